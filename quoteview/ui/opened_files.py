"""Files that the desktop asks a program to open while it runs: macOS names no files on the command line."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class OpenedFiles(QObject):
    """Hears what the desktop wants opened; `wanted` gives it as the window's keeper takes it, a tuple of paths."""

    wanted = Signal(tuple)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a file that is double-clicked, or dropped on the program's icon."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.wanted.emit((Path(event.file()),))
            return True
        return super().eventFilter(watched, event)

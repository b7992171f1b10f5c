"""Drawing the window with the sample documents into PNG files: `python -m quoteview.ui.pictures FOLDER`."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from quoteview.core.resources import sample_folder
from quoteview.session.session import Session
from quoteview.ui.main_window import MainWindow
from quoteview.ui.preferences import Preferences
from quoteview.ui.theme import Theme
from quoteview.ui.translation import SOURCE, install

SIZES = {"": (1440, 900), "-small": (1024, 700)}
SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
USAGE_ERROR = 2
WITHOUT_WINDOWS = "This plugin does not support propagateSizeHints()"
"""What Qt's offscreen platform has to say of every window, which is no news here."""


def draw(folder: Path) -> Iterator[Path]:
    """Draw the window in each theme and size, and yield the path of each picture."""
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_report)
    application = QApplication(sys.argv[:1])
    install(application, SOURCE)
    theme = Theme(application)
    with tempfile.TemporaryDirectory() as nothing_remembered:
        window = MainWindow(Session(), theme, Preferences(Path(nothing_remembered)))
        window.show()
        _scan_samples(window)
        for scheme_name, scheme in SCHEMES.items():
            theme.choose(scheme)
            for size_name, size in SIZES.items():
                window.resize(*size)
                application.processEvents()
                path = folder / f"window-{scheme_name}{size_name}.png"
                window.grab().save(str(path))
                yield path
        window.close()


def _report(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message != WITHOUT_WINDOWS:
        sys.stderr.write(f"{message}\n")


def _scan_samples(window: MainWindow) -> None:
    loop = QEventLoop()
    window.operations.ended.connect(loop.quit)
    window.operations.scan([sample_folder()])
    loop.exec()


def main() -> int:
    """Draw the pictures into the folder that is named, and print their paths."""
    if len(sys.argv) != 2:
        sys.stderr.write("usage: python -m quoteview.ui.pictures FOLDER\n")
        return USAGE_ERROR
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for path in draw(Path(sys.argv[1])):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

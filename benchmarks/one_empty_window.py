"""Starts the program as it is started with nothing to open, in this process, and reports when it can be used."""

import sys
import time

from PySide6.QtWidgets import QApplication

from benchmarks.measuring import report
from quoteview.__main__ import main
from quoteview.ui import application


class Watched(QApplication):
    """The program's application, which ends where it would begin to wait for somebody."""

    def exec(self) -> int:  # type: ignore[override]  # Qt's is static
        """Paint the window, take every event that is there, and report."""
        window = next(each for each in self.topLevelWidgets() if each.isVisible())
        self.processEvents()
        ended = time.monotonic()
        report(0.0, f"{window.windowTitle()}: from process start until painted, nothing open", ended)
        window.close()
        return 0


if __name__ == "__main__":
    vars(application)["QApplication"] = Watched
    sys.argv = sys.argv[:1]
    sys.exit(main())

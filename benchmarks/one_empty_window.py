"""Starts the program as it is started with nothing to open, in this process, and reports when it can be used."""

import sys
import time

from benchmarks.measuring import report
from quoteview.__main__ import main
from quoteview.core.collector import collector_at_rest

with collector_at_rest(spares_what_came=True):  # as main loads them
    from PySide6.QtWidgets import QApplication

    from quoteview.ui import application
    from quoteview.ui.main_window import MainWindow


class Watched(QApplication):
    """The program's application, which ends where it would begin to wait for somebody."""

    def exec(self) -> int:  # type: ignore[override]  # Qt's is static
        """Report when the window was painted, and as own seconds how long it took from there to all menus and keys."""
        window = next(each for each in self.topLevelWidgets() if isinstance(each, MainWindow))
        seen = list[bool]()
        window.empty_state.painted.connect(lambda: seen.append(True))
        while not seen:
            self.processEvents()
        painted = time.monotonic()
        while not window.is_complete:
            self.processEvents()
        later = time.monotonic() - painted
        report(later, f"{window.windowTitle()}: from process start until painted, nothing open", painted)
        window.close()
        return 0


if __name__ == "__main__":
    vars(application)["QApplication"] = Watched
    sys.argv = sys.argv[:1]
    sys.exit(main())

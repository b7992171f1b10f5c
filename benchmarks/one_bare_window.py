"""Opens an empty window of PySide6 and of nothing else in this process, and reports when it is painted."""

import sys
import time

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.measuring import report

SIZE = (1440, 900)


def main() -> None:
    """Do the least that any program with a window does."""
    began = time.monotonic()
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    application.processEvents()
    report(time.monotonic() - began, "QApplication and QMainWindow")


if __name__ == "__main__":
    main()

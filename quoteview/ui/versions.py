"""What is running here, for About and for reports."""

import platform
from collections.abc import Mapping

import PySide6
from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from quoteview.ui.translation import mark


def versions() -> Mapping[str, str]:
    """Return the versions of the program and of what it stands on, by name."""
    return {
        "quoteview": _own_version(),
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "PySide6": PySide6.__version__,
        mark("Platform"): f"{QSysInfo.prettyProductName()}, {platform.machine()}, {QGuiApplication.platformName()}",
    }


def _own_version() -> str:
    # It reads mail headers, of all things: starting must not wait for that.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("quoteview")
    except PackageNotFoundError:
        return "from sources that are not installed"

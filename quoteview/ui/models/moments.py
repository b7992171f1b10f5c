"""Moments, which are kept in ISO 8601, as they are read."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def moment_shown(moment: str) -> str:
    """Return a moment in ISO 8601 with its zone as day and time here, as the language of the window writes them."""
    here = QDateTime.fromSecsSinceEpoch(int(datetime.fromisoformat(moment).timestamp()))
    return QLocale().toString(here, QLocale.FormatType.ShortFormat)

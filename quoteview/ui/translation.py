"""The language of the window: every string a user reads passes through here on its way to the screen."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "quoteview"
"""The one context of all strings: the same English is the same German wherever it stands."""


def tr(text: str, n: int = -1) -> str:
    """Return `text`, a literal or something marked, in the language of the window.

    With `n`, "%n" in it becomes that number and the form of the plural is chosen: tr("%n quote(s)", n=2).
    """
    return QCoreApplication.translate(CONTEXT, text, None, n)


def mark(text: str) -> str:
    """Mark a literal that is translated when it is shown, and not here."""
    return text

"""How much of a project is taken away."""

from enum import Enum

from quoteview.ui.translation import mark


class Extent(Enum):
    """How much an export holds; its value is what it is called."""

    SHOWN = mark("What the &queue shows")
    VERIFIED = mark("&Verified only: done and confirmed")
    """All statements that are done and confirmed, shown or not."""
    ALL = mark("&Everything")
    CURRENT = mark("Only the &statement one is at")
    """The statement that the queue stands at."""

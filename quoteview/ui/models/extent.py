"""How much of a project is taken away."""

from enum import Enum, auto


class Extent(Enum):
    """How much an export holds."""

    SHOWN = auto()
    """What the queue shows."""
    VERIFIED = auto()
    """All statements that are done and confirmed, shown or not."""

    @property
    def is_filtered(self) -> bool:
        """Whether it depends on what the queue shows."""
        return self is Extent.SHOWN

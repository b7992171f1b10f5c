"""Whether the name that a transcript prints before a turn and the speaker of a quotation are one person."""

from enum import Enum

from quoteview.collate.lexicons import listed
from quoteview.collate.words import Shape, words_of


class Agreement(Enum):
    """How two names of speakers stand to each other."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"
    """One of them is a part in the proceedings (Q, the Chair), or nothing."""


def agreement(speaker: str | None, label: str | None, labels: frozenset[str]) -> Agreement:
    """Tell whether a speaker is who a label names; `labels` are all that the source prints.

    Names agree when the last word of one stands in the other. A label without a name (Q, the Chair) is somebody else
    only where the speaker has a label of their own.
    """
    own, there = _name(speaker), _name(label)
    if label is None or not own:
        return Agreement.UNKNOWN
    if _agree(own, there):
        return Agreement.SAME
    has_own_label = any(_agree(own, _name(other)) for other in labels)
    return Agreement.OTHER if there or has_own_label else Agreement.UNKNOWN


def _agree(one: list[str], other: list[str]) -> bool:
    return bool(one and other) and (one[-1] in other or other[-1] in one)


def _name(name: str | None) -> list[str]:
    """Return the words of a name, folded, without titles, parts in a proceeding and numbers."""
    printed = (name or "").partition("(")[0].partition(",")[0]
    keys = (word.key for word in words_of(printed) if word.shape is Shape.WORD)
    return [key for key in keys if key not in listed("roles")]

"""Decisions that lost their words, as they are read and heard."""

from quoteview.core.orphan import Orphan
from quoteview.core.verdict import Judgement
from quoteview.ui.models import judgement_words
from quoteview.ui.translation import translated

SHOWN = 240
"""Code points of a wording that are shown: enough to know it by."""


def wording(orphan: Orphan) -> str:
    """Return the words that a decision lost, in marks, or the name of the file that it is about."""
    text = orphan.wording
    if not text:
        return orphan.file_name
    return f"“{text if len(text) <= SHOWN else f'{text[:SHOWN]}…'}”"


def decided(orphan: Orphan) -> str:
    """Return what was decided: "verbatim, in progress, basis recording (tape 3)"."""
    if isinstance(orphan.decided, Judgement):
        return ", ".join(judgement_words.told(orphan.decided))
    return translated(orphan.told)


def heard(orphan: Orphan) -> str:
    """Return all of an orphan in words, for screen readers."""
    return f"{wording(orphan)}: {decided(orphan)}. {translated(orphan.why)}"

"""Decisions that lost their words, as they are read and heard."""

from collections.abc import Iterable

from quoteview.core.correction import KindSet, QuotationAdded
from quoteview.core.orphan import Orphan
from quoteview.core.verdict import Judgement, Status
from quoteview.ui.models import judgement_words
from quoteview.ui.models.labels import kind_shown, shown
from quoteview.ui.translation import tr, translated

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
    match orphan.decided:
        case Judgement():
            return ", ".join(map(_past, judgement_words.told(orphan.decided)))
        case KindSet():
            return tr("Set kind: {kind}").format(kind=kind_shown(orphan.decided.kind))
        case QuotationAdded():
            return tr("Add quotation: {kind}").format(kind=kind_shown(orphan.decided.kind))
    return translated(orphan.told)


def _past(told: str) -> str:
    """Return what was decided as it is said of words that are gone: nothing is done that waits."""
    return tr("was done") if told == shown(Status.DONE) else told


def by_words(orphans: Iterable[Orphan]) -> list[Orphan]:
    """Return orphans so that those of the same words, or of the same file, follow one another; else in their order."""
    together: dict[tuple[str, str], list[Orphan]] = {}
    for orphan in orphans:
        together.setdefault((orphan.wording, orphan.anchors[0].path), []).append(orphan)
    return [each for own in together.values() for each in own]


def heard(orphan: Orphan) -> str:
    """Return all of an orphan in words, for screen readers."""
    return f"{wording(orphan)}: {decided(orphan)}. {translated(orphan.why)}"

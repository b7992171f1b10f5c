"""What waits in two copies for a person, as one: what either has newly waits on, what one of them settled does not."""

from dataclasses import replace

from quoteview.core.correction import BaseChosen, Correction, DocumentDescribed, KeptApart, Moved, OfQuotations
from quoteview.core.orphan import COMES_BACK, Anchor, Orphan, once
from quoteview.core.project import Project
from quoteview.core.verdict import Judgement
from quoteview.session.copies.reconciling import Remade, Side
from quoteview.session.orphans.orphaning import Standing

_Place = tuple[str, int, str]
"""The bytes of a document, an offset in its text, and the words that stand there."""


def waiting(remade: Remade, before: Side, sides: tuple[Side, Side]) -> tuple[Orphan, ...]:
    """Return the orphans of both sides, but for those that one of them placed or dismissed since they were one.

    What only one of them lost, by another scan of its own, stands where the other has the words still.
    """
    was = {each.id for each in before.project.orphans}
    ids = [{each.id for each in side.project.orphans} for side in sides]
    left = []
    for number, own in enumerate(remade.waiting):
        decided_before = _Before(before.project)
        there = _There(remade, 1 - number, sides[1 - number].project)
        for orphan in own:
            is_of_both = orphan.id in ids[1 - number]
            is_mended = orphan.loss in COMES_BACK and there.holds(orphan) and decided_before.has(orphan)
            is_settled = orphan.id in was or is_mended
            if is_of_both or not is_settled:
                left.append(orphan)
    return once(left)


class _There:
    """Which words one side has found, that are in the merged project still."""

    def __init__(self, remade: Remade, number: int, project: Project) -> None:
        self._documents = {each.sha256 for each in project.found.documents}
        again, known = remade.again[number], project.found.document_by_id
        self._places = {
            (known[each.document_id].sha256, each.span.start, each.text)
            for each in project.found.quotations
            if again.get(each.id) in remade.collection.cluster_of
        }

    def holds(self, orphan: Orphan) -> bool:
        """Tell whether all is there that an orphan lost."""
        return all(_place(each) in self._places if each.words else each.sha256 in self._documents
                   for each in orphan.anchors)  # fmt: skip


class _Before:
    """What was decided when two sides were one."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._standing = Standing(project)

    def has(self, orphan: Orphan) -> bool:
        """Tell whether the decision that became an orphan was made then."""
        lost = frozenset(map(_place, orphan.anchors))
        if isinstance(orphan.decided, Judgement):
            return any(
                judgement == orphan.decided and lost <= self._of_target(target)
                for target, judgement in self._project.judgements.items()
            )
        if isinstance(orphan.decided, BaseChosen):
            bases = (each.base for each in self._project.collection.clusters if each.base_is_chosen)
            return any(lost <= self._places(base.quotation_ids) for base in bases)
        return any(self._became(correction, orphan.decided, lost) for correction in self._project.corrections)

    def _became(self, correction: Correction, decided: Correction, lost: frozenset[_Place]) -> bool:
        if isinstance(correction, OfQuotations) and isinstance(decided, OfQuotations):
            ids = (*correction.quotation_ids, *getattr(correction, "beside", ()))
            return _bare(correction) == _bare(decided) and lost <= self._places(ids)
        if isinstance(correction, DocumentDescribed) and isinstance(decided, DocumentDescribed):
            return correction.document_id == decided.document_id and set(decided.fields) <= set(correction.fields)
        return correction == decided

    def _of_target(self, target: str) -> frozenset[_Place]:
        cluster = self._project.collection.cluster_of_target(target)
        variant = next((each for each in cluster.variants if each.id == target), None)
        return self._places(variant.quotation_ids if variant else cluster.quotation_ids)

    def _places(self, quotation_ids: tuple[str, ...]) -> frozenset[_Place]:
        return frozenset(map(_place, self._standing.anchors(quotation_ids)))


def _place(anchor: Anchor) -> _Place:
    return anchor.sha256, anchor.start, anchor.words


def _bare(correction: OfQuotations) -> OfQuotations:
    """Return a correction without what it is about."""
    if isinstance(correction, Moved | KeptApart):
        return replace(correction, quotation_ids=(), beside=())
    return replace(correction, quotation_ids=())

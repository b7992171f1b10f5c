"""Making the corrections of two checkers again, one after the other as they were made."""

from collections import Counter
from collections.abc import Collection as Several
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import merge

from quoteview.core.collection import Collection
from quoteview.core.correction import (
    Correction,
    DocumentDescribed,
    Excluded,
    KindSet,
    QuotationAdded,
    SourceMarked,
    SpeakerSet,
    SpeakersMerged,
)
from quoteview.core.project import Project
from quoteview.session.copies import Origin
from quoteview.session.draft import Draft, added_id
from quoteview.session.joining import places_in
from quoteview.session.keeping import Keeping

Timeline = Sequence[tuple[Origin, Correction]]


@dataclass(frozen=True, slots=True)
class New:
    """A correction that one of two sides made since they were one."""

    number: int
    """Which of the two sides made it: 0 or 1."""
    origin: Origin
    correction: Correction


class Side:
    """One checker's project, seen from what both found."""

    def __init__(self, project: Project, found: Collection, timeline: Timeline) -> None:
        self.project = project
        self.timeline = timeline
        self.places = places_in(found, project.found)

    def since(self, before: "Side", number: int) -> Iterator[New]:
        """Yield the corrections that are not of `before`, as those of the side with this number."""
        left = Counter(before.project.corrections)
        for origin, correction in self.timeline:
            if left[correction]:
                left[correction] -= 1
            else:
                yield New(number, origin, correction)

    def has_lost(self, correction: Correction, before: "Side") -> bool:
        """Tell whether what a correction of `before` is about is not in what this side has found: nobody took it back.

        Another scan did that: what was changed by then is another document.
        """
        known = self.project.found.document_by_id
        match correction:
            case SpeakersMerged():
                return False
            case DocumentDescribed() | SourceMarked() | QuotationAdded():
                return correction.document_id not in known
        found, added = self.project.found.quotation_by_id, before.document_of_added
        return not all(each in found or added.get(each) in known for each in correction.quotation_ids)

    def keeping(self, draft: Draft) -> Keeping:
        """Return what makes the corrections of this side again in a draft."""
        documents = {each.id: self.places.documents.get(each.id) for each in self.project.found.documents}
        return Keeping(self.project, draft, self.places.quotations, documents)

    @cached_property
    def document_of_added(self) -> Mapping[str, str]:
        """The documents of the quotations that were added, by the ids of these."""
        added = (each for each in self.project.corrections if isinstance(each, QuotationAdded))
        return {added_id(each): each.document_id for each in added}


@dataclass(frozen=True)
class Remade:
    """What was found with the corrections of both made again.

    `again` are the ids of quotations, added ones too, by those that they have on each side and in what
    both began with; `new` the corrections that one side made since then, in the order in which they were made
    again; `taken_back` those of the beginning that a side has no more, with its number.
    """

    collection: Collection
    made: tuple[Correction, ...]
    again: tuple[Mapping[str, str], Mapping[str, str]]
    again_before: Mapping[str, str]
    new: tuple[New, ...]
    taken_back: tuple[tuple[int, Correction], ...]
    lost: tuple[str, ...]

    def standing(self, side: int, quotation_ids: Iterable[str]) -> frozenset[str]:
        """Return what some quotations of a side are called here, whether they are left or were taken out."""
        again = self.again[side]
        return frozenset(again[each] for each in quotation_ids if each in again)

    @cached_property
    def first_in(self) -> Mapping[str, str]:
        """The first quotation of each document that has any, by their ids."""
        return {each.document_id: each.id for each in reversed(self.collection.quotations)}


Held = Several[tuple[int, Correction]]
"""What a side, by its number, said that is not done: what it took out stays, and what it took back is made again."""


def remake(found: Collection, before: Side, sides: tuple[Side, Side], held: Held = ()) -> Remade:
    """Make the corrections of both sides again: first those that they began with, then the others by time.

    What they began with and one of them took back is not made again.
    """
    remaking = _Remaking(Draft(found, found), before, sides)
    taken_back = remaking.begin(held)
    # Whichever side comes first, and whatever its clock said, each side's are in the order in which they were made.
    mine, theirs = (side.since(before, number) for number, side in enumerate(sides))
    new = tuple(merge(mine, theirs, key=lambda each: (each.origin, repr(each.correction))))
    for each in new:
        if (each.number, each.correction) not in held:
            remaking.make(each.number, each.correction)
    return remaking.remade(new, taken_back)


@dataclass(slots=True)
class _Remaking:
    draft: Draft
    before: Side
    sides: tuple[Side, Side]
    made: list[Correction] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    added: dict[str, QuotationAdded] = field(default_factory=dict)
    keepings: tuple[Keeping, Keeping] = field(init=False)
    beginning: Keeping = field(init=False)

    def __post_init__(self) -> None:
        self.keepings = self.sides[0].keeping(self.draft), self.sides[1].keeping(self.draft)
        self.beginning = self.before.keeping(self.draft)

    def begin(self, held: Held) -> tuple[tuple[int, Correction], ...]:
        """Make what both began with and have still, and return what is left out, with who took it back."""
        left = [Counter(side.project.corrections) for side in self.sides]
        taken_back = []
        for correction in self.before.project.corrections:
            having = [number for number in (0, 1) if left[number][correction]]
            for number in having:
                left[number][correction] -= 1
            lacking = [number for number in (0, 1) if number not in having]
            if having and all(self._is_to_stay(each, correction, held) for each in lacking):
                self.make(having[0], correction)
            else:
                taken_back += [(number, correction) for number in lacking]
        return tuple(taken_back)

    def _is_to_stay(self, lacking: int, correction: Correction, held: Held) -> bool:
        return (lacking, correction) in held or self.sides[lacking].has_lost(correction, self.before)

    def make(self, number: int, correction: Correction) -> None:
        keeping = self.keepings[number]
        if isinstance(correction, QuotationAdded) and self._is_there(keeping, correction):
            return
        if isinstance(correction, Excluded) and self._is_out(keeping, correction):
            return
        placed = keeping.placed(correction)
        if placed is None:
            self.lost.append(keeping.sentence(correction))
            return
        if isinstance(placed, Excluded):
            self.gone.update(placed.quotation_ids)
        self._make(placed)
        if isinstance(correction, QuotationAdded) and isinstance(placed, QuotationAdded):
            self.added[added_id(placed)] = placed
            self._learn(correction, placed)

    def remade(self, new: tuple[New, ...], taken_back: tuple[tuple[int, Correction], ...]) -> Remade:
        again = self.keepings[0].again, self.keepings[1].again
        collection = self.draft.collection()
        return Remade(collection, tuple(self.made), again, self.beginning.again, new, taken_back, tuple(self.lost))

    def _make(self, placed: Correction) -> None:
        self.draft.make(placed)
        self.made.append(placed)

    def _is_there(self, keeping: Keeping, correction: QuotationAdded) -> bool:
        """Tell whether the other has added the same words; what is said of them here is of those then."""
        placed = keeping.added_place(correction)
        if placed is None or not self.draft.holds(added_id(placed)):
            return False
        self._learn(correction, placed)
        first, ids = self.added[added_id(placed)], (added_id(placed),)
        if placed.speaker and placed.speaker != first.speaker:
            self._make(SpeakerSet(ids, placed.speaker))
        if placed.kind is not first.kind:
            self._make(KindSet(ids, placed.kind))
        return True

    def _is_out(self, keeping: Keeping, correction: Excluded) -> bool:
        return {keeping.again.get(each) for each in correction.quotation_ids} <= self.gone

    def _learn(self, correction: QuotationAdded, placed: QuotationAdded) -> None:
        """Note on every side that added these words where they are now."""
        for keeping, side in ((self.beginning, self.before), *zip(self.keepings, self.sides, strict=True)):
            if correction in side.project.corrections:
                keeping.again[added_id(correction)] = added_id(placed)

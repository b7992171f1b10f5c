"""Making the corrections of two checkers again, one after the other as they were made."""

from collections import Counter, deque
from collections.abc import Collection as Several
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from heapq import merge
from itertools import chain

from quoteview.core.collection import Collection
from quoteview.core.correction import (
    BaseChosen,
    BordersSet,
    Correction,
    DocumentDescribed,
    Excluded,
    KeptApart,
    KindSet,
    Moved,
    QuotationAdded,
    SourceMarked,
    SpeakerSet,
    SpeakersMerged,
)
from quoteview.core.document import Document
from quoteview.core.orphan import Orphan
from quoteview.core.project import Project
from quoteview.core.reporting import Reporting, reported, unreported
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span
from quoteview.session.anchoring import span_again
from quoteview.session.copies.copy import Origin
from quoteview.session.copies.joining import places_in
from quoteview.session.draft import Draft, added_id
from quoteview.session.keeping import Keeping

REMAKING = Sentence("Making the corrections of both again")
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
        left = Counter(before.here[each] for each in before.project.corrections)
        for origin, correction in self.timeline:
            if left[self.here[correction]]:
                left[self.here[correction]] -= 1
            else:
                yield New(number, origin, correction)

    def has_lost(self, correction: Correction, before: "Side") -> bool:
        """Tell whether what a correction of `before` is about is not in what this side has found: nobody took it back.

        Another scan did that: the words are gone from the document, or the document is.
        """
        match correction:
            case SpeakersMerged():
                return False
            case DocumentDescribed() | SourceMarked():
                return not self._has_document(correction.document_id, before)
            case QuotationAdded():
                return not self._has_added(correction, before)
        return not all(self.has(each, before) for each in correction.quotation_ids)

    def has(self, quotation_id: str, before: "Side") -> bool:
        """Tell whether a quotation of `before` is in what this side has found, or stands there where it was added."""
        if quotation_id in before.added:
            return self._has_added(before.added[quotation_id], before)
        is_found = quotation_id in self.project.found.quotation_by_id
        return is_found or before.places.quotations.get(quotation_id) in self._standing

    def _has_added(self, added: QuotationAdded, before: "Side") -> bool:
        now = before.places.documents.get(added.document_id)
        own = self._document_in.get(now.id if now else "")
        if added.document_id in self.project.found.document_by_id:
            return True
        text = before.project.found.document_by_id[added.document_id].text
        return own is not None and span_again(text, added.span, own.text) is not None

    def _has_document(self, document_id: str, before: "Side") -> bool:
        now = before.places.documents.get(document_id)
        return document_id in self.project.found.document_by_id or (now is not None and now.id in self._document_in)

    @cached_property
    def _standing(self) -> Several[str]:
        """What the quotations of this side are called in what both found."""
        return frozenset(self.places.quotations.values())

    @cached_property
    def _document_in(self) -> Mapping[str, Document]:
        """The documents of this side by the ids of those in their places in what both found."""
        own = self.project.found.document_by_id
        return {now.id: own[each] for each, now in self.places.documents.items()}

    def keeping(self, draft: Draft) -> Keeping:
        """Return what makes the corrections of this side again in a draft."""
        documents = {each.id: self.places.documents.get(each.id) for each in self.project.found.documents}
        return Keeping(self.project, draft, self.places.quotations, documents)

    @cached_property
    def document_of_added(self) -> Mapping[str, str]:
        """The documents of the quotations that were added, by the ids of these."""
        return {each: added.document_id for each, added in self.added.items()}

    @cached_property
    def added(self) -> Mapping[str, QuotationAdded]:
        """The quotations that were added, by their ids."""
        added = (each for each in self.project.corrections if isinstance(each, QuotationAdded))
        return {added_id(each): each for each in added}

    @cached_property
    def here(self) -> Mapping[Correction, Correction]:
        """The corrections as they are said of what both found: so two that say the same of it are the same."""
        return {each: self._said_here(each) for each in self.project.corrections}

    def _said_here(self, correction: Correction) -> Correction:
        match correction:
            case SpeakersMerged():
                return correction
            case DocumentDescribed() | SourceMarked():
                now = self.places.documents.get(correction.document_id)
                return replace(correction, document_id=now.id) if now else correction
            case QuotationAdded():
                return self._added_here(correction)
            case BordersSet(quotation_ids=(identifier,)):
                ids = self._ids_here(correction.quotation_ids)
                return replace(correction, quotation_ids=ids, span=self._span_here(identifier, correction.span))
            case Moved() | KeptApart():
                ids, beside = self._ids_here(correction.quotation_ids), self._ids_here(correction.beside)
                return replace(correction, quotation_ids=ids, beside=beside)
        return replace(correction, quotation_ids=self._ids_here(correction.quotation_ids))

    def _ids_here(self, quotation_ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return what quotations are called in what both found, but for those that are gone, if any is left.

        So a correction that lost a part of its words by another scan of one side is the same as on the other.
        """
        left = [each for each in quotation_ids if each in self.added or each in self.places.quotations]
        return tuple(map(self._id_here, left or quotation_ids))

    def _id_here(self, quotation_id: str) -> str:
        added = self.added.get(quotation_id)
        return added_id(self._added_here(added)) if added else self.places.quotations.get(quotation_id, quotation_id)

    def _added_here(self, added: QuotationAdded) -> QuotationAdded:
        now = self.places.documents.get(added.document_id)
        text = self.project.found.document_by_id[added.document_id].text
        span = span_again(text, added.span, now.text) if now and now.text != text else added.span
        return replace(added, document_id=now.id, span=span) if now and span else added

    def _span_here(self, quotation_id: str, span: Span) -> Span:
        found = self.project.found.quotation_by_id.get(quotation_id)
        document = found.document_id if found else self.document_of_added.get(quotation_id, "")
        now, was = self.places.documents.get(document), self.project.found.document_by_id.get(document)
        if now is None or was is None or now.text == was.text:
            return span
        return span_again(was.text, span, now.text) or span


@dataclass(frozen=True)
class Remade:
    """What was found with the corrections of both made again.

    `again` are the ids of quotations, added ones too, by those that they have on each side and in what
    both began with; `new` the corrections that one side made since then, in the order in which they were made
    again; `taken_back` those of the beginning that a side has no more, with its number. `lost` are sentences on those
    that could not be made again, which are the `orphans`; `waiting` is what waited on either side before.
    """

    collection: Collection
    made: tuple[Correction, ...]
    again: tuple[Mapping[str, str], Mapping[str, str]]
    again_before: Mapping[str, str]
    new: tuple[New, ...]
    taken_back: tuple[tuple[int, Correction], ...]
    lost: tuple[str, ...]
    orphans: tuple[Orphan, ...]
    waiting: tuple[tuple[Orphan, ...], tuple[Orphan, ...]]

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


def remake(
    found: Collection,
    before: Side,
    sides: tuple[Side, Side],
    held: Held = (),
    report: Reporting = unreported,
) -> Remade:
    """Make the corrections of both sides again: first those that they began with, then the others by time.

    What they began with and one of them took back is not made again.
    """
    remaking = _Remaking(Draft(found, found), before, sides)
    taken_back = remaking.begin(held, report)
    # Whichever side comes first, and whatever its clock said, each side's are in the order in which they were made.
    mine, theirs = (side.since(before, number) for number, side in enumerate(sides))
    new = tuple(merge(mine, theirs, key=lambda each: (each.origin, repr(each.correction))))
    for each in reported(new, REMAKING, report):
        if (each.number, each.correction) not in held:
            remaking.make(each.number, each.correction)
    return remaking.remade(new, taken_back)


def _by_what_they_say(side: Side) -> Mapping[Correction, deque[Correction]]:
    """Return the corrections of a side by what they say of what both found, the earlier first."""
    said: dict[Correction, deque[Correction]] = {}
    for correction in side.project.corrections:
        said.setdefault(side.here[correction], deque()).append(correction)
    return said


@dataclass(slots=True)
class _Remaking:
    draft: Draft
    before: Side
    sides: tuple[Side, Side]
    made: list[Correction] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    added: dict[str, QuotationAdded] = field(default_factory=dict)
    keepings: tuple[Keeping, Keeping] = field(init=False)
    beginning: Keeping = field(init=False)

    def __post_init__(self) -> None:
        self.keepings = self.sides[0].keeping(self.draft), self.sides[1].keeping(self.draft)
        self.beginning = self.before.keeping(self.draft)

    def begin(self, held: Held, report: Reporting) -> tuple[tuple[int, Correction], ...]:
        """Make what both began with and have still, and return what is left out, with who took it back."""
        left = [_by_what_they_say(side) for side in self.sides]
        taken_back = []
        for correction in reported(self.before.project.corrections, REMAKING, report):
            said = self.before.here[correction]
            own = {number: left[number][said].popleft() for number in (0, 1) if left[number].get(said)}
            lacking = [number for number in (0, 1) if number not in own]
            losers = [number for number in (0, 1) if self.sides[number].has_lost(correction, self.before)]
            # As the side has it that has all its words still, so that what is lost of it is told.
            number = min(own, key=lambda each: each in losers, default=0)
            as_had = own.get(number, correction)
            if own and all(each in losers or (each, as_had) in held for each in lacking):
                self.make(number, as_had, is_lost=bool(losers))
            else:
                taken_back += [(number, as_had) for number in lacking]
        return tuple(taken_back)

    def make(self, number: int, correction: Correction, *, is_lost: bool = False) -> None:
        """Make a correction of a side again.

        What the other side `is_lost` of by a scan waits there, if it was not settled or taken back: not a second time.
        """
        keeping = self.keepings[number]
        if isinstance(correction, QuotationAdded) and self._is_there(number, correction):
            return
        if isinstance(correction, Excluded) and self._is_out(keeping, correction):
            return
        is_moot = keeping.is_moot(correction)
        if not is_moot:
            keeping.lose_of(correction, waits=not is_lost)
        placed = keeping.placed(correction)
        if placed is None:
            if isinstance(correction, BaseChosen) and not is_moot:
                keeping.lose_base(correction, waits=not is_lost)
            return
        if isinstance(placed, Excluded):
            self.gone.update(placed.quotation_ids)
        self._make(placed)
        if isinstance(correction, QuotationAdded) and isinstance(placed, QuotationAdded):
            self.added[added_id(placed)] = placed
            self.gone.discard(added_id(placed))
            self._learn(number, correction, placed)

    def remade(self, new: tuple[New, ...], taken_back: tuple[tuple[int, Correction], ...]) -> Remade:
        again = self.keepings[0].again, self.keepings[1].again
        sides = zip(self.sides, self.keepings, strict=True)
        mine, theirs = (tuple(map(keeping.left_of, side.project.orphans)) for side, keeping in sides)
        collection = self.draft.collection()
        lost = chain.from_iterable(keeping.lost for keeping in self.keepings)
        orphans = chain.from_iterable(keeping.orphans for keeping in self.keepings)
        return Remade(
            collection, tuple(self.made), again, self.beginning.again, new, taken_back, tuple(lost), tuple(orphans),
            (mine, theirs),
        )  # fmt: skip

    def _make(self, placed: Correction) -> None:
        self.draft.make(placed)
        self.made.append(placed)

    def _is_there(self, number: int, correction: QuotationAdded) -> bool:
        """Tell whether the other has added the same words; what is said of them here is of those then."""
        placed = self.keepings[number].added_place(correction)
        if placed is None or not self.draft.holds(added_id(placed)):
            return False
        self._learn(number, correction, placed)
        first, ids = self.added[added_id(placed)], (added_id(placed),)
        if placed.speaker and placed.speaker != first.speaker:
            self._make(SpeakerSet(ids, placed.speaker))
        if placed.kind is not first.kind:
            self._make(KindSet(ids, placed.kind))
        return True

    def _is_out(self, keeping: Keeping, correction: Excluded) -> bool:
        return {keeping.again.get(each) for each in correction.quotation_ids} <= self.gone

    def _learn(self, number: int, correction: QuotationAdded, placed: QuotationAdded) -> None:
        """Note on every side that added these words where they are now."""
        said = self.sides[number].here[correction]
        for keeping, side in ((self.beginning, self.before), *zip(self.keepings, self.sides, strict=True)):
            same = (identifier for identifier, own in side.added.items() if side.here[own] == said)
            keeping.again.update(dict.fromkeys(same, added_id(placed)))

"""Making the corrections of two checkers again, one after the other as they were made, and finding where they clash."""

from collections import Counter
from collections.abc import Collection as Several
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quoteview.core.collection import Collection
from quoteview.core.correction import (
    BaseChosen,
    BordersSet,
    ClustersMerged,
    Correction,
    DocumentDescribed,
    Excluded,
    KeptApart,
    KindSet,
    Moved,
    QuotationAdded,
    SpeakerSet,
    SpeakersMerged,
    SplitOff,
)
from quoteview.core.project import Project
from quoteview.core.sentence import Sentence
from quoteview.session.copies import Origin
from quoteview.session.correcting import shown
from quoteview.session.draft import Draft, added_id
from quoteview.session.joining import places_in
from quoteview.session.keeping import Keeping

Timeline = Sequence[tuple[Origin, Correction]]


class Side:
    """One checker's project, seen from what both found."""

    def __init__(self, project: Project, found: Collection, timeline: Timeline) -> None:
        self.project = project
        self.timeline = timeline
        self.places = places_in(found, project.found)

    def own(self, shared: Iterable[Correction]) -> Timeline:
        """Return the corrections that are not `shared` with the other."""
        left = Counter(shared)
        own = []
        for origin, correction in self.timeline:
            if left[correction]:
                left[correction] -= 1
            else:
                own.append((origin, correction))
        return own

    def keeping(self, draft: Draft) -> Keeping:
        """Return what makes the corrections of this side again in a draft."""
        documents = {each.id: self.places.documents.get(each.id) for each in self.project.found.documents}
        return Keeping(self.project, draft, self.places.quotations, documents)


@dataclass(frozen=True, slots=True)
class Conflict:
    """What two copies tell differently of some quotations, as a sentence."""

    quotation_ids: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Remade:
    """What was found with the corrections of both made again.

    `again` are the ids of quotations, added ones too, by those that they have on each side and in what
    both began with; `own` the corrections of each side that the other does not have.
    """

    collection: Collection
    made: tuple[Correction, ...]
    again: tuple[Mapping[str, str], Mapping[str, str]]
    again_before: Mapping[str, str]
    own: tuple[Timeline, Timeline]
    lost: tuple[str, ...]

    def standing(self, side: int, quotation_ids: Iterable[str]) -> frozenset[str]:
        """Return what some quotations of a side are called here, whether they are left or were taken out."""
        again = self.again[side]
        return frozenset(again[each] for each in quotation_ids if each in again)


Held = Several[tuple[int, Correction]]
"""Corrections of a side, by its number, that are not made."""


def remake(found: Collection, before: Side, sides: tuple[Side, Side], held: Held = ()) -> Remade:
    """Make the corrections of both sides again: first those that they share, then the others by time."""
    remaking = _Remaking(Draft(found, found), before, sides)
    left = [Counter(side.project.corrections) for side in sides]
    shared = []
    for correction in before.project.corrections:
        if all(each[correction] for each in left):
            shared.append(correction)
            for each in left:
                each[correction] -= 1
            remaking.make(0, correction)
    own = sides[0].own(shared), sides[1].own(shared)
    for number, correction in _by_time(own):
        if (number, correction) not in held:
            remaking.make(number, correction)
    return remaking.remade(own)


def _by_time(own: tuple[Timeline, Timeline]) -> Iterator[tuple[int, Correction]]:
    """Yield the corrections of both sides by time, each side's in the order in which they were made."""
    merged = (
        (origin, place, number, correction)
        for number, timeline in enumerate(own)
        for place, (origin, correction) in enumerate(timeline)
    )
    for _, _, number, correction in sorted(merged, key=lambda each: (each[0].at, each[2], each[1])):
        yield number, correction


@dataclass(slots=True)
class _Remaking:
    draft: Draft
    before: Side
    sides: tuple[Side, Side]
    made: list[Correction] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    keepings: tuple[Keeping, Keeping] = field(init=False)
    beginning: Keeping = field(init=False)

    def __post_init__(self) -> None:
        self.keepings = self.sides[0].keeping(self.draft), self.sides[1].keeping(self.draft)
        self.beginning = self.before.keeping(self.draft)

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
        self.draft.make(placed)
        self.made.append(placed)
        if isinstance(correction, QuotationAdded) and isinstance(placed, QuotationAdded):
            self._learn(correction, placed)

    def remade(self, own: tuple[Timeline, Timeline]) -> Remade:
        again = self.keepings[0].again, self.keepings[1].again
        collection = self.draft.collection()
        return Remade(collection, tuple(self.made), again, self.beginning.again, own, tuple(self.lost))

    def _is_there(self, keeping: Keeping, correction: QuotationAdded) -> bool:
        """Tell whether the other has added the same words; what is said of them here is of those then."""
        placed = keeping.added_place(correction)
        if placed is None or not self.draft.holds(added_id(placed)):
            return False
        self._learn(correction, placed)
        return True

    def _is_out(self, keeping: Keeping, correction: Excluded) -> bool:
        return {keeping.again.get(each) for each in correction.quotation_ids} <= self.gone

    def _learn(self, correction: QuotationAdded, placed: QuotationAdded) -> None:
        """Note on every side that added these words where they are now."""
        for keeping, side in ((self.beginning, self.before), *zip(self.keepings, self.sides, strict=True)):
            if correction in side.project.corrections:
                keeping.again[added_id(correction)] = added_id(placed)


@dataclass(frozen=True, slots=True)
class _Claim:
    """What one side says last of something: who and when, of which quotations, and what."""

    origin: Origin
    quotation_ids: tuple[str, ...]
    value: str

    @property
    def told(self) -> str:
        return f"{self.origin.by or '?'} ({self.origin.at})"


_Key = tuple[str, ...]


def conflicts_of(remade: Remade, sides: tuple[Side, Side]) -> Iterator[Conflict]:
    """Yield what the corrections of two sides say differently; the later of them stands."""
    mine, theirs = (dict(_claims(remade, number, side)) for number, side in enumerate(sides))
    for key in mine.keys() & theirs.keys() if len(mine) < len(theirs) else theirs.keys() & mine.keys():
        if mine[key].value != theirs[key].value:
            first, last = sorted((mine[key], theirs[key]), key=lambda claim: claim.origin)
            yield Conflict(first.quotation_ids, _sentence(remade.collection, key, first, last))
    yield from _regroupings(remade, sides)


def _claims(remade: Remade, number: int, side: Side) -> Iterator[tuple[_Key, _Claim]]:
    """Yield what the own corrections of a side say, the last of a thing last."""
    for origin, correction in remade.own[number]:
        match correction:
            case DocumentDescribed():
                document = side.places.documents.get(correction.document_id)
                if document:
                    own = tuple(each.id for each in remade.collection.quotations if each.document_id == document.id)
                    for name, text in correction.fields:
                        yield ("document", document.id, name), _Claim(origin, own[:1], text or "")
            case SpeakersMerged():
                for called in correction.names:
                    yield ("name", called), _Claim(origin, (), correction.into)
            case SpeakerSet() | KindSet() | BordersSet():
                for identifier in remade.standing(number, correction.quotation_ids):
                    yield (type(correction).__name__, identifier), _Claim(
                        origin, (identifier,), _said(side, correction)
                    )
            case BaseChosen():
                owner = remade.collection.cluster_of
                standing = [each for each in remade.standing(number, correction.quotation_ids) if each in owner]
                for identifier in sorted(standing)[:1]:
                    text = remade.collection.quotation_by_id[identifier].text
                    yield ("reference", owner[identifier].id), _Claim(origin, (identifier,), text)


def _said(side: Side, correction: SpeakerSet | KindSet | BordersSet) -> str:
    match correction:
        case SpeakerSet():
            return correction.speaker or ""
        case KindSet():
            return correction.kind
    quotation = side.project.found.quotation_by_id.get(correction.quotation_ids[0])
    return correction.span.of(side.project.found.document_by_id[quotation.document_id].text) if quotation else ""


def _sentence(collection: Collection, key: _Key, first: _Claim, last: _Claim) -> Sentence:
    if key[0] == "document":
        document = collection.document_by_id[key[1]]
        return Sentence(
            "{file}, {field}: “{this}” says {one}, “{that}” says {other}; the later stands.",
            file=document.file_name, field=key[2], this=first.value, one=first.told, that=last.value, other=last.told,
        )  # fmt: skip
    if key[0] == "name":
        return Sentence(
            "{name} is {this}, says {one}, and {that}, says {other}; the later stands.",
            name=key[1], this=first.value, one=first.told, that=last.value, other=last.told,
        )  # fmt: skip
    known = [collection.quotation_by_id[each].text for each in first.quotation_ids if each in collection.cluster_of]
    return Sentence(
        "“{wording}” was corrected twice: “{this}” by {one}, “{that}” by {other}; the later stands.",
        wording=shown(known[0] if known else ""), this=shown(first.value), one=first.told,
        that=shown(last.value), other=last.told,
    )  # fmt: skip


def _regroupings(remade: Remade, sides: tuple[Side, Side]) -> Iterator[Conflict]:
    """Yield where one side put together what the other took apart."""
    for number in (0, 1):
        other = 1 - number
        apart = [(origin, remade.standing(other, ids)) for origin, ids in _taken_apart(remade.own[other])]
        here, there = (_owners(remade, each, sides[each]) for each in (number, other))
        for origin, ids in _put_together(remade.own[number]):
            group = remade.standing(number, ids)
            for other_origin, parted in apart:
                pair = _parted(group, parted, here, there)
                if pair:
                    yield Conflict((pair,), _parting(remade.collection, pair, origin, other_origin))
                    break


def _put_together(timeline: Timeline) -> Iterator[tuple[Origin, tuple[str, ...]]]:
    for origin, correction in timeline:
        match correction:
            case ClustersMerged():
                yield origin, correction.quotation_ids
            case Moved():
                yield origin, (*correction.quotation_ids, *correction.beside)


def _taken_apart(timeline: Timeline) -> Iterator[tuple[Origin, tuple[str, ...]]]:
    for origin, correction in timeline:
        match correction:
            case SplitOff() | Moved():
                yield origin, correction.quotation_ids
            case KeptApart():
                yield origin, (*correction.quotation_ids, *correction.beside)


def _owners(remade: Remade, number: int, side: Side) -> Mapping[str, str]:
    """Return the clusters of a side by what their quotations are called in the merged project."""
    again = remade.again[number]
    owner = side.project.collection.cluster_of
    return {again[identifier]: cluster.id for identifier, cluster in owner.items() if identifier in again}


def _parted(
    group: frozenset[str], parted: frozenset[str], here: Mapping[str, str], there: Mapping[str, str]
) -> str | None:
    """Return a quotation that is with another of its group here, and was taken from it there."""
    known = sorted(each for each in group if each in here and each in there)
    for one in known:
        if one in parted and any(here[one] == here[each] and there[one] != there[each] for each in known):
            return one
    return None


def _parting(collection: Collection, identifier: str, origin: Origin, other: Origin) -> Sentence:
    text = collection.quotation_by_id[identifier].text if identifier in collection.cluster_of else ""
    return Sentence(
        "“{wording}”: {one} ({at}) put it together with what {other} ({other_at}) took it apart from; "
        "the later stands.",
        wording=shown(text), one=origin.by or "?", at=origin.at, other=other.by or "?", other_at=other.at,
    )  # fmt: skip

"""Where the corrections of two checkers say different things of one thing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quoteview.core.collection import Collection
from quoteview.core.correction import (
    BaseChosen,
    BordersSet,
    ClustersMerged,
    Correction,
    DocumentDescribed,
    KeptApart,
    KindSet,
    Moved,
    QuotationAdded,
    SourceMarked,
    SpeakerSet,
    SpeakersMerged,
    SplitOff,
)
from quoteview.core.sentence import Sentence
from quoteview.session.copies.copy import Origin
from quoteview.session.copies.reconciling import New, Remade, Side
from quoteview.session.correcting import shown
from quoteview.session.draft import added_id


@dataclass(frozen=True, slots=True)
class Conflict:
    """What two copies tell differently of some quotations, as a sentence."""

    quotation_ids: tuple[str, ...]
    sentence: Sentence


_SPEAKER, _KIND, _BORDERS = "speaker", "kind", "borders"

_Key = tuple[str, ...]
"""What something is said of: a field of a document, of a quotation, of a cluster; a name."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """What one side says last of something: who and when, of which quotations, and what.

    `place` is that among all corrections that were made again: of two claims the later stands.
    """

    place: int
    origin: Origin
    quotation_ids: tuple[str, ...]
    value: str

    @property
    def told(self) -> str:
        return f"{self.origin.by or '?'} ({self.origin.at})"


def conflicts_of(remade: Remade, before: Side, sides: tuple[Side, Side]) -> Iterator[Conflict]:
    """Yield what the corrections of two sides say differently, whichever side comes first in the same order."""
    mine, theirs = claims = _claims(remade, sides)
    differing = [key for key in mine if key in theirs and mine[key].value != theirs[key].value]
    for key in sorted(differing, key=lambda key: (max(mine[key].place, theirs[key].place), key)):
        first, last = sorted((mine[key], theirs[key]), key=lambda claim: claim.place)
        yield Conflict(first.quotation_ids, _sentence(remade.collection, key, first, last))
    alone = sorted({**mine, **theirs}.items(), key=lambda item: (item[1].place, item[0]))
    for key, claim in (*_references_of_both(remade, sides), *alone):
        if key not in differing and key[0] == "reference" and not _is_reference(remade.collection, key[1], claim):
            yield Conflict(claim.quotation_ids, _lost_reference(claim))
    yield from _sources_of_one(remade, before, sides, claims)
    yield from sorted(_regroupings(remade, sides), key=lambda each: (each.quotation_ids, each.sentence))


_Claims = dict[_Key, _Claim]


def _claims(remade: Remade, sides: tuple[Side, Side]) -> tuple[_Claims, _Claims]:
    """Return what the new corrections of each side say, the last of a thing."""
    claims: tuple[_Claims, _Claims] = {}, {}
    for place, new in enumerate(remade.new):
        for key, ids, value in _said(remade, new, sides[new.number]):
            claims[new.number][key] = _Claim(place, new.origin, ids, value)
    return claims


def _said(remade: Remade, new: New, side: Side) -> Iterator[tuple[_Key, tuple[str, ...], str]]:
    """Yield what a correction says something of, of which quotations that is, and what it says."""
    match new.correction:
        case DocumentDescribed(identifier, fields):
            for document, own in _document(remade, side, identifier):
                yield from ((("document", document, name), own, text or "") for name, text in fields)
        case SourceMarked(identifier, is_source):
            for document, own in _document(remade, side, identifier):
                yield ("source", document), own, "yes" if is_source else ""
        case SpeakersMerged(names, into):
            yield from ((("name", called), (), into) for called in names)
        case QuotationAdded() as added:
            yield from _said_of_added(remade, new.number, added)
        case SpeakerSet() | KindSet() | BordersSet() as correction:
            key, value = _value(side, correction)
            for identifier in sorted(remade.standing(new.number, correction.quotation_ids)):
                yield (key, identifier), (identifier,), value
        case BaseChosen(quotation_ids):
            yield from _reference(remade, new.number, side, quotation_ids[0])


def _document(remade: Remade, side: Side, identifier: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the document in the place of one of a side, and the first quotation in it, if there is one."""
    document = side.places.documents.get(identifier)
    if document:
        first = remade.first_in.get(document.id)
        yield document.id, (first,) if first else ()


def _said_of_added(remade: Remade, number: int, added: QuotationAdded) -> Iterator[tuple[_Key, tuple[str, ...], str]]:
    for identifier in remade.standing(number, [added_id(added)]):
        yield (_KIND, identifier), (identifier,), added.kind
        if added.speaker:
            yield (_SPEAKER, identifier), (identifier,), added.speaker


def _value(side: Side, correction: SpeakerSet | KindSet | BordersSet) -> tuple[str, str]:
    match correction:
        case SpeakerSet():
            return _SPEAKER, correction.speaker or ""
        case KindSet():
            return _KIND, correction.kind
    (identifier,) = correction.quotation_ids
    found = side.project.found.quotation_by_id.get(identifier)
    document = found.document_id if found else side.document_of_added.get(identifier, "")
    known = side.project.found.document_by_id.get(document)
    return _BORDERS, correction.span.of(known.text) if known else str(correction.span)


def _reference(remade: Remade, number: int, side: Side, chosen: str) -> Iterator[tuple[_Key, tuple[str, ...], str]]:
    """Yield the wording of a quotation as the base of its cluster, if it is that still where it was chosen."""
    owner = side.project.collection.cluster_of.get(chosen)
    if owner and owner.base_is_chosen and chosen in owner.base.quotation_ids:
        for identifier in remade.standing(number, [chosen]):
            now = remade.collection.cluster_of.get(identifier)
            yield ("reference", now.id if now else ""), (identifier,), owner.base.text


def _references_of_both(remade: Remade, sides: tuple[Side, Side]) -> Iterator[tuple[_Key, _Claim]]:
    """Yield the bases that both sides began with and have still."""
    new = {each.correction for each in remade.new}
    for origin, correction in sides[0].timeline:
        if isinstance(correction, BaseChosen) and correction not in new:
            (mine, theirs) = (
                dict.fromkeys(_reference(remade, number, side, correction.quotation_ids[0]))
                for number, side in enumerate(sides)
            )
            for key, ids, value in mine.keys() & theirs.keys():
                yield key, _Claim(-1, origin, ids, value)


def _is_reference(collection: Collection, cluster_id: str, claim: _Claim) -> bool:
    cluster = collection.cluster_by_id.get(cluster_id)
    return cluster is not None and cluster.base_is_chosen and cluster.base.text == claim.value


def _lost_reference(claim: _Claim) -> Sentence:
    return Sentence(
        "“{wording}” was made the reference wording by {who} ({at}), and is none any more: it is gone, or met another.",
        wording=shown(claim.value), who=claim.origin.by or "?", at=claim.origin.at,
    )  # fmt: skip


def _sources_of_one(
    remade: Remade, before: Side, sides: tuple[Side, Side], claims: tuple[_Claims, _Claims]
) -> Iterator[Conflict]:
    """Yield which documents one side made sources of record that the other read by itself, and did not."""
    known, mine, theirs = ({each.id for each in side.places.documents.values()} for side in (before, *sides))
    for document in remade.collection.documents:
        said = [each.get(("source", document.id)) for each in claims]
        claim = next(filter(None, said), None)
        if claim and None in said and document.is_source and document.id in mine & theirs - known:
            sentence = Sentence(
                "{file} is a source of record, says {who} ({at}); in the other copy it is none. It stays one.",
                file=document.file_name, who=claim.origin.by or "?", at=claim.origin.at,
            )  # fmt: skip
            yield Conflict(claim.quotation_ids, sentence)


def _sentence(collection: Collection, key: _Key, first: _Claim, last: _Claim) -> Sentence:
    if key[0] == "document":
        document = collection.document_by_id[key[1]]
        return Sentence(
            "{file}, {field}: “{this}” says {one}, “{that}” says {other}; the later stands.",
            file=document.file_name, field=key[2], this=first.value, one=first.told, that=last.value, other=last.told,
        )  # fmt: skip
    if key[0] == "source":
        file = collection.document_by_id[key[1]].file_name
        if last.value:
            return Sentence(
                "{file} is no source of record, says {one}, and it is one, says {other}; the later stands.",
                file=file, one=first.told, other=last.told,
            )  # fmt: skip
        return Sentence(
            "{file} is a source of record, says {one}, and it is none, says {other}; the later stands.",
            file=file, one=first.told, other=last.told,
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
        apart = [(origin, remade.standing(other, ids)) for origin, ids in _taken_apart(_timeline(remade, other))]
        back = [(Origin("", ""), each) for taker, each in remade.taken_back if taker == other]
        apart += [(origin, remade.standing(number, ids)) for origin, ids in _put_together(back)]
        here, there = (_owners(remade, each, sides[each]) for each in (number, other))
        for origin, ids in _put_together(_timeline(remade, number)):
            group = remade.standing(number, ids)
            for other_origin, parted in apart:
                pair = _parted(group, parted, here, there)
                if pair:
                    yield Conflict((pair,), _parting(remade.collection, pair, origin, other_origin))
                    break


def _timeline(remade: Remade, number: int) -> Iterable[tuple[Origin, Correction]]:
    return ((new.origin, new.correction) for new in remade.new if new.number == number)


def _put_together(timeline: Iterable[tuple[Origin, Correction]]) -> Iterator[tuple[Origin, tuple[str, ...]]]:
    for origin, correction in timeline:
        match correction:
            case ClustersMerged():
                yield origin, correction.quotation_ids
            case Moved():
                yield origin, (*correction.quotation_ids, *correction.beside)


def _taken_apart(timeline: Iterable[tuple[Origin, Correction]]) -> Iterator[tuple[Origin, tuple[str, ...]]]:
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
    wording = shown(collection.quotation_by_id[identifier].text if identifier in collection.cluster_of else "")
    if not other.at:
        return Sentence(
            "“{wording}”: {one} ({at}) put it together with what it was taken apart from again in the other copy; "
            "together it stays.",
            wording=wording, one=origin.by or "?", at=origin.at,
        )  # fmt: skip
    return Sentence(
        "“{wording}”: {one} ({at}) put it together with what {other} ({other_at}) took it apart from; "
        "the later stands.",
        wording=wording, one=origin.by or "?", at=origin.at, other=other.by or "?", other_at=other.at,
    )  # fmt: skip

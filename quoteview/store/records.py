"""A project as records and back: what changes together is one record, so that little is written twice.

| kind | key | body |
|---|---|---|
| documents | the id of the first of them | some documents without their texts, and the quotations found in them |
| statements | the id of the first of them | the clusters that begin in these documents |
| possible, failures, sources | "" | all of them |
| correction | its place | the correction |
| judgement | the id of its cluster or variant | the judgement |
| orphan | its id | what was decided, by the name of its type, and the words that it lost |
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, get_args
from zlib import crc32

from quoteview.core.cluster import Cluster, PossibleMatch
from quoteview.core.collection import Collection, Failure
from quoteview.core.correction import Correction, OfQuotations
from quoteview.core.document import Document
from quoteview.core.judgements import Judgements
from quoteview.core.orphan import Anchor, Loss, Orphan, Target
from quoteview.core.project import Project
from quoteview.core.quotation import Quotation
from quoteview.core.reporting import Reporting, reported, unreported
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import Judgement
from quoteview.store import columns
from quoteview.store.packing import dumps, loads

Key = tuple[str, str]
"""The kind and the key of a record."""

FOUND = ("documents", "statements", "possible", "failures", "sources")
"""What a scan writes; it is long, and compressed. Decisions are left to be read by anybody."""
MADE = (*FOUND, "correction")
"""The kinds of records that the collection of a project is made of."""
_TOGETHER = 64
"""Documents that are one record, at the average: fewer take long to read, more are written again for one of them."""

_OF: Mapping[str, Any] = {
    "documents": tuple[tuple[Document, ...], tuple[Quotation, ...]],
    "statements": tuple[Cluster, ...],
    "possible": tuple[PossibleMatch, ...],
    "failures": tuple[Failure, ...],
    "sources": tuple[str, ...],
}
"""What the records of a scan hold."""

_FRONT = tuple[tuple[Document, ...], tuple[Quotation, ...], tuple[Cluster, ...], tuple[PossibleMatch, ...]]

_ORPHAN = tuple[str, Target, str, tuple[Anchor, ...], Loss]
"""What the record of an orphan holds beside what was decided."""

_CORRECTIONS = {
    kind.__name__: kind for kind in (*(each for each in get_args(Correction) if each not in get_args(OfQuotations)),
                                     *get_args(OfQuotations))
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    """One record as it is stored; `place` puts those of a kind in order."""

    key: Key
    place: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Delta:
    """What tells the records of a project from those of it before: which are gone or old, and which are new."""

    gone: Sequence[Key]
    come: Sequence[Record]


PACKING = Sentence("Saving what was found")

_Item = tuple[int, object]
"""The place and the value of a record."""


def delta(before: Project, after: Project, report: Reporting = unreported) -> Delta:
    """Return what is to be stored when `after` takes the place of `before`."""
    old, new = _Items(before), _Items(after)
    gone: list[Key] = []
    come: list[tuple[Key, _Item]] = []
    for items in (_Items.found, _Items.corrections, _Items.judgements, _Items.orphans):
        was, now = items(old, after), items(new, before)
        gone += [key for key, item in was.items() if now.get(key) != item]
        come += [(key, item) for key, item in now.items() if was.get(key) != item]
    return Delta(gone, [_record(key, *item) for key, item in reported(come, PACKING, report)])


class _Items:
    """The records of a project before they are packed, but for those it shares with another one."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def found(self, other: Project) -> Mapping[Key, _Item]:
        found = self._project.found
        if found is other.found:
            return {}
        items: dict[Key, _Item] = {}
        quotations: dict[str, list[Quotation]] = {document.id: [] for document in found.documents}
        for quotation in found.quotations:
            quotations[quotation.document_id].append(quotation)
        clusters = _by_beginning(found)
        for place, documents in enumerate(_together(found.documents)):
            key = documents[0].id
            own = tuple(chain.from_iterable(quotations[document.id] for document in documents))
            items["documents", key] = place, (tuple(replace(each, text="") for each in documents), own)
            beginning = tuple(chain.from_iterable(clusters.get(document.id, ()) for document in documents))
            items["statements", key] = place, beginning
        items["possible", ""], items["failures", ""] = (0, found.possible), (0, found.failures)
        items["sources", ""] = 0, self._project.sources
        return items

    def corrections(self, other: Project) -> Mapping[Key, _Item]:
        own = self._project.corrections
        if own is other.corrections:
            return {}
        return {("correction", str(place)): (place, correction) for place, correction in enumerate(own)}

    def judgements(self, other: Project) -> Mapping[Key, _Item]:
        own = self._project.judgements
        changed = own.different(other.judgements)
        return {("judgement", target): (0, own[target]) for target in changed if target in own}

    def orphans(self, other: Project) -> Mapping[Key, _Item]:
        own = self._project.orphans
        if own is other.orphans:
            return {}
        return {("orphan", orphan.id): (place, orphan) for place, orphan in enumerate(own)}


def _together(documents: Iterable[Document]) -> Iterator[Sequence[Document]]:
    """Yield documents in the pieces that are kept as one record.

    Where one begins hangs on the document itself, so that of a document that comes or goes only one piece tells.
    """
    piece: list[Document] = []
    for document in documents:
        if piece and crc32(document.id.encode("utf-8", "surrogatepass")) % _TOGETHER == 0:
            yield piece
            piece = []
        piece.append(document)
    if piece:
        yield piece


def _by_beginning(found: Collection) -> Mapping[str, Sequence[Cluster]]:
    """Return the clusters by the document in which each begins."""
    place = {quotation.id: at for at, quotation in enumerate(found.quotations)}
    beginning: dict[str, list[Cluster]] = {}
    for cluster in found.clusters:
        first = min(map(place.__getitem__, cluster.quotation_ids))
        beginning.setdefault(found.quotations[first].document_id, []).append(cluster)
    return beginning


def _record(key: Key, place: int, value: object) -> Record:
    body = _packed(key[0], value).encode("utf-8", "surrogatepass")
    return Record(key, place, zlib.compress(body) if key[0] in FOUND else body)


def _packed(kind: str, value: object) -> str:
    match kind:
        case "documents" | "statements":
            return columns.dumps(_OF[kind], [value])
        case "correction":
            return json.dumps([type(value).__name__, json.loads(dumps(value))])
        case "orphan" if isinstance(value, Orphan):
            words = (value.id, value.target, value.wording, value.anchors, value.loss)
            return json.dumps([type(value.decided).__name__, *map(json.loads, map(dumps, (value.decided, words)))])
    return dumps(value)


def found_in(bodies: Iterable[tuple[Key, bytes]]) -> Project:
    """Return a project of which nothing was decided, from records in their order; the documents have no text yet."""
    documents: list[Document] = []
    quotations: list[Quotation] = []
    clusters: list[Cluster] = []
    others: dict[str, Any] = {}
    for (kind, _), body in bodies:
        text = zlib.decompress(body).decode("utf-8", "surrogatepass")
        match kind:
            case "documents":
                ((some, own),) = columns.loads(_OF[kind], text)
                documents += some
                quotations += own
            case "statements":
                clusters += columns.loads(_OF[kind], text)[0]
            case _:
                others[kind] = loads(_OF[kind], text)
    found = Collection(
        tuple(documents), tuple(quotations), tuple(clusters), others.get("possible", ()), others.get("failures", ())
    )
    return Project(found, found, sources=others.get("sources", ()))


def front_packed(front: Collection) -> bytes:
    """Return the part of a collection that is seen first, as it is stored: without the texts of its documents."""
    documents = tuple(replace(each, text="") for each in front.documents)
    packed = columns.dumps(_FRONT, [(documents, front.quotations, front.clusters, front.possible)])
    return zlib.compress(packed.encode("utf-8", "surrogatepass"))


def front_in(body: bytes) -> Collection:
    """Return what `front_packed` packed."""
    ((documents, quotations, clusters, possible),) = columns.loads(
        _FRONT, zlib.decompress(body).decode("utf-8", "surrogatepass")
    )
    return Collection(documents, quotations, clusters, possible)


def corrections_in(bodies: Iterable[tuple[Key, bytes]]) -> tuple[Correction, ...]:
    """Return the corrections, from their records in order."""
    corrections = []
    for _, body in bodies:
        name, packed = json.loads(body)
        corrections.append(loads(_CORRECTIONS[name], json.dumps(packed)))
    return tuple(corrections)


def judgements_in(bodies: Iterable[tuple[Key, bytes]]) -> Judgements:
    """Return the judgements by their targets."""
    return Judgements.of((key, loads(Judgement, body.decode("utf-8", "surrogatepass"))) for (_, key), body in bodies)


def orphans_in(bodies: Iterable[tuple[Key, bytes]]) -> tuple[Orphan, ...]:
    """Return the orphans, from their records in order."""
    orphans = []
    for _, body in bodies:
        name, decided, words = map(json.dumps, json.loads(body))
        kind = {**_CORRECTIONS, Judgement.__name__: Judgement}[json.loads(name)]
        identifier, target, wording, anchors, loss = loads(_ORPHAN, words)
        orphans.append(Orphan(identifier, loads(kind, decided), target, wording, anchors, loss))
    return tuple(orphans)

"""The history of a project: what was done, by whom and when, each entry chained to the one before by its hash."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import chain, compress
from operator import is_, is_not, not_
from typing import get_args

from quoteview.core.collection import Collection
from quoteview.core.correction import Field, KeptApart
from quoteview.core.orphan import Orphan
from quoteview.core.project import Project
from quoteview.core.quotation import Quotation
from quoteview.core.verdict import UNJUDGED, Judgement

BEGINNING = "0" * 64
"""What the first entry is chained to."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One field of one thing, before and after an operation, as text; "" is nothing."""

    target_type: str
    target_id: str
    field: str
    old: str
    new: str


NOTHING = Edit("project", "", "", "", "")
"""What an operation is told by that changed nothing the history has a field for: that it was done."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One edit in the history.

    `seq` counts from 1, `at` is ISO 8601 with zone, `prev_hash` is the SHA-256 of the entry before in
    hexadecimal digits.
    """

    seq: int
    at: str
    user: str
    action: str
    edit: Edit
    app_version: str
    prev_hash: str

    @property
    def hash(self) -> str:
        """The SHA-256 of the entry, that of the entry before included."""
        cells = [self.seq, self.at, self.user, self.action, *astuple(self.edit), self.app_version, self.prev_hash]
        line = json.dumps(cells, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(line.encode("utf-8", "surrogatepass")).hexdigest()


def first_break(entries: Iterable[Entry]) -> int | None:
    """Return the `seq` of the first entry that is missing or is not what the one after was chained to, if any."""
    expected, chained = 1, BEGINNING
    for entry in entries:
        if entry.seq != expected or entry.prev_hash != chained:
            return expected
        expected, chained = expected + 1, entry.hash
    return None


def edits(before: Project, after: Project) -> Iterator[Edit]:
    """Yield what is different in `after`.

    Of a scan that is which documents came and went; of corrections what became of documents,
    quotations and reference wordings, and what is kept apart; and every field of every judgement. Of a decision
    that lost its words, these words, what was decided, and that it waits or waits no more.
    """
    if before.found is not after.found:
        yield from _documents(before.found, after.found)
    elif before.collection is not after.collection:
        yield from _described(before.collection, after.collection)
        clusters = _others(before.collection.cluster_by_id, after.collection.cluster_by_id)
        yield from _quotations(before.collection, after.collection, clusters)
        yield from _references(before.collection, after.collection, clusters)
        yield from _apart(before, after)
    for target in before.judgements.different(after.judgements):
        is_cluster = target in after.collection.cluster_by_id or target in before.collection.cluster_by_id
        old, new = before.judgement(target), after.judgement(target)
        yield from _fields("cluster" if is_cluster else "variant", target, old, new)
    if before.orphans is not after.orphans:
        yield from _orphans(before, after)


def _orphans(before: Project, after: Project) -> Iterator[Edit]:
    old, new = ({each.id: each for each in project.orphans} for project in (before, after))
    for identifier in dict.fromkeys((*old, *new)):
        was, now = old.get(identifier), new.get(identifier)
        yield from _edit("orphan", identifier, "text", was and _about(was), now and _about(now))
        yield from _edit("orphan", identifier, "waiting", was and was.told, now and now.told)


def _about(orphan: Orphan) -> str:
    return orphan.wording or orphan.file_name


def _others(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    """Return the ids under which there is not the very same value, in an order that depends on them alone.

    Most have it, and there may be a hundred thousand: no step of Python's own is made for each of them.
    """
    if old is new:
        return []
    if len(old) == len(new) and all(map(is_, old, new)):
        return sorted(compress(new, map(is_not, old.values(), new.values())))
    return sorted({*_not_in(old, new), *_not_in(new, old)})


def _not_in(values: Mapping[str, object], others: Mapping[str, object]) -> Iterator[str]:
    known = set(map(id, others.values()))
    return compress(values, map(not_, map(known.__contains__, map(id, values.values()))))


def _documents(before: Collection, after: Collection) -> Iterator[Edit]:
    old, new = before.document_by_id, after.document_by_id
    for identifier in _others(old, new):
        was, now = old.get(identifier), new.get(identifier)
        if was is None or now is None:
            yield Edit("document", identifier, "path", was.path if was else "", now.path if now else "")


def _described(before: Collection, after: Collection) -> Iterator[Edit]:
    old, new = before.document_by_id, after.document_by_id
    for identifier in _others(old, new):
        for field in (*get_args(Field), "is_source"):
            was, now = (getattr(known[identifier], field) for known in (old, new))
            yield from _edit("document", identifier, field, was, now)


def _quotations(before: Collection, after: Collection, clusters: Sequence[str]) -> Iterator[Edit]:
    """Yield what is different of quotations where these clusters are not the same."""
    old, new = before.quotation_by_id, after.quotation_by_id
    changed = {*_others(old, new), *_held(before, clusters), *_held(after, clusters)}
    for identifier in sorted(changed):
        cells = _cells(before, old.get(identifier)), _cells(after, new.get(identifier))
        for field in _QUOTATION_FIELDS:
            yield from _edit("quotation", identifier, field, *(each.get(field) for each in cells))


def _held(collection: Collection, clusters: Iterable[str]) -> Iterator[str]:
    """Yield the quotations of those of some clusters that are there."""
    known = collection.cluster_by_id
    return chain.from_iterable(known[each].quotation_ids for each in clusters if each in known)


_QUOTATION_FIELDS = ("text", "span", "speaker", "kind", "cluster")


def _cells(collection: Collection, quotation: Quotation | None) -> Mapping[str, str | None]:
    if quotation is None:
        return {}
    return {
        "text": quotation.text,
        "span": f"{quotation.span.start}-{quotation.span.end}",
        "speaker": quotation.speaker,
        "kind": quotation.kind,
        "cluster": collection.cluster_of[quotation.id].id,
    }


def _references(before: Collection, after: Collection, clusters: Iterable[str]) -> Iterator[Edit]:
    for identifier in clusters:
        pair = (known.cluster_by_id.get(identifier) for known in (before, after))
        chosen = (each.base.text if each and each.base_is_chosen else None for each in pair)
        yield from _edit("cluster", identifier, "reference", *chosen)


def _apart(before: Project, after: Project) -> Iterator[Edit]:
    """Yield which clusters are kept apart, and which are no more."""
    if before.corrections is not after.corrections:
        old, new = (
            dict.fromkeys(each for each in project.corrections if isinstance(each, KeptApart))
            for project in (before, after)
        )
        for gone in (each for each in old if each not in new):
            one, other = _pair(before.collection, gone)
            yield Edit("cluster", one, "kept_apart", other, "")
        for come in (each for each in new if each not in old):
            one, other = _pair(after.collection, come)
            yield Edit("cluster", one, "kept_apart", "", other)


def _pair(collection: Collection, apart: KeptApart) -> Iterator[str]:
    """Yield the clusters of two that are kept apart; "" where all quotations of one were taken out."""
    for ids in (apart.quotation_ids, apart.beside):
        yield next((collection.cluster_of[each].id for each in ids if each in collection.cluster_of), "")


def _fields(target_type: str, target_id: str, old: Judgement, new: Judgement) -> Iterator[Edit]:
    for field in UNJUDGED.__dataclass_fields__:
        yield from _edit(target_type, target_id, field, getattr(old, field), getattr(new, field))


def _edit(target_type: str, target_id: str, field: str, old: object, new: object) -> Iterator[Edit]:
    if old != new:
        yield Edit(target_type, target_id, field, _text(old), _text(new))


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)

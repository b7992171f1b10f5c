"""The history of a project: what was done, by whom and when, each entry chained to the one before by its hash."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass
from typing import get_args

from quoteview.core.collection import Collection
from quoteview.core.correction import Field
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
    quotations and reference wordings; and every field of every judgement.
    """
    if before.found is not after.found:
        yield from _documents(before.found, after.found)
    elif before.collection is not after.collection:
        yield from _described(before.collection, after.collection)
        yield from _quotations(before.collection, after.collection)
        yield from _references(before.collection, after.collection)
    for target in dict.fromkeys((*before.judgements, *after.judgements)):
        old, new = before.judgement(target), after.judgement(target)
        if old is not new:
            is_cluster = target in after.collection.cluster_by_id or target in before.collection.cluster_by_id
            yield from _fields("cluster" if is_cluster else "variant", target, old, new)


def _documents(before: Collection, after: Collection) -> Iterator[Edit]:
    old, new = before.document_by_id, after.document_by_id
    for identifier in dict.fromkeys((*old, *new)):
        was, now = old.get(identifier), new.get(identifier)
        if was is None or now is None:
            yield Edit("document", identifier, "path", was.path if was else "", now.path if now else "")


def _described(before: Collection, after: Collection) -> Iterator[Edit]:
    for now in after.documents:
        was = before.document_by_id[now.id]
        if was is not now:
            for field in get_args(Field):
                yield from _edit("document", now.id, field, getattr(was, field), getattr(now, field))


def _quotations(before: Collection, after: Collection) -> Iterator[Edit]:
    old, new = before.quotation_by_id, after.quotation_by_id
    regrouped = _regrouped(before, after) | _regrouped(after, before)
    for identifier in dict.fromkeys((*old, *new)):
        was, now = old.get(identifier), new.get(identifier)
        if was is now and identifier not in regrouped:
            continue
        cells = _cells(before, was), _cells(after, now)
        for field in _QUOTATION_FIELDS:
            yield from _edit("quotation", identifier, field, *(each.get(field) for each in cells))


def _regrouped(one: Collection, other: Collection) -> set[str]:
    """Return the quotations of the clusters of one collection that are not as they are in another."""
    known = other.cluster_by_id
    changed = (cluster for cluster in one.clusters if known.get(cluster.id) is not cluster)
    return {identifier for cluster in changed for identifier in cluster.quotation_ids}


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


def _references(before: Collection, after: Collection) -> Iterator[Edit]:
    old, new = before.cluster_by_id, after.cluster_by_id
    for identifier in dict.fromkeys((*old, *new)):
        was, now = (known.get(identifier) for known in (old, new))
        if was is not now:
            chosen = (each.base.text if each and each.base_is_chosen else None for each in (was, now))
            yield from _edit("cluster", identifier, "reference", *chosen)


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

"""The records of project files of version 1, where each document was one: read once, to be written as they are now."""

import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from quoteview.core.cluster import Cluster, PossibleMatch
from quoteview.core.collection import Collection, Failure
from quoteview.core.document import Document
from quoteview.core.project import Project
from quoteview.core.quotation import Quotation
from quoteview.store import records
from quoteview.store.packing import loads
from quoteview.store.schema import record_table

_FOUND = ("document", "clusters", "possible", "failures", "sources")
_TABLE = record_table.c


def put_together(connection: Connection) -> None:
    """Write what every scan found as records of today, which hold in the same states."""
    before = Project()
    scanned = [(number, _found(connection, number)) for number in _states(connection)]
    connection.execute(delete(record_table).where(_TABLE.kind.in_(_FOUND)))
    for number, after in scanned:
        changed = records.delta(before, after)
        for kind, key in changed.gone:
            connection.execute(
                update(record_table)
                .where(_TABLE.kind == kind, _TABLE.key == key, _TABLE.until.is_(None))
                .values(until=number)
            )
        rows = [
            {"kind": each.key[0], "key": each.key[1], "since": number, "place": each.place, "body": each.body}
            for each in changed.come
        ]
        if rows:
            connection.execute(insert(record_table), rows)
        before = after


def _states(connection: Connection) -> Sequence[int]:
    """Return the states with which anything that was found came or went."""
    found = _TABLE.kind.in_(_FOUND)
    numbers = {number for column in (_TABLE.since, _TABLE.until)
               for number in connection.scalars(select(column).where(found).distinct()) if number is not None}
    return sorted(numbers)


def _found(connection: Connection, number: int) -> Project:
    documents: list[Document] = []
    quotations: list[Quotation] = []
    clusters: list[Cluster] = []
    for document, own in _held(connection, number, "document", tuple[Document, tuple[Quotation, ...]]):
        documents.append(document)
        quotations += own
    for some in _held(connection, number, "clusters", tuple[Cluster, ...]):
        clusters += some
    possible, failures, sources = (
        next(_held(connection, number, kind, of), ())
        for kind, of in (("possible", tuple[PossibleMatch, ...]), ("failures", tuple[Failure, ...]),
                         ("sources", tuple[str, ...]))
    )  # fmt: skip
    found = Collection(tuple(documents), tuple(quotations), tuple(clusters), possible, failures)
    return Project(found, found, sources=sources)


def _held(connection: Connection, number: int, kind: str, of: Any) -> Iterator[Any]:  # noqa: ANN401
    holds = (_TABLE.since <= number) & (_TABLE.until.is_(None) | (_TABLE.until > number))
    query = select(_TABLE.body).where(_TABLE.kind == kind, holds).order_by(_TABLE.place, _TABLE.key)
    for (body,) in connection.execute(query):
        yield loads(of, zlib.decompress(body).decode("utf-8", "surrogatepass"))

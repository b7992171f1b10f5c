"""Taking results away as files."""

from collections.abc import Iterable
from dataclasses import astuple
from enum import StrEnum
from pathlib import Path

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.core.difference import Comparison
from quoteview.core.document import Document
from quoteview.core.errors import CannotWrite
from quoteview.core.history import Entry
from quoteview.core.project import Project
from quoteview.core.sentence import Sentence
from quoteview.export import csv_table, files, json_lines, rows
from quoteview.session import comparing
from quoteview.session.comparing import Comparing

BYTE_ORDER_MARK = csv_table.BYTE_ORDER_MARK
encoded = files.encoded


AUDIT_COLUMNS = (
    "seq", "at", "user", "action", "target_type", "target_id", "field", "old", "new", "app_version", "prev_hash",
)  # fmt: skip


class Table(StrEnum):
    """The tables of the CSV export."""

    QUOTATIONS = "quotes"
    """One row an occurrence."""
    CLUSTERS = "clusters"
    """One row a statement."""


def export_csv(
    project: Project, path: Path, table: Table, clusters: Iterable[Cluster], compare: Comparing
) -> int:
    """Write a table of `clusters`, compared by `compare`, to `path` as CSV and return the number of its rows.

    The file is complete or not there: it is written beside its place and moved. Raises CannotWrite.
    """
    columns, cells = _table(project, table, clusters, compare)
    text = csv_table.text(columns, cells)
    save_text(path, BYTE_ORDER_MARK + text, map(_path, project.collection.documents))
    return len(cells)


def save_text(path: Path, text: str, read: Iterable[Path]) -> None:
    """Write `text` to `path`, whole or not at all, but over none of the files that were `read`. Raises CannotWrite."""
    save_bytes(path, files.encoded(text), read)


def save_bytes(path: Path, data: bytes, read: Iterable[Path]) -> None:
    """Write `data` to `path`, as `save_text` does text. Raises CannotWrite."""
    if path.exists() and any(source.exists() and path.samefile(source) for source in read):
        raise CannotWrite(str(path), Sentence("it is one of the files that were read"))
    files.replace_bytes(path, data)


def save_picture(collection: Collection, path: Path, data: bytes) -> None:
    """Write a picture to `path`, whole or not at all, but over none of the documents. Raises CannotWrite."""
    save_bytes(path, data, map(_path, collection.documents))


def _path(document: Document) -> Path:
    return Path(document.path)


def csv_text(project: Project, table: Table) -> str:
    """Return a table of the whole project as CSV text, without a byte order mark."""
    return csv_table.text(*_table(project, table, project.collection.clusters, comparing.comparison_of))


def audit_text(entries: Iterable[Entry]) -> str:
    """Return a history as CSV text, without a byte order mark."""
    return csv_table.text(AUDIT_COLUMNS, map(_audit_row, entries))


def _audit_row(entry: Entry) -> rows.Row:
    cells = (entry.seq, entry.at, entry.user, entry.action, *astuple(entry.edit), entry.app_version, entry.prev_hash)
    return dict(zip(AUDIT_COLUMNS, map(str, cells), strict=True))


def json_lines_of(collection: Collection) -> Iterable[str]:
    """Yield the whole collection as lines of JSON: documents, quotations, clusters."""
    return json_lines.lines(collection, comparing.comparison_of)


def json_of(comparison: Comparison) -> str:
    """Return a comparison as one line of JSON."""
    return json_lines.line(json_lines.comparison_record(comparison))


def _table(
    project: Project, table: Table, clusters: Iterable[Cluster], compare: Comparing
) -> tuple[tuple[str, ...], list[rows.Row]]:
    if table is Table.CLUSTERS:
        return rows.CLUSTER_COLUMNS, rows.cluster_rows(project, clusters, compare)
    return rows.QUOTATION_COLUMNS, rows.quotation_rows(project, clusters, compare)

"""The forms that a project is taken away in, each made by its own writer: loaded when something is taken away."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import astuple

from quoteview.core.document import Document
from quoteview.core.errors import NothingToExport
from quoteview.core.history import Entry
from quoteview.core.sentence import Sentence
from quoteview.export import (
    csv_table,
    files,
    html_report,
    json_lines,
    linked_data,
    markdown,
    print_report,
    requests,
    rows,
    tei,
    workbook,
)
from quoteview.export.excerpt import Excerpt
from quoteview.session.exporting import Format, Printing, Table, Wanted

BYTE_ORDER_MARK = csv_table.BYTE_ORDER_MARK

AUDIT_COLUMNS = (
    "seq", "at", "user", "action", "target_type", "target_id", "field", "old", "new", "app_version", "prev_hash",
)  # fmt: skip
DOCUMENT_COLUMNS = (
    "schema_version", "project_id", "document_id", "outlet", "title", "published_at", "url", "file_name", "path",
    "file_sha256", "text_sha256", "reader", "encoding", "n_chars", "policy",
)  # fmt: skip


def pieces(excerpt: Excerpt, wanted: Wanted, printing: Printing | None = None) -> Iterator[bytes]:
    """Yield an excerpt in the form that is wanted; JSON Lines of a whole project are made by `archiving`.

    Raises NothingToExport when there is no request to make, TooLargeForSheet when a workbook cannot hold it.
    """
    if wanted.format is Format.XLSX:
        yield workbook.workbook(sheets(excerpt), excerpt.title, f"Policy: {excerpt.policy_shown}")
    elif wanted.format is Format.PDF:
        if printing is None:
            raise ValueError("a PDF is made by what lays out text")
        yield printing(print_report.leaves(excerpt), excerpt.title)
    else:
        yield from map(files.encoded, _WRITERS[wanted.format](excerpt, wanted))


def _csv(excerpt: Excerpt, wanted: Wanted) -> Iterable[str]:
    return [BYTE_ORDER_MARK * wanted.has_mark, csv_text(excerpt, wanted.table)]


def _audit(excerpt: Excerpt, wanted: Wanted) -> Iterable[str]:
    return [BYTE_ORDER_MARK * wanted.has_mark, audit_text(excerpt.history)]


def _json_lines(excerpt: Excerpt, _: Wanted) -> Iterable[str]:
    return (f"{line}\n" for line in json_lines.lines(excerpt.collection, excerpt.comparing))


def _requests(excerpt: Excerpt, wanted: Wanted) -> Iterable[str]:
    made = list(requests.pieces(excerpt, wanted.outlet))
    if made:
        return made
    if wanted.outlet is not None:
        told = Sentence("There is nothing to ask of {outlet}: no wording it printed has a verdict that says so.",
                        outlet=wanted.outlet)  # fmt: skip
        raise NothingToExport(told)
    raise NothingToExport(
        Sentence("There is nothing to ask any outlet: no wording has a verdict that it was altered or misattributed.")
    )


_WRITERS: Mapping[Format, Callable[[Excerpt, Wanted], Iterable[str]]] = {
    Format.CSV: _csv,
    Format.AUDIT: _audit,
    Format.JSON_LINES: _json_lines,
    Format.HTML: lambda excerpt, _: html_report.pieces(excerpt),
    Format.MARKDOWN: lambda excerpt, _: markdown.pieces(excerpt),
    Format.ANNOTATIONS: lambda excerpt, _: linked_data.annotations(excerpt),
    Format.SCHEMA_ORG: lambda excerpt, _: linked_data.quotations(excerpt),
    Format.TEI: lambda excerpt, _: tei.pieces(excerpt),
    Format.REQUESTS: _requests,
}


def sheets(excerpt: Excerpt) -> Iterator[workbook.Sheet]:
    """Yield the sheets of a workbook. Nothing is guarded in them, so there is no column that tells of it."""
    for name, table in (("Clusters", Table.CLUSTERS), ("Quotes", Table.QUOTATIONS)):
        columns, cells = _table(excerpt, table)
        yield workbook.Sheet(name, tuple(column for column in columns if column != "guarded_cells"), cells)
    yield workbook.Sheet("Documents", DOCUMENT_COLUMNS, excerpt.stamped(list(map(_document_row, excerpt.documents))))
    yield workbook.Sheet("History", AUDIT_COLUMNS, list(map(_audit_row, excerpt.history)))


def csv_text(excerpt: Excerpt, table: Table) -> str:
    """Return a table as CSV text, without a byte order mark."""
    return csv_table.text(*_table(excerpt, table))


def audit_text(entries: Iterable[Entry]) -> str:
    """Return a history as CSV text, without a byte order mark."""
    return csv_table.text((*AUDIT_COLUMNS, "guarded_cells"), map(_audit_row, entries))


def _audit_row(entry: Entry) -> rows.Row:
    cells = (entry.seq, entry.at, entry.user, entry.action, *astuple(entry.edit), entry.app_version, entry.prev_hash)
    return dict(zip(AUDIT_COLUMNS, map(str, cells), strict=True))


def _document_row(document: Document) -> rows.Row:
    return {
        "schema_version": rows.SCHEMA_VERSION,
        "document_id": document.id,
        **rows.provenance(document),
        "path": document.path,
        "encoding": document.encoding,
        "n_chars": str(len(document.text)),
    }


def _table(excerpt: Excerpt, table: Table) -> tuple[tuple[str, ...], list[rows.Row]]:
    if table is Table.CLUSTERS:
        made = rows.cluster_rows(excerpt.project, excerpt.clusters, excerpt.comparing, excerpt.witnesses)
        return rows.CLUSTER_COLUMNS, excerpt.stamped(made)
    made = rows.quotation_rows(excerpt.project, excerpt.clusters, excerpt.comparing)
    return rows.QUOTATION_COLUMNS, excerpt.stamped(made)

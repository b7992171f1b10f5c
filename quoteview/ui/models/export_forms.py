"""The forms that a project can be taken away in, as they are offered."""

from dataclasses import dataclass

from quoteview.session.exporting import WHOLE, Format, Table, Wanted
from quoteview.ui.translation import mark


@dataclass(frozen=True, slots=True)
class ExportForm:
    """One form: its id, what it is called, and what it is for; both are marked for translation."""

    id: str
    wanted: Wanted
    title: str
    purpose: str

    @property
    def is_of_the_whole(self) -> bool:
        """Whether it holds the whole project whatever is chosen."""
        return self.wanted.format in WHOLE


EXPORT_FORMS = (
    ExportForm(
        "quotes", Wanted(Format.CSV, Table.QUOTATIONS), mark("Quotes (CSV)"),
        mark("A table with one row for each place where a wording is printed."),
    ),
    ExportForm(
        "clusters", Wanted(Format.CSV, Table.CLUSTERS), mark("Statements (CSV)"),
        mark("A table with one row a statement, with its verdict."),
    ),
    ExportForm(
        "workbook", Wanted(Format.XLSX), mark("Workbook (XLSX)"),
        mark("Statements, quotes, documents and history as sheets with filters. Nothing in it runs as a formula."),
    ),
    ExportForm(
        "html", Wanted(Format.HTML), mark("Report (HTML)"),
        mark("One file for any browser, the worst differences first. It needs no network."),
    ),
    ExportForm("pdf", Wanted(Format.PDF), mark("Report (PDF)"), mark("The report on pages, to print or to file.")),
    ExportForm(
        "markdown", Wanted(Format.MARKDOWN), mark("Statements (Markdown)"),
        mark("Text to paste into the note of an article or an issue, differences marked."),
    ),
    ExportForm(
        "requests", Wanted(Format.REQUESTS), mark("Correction requests (text)"),
        mark("A letter to each outlet on the wordings that were judged altered, misattributed or the like. "
             "What nobody has decided yet is never in it."),
    ),
    ExportForm(
        "annotations", Wanted(Format.ANNOTATIONS), mark("Web Annotations (JSON-LD)"),
        mark("Each quote as a W3C annotation of its document, for annotation tools."),
    ),
    ExportForm(
        "schema_org", Wanted(Format.SCHEMA_ORG), mark("schema.org (JSON-LD)"),
        mark("Quotation for each quote, ClaimReview for each statement with a verdict."),
    ),
    ExportForm(
        "tei", Wanted(Format.TEI), mark("Critical apparatus (TEI)"),
        mark("Each document as a witness, each difference as a reading, for editors of texts."),
    ),
    ExportForm(
        "project", Wanted(Format.JSON_LINES), mark("Whole project (JSON Lines)"),
        mark("Documents, quotes, decisions and history, nothing left out: importing it gives the same project."),
    ),
    ExportForm(
        "audit", Wanted(Format.AUDIT), mark("History (CSV)"),
        mark("Who changed what and when, each row chained to the one before."),
    ),
)  # fmt: skip

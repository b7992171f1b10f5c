"""Holding the quotations of articles against sources of record without a project: the job of `quoteview check`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quoteview.core.collection import Collection, Failure
from quoteview.core.difference import Severity
from quoteview.core.document import Document
from quoteview.core.errors import KnownError
from quoteview.core.finding import Finding
from quoteview.core.policy import DEFAULT, Policy
from quoteview.core.quotation import Kind, Quotation
from quoteview.core.sentence import Sentence
from quoteview.export import csv_table, findings, json_lines
from quoteview.session import scanning
from quoteview.session.engine import documents_under, read_document
from quoteview.session.progress import Progress
from quoteview.session.sources import Sources, suggestion


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation of an article, and what was found of it in the source that agrees best."""

    quotation: Quotation
    document: Document
    source: Document
    finding: Finding


@dataclass(frozen=True, slots=True)
class Check:
    """All that was checked, in reading order, against which sources, and the paths that could not be read.

    Differences are rated by `policy`.
    """

    checked: tuple[Checked, ...]
    sources: tuple[Document, ...]
    failures: tuple[Failure, ...]
    policy: Policy = DEFAULT

    @property
    def worst(self) -> Severity:
        """How much the worst finding matters."""
        return max((each.finding.severity for each in self.checked), default=Severity.NONE)

    @property
    def n_missing(self) -> int:
        """How many quotations were found in no source."""
        return sum(not each.finding.places for each in self.checked)


def check(
    articles: Sequence[Path], against: Sequence[Path], progress: Progress, policy: Policy = DEFAULT
) -> Check:
    """Hold every quotation in articles against sources; scare quotes are nobody's statement and are left out.

    Which source agrees best does not depend on the policy. A path that cannot be read is a failure, and the rest is
    done. Raises ScanCancelled.
    """
    sources, failures = _read(against)
    scanned = scanning.scan(articles, progress)
    taken = {source.id for source in sources}
    told = [quotation for quotation in scanned.quotations if _is_asked(quotation, scanned, taken)]
    desk, checked = Sources(), []
    for done, quotation in enumerate(told):
        progress.report(done, len(told), Sentence("Checking against the sources"))
        finding = desk.best(quotation.text, quotation.speaker, sources)
        if finding:
            source = next(each for each in sources if each.id == finding.source_id)
            document = scanned.document_by_id[quotation.document_id]
            checked.append(Checked(quotation, document, source, finding.rated(policy)))
    return Check(tuple(checked), tuple(sources), failures + scanned.failures, policy)


def csv_text(check: Check, *, has_mark: bool) -> str:
    """Return what was found as CSV, a row a quotation, with or without the byte order mark that spreadsheets need."""
    rows = (
        findings.row(each.quotation, each.document, each.source, each.finding, _verdict(each))
        | {"policy": check.policy.shown}
        for each in check.checked
    )
    return csv_table.BYTE_ORDER_MARK * has_mark + csv_table.text(findings.COLUMNS, rows)


def json_text(check: Check) -> str:
    """Return what was found as JSON Lines, a record a quotation."""
    records = (
        findings.record(each.quotation, each.document, each.source, each.finding, _verdict(each))
        | {"policy": check.policy.shown}
        for each in check.checked
    )
    return "".join(f"{json_lines.line(record)}\n" for record in records)


def _verdict(checked: Checked) -> str:
    return suggestion(checked.finding, checked.source).verdict.value


def _is_asked(quotation: Quotation, scanned: Collection, sources: set[str]) -> bool:
    """Tell whether a quotation is to be checked: a source is not held against itself."""
    return quotation.kind is not Kind.SCARE and scanned.document_by_id[quotation.document_id].id not in sources


def _read(paths: Sequence[Path]) -> tuple[list[Document], tuple[Failure, ...]]:
    documents: dict[str, Document] = {}
    failures = []
    for path in paths:
        try:
            for file in documents_under(path):
                document = read_document(file)
                documents.setdefault(document.id, document)
        except KnownError as error:
            failures.append(Failure(str(path), error.sentence))
    return list(documents.values()), tuple(failures)

"""Taking results away as files."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Comparison
from quoteview.core.errors import CannotWrite, NothingToExport
from quoteview.core.policy import Policy
from quoteview.core.project import Project
from quoteview.core.reporting import Reporting
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Signals
from quoteview.export import files, json_lines, signal_lines
from quoteview.export.excerpt import Excerpt
from quoteview.export.statement import is_at_fault, is_out

if TYPE_CHECKING:
    from quoteview.export.print_report import Leaf

encoded = files.encoded

Printing = Callable[[Iterable["Leaf"], str], bytes]
"""Lays out leaves of rich text on pages, under a title, and returns them as PDF: only the window's toolkit does."""


class Format(StrEnum):
    """The forms that a project can be taken away in."""

    CSV = "csv"
    AUDIT = "audit"
    """The history, as CSV."""
    XLSX = "xlsx"
    JSON_LINES = "jsonl"
    HTML = "html"
    PDF = "pdf"
    MARKDOWN = "markdown"
    ANNOTATIONS = "annotations"
    """W3C Web Annotations, as JSON-LD."""
    SCHEMA_ORG = "schema-org"
    """Quotation and ClaimReview of schema.org, as JSON-LD."""
    TEI = "tei"
    REQUESTS = "requests"
    """Requests to outlets to correct what they printed, as text."""


SUFFIXES: Mapping[Format, str] = {
    Format.CSV: ".csv",
    Format.AUDIT: ".csv",
    Format.XLSX: ".xlsx",
    Format.JSON_LINES: ".jsonl",
    Format.HTML: ".html",
    Format.PDF: ".pdf",
    Format.MARKDOWN: ".md",
    Format.ANNOTATIONS: ".jsonld",
    Format.SCHEMA_ORG: ".jsonld",
    Format.TEI: ".xml",
    Format.REQUESTS: ".txt",
}
WHOLE = frozenset({Format.AUDIT, Format.JSON_LINES})
"""Forms that hold the whole project: a part of it would not be what they are for."""
WITH_HISTORY = frozenset({Format.AUDIT, Format.XLSX})


class Table(StrEnum):
    """The tables of the CSV export."""

    QUOTATIONS = "quotes"
    """One row an occurrence."""
    CLUSTERS = "clusters"
    """One row a statement."""


class Preset(StrEnum):
    """How much of a project an export holds."""

    ALL = "all"
    VERIFIED = "verified"
    """The statements that are done and confirmed."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The form in which something is taken away; `outlet` leaves only the request to that one."""

    format: Format
    table: Table = Table.QUOTATIONS
    outlet: str | None = None
    has_mark: bool = True
    """Whether CSV begins with the byte order mark that spreadsheets need."""

    @property
    def tells_witnesses(self) -> bool:
        """Whether it tells of each statement how many of its witnesses are independent."""
        return self.format is Format.XLSX or (self.format is Format.CSV and self.table is Table.CLUSTERS)

    @property
    def tells_signals(self) -> bool:
        """Whether it tells of each statement what documents show beside each other."""
        return self.format in {Format.HTML, Format.PDF, Format.MARKDOWN}

    @property
    def tells_sources(self) -> bool:
        """Whether it tells of each wording what sources of record say."""
        return self.tells_signals or self.format is Format.REQUESTS

    @property
    def file_name(self) -> str:
        """What the file is called unless somebody says otherwise."""
        named = {Format.CSV: self.table.value, Format.XLSX: "quotations", Format.JSON_LINES: "project",
                 Format.HTML: "report", Format.PDF: "report", Format.MARKDOWN: "statement"}  # fmt: skip
        return named.get(self.format, self.format.value) + SUFFIXES[self.format]


def chosen(project: Project, preset: Preset, cluster_id: str | None, outlet: str | None) -> tuple[Cluster, ...]:
    """Return the clusters of a preset: all, or the one with an id, and of these those that an outlet printed.

    Raises NothingToExport when there is no such cluster or outlet.
    """
    collection = project.collection
    if cluster_id is not None and cluster_id not in collection.cluster_by_id:
        raise NothingToExport(Sentence("{id}: there is no statement with this id.", id=cluster_id))
    clusters = project.verified if preset is Preset.VERIFIED else collection.clusters
    if outlet is not None:
        if outlet not in {document.outlet_shown for document in collection.documents}:
            raise NothingToExport(Sentence("{outlet}: there is no outlet of this name.", outlet=outlet))
        clusters = tuple(each for each in clusters if outlet in collection.outlets_of(each.quotation_ids))
    return tuple(each for each in clusters if cluster_id in {None, each.id})


def at_fault(project: Project, clusters: Iterable[Cluster]) -> Mapping[str, int]:
    """Return how many quotations of each outlet were judged not to be what was said: what a request is about."""
    collection, counts = project.collection, Counter[str]()
    for cluster in clusters:
        for variant in cluster.variants:
            if is_at_fault(project.judgement(variant.id)):
                printing = (collection.quotation_by_id[each].document_id for each in variant.quotation_ids)
                counts.update(collection.document_by_id[each].outlet_shown for each in printing)
    return counts


def reviewed(project: Project, clusters: Iterable[Cluster]) -> Sequence[Cluster]:
    """Return the clusters whose verdict is out."""
    return [cluster for cluster in clusters if is_out(project.judgement(cluster.id))]


def reported(excerpt: Excerpt, report: Reporting) -> Excerpt:
    """Return an excerpt that reports each of its statements when its wordings are compared first: what takes long."""
    comparing, total, seen = excerpt.comparing, len(excerpt.clusters), set[str]()
    told = Sentence("Writing the statements")

    def compare(cluster: Cluster, variant: Variant) -> Comparison:
        if cluster.id not in seen:
            report(min(len(seen), total), total, told)
            seen.add(cluster.id)
        return comparing(cluster, variant)

    return replace(excerpt, comparing=compare)


def write(path: Path, data: Iterable[bytes], read: Iterable[Path]) -> None:
    """Write to `path`, whole or not at all, but over none of the files that were `read`. Raises CannotWrite."""
    if path.exists() and any(source.exists() and path.samefile(source) for source in read):
        raise CannotWrite(str(path), Sentence("it is one of the files that were read"))
    files.replace_pieces(path, data)


def save_picture(collection: Collection, path: Path, data: bytes) -> None:
    """Write a picture to `path`, whole or not at all, but over none of the documents. Raises CannotWrite."""
    write(path, [data], paths_of(collection))


def paths_of(collection: Collection) -> Iterator[Path]:
    """Yield the paths that the documents of a collection were read from."""
    return (Path(document.path) for document in collection.documents)


def signal_lines_of(collection: Collection, signals: Signals, policy: Policy) -> Iterator[str]:
    """Yield what a policy left of signals as lines of JSON."""
    return signal_lines.signal_lines(collection, signals, policy)


def json_of(comparison: Comparison) -> str:
    """Return a comparison as one line of JSON."""
    return json_lines.line(json_lines.comparison_record(comparison))

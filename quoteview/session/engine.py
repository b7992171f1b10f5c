"""The trades' front doors, opened when somebody first goes through: the window is on the screen before they are.

Together they take longer to load than all of the window. Whoever knocks is a task off the GUI thread.
"""

from collections.abc import Callable, Container, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quoteview.core.cluster import Cluster, Clustering, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Comparison
from quoteview.core.document import Document
from quoteview.core.finding import Finding
from quoteview.core.quotation import Quotation
from quoteview.core.signal import Signals
from quoteview.core.witness import Witnesses

if TYPE_CHECKING:
    from quoteview.collate.regrouping import Regrouping
    from quoteview.collate.signalling import Watch
    from quoteview.collate.sources.source import Source

# ruff: noqa: PLC0415 - to import late is what this module is for


def documents_under(path: Path) -> tuple[Path, ...]:
    """Return the documents that a path stands for; see ingest.reader."""
    from quoteview.ingest import reader

    return reader.documents_under(path)


def read_document(path: Path) -> Document:
    """Read a file; see ingest.reader."""
    from quoteview.ingest import reader

    return reader.read_document(path)


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """Return what a document quotes; see extract.quotations."""
    from quoteview.extract import quotations

    return quotations.find_quotations(document)


def unify_speakers(
    documents: Sequence[Document], quotations: Sequence[Quotation], watch: Callable[[int, int], None]
) -> tuple[Quotation, ...]:
    """Give one person one name across documents; see extract.people."""
    from quoteview.extract import people

    return people.unify_speakers(documents, quotations, watch)


def cluster_quotations(
    quotations: Sequence[Quotation], documents: Mapping[str, Document], watch: Callable[[int, int], None]
) -> Clustering:
    """Group quotations by the statement they print; see collate.clustering."""
    from quoteview.collate import clustering

    return clustering.cluster_quotations(quotations, documents, watch)


def regrouping() -> "Regrouping":
    """Return what groups quotations, and later only what others touch that come; see collate.regrouping."""
    from quoteview.collate.regrouping import Regrouping

    return Regrouping()


def cluster_of(quotations: Sequence[Quotation], documents: Mapping[str, Document]) -> Cluster:
    """Return the cluster of some quotations that belong together; see collate.clustering."""
    from quoteview.collate import clustering

    return clustering.cluster_of(quotations, documents)


def speaker_of(quotations: Sequence[Quotation], documents: Mapping[str, Document]) -> str | None:
    """Return who said what some quotations print; see collate.clustering."""
    from quoteview.collate import clustering

    return clustering.speaker_of(quotations, documents)


def compare_parts(base: str, variant: str, *, is_behind: bool) -> Comparison:
    """Return the comparison of two wordings that are two parts of one statement."""
    from quoteview.collate import comparison

    return comparison.compare_parts(base, variant, is_behind=is_behind)


def compare(base: str, variant: str) -> Comparison:
    """Return how a wording differs from another; see collate.comparison."""
    from quoteview.collate import comparison

    return comparison.compare(base, variant)


def find_signals(
    collection: Collection,
    comparing: Callable[[Cluster, Variant], Comparison],
    watch: "Watch",
    only: Container[str] | None = None,
    witnesses: Witnesses | None = None,
) -> Signals:
    """Return what documents show beside each other; see collate.signalling."""
    from quoteview.collate import signalling

    return signalling.find_signals(collection, comparing, watch, only, witnesses)


def find_witnesses(collection: Collection, breathe: Callable[[], None]) -> Witnesses:
    """Return which documents count as one witness; see collate.witnesses."""
    from quoteview.collate import witnesses

    return witnesses.find_witnesses(collection.documents, collection.quotations, breathe)


def source_of(document: Document) -> "Source":
    """Make a document ready to hold quotations against; see collate.sources."""
    from quoteview.collate.sources.source import source_of as make_ready

    return make_ready(document)


def check(text: str, speaker: str | None, source: "Source") -> Finding:
    """Return whether the words of a quotation stand in a source; see collate.checking."""
    from quoteview.collate import checking

    return checking.check(text, speaker, source)

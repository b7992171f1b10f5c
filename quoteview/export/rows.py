"""The rows of the CSV tables, as pure values: columns are only ever appended."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Comparison, Difference, Severity
from quoteview.core.document import Document
from quoteview.core.finding import clock
from quoteview.core.project import Project
from quoteview.core.quotation import Quotation
from quoteview.core.text import Span
from quoteview.core.verdict import Judgement
from quoteview.core.witness import Witnesses

SCHEMA_VERSION = "1"
CONTEXT = 60
"""Code points of the document given before and after a quotation."""

Row = dict[str, str]
Comparing = Callable[[Cluster, Variant], Comparison]

CLUSTER_COLUMNS = (
    "schema_version", "project_id", "cluster_id", "reference_quote", "reference_variant_id", "speaker", "n_variants",
    "n_occurrences", "n_outlets", "n_independent", "outlets", "first_published_at", "first_outlet", "max_severity",
    "n_substantive", "verdict", "verdict_basis", "basis_ref", "status", "note", "checked_by", "checked_at",
    "guarded_cells", "policy",
)  # fmt: skip

QUOTATION_COLUMNS = (
    "schema_version", "project_id", "cluster_id", "variant_id", "quote_id", "is_reference", "quote_text",
    "quote_as_printed", "kind", "speaker_as_printed", "speaker", "cue", "outlet", "title", "authors", "published_at",
    "modified_at", "url", "retrieved_at", "file_name", "file_sha256", "text_sha256", "reader", "page", "paragraph",
    "timecode_start", "timecode_end", "char_start", "char_end", "prefix", "suffix", "match_tier", "similarity",
    "max_severity", "difference_codes", "difference_inline", "verdict", "verdict_basis", "basis_ref", "status", "note",
    "tags", "checked_by", "checked_at", "second_checker", "second_checked_at", "guarded_cells",
    "policy",
)  # fmt: skip


def cluster_rows(
    project: Project, clusters: Iterable[Cluster], comparing: Comparing, witnesses: Witnesses | None = None
) -> list[Row]:
    """Return one row a cluster. What nobody has established (independence, without `witnesses`) is empty."""
    rows = []
    for cluster in clusters:
        row = _cluster_row(project, cluster, comparing)
        if witnesses:
            row["n_independent"] = str(witnesses.of_cluster(project.collection, cluster))
        rows.append(row)
    return rows


def _cluster_row(project: Project, cluster: Cluster, comparing: Comparing) -> Row:
    collection, judgement = project.collection, project.judgement(cluster.id)
    differences = [d for variant in cluster.variants for d in comparing(cluster, variant).differences]
    outlets = collection.outlets_of(cluster.quotation_ids)
    first = _first_published(collection, cluster)
    return _row(
        CLUSTER_COLUMNS,
        cluster_id=cluster.id,
        reference_quote=cluster.base.text,
        reference_variant_id=cluster.base_variant_id,
        speaker=cluster.speaker,
        n_variants=str(len(cluster.variants)),
        n_occurrences=str(len(cluster.quotation_ids)),
        n_outlets=str(len(outlets)),
        outlets="; ".join(outlets),
        first_published_at=first.published_at if first else None,
        first_outlet=first.outlet_shown if first else None,
        max_severity=max((d.severity for d in differences), default=Severity.NONE).value,
        n_substantive=str(sum(d.severity >= Severity.SUBSTANTIVE for d in differences)),
        **_verdict(judgement),
        note=judgement.note,
        checked_by=judgement.checked_by,
        checked_at=judgement.checked_at,
    )


def _verdict(judgement: Judgement) -> Row:
    return {
        "verdict": judgement.verdict.value if judgement.verdict else "",
        "verdict_basis": judgement.basis.value if judgement.basis else "",
        "basis_ref": judgement.basis_ref,
        "status": judgement.status.value,
    }


def _first_published(collection: Collection, cluster: Cluster) -> Document | None:
    documents = {q.document_id for q in collection.quotations_of(cluster)}
    dated = [d for d in collection.documents if d.id in documents and d.published_at and not d.is_source]
    return min(dated, key=lambda d: d.published_at or "", default=None)


def quotation_rows(project: Project, clusters: Iterable[Cluster], comparing: Comparing) -> list[Row]:
    """Return one row an occurrence, by cluster, variant and document."""
    collection, paragraphs = project.collection, _Paragraphs()
    rows = []
    for cluster in clusters:
        for variant in cluster.variants:
            shared = _variant_cells(cluster, variant, comparing(cluster, variant))
            shared |= _judged(project.judgement(variant.id))
            for quotation in map(collection.quotation_by_id.__getitem__, variant.quotation_ids):
                document = collection.document_by_id[quotation.document_id]
                paragraph = str(paragraphs.number(document, quotation.span.start))
                cells = shared | _occurrence(quotation, document) | provenance(document)
                rows.append(_row(QUOTATION_COLUMNS, **cells, paragraph=paragraph))
    return rows


def _variant_cells(cluster: Cluster, variant: Variant, comparison: Comparison) -> Row:
    return {
        "cluster_id": cluster.id,
        "variant_id": variant.id,
        "is_reference": str(variant.id == cluster.base_variant_id).lower(),
        "match_tier": comparison.tier.value,
        "similarity": f"{comparison.similarity:.3f}",
        "max_severity": comparison.max_severity.value,
        "difference_codes": "; ".join(dict.fromkeys(d.code.label for d in comparison.differences)),
        "difference_inline": inline(comparison),
    }


def _judged(judgement: Judgement) -> Row:
    return _verdict(judgement) | {
        "note": judgement.note,
        "tags": "; ".join(judgement.tags),
        "checked_by": judgement.checked_by or "",
        "checked_at": judgement.checked_at or "",
        "second_checker": judgement.second_checker or "",
        "second_checked_at": judgement.second_checked_at or "",
    }


def _occurrence(quotation: Quotation, document: Document) -> Row:
    start, end, text = quotation.span.start, quotation.span.end, document.text
    attribution = quotation.attribution
    first, last = document.timecode_at(start), document.timecode_at(max(start, end - 1))
    return {
        "timecode_start": clock(first.start_ms) if first else "",
        "timecode_end": clock(last.end_ms) if last and last.end_ms is not None else "",
        "quote_id": quotation.id,
        "quote_text": quotation.text,
        "quote_as_printed": quotation.open_mark + quotation.text + quotation.close_mark,
        "kind": quotation.kind.value,
        "speaker_as_printed": printed(text, attribution.mention) or "",
        "speaker": attribution.speaker or "",
        "cue": printed(text, attribution.cue) or "",
        "char_start": str(start),
        "char_end": str(end),
        "prefix": text[max(0, start - CONTEXT) : start],
        "suffix": text[end : end + CONTEXT],
    }


def provenance(document: Document) -> Row:
    """Return the cells that tell where a document comes from."""
    return {
        "outlet": document.outlet or "",
        "title": document.title or "",
        "published_at": document.published_at or "",
        "url": document.url or "",
        "file_name": document.file_name,
        "file_sha256": document.sha256,
        "text_sha256": document.text_sha256,
        "reader": document.reader,
    }


def _row(columns: Sequence[str], **cells: str | None) -> Row:
    return dict.fromkeys(columns, "") | {"schema_version": SCHEMA_VERSION} | {k: v or "" for k, v in cells.items()}


def printed(text: str, span: Span | None) -> str | None:
    """Return what `text` prints at `span`, or None where there is no span."""
    return span.of(text) if span else None


def inline(comparison: Comparison) -> str:
    """Return the variant as plain text with its differences: I was [-robbing-]{+borrowing from+} Peter.

    A wording that is longer than what the outlet printed shows its ends as [-…-] too.
    """
    pieces, at = [], 0
    for difference in comparison.differences:
        pieces += [comparison.base[at : difference.base.start], _edit(difference)]
        at = difference.base.end
    return "".join([*pieces, comparison.base[at:]])


def _edit(difference: Difference) -> str:
    removed = f"[-{difference.base_text}-]" if difference.base_text else ""
    added = f"{{+{difference.variant_text}+}}" if difference.variant_text else ""
    return removed + added


class _Paragraphs:
    """Numbers of the paragraphs of documents: lines that are not blank, from 1."""

    def __init__(self) -> None:
        self._starts: dict[str, list[int]] = {}

    def number(self, document: Document, at: int) -> int:
        """Return the number of the paragraph that holds position `at` of the document's text."""
        if document.id not in self._starts:
            self._starts[document.id] = list(_paragraph_starts(document.text))
        return max(1, bisect_right(self._starts[document.id], at))


def _paragraph_starts(text: str) -> Iterator[int]:
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield at
        at += len(line)

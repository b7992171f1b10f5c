"""The lossless machine form: JSON Lines, one record a line. Keys may be added, never changed.

Offsets are half-open, in code points of the document's derived text, marks excluded; those of
differences count in the cluster's `compared_with` text (base) and in the variant's own text.
"""

import json
from collections.abc import Iterator

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Comparison, Difference, Severity
from quoteview.core.document import Document
from quoteview.core.orphan import Orphan
from quoteview.core.quotation import Quotation
from quoteview.core.text import Span
from quoteview.core.verdict import Judgement
from quoteview.export.rows import Comparing, printed

Record = dict[str, object]


def lines(collection: Collection, comparing: Comparing) -> Iterator[str]:
    """Yield every document, quotation, cluster and possible match of the collection as a line of JSON."""
    variants = {
        identifier: (cluster, variant)
        for cluster in collection.clusters
        for variant in cluster.variants
        for identifier in variant.quotation_ids
    }
    yield from map(line, map(document_record, collection.documents))
    for quotation in collection.quotations:
        document = collection.document_by_id[quotation.document_id]
        yield line(quotation_record(quotation, document, *variants[quotation.id]))
    for cluster in collection.clusters:
        yield line(cluster_record(collection, cluster, comparing))
    for match in collection.possible:
        yield line({"record": "possible_match", "cluster_id": match.cluster_id, "other_id": match.other_id,
                    "score": round(match.score, 3), "reason": match.reason})  # fmt: skip


def line(record: Record) -> str:
    """Return a record as one line of JSON, without a line end."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def document_record(document: Document) -> Record:
    """Return the record of a document."""
    return {
        "record": "document",
        "id": document.id,
        "path": document.path,
        "outlet": document.outlet,
        "title": document.title,
        "url": document.url,
        "published_at": document.published_at,
        "sha256": document.sha256,
        "text_sha256": document.text_sha256,
        "n_chars": len(document.text),
        "reader": document.reader,
        "encoding": document.encoding,
        "remarks": list(document.remarks),
    }


def quotation_record(quotation: Quotation, document: Document, cluster: Cluster, variant: Variant) -> Record:
    """Return the record of a quotation."""
    attribution = quotation.attribution
    return {
        "record": "quotation",
        "id": quotation.id,
        "document_id": document.id,
        "path": document.path,
        "start": quotation.span.start,
        "end": quotation.span.end,
        "text": quotation.text,
        "open_mark": quotation.open_mark,
        "close_mark": quotation.close_mark,
        "kind": quotation.kind.value,
        "speaker": attribution.speaker,
        "speaker_as_printed": printed(document.text, attribution.mention),
        **_bounds("speaker", attribution.mention),
        "cue": printed(document.text, attribution.cue),
        **_bounds("cue", attribution.cue),
        "utterance_id": quotation.utterance_id,
        "cluster_id": cluster.id,
        "variant_id": variant.id,
        "speaker_resolution": attribution.resolution.value,
        "speaker_confidence": round(attribution.confidence, 3),
        "speaker_reason": attribution.reason,
        "inner": [[span.start, span.end] for span in quotation.inner],
        "flags": sorted(flag.value for flag in quotation.flags),
    }


def judgement_record(target_id: str, judgement: Judgement, *, is_cluster: bool) -> Record:
    """Return the record of what was decided of a cluster or a variant."""
    target_type = "cluster" if is_cluster else "variant"
    return {"record": "judgement", "target_type": target_type, "target_id": target_id, **_decided(judgement)}


def orphan_record(orphan: Orphan) -> Record:
    """Return the record of a decision whose words are gone, and that waits for a person."""
    return {
        "record": "orphan",
        "id": orphan.id,
        "target_type": orphan.target.value,
        "wording": orphan.wording,
        "loss": orphan.loss.value,
        "why": orphan.why,
        "decided": orphan.told,
        "anchors": [
            {"path": each.path, "sha256": each.sha256, "start": each.start, "words": each.words,
             "prefix": each.prefix, "suffix": each.suffix}
            for each in orphan.anchors
        ],
        **(_decided(orphan.decided) if isinstance(orphan.decided, Judgement) else {}),
    }  # fmt: skip


def _decided(judgement: Judgement) -> Record:
    return {
        "status": judgement.status.value,
        "verdict": judgement.verdict.value if judgement.verdict else None,
        "basis": judgement.basis.value if judgement.basis else None,
        "basis_ref": judgement.basis_ref,
        "note": judgement.note,
        "tags": list(judgement.tags),
        "is_starred": judgement.is_starred,
        "checked_by": judgement.checked_by,
        "checked_at": judgement.checked_at,
        "second_checker": judgement.second_checker,
        "second_checked_at": judgement.second_checked_at,
    }


def _bounds(name: str, span: Span | None) -> Record:
    return {f"{name}_start": span.start if span else None, f"{name}_end": span.end if span else None}


def cluster_record(collection: Collection, cluster: Cluster, comparing: Comparing) -> Record:
    """Return the record of a cluster, with its variants, their differences, and its parts."""
    compared = [(variant, comparing(cluster, variant)) for variant in cluster.variants]
    return {
        "record": "cluster",
        "id": cluster.id,
        "base_variant_id": cluster.base_variant_id,
        "reference_quote": cluster.base.text,
        "assembled": cluster.assembled,
        "compared_with": cluster.base_text,
        "speaker": cluster.speaker,
        "n_outlets": len(collection.outlets_of(cluster.quotation_ids)),
        "max_severity": max((c.max_severity for _, c in compared), default=Severity.NONE).value,
        "variants": [_variant_record(variant, comparison) for variant, comparison in compared],
        "parts": [{"text": part.text, "quotation_ids": list(part.quotation_ids)} for part in cluster.parts],
    }


def _variant_record(variant: Variant, comparison: Comparison) -> Record:
    return {
        "id": variant.id,
        "text": variant.text,
        "quotation_ids": list(variant.quotation_ids),
        **_comparison_fields(comparison),
        "evidence": {
            "score": round(variant.evidence.score, 3),
            "reason": variant.evidence.reason,
            "aligned": [[ours.start, ours.end, theirs.start, theirs.end] for ours, theirs in variant.evidence.aligned],
        },
    }


def comparison_record(comparison: Comparison) -> Record:
    """Return the record that `quoteview compare` prints."""
    return {"base": comparison.base, "variant": comparison.variant, **_comparison_fields(comparison)}


def _comparison_fields(comparison: Comparison) -> Record:
    return {
        "match_tier": comparison.tier.value,
        "max_severity": comparison.max_severity.value,
        "differences": [_difference_record(difference) for difference in comparison.differences],
    }


def _difference_record(difference: Difference) -> Record:
    return {
        "code": difference.code.label,
        "severity": difference.severity.value,
        "base_start": difference.base.start,
        "base_end": difference.base.end,
        "variant_start": difference.variant.start,
        "variant_end": difference.variant.end,
        "base_text": difference.base_text,
        "variant_text": difference.variant_text,
    }

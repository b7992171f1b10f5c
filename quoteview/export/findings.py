"""What holding quotations against sources found, as rows and records. Columns and keys are only ever appended."""

from quoteview.core.document import Document
from quoteview.core.finding import Finding, Place, clock
from quoteview.core.quotation import Quotation
from quoteview.export.json_lines import Record, comparison_record
from quoteview.export.rows import SCHEMA_VERSION, Row, inline

COLUMNS = (
    "schema_version", "quote_id", "quote_text", "kind", "speaker", "outlet", "file_name", "char_start", "char_end",
    "outcome", "max_severity", "difference_codes", "difference_inline", "source_file_name", "source_start",
    "source_end", "timecode_start", "timecode_end", "source_speaker", "suggested_verdict", "evidence", "guarded_cells",
    "policy",
)  # fmt: skip


def row(quotation: Quotation, document: Document, source: Document, finding: Finding, verdict: str) -> Row:
    """Return the row of a quotation of a document; of several places in the source the first and the last bound it."""
    places = finding.places
    cells = {
        "schema_version": SCHEMA_VERSION,
        "quote_id": quotation.id,
        "quote_text": quotation.text,
        "kind": quotation.kind.value,
        "speaker": quotation.speaker or "",
        "outlet": document.outlet or "",
        "file_name": document.file_name,
        "char_start": str(quotation.span.start),
        "char_end": str(quotation.span.end),
        "outcome": finding.outcome.value,
        "max_severity": finding.severity.value,
        "difference_codes": "; ".join(code.label for code in finding.codes),
        "difference_inline": " | ".join(inline(place.comparison) for place in places),
        "source_file_name": source.file_name,
        "source_start": "; ".join(str(place.span.start) for place in places),
        "source_end": "; ".join(str(place.span.end) for place in places),
        "timecode_start": "; ".join(clock(place.start_ms) for place in places if place.start_ms is not None),
        "timecode_end": "; ".join(clock(place.end_ms) for place in places if place.end_ms is not None),
        "source_speaker": "; ".join(dict.fromkeys(place.speaker for place in places if place.speaker)),
        "suggested_verdict": verdict,
        "evidence": " ".join(finding.evidence),
    }
    return dict.fromkeys(COLUMNS, "") | cells


def record(quotation: Quotation, document: Document, source: Document, finding: Finding, verdict: str) -> Record:
    """Return the record of a quotation; spans are half-open, in code points of the texts they belong to."""
    return {
        "record": "finding",
        "quotation_id": quotation.id,
        "path": document.path,
        "start": quotation.span.start,
        "end": quotation.span.end,
        "text": quotation.text,
        "kind": quotation.kind.value,
        "speaker": quotation.speaker,
        "source_path": source.path,
        "source_sha256": source.sha256,
        "outcome": finding.outcome.value,
        "severity": finding.severity.value,
        "other_speaker": finding.other_speaker,
        "places": [_place(place) for place in finding.places],
        "cuts": [
            {"start": cut.span.start, "end": cut.span.end, "text": cut.text, "severity": cut.severity.value}
            for cut in finding.cuts
        ],
        "evidence": list(finding.evidence),
        "suggested_verdict": verdict,
    }


def _place(place: Place) -> Record:
    return {
        "start": place.span.start,
        "end": place.span.end,
        "part_start": place.part.start,
        "part_end": place.part.end,
        "start_ms": place.start_ms,
        "end_ms": place.end_ms,
        "speaker": place.speaker,
        **comparison_record(place.comparison),
    }

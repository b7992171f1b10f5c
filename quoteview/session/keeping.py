"""Decisions outlive a new scan: what was said of documents, and which bases were chosen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.sentence import Sentence
from quoteview.session.describing import choose_base

_SHOWN = 60
"""Code points of a wording that a sentence about it shows."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A scan with the decisions that were made before it, and a sentence for each that could not be kept."""

    collection: Collection
    lost: tuple[str, ...]


def keep_decisions(decided: Collection, scanned: Collection) -> Kept:
    """Return `scanned` with the decisions of `decided`, wherever what they are about is still there."""
    by_path = {document.path: document for document in decided.documents}
    by_bytes = {document.sha256: document for document in decided.documents}
    documents = tuple(
        _described(document, by_path.get(document.path) or by_bytes.get(document.sha256))
        for document in scanned.documents
    )
    kept, lost = replace(scanned, documents=documents), []
    for cluster in decided.clusters:
        if cluster.base_is_chosen:
            with_base = _with_base(kept, decided, cluster)
            kept = with_base or kept
            lost += [] if with_base else [_lost_base(cluster)]
    return Kept(kept, tuple(lost))


def _described(document: Document, before: Document | None) -> Document:
    """Describe a document as it was before.

    From the same bytes the reader reads the same, so what was different somebody has set. Where the
    file is another one now, what it says itself comes first.
    """
    if before is None:
        return document
    is_same = document.sha256 == before.sha256
    return replace(
        document,
        outlet=before.outlet if is_same else document.outlet or before.outlet,
        title=before.title if is_same else document.title or before.title,
        url=before.url if is_same else document.url or before.url,
        published_at=before.published_at if is_same else document.published_at or before.published_at,
    )


def _with_base(kept: Collection, decided: Collection, cluster: Cluster) -> Collection | None:
    """Choose the base of `cluster` again, or return None where no document prints it or another base was chosen."""
    for identifier in _same_words(kept, decided, cluster):
        now = kept.cluster_of[identifier]
        variant = next(variant for variant in now.variants if identifier in variant.quotation_ids)
        if not now.base_is_chosen or now.base_variant_id == variant.id:
            return choose_base(kept, now.id, variant.id)
    return None


def _same_words(kept: Collection, decided: Collection, cluster: Cluster) -> Iterator[str]:
    """Yield the ids of quotations that print a cluster's base still: the same ones, then the same words there."""
    ids = cluster.base.quotation_ids
    yield from (identifier for identifier in ids if identifier in kept.quotation_by_id)
    paths = {decided.document_by_id[decided.quotation_by_id[identifier].document_id].path for identifier in ids}
    for quotation in kept.quotations:
        if quotation.text == cluster.base.text and kept.document_by_id[quotation.document_id].path in paths:
            yield quotation.id


def _lost_base(cluster: Cluster) -> Sentence:
    text = cluster.base.text
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return Sentence("The base you chose, “{shown}”, could not be kept: it is gone, or met another base.", shown=shown)

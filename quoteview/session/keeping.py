"""Decisions outlive a new scan: what was said of documents, and which bases were chosen."""

from dataclasses import replace

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.session.describing import choose_base


def keep_decisions(decided: Collection, scanned: Collection) -> Collection:
    """Return `scanned` with the decisions of `decided`, wherever what they are about is still there."""
    before = {document.path: document for document in decided.documents}
    documents = tuple(_described(document, before.get(document.path)) for document in scanned.documents)
    kept = replace(scanned, documents=documents)
    for cluster in decided.clusters:
        if cluster.base_is_chosen:
            kept = _with_base(kept, cluster.base.quotation_ids)
    return kept


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


def _with_base(collection: Collection, quotation_ids: tuple[str, ...]) -> Collection:
    """Choose the variant that one of these quotations prints, if any of them is still there."""
    for identifier in quotation_ids:
        cluster = collection.cluster_of.get(identifier)
        if cluster:
            variant = next(variant for variant in cluster.variants if identifier in variant.quotation_ids)
            return choose_base(collection, cluster.id, variant.id)
    return collection

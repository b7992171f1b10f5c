"""Saying what a document is, where its file does not."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from quoteview.core.collection import Collection

Field = Literal["outlet", "title", "url", "published_at"]


def describe(collection: Collection, document_id: str, fields: Mapping[Field, str]) -> Collection:
    """Return `collection` with fields of one document set; an empty text makes a field unknown again.

    Raises KeyError when there is no such document.
    """
    document = collection.document_by_id[document_id]
    known = {name: text.strip() or None for name, text in fields.items()}
    described = replace(
        document,
        outlet=known.get("outlet", document.outlet),
        title=known.get("title", document.title),
        url=known.get("url", document.url),
        published_at=known.get("published_at", document.published_at),
    )
    return replace(
        collection,
        documents=tuple(described if each.id == document_id else each for each in collection.documents),
    )


def choose_base(collection: Collection, cluster_id: str, variant_id: str) -> Collection:
    """Return `collection` with a variant made the base of its cluster.

    Raises KeyError when there is no such cluster, ValueError when it has no such variant.
    """
    cluster = collection.cluster_by_id[cluster_id]
    if variant_id not in {variant.id for variant in cluster.variants}:
        raise ValueError(f"{variant_id} is not a variant of {cluster_id}")
    chosen = replace(cluster, base_variant_id=variant_id, base_is_chosen=True)
    clusters = tuple(chosen if each.id == cluster_id else each for each in collection.clusters)
    return replace(collection, clusters=clusters)

"""Decisions outlive a new scan: what was said of documents, which bases were chosen, and every judgement."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.project import Project
from quoteview.core.verdict import Judgement
from quoteview.session.anchoring import found_again
from quoteview.session.describing import choose_base

_SHOWN = 60
"""Code points of a wording that a sentence about it shows."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A scan with the decisions that were made before it, and a sentence for each that could not be kept."""

    project: Project
    lost: tuple[str, ...]


def keep_decisions(decided: Project, scanned: Collection) -> Kept:
    """Return `scanned` with the decisions of `decided`, wherever what they are about is still there."""
    collection, lost = _with_descriptions(decided.collection, scanned), []
    again = found_again(decided.collection, collection)
    for cluster in decided.collection.clusters:
        if cluster.base_is_chosen:
            with_base = _with_base(collection, again, cluster)
            collection = with_base or collection
            lost += [] if with_base else [_lost(f"The base you chose, {_shown(cluster.base.text)}")]
    judgements, unplaced = carry_judgements(decided, collection, again)
    return Kept(Project(collection, judgements), (*lost, *unplaced))


def carry_judgements(
    decided: Project, collection: Collection, again: Mapping[str, str]
) -> tuple[Mapping[str, Judgement], tuple[str, ...]]:
    """Return the judgements of `decided` by the targets that hold their quotations now, and what has none any more.

    `again` maps the ids of quotations before to those in `collection`. Where two judgements meet in one
    target, the one that holds more of its quotations stays.
    """
    claims: dict[str, list[tuple[int, str]]] = {}
    lost = []
    for target in decided.judgements:
        place = _place_of(decided.collection, target, collection, again)
        if place is None:
            lost.append(_lost(f"What you decided of {_shown(_wording(decided.collection, target))}"))
        else:
            claims.setdefault(place[0], []).append((place[1], target))
    judgements = {}
    for target, claimants in claims.items():
        (_, first), *others = sorted(claimants, key=lambda claim: -claim[0])
        judgements[target] = decided.judgements[first]
        lost += [_lost(f"What you decided of {_shown(_wording(decided.collection, other))}") for _, other in others]
    return judgements, tuple(lost)


def _place_of(
    before: Collection, target: str, now: Collection, again: Mapping[str, str]
) -> tuple[str, int] | None:
    """Return the cluster or variant that holds most of what a target held, and how many quotations that is."""
    cluster = before.cluster_of_target(target)
    is_cluster = target == cluster.id
    variant = None if is_cluster else next(each for each in cluster.variants if each.id == target)
    held: dict[str, int] = {}
    for identifier in cluster.quotation_ids if variant is None else variant.quotation_ids:
        if identifier in again:
            own = now.cluster_of[again[identifier]]
            place = own.id
            if variant is not None:
                place = next(each.id for each in own.variants if again[identifier] in each.quotation_ids)
            held[place] = held.get(place, 0) + 1
    return max(held.items(), key=lambda item: item[1], default=None)


def _with_descriptions(decided: Collection, scanned: Collection) -> Collection:
    by_path = {document.path: document for document in decided.documents}
    by_bytes = {document.sha256: document for document in decided.documents}
    documents = tuple(
        _described(document, by_path.get(document.path) or by_bytes.get(document.sha256))
        for document in scanned.documents
    )
    return replace(scanned, documents=documents)


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


def _with_base(kept: Collection, again: Mapping[str, str], cluster: Cluster) -> Collection | None:
    """Choose the base of `cluster` again, or return None where no document prints it or another base was chosen."""
    for identifier in _same_words(again, cluster):
        now = kept.cluster_of[identifier]
        variant = next(variant for variant in now.variants if identifier in variant.quotation_ids)
        if not now.base_is_chosen or now.base_variant_id == variant.id:
            return choose_base(kept, now.id, variant.id)
    return None


def _same_words(again: Mapping[str, str], cluster: Cluster) -> Iterator[str]:
    """Yield the ids of quotations that print a cluster's base still."""
    return (again[identifier] for identifier in cluster.base.quotation_ids if identifier in again)


def _wording(collection: Collection, target: str) -> str:
    cluster = collection.cluster_of_target(target)
    return next((variant.text for variant in cluster.variants if variant.id == target), cluster.base_text)


def _shown(text: str) -> str:
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[:_SHOWN]}…”"


def _lost(what: str) -> str:
    return f"{what}, could not be kept: it is gone, or met another."

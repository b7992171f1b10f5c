"""All that is open at one time: documents, their quotations, and the clusters these make."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from quoteview.core.cluster import Cluster, PossibleMatch
from quoteview.core.document import Document
from quoteview.core.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Failure:
    """A path that could not be read, with the sentence that says why."""

    path: str
    sentence: str


@dataclass(frozen=True)
class Collection:
    """Documents in the order they were read, their quotations in document order, and the clusters.

    `clusters` holds every quotation exactly once; `possible` are matches left for a person;
    `failures` are the paths that were given and could not be read.
    """

    documents: tuple[Document, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    possible: tuple[PossibleMatch, ...] = ()
    failures: tuple[Failure, ...] = field(default=())

    def knowing(
        self,
        document_by_id: Mapping[str, Document] | None = None,
        quotation_by_id: Mapping[str, Quotation] | None = None,
        cluster_by_id: Mapping[str, Cluster] | None = None,
        cluster_of: Mapping[str, Cluster] | None = None,
    ) -> Self:
        """Return this collection, which takes indexes of itself from whoever has them by now; they must not change."""
        known = {
            "document_by_id": document_by_id,
            "quotation_by_id": quotation_by_id,
            "cluster_by_id": cluster_by_id,
            "cluster_of": cluster_of,
        }
        vars(self).update({name: index for name, index in known.items() if index is not None})
        return self

    def indexed(self) -> Self:
        """Return this collection with every index made, so that whoever is in a hurry finds all of them there."""
        for name in _INDEXES:
            getattr(self, name)
        return self

    @cached_property
    def document_by_id(self) -> Mapping[str, Document]:
        """Documents by their id."""
        return {document.id: document for document in self.documents}

    @cached_property
    def quotation_by_id(self) -> Mapping[str, Quotation]:
        """Quotations by their id."""
        return {quotation.id: quotation for quotation in self.quotations}

    @cached_property
    def cluster_by_id(self) -> Mapping[str, Cluster]:
        """Clusters by their id."""
        return {cluster.id: cluster for cluster in self.clusters}

    @cached_property
    def cluster_of(self) -> Mapping[str, Cluster]:
        """The cluster of each quotation, by the quotation's id."""
        return {identifier: cluster for cluster in self.clusters for identifier in cluster.quotation_ids}

    @cached_property
    def cluster_of_variant(self) -> Mapping[str, Cluster]:
        """The cluster of each variant, by the variant's id."""
        return {variant.id: cluster for cluster in self.clusters for variant in cluster.variants}

    def has_target(self, target_id: str) -> bool:
        """Tell whether an id names a cluster or a variant."""
        return target_id in self.cluster_by_id or target_id in self.cluster_of_variant

    def cluster_of_target(self, target_id: str) -> Cluster:
        """Return the cluster that an id names, or that the variant with that id belongs to. Raises KeyError."""
        return self.cluster_by_id.get(target_id) or self.cluster_of_variant[target_id]

    def quotations_of(self, cluster: Cluster) -> tuple[Quotation, ...]:
        """Return the quotations of a cluster, by variant."""
        return tuple(self.quotation_by_id[identifier] for identifier in cluster.quotation_ids)

    def quotations_in(self, document_id: str) -> tuple[Quotation, ...]:
        """Return the quotations of a document in the order of its text. Raises KeyError."""

        def place(quotation: Quotation) -> int:
            return self._places[quotation.document_id]

        wanted = self._places[document_id]
        start, end = (find(self.quotations, wanted, key=place) for find in (bisect_left, bisect_right))
        return tuple(sorted(self.quotations[start:end], key=lambda each: each.span))

    @cached_property
    def sources(self) -> tuple[Document, ...]:
        """The documents that are sources of record, in the order they were read."""
        return tuple(document for document in self.documents if document.is_source)

    def outlets_of(self, quotation_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the outlets that print any of these quotations, in document order.

        A document of unknown outlet counts as an outlet of its own, shown by its file name. A source of record is no
        outlet, unless nothing else prints them.
        """
        wanted = {self.quotation_by_id[identifier].document_id for identifier in quotation_ids}
        documents = sorted((self.document_by_id[identifier] for identifier in wanted), key=self._place)
        documents = [document for document in documents if not document.is_source] or documents
        return tuple({document.outlet or document.id: document.outlet_shown for document in documents}.values())

    def part(self, cluster_ids: Iterable[str]) -> "Collection":
        """Return those of some clusters that are there, with what they are made of, and nothing else."""
        clusters = [self.cluster_by_id[each] for each in dict.fromkeys(cluster_ids) if each in self.cluster_by_id]
        quotations = [quotation for cluster in clusters for quotation in self.quotations_of(cluster)]
        documents = {quotation.document_id for quotation in quotations}
        own = {cluster.id for cluster in clusters}
        return Collection(
            tuple(sorted((self.document_by_id[each] for each in documents), key=self._place)),
            tuple(sorted(quotations, key=lambda each: (self._places[each.document_id], each.span))),
            tuple(clusters),
            tuple(match for match in self.possible if {match.cluster_id, match.other_id} <= own),
        )

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {document.id: place for place, document in enumerate(self.documents)}

    def _place(self, document: Document) -> int:
        return self._places[document.id]


_INDEXES = (
    "document_by_id", "quotation_by_id", "cluster_by_id", "cluster_of", "cluster_of_variant", "sources", "_places",
)  # fmt: skip
"""What is worked out of a collection once, when somebody first asks for it."""

"""What the finders of signals read: the collection, told and quoted, looked up once for all of them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from quoteview.collate.clusters.background import Background, Counts
from quoteview.collate.clusters.provenance import NEAR_DAYS, day_of
from quoteview.collate.signals.narration import Narration, first_key, keys_in
from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Comparison
from quoteview.core.document import Document
from quoteview.core.quotation import Kind, Quotation

Comparing = Callable[[Cluster, Variant], Comparison]
"""How a variant differs from what its cluster is compared with."""

MOST_RELATED = 60
"""A statement that more documents print than this ties none of them together: it is a slogan, or known to all."""

MOST_COUNTED = 1000
"""Documents whose words are counted: from so many one knows what is common."""
REMEMBERED = 100
"""Documents whose words are remembered at a time: those of all would take more room than all the rest."""
BREATH = 64
"""Clusters after which whoever waits may be heard."""


class Material:
    """A collection with what signals need of it beside; everything is worked out when it is first asked for."""

    def __init__(
        self,
        collection: Collection,
        comparing: Comparing,
        breathe: Callable[[], None] = lambda: None,
        only: Container[str] | None = None,
    ) -> None:
        """Look a collection up for its signals, or for those of the clusters with the ids `only` names."""
        self.collection = collection
        self.comparing = comparing
        self.breathe = breathe
        self._only = only
        self._narrations: dict[str, Narration] = {}
        self._keys: dict[str, tuple[str, ...]] = {}

    @property
    def clusters(self) -> Iterator[Cluster]:
        """The clusters whose signals are wanted, in an order that does not depend on that of the documents."""
        return self._breathing(self._wanted)

    @property
    def all_clusters(self) -> Iterator[Cluster]:
        """All clusters in such an order: some signals tell of one what is seen beside others only."""
        return self._breathing(self._clusters)

    def is_wanted(self, cluster_id: str) -> bool:
        """Tell whether the signals of a cluster are wanted."""
        return self._only is None or cluster_id in self._only

    def _breathing(self, clusters: Sequence[Cluster]) -> Iterator[Cluster]:
        for at, cluster in enumerate(clusters):
            if at % BREATH == 0:
                self.breathe()
            yield cluster

    @property
    def documents(self) -> Iterator[Document]:
        """The documents that are witnesses, in such an order too: sources of record are held against none."""
        for document in self._documents:
            self.breathe()
            yield document

    @cached_property
    def _clusters(self) -> Sequence[Cluster]:
        return sorted(self.collection.clusters, key=lambda cluster: cluster.id)

    @cached_property
    def _wanted(self) -> Sequence[Cluster]:
        return [cluster for cluster in self._clusters if self.is_wanted(cluster.id)]

    @cached_property
    def _documents(self) -> Sequence[Document]:
        return sorted((each for each in self.collection.documents if not each.is_source), key=lambda each: each.id)

    def printing(self, printed: Cluster | Variant) -> Sequence[Quotation]:
        """Return the quotations that print a cluster or a variant, sorted, but for those of sources of record."""
        quotations = map(self.collection.quotation_by_id.__getitem__, printed.quotation_ids)
        own = [each for each in quotations if not self.collection.document_by_id[each.document_id].is_source]
        return sorted(own, key=lambda each: (each.document_id, each.span.start, each.id)) if len(own) > 1 else own

    @cached_property
    def quotations_in(self) -> Mapping[str, tuple[Quotation, ...]]:
        """The quotations of each document, by its id."""
        found: dict[str, list[Quotation]] = defaultdict(list)
        for quotation in self.collection.quotations:
            found[quotation.document_id].append(quotation)
        return {document_id: tuple(own) for document_id, own in found.items()}

    @cached_property
    def background(self) -> Background:
        """How surprising a word is, given the language and what all these documents are about."""
        every = -(-len(self._documents) // MOST_COUNTED)
        counts: Counter[str] = Counter()
        for document in self._documents[:: max(1, every)]:
            self.breathe()
            counts.update(keys_in(document.text))
        return Background(Counts(counts.total(), counts, {}))

    def sketch(self, document: Document) -> Narration:
        """Return a document as `narration` does, for one look: it is not remembered."""
        return Narration(document, self.quotations_in.get(document.id, ()))

    def narration(self, document: Document) -> Narration:
        """Return a document as a narrator's text around quotations."""
        known = self._narrations.get(document.id)
        if known is None:
            if len(self._narrations) >= REMEMBERED:
                self._narrations.clear()
            known = self._narrations[document.id] = self.sketch(document)
        return known

    def keys(self, text: str) -> tuple[str, ...]:
        """Return the words of a wording, folded."""
        known = self._keys.get(text)
        if known is None:
            known = self._keys[text] = tuple(keys_in(text))
        return known

    def is_of_several(self, cluster: Cluster) -> bool:
        """Tell whether several outlets print a cluster."""
        documents = (self.collection.document_by_id[each.document_id] for each in self.printing(cluster))
        return len({each.outlet or each.id for each in documents}) > 1

    def is_same_matter(self, some: Sequence[Quotation], others: Sequence[Quotation], long: int) -> bool:
        """Tell whether equal words are one statement: `long` of them are, fewer within a few days."""
        is_long = len(self.keys(some[0].text)) >= long
        return is_long or any(self.are_near(one.document_id, other.document_id) for one in some for other in others)

    @cached_property
    def same_words(self) -> Sequence[Sequence[tuple[Cluster, Variant]]]:
        """The variants of statements by wording, where it is printed more than once; case and marks count for nothing.

        All statements are looked at, whichever are wanted; of the others those that begin as one of these.
        """
        wanted = {first_key(variant.text) for cluster in self._wanted for variant in cluster.variants}
        found: dict[tuple[str, ...], list[tuple[Cluster, Variant]]] = defaultdict(list)
        for cluster in self.all_clusters:
            if self.is_statement(cluster):
                for variant in cluster.variants:
                    if first_key(variant.text) in wanted:
                        found[self.keys(variant.text)].append((cluster, variant))
        return [own for own in found.values() if len(own) > 1 or len(own[0][1].quotation_ids) > 1]

    def says_enough(self, text: str, n_words: int, n_content: int) -> bool:
        """Tell whether a wording has so many words, and so many of them that say what it is about."""
        keys = self.keys(text)
        return len(keys) >= n_words and sum(map(self.background.is_content, keys)) >= n_content

    def is_statement(self, cluster: Cluster) -> bool:
        """Tell whether a cluster is more than titles, terms and headlines."""
        kinds = (self.collection.quotation_by_id[each].kind for each in cluster.quotation_ids)
        return any(kind is Kind.STATEMENT or kind is Kind.FRAGMENT for kind in kinds)

    @cached_property
    def related(self) -> Mapping[str, frozenset[str]]:
        """The documents that report one event with each, as they print a statement that the other prints too."""
        found: dict[str, set[str]] = defaultdict(set)
        for cluster in self.all_clusters:
            # Most clusters are one quotation.
            several = len(cluster.variants) > 1 or len(cluster.variants[0].quotation_ids) > 1
            documents = {each.document_id for each in self.printing(cluster)} if several else set()
            if 1 < len(documents) <= MOST_RELATED and self.is_statement(cluster):
                for document_id in documents:
                    found[document_id] |= documents - {document_id}
        return {document_id: frozenset(others) for document_id, others in found.items()}

    def related_to(self, document_id: str) -> frozenset[str]:
        """Return the documents that report one event with this."""
        return self.related.get(document_id, frozenset())

    def elsewhere(self, here: str, documents: Iterable[str]) -> Sequence[str]:
        """Return which of some documents are others than `here`, and may report the same occasion."""
        return [each for each in documents if each != here and self.are_near(each, here)]

    def are_near(self, one: str, other: str) -> bool:
        """Tell whether two documents may report one occasion, by the days on which they were published."""
        mine, yours = self.day(one), self.day(other)
        return mine is None or yours is None or abs(mine - yours) <= NEAR_DAYS

    def day(self, document_id: str) -> int | None:
        """Return the day on which a document was published, as a number, if it is known."""
        return self._days.get(document_id)

    @cached_property
    def _days(self) -> Mapping[str, int | None]:
        return {document.id: day_of(document) for document in self.collection.documents}

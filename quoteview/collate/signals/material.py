"""What the finders of signals read: the collection, told and quoted, looked up once for all of them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from quoteview.collate.clusters.background import Background, Counts
from quoteview.collate.clusters.provenance import NEAR_DAYS, Scopes
from quoteview.collate.signals.narration import Narration, keys_in
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
        self, collection: Collection, comparing: Comparing, breathe: Callable[[], None] = lambda: None
    ) -> None:
        self.collection = collection
        self.comparing = comparing
        self._breathe = breathe
        self._narrations: dict[str, Narration] = {}
        self._keys: dict[str, tuple[str, ...]] = {}

    @property
    def clusters(self) -> Iterator[Cluster]:
        """The clusters in an order that does not depend on that of the documents."""
        for at, cluster in enumerate(self._clusters):
            if at % BREATH == 0:
                self._breathe()
            yield cluster

    @property
    def documents(self) -> Iterator[Document]:
        """The documents that are witnesses, in such an order too: sources of record are held against none."""
        for document in self._documents:
            self._breathe()
            yield document

    @cached_property
    def _clusters(self) -> Sequence[Cluster]:
        return sorted(self.collection.clusters, key=lambda cluster: cluster.id)

    @cached_property
    def _documents(self) -> Sequence[Document]:
        return sorted((each for each in self.collection.documents if not each.is_source), key=lambda each: each.id)

    def printing(self, printed: Cluster | Variant) -> Sequence[Quotation]:
        """Return the quotations that print a cluster or a variant, sorted, but for those of sources of record."""
        quotations = map(self.collection.quotation_by_id.__getitem__, printed.quotation_ids)
        own = (each for each in quotations if not self.collection.document_by_id[each.document_id].is_source)
        return sorted(own, key=lambda each: (each.document_id, each.span.start, each.id))

    @cached_property
    def scopes(self) -> Scopes:
        """Who is said to have said what, and when."""
        return Scopes(self.collection.quotations, self.collection.document_by_id)

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
            self._breathe()
            counts.update(keys_in(document.text))
        return Background(Counts(counts.total(), counts, {}))

    def narration(self, document: Document) -> Narration:
        """Return a document as a narrator's text around quotations."""
        known = self._narrations.get(document.id)
        if known is None:
            if len(self._narrations) >= REMEMBERED:
                self._narrations.clear()
            known = self._narrations[document.id] = Narration(document, self.quotations_in.get(document.id, ()))
        return known

    def keys(self, text: str) -> tuple[str, ...]:
        """Return the words of a wording, folded."""
        known = self._keys.get(text)
        if known is None:
            known = self._keys[text] = tuple(keys_in(text))
        return known

    def is_same_matter(self, some: Sequence[Quotation], others: Sequence[Quotation], long: int) -> bool:
        """Tell whether equal words are one statement: `long` of them are, fewer within a few days."""
        is_long = len(self.keys(some[0].text)) >= long
        return is_long or any(self.are_near(one.document_id, other.document_id) for one in some for other in others)

    def is_statement(self, cluster: Cluster) -> bool:
        """Tell whether a cluster is more than titles, terms and headlines."""
        return any(each.kind in {Kind.STATEMENT, Kind.FRAGMENT} for each in self.collection.quotations_of(cluster))

    @cached_property
    def related(self) -> Mapping[str, frozenset[str]]:
        """The documents that report one event with each, as they print a statement that the other prints too."""
        found: dict[str, set[str]] = defaultdict(set)
        for cluster in self.clusters:
            documents = {each.document_id for each in self.printing(cluster)}
            if 1 < len(documents) <= MOST_RELATED and self.is_statement(cluster):
                for document_id in documents:
                    found[document_id] |= documents - {document_id}
        return {document_id: frozenset(others) for document_id, others in found.items()}

    def are_near(self, one: str, other: str) -> bool:
        """Tell whether two documents may report one occasion, by the days on which they were published."""
        mine, yours = self.day(one), self.day(other)
        return mine is None or yours is None or abs(mine - yours) <= NEAR_DAYS

    def day(self, document_id: str) -> int | None:
        """Return the day on which a document was published, as a number, if it is known."""
        return self.scopes.day_of(document_id)

"""Documents as evidence: which of them tell what they know themselves, and which repeat another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from quoteview.core.text import Span

if TYPE_CHECKING:
    from quoteview.core.cluster import Cluster
    from quoteview.core.collection import Collection
    from quoteview.core.document import Document


@dataclass(frozen=True, slots=True)
class Tie:
    """Two documents of which one was copied from the other, or both from a third.

    `n_words` words outside the quotations stand in both, which is `share` of the shorter text. `follower` is the
    later of the two where both say when they were published (`is_dated`). The spans are of the longest run that
    they share, in each document's text.
    """

    follower: str
    leader: str
    n_words: int
    share: float
    follower_run: Span
    leader_run: Span
    is_dated: bool


@dataclass(frozen=True)
class Witnesses:
    """What ties documents together, so that they count as one witness.

    `copies` names for each document that is tied to others the first of them all, `agencies` the agency that a
    document credits with its text.
    """

    ties: tuple[Tie, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    agencies: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Whether anything ties documents together."""
        return bool(self.copies or self.agencies)

    @cached_property
    def ties_of(self) -> Mapping[str, tuple[Tie, ...]]:
        """What ties each document to others, by its id."""
        found: dict[str, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            found[tie.follower].append(tie)
            found[tie.leader].append(tie)
        return {document_id: tuple(ties) for document_id, ties in found.items()}

    def of_cluster(self, collection: "Collection", cluster: "Cluster") -> int:
        """Return how many independent witnesses a cluster has."""
        printing = {quotation.document_id for quotation in collection.quotations_of(cluster)}
        return self.independent(collection.document_by_id[each] for each in sorted(printing))

    def independent(self, documents: "Iterable[Document]") -> int:
        """Return how many of some documents, which report one thing, are independent witnesses.

        Documents of one outlet are one witness, and so are those that credit one agency or were copied from one
        another. Sources of record are what witnesses are held against, and are none.
        """
        return len(self.groups(documents))

    def groups(self, documents: "Iterable[Document]") -> tuple[tuple[str, ...], ...]:
        """Return the ids of some documents by witness, in their order."""
        found: list[tuple[set[tuple[str, str]], list[str]]] = []
        for document in documents:
            if document.is_source:
                continue
            marks, ids = self._marks(document), [document.id]
            for group in [each for each in found if not marks.isdisjoint(each[0])]:
                found.remove(group)
                marks, ids = marks | group[0], group[1] + ids
            found.append((marks, ids))
        return tuple(tuple(ids) for _, ids in found)

    def _marks(self, document: "Document") -> set[tuple[str, str]]:
        """Return what makes a document the same witness as others that have it too."""
        marks = {("copy", self.copies.get(document.id, document.id))}
        if document.outlet:
            marks.add(("outlet", document.outlet))
        if document.id in self.agencies:
            marks.add(("agency", self.agencies[document.id]))
        return marks

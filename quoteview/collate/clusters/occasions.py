"""Which documents report one occasion, where no date says so: those that print one telling statement."""

from collections import defaultdict
from collections.abc import Iterable

from quoteview.collate.clusters.grouping import Group
from quoteview.collate.clusters.provenance import ARCHIVE, NEAR_DAYS, Provenance

_MOST_DOCUMENTS = 12
"""What more documents print has become a saying: it tells of no occasion."""


class Occasions:
    """Tells whether wordings were printed of one occasion: in one document, or in two with a statement in common."""

    def __init__(self) -> None:
        self._tied: dict[str, set[str]] = defaultdict(set)

    def learn(self, statements: Iterable[Group]) -> None:
        """Learn from the statements that are worth too much to be the same by chance."""
        for group in statements:
            documents = group.provenance.documents
            if 1 < len(documents) <= _MOST_DOCUMENTS and group.statement.worth >= ARCHIVE:
                for document in documents:
                    self._tied[document] |= documents

    def is_one(self, first: Provenance, second: Provenance) -> bool:
        """Tell whether a document of the one is, or is tied to, a document of the other, and no days lie between."""
        apart = first.days_apart(second)
        if apart is not None and apart > NEAR_DAYS:
            return False
        tied = {*first.documents, *(other for own in first.documents for other in self._tied.get(own, ()))}
        return not tied.isdisjoint(second.documents)

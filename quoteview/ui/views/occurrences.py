"""What the pane of the document has to show once one has come to a wording."""

from collections.abc import Sequence
from dataclasses import dataclass

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.core.quotation import Quotation
from quoteview.ui.views.provenance_view import Match


@dataclass(frozen=True, slots=True)
class Occurrences:
    """What the document has to show: where a wording of a cluster is printed, the `first` of these first."""

    collection: Collection
    cluster: Cluster | None
    quotation_ids: tuple[str, ...] = ()
    first: str = ""

    @property
    def quotation(self) -> Quotation | None:
        """The quotation that is shown first."""
        first = self.first if self.first in self.quotation_ids else next(iter(self.quotation_ids), None)
        return self.collection.quotation_by_id[first] if first else None

    @property
    def matches(self) -> Sequence[Match]:
        """The clusters that may be the same statement."""
        by_id, found = self.collection.cluster_by_id, []
        for match in self.collection.possible:
            if self.cluster and self.cluster.id in {match.cluster_id, match.other_id}:
                other = match.other_id if match.cluster_id == self.cluster.id else match.cluster_id
                found.append(Match(other, " ".join(by_id[other].base_text.split()), match.reason))
        return found

"""Quotations that stay grouped while documents come and go: what is not touched is not grouped again."""

from collections.abc import Iterable, Mapping, Sequence

from quoteview.collate.clustering import DESCRIBING, in_order, kept_groups
from quoteview.collate.clusters.description import described
from quoteview.collate.clusters.kept import KeptGroups
from quoteview.collate.clusters.possibility import best_matches
from quoteview.collate.clusters.steps import Steps, Watching, unwatched
from quoteview.core.cluster import Cluster, Clustering
from quoteview.core.document import Document
from quoteview.core.quotation import Kind, Quotation

_MOST_CHANGED = 0.1
"""When more than this share of the quotations have come or gone, all is grouped again: the scale has grown old."""
_LARGE = 2_000
"""So many quotations are worth it: fewer are grouped anew in a second, and then by all that there is to know."""


class Regrouping:
    """The clusters of a collection, and what it takes to bring them up to date.

    It takes about as much memory as grouping them did. Nothing here is shared between threads.
    """

    def __init__(self, large: int = _LARGE) -> None:
        """Begin with nothing; fewer quotations than are `large` are always grouped anew."""
        self._large = large
        self._kept: KeptGroups | None = None
        self._quotations: dict[str, Quotation] = {}
        self._dates: dict[str, str | None] = {}
        self._clusters: dict[int, Cluster] = {}
        self._scare: dict[str, Cluster] = {}
        self._n_changed = 0

    def cluster(
        self, quotations: Sequence[Quotation], documents: Mapping[str, Document], watch: Watching = unwatched
    ) -> Clustering:
        """Return the clusters of `quotations`, as `clustering.cluster_quotations` does.

        What was clustered here before is looked at again only where what came or went since touches it. All is
        grouped anew where that is more than a tenth, where there is little, where what stayed has another order,
        or where one of its documents has another date.
        """
        given = {quotation.id: quotation for quotation in quotations}
        stay = [each.id for each in quotations if self._quotations.get(each.id) == each]
        come = [each for each in quotations if self._quotations.get(each.id) != each]
        gone = [each for each in self._quotations.values() if given.get(each.id) != each]
        self._n_changed += len(come) + len(gone)
        order = {quotation.id: place for place, quotation in enumerate(quotations)}
        is_little = self._n_changed <= _MOST_CHANGED * len(quotations) and len(quotations) >= self._large
        # Where it is stopped on the way nothing is kept.
        kept, self._kept = self._kept, None
        steps = Steps(len(quotations), watch)
        if kept is not None and is_little and self._is_as_it_was(stay, documents):
            self._change(kept, gone, come, documents, order)
        else:
            kept = self._begin(quotations, documents, order, steps)
        steps.end()
        self._kept, self._quotations = kept, given
        self._dates = {key: document.published_at for key, document in documents.items()}
        return self._clustering(kept, order)

    def _is_as_it_was(self, stay: Sequence[str], documents: Mapping[str, Document]) -> bool:
        """Tell whether what stays is in the order it had, in documents of the same date."""
        staying = set(stay)
        return [each for each in self._quotations if each in staying] == stay and all(
            self._dates.get(key, document.published_at) == document.published_at
            for key, document in documents.items()
        )

    def _begin(
        self,
        quotations: Sequence[Quotation],
        documents: Mapping[str, Document],
        order: Mapping[str, int],
        steps: Steps,
    ) -> KeptGroups:
        self._n_changed = 0
        self._clusters, self._scare = {}, {}
        kept = kept_groups(quotations, documents, steps)
        self._describe(kept, steps.through(kept.groups, DESCRIBING), quotations, order)
        return kept

    def _change(
        self,
        kept: KeptGroups,
        gone: Sequence[Quotation],
        come: Sequence[Quotation],
        documents: Mapping[str, Document],
        order: Mapping[str, int],
    ) -> None:
        regrouped = kept.change(gone, come, documents)
        for name in regrouped.gone:
            self._clusters.pop(name, None)
        for quotation in gone:
            self._scare.pop(quotation.id, None)
        self._describe(kept, regrouped.made, come, order)

    def _describe(
        self, kept: KeptGroups, names: Iterable[int], come: Iterable[Quotation], order: Mapping[str, int]
    ) -> None:
        for name in names:
            group = kept.groups[name]
            statement = kept.scale.measure(group.text)
            self._clusters[name] = described(kept.quotations_of(group), statement, kept.scale, kept.scopes, order)
        for quotation in come:
            if quotation.kind is Kind.SCARE:
                self._scare[quotation.id] = described([quotation], None, kept.scale, kept.scopes, order)

    def _clustering(self, kept: KeptGroups, order: Mapping[str, int]) -> Clustering:
        clusters = in_order([*self._clusters.values(), *self._scare.values()], order)
        about = ((self._clusters[one].id, self._clusters[other].id, doubt) for one, other, doubt in kept.doubts())
        return Clustering(clusters, best_matches(about))

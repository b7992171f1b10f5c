"""Which clusters are shown and in which order: pure decisions over rows, without Qt."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from functools import lru_cache
from itertools import chain

from quoteview.core.difference import Severity
from quoteview.core.quotation import Kind
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.folding import fold

_FIELDS = ("speaker", "outlet", "code")


class Facet(StrEnum):
    """A property that clusters can be narrowed by."""

    SEVERITY = "Worst difference"
    OUTLET = "Outlets"
    SPEAKER = "Speaker"
    KIND = "Kind"


class Order(Enum):
    """What comes first in the queue."""

    WORST = "Worst difference first"
    SPREAD = "Most outlets first"
    SPEAKER = "By speaker"
    READING = "In reading order"


Value = Severity | Kind | str | None
"""One value of a facet; None is the unknown speaker."""

SEVERAL = "2 or more"
"""The outlet value that holds clusters which more than one outlet prints."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What a cluster must have to be shown. Within a facet one value is enough; an empty facet asks nothing.

    `words` must all occur, in any order; one like `speaker:smith` is looked for in that field alone.
    A cluster is shown when any of its quotations is of one of the `kinds`.
    """

    words: str = ""
    severities: frozenset[Value] = frozenset()
    outlets: frozenset[Value] = frozenset()
    speakers: frozenset[Value] = frozenset()
    kinds: frozenset[Value] = frozenset({Kind.STATEMENT, Kind.FRAGMENT})

    def chosen(self, facet: Facet) -> frozenset[Value]:
        """Return the values of a facet that are asked for."""
        return {
            Facet.SEVERITY: self.severities,
            Facet.OUTLET: self.outlets,
            Facet.SPEAKER: self.speakers,
            Facet.KIND: self.kinds,
        }[facet]

    def with_facet(self, facet: Facet, values: frozenset[Value]) -> "Filter":
        """Return the filter with other values asked for in one facet."""
        match facet:
            case Facet.SEVERITY:
                return replace(self, severities=values)
            case Facet.OUTLET:
                return replace(self, outlets=values)
            case Facet.SPEAKER:
                return replace(self, speakers=values)
            case Facet.KIND:
                return replace(self, kinds=values)

    def toggled(self, facet: Facet, value: Value) -> "Filter":
        """Return the filter with one value asked for that was not, or the other way round."""
        return self.with_facet(facet, self.chosen(facet) ^ {value})


ANY_KIND: frozenset[Value] = frozenset(Kind)
EVERYTHING = Filter(kinds=ANY_KIND)
REMEMBERED = 16
"""Combinations of facets whose rows are remembered."""


def values_of(row: ClusterRow, facet: Facet) -> tuple[Value, ...]:
    """Return the values that a cluster has in a facet."""
    match facet:
        case Facet.SEVERITY:
            return (row.severity,)
        case Facet.OUTLET:
            return (SEVERAL, *row.outlets) if len(row.outlets) > 1 else row.outlets
        case Facet.SPEAKER:
            return (row.speaker,)
        case Facet.KIND:
            return tuple(row.kinds)


class RowIndex:
    """Rows by column, so that a filter goes through 100,000 of them in some milliseconds.

    What the facets let through is remembered: a keystroke in the filter box changes only the words.
    """

    def __init__(self, rows: Sequence[ClusterRow], order: Order = Order.READING) -> None:
        self._rows = rows
        self._places = _arranged(rows, order)
        self._haystacks = [row.haystack for row in rows]
        self._values = {facet: [values_of(row, facet) for row in rows] for facet in Facet}
        self._by_facets: dict[Filter, list[int]] = {}

    def arrange(self, order: Order) -> None:
        """Put the rows in another order; what is equal in it stays in reading order."""
        self._places = _arranged(self._rows, order)
        self._by_facets.clear()

    def select(self, wanted: Filter) -> list[int]:
        """Return the places of the rows that the filter lets through, in order."""
        places = self._with_facets(replace(wanted, words=""))
        for word in _words(wanted.words):
            field, colon, sought = word.partition(":")
            if colon and field in _FIELDS:
                places = [at for at in places if sought in _field(self._rows[at], field)]
            else:
                haystacks = self._haystacks
                places = [at for at in places if word in haystacks[at]]
        return places

    def count(self, wanted: Filter, facet: Facet) -> Counter[Value]:
        """Return how many rows would be shown for each value of a facet, the other facets being as they are."""
        places = self.select(wanted.with_facet(facet, ANY_KIND if facet is Facet.KIND else frozenset()))
        return Counter(chain.from_iterable(map(self._values[facet].__getitem__, places)))

    def _with_facets(self, facets: Filter) -> list[int]:
        if facets not in self._by_facets:
            places = self._places
            for facet in Facet:
                chosen, values = facets.chosen(facet), self._values[facet]
                if chosen != (ANY_KIND if facet is Facet.KIND else frozenset()):
                    places = [at for at in places if not chosen.isdisjoint(values[at])]
            if len(self._by_facets) >= REMEMBERED:
                self._by_facets.clear()
            self._by_facets[facets] = places
        return self._by_facets[facets]


def _arranged(rows: Sequence[ClusterRow], order: Order) -> list[int]:
    keys: dict[Order, Callable[[int], tuple[object, ...]]] = {
        Order.WORST: lambda at: (-rows[at].severity.rank, -len(rows[at].outlets), -rows[at].n_quotations, at),
        Order.SPREAD: lambda at: (-len(rows[at].outlets), -rows[at].severity.rank, -rows[at].n_quotations, at),
        Order.SPEAKER: lambda at: (rows[at].speaker is None, fold(rows[at].speaker or ""), at),
        Order.READING: lambda at: (at,),
    }
    return sorted(range(len(rows)), key=keys[order])


@lru_cache(64)
def _words(words: str) -> tuple[str, ...]:
    return tuple(fold(words).split())


def _field(row: ClusterRow, field: str) -> str:
    return fold({"speaker": row.speaker or "", "outlet": " ".join(row.outlets), "code": " ".join(row.codes)}[field])

"""Which clusters are shown and in which order: pure decisions over rows, without Qt."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from functools import lru_cache

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


EVERYTHING = Filter(kinds=frozenset(Kind))


def values_of(row: ClusterRow, facet: Facet) -> Iterable[Value]:
    """Return the values that a cluster has in a facet."""
    match facet:
        case Facet.SEVERITY:
            return (row.severity,)
        case Facet.OUTLET:
            return (SEVERAL, *row.outlets) if len(row.outlets) > 1 else row.outlets
        case Facet.SPEAKER:
            return (row.speaker,)
        case Facet.KIND:
            return row.kinds


def select(rows: Sequence[ClusterRow], wanted: Filter) -> list[int]:
    """Return the places in `rows` of those that the filter lets through, in their order."""
    return _narrowed(rows, wanted, None)


def count(rows: Sequence[ClusterRow], wanted: Filter, facet: Facet) -> Counter[Value]:
    """Return how many clusters would be shown for each value of a facet, the other facets being as they are."""
    totals: Counter[Value] = Counter()
    for at in _narrowed(rows, wanted, facet):
        totals.update(values_of(rows[at], facet))
    return totals


def arrange(rows: Sequence[ClusterRow], places: list[int], order: Order) -> list[int]:
    """Return places in `rows` in an order; what is equal in it stays in reading order."""
    keys: dict[Order, Callable[[int], tuple[object, ...]]] = {
        Order.WORST: lambda at: (-rows[at].severity.rank, -len(rows[at].outlets), -rows[at].n_quotations, at),
        Order.SPREAD: lambda at: (-len(rows[at].outlets), -rows[at].severity.rank, -rows[at].n_quotations, at),
        Order.SPEAKER: lambda at: (rows[at].speaker is None, fold(rows[at].speaker or ""), at),
        Order.READING: lambda at: (at,),
    }
    return sorted(places, key=keys[order])


def _narrowed(rows: Sequence[ClusterRow], wanted: Filter, left_out: Facet | None) -> list[int]:
    places = list(range(len(rows)))
    for facet in Facet:
        chosen = wanted.chosen(facet)
        if facet is not left_out and (chosen or facet is Facet.KIND):
            places = [at for at in places if not chosen.isdisjoint(values_of(rows[at], facet))]
    for word in _words(wanted.words):
        places = [at for at in places if _occurs(word, rows[at])]
    return places


@lru_cache(64)
def _words(words: str) -> tuple[str, ...]:
    return tuple(fold(words).split())


def _occurs(word: str, row: ClusterRow) -> bool:
    field, colon, sought = word.partition(":")
    if not colon or field not in _FIELDS:
        return word in row.haystack
    where = {"speaker": row.speaker or "", "outlet": " ".join(row.outlets), "code": " ".join(row.codes)}[field]
    return sought in fold(where)

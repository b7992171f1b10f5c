"""Rows by column, so that 100,000 of them are filtered, counted and put in order while somebody types."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, compress, repeat
from operator import contains

from quoteview.core.difference import Severity
from quoteview.core.quotation import Kind
from quoteview.core.verdict import Status
from quoteview.session.sources import Answer
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.filtering import (
    EVERYTHING,
    NOTED,
    SPREADS,
    STARRED,
    VERDICTS,
    Facet,
    Filter,
    Order,
    Term,
    Value,
    terms,
    values_of,
)
from quoteview.ui.models.row_columns import Column, Move, Rows, set_of
from quoteview.ui.models.row_order import places_in

REMEMBERED = 48
"""Words whose rows are remembered, at one byte a row."""
_RANKED: Mapping[Facet, Sequence[Value]] = {
    Facet.SPREAD: SPREADS,
    Facet.VERDICT: VERDICTS,
    Facet.MARK: (STARRED, NOTED),
    Facet.SOURCE: tuple(each.value for each in Answer),
}


class RowIndex:
    """Rows, the words and the values they have, and their order.

    Making one takes a second or two for 100,000 rows and may be done on any thread; after that, it
    belongs to the thread that asks.
    """

    def __init__(self, rows: Iterable[ClusterRow] = (), order: Order = Order.WORST, *, is_part: bool = False) -> None:
        self._rows = list(rows)
        self.place_of: dict[str, int] = {row.cluster_id: place for place, row in enumerate(self._rows)}
        self._haystacks = [row.sought for row in self._rows]
        self._columns = {facet: Column([values_of(row, facet) for row in self._rows]) for facet in Facet}
        self._all: Rows = set_of(range(len(self._rows)), len(self._rows))
        self._found: dict[str, Rows] = {}
        self._order = order
        self._ranked = places_in(self._rows, order)
        # Of rows that are a part of those to come no values are offered: they would be counted wrong.
        self._values = {facet: () if is_part else self._in_order(facet) for facet in Facet}

    @property
    def rows(self) -> Sequence[ClusterRow]:
        """Every row, in reading order."""
        return self._rows

    def values(self, facet: Facet) -> Sequence[Value]:
        """Return the values there are: by rank where they have one, else what most of the usual rows have first."""
        return self._values[facet]

    @property
    def parts(self) -> Iterable[object]:
        """What the index is made of, for who lets go of it piece by piece: all at once takes a tenth of a second."""
        return (*self._rows, *self._columns.values())

    def arrange(self, order: Order) -> None:
        """Put the rows in an order anew; what is equal in it stays in reading order."""
        self._order = order
        self._ranked = places_in(self._rows, order)

    def keep_order_of(self, other: "RowIndex") -> None:
        """Put the rows as another index of the same clusters has them."""
        self._order, self._ranked = other.order, other.ranked

    @property
    def order(self) -> Order:
        """What comes first."""
        return self._order

    @property
    def ranked(self) -> list[int]:
        """The place of every row, in order."""
        return self._ranked

    def select(self, wanted: Filter) -> list[int]:
        """Return the places of the rows that the filter lets through, in order."""
        flags = self._let_through(wanted).to_bytes(len(self._rows), "little")
        return list(compress(self._ranked, map(flags.__getitem__, self._ranked)))

    def counts(self, wanted: Filter, facet: Facet, values: Iterable[Value]) -> dict[Value, int]:
        """Return how many rows would be shown for each of these values, the other facets being as they are."""
        others = self._let_through(wanted.without_facet(facet))
        column = self._columns[facet]
        return {value: (others & column.having(value)).bit_count() for value in values}

    def replace(self, changed: Iterable[ClusterRow]) -> None:
        """Put rows in the place of the same clusters' rows. Order stays as it is until `arrange`."""
        moves: dict[Facet, list[Move]] = {}
        for row in changed:
            place = self.place_of[row.cluster_id]
            for facet in Facet:
                before, after = values_of(self._rows[place], facet), values_of(row, facet)
                if before != after:
                    moves.setdefault(facet, []).append((place, before, after))
            if self._haystacks[place] != row.sought:
                self._haystacks[place] = row.sought
                self._found.clear()
            self._rows[place] = row
        for facet, of_facet in moves.items():
            self._columns[facet].move(of_facet)
            self._values[facet] = self._with_new(facet)

    def extend(self, rows: Sequence[ClusterRow]) -> int:
        """Put rows behind those that are there, which no order moves until `arrange`, and return the first one's place.

        It takes as long as these rows take, however many there are. No values are offered of them: see `values`.
        """
        start = len(self._rows)
        places, haystacks = range(start, start + len(rows)), [row.sought for row in rows]
        self._rows += rows
        self.place_of.update((row.cluster_id, place) for row, place in zip(rows, places, strict=True))
        self._haystacks += haystacks
        for facet, column in self._columns.items():
            column.extend([values_of(row, facet) for row in rows])
        self._all |= set_of(range(len(rows)), len(rows)) << (8 * start)
        for word in self._found:
            self._found[word] |= _with_word_among(haystacks, word) << (8 * start)
        self._ranked += places
        return start

    def n_having(self, facet: Facet, value: Value) -> int:
        """Return how many rows have a value, shown or not."""
        return self._columns[facet].n_having(value)

    def _let_through(self, wanted: Filter) -> Rows:
        asked = terms(wanted.words)
        through = self._all
        for facet, column in self._columns.items():
            # Who asks for a kind by name must not first find out where else kinds are hidden.
            if wanted.asks(facet) and not (facet is Facet.KIND and any(term.facet is facet for term in asked)):
                through &= column.having_any(wanted.chosen(facet))
        for term in asked:
            through &= self._holding(term)
        return through

    def _holding(self, term: Term) -> Rows:
        if term.facet is None:
            return self._with_word(term.text)
        column = self._columns[term.facet]
        return column.having_any(value for value in column.values if term.text in column.folded(value))

    def _with_word(self, word: str) -> Rows:
        """Return the rows that have a word, looked for only where a shorter form of it was found before."""
        if word not in self._found:
            wider = max((known for known in self._found if known in word), key=len, default=None)
            if len(self._found) >= REMEMBERED:
                del self._found[next(iter(self._found))]
            self._found[word] = self._scanned(word, None if wider is None else self._found.get(wider))
        return self._found[word]

    def _scanned(self, word: str, within: Rows | None) -> Rows:
        if within is None:
            return _with_word_among(self._haystacks, word)
        size = len(self._rows)
        places = list(compress(range(size), within.to_bytes(size, "little")))
        found = map(contains, map(self._haystacks.__getitem__, places), repeat(word))
        return set_of(compress(places, found), size)

    def _with_new(self, facet: Facet) -> Sequence[Value]:
        """Return the values of a facet as they stood, and behind them those that came since; ranked ones by rank."""
        if facet in _RANKED:
            return self._in_order(facet)
        known = dict.fromkeys(self._values[facet])
        return tuple(chain(known, (value for value in self._columns[facet].values if value not in known)))

    def _in_order(self, facet: Facet) -> Sequence[Value]:
        column = self._columns[facet]
        match facet:
            case Facet.SEVERITY:
                return tuple(sorted(Severity, reverse=True)) if self._rows else ()
            case Facet.KIND:
                return tuple(Kind) if self._rows else ()
            case Facet.STATUS:
                return tuple(status.value for status in Status) if self._rows else ()
            case Facet.SPREAD | Facet.VERDICT | Facet.MARK | Facet.SOURCE:
                return tuple(value for value in _RANKED[facet] if value in column.values)
            case Facet.DATE:
                return sorted(column.values, key=lambda value: (value is not None, str(value)), reverse=True)
        usual = column.tally(self._let_through(Filter()))
        found = column.tally(self._let_through(EVERYTHING))
        return sorted(column.values, key=lambda value: (-usual[value], -found[value], value is None, str(value)))


def _with_word_among(haystacks: Sequence[str], word: str) -> Rows:
    return int.from_bytes(bytes(map(contains, haystacks, repeat(word))), "little")

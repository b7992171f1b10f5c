"""Rows by column, so that 100,000 of them are filtered, counted and put in order while somebody types."""

from bisect import insort
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, compress, repeat
from operator import contains

from quoteview.core.difference import Severity
from quoteview.core.quotation import Kind
from quoteview.core.verdict import Status
from quoteview.session.sources import Answer
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.filtering import (
    BACKWARDS,
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
    value_in_words,
    values_of,
)
from quoteview.ui.models.folding import fold

Rows = int
"""A set of rows: a number with one byte for each place, 1 where the row is in it. Python joins, meets and
counts such numbers at the speed of memory, which it does not do for sets or lists."""

Move = tuple[int, tuple[Value, ...], tuple[Value, ...]]
"""The place of a row that changed, the values it had, and those it has."""

REMEMBERED = 48
"""Words whose rows are remembered, at one byte a row."""
_RANKED: Mapping[Facet, Sequence[Value]] = {
    Facet.SPREAD: SPREADS,
    Facet.VERDICT: VERDICTS,
    Facet.MARK: (STARRED, NOTED),
    Facet.SOURCE: tuple(each.value for each in Answer),
}
FEW = 64
"""Rows that change their value one by one; more of them change it together."""
OFTEN = 0.01
"""A value that this share of the rows has is prepared for counting before anybody asks."""


class RowIndex:
    """Rows, the words and the values they have, and their order.

    Making one takes a second or two for 100,000 rows and may be done on any thread; after that, it
    belongs to the thread that asks.
    """

    def __init__(
        self, rows: Iterable[ClusterRow] = (), order: Order = Order.WORST, *, is_part: bool = False
    ) -> None:
        self._rows = list(rows)
        self.place_of: dict[str, int] = {row.cluster_id: place for place, row in enumerate(self._rows)}
        self._haystacks = [row.sought for row in self._rows]
        self._columns = {facet: _Column([values_of(row, facet) for row in self._rows]) for facet in Facet}
        self._all: Rows = _set_of(range(len(self._rows)), len(self._rows))
        self._found: dict[str, Rows] = {}
        self._order = order
        self._ranked = _ranked(self._rows, order)
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
        self._ranked = _ranked(self._rows, order)

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
        self._all |= _set_of(range(len(rows)), len(rows)) << (8 * start)
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
        return _set_of(compress(places, found), size)

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


class _Column:
    """The values of one facet, and the rows that have each."""

    def __init__(self, values: Sequence[tuple[Value, ...]]) -> None:
        self._size = len(values)
        self._places: dict[Value, list[int]] = {}
        for place, of_row in enumerate(values):
            for value in of_row:
                self._places.setdefault(value, []).append(place)
        self._folded: dict[Value, str] = {value: fold(value_in_words(value)) for value in self._places}
        often = self._size * OFTEN
        self._sets = {
            value: _set_of(places, self._size) for value, places in self._places.items() if len(places) > often
        }

    @property
    def values(self) -> Iterable[Value]:
        return self._places.keys()

    def extend(self, values: Sequence[tuple[Value, ...]]) -> None:
        """Take note of rows that come behind the others, with the values of each."""
        for place, of_row in enumerate(values, self._size):
            for value in of_row:
                if value not in self._places:
                    self._places[value], self._folded[value] = [], fold(value_in_words(value))
                self._places[value].append(place)
                if value in self._sets:
                    self._sets[value] |= 1 << (8 * place)
        self._size += len(values)

    def folded(self, value: Value) -> str:
        return self._folded[value]

    def having(self, value: Value) -> Rows:
        known = self._sets.get(value)
        return _set_of(self._places.get(value, ()), self._size) if known is None else known

    def having_any(self, values: Iterable[Value]) -> Rows:
        rare: list[int] = []
        together: Rows = 0
        for value in values:
            if value in self._sets:
                together |= self._sets[value]
            else:
                rare += self._places.get(value, ())
        return together | _set_of(rare, self._size)

    def n_having(self, value: Value) -> int:
        return len(self._places.get(value, ()))

    def tally(self, through: Rows) -> Counter[Value]:
        """Return how many rows of a set have each value."""
        flags = through.to_bytes(self._size, "little")
        return Counter({value: sum(map(flags.__getitem__, places)) for value, places in self._places.items()})

    def move(self, moves: Iterable[Move]) -> None:
        """Take note of rows that have other values now."""
        gone: dict[Value, set[int]] = {}
        come: dict[Value, set[int]] = {}
        for place, before, after in moves:
            # In the order of the values, not of a set: what is equal in number is listed in the order it came.
            for value in (each for each in before if each not in after):
                gone.setdefault(value, set()).add(place)
            for value in (each for each in after if each not in before):
                come.setdefault(value, set()).add(place)
        for value in {**gone, **come}:
            out, into = gone.get(value, set()), come.get(value, set())
            self._folded[value] = fold(value_in_words(value))
            (self._shift if len(out) + len(into) <= FEW else self._change)(value, out, into)
            if not self._places[value]:
                del self._places[value]

    def _shift(self, value: Value, out: Iterable[int], into: Iterable[int]) -> None:
        """Take a few rows from those that have a value, and put a few to them."""
        places = self._places.setdefault(value, [])
        for place in out:
            places.remove(place)
        for place in into:
            insort(places, place)
        if value in self._sets:
            for place in chain(out, into):
                self._sets[value] ^= 1 << (8 * place)

    def _change(self, value: Value, out: set[int], into: set[int]) -> None:
        """Do the same for many rows, in a time that hardly depends on how many."""
        places = self._places[value] = sorted(set(self._places.get(value, ())) - out | into)
        self._sets.pop(value, None)
        if len(places) > self._size * OFTEN:
            self._sets[value] = _set_of(places, self._size)


def _with_word_among(haystacks: Sequence[str], word: str) -> Rows:
    return int.from_bytes(bytes(map(contains, haystacks, repeat(word))), "little")


def _set_of(places: Iterable[int], size: int) -> Rows:
    flags = bytearray(size)
    for place in places:
        flags[place] = 1
    return int.from_bytes(flags, "little")


def _ranked(rows: Sequence[ClusterRow], order: Order) -> list[int]:
    if order is Order.READING:
        return list(range(len(rows)))
    keys = list(map(_key(rows, order), rows))
    return sorted(range(len(rows)), key=keys.__getitem__)


_COUNTED: Mapping[Order, Callable[[ClusterRow], int]] = {
    Order.WORST: lambda row: _packed(row.severity.rank, len(row.outlets), row.n_quotations),
    Order.SPREAD: lambda row: _packed(len(row.outlets), row.severity.rank, row.n_quotations),
    Order.VARIANTS: lambda row: _packed(row.n_variants, row.severity.rank, len(row.outlets)),
    Order.QUOTES: lambda row: _packed(row.n_quotations, row.severity.rank, len(row.outlets)),
    Order.POSSIBLE: lambda row: _packed(row.n_possible, row.severity.rank, len(row.outlets)),
    Order.SIGNALS: lambda row: _packed(row.n_signals, row.severity.rank, len(row.outlets)),
}
"""What rows have most of first, as one whole number: it sorts several times as fast as a tuple."""


_ANSWERS: Mapping[str, int] = {answer.value: at for at, answer in enumerate(Answer) if answer is not Answer.NOT_HELD}


Key = Callable[[ClusterRow], int]


def _key(rows: Sequence[ClusterRow], order: Order) -> Key:
    """Return what rows are compared by; what a row does not have comes last, whichever way round."""
    if order in _COUNTED:
        counted = _COUNTED[order]
        return lambda row: -counted(row)
    if order in _KEYS:
        return _KEYS[order](rows, order)
    forwards = _key(rows, BACKWARDS[order])
    return lambda row: -forwards(row)


def _by_speaker(rows: Sequence[ClusterRow], order: Order) -> Key:
    speakers = {row.speaker for row in rows}
    named = sorted(filter(None, speakers), key=lambda speaker: (fold(speaker), speaker))
    if order is Order.SPEAKER_BACK:
        named.reverse()
    rank: Mapping[str | None, int] = {speaker: at for at, speaker in enumerate(named)}
    return lambda row: rank.get(row.speaker, len(named))


def _by_date(rows: Sequence[ClusterRow], order: Order) -> Key:
    times = {time: at for at, time in enumerate(sorted({row.published_at or "" for row in rows}))}
    way = 1 if order is Order.DATE else -1
    return lambda row: way * times[row.published_at] if row.published_at else len(times)


def _by_kind(_: Sequence[ClusterRow], _order: Order) -> Key:
    kinds = {kind: at for at, kind in enumerate(Kind)}
    return lambda row: min((kinds[kind] for kind in row.kinds), default=len(kinds))


def _by_status(_: Sequence[ClusterRow], _order: Order) -> Key:
    return _ranked_by(Facet.STATUS, tuple(Status))


def _by_verdict(_: Sequence[ClusterRow], order: Order) -> Key:
    *given, none = VERDICTS
    return _ranked_by(Facet.VERDICT, (*(reversed(given) if order is Order.VERDICT_BACK else given), none))


def _by_wording(rows: Sequence[ClusterRow], _order: Order) -> Key:
    wordings = {words: at for at, words in enumerate(sorted({fold(row.wording) for row in rows}))}
    return lambda row: wordings[fold(row.wording)]


def _by_source(_: Sequence[ClusterRow], order: Order) -> Key:
    last, way = len(_ANSWERS), 1 if order is Order.SOURCE else -1
    return lambda row: last if (gravest := _gravest(row)) == last else way * gravest


def _ranked_by(facet: Facet, values: Iterable[Value]) -> Key:
    """Return what puts rows in the order of the values they have in a facet, and of these what is worst first."""
    ranks: Mapping[Value, int] = {value: at << 72 for at, value in enumerate(values)}
    worst = _COUNTED[Order.WORST]
    return lambda row: ranks[values_of(row, facet)[0]] - worst(row)


_KEYS: Mapping[Order, Callable[[Sequence[ClusterRow], Order], Key]] = {
    Order.SPEAKER: _by_speaker,
    Order.SPEAKER_BACK: _by_speaker,
    Order.DATE: _by_date,
    Order.LATEST: _by_date,
    Order.KIND: _by_kind,
    Order.STATUS: _by_status,
    Order.VERDICT: _by_verdict,
    Order.VERDICT_BACK: _by_verdict,
    Order.WORDING: _by_wording,
    Order.SOURCE: _by_source,
    Order.SOURCE_BACK: _by_source,
}


def _gravest(row: ClusterRow) -> int:
    """Return the place of the gravest answer of the sources of record, or the number of answers without any."""
    return min((_ANSWERS.get(answer, len(_ANSWERS)) for answer in row.sources), default=len(_ANSWERS))


def _packed(first: int, second: int, third: int) -> int:
    return (first << 48) + (second << 24) + third

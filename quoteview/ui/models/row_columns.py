"""Columns of rows: which rows have a value, for every value of a facet."""

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from quoteview.ui.models.filtering import Value, value_in_words
from quoteview.ui.models.folding import fold

Rows = int
"""A set of rows: a number with one byte for each place, 1 where the row is in it. Python joins, meets and
counts such numbers at the speed of memory, which it does not do for sets or lists."""

Move = tuple[int, tuple[Value, ...], tuple[Value, ...]]
"""The place of a row that changed, the values it had, and those it has."""

FEW = 64
"""Rows that change their value one by one; more of them change it together."""
OFTEN = 0.01
"""A value that this share of the rows has is prepared for counting before anybody asks."""


def set_of(places: Iterable[int], size: int) -> Rows:
    """Return the set of the rows at some of `size` places."""
    flags = bytearray(size)
    for place in places:
        flags[place] = 1
    return int.from_bytes(flags, "little")


class Column:
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
            value: set_of(places, self._size) for value, places in self._places.items() if len(places) > often
        }

    @property
    def values(self) -> Iterable[Value]:
        """The values that some row has, in the order they came."""
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
        """Return a value as words are compared with it: see `fold`."""
        return self._folded[value]

    def having(self, value: Value) -> Rows:
        """Return the rows that have a value."""
        known = self._sets.get(value)
        return set_of(self._places.get(value, ()), self._size) if known is None else known

    def having_any(self, values: Iterable[Value]) -> Rows:
        """Return the rows that have at least one of some values."""
        rare: list[int] = []
        together: Rows = 0
        for value in values:
            if value in self._sets:
                together |= self._sets[value]
            else:
                rare += self._places.get(value, ())
        return together | set_of(rare, self._size)

    def n_having(self, value: Value) -> int:
        """Return how many rows have a value."""
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
            self._sets[value] = set_of(places, self._size)

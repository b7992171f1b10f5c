"""The history by column, so that a hundred thousand entries are narrowed while somebody types."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress, repeat
from operator import contains

from quoteview.ui.models.folding import fold
from quoteview.ui.models.history_rows import HistoryFilter, HistoryRow

Rows = int
"""A set of rows: a number with one byte for each place, 1 where the row is in it."""

REMEMBERED = 48
"""Answers that are remembered, at one byte a row: what is typed on, or taken back, was asked for a moment ago."""

_ASKED: Mapping[str, Callable[[str, str], bool]] = {
    "who": str.__eq__,
    "action": str.__eq__,
    "target_type": str.__eq__,
    "target_id": str.__eq__,
    "since": str.__le__,
    "until": str.__ge__,
}
"""What the parts of a filter but its words ask of a row: how their value is to stand to the row's."""
_DAYS = {"since": "day", "until": "day"}
"""The parts that ask of the same column of the rows."""


class HistoryIndex:
    """Rows in the order in which things were done, and which of them a filter lets through."""

    def __init__(self) -> None:
        self.rows: list[HistoryRow] = []
        self._columns: dict[str, list[str]] = {name: [] for name in (*_ASKED, "haystack")}
        self._found: dict[tuple[str, str], Rows] = {}

    def clear(self) -> None:
        """Forget all rows."""
        self.rows = []
        for column in self._columns.values():
            column.clear()
        self._found.clear()

    def add(self, rows: Sequence[HistoryRow]) -> None:
        """Put rows behind those there are."""
        self.rows += rows
        for name, column in self._columns.items():
            column += [getattr(row, _DAYS.get(name, name)) for row in rows]
        self._found.clear()

    def select(self, wanted: HistoryFilter, ranked: Sequence[int]) -> list[int]:
        """Return the places, in the order of `ranked`, of the rows that a filter lets through."""
        asked = [(name, getattr(wanted, name)) for name in _ASKED if getattr(wanted, name)]
        asked += [("haystack", word) for word in fold(wanted.words).split()]
        if not asked:
            return list(ranked)
        n_rows = len(self.rows)
        let_through = self._having(*asked[0])
        for each in asked[1:]:
            let_through &= self._having(*each)
        flags = let_through.to_bytes(n_rows, "little")
        # The usual order, and its reverse, are read off far faster than any other.
        in_order = flags[:: ranked.step] if isinstance(ranked, range) else map(flags.__getitem__, ranked)
        return list(compress(ranked, in_order))

    def _having(self, name: str, value: str) -> Rows:
        """Return the rows that one part of a filter lets through, or one of its words."""
        key = name, value
        if key not in self._found:
            while len(self._found) >= REMEMBERED:
                del self._found[next(iter(self._found))]
            self._found[key] = self._look_for(name, value)
        return self._found[key]

    def _look_for(self, name: str, value: str) -> Rows:
        column = self._columns[name]
        if name != "haystack":
            return _set_of(map(_ASKED[name], repeat(value), column))
        shorter = self._found.get((name, value[:-1]))
        if shorter is None:
            return _set_of(map(contains, column, repeat(value)))
        # What has the longer word has the shorter one, of which the rows are known.
        flags = shorter.to_bytes(len(column), "little")
        narrowed = map(contains, compress(column, flags), repeat(value))
        places = compress(range(len(column)), flags)
        found = bytearray(len(column))
        for place in compress(places, narrowed):
            found[place] = 1
        return int.from_bytes(found, "little")


def _set_of(claims: Iterable[bool]) -> Rows:
    return int.from_bytes(bytes(claims), "little")

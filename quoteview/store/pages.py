"""The rows of an SQLite file, read from its pages one by one, whatever became of the others.

SQLite reaches a row through the pages above it, so that one of those that is damaged hides all below it. Here
every page that holds rows of a table is read by itself. Source: the database file format, sqlite.org/fileformat.html.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quoteview.core.reporting import Reporting, reported, unreported
from quoteview.core.sentence import Sentence

Cell = int | float | str | bytes | None

SALVAGING = Sentence("Reading what survives")

_HEADER = 100
"""Bytes before the first page's own header."""
_LEAF = 0x0D
"""The kind of a page that holds rows of a table."""
_USUAL_SIZE = 4096
_REAL, _ZERO, _ONE = 7, 8, 9
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""The bytes of an integer by its serial type."""


class Unreadable(ValueError):
    """A cell that is no row any more."""


@dataclass(slots=True)
class Pages:
    """The pages of a file; `n_lost` counts the rows and the pages that could not be read."""

    data: bytes
    n_lost: int = 0
    size: int = field(init=False)
    _usable: int = field(init=False)

    def __post_init__(self) -> None:
        size = int.from_bytes(self.data[16:18], "big")
        size = 65536 if size == 1 else size
        self.size = size if size in {2**power for power in range(9, 17)} else _USUAL_SIZE
        self._usable = self.size - (self.data[20] if self.data[20:21] < b"\x40" and len(self.data) > _HEADER else 0)

    def rows(self, report: Reporting = unreported) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Yield the number and the cells of every row that can be read. What SQLite gave up is left out."""
        given_up = set(self._free())
        for number in reported(range(1, len(self.data) // self.size + 1), SALVAGING, report):
            page = self._page(number)
            at = _HEADER if number == 1 else 0
            if number not in given_up and page[at] == _LEAF:
                yield from self._rows_of(page, at)
        if len(self.data) % self.size:
            self.n_lost += 1

    def _rows_of(self, page: bytes, header: int) -> Iterator[tuple[int, Sequence[Cell]]]:
        n_cells = int.from_bytes(page[header + 3 : header + 5], "big")
        first = header + 8
        if first + 2 * n_cells > len(page):
            self.n_lost += 1
            return
        for at in range(first, first + 2 * n_cells, 2):
            try:
                yield self._row(page, int.from_bytes(page[at : at + 2], "big"))
            except (Unreadable, IndexError, UnicodeDecodeError):
                self.n_lost += 1

    def _row(self, page: bytes, at: int) -> tuple[int, Sequence[Cell]]:
        length, at = _number(page, at)
        rowid, at = _number(page, at)
        return rowid, _cells(self._payload(page, at, length))

    def _payload(self, page: bytes, at: int, length: int) -> bytes:
        if length > len(self.data):
            raise Unreadable
        most = self._usable - 35
        local = length
        if length > most:
            least = (self._usable - 12) * 32 // 255 - 23
            local = least + (length - least) % (self._usable - 4)
            local = local if local <= most else least
        payload = page[at : at + local]
        if local < length:
            payload += self._overflow(int.from_bytes(page[at + local : at + local + 4], "big"), length - local)
        if len(payload) != length:
            raise Unreadable
        return payload

    def _overflow(self, number: int, length: int) -> bytes:
        pieces = []
        while length > 0:
            page = self._page(number)
            pieces.append(page[4 : 4 + min(length, self._usable - 4)])
            if not pieces[-1]:
                raise Unreadable
            length -= len(pieces[-1])
            number = int.from_bytes(page[:4], "big")
        return b"".join(pieces)

    def _free(self) -> Iterator[int]:
        """Yield the pages that hold nothing any more."""
        trunk, seen = int.from_bytes(self.data[32:36], "big"), set[int]()
        while trunk and trunk not in seen and trunk * self.size <= len(self.data):
            seen.add(trunk)
            page = self._page(trunk)
            n_leaves = min(int.from_bytes(page[4:8], "big"), self.size // 4 - 2)
            yield trunk
            yield from (int.from_bytes(page[at : at + 4], "big") for at in range(8, 8 + 4 * n_leaves, 4))
            trunk = int.from_bytes(page[:4], "big")

    def _page(self, number: int) -> bytes:
        page = self.data[(number - 1) * self.size : number * self.size] if number else b""
        if len(page) < self.size:
            raise Unreadable
        return page


def _number(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where it ends. Raises IndexError."""
    value = 0
    for place in range(8):
        byte = data[at + place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    return value << 8 | data[at + 8], at + 9


def _cells(payload: bytes) -> Sequence[Cell]:
    end, at = _number(payload, 0)
    kinds = []
    while at < end:
        kind, at = _number(payload, at)
        kinds.append(kind)
    cells = []
    for kind in kinds:
        cell, at = _cell(payload, at, kind)
        cells.append(cell)
    if at != len(payload):
        raise Unreadable
    return cells


def _cell(payload: bytes, at: int, kind: int) -> tuple[Cell, int]:
    if kind == 0:
        return None, at
    if kind in {_ZERO, _ONE}:
        return kind - _ZERO, at
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind < 12 or kind == _REAL:
        raise Unreadable  # No column of ours holds such.
    end = at + (kind - 12) // 2
    if end > len(payload):
        raise Unreadable
    return (payload[at:end].decode("utf-8") if kind % 2 else payload[at:end]), end

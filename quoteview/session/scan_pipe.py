"""What goes over the pipe between the process that scans and the one that waits for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from quoteview.core.errors import KnownError

PIECE = 32
"""Values that are sent at one time: they are unpacked within a few ms."""

RESPITE = 0.001
"""Seconds between two pieces, in which the window gets its turn."""

GATHERED = "gathered"
"""What pieces of quotations are of that are told as they were found."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The process listens: until then nobody takes off the pipe what is sent."""


@dataclass(frozen=True, slots=True)
class Reported:
    """How far a stage is, as Progress.report is told it."""

    done: int
    total: int
    what: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Some values of one of a collection's fields, of the files to read, or of what was GATHERED."""

    of: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """The scan ended with a cause that somebody can do something about."""

    error: KnownError


@dataclass(frozen=True, slots=True)
class Bug:
    """The scan ended with a bug; the report is what Python would have told of it."""

    report: str


@dataclass(frozen=True, slots=True)
class End:
    """After this comes no more."""


@dataclass(frozen=True, slots=True)
class Same:
    """Values that both processes have: the half-open range of their places.

    They are of one field of what was scanned last; behind its quotations stand those that were gathered since.
    """

    start: int
    stop: int


class Known:
    """Values that both processes have, in their order; `key` tells which of them could be the same as another."""

    def __init__(self, values: Iterable[Any], key: Callable[[Any], object]) -> None:
        self._values: list[Any] = []
        self._key = key
        self._places: dict[object, list[int]] = {}
        self.add(values)

    def add(self, values: Iterable[Any]) -> None:
        """Take note that both have these now, too."""
        for place, value in enumerate(values, len(self._values)):
            self._values.append(value)
            self._places.setdefault(self._key(value), []).append(place)

    def without(self, values: Iterable[Any]) -> list[Any]:
        """Return values with runs of known ones replaced by their places."""
        sent: list[Any] = []
        for value in values:
            place = self._place(value)
            if place is None:
                sent.append(value)
            elif sent and isinstance(sent[-1], Same) and sent[-1].stop == place:
                sent[-1] = Same(sent[-1].start, place + 1)
            else:
                sent.append(Same(place, place + 1))
        return sent

    def _place(self, value: object) -> int | None:
        # What was found before and again stands at two places, and may be other than it is now at one of them.
        return next((at for at in self._places.get(self._key(value), ()) if self._values[at] == value), None)


def with_same(sent: Sequence[Any], known: Sequence[Any]) -> Iterator[Any]:
    """Yield what values stand for that `Known.without` returned."""
    for value in sent:
        if isinstance(value, Same):
            yield from known[value.start : value.stop]
        else:
            yield value


def pieces(fields: Mapping[str, Sequence[Any]]) -> Iterator[Piece]:
    """Yield the values of some fields, a few at a time."""
    for name, values in fields.items():
        for at in range(0, len(values), PIECE):
            yield Piece(name, tuple(values[at : at + PIECE]))

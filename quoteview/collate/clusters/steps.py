"""How far grouping is, for whoever waits for it."""

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

Watching = Callable[[int, int], None]
"""Hears now and then how many quotations of how many are as good as grouped; what it raises ends the work."""

_EVERY = 32
"""Things that are done between two reports."""

_Thing = TypeVar("_Thing")
_Thing_co = TypeVar("_Thing_co", covariant=True)


class _Counted(Protocol[_Thing_co]):
    """Things of which it is known how many there are."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[_Thing_co]: ...



def unwatched(_done: int, _total: int) -> None:
    """Hear that nobody waits."""


class Steps:
    """Tells the stages of grouping as one way: its length is the number of quotations, and it never goes back."""

    def __init__(self, total: int, watch: Watching) -> None:
        self._total, self._watch = total, watch
        self._behind, self._told = 0.0, -1

    def through(self, things: "_Counted[_Thing]", share: float) -> Iterator[_Thing]:
        """Yield some things; what is done with all of them together is this share of the whole way."""
        start, part = self._behind, share * self._total / max(len(things), 1)
        for number, thing in enumerate(things):
            if number % _EVERY == 0:
                self._tell(int(start + number * part))
            yield thing
        self._behind = start + share * self._total

    def end(self) -> None:
        """Tell that the way is behind."""
        self._tell(self._total)

    def _tell(self, done: int) -> None:
        if done != self._told:
            self._told = done
            self._watch(done, self._total)

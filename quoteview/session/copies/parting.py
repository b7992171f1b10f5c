"""Where the ways of two copies of a project parted: the state that it was in when one became two."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import Protocol, Self

from quoteview.core.history import Entry
from quoteview.store.state import Arrival, State

_Deed = tuple[str, str, str]
"""When something was done, by whom, and as what operation."""
_MOVES = {"Undo": -1, "Redo": 1}
"""How many states further these operations go; every other makes a state behind the one it begins in."""


class Told(Protocol):
    """A copy of a project, by what it tells of the way to where it is now."""

    states: Sequence[State]
    history: Sequence[Entry]
    arrivals: Sequence[Arrival]


@dataclass(frozen=True, slots=True)
class Parting:
    """The moment behind the first `n_told` entries of the histories of copies; the first `n_equal` states are equal."""

    n_told: int
    n_equal: int

    @classmethod
    def of(cls, n_told: int, one: Told, other: Told) -> Self:
        """Return the parting of two copies which have so many entries of their histories in common."""
        pairs = zip(one.states, other.states, strict=False)
        return cls(n_told, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)))

    def n_kept(self, copy: Told) -> int:
        """Return how many of the states that there were then a copy still has.

        What one of the two took back and did otherwise since only the other has.
        """
        then = self._arrival(copy)
        if then is None:
            return self._n_kept_by_name(copy)
        moves = {entry.seq for entry in copy.history if _move(entry) is not None}
        made = (each.state - 1 for each in copy.arrivals if each.seq > self.n_told and each.seq not in moves)
        return min((then.n_states, *made))

    def number(self, copy: Told) -> int:
        """Return the state that the project was in then, or the last before it that a copy still has; 0 for none."""
        then, n_kept = self._arrival(copy), self.n_kept(copy)
        return self._number_by_name(copy, n_kept) if then is None else min(then.state, n_kept)

    def _arrival(self, copy: Told) -> Arrival | None:
        """Return where the last operation before the parting arrived, if the copy says so."""
        before = (each for each in copy.arrivals if each.seq <= self.n_told)
        return max(before, key=lambda each: each.seq, default=None)

    # An older version did not write down where an operation arrived. What is left then are the names and the times of
    # operations, by which two of one name in one second are one.

    def _n_kept_by_name(self, copy: Told) -> int:
        then, since = copy.history[: self.n_told], copy.history[self.n_told :]
        shared = set(map(_deed, then)) - set(map(_deed, since))
        known = (state.number for state in copy.states if (state.at, state.user, state.operation) in shared)
        return max((self.n_equal, *known))

    def _number_by_name(self, copy: Told, n_kept: int) -> int:
        moved = 0
        for deed, entries in groupby(reversed(copy.history[: self.n_told]), _deed):
            move = _move(next(entries))
            if move is None:
                last = copy.states[n_kept - 1]
                return n_kept + moved if (last.at, last.user, last.operation) == deed else n_kept
            moved += move
        return n_kept


def _deed(entry: Entry) -> _Deed:
    return entry.at, entry.user, entry.action


def _move(entry: Entry) -> int | None:
    """Return how many states further an undo or a redo went, and None for every other operation."""
    return _MOVES.get(entry.action.partition(": ")[0])

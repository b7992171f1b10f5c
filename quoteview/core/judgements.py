"""What was decided of every cluster and variant, as a value that costs little to change and to compare."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, compress
from operator import is_not
from typing import Self
from zlib import crc32

from quoteview.core.verdict import UNJUDGED, Judgement

_Shelf = dict[str, Judgement]
_EMPTY: _Shelf = {}
_SHELVES = 512
"""How many shelves there are: a change copies one of them, and a list of this length."""


@dataclass(frozen=True, slots=True, eq=False)
class Judgements(Mapping[str, Judgement]):
    """The judgements by the ids of clusters and variants; what nobody judged has no entry.

    Those that are made from others share the `shelves` on which nothing changed with them, so that a
    thousand operations on twenty thousand judgements neither fill the memory nor take longer each time.
    """

    shelves: tuple[_Shelf, ...] = (_EMPTY,) * _SHELVES

    @classmethod
    def of(cls, judgements: Mapping[str, Judgement] | Iterable[tuple[str, Judgement]]) -> Self:
        """Return these judgements by their targets, but for those that decide nothing."""
        return cls().with_others(dict(judgements))

    def __getitem__(self, target: str) -> Judgement:
        return self.shelves[_place(target)][target]

    def judgement(self, target: str) -> Judgement:
        """Return what was decided of a target, though that be nothing: `get` asks an exception for each such."""
        return self.shelves[_place(target)].get(target, UNJUDGED)

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(self.shelves)

    def __len__(self) -> int:
        return sum(map(len, self.shelves))

    def with_others(self, judgements: Mapping[str, Judgement], without: Iterable[str] = ()) -> Self:
        """Return these judgements with others of some targets, and with none of the targets `without`."""
        shelves = list(self.shelves)
        for target, judgement in {**dict.fromkeys(without, UNJUDGED), **judgements}.items():
            place = _place(target)
            if shelves[place] is self.shelves[place]:
                shelves[place] = dict(shelves[place])
            if judgement == UNJUDGED:
                shelves[place].pop(target, None)
            else:
                shelves[place][target] = judgement
        return type(self)(tuple(shelves))

    def different(self, others: "Judgements") -> Iterable[str]:
        """Return the targets of which other judgements hold, or none, in an order that depends on them alone."""
        found = []
        shelves = zip(self.shelves, others.shelves, strict=True)
        for own, other in compress(shelves, map(is_not, self.shelves, others.shelves)):
            found += [target for target in {**own, **other} if own.get(target) is not other.get(target)]
        return sorted(found)


def _place(target: str) -> int:
    """Return the shelf of a target: the same in every run, which a hash of Python is not."""
    return crc32(target.encode("utf-8", "surrogatepass")) % _SHELVES

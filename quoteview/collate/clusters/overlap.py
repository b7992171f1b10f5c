"""The terms that two wordings share, in order, found in memory that does not grow with the product of their lengths."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

_MOST_CELLS = 1 << 24
"""The longest common subsequence of stretches whose lengths multiply to more takes too much memory (bits)."""
_ANCHORS = (12, 6, 3, 1)
"""Of so many terms are the runs that longer stretches are divided at, tried in this order."""


class Block(NamedTuple):
    """Terms that stand in both wordings, in the same order: `length` of them, from `first` and from `second`."""

    first: int
    second: int
    length: int


class _Stretch(NamedTuple):
    """The half-open ranges of two wordings that are compared."""

    first: int
    first_end: int
    second: int
    second_end: int


def shared_blocks(first: str, second: str) -> list[Block]:
    """Return the terms in common of two wordings, given as one character a term, in order.

    Long wordings are divided at runs that each holds once (patience sorting, after B. Cohen's diff); what
    lies between two of them and is still too long is taken to have nothing in common.
    """
    if len(first) * len(second) <= _MOST_CELLS:
        return _in_order(first, second)
    whole = _Stretch(0, len(first), 0, len(second))
    blocks: list[Block] = []
    for block in _compared(first, second, whole, _ANCHORS):
        last = blocks[-1] if blocks else None
        if last and (last.first + last.length, last.second + last.length) == (block.first, block.second):
            blocks[-1] = last._replace(length=last.length + block.length)
        else:
            blocks.append(block)
    return blocks


def _in_order(first: str, second: str) -> list[Block]:
    make = tuple.__new__
    matching = LCSseq.editops(first, second).as_matching_blocks()
    return [make(Block, (block.a, block.b, size)) for block in matching if (size := block.size)]


def _compared(first: str, second: str, stretch: _Stretch, sizes: Sequence[int]) -> Iterator[Block]:
    mine, yours = first[stretch.first : stretch.first_end], second[stretch.second : stretch.second_end]
    if len(mine) * len(yours) <= _MOST_CELLS:
        for here, there, length in _in_order(mine, yours):
            yield Block(stretch.first + here, stretch.second + there, length)
        return
    if not sizes:
        return
    here, there = stretch.first, stretch.second
    for anchor in _anchors(mine, yours, sizes[0]):
        start, other = stretch.first + anchor.first, stretch.second + anchor.second
        yield from _compared(first, second, _Stretch(here, start, there, other), sizes[1:])
        yield Block(start, other, anchor.length)
        here, there = start + anchor.length, other + anchor.length
    yield from _compared(first, second, _Stretch(here, stretch.first_end, there, stretch.second_end), sizes[1:])


def _anchors(first: str, second: str, size: int) -> Iterator[Block]:
    """Yield the longest chain of runs of `size` terms that each wording holds once; overlapping ones as one run."""
    places = _once(second, size)
    found = [(place, places[run]) for run, place in _once(first, size).items() if run in places]
    run: Block | None = None
    for mine, yours in _rising(sorted(found)):
        if run and mine - run.first == yours - run.second and mine <= run.first + run.length:
            run = run._replace(length=mine + size - run.first)
        elif run is None or (mine >= run.first + run.length and yours >= run.second + run.length):
            if run:
                yield run
            run = Block(mine, yours, size)
    if run:
        yield run


def _once(text: str, size: int) -> dict[str, int]:
    """Return where each run of `size` terms stands that the text holds once."""
    runs = [text[start : start + size] for start in range(len(text) - size + 1)]
    times = Counter(runs)
    return {run: start for start, run in enumerate(runs) if times[run] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of some pairs, sorted by the first number, in which the second rises too."""
    ends: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for number, (_, second) in enumerate(pairs):
        pile = bisect_left(ends, second)
        before.append(tops[pile - 1] if pile else -1)
        ends[pile : pile + 1] = [second]
        tops[pile : pile + 1] = [number]
    chain, at = [], tops[-1] if tops else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]

"""Which terms of two wordings are the same: runs of equal keys, found without regard to what they mean."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import count, repeat
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein, Postfix, Prefix


class Run(NamedTuple):
    """`length` equal terms, from `base` in the one and from `variant` in the other."""

    base: int
    variant: int
    length: int

    @property
    def base_end(self) -> int:
        """The index after the run's last term in the base."""
        return self.base + self.length

    @property
    def variant_end(self) -> int:
        """The index after the run's last term in the variant."""
        return self.variant + self.length


# Pairs of equal keys above which the longest-run-first search, quadratic in them, gives way to anchors.
_MOST_PAIRS = 40_000
_GRAM_SIZES = (8, 4, 2, 1)
_LARGEST_BLOCK = 32
_SHORT = 48
"""Letters below which looking at each place takes less time than blocks do."""


def align(base: Sequence[str], variant: Sequence[str]) -> list[Run]:
    """Return matched runs, in order: the longest common run first, then to its left and right.

    That keeps clauses whole where a longest common subsequence would scatter (Ratcliff and Obershelp).
    Long texts are divided first at the runs that occur once in each.
    """
    if base == variant:
        return [Run(0, 0, len(base))] if base else []
    if not base or not variant:
        return []
    # One character for each key of the base, so that runs are found by searching in strings, and one for all others.
    counts = Counter(base)
    letters = dict(zip(counts, map(chr, count(1)), strict=False))
    spelled, other = "".join(map(letters.__getitem__, base)), "".join(map(letters.get, variant, repeat("\0")))
    pairs_at_most = max(counts.values()) * len(variant)
    return joined_runs(_longest_first(spelled, other) if pairs_at_most <= _MOST_PAIRS else _aligned(spelled, other, 0))


def _aligned(base: str, variant: str, level: int) -> list[Run]:
    if not base or not variant:
        return []
    if _equal_pairs(base, variant) <= _MOST_PAIRS:
        return _longest_first(base, variant)
    while level < len(_GRAM_SIZES):
        anchors = _unique_anchors(base, variant, _GRAM_SIZES[level])
        level += 1
        if anchors:
            return _through(anchors, base, variant, level)
    return _edit_distance_runs(base, variant)


def _longest_first(base: str, variant: str) -> list[Run]:
    runs: list[Run] = []
    _add_longest_first(runs, base, variant, 0, 0)
    return runs


def _equal_pairs(base: str, variant: str) -> int:
    """Return how many pairs of equal letters there are, or a higher number where that is low enough."""
    if (most := len(base) * len(variant)) <= _MOST_PAIRS:
        return most
    others = Counter(variant)
    return sum(map(others.__getitem__, base))


def _add_longest_first(runs: list[Run], base: str, variant: str, at: int, other_at: int) -> None:
    """Add the longest common run, and before and behind it those of what is left there; the strings start at `at`."""
    start, other_start, length = longest_run(base, variant)
    if not length:
        return
    if start and other_start:
        _add_longest_first(runs, base[:start], variant[:other_start], at, other_at)
    runs.append(Run(at + start, other_at + other_start, length))
    end, other_end = start + length, other_start + length
    if end < len(base) and other_end < len(variant):
        _add_longest_first(runs, base[end:], variant[other_end:], at + end, other_at + other_end)


def longest_run(base: str, variant: str) -> Run:
    """Return the longest run that two strings share: of several the base's first, where the variant has it first.

    A run of 2n - 1 letters holds one of the base's blocks of n, counted from its start. So blocks are looked up,
    smaller ones until no run can be longer than the one found through them; in short strings each place is.
    """
    if len(base) <= _SHORT:
        return _longest_by_place(base, variant)
    found = Run(0, 0, 0)
    size = min(len(base), len(variant), _LARGEST_BLOCK)
    while size:
        found = _longest_through_blocks(base, variant, size, found)
        if found.length >= 2 * size - 1:
            return found
        size = min(size // 2, (found.length + 1) // 2) if found.length > 1 else size // 2
    return found


def _longest_by_place(base: str, variant: str) -> Run:
    """Return the longest run, looking at each place of the base for one that is longer than the last."""
    found = length = 0
    for start in range(len(base)):
        while start + length < len(base) and base[start : start + length + 1] in variant:
            found, length = start, length + 1
    return Run(found, variant.find(base[found : found + length]), length)


def _longest_through_blocks(base: str, variant: str, size: int, found: Run) -> Run:
    """Return the longest run that holds a block of `size` letters of the base, if none longer than `found`."""
    for at in range(0, len(base) - size + 1, size):
        block = base[at : at + size]
        place = variant.find(block)
        while place >= 0:
            is_inside = found.base <= at < found.base_end and place - at == found.variant - found.base
            if not is_inside:
                run = _grown(base, variant, at, place, size)
                if (-run.length, run.base, run.variant) < (-found.length, found.base, found.variant):
                    found = run
            place = variant.find(block, place + 1)
    return found


def _grown(base: str, variant: str, at: int, place: int, size: int) -> Run:
    """Return the run that goes as far as it can to both sides of `size` letters shared at two places."""
    before = Postfix.similarity(base[:at], variant[:place])
    behind = Prefix.similarity(base[at + size :], variant[place + size :])
    return Run(at - before, place - before, before + size + behind)


def _through(anchors: list[Run], base: str, variant: str, level: int) -> list[Run]:
    """Align what lies between the anchors, which are kept."""
    runs: list[Run] = []
    at = Run(0, 0, 0)
    for anchor in [*anchors, Run(len(base), len(variant), 0)]:
        if anchor.base < at.base_end or anchor.variant < at.variant_end:
            continue
        inside = _aligned(base[at.base_end : anchor.base], variant[at.variant_end : anchor.variant], level)
        runs += shifted_runs(inside, at.base_end, at.variant_end)
        runs.append(anchor)
        at = anchor
    return [run for run in runs if run.length]


def _unique_anchors(base: str, variant: str, size: int) -> list[Run]:
    """Return runs of `size` terms that occur once in each, as many as stand in the same order in both."""
    places = _once(base, size)
    others = _once(variant, size)
    pairs = [(places[gram], others[gram]) for gram in places if gram in others]
    return [Run(i, j, size) for i, j in _longest_rising(pairs)]


def _once(letters: str, size: int) -> dict[str, int]:
    grams = [letters[at : at + size] for at in range(len(letters) - size + 1)]
    counts = Counter(grams)
    return {gram: place for place, gram in enumerate(grams) if counts[gram] == 1}


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of `pairs`, sorted by their first, whose second rises (patience sorting)."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(pairs):
        place = bisect_left(tails, j)
        before.append(last[place - 1] if place else -1)
        tails[place : place + 1] = [j]
        last[place : place + 1] = [number]
    chain: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _edit_distance_runs(base: str, variant: str) -> list[Run]:
    """Align two long stretches without anchors by edit distance."""
    found = Levenshtein.opcodes(base, variant)
    return [Run(o.src_start, o.dest_start, o.src_end - o.src_start) for o in found if o.tag == "equal"]


def joined_runs(runs: list[Run]) -> list[Run]:
    """Join runs that touch in both wordings."""
    joined: list[Run] = []
    for run in runs:
        if joined and (joined[-1].base_end, joined[-1].variant_end) == (run.base, run.variant):
            joined[-1] = Run(joined[-1].base, joined[-1].variant, joined[-1].length + run.length)
        else:
            joined.append(run)
    return joined


def shifted_runs(runs: list[Run], base: int, variant: int) -> list[Run]:
    """Return runs moved by `base` and `variant` terms."""
    return [Run(run.base + base, run.variant + variant, run.length) for run in runs]

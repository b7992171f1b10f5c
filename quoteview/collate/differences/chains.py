"""Which matched runs belong together: chance matches are dropped, and anchors too weak to hold."""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from quoteview.collate.differences.alignment import Run, align, joined_runs, shifted_runs
from quoteview.collate.terms import is_little
from quoteview.collate.wordings import Wording, has_ellipsis


def settled_runs(base: Wording, variant: Wording) -> list[Run]:
    """Return the runs of terms that are the same in two wordings, tidied until the changes between them read well."""
    keys = base.keys, variant.keys
    runs = _without_half_brackets(align(*keys), base, variant)
    return _without_weak(_Chains(base, variant, *keys).best(runs), keys[0], len(keys[1]))


# What a function word weighs beside a content word, and the weight below which a run holds nothing.
_LITTLE_WEIGHT = 0.35
_WEAK = 0.7
_NEAR = 3
_MOST_GROUPS = 5


def _weight(keys: Sequence[str]) -> float:
    return sum(_LITTLE_WEIGHT if is_little(key) else 1.0 for key in keys)


def _cost(distance: int) -> float:
    """Return what it costs to skip so many terms of one wording."""
    return math.log2(1 + distance) / 2


class _Chains:
    """Chooses the runs that belong together: a fragment's words lie together in the wording they come from.

    A lone "the" matched thirty words before the rest is chance.
    """

    def __init__(self, base: Wording, variant: Wording, base_keys: Sequence[str], variant_keys: Sequence[str]) -> None:
        self.base = base
        self.variant = variant
        self.base_keys = base_keys
        self.variant_keys = variant_keys

    def best(self, runs: list[Run]) -> list[Run]:
        """Return the runs without those at either end that are too light for their distance from the rest.

        Each way to leave out groups at the ends is weighed, with what the others then find close by.
        """
        groups: list[list[Run]] = [[run] for run in runs[:1]]
        for before, run in pairwise(runs):
            if self._distance(before, run) <= _NEAR:
                groups[-1].append(run)
            else:
                groups.append([run])
        while len(groups) > _MOST_GROUPS and (light := self._light_end(groups)) is not None:
            groups.pop(light)
        if not 1 < len(groups) <= _MOST_GROUPS:
            return [run for group in groups for run in group]
        chains = [
            self._extended([run for group in groups[first:last] for run in group])
            for last in range(len(groups), 0, -1)
            for first in range(last)
        ]
        return max(chains, key=self._chain_weight)

    def _distance(self, before: Run, after: Run) -> int:
        """Return how many more terms one wording has between two runs than the other, where nothing says so."""
        start, other_start, length = before
        gaps = after.base - start - length, after.variant - other_start - length
        if gaps[0] == gaps[1]:
            return 0
        shorter, start, end = self.variant, before.variant_end, after.variant
        if gaps[0] < gaps[1]:
            shorter, start, end = self.base, before.base_end, after.base
        is_near = min(gaps) <= _NEAR and has_ellipsis(shorter.text)
        if is_near and any(has_ellipsis(shorter.gap(index)) for index in range(start, end + 1)):
            return 0
        return abs(gaps[0] - gaps[1])

    def _weight(self, run: Run) -> float:
        """Weigh a run: its words, and that they stand together."""
        return _weight(self.base_keys[run.base : run.base_end]) + _LITTLE_WEIGHT * (run.length - 1)

    def _light_end(self, groups: list[list[Run]]) -> int | None:
        """Return which end of many groups weighs less than the distance to its neighbour costs, if one does."""
        left, right = self._distance(groups[0][-1], groups[1][0]), self._distance(groups[-2][-1], groups[-1][0])
        for end, neighbour in ((0, left), (-1, right)):
            if sum(self._weight(run) for run in groups[end]) < _cost(neighbour):
                return end
        return None

    def _chain_weight(self, chain: list[Run]) -> float:
        weight = sum(self._weight(run) for run in chain)
        return weight - sum(_cost(self._distance(*pair)) for pair in pairwise(chain))

    def _extended(self, chain: list[Run]) -> list[Run]:
        """Align again what lies before and behind a chain, as far as its neighbourhood reaches."""
        first, last = chain[0], chain[-1]
        i, j = max(0, first.base - _reach(first.variant)), max(0, first.variant - _reach(first.base))
        before = shifted_runs(align(self.base_keys[i : first.base], self.variant_keys[j : first.variant]), i, j)
        i, j = last.base_end, last.variant_end
        end, other_end = i + _reach(len(self.variant_keys) - j), j + _reach(len(self.base_keys) - i)
        behind = shifted_runs(align(self.base_keys[i:end], self.variant_keys[j:other_end]), i, j)
        while before and self._distance(before[0], (before[1:] or chain)[0]) > _NEAR:
            before.pop(0)
        while behind and self._distance((behind[:-1] or chain)[-1], behind[-1]) > _NEAR:
            behind.pop()
        return joined_runs([*before, *chain, *behind])


def _reach(length: int) -> int:
    """Return how many terms of one wording may answer to `length` terms of the other."""
    return 2 * length + _NEAR


def _without_half_brackets(runs: list[Run], base: Wording, variant: Wording) -> list[Run]:
    """Part the words of an insert in square brackets from others like them unless all of them are matched."""
    inserts = _inserts(base), _inserts(variant)
    if not any(inserts):
        return runs
    pairs = [(run.base + offset, run.variant + offset) for run in runs for offset in range(run.length)]
    for side, spans in enumerate(inserts):
        matched = {pair[side] for pair in pairs}
        halves = {index for span in spans if not matched.issuperset(span) for index in span}
        pairs = [pair for pair in pairs if pair[side] not in halves]
    return joined_runs([Run(i, j, 1) for i, j in pairs])


@lru_cache(maxsize=64)
def _inserts(side: Wording) -> Sequence[range]:
    """Return the terms of each insert of two words or more in square brackets."""
    if "[" not in side.text:
        return []
    found: list[range] = []
    opened: int | None = None
    for index in range(len(side) + 1):
        gap = side.gap(index)
        if "]" in gap and opened is not None and index - opened > 1:
            found.append(range(opened, index))
        if "[" in gap or "]" in gap:
            opened = index if gap.rfind("[") > gap.rfind("]") else None
    return found


def _without_weak(runs: list[Run], keys: Sequence[str], variant_length: int) -> list[Run]:
    """Drop runs of a function word or two between two replacements, which would only shred them."""
    kept: list[Run] = []
    ends = [*runs[1:], Run(len(keys), variant_length, 0)]
    at = other_at = 0
    for run, (after, other_after, _) in zip(runs, ends, strict=False):
        start, other_start, length = run
        end, other_end = start + length, other_start + length
        is_between = start > at and other_start > other_at and after > end and other_after > other_end
        if not (is_between and _weight(keys[start:end]) < _WEAK):
            kept.append(run)
            at, other_at = end, other_end
    return kept

"""Which terms of two wordings are the same: matched runs, tidied until the changes between them read well.

Words first, and never marks or spaces: those are compared where they stand between matched words.
"""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from quoteview.collate.terms import Wording, has_ellipsis, is_little


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


class Block(NamedTuple):
    """Terms [base_start, base_end) of the base against [variant_start, variant_end) of the variant."""

    base_start: int
    base_end: int
    variant_start: int
    variant_end: int
    same: bool

    @property
    def base_length(self) -> int:
        """How many terms of the base the block holds."""
        return self.base_end - self.base_start

    @property
    def variant_length(self) -> int:
        """How many terms of the variant the block holds."""
        return self.variant_end - self.variant_start

    @property
    def two_sided(self) -> bool:
        """Whether both wordings have terms here."""
        return self.base_length > 0 and self.variant_length > 0


def blocks(base: Wording, variant: Wording) -> list[Block]:
    """Return how the terms of `variant` lie against those of `base`: same and changed blocks in turn."""
    keys = [term.key for term in base.terms], [term.key for term in variant.terms]
    runs = _without_half_brackets(align(*keys), base, variant)
    runs = _without_strays(runs, *keys)
    runs = _without_weak(runs, keys[0], len(keys[1]))
    return _slid(_between(runs, len(keys[0]), len(keys[1])), base, variant)


# ------------------------------------------------------------------------------------------- runs

# Pairs of equal keys above which the longest-run-first search, quadratic in them, gives way to anchors.
_MOST_PAIRS = 40_000
_GRAM_SIZES = (8, 4, 2, 1)


def align(base: Sequence[str], variant: Sequence[str]) -> list[Run]:
    """Return matched runs, in order: the longest common run first, then to its left and right.

    That keeps clauses whole where a longest common subsequence would scatter (Ratcliff and Obershelp).
    Long texts are divided first at the runs that occur once in each.
    """
    if base == variant:
        return [Run(0, 0, len(base))] if base else []
    return _joined(_aligned(base, variant, 0))


def _aligned(base: Sequence[str], variant: Sequence[str], level: int) -> list[Run]:
    if not base or not variant:
        return []
    counts, others = Counter(base), Counter(variant)
    if sum(count * others[key] for key, count in counts.items()) <= _MOST_PAIRS:
        found = SequenceMatcher(None, base, variant, autojunk=False).get_matching_blocks()
        return [Run(*match) for match in found if match.size]
    while level < len(_GRAM_SIZES):
        anchors = _unique_anchors(base, variant, _GRAM_SIZES[level])
        level += 1
        if anchors:
            return _through(anchors, base, variant, level)
    return _edit_distance_runs(base, variant)


def _through(anchors: list[Run], base: Sequence[str], variant: Sequence[str], level: int) -> list[Run]:
    """Align what lies between the anchors, which are kept."""
    runs: list[Run] = []
    at = Run(0, 0, 0)
    for anchor in [*anchors, Run(len(base), len(variant), 0)]:
        if anchor.base < at.base_end or anchor.variant < at.variant_end:
            continue
        inside = _aligned(base[at.base_end : anchor.base], variant[at.variant_end : anchor.variant], level)
        runs += _shifted_runs(inside, at.base_end, at.variant_end)
        runs.append(anchor)
        at = anchor
    return [run for run in runs if run.length]


def _unique_anchors(base: Sequence[str], variant: Sequence[str], size: int) -> list[Run]:
    """Return runs of `size` terms that occur once in each, as many as stand in the same order in both."""
    places = _once(base, size)
    others = _once(variant, size)
    pairs = [(places[gram], others[gram]) for gram in places if gram in others]
    return [Run(i, j, size) for i, j in _longest_rising(pairs)]


def _once(keys: Sequence[str], size: int) -> dict[tuple[str, ...], int]:
    grams = list(zip(*(keys[offset:] for offset in range(size)), strict=False))
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


def _edit_distance_runs(base: Sequence[str], variant: Sequence[str]) -> list[Run]:
    """Align two long stretches without anchors by edit distance."""
    numbers = {key: number for number, key in enumerate(dict.fromkeys([*base, *variant]))}
    found = Levenshtein.opcodes([numbers[key] for key in base], [numbers[key] for key in variant])
    return [Run(o.src_start, o.dest_start, o.src_end - o.src_start) for o in found if o.tag == "equal"]


def _joined(runs: list[Run]) -> list[Run]:
    """Join runs that touch in both wordings."""
    joined: list[Run] = []
    for run in runs:
        if joined and (joined[-1].base_end, joined[-1].variant_end) == (run.base, run.variant):
            joined[-1] = Run(joined[-1].base, joined[-1].variant, joined[-1].length + run.length)
        else:
            joined.append(run)
    return joined


# ------------------------------------------------------------------------------------- cleaning up

# What a function word weighs beside a content word, and the weight below which a run holds nothing.
_LITTLE_WEIGHT = 0.35
_WEAK = 0.7
_NEAR = 3
_MOST_GROUPS = 5


def _weight(keys: Sequence[str]) -> float:
    return sum(_LITTLE_WEIGHT if is_little(key) else 1.0 for key in keys)


def _run_weight(run: Run, keys: Sequence[str]) -> float:
    """Weigh a run: its words, and that they stand together."""
    return _weight(keys[run.base : run.base_end]) + _LITTLE_WEIGHT * (run.length - 1)


def _distance(before: Run, after: Run) -> int:
    """Return how many more terms one wording has between two runs than the other."""
    return abs((after.base - before.base_end) - (after.variant - before.variant_end))


def _cost(distance: int) -> float:
    """Return what it costs to skip so many terms of one wording."""
    return math.log2(1 + distance) / 2


def _without_strays(runs: list[Run], base: Sequence[str], variant: Sequence[str]) -> list[Run]:
    """Drop runs at either end that are too light for the distance from the rest.

    A fragment's words lie together; a lone "the" matched thirty words before them is chance. Each way
    to leave out groups at the ends is weighed, with what the others then find in their neighbourhood.
    """
    groups: list[list[Run]] = [[run] for run in runs[:1]]
    for before, run in pairwise(runs):
        if _distance(before, run) > _NEAR:
            groups.append([])
        groups[-1].append(run)
    while len(groups) > _MOST_GROUPS and (light := _light_end(groups, base)) is not None:
        groups.pop(light)
    if not 1 < len(groups) <= _MOST_GROUPS:
        return [run for group in groups for run in group]
    chains = [
        _extended([run for group in groups[first:last] for run in group], base, variant)
        for last in range(len(groups), 0, -1)
        for first in range(last)
    ]
    return max(chains, key=lambda chain: _chain_weight(chain, base))


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
    return _joined([Run(i, j, 1) for i, j in pairs])


def _inserts(side: Wording) -> list[range]:
    """Return the terms of each insert of two words or more in square brackets."""
    if "[" not in side.text:
        return []
    found: list[range] = []
    opened: int | None = None
    for index in range(len(side.terms) + 1):
        gap = side.gap(index)
        if "]" in gap and opened is not None and index - opened > 1:
            found.append(range(opened, index))
        if "[" in gap or "]" in gap:
            opened = index if gap.rfind("[") > gap.rfind("]") else None
    return found


def _light_end(groups: list[list[Run]], base: Sequence[str]) -> int | None:
    """Return which end of many groups weighs less than the distance to its neighbour costs, if one does."""
    for end, neighbour in ((0, _distance(groups[0][-1], groups[1][0])), (-1, _distance(groups[-2][-1], groups[-1][0]))):
        if sum(_run_weight(run, base) for run in groups[end]) < _cost(neighbour):
            return end
    return None


def _chain_weight(chain: list[Run], base: Sequence[str]) -> float:
    weight = sum(_run_weight(run, base) for run in chain)
    return weight - sum(_cost(_distance(*pair)) for pair in pairwise(chain))


def _extended(chain: list[Run], base: Sequence[str], variant: Sequence[str]) -> list[Run]:
    """Align again what lies before and behind a chain, as far as its neighbourhood reaches."""
    first, last = chain[0], chain[-1]
    reach, other_reach = 2 * first.variant + _NEAR, 2 * first.base + _NEAR
    i, j = max(0, first.base - reach), max(0, first.variant - other_reach)
    before = _shifted_runs(align(base[i : first.base], variant[j : first.variant]), i, j)
    reach = 2 * (len(variant) - last.variant_end) + _NEAR
    other_reach = 2 * (len(base) - last.base_end) + _NEAR
    i, j = last.base_end, last.variant_end
    behind = _shifted_runs(align(base[i : i + reach], variant[j : j + other_reach]), i, j)
    while before and _distance(before[0], (before[1:] or chain)[0]) > _NEAR:
        before.pop(0)
    while behind and _distance((behind[:-1] or chain)[-1], behind[-1]) > _NEAR:
        behind.pop()
    return _joined([*before, *chain, *behind])


def _shifted_runs(runs: list[Run], base: int, variant: int) -> list[Run]:
    return [Run(run.base + base, run.variant + variant, run.length) for run in runs]


def _without_weak(runs: list[Run], keys: Sequence[str], variant_length: int) -> list[Run]:
    """Drop runs of a function word or two between two replacements, which would only shred them."""
    kept: list[Run] = []
    ends = [*runs[1:], Run(len(keys), variant_length, 0)]
    for run, after in zip(runs, ends, strict=False):
        before = kept[-1] if kept else Run(0, 0, 0)
        replaced_before = run.base > before.base_end and run.variant > before.variant_end
        replaced_after = after.base > run.base_end and after.variant > run.variant_end
        if not (replaced_before and replaced_after and _weight(keys[run.base : run.base_end]) < _WEAK):
            kept.append(run)
    return kept


def _between(runs: list[Run], base_length: int, variant_length: int) -> list[Block]:
    found: list[Block] = []
    i = j = 0
    for run in [*runs, Run(base_length, variant_length, 0)]:
        if run.base > i or run.variant > j:
            found.append(Block(i, run.base, j, run.variant, same=False))
        if run.length:
            found.append(Block(run.base, run.base_end, run.variant, run.variant_end, same=True))
        i, j = run.base_end, run.variant_end
    return found


def _slid(found: list[Block], base: Wording, variant: Wording) -> list[Block]:
    """Shift insertions and deletions along the words they share with their surroundings, to clause borders."""
    slid = list(found)
    for number, block in enumerate(slid):
        if block.same or block.two_sided:
            continue
        before = slid[number - 1] if number else None
        after = slid[number + 1] if number + 1 < len(slid) else None
        # A matched block between two changes keeps a term, so that it still divides them.
        room_before = before.base_length - (number > 1) if before else 0
        room_after = after.base_length - (number + 2 < len(slid)) if after else 0
        sides = (base, variant) if block.base_length else (variant, base)
        shift = _best_shift(block, room_before, room_after, sides)
        if shift == 0:
            continue
        slid[number] = _shifted(block, shift)
        if before:
            slid[number - 1] = _resized(before, 0, shift)
        if after:
            slid[number + 1] = _resized(after, shift, 0)
        if shift > 0 and before is None:
            start = Block(0, shift, 0, shift, same=True)
            slid.insert(number, start)
        if shift < 0 and after is None:
            end = slid[number]
            slid.append(Block(end.base_end, end.base_end - shift, end.variant_end, end.variant_end - shift, same=True))
    return [block for block in slid if block.base_length or block.variant_length]


def _shifted(block: Block, shift: int) -> Block:
    i, i_end, j, j_end, _ = block
    return Block(i + shift, i_end + shift, j + shift, j_end + shift, same=False)


def _resized(block: Block, at_start: int, at_end: int) -> Block:
    i, i_end, j, j_end, same = block
    return Block(i + at_start, i_end + at_end, j + at_start, j_end + at_end, same)


def _best_shift(block: Block, room_before: int, room_after: int, sides: tuple[Wording, Wording]) -> int:
    """Return how far to move a one-sided block so that it starts and ends where a clause does.

    `sides` are the wording that has the words and the one that lacks them; where the latter prints an
    ellipsis, that is where they were left out.
    """
    longer, shorter = sides
    start, end, gap = block.base_start, block.base_end, block.variant_start
    if not block.base_length:
        start, end, gap = block.variant_start, block.variant_end, block.base_start
    terms = longer.terms
    shifts = [0]
    while -shifts[-1] < room_before and terms[start + shifts[-1] - 1].key == terms[end + shifts[-1] - 1].key:
        shifts.append(shifts[-1] - 1)
    right = 0
    while right < room_after and terms[start + right].key == terms[end + right].key:
        right += 1
        shifts.append(right)
    if len(shifts) == 1:
        return 0
    return max(
        shifts,
        key=lambda shift: (
            has_ellipsis(shorter.gap(gap + shift)), _borders(longer, start + shift, end + shift), -abs(shift), -shift,
        ),
    )


def _borders(side: Wording, start: int, end: int) -> float:
    """Return how natural a stretch [start, end) of terms is to cut out."""
    return _border(side, start) * 2 + _border(side, end) * 1.5


def _border(side: Wording, index: int) -> int:
    if index == len(side.terms) or side.opens_sentence(index):
        return 2
    return int(side.opens_clause(index))

"""Where in a source the words of a quotation stand: runs of the same words, and the best chain of them.

A quotation may hold a few other words than the source, leave some out, or be made of two places: so runs of the same
terms are chained in the order of the quotation, at a cost for what lies between, as split reads are aligned to a
genome (after Li's minimap2, Bioinformatics 2018).
"""

from collections.abc import Sequence
from typing import NamedTuple

from quoteview.collate.sources.source import GRAM, Source

NEAR = 45
"""Terms of the source that may lie between two runs of one place."""

_RARE = 12
_MOST_RUNS = 40
_ANCHORS = 6
_DRIFT = 60
_GAP_COST = 0.15
_JUMP_COST = 9.0
_DISCLOSED_JUMP_COST = 4.0
_TURN_COST = 3.0


class Run(NamedTuple):
    """`length` terms of the quotation from `at` on that stand in the source from `there` on."""

    at: int
    there: int
    length: int
    weight: float

    @property
    def end(self) -> int:
        """Where the run ends in the quotation."""
        return self.at + self.length

    @property
    def there_end(self) -> int:
        """Where the run ends in the source."""
        return self.there + self.length


class Chain(NamedTuple):
    """Runs in the order of the quotation, and how telling they are together, in nats."""

    runs: tuple[Run, ...]
    score: float

    @property
    def weight(self) -> float:
        """How telling the words that agree are, whatever lies between them."""
        return sum(run.weight for run in self.runs)


def chains(keys: Sequence[str], ellipses: frozenset[int], source: Source, most: int = 3) -> list[Chain]:
    """Return the best chains of the terms `keys` in a source, the best first; no two use the same words of it.

    `ellipses` are the terms before which the quotation says that it leaves something out.
    """
    runs = _runs(keys, source)
    whole = [Chain((run,), run.weight) for run in runs if run.length == len(keys)]
    if whole:
        return sorted(whole, key=lambda chain: chain.runs[0].there)[:most]
    runs = _promising(runs)
    found: list[Chain] = []
    for _ in range(most):
        if not runs:
            break
        chain = _best(runs, ellipses, source)
        if found and chain.score < 0.7 * found[0].score:
            break
        found.append(chain)
        runs = [run for run in runs if not any(_share_words(run, used) for used in chain.runs)]
    return found


def is_near(before: Run, after: Run, source: Source) -> bool:
    """Tell whether two runs belong to one place: close to each other, and in one turn."""
    gap = after.there - before.there_end
    return 0 <= gap <= NEAR and source.turn_of(before.there_end - 1) == source.turn_of(after.there)


def _share_words(run: Run, other: Run) -> bool:
    return run.there < other.there_end and other.there < run.there_end


def _runs(keys: Sequence[str], source: Source) -> list[Run]:
    """Return the longest runs of the same terms; a single word only where the source has it rarely."""
    seeds: set[tuple[int, int]] = set()
    for at in range(len(keys)):
        places = source.grams.get(tuple(keys[at : at + GRAM])) if at + GRAM <= len(keys) else None
        single = source.places.get(keys[at], ())
        for there in places or ():
            seeds.update((at + offset, there + offset) for offset in range(GRAM))
        if len(single) <= _RARE or len(keys) < GRAM:
            seeds.update((at, there) for there in single)
    runs: list[Run] = []
    for at, there in sorted(seeds, key=lambda seed: (seed[1] - seed[0], seed[0])):
        if runs and there - at == runs[-1].there - runs[-1].at and at <= runs[-1].end:
            runs[-1] = Run(runs[-1].at, runs[-1].there, max(runs[-1].length, at + 1 - runs[-1].at), 0.0)
        else:
            runs.append(Run(at, there, 1, 0.0))
    weighed = [_grown(run, keys, source) for run in runs]
    return sorted(dict.fromkeys(weighed), key=lambda run: (-run.weight, run))


def _promising(runs: list[Run]) -> list[Run]:
    """Return the runs, heaviest first, that could be a place of their own, or stand beside one of the heaviest."""
    anchors = [run.there - run.at for run in runs[:_ANCHORS]]
    return [
        run
        for run in runs
        if run.weight > _JUMP_COST or any(abs(run.there - run.at - anchor) <= _DRIFT for anchor in anchors)
    ][:_MOST_RUNS]


def _grown(run: Run, keys: Sequence[str], source: Source) -> Run:
    """Extend a run over common words on both sides, and weigh it."""
    at, there, end = run.at, run.there, run.end
    while at and there and keys[at - 1] == source.keys[there - 1]:
        at, there = at - 1, there - 1
    behind = there + end - at
    while end < len(keys) and behind < len(source.keys) and keys[end] == source.keys[behind]:
        end, behind = end + 1, behind + 1
    return Run(at, there, end - at, sum(source.weight(key) for key in keys[at:end]))


def _best(runs: list[Run], ellipses: frozenset[int], source: Source) -> Chain:
    ordered = sorted(runs, key=lambda run: (run.at, run.end, run.there))
    scores: list[float] = []
    before: list[int | None] = []
    starts: list[Run] = []
    for number, run in enumerate(ordered):
        best, previous, start = run.weight, None, run
        for other in range(number):
            if scores[other] + run.weight <= best:
                continue  # Whatever lies between them only costs.
            fits = _cut_to_fit(ordered[other], run)
            if fits is None:
                continue
            score = scores[other] + fits.weight - _cost(ordered[other], fits, ellipses, source)
            if score > best + 1e-9:
                best, previous, start = score, other, fits
        scores.append(best)
        before.append(previous)
        starts.append(start)
    at: int | None = max(range(len(ordered)), key=lambda number: (scores[number], -ordered[number].there))
    score = scores[at or 0]
    chained: list[Run] = []
    while at is not None:
        chained.append(starts[at])
        at = before[at]
    return Chain(tuple(reversed(chained)), score)


def _cut_to_fit(before: Run, run: Run) -> Run | None:
    """Return what of a run lies behind another one in the quotation."""
    overlap = before.end - run.at
    if overlap <= 0:
        return run
    if before.there < run.there + overlap < before.there_end:
        overlap = before.there_end - run.there
    left = run.length - overlap
    return Run(run.at + overlap, run.there + overlap, left, run.weight * left / run.length) if left > 0 else None


def _cost(before: Run, run: Run, ellipses: frozenset[int], source: Source) -> float:
    gap, own_gap = run.there - before.there_end, run.at - before.end
    if 0 <= gap <= NEAR:
        crosses = source.turn_of(before.there_end - 1) != source.turn_of(run.there)
        return _GAP_COST * abs(gap - own_gap) + _TURN_COST * crosses
    is_disclosed = bool(ellipses) and any(place in ellipses for place in range(before.end, run.at + 1))
    return _DISCLOSED_JUMP_COST if is_disclosed else _JUMP_COST

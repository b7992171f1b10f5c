"""Names that may be one person's: proposed to a person, never taken for granted."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from quoteview.ui.models.folding import fold

LIKE_SURNAME = 90.0
"""How like two surnames must be, in percent, to be one with a slip in it."""
LIKE_FORENAME = 80.0
SHORTEST_SLIP = 4
"""Letters of the shortest name in which a slip is forgiven."""
NEAR = 12
"""Names before and after one in the alphabet that it is compared with for a slip in the surname."""


def likely_same(names: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Return the names that may be the same person's, by name, for those that have any.

    They share a surname, but for a slip in it, and no forename speaks against it: a forename may be
    missing, an initial, stand behind a title, or differ by a slip. Two forenames that differ are two people.
    """
    split = {name: words for name in names if (words := fold(name).replace(".", " ").split())}
    found: dict[str, list[str]] = {}
    for one, other in _pairs(split):
        if _may_be_one(split[one], split[other]):
            found.setdefault(one, []).append(other)
            found.setdefault(other, []).append(one)
    return found


@lru_cache(1)
def likely_same_of(names: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """Return what `likely_same` does, from memory while the names stay the same: for 10,000 it takes half a second."""
    return likely_same(names)


def _pairs(split: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, str]]:
    """Yield the pairs worth comparing: of one surname, and of surnames that stand near each other."""
    ordered = sorted(split, key=lambda name: (split[name][-1], name))
    for at, one in enumerate(ordered):
        for beside, other in enumerate(ordered[at + 1 :]):
            if beside >= NEAR and split[one][-1] != split[other][-1]:
                break
            yield one, other


def _may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    if not _alike(one[-1], other[-1], LIKE_SURNAME):
        return False
    shorter, longer = sorted((one[:-1], other[:-1]), key=len)
    return all(any(_agree(word, beside) for beside in longer) for word in shorter)


def _agree(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]) or _alike(one, other, LIKE_FORENAME)


def _alike(one: str, other: str, least: float) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= SHORTEST_SLIP and fuzz.ratio(one, other) >= least

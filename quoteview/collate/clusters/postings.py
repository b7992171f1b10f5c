"""Which phrases have a word or two neighbouring words, in eight bytes for each that has one."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

_LETTER_BITS = 21
_NUMBER_BITS = 64 - 2 * _LETTER_BITS
MOST_NUMBERED = 1 << _NUMBER_BITS
"""Phrases are numbered below this."""


class Postings:
    """Phrases by what they hold; those that were there first in one sorted array, what came later beside it."""

    def __init__(self, codes: Mapping[int, str]) -> None:
        self._first = array("Q", sorted(_entries(codes.items())))
        self._later: dict[int, list[int]] = defaultdict(list)

    def add(self, number: int, code: str) -> None:
        """Add a phrase, given as one letter for each of its terms."""
        for feature in _features(code):
            self._later[feature].append(number)

    def having(self, code: str, at_most: int) -> "list[Listed]":
        """Return where those are listed that have a feature of a code, the shortest lists first.

        A feature that none has is left out, and one that more phrases have than `at_most`.
        """
        first, later = self._first, self._later
        lists: list[Listed] = []
        for feature in _features(code):
            low = bisect_left(first, feature << _NUMBER_BITS)
            # One more than may be is as far as anybody has to look.
            high = bisect_left(first, (feature + 1) << _NUMBER_BITS, low, min(len(first), low + at_most + 1))
            size = high - low + len(later.get(feature, ()))
            if 0 < size <= at_most:
                lists.append(Listed(size, feature, low, high))
        lists.sort()
        return lists

    def listed(self, found: "Listed") -> list[int]:
        """Return the numbers of the phrases that a list holds."""
        _, feature, low, high = found
        return [entry & (MOST_NUMBERED - 1) for entry in self._first[low:high]] + self._later.get(feature, [])


class Listed(NamedTuple):
    """The phrases that have a feature: how many, which feature, and where the first of them stand in the array."""

    size: int
    feature: int
    low: int
    high: int


def _entries(codes: Iterable[tuple[int, str]]) -> Iterator[int]:
    for number, code in codes:
        for feature in _features(code):
            yield feature << _NUMBER_BITS | number


def _features(code: str) -> set[int]:
    """Return the words and the neighbours of a phrase as numbers: a word is what stands after nothing."""
    letters = [*map(ord, code)]
    return {before << _LETTER_BITS | letter for before, letter in pairwise(letters)}.union(letters)

"""Which phrases are worth comparing: those that share words or pairs of words that few others have."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain
from operator import add, itemgetter
from typing import NamedTuple

from quoteview.collate.clusters.evidence import Reading
from quoteview.collate.clusters.provenance import Provenance

_MOST_PHRASES = 100
"""A feature that more phrases have than this tells nothing."""
_MOST_CANDIDATES = 25
_FEWEST_SHARED = 0.25
"""What share of the features of the phrase that has fewer must be shared."""
_FEWEST_IN_SCOPE = 0.15
"""The same where one speaker said both or one document prints both: there fewer words are enough."""
_ENOUGH_SHARED = 9
"""So many shared features, four words on end, are worth a look whatever else the phrases hold."""
_FAMILY = 0.8
"""Phrases that share so much of the features of the one that has fewer are taken for one when words are counted."""
_SHORT = 6
"""Phrases of so many terms are looked for among all that the same speaker says or the same document prints."""
_TELLING = 6.0
"""The least worth, in nats, of a single word to look for."""


class Pair(NamedTuple):
    """Two phrases worth comparing, by their numbers, and how many features they share."""

    first: int
    second: int
    shared: int


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of phrases worth comparing, each once: those that share most first; and the family of each phrase.

    Phrases of one family are so alike that their words must not be counted again for each of them.
    """

    pairs: Sequence[Pair]
    families: Sequence[int]


def find_candidates(
    phrases: Sequence[Reading], provenances: Sequence[Provenance], surprise: Callable[[str], float]
) -> Candidates:
    """Return what is worth comparing among some phrases; `surprise` tells how rare a word is, in nats."""
    families = _Families(len(phrases))
    pairs: dict[tuple[int, int], int] = dict.fromkeys(_short_in_scope(phrases, provenances, surprise), 0)
    for pair, shared, share in _sharing([phrase.code for phrase in phrases]):
        if share < _FEWEST_SHARED and shared < _ENOUGH_SHARED and not _in_scope(*map(provenances.__getitem__, pair)):
            continue
        pairs[pair] = shared
        if share >= _FAMILY:
            families.tie(*pair)
    found = [Pair(first, second, shared) for (first, second), shared in pairs.items()]
    found.sort(key=lambda pair: (-pair.shared, pair))
    return Candidates(found, families.firsts())


def _in_scope(one: Provenance, other: Provenance) -> bool:
    """Tell whether one speaker said both of two phrases, or one document prints both."""
    return not (one.speakers.isdisjoint(other.speakers) and one.documents.isdisjoint(other.documents))


class _Families:
    """Phrases tied by close pairs; each family goes by the first of its phrases."""

    def __init__(self, size: int) -> None:
        self._before = list(range(size))

    def tie(self, one: int, other: int) -> None:
        """Make one family of those of two phrases."""
        low, high = sorted((self._first(one), self._first(other)))
        self._before[high] = low

    def firsts(self) -> list[int]:
        """Return, for each phrase, the first one of its family."""
        return [self._first(number) for number in range(len(self._before))]

    def _first(self, number: int) -> int:
        before = self._before
        while before[number] != number:
            before[number] = before[before[number]]
            number = before[number]
        return number


def _features(code: str) -> Iterator[Iterable[str]]:
    """Yield the words and neighbours, and the neighbours but one, of a phrase, in letters of its code."""
    yield {*code, *map(add, code, code[1:])}
    yield set(map(add, code, code[2:]))


def _sharing(codes: Sequence[str]) -> Iterator[tuple[tuple[int, int], int, float]]:
    """Yield each phrase with those of more features that share most of its own, how many and what share of them."""
    sizes, (near, apart) = _shared_features(codes)
    for number in sorted(range(len(codes)), key=lambda number: (-sizes[number], number)):
        words, skips = _features(codes[number])
        lists = [found for found in map(near.get, words) if found is not None]
        lists += [found for found in map(apart.get, skips) if found is not None]
        least = min(_ENOUGH_SHARED, _FEWEST_IN_SCOPE * len(lists))
        shared = Counter(chain.from_iterable(lists))
        likely = [entry for entry in shared.items() if entry[1] >= least]
        if len(likely) > _MOST_CANDIDATES:
            likely = nlargest(_MOST_CANDIDATES, sorted(likely), key=itemgetter(1))
        for other, count in likely:
            yield (min(number, other), max(number, other)), count, count / len(lists)
        for found in lists:
            found.append(number)


def _shared_features(codes: Sequence[str]) -> tuple[Sequence[int], Sequence[dict[str, list[int]]]]:
    """Return how many features each phrase has, and those that several have, but not too many, by kind.

    The lists are for the phrases that have them.
    """
    sizes = [0] * len(codes)
    found_in: tuple[Counter[str], ...] = (Counter(), Counter())
    for number, code in enumerate(codes):
        for kind, features in zip(found_in, map(set, _features(code)), strict=True):
            sizes[number] += len(features)
            kind.update(features)
    return sizes, [
        {feature: [] for feature, count in kind.items() if 2 <= count <= _MOST_PHRASES} for kind in found_in
    ]


def _short_in_scope(
    phrases: Sequence[Reading], provenances: Sequence[Provenance], surprise: Callable[[str], float]
) -> Iterator[tuple[int, int]]:
    """Yield each short phrase with those of the same speaker or document that share a telling word."""
    short = [number for number, phrase in enumerate(phrases) if len(phrase.code) <= _SHORT]
    telling = [_telling(phrases[number], surprise) for number in short]
    printed: dict[Hashable, dict[str, list[int]]] = defaultdict(dict)
    for number, letters in zip(short, telling, strict=True):
        for scope in provenances[number].scopes:
            printed[scope].update((letter, []) for letter in letters)
    for number, (phrase, provenance) in enumerate(zip(phrases, provenances, strict=True)):
        for scope in provenance.scopes:
            wanted = printed.get(scope)
            if wanted:
                for letter in wanted.keys() & _telling(phrase, surprise):
                    wanted[letter].append(number)
    for number, letters in zip(short, telling, strict=True):
        lists = [printed[scope][letter] for scope in provenances[number].scopes for letter in letters]
        others = {other for numbers in lists if len(numbers) <= _MOST_PHRASES for other in numbers} - {number}
        yield from ((min(number, other), max(number, other)) for other in others)


def _telling(phrase: Reading, surprise: Callable[[str], float]) -> set[str]:
    """Return the letters of the words of a phrase that are worth looking for."""
    return {letter for letter, key in zip(phrase.code, phrase.wording.keys, strict=True) if surprise(key) >= _TELLING}

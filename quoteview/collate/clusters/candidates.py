"""Which phrases are worth comparing: those that share words or pairs of words that few others have."""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from operator import add, itemgetter

from quoteview.collate.clusters.evidence import Measured
from quoteview.collate.clusters.provenance import Provenance

_MOST_PHRASES = 100
"""A feature that more phrases have than this tells nothing."""
_MOST_CANDIDATES = 25
_FEWEST_SHARED = 0.15
"""How much of the lighter phrase's features must be shared, by weight."""
_ENOUGH_SHARED = 30.0
"""What shared features must weigh, in nats, to be worth a look whatever else the phrases hold."""
_FAMILY = 0.8
"""Phrases that share so much of the lighter one's features are taken for one when words are counted."""
_SHORT = 6
"""Phrases of so many terms are looked for among all that the same speaker says or the same document prints."""
_TELLING = 6.0
"""The least worth, in nats, of a single word to look for."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of phrases worth comparing, by their numbers: sorted, each once; and the family of each phrase.

    Phrases of one family are so alike that their words must not be counted again for each of them.
    """

    pairs: Sequence[tuple[int, int]]
    families: Sequence[int]


def find_candidates(phrases: Sequence[Measured], provenances: Sequence[Provenance]) -> Candidates:
    """Return what is worth comparing among some phrases."""
    alike = dict(_sharing(phrases))
    pairs = {*alike, *_short_in_scope(phrases, provenances)}
    close = [pair for pair, weight in alike.items() if weight >= _FAMILY]
    return Candidates(sorted(pairs), _families(len(phrases), close))


def _families(size: int, close: Iterable[tuple[int, int]]) -> list[int]:
    """Return, for each phrase, the first of those that are tied to it by close pairs."""
    first = list(range(size))

    def root(number: int) -> int:
        while first[number] != number:
            first[number] = first[first[number]]
            number = first[number]
        return number

    for one, other in close:
        low, high = sorted((root(one), root(other)))
        first[high] = low
    return [root(number) for number in range(size)]


def _features(phrase: Measured) -> Iterator[Iterable[str]]:
    """Yield the words, the neighbours and the neighbours but one of a phrase, in letters of its code."""
    code = phrase.code
    yield code
    yield map(add, code, code[1:])
    yield map(add, code, code[2:])


def _weights(phrase: Measured) -> Iterator[Mapping[str, float]]:
    """Yield the same with their weights, each once."""
    alone = phrase.alone
    words, *apart = _features(phrase)
    yield dict(zip(words, alone, strict=True))
    for distance, features in enumerate(apart, 1):
        weights = [(one + other) / 2 for one, other in zip(alone, alone[distance:], strict=False)]
        yield dict(zip(features, weights, strict=True))


def _sharing(phrases: Sequence[Measured]) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield each phrase with those of more features that share most of its own, and how much of it is shared."""
    sizes, printed = _shared_features(phrases)
    enough = _ENOUGH_SHARED * math.log(len(phrases) + 1)
    for number in sorted(range(len(phrases)), key=lambda number: (-sizes[number], number)):
        shared: dict[int, float] = defaultdict(float)
        weights: list[float] = []
        for kind, features in zip(printed, _weights(phrases[number]), strict=True):
            for feature, worth in features.items():
                found = kind.get(feature)
                if found is None:
                    continue
                rarity, numbers = found
                weight = worth * rarity
                weights.append(weight)
                for other in numbers:
                    shared[other] += weight
                numbers.append(number)
        whole = sum(weights)
        least = min(enough, _FEWEST_SHARED * whole)
        likely = [entry for entry in shared.items() if entry[1] >= least]
        for other, weight in nlargest(_MOST_CANDIDATES, likely, key=itemgetter(1)):
            yield (min(number, other), max(number, other)), weight / whole


def _shared_features(
    phrases: Sequence[Measured],
) -> tuple[Sequence[int], Sequence[dict[str, tuple[float, list[int]]]]]:
    """Return how many features each phrase has, and those that several have, but not too many: by kind, with rarity.

    The list beside the rarity is for the phrases that have it.
    """
    sizes = [0] * len(phrases)
    found_in: tuple[Counter[str], ...] = (Counter(), Counter(), Counter())
    for number, phrase in enumerate(phrases):
        for kind, features in zip(found_in, _features(phrase), strict=True):
            own = set(features)
            sizes[number] += len(own)
            kind.update(own)
    rarity = [0.0, *(math.log((len(phrases) + 1) / count) for count in range(1, _MOST_PHRASES + 1))]
    return sizes, [
        {feature: (rarity[count], []) for feature, count in kind.items() if 2 <= count <= _MOST_PHRASES}
        for kind in found_in
    ]


def _short_in_scope(phrases: Sequence[Measured], provenances: Sequence[Provenance]) -> Iterator[tuple[int, int]]:
    """Yield each short phrase with those of the same speaker or document that share a telling word."""
    short = [number for number, phrase in enumerate(phrases) if len(phrase.code) <= _SHORT]
    printed: dict[Hashable, dict[str, list[int]]] = defaultdict(dict)
    for number in short:
        for scope in provenances[number].scopes:
            printed[scope].update((letter, []) for letter in _telling(phrases[number]))
    for number, (phrase, provenance) in enumerate(zip(phrases, provenances, strict=True)):
        for scope in provenance.scopes:
            wanted = printed.get(scope)
            if wanted:
                for letter in _telling(phrase):
                    if letter in wanted:
                        wanted[letter].append(number)
    for number in short:
        lists = [printed[scope][letter] for scope in provenances[number].scopes for letter in _telling(phrases[number])]
        others = {other for numbers in lists if len(numbers) <= _MOST_PHRASES for other in numbers} - {number}
        yield from ((min(number, other), max(number, other)) for other in others)


def _telling(phrase: Measured) -> list[str]:
    """Return the letters of the words of a phrase that are worth looking for."""
    return [letter for letter, worth in zip(phrase.code, phrase.alone, strict=True) if worth >= _TELLING]

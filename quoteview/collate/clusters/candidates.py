"""Which phrases are worth comparing: those that share words or pairs of words that few others have."""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from operator import itemgetter

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
    alike = dict(_sharing([_features(phrase) for phrase in phrases]))
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


def _features(phrase: Measured) -> dict[Hashable, float]:
    """Return the words, neighbours and neighbours but one of a phrase, with their weights."""
    stems, alone = phrase.wording.stems, phrase.alone
    features: dict[Hashable, float] = dict(zip(stems, alone, strict=True))
    for first, second in pairwise(range(len(stems))):
        features[stems[first], stems[second]] = (alone[first] + alone[second]) / 2
    for first, third in enumerate(range(2, len(stems))):
        features[stems[first], "", stems[third]] = (alone[first] + alone[third]) / 2
    return features


def _sharing(phrases: Sequence[dict[Hashable, float]]) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield each phrase with those of more features that share most of its own, and how much of it is shared."""
    found_in = Counter(feature for own in phrases for feature in own)
    useful = {feature: count for feature, count in found_in.items() if 2 <= count <= _MOST_PHRASES}
    rarity = {feature: math.log((len(phrases) + 1) / count) for feature, count in useful.items()}
    enough = _ENOUGH_SHARED * math.log(len(phrases) + 1)
    printed: dict[Hashable, list[int]] = defaultdict(list)
    for number in sorted(range(len(phrases)), key=lambda number: (-len(phrases[number]), number)):
        own = {feature: worth * rarity[feature] for feature, worth in phrases[number].items() if feature in rarity}
        shared: dict[int, float] = defaultdict(float)
        for feature, weight in own.items():
            for other in printed[feature]:
                shared[other] += weight
            printed[feature].append(number)
        whole = sum(own.values())
        for other, weight in nlargest(_MOST_CANDIDATES, shared.items(), key=itemgetter(1)):
            if weight >= min(enough, _FEWEST_SHARED * whole):
                yield (min(number, other), max(number, other)), weight / whole


def _postings(phrases: Iterable[Iterable[Hashable]]) -> dict[Hashable, list[int]]:
    """Return which phrases have a feature; a feature that too many have is given none."""
    printed: dict[Hashable, list[int]] = defaultdict(list)
    for number, features in enumerate(phrases):
        for feature in features:
            printed[feature].append(number)
    return {feature: numbers if len(numbers) <= _MOST_PHRASES else [] for feature, numbers in printed.items()}


def _short_in_scope(phrases: Sequence[Measured], provenances: Sequence[Provenance]) -> Iterator[tuple[int, int]]:
    """Yield each short phrase with those of the same speaker or document that share a telling word."""
    features = [
        [(scope, stem) for scope in provenance.scopes for stem in _telling(phrase)]
        for phrase, provenance in zip(phrases, provenances, strict=True)
    ]
    printed = _postings(features)
    for number, own in enumerate(features):
        if len(phrases[number].code) <= _SHORT:
            others = {other for feature in own for other in printed[feature]} - {number}
            yield from ((min(number, other), max(number, other)) for other in others)


def _telling(phrase: Measured) -> list[str]:
    return [stem for stem, worth in zip(phrase.wording.stems, phrase.alone, strict=True) if worth >= _TELLING]

"""Which phrases are worth comparing: those that share words or pairs of words that few others have."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise

from quoteview.collate.evidence import Measured
from quoteview.collate.provenance import Provenance

_MOST_PHRASES = 100
"""A feature that more phrases have than this tells nothing."""
_MOST_CANDIDATES = 40
_FEWEST_SHARED = 0.15
"""How much of the lighter phrase's features must be shared, by weight."""
_SHORT = 6
"""Phrases of so many terms are looked for among all that the same speaker says or the same document prints."""
_TELLING = 6.0
"""The least worth, in nats, of a single word to look for."""



def candidate_pairs(phrases: Sequence[Measured], provenances: Sequence[Provenance]) -> list[tuple[int, int]]:
    """Return the pairs of phrases, by their numbers, that are worth comparing: sorted, each once."""
    pairs = set(_sharing([_features(phrase) for phrase in phrases]))
    pairs.update(_short_in_scope(phrases, provenances))
    return sorted(pairs)


def _features(phrase: Measured) -> dict[Hashable, float]:
    """Return the words, neighbours and neighbours but one of a phrase, with their weights."""
    stems, alone = phrase.wording.stems, phrase.alone
    features: dict[Hashable, float] = dict(zip(stems, alone, strict=True))
    for first, second in pairwise(range(len(stems))):
        features[stems[first], stems[second]] = (alone[first] + alone[second]) / 2
    for first, third in enumerate(range(2, len(stems))):
        features[stems[first], "", stems[third]] = (alone[first] + alone[third]) / 2
    return features


def _sharing(phrases: Sequence[dict[Hashable, float]]) -> Iterator[tuple[int, int]]:
    """Yield each phrase with those that share most of its features, by weight."""
    printed = _postings(phrases)
    useful = [{feature: own[feature] for feature in own if len(printed[feature]) > 1} for own in phrases]
    weights = [sum(own.values()) for own in useful]
    for number, own in enumerate(useful):
        shared: dict[int, float] = defaultdict(float)
        for feature, weight in own.items():
            for other in printed[feature]:
                shared[other] += weight
        shared.pop(number, None)
        for other, weight in sorted(shared.items(), key=lambda entry: (-entry[1], entry[0]))[:_MOST_CANDIDATES]:
            if weight >= _FEWEST_SHARED * min(weights[number], weights[other]):
                yield min(number, other), max(number, other)


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

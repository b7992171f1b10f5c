"""Which phrases are worth comparing: those that share words or neighbours that few others have."""

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate, chain
from math import ceil
from typing import NamedTuple

from rapidfuzz.distance import LCSseq
from rapidfuzz.process import extract

from quoteview.collate.clusters.letters import Reading
from quoteview.collate.clusters.postings import MOST_PHRASES, Features
from quoteview.collate.clusters.provenance import Provenance

MOST_CANDIDATES = 25
_MOST_LISTED = 60
"""Of the features of a phrase the rarest are looked up, until so many phrases are found that have one of them."""
_FEWEST_LISTS = 8
"""So many of its features are looked up in any case."""
FEWEST_SHARED = 0.25
"""What share must be shared of the features that are looked up."""
FEWEST_IN_SCOPE = 0.15
"""The same of a phrase whose speaker or document others have too: within what one says fewer words are enough."""
_FEWEST_IN_ORDER = 0.4
"""What share of the words of the shorter of two phrases both must have in one order, unless one speaker said both or
one document prints both."""
_OF_FEW_SHARED = (0.6, 0.6, 0.6)
"""The same where they share no feature, one, or two."""
_OF_SHORT = (0.7, 0.7, 0.7)
"""The same of short phrases."""
ENOUGH_SHARED = 7
"""So many shared features, four words on end, are worth a look whatever else the phrases hold."""
_FAMILY = 0.8
"""Phrases that share so much of the features of the one that has fewer are taken for one when words are counted."""
SHORT = 6
"""Phrases of so many terms are looked for among all that the same speaker says or the same document prints."""
_TELLING = 6.0
"""The least worth, in nats, of a single word to look for."""
_MAKE = tuple.__new__
"""Makes a pair without the call of its own constructor."""
_NOWHERE: AbstractSet[Hashable] = frozenset()
lcs = LCSseq.similarity


class Pair(NamedTuple):
    """Two phrases worth comparing, by their numbers, and how many features they share."""

    first: int
    second: int
    shared: int


class Pairs:
    """Pairs of phrases, those that share most first, and then by their numbers; each is kept as one number."""

    def __init__(self, of: int) -> None:
        """Begin with no pairs of so many phrases."""
        self._bits = of.bit_length()
        self._ranked = array("q")

    def add(self, one: int, other: int, shared: int) -> None:
        """Take in a pair, which must not be there yet."""
        first, second = (one, other) if one < other else (other, one)
        self._ranked.append((-shared << self._bits | first) << self._bits | second)

    def rank(self) -> None:
        """Put all in their order."""
        self._ranked = array("q", sorted(self._ranked))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._ranked)

    def __iter__(self) -> Iterator[Pair]:
        """Yield the pairs in their order."""
        bits, mask = self._bits, (1 << self._bits) - 1
        return (_MAKE(Pair, (each >> bits & mask, each & mask, -(each >> 2 * bits))) for each in self._ranked)


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of phrases worth comparing, each once: those that share most first; and the family of each phrase.

    Phrases of one family are so alike that their words must not be counted again for each of them.
    """

    pairs: Pairs
    families: Sequence[int]
    features: Features
    """What several phrases hold, and which."""


def find_candidates(
    phrases: Sequence[Reading], provenances: Sequence[Provenance], surprise: Callable[[str], float]
) -> Candidates:
    """Return what is worth comparing among some phrases; `surprise` tells how rare a word is, in nats."""
    families = _Families(len(phrases))
    codes = [phrase.code for phrase in phrases]
    scopes = _shared_scopes(provenances)
    pairs = Pairs(len(phrases))
    short = set(_short_in_scope(phrases, scopes, surprise))
    features = Features(codes)
    for number, other, shared, share in _sharing(codes, scopes, features):
        if share >= _FAMILY:
            families.tie(number, other)
        pairs.add(number, other, shared)
        if short:
            short.discard((number, other) if number < other else (other, number))
    for first, second in short:
        pairs.add(first, second, 0)
    pairs.rank()
    return Candidates(pairs, families.firsts(), features)


def is_likely(one: str, other: str, shared: int) -> bool:
    """Tell whether two codes have so many words in common, in the same order, that they may well agree."""
    return lcs(one, other, score_cutoff=_fewest_in_order(min(len(one), len(other)), shared)) > 0


def _fewest_in_order(size: int, shared: int) -> int:
    """Return how many words, in order, a phrase of so many must have in common with one it shares features with."""
    of_few = _OF_SHORT if size <= SHORT else _OF_FEW_SHARED
    return ceil(size * (of_few[shared] if shared < len(of_few) else _FEWEST_IN_ORDER))


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


def _sharing(
    codes: Sequence[str], scopes: Sequence[AbstractSet[Hashable]], features: Features
) -> Iterator[tuple[int, int, int, float]]:
    """Yield each phrase with those no shorter that share most of its rarest features, how many and what share.

    The lists of those who have one of the `features` are filled.
    """
    having = features.having
    for number in sorted(range(len(codes)), key=[*map(len, codes)].__getitem__, reverse=True):
        code, scope = codes[number], scopes[number]
        lists = [*map(having.__getitem__, features.taken(number))]
        rarest = lists[: enough_lists([*map(len, lists)])]
        least = min(ENOUGH_SHARED, (FEWEST_IN_SCOPE if scope else FEWEST_SHARED) * len(rarest))
        shared = Counter(chain.from_iterable(rarest))
        others = [other for other, count in shared.items() if count >= least] if least > 1 else [*shared]
        if len(others) > MOST_CANDIDATES:
            others = _that_share_most(others, shared)
        found = dict.fromkeys(_in_order(code, others, codes, shared) if others else ())
        close = _FAMILY * len(rarest)
        found.update((other, None) for other in others if shared[other] >= close)
        if scope:
            found.update((other, None) for other in others if not scope.isdisjoint(scopes[other]))
        for other in found:
            yield number, other, shared[other], shared[other] / len(rarest)
        for those in lists:
            those.append(number)


def _that_share_most(others: Iterable[int], shared: Mapping[int, int]) -> list[int]:
    """Return as many of some phrases as are looked at, those that share most; of those that share as much the first."""
    return sorted(sorted(others), key=shared.__getitem__, reverse=True)[:MOST_CANDIDATES]


def _in_order(code: str, others: Sequence[int], codes: Sequence[str], shared: Mapping[int, int]) -> list[int]:
    """Return those of some phrases, none of them shorter, that are likely to agree with a code."""
    choices = [codes[other] for other in others]
    size = len(code)
    found = extract(code, choices, scorer=lcs, score_cutoff=_fewest_in_order(size, MOST_PHRASES), limit=None)
    likely = [(others[at], length) for _, length, at in found]
    return [other for other, length in likely if length >= _fewest_in_order(size, shared[other])]


def enough_lists(sizes: Sequence[int]) -> int:
    """Return how many lists of these sizes, the shortest first, hold enough phrases to choose from."""
    if len(sizes) <= _FEWEST_LISTS:
        return len(sizes)
    return max(_FEWEST_LISTS, bisect_right([*accumulate(sizes)], _MOST_LISTED))


def _short_in_scope(
    phrases: Sequence[Reading], scopes: Sequence[AbstractSet[Hashable]], surprise: Callable[[str], float]
) -> Iterator[tuple[int, int]]:
    """Yield each short phrase with those of the same speaker or document that share a telling word."""
    short = [number for number, phrase in enumerate(phrases) if scopes[number] and len(phrase.code) <= SHORT]
    sought = [telling(phrases[number], surprise) for number in short]
    printed: dict[Hashable, dict[str, list[int]]] = defaultdict(dict)
    for number, letters in zip(short, sought, strict=True):
        for scope in scopes[number]:
            printed[scope].update((letter, []) for letter in letters)
    for number, phrase in enumerate(phrases):
        for scope in scopes[number]:
            wanted = printed.get(scope)
            if wanted:
                for letter in wanted.keys() & telling(phrase, surprise):
                    wanted[letter].append(number)
    for number, letters in zip(short, sought, strict=True):
        lists = [printed[scope][letter] for scope in scopes[number] for letter in letters]
        others = {other for numbers in lists if len(numbers) <= MOST_PHRASES for other in numbers} - {number}
        yield from ((min(number, other), max(number, other)) for other in others)


def _shared_scopes(provenances: Sequence[Provenance]) -> list[AbstractSet[Hashable]]:
    """Return the speakers and documents of each phrase that others have too."""
    spoken, printed = Counter[str](), Counter[str]()
    for provenance in provenances:
        for speaker in provenance.speakers:
            spoken[speaker] += 1
        for document in provenance.documents:
            printed[document] += 1
    if max(chain(spoken.values(), printed.values()), default=0) <= 1:
        return [_NOWHERE] * len(provenances)
    return [
        {
            *(("speaker", speaker) for speaker in provenance.speakers if spoken[speaker] > 1),
            *(("document", document) for document in provenance.documents if printed[document] > 1),
        }
        or _NOWHERE
        for provenance in provenances
    ]


def telling(phrase: Reading, surprise: Callable[[str], float]) -> set[str]:
    """Return the letters of the words of a phrase that are worth looking for."""
    return {letter for letter, own in zip(phrase.code, phrase.spelled, strict=True) if surprise(own) >= _TELLING}

"""Which phrases have a word or two neighbouring words: shared ones by lists, lone ones in eight bytes each."""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count
from operator import add

MOST_PHRASES = 100
"""A feature that more phrases have than this tells nothing."""
_LETTER_BITS = 21
_NUMBER_BITS = 64 - 2 * _LETTER_BITS
MOST_NUMBERED = 1 << _NUMBER_BITS
"""Phrases are numbered below this."""
_TELLS_NOTHING = 0
_NONE = array("I")


def features_of(code: str) -> Iterator[str]:
    """Return the words and the neighbours of a phrase, in letters of its code."""
    return chain(code, map(add, code, code[1:]))


class Features:
    """What several of some phrases hold: features that so few have that they tell something, and those that do not.

    Those that tell something are numbered by how many have them, the rarest first. The lists of who has one, by its
    number, are empty until they are filled.
    """

    def __init__(self, codes: Iterable[str]) -> None:
        met: defaultdict[str, int] = defaultdict(count().__next__)
        self._held = [array("I", dict.fromkeys(map(met.__getitem__, features_of(code)))) for code in codes]
        times = Counter(chain.from_iterable(self._held))
        telling = sorted((each for each, known in times.items() if 2 <= known <= MOST_PHRASES), key=times.__getitem__)
        self._rank = [_TELLS_NOTHING] * len(met)
        for rank, each in enumerate(telling, _TELLS_NOTHING + 1):
            self._rank[each] = rank
        self.having: list[list[int]] = [[] for _ in range(_TELLS_NOTHING + 1 + len(telling))]
        self._names = {name: each for name, each in met.items() if times[each] > 1}

    def taken(self, number: int) -> list[int]:
        """Return the features of a phrase that tell something, the rarest first; each phrase is asked for once."""
        held, self._held[number] = self._held[number], _NONE
        ranks = {*map(self._rank.__getitem__, held)}
        ranks.discard(_TELLS_NOTHING)
        return sorted(ranks)

    @property
    def shared(self) -> dict[str, list[int]]:
        """Those who have each feature that tells something."""
        ranks = ((name, self._rank[each]) for name, each in self._names.items())
        return {name: self.having[rank] for name, rank in ranks if rank != _TELLS_NOTHING}

    @property
    def common(self) -> frozenset[str]:
        """The features that too many have."""
        return frozenset(name for name, each in self._names.items() if self._rank[each] == _TELLS_NOTHING)


class Postings:
    """Phrases by what they hold: those that were there first, and what comes later."""

    def __init__(self, codes: Mapping[int, str], features: Features) -> None:
        """Take in what holds `features`, whose lists are filled, and keep them as its own."""
        self._lists, self._common = features.shared, features.common
        self._lone = array("Q", sorted(self._entries(codes.items())))

    def add(self, number: int, code: str) -> None:
        """Add a phrase, given as one letter for each of its terms."""
        for feature in dict.fromkeys(features_of(code)):
            if feature not in self._common:
                known = self._lists.get(feature)
                if known is None:
                    known = self._lists[feature] = self._alone(feature)
                known.append(number)

    def having(self, code: str) -> list[list[int]]:
        """Return those who have the features of a code, for each feature of which that tells something.

        The shortest lists come first. A feature that nobody has is left out.
        """
        lists = []
        for feature in dict.fromkeys(features_of(code)):
            known = self._lists.get(feature)
            if known is None:
                known = [] if feature in self._common else self._alone(feature)
            if known and len(known) <= MOST_PHRASES:
                lists.append(known)
        lists.sort(key=len)
        return lists

    def _alone(self, feature: str) -> list[int]:
        """Return the one phrase that had a feature among those that were there first, if one had."""
        entry = _numbered(feature) << _NUMBER_BITS
        at = bisect_left(self._lone, entry)
        if at == len(self._lone) or self._lone[at] >> _NUMBER_BITS != entry >> _NUMBER_BITS:
            return []
        return [self._lone[at] & (MOST_NUMBERED - 1)]

    def _entries(self, codes: Iterable[tuple[int, str]]) -> Iterator[int]:
        lists, common = self._lists, self._common
        for number, code in codes:
            for feature in set(features_of(code)).difference(lists):
                if feature not in common:
                    yield _numbered(feature) << _NUMBER_BITS | number


def _numbered(feature: str) -> int:
    """Return a feature as a number: a word is what stands after nothing."""
    return ord(feature[-1]) | (ord(feature[0]) << _LETTER_BITS if len(feature) > 1 else 0)

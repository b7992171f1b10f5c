"""Which phrases a new one is worth comparing with: what `candidates` finds among all, found for one."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from heapq import nlargest
from itertools import chain
from operator import itemgetter

from quoteview.collate.clusters.candidates import (
    ENOUGH_SHARED,
    FEWEST_IN_SCOPE,
    FEWEST_SHARED,
    MOST_CANDIDATES,
    SHORT,
    enough_lists,
    is_likely,
    telling,
)
from quoteview.collate.clusters.letters import Reading
from quoteview.collate.clusters.phrases import Phrase
from quoteview.collate.clusters.postings import MOST_PHRASES, Features, Postings
from quoteview.collate.clusters.provenance import Provenance


class Neighbours:
    """The phrases there are, by number, and what each holds: for each that comes the ones it may agree with."""

    def __init__(
        self,
        readings: Mapping[int, Reading],
        phrases: Mapping[int, Phrase],
        features: Features,
        surprise: Callable[[str], float],
    ) -> None:
        """Begin with some phrases, by number, as they are read, and what several of them hold."""
        self._codes = {number: reading.code for number, reading in readings.items()}
        self._postings = Postings(self._codes, features)
        self._surprise = surprise
        self._provenances: dict[int, Provenance] = {}
        self._by_scope: dict[str, list[int]] = defaultdict(list)
        for number, phrase in phrases.items():
            self._place(number, phrase.provenance)

    def add(self, number: int, reading: Reading, phrase: Phrase) -> dict[int, int]:
        """Take in a phrase; return those worth comparing with it, and how many features they share with it."""
        provenance = phrase.provenance
        found = self._sharing(reading.code, provenance)
        for other in self._short_in_scope(reading, provenance):
            found.setdefault(other, 0)
        self._codes[number] = reading.code
        self._postings.add(number, reading.code)
        self._place(number, provenance)
        return found

    def move(self, number: int, phrase: Phrase) -> None:
        """Learn who says a phrase and what prints it now."""
        before = set(_scopes(self._provenances[number]))
        self._provenances[number] = phrase.provenance
        for scope in set(_scopes(phrase.provenance)) - before:
            self._by_scope[scope].append(number)

    def discard(self, number: int) -> None:
        """Forget a phrase; where it is still listed it is passed over."""
        self._codes.pop(number, None)
        self._provenances.pop(number, None)

    def _place(self, number: int, provenance: Provenance) -> None:
        self._provenances[number] = provenance
        for scope in _scopes(provenance):
            self._by_scope[scope].append(number)

    def _sharing(self, code: str, provenance: Provenance) -> dict[int, int]:
        """Return the phrases that share many of the rarest features of a code, and how many."""
        lists = self._postings.having(code)
        rarest = lists[: enough_lists([*map(len, lists)])]
        share = FEWEST_IN_SCOPE if any(map(self._by_scope.get, _scopes(provenance))) else FEWEST_SHARED
        codes, enough = self._codes, min(ENOUGH_SHARED, share * len(rarest))
        # A shorter phrase would have been looked for by its own features, of which there are fewer.
        likely = [
            (other, count)
            for other, count in Counter(chain.from_iterable(rarest)).items()
            if other in codes and (count >= enough or count >= share * (2 * len(codes[other]) - 1))
        ]
        if len(likely) > MOST_CANDIDATES:
            likely = nlargest(MOST_CANDIDATES, sorted(likely), key=itemgetter(1))
        return {
            other: count
            for other, count in likely
            if is_likely(code, codes[other], count) or _meet(provenance, self._provenances[other])
        }

    def _short_in_scope(self, reading: Reading, provenance: Provenance) -> Iterator[int]:
        """Yield the phrases of the same speaker or document that share a telling word, where either is short."""
        scopes = [own for own in map(self._by_scope.get, _scopes(provenance)) if own]
        letters = telling(reading, self._surprise) if scopes else ()
        is_short = len(reading.code) <= SHORT
        for scope in scopes:
            own = [number for number in scope if number in self._codes]
            for letter in letters:
                having = [number for number in own if letter in self._codes[number]]
                if len(having) <= MOST_PHRASES:
                    yield from (number for number in having if is_short or len(self._codes[number]) <= SHORT)


def _scopes(provenance: Provenance) -> Iterator[str]:
    """Yield the speakers and the documents of a phrase; a speaker is never called as a document is."""
    yield from sorted(f"by {speaker}" for speaker in provenance.speakers)
    yield from sorted(provenance.documents)


def _meet(one: Provenance, other: Provenance) -> bool:
    """Tell whether one speaker says both, or one document prints both."""
    return not (one.documents.isdisjoint(other.documents) and one.speakers.isdisjoint(other.speakers))

"""How often words are used: the shipped model of the language, refined by the words of the collection."""

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from quoteview.collate.clusters.memo import Memo
from quoteview.collate.lexicons import listed
from quoteview.collate.terms import is_little
from quoteview.core.resources import resource

_WORTH = 20_000
"""How many words of a collection weigh as much as all of the shipped model."""
_WORTH_UNKNOWN = 1_000
"""The same for a word that the shipped model does not know: a name of the day, or another language."""
_RARE = 2e-6
"""The share of running words of a word that the shipped model does not know: not less than of most names."""
_KNOWN = 0.6
"""A collection of which the shipped model knows less than this share is in another language."""
_BY_LENGTH = (4.0, 4.0, 4.0, 4.5, 6.0, 7.5, 9.0, 10.0)
"""How surprising a word of so many letters is in a language there is no model of, in nats; longer ones 11.5.
The shorter a word the more common it is (G. K. Zipf's law of abbreviation); the values are rounded for
European languages."""
_LONGER = 11.5
_CONTENT = 7.2
"""How surprising a word of the language must be, in nats, to say what a statement is about."""
_UNSPACED = "\u3040"
"""From here on scripts are written without blanks, and one character is a word (Unicode, block Hiragana)."""
_TRUST = 10.0
"""How many times a word must have been seen before the word that follows it tells more than its own frequency."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Running words counted: all, by word, and by pair of neighbours."""

    total: int
    words: Mapping[str, int]
    pairs: Mapping[tuple[str, str], int]


def count_terms(texts: Iterable[Sequence[str]]) -> Counts:
    """Count the words and the neighbours of some texts, given as the keys of their terms."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for keys in texts:
        words.update(keys)
        pairs.update(pairwise(keys))
    return Counts(words.total(), words, pairs)


def count_once(families: Iterable[Iterable[Sequence[str]]]) -> Counts:
    """Count the words and neighbours of families of texts, each once a family, however often it is printed."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for texts in families:
        own = list(texts)
        words.update({word for keys in own for word in keys})
        pairs.update({pair for keys in own for pair in pairwise(keys)})
    return Counts(words.total(), words, pairs)


@cache
def shipped_counts() -> Counts:
    """Return the counts of resources/background/en.txt, whose head says what they are."""
    total, words, pairs = 0, {}, {}
    with resource("background", "en.txt").open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            entry, count = line.rstrip("\n").split("\t")
            first, _, second = entry.partition(" ")
            if second:
                pairs[first, second] = int(count)
            elif first == "*":
                total = int(count)
            else:
                words[first] = int(count)
    return Counts(total, words, pairs)


class Background:
    """How surprising a word is, alone or after another, in nats.

    A word of the collection counts once less than it is there: that a wording holds it is what is to
    be explained, not evidence that the word is common.
    """

    def __init__(self, collection: Counts, shipped: Counts | None = None) -> None:
        self._shipped = shipped or shipped_counts()
        # What was met once tells nothing, and is most of the pairs.
        again = {pair: count for pair, count in collection.pairs.items() if count > 1}
        self._collection = Counts(collection.total, collection.words, again)
        self._scale = _WORTH / max(1, self._shipped.total)
        known = sum(count for word, count in collection.words.items() if word in self._shipped.words)
        self._is_foreign = known < _KNOWN * collection.total
        self.pairs: Collection[tuple[str, str]] = again.keys()
        """The neighbours that were met in the collection more than once."""
        self.surprise: Callable[[str], float] = Memo(self._alone).__getitem__
        """How surprising a word is anywhere, in nats."""
        self.is_content: Callable[[str], bool] = Memo(self._tells).__getitem__
        """Whether a word says what a statement is about: neither a function word nor one of the commonest."""

    @property
    def is_foreign(self) -> bool:
        """Whether the collection is in a language of which the shipped model knows nothing."""
        return self._is_foreign

    def _alone(self, word: str) -> float:
        return -math.log(self._share(word))

    def _tells(self, word: str) -> bool:
        """Tell whether `word` is a content word.

        The collection does not count here: what all its documents are about is content still.
        """
        if is_little(word) or word in listed("answers"):
            return False
        if self._is_foreign:
            return word >= _UNSPACED or self._by_length(word) >= _CONTENT
        share = self._shipped.words.get(word, 0) / max(1, self._shipped.total)
        return share < math.exp(-_CONTENT)

    def after(self, pair: tuple[str, str]) -> float:
        """Return how surprising the second of two words is after the first, in nats: little, within a fixed phrase."""
        previous, word = pair
        alone = self.surprise(word)
        seen = 0.0 if self._is_foreign else self._shipped.pairs.get(pair, 0) * self._scale
        seen += max(0, self._collection.pairs.get(pair, 0) - 1)
        before = self._weight(previous)
        share = (seen + _TRUST * math.exp(-alone)) / (before + _TRUST)
        return min(alone, -math.log(min(share, 1.0)))

    def _share(self, word: str) -> float:
        """Return what share of running words a word is."""
        if self._is_foreign:
            prior = math.exp(-self._by_length(word))
            return (prior * _WORTH_UNKNOWN + self._seen(word)) / (_WORTH_UNKNOWN + self._collection.total)
        worth = _WORTH if word in self._shipped.words else _WORTH_UNKNOWN
        return max(_RARE, self._weight(word) / (worth + self._collection.total))

    @staticmethod
    def _by_length(word: str) -> float:
        return _BY_LENGTH[len(word)] if len(word) < len(_BY_LENGTH) else _LONGER

    def _weight(self, word: str) -> float:
        """Return how often a word has been seen, on the scale of the collection."""
        shipped = 0.0 if self._is_foreign else self._shipped.words.get(word, 0) * self._scale
        return shipped + self._seen(word)

    def _seen(self, word: str) -> int:
        return max(0, self._collection.words.get(word, 0) - 1)

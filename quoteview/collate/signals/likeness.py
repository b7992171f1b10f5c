"""How alike a told clause and a quoted sentence are, and how likely the one tells the other.

The parts are named, so that each can be read and weighed by itself. The weights are set by hand: what they find in news
was read, and the least likeness set where half of it is right.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from quoteview.collate.clusters.background import Background
from quoteview.collate.lexicons import listed
from quoteview.collate.signals.kinship import Counting, kins
from quoteview.collate.signals.narration import folded_each, printed_in
from quoteview.collate.terms import is_little

LEAST = 10.0
"""What the likeness of a clause must be for it to be asked about."""
_RARE = 5.2
"""What a word must surprise, in nats, to count at all."""
_COMMON = 0.5
"""The part of its worth that a word loses which every sentence of a document holds: what it is about is told, too."""
_MOST_IN_ORDER = 4
_SOON = 4
"""A telling sentence leads up to a quotation so many sentences behind it, or fewer."""
_LEADING, _APART = 1.5, 0.9
_END = re.compile(r"[.!?…][\"'”’»)\]]*(?:\s|$)|\n+")


class Worth(dict[str, float]):
    """What folded words are worth, in nats: function words, days and the commonest of the others nothing."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._surprise: Callable[[str], float] = background.surprise

    def __missing__(self, key: str) -> float:
        is_function_word = is_little(key) or any(key in listed(each) for each in ("modals", "answers", "calendar"))
        surprise = 0.0 if is_function_word or len(key) < 2 else self._surprise(key)
        known = self[key] = surprise if surprise >= _RARE else 0.0
        return known


class Wording:
    """A quoted sentence that may be told in other words, but for `own` words: the speaker's name."""

    def __init__(self, text: str, worth: Worth, counting: Counting, own: Collection[str]) -> None:
        self._worth, self._own = worth, own
        self._printed = printed_in(text)
        self.kins = counting.of(self._printed)
        """What its words count as, those that count."""

    @cached_property
    def in_order(self) -> Sequence[str]:
        """What all its words count as, in their order."""
        return kins(self._printed)

    @cached_property
    def worths(self) -> Mapping[str, float]:
        """What each that counts is worth, in nats."""
        worth, keys = self._worth, (key for key, _ in folded_each(self._printed))
        pairs = zip(self.in_order, keys, strict=True)
        return {kin: worth[key] for kin, key in pairs if kin and worth[key] and key not in self._own}

    def share(self, shared: Iterable[str]) -> float:
        """Return the share of its worth that some of its words make."""
        return sum(self.worths[each] for each in shared) / sum(self.worths.values())


class Specific(dict[str, float]):
    """The part of its worth that a word has in a document: all where it stands once, less the more often it does."""

    def __init__(self, words: Iterable[str], n_sentences: int) -> None:
        super().__init__()
        self._counts = Counter(words)
        self._most = math.log(max(2, n_sentences))

    def __missing__(self, kin: str) -> float:
        often = math.log(max(1, self._counts[kin])) / self._most
        known = self[kin] = 1 - _COMMON * min(1.0, often)
        return known


def n_sentences(text: str) -> int:
    """Return how many sentences end in a text, about."""
    return len(_END.findall(text))


@dataclass(frozen=True, slots=True)
class Likeness:
    """What speaks for a clause telling a quoted sentence.

    `common` is what the words are worth that both have, or that the speaker said in the same breath, `told` what all
    words of the clause are worth, in nats. `said` is the share of the quoted sentence that is told; `n_in_order` words
    of both, function words too, are in one order. `n_before` is how many sentences the clause stands before the
    quotation, if the document quotes it itself; 0 behind it.
    """

    common: float
    told: float
    said: float
    n_in_order: int
    n_before: int | None

    @property
    def value(self) -> float:
        """How alike they are: what is in common, more of it where little else is told, all is told, and in order."""
        coverage = 0.25 + self.common / self.told
        order = 1 + 0.1 * min(_MOST_IN_ORDER, self.n_in_order)
        return self.common * coverage * (0.7 + 0.3 * min(1.0, self.said)) * order * self._place

    @property
    def _place(self) -> float:
        """What the place is worth: a sentence often leads up to the quotation that follows it."""
        if self.n_before is None:
            return 1.0
        return _LEADING if 0 < self.n_before <= _SOON else _APART

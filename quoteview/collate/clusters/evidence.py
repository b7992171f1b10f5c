"""How much two wordings agree, and how improbable that would be by chance.

Shared words are worth what they surprise, given the word before them; words in the way of the
agreement cost. Where only one of the two goes on beyond the shared words nothing is lost: a
quotation may be cut anywhere (containment and dovetail, as in the assembly of genomes).
"""

import math
from array import array
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from operator import add
from typing import NamedTuple

from rapidfuzz import fuzz

from quoteview.collate.clusters.background import Background
from quoteview.collate.clusters.letters import Letters, Reading, shipped_pairs
from quoteview.collate.clusters.memo import Memo
from quoteview.collate.clusters.overlap import Block, shared_blocks
from quoteview.core.text import Span

_REPLACED = 0.8
"""What a replaced word costs, of its worth."""
_INFLECTED = 0.65
"""What a word counts for that has only its stem in common with the other, of its worth."""
_MISPRINT = 0.5
"""What a word counts for that is nearly spelled as the other, of its worth."""
_OTHER_NUMBER = 4.0
"""What it costs, in nats, that a number stands where the other has another number."""
_BEGINNING = 12
"""So many terms are mostly worth enough to tell that they are nobody else's."""
_WORTHLESS = array("d", [0.0])
_MAKE = tuple.__new__
"""Makes an agreement without the call of its own constructor, which takes as long again."""
_FIRM = 8.0
"""What the words that two wordings are joined in must be worth, in nats; two words alone twice that."""


class Measured:
    """A wording with what its terms are worth, in nats: all before each place in their context.

    `worth` is what the whole wording is worth. Compared by identity: a scale measures each text once.
    """

    __slots__ = ("code", "scale", "spelled", "upto", "wording", "worth")

    def __init__(self, reading: Reading, upto: "array[float]", scale: "Scale") -> None:
        self.wording, self.spelled, self.code = reading, reading.spelled, reading.code
        self.upto = upto
        self.worth = upto[-1]
        self.scale = scale

    @property
    def alone(self) -> list[float]:
        """What each of the terms is worth by itself."""
        return [*map(self.scale.surprise, self.spelled)]

    def content(self, start: int, end: int) -> int:
        """Return how many of the terms [start, end) are content words."""
        return sum(map(self.scale.is_content, self.spelled[start:end]))


class Agreement(NamedTuple):
    """Where two wordings agree, and what that is worth.

    `score` is what the shared terms are worth less what stands in their way; `purity` is what remains
    of their worth, from 0 to 1; `share_first` and `share_second` are how much of each wording is shared.
    """

    score: float
    purity: float
    blocks: Sequence[Block]
    share_first: float
    share_second: float
    first: Measured
    """The first of the two wordings."""
    second: Measured
    """The other one."""

    @property
    def content(self) -> int:
        """How many of the shared terms are content words."""
        content = self.first.content
        return sum([content(here, here + length) for here, _, length in self.blocks])

    @property
    def is_firm(self) -> bool:
        """Whether one of the blocks could join the two."""
        return any(is_firm(self.first, block) for block in self.blocks)

    @property
    def words(self) -> int:
        """How many terms are shared."""
        return sum(block.length for block in self.blocks)

    @property
    def least_share(self) -> float:
        """How much is shared of the wording that shares less of itself."""
        return min(self.share_first, self.share_second)

    @property
    def most_share(self) -> float:
        """How much is shared of the wording that shares more of itself."""
        return max(self.share_first, self.share_second)


class Scale:
    """Weighs wordings, and the agreement of two of them, against a background."""

    def __init__(self, background: Background, letters: Letters | None = None) -> None:
        self._background = background
        letters = letters or Letters()
        self.letters = letters
        """What the texts are spelled in."""
        self._measured: dict[str, Measured] = {}
        self.read: Callable[[str], Reading] = letters.read
        """Return a text as it is read, without what its terms are worth; each text is read once."""
        self.surprise: Callable[[str], float] = Memo(self._surprise).__getitem__
        """How surprising a word is, by its letter, in nats."""
        self.is_content: Callable[[str], bool] = Memo(self._is_content).__getitem__
        """Whether a word says what a statement is about, by its letter."""
        self._inside: dict[str, float] = {}
        # The neighbours that the shipped model knows are weighed when they are met, as most of them never are.
        self._unweighed = set() if background.is_foreign else set(shipped_pairs())
        self._weigh({letters.letter_of[one] + letters.letter_of[other] for one, other in background.pairs})

    def against(self, background: Background) -> "Scale":
        """Return a scale for the same texts against another background."""
        return Scale(background, self.letters)

    def measure(self, text: str) -> Measured:
        """Return a text with what its terms are worth; each text is weighed once."""
        known = self._measured.get(text)
        if known is None:
            known = self._measured[text] = self._weighed(self.read(text))
        return known

    def is_worth(self, text: str, least: float) -> bool:
        """Tell whether a text is worth so much, in nats; that of its beginning is often enough to know."""
        spelled = self.read(text).spelled
        return self._upto(spelled[:_BEGINNING])[-1] >= least or self._upto(spelled)[-1] >= least

    def _surprise(self, letter: str) -> float:
        return self._background.surprise(self.letters.key_of[letter])

    def _is_content(self, letter: str) -> bool:
        return self._background.is_content(self.letters.key_of[letter])

    def _weighed(self, reading: Reading) -> Measured:
        return Measured(reading, self._upto(reading.spelled), self)

    def _upto(self, spelled: str) -> "array[float]":
        """Return what all terms before each place of a spelled text are worth in their context, in nats."""
        if not spelled:
            return _WORTHLESS
        alone = [*map(self.surprise, spelled)]
        pairs = [*map(add, spelled, spelled[1:])]
        if not self._unweighed.isdisjoint(pairs):
            self._weigh(self._unweighed.intersection(pairs))
        # Of most neighbours, which nobody knows, nothing is kept: the second is worth what it is anywhere.
        alone[1:] = map(self._inside.get, pairs, alone[1:])
        return array("d", [0.0, *accumulate(alone)])

    def _weigh(self, pairs: AbstractSet[str]) -> None:
        """Learn how surprising words are after one another, given in letters."""
        after, key_of = self._background.after, self.letters.key_of
        self._inside.update((pair, after((key_of[pair[0]], key_of[pair[1]]))) for pair in pairs)
        self._unweighed -= pairs


def agreement(first: Measured, second: Measured, least_purity: float = 0.0) -> Agreement | None:
    """Return the best stretch on which two wordings agree.

    None where they share no term, or where less than `least_purity` of what the shared ones are worth remains.
    """
    blocks = _blocks(first, second)
    if not blocks:
        return None
    if len(blocks) == 1:
        chosen, matched, lost = blocks, _worth(first, second, blocks[0]), 0.0
    else:
        start, end, matched, lost = _best_run(first, second, blocks)
        chosen = blocks if end - start + 1 == len(blocks) else blocks[start : end + 1]
    lost += _overhang(first, second, chosen)
    purity = matched / (matched + lost) if matched > 0 else 0.0
    if purity < least_purity:
        return None
    whole, other = first.worth, second.worth
    # Not min() and max(): this is the innermost of all, and they take a tenth of it.
    share_first = 1.0 if matched >= whole > 0 else matched / (whole or 1e-9)
    share_second = 1.0 if matched >= other > 0 else matched / (other or 1e-9)
    return _MAKE(Agreement, (matched - lost, purity, chosen, share_first, share_second, first, second))


def _blocks(first: Measured, second: Measured) -> list[Block]:
    """Return the terms in common, in order; all in one piece where one wording holds the other."""
    mine, yours = first.code, second.code
    if yours and (at := mine.find(yours)) >= 0:
        return [Block(at, 0, len(yours))]
    if mine and (at := yours.find(mine)) >= 0:
        return [Block(0, at, len(mine))]
    return shared_blocks(mine, yours)


def is_firm(first: Measured, joint: Block) -> bool:
    """Tell whether two wordings share enough words on end for the one to go on where the other stops.

    That takes three words and a content word among them, or two telling ones: "we go" stands in many sentences.
    """
    end = joint.first + joint.length
    worth, content = first.upto[end] - first.upto[joint.first], first.content(joint.first, end)
    if joint.length < 3:
        return joint.length == content == 2 and worth >= 2 * _FIRM
    return content > 0 and worth >= _FIRM


def holds(whole: Measured, part: Measured) -> bool:
    """Tell whether the words of `part` stand in `whole` in one piece, inflected at most."""
    return bool(part.code) and part.code in whole.code


def repeats(whole: Measured, part: Measured) -> bool:
    """Tell whether the words of `part` stand in `whole` in one piece, letter for letter."""
    return bool(part.spelled) and part.spelled in whole.spelled


def _best_run(first: Measured, second: Measured, blocks: Sequence[Block]) -> tuple[int, int, float, float]:
    """Return the chain of neighbouring blocks with the highest score (the algorithm of J. Kadane).

    That is its first and last, what its words are worth, and what stood in their way. In one piece, as it is the
    innermost loop of grouping.
    """
    upto, surprise, mine, yours = first.upto, first.scale.surprise, first.spelled, second.spelled
    start = end = best_start = here_before = there_before = 0
    matched = lost = best_matched = best_lost = 0.0
    best = -math.inf
    for number, (here, there, length) in enumerate(blocks):
        here_end, there_end = here + length, there + length
        gain = surprise(mine[here]) + upto[here_end] - upto[here + 1]
        if mine[here:here_end] != yours[there:there_end]:
            gain = _of_stems(first, second, blocks[number], gain)
        bonus = cost = 0.0
        if number:
            skipped, added = here - here_before, there - there_before
            if skipped and added:
                bonus, cost = _replaced(first, second, (here_before, here), (there_before, there))
            elif skipped or added:
                cost = min(4.0, 1.0 + 0.2 * (skipped + added))
        if matched - lost + bonus - cost > 0:
            matched, lost = matched + bonus + gain, lost + cost
        else:
            start, matched, lost = number, gain, 0.0
        if matched - lost > best:
            best, best_start, end, best_matched, best_lost = matched - lost, start, number, matched, lost
        here_before, there_before = here_end, there_end
    return best_start, end, best_matched, best_lost


def _worth(first: Measured, second: Measured, block: Block) -> float:
    """Return what the terms of a block are worth: less for those that share their stem only."""
    here, there, length = block
    worth = first.scale.surprise(first.spelled[here]) + first.upto[here + length] - first.upto[here + 1]
    if first.spelled[here : here + length] == second.spelled[there : there + length]:
        return worth
    return _of_stems(first, second, block, worth)


def _of_stems(first: Measured, second: Measured, block: Block, worth: float) -> float:
    """Return what a block is worth of which some terms share their stem only; `worth` it would be of the same ones."""
    mine, yours = first.spelled, second.spelled
    for place in range(block.length):
        if mine[block.first + place] != yours[block.second + place]:
            worth -= (1 - _INFLECTED) * first.scale.surprise(mine[block.first + place])
    return max(worth, 0.0)


def _replaced(first: Measured, second: Measured, mine: tuple[int, int], yours: tuple[int, int]) -> tuple[float, float]:
    """Return what terms between two blocks add (a misprint) and what they cost, where both wordings have some."""
    (here, here_end), (there, there_end) = mine, yours
    gap = min(first.upto[here_end] - first.upto[here], second.upto[there_end] - second.upto[there])
    own, other = first.spelled[here:here_end], second.spelled[there:there_end]
    if len(own) == len(other) == 1 and _is_misprint(first, own, other):
        return _MISPRINT * gap, 0.0
    numbers = first.scale.letters.numbers
    if not (numbers.isdisjoint(own) or numbers.isdisjoint(other)):
        return 0.0, _REPLACED * gap + _OTHER_NUMBER
    return 0.0, _REPLACED * gap


def _is_misprint(measured: Measured, mine: str, yours: str) -> bool:
    """Tell whether a word is spelled nearly as another, both given by their letters."""
    key_of = measured.scale.letters.key_of
    printed = key_of[mine]
    return printed.isalpha() and fuzz.ratio(printed, key_of[yours], score_cutoff=70) > 0


def _overhang(first: Measured, second: Measured, blocks: Sequence[Block]) -> float:
    """Return the cost of words beyond the shared ones, where both wordings have them."""
    head, there, _ = blocks[0]
    cost = 0.0
    if head and there:
        mine, yours = first.spelled, second.spelled
        if not (head == there == 1 and _is_misprint(first, mine[0], yours[0])):
            cost = min(first.upto[head], second.upto[there])
    here, there, length = blocks[-1]
    here, there = here + length, there + length
    mine_left, yours_left = len(first.code) - here, len(second.code) - there
    if mine_left and yours_left:
        mine, yours = first.spelled, second.spelled
        if not (mine_left == yours_left == 1 and _is_misprint(first, mine[here], yours[there])):
            cost += min(first.worth - first.upto[here], second.worth - second.upto[there])
    return cost


def aligned_spans(first: Reading, second: Reading, blocks: Sequence[Block]) -> tuple[tuple[Span, Span], ...]:
    """Return the spans of the two texts that hold the terms of the blocks, in code points."""
    return tuple(
        (
            Span(first.places[block.first].start, first.places[block.first + block.length - 1].end),
            Span(second.places[block.second].start, second.places[block.second + block.length - 1].end),
        )
        for block in blocks
    )

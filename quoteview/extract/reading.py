"""Which marks open, which close and which are none: the cheapest reading of a whole text.

Each candidate mark may open, close, reopen or be no mark, at a cost that its neighbours set (context.py).
A beam search over the marks, with the stack of open marks as its state, finds the cheapest way to read them
all; hypotheses with equal stacks are merged, so that time is linear in the number of marks. It is Viterbi's
algorithm over a pushdown automaton, pruned.
"""

from array import array
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from quoteview.extract.context import NEVER, Sign, find_signs
from quoteview.extract.glyphs import FAMILY, STYLES, Family
from quoteview.extract.paragraphs import Break, Paragraphs


class Role(IntEnum):
    """What one mark does."""

    NEITHER = 0
    OPENS = 1
    CLOSES = 2
    """Closes the nearest open stretch of its family; those nested in it lack their closing mark."""
    CLOSES_OTHER = 3
    """Closes the innermost stretch, though that was opened by another family of marks."""
    CLOSES_NOTHING = 4
    """Closes a stretch whose opening mark is missing."""
    OPENS_AFRESH = 5
    """Opens a stretch where the innermost one, of the same family, was never closed."""
    REOPENS = 6
    """Stands at the start of a further paragraph of an open stretch."""
    CLOSES_AND_OPENS = 7
    """Two typewriter apostrophes that are no double mark: one closes a stretch and the next opens another."""
    PARAGRAPH_ENDS = 8
    """No mark: the paragraph ended before the next mark, and with it all that was open."""


_ROLES = tuple(Role)


class Step(NamedTuple):
    """One decision: what a mark does, or that with a paragraph everything open ends at `at`."""

    role: Role
    sign: Sign | None
    at: int


_UNCLOSED = {Family.DOUBLE: 60, Family.SINGLE: 80, Family.GUILLEMET: 50, Family.SINGLE_GUILLEMET: 50,
             Family.CORNER: 60, Family.WHITE_CORNER: 60}  # fmt: skip
_UNOPENED = {Family.DOUBLE: 65, Family.SINGLE: 90, Family.GUILLEMET: 60, Family.SINGLE_GUILLEMET: 60,
             Family.CORNER: 65, Family.WHITE_CORNER: 65}  # fmt: skip
_NEST_IN_SAME = {Family.DOUBLE: 40, Family.SINGLE: 45, Family.GUILLEMET: 12, Family.SINGLE_GUILLEMET: 12,
                 Family.CORNER: 10, Family.WHITE_CORNER: 10}  # fmt: skip
_NEST_IN_SINGLE = 4  # many quotations inside single marks: the first of these was rather an apostrophe
_CROSSED = 50  # “so' : closed by a mark of another family
_MISMATCHED = 12  # “so" : by one of the same family, but of another style
_CARRIED = {Break.LINE: 35, Break.BLANK: 65}  # a paragraph that goes on without reopening, as in verse
_REOPENED = 5
_TOUCHING = 17
_DEEPEST_RECOVERY = 3  # how many unclosed stretches one closing mark may end
_WIDEST_INDENT = 12
_MARGIN = 70  # hypotheses dearer than the cheapest by more than this never won on 900 news articles
_BEAM, _BEAM_IN_SOUP = 4, 1
_SOUP_MARKS, _SOUP_SHARE = 50_000, 8
_EVIDENT, _STRAY = 5, 80


def pair_cost(opening: str, closing: str) -> int:
    """Return what a pair of marks of one family costs beyond what their neighbours say."""
    if (opening, closing) in (("„", "“"), ("‚", "‘"), ("〝", "〟")):
        return -30  # what the closing mark was charged for pointing the other way
    return 0 if (opening, closing) in STYLES else _MISMATCHED


_GLYPHS = tuple(FAMILY)
_NUMBER = {glyph: number for number, glyph in enumerate(_GLYPHS)}
_PAIR_COST = {(opening, closing): pair_cost(opening, closing) for opening in FAMILY for closing in FAMILY}


def read_marks(text: str, paragraphs: Paragraphs) -> Iterator[Step]:
    """Yield what each mark of `text` does, in order, by the cheapest reading of all."""
    signs = list(find_signs(text))
    reader = _Reader(text, signs, paragraphs)
    at, last = 0, len(signs) - 1
    while at <= last:
        if at < last and reader.is_idle() and _is_evident_pair(signs[at], signs[at + 1], paragraphs):
            reader.settle_pair(at)
            at += 2
        else:
            reader.read(at)
            at += 1
    return reader.finish()


def _is_evident_pair(opening: Sign, closing: Sign, paragraphs: Paragraphs) -> bool:
    """Tell whether two neighbouring marks leave no other reading: the search would find the same."""
    return (
        opening.opening <= _EVIDENT
        and closing.closing <= _EVIDENT
        and closing.neither >= _STRAY
        and opening.neither > _MARGIN
        and (opening.glyph, closing.glyph) in STYLES
        and closing.opening > _EVIDENT
        and not paragraphs.breaks(opening.end, closing.start)
    )


class _Stacks:
    """Stacks of open marks as numbers: equal stacks have equal numbers, and 0 is the empty one."""

    def __init__(self) -> None:
        self.below = [0]
        self.glyph = [""]
        self.family: list[Family | None] = [None]
        self.bottom: list[Family | None] = [None]
        self.unclosed = [0]
        self._above: dict[int, int] = {}

    def push(self, stack: int, glyph: str) -> int:
        """Return the number of `stack` with `glyph` open on top."""
        key = stack * len(_GLYPHS) + _NUMBER[glyph]
        number = self._above.get(key)
        if number is None:
            family = FAMILY[glyph]
            number = self._above[key] = len(self.below)
            self.below.append(stack)
            self.glyph.append(glyph)
            self.family.append(family)
            self.bottom.append(self.bottom[stack] if stack else family)
            self.unclosed.append(self.unclosed[stack] + _UNCLOSED[family])
        return number


class _Decisions:
    """Chains of decisions that share their beginnings, in flat arrays: a million marks fit in a few megabytes."""

    def __init__(self) -> None:
        self._before = array("q", [0])
        self._role = array("b", [0])
        self._place = array("q", [0])

    def add(self, before: int, role: Role, place: int) -> int:
        """Return the number of the chain `before` with one more decision, on the mark or at the offset `place`."""
        self._before.append(before)
        self._role.append(role)
        self._place.append(place)
        return len(self._before) - 1

    def chain(self, last: int) -> Iterator[tuple[Role, int]]:
        """Yield the decisions of the chain that ends with `last`, in order."""
        numbers = array("q")
        while last:
            numbers.append(last)
            last = self._before[last]
        for number in reversed(numbers):
            yield _ROLES[self._role[number]], self._place[number]


_Hypothesis = tuple[int, int, int]
"""Cost beyond the cheapest, stack, and the number of the last decision."""
_Offers = dict[int, tuple[int, int, Role]]
"""By stack, the cheapest way to it: cost, last decision before, role of the mark being read."""


class _Reader:
    """The beam: the cheapest hypotheses on all marks read so far, cheapest first."""

    def __init__(self, text: str, signs: Sequence[Sign], paragraphs: Paragraphs) -> None:
        self._text = text
        self._signs = signs
        self._paragraphs = paragraphs
        self._stacks = _Stacks()
        self._decisions = _Decisions()
        self._beam: list[_Hypothesis] = [(0, 0, 0)]
        self._last = 0
        # Where every eighth character of a long text is a mark it is no prose, and one hypothesis must do.
        soup = len(signs) > _SOUP_MARKS and len(signs) * _SOUP_SHARE > len(text)
        self._width = _BEAM_IN_SOUP if soup else _BEAM

    def is_idle(self) -> bool:
        """Tell whether there is one hypothesis left, and nothing open in it."""
        return len(self._beam) == 1 and not self._beam[0][1]

    def settle_pair(self, at: int) -> None:
        """Take the marks numbered `at` and `at` + 1 for a pair."""
        opened = self._decisions.add(self._beam[0][2], Role.OPENS, at)
        self._beam = [(0, 0, self._decisions.add(opened, Role.CLOSES, at + 1))]
        self._last = self._signs[at + 1].end

    def read(self, at: int) -> None:
        """Extend every hypothesis by the mark numbered `at`."""
        sign = self._signs[at]
        reopening = False
        if not self.is_idle():
            breaks = self._paragraphs.breaks(self._last, sign.start)
            if breaks:
                reopening = self._starts_paragraph(sign)
                carried = sum(_CARRIED[kind] for kind, _ in breaks)
                self._end_paragraph(breaks[0][1], carried - reopening * (_CARRIED[breaks[-1][0]] - _REOPENED))
        offers: _Offers = {}
        limit = NEVER * NEVER
        for hypothesis in self._beam:
            if hypothesis[0] > limit:
                break
            self._leave_or_open(hypothesis, sign, reopening, limit, offers)
            if hypothesis[0] + sign.closing <= limit + _MARGIN:
                self._close(hypothesis, sign, offers)
            if len(self._beam) > 1:
                limit = min(limit, min(offers.values())[0] + _MARGIN)
        ranked = sorted((cost, stack, before, role) for stack, (cost, before, role) in offers.items())
        cheapest = ranked[0][0]
        self._beam = [
            (cost - cheapest, stack, self._decisions.add(before, role, at))
            for cost, stack, before, role in ranked[: self._width]
            if cost - cheapest <= _MARGIN
        ]
        self._last = sign.end

    def finish(self) -> Iterator[Step]:
        """Yield the decisions of the cheapest hypothesis, with everything open ended."""
        breaks = self._paragraphs.breaks(self._last, len(self._text))
        self._end_paragraph(breaks[0][1] if breaks else len(self._text), NEVER * NEVER)
        for role, place in self._decisions.chain(self._beam[0][2]):
            if role is Role.PARAGRAPH_ENDS:
                yield Step(role, None, place)
            elif role is not Role.NEITHER:
                yield Step(role, self._signs[place], 0)

    def _starts_paragraph(self, sign: Sign) -> bool:
        """Tell whether only space (or the sign of a block quotation) stands before `sign` on its line."""
        before = self._text[max(self._last, sign.start - _WIDEST_INDENT) : sign.start]
        head = f"{before}|".splitlines()[-1][:-1]
        return not head.strip(" \t\u00a0\u3000>*_") and sign.opening < NEVER

    def _end_paragraph(self, place: int, carried: int) -> None:
        """Close or carry over what is open where a paragraph ends at `place`."""
        best: dict[int, _Hypothesis] = {}
        for cost, stack, decision in self._beam:
            ways = [(cost, 0, decision)]
            if stack:
                ended = self._decisions.add(decision, Role.PARAGRAPH_ENDS, place)
                ways = [(cost + self._stacks.unclosed[stack], 0, ended), (cost + carried, stack, decision)]
            for way in ways:
                if way[1] not in best or way[0] < best[way[1]][0]:
                    best[way[1]] = way
        ranked = sorted(best.values())
        cheapest = ranked[0][0]
        self._beam = [
            (cost - cheapest, stack, decision)
            for cost, stack, decision in ranked[: self._width]
            if cost - cheapest <= _MARGIN
        ]

    def _leave_or_open(
        self, hypothesis: _Hypothesis, sign: Sign, reopening: bool, limit: int, offers: _Offers
    ) -> None:
        cost, stack, before = hypothesis
        stacks, glyph = self._stacks, sign.glyph
        family, top = FAMILY[glyph], stacks.family[stack]
        if cost + sign.neither <= limit:
            _offer(offers, stack, cost + sign.neither, before, Role.NEITHER)
        if glyph == "''" and top is Family.SINGLE:
            touching = stacks.push(stacks.below[stack], "'")
            _offer(offers, touching, cost + _TOUCHING, before, Role.CLOSES_AND_OPENS)
        if reopening and (top is family or stacks.bottom[stack] is family):
            _offer(offers, stack, cost, before, Role.REOPENS)
        opened = cost + sign.opening
        if opened > limit or sign.opening >= NEVER:
            return
        if top is not family:
            nested = _NEST_IN_SINGLE if top is Family.SINGLE else 0
            _offer(offers, stacks.push(stack, glyph), opened + nested, before, Role.OPENS)
        else:
            _offer(offers, stacks.push(stack, glyph), opened + _NEST_IN_SAME[family], before, Role.OPENS)
            afresh = stacks.push(stacks.below[stack], glyph)
            _offer(offers, afresh, opened + _UNCLOSED[family], before, Role.OPENS_AFRESH)

    def _close(self, hypothesis: _Hypothesis, sign: Sign, offers: _Offers) -> None:
        cost, stack, before = hypothesis
        stacks, family = self._stacks, FAMILY[sign.glyph]
        closed = cost + sign.closing
        nearest, depth = stack, 0
        while nearest and stacks.family[nearest] is not family and depth < _DEEPEST_RECOVERY:
            nearest, depth = stacks.below[nearest], depth + 1
        if nearest and stacks.family[nearest] is family:
            pair = _PAIR_COST[stacks.glyph[nearest], sign.glyph]
            closed += stacks.unclosed[stack] - stacks.unclosed[nearest]
            _offer(offers, stacks.below[nearest], closed + pair, before, Role.CLOSES)
        else:
            _offer(offers, stack, closed + _UNOPENED[family], before, Role.CLOSES_NOTHING)
        if stack and nearest != stack:
            _offer(offers, stacks.below[stack], cost + sign.closing + _CROSSED, before, Role.CLOSES_OTHER)


def _offer(offers: _Offers, stack: int, cost: int, before: int, role: Role) -> None:
    """Keep a way to a stack where it is the cheapest."""
    known = offers.get(stack)
    if known is None or cost < known[0]:
        offers[stack] = (cost, before, role)

"""Which marks open, which close and which are none: the cheapest reading of a whole text.

Each candidate mark may open, close, reopen or be no mark, at a cost that its neighbours set (context.py).
A beam search over the marks, with the stack of open marks as its state, finds the cheapest way to read them
all; hypotheses with equal stacks are merged, so that time is linear in the number of marks. It is Viterbi's
algorithm over a pushdown automaton, pruned.
"""

from array import array
from collections.abc import Iterator
from enum import IntEnum
from threading import local
from typing import NamedTuple

from quoteview.extract.context import NEVER, Sign, find_signs
from quoteview.extract.glyphs import FAMILY, MARK_CHARACTERS, STYLES, Family
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
    OPENS_AND_IS_CLOSED = 8
    """Opens a stretch that the very next mark, the partner, closes; nothing about the two is in doubt."""
    PARAGRAPH_ENDS = 9
    """No mark: the paragraph ended before the next mark, and with it all that was open."""


_ROLES = tuple(Role)


class Step(NamedTuple):
    """One decision: what a mark (and its partner) does, or that with a paragraph everything open ends at `at`."""

    role: Role
    sign: Sign | None
    partner: Sign | None = None
    at: int = 0


_UNCLOSED = {Family.DOUBLE: 60, Family.SINGLE: 80, Family.GUILLEMET: 50, Family.SINGLE_GUILLEMET: 50,
             Family.CORNER: 60, Family.WHITE_CORNER: 60}  # fmt: skip
_UNOPENED = {Family.DOUBLE: 65, Family.SINGLE: 90, Family.GUILLEMET: 60, Family.SINGLE_GUILLEMET: 60,
             Family.CORNER: 65, Family.WHITE_CORNER: 65}  # fmt: skip
_NEST_IN_SAME = {Family.DOUBLE: 40, Family.SINGLE: 45, Family.GUILLEMET: 12, Family.SINGLE_GUILLEMET: 12,
                 Family.CORNER: 10, Family.WHITE_CORNER: 10}  # fmt: skip
_NEST_IN_SINGLE = 4  # many quotations inside single marks: the first of these was rather an apostrophe
_CROSSED = 50  # “so' : closed by a mark of another family
_SWAPPED = 20  # “as in 'so,"' he said: the same where two closing marks touch, in the wrong order
_MISMATCHED = 12  # “so" : by one of the same family, but of another style
_CARRIED = {Break.LINE: 35, Break.BLANK: 65}  # a paragraph that goes on without reopening, as in verse
_REOPENED = 5
_TOUCHING = 17
_DEEPEST_RECOVERY = 3  # how many unclosed stretches one closing mark may end
_WIDEST_INDENT = 12
_MARGIN = 70  # hypotheses dearer than the cheapest by more than this never won on 900 news articles
_BEAM, _BEAM_IN_SOUP = 4, 1
_SOUP_MARKS, _SOUP_SHARE = 5_000, 8
_EVIDENT, _STRAY = 5, 80
_MOST_KNOWN = 50_000
_MOST_KEPT = 5_000


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
    reader = _Reader(text, paragraphs)
    signs = find_signs(text)
    following = next(signs, None)
    while following is not None:
        sign, following = following, next(signs, None)
        if reader.is_idle():
            if reader.has_read:
                yield from reader.settled()
            if following is not None and _is_evident_pair(sign, following, paragraphs):
                yield Step(Role.OPENS_AND_IS_CLOSED, sign, following)
                following = next(signs, None)
                continue
        reader.read(sign)
    yield from reader.finish()


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

    def clear(self) -> None:
        """Forget every decision."""
        for numbers in (self._before, self._role, self._place):
            del numbers[1:]

    def chain(self, last: int) -> Iterator[tuple[Role, int]]:
        """Yield the decisions of the chain that ends with `last`, in order."""
        numbers = array("q")
        while last:
            numbers.append(last)
            last = self._before[last]
        for number in reversed(numbers):
            yield _ROLES[self._role[number]], self._place[number]


_Shape = tuple[tuple[int, int], ...]
"""The hypotheses of a beam, cheapest first: what each costs beyond the cheapest, and its stack."""
_Hypothesis = tuple[int, int, int]
"""One of a beam: its place there, its cost beyond the cheapest, its stack."""
_Moves = tuple[tuple[int, Role], ...]
"""For each hypothesis of a beam, the place in the beam before of the one it extends, and what its mark does."""
_Offers = dict[int, tuple[int, int, Role]]
"""By stack, the cheapest way to it: cost, place in the beam of the hypothesis extended, role of the mark."""
_IDLE: _Shape = ((0, 0),)
_Known = dict[tuple[object, ...], tuple[_Shape, _Moves]]
"""By the shape of a beam and what a mark costs, the beam extended by it."""


class _Learnt(local):
    """The stacks met in all texts that a thread has read, and how marks extended beams of them."""

    def __init__(self) -> None:
        super().__init__()
        self._stacks, self._known = _Stacks(), _Known()

    def so_far(self) -> tuple[_Stacks, _Known]:
        """Return what is known, which is nothing again after a text with more of it than articles have."""
        if max(len(self._stacks.below), len(self._known)) > _MOST_KEPT:
            self._stacks, self._known = _Stacks(), _Known()
        return self._stacks, self._known


_LEARNT = _Learnt()


class _Reader:
    """The beam: the cheapest hypotheses on all marks read so far, cheapest first."""

    def __init__(self, text: str, paragraphs: Paragraphs) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._signs: list[Sign] = []
        self._stacks, self._known = _LEARNT.so_far()
        self._decisions = _Decisions()
        self._shape = _IDLE
        self._chains = [0]
        self._last = 0

    def is_idle(self) -> bool:
        """Tell whether there is one hypothesis left, and nothing open in it."""
        return self._shape == _IDLE

    @property
    def has_read(self) -> bool:
        """Whether there are decisions that were not handed on."""
        return bool(self._signs)

    def settled(self) -> Iterator[Step]:
        """Yield the decisions that nothing to come can change, those of an idle reader, and forget them."""
        for role, place in self._decisions.chain(self._chains[0]):
            if role is Role.PARAGRAPH_ENDS:
                yield Step(role, None, at=place)
            elif role is not Role.NEITHER:
                yield Step(role, self._signs[place])
        self._signs.clear()
        self._decisions.clear()
        self._shape, self._chains = _IDLE, [0]

    def finish(self) -> Iterator[Step]:
        """Yield the decisions of the cheapest hypothesis that are left, with everything open ended."""
        breaks = self._paragraphs.breaks(self._last, len(self._text))
        self._end_paragraph(breaks[0][1] if breaks else len(self._text), NEVER * NEVER)
        yield from self.settled()

    def read(self, sign: Sign) -> None:
        """Extend every hypothesis by one mark."""
        self._signs.append(sign)
        reopening = False
        if not self.is_idle():
            breaks = self._paragraphs.breaks(self._last, sign.start)
            if breaks:
                reopening = self._starts_paragraph(sign)
                carried = sum(_CARRIED[kind] for kind, _ in breaks)
                self._end_paragraph(breaks[0][1], carried - reopening * (_CARRIED[breaks[-1][0]] - _REOPENED))
        width = self._width()
        crossed = _SWAPPED if self._touches(sign) else _CROSSED
        key = (self._shape, sign.glyph, sign.opening, sign.closing, sign.neither, reopening, width, crossed)
        extended = self._known.get(key)
        if extended is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            extended = self._known[key] = self._extended(sign, reopening, width, crossed)
        self._shape, moves = extended
        place, chains = len(self._signs) - 1, self._chains
        self._chains = [self._decisions.add(chains[before], role, place) for before, role in moves]
        self._last = sign.end

    def _touches(self, sign: Sign) -> bool:
        """Tell whether another mark stands right before or behind one."""
        behind = self._text[sign.end : sign.end + 1]
        return (self._last == sign.start and len(self._signs) > 1) or (behind != "" and behind in MARK_CHARACTERS)

    def _extended(self, sign: Sign, reopening: bool, width: int, crossed: int) -> tuple[_Shape, _Moves]:
        """Return the beam extended by one mark; it depends on nothing but the beam's shape and the mark's costs."""
        offers: _Offers = {}
        limit = NEVER * NEVER
        for number, (cost, stack) in enumerate(self._shape):
            if cost > limit:
                break
            self._leave_or_open((number, cost, stack), sign, reopening, offers)
            if sign.closing < NEVER:
                self._close((number, cost, stack), sign, crossed, offers)
            limit = min(offers.values())[0] + _MARGIN
        # Of equally cheap ways the first: the number of a stack only tells when it was met, maybe in another text.
        ranked = sorted(offers.items(), key=_cost_of)[:width]
        cheapest = _cost_of(ranked[0])
        kept = [way for way in ranked if _cost_of(way) - cheapest <= _MARGIN]
        shape = tuple([(cost - cheapest, stack) for stack, (cost, _, _) in kept])
        return shape, tuple([(before, role) for _, (_, before, role) in kept])

    def _width(self) -> int:
        """Return how many hypotheses to keep.

        Where every eighth character of a long stretch is a mark it is no prose, and one must do.
        """
        marks = len(self._signs)
        soup = marks > _SOUP_MARKS and marks * _SOUP_SHARE > self._last - self._signs[0].start
        return _BEAM_IN_SOUP if soup else _BEAM

    def _starts_paragraph(self, sign: Sign) -> bool:
        """Tell whether only space (or the sign of a block quotation) stands before `sign` on its line."""
        before = self._text[max(self._last, sign.start - _WIDEST_INDENT) : sign.start]
        head = f"{before}|".splitlines()[-1][:-1]
        return not head.strip(" \t\u00a0\u3000>*_") and sign.opening < NEVER

    def _end_paragraph(self, place: int, carried: int) -> None:
        """Close or carry over what is open where a paragraph ends at `place`."""
        best: dict[int, tuple[int, int]] = {}
        for (cost, stack), chain in zip(self._shape, self._chains, strict=True):
            if not stack:
                best[0] = min(best.get(0, (cost, chain)), (cost, chain))
                continue
            ended = self._decisions.add(chain, Role.PARAGRAPH_ENDS, place)
            way = (cost + self._stacks.unclosed[stack], ended)
            best[0] = min(best.get(0, way), way)
            best[stack] = (cost + carried, chain)
        ranked = sorted(best.items(), key=_cost_of)[: self._width()]
        cheapest = _cost_of(ranked[0])
        kept = [way for way in ranked if _cost_of(way) - cheapest <= _MARGIN]
        self._shape = tuple([(cost - cheapest, stack) for stack, (cost, _) in kept])
        self._chains = [chain for _, (_, chain) in kept]

    def _leave_or_open(self, hypothesis: _Hypothesis, sign: Sign, reopening: bool, offers: _Offers) -> None:
        number, cost, stack = hypothesis
        stacks, glyph = self._stacks, sign.glyph
        family, top = FAMILY[glyph], stacks.family[stack]
        _offer(offers, stack, cost + sign.neither, number, Role.NEITHER)
        if glyph == "''" and top is Family.SINGLE:
            touching = stacks.push(stacks.below[stack], "'")
            _offer(offers, touching, cost + _TOUCHING, number, Role.CLOSES_AND_OPENS)
        if reopening and (top is family or stacks.bottom[stack] is family):
            _offer(offers, stack, cost, number, Role.REOPENS)
        if sign.opening >= NEVER:
            return
        opened = cost + sign.opening
        if top is not family:
            nested = _NEST_IN_SINGLE if top is Family.SINGLE else 0
            _offer(offers, stacks.push(stack, glyph), opened + nested, number, Role.OPENS)
        else:
            _offer(offers, stacks.push(stack, glyph), opened + _NEST_IN_SAME[family], number, Role.OPENS)
            afresh = stacks.push(stacks.below[stack], glyph)
            _offer(offers, afresh, opened + _UNCLOSED[family], number, Role.OPENS_AFRESH)

    def _close(self, hypothesis: _Hypothesis, sign: Sign, crossed: int, offers: _Offers) -> None:
        number, cost, stack = hypothesis
        stacks, family = self._stacks, FAMILY[sign.glyph]
        closed = cost + sign.closing
        nearest, depth = stack, 0
        while nearest and stacks.family[nearest] is not family and depth < _DEEPEST_RECOVERY:
            nearest, depth = stacks.below[nearest], depth + 1
        if nearest and stacks.family[nearest] is family:
            pair = _PAIR_COST[stacks.glyph[nearest], sign.glyph]
            closed += stacks.unclosed[stack] - stacks.unclosed[nearest]
            _offer(offers, stacks.below[nearest], closed + pair, number, Role.CLOSES)
        else:
            _offer(offers, stack, closed + _UNOPENED[family], number, Role.CLOSES_NOTHING)
        if stack and nearest != stack:
            _offer(offers, stacks.below[stack], cost + sign.closing + crossed, number, Role.CLOSES_OTHER)


def _cost_of(way: tuple[int, tuple[int, ...]]) -> int:
    return way[1][0]


def _offer(offers: _Offers, stack: int, cost: int, before: int, role: Role) -> None:
    """Keep a way to a stack where it is the cheapest."""
    known = offers.get(stack)
    if known is None or cost < known[0]:
        offers[stack] = (cost, before, role)

"""Which marks open, which close and which are none: the cheapest reading of a whole text.

Each candidate mark may open, close, reopen or be no mark, at a cost that its neighbours set (context.py).
A beam search over the marks, with the stack of open marks as its state, finds the cheapest way to read them
all; hypotheses with equal stacks are merged, so that time is linear in the number of marks. It is Viterbi's
algorithm over a pushdown automaton, pruned.
"""

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from quoteview.extract.context import NEVER, Sign
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
    PARAGRAPH_ENDS = 7
    """No mark: the paragraph ended before the next mark, and with it all that was open."""


class Step(NamedTuple):
    """One decision: what a mark does, or that everything open ends at `at`."""

    role: Role
    sign: Sign | None
    at: int
    cost: int


_UNCLOSED = {Family.DOUBLE: 60, Family.SINGLE: 80, Family.GUILLEMET: 50, Family.SINGLE_GUILLEMET: 50,
             Family.CORNER: 60, Family.WHITE_CORNER: 60}  # fmt: skip
_UNOPENED = {Family.DOUBLE: 65, Family.SINGLE: 90, Family.GUILLEMET: 60, Family.SINGLE_GUILLEMET: 60,
             Family.CORNER: 65, Family.WHITE_CORNER: 65}  # fmt: skip
_NEST_IN_SAME = {Family.DOUBLE: 40, Family.SINGLE: 45, Family.GUILLEMET: 12, Family.SINGLE_GUILLEMET: 12,
                 Family.CORNER: 10, Family.WHITE_CORNER: 10}  # fmt: skip
_CROSSED = 50
_MISMATCHED = 12
_CARRIED = {Break.LINE: 35, Break.BLANK: 65}
_REOPENED = 5
_BEAM = 6
_MARGIN = 110

_Trace = tuple["_Trace", Step] | None
_Hypothesis = tuple[int, int, "_Trace"]


def _pair_cost(opening: str, closing: str) -> int:
    if (opening, closing) in (("„", "“"), ("‚", "‘"), ("〝", "〟")):
        return -30
    if (opening, closing) in STYLES:
        return 0
    return _MISMATCHED


_PAIR_COST = {(a, b): _pair_cost(a, b) for a in FAMILY for b in FAMILY}


class _Stacks:
    """Stacks of open marks as numbers: equal stacks have equal numbers, and 0 is the empty one."""

    def __init__(self) -> None:
        self.below = [0]
        self.glyph = [""]
        self.family: list[Family | None] = [None]
        self.bottom: list[Family | None] = [None]
        self.unclosed = [0]
        self._above: dict[tuple[int, str], int] = {}

    def push(self, stack: int, glyph: str) -> int:
        """Return the number of `stack` with `glyph` open on top."""
        key = (stack, glyph)
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


def read_marks(text: str, signs: Iterable[Sign], paragraphs: Paragraphs) -> list[Step]:
    """Return what each mark of `text` does, in order, by the cheapest reading of all."""
    reader = _Reader(text, paragraphs)
    for sign in signs:
        reader.read(sign)
    return reader.finish()


class _Reader:
    """The beam: the cheapest hypotheses on all marks read so far."""

    def __init__(self, text: str, paragraphs: Paragraphs) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._stacks = _Stacks()
        self._beam: list[_Hypothesis] = [(0, 0, None)]
        self._last = 0

    def read(self, sign: Sign) -> None:
        """Extend every hypothesis by one mark."""
        reopening = False
        beam = self._beam
        if len(beam) > 1 or beam[0][1]:
            kind, place = self._paragraphs.first_break(self._last, sign.start)
            if kind is not Break.NONE:
                reopening = self._starts_paragraph(sign)
                self._end_paragraph(place, _REOPENED if reopening else _CARRIED[kind])
        best: dict[int, _Hypothesis] = {}
        for hypothesis in self._beam:
            self._extend(hypothesis, sign, reopening, best)
        self._prune(best)
        self._last = sign.end

    def finish(self) -> list[Step]:
        """Return the decisions of the cheapest hypothesis, with everything open ended."""
        _, place = self._paragraphs.first_break(self._last, len(self._text))
        self._end_paragraph(place, NEVER)
        trace = min(self._beam, key=lambda hypothesis: hypothesis[0] + (NEVER if hypothesis[1] else 0))[2]
        steps = []
        while trace is not None:
            trace, step = trace
            steps.append(step)
        steps.reverse()
        return steps

    def _starts_paragraph(self, sign: Sign) -> bool:
        """Tell whether only space (or the sign of a block quotation) stands before `sign` on its line."""
        line = self._text[max(self._last, sign.start - 12) : sign.start]
        head = line.replace("\r", "\n").rpartition("\n")[2]
        return not head.strip(" \t\u00a0\u3000>*_") and sign.opening < NEVER

    def _end_paragraph(self, place: int, carried: int) -> None:
        """Close or carry over what is open where a paragraph ends at `place`."""
        best: dict[int, _Hypothesis] = {}
        for cost, stack, trace in self._beam:
            if stack:
                ended = cost + self._stacks.unclosed[stack]
                step = Step(Role.PARAGRAPH_ENDS, None, place, 0)
                _offer(best, ended, 0, (trace, step))
                _offer(best, cost + carried, stack, trace)
            else:
                _offer(best, cost, 0, trace)
        self._prune(best)

    def _extend(self, hypothesis: _Hypothesis, sign: Sign, reopening: bool, best: dict[int, _Hypothesis]) -> None:
        cost, stack, trace = hypothesis
        stacks = self._stacks
        family = FAMILY[sign.glyph]
        top = stacks.family[stack]
        if sign.neither < NEVER:
            _offer(best, cost + sign.neither, stack, (trace, Step(Role.NEITHER, sign, 0, sign.neither)))
        if sign.opening < NEVER:
            nested = _NEST_IN_SAME[family] if top is family else 0
            opened = cost + sign.opening
            step = (trace, Step(Role.OPENS, sign, 0, sign.opening))
            _offer(best, opened + nested, stacks.push(stack, sign.glyph), step)
            if top is family:
                step = (trace, Step(Role.OPENS_AFRESH, sign, 0, sign.opening))
                _offer(best, opened + _UNCLOSED[family], stacks.push(stacks.below[stack], sign.glyph), step)
            if reopening and (top is family or stacks.bottom[stack] is family):
                _offer(best, cost, stack, (trace, Step(Role.REOPENS, sign, 0, 0)))
        if sign.closing < NEVER:
            self._close(hypothesis, sign, family, best)

    def _close(self, hypothesis: _Hypothesis, sign: Sign, family: Family, best: dict[int, _Hypothesis]) -> None:
        cost, stack, trace = hypothesis
        stacks = self._stacks
        closed = cost + sign.closing
        open_one, unclosed = stack, 0
        for _ in range(3):
            if stacks.family[open_one] is family or not open_one:
                break
            unclosed += _UNCLOSED[stacks.family[open_one]]  # type: ignore[index]
            open_one = stacks.below[open_one]
        if open_one and stacks.family[open_one] is family:
            pair = _PAIR_COST[stacks.glyph[open_one], sign.glyph]
            step = (trace, Step(Role.CLOSES, sign, 0, sign.closing + pair))
            _offer(best, closed + unclosed + pair, stacks.below[open_one], step)
        else:
            price = closed + _UNOPENED[family]
            _offer(best, price, stack, (trace, Step(Role.CLOSES_NOTHING, sign, 0, sign.closing)))
        if stack and stacks.family[stack] is not family:
            step = (trace, Step(Role.CLOSES_OTHER, sign, 0, sign.closing))
            _offer(best, closed + _CROSSED, stacks.below[stack], step)

    def _prune(self, best: dict[int, _Hypothesis]) -> None:
        """Keep the few hypotheses that can still win, cheapest first."""
        ranked = sorted(best.values(), key=lambda hypothesis: hypothesis[0])
        limit = ranked[0][0] + _MARGIN
        self._beam = [hypothesis for hypothesis in ranked[:_BEAM] if hypothesis[0] <= limit]


def _offer(best: dict[int, _Hypothesis], cost: int, stack: int, trace: _Trace) -> None:
    """Keep a hypothesis where it is the cheapest with its stack."""
    known = best.get(stack)
    if known is None or cost < known[0]:
        best[stack] = (cost, stack, trace)

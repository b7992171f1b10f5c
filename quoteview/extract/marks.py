"""Quotation marks: which characters are marks, and what stands between them."""

import re
from dataclasses import dataclass, field

from quoteview.core.quotation import Flag
from quoteview.core.text import Span
from quoteview.extract.context import Sign, find_signs
from quoteview.extract.glyphs import FAMILY, STYLES
from quoteview.extract.paragraphs import Paragraphs
from quoteview.extract.reading import Role, Step, read_marks


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a text between quotation marks, with those nested in it.

    `opening` and `closing` are the spans of the marks themselves (empty where the mark is missing);
    `content` lies between them, white space just inside the marks left out. `reopenings` are the
    marks that reopen the stretch at the start of a further paragraph.
    """

    opening: Span
    content: Span
    closing: Span
    inner: tuple["Marked", ...] = ()
    reopenings: tuple[Span, ...] = ()
    flags: frozenset[Flag] = frozenset()


def find_marked(text: str) -> tuple[Marked, ...]:
    """Return the outermost marked stretches of `text`, in order, in time linear in its length."""
    paragraphs = Paragraphs(text)
    assembly = _Assembly(text, paragraphs)
    for step in read_marks(text, find_signs(text), paragraphs):
        assembly.take(step)
    return tuple(assembly.outermost.inner)


_REPAIRED_FROM = 20
_LOOK_BACK = 2000
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+")


@dataclass(slots=True)
class _Open:
    """A stretch that is still open."""

    opening: Span
    glyph: str
    inner: list[Marked] = field(default_factory=list)
    reopenings: list[Span] = field(default_factory=list)
    flags: set[Flag] = field(default_factory=set)


class _Assembly:
    """Makes stretches of the decisions on their marks."""

    def __init__(self, text: str, paragraphs: Paragraphs) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self.outermost = _Open(Span(0, 0), "")
        self._open = [self.outermost]

    def take(self, step: Step) -> None:
        """Carry out one decision."""
        sign = step.sign
        if sign is None:
            self._end_all(step.at)
        elif step.role in (Role.OPENS, Role.OPENS_AFRESH):
            if step.role is Role.OPENS_AFRESH:
                self._end_innermost(sign.start)
            self._open.append(_Open(Span(sign.start, sign.end), sign.glyph, flags=_repairs(step)))
        elif step.role is Role.CLOSES:
            while _differ(self._open[-1].glyph, sign.glyph):
                self._end_innermost(sign.start)
            self._close(sign, step)
        elif step.role is Role.CLOSES_OTHER:
            self._close(sign, step)
        elif step.role is Role.CLOSES_NOTHING:
            self._close_unopened(sign, step)
        elif step.role is Role.REOPENS:
            self._reopen(sign)

    def _close(self, sign: Sign, step: Step) -> None:
        top = self._open.pop()
        if (top.glyph, sign.glyph) not in STYLES:
            top.flags.add(Flag.MISMATCHED)
        top.flags |= _repairs(step)
        self._keep(top, sign.start, Span(sign.start, sign.end))

    def _end_innermost(self, at: int) -> None:
        """End the innermost stretch, whose closing mark is missing, before `at`."""
        top = self._open.pop()
        top.flags.add(Flag.UNCLOSED)
        self._keep(top, at, None)

    def _end_all(self, at: int) -> None:
        while len(self._open) > 1:
            self._end_innermost(at)

    def _close_unopened(self, sign: Sign, step: Step) -> None:
        parent = self._open[-1]
        earliest = parent.inner[-1].closing.end if parent.inner else parent.opening.end
        start = self._likely_start(max(earliest, sign.start - _LOOK_BACK), sign.start, earliest)
        missing = _Open(Span(start, start), sign.glyph, flags={Flag.UNOPENED, *_repairs(step)})
        self._keep(missing, sign.start, Span(sign.start, sign.end))

    def _likely_start(self, earliest: int, end: int, bound: int) -> int:
        """Return where a stretch without opening mark starts: with its paragraph, or else with its sentence."""
        start = self._paragraphs.start_before(end, earliest)
        if start > bound or start == 0:
            return start
        sentences = [found.end() for found in _SENTENCE_END.finditer(self._text, start, end)]
        return sentences[-1] if sentences and sentences[-1] < end else start

    def _reopen(self, sign: Sign) -> None:
        bottom = self._open[1] if len(self._open) > 1 else self._open[0]
        same = [stretch for stretch in (bottom, self._open[-1]) if not _differ(stretch.glyph, sign.glyph)]
        same[0].reopenings.append(Span(sign.start, sign.end))

    def _keep(self, stretch: _Open, end: int, closing: Span | None) -> None:
        """Hand a finished stretch to the one it is nested in, unless nothing stands in it."""
        text = self._text
        start = stretch.opening.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            self._open[-1].inner.extend(stretch.inner)
            return
        if Flag.UNOPENED in stretch.flags:
            stretch.opening = Span(start, start)
        content = Span(start, end)
        marked = Marked(
            stretch.opening,
            content,
            closing or Span(end, end),
            tuple(stretch.inner),
            tuple(stretch.reopenings),
            frozenset(stretch.flags),
        )
        self._open[-1].inner.append(marked)


def _differ(glyph: str, other: str) -> bool:
    return FAMILY[glyph] is not FAMILY[other]


def _repairs(step: Step) -> set[Flag]:
    return {Flag.REPAIRED} if step.cost >= _REPAIRED_FROM else set()

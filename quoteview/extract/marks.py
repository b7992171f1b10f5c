"""Quotation marks: which characters are marks, and what stands between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from quoteview.core.quotation import Flag
from quoteview.core.text import Span
from quoteview.extract.context import Sign
from quoteview.extract.glyphs import FAMILY, STYLES
from quoteview.extract.paragraphs import Paragraphs
from quoteview.extract.reading import Role, Step, pair_cost, read_marks


class Marked(NamedTuple):
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

    def paragraphs(self, text: str) -> Iterator["Marked"]:
        """Yield the stretch paragraph by paragraph of `text`, as the marks that reopen it print it."""
        return self.cut(text, self.reopenings) if self.reopenings else iter((self,))

    def cut(self, text: str, marks: Sequence[Span]) -> Iterator["Marked"]:
        """Yield the pieces of the stretch that begin at it and at each of some marks that reopen it."""
        openings = [self.opening, *marks]
        starts = [self.content.start, *(mark.end for mark in marks)]
        limits = [*(mark.start for mark in marks), self.content.end]
        for opening, start, limit in zip(openings, starts, limits, strict=True):
            words = text[start:limit]
            content = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
            if content.start >= content.end:
                continue
            closing = self.closing if limit == self.content.end else Span(content.end, content.end)
            yield self._replace(
                opening=opening,
                content=content,
                closing=closing,
                inner=tuple(inner for inner in self.inner if start <= inner.opening.start < limit),
                reopenings=tuple(mark for mark in self.reopenings if start < mark.start < limit),
            )


def find_marked(text: str) -> tuple[Marked, ...]:
    """Return the outermost marked stretches of `text`, in order, in time linear in its length."""
    paragraphs = Paragraphs(text)
    assembly = _Assembly(text, paragraphs)
    for step in read_marks(text, paragraphs):
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
        elif step.partner is not None:
            content = self._words_in(sign.end, step.partner.start)
            if content is not None:
                closing = Span(step.partner.start, step.partner.end)
                self._open[-1].inner.append(Marked(Span(sign.start, sign.end), content, closing))
        elif step.role is Role.OPENS or step.role is Role.OPENS_AFRESH:
            if step.role is Role.OPENS_AFRESH:
                self._end_innermost(self._end_of_words(sign.start))
            self._open.append(_Open(Span(sign.start, sign.end), sign.glyph, flags=_repairs(sign.opening)))
        elif step.role is Role.CLOSES:
            self._close_nearest(sign)
        elif step.role is Role.CLOSES_OTHER:
            self._close(sign)
        elif step.role is Role.CLOSES_NOTHING:
            self._close_unopened(sign)
        elif step.role is Role.CLOSES_AND_OPENS:
            middle = sign.start + 1
            self._close(sign._replace(end=middle, glyph="'"))
            self._open.append(_Open(Span(middle, sign.end), "'"))
        elif step.role is Role.REOPENS:
            self._reopen(sign)

    def _close_nearest(self, sign: Sign) -> None:
        """Close the nearest stretch of the family of a mark; those nested in it lack their closing marks."""
        if _differ(self._open[-1].glyph, sign.glyph):
            end = self._end_of_words(sign.start)
            while _differ(self._open[-1].glyph, sign.glyph):
                self._end_innermost(end)
        self._close(sign)

    def _close(self, sign: Sign) -> None:
        top = self._open.pop()
        if (top.glyph, sign.glyph) not in STYLES:
            top.flags.add(Flag.MISMATCHED)
        if sign.closing >= _REPAIRED_FROM and (
            _differ(top.glyph, sign.glyph) or sign.closing + pair_cost(top.glyph, sign.glyph) >= _REPAIRED_FROM
        ):
            top.flags.add(Flag.REPAIRED)
        self._keep(top, sign.start, Span(sign.start, sign.end))

    def _end_all(self, at: int) -> None:
        """End everything open, whose closing marks are missing, before `at`."""
        end = self._end_of_words(at)
        while len(self._open) > 1:
            self._end_innermost(end)

    def _end_innermost(self, end: int) -> None:
        top = self._open.pop()
        top.flags.add(Flag.UNCLOSED)
        end = max(end, top.opening.end)
        self._keep(top, end, Span(end, end))

    def _end_of_words(self, at: int) -> int:
        """Return the place before `at` where the white space begins that leads up to it."""
        while at and self._text[at - 1].isspace():
            at -= 1
        return at

    def _close_unopened(self, sign: Sign) -> None:
        """Take the words before a closing mark for a stretch whose opening mark is missing.

        It starts with its paragraph, or with the last sentence where a stretch stands before it in
        the paragraph. Right behind another stretch a second closing mark closes nothing.
        """
        parent = self._open[-1]
        bound = parent.inner[-1].closing.end if parent.inner else parent.opening.end
        earliest = max(bound, sign.start - _LOOK_BACK)
        start = self._paragraphs.start_before(sign.start, earliest)
        if 0 < start <= bound:
            sentences = [found.end() for found in _SENTENCE_END.finditer(self._text, start, sign.start)]
            if not sentences or sentences[-1] == sign.start:
                return
            start = sentences[-1]
        missing = _Open(Span(start, start), "", flags={Flag.UNOPENED, *_repairs(sign.closing)})
        self._keep(missing, sign.start, Span(sign.start, sign.end))

    def _reopen(self, sign: Sign) -> None:
        bottom = self._open[1] if len(self._open) > 1 else self._open[0]
        same = [stretch for stretch in (bottom, self._open[-1]) if not _differ(stretch.glyph, sign.glyph)]
        same[0].reopenings.append(Span(sign.start, sign.end))

    def _keep(self, stretch: _Open, end: int, closing: Span) -> None:
        """Hand a finished stretch to the one it is nested in, unless nothing stands in it."""
        content = self._words_in(stretch.opening.end, end)
        if content is None:
            return
        self._open[-1].inner.append(
            Marked(
                stretch.opening if stretch.glyph else Span(content.start, content.start),
                content,
                closing,
                tuple(stretch.inner),
                tuple(stretch.reopenings),
                frozenset(stretch.flags),
            )
        )

    def _words_in(self, start: int, end: int) -> Span | None:
        """Return [start, end) without white space at its ends, or None where nothing else stands there."""
        text = self._text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end) if start < end else None


def _differ(glyph: str, other: str) -> bool:
    return FAMILY[glyph] is not FAMILY[other]


def _repairs(cost: int) -> set[Flag]:
    return {Flag.REPAIRED} if cost >= _REPAIRED_FROM else set()

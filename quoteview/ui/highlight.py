"""From code points to what Qt counts in and paints: the only place that knows UTF-16 positions."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from quoteview.core.difference import Difference, Severity
from quoteview.core.text import Span
from quoteview.ui.colours import Role
from quoteview.ui.models.collation import Mark, Piece
from quoteview.ui.plain_text import as_it_is
from quoteview.ui.theme import Theme

NON_JOINER = "\u200c"
_OF_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")

# Qt breaks a line of a layout at U+2028 alone; one character stays one character.
LINE_ENDS = str.maketrans({"\n": "\u2028", "\r": " ", "\u2029": "\u2028"})

FILLS = {
    Mark.ONLY_BASE: Role.ONLY_BASE,
    Mark.REPLACED: Role.ONLY_BASE,
    Mark.ONLY_VARIANT: Role.ONLY_VARIANT,
    Mark.REPLACING: Role.ONLY_VARIANT,
    Mark.COSMETIC: Role.COSMETIC,
    Mark.COSMETIC_GONE: Role.COSMETIC,
    Mark.GAP: Role.ONLY_BASE,
    Mark.GAP_IN_BASE: Role.ONLY_VARIANT,
}
STRUCK = {Mark.ONLY_BASE, Mark.REPLACED, Mark.COSMETIC_GONE}
BOXED = {Mark.REPLACED, Mark.REPLACING, Mark.GAP, Mark.GAP_IN_BASE}
UNDERLINED = {Mark.ONLY_VARIANT, Mark.REPLACING}


class Positions:
    """Where the code points of a text lie when it is counted in UTF-16 units, and back."""

    def __init__(self, text: str) -> None:
        self._points = [] if text.isascii() else [found.start() for found in _OF_TWO_UNITS.finditer(text)]
        self._units = [at + before for before, at in enumerate(self._points)]

    def unit(self, point: int) -> int:
        """Return the UTF-16 position of a code point."""
        return point + bisect_left(self._points, point)

    def point(self, unit: int) -> int:
        """Return the code point at a UTF-16 position; inside a surrogate pair, the one that the pair is."""
        return unit - bisect_left(self._units, unit)

    def units(self, span: Span) -> tuple[int, int]:
        """Return start and end of a span in UTF-16 units."""
        return self.unit(span.start), self.unit(span.end)


LONGEST_EXCERPT = 1_000_000
"""Code points of a document that can be on the screen, the rest a scroll away."""

_NEAR_LINE_END = 4_000
"""Code points that an excerpt may be longer than asked, so that it ends where a line does."""

# QTextDocument takes each of these for one end of a paragraph, but CR LF for one and not for two.
_CARRIAGE_RETURNS = "\r\n"
_CARRIAGE_RETURNS_SHOWN = " \n"


class Excerpt:
    """The part of a document that is shown, and where its code points lie on the screen."""

    def __init__(self, text: str, span: Span, positions: Positions | None = None) -> None:
        self.span = span
        self._text = text
        self._positions = positions or Positions(text)
        self._first = self._positions.unit(span.start)

    @classmethod
    def around(cls, text: str, span: Span, length: int = LONGEST_EXCERPT) -> "Excerpt":
        """Return all of a text, or of a longer one than `length` code points the part around a span."""
        if len(text) <= length:
            return cls(text, Span(0, len(text)))
        start = _line_start(text, max(0, span.start - length // 2))
        return cls(text, Span(start, _line_end(text, max(span.end, start + length))))

    @property
    def shown(self) -> str:
        """What to hand to Qt, which takes it for as many UTF-16 units as the part has."""
        return self.shown_of(self.span)

    @property
    def is_whole(self) -> bool:
        """Whether the part is all of the document."""
        return len(self.span) == len(self._text)

    def shown_of(self, span: Span) -> str:
        """Return what to hand to Qt for a span of the document."""
        return as_it_is(span.of(self._text).replace(_CARRIAGE_RETURNS, _CARRIAGE_RETURNS_SHOWN))

    def grown(self, length: int, longest: int = LONGEST_EXCERPT) -> "Excerpt":
        """Return an excerpt with about `length` code points more on either side, as far as there are any.

        It does not grow beyond `longest` code points.
        """
        if len(self.span) >= longest:
            return self
        start = _line_start(self._text, max(0, self.span.start - length))
        end = _line_end(self._text, self.span.end + length)
        return Excerpt(self._text, Span(start, end), self._positions)

    def units(self, span: Span) -> tuple[int, int]:
        """Return where a span of the document lies on the screen, in UTF-16 units."""
        start, end = self._positions.units(span)
        return start - self._first, end - self._first

    def span_of(self, start: int, end: int) -> Span:
        """Return the span of the document that lies between two places on the screen, in UTF-16 units."""
        return Span(self._positions.point(start + self._first), self._positions.point(end + self._first))


def _line_start(text: str, at: int) -> int:
    """Return the start of the line that holds a place, if that is near; never the middle of CR LF."""
    start = text.rfind("\n", max(0, at - _NEAR_LINE_END), at) + 1 or at
    return start - 1 if text[start - 1 : start + 1] == _CARRIAGE_RETURNS else start


def _line_end(text: str, at: int) -> int:
    """Return the end of the line that holds a place, if that is near; never the middle of CR LF."""
    if at >= len(text):
        return len(text)
    end = text.find("\n", at, at + _NEAR_LINE_END) + 1 or at
    return end + 1 if text[end - 1 : end + 1] == _CARRIAGE_RETURNS else end


@dataclass(frozen=True, slots=True)
class Box:
    """A range of the shown text, in UTF-16 units, that gets an outline: of a mark, not of letters."""

    start: int
    end: int
    difference: Difference
    is_critical: bool
    is_drawn: bool


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Text with its formats as a QTextLayout takes them, and the ranges to outline."""

    text: str
    formats: tuple[QTextLayout.FormatRange, ...]
    boxes: tuple[Box, ...]


def unmarked(text: str) -> MarkedText:
    """Return text in which nothing differs."""
    return MarkedText(text.translate(LINE_ENDS), (), ())


def marked(pieces: Sequence[Piece], theme: Theme) -> MarkedText:
    """Return pieces as text with formats: fill, strike-through, underline, dots and weight by mark and severity."""
    parted = [_parted(before, piece) for before, piece in zip((None, *pieces), pieces, strict=False)]
    text = "".join(parting + piece.text for parting, piece in zip(parted, pieces, strict=True)).translate(LINE_ENDS)
    positions = Positions(text)
    formats, boxes, at = [], [], 0
    for parting, piece in zip(parted, pieces, strict=True):
        at += len(parting)
        start, end = positions.units(Span(at, at + len(piece.text)))
        at += len(piece.text)
        if piece.mark is None or piece.difference is None:
            continue
        formats.append(_range(start, end, piece_format(piece, theme)))
        is_critical = piece.difference.severity is Severity.CRITICAL
        is_drawn = is_critical or piece.mark in BOXED
        boxes.append(Box(start, end, piece.difference, is_critical, is_drawn))
    return MarkedText(text, tuple(formats), tuple(boxes))


def _parted(before: Piece | None, piece: Piece) -> str:
    """Return what stands between two pieces: Arabic letters would join a word that is gone to the one in its place."""
    if before is None or before.mark is None or piece.mark is None:
        return ""
    is_joined = all(unicodedata.bidirectional(each) == "AL" for each in (before.text[-1:], piece.text[:1]) if each)
    return NON_JOINER if is_joined and before.text and piece.text else ""


def piece_format(piece: Piece, theme: Theme) -> QTextCharFormat:
    """Return how a piece that differs is written."""
    written = QTextCharFormat()
    if piece.mark is Mark.OMITTED or piece.mark is None:
        written.setForeground(theme.colour(Role.MUTED))
        return written
    written.setBackground(theme.colour(FILLS[piece.mark]))
    written.setFontStrikeOut(piece.mark in STRUCK)
    if piece.mark in UNDERLINED:
        written.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    elif piece.mark is Mark.COSMETIC:
        written.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    if piece.difference is not None and piece.difference.severity is Severity.CRITICAL:
        written.setFontWeight(QFont.Weight.Bold)
    return written


def _range(start: int, end: int, written: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, written
    return found

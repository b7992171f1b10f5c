"""Where paragraphs end: at blank lines, and at single line ends where a text gives each paragraph one line."""

import re
from enum import IntEnum
from itertools import pairwise
from statistics import median

_LINE_END = r"(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
_ANY_BREAK = re.compile(rf"\s*{_LINE_END}\s*")
_BLANK_LINE = re.compile(rf"[^\S\n\r]*{_LINE_END}[^\S\n\r]*{_LINE_END}")
_NEXT_LINE_END = re.compile(_LINE_END)
_JUDGED_LENGTH = 200_000
_WRAP_COLUMN = 140


class Break(IntEnum):
    """What stands between two places of a text."""

    NONE = 0
    LINE = 1
    BLANK = 2


class Paragraphs:
    """The paragraphs of one text, found where they are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._wrapped = is_hard_wrapped(text)

    def first_break(self, start: int, end: int) -> tuple[Break, int]:
        """Return the first paragraph break in [start, end), and where the paragraph before it ends."""
        at = start
        while found := _NEXT_LINE_END.search(self._text, at, end):
            place = found.start()
            if _BLANK_LINE.match(self._text, place, end):
                return Break.BLANK, place
            if not self._wrapped:
                return Break.LINE, place
            at = found.end()
        return Break.NONE, end

    def start_before(self, at: int, earliest: int) -> int:
        """Return where the paragraph that holds `at` starts, not before `earliest`."""
        start = earliest
        while True:
            kind, place = self.first_break(start, at)
            if kind is Break.NONE:
                return start
            start = _ANY_BREAK.match(self._text, place, at).end()  # type: ignore[union-attr]


def is_hard_wrapped(text: str) -> bool:
    """Tell whether single line ends break lines of a set width rather than paragraphs.

    They do where lines are no longer than a screen or a sheet is wide and a good part of them goes
    on with a small letter; judged by the first 200,000 code points.
    """
    lines = [line.strip() for line in text[:_JUDGED_LENGTH].splitlines()]
    pairs = [(line, following) for line, following in pairwise(lines) if line and following]
    small = sum(following[0].islower() for _, following in pairs)
    return bool(pairs) and small * 4 >= len(pairs) and median(len(line) for line, _ in pairs) <= _WRAP_COLUMN

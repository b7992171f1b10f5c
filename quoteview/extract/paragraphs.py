"""Where paragraphs end: at blank lines, and at single line ends where a text gives each paragraph one line."""

import re
from enum import Enum
from itertools import pairwise
from statistics import median

# It begins with one set of characters, which lets a search skip at full speed to the next of them.
_LINE_END = r"[\n\r\x0b\x0c\x85\u2028\u2029](?:(?<=\r)\n)?"
_LINE_ENDS = re.compile(rf"{_LINE_END}(\s*{_LINE_END})?")
_MOST_COUNTED = 4
_JUDGED_LENGTH = 200_000
_WRAP_COLUMN = 140


class Break(Enum):
    """What ends a paragraph."""

    LINE = "line"
    BLANK = "blank line"


class Paragraphs:
    """The paragraphs of one text, found where they are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._wrapped = is_hard_wrapped(text)

    def breaks(self, start: int, end: int) -> list[tuple[Break, int]]:
        """Return the paragraph breaks in [start, end), each with where the paragraph before it ends.

        No more than four are counted: whoever asks wants to know whether there are none, one or many.
        """
        found: list[tuple[Break, int]] = []
        at = start
        while len(found) < _MOST_COUNTED and (line_end := _LINE_ENDS.search(self._text, at, end)):
            blank = line_end[1] is not None
            if blank or not self._wrapped:
                found.append((Break.BLANK if blank else Break.LINE, line_end.start()))
            at = line_end.end()
        return found

    def start_before(self, at: int, earliest: int) -> int:
        """Return where the paragraph that holds `at` starts, not before `earliest`."""
        start = earliest
        for line_end in _LINE_ENDS.finditer(self._text, earliest, at):
            if line_end[1] is not None or not self._wrapped:
                start = line_end.end()
        return start


def is_hard_wrapped(text: str) -> bool:
    """Tell whether single line ends break lines of a set width rather than paragraphs.

    They do where lines are no longer than a screen or a sheet is wide and a good part of them goes
    on with a small letter; judged by the first 200,000 code points.
    """
    lines = [line.strip() for line in text[:_JUDGED_LENGTH].splitlines()]
    pairs = [(line, following) for line, following in pairwise(lines) if line and following]
    small = sum(following[0].islower() for _, following in pairs)
    return bool(pairs) and small * 4 >= len(pairs) and median(len(line) for line, _ in pairs) <= _WRAP_COLUMN

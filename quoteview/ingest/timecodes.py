"""Stamps such as [00:12:33] in transcripts: when the words behind them were spoken."""

import re

from quoteview.core.document import Timecode
from quoteview.core.text import Span

_CLOCK = r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)(?:[.,](\d{1,3}))?"
# In brackets a stamp may stand anywhere; without them it opens a line.
_STAMP = re.compile(rf"[\[(]{_CLOCK}[\])]|^{_CLOCK}(?=[ \t]*$|[ \t]+(?:-->|[-–—>(]|[^\W\d]))", re.MULTILINE)
_FEWEST = 2


def find_timecodes(text: str) -> tuple[Timecode, ...]:
    """Return the stretches of a text that stamps open, each up to the next stamp.

    Two stamps at least have to stand there, in the order of time; a clock time in an article is no stamp.
    """
    stamps = [(match.start(), milliseconds(*_groups(match))) for match in _STAMP.finditer(text)]
    times = [time for _, time in stamps]
    if len(stamps) < _FEWEST or times != sorted(times) or times[0] == times[-1]:
        return ()
    ends = [*stamps[1:], (len(text), None)]
    return tuple(
        Timecode(Span(start, end), time, end_time)
        for (start, time), (end, end_time) in zip(stamps, ends, strict=True)
    )


def milliseconds(hours: str | None, minutes: str, seconds: str, fraction: str | None) -> int:
    """Return a clock time in milliseconds; `fraction` are the digits behind the point."""
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int((fraction or "0").ljust(3, "0"))


def _groups(match: re.Match[str]) -> tuple[str | None, str, str, str | None]:
    hours, minutes, seconds, fraction = match.groups()[:4] if match[2] else match.groups()[4:]
    return hours, minutes, seconds, fraction

"""Dates as people type them, as ISO 8601: only where they can mean one day and no other."""

import re
from datetime import date, time

from quoteview.ui.models.folding import fold
from quoteview.ui.translation import tr

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janner", "february feb februar", "march mar marz maerz", "april apr", "may mai",
            "june jun juni", "july jul juli", "august aug", "september sep sept", "october oct oktober okt",
            "november nov", "december dec dezember dez",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
"""Months by their English and German names, folded as the filter folds."""

_ZONE = r"z|[+-]\d{2}:?\d{2}"
_TIME = re.compile(rf"(?:t|,|\s|\bat\b|\bum\b)+(\d{{1,2}}):(\d{{2}})(?::(\d{{2}})(?:\.\d+)?)?\s*(?:uhr)?\s*({_ZONE})?$")
_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})")
_DAY_MONTH = re.compile(r"(?:[a-z]+,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:of\s+)?)?([a-z]+)\.?,?\s*(\d{4})")
_MONTH_DAY = re.compile(r"(?:[a-z]+,?\s+)?([a-z]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")


class UnclearDate(Exception):
    """What was typed is no date, or could be several; its text is the sentence to show."""


def iso_date(text: str) -> str:
    """Return a date, with its time and zone where they were typed, in ISO 8601.

    "2026", "2026-03", "3 May 2026", "May 3, 2026", "3. Mai 2026", "25/03/2026" and "2026-03-04 18:30" are
    clear; "03/04/2026" is not. Raises UnclearDate.
    """
    folded = fold(text)
    clock = _TIME.search(folded)
    day = _day(text, folded[: clock.start()] if clock else folded)
    if clock is None:
        return day
    if len(day) < len("2026-03-04"):
        raise UnclearDate(tr("“{text}” has a time but no day.").format(text=text.strip()))
    return f"{day}T{_clock(text, clock)}"


def _day(text: str, folded: str) -> str:
    folded = folded.strip(" ,")
    if found := _YEAR_FIRST.fullmatch(folded):
        return _iso(text, *(int(part) if part else None for part in found.groups()))
    if found := _YEAR_LAST.fullmatch(folded):
        first, second, year = map(int, found.groups())
        return _iso(text, year, *_day_told_from_month(text, first, second, year))
    for pattern, places in ((_DAY_MONTH, (3, 2, 1)), (_MONTH_DAY, (3, 1, 2))):
        if (found := pattern.fullmatch(folded)) and found[places[1]] in _MONTHS:
            day = found[places[2]]
            return _iso(text, int(found[3]), _MONTHS[found[places[1]]], int(day) if day else None)
    raise UnclearDate(tr("“{text}” is no date that is understood: write it as 2026-03-04.").format(text=text.strip()))


def _day_told_from_month(text: str, first: int, second: int, year: int) -> tuple[int, int]:
    """Return month and day of a date that has the year last, where only one of two numbers can be the month."""
    if first != second and max(first, second) <= 12:
        readings = f"{year:04}-{second:02}-{first:02}", f"{year:04}-{first:02}-{second:02}"
        sentence = tr("“{text}” can be two days: write {one} or {other}.")
        raise UnclearDate(sentence.format(text=text.strip(), one=readings[0], other=readings[1]))
    return (second, first) if first > 12 or first == second else (first, second)


def _iso(text: str, year: int | None, month: int | None = None, day: int | None = None) -> str:
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise UnclearDate(tr("There is no such day as “{text}”.").format(text=text.strip())) from error
    return "-".join(part for part in (f"{year:04}", _two(month), _two(day)) if part)


def _two(number: int | None) -> str:
    return "" if number is None else f"{number:02}"


def _clock(text: str, found: re.Match[str]) -> str:
    hour, minute, second, zone = found.groups()
    try:
        told = time(int(hour), int(minute), int(second or 0))
    except ValueError as error:
        raise UnclearDate(tr("There is no such time as in “{text}”.").format(text=text.strip())) from error
    shown = told.isoformat("seconds" if second else "minutes")
    return shown + ("" if zone is None else "Z" if zone == "z" else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}")

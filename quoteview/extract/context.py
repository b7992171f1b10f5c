"""What a mark can be, judged by the characters beside it: the cost of opening, of closing, of being no mark.

Costs are whole numbers of about a tenth of a nat: 0 is what a printer would set, 100 is next to impossible.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from quoteview.extract import apostrophes
from quoteview.extract.glyphs import CANDIDATE, FAMILY, MARK_CHARACTERS, Family

NEVER = 1000
_EDGE = "\n"
_POSSESSIVE = re.compile(r"['’]s\b")
_WIDEST_RUN = 4
# How many marks with their neighbours are known at a time.
_MOST_KNOWN = 4096
_INCH = 22
_INCHES = frozenset(('"', "''", "”", "’’"))


_Costs = tuple[int, int, int]
"""Of opening, of closing, of being no mark."""


class Sign(NamedTuple):
    """A candidate mark: where it stands [start, end), how it is printed, and the cost of each reading."""

    start: int
    end: int
    glyph: str
    opening: int
    closing: int
    neither: int


@dataclass(frozen=True, slots=True)
class Habits:
    """How a text as a whole uses marks whose direction depends on the country."""

    inward_guillemets: bool
    """»German« rather than «French»."""
    right_marks_open: bool
    """”Swedish”, with no other curly opening in the text."""


def habits_of(text: str) -> Habits:
    """Return the habits of `text`, from which neighbours its marks have most."""
    inward = _opens("»", text) + _opens("›", text)
    outward = _opens("«", text) + _opens("‹", text)
    right_marks_open = "”" in text and "“" not in text and "„" not in text and _opens("”", text) > 0
    return Habits(inward > outward, right_marks_open)


def _opens(mark: str, text: str) -> int:
    """Count the places where `mark` stands at the front of a word."""
    pieces = text.split(mark)
    return sum(
        1
        for before, after in pairwise(pieces)
        if (not before or not before[-1].isalnum()) and after[:1].isalnum()
    )


def find_signs(text: str) -> Iterator[Sign]:
    """Yield every candidate mark of `text`, in order."""
    habits = habits_of(text)
    known = _windows(habits)
    last = len(text)
    for found in CANDIDATE.finditer(text):
        if found.lastindex:
            continue
        start, end = found.span()
        window = text[start - 1 : end + 1] if start else _EDGE + text[: end + 1]
        if end == last:
            window += _EDGE
        costs = known[window] or _costs_in(text, start, end, habits)
        if costs[2]:
            yield Sign(start, end, window[1:-1], *costs)


class _Windows(dict[str, _Costs | None]):
    """The costs of a mark between two characters, worked out when they are first met; None where it takes more text."""

    def __init__(self, habits: Habits) -> None:
        super().__init__()
        self._habits = habits

    def __missing__(self, window: str) -> _Costs | None:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        costs = None if _needs_more(window) else _costs(window[1:-1], window[0], window[-1], self._habits)
        self[window] = costs
        return costs


@cache
def _windows(habits: Habits) -> _Windows:
    """Return what is known of marks in all texts of some habits, of which there are four."""
    return _Windows(habits)


def _needs_more(window: str) -> bool:
    """Tell whether a mark with the character on either side is not enough to judge the mark by."""
    before, glyph, after = window[0], window[1:-1], window[-1]
    return (
        before in MARK_CHARACTERS
        or after in MARK_CHARACTERS
        or after == "."
        or (before == " " and not after.isalnum())
        or (glyph in _INCHES and _kind(before) == "digit")
        or (FAMILY[glyph] is Family.SINGLE and (before.isalnum() or after.isalnum()))
    )


def _costs_in(text: str, start: int, end: int, habits: Habits) -> _Costs:
    """Return the costs of a mark [start, end), judged by as much of the text around it as it takes."""
    before, after = _outside(text, start - 1, -1), _outside(text, end, 1)
    if before == " " and not after.isalnum() and text[max(0, start - 2)] in MARK_CHARACTERS:
        before = _outside(text, start - 2, -1)  # a closing mark set off from the one before it: 'so,' "
    if after == "." and text.startswith("..", end):
        after = "…"
    elif after == "s" and not before.isspace() and _POSSESSIVE.match(text, end):
        after = " "
    glyph = text[start:end]
    opening, closing, neither = _costs(glyph, before, after, habits)
    if neither == _INCH and apostrophes.FEET_BEFORE.search(text, max(0, start - 8), start):
        neither = apostrophes.LIKELY
    elif FAMILY[glyph] is Family.SINGLE:
        opening, neither = _as_apostrophe(text, start, end, opening, neither)
    return opening, closing, neither


def _outside(text: str, at: int, step: int) -> str:
    """Return the first character from `at` on, in the direction of `step`, that is no mark."""
    for _ in range(_WIDEST_RUN):
        if not 0 <= at < len(text):
            return _EDGE
        if text[at] not in MARK_CHARACTERS:
            return text[at]
        at += step
    return _EDGE


@lru_cache(maxsize=4096)
def _kind(character: str) -> str:
    """Return the class of a character beside a mark."""
    if character.isspace() or character in "\u200b\ufeff\u2060":
        return "hard space" if character in "\u00a0\u202f\u2007" else "space"
    if character.isalnum():
        return _kind_of_letter(character)
    if character in ".,;:!?…)]}%′″。，、！？；：）】।؟،":
        return "stop"
    return "bracket" if character in "([{¿¡$£€#@&（【" else "dash"


def _kind_of_letter(character: str) -> str:
    if character.isupper() or character.istitle():
        return "capital"
    if character.isdigit() or character in "¼½¾⅓⅔⅛⅜⅝⅞":
        return "digit"
    return "small" if character.islower() or ord(character) < 0x2E80 else "ideograph"


_OPEN_BEFORE = {"space": 0, "hard space": 0, "bracket": 0, "ideograph": 0, "dash": 3, "stop": 20, "small": 30,
                "capital": 30, "digit": 35}  # fmt: skip
_OPEN_AFTER = {"small": 0, "capital": 0, "digit": 0, "ideograph": 0, "bracket": 0, "dash": 10, "stop": 25,
               "space": 40, "hard space": 10}  # fmt: skip
_CLOSE_BEFORE = {"small": 0, "capital": 0, "digit": 0, "ideograph": 0, "stop": 0, "dash": 5, "bracket": 50,
                 "space": 40, "hard space": 10}  # fmt: skip
_CLOSE_AFTER = {"space": 0, "hard space": 0, "stop": 0, "ideograph": 0, "dash": 0, "bracket": 15, "small": 35,
                "capital": 25, "digit": 30}  # fmt: skip


def _opening_cost(before: str, after: str) -> int:
    """Return the cost of opening between two characters, whatever the mark."""
    left, right = _kind(before), _kind(after)
    front = _OPEN_BEFORE[left]
    if left == "stop" and (right == "capital" or before in ":,"):
        front = 12
    elif left == "small" and right == "capital":
        front = 24
    return front + (3 if after == "…" else _OPEN_AFTER[right])


def _closing_cost(before: str, after: str) -> int:
    """Return the cost of closing between two characters, whatever the mark."""
    left, right = _kind(before), _kind(after)
    back = _CLOSE_AFTER[right]
    if left == "stop" and right == "capital":
        back = 15
    return _CLOSE_BEFORE[left] + back


_EITHER_WAY = frozenset(('"', "''", "＂", "'"))
_RIGHTWARD = frozenset(("“", "‟", "‘‘", "‘", "„", "〝", "``", "‚", "‛", "`", "「", "『"))
_NEVER_CLOSES = frozenset(("„", "〝", "``", "‚", "‛", "`", "「", "『"))
_NEITHER = {"‘": apostrophes.IMPOSSIBLE, "’": apostrophes.IMPOSSIBLE, "`": 30, "‚": 30}


@lru_cache(maxsize=_MOST_KNOWN)
def _costs(glyph: str, before: str, after: str, habits: Habits) -> _Costs:
    """Return the costs of opening, closing and neither for a mark between two characters."""
    if glyph in "«»‹›":
        return _guillemet_costs(glyph, before, after, habits)
    opening, closing = _opening_cost(before, after), _closing_cost(before, after)
    if glyph in _EITHER_WAY:
        neither = apostrophes.IMPOSSIBLE if glyph == "'" else _stray_cost(glyph, before, after)
        return opening + (glyph == "'") * 2, closing, neither
    if glyph in _RIGHTWARD:
        return opening * 2 // 5, (NEVER if glyph in _NEVER_CLOSES else _against(closing)), _NEITHER.get(glyph, 90)
    if glyph in "」』":
        return NEVER, 0, 90
    turned = opening if habits.right_marks_open and glyph == "”" else _against(opening)
    return turned, closing * 2 // 5, _NEITHER.get(glyph) or _stray_cost(glyph, before, after)


def _against(cost: int) -> int:
    """Return the cost of reading a mark against the way it points, where its neighbours cost `cost`."""
    return 30 + cost if cost < 50 else 30 + 2 * cost


def _guillemet_costs(glyph: str, before: str, after: str, habits: Habits) -> _Costs:
    """Return the costs of « » ‹ ›, which French sets off by spaces and navigation lines use as arrows."""
    alone = _kind(before).endswith("space") and _kind(after).endswith("space")
    opening, closing = (5, 5) if alone else (_opening_cost(before, after), _closing_cost(before, after))
    neither = 15 if alone and " " in (before, after) else 90
    if (glyph in "«‹") != habits.inward_guillemets:
        return opening * 2 // 5, _against(closing), neither
    return _against(opening), closing * 2 // 5, neither


def _stray_cost(glyph: str, before: str, after: str) -> int:
    """Return the cost of reading a double mark as no mark: inches or seconds, a Hebrew acronym, or a stray one."""
    left, right = _kind(before), _kind(after)
    if _is_hebrew(before) and _is_hebrew(after):
        return 5
    if left == "digit" and glyph in _INCHES:
        return _INCH
    return 50 if left == right == "space" and glyph in _EITHER_WAY else 90 - 10 * (glyph in _EITHER_WAY)


def _is_hebrew(character: str) -> bool:
    """Tell whether a character is Hebrew: two such letters around a double mark are an acronym (צה"ל)."""
    return "\u05d0" <= character <= "\u05ea"


def _as_apostrophe(text: str, start: int, end: int, opening: int, neither: int) -> tuple[int, int]:
    """Return the costs of opening and of neither for a single mark, weighed as an apostrophe."""
    if text[start] in "`‚":
        return opening, neither
    follows = start > 0 and text[start - 1].isalnum()
    leads = end < len(text) and text[end].isalnum()
    if follows and leads:
        return opening, apostrophes.inner_cost(text, start, end)
    if follows:
        return opening, apostrophes.trailing_cost(text, start)
    if leads:
        cost = apostrophes.leading_cost(text, end)
        return opening + (25 if cost < apostrophes.POSSIBLE - 5 else 8 if cost < apostrophes.UNLIKELY else 0), cost
    return opening, neither

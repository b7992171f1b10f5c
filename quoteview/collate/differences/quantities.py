"""Numbers and measures: their values, and which terms make them up."""

import math
import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from quoteview.collate.lexicons import listed, parts, table
from quoteview.collate.wordings import Wording
from quoteview.collate.words import DASHES

_NOTHING = Fraction(0)
_ONE = frozenset(["a", "an"])
_HALF = "half"
_DECIMAL = re.compile(r"\d+(\.\d+)?")


def have_one_value(keys: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether two runs of words are the same number, each in any mixture of digits and words."""
    if not (_may_be_number(keys[0]) and _may_be_number(others[0])):
        return False
    value = _value_of(keys)
    return value is not None and value == _value_of(others)


def _may_be_number(key: str) -> bool:
    return key[:1].isdigit() or key in table("scales") or key in _ONE or key == _HALF


def is_one_of_scale(wording: Wording, start: int, end: int) -> bool:
    """Tell whether term `start` is all of [start, end), and an article or a one before a scale: a | million."""
    is_alone = end == start + 1 and end < len(wording) and wording.keys[end] in table("scales")
    return is_alone and (wording.keys[start] in _ONE or wording.keys[start] == "1")


def _value_of(keys: Sequence[str]) -> Fraction | None:
    """Return the value of a number in any mixture of digits and words, None for anything else.

    Units follow tens and tens hundreds (twenty five); 5 6 is two numbers. An article may stand for the one of a scale.
    """
    if keys[0] == _HALF:
        value = _value_of(keys[1:]) if keys[-1] in table("scales") else None
        return value / 2 if value is not None else None
    total = current = _NOTHING
    room = math.inf
    for key in keys[1:] if keys[0] in _ONE and keys[-1] in table("scales") else keys:
        if key in table("scales"):
            scale = int(table("scales")[key])
            current = max(current, Fraction(1)) * scale
            total, current = (total, current) if scale < 1000 else (total + current, _NOTHING)
            room = scale
        elif _DECIMAL.fullmatch(key):
            value = Fraction(key)
            if value >= room:
                return None
            current += value
            room = 10.0 if value >= 20 and value % 10 == 0 else 0.0
        else:
            return None
    return total + current


@cache
def _quantity_words() -> frozenset[str]:
    around, behind = parts("bounds", "behind")
    return listed("units") | table("scales").keys() | around | behind


def may_count(wording: Wording, start: int, end: int) -> bool:
    """Tell whether any of terms [start, end) is a number, a scale, a unit or a word that bounds numbers."""
    words = _quantity_words()
    return any(wording.keys[index] in words or wording.is_number(index) for index in range(start, end))


def numbers_of(wording: Wording, start: int, end: int) -> list[str]:
    """Return numbers and their scales; a lone "one" is more often a pronoun or an article than a count."""
    found = [wording.keys[index] for index in range(start, end) if is_counted(wording, index)]
    return [] if found == ["1"] else found


def units_of(keys: Sequence[str]) -> list[str]:
    """Return the units of measure and words of quantity."""
    units = listed("units")
    return [key for key in keys if key in units]


def is_counted(wording: Wording, index: int) -> bool:
    """Tell whether a term is a number or multiplies one."""
    return wording.is_number(index) or wording.keys[index] in table("scales")


def any_counted(wording: Wording, start: int, end: int) -> bool:
    """Tell whether any of the terms [start, end), as far as there are any, is a number or multiplies one."""
    return any(is_counted(wording, index) for index in range(max(0, start), min(end, len(wording))))


# How far from a number a word may stand that bounds it: more than 50, 50 or less.
_BOUND_REACH = 2
_SIGNS = ("-", "\u2212")


def bounds_of(wording: Wording, start: int, end: int) -> list[str]:
    """Return the words among terms [start, end) that bound or direct a number near them, or measure one before them."""
    around, behind = parts("bounds", "behind")
    found: list[str] = []
    for index in range(start, end):
        key = wording.keys[index]
        if key not in around and key not in behind:
            continue
        near = any_counted(wording, index - _BOUND_REACH, index)
        near = near or any_counted(wording, index + 1, index + 1 + _BOUND_REACH)
        if (key in around and near) or (key in behind and any_counted(wording, index - 1, index)):
            found.append(key)
    return found


def head_parts_quantity(wording: Wording, at: int) -> bool:
    """Tell whether a head that ends before term `at` takes from a number what makes its value.

    At least | 50, $ | 40, - | 5, 20- | 30, 5 | million; but 20 | years only leaves the number out.
    """
    if not _adjoin(wording, at) or not is_counted(wording, at):
        return False
    gap = wording.gap(at)
    signed = gap[-1:] in _SIGNS and gap[:-1].isspace()
    bounded = wording.keys[at - 1] in listed("units") or bounds_of(wording, max(0, at - _BOUND_REACH), at)
    return signed or bool(bounded) or _is_one_number(wording, at)


def tail_parts_quantity(wording: Wording, at: int) -> bool:
    """Tell whether a tail that starts at term `at` takes from a number what makes its value.

    5 | million, 12 | percent, 50 | or more, 20 | -30; but 5 | boats only leaves the boats out.
    """
    if not _adjoin(wording, at) or not is_counted(wording, at - 1):
        return False
    bounded = bounds_of(wording, at, min(len(wording), at + _BOUND_REACH))
    return wording.keys[at] in listed("units") or bool(bounded) or _is_one_number(wording, at)


def _adjoin(wording: Wording, at: int) -> bool:
    """Tell whether nothing but blanks and dashes stands between term `at` and the one before it."""
    if not 0 < at < len(wording):
        return False
    return all(mark.isspace() or mark in DASHES for mark in wording.gap(at))


def _is_one_number(wording: Wording, at: int) -> bool:
    """Tell whether term `at` goes on with the number before it: a scale, or the other end of a range."""
    ranged = wording.gap(at)[-1:] in tuple(DASHES)
    both = is_counted(wording, at - 1) and is_counted(wording, at)
    return both and (wording.keys[at] in table("scales") or ranged)

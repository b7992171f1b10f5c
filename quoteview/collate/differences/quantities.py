"""Numbers and measures: their values, and which terms make them up."""

import math
import re
from fractions import Fraction

from quoteview.collate.lexicons import listed, parts, table
from quoteview.collate.terms import Term
from quoteview.collate.wordings import Wording
from quoteview.collate.words import DASHES

_NOTHING = Fraction(0)
_DECIMAL = re.compile(r"\d+(\.\d+)?")


def value_of(terms: tuple[Term, ...]) -> Fraction | None:
    """Return the value of a number in any mixture of digits and words, None for anything else.

    Units follow tens and tens hundreds (twenty five); 5 6 is two numbers.
    """
    total = current = _NOTHING
    room = math.inf
    for term in terms:
        key = term.key
        if term.key in table("scales"):
            scale = int(table("scales")[term.key])
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


def numbers_of(terms: tuple[Term, ...]) -> list[str]:
    """Return numbers and their scales; a lone "one" is more often a pronoun or an article than a count."""
    found = [term.key for term in terms if term.number or term.key in table("scales")]
    return [] if found == ["1"] else found


def units_of(terms: tuple[Term, ...]) -> list[str]:
    """Return the units of measure and words of quantity."""
    return [term.key for term in terms if term.key in listed("units")]


def is_counted(term: Term) -> bool:
    """Tell whether a term is a number or multiplies one."""
    return term.number or term.key in table("scales")


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
        before = wording.terms_between(max(0, index - _BOUND_REACH), index)
        near = (*before, *wording.terms_between(index + 1, index + 1 + _BOUND_REACH))
        if (key in around and any(map(is_counted, near))) or (key in behind and before and is_counted(before[-1])):
            found.append(key)
    return found


def head_parts_quantity(wording: Wording, at: int) -> bool:
    """Tell whether a head that ends before term `at` takes from a number what makes its value.

    At least | 50, $ | 40, - | 5, 20- | 30, 5 | million; but 20 | years only leaves the number out.
    """
    if not _adjoin(wording, at) or not is_counted(wording.term(at)):
        return False
    gap, left = wording.gap(at), wording.term(at - 1)
    signed = gap[-1:] in _SIGNS and gap[:-1].isspace()
    bounded = left.key in listed("units") or bounds_of(wording, max(0, at - _BOUND_REACH), at)
    return signed or bool(bounded) or _is_one_number(wording, at)


def tail_parts_quantity(wording: Wording, at: int) -> bool:
    """Tell whether a tail that starts at term `at` takes from a number what makes its value.

    5 | million, 12 | percent, 50 | or more, 20 | -30; but 5 | boats only leaves the boats out.
    """
    if not _adjoin(wording, at) or not is_counted(wording.term(at - 1)):
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
    left, right = wording.term(at - 1), wording.term(at)
    ranged = wording.gap(at)[-1:] in tuple(DASHES)
    return is_counted(left) and is_counted(right) and (right.key in table("scales") or ranged)

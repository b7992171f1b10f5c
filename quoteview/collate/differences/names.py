"""Names in a wording, as far as capitals and the calendar tell."""

import re
from functools import lru_cache

from quoteview.collate.lexicons import listed
from quoteview.collate.terms import is_little
from quoteview.collate.wordings import Wording
from quoteview.collate.words import DOUBLE_QUOTES, SINGLE_QUOTES

# Marks behind which a sentence of its own may begin inside another.
_OPENING = frozenset(SINGLE_QUOTES + DOUBLE_QUOTES + ":([")
_TITLE_CASE = 0.75
_ENOUGH = 4
_ACRONYM = 5


def names(wording: Wording, start: int, end: int) -> list[str]:
    """Return the names among terms [start, end), sorted: capitals that no rule of writing asks for, and dates.

    The first word of a sentence counts only where a second capitalised word follows it at once; in a
    wording in title case only the calendar counts.
    """
    calendar, keys = listed("calendar"), wording.keys
    return sorted(
        [
            keys[index]
            for index in range(start, end)
            if keys[index] in calendar or (is_name(wording, index) and not _in_title_case(wording))
        ]
    )


def is_name(wording: Wording, index: int) -> bool:
    """Tell whether a term is written as a name."""
    if not _capitalised(wording, index):
        return False
    if not wording.opens_sentence(index) and not _OPENING & set(wording.gap(index)):
        return True
    following = index + 1
    return following < len(wording) and wording.gap(following).isspace() and _capitalised(wording, following)


def _capitalised(wording: Wording, index: int) -> bool:
    if not wording.text[wording.start_of(index)].isupper():
        return False
    if is_little(wording.keys[index]) or wording.is_number(index):
        return False
    printed = wording.printed(index, index + 1)
    return len(printed) == 1 or not printed.isupper() or len(printed) <= _ACRONYM


@lru_cache(maxsize=16)
def _in_title_case(wording: Wording) -> bool:
    """Tell whether a wording writes its words with capitals as a headline does."""
    inner = [
        index for index, key in enumerate(wording.keys) if index and not is_little(key) and not wording.is_number(index)
    ]
    if len(inner) < _ENOUGH:
        return False
    capitals = sum(wording.text[wording.start_of(index)].isupper() for index in inner)
    return capitals > _TITLE_CASE * len(inner)


def shortens_name(wording: Wording, start: int, end: int) -> bool:
    """Tell whether terms [start, end) are the part of a name that a shorter form of it leaves out.

    A first name or a title beside the surname is; a direction is not: it makes another place.
    """
    for index in range(start, end):
        if not _capitalised(wording, index) or wording.keys[index] in listed("directions"):
            return False
    after = end < len(wording) and wording.gap(end).isspace() and _capitalised(wording, end)
    before = start > 0 and wording.gap(start).isspace() and _capitalised(wording, start - 1)
    return after or before


_SHORTEST_NAME = 5
# Letters that romanisations of one foreign name write differently: Omar and Umar, Qasim and Kasim, -sky and -skiy.
_ROMAN = (
    (re.compile("^(?:al|el)(?=.{4})"), ""),
    (re.compile("(?:iy|yy|ii|ij|yi|y|i)$"), "i"),
    (re.compile("dh"), "d"),
    (re.compile("ph"), "f"),
    (re.compile("[qg]h?"), "k"),
    (re.compile("kh"), "k"),
    (re.compile("ou|oo|o"), "u"),
    (re.compile("[ae][iy]"), "e"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def one_name_romanised(key: str, other: str) -> bool:
    """Tell whether two folded names are one foreign name in two romanisations."""
    return min(len(key), len(other)) >= _SHORTEST_NAME and _romanised(key) == _romanised(other)


def _romanised(key: str) -> str:
    for pattern, letter in _ROMAN:
        key = pattern.sub(letter, key)
    return key

"""How likely a single mark is an apostrophe: a possessive, an elision, a contraction, minutes or feet."""

import re
from functools import cache

from quoteview.core.resources import resource

CERTAIN, LIKELY, POSSIBLE, UNLIKELY, IMPOSSIBLE = 0, 6, 15, 42, 80
"""Costs of reading a single mark as an apostrophe."""

_WORD_AFTER = re.compile(r"[^\W\d_]+")
_YEARS = re.compile(r"\d0s\b|\d\d\b(?![.,]?\d)")
_WORD_BEFORE = re.compile(r"[^\W_]+\Z")
FEET_BEFORE = re.compile(r"\d['’] ?\d+(?:[.,]\d+| ?[½¼¾⅓⅔])?\Z")
"""Feet, minutes or degrees before the figure that a double mark follows: 5'10"."""
_LONGEST_WORD = 24


@cache
def _elisions() -> dict[str, frozenset[str]]:
    """Return the words that begin and those that end with an apostrophe, by section of the lexicon."""
    words: dict[str, set[str]] = {}
    section = ""
    for line in resource("lexicons", "elisions.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            words.setdefault(section, set()).add(line)
    return {name: frozenset(members) for name, members in words.items()}


def leading_cost(text: str, end: int) -> int:
    """Return the cost of reading a mark that ends at `end`, before a word, as an apostrophe (’em, ’90s)."""
    if _YEARS.match(text, end):
        return CERTAIN + 3
    found = _WORD_AFTER.match(text, end, end + _LONGEST_WORD)
    word = found.group().lower() if found else ""
    if word in _elisions()["leading"]:
        return LIKELY
    return POSSIBLE - 5 if word in _elisions()["leading or"] else UNLIKELY + 8


def trailing_cost(text: str, start: int) -> int:
    """Return the cost of reading a mark at `start`, after a word, as an apostrophe (players’, goin’, 6')."""
    found = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    word = found.group().lower() if found else ""
    if word.endswith(("s", "x", "z")) and len(word) > 1:
        return LIKELY + 4
    if word.endswith("in") and len(word) > 3:
        return POSSIBLE
    if word[-1:].isdigit():
        return POSSIBLE
    return POSSIBLE if word in _elisions()["trailing"] else UNLIKELY


def inner_cost(text: str, start: int, end: int) -> int:
    """Return the cost of reading a mark between two letters or digits as an apostrophe (DON'T, Ja'Marr)."""
    found = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    before = found.group() if found else ""
    after = text[end]
    if after.isdigit():
        return CERTAIN if before[-1:].isdigit() else UNLIKELY - 12
    if not after.isupper():
        return CERTAIN
    if len(before) <= 2 or before.isupper() or before.endswith(("ll", "qu")):
        return CERTAIN
    return LIKELY if before.istitle() and len(before) <= 5 else UNLIKELY - 10

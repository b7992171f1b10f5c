"""The word lists that comparing goes by, read from resources/lexicons/compare once each.

A list has one entry a line; a table has `entry = meaning`. Lines that begin with # are comments. Lists
are folded as the keys of terms are, so that außer stands for ausser; tables keep their capitals.
"""

from collections.abc import Mapping
from functools import cache

from quoteview.collate.words import folded
from quoteview.core.resources import resource


@cache
def entries(name: str) -> tuple[str, ...]:
    """Return the lines of a list, in order."""
    lines = resource("lexicons", "compare", f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def listed(name: str) -> frozenset[str]:
    """Return the entries of a list as a set."""
    return frozenset(folded(entry) for entry in entries(name))


@cache
def parts(name: str, divider: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the entries of a list before and after the line `divider`."""
    lines = [folded(entry) for entry in entries(name)]
    at = lines.index(divider)
    return frozenset(lines[:at]), frozenset(lines[at + 1 :])


@cache
def table(name: str) -> Mapping[str, str]:
    """Return what each entry of a table means."""
    pairs = (line.partition("=") for line in entries(name))
    return {entry.strip(): meaning.strip() for entry, _, meaning in pairs}


@cache
def families(name: str) -> Mapping[str, int]:
    """Return which line of a list each word stands on, where a line holds several: forms of one word."""
    return {word: number for number, line in enumerate(entries(name)) for word in line.casefold().split()}

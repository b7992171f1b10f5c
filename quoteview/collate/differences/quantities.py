"""Numbers and measures: their values, and which terms make them up."""

import re

from quoteview.collate.lexicons import listed, table
from quoteview.collate.terms import Term


def value_of(terms: tuple[Term, ...]) -> float | None:
    """Return the value of a number in any mixture of digits and words, None for anything else."""
    total = current = 0.0
    for term in terms:
        key = term.key.replace(",", "")
        if term.key in table("scales"):
            scale = float(table("scales")[term.key])
            current = max(current, 1.0) * scale
            total, current = (total, current) if scale < 1000 else (total + current, 0.0)
        elif re.fullmatch(r"\d+(\.\d+)?", key):
            current += float(key)
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

"""What cutting a statement at its head or tail does to it: nothing, or a turn of its meaning."""

from functools import cache

from quoteview.collate.lexicons import entries, listed, parts
from quoteview.collate.terms import Wording

# How many terms of adverbs, articles or a subject may stand between a denial and what it governs.
_REACH = 3
_BETWEEN = frozenset(["a", "an", "the", "be", "to", "that", "really", "just", "ever", "yet", "so", "very", "any"])
_SUBJECTS = frozenset(["i", "we", "you", "he", "she", "it", "they", "there", "this"])
_DOUBTS = frozenset(["deny", "denies", "denied", "doubt", "doubts", "doubted"])


def head_limits(wording: Wording, end: int) -> bool:
    """Tell whether the terms before `end`, left out, deny or limit what follows them in the sentence.

    So they do when they end in a denial (I do not | ask for that), in a limit or a doubt (unless | we
    act; allegedly | stole it), in a verb of thinking or saying that is denied (I don't think that | they
    will), or when they are a condition (If it rains, | we will stay).
    """
    if wording.opens_sentence(end):
        return False
    if wording.opens_clause(end):
        return _is_condition(wording, end)
    keys = [term.key for term in wording.terms[max(0, end - _REACH - 4) : end]]
    if keys and keys[-1] in parts("limiters", "joining")[0] | listed("conditions") | listed("hedges"):
        return True
    trailing = 0
    while keys and keys[-1] in _BETWEEN | _SUBJECTS and trailing < _REACH:
        keys.pop()
        trailing += 1
    if not keys:
        return False
    if keys[-1] in listed("negations") | _DOUBTS:
        return True
    return keys[-1] in listed("denials") and any(key in listed("negations") for key in keys[-_REACH:-1])


def _is_condition(wording: Wording, end: int) -> bool:
    """Tell whether one clause that opens the sentence with a condition ends before term `end`."""
    first = end - 1
    while not wording.opens_clause(first):
        first -= 1
    return wording.opens_sentence(first) and wording.terms[first].key in listed("conditions")


def tail_limits(wording: Wording, start: int, first: int) -> bool:
    """Tell whether the terms from `start` on, left out, limit the statement that begins at term `first`.

    Within the sentence any opening that limits counts (unless, but, if); a sentence of its own only
    where it opens with more than a joining word (But only if).
    """
    if start >= len(wording.terms) or not _says_something(wording, first, start):
        return False
    keys = [term.key for term in wording.terms[start : start + 4]]
    if wording.opens_sentence(start):
        joined = keys[1:] if keys[0] in ("but", "and") else keys
        return bool(joined) and joined[0] in parts("limiters", "joining")[0]
    if keys[0] == "if" and wording.terms[start - 1].key in listed("asking"):
        return False
    return any(tuple(keys[: len(opening)]) == opening for opening in _openings())


@cache
def _openings() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(entry.casefold().split()) for entry in entries("limits"))


_CLAUSE = 4


def _says_something(wording: Wording, first: int, end: int) -> bool:
    """Tell whether terms [first, end) make a statement that can be limited, and not a mere phrase."""
    keys = {term.key for term in wording.terms[first:end]}
    return end - first >= _CLAUSE or bool(keys & (listed("pronouns") | listed("modals") | listed("negations")))

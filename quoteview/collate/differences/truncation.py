"""What cutting a statement at its head or tail does to it: nothing, or a turn of its meaning."""

from functools import cache

from quoteview.collate.differences.polarity import is_denying_prefix
from quoteview.collate.lexicons import entries, listed, parts
from quoteview.collate.wordings import Wording
from quoteview.core.difference import Severity

# How many terms of adverbs, articles or a subject may stand between a denial and what it governs.
_REACH = 3
_BETWEEN = frozenset(["a", "an", "the", "be", "to", "that", "really", "just", "ever", "yet", "so", "very", "any"])
_SUBJECTS = frozenset(["i", "we", "you", "he", "she", "it", "they", "there", "this"])
_NEXT_TO_NONE = frozenset(["few", "little"])
_OPINION_SIZES = range(2, 6)
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
        return _is_condition(wording, end) or _is_stressed(wording, end)
    if end and is_denying_prefix(wording, end - 1):
        return True
    keys = wording.keys[max(0, end - _REACH - 4) : end]
    if keys and keys[-1] in parts("limiters", "joining")[0] | listed("conditions") | listed("hedges"):
        return True
    return ends_in_denial(keys)


def ends_in_denial(keys: list[str]) -> bool:
    """Tell whether a run of words ends in a denial that reaches beyond it: no, I doubt it, far from, it is false that.

    Articles, adverbs and a subject may stand behind the denial.
    """
    kept = len(keys)
    while kept and (keys[kept - 1] in _BETWEEN or keys[kept - 1] in _SUBJECTS) and len(keys) - kept < _REACH:
        kept -= 1
    keys = keys[:kept]
    if not keys:
        return False
    if keys[-1] in listed("negations") or keys[-1] in _DOUBTS or _turns(keys):
        return True
    return keys[-1] in listed("denials") and any(key in listed("negations") for key in keys[-_REACH:-1])


def _turns(keys: list[str]) -> bool:
    """Tell whether words end in one of the phrases that turn what follows: but a few is not few."""
    return keys[-2:] != ["a", "few"] and " ".join(["", *keys]).endswith(_turning_ends())


@cache
def _turning_ends() -> tuple[str, ...]:
    return tuple(f" {entry}" for entry in sorted(listed("turns")))


def _is_stressed(wording: Wording, end: int) -> bool:
    """Tell whether a denial stands before term `end` that only a comma parts from what stresses it: never, | ever."""
    return end < len(wording) and wording.keys[end] == "ever" and wording.keys[end - 1] in listed("negations")


def head_hedges(wording: Wording, end: int) -> bool:
    """Tell whether the terms before `end` end in a clause that makes a claim an opinion: I think that | they lied."""
    if wording.opens_sentence(end) or wording.opens_clause(end):
        return False
    keys = wording.keys[:end]
    keys = keys[:-1] if keys[-1:] == ["that"] else keys
    return any(" ".join(keys[-size:]) in listed("opinions") for size in _OPINION_SIZES)


def head_counts(wording: Wording, end: int) -> bool:
    """Tell whether an article before term `end` makes some of what is next to none: a | few came is not few came."""
    return 0 < end < len(wording) and wording.keys[end - 1] == "a" and wording.keys[end] in _NEXT_TO_NONE


def tail_hedges(wording: Wording, start: int) -> Severity | None:
    """Return how much it matters where terms from `start` on do nothing in their sentence but withhold certainty."""
    if not wording.opens_clause(start) or wording.opens_sentence(start):
        return None
    end = next((at for at in range(start, len(wording)) if wording.opens_sentence(at)), len(wording))
    words = " ".join(wording.keys[start:end])
    if words in listed("hedges"):
        return Severity.CRITICAL
    return Severity.SUBSTANTIVE if words in listed("opinions") else None


def _is_condition(wording: Wording, end: int) -> bool:
    """Tell whether one clause that opens the sentence with a condition ends before term `end`."""
    first = end - 1
    while not wording.opens_clause(first):
        first -= 1
    return wording.opens_sentence(first) and wording.keys[first] in listed("conditions")


def tail_limits(wording: Wording, start: int, first: int) -> bool:
    """Tell whether the terms from `start` on, left out, limit the statement that begins at term `first`.

    Within the sentence any opening that limits counts (unless, but, if); a sentence of its own only
    where it opens with more than a joining word (But only if), or is nothing but "not".
    """
    if start >= len(wording):
        return False
    if not wording.opens_sentence(start) and _tail_denies(wording, start):
        return True
    if not _says_something(wording, first, start):
        return False
    keys = wording.keys[start : start + 4]
    if wording.opens_sentence(start):
        joined = keys[1:] if keys[0] in ("but", "and") else keys
        bare = joined[:1] == ["not"] and wording.opens_sentence(start + 1)
        limits = bool(joined) and joined[0] in parts("limiters", "joining")[0]
        return bare or (limits and not _has_main_clause(wording, start + len(keys) - len(joined)))
    if keys[0] == "if" and wording.keys[start - 1] in listed("asking"):
        return False
    return any(tuple(keys[: len(opening)]) == opening for opening in _openings())


_FRONTED = frozenset(["unless", "until", "except"])


def _has_main_clause(wording: Wording, start: int) -> bool:
    """Tell whether a sentence that opens with a condition goes on to say what holds under it.

    But unless the ice comes early, we will sail: that limits what follows, not what stands before.
    """
    if wording.keys[start] not in _FRONTED:
        return False
    end = start + 1
    while end < len(wording) and not wording.opens_sentence(end):
        end += 1
    commas = [at for at in range(start + _REACH, end) if "," in wording.gap(at)]
    return any(end - at >= _CLAUSE and _may_be_main(wording, at, end) for at in commas)


_HANGS_ON = frozenset(["which", "who", "whose", "where", "and", "or", "but", "of", "for", "in"])


def _may_be_main(wording: Wording, start: int, end: int) -> bool:
    """Tell whether terms [start, end) do not hang on words before them, and are not who said all this."""
    keys = set(wording.keys[start:end])
    return wording.keys[start] not in _HANGS_ON and keys.isdisjoint(listed("reporting"))


# How long a clause may be that takes back, behind a comma, what was said: no, I doubt it, I don't think so.
_AFTERTHOUGHT = 5


def _tail_denies(wording: Wording, start: int) -> bool:
    """Tell whether a tail inside its sentence opens with a denial (We will | not), or is one set off by a comma."""
    end = start + 1
    while not wording.opens_sentence(end) and end < len(wording):
        end += 1
    keys = wording.keys[start:end]
    if wording.opens_clause(start):
        return len(keys) <= _AFTERTHOUGHT and ends_in_denial(keys)
    opening = next((key for key in keys[:_REACH] if key not in _BETWEEN), "")
    return opening in listed("negations") - listed("limits")


@cache
def _openings() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(entry.casefold().split()) for entry in entries("limits"))


_CLAUSE = 4


def _says_something(wording: Wording, first: int, end: int) -> bool:
    """Tell whether terms [first, end) make a statement that can be limited, and not a mere phrase."""
    keys = set(wording.keys[first:end])
    return end - first >= _CLAUSE or bool(keys & (listed("pronouns") | listed("modals") | listed("negations")))

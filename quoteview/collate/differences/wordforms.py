"""Forms of words: tense, number, person and agreement."""

from rapidfuzz.distance import Prefix

from quoteview.collate.lexicons import families, listed

_SINGULAR_SUBJECTS = frozenset(
    ["he", "she", "it", "who", "nobody", "everybody", "anybody", "somebody", "everyone", "anyone", "someone", "each"]
)


def differ_in_agreement(before: str, key: str, other: str) -> bool:
    """Tell whether two forms differ in agreement alone: is and are, or feel and feels after nobody."""
    lines = families("agreement")
    if key in lines and lines.get(key) == lines.get(other):
        return True
    shorter, longer = sorted((key, other), key=len)
    return before in _SINGULAR_SUBJECTS and longer in (shorter + "s", shorter + "es")


_ENDINGS = frozenset(["", "s", "es", "d", "ed", "ing", "e", "n", "en"])
_Y_ENDINGS = frozenset(["y", "ies", "ied", "ying"])


def forms_of_one(key: str, other: str) -> bool:
    """Tell whether two words are forms of one, or two pronouns."""
    if key in listed("pronouns") and other in listed("pronouns"):
        return True
    lines = families("inflections")
    if key in lines and other in lines and lines[key] == lines[other]:
        return True
    same = Prefix.similarity(key, other)
    rest = {_undoubled(key, same), _undoubled(other, same)}
    return same >= 3 and (rest <= _ENDINGS or (rest <= _Y_ENDINGS and len(rest) > 1))


def _undoubled(word: str, same: int) -> str:
    """Return the ending of a word after `same` letters, without a consonant that it doubles (plan, planned)."""
    rest = word[same:]
    return rest[1:] if len(rest) > 2 and rest[0] == word[same - 1] else rest

"""What quoted words show by themselves of whether somebody said them: signs for `claims`."""

from collections.abc import Iterator, Sequence

from quoteview.extract.vocabulary import Vocabulary

_BUCKETS = ((1, "1 word"), (2, "2 words"), (3, "3 words"), (4, "4 words"), (6, "5 or 6 words"), (9, "7 to 9 words"))


def signs_of_words(text: str, words: Vocabulary) -> Iterator[str]:
    """Yield the signs in quoted words."""
    each = text.strip(" .,!?;:…").split()
    if not each:
        return
    lower = [word.lower().strip(".,!?()[]") for word in each]
    yield next((name for most, name in _BUCKETS if len(each) <= most), "10 words or more")
    yield _shape(each, words)
    yield from _signs_of_grammar(lower, words)
    if any(word[1:].lower() != word[1:] and not word.isupper() for word in each if "-" not in word):
        yield "capital inside a word"
    if any(word in words.foreign for word in lower):
        yield "foreign"
    if len(each) > 1 and each[-1][:1].islower():
        yield "ends small"
    if 1 < len(each) <= 3 and each[0][:1].islower() and each[-1][:1].isupper():
        yield "small word and noun"
    ending = text.rstrip(' ’”"')[-1:]
    if ending in {".", "!", "?", "…"}:
        yield "ends with a stop"


def _shape(each: Sequence[str], words: Vocabulary) -> str:
    """Return how words are written: as one capital or small word, a title, or a phrase that opens small or capital."""
    opens_capital = each[0][:1].isupper()
    if len(each) == 1:
        return "one capital word" if opens_capital else "one small word"
    if opens_capital and is_titled(each, words):
        return "title"
    return "opens small" if each[0][:1].islower() else "opens capital"


def is_titled(each: Sequence[str], words: Vocabulary) -> bool:
    """Tell whether all words but the small ones have a capital, as in a title."""
    large = [word for word in each if not words.is_linking(word.lower())]
    return bool(large) and all(word[:1].isupper() or not word[:1].isalpha() for word in large)


def _signs_of_grammar(lower: Sequence[str], words: Vocabulary) -> Iterator[str]:
    if any(word in words.subject for word in lower):
        yield "holds a pronoun"
    if any(word in verbs for word in lower for verbs in (words.have, words.be, words.reported, words.say)):
        yield "holds a verb"
    if len(lower) > 1 and any(word in words.negation for word in lower):
        yield "holds a negation"
    if lower[0] in words.article:
        yield "opens with an article"
    if lower[0] in words.preposition:
        yield "opens with a preposition"

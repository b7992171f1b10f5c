"""Which language a text is in, told by its commonest words."""

import re
from collections import Counter
from collections.abc import Sequence

_LETTERS = re.compile(r"[^\W\d_]+")
# How much of a text is looked at, in code points; three glances of it do where they leave no doubt: where one
# language has so many times as many common words as any other.
_SAMPLE = 6_000
_GLANCE = 600
_EVIDENT = 5
_FEWEST = 30
# The commonest words of languages of the press, none of which is common in another of the list.
_COMMON = {
    "en": "the of and to that is was with for said it he on are his they have not by from",
    "de": "der die das und nicht ist ein eine mit auf für den von zu dem sich auch wird sagte als",
    "fr": "le les des et est une du dans pour pas que qui sur plus au par avec ce il selon",
    "es": "el los las y es una por con para que del se lo como más su pero dijo según al",
    "it": "il gli che di è una per non del della sono con anche più nel alla ha ma le dei",
    "nl": "het een van en niet dat zijn voor met ook aan maar er bij naar dan uit werd zei heeft",
    "pt": "o os um uma não que do da em para com é mais foi dos ao pelo segundo disse como",
}
_LANGUAGES = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_LANGUAGES_OF = {
    word: [language for language, words in _LANGUAGES.items() if word in words]
    for word in frozenset().union(*_LANGUAGES.values())
}


# The letters of Western Europe as single bytes, all else a space: words are counted in bytes, three times as fast.
_WESTERN = "cp1252"
_TO_LETTERS = bytes(
    byte if _LETTERS.fullmatch(bytes([byte]).decode(_WESTERN, "replace")) else ord(" ") for byte in range(256)
)
_NOT_LATIN = "\u0250"  # the first letter after those of the Latin alphabet and its extensions


def language_of(text: str) -> str | None:
    """Return the code of the language (ISO 639-1) whose commonest words a text has most of.

    None where no language that can be told apart has any, or most words are in letters that none of them has.
    Two languages that are even are told by their order: a text that may be English is read as English.
    """
    sample = text[:_SAMPLE]
    if len(sample) > 4 * _GLANCE:
        middle = (len(sample) - _GLANCE) // 2
        glances = (sample[:_GLANCE], sample[middle : middle + _GLANCE], sample[-_GLANCE:])
        words = _words(" ".join(glances).lower())
        scores = _scores(words)
        best, second = sorted(scores.values(), reverse=True)[:2]
        if best >= max(_FEWEST, _EVIDENT * second) and not _is_foreign(words):
            return max(scores, key=lambda language: scores[language])
    words = _words(sample.lower())
    scores = _scores(words)
    return max(scores, key=lambda language: scores[language]) if not _is_foreign(words) else None


def _scores(words: Sequence[str]) -> dict[str, int]:
    """Return how many of the commonest words of each language there are."""
    counts = Counter(filter(_LANGUAGES_OF.__contains__, words))
    scores = dict.fromkeys(_LANGUAGES, 0)
    for word, count in counts.items():
        for language in _LANGUAGES_OF[word]:
            scores[language] += count
    return scores


def _is_foreign(words: Sequence[str]) -> bool:
    """Tell whether most words are in letters that no language of ours has."""
    return sum([word >= _NOT_LATIN for word in words]) * 2 > len(words)


def _words(sample: str) -> list[str]:
    """Return the words of a text: runs of letters, figures aside."""
    try:
        return sample.encode(_WESTERN).translate(_TO_LETTERS).decode(_WESTERN).split()
    except UnicodeEncodeError:
        return _LETTERS.findall(sample)

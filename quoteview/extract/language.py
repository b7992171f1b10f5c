"""Which language a text is in, told by its commonest words."""

import re
from collections.abc import Sequence
from functools import cache

from quoteview.extract.lexicon import english

_LETTERS = re.compile(r"[^\W\d_]+")
# How much of a text is looked at, in code points; three glances of it do where they leave no doubt: where one
# language has so many times as many common words as any other.
_SAMPLE = 6_000
_GLANCE = 400
_EVIDENT = 5
_FEWEST = 30
# A text has at most one word in so many with a letter of another language, a name; of a language with rules it has at
# least one common word in so many, and of English one in so many that the rules know.
_FEW_ACCENTS = 5
_SHARE = 20
_ENGLISH_SHARE = 8
_LETTERS_OF = {
    language: frozenset("abcdefghijklmnopqrstuvwxyz" + own)
    for language, own in (("en", ""), ("de", "äéöüß"), ("fr", "àâæçéèêëîïôœùûüÿ"), ("es", "áéíñóúü"))
}
# The commonest words of languages of the press, none of which is common in another of the list. The languages behind
# Portuguese are there to be told from those above: nobody is named in them, rather than by the rules of another.
_COMMON = {
    "en": "the of and to that is was with for said it he on are his they have not by from",
    "de": "der die das und nicht ist ein eine mit auf für den von zu dem sich auch wird sagte als im sagt nennt wir bei"
    " nach über dass sei sind wurde einen einer zum zur"
    " er sie nur noch haben habe hatte",
    "fr": "le les des et est une du dans pour pas que qui sur plus au par avec ce il selon dit ne aux nous cette"
    " je elle ils elles était avait être très même aussi sont ont après",
    "es": "el los las y es una por con para que del se lo como más su pero dijo según al está ya ha señaló este"
    " fue muy cuando sobre hasta porque sin ella ellos también",
    "it": "il gli che di è una per non del della sono con anche più nel alla ha ma le dei secondo detto",
    "nl": "het een van en niet dat zijn voor met ook aan maar er bij naar dan uit werd zei heeft tegen zegt aldus",
    "pt": "o os um uma não que do da em para com é mais foi dos ao pelo segundo disse como está seu sua",
    "ca": "els amb és dels als dir segons però també aquest aquesta perquè molt seva diu",
    "ro": "și şi în să pe cu fost pentru că după spus potrivit dar sunt din declarat este spune",
    "sv": "och att det som för på är av till inte jag ett från så sade säger enligt hade efter också eller",
    "da": "og det som på af ikke jeg fra så sagde siger ifølge blev være efter også eller til sa etter være mot",
    "is": "og að ekki sem það við eru hefur segir",
    "fi": "ja ei että oli hän mutta kun ovat myös mukaan sanoi joka kuin ole tai vain niin",
    "et": "ja ei oli kui aga ning et mis seda ka ütles",
    "hu": "az és hogy nem egy volt szerint mondta csak már vagy lesz mint",
    "tr": "bir bu için ile olarak gibi daha çok olan dedi göre kadar sonra ancak ama değil söyledi etti",
    "pl": "się nie jest że po ale czy przez był była są dla oraz od tego który która powiedział według już"
    " powiedziała tym",
    "cs": "že jako byl byla jsou který která podle řekl řekla také už není aby když nebo být má ktorý podľa povedal sú",
    "hr": "su što nije koji koja koje rekao rekla prema ili kako više bila će iz samo kao tudi kot povedal",
    "id": "yang dengan untuk itu ini dari tidak akan pada kata oleh dalam adalah telah juga kepada",
    "vi": "và của là có không được người trong cho một những đã với các nói",
    "sw": "kwa katika kuwa alisema wa za hii huo",
}
_LANGUAGES = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_LANGUAGES_OF = {
    word: [language for language, words in _LANGUAGES.items() if word in words]
    for word in frozenset().union(*_LANGUAGES.values())
}


# The letters of Western Europe as single bytes, all else a space: words are counted in bytes, three times as fast.
_WESTERN = "latin-1"
_TO_LETTERS = bytes(byte if _LETTERS.fullmatch(bytes([byte]).decode(_WESTERN)) else ord(" ") for byte in range(256))
# The marks that print a text of Western Europe and are none of those bytes; no letter is among them.
_TYPESET = "\u2019\u201c\u201d\u2014\u2013\u2018\u2026\u201e\u201a\u2039\u203a\u20ac\u2022\u200b\u2015"
# Words of English that other languages write, too.
_LIKE_ENGLISH = frozenset(
    ("to", "on", "is", "he", "was", "for", "no", "in", "an", "a", "we", "me", "so", "of", "all", "most", "minister")
)
_NOT_LATIN = "\u0250"  # the first letter after those of the Latin alphabet and its extensions


def language_of(text: str) -> str | None:
    """Return the code of the language (ISO 639-1) whose commonest words a text has most of.

    None where most words are in letters that no language of ours has, and where a line or two has too few words to be
    sure of: whoever speaks is named by rules of the right language or not at all. A text that is even between English
    and another is read as English where that is sure. A line without any of these words is told by its marks.
    """
    sample = text[:_SAMPLE]
    if len(sample) > 4 * _GLANCE:
        middle = (len(sample) - _GLANCE) // 2
        glances = (sample[:_GLANCE], sample[middle : middle + _GLANCE], sample[-_GLANCE:])
        words = _words(" ".join(glances).lower())
        scores = _scores(words)
        likeliest, second = sorted(scores, key=scores.__getitem__, reverse=True)[:2]
        if scores[likeliest] >= max(_FEWEST, _EVIDENT * scores[second]) and not _is_foreign(words):
            return likeliest
    words = _words(sample.lower())
    scores = _scores(words)
    if _is_foreign(words):
        return None
    marked = _by_marks(sample)
    if marked is not None:
        scores[marked] += 1
    best = max(scores.values())
    first, *even = [language for language in scores if scores[language] == best]
    is_marked = any(mark in sample for mark in "\u201e\u00ab")
    if (even and first != "en" and best == 1) or (not best and is_marked):
        return None
    return first if _is_sure(first, best, words) else None


def _by_marks(sample: str) -> str | None:
    """Return the language that the marks of a text point to, as one more of its common words does."""
    if "\u201e" in sample and "\u201c" in sample:
        return "de"
    if any(mark in sample for mark in ("\u00ab\u00a0", "\u00ab\u202f", "\u00ab ")):
        return "fr"
    return "es" if "¿" in sample or "¡" in sample else None


def _is_sure(language: str, score: int, words: Sequence[str]) -> bool:
    """Tell whether a text is not taken for one of a language on the strength of a word or a mark that others have, too.

    A text of a language with rules has its share of the words of that, and no letters of another; names aside.
    """
    if score >= _FEWEST or language not in _LETTERS_OF:
        return True
    foreign = sum(not _LETTERS_OF[language].issuperset(word) for word in words)
    if foreign * _FEW_ACCENTS > (len(words) if score > 1 else 0):
        return False
    if language != "en":
        return not score or score * _SHARE >= len(words)
    known = _english()
    return sum(word in known for word in words) * _ENGLISH_SHARE >= len(words)


@cache
def _english() -> frozenset[str]:
    """Return the words that the rules of English know: its small words, its verbs of speech and thought, its titles."""
    words, foreign = english(), ("particle", "abbreviation", "suffix")
    small = (each for name, each in words.classes.items() if name not in foreign)
    return frozenset().union(words.verbs, *small, *words.titles.values()) - _LIKE_ENGLISH


def _scores(words: Sequence[str]) -> dict[str, int]:
    """Return how many of the commonest words of each language there are."""
    scores = dict.fromkeys(_LANGUAGES, 0)
    for word in filter(_LANGUAGES_OF.__contains__, words):
        for language in _LANGUAGES_OF[word]:
            scores[language] += 1
    return scores


def _is_foreign(words: Sequence[str]) -> bool:
    """Tell whether most words are in letters that no language of ours has."""
    return max(words, default="") >= _NOT_LATIN and sum([word >= _NOT_LATIN for word in words]) * 2 > len(words)


def _words(sample: str) -> list[str]:
    """Return the words of a text: runs of letters, figures aside."""
    letters = sample.encode(_WESTERN, "replace")
    beyond = letters.count(b"?") - sample.count("?")
    if beyond and beyond != sum(map(sample.count, _TYPESET)):
        return _LETTERS.findall(sample)
    return letters.translate(_TO_LETTERS).decode(_WESTERN).split()

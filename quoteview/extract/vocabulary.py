"""The word lists of a language that has one file of them, and no grammar of its own here."""

from dataclasses import dataclass
from functools import cache

from quoteview.core.resources import resource
from quoteview.extract.lexicon import read_sections

LANGUAGES = ("de", "fr", "es")
"""The languages that have a file of their own in resources/lexicons, by their codes (ISO 639-1)."""


@dataclass(frozen=True, slots=True)
class Words:
    """One list: whole words, the endings of others, and phrases of several words."""

    whole: frozenset[str]
    endings: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]

    def __contains__(self, word: str) -> bool:
        return word in self.whole or (bool(self.endings) and word.endswith(self.endings))


@dataclass(frozen=True)
class Vocabulary:
    """What the words of a language do in a sentence that quotes; each list is a section of the language's file."""

    language: str
    say: Words
    said: Words
    judge: Words
    judged: Words
    have: Words
    be: Words
    according: Words
    behind: Words
    so: Words
    by: Words
    nobody: Words
    cited: Words
    subject: Words
    article: Words
    of: Words
    particle: Words
    preposition: Words
    subordinator: Words
    conjunction: Words
    negation: Words
    reported: Words
    work: Words
    label: Words
    role: Words
    group: Words
    abbreviation: Words
    month: Words

    def is_small(self, word: str) -> bool:
        """Tell whether a word in small letters is one of a closed class, or a verb: no part of a noun phrase."""
        lists = (self.preposition, self.subordinator, self.conjunction, self.subject, self.negation, self.have)
        return any(word in each for each in (*lists, self.be, self.say, self.judge, self.so))

    def is_linking(self, word: str) -> bool:
        """Tell whether a word only ties others together, and is small in a title."""
        return any(word in each for each in (self.article, self.of, self.preposition, self.conjunction, self.particle))

    @property
    def nouns_are_capital(self) -> bool:
        """Whether every noun has a capital, so that a capital alone makes no name."""
        return self.language == "de"


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the word lists of one of LANGUAGES."""
    sections = read_sections(resource("lexicons", f"{language}.txt"))
    return Vocabulary(language, **{name: _words(lines) for name, lines in sections.items()})


def _words(lines: list[str]) -> Words:
    phrases = tuple(tuple(line[2:].split()) for line in lines if line.startswith("- "))
    words = [word for line in lines if not line.startswith("- ") for word in line.split()]
    endings = tuple(word[1:] for word in words if word.startswith("-"))
    whole = {word for word in words if not word.startswith("-")} | set(endings)
    return Words(frozenset(whole), endings, tuple(sorted(phrases, key=len, reverse=True)))

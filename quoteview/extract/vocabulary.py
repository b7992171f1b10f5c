"""The word lists of a language that has one file of them, and no grammar of its own here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache, cached_property
from itertools import product

from quoteview.core.resources import resource
from quoteview.extract.inflections import regular_forms
from quoteview.extract.lexicon import read_sections

# The endings of the cases and plurals of German nouns.
_CASES = ("", "e", "en", "er", "ern", "es", "n", "s")
# How many words of articles a list remembers to have looked through its endings for.
_MOST_KNOWN = 50_000
LANGUAGES = ("de", "fr", "es")
"""The languages that have a file of their own in resources/lexicons, by their codes (ISO 639-1)."""


@dataclass(frozen=True, slots=True)
class Words:
    """One list: whole words, the endings of others, and phrases of several words."""

    whole: frozenset[str]
    endings: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    lengths: tuple[int, ...]
    known: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    def __contains__(self, word: str) -> bool:
        return word in self.whole or (bool(self.lengths) and self._ends(word))

    def _ends(self, word: str) -> bool:
        """Tell whether a word ends like one of the list: asked again and again for the same words."""
        found = self.known.get(word)
        if found is None:
            if len(self.known) >= _MOST_KNOWN:
                self.known.clear()
            found = self.known[word] = any(word[-length:] in self.endings for length in self.lengths)
        return found


@dataclass(frozen=True)
class Vocabulary:
    """What the words of a language do in a sentence that quotes; each list is a section of the language's file.

    A section that a file lacks is an empty list.
    """

    language: str
    say: Words
    said: Words
    split: Words
    hold: Words
    word: Words
    evidence: Words
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
    oblique: Words
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
    time: Words
    that: Words
    like: Words
    itself: Words
    indefinite: Words
    fused: Words
    outlet: Words
    foreign: Words
    modal: Words
    relative: Words
    genitive: Words
    adverb: Words
    citing: Words
    copula: Words
    to_whom: Words
    he: Words
    she: Words
    woman: Words
    man: Words
    dialogue: Words
    reflexive: Words
    reading: Words
    own: Words
    only_somebody: Words
    impersonal: Words

    def is_small(self, word: str) -> bool:
        """Tell whether a word in small letters is one of a closed class, or a verb: no part of a noun phrase."""
        return word in self._small

    @cached_property
    def _small(self) -> frozenset[str]:
        lists = (self.preposition, self.subordinator, self.conjunction, self.subject, self.negation, self.have)
        return frozenset().union(*(each.whole for each in (*lists, self.be, self.say, self.judge, self.so)))

    @cached_property
    def closed(self) -> frozenset[str]:
        """The words in small letters that are none of a noun phrase, or only tie one together, as articles do."""
        return self._small | self.article.whole | self.of.whole

    @cached_property
    def _finite(self) -> frozenset[str]:
        lists = (self.say, self.judge, self.hold, self.have, self.be, self.modal, self.reported)
        return frozenset().union(*(each.whole for each in lists))

    def is_finite(self, word: str) -> bool:
        """Tell whether a word in small letters is a verb that some list knows, and stands with a subject."""
        return word in self._finite

    def is_linking(self, word: str) -> bool:
        """Tell whether a word only ties others together, and is small in a title."""
        return any(word in each for each in (self.article, self.of, self.preposition, self.conjunction, self.particle))

    @cached_property
    def particles_of(self) -> Mapping[str, frozenset[str]]:
        """The particles that stand apart from the finite form of a verb in two parts, by that form."""
        parts: dict[str, set[str]] = {}
        for finite, particle in self.split.phrases:
            parts.setdefault(finite, set()).add(particle)
        return {finite: frozenset(particles) for finite, particles in parts.items()}

    @cached_property
    def sources_from(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        """The phrases that a source follows, longest first, by their first word."""
        heads = {phrase[0] for phrase in self.according.phrases}
        return {head: [phrase for phrase in self.according.phrases if phrase[0] == head] for head in heads}

    @property
    def drops_subjects(self) -> bool:
        """Whether a verb alone tells that it is whoever was named last who does it: "añadió"."""
        return self.language == "es"

    @property
    def nouns_are_capital(self) -> bool:
        """Whether every noun has a capital, so that a capital alone makes no name."""
        return self.language == "de"


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the word lists of one of LANGUAGES."""
    sections = read_sections(resource("lexicons", f"{language}.txt"))
    for infinitive in (word for line in sections.get("regular", []) for word in line.split()):
        finite, participles = regular_forms(infinitive)
        sections["say"] += finite
        sections["said"] += participles
    names = (each.name for each in fields(Vocabulary) if each.name != "language")
    return Vocabulary(language, **{name: _words(sections.get(name, [])) for name in names})


def _words(lines: list[str]) -> Words:
    phrases = (phrase for line in lines if line.startswith("- ") for phrase in _phrases(line[2:]))
    listed = [word for line in lines if not line.startswith("- ") for word in line.split()]
    words = [form for word in listed for form in _forms(word)]
    endings = frozenset(word[1:] for word in words if word.startswith("-"))
    whole = endings.union(word for word in words if not word.startswith("-"))
    lengths = tuple(sorted({len(ending) for ending in endings}))
    return Words(whole, endings, tuple(sorted(phrases, key=len, reverse=True)), lengths)


def _phrases(line: str) -> Iterator[tuple[str, ...]]:
    """Yield the phrases that a line stands for: one for each choice of the words that a stroke parts."""
    return product(*(words.split("|") for words in line.split()))


def _forms(word: str) -> tuple[str, ...]:
    """Return the forms that a word of a list stands for, by the sign at its end."""
    if word.endswith("~"):
        return _regular(word[:-1])
    if word.endswith("*"):
        return (*_forms(f"{word[:-1]}+"), f"{word[:-1]}in", f"{word[:-1]}innen")
    if word.endswith("^"):
        return tuple(word[:-1] + ending for ending in ("", "s", "x", "es"))
    return tuple(word[:-1] + ending for ending in _CASES) if word.endswith("+") else (word,)


def _regular(stem: str) -> tuple[str, ...]:
    """Return the forms of a regular verb of German in the third person, of present, past and reported speech."""
    link = "e" if stem.endswith(("d", "t", "chn", "gn")) else ""
    infinitive = stem + ("n" if stem.endswith(("er", "el")) and not stem.endswith("ier") else "en")
    return (f"{stem}e", f"{stem}{link}t", f"{stem}{link}te", f"{stem}{link}ten", infinitive)

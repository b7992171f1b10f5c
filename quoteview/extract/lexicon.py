"""The English word lists that the rules read, loaded once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from quoteview.core.resources import resource


class VerbClass(Enum):
    """What a verb can do to the words it governs."""

    SAY = "say"
    """Attributes speech by itself: said, wrote."""
    VOICE = "voice"
    """Attributes speech where the quotation stands right by it: he continued, "..."."""
    JUDGE = "judge"
    """Judges or names an object: called it, accused them of."""
    THINK = "think"
    """Thought, wish and plan: believes, hopes to."""
    OTHER = "other"
    """Attributes nothing; it only marks a clause."""


# The classes by themselves, as `tags` has the tags.
SAY = VerbClass.SAY
VOICE = VerbClass.VOICE
JUDGE = VerbClass.JUDGE
THINK = VerbClass.THINK
OTHER = VerbClass.OTHER
# The verbs that attribute speech.
SPEECH = (SAY, VOICE)


class VerbForm(Enum):
    """The inflection of a verb."""

    BASE = "base"
    THIRD = "third"
    ING = "ing"
    PAST = "past"


BASE = VerbForm.BASE
THIRD = VerbForm.THIRD
ING = VerbForm.ING
PAST = VerbForm.PAST


class Verb(NamedTuple):
    """One inflected verb: its lemma, what it can do, and its form."""

    lemma: str
    kind: VerbClass
    form: VerbForm


@dataclass(frozen=True)
class Lexicon:
    """Word lists by name: `classes` the small words, `titles` people and bodies, `verbs` by inflected form.

    `phrasal` are the verbs that speak only with the words behind them ("cut in"), by their lemmas.
    """

    classes: Mapping[str, frozenset[str]]
    titles: Mapping[str, frozenset[str]]
    verbs: Mapping[str, Verb]
    phrasal: frozenset[str]
    gender: Mapping[str, str]
    country: Mapping[str, str]

    @cached_property
    def particles(self) -> frozenset[str]:
        """The small words inside names: "de", "van"."""
        return self.classes["particle"]


def read_sections(file: Path) -> dict[str, list[str]]:
    """Return the lines of a word list by section; `#` starts a comment, `[name]` a section."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1], [])
        elif line.strip() and not line.startswith("#"):
            current.append(line.strip())
    return sections


def _file(name: str) -> Path:
    return resource("lexicons", "en", name)


def _words(lines: Iterable[str]) -> frozenset[str]:
    """Return the words of some lines, those with an apostrophe as both kinds of it print them."""
    printed = {word for line in lines for word in line.split()}
    return frozenset(printed | {word.replace("'", "’") for word in printed})


def _inflected(lemma: str) -> tuple[str, str, str]:
    """Return third person, -ing and past form of a regular verb."""
    if lemma.endswith("e"):
        return lemma + "s", lemma[:-1] + "ing", lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma + "ing", lemma[:-1] + "ied"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return third, lemma + "ing", lemma + "ed"


def _forms(line: str) -> list[tuple[str, VerbForm]]:
    lemma, *irregular = line.split()
    third, ing, *pasts = irregular if len(irregular) > 2 else _inflected(lemma)
    return [
        (lemma, BASE),
        (third, THIRD),
        (ing, ING),
        *((past, PAST) for past in pasts),
    ]


def _verbs() -> dict[str, Verb]:
    """Return every inflected verb. The classes are read from the strongest down, and the first one stands."""
    sections, verbs = read_sections(_file("verbs.txt")), dict[str, Verb]()
    for kind in VerbClass:
        for line in sections[kind.value]:
            forms = _forms(line)
            for word, form in sorted(forms, key=lambda pair: pair[1] is not PAST):
                verbs.setdefault(word, Verb(forms[0][0], kind, form))
    return verbs


def _genders() -> dict[str, str]:
    sections = read_sections(_file("given_names.txt"))
    return {name.lower(): gender for gender, lines in sections.items() for name in _words(lines)}


def _countries() -> dict[str, str]:
    """Return each country, adjective and capital in lower case with the name of its country."""
    found: dict[str, str] = {}
    for line in _file("nations.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            country, adjectives, capital = line.split("|")
            known = found.get(adjectives.split()[0].lower(), country.lower())
            adjective_names = [adjectives] if country.startswith(("North ", "South ")) else adjectives.split()
            for name in [country, *adjective_names, capital]:
                found.setdefault(name.lower(), known)
    found.pop("", None)
    return found


@cache
def english() -> Lexicon:
    """Return the English word lists."""
    return Lexicon(
        classes={name: _words(lines) for name, lines in read_sections(_file("words.txt")).items()},
        titles={name: _words(lines) for name, lines in read_sections(_file("titles.txt")).items()},
        verbs=_verbs(),
        phrasal=frozenset(read_sections(_file("verbs.txt"))["phrasal"]),
        gender=_genders(),
        country=_countries(),
    )

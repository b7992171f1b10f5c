"""People and bodies: who is named in a document, and under which names; the same person across documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quoteview.extract import tags
from quoteview.extract.lexicon import english
from quoteview.extract.mentions import Mention, phrase_after
from quoteview.extract.namesakes import unify_speakers
from quoteview.extract.printed_names import (
    Lead,
    NamePhrase,
    PrintedName,
    Role,
    names_in,
    read_name,
    role_of,
    titled_gender,
)
from quoteview.extract.sentences import Sentence
from quoteview.extract.tokens import Token

__all__ = ["Named", "Person", "Registry", "unify_speakers"]

# How many people of one surname are told apart; a text with more is no article.
_NAMESAKES = 50


@dataclass(slots=True, eq=False)
class Person:
    """One person or body of a document, under the fullest name it prints.

    `surname` is the last word of the name, in lower case; `full` says that more of it is known; `gender` is what the
    document or, failing that, the given name points to, `male` and `female` how often the document points to either.
    `speaks` says that the document names it as a speaker.
    """

    words: tuple[str, ...]
    surname: str
    full: bool
    gender: str | None
    body: bool = False
    evident: bool = False
    roles: frozenset[Role] = frozenset()
    male: int = 0
    female: int = 0
    mentions: int = 0
    speaks: bool = False

    @property
    def name(self) -> str:
        """The name as the program shows it."""
        return " ".join(self.words).replace(" .", ".")

    @property
    def human(self) -> bool:
        """Whether a pronoun may stand for it."""
        return not self.body and (self.evident or self.full)

    @property
    def proven(self) -> bool:
        """Whether more than two capitals tells that the name is a person's: a title, a given name, words they say."""
        given = self.words[0].lower()
        return self.evident or self.speaks or given in english().gender or given.rstrip(".") != given

    def note_name(self, name: PrintedName) -> None:
        """Take a fuller name for the person."""
        self.words = name.words
        if not self.male and not self.female:
            self.gender = name.hint

    def note_gender(self, gender: str) -> None:
        """Count one piece of evidence."""
        if gender == "male":
            self.male += 1
        else:
            self.female += 1
        self.gender = "male" if self.male > self.female else "female"

    def note_role(self, role: Role) -> None:
        """Take a role for the person's, who then is one."""
        self.roles |= {role}
        self.evident = True


class Named(NamedTuple):
    """One place where a sentence prints a name, its tokens [first, last), and whose name it is.

    `subject` says that it stands where a subject does, not after a preposition and not owning something.
    """

    first: int
    last: int
    person: Person
    subject: bool


class Registry:
    """The people and bodies of one document, built in two passes: full names first, then short ones."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.people: list[Person] = []
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}
        self._by_full: dict[tuple[str, str], Person] = {}
        self._by_initial: dict[tuple[str, str], Person] = {}
        self._latest: dict[str, Person] = {}
        self._bearers: dict[Role, list[Person]] = {}
        printed = [(sentence, names_in(sentence)) for sentence in sentences if sentence.names]
        long = {phrase.words: phrase.name for _, names in printed for _, phrase in names if len(phrase.words) > 1}
        for name in long.values():
            self._enter(name)
        self.named: dict[int, list[Named]] = {
            sentence.number: [self._place(sentence.tokens, start, phrase) for start, phrase in names]
            for sentence, names in printed
        }

    def _enter(self, name: PrintedName) -> Person:
        known = self._full_named(name) if name.is_full else None
        if known is not None:
            if len(name.words) > len(known.words):
                known.note_name(name)
            return known
        person = Person(name.words, name.surname, name.is_full, name.hint, body=name.is_body)
        if person.full:
            self._by_full[name.given, name.surname] = person
            self._by_initial.setdefault((name.given[0], name.surname), person)
        self.people.append(person)
        self._by_surname.setdefault(name.surname, []).append(person)
        if not person.body:
            self._by_given.setdefault(name.first, []).append(person)
        return person

    def _full_named(self, name: PrintedName) -> Person | None:
        """Return who bears a full name, middle names and initials aside: J. Roe may be Jane Roe."""
        known = self._by_full.get((name.given, name.surname))
        if known is not None:
            return known
        if len(name.given) == 1:
            return self._by_initial.get((name.given, name.surname))
        return self._by_full.get((name.given[0], name.surname))

    def _place(self, tokens: Sequence[Token], start: int, phrase: NamePhrase) -> Named:
        """Note whose name a phrase prints that begins at a token, and what its place tells of them."""
        person = self._bearer(phrase.name, phrase.words, phrase.lead) or self._enter(phrase.name)
        person.mentions += 1
        first, last = start + phrase.first, start + phrase.last
        if len(phrase.words) > 1:
            self._latest[person.surname] = person
        if phrase.told is not None:
            _note_lead(person, phrase.told)
        elif not person.full and first and tokens[first - 1].lower == "the":
            person.body = True
        follows = tokens[last].tag if last < len(tokens) else None
        if follows is tags.COMMA:
            _note_apposition(person, tokens, last + 1)
        before = first - len(phrase.lead) - 1
        governed = before >= 0 and tokens[before].tag is tags.PREPOSITION
        return Named(first, last, person, follows is not tags.POSSESSIVE and not governed)

    def person_of(self, mention: Mention) -> Person | None:
        """Return the person a printed name stands for, or None when nobody of that name is known."""
        return self._bearer(read_name(mention.words), mention.words, mention.lead)

    def _bearer(self, name: PrintedName, words: tuple[str, ...], lead: tuple[str, ...]) -> Person | None:
        if name.is_full:
            return self._full_named(name)
        bearers = self._by_surname.get(name.first)
        if bearers is None:
            given = self._by_given.get(name.first, ())
            return given[0] if len(given) == 1 else None
        if len(bearers) == len(words) == 1 and not lead:
            return bearers[0]
        fitting = self._fitting(words, lead)
        latest = self._latest.get(name.first)
        return latest if latest in fitting else next(iter(fitting), None)

    def _fitting(self, words: tuple[str, ...], lead: tuple[str, ...]) -> list[Person]:
        """Return who can be meant by a surname and the title before it ("Mrs. Roe"), full names first."""
        known = self._by_surname.get(words[-1].lower(), [])[:_NAMESAKES]
        gender = titled_gender(lead)
        fitting = [person for person in known if person.gender in (None, gender)] if gender is not None else known
        return [person for person in fitting if person.full] or fitting

    def ambiguous(self, mention: Mention) -> bool:
        """Tell whether a short name could stand for several people of this document."""
        return len(mention.words) == 1 and len(self._fitting(mention.words, mention.lead)) > 1

    def people_with_role(self, printed: Role) -> list[Person]:
        """Return who bears a role that a phrase like "the French president" fits, most mentioned first."""
        if printed not in self._bearers:
            bearers = [person for person in self.people if any(role.fits(printed) for role in person.roles)]
            self._bearers[printed] = sorted(bearers, key=lambda person: -person.mentions)
        return self._bearers[printed]


def _note_lead(person: Person, lead: Lead) -> None:
    """Note what the words before the name tell: "Mrs.", "the French president"."""
    if lead.gender is not None:
        person.note_gender(lead.gender)
    if lead.is_evident:
        person.evident = True
        person.body = False
    if lead.role is not None:
        person.note_role(lead.role)


def _note_apposition(person: Person, tokens: Sequence[Token], start: int) -> None:
    """Note what follows the name between commas, from a token on: "Jane Roe, the president of Ruritania,"."""
    end = phrase_after(tokens, start) if start < len(tokens) else start
    if end == start:
        return
    role = role_of(tuple([token.text for token in tokens[start:end]]))
    if role is None:
        return
    if end + 1 < len(tokens) and tokens[end].lower == "of" and tokens[end + 1].tag is tags.NAME:
        of = phrase_after(tokens, end + 1)
        land = " ".join(token.text for token in tokens[end + 1 : of]).lower()
        role = Role(role.head, role.modifiers | {english().country.get(land, land)})
    person.note_role(role)

"""People and bodies: who is named in a document, and under which names; the same person across documents."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from quoteview.extract import tags
from quoteview.extract.lexicon import english
from quoteview.extract.mentions import (
    Mention,
    MentionKind,
    label_end,
    may_be_inside,
    mention_in,
    name_run,
    phrase_after,
    phrase_start,
)
from quoteview.extract.namesakes import unify_speakers
from quoteview.extract.sentences import Sentence
from quoteview.extract.tokens import Token

__all__ = ["Named", "Person", "Registry", "unify_speakers"]

# How many people of one surname are told apart; a text with more is no article.
_NAMESAKES = 50
# Offices that "leader" can stand for.
_LEADERS = frozenset(["president", "premier", "minister", "chancellor", "king", "queen", "emir", "sultan"])
_ABBREVIATED = {
    "sen.": "senator", "sen": "senator", "rep.": "congressman", "rep": "congressman", "gov.": "governor",
    "gov": "governor", "gen.": "general", "gen": "general", "vice-president": "president",
}  # fmt: skip
_SAME_OFFICE = {"representative": "congressman", "congresswoman": "congressman", "lawmaker": "congressman"}


@dataclass(frozen=True, slots=True)
class Role:
    """An office or description: its head noun and the words before it, countries by their one name."""

    head: str
    modifiers: frozenset[str]

    def fits(self, printed: "Role") -> bool:
        """Tell whether "the former president" (`printed`) can stand for the bearer of this role."""
        heads_agree = printed.head == self.head or (printed.head == "leader" and self.head in _LEADERS)
        if not heads_agree:
            return False
        # "Vice President" is no "president", and "the Ukrainian president" none of France.
        return ("vice" in self.modifiers) == ("vice" in printed.modifiers) and printed.modifiers <= self.modifiers


class PrintedName(NamedTuple):
    """A name as a text prints it, without "Jr." and the like, and what its words tell.

    `given` is the given name in lower case without its dots ("jd" of "J.D. Roe"), `first` as it is printed, and
    `hint` the gender that it points to.
    """

    words: tuple[str, ...]
    first: str
    given: str
    surname: str
    is_full: bool
    is_body: bool
    hint: str | None


@dataclass(slots=True, eq=False)
class Person:
    """One person or body of a document, under the fullest name it prints.

    `surname` is the last word of the name, in lower case; `full` says that more of it is known; `gender` is what the
    document or, failing that, the given name points to.
    """

    words: tuple[str, ...]
    surname: str
    full: bool
    gender: str | None
    body: bool = False
    evident: bool = False
    roles: set[Role] = field(default_factory=set)
    genders: dict[str, int] = field(default_factory=dict)
    mentions: int = 0

    @property
    def name(self) -> str:
        """The name as the program shows it."""
        return " ".join(self.words).replace(" .", ".")

    @property
    def human(self) -> bool:
        """Whether a pronoun may stand for it."""
        return not self.body and (self.evident or self.full)

    def note_name(self, name: PrintedName) -> None:
        """Take a fuller name for the person."""
        self.words = name.words
        if not self.genders:
            self.gender = name.hint

    def note_gender(self, gender: str) -> None:
        """Count one piece of evidence."""
        self.genders[gender] = self.genders.get(gender, 0) + 1
        self.gender = max(sorted(self.genders), key=lambda gender: self.genders[gender])


class Named(NamedTuple):
    """One place where a sentence prints a name, and whose name it is.

    `subject` says that it stands where a subject does, not after a preposition and not owning something.
    """

    mention: Mention
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
        self.named: dict[int, list[Named]] = {}
        printed = [(sentence, mention) for sentence in sentences if sentence.names for mention in names_in(sentence)]
        for words in dict.fromkeys([mention.words for _, mention in printed if len(mention.words) > 1]):
            self._enter(words)
        for sentence, mention in printed:
            self._place(sentence, mention)

    def _enter(self, words: tuple[str, ...]) -> Person:
        name = _read_name(words)
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

    def _place(self, sentence: Sentence, mention: Mention) -> None:
        tokens = sentence.tokens
        person = self.person_of(mention) or self._enter(mention.words)
        person.mentions += 1
        if len(mention.words) > 1:
            self._latest[person.surname] = person
        if mention.lead:
            _note_lead(person, mention)
        elif not person.full and mention.first and tokens[mention.first - 1].lower == "the":
            person.body = True
        follows = tokens[mention.last].tag if mention.last < len(tokens) else None
        if follows is tags.COMMA:
            _note_apposition(person, tokens, mention)
        before = mention.first - len(mention.lead) - 1
        governed = before >= 0 and tokens[before].tag is tags.PREPOSITION
        subject = follows is not tags.POSSESSIVE and not governed
        self.named.setdefault(sentence.number, []).append(Named(mention, person, subject))

    def person_of(self, mention: Mention) -> Person | None:
        """Return the person a printed name stands for, or None when nobody of that name is known."""
        name = _read_name(mention.words)
        if name.is_full:
            return self._full_named(name)
        if name.first not in self._by_surname:
            given = self._by_given.get(name.first, [])
            return given[0] if len(given) == 1 else None
        bearers = self._by_surname[name.first]
        if len(bearers) == len(mention.words) == 1 and not mention.lead:
            return bearers[0]
        fitting = self._fitting(mention)
        latest = self._latest.get(name.first)
        return latest if latest in fitting else next(iter(fitting), None)

    def _fitting(self, mention: Mention) -> list[Person]:
        """Return who can be meant by a surname and the title before it ("Mrs. Roe"), full names first."""
        known = self._by_surname.get(mention.words[-1].lower(), [])[:_NAMESAKES]
        gender = _titled_gender(mention.lead)
        fitting = [person for person in known if person.gender in (None, gender)] if gender is not None else known
        return [person for person in fitting if person.full] or fitting

    def ambiguous(self, mention: Mention) -> bool:
        """Tell whether a short name could stand for several people of this document."""
        return len(mention.words) == 1 and len(self._fitting(mention)) > 1

    def people_with_role(self, printed: Role) -> list[Person]:
        """Return who bears a role that a phrase like "the French president" fits, most mentioned first."""
        if printed not in self._bearers:
            bearers = [person for person in self.people if any(role.fits(printed) for role in person.roles)]
            self._bearers[printed] = sorted(bearers, key=lambda person: -person.mentions)
        return self._bearers[printed]


def names_in(sentence: Sentence) -> list[Mention]:
    """Return the names that a sentence prints, from left to right."""
    found: list[Mention] = []
    tokens = sentence.tokens
    end = label_end(tokens) if sentence.names else 0
    for place in sentence.names:
        if place < end:
            continue
        end = _run_end(tokens, place)
        start = place
        if place and may_be_inside(tokens[place - 1]):
            start = min(phrase_start(tokens, end - 1), name_run(tokens, end - 1, 0))
        mention = mention_in(tokens, start, end)
        if mention is not None and mention.kind is MentionKind.NAME and mention.last > mention.first:
            found.append(mention)
    return found


def _run_end(tokens: Sequence[Token], place: int) -> int:
    particles = english().particles
    end = place + 1
    while end < len(tokens):
        if tokens[end].tag is tags.NAME:
            end += 1
        elif end + 1 < len(tokens) and tokens[end].lower in particles and tokens[end + 1].tag is tags.NAME:
            end += 2
        else:
            break
    return end


@lru_cache(maxsize=16_384)
def role_of(words: tuple[str, ...]) -> Role | None:
    """Return the role that words like "former U.S. President" or "the French president" name."""
    country, titles = english().country, english().titles
    lowered = [word.lower() for word in words if word.lower() not in ("the", "'s", "’s", "a", "an", "of", ",")]
    while lowered and lowered[-1] in ("elect", "designate"):
        lowered.pop()
    if not lowered:
        return None
    if "-" in lowered[-1] and lowered[-1] not in _ABBREVIATED:  # "the attorney-general", "an ex-minister"
        lowered[-1:] = lowered[-1].split("-")
    head = lowered[-1]
    head = _SAME_OFFICE.get(_ABBREVIATED.get(head, head), _ABBREVIATED.get(head, head))
    if head not in titles["office"] and head not in titles["role"]:
        return None
    modifiers = {country.get(word, word) for word in lowered[:-1]} | ({"vice"} if "vice" in lowered[-1] else set())
    for first, second in pairwise(lowered):
        pair = country.get(f"{first} {second}")
        if pair is not None:
            modifiers = (modifiers - {first, country.get(second, second)}) | {pair}
    return Role(head, frozenset(modifiers))


@lru_cache(maxsize=16_384)
def _read_name(printed: tuple[str, ...]) -> PrintedName:
    kept = [word for word in printed if word.lower().rstrip(".") not in ("jr", "sr", "ii", "iii") and word != "."]
    words = tuple(kept) or printed
    first, is_full = words[0].lower(), len(words) > 1
    hint = english().gender.get(first) if is_full else None
    return PrintedName(
        words=words,
        first=first,
        given=first.replace(".", "") or ".",
        surname=words[-1].lower(),
        is_full=is_full,
        is_body=_is_body(words),
        hint=None if hint == "either" else hint,
    )


def _is_body(words: Sequence[str]) -> bool:
    """Tell whether a name is a body's or a place's: it holds a word like "Ministry", or is a country or an acronym."""
    body, country, gender = english().titles["body"], english().country, english().gender
    if " ".join(words).lower() in country:
        return True
    if any(word.lower() in body for word in words):
        return words[0].lower() not in gender
    return len(words) == 1 and len(words[0]) > 1 and words[0].replace(".", "").isupper()


@lru_cache(maxsize=16_384)
def _titled_gender(lead: tuple[str, ...]) -> str | None:
    """Return the gender that a title or role before a name tells."""
    titles = english().titles
    for word in reversed(lead):
        for gender in ("male", "female"):
            if word.lower() in titles[f"{gender}_honorific"] or word.lower() in titles[f"{gender}_role"]:
                return gender
    return None


@lru_cache(maxsize=16_384)
def _is_evident(lead: tuple[str, ...]) -> bool:
    """Tell whether the words before a name give it to a person: a title or an office."""
    titles = english().titles
    return any(word.lower() in titles["honorific"] or word.lower() in titles["office"] for word in lead)


def _note_lead(person: Person, mention: Mention) -> None:
    """Note what the words before the name tell: "Mrs.", "the French president"."""
    gender = _titled_gender(mention.lead[-1:])
    if gender is not None:
        person.note_gender(gender)
    if _is_evident(mention.lead):
        person.evident = True
        person.body = False
    role = role_of(mention.lead)
    if role is not None:
        person.roles.add(role)
        person.evident = True


def _note_apposition(person: Person, tokens: Sequence[Token], mention: Mention) -> None:
    """Note what follows the name between commas: "Jane Roe, the president of Ruritania,"."""
    start = mention.last + 1
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
    person.roles.add(role)
    person.evident = True

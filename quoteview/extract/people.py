"""People and bodies: who is named in a document, and under which names; the same person across documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from quoteview.extract.lexicon import english
from quoteview.extract.mentions import (
    Mention,
    MentionKind,
    label_end,
    mention_in,
    name_run,
    phrase_after,
    phrase_start,
)
from quoteview.extract.namesakes import unify_speakers
from quoteview.extract.sentences import Sentence
from quoteview.extract.tokens import Tag, Token

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


@dataclass(slots=True, eq=False)
class Person:
    """One person or body of a document, under the fullest name it prints."""

    words: tuple[str, ...]
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
    def surname(self) -> str:
        """The last word of the name, in lower case."""
        return self.words[-1].lower()

    @property
    def full(self) -> bool:
        """Whether more than one word of the name is known."""
        return len(self.words) > 1

    @property
    def human(self) -> bool:
        """Whether a pronoun may stand for it."""
        return not self.body and (self.evident or self.full)

    @property
    def gender(self) -> str | None:
        """The gender the document or, failing that, the given name points to."""
        if self.genders:
            return max(sorted(self.genders), key=lambda gender: self.genders[gender])
        hint = english().gender.get(self.words[0].lower()) if self.full else None
        return None if hint == "either" else hint

    def note_gender(self, gender: str) -> None:
        """Count one piece of evidence."""
        self.genders[gender] = self.genders.get(gender, 0) + 1


@dataclass(frozen=True, slots=True)
class Named:
    """One place where a sentence prints a name, and whose name it is."""

    mention: Mention
    person: Person
    possessor: bool
    governed: bool

    @property
    def subject(self) -> bool:
        """Whether the name stands where a subject does, not after a preposition and not owning something."""
        return not self.possessor and not self.governed


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
        printed = [(sentence, mention) for sentence in sentences for mention in names_in(sentence.tokens)]
        for _, mention in printed:
            if len(mention.words) > 1:
                self._enter(mention)
        for sentence, mention in printed:
            self._place(sentence, mention)

    def _enter(self, mention: Mention) -> Person:
        words = _name_words(mention.words)
        known = self._full_named(words) if len(words) > 1 else None
        if known is not None:
            if len(words) > len(known.words):
                known.words = words
            return known
        person = Person(words, body=_is_body(words))
        if person.full:
            given = _given(words)
            self._by_full[given, person.surname] = person
            self._by_initial.setdefault((given[0], person.surname), person)
        self.people.append(person)
        self._by_surname.setdefault(person.surname, []).append(person)
        if not person.body:
            self._by_given.setdefault(words[0].lower(), []).append(person)
        return person

    def _full_named(self, words: Sequence[str]) -> Person | None:
        """Return who bears a full name, middle names and initials aside: J. Roe may be Jane Roe."""
        given, surname = _given(words), words[-1].lower()
        known = self._by_full.get((given, surname))
        if known is not None:
            return known
        if len(given) == 1:
            return self._by_initial.get((given, surname))
        return self._by_full.get((given[0], surname))

    def _place(self, sentence: Sentence, mention: Mention) -> None:
        tokens = sentence.tokens
        person = self.person_of(mention) or self._enter(mention)
        person.mentions += 1
        if len(mention.words) > 1:
            self._latest[person.surname] = person
        _note_lead(person, tokens, mention)
        _note_apposition(person, tokens, mention)
        after = tokens[mention.last].tag if mention.last < len(tokens) else None
        before = tokens[mention.first - 1 - len(mention.lead)] if mention.first > len(mention.lead) else None
        governed = before is not None and before.tag is Tag.PREPOSITION
        self.named.setdefault(sentence.number, []).append(Named(mention, person, after is Tag.POSSESSIVE, governed))

    def person_of(self, mention: Mention) -> Person | None:
        """Return the person a printed name stands for, or None when nobody of that name is known."""
        words = _name_words(mention.words)
        if len(words) > 1:
            return self._full_named(words)
        if words[0].lower() not in self._by_surname:
            given = self._by_given.get(words[0].lower(), [])
            return given[0] if len(given) == 1 else None
        fitting = self._fitting(mention)
        latest = self._latest.get(words[0].lower())
        return latest if latest in fitting else next(iter(fitting), None)

    def _fitting(self, mention: Mention) -> list[Person]:
        """Return who can be meant by a surname and the title before it ("Mrs. Roe"), full names first."""
        known = self._by_surname.get(mention.words[-1].lower(), [])[:_NAMESAKES]
        gender = _titled_gender(mention.lead)
        fitting = [person for person in known if gender is None or person.gender in (None, gender)]
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


def names_in(tokens: Sequence[Token]) -> list[Mention]:
    """Return the names that a sentence prints, from left to right."""
    found: list[Mention] = []
    end = label_end(tokens)
    for place in [place for place, token in enumerate(tokens) if token.tag is Tag.NAME]:
        if place < end:
            continue
        end = _run_end(tokens, place)
        start = phrase_start(tokens, end - 1)
        mention = mention_in(tokens, min(start, name_run(tokens, end - 1, 0)), end)
        if mention is not None and mention.kind is MentionKind.NAME and mention.last > mention.first:
            found.append(mention)
    return found


def _run_end(tokens: Sequence[Token], place: int) -> int:
    particles = english().classes["particle"]
    end = place + 1
    while end < len(tokens):
        if tokens[end].tag is Tag.NAME:
            end += 1
        elif end + 1 < len(tokens) and tokens[end].lower in particles and tokens[end + 1].tag is Tag.NAME:
            end += 2
        else:
            break
    return end


def role_of(words: Sequence[str]) -> Role | None:
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


def _given(words: Sequence[str]) -> str:
    """Return a given name in lower case without its dots: "jd" of "J.D. Roe"."""
    return words[0].replace(".", "").lower() or "."


@lru_cache(maxsize=65_536)
def _name_words(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = [word for word in words if word.lower().rstrip(".") not in ("jr", "sr", "ii", "iii") and word != "."]
    return tuple(kept) or tuple(words)


def _is_body(words: Iterable[str]) -> bool:
    """Tell whether a name is a body's or a place's: it holds a word like "Ministry", or is a country or an acronym."""
    body, country, gender = english().titles["body"], english().country, english().gender
    listed = list(words)
    if " ".join(listed).lower() in country:
        return True
    if any(word.lower() in body for word in listed):
        return listed[0].lower() not in gender
    return len(listed) == 1 and len(listed[0]) > 1 and listed[0].replace(".", "").isupper()


def _titled_gender(lead: Sequence[str]) -> str | None:
    """Return the gender that a title or role before a name tells."""
    titles = english().titles
    for word in reversed(lead):
        for gender in ("male", "female"):
            if word.lower() in titles[f"{gender}_honorific"] or word.lower() in titles[f"{gender}_role"]:
                return gender
    return None


def _note_lead(person: Person, tokens: Sequence[Token], mention: Mention) -> None:
    if not mention.lead:
        before = mention.first - 1
        if before >= 0 and tokens[before].tag is Tag.DETERMINER and not person.full:
            person.body = person.body or tokens[before].lower == "the"
        return
    titles = english().titles
    lead = [word.lower() for word in mention.lead]
    gender = _titled_gender(mention.lead[-1:])
    if gender is not None:
        person.note_gender(gender)
    for word in lead:
        if word in titles["honorific"] or word in titles["office"]:
            person.evident = True
            person.body = False
    role = role_of(mention.lead)
    if role is not None:
        person.roles.add(role)
        person.evident = True


def _note_apposition(person: Person, tokens: Sequence[Token], mention: Mention) -> None:
    """Note what follows the name between commas: "Jane Roe, the president of Ruritania,"."""
    if mention.last + 1 >= len(tokens) or tokens[mention.last].tag is not Tag.COMMA:
        return
    start = mention.last + 1
    end = phrase_after(tokens, start)
    if end == start:
        return
    words = [token.text for token in tokens[start:end]]
    role = role_of(words)
    if role is None:
        return
    if end + 1 < len(tokens) and tokens[end].lower == "of" and tokens[end + 1].tag is Tag.NAME:
        of = phrase_after(tokens, end + 1)
        land = " ".join(token.text for token in tokens[end + 1 : of]).lower()
        role = Role(role.head, role.modifiers | {english().country.get(land, land)})
    person.roles.add(role)
    person.evident = True

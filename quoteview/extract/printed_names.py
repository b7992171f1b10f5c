"""Names as a text prints them: where a sentence has them, and what their words and those before them tell."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from quoteview.extract import tags
from quoteview.extract.lexicon import PAST, SPEECH, THIRD, english
from quoteview.extract.mentions import (
    MentionKind,
    label_end,
    may_be_inside,
    mention_in,
    name_run,
    phrase_start,
)
from quoteview.extract.sentences import Sentence
from quoteview.extract.tokens import Token

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


class Lead(NamedTuple):
    """What the words before a name tell: a gender ("Mrs."), that it is a person's ("Mayor"), a role."""

    gender: str | None
    is_evident: bool
    role: Role | None


class NamePhrase(NamedTuple):
    """A name with the words before it, wherever a text prints them: "Mayor Jane Roe".

    `first` and `last` are the tokens [first, last) of the phrase that are the name itself, `words` those words, and
    `lead` the words before it.
    """

    first: int
    last: int
    words: tuple[str, ...]
    lead: tuple[str, ...]
    name: PrintedName
    told: Lead | None


def names_in(sentence: Sentence) -> list[tuple[int, NamePhrase]]:
    """Return the names that a sentence prints, from left to right, each with the token that its phrase begins with."""
    found: list[tuple[int, NamePhrase]] = []
    tokens, particles = sentence.tokens, english().particles
    end = label_end(tokens) if sentence.names else 0
    for place in sentence.names:
        if place < end:
            continue
        end = _run_end(tokens, place, particles)
        start = place
        if place and may_be_inside(tokens[place - 1], particles):
            start = min(phrase_start(tokens, end - 1), name_run(tokens, end - 1, 0))
            if not start and _announces(tokens, end):
                start = 1
        phrase = _name_phrase(tuple(tokens[start:end]))
        if phrase is not None:
            found.append((start, phrase))
    return found


def _announces(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a sentence opens with a verb of speech, before a name and a mark: "Stated Roe: ..."."""
    verb = tokens[0].verb
    is_told = verb is not None and verb.kind in SPEECH and verb.form in (PAST, THIRD)
    return is_told and end < len(tokens) and tokens[end].tag in (tags.COLON, tags.COMMA)


def _run_end(tokens: Sequence[Token], place: int, particles: Container[str]) -> int:
    end, last = place + 1, len(tokens)
    while end < last:
        token = tokens[end]
        if token.tag is tags.NAME:
            end += 1
        elif token.lower in particles and end + 1 < last and tokens[end + 1].tag is tags.NAME:
            end += 2
        else:
            break
    return end


@lru_cache(maxsize=8_192)
def _name_phrase(tokens: tuple[Token, ...]) -> NamePhrase | None:
    """Return the name that a phrase mentions, or None where it mentions no name."""
    mention = mention_in(tokens, 0, len(tokens))
    if mention.kind is not MentionKind.NAME or mention.last == mention.first:
        return None
    told = _read_lead(mention.lead) if mention.lead else None
    return NamePhrase(mention.first, mention.last, mention.words, mention.lead, read_name(mention.words), told)


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
def read_name(printed: tuple[str, ...]) -> PrintedName:
    """Return what the words of a name tell."""
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
    placed = len(words) > 1 and words[-1].lower() in english().titles["place"]
    if placed or any(word.lower() in body for word in words):
        return words[0].lower() not in gender
    return len(words) == 1 and len(words[0]) > 1 and words[0].replace(".", "").isupper()


@lru_cache(maxsize=16_384)
def titled_gender(lead: tuple[str, ...]) -> str | None:
    """Return the gender that a title or role before a name tells."""
    titles = english().titles
    for word in reversed(lead):
        for gender in ("male", "female"):
            if word.lower() in titles[f"{gender}_honorific"] or word.lower() in titles[f"{gender}_role"]:
                return gender
    return None


@lru_cache(maxsize=16_384)
def _read_lead(lead: tuple[str, ...]) -> Lead:
    return Lead(titled_gender(lead[-1:]), _is_evident(lead), role_of(lead))


def _is_evident(lead: Sequence[str]) -> bool:
    """Tell whether the words before a name give it to a person: a title or an office."""
    titles = english().titles
    return any(word.lower() in titles["honorific"] or word.lower() in titles["office"] for word in lead)



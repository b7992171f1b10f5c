"""Mentions: where a sentence names a person, a body or a writing, by noun phrases read from the right."""

import re
from collections.abc import Container, Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from quoteview.core.text import Span
from quoteview.extract import tags
from quoteview.extract.lexicon import BASE, ING, PAST, THIRD, english
from quoteview.extract.tokens import Token

_NP_TAGS = frozenset((tags.NAME, tags.WORD, tags.NUMBER, tags.POSSESSIVE, tags.OWNER, tags.DETERMINER))
_NOUN_TAGS = frozenset((tags.NAME, tags.WORD, tags.NUMBER))
_INSIDE = _NP_TAGS | {tags.ADVERB, tags.TIME, tags.QUOTE}
# After these a word that may be a verb is a noun.
_LEADING_NOUNS = frozenset((tags.DETERMINER, tags.OWNER, tags.POSSESSIVE, tags.NUMBER))
_LEADING = (tags.DETERMINER, tags.OWNER)
# Longest noun phrase and longest chain of phrases, in tokens: keeps every walk short.
_REACH = 14
# Longest quoted term inside a noun phrase, in code points.
_TERM = 40
_HYPHEN = re.compile("[-\u2010\u2011]")
# How many additions a noun takes in: "a study by the council of elders".
_ADDITIONS = 2
_ADDING = ("by", "of", "from", "in", "for", "at", "with")
_LINKS = frozenset([
    "of", "for", "from", "in", "at", "with", "on", "by", "to", "near", "against", "behind",
])  # fmt: skip
# Determiners that stand for people by themselves: "several said".
STANDALONE = frozenset([
    "one", "another", "some", "many", "several", "few", "both", "all", "others", "most", "each", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "half",
])  # fmt: skip
_AGENT_ENDINGS = (
    "er", "or", "ist", "man", "woman", "ian", "ant", "ers", "ors", "ists", "men", "women", "ians", "ants", "year-old",
)  # fmt: skip


_SPEAKING = ("role", "office", "group", "body", "writing")


class MentionKind(Enum):
    """How a speaker is printed."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


class Mention(NamedTuple):
    """One mention: the tokens [first, last) of a sentence.

    `words` are the printed words; `lead` the words before a name in its phrase ("campaign manager",
    "President"); `antecedent` is whom a relative pronoun stands for. `inside` is where the words stand inside a token
    that holds more than them, in code points from its start.
    """

    kind: MentionKind
    first: int
    last: int
    words: tuple[str, ...]
    lead: tuple[str, ...] = ()
    antecedent: "Mention | None" = None
    inside: Span | None = None

    @property
    def printed(self) -> str:
        """The words with single spaces between them."""
        return " ".join(self.words).replace(" ’s", "’s").replace(" 's", "'s")


def finite_looking(token: Token, before: Token | None) -> bool:
    """Tell whether a word that may be a verb reads as one after the word `before`."""
    verb = token.verb
    if before is not None and before.tag in _LEADING_NOUNS and before.lower not in STANDALONE:
        return False
    if verb is None:
        return False
    if verb.form is THIRD and verb.lemma in ("say", "tell", "write"):
        return True
    return verb.form is PAST


def phrase_start(tokens: Sequence[Token], last: int) -> int:
    """Return where the noun phrase begins that ends with token `last`; `last + 1` when there is none."""
    if tokens[last].tag not in _NOUN_TAGS:
        return last + 1
    start = last
    for place in range(last - 1, max(-1, last - _REACH), -1):
        token = tokens[place]
        tag = token.tag
        if tag not in _NP_TAGS:
            if tag not in _INSIDE or not _stands_inside(tokens, place):
                break
        elif tag is tags.WORD and finite_looking(token, tokens[place - 1] if place else None):
            break
        start = place
        if tag is tags.DETERMINER or tag is tags.OWNER:
            break
    while start < last and tokens[start].tag is tags.POSSESSIVE:
        start += 1
    return start


def may_be_inside(token: Token, particles: Container[str]) -> bool:
    """Tell whether a token may belong to the phrase or the name that goes on after it."""
    return token.tag in _INSIDE or token.lower in particles


def _stands_inside(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether what makes no noun phrase can stand inside one.

    That is an adverb or a time between an article and its noun ("a later interview"), or a quoted term.
    """
    token = tokens[place]
    if token.tag is tags.ADVERB or token.tag is tags.TIME:
        return place > 0 and tokens[place - 1].tag is tags.DETERMINER
    return _quoted_term(token)


def _quoted_term(token: Token) -> bool:
    """Tell whether quoted words can stand inside a noun phrase: the “Roe rule” committee."""
    return token.tag is tags.QUOTE and len(token.text) < _TERM and not token.text.endswith((",", ".", "!", "?"))


def chain_start(tokens: Sequence[Token], last: int) -> int:
    """Return where the chain of phrases begins that ends with token `last`: "a spokesman for the mayor"."""
    start = phrase_start(tokens, last)
    floor = last - 3 * _REACH
    while start > 1 and start > floor and tokens[start - 1].lower in _LINKS:
        before = tokens[start - 3] if start > 2 else None
        link = start - 2
        if tokens[link].tag is tags.WORD and finite_looking(tokens[link], before):
            if tokens[start - 1].lower != "by" or before is None or before.tag not in _NOUN_TAGS:
                break
            link -= 1  # "a letter obtained by the paper": the letter
        further = link if tokens[link].lower in STANDALONE else phrase_start(tokens, link)  # "some of the owners"
        if further > link:
            break
        start = further
    return start


def label_end(tokens: Sequence[Token]) -> int:
    """Return where the label of a page ends that opens a sentence and names nobody ("Q:", "Photo:"), or 0."""
    labels = english().classes["label"]
    for place, token in enumerate(tokens):
        if token.text == ":":
            return place
        if token.lower not in labels:
            break
    return 0


def mention_in(tokens: Sequence[Token], first: int, last: int) -> Mention:
    """Return who the phrase [first, last) mentions: the name that ends it, else the phrase as a whole."""
    found = _mention_of(tuple(tokens[first:last]))
    return Mention(found.kind, first + found.first, first + found.last, found.words, found.lead)


@lru_cache(maxsize=8_192)
def _mention_of(phrase: tuple[Token, ...]) -> Mention:
    """Return what a phrase mentions, wherever it stands: the same names are printed again and again."""
    last = len(phrase)
    head_end = _head_end(phrase, 0, last)
    name = _name_at_end(phrase, 0, head_end)
    if name is None and head_end + 2 < last and _is_office_of(phrase, head_end) and phrase[0].tag not in _LEADING:
        name = _name_at_end(phrase, head_end, last)
    return name if name is not None else _mention(MentionKind.NOUN, phrase, 0, last)


def pronoun_at(tokens: Sequence[Token], place: int, antecedent: Mention | None = None) -> Mention:
    """Return the mention that a single pronoun makes; a relative one stands for its antecedent."""
    return _mention(MentionKind.PRONOUN, tokens, place, place + 1)._replace(antecedent=antecedent)


def head_of(mention: Mention) -> str:
    """Return the noun that a phrase is about, in lower case: "spokeswoman" of "a spokeswoman for the mill"."""
    return _head(mention.words)


def _head(printed: tuple[str, ...]) -> str:
    words = [word.lower() for word in printed]
    return next((words[at - 1] for at in range(1, len(words)) if words[at] in _LINKS), words[-1])


def can_speak(mention: Mention) -> bool:
    """Tell whether a mention can say something: a name, a pronoun, a person, a body, a writing."""
    if mention.kind is not MentionKind.NOUN:
        return True
    return _speaks(mention.words)


@lru_cache(maxsize=8_192)
def _speaks(printed: tuple[str, ...]) -> bool:
    """Tell whether a noun can say something."""
    titles = english().titles
    head = _head(printed)
    if head in STANDALONE and printed[0].lower() == head:
        return True
    stem = head.split("-")[-1]
    forms = (head, stem, head.removesuffix("s"))
    return stem.endswith(_AGENT_ENDINGS) or any(form in titles[group] for group in _SPEAKING for form in forms)


def is_person_noun(word: str) -> bool:
    """Tell whether a noun names a person or people by office, work or role."""
    titles = english().titles
    return word in titles["role"] or word in titles["office"] or word in titles["group"]


def is_saying(word: str) -> bool:
    """Tell whether a noun is one of speech, or several of them: "claim", "claims", "cries"."""
    nouns = english().titles["saying"]
    return word in nouns or word.removesuffix("s") in nouns or (word.endswith("ies") and f"{word[:-3]}y" in nouns)


def is_office(word: str) -> bool:
    """Tell whether a word is an office, or one joined to another word: "vice-chancellor", "co-founder"."""
    titles = english().titles
    if word in titles["office"]:
        return True
    first, *others = _HYPHEN.split(word)
    if not others:
        return False
    joined = first in titles["prefix"] and others[-1] in titles["role"]
    return joined or first in titles["office"] or others[-1] in titles["office"]


def extended(tokens: Sequence[Token], found: Mention | None) -> Mention | None:
    """Take in what a noun says of itself afterwards: "a study by Roe", "an editorial in the paper"."""
    if found is None or found.kind is not MentionKind.NOUN:
        return found
    last = found.last
    for _ in range(_ADDITIONS):
        if last + 1 >= len(tokens) or tokens[last].lower not in _ADDING:
            break
        end = phrase_after(tokens, last + 1)
        if end == last + 1:
            break
        last = end
    return _mention(MentionKind.NOUN, tokens, found.first, last)


def phrase_after(tokens: Sequence[Token], first: int) -> int:
    """Return the end of the noun phrase that begins with token `first`; `first` when there is none."""
    end, nouns = first, 0
    for place in range(first, min(len(tokens), first + _REACH)):
        token = tokens[place]
        if token.tag in _LEADING and place > first and tokens[place - 1].tag is not tags.DETERMINER:
            break
        timely = token.tag is tags.TIME and place > first and tokens[place - 1].tag is tags.DETERMINER
        if token.tag not in _NP_TAGS and not timely:
            break
        if nouns and token.tag is tags.WORD and _verb_after(tokens, place):
            break
        nouns += token.tag in _NOUN_TAGS
        end = place + 1
    while end > first and tokens[end - 1].tag in (tags.POSSESSIVE, tags.DETERMINER):
        end -= 1
    return end if nouns else first


def _verb_after(tokens: Sequence[Token], place: int) -> bool:
    verb = english().verbs.get(tokens[place].lower)
    if verb is None:
        return False
    if tokens[place - 1].tag is tags.NAME:
        return verb.form is not BASE
    return verb.form is PAST or verb.form is ING


def _head_end(tokens: Sequence[Token], first: int, last: int) -> int:
    for place in range(first + 1, last):
        if tokens[place].lower in _LINKS:
            return place
    return last


def _is_office_of(tokens: Sequence[Token], head_end: int) -> bool:
    """Tell whether a phrase is an office that a name follows after "of": Secretary of State Jane Roe."""
    return tokens[head_end].lower == "of" and tokens[head_end - 1].lower in english().titles["office"]


def name_run(tokens: Sequence[Token], last: int, floor: int) -> int:
    """Return where the run of capitalised words begins that ends with token `last`."""
    particles = english().particles
    start = last
    while start > floor:
        token = tokens[start - 1]
        if token.tag is tags.NAME or (token.tag is tags.WORD and start - 1 == floor and token.capital):
            start -= 1
        elif token.lower in particles and start - 2 >= floor and tokens[start - 2].tag is tags.NAME:
            start -= 2
        else:
            break
    while start - 1 >= floor and tokens[start - 1].lower in particles and tokens[start - 1].lower not in ("la", "den"):
        start -= 1
    return start


def title_words(tokens: Sequence[Token], start: int, last: int) -> int:
    """Return where the name itself begins in a run [start, last] that may open with titles."""
    begin = start
    for place in range(start, last):
        if _is_title(tokens[place].lower):
            begin = place + 1
    if last - start < 2:
        return begin
    if begin == start and tokens[start].lower in english().country:
        begin += 1
    return _given_name_start(tokens, begin, last)


@lru_cache(maxsize=4096)
def _is_title(lower: str) -> bool:
    """Tell whether a word with a capital is a title of the name it stands before."""
    # "New" with a capital is part of the name it opens, as in that of a town.
    return lower in english().titles["honorific"] or (_is_calling(lower) and lower != "new")


@lru_cache(maxsize=4096)
def _is_calling(lower: str) -> bool:
    """Tell whether a word is what somebody is: an office or a role."""
    return lower in english().titles["role"] or is_office(lower)


def _given_name_start(tokens: Sequence[Token], begin: int, last: int) -> int:
    """Skip capitalised words before a given name: "State Marco Rossi" to "Marco Rossi"."""
    gender = english().gender
    if last - begin < 2 or tokens[begin].lower in gender or tokens[last].lower in english().titles["body"]:
        return begin
    for place in range(begin + 1, last):
        if tokens[place].lower in gender and len(tokens[begin].text.rstrip(".")) > 2:
            return place
    return begin


def _name_at_end(tokens: Sequence[Token], first: int, last: int) -> Mention | None:
    if last - first == 1:
        token = tokens[first]
        is_name = token.tag is tags.NAME and not _is_calling(token.lower)
        return Mention(MentionKind.NAME, first, last, (token.text,)) if is_name else None
    if last - first > 1 and tokens[last - 1].lower in english().classes["suffix"]:
        last -= 1
    if tokens[last - 1].tag is not tags.NAME:
        return None
    begin = title_words(tokens, name_run(tokens, last - 1, first), last - 1)
    if begin == last - 1 and _is_calling(tokens[begin].lower):
        return None
    lead = tuple([token.text for token in tokens[first:begin]])
    words = tuple([token.text for token in tokens[begin:last]])
    return Mention(MentionKind.NAME, begin, last, words, lead)


def _mention(kind: MentionKind, tokens: Sequence[Token], first: int, last: int) -> Mention:
    words = tuple([token.text for token in tokens[first:last]])
    return Mention(kind, first, last, words)

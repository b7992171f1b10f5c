"""Noun phrases from left to right, in a language whose nouns have capitals and whose articles tell the case."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quoteview.extract import tags
from quoteview.extract.noun_phrases import PhraseReader
from quoteview.extract.tokens import Token
from quoteview.extract.vocabulary import Vocabulary

# How many adjectives a noun takes, how far its article may stand before it, and how long a quoted name is, in words.
_ADJECTIVES = 6
_ATTRIBUTE = 14
_NAME = 5
_EITHER = ("der", "dieser", "jener")
_TIED = ("von", "vom")
_OPEN = ("die", "seine", "ihre", "keine", "diese", "viele", "mehrere", "einige", "beide", "zwei", "drei")
_JOINT = ("und", "oder", "sowie")


class Phrase(NamedTuple):
    """The tokens [first, last) of a noun phrase; its noun or name ends at `noun`.

    `is_subject` says that its article allows it to be a subject, `is_plural` that it can only be one of several,
    None that its form tells neither.
    """

    first: int
    noun: int
    last: int
    is_subject: bool
    is_plural: bool | None


@dataclass(frozen=True, slots=True)
class CasedPhrases:
    """Reads the noun phrases of one sentence."""

    tokens: Sequence[Token]
    words: Vocabulary
    plain: PhraseReader

    def phrase(self, first: int) -> Phrase | None:
        """Return the noun phrase that begins at a token, with the genitives and sources that belong to it."""
        determined = first < len(self.tokens) and self._is_determiner(first)
        at = self._behind_attribute(first + 1) if determined else first
        adjectives = self._behind_adjectives(at)
        noun = self._behind_nouns(adjectives)
        if noun == adjectives or (adjectives > first and not determined and self._is_small_start(first)):
            return None
        is_subject = not determined or not (self._is_oblique(first) or self._is_dative(first, adjectives))
        last = self._behind_additions(noun)
        return Phrase(first, noun, last, is_subject, self._number(first, adjectives, noun) if determined else None)

    def is_name(self, phrase: Phrase) -> bool:
        """Tell whether a phrase has no article."""
        return not self._is_determiner(phrase.first)

    def behind_preposition(self, at: int) -> int:
        """Return where the phrase ends that the preposition at a token governs."""
        phrase = self.phrase(at + 1)
        return at + 1 if phrase is None else phrase.last

    def behind_bracket(self, at: int) -> int:
        """Return the token behind a bracket that opens at a token."""
        if at >= len(self.tokens) or self.tokens[at].tag is not tags.OPENING:
            return at
        near = range(at, min(len(self.tokens), at + _ATTRIBUTE))
        return next((place + 1 for place in near if self.tokens[place].tag is tags.CLOSING), at)

    def _is_small_start(self, first: int) -> bool:
        return not self.tokens[first].capital and not self.tokens[first].text[:1].isdigit()

    def _is_determiner(self, at: int) -> bool:
        lower = self.tokens[at].lower
        return lower in self.words.article or lower in self.words.oblique

    def _is_oblique(self, at: int) -> bool:
        if self.tokens[at].lower == "einer":  # "einer Frau", but "einer der Fischer"
            return at + 1 < len(self.tokens) and self.tokens[at + 1].lower not in self.words.of
        return self.tokens[at].lower in self.words.oblique

    def _is_dative(self, first: int, noun: int) -> bool:
        """Tell whether the adjective before a noun gives away the case: "der neuen Zeitung", but "der neue Chef"."""
        return self.tokens[first].lower in _EITHER and noun > first + 1 and self.tokens[noun - 1].lower.endswith("en")

    def _number(self, first: int, noun: int, end: int) -> bool | None:
        """Tell whether a phrase with an article can only be one of several, its noun or name being [noun, end)."""
        if any(token.lower in _JOINT for token in self.tokens[noun:end]):
            return True
        lower, before = self.tokens[first].lower, self.tokens[noun - 1]
        if lower == "die" and noun > first + 1:
            return before.lower.endswith("en") or before.text[:1].isdigit()
        return None if lower in _OPEN else False

    def _behind_attribute(self, at: int) -> int:
        """Return where the adjectives begin behind an article: "die in der Stadt geborene Ada Quill"."""
        if at >= len(self.tokens) or self.tokens[at].lower not in self.words.preposition:
            return at
        has_noun = False
        for place in range(at, min(len(self.tokens) - 1, at + _ATTRIBUTE)):
            token = self.tokens[place]
            if token.tag in (tags.COMMA, tags.STOP, tags.COLON):
                break
            if has_noun and self.plain.is_small(place) and self.plain.is_capital(self.tokens[place + 1]):
                return place
            has_noun = has_noun or self.plain.is_capital(token)
        return at

    def _behind_adjectives(self, at: int) -> int:
        first = at
        while at + 1 < len(self.tokens) and at - first < _ADJECTIVES:
            token = self.tokens[at]
            joins = at > first and (token.lower in _JOINT or token.tag is tags.COMMA)
            if joins and not self.plain.is_small(at + 1):
                break
            if not joins and not self.plain.is_small(at) and not token.text[:1].isdigit():
                break
            at += 1
        return at

    def _behind_nouns(self, first: int) -> int:
        at = first
        while at < len(self.tokens):
            token = self.tokens[at]
            titled = token.quote >= 0 and len(token.text.split()) <= _NAME and self._is_titled(token)
            named = titled and (at > first or self._is_determiner(at - 1) or self._gives_source(at - 1))
            particle = at > first and self.plain.is_particle(at, first, len(self.tokens))
            if not (self.plain.is_capital(token) or named or particle):
                break
            at += 1
        return at

    def _gives_source(self, at: int) -> bool:
        """Tell whether a source follows a token, which may be a name in marks: Wie „Nordblatt“ berichtet."""
        return at >= 0 and self.tokens[at].lower in self.words.like

    def _is_titled(self, token: Token) -> bool:
        return token.text[:1].isupper() and not token.text.rstrip().endswith((".", "!", "?", ","))

    def _behind_additions(self, at: int) -> int:
        """Return where the brackets, genitives and sources end that belong to a noun."""
        at = self.behind_bracket(at)
        while at + 1 < len(self.tokens):
            lower = self.tokens[at].lower
            if lower not in self.words.of and lower not in self.words.genitive and lower not in _TIED:
                break
            begin = self._behind_adjectives(at + 1)
            end = self._behind_nouns(begin)
            if end == begin:
                break
            at = self.behind_bracket(end)
        return at

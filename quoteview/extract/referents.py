"""Whom a pronoun stands for, in a language without grammar here: the person named last that fits it."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quoteview.extract import tags
from quoteview.extract.lexicon import english
from quoteview.extract.mentions import Mention, MentionKind
from quoteview.extract.noun_phrases import PhraseReader
from quoteview.extract.sentences import Sentence
from quoteview.extract.vocabulary import Vocabulary

# How many sentences back somebody is looked for, and the longest name, in words.
_BACK = 4
_LONGEST = 5


class Named(NamedTuple):
    """Somebody whom a sentence names, and the gender that tells of them, where one does."""

    mention: Mention
    gender: str | None


class Referents:
    """Finds whom the pronouns of one document stand for."""

    def __init__(self, sentences: Sequence[Sentence], words: Vocabulary) -> None:
        self._sentences = sentences
        self._words = words
        self._named: dict[int, list[Named]] = {}

    def before(self, number: int, pronoun: Mention) -> Mention | None:
        """Return whom a pronoun of a sentence stands for, or None where nobody who is named before fits."""
        gender = self.gender_of(number, pronoun)
        if gender is None:
            return None
        for sentence in range(number, max(-1, number - 1 - _BACK), -1):
            for named in self._people(sentence):
                is_before = sentence < number or named.mention.last <= pronoun.first
                if is_before and named.gender in (None, gender):
                    return named.mention
        return None

    def is_known(self, number: int, pronoun: Mention) -> bool:
        """Tell whether a pronoun stands for one person who is spoken of: "she", but not "we" or "one"."""
        return self.gender_of(number, pronoun) is not None

    def gender_told(self, mention: Mention) -> str | None:
        """Return the gender that a mention tells by a title, a given name, or the article of an office."""
        if mention.kind is MentionKind.NAME:
            return self._gender(mention)
        first = mention.words[0].lower()
        return "female" if first in self._words.woman else "male" if first in self._words.man else None

    def gender_of(self, number: int, pronoun: Mention) -> str | None:
        """Return the gender of whom a pronoun of a sentence stands for, where it is one person."""
        word = pronoun.printed.lower().rpartition("-")[2]
        if word in self._words.he:
            return "male"
        return "female" if word in self._words.she and not self._is_plural(number, pronoun) else None

    def _is_plural(self, number: int, pronoun: Mention) -> bool:
        """Tell whether the verb beside a pronoun, where the same word stands for one and for several, is a plural."""
        if not self._words.nouns_are_capital:
            return False
        tokens = self._sentences[number].tokens
        beside = tokens[max(0, pronoun.first - 1) : pronoun.first] + tokens[pronoun.last : pronoun.last + 1]
        verbs = [token.lower for token in beside if self._words.is_finite(token.lower)]
        return any(verb.endswith("en") or verb == "sind" for verb in verbs)

    def _people(self, number: int) -> list[Named]:
        if number not in self._named:
            self._named[number] = list(self._find(self._sentences[number]))
        return self._named[number]

    def _find(self, sentence: Sentence) -> Iterator[Named]:
        tokens, at = sentence.tokens, 0
        phrases = PhraseReader(tokens, self._words)
        while at < len(tokens):
            end = phrases.end_after(at) if tokens[at].quote < 0 else at
            if end == at:
                at += 1
                continue
            mention = phrases.mention(at, end)
            before = tokens[at - 1] if at else None
            governed = before is not None and (before.lower in self._words.preposition or before.text[:1].isdigit())
            if mention.kind is MentionKind.NAME and self._is_person(mention, governed=governed):
                yield Named(mention, self._gender(mention))
            at = end if tokens[end - 1].tag is not tags.COMMA else end + 1

    def _is_person(self, mention: Mention, *, governed: bool) -> bool:
        words = [word.lower() for word in mention.words]
        if len(words) > _LONGEST or any(word in self._words.group or word in self._words.time for word in words):
            return False
        if words[0] in english().gender or self._is_titled(mention):
            return True
        return len(words) > 1 and not governed and not mention.lead

    def _is_titled(self, mention: Mention) -> bool:
        return any(word.lower().rstrip(".") in self._words.role for word in mention.lead)

    def _gender(self, mention: Mention) -> str | None:
        """Return the gender that a title or a given name tells."""
        lead = [word.lower().rstrip(".") for word in mention.lead]
        if any(word in self._words.woman for word in lead):
            return "female"
        if self._is_titled(mention) and self._words.nouns_are_capital:
            return "male"
        if any(word in self._words.man for word in lead):
            return "male"
        return _given(mention.words[0].lower())


@cache
def _given(name: str) -> str | None:
    gender = english().gender.get(name)
    return None if gender == "either" else gender

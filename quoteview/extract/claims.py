"""Whether somebody said quoted words, or they are a title, a name or a term: signs, each with a weight, added up.

The weights of a language are readable text in resources/weights, learned by the script beside them. They are
those of a logistic regression: their sum is the logarithm of the odds that the words are somebody's.
"""

from collections.abc import Iterator, Sequence

from quoteview.extract import tags
from quoteview.extract.candidates import Candidate
from quoteview.extract.claim_place import ClaimPlace
from quoteview.extract.claim_words import signs_of_words
from quoteview.extract.cue_words import CueReader
from quoteview.extract.sentences import Sentence
from quoteview.extract.tokens import Token
from quoteview.extract.vocabulary import Vocabulary
from quoteview.extract.weights import weights

WEIGHTED = ("de",)
"""The languages that have weights."""

_LONG = 7  # words that make a quotation no title
_PARTING = (tags.COMMA, tags.COLON, tags.STOP, tags.QUOTE)
_LEAD = 5  # how far before a name a word stands that tells what it names, in tokens
_SHARES = ((0.05, "hardly any"), (0.2, "some"), (0.4, "much"))
_TOLD = ("say: clause", "hold: clause")
_ALONE = ("reported speech", "evidence", "earlier: reported", "earlier: says", "reported in its clause",
          "in a bracket", "among several")  # fmt: skip
_PLACED = ("before:", "nearest ", "no cue", "speaker:")
_OF_NAMES = ("nearest ", "earlier:")  # what tells something of names and titles only
_FOR_OTHERS = ("judge:", "hold:")  # what tells something only together with other signs
_BEFORE = ("before: noun", "before: work", "before: article")


class Claims:
    """Tells of the quotations of one document whether somebody said them."""

    def __init__(self, sentences: Sequence[Sentence], words: Vocabulary) -> None:
        self._sentences = sentences
        self._words = words
        printed = [{token.lower for token in sentence.tokens if token.quote < 0} for sentence in sentences]
        self._reported = [not lower.isdisjoint(words.reported.whole) for lower in printed]
        says = words.say.whole | words.said.whole
        self._said = [not lower.isdisjoint(says) for lower in printed]
        self._long = [sum(_is_long(sentence.tokens[at].text) for at in sentence.quotes) for sentence in sentences]
        self._document = self._signs_of_document()
        self._lead = next((sentence.paragraph for sentence in sentences if sentence.closed), -1)
        self._places: dict[int, ClaimPlace] = {}

    def is_claimed(self, sentence: Sentence, at: int, reader: CueReader, candidate: Candidate | None) -> bool:
        """Tell whether somebody said the quotation at token `at` of a sentence, which a rule may have found."""
        known = weights(self._words.language)
        return known.sum_of(self.signs(sentence, at, reader, candidate)) >= known.least

    def signs(self, sentence: Sentence, at: int, reader: CueReader, candidate: Candidate | None) -> list[str]:
        """Return all signs of the quotation at token `at` of a sentence, in order of the alphabet."""
        if sentence.number not in self._places:
            self._places[sentence.number] = ClaimPlace(reader.clause, sentence)
        text = sentence.tokens[at].text
        found = {*signs_of_words(text, self._words), *self._places[sentence.number].signs(at)}
        found |= {*self._document, *self._signs_of_earlier(sentence), _sign_of_speaker(sentence, candidate)}
        together = {*_told(found), *(self._signs_of_name(found, sentence, at) if _is_name(found) else ())}
        apart = (*_OF_NAMES, *_FOR_OTHERS, *(("before:",) if "name" in together else ()))
        return ["always", *sorted({sign for sign in found if not sign.startswith(apart)} | together)]

    def _signs_of_document(self) -> list[str]:
        share = sum(self._reported) / max(1, len(self._reported))
        long = sum(self._long)
        return [
            f"document: {next((name for most, name in _SHARES if share < most), 'mostly')} reported",
            f"document: {'no' if not long else 'few' if long < 3 else 'several'} long quotations",
        ]

    def _signs_of_earlier(self, sentence: Sentence) -> Iterator[str]:
        """Yield the signs in all sentences before one in its paragraph, and whether that is the first of the text."""
        first = number = sentence.number
        while first and self._sentences[first - 1].paragraph == sentence.paragraph:
            first -= 1
        if any(self._reported[first:number]):
            yield "earlier: reported"
        if any(self._said[first:number]):
            yield "earlier: says"
        if sentence.paragraph == self._lead:
            yield "in the lead"

    def _signs_of_name(self, found: set[str], sentence: Sentence, at: int) -> Iterator[str]:
        """Yield what signs tell of a name or title only: where it stands."""
        yield "name"
        yield from (f"name {sign}" for sign in found if sign.startswith(_PLACED))
        yield from (f"name, {sign}" for sign in _ALONE if sign in found)
        if _is_told(found):
            yield from (f"name in what is told {sign}" for sign in _BEFORE if sign in found)
        if "reported speech" in found and "no cue" in found:
            yield "name in reported speech without a cue"
        if any(sign.startswith(_TOLD) for sign in found):
            yield "name in a clause that a cue governs"
        near = sentence.tokens[max(0, at - _LEAD) : at]
        if any(token.lower in self._words.outlet for token in near) or self._is_addressed(near):
            yield "name of an outlet"
        if at <= _LEAD and sentence.tokens[0].lower in self._words.like:
            yield "name in the source"

    def _is_addressed(self, before: Sequence[Token]) -> bool:
        """Tell whether words name who is told something: "Quill sagte der „Nordpost“, dass ..."."""
        if not before or not (before[-1].lower in self._words.oblique or before[-1].lower == "der"):
            return False
        for token in reversed(before[:-1]):
            if token.tag in _PARTING or token.lower in self._words.preposition:
                return False
            if token.lower in self._words.say and not token.capital:
                return True
        return False


def _sign_of_speaker(sentence: Sentence, candidate: Candidate | None) -> str:
    """Return by which rule there is a speaker, and whether another sentence names them."""
    if candidate is None:
        return "speaker: none"
    carried = candidate.carries_on is not None or candidate.sentence != sentence.number
    return f"speaker: {candidate.rule}{' carried' if carried else ''}"


def _is_long(text: str) -> bool:
    return len(text.split()) >= _LONG


def _is_name(found: set[str]) -> bool:
    return "title" in found or "one capital word" in found


def _is_told(found: set[str]) -> bool:
    """Tell whether a sentence gives away that it tells what somebody says."""
    return not found.isdisjoint(("reported speech", "evidence")) or any(sign.startswith(_TOLD) for sign in found)


def _told(found: set[str]) -> Iterator[str]:
    what = "name" if _is_name(found) else "small word" if "one small word" in found else "phrase"
    yield f"{what} {'in what is told' if _is_told(found) else 'in plain words'}"

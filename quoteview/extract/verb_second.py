"""Who does what a verb says, in a language whose verb stands second in a clause, and last where a word opens it.

One phrase stands before the verb of a main clause, and only where that is no subject does the subject follow the verb:
"Am Montag sagte Ada Quill". In a clause that "dass", "wie" or "der" opens it is the first that its form allows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quoteview.extract import tags
from quoteview.extract.noun_phrases import PhraseReader
from quoteview.extract.tokens import Token
from quoteview.extract.verb_second_phrases import CasedPhrases, Phrase
from quoteview.extract.vocabulary import Vocabulary

# How far the field behind a verb is looked through, in tokens.
_FIELD = 26
_ENDS = (tags.COLON, tags.STOP)
_BORDERS = (*_ENDS, tags.COMMA, tags.QUOTE, tags.DASH)
_PLURAL = ("en", "ern", "eln")
_OPEN = ("die", "das", "diese", "dieses", "eine")
_NO_PERSON = ("es", "ihr")
_OPENERS = ("auch", "selbst", "sogar", "nur", "und", "aber", "denn", "doch", "oder")
_ABSTRACT = ("ung", "heit", "keit", "tion", "tät", "ismus")

Place = tuple[int, int]
"""The tokens [first, last) of a subject."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Finds the subjects of one sentence."""

    tokens: Sequence[Token]
    words: Vocabulary
    plain: PhraseReader

    @property
    def phrases(self) -> CasedPhrases:
        """The reader of noun phrases."""
        return CasedPhrases(self.tokens, self.words, self.plain)

    def subject(self, finite: int) -> Place | None:
        """Return who does what the finite verb at a token says."""
        start = self._start(finite)
        if start == finite:
            return self._behind_comma(finite)
        if self._is_subordinate(start, finite):
            return self._in_subordinate(start, finite)
        return self._in_main(start, finite)

    def subject_behind(self, finite: int) -> Place | None:
        """Return the first phrase behind a verb that may be its subject, whatever stands before it."""
        return self._in_field(finite)

    def object_of(self, finite: int) -> Place | None:
        """Return whom a verb is about: the next phrase behind it that is not its subject."""
        subject, at = self.subject(finite), finite + 1
        while at < len(self.tokens) and self.tokens[at].tag not in (*_ENDS, tags.COMMA, tags.QUOTE):
            phrase = self.phrases.phrase(at)
            if phrase is not None and (phrase.first, phrase.last) != subject:
                return phrase.first, phrase.last
            if phrase is None and self.tokens[at].lower in self.words.preposition:
                return None
            at = phrase.last if phrase is not None else at + 1
        return None

    def owner(self, at: int) -> Place | None:
        """Return the phrase that tells whose the noun before a token is: "des Ministers", "von Ada Quill"."""
        if at >= len(self.tokens):
            return None
        lower = self.tokens[at].lower
        begin = at + (lower in self.words.by)
        if begin == at and lower not in self.words.of and lower not in self.words.genitive:
            return None
        phrase = self.phrases.phrase(begin)
        return None if phrase is None else (phrase.first, phrase.last)

    def main_subject(self, end: int) -> Place | None:
        """Return the subject of the first clause of what ends before a token, whatever its verb."""
        start = self._sentence_start(end)
        first = self.phrases.phrase(self._behind_openers(start))
        opens = self.tokens[start].lower if start < end else ""
        is_adverb = opens in self.words.preposition or opens in self.words.nobody
        if first is not None and first.is_subject and not is_adverb:
            return first.first, first.last
        if self.plain.is_pronoun(start):
            return start, start + 1
        verbs = (at for at in range(start + 1, end) if self._may_be_finite(at))
        return next((place for at in verbs if (place := self._in_field(at)) is not None), None)

    def _may_be_finite(self, at: int) -> bool:
        token = self.tokens[at]
        is_inflected = self.plain.is_small(at) and token.lower.endswith(("t", "te", "ten", "en"))
        return is_inflected or (not token.capital and self.words.is_finite(token.lower))

    def _sentence_start(self, end: int) -> int:
        return next((at + 1 for at in range(end - 1, -1, -1) if self.tokens[at].tag in _ENDS), 0)

    def _start(self, finite: int) -> int:
        """Return where the words begin that stand before a verb in its clause."""
        at = finite
        while at:
            token = self.tokens[at - 1]
            if token.tag in (*_ENDS, tags.COMMA, tags.DASH):
                break
            if token.lower in self.words.conjunction and self._holds_verb(at - 1):
                break
            if token.tag is tags.CLOSING:
                near = range(at - 1, -1, -1)
                at = next((place for place in near if self.tokens[place].tag is tags.OPENING), at - 1)
            else:
                at -= 1
        return at

    def _holds_verb(self, end: int) -> bool:
        """Tell whether a verb that a list knows stands in the clause that ends before a token."""
        for at in range(end - 1, -1, -1):
            if self.tokens[at].tag in (*_ENDS, tags.COMMA):
                return False
            if self.words.is_finite(self.tokens[at].lower) and not self.tokens[at].capital:
                return True
        return False

    def _is_subordinate(self, start: int, finite: int) -> bool:
        lower = self.tokens[start].lower
        after = self.tokens[finite + 1] if finite + 1 < len(self.tokens) else None
        is_last = (
            after is None
            or after.tag in (*_ENDS, tags.COMMA, tags.DASH, tags.CLOSING, tags.QUOTE)
            or after.lower in self.words.conjunction
            or self.words.is_finite(after.lower)
        )
        if lower in self.words.subordinator and lower not in ("während", "da", "damit"):
            return is_last or lower != "als"
        return is_last and self._opens_relative(start)

    def _opens_relative(self, start: int) -> bool:
        lower = self.tokens[start].lower
        if not start or self.tokens[start - 1].tag is not tags.COMMA:
            return lower in self.words.subordinator
        if lower in self.words.preposition and start + 1 < len(self.tokens):
            return self.tokens[start + 1].lower in self.words.relative
        return lower in self.words.relative or lower in self.words.subordinator

    def _in_subordinate(self, start: int, finite: int) -> Place | None:
        """Return the subject of a clause whose verb stands last."""
        lower = self.tokens[start].lower
        found = next(self._subjects(start + 1, finite), None)
        if lower in self.words.subordinator or lower not in ("der", "die", "das", "welcher", "welche", "welches"):
            return found
        if found is not None and (found[1] - found[0] == 1 and self.plain.is_pronoun(found[0])):
            return found
        return self._antecedent(start - 1)

    def _antecedent(self, comma: int) -> Place | None:
        """Return the phrase before a comma that a relative clause tells of."""
        start = self._start(comma)
        found = None
        for at in range(start, comma):
            phrase = self.phrases.phrase(at)
            if phrase is not None and phrase.last >= comma:
                return phrase.first, phrase.last
        return found

    def _in_main(self, start: int, finite: int) -> Place | None:
        """Return the subject of a clause by what stands before its verb."""
        at = self._behind_openers(start)
        if at >= finite:
            return self._in_field(finite) or self._shared(start)
        if self.plain.is_pronoun(at) and finite - at <= 3 and not self._is_article(at):
            return None if self.tokens[at].lower in _NO_PERSON else (at, at + 1)
        phrase = self._before(at, finite)
        if phrase is None:
            return self._in_field(finite)
        return self._chosen(phrase, finite)

    def _behind_openers(self, start: int) -> int:
        at = start
        while at < len(self.tokens) and self.tokens[at].lower in _OPENERS:
            at += 1
        return at

    def _before(self, at: int, finite: int) -> Phrase | None:
        """Return the phrase before a verb where that may be a subject."""
        lower = self.tokens[at].lower
        if lower in self.words.preposition or lower in self.words.subordinator or lower in self.words.so:
            return None
        phrase = self.phrases.phrase(at)
        if phrase is None or not phrase.is_subject or phrase.last > finite:
            return None
        is_adverb = self.phrases.is_name(phrase) and (lower in self.words.nobody or self._is_adverb(at, finite))
        return None if is_adverb else phrase

    def _is_adverb(self, at: int, finite: int) -> bool:
        """Tell whether a single word that opens a sentence is an adverb by its ending, or tells when."""
        lower = self.tokens[at].lower
        alone = finite == at + 1 or not self.tokens[at + 1].capital
        return lower in self.words.time or (alone and lower in self.words.adverb)

    def _chosen(self, phrase: Phrase, finite: int) -> Place | None:
        """Return the phrase before a verb, or what follows it where only that can be the subject."""
        here = phrase.first, phrase.last
        follows = self._in_field(finite)
        if follows is None:
            return here
        lower = self.tokens[finite].lower
        is_plural = lower.endswith(_PLURAL) or lower == "sind"
        behind = self.phrases.phrase(follows[0])
        if phrase.is_plural is not None and phrase.is_plural != is_plural:
            return follows
        is_pronoun = self.plain.is_pronoun(follows[0]) and self.tokens[follows[0]].lower not in ("sie", "es")
        neighbour = follows[0] - finite <= 2
        is_masculine = self.tokens[follows[0]].lower in ("der", "ein", "dieser")
        if is_pronoun or (is_masculine and neighbour and self.tokens[phrase.first].lower in _OPEN):
            return follows
        if behind is not None and neighbour and self._is_thing(phrase) and self._is_somebody(behind):
            return follows
        return here

    def _is_somebody(self, phrase: Phrase) -> bool:
        """Tell whether a phrase names an office or a body, or somebody by two names."""
        words = [token.lower for token in self.tokens[phrase.first : phrase.last]]
        return any(word in self.words.role or word in self.words.group for word in words) or (
            self.phrases.is_name(phrase) and phrase.noun - phrase.first > 1
        )

    def _is_thing(self, phrase: Phrase) -> bool:
        """Tell whether a phrase names what is said or done, rather than who says or does it."""
        word = self.tokens[phrase.noun - 1].lower
        if not self.tokens[phrase.noun - 1].capital or word in self.words.group or word in self.words.role:
            return False
        return phrase.noun - phrase.first > 1 and (word in self.words.word or word.rstrip("en").endswith(_ABSTRACT))

    def _behind_comma(self, finite: int) -> Place | None:
        """Return the subject of a verb with a comma, a quotation or "and" right before it."""
        if not finite:
            return self._in_field(finite)
        before = self.tokens[finite - 1]
        if before.tag in _ENDS or before.tag is tags.QUOTE:
            return self._in_field(finite)
        if before.tag is not tags.COMMA:
            return self._in_field(finite) if before.tag is tags.DASH else self._shared(finite)
        return self._with_insertion(finite - 1) or self._in_field(finite)

    def _shared(self, at: int) -> Place | None:
        """Return the subject of the verb before "and", which is that of the one behind it, too."""
        for place in range(at - 2, -1, -1):
            if self.tokens[place].tag in _ENDS:
                return None
            if self.words.is_finite(self.tokens[place].lower) and not (place and self.tokens[place].capital):
                return self.subject(place)
        return None

    def _with_insertion(self, comma: int) -> Place | None:
        """Return the phrase before a verb that a clause or another name between two commas adds to."""
        first = self._sentence_start(comma)
        commas = [at + 1 for at in range(first, comma) if self.tokens[at].tag is tags.COMMA]
        for start in (first, *commas[:-1]):
            at = self._behind_openers(start)
            if self.tokens[at].lower in self.words.like:
                at += 1
            phrase = self.phrases.phrase(at)
            end = self._until_comma(phrase.last, comma) if phrase is not None and phrase.is_subject else None
            if phrase is not None and end is not None:
                return self._chosen(phrase._replace(last=end), comma + 1)
            if self.tokens[at].lower in self.words.preposition or self.tokens[at].lower in self.words.subordinator:
                return None
        return None

    def _until_comma(self, at: int, end: int) -> int | None:
        """Return the next comma where nothing but what belongs to a phrase stands between its end and that."""
        while at < end and self.tokens[at].tag is not tags.COMMA:
            lower = self.tokens[at].lower
            if lower in self.words.preposition:
                after = self.phrases.behind_preposition(at)
            elif lower in self.words.conjunction:
                joined = self.phrases.phrase(at + 1)
                after = at + 1 if joined is None else joined.last
            else:
                return None
            if after == at + 1:
                return None
            at = after
        return at if at < end else None

    def _in_field(self, finite: int) -> Place | None:
        """Return the subject that follows a verb."""
        return next(self._subjects(finite + 1, len(self.tokens)), None)

    def _subjects(self, first: int, end: int) -> Iterator[Place]:
        """Yield the phrases behind a token that may be subjects: not those that a preposition or an article keeps."""
        at, limit = first, min(end, first + _FIELD)
        while at < limit:
            token = self.tokens[at]
            if token.tag in _BORDERS or (at > first and token.lower in self.words.that):
                return
            if token.tag is tags.OPENING:
                at = max(at + 1, self.phrases.behind_bracket(at))
            elif token.lower in self.words.preposition or token.lower in self.words.by:
                at = self.phrases.behind_preposition(at)
            elif self.plain.is_pronoun(at) and not self._is_article(at):
                if token.lower not in _NO_PERSON:
                    yield at, at + 1
                at += 1
            else:
                phrase = self.phrases.phrase(at)
                if phrase is not None and phrase.is_subject and not self._tells_when(phrase):
                    yield phrase.first, phrase.last
                at = phrase.last if phrase is not None else at + 1

    def _is_article(self, at: int) -> bool:
        """Tell whether "dieser" or "ihr" belongs to a noun that follows."""
        return self.tokens[at].lower in self.words.article and self.phrases.phrase(at) is not None

    def _tells_when(self, phrase: Phrase) -> bool:
        ends = self.tokens[phrase.noun - 1].lower, self.tokens[phrase.first].lower
        return any(lower in self.words.time for lower in ends) or ends[0] in self.words.month

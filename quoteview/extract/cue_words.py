"""Who said it, in a language that has a list of cues here and no grammar.

The order of words does the rest: behind a quotation the speaker follows the verb or comes before it, before one the
verb stands by its subject. What no list accounts for has no speaker rather than a wrong one.
"""

from collections.abc import Sequence

from quoteview.core.sentence import Sentence as Reason
from quoteview.extract import tags
from quoteview.extract.candidates import Candidate
from quoteview.extract.cue_kinds import CueKinds
from quoteview.extract.cue_sources import CueSources
from quoteview.extract.cue_verbs import ClauseWords, Verb
from quoteview.extract.insertions import speaker_inside
from quoteview.extract.mentions import Mention, MentionKind
from quoteview.extract.sentences import Sentence
from quoteview.extract.tokens import Token
from quoteview.extract.vocabulary import Vocabulary

# How far a verb may stand from the quotation, in tokens.
_REACH = 40
_TO_WHOM = 12
# How far before the words the noun may stand that tells whose they are, in tokens.
_NOUN = 16
# The longest phrase that tells that something is read, in tokens.
_READING = 4
# The most words that a bracket behind them explains rather than attributes.
_LABELLED = 4
# How sure a rule can be of a noun that no list knows for an office, a body or a writing.
_DOUBTED = 0.55
_SET_OFF = (tags.COMMA, tags.COLON, tags.DASH)


class CueReader:
    """Reads one sentence that holds quotations."""

    def __init__(self, sentence: Sentence, words: Vocabulary) -> None:
        self.sentence = sentence
        self.tokens: Sequence[Token] = sentence.tokens
        self.words = words
        self.clause = ClauseWords(self.tokens, words)
        self.kinds = CueKinds(self.clause, sentence)
        self.sources = CueSources(self.clause)

    def speaker(self, at: int) -> Candidate | None:
        """Return who is said to have said the quotation at token `at`, by the first rule that fits."""
        rules = (self._called, self._right_after, self._in_bracket, self._right_before, self.inside, self._according,
                 self._of_noun, self._nearest, self._to_whom, self._holding, self._running_on)  # fmt: skip
        found = next((found for rule in rules if (found := rule(at)) is not None), None)
        return found if found is None or self._can_speak(found.mention) else self._doubted(found)

    def _can_speak(self, mention: Mention) -> bool:
        """Tell whether a mention may be who says something, where a noun has a capital as a name has: no mere thing."""
        if mention.kind is not MentionKind.NOUN or not self.words.nouns_are_capital:
            return True
        writings = (self.words.word, self.words.work)
        tokens = self.tokens[mention.first : mention.last]
        says = any(token.quote >= 0 or any(token.lower in each for each in writings) for token in tokens)
        return says or self.clause.phrases.may_speak(mention.first, mention.last)

    def _doubted(self, found: Candidate) -> Candidate:
        return found._replace(confidence=min(found.confidence, _DOUBTED))

    def introduces(self) -> Candidate | None:
        """Return who says something in a sentence: the last one of whom it tells that."""
        reason = Reason("No cue of its own, the sentence before it tells who speaks")
        for verb in reversed(self.clause.verbs):
            mention = self.clause.subject(verb)
            if mention is not None and not verb.passive:
                return self._candidate(mention, verb.at, 0.7, reason, "introduced")
        source = next(iter(self.sources.named), None)
        return self._candidate(*source, 0.6, reason, "introduced") if source is not None else None

    def about(self) -> Candidate | None:
        """Return whom a sentence is about: its subject, where that names somebody."""
        phrases, mention = self.clause.phrases, self.clause.topic(len(self.tokens) - (self.tokens[-1].tag is tags.STOP))
        if mention is None or not phrases.is_somebody_named(mention.first - len(mention.lead), mention.last):
            return None
        reason = Reason("No cue of its own, the sentence before it tells who speaks")
        return self._candidate(mention, None, 0.5, reason, "introduced")

    def _called(self, at: int) -> Candidate | None:
        """Read X calls Y "..."; "whom X calls ...", said Y": right behind a verb that names, where nouns are small."""
        if self.words.nouns_are_capital:
            return None
        verb = next((verb for verb in self.clause.verbs if verb.names and verb.at == at - 1 and not verb.passive), None)
        mention = self.clause.subject(verb) if verb is not None else None
        if verb is None or mention is None or mention.last > verb.at:
            return None
        reason = Reason("The subject of “{word}”, on which the quotation depends", word=self._word(verb))
        return self._candidate(mention, verb.at, 0.86, reason, "judged")

    def leaves_out_subject(self, at: int) -> bool:
        """Tell whether a verb that attributes stands right by a quotation without a subject: «...», dijo."""
        if not self.words.drops_subjects:
            return False
        is_set_off = at + 1 < len(self.tokens) and self.tokens[at + 1].tag in _SET_OFF
        first = self._behind_pronouns(at + 1 + is_set_off)
        by = [verb for verb in self.clause.verbs if first == min(verb.at, verb.finite) or self._opens_for(verb, at)]
        return bool(by) and all(self._lacks_subject(verb) for verb in by)

    def _lacks_subject(self, verb: Verb) -> bool:
        """Tell whether nobody stands by a verb, and no article of one whom it may take for its subject."""
        behind = max(verb.at, verb.finite) + 1
        is_article = behind < len(self.tokens) and self.tokens[behind].lower in self.words.article
        return not verb.passive and not is_article and self.clause.subject(verb, after=True) is None

    def _opens_for(self, verb: Verb, at: int) -> bool:
        """Tell whether a verb opens the sentence and its clause holds the quotation: Añadió que «...»."""
        opens = min(verb.at, verb.finite) == (self.tokens[0].lower in self.words.conjunction) and verb.at < at
        return opens and all(token.tag is not tags.QUOTE for token in self.tokens[verb.at : at])

    def _behind_pronouns(self, first: int) -> int:
        """Return the token behind the small pronouns at a token, where a verb follows: "se preguntaba", "le dijo"."""
        while first < len(self.tokens) and self.tokens[first].lower in self.words.reflexive:
            first += 1
        return first

    def _right_after(self, at: int) -> Candidate | None:
        """Read "...", said X; "...", X said; "...", so X."""
        first = at + 1
        while first < len(self.tokens) and self.tokens[first].tag in _SET_OFF:
            first += 1
        if first >= len(self.tokens) or self.tokens[first].quote >= 0:
            return None
        if self.tokens[first].lower in self.words.so:
            return self._so(first)
        if (found := self._read(first)) is not None:
            return found
        verb = next((verb for verb in self.clause.verbs if first <= min(verb.at, verb.finite)), None)
        if verb is None or verb.names or not self._is_next(verb, first):
            return self._unlisted_after(first)
        mention = self._speaker_of(verb, after=True)
        if mention is None:
            return None
        reason = Reason("Named behind “{word}”, right after the quotation", word=self.tokens[verb.at].text)
        return self._candidate(mention, verb.at, 0.93, reason, "after")

    def _read(self, first: int) -> Candidate | None:
        """Read "...", one can read in the report."""
        lower = tuple(token.lower for token in self.tokens[first : first + _READING])
        phrase = next((each for each in self.words.reading.phrases if lower[: len(each)] == each), None)
        writing = self.clause.writing(first + len(phrase)) if phrase is not None else None
        reason = Reason("The writing that the words are read in")
        return self._candidate(writing, first, 0.8, reason, "after") if writing is not None else None

    def _speaker_of(self, verb: Verb, *, after: bool = False) -> Mention | None:
        """Return who says what a verb says: by whom it is said, who is cited, else who does it."""
        if verb.passive:
            return self.clause.agent(verb)
        return self.clause.cited(verb) or self.clause.subject(verb, after=after)

    def _is_next(self, verb: Verb, first: int) -> bool:
        start = min(verb.at, verb.finite)
        if start in (first, self._behind_pronouns(first)):
            return True
        return not self.words.nouns_are_capital and self._leads_to(first, start)

    def _unlisted_after(self, at: int) -> Candidate | None:
        """Read "...", beamed X: a verb that no list knows, right between a quotation's comma and a name."""
        token, comma = self.tokens[at], self.tokens[at - 1]
        if comma.tag is not tags.COMMA or token.tag is not tags.WORD:
            return None
        if token.capital or self.words.is_small(token.lower):
            return None
        first = at + 1 + (at + 1 < len(self.tokens) and self.tokens[at + 1].lower in self.words.itself)
        end = self.clause.phrases.end_after(first)
        mention = self.clause.phrases.mention(first, end) if end > first else None
        if mention is None or mention.kind is not MentionKind.NAME:
            return None
        reason = Reason("Named behind “{word}”, right after the quotation", word=token.text)
        return self._candidate(mention, at, 0.75, reason, "after")

    def _leads_to(self, first: int, verb: int) -> bool:
        """Tell whether nothing but a subject stands between a quotation and the verb behind it."""
        return self.clause.phrases.is_pronoun(first) or self.clause.phrases.end_after(first) >= verb

    def _so(self, at: int) -> Candidate | None:
        end = self.clause.phrases.end_after(at + 1)
        if end == at + 1:
            return None
        mention = self.clause.phrases.mention(at + 1, end)
        reason = Reason("The source that the sentence is given “according to”")
        return self._candidate(mention, at, 0.9, reason, "after")

    def inside(self, at: int) -> Candidate | None:
        """Return who says the quotation at token `at` by the narrator's words in it, which may be all there is.

        Read "A, said X, B" with one pair of marks.
        """
        mention = speaker_inside(self.tokens[at].text, self.words)
        if mention is None or mention.inside is None:
            return None
        behind_mark = self.sentence.content_start_of(at) - self.sentence.start_of(at)
        mention = mention._replace(first=at, last=at + 1, inside=mention.inside.shifted(behind_mark))
        return self._candidate(mention, None, 0.7, Reason("Named in the narrator’s words inside the marks"), "after")

    def _in_bracket(self, at: int) -> Candidate | None:
        """Read "..." (Ada Quill)."""
        if at + 2 >= len(self.tokens) or self.tokens[at + 1].tag is not tags.OPENING:
            return None
        end = self.clause.phrases.end_after(at + 2)
        if end == at + 2 or end >= len(self.tokens) or self.tokens[end].tag not in (tags.CLOSING, tags.COMMA):
            return None
        mention = self.clause.phrases.mention(at + 2, end)
        is_somebody = mention.kind is MentionKind.NAME and len(self.tokens[at].text.split()) > _LABELLED
        reason = Reason("The name in brackets after the quotation")
        return self._candidate(mention, None, 0.7, reason, "after") if is_somebody else None

    def _of_noun(self, at: int) -> Candidate | None:
        """Read "the charge of the party, that it is ...": whose words a noun of speech says they are."""
        for place in range(at - 1, max(-1, at - _NOUN), -1):
            token = self.tokens[place]
            if token.tag in (tags.STOP, tags.COLON, tags.QUOTE):
                return None
            if not token.capital or token.lower not in self.words.word or place + 1 >= at:
                continue
            owner = self.clause.owner(place + 1)
            if owner is None or owner[1] >= at or self.tokens[owner[1]].tag is not tags.COMMA:
                continue
            reason = Reason("Whose words “{word}” says they are", word=token.text)
            return self._candidate(self.clause.named_beside(*owner), place, 0.65, reason, "governed")
        return None

    def _to_whom(self, at: int) -> Candidate | None:
        """Read "For Ada Quill this is ...", in a language that has a word for it."""
        near = range(max(0, at - _TO_WHOM), min(len(self.tokens), at + _TO_WHOM))
        if not any(self.tokens[place].lower in self.words.copula for place in near):
            return None
        for place in sorted(near, key=lambda place: abs(place - at)):
            if self.tokens[place].lower not in self.words.to_whom or self._adds_to_noun(place):
                continue
            end = self.clause.phrases.end_after(place + 1)
            if end > place + 1 and self.clause.phrases.is_somebody_named(place + 1, end):
                reason = Reason("The one to whom it is so")
                return self._candidate(self.clause.phrases.mention(place + 1, end), place, 0.6, reason, "held")
        return None

    def _adds_to_noun(self, at: int) -> bool:
        return at > 1 and self.tokens[at - 1].quote < 0 and self.tokens[at - 1].capital

    def _right_before(self, at: int) -> Candidate | None:
        """Read X said: "..."; On Monday said X: "..."; X, who was there: "..."."""
        if not at or self.tokens[at - 1].text != ":":
            return None
        for verb in reversed(self.clause.verbs):
            if verb.at < at and at - verb.at < _REACH:
                mention = self._speaker_of(verb)
                told = self._told_of(verb)
                if told is not None:
                    reason = Reason("The one whom the words before the colon tell of")
                    return self._candidate(told, None, 0.75, reason, "label")
                if mention is not None:
                    reason = Reason("The subject of “{word}”, right before the quotation", word=self._word(verb))
                    return self._candidate(mention, verb.at, 0.92, reason, "before")
        return self._topic(at - 1) if self.words.nouns_are_capital else self._label(at - 1) or self._opening(at - 1)

    def _opening(self, end: int) -> Candidate | None:
        """Read X refuses to give in: "...": whom the sentence opens with, where nouns are small."""
        first = int(self.tokens[0].lower in self.words.conjunction)
        last = self.clause.phrases.end_after(first)
        if not first < last <= end or not self.clause.phrases.is_somebody_named(first, last):
            return None
        last = self.clause.phrases.office(first, last)
        reason = Reason("The one whom the words before the colon tell of")
        return self._candidate(self.clause.named_beside(first, last), None, _DOUBTED, reason, "label")

    def _told_of(self, verb: Verb) -> Mention | None:
        """Return somebody of whom the source tells that a verb gives: the words may be theirs, or the source's."""
        told = self.clause.behind_source(verb)
        is_named = told is not None and self.clause.phrases.is_somebody_named(told.first - len(told.lead), told.last)
        return told if is_named else None

    def _topic(self, end: int) -> Candidate | None:
        """Read X: "..."; X does not give in: "..."; At the end X was content: "..."."""
        mention = (self.clause.stood_in(end) or self.clause.topic(end)) if not self.sources.named else None
        reason = Reason("The one whom the words before the colon tell of")
        return self._candidate(mention, None, 0.8, reason, "label") if mention is not None else None

    def _label(self, end: int) -> Candidate | None:
        """Read X: "..."; X on top of it: "..."; An officer of the police: "..."."""
        while end and self.words.nouns_are_capital and self.clause.phrases.is_small(end - 1):
            end -= 1
        start = self.clause.phrases.start_before(end)
        if start == end:
            return None
        mention = self.clause.phrases.mention(start, end)
        if mention.kind is not MentionKind.NAME and (start or not self.clause.phrases.may_speak(start, end)):
            return None
        if mention.kind is not MentionKind.NAME and self.clause.phrases.office(start, end) < end:
            return None
        reason = Reason("The name that stands with a colon before the quotation")
        return self._candidate(mention, None, 0.7, reason, "label")

    def _according(self, at: int) -> Candidate | None:
        """Read laut X, selon X, según X before or after the quotation; X zufolge."""
        found = sorted(self.sources.named, key=lambda pair: abs(pair[1] - at))
        for mention, cue in found:
            if abs(cue - at) < _REACH and not mention.first <= at < mention.last:
                reason = Reason("The source that the sentence is given “according to”")
                return self._candidate(mention, cue, 0.9, reason, "according")
        return None

    def _holding(self, at: int) -> Candidate | None:
        """Take the subject of the nearest verb of thought, wish or decision: what they think may be their words."""
        places = [place for place, token in enumerate(self.tokens) if token.lower in self.words.hold]
        for place in sorted(places, key=lambda place: abs(place - at)):
            token = self.tokens[place]
            if token.quote >= 0 or (place and token.capital) or abs(place - at) >= _REACH:
                continue
            mention = self.clause.subject(self.clause.holding(place))
            if mention is None or mention.first <= at < mention.last:
                continue
            if mention.kind is not MentionKind.NOUN or self.clause.phrases.may_speak(mention.first, mention.last):
                reason = Reason("The subject of “{word}”, on which the quotation depends", word=token.text)
                return self._candidate(mention, place, 0.55, reason, "held")
        return None

    def _nearest(self, at: int) -> Candidate | None:
        """Take the subject of the nearest verb that attributes, in the clause of the quotation or over it."""
        ranked = sorted(
            self.clause.verbs, key=lambda verb: (self.clause.is_told(verb), verb.at > at, abs(verb.at - at))
        )
        for verb in ranked:
            if abs(verb.at - at) >= _REACH or (verb.names and not self._names(verb, at)):
                continue
            mention = self._speaker_of(verb)
            if mention is None or mention.first <= at < mention.last:
                continue
            sure = (0.86 if self._told_of(verb) is None else _DOUBTED) if verb.at < at else 0.65
            reason = Reason("The subject of “{word}”, on which the quotation depends", word=self._word(verb))
            return self._candidate(mention, verb.at, sure, reason, "judged" if verb.names else "governed")
        return None

    def _running_on(self, at: int) -> Candidate | None:
        """Read X "takes note" of it: somebody whose verb stands in the marks, where nouns are small."""
        if self.words.nouns_are_capital or not self.tokens[at].text[:1].islower():
            return None
        start = self.clause.phrases.start_before(at)
        opens = start == 0 or self.tokens[start - 1].tag in (*_SET_OFF, tags.STOP)
        if start == at or not opens or not self.clause.phrases.is_somebody_named(start, at):
            return None
        reason = Reason("The one whose verb the words hold")
        return self._candidate(self.clause.phrases.mention(start, at), None, 0.5, reason, "held")

    def _names(self, verb: Verb, at: int) -> bool:
        """Tell whether a verb that calls something something does so with the quotation."""
        low, high = sorted((verb.at, at))
        return all(token.tag not in (tags.COLON, tags.STOP) for token in self.tokens[low + 1 : high])

    def _word(self, verb: Verb) -> str:
        return self.tokens[verb.at].text

    def _candidate(self, mention: Mention, cue: int | None, sure: float, reason: Reason, rule: str) -> Candidate:
        words = (cue, cue + 1) if cue is not None else None
        return Candidate(mention, self.sentence.number, words, sure, reason, rule)

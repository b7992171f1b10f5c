"""Cues: the words of a sentence that attribute, each with its subject."""

from collections.abc import Sequence
from typing import NamedTuple

from quoteview.extract import tags
from quoteview.extract.lexicon import BASE, JUDGE, OTHER, SAY, Verb
from quoteview.extract.mentions import Mention, mention_in, phrase_after, phrase_start
from quoteview.extract.subjects import SubjectReader
from quoteview.extract.tokens import Token

# How many reports inside reports are followed, how far a report may stand from its clause, an agent from its verb.
_LEVELS = 3
_REPORT = 25
_AGENT = 10
_MODALS = frozenset(["would", "will", "should", "could", "might", "may", "must", "'d", "'ll"])
_REPORTING = frozenset(["that", "if", "whether", "what", "how", "why", "where"])
# Of those, the words that start afresh behind a comma or a dash.
_STARTING = frozenset(["what", "where"])
_SET_APART = (tags.COMMA, tags.DASH)
# Verbs that tell somebody something: "told reporters she would".
_TELLING = frozenset(["tell", "assure", "inform", "remind", "warn", "promise"])
# Words that open an adverbial clause.
ADJUNCT = frozenset([
    "while", "when", "after", "before", "although", "though", "as", "if", "because", "since", "once", "unless",
    "whereas",
])  # fmt: skip


class Cue(NamedTuple):
    """A verb at token `place` of a sentence, with the one who says it, when the sentence tells.

    `passive` says that the subject is spoken of ("was asked"), so it says nothing itself.
    """

    place: int
    verb: Verb
    subject: Mention | None
    passive: bool

    @property
    def words(self) -> tuple[int, int]:
        """The tokens [first, last) that it is."""
        return self.place, self.place + 1


class ClauseReader(SubjectReader):
    """Reads the verbs of one sentence as cues; each is worked out once."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        super().__init__(tokens)
        self._cues: dict[int, Cue] = {}
        self._governing: dict[int, Cue | None] = {}

    def cue(self, place: int) -> Cue | None:
        """Return the verb at a token as a cue, with its subject."""
        known = self._cues.get(place)
        if known is not None:
            return known
        verb = self.verb_at(place)
        if verb is None:
            return None
        found = self._cues[place] = Cue(place, verb, self.subject_of(place), self.passive(place))
        return found

    def governing(self, place: int) -> Cue | None:
        """Return the verb at a token as a cue, with the one who reports as its subject.

        That is another than the grammatical subject where a pronoun stands inside somebody's report
        ("Roe says she feels ...") or where the report tells of a plan ("Roe said the law would call ...").
        """
        if place not in self._governing:
            self._governing[place] = self._read_governing(self.cue(place))
        return self._governing[place]

    def _read_governing(self, cue: Cue | None) -> Cue | None:
        for _ in range(_LEVELS):
            outer = self._reporting(cue) if cue is not None else None
            if cue is None or outer is None or outer.subject is None or outer.passive:
                break
            keeps = cue.verb.kind is SAY and not self._planned(cue) and not self._infinitive(cue)
            cue = cue._replace(subject=outer.subject) if keeps else outer
        return cue

    def agent(self, place: int) -> Mention | None:
        """Return who does what a passive says: "dubbed by critics", but nobody in "when asked by reporters"."""
        before = self.before_adverbs(place)
        if before >= 0 and self.tokens[before].lower in ADJUNCT - {"as"}:
            return None
        for by in range(place + 1, min(len(self.tokens) - 1, place + _AGENT)):
            if self.tokens[by].tag in (tags.STOP, tags.COMMA) or self.verb_at(by) is not None:
                return None
            if self.tokens[by].lower == "by":
                end = phrase_after(self.tokens, by + 1)
                return mention_in(self.tokens, by + 1, end) if end > by + 1 else None
        return None

    def in_closed_adjunct(self, place: int, until: int) -> bool:
        """Tell whether a verb stands in "while X tells ...," that a comma closes before token `until`."""
        before = self.embedding(place)
        opening = self.tokens[before].lower
        if opening not in ADJUNCT or (not before and (opening == "as" or not self._opens_sentence(place))):
            return False
        return any(self._closes_clause(at) for at in range(place + 1, until - 1))

    def _opens_sentence(self, place: int) -> bool:
        """Tell whether the subject of a verb stands right behind the first word of the sentence."""
        subject = self.subject_of(place)
        return subject is not None and 0 < subject.first < place and phrase_start(self.tokens, subject.last - 1) == 1

    def _closes_clause(self, at: int) -> bool:
        """Tell whether a comma stands at a token, or closes the quoted words that it is."""
        token = self.tokens[at]
        return token.tag is tags.COMMA or (token.tag is tags.QUOTE and token.text.rstrip("'’\"” ").endswith(","))

    def _reporting(self, cue: Cue) -> Cue | None:
        """Return the cue that reports the clause of another, or None when that stands by itself."""
        if cue.subject is None or cue.subject.first > cue.place:
            return None
        planned = self._planned(cue)
        if self.tokens[cue.subject.first].tag is not tags.SUBJECT and not planned and not self._advised(cue):
            return None
        place = self._report_of(cue)
        if place is None and planned:
            place = self._say_before(cue.subject.first)
        return self.cue(place) if place is not None else None

    def _planned(self, cue: Cue) -> bool:
        """Tell whether a verb tells what would be said, not what was: "she would ask", "the plan should say"."""
        before = self.before_adverbs(cue.place)
        return cue.verb.form is BASE and before >= 0 and self.tokens[before].lower in _MODALS

    def _infinitive(self, cue: Cue) -> bool:
        """Tell whether a verb is an infinitive, which tells an aim: "Roe says he will wait to observe ..."."""
        before = self.before_adverbs(cue.place)
        return cue.verb.form is BASE and before >= 0 and self.tokens[before].lower == "to"

    def _advised(self, cue: Cue) -> bool:
        """Tell whether an infinitive is what somebody says another does: "Roe said Doe was right to urge ..."."""
        before = cue.subject.first - 1 if cue.subject is not None and self._infinitive(cue) else -1
        verb = self.verb_at(before) if before >= 0 else None
        return verb is not None and verb.kind is SAY and verb.lemma not in _TELLING

    def _say_before(self, at: int) -> int | None:
        for place in self.verbs_before(at, _REPORT):
            verb = self.verb_at(place)
            if verb is not None and verb.kind is SAY and verb.form is not BASE:
                return place
        return None

    def _told_before(self, at: int) -> int | None:
        """Return the verb that tells somebody, named up to a token, what the clause says: "told the press she"."""
        teller = phrase_start(self.tokens, at) - 1
        verb = self.verb_at(teller) if 0 <= teller < at else None
        return teller if verb is not None and verb.lemma in _TELLING else None

    def _report_of(self, cue: Cue) -> int | None:
        before = self.before_adverbs(cue.subject.first) if cue.subject is not None else -1
        if before < 0:
            return None
        if self.verb_at(before) is not None:
            return before
        if self.tokens[before].tag is not tags.RELATIVE and self.tokens[before].lower not in _REPORTING:
            return self._told_before(before)
        if self.tokens[before].lower in _STARTING and before and self.tokens[before - 1].tag in _SET_APART:
            return None  # "Roe, who endorsed it, spoke of the rift - what she called ..."
        judging = cue.verb.kind is JUDGE
        for place in self.verbs_before(before, _REPORT):
            verb = self.verb_at(place)
            if verb is not None and (verb.kind is SAY or (judging and verb.kind is not OTHER)):
                return place
        return None

"""Candidates: who may have said a quotation, and the place a rule looks from."""

from collections.abc import Collection
from typing import NamedTuple

from quoteview.core.sentence import Sentence as Reason
from quoteview.extract import tags
from quoteview.extract.cues import ClauseReader, Cue
from quoteview.extract.mentions import Mention
from quoteview.extract.sentences import Sentence
from quoteview.extract.tags import Tag

# How far from a quotation a cue is looked for, in tokens: keeps a sentence of any length linear.
REACH = 60
# The longest line that can be a credit: a dash, a name, a few words on who it is.
CREDIT = 20
_ENDING = frozenset((tags.QUOTE, tags.STOP))
SET_OFF = (tags.COMMA, tags.COLON, tags.DASH)


class Rule(NamedTuple):
    """What a rule claims: its name, and how sure it is, from 0 to 1."""

    name: str
    sure: float


class Candidate(NamedTuple):
    """Who may have said a quotation: the mention and the cue, both in sentence `sentence`, how sure, and why.

    The cue is the tokens [first, last). `rule` names the rule that found it. `carries_on` is the number of the
    quotation whose speaker goes on, when no cue of its own names one.
    """

    mention: Mention
    sentence: int
    cue: tuple[int, int] | None
    confidence: float
    reason: Reason
    rule: str
    carries_on: int | None = None


class Place:
    """Where a quotation stands: its sentence with the tokens of that, the reader of its clauses, and its token there.

    `content` are the quoted words, without marks and spaces at their end. They pause (`pauses`) where they end as words
    do before an attribution: with a comma, ?, ! or dash.
    """

    __slots__ = ("at", "clauses", "content", "pauses", "sentence", "tokens")

    def __init__(self, sentence: Sentence, clauses: ClauseReader, at: int) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.clauses = clauses
        self.at = at
        self.content = self.tokens[at].text.rstrip(" \t\r\n'’”\"")
        self.pauses = self.content.endswith((",", "?", "!", "—", "–", "―", "-", "…", "..."))

    def end_after(self, first: int, marks: Collection[Tag] = _ENDING) -> int:
        """Return where the narrator's words end that begin at a token: within reach, before the first of some marks."""
        if not marks:
            return min(len(self.tokens), first + REACH)
        at = first
        for token in self.tokens[first : first + REACH]:
            if token.tag in marks:
                break
            at += 1
        return at

    def of_cue(self, cue: Cue, rule: Rule, reason: Reason) -> Candidate | None:
        """Return the cue's subject as the speaker."""
        if cue.subject is None or cue.passive:
            return None
        return Candidate(cue.subject, self.sentence.number, cue.words, rule.sure, reason, rule.name)

    def of_mention(self, mention: Mention, rule: Rule, reason: Reason, cue: tuple[int, int] | None = None) -> Candidate:
        """Return a mention as the speaker; `cue` are the first and last token of the words that attribute."""
        words = (cue[0], cue[1] + 1) if cue is not None else None
        return Candidate(mention, self.sentence.number, words, rule.sure, reason, rule.name)

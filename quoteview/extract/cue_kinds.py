"""What quoted words are, in a language that has a list of cues here and no grammar: somebody's words, or a name."""

from collections.abc import Sequence

from quoteview.core.quotation import Kind
from quoteview.extract import tags
from quoteview.extract.candidates import Candidate
from quoteview.extract.cue_verbs import ClauseWords
from quoteview.extract.sentences import Sentence

# How many words may be a fragment, and how many a name; how far a verb attributes, in tokens.
_FRAGMENT_WORDS = 6
_NAME_WORDS = 8
_REACH = 40
# How many small words are no title, how many capital ones may be a title, and how near a verb that makes them words.
_FEW_WORDS = 3
_TITLE_WORDS = 5
_BESIDE = 3
_SET_OFF = (tags.COMMA, tags.COLON, tags.DASH, tags.STOP)


class CueKinds:
    """Tells the kinds of the quotations of one sentence."""

    def __init__(self, clause: ClauseWords, sentence: Sentence) -> None:
        self._clause = clause
        self._sentence = sentence
        self.tokens = clause.tokens
        self.words = clause.words

    def kind(self, at: int, candidate: Candidate | None, *, is_claimed: bool | None = None) -> Kind:
        """Return the kind of the quotation at token `at`: a statement, a fragment, or nobody's words.

        `is_claimed` says whether somebody said them, where the weights of the language tell; else rules do.
        """
        if not (self._is_somebodys(at, candidate) if is_claimed is None else is_claimed):
            return Kind.SCARE
        runs_in = at > 0 and self.tokens[at - 1].tag not in _SET_OFF
        return Kind.FRAGMENT if len(self.tokens[at].text.split()) <= _FRAGMENT_WORDS and runs_in else Kind.STATEMENT

    def _is_somebodys(self, at: int, candidate: Candidate | None) -> bool:
        if self._is_labelled(at) or self._is_name(at, candidate) or self._is_printed_title(at):
            return False
        known = candidate is not None or self._is_attributing(at) or self._calls(at)
        return known or len(self.tokens[at].text.split()) > 1

    def _is_attributing(self, at: int) -> bool:
        """Tell whether the sentence reports what somebody says, even if it does not tell who."""
        near = (abs(verb.at - at) < _REACH for verb in self._clause.verbs)
        return any(near) or any(token.lower in self.words.reported for token in self.tokens)

    def _is_labelled(self, at: int) -> bool:
        before = self.tokens[at - 1].lower if at else ""
        after = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        hyphened = after.startswith("-") and self._sentence.start_of(at + 1) == self._sentence.end_of(at) + 1
        return hyphened or before in self.words.label

    def _is_name(self, at: int, candidate: Candidate | None) -> bool:
        """Tell whether quoted words are a title, a name or a term, though somebody may say something around them."""
        words = self.tokens[at].text.strip(" .,!?").split()
        rule = candidate.rule if candidate is not None else None
        before = self.tokens[at - 1] if at else None
        is_work = before is not None and self._is_work(at - 1) and self._may_be_title(words)
        is_titled = is_work and self._is_titled(words)
        if is_titled or rule in ("after", "before", "label") or len(words) > _NAME_WORDS:
            return is_titled or (is_work and rule == "after" and words[0][:1].isupper() and len(words) <= _TITLE_WORDS)
        if is_work:
            return True
        if rule == "judged" or self._calls(at):
            return False
        beside = before is not None and (before.lower in self.words.article or self._clause.phrases.is_capital(before))
        if not self._is_titled(words):
            own = candidate is not None and candidate.sentence == self._sentence.number
            return beside and not own and self._is_noun_phrase(words)
        if rule is None or before is None:
            return not self._is_attributing(at)
        return beside or before.lower in self.words.preposition

    def _is_work(self, at: int) -> bool:
        """Tell whether a token, with no more than a time behind it, announces the title of a work or a name."""
        at -= self.tokens[at].lower in self.words.time and at > 0
        lower = self.tokens[at].lower
        return lower in self.words.work or lower.split("-")[-1] in self.words.work

    def _may_be_title(self, words: Sequence[str]) -> bool:
        """Tell whether words may be a title: several open with a capital there, where nouns have none."""
        return self.words.nouns_are_capital or len(words) < _FEW_WORDS or words[0][:1].isupper()

    def _is_printed_title(self, at: int) -> bool:
        """Tell whether words stand in the narrator's clause as a name does: capital, and behind a plain word."""
        words = self.tokens[at].text.strip(" .,!?").split()
        if self.words.nouns_are_capital or not 1 < len(words) <= _TITLE_WORDS or not self._is_titled(words):
            return False
        before = self.tokens[at - 1] if at else None
        if before is None or before.tag in (*_SET_OFF, tags.QUOTE, tags.OPENING, tags.CLOSING):
            return False
        return not any(verb.at < at and at - verb.at <= _BESIDE for verb in self._clause.verbs)

    def _is_titled(self, words: Sequence[str]) -> bool:
        """Tell whether all words but the small ones have a capital, as in a title."""
        large = [word for word in words if not self.words.is_linking(word.lower())]
        are_capital = all(word[:1].isupper() or not word[:1].isalpha() for word in large)
        return bool(large) and words[0][:1].isupper() and are_capital

    def _is_noun_phrase(self, words: Sequence[str]) -> bool:
        """Tell whether words begin with a noun, where those have capitals, and hold no verb: the name of a body."""
        verbal = (self.words.have, self.words.be, self.words.say, self.words.reported, self.words.negation)
        named = self.words.nouns_are_capital and words[0][:1].isupper() and len(words) > 1
        return named and not any(word.lower() in each for word in words for each in (*verbal, self.words.subject))

    def _calls(self, at: int) -> bool:
        return bool(at) and self.tokens[at - 1].lower in ("als", "comme", "como", "de", "von")

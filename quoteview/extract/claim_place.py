"""What the words around a quotation in its sentence show of whether somebody said it: signs for `claims`."""

from collections.abc import Iterator, Sequence

from quoteview.extract import tags
from quoteview.extract.cue_verbs import ClauseWords
from quoteview.extract.sentences import Sentence
from quoteview.extract.tokens import Token
from quoteview.extract.vocabulary import Vocabulary

# How far a cue and a noun of speech may stand from the words, in tokens.
_REACH = 40
_NEAR = 10
_SOURCE = 7
_BORDERS = (tags.COMMA, tags.QUOTE, tags.STOP)
_CLAUSE = (tags.COMMA, tags.COLON, tags.DASH, tags.STOP)
_MANY = 3  # quotations in one sentence that make it a list
_TAGS = {tags.QUOTE: "quotation", tags.COMMA: "comma", tags.COLON: "colon", tags.DASH: "dash", tags.OPENING: "bracket",
         tags.CLOSING: "bracket", tags.STOP: "stop"}  # fmt: skip


class ClaimPlace:
    """Reads one sentence that holds quotations."""

    def __init__(self, clause: ClauseWords, sentence: Sentence) -> None:
        self._sentence = sentence
        self._clause = clause
        self._tokens: Sequence[Token] = clause.tokens
        self._words: Vocabulary = clause.words
        self._reported = any(token.lower in clause.words.reported for token in clause.tokens)
        self._evidence = any(token.lower in clause.words.evidence for token in clause.tokens)
        self._cues = list(self._find_cues())
        self._shown = {verb.at + 1 for verb in clause.verbs}  # where "sich" belongs to a cue: "she showed herself ..."

    def signs(self, at: int) -> Iterator[str]:
        """Yield the signs around the quotation at token `at`."""
        yield f"before: {self._before(at)}"
        yield f"after: {self._after(at)}"
        yield from self._signs_of_neighbours(at)
        yield from self._signs_of_cues(at)
        yield from self._signs_of_called(at)
        if any(place < at and self._tokens[place].capital for place in self._speech_nouns(at)):
            yield "noun of speech before"
        if self._reported:
            yield "reported speech"
        if any(token.lower in self._words.reported for token in self._clause_of(at) if token.quote < 0):
            yield "reported in its clause"
        if self._is_bracketed(at):
            yield "in a bracket"
        if len(self._sentence.quotes) >= _MANY:
            yield "among several"
        if self._evidence:
            yield "evidence"

    def _find_cues(self) -> Iterator[tuple[int, str]]:
        known = {verb.at for verb in self._clause.verbs}
        yield from ((verb.at, "judge" if verb.names else "say") for verb in self._clause.verbs)
        for at, token in enumerate(self._tokens):
            if token.quote < 0 and at not in known and not (at and token.capital) and token.lower in self._words.hold:
                yield at, "hold"

    def _clause_of(self, at: int) -> Sequence[Token]:
        """Return the tokens around one as far as the next comma, colon, dash or full stop on either side."""
        first = next((place + 1 for place in range(at - 1, -1, -1) if self._tokens[place].tag in _CLAUSE), 0)
        ends = (place for place in range(at + 1, len(self._tokens)) if self._tokens[place].tag in _CLAUSE)
        return self._tokens[first : next(ends, len(self._tokens))]

    def _is_bracketed(self, at: int) -> bool:
        before = [token.tag for token in self._tokens[:at]]
        return before.count(tags.OPENING) > before.count(tags.CLOSING)

    def _before(self, at: int) -> str:
        if not at:
            return "nothing"
        token, words = self._tokens[at - 1], self._words
        lower = token.lower
        named = (
            (lower in words.label, "label"),
            (lower == "als", "als"),
            (lower in words.work or lower.split("-")[-1] in words.work, "work"),
            (lower in words.say or lower in words.judge, "verb"),
            (lower in words.indefinite, "indefinite article"),
            (lower in words.fused, "preposition and article"),
            (lower == "von", "von"),
        )
        return _TAGS.get(token.tag) or next((name for holds, name in named if holds), "") or self._class_of(token)

    def _after(self, at: int) -> str:
        if at + 1 == len(self._tokens):
            return "nothing"
        token = self._tokens[at + 1]
        if token.text.startswith("-") and self._sentence.start_of(at + 1) == self._sentence.end_of(at):
            return "hyphen"
        if token.lower in self._words.judged:
            return "called"
        return _TAGS.get(token.tag) or ("verb" if token.lower in self._words.say else self._class_of(token))

    def _class_of(self, token: Token) -> str:
        """Return the closed class of a word, else whether it has a capital."""
        words, lower = self._words, token.lower
        classes = (
            (words.article, "article"),
            (words.preposition, "preposition"),
            (words.conjunction, "conjunction"),
            (words.subordinator, "subordinator"),
            (words.subject, "pronoun"),
            (words.have, "auxiliary"),
            (words.be, "auxiliary"),
            (words.reported, "auxiliary"),
        )
        open_class = "noun" if token.capital else "small word"
        return next((name for each, name in classes if lower in each), open_class)

    def _signs_of_neighbours(self, at: int) -> Iterator[str]:
        tokens, words = self._tokens, self._words
        if at > 1 and tokens[at - 1].capital and tokens[at - 2].lower in words.article:
            yield "article and noun before"
        if at and at + 1 < len(tokens) and tokens[at - 1].lower in words.article and tokens[at + 1].capital:
            yield "between article and noun"
        if at + 2 < len(tokens) and tokens[at + 1].tag is tags.COMMA and tokens[at + 2].lower in words.article:
            yield "comma and article behind"
        others = [tokens[place].text for place in range(len(tokens)) if place != at and tokens[place].quote >= 0]
        if any(len(text.split()) > 4 for text in others):
            yield "beside long words"
        if any(text.strip()[:1].islower() for text in others):
            yield "beside small words"
        if any(text.strip()[:1].isupper() and len(text.split()) < 4 for text in others):
            yield "beside capital words"

    def _signs_of_cues(self, at: int) -> Iterator[str]:
        near = [(place, kind) for place, kind in self._cues if abs(place - at) < _REACH]
        if not near:
            yield "no cue"
            return
        placed = [(abs(place - at), f"{kind}: {self._relation(place, at)}") for place, kind in near]
        yield from sorted({name for _, name in placed})
        yield f"nearest {min(placed)[1]}"

    def _relation(self, cue: int, at: int) -> str:
        """Return whether a comma, colon or "that" parts words from a cue, and on which side of them it stands."""
        low, high = sorted((cue, at))
        between = self._tokens[low + 1 : high]
        parted = any(token.tag in (tags.COMMA, tags.COLON) or token.lower in self._words.that for token in between)
        return f"{'clause' if parted else 'phrase'} {'behind it' if cue < at else 'before it'}"

    def _signs_of_called(self, at: int) -> Iterator[str]:
        after = [token.lower for token in self._tokens[at + 1 : at + 12]]
        words = self._words
        called = any(word in words.judged or word in words.judge for word in after)
        if called and any(word in words.like for word in after[:3]):
            yield "as it is called"
        if any(self._tokens[place].lower in words.itself for place in {*range(max(0, at - 3), at)} - self._shown):
            yield "itself"
        if self._is_source(at):
            yield "source"

    def _is_source(self, at: int) -> bool:
        """Tell whether words are part of the source that a sentence is given "according to"."""
        tokens, words = self._tokens, self._words
        if at + 1 < len(tokens) and tokens[at + 1].lower in words.behind:
            return True
        near = range(at - 1, max(-1, at - _SOURCE), -1)
        first = next((place for place in near if tokens[place].tag in _BORDERS), at - _SOURCE)
        lower = tuple(token.lower for token in tokens[max(0, first) : at])
        return any(
            lower[place : place + len(phrase)] == phrase
            for place, word in enumerate(lower)
            for phrase in words.sources_from.get(word, ())
        )

    def _speech_nouns(self, at: int) -> Iterator[int]:
        near = range(max(0, at - _NEAR), at)
        return (place for place in near if self._tokens[place].lower in self._words.word)

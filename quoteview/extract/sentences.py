"""A document's sentences, as the narrator tells them: tokens between two full stops or breaks."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from quoteview.core.text import Span
from quoteview.extract.lexicon import VerbClass, VerbForm, english
from quoteview.extract.marks import Marked
from quoteview.extract.tokens import Tag, Token, Tokenizer, ends_sentence

# How far after a question or exclamation the cue of "…?" somebody asked may stand.
_TAIL = 14
# How many linking words a sentence may hold that is still nothing but a quotation: "But then: ..."
_LINKING = 2
# Share of words with a capital that makes a line a headline.
_CAPITALS = 0.6
_SPEECH = (VerbClass.SAY, VerbClass.VOICE)
_SILENT = frozenset({Tag.QUOTE, Tag.STOP, Tag.COMMA, Tag.DASH, Tag.MARK, Tag.COLON})
_OPEN = frozenset({Tag.COLON, Tag.COMMA, Tag.DASH})
_LINKERS = frozenset({Tag.ADVERB, Tag.CONJUNCTION, Tag.SUBORDINATOR})


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence: its number, the number of its paragraph, and its tokens.

    `quotes` are the positions of its quotations among the tokens. `closed` says that it ends with a full
    stop or the like, rather than at the end of a line or where scraping glued on another text; `alone` that
    it is the only one of its paragraph. `unclosed_line` is the number of words of its paragraph where no full
    stop ends that, else 0.
    """

    number: int
    paragraph: int
    tokens: list[Token]
    closed: bool
    quotes: list[int] = field(default_factory=list)
    alone: bool = False
    unclosed_line: int = 0

    @property
    def span(self) -> Span:
        """Where the sentence stands in the text."""
        return Span(self.tokens[0].start, self.tokens[-1].end)

    @property
    def bare(self) -> bool:
        """Whether it holds nothing but quotations, and at most a word like "Indeed" before them."""
        others = [token for token in self.tokens if token.tag not in _SILENT]
        return len(others) <= _LINKING and all(token.tag in _LINKERS for token in others)

    @property
    def capitalised(self) -> bool:
        """Whether most of its words start with a capital, as in a headline."""
        words = [token for token in self.tokens if token.quote < 0 and token.text[0].isalpha()]
        return len(words) > 2 and sum(token.capital for token in words) >= _CAPITALS * len(words)


def read_sentences(text: str, marked: Sequence[Marked]) -> list[Sentence]:
    """Return the sentences of a text whose outermost quotations are `marked`."""
    sentences: list[Sentence] = []
    current: list[Token] = []
    paragraph = 0
    tokens = Tokenizer(text, marked).tokens()

    def close(*, closed: bool) -> None:
        if current:
            quotes = [place for place, token in enumerate(current) if token.tag is Tag.QUOTE]
            sentences.append(Sentence(len(sentences), paragraph, current.copy(), closed, quotes))
            current.clear()

    for place, token in enumerate(tokens):
        if token.tag is Tag.BREAK:
            close(closed=bool(current) and _closes(current[-1]))
            paragraph += 1
            continue
        if token.glued:
            close(closed=False)
        current.append(token)
        if _ends_here(tokens, place):
            close(closed=True)
    close(closed=bool(current) and _closes(current[-1]))
    for sentence in sentences:
        if sentence.quotes and sentence.capitalised:
            sentence.tokens = _as_running_text(sentence.tokens)
    _note_lines(sentences)
    return sentences


def _note_lines(sentences: Sequence[Sentence]) -> None:
    sizes = Counter(sentence.paragraph for sentence in sentences)
    last = {sentence.paragraph: sentence for sentence in sentences}
    words: Counter[int] = Counter()
    for sentence in sentences:
        words[sentence.paragraph] += sum(len(token.text.split()) for token in sentence.tokens)
    for sentence in sentences:
        sentence.alone = sizes[sentence.paragraph] == 1
        if not last[sentence.paragraph].closed and last[sentence.paragraph].tokens[-1].tag not in _OPEN:
            sentence.unclosed_line = words[sentence.paragraph]


def _as_running_text(tokens: list[Token]) -> list[Token]:
    """Take the verbs of a headline for verbs, capitals or not: "Mayor Urges Council"."""
    verbs = english().verbs
    return [
        token._replace(tag=Tag.WORD)
        if token.tag is Tag.NAME
        and place
        and tokens[place - 1].tag is Tag.NAME
        and (verb := verbs.get(token.lower)) is not None
        and verb.form is VerbForm.THIRD
        else token
        for place, token in enumerate(tokens)
    ]


def _closes(token: Token) -> bool:
    return token.tag is Tag.STOP or (token.tag is Tag.QUOTE and ends_sentence(token.text))


def _ends_here(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or not _closes(token):
        return False
    if following.tag is Tag.QUOTE:
        return token.tag is Tag.STOP or not following.text[:1].islower()
    if following.tag in (Tag.STOP, Tag.COMMA, Tag.CLOSING, Tag.COLON, Tag.DASH):
        return False
    if token.tag is Tag.QUOTE and _attributed_after(tokens, place):
        return False
    return following.capital or following.tag in (Tag.NUMBER, Tag.OPENING, Tag.MARK)


def _attributed_after(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether quoted words that end in ? or ! are followed by "Name asked", a part of the same sentence."""
    if not tokens[place].text.rstrip(" '’”\"").endswith(("?", "!")) or tokens[place + 1].tag is not Tag.NAME:
        return False
    verbs = english().verbs
    for token in tokens[place + 1 : place + _TAIL]:
        if token.tag in (Tag.STOP, Tag.BREAK, Tag.QUOTE):
            return False
        verb = verbs.get(token.lower)
        if token.tag is Tag.WORD and verb and verb.kind in _SPEECH and verb.form is not VerbForm.BASE:
            return True
    return False

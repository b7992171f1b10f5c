"""A document's sentences, as the narrator tells them: tokens between two full stops or breaks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from quoteview.core.text import Span
from quoteview.extract import tags
from quoteview.extract.forms import PRONOUNS, token_of
from quoteview.extract.lexicon import BASE, SPEECH, THIRD, english
from quoteview.extract.marks import Marked
from quoteview.extract.mentions import Mention
from quoteview.extract.tokenizer import Tokenizer
from quoteview.extract.tokens import Token, ends_sentence

# How far after a question or exclamation the cue of "…?" somebody asked may stand.
_TAIL = 14
# How many linking words a sentence may hold that is still nothing but a quotation: "But then: ..."
_LINKING = 2
# Share of words with a capital that makes a line a headline, and how few words may be one.
_CAPITALS = 0.6
_FEWEST_WORDS = 4
_NAME = tags.NAME  # asked of every token that is noted
_IS_CAPITAL = attrgetter("capital")
_SILENT = frozenset((tags.QUOTE, tags.STOP, tags.COMMA, tags.DASH, tags.MARK, tags.COLON))
_ENDING = (tags.STOP, tags.QUOTE)
_OPEN = (tags.COLON, tags.COMMA, tags.DASH)
_LINKERS = (tags.ADVERB, tags.CONJUNCTION, tags.SUBORDINATOR)
_GOING_ON = (tags.STOP, tags.COMMA, tags.CLOSING, tags.COLON, tags.DASH)


class Sentence(NamedTuple):
    """One sentence: its number, the number of its paragraph, and its tokens.

    `quotes` are the positions of its quotations among the tokens, `names` and `pronouns` those of names and
    of pronouns, and `words` says how long it is with what they quote. `closed` says that it ends with a
    full stop or the like, rather than at the end of a line or where scraping glued on another text;
    `alone` that it is the only one of its paragraph; `bare` that it holds nothing but quotations, and at
    most a word like "Indeed" before them; `capitalised` that most of its words start with a capital, as in
    a headline. `line` is the number of words of its paragraph where no full stop ends that, else 0.
    `places` are those of its tokens among all of `text`, which knows where they stand.
    """

    number: int
    paragraph: int
    tokens: list[Token]
    quotes: Sequence[int]
    names: Sequence[int]
    pronouns: Sequence[int]
    words: int
    closed: bool
    alone: bool
    bare: bool
    capitalised: bool
    line: int
    text: Tokenizer
    places: Sequence[int]

    def start_of(self, at: int) -> int:
        """Return where a token of the sentence starts in the text."""
        return self.text.start_of(self.places[at])

    def content_start_of(self, at: int) -> int:
        """Return where the words of a quotation of the sentence start in the text, behind its mark."""
        return self.text.content_start_of(self.places[at])

    def end_of(self, at: int) -> int:
        """Return where a token of the sentence ends in the text."""
        token = self.tokens[at]
        return self.text.end_of(self.places[at]) if token.quote >= 0 else self.start_of(at) + len(token.text)

    def span(self, first: int, last: int) -> Span:
        """Return where the tokens [first, last) stand in the text."""
        start, token = self.start_of(first), self.tokens[first]
        if last == first + 1 and token.quote < 0:
            return Span(start, start + len(token.text))
        return Span(start, self.end_of(last - 1))

    def span_of(self, mention: Mention) -> Span:
        """Return where a mention stands in the text."""
        if mention.inside is not None:
            return mention.inside.shifted(self.start_of(mention.first))
        return self.span(mention.first, mention.last)


@dataclass(slots=True)
class _Stretch:
    """A sentence while its paragraph is still being read: where its tokens start and end, and the places in it."""

    start: int
    end: int
    quotes: list[int]
    names: list[int]
    pronouns: list[int]
    closed: bool = False
    words: int = 0


class _Paragraph(NamedTuple):
    """A paragraph: its number, whether one sentence is all of it, and how many words it has if no full stop ends it."""

    number: int
    alone: bool
    line: int


def read_sentences(text: str, marked: Sequence[Marked]) -> list[Sentence]:
    """Return the sentences of a text whose outermost quotations are `marked`."""
    tokenizer, sentences = Tokenizer(text, marked), list[Sentence]()
    for number, stretches in enumerate(_paragraphs(tokenizer)):
        paragraph = _paragraph(number, stretches, tokenizer.tokens)
        for stretch in stretches:
            sentences.append(_sentence(len(sentences), paragraph, stretch, tokenizer))
    return sentences


def _paragraph(number: int, stretches: Sequence[_Stretch], tokens: Sequence[Token]) -> _Paragraph:
    last = stretches[-1]
    is_ended = last.closed or tokens[last.end - 1].tag in _OPEN
    line = 0 if is_ended else sum([stretch.words for stretch in stretches])
    return _Paragraph(number, len(stretches) == 1, line)


def _sentence(number: int, paragraph: _Paragraph, stretch: _Stretch, text: Tokenizer) -> Sentence:
    tokens, quotes, names = text.tokens[stretch.start : stretch.end], stretch.quotes, stretch.names
    bare = capitalised = False
    if quotes:
        bare, capitalised = _is_bare(tokens), _is_capitalised(tokens)
    if capitalised:
        tokens = _as_running_text(tokens)
        names = [place for place in names if tokens[place].tag is tags.NAME]
    return Sentence(
        number, paragraph.number, tokens, quotes, names, stretch.pronouns, stretch.words, stretch.closed,
        paragraph.alone, bare, capitalised, paragraph.line, text, range(stretch.start, stretch.end),
    )  # fmt: skip


def _is_bare(tokens: Sequence[Token]) -> bool:
    linking = 0
    for token in tokens:
        if token.tag in _LINKERS:
            linking += 1
        elif token.tag not in _SILENT:
            return False
    return linking <= _LINKING


def _is_capitalised(tokens: Sequence[Token]) -> bool:
    n_capital, n_words = sum(map(_IS_CAPITAL, tokens)), 0
    if n_capital < _CAPITALS * _FEWEST_WORDS:
        return False
    for token in tokens:
        if token.quote < 0 and token.text[0].isalpha():
            n_words += 1
            if n_capital < _CAPITALS * n_words:
                return False
    return n_words >= _FEWEST_WORDS


def _as_running_text(tokens: list[Token]) -> list[Token]:
    """Take the verbs of a headline for verbs, capitals or not: "Mayor Urges Council"."""
    verbs, plain = english().verbs, tokens[:1]
    for before, token in pairwise(tokens):
        verb = verbs.get(token.lower) if token.tag is tags.NAME and before.tag is tags.NAME else None
        capital_verb = verb is not None and verb.form is THIRD
        plain.append(token_of(token.text, tags.WORD) if capital_verb else token)
    return plain


def _paragraphs(text: Tokenizer) -> Iterator[list[_Stretch]]:
    """Yield the sentences of each paragraph that has any."""
    tokens, ended = text.tokens, list[_Stretch]()
    now = _Stretch(0, 0, [], [], [])
    for place in text.noted:
        token = tokens[place]
        tag = token.tag
        if token.glued:
            now = _end(now, place, ended, tokens, closed=False)
        if tag is _NAME:
            now.names.append(place - now.start)
        elif tag in PRONOUNS:
            now.pronouns.append(place - now.start)
        elif tag in _ENDING:
            if tag is tags.QUOTE:
                now.quotes.append(place - now.start)
            if _ends_here(tokens, place):
                now = _end(now, place + 1, ended, tokens, closed=True)
        elif tag is tags.BREAK:
            if now.start < place:
                now = _end(now, place, ended, tokens, closed=_is_closed(tokens, place))
            if ended:
                yield ended
            ended, now.start = [], place + 1
    _end(now, len(tokens), ended, tokens, closed=bool(tokens) and _is_closed(tokens, len(tokens)))
    if ended:
        yield ended


def _end(now: _Stretch, end: int, ended: list[_Stretch], tokens: Sequence[Token], *, closed: bool) -> _Stretch:
    """End a sentence before a token, unless it has none yet, and return the one that begins there."""
    if now.start == end:
        return now
    now.end, now.closed, now.words = end, closed, end - now.start
    for place in now.quotes:
        now.words += tokens[now.start + place].text.count(" ")
    ended.append(now)
    return _Stretch(end, end, [], [], [])


def _is_closed(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a sentence is over whose last token stands before `end` because its line or piece of text ends."""
    last = tokens[end - 1]
    if last.tag is tags.CLOSING and end > 1:  # "(Nobody else, she said, came.)"
        last = tokens[end - 2]
    return _closes(last) or last.text.endswith(".")


def _closes(token: Token) -> bool:
    return token.tag is tags.STOP or (token.tag is tags.QUOTE and ends_sentence(token.text))


def _ends_here(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a full stop, or a quotation that ends with one, ends its sentence too."""
    token = tokens[place]
    if place + 1 == len(tokens) or (token.tag is tags.QUOTE and not ends_sentence(token.text)):
        return False
    following = tokens[place + 1]
    if following.tag in _GOING_ON:
        return False
    if following.tag is tags.QUOTE:
        return token.tag is tags.STOP or not following.text[:1].islower()
    if token.tag is tags.QUOTE and _attributed_after(tokens, place):
        return False
    return following.capital or following.tag in (tags.NUMBER, tags.OPENING, tags.MARK)


def _attributed_after(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether quoted words that end in ? or ! are followed by "Name asked", a part of the same sentence."""
    if not tokens[place].text.rstrip(" '’”\"").endswith(("?", "!")) or tokens[place + 1].tag is not tags.NAME:
        return False
    verbs, phrasal = english().verbs, english().phrasal
    for at, token in enumerate(tokens[place + 1 : place + _TAIL], place + 1):
        if token.tag in (tags.STOP, tags.BREAK, tags.QUOTE):
            return False
        verb = verbs.get(token.lower) if token.tag is tags.WORD else None
        if verb is None or verb.form is BASE:
            continue
        particles = " ".join([particle.lower for particle in tokens[at + 1 : at + 3]])
        if verb.kind in SPEECH or f"{verb.lemma} {particles}" in phrasal:
            return True
    return False

"""A document's sentences, as the narrator tells them: tokens between two full stops or breaks."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quoteview.extract.lexicon import SPEECH, VerbForm, english
from quoteview.extract.marks import Marked
from quoteview.extract.tokenizer import Tokenizer
from quoteview.extract.tokens import Tag, Token, ends_sentence

# How far after a question or exclamation the cue of "…?" somebody asked may stand.
_TAIL = 14
# How many linking words a sentence may hold that is still nothing but a quotation: "But then: ..."
_LINKING = 2
# Share of words with a capital that makes a line a headline.
_CAPITALS = 0.6
_SILENT = (Tag.QUOTE, Tag.STOP, Tag.COMMA, Tag.DASH, Tag.MARK, Tag.COLON)
_ENDING = (Tag.STOP, Tag.QUOTE)
_OPEN = (Tag.COLON, Tag.COMMA, Tag.DASH)
_LINKERS = (Tag.ADVERB, Tag.CONJUNCTION, Tag.SUBORDINATOR)
_GOING_ON = (Tag.STOP, Tag.COMMA, Tag.CLOSING, Tag.COLON, Tag.DASH)


class Sentence(NamedTuple):
    """One sentence: its number, the number of its paragraph, and its tokens.

    `quotes` are the positions of its quotations among the tokens, `names` and `pronouns` those of names and
    of pronouns, and `words` says how long it is with what they quote. `closed` says that it ends with a
    full stop or the like, rather than at the end of a line or where scraping glued on another text;
    `alone` that it is the only one of its paragraph; `bare` that it holds nothing but quotations, and at
    most a word like "Indeed" before them; `capitalised` that most of its words start with a capital, as in
    a headline. `line` is the number of words of its paragraph where no full stop ends that, else 0.
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


class _Stretch(NamedTuple):
    """The tokens of a sentence while its paragraph is still being read."""

    tokens: list[Token]
    quotes: Sequence[int]
    names: Sequence[int]
    pronouns: Sequence[int]
    words: int
    closed: bool


def read_sentences(text: str, marked: Sequence[Marked]) -> list[Sentence]:
    """Return the sentences of a text whose outermost quotations are `marked`."""
    sentences: list[Sentence] = []
    for paragraph, stretches in enumerate(_paragraphs(Tokenizer(text, marked))):
        if stretches:
            last, alone = stretches[-1], len(stretches) == 1
            ended = last.closed or last.tokens[-1].tag in _OPEN
            line = 0 if ended else sum([stretch.words for stretch in stretches])
            for stretch in stretches:
                sentences.append(_sentence(len(sentences), paragraph, stretch, alone=alone, line=line))
    return sentences


def _sentence(number: int, paragraph: int, stretch: _Stretch, *, alone: bool, line: int) -> Sentence:
    tokens, quotes, names, pronouns, words, closed = stretch
    bare = bool(quotes) and _is_bare(tokens)
    capitalised = bool(quotes) and _is_capitalised(tokens)
    if capitalised:
        tokens = _as_running_text(tokens)
        names = [place for place in names if tokens[place].tag is Tag.NAME]
    return Sentence(number, paragraph, tokens, quotes, names, pronouns, words, closed, alone, bare, capitalised, line)


def _is_bare(tokens: Sequence[Token]) -> bool:
    others = [token for token in tokens if token.tag not in _SILENT]
    return len(others) <= _LINKING and all(token.tag in _LINKERS for token in others)


def _is_capitalised(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.quote < 0 and token.text[0].isalpha()]
    return len(words) > 3 and sum(token.capital for token in words) >= _CAPITALS * len(words)


def _as_running_text(tokens: list[Token]) -> list[Token]:
    """Take the verbs of a headline for verbs, capitals or not: "Mayor Urges Council"."""
    verbs, plain = english().verbs, tokens[:1]
    for before, token in pairwise(tokens):
        verb = verbs.get(token.lower) if token.tag is Tag.NAME and before.tag is Tag.NAME else None
        capital_verb = verb is not None and verb.form is VerbForm.THIRD
        plain.append(token._replace(tag=Tag.WORD) if capital_verb else token)
    return plain


def _paragraphs(text: Tokenizer) -> Iterator[list[_Stretch]]:
    """Yield the stretches of each paragraph."""
    tokens, stretches = text.tokens, list[_Stretch]()
    start = 0
    for place in text.borders:
        token = tokens[place]
        tag = token.tag
        if start < place and (token.glued or tag is Tag.BREAK):
            closed = not token.glued and _is_closed(tokens, place)
            stretches.append(_stretch(text, start, place, closed=closed))
            start = place
        if tag is Tag.BREAK:
            yield stretches
            start, stretches = place + 1, []
        elif tag in _ENDING and _ends_here(tokens, place):
            stretches.append(_stretch(text, start, place + 1, closed=True))
            start = place + 1
    if start < len(tokens):
        stretches.append(_stretch(text, start, len(tokens), closed=_is_closed(tokens, len(tokens))))
    yield stretches


def _stretch(text: Tokenizer, start: int, end: int, *, closed: bool) -> _Stretch:
    """Return the stretch of the tokens [start, end) of a text."""
    tokens, quotes = text.tokens[start:end], _between(text.quotes, start, end)
    words = len(tokens) + sum([tokens[place].text.count(" ") for place in quotes])
    names, pronouns = _between(text.names, start, end), _between(text.pronouns, start, end)
    return _Stretch(tokens, quotes, names, pronouns, words, closed)


def _between(places: list[int], start: int, end: int) -> list[int]:
    """Return those of some places that lie in [start, end), counted from `start`."""
    first = bisect_left(places, start)
    return [place - start for place in places[first : bisect_left(places, end, first)]]


def _is_closed(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a sentence is over whose last token stands before `end` because its line or piece of text ends."""
    last = tokens[end - 1]
    if last.tag is Tag.CLOSING and end > 1:  # "(Nobody else, she said, came.)"
        last = tokens[end - 2]
    return _closes(last) or last.text.endswith(".")


def _closes(token: Token) -> bool:
    return token.tag is Tag.STOP or (token.tag is Tag.QUOTE and ends_sentence(token.text))


def _ends_here(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a full stop, or a quotation that ends with one, ends its sentence too."""
    token = tokens[place]
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or not _closes(token) or following.tag in _GOING_ON:
        return False
    if following.tag is Tag.QUOTE:
        return token.tag is Tag.STOP or not following.text[:1].islower()
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
        verb = verbs.get(token.lower) if token.tag is Tag.WORD else None
        if verb is not None and verb.kind in SPEECH and verb.form is not VerbForm.BASE:
            return True
    return False

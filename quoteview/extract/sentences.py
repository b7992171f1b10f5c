"""A document's sentences, as the narrator tells them: tokens between two full stops or breaks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quoteview.extract.lexicon import SPEECH, VerbForm, english
from quoteview.extract.marks import Marked
from quoteview.extract.tokens import Tag, Token, Tokenizer, ends_sentence

# How far after a question or exclamation the cue of "…?" somebody asked may stand.
_TAIL = 14
# How many linking words a sentence may hold that is still nothing but a quotation: "But then: ..."
_LINKING = 2
# Share of words with a capital that makes a line a headline.
_CAPITALS = 0.6
_SILENT = (Tag.QUOTE, Tag.STOP, Tag.COMMA, Tag.DASH, Tag.MARK, Tag.COLON)
_ENDING = (Tag.STOP, Tag.QUOTE)
_CUTTING = (Tag.BREAK, *_ENDING)
_OPEN = (Tag.COLON, Tag.COMMA, Tag.DASH)
_LINKERS = (Tag.ADVERB, Tag.CONJUNCTION, Tag.SUBORDINATOR)
_GOING_ON = (Tag.STOP, Tag.COMMA, Tag.CLOSING, Tag.COLON, Tag.DASH)


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence: its number, the number of its paragraph, and its tokens.

    `quotes` are the positions of its quotations among the tokens, and `words` says how long it is with
    what they quote. `closed` says that it ends with a full stop or the like, rather than at the end of a
    line or where scraping glued on another text; `alone` that it is the only one of its paragraph;
    `bare` that it holds nothing but quotations, and at most a word like "Indeed" before them;
    `capitalised` that most of its words start with a capital, as in a headline. `line` is the number of
    words of its paragraph where no full stop ends that, else 0.
    """

    number: int
    paragraph: int
    tokens: list[Token]
    quotes: tuple[int, ...]
    words: int
    closed: bool
    alone: bool
    bare: bool
    capitalised: bool
    line: int


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The tokens of a sentence while its paragraph is still being read."""

    paragraph: int
    tokens: list[Token]
    closed: bool
    quotes: tuple[int, ...]
    words: int


def read_sentences(text: str, marked: Sequence[Marked]) -> list[Sentence]:
    """Return the sentences of a text whose outermost quotations are `marked`."""
    stretches = list(_stretches(Tokenizer(text, marked).tokens()))
    sizes = Counter(stretch.paragraph for stretch in stretches)
    lengths: Counter[int] = Counter()
    for stretch in stretches:
        lengths[stretch.paragraph] += stretch.words
    last = {stretch.paragraph: stretch for stretch in stretches}
    unended = {
        paragraph for paragraph, stretch in last.items() if not stretch.closed and stretch.tokens[-1].tag not in _OPEN
    }
    return [
        _sentence(
            number,
            stretch,
            alone=sizes[stretch.paragraph] == 1,
            line=lengths[stretch.paragraph] if stretch.paragraph in unended else 0,
        )
        for number, stretch in enumerate(stretches)
    ]


def _sentence(number: int, stretch: _Stretch, *, alone: bool, line: int) -> Sentence:
    tokens, quotes = stretch.tokens, stretch.quotes
    capitalised = bool(quotes) and _is_capitalised(tokens)
    return Sentence(
        number=number,
        paragraph=stretch.paragraph,
        tokens=_as_running_text(tokens) if capitalised else tokens,
        quotes=quotes,
        words=stretch.words,
        closed=stretch.closed,
        alone=alone,
        bare=bool(quotes) and _is_bare(tokens),
        capitalised=capitalised,
        line=line,
    )


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


def _stretch(paragraph: int, tokens: list[Token], *, closed: bool) -> _Stretch:
    quotes = tuple([place for place, token in enumerate(tokens) if token.quote >= 0])
    words = len(tokens) + sum([tokens[place].text.count(" ") for place in quotes])
    return _Stretch(paragraph, tokens, closed, quotes, words)


def _stretches(tokens: list[Token]) -> Iterator[_Stretch]:
    paragraph = start = 0
    for place in [place for place, token in enumerate(tokens) if token.tag in _CUTTING or token.glued]:
        token = tokens[place]
        if start < place and (token.glued or token.tag is Tag.BREAK):
            last = tokens[place - 1]
            closed = not token.glued and (_closes(last) or last.text.endswith("."))
            yield _stretch(paragraph, tokens[start:place], closed=closed)
            start = place
        if token.tag is Tag.BREAK:
            paragraph += 1
            start = place + 1
        elif token.tag in _ENDING and _ends_here(tokens, place):
            yield _stretch(paragraph, tokens[start : place + 1], closed=True)
            start = place + 1
    if start < len(tokens):
        yield _stretch(paragraph, tokens[start:], closed=_closes(tokens[-1]) or tokens[-1].text.endswith("."))


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

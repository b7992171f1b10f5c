"""What a document tells in its own words: its sentences, with what stands in quotation marks left out."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from quoteview.collate.clusters.normalize import stem
from quoteview.collate.lexicons import table
from quoteview.collate.terms import american
from quoteview.core.document import Document
from quoteview.core.quotation import Kind, Quotation
from quoteview.core.text import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s")
_CAPITALS = re.compile(r"[^\W\d_]\.?|[A-Z]{2,}")


class Told(NamedTuple):
    """A word of a document: where it stands, its folded form without a possessive ending, and its stem."""

    start: int
    end: int
    key: str
    stem: str
    is_quoted: bool

    def of(self, text: str) -> str:
        """Return the word as a document prints it."""
        return text[self.start : self.end]


@dataclass(frozen=True)
class Passage:
    """A sentence of a document; `told` are its words that stand outside quotation marks."""

    words: tuple[Told, ...]
    paragraph: int

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """The narrator's words."""
        return tuple(word for word in self.words if not word.is_quoted)

    @property
    def span(self) -> Span:
        """From the first word to the last, in the document's text."""
        return Span(self.words[0].start, self.words[-1].end)


@dataclass(frozen=True)
class Narration:
    """A document as a narrator's text around quotations, which are in document order.

    What only stands in scare quotes is the narrator's.
    """

    document: Document
    quotations: tuple[Quotation, ...]

    @cached_property
    def words(self) -> tuple[Told, ...]:
        """Every word of the document."""
        return tuple(self._words(Span(0, len(self.document.text))))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The sentences of the document."""
        return tuple(self._passages(self.words))

    def told_lines(self) -> Iterator[Sequence[str]]:
        """Yield the words of each line that stand outside quotation marks, as printed.

        They come without their places, and many times as fast; a quotation that goes over a line joins its ends.
        """
        told = " ".join(self.document.text[start:end] for start, end in self._told_pieces())
        return map(_WORD.findall, told.split("\n"))

    def spans_of_told_lines(self) -> Iterator[Span]:
        """Yield where each of these lines stands, with what is quoted in it."""
        text, begin = self.document.text, 0
        for start, end in self._told_pieces():
            at = text.find("\n", start, end)
            while at >= 0:
                yield Span(begin, at)
                begin = at + 1
                at = text.find("\n", begin, end)
        yield Span(begin, len(text))

    def _told_pieces(self) -> Iterator[tuple[int, int]]:
        """Yield the half-open ranges of the text that stand outside quotation marks."""
        text, end = self.document.text, 0
        for span in sorted(each.span for each in self.quotations if each.kind is not Kind.SCARE):
            start = span.start
            while text[start - 1 : start + 1].isalnum() and 0 < start < len(text):
                start += 1  # a word that begins outside is the narrator's
            yield end, start
            end = max(end, span.end)
        yield end, len(text)

    def passages_in(self, span: Span) -> Iterator[Passage]:
        """Yield the sentences of some lines."""
        return self._passages(tuple(self._words(span)))

    def beside(self, span: Span, reach: int) -> tuple[list[Told], list[Told]]:
        """Return the words right before a span of the text and right behind it, up to `reach` code points away."""
        text, start = self.document.text, max(0, span.start - reach)
        near = [each.span for each in self.quotations if each.kind is not Kind.SCARE
                and each.span.start < span.end + reach and each.span.end > start]  # fmt: skip
        before = (word._replace(start=word.start + start, end=word.end + start)
                  for word in words_in(text[start : span.start]))  # fmt: skip
        behind = (word._replace(start=word.start + span.end, end=word.end + span.end)
                  for word in words_in(text[span.end : span.end + reach]))  # fmt: skip

        def seen(word: Told) -> Told:
            return word._replace(is_quoted=any(each.start <= word.start < each.end for each in near))

        return list(map(seen, before)), list(map(seen, behind))

    def around(self, span: Span) -> tuple[int, int]:
        """Return the number of the first word that a span of the text holds, and that of the first one behind it."""
        starts = self._starts
        return bisect_left(starts, span.start), bisect_left(starts, span.end)

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def _words(self, span: Span) -> Iterator[Told]:
        quoted = sorted(each.span for each in self.quotations if each.kind is not Kind.SCARE)
        at, end = 0, 0
        make = tuple.__new__
        for match in _WORD.finditer(self.document.text, span.start, span.end):
            start = match.start()
            while at < len(quoted) and quoted[at].start <= start:
                end = max(end, quoted[at].end)
                at += 1
            yield make(Told, (start, match.end(), *_folded(match[0]), start < end))

    def _passages(self, words: tuple[Told, ...]) -> Iterator[Passage]:
        text = self.document.text
        first = paragraph = 0
        for at in range(1, len(words) + 1):
            gap = text[words[at - 1].end : words[at].start] if at < len(words) else "\n"
            if gap == " ":
                continue
            new_line = "\n" in gap
            if new_line or _ends(text, words[at - 1], gap, words[at]):
                if at > first:
                    yield Passage(words[first:at], paragraph)
                first = at
            paragraph += new_line


def words_in(text: str) -> Iterator[Told]:
    """Yield the words of a text.

    They are coarser than the terms that wordings are compared by, and are read many times as fast.
    """
    make = tuple.__new__
    for match in _WORD.finditer(text):
        yield make(Told, (*match.span(), *_folded(match[0]), False))


def keys_in(text: str) -> Iterator[str]:
    """Yield the words of a text, folded, without their places."""
    return (_folded(word)[0] for word in _WORD.findall(text))


def first_key(text: str) -> str:
    """Return the first word of a text, folded; "" where it has none."""
    match = _WORD.search(text)
    return _folded(match[0])[0] if match else ""


def printed_in(text: str) -> list[str]:
    """Return the words of a text as they are printed, without their places."""
    return _WORD.findall(text)


def folded_words(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a text, folded, with their stems, without their places."""
    return map(_folded, _WORD.findall(text))


def folded_each(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield words as they are printed folded, with their stems."""
    return map(_folded, words)


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> tuple[str, str]:
    """Return a word folded, without a possessive ending, and its stem."""
    key = word.casefold().replace("’", "'").removesuffix("'s")
    return key, _stem(key)


def _stem(key: str) -> str:
    """Return the stem of a word as the terms of wordings have it: written-out numbers are figures."""
    return stem(table("numbers").get(key) or american(key))


def _ends(text: str, last: Told, gap: str, following: Told) -> bool:
    """Tell whether a sentence ends between two words; a full stop glued to a capital ends one too."""
    if not text[following.start].isupper() or text[last.end - 1].isupper() or gap[:1].isspace():
        return False
    if gap[0] == "." and is_abbreviated(text[last.start : last.end]):
        return False
    return _STOP.match(gap) is not None or gap in {".", "?", "!", ".”", '."', "?”", '?"'}


def is_abbreviated(word: str) -> bool:
    """Tell whether a full stop behind a word belongs to it."""
    return _CAPITALS.fullmatch(word) is not None or f"{word.casefold()}." in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(entry.casefold() for entry in table("abbreviations") if entry.endswith("."))

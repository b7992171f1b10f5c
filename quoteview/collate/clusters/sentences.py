"""Where the sentences of a statement begin and end."""

import re
from functools import cache

from quoteview.collate.lexicons import listed, table
from quoteview.core.text import Span

# A closing mark with what may stand behind it, before a blank and something that can begin a sentence.
_END = re.compile(r"(?:[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W_a-zß-öø-ÿ]))|[。！？]+[」』”]*|\n\s*(?=\S)")
_LAST_WORD = re.compile(r"[^\s\"'“‘«(\[]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
_DAYTIME = re.compile(r"[ap]\.m\.", re.IGNORECASE)


def sentence_spans(text: str) -> list[Span]:
    """Return the sentences of `text` in order, without the blanks between them.

    A full stop after a title, an abbreviation or an initial ends no sentence; after initials such as
    U.S. it does where the next word is one that usually begins a sentence.
    """
    spans, start = [], 0
    for match in _END.finditer(text):
        if text[match.start()] != "." or _ends_sentence(text[start : match.end()], text[match.end() :]):
            spans.append(_stripped(text, start, match.end()))
            start = match.end()
    spans.append(_stripped(text, start, len(text)))
    return [span for span in spans if len(span)]


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return Span(start, start + len(piece.strip()))


def _ends_sentence(before: str, after: str) -> bool:
    last = _LAST_WORD.search(before)
    word = last.group() if last else ""
    if not word.endswith(".") or _DAYTIME.fullmatch(word):
        return True
    if _INITIALS.fullmatch(word):
        return word.count(".") > 1 and after.split(maxsplit=1)[0].casefold() in listed("openers")
    return word.casefold() not in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(entry.casefold() for entry in table("abbreviations") if entry.endswith(".") and " " not in entry)

"""From a document to its speech: stamps, speaker labels, stage directions and broken lines are left out.

Labels are read as transcripts of hearings, interviews and broadcasts print them: NAME: or Name: at the beginning of
a line, Q. and A., Mr. NAME. in parliamentary records, >> and - in captions.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from quoteview.collate.lexicons import listed
from quoteview.collate.sources.speech import Piece, Speech, Turn, has_case, has_marks
from quoteview.collate.words import folded
from quoteview.core.document import Document

_CLOCK = r"(?:\d{1,2}:)?[0-5]?\d:[0-5]\d(?:[.,]\d{1,3})?"
_OPENING_STAMP = re.compile(
    rf"[ \t]*[\[(]?{_CLOCK}(?:[ \t]*(?:-->|[-–—])[ \t]*{_CLOCK})?[\])]?(?=\s|$)[ \t]*", re.MULTILINE
)
_INNER_STAMP = re.compile(rf"[\[(]{_CLOCK}[\])]")
_LABEL = re.compile(
    r"""
      (?P<name>   [^\W\d_][^\n\r:;?!\[\]{}“”"]{0,48}? ) [ ]?:(?=\s|$)
    | (?P<letter> [QA] )(?:\.(?=\s)|(?=[ ]{2,}|\t))
    | (?P<titled> (?:(?:Mr|Mrs|Ms|Dr|Miss|Sen|Rep|Gen)\.|The|[A-Z][a-z]{3,})[ ](?:[A-Z][a-z]+[ ])?
                  [A-Z][A-Z'’-]+(?:[ ][A-Z][A-Z'’-]+){0,2} )
      (?:\s+of\s+[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)?\.(?=\s)
    """,
    re.VERBOSE,
)
_CHANGE = re.compile(r"(?:>>+|[-–](?=[ ]?[^\W\d_]))[ \t]*")
_BRACKET = re.compile(r"\[[^\[\]]{1,80}\]|\([^()]{1,80}\)|[♪♫][^♪♫\n]*[♪♫]?")
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST_LABEL_WORDS = 6
_MOST_STAGE_WORDS = 8
_FEWEST_TURNS = 3
_SHORT = 3
_CLOSING = ",.;:!?"


class _Label(NamedTuple):
    """What opens a turn: its range in the document, and the name, where one is given."""

    start: int
    end: int
    name: str | None


def speech_of(document: Document) -> Speech:
    """Return what a document says."""
    is_timed = bool(document.timecodes)
    labels = _labels(document.text, is_timed=is_timed)
    writing = _Writing(document.text, keeps_paragraphs=not is_timed)
    at = 0
    for start, end, label in sorted(_left_out(document.text, labels, is_timed=is_timed)):
        writing.write(at, start)
        at = max(at, end)
        if label:
            writing.turn(label.name)
    writing.write(at, len(document.text))
    return writing.speech()


def _left_out(
    text: str, labels: Iterable[_Label], *, is_timed: bool
) -> Iterator[tuple[int, int, _Label | None]]:
    """Yield what nobody says."""
    n_labels = 0
    for label in labels:
        n_labels += 1
        yield label.start, label.end, label
    if is_timed:
        yield from ((*match.span(), None) for match in _INNER_STAMP.finditer(text))
        starts = (match.start() for match in re.finditer(r"(?m)^(?=[ \t]*[\[(]?\d)", text))
        stamps = (_OPENING_STAMP.match(text, start) for start in starts)
        yield from ((*stamp.span(), None) for stamp in stamps if stamp)
    if is_timed or n_labels:
        yield from ((*match.span(), None) for match in _BRACKET.finditer(text) if _is_stage_direction(match[0]))


def _is_stage_direction(bracket: str) -> bool:
    words = _LETTERS.findall(bracket)
    named = any(folded(word) in listed("stage") for word in words)
    return bracket[0] in "♪♫" or (named and len(words) <= _MOST_STAGE_WORDS)


def _labels(text: str, *, is_timed: bool) -> list[_Label]:
    """Return where each speaker's words begin.

    In a text without stamps labels are such only where one of them returns, or where most of the text is in turns: a
    line may end its first words with a colon for other reasons.
    """
    found = list(_possible_labels(text, is_timed=is_timed))
    counts = Counter(label.name for label in found if label.name)
    if not is_timed and max(counts.values(), default=0) < 2:
        return found if _is_in_turns(text, found) else []
    return [label for label in found if label.name is None or counts[label.name] > 1 or _is_telling(label.name)]


def _is_in_turns(text: str, labels: Sequence[_Label]) -> bool:
    """Tell whether so many lines open with a label that each may be somebody who speaks once only."""
    n_lines = sum(1 for _ in re.finditer(r"[^\r\n]*\S", text))
    return len(labels) >= _FEWEST_TURNS and 2 * len(labels) >= n_lines


def _possible_labels(text: str, *, is_timed: bool) -> Iterator[_Label]:
    for line in re.finditer(r"[^\r\n]+", text):
        start = at = line.start()
        stamp = _OPENING_STAMP.match(text, at, line.end()) if is_timed else None
        at = stamp.end() if stamp else at
        change = _CHANGE.match(text, at, line.end()) if is_timed else None
        at = change.end() if change else at
        while text[at : at + 1].isspace() and at < line.end():
            at += 1
        found = _LABEL.match(text, at, line.end())
        name = (found["name"] or found["letter"] or found["titled"]) if found else None
        if found and name and _is_name(name):
            yield _Label(start, found.end(), name)
        elif change:
            yield _Label(start, change.end(), None)


def _is_name(label: str) -> bool:
    """Tell whether a label is written as names and parts in a proceeding are: few words, with capitals."""
    words = label.split()
    return len(words) <= _MOST_LABEL_WORDS and all(
        not word[0].islower() or len(word) <= _SHORT for word in words
    ) and not words[0][0].islower()


def _is_telling(label: str) -> bool:
    """Tell whether a label that stands there once is a name all the same: two words, capitals, or Q and A."""
    return " " in label or label.isupper()


class _Writing:
    """A speech while it is written: one blank between words, a line break where somebody else or a paragraph begins."""

    def __init__(self, text: str, *, keeps_paragraphs: bool) -> None:
        self._document = text
        self._keeps_paragraphs = keeps_paragraphs
        self._written: list[str] = []
        self._pieces: list[Piece] = []
        self._turns: list[Turn] = []
        self._length = 0
        self._gap = ""

    def turn(self, label: str | None) -> None:
        """Begin a turn."""
        self._gap = "\n"
        self._turns.append(Turn(self._length + bool(self._written), label))

    def write(self, start: int, end: int) -> None:
        """Write the words of a stretch of the document; something is left out before and behind it."""
        for at, match in enumerate(re.finditer(r"(\s*)(\S*)", self._document[start : max(start, end)])):
            if match[1]:
                is_paragraph = self._keeps_paragraphs and match[1].count("\n") > 1
                self._gap = "\n" if is_paragraph else self._gap or " "
            if match[2]:
                if at == 0 and self._gap == " " and match[2][0] in _CLOSING:
                    self._gap = ""  # A stage direction stood before the mark.
                self._put(match[2], start + match.start(2))
        self._gap = self._gap or " "

    def speech(self) -> Speech:
        """Return what was written."""
        text = "".join(self._written)
        return Speech(text, tuple(self._turns), tuple(self._pieces), has_case(text), has_marks(text))

    def _put(self, word: str, document_start: int) -> None:
        if self._written:
            self._written.append(self._gap)
            self._length += len(self._gap)
        self._gap = ""
        self._pieces.append(Piece(self._length, document_start))
        self._written.append(word)
        self._length += len(word)

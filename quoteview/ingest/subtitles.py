"""Captions, SubRip (SRT) and WebVTT: the derived text is what is spoken, a line a line, and its timecodes are kept.

After the WebVTT recommendation of the W3C and what SubRip files in the wild hold. Indices, settings, styles, notes
and tags are left out. A voice (<v Name>) becomes a label before its words. Captions that roll repeat the line
before: it stands once.
"""

import hashlib
import html
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from quoteview.core.document import Document, Timecode
from quoteview.core.errors import EmptyFile, NotText
from quoteview.core.identity import identifier
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span
from quoteview.ingest.decoding import decode
from quoteview.ingest.plain import read_bytes
from quoteview.ingest.timecodes import milliseconds

_CLOCK = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?"
_TIMING = re.compile(rf"[ \t]*{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}(?:[ \t].*)?")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|</?>|<\d[\d:.]*>|\{\\[^{}]*\}")


class _Cue(NamedTuple):
    """What is spoken between two times in milliseconds, and by whom, where the file says so."""

    start: int
    end: int
    lines: list[str]
    voice: str | None


def read_subtitles(path: Path) -> Document:
    """Return the document in a SubRip or WebVTT file of any encoding.

    Raises PathMissing, PathUnreadable, FileTooLarge, NotText, and EmptyFile where nothing is spoken.
    """
    data = read_bytes(path)
    decoded = decode(data)
    if decoded is None:
        raise NotText(str(path))
    text, timecodes, n_turned = _joined(list(_cues(decoded.text)))
    if not text:
        raise EmptyFile(str(path))
    digest = hashlib.sha256(data).hexdigest()
    turned = (Sentence("%n caption(s) ended before they began; only their beginnings are kept.", n=n_turned),)
    return Document(
        id=identifier("d", digest),
        path=str(path),
        text=text,
        sha256=digest,
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        reader="subtitles 1",
        encoding=decoded.encoding,
        remarks=(*decoded.remarks, *(turned if n_turned else ())),
        timecodes=timecodes,
    )


def _cues(text: str) -> Iterator[_Cue]:
    """Yield the cues of a file: a line of times, and the lines up to the next blank one."""
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        timing = _TIMING.fullmatch(lines[at])
        at += 1
        if not timing:
            continue
        first = at
        while at < len(lines) and lines[at].strip() and not _TIMING.fullmatch(lines[at]):
            at += 1
        own = lines[first:at]
        if at < len(lines) and lines[at].strip() and own and own[-1].strip().isdigit():
            del own[-1]  # Without a blank line between, the index of the next cue.
        voice = _VOICE.search("\n".join(own))
        spoken = [line for line in map(_spoken, own) if line]
        groups = timing.groups()
        start, end = milliseconds(*groups[:4]), milliseconds(*groups[4:])
        yield _Cue(start, end, spoken, html.unescape(voice[1]).strip() if voice else None)


def _spoken(line: str) -> str:
    """Return a line of a cue without its tags."""
    return " ".join(html.unescape(_TAG.sub("", line)).split())


def _joined(cues: list[_Cue]) -> tuple[str, tuple[Timecode, ...], int]:
    """Return what is spoken as one text, its timecodes, and how many cues have an end before their start."""
    pieces: list[str] = []
    timecodes: list[Timecode] = []
    at, voice = 0, None
    for cue, lines in zip(cues, _said_once(cues), strict=True):
        if not lines:
            continue
        label = f"{cue.voice}: " if cue.voice and cue.voice != voice else ""
        voice = cue.voice
        piece = label + "\n".join(lines)
        timecodes.append(Timecode(Span(at, at + len(piece)), cue.start, max(cue.start, cue.end)))
        pieces.append(piece)
        at += len(piece) + 1
    return "\n".join(pieces), tuple(timecodes), sum(cue.end < cue.start for cue in cues)


_FEWEST_ROLLED = 3


def _said_once(cues: list[_Cue]) -> list[list[str]]:
    """Return the lines of each cue, but for those rolled up from the cue before, if these captions roll.

    They do when a third of them repeat. In others a line that stands there twice was said twice.
    """
    lines = [cue.lines for cue in cues]
    repeated = [0, *(_repeated(shown, own) for shown, own in pairwise(lines))]
    n_rolled = sum(number > 0 for number in repeated)
    if n_rolled < max(_FEWEST_ROLLED, len(cues) / 3):
        return lines
    return [own[number:] for own, number in zip(lines, repeated, strict=False)]


def _repeated(shown: list[str], lines: list[str]) -> int:
    """Return how many lines at the beginning of a cue are those that the cue before ended with."""
    sizes = range(min(len(shown), len(lines)), 0, -1)
    return next((size for size in sizes if shown[-size:] == lines[:size]), 0)

"""One article, page or transcript as an outlet published it."""

from bisect import bisect_right
from dataclasses import dataclass
from pathlib import PurePath, PureWindowsPath

from quoteview.core.text import Span


@dataclass(frozen=True, slots=True)
class Timecode:
    """When the words of a stretch of the text were spoken: milliseconds from the start; an unknown end is None."""

    span: Span
    start_ms: int
    end_ms: int | None


@dataclass(frozen=True, slots=True)
class Document:
    """A document: what was read, and what the file itself says of its origin.

    `path` is the path as given, `text` the derived text that every span of the project counts in,
    `sha256` and `text_sha256` the hashes of the original bytes and of the derived text in UTF-8.
    `title_span` is where the title stands in the text, when it stands there. `published_at` is
    ISO 8601. `reader` names the reader and its version, `encoding` the codec of the bytes, and
    `remarks` are sentences on what the reader had to note (bytes it could not decode, say).
    An unknown outlet, title, address or time is None: it is never guessed from outside the file.
    `timecodes` are those of a transcript or of captions, in the order of the text; they do not overlap.
    A document that a checker marked as a source of record (`is_source`) is what the others are held against.
    """

    id: str
    path: str
    text: str
    sha256: str
    text_sha256: str
    reader: str
    encoding: str
    outlet: str | None = None
    title: str | None = None
    title_span: Span | None = None
    url: str | None = None
    published_at: str | None = None
    remarks: tuple[str, ...] = ()
    timecodes: tuple[Timecode, ...] = ()
    is_source: bool = False

    def timecode_at(self, offset: int) -> Timecode | None:
        """Return the timecode of the words at an offset of the text, or the last one before it."""
        at = bisect_right(self.timecodes, offset, key=lambda timecode: timecode.span.start)
        return self.timecodes[at - 1] if at else None

    @property
    def file_name(self) -> str:
        """The last part of the path, whichever system it is a path of."""
        return file_name(self.path)

    @property
    def outlet_shown(self) -> str:
        """The outlet, or the file name while nobody has said which outlet it is.

        A document of unknown outlet counts as an outlet of its own.
        """
        return self.outlet or self.file_name


def file_name(path: str) -> str:
    """Return the last part of a path, whichever system it is a path of."""
    is_of_windows = path[1:3] == ":\\" or path.startswith("\\\\")
    return PureWindowsPath(path).name if is_of_windows else PurePath(path).name

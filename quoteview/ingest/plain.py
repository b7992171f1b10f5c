"""Plain text and Markdown: the derived text is the decoded file, to the character."""

import hashlib
import stat
from pathlib import Path

from quoteview.core.document import Document
from quoteview.core.errors import EmptyFile, FileTooLarge, NotText, PathMissing, PathUnreadable
from quoteview.core.identity import identifier
from quoteview.core.sentence import Sentence
from quoteview.ingest.decoding import decode
from quoteview.ingest.origin import find_origin
from quoteview.ingest.timecodes import find_timecodes

LIMIT_MB = 50
"""Files above this many MiB are refused."""

_MEBIBYTE = 1024 * 1024


def read_plain(path: Path) -> Document:
    """Return the document in a text file of any encoding.

    Offsets in the document are those of `open(path, encoding=document.encoding, newline="").read()`,
    where the file decodes without fault: line ends stay as they are, and only the byte order mark is
    left out.

    Raises PathMissing, PathUnreadable, FileTooLarge, EmptyFile (also for white space alone), NotText.
    """
    return _read(path, "plain 1", markdown=False)


def read_markdown(path: Path) -> Document:
    """Return the document in a Markdown file, read as it is typed; raises what `read_plain` raises."""
    return _read(path, "markdown 1", markdown=True)


def _read(path: Path, reader: str, *, markdown: bool) -> Document:
    data = read_bytes(path)
    decoded = decode(data)
    if decoded is None:
        raise NotText(str(path))
    text = decoded.text
    if not text or text.isspace():
        raise EmptyFile(str(path))
    origin = find_origin(text, markdown=markdown)
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        id=identifier("d", digest),
        path=str(path),
        text=text,
        sha256=digest,
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        reader=reader,
        encoding=decoded.encoding,
        outlet=origin.outlet,
        title=origin.title,
        title_span=origin.title_span,
        url=origin.url,
        published_at=origin.published_at,
        remarks=decoded.remarks,
        timecodes=find_timecodes(text),
    )


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file of up to 50 MiB.

    Raises PathMissing, PathUnreadable (also for what is no ordinary file), FileTooLarge, EmptyFile.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise PathUnreadable(str(path), Sentence("it is not an ordinary file"))
        if status.st_size > LIMIT_MB * _MEBIBYTE:
            raise FileTooLarge(str(path), status.st_size / _MEBIBYTE, LIMIT_MB)
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise PathMissing(str(path)) from None
    except OSError as error:
        raise PathUnreadable(str(path), error.strerror or str(error)) from error
    if not data:
        raise EmptyFile(str(path))
    return data

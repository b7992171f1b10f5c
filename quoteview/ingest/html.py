"""Web pages, saved or pasted: the derived text is the words a reader sees, to the character, paragraph by paragraph."""

import codecs
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from quoteview.core.document import Document
from quoteview.core.errors import NotText, OwnReport, PageWithoutText
from quoteview.core.identity import identifier
from quoteview.core.text import Span
from quoteview.ingest.decoding import decode
from quoteview.ingest.page import Page, page_of
from quoteview.ingest.plain import read_bytes
from quoteview.ingest.timecodes import find_timecodes

_HEAD = 4096
"""Bytes in which a page says what encoding it has."""
_DECLARED = re.compile(
    rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]+)",
    re.IGNORECASE,
)
# What pages that name the first are in fact, after the table of the Encoding Standard of the WHATWG.
_MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932", "big5": "big5hkscs",
}  # fmt: skip


def read_html(path: Path) -> Document:
    """Return the document in a web page, of which nothing is loaded or run.

    The encoding is that of the byte order mark, else UTF-8 where the bytes are that, else the one the page names.
    Raises PathMissing, PathUnreadable, FileTooLarge, EmptyFile, NotText, PageWithoutText and OwnReport.
    """
    data = read_bytes(path)
    decoded = decode(data, declared(data))
    if decoded is None:
        raise NotText(str(path))
    page = page_of(decoded.text)
    if page.told("generator").startswith("quoteview "):
        raise OwnReport(str(path))
    if not page.text or page.text.isspace():
        raise PageWithoutText(str(path))
    digest = hashlib.sha256(data).hexdigest()
    title, title_span = _title(page)
    return Document(
        id=identifier("d", digest),
        path=str(path),
        text=page.text,
        sha256=digest,
        text_sha256=hashlib.sha256(page.text.encode("utf-8", "surrogatepass")).hexdigest(),
        reader="html 1",
        encoding=decoded.encoding,
        outlet=page.told("og:site_name") or None,
        title=title,
        title_span=title_span,
        url=page.url,
        published_at=page.published_at,
        remarks=(*decoded.remarks, *page.remarks),
        timecodes=find_timecodes(page.text),
    )


def has_words(source: str) -> bool:
    """Tell whether a page has any text that somebody would see."""
    return bool(page_of(source).text.strip())


def declared(data: bytes) -> str | None:
    """Return the codec of the encoding that a page names, where it names one that there is."""
    found = _DECLARED.search(data, 0, _HEAD)
    if found is None:
        return None
    name = (found[1] or found[2]).decode("ascii")
    try:
        codec = codecs.lookup(name).name
        b"    ".decode(codec, "replace")  # of other things than text there are codecs, too
    except (LookupError, UnicodeError):
        return None
    # A page that can name its encoding in bytes like these is in none of two bytes a letter.
    return None if codec.startswith(("utf-16", "utf-32")) else _MEANT.get(codec, codec)


def _title(page: Page) -> tuple[str | None, Span | None]:
    """Return the title, and where it stands in the text: the one heading of the first level, or as the head has it."""
    named = page.told("og:title") or page.title
    headings = [span for span in page.headings if span.of(page.text) != page.told("og:site_name")]
    same = _first(span for span in headings if span.of(page.text) == named)
    only = same or (headings[0] if len(headings) == 1 else None)
    return (only.of(page.text), only) if only else (named or None, None)


def _first(spans: Iterable[Span]) -> Span | None:
    return next(iter(spans), None)

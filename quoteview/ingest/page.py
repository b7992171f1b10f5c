"""From tags to what a reader sees of a page: its text, where its headings stand, and what its head tells of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from quoteview.core.sentence import Sentence
from quoteview.core.text import Span
from quoteview.ingest.origin import iso
from quoteview.ingest.tags import Comment, Tag, Token, tokens

_SPACES = re.compile(r"[\t\n\f\r ]+")
"""What a browser shows as one space; no-break spaces and their like are characters of the text."""
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "tfoot", "thead", "ul",
})  # fmt: skip
_DROPPED = frozenset({
    "script", "style", "noscript", "template", "nav", "iframe", "object", "svg", "canvas", "audio", "video", "map",
    "select", "datalist", "button", "textarea", "title", "head", "noembed", "noframes", "hidden",
})  # fmt: skip
"""Elements with nothing in them that is the article's: programs, menus, what is shown in place of something else.

"hidden" stands for those that are not shown at all."""
_HIDABLE = frozenset({"div", "section", "span", "aside", "article", "ul", "ol", "figure", "header", "footer", "dialog"})
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_CLIPBOARD = re.compile(r"Version:[\d.]+\s+(?:[A-Za-z]+:[^\r\n<]*\s+)*")
_SOURCE = re.compile(r"^SourceURL:(https?://[^\s<>]+)", re.MULTILINE)
_SAVED = re.compile(r"saved from url=\(\d+\)(https?://\S+)|^\s*url:\s*(https?://\S+)", re.MULTILINE)
_DATES = (
    "article:published_time", "datepublished", "date", "dc.date.issued", "dc.date", "dcterms.date", "pubdate",
    "publish-date", "parsely-pub-date",
)  # fmt: skip
_OPENING, _CLOSING = "“‘", "”’"


@dataclass(slots=True)
class Page:
    """What was read of a page; `headings` are where those of the first level stand in the text."""

    text: str = ""
    title: str = ""
    headings: list[Span] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    source: str = ""
    n_marked_up: int = 0
    """Quotations to which a browser adds the marks."""
    unclosed: str = ""
    """An element whose words are left out and that never ends."""

    def told(self, name: str) -> str:
        """Return what the head tells under a name, or ""."""
        return self.metas.get(name, "")

    @property
    def url(self) -> str | None:
        """The address of the page, as it tells itself or as whoever saved or copied it did."""
        candidates = (self.canonical, self.told("og:url"), self.source)
        return next((each for each in candidates if _ADDRESS.fullmatch(each)), None)

    @property
    def published_at(self) -> str | None:
        """When it was published, in ISO 8601."""
        return next((time for name in _DATES if (time := iso(self.told(name)))), None)

    @property
    def remarks(self) -> tuple[Sentence, ...]:
        """What had to be noted."""
        if not self.n_marked_up:
            return ()
        return (Sentence("The marks of %n quotation(s) are those that a browser shows.", n=self.n_marked_up),)


def page_of(source: str) -> Page:
    """Return what a reader sees of a page, and what it tells of itself."""
    header = _CLIPBOARD.match(source)
    origin = _SOURCE.search(header[0]) if header else None
    read = list(tokens(source[header.end() :] if header else source))
    dropped = _DROPPED
    while True:
        page = _Reading(dropped).read(read)
        if not page.unclosed:
            break
        # Where something that is left out never ends, the rest of the page would be left out with it.
        dropped -= {page.unclosed}
    page.source = origin[1] if origin else page.source
    return page


class _Text:
    """A text that grows by words, with the gaps between them that a reader sees."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._gap = ""
        self.length = 0

    def add(self, words: str) -> None:
        """Put words behind, in which any white space is one space."""
        body = _SPACES.sub(" ", words)
        if body.startswith(" "):
            self.gap(" ")
        shown = body.strip(" ")
        if shown:
            self.put(shown)
        if body.endswith(" "):
            self.gap(" ")

    def put(self, words: str) -> None:
        """Put words behind as they are."""
        self.begin()
        self._pieces.append(words)
        self.length += len(words)

    def begin(self) -> int:
        """Close the gap and return where the next words will stand."""
        if self.length and self._gap:
            self._pieces.append(self._gap)
            self.length += len(self._gap)
        self._gap = ""
        return self.length

    def gap(self, gap: str) -> None:
        """Leave a gap before the next words: the widest that is asked for."""
        if _WIDTHS[gap] > _WIDTHS[self._gap]:
            self._gap = gap

    def break_line(self) -> None:
        """End a line; two ends are the end of a paragraph."""
        self.gap("\n\n" if self._gap == "\n" else "\n")

    def whole(self) -> str:
        """Return the text."""
        return "".join(self._pieces)


_WIDTHS = {"": 0, " ": 1, "\t": 2, "\n": 3, "\n\n": 4}


class _Reading:
    """Reads a page, leaving out some elements."""

    def __init__(self, dropped: frozenset[str]) -> None:
        self._dropped = dropped
        self._text, self._page = _Text(), Page()
        self._left_out, self._depth = "", 0
        self._title: list[str] = []
        self._is_title = self._is_raw = self._is_at_raw = False
        self._n_open = 0
        self._heading: int | None = None
        self._awaits_heading = False

    def read(self, read: Iterable[Token]) -> Page:
        for token in read:
            match token:
                case Comment(text):
                    self._take_comment(text)
                case Tag():
                    self._take_tag(token)
                case str():
                    self._take_words(token)
        page = self._page
        page.text = self._text.whole()
        page.title = _SPACES.sub(" ", "".join(self._title)).strip(" ")
        page.unclosed = self._left_out if self._left_out in {"", *self._dropped} else "hidden"
        return page

    def _take_comment(self, text: str) -> None:
        saved = _SAVED.search(text)
        if saved and not self._page.source:
            self._page.source = saved[1] or saved[2]

    def _take_words(self, words: str) -> None:
        if self._is_title:
            self._title.append(words)
        if self._left_out:
            return
        if self._awaits_heading and not words.isspace():
            self._heading, self._awaits_heading = self._text.begin(), False
        if not self._is_raw:
            self._text.add(words)
            return
        lines = words.replace("\r\n", "\n").replace("\r", "\n")
        lines = lines.removeprefix("\n") if self._is_at_raw else lines
        self._is_at_raw = False
        if lines:
            self._text.put(lines)

    def _take_tag(self, tag: Tag) -> None:
        if tag.name in {"meta", "link", "time"} and not tag.is_end:
            self._note(tag)
        if tag.name == "title":
            self._is_title = not tag.is_end and not self._title and self._left_out in {"", "head"}
        if self._left_out:
            self._count(tag)
        elif not tag.is_end and self._is_left_out(tag):
            self._left_out, self._depth = tag.name, 1
            self._text.gap("\n\n" if tag.name == "nav" or tag.name in _BLOCKS else " ")
        else:
            self._lay_out(tag)

    def _count(self, tag: Tag) -> None:
        """Find the end of what is left out."""
        if tag.name == "body" and self._left_out == "head" and not tag.is_end:
            self._left_out = ""
            self._lay_out(tag)
        elif tag.name == self._left_out:
            self._depth += -1 if tag.is_end else 1
            if self._depth == 0:
                self._left_out = ""

    def _is_left_out(self, tag: Tag) -> bool:
        if tag.name in self._dropped:
            return True
        if "hidden" not in self._dropped or tag.name not in _HIDABLE:
            return False
        is_hidden = "hidden" in tag.attributes or _HIDDEN.search(tag.attributes.get("style", ""))
        return bool(is_hidden)

    def _lay_out(self, tag: Tag) -> None:
        text, name = self._text, tag.name
        if name in {"h1", "body"}:
            self._take_heading(tag)
        if name in _BLOCKS:
            text.gap("\n\n")
            self._is_raw = self._is_at_raw = name == "pre" and not tag.is_end
        elif name == "br":
            text.break_line()
        elif name == "tr":
            text.gap("\n")
        elif name in {"td", "th"}:
            text.gap("\t")
        elif name == "q":
            self._mark(is_end=tag.is_end)

    def _take_heading(self, tag: Tag) -> None:
        self._awaits_heading = tag.name == "h1" and not tag.is_end
        if self._heading is not None:
            self._page.headings.append(Span(self._heading, self._text.length))
            self._heading = None

    def _mark(self, *, is_end: bool) -> None:
        """Put the marks that a browser puts around what is marked up as quoted."""
        if not is_end:
            self._text.put(_OPENING[self._n_open % 2])
            self._n_open += 1
            self._page.n_marked_up += 1
        elif self._n_open:
            self._n_open -= 1
            self._text.put(_CLOSING[self._n_open % 2])

    def _note(self, tag: Tag) -> None:
        """Take note of what the head tells; the first of its kind holds."""
        if tag.name == "link":
            if "canonical" in tag.attributes.get("rel", "").lower().split():
                self._page.canonical = self._page.canonical or tag.attributes.get("href", "").strip()
            return
        value = tag.attributes.get("datetime" if tag.name == "time" else "content", "").strip()
        for name in _names(tag):
            if value:
                self._page.metas.setdefault(name, value)


def _names(tag: Tag) -> Iterator[str]:
    for key in ("property", "name", "itemprop") if tag.name == "meta" else ("itemprop",):
        name = tag.attributes.get(key, "").strip().lower()
        if name:
            yield name

"""What a text file says of its own origin at its head: address, title, outlet, date. Nothing is guessed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from quoteview.core.text import Span

_HEAD = 16_384
_LONGEST_TITLE = 150
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?")
_FIELD = re.compile(r"([A-Za-z][A-Za-z_ -]{1,20})[ \t]*:[ \t]+(\S.{0,400})")
_HEADING = re.compile(r"#[ \t]+(\S.*?)[ \t]*#*[ \t]*")
_RULE = re.compile(r"=+[ \t]*")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Za-z]+)\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_FIELDS = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("outlet", "site", "site_name", "source", "publisher", "publication", "newspaper"), "outlet"),
    **dict.fromkeys(("url", "link", "permalink", "canonical", "canonical_url"), "url"),
    **dict.fromkeys(("date", "published", "published_at", "date_published", "publication_date", "pubdate"), "date"),
    **dict.fromkeys(("author", "authors", "byline", "by", "language", "lang", "tags", "description"), "other"),
}
"""The header lines that are known, by what they tell."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What the head of a text shows; None for what it does not show."""

    outlet: str | None = None
    title: str | None = None
    title_span: Span | None = None
    url: str | None = None
    published_at: str | None = None


def find_origin(text: str, *, markdown: bool) -> Origin:
    """Return what the head of `text` says of its origin.

    The head is, in any order and each at most once: YAML front matter, a line that is an address,
    header lines (`Title:`, `Date:`, `Source:`, `URL:`), and a title line: a Markdown heading of the
    first level, or a short line without a full stop that a blank line follows. It ends with the first
    line that is none of these.
    """
    lines = [(found[1], found.start()) for found in _LINE.finditer(text, 0, _HEAD) if found[0]]
    origin, at = _front_matter(lines)
    while at < len(lines):
        line, start = lines[at]
        following = lines[at + 1][0] if at + 1 < len(lines) else None
        told = origin if not line.strip() else _told(origin, line, start, following, markdown=markdown)
        if told is None:
            break
        if markdown and told.title_span != origin.title_span and following and _RULE.fullmatch(following):
            at += 1
        origin, at = told, at + 1
    return origin


def _told(origin: Origin, line: str, start: int, following: str | None, *, markdown: bool) -> Origin | None:
    """Return `origin` with what one line of the head tells, or None where the head has ended."""
    address = _ADDRESS.fullmatch(line.strip())
    if address:
        return replace(origin, url=address[1]) if origin.url is None else None
    field = _FIELD.fullmatch(line.rstrip())
    if field and _field_name(field[1]):
        return _with_field(origin, field[1], field[2], start + field.start(2))
    if origin.title is not None:
        return None
    span = _title_in(line, following, markdown=markdown)
    return _titled(origin, span.of(line), span.shifted(start)) if span else None


def _title_in(line: str, following: str | None, *, markdown: bool) -> Span | None:
    """Return where the title stands in a line, if the line is one."""
    heading = _HEADING.fullmatch(line) if markdown else None
    if heading:
        return Span(*heading.span(1))
    title = line.strip()
    start = line.index(title)
    whole = Span(start, start + len(title))
    if following is None or len(title) > _LONGEST_TITLE or not any(character.isalpha() for character in title):
        return None
    if markdown and _RULE.fullmatch(following):
        return whole
    if title.rstrip("\"'”’»“‘)").endswith((".", ",", ";", "。")) or (markdown and title[0] in "#>-*+|!["):
        return None
    field = _FIELD.fullmatch(following.rstrip())
    return whole if not following.strip() or (field and _field_name(field[1])) else None


def _front_matter(lines: Sequence[tuple[str, int]]) -> tuple[Origin, int]:
    """Return what YAML front matter tells, and the number of the line after it."""
    origin = Origin()
    if not lines or lines[0][0].rstrip() != "---":
        return origin, 0
    end = next((at for at, (line, _) in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        return origin, 0
    for line, start in lines[1:end]:
        field = _FIELD.fullmatch(line.rstrip())
        if field:
            value, skipped = _unquoted(field[2])
            origin = _with_field(origin, field[1], value, start + field.start(2) + skipped)
    return origin, end + 1


def _unquoted(value: str) -> tuple[str, int]:
    """Return a YAML scalar without its quotation marks, and how many characters were left out before it."""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1], 1
    return value, 0


def _field_name(name: str) -> str | None:
    return _FIELDS.get(name.strip().lower().replace(" ", "_").replace("-", "_"))


def _with_field(origin: Origin, name: str, value: str, start: int) -> Origin:
    """Return `origin` with one header line taken in; the first of its kind holds."""
    kind = _field_name(name)
    address = _ADDRESS.fullmatch(value)
    if kind == "title" and origin.title is None:
        return _titled(origin, value, Span(start, start + len(value)))
    if address and kind in ("url", "outlet"):
        return replace(origin, url=origin.url or address[1])
    if kind == "outlet":
        return replace(origin, outlet=origin.outlet or value)
    if kind == "date":
        return replace(origin, published_at=origin.published_at or iso(value))
    return origin


def _titled(origin: Origin, title: str, span: Span) -> Origin:
    return replace(origin, title=title, title_span=span)


def iso(value: str) -> str | None:
    """Return a printed date as ISO 8601, or None where it is another form or ambiguous (04/05/2025)."""
    for found, day, month in _long_dates(value):
        try:
            return date(int(found[3]), _MONTHS.index(found[month][:3].lower()) + 1, int(found[day])).isoformat()
        except ValueError:
            return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment.date().isoformat() if len(value) <= 10 else moment.isoformat()


def _long_dates(value: str) -> Iterator[tuple[re.Match[str], int, int]]:
    """Yield a date written with the name of its month, with the groups of day and month."""
    if found := _DAY_FIRST.fullmatch(value):
        yield found, 1, 2
    if found := _MONTH_FIRST.fullmatch(value):
        yield found, 2, 1

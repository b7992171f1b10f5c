"""Text inside markup: every character that stands for markup escaped, every other one as it is."""

import re
import unicodedata
from html import escape

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write, not even as a reference."""
_NO_HTML = re.compile(
    "[\0-\b\v\f\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]|\r(?!\n)"
)
"""What an HTML document may not hold, or reads as something else."""
_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
"""Characters that are there and cannot be seen; joiners, which shape the letters beside them, are left to do so."""


def in_html(text: str) -> str:
    """Return `text` for an HTML document: unseen characters are named beside themselves, impossible ones are named."""
    if text.isprintable():  # Most are, and none of those holds anything to name.
        return escape(text)
    written = _NO_HTML.sub(lambda found: f'<span class="unseen" data-name="{_code(found)}"></span>', escape(text))
    return _UNSEEN.sub(_with_name, written)


def in_attribute(text: str) -> str:
    """Return `text` for an attribute or a title of HTML, where nothing can be marked up."""
    return _NO_HTML.sub(lambda found: f"‹{_code(found)}›", escape(text))


def is_plain(text: str) -> bool:
    """Tell whether HTML can hold every character of `text`, and each of them can be seen."""
    return not _NO_HTML.search(text) and not _UNSEEN.search(text)


def is_link(url: str | None) -> bool:
    """Tell whether an address is one of the web, and no script."""
    return url is not None and url.startswith(("http://", "https://")) and is_plain(url)


def in_rich_text(text: str) -> str:
    """Return `text` for what Qt knows of HTML: unseen and impossible characters are named."""
    written = _NO_HTML.sub(_name_alone, escape(text))
    return _UNSEEN.sub(lambda found: found.group() + _name_alone(found), written)


def in_xml(text: str) -> str:
    """Return `text` for the content of an XML element, or of an attribute but for what XML cannot hold.

    A line end of another system stays one: it is written as a reference, which no parser normalises.
    """
    if text.isprintable():
        return escape(text)
    return _NO_XML.sub(lambda found: f"‹{_code(found)}›", escape(text)).replace("\r", "&#13;")


def in_tei(text: str) -> str:
    """Return `text` for an element of TEI: a character that XML cannot hold is a `g` that names it."""
    if text.isprintable():
        return escape(text)
    return _NO_XML.sub(lambda found: f'<g n="{_code(found)}"/>', escape(text)).replace("\r", "&#13;")


def _with_name(found: re.Match[str]) -> str:
    character = found.group()
    name = unicodedata.name(character, _code(found)).lower()
    return f'<span class="unseen" title="{name}" data-name="{_code(found)}">{character}</span>'


def _name_alone(found: re.Match[str]) -> str:
    return f"<small>‹{_code(found)}›</small>"


def _code(found: re.Match[str]) -> str:
    return f"U+{ord(found.group()[0]):04X}"

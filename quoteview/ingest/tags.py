"""HTML as tags and text, read as browsers read it, however broken it is: in one pass, and nothing is loaded or run.

After the tokenizer of the HTML standard (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), but that a
tag which never ends leaves the rest of the page text: what somebody said is not lost for a missing sign.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

_MARKUP = re.compile(r"<(?:(?P<end>/)?(?P<name>[A-Za-z][^\t\n\f\r />]*)|(?P<comment>!--)|[!?/])")
_ATTRIBUTE = re.compile(
    r"[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)"
    r"(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:\"([^\"]*)\"|'([^']*)'|([^\t\n\f\r >\"'][^\t\n\f\r >]*)?))?"
)
_TAG_END = re.compile(r"[\t\n\f\r /]*>")
_COMMENT_END = re.compile(r"--!?>")
_EMPTY_COMMENT = re.compile(r"-?>")
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"})
"""Elements in which nothing is a tag but their own end."""
_WITH_ENTITIES = frozenset({"textarea", "title"})


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag, or the end tag of an element; names are in lower case."""

    name: str
    attributes: Mapping[str, str]
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class Comment:
    """What stands between the marks of a comment."""

    text: str


Token = str | Tag | Comment
"""A piece of text with its entities decoded, a tag, or a comment."""


def tokens(source: str) -> Iterator[Token]:
    """Yield what a page consists of, in order."""
    return _Tokens(source).read()


class _Tokens:
    def __init__(self, source: str) -> None:
        self._source, self._at = source, 0
        self._never_closed: set[str] = set()

    def read(self) -> Iterator[Token]:
        source = self._source
        while self._at < len(source):
            found = _MARKUP.search(source, self._at)
            if found is None:
                break
            if found.start() > self._at:
                yield unescape(source[self._at : found.start()])
            self._at = found.start()
            token = self._token(found)
            if token is None:
                break  # It never ends, and so would none after it: looking for each would take a time without bound.
            yield token
            if isinstance(token, Tag) and not token.is_end and token.name in _RAW:
                yield self._raw(token.name)
        if self._at < len(source):
            yield unescape(source[self._at :])

    def _token(self, found: re.Match[str]) -> Token | None:
        """Return the markup that begins where something was found and go behind it; None where it never ends."""
        if found["name"]:
            return self._tag(found)
        if found["comment"]:
            after = found.end()
            end = _EMPTY_COMMENT.match(self._source, after) or _COMMENT_END.search(self._source, after)
            if end is None:
                return None
            self._at = end.end()
            return Comment(self._source[found.end() : end.start()])
        closing = self._source.find(">", found.end())
        if closing < 0:
            return None
        self._at = closing + 1
        return Comment(self._source[found.end() : closing])

    def _tag(self, found: re.Match[str]) -> Tag | None:
        at, attributes = found.end(), dict[str, str]()
        while not (end := _TAG_END.match(self._source, at)):
            attribute = _ATTRIBUTE.match(self._source, at)
            if attribute is None:
                return None
            value = attribute[2] or attribute[3] or attribute[4] or ""
            attributes.setdefault(attribute[1].lower(), unescape(value))
            at = attribute.end()
        self._at = end.end()
        return Tag(found["name"].lower(), attributes, is_end=bool(found["end"]))

    def _raw(self, name: str) -> str:
        """Return the text up to the end tag of an element, or nothing where it has none, and go to it."""
        if name in self._never_closed:
            return ""
        end = re.compile(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE).search(self._source, self._at)
        if end is None:
            self._never_closed.add(name)
            return ""
        text, self._at = self._source[self._at : end.start()], end.start()
        return unescape(text) if name in _WITH_ENTITIES else text

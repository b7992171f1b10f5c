"""Tokens: the words, marks and quotations that a text is made of."""

from enum import Enum
from typing import NamedTuple


class Tag(Enum):
    """What a token is, as far as its form tells."""

    QUOTE = "quote"
    BREAK = "break"
    STOP = "stop"
    COMMA = "comma"
    COLON = "colon"
    DASH = "dash"
    OPENING = "opening"
    CLOSING = "closing"
    MARK = "mark"
    NAME = "name"
    NUMBER = "number"
    WORD = "word"
    POSSESSIVE = "possessive"
    SUBJECT = "subject"
    OBJECT = "object"
    OWNER = "owner"
    RELATIVE = "relative"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    SUBORDINATOR = "subordinator"
    CONJUNCTION = "conjunction"
    AUXILIARY = "auxiliary"
    ADVERB = "adverb"
    TIME = "time"

    # There is one of each, and sets of them are asked for every token: by what it is, not by its name.
    __hash__ = object.__hash__


class Token(NamedTuple):
    """One word, mark or quotation.

    `start` and `end` are code points of the text; `lower` is the word in lower case; `quote` is the
    number of the quotation, or -1; `glued` says that scraping left no space before a new piece of text.
    """

    start: int
    end: int
    text: str
    lower: str
    tag: Tag
    quote: int = -1
    glued: bool = False

    @property
    def capital(self) -> bool:
        """Whether the token starts with a capital letter."""
        return self.text[:1].isupper()


def ends_sentence(content: str) -> bool:
    """Tell whether quoted words end with a full stop or the like, inner marks left aside."""
    return content.rstrip(" \t\n\r'’”\"»").endswith((".", "!", "?", "…", "。", "！", "？"))

"""What tokens are, as far as their form tells."""

from enum import Enum


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


# The tags by themselves: they are asked for at every token, and in Python 3.11 a member takes five times as long to
# find in its Enum as in a module.
QUOTE = Tag.QUOTE
BREAK = Tag.BREAK
STOP = Tag.STOP
COMMA = Tag.COMMA
COLON = Tag.COLON
DASH = Tag.DASH
OPENING = Tag.OPENING
CLOSING = Tag.CLOSING
MARK = Tag.MARK
NAME = Tag.NAME
NUMBER = Tag.NUMBER
WORD = Tag.WORD
POSSESSIVE = Tag.POSSESSIVE
SUBJECT = Tag.SUBJECT
OBJECT = Tag.OBJECT
OWNER = Tag.OWNER
RELATIVE = Tag.RELATIVE
DETERMINER = Tag.DETERMINER
PREPOSITION = Tag.PREPOSITION
SUBORDINATOR = Tag.SUBORDINATOR
CONJUNCTION = Tag.CONJUNCTION
AUXILIARY = Tag.AUXILIARY
ADVERB = Tag.ADVERB
TIME = Tag.TIME

"""Tokens: the words, marks and quotations that a text is made of."""

from dataclasses import dataclass
from unicodedata import category

from quoteview.extract.lexicon import Verb
from quoteview.extract.tags import Tag

_ARROWS = "\u2190"
"""Where signs begin among which emoji are."""


# Not frozen, though nobody changes one: that would take six times as long to make, and new words are met all the time.
@dataclass(slots=True, eq=False)
class Token:
    """One word, mark or quotation, wherever it stands: a word is one object in all the texts that print it.

    `lower` is the word in lower case, `capital` says that it starts with a capital letter, and `verb` is the verb that
    it may be in English; `verbal` says that it may be one or is an auxiliary. `quote` is the number of a quotation, or
    -1; `glued` says that scraping left no space before a new piece of text. `opening` is the token that the word makes
    where it opens a sentence and its capital says nothing, `namesake` the one that it makes where the words around it
    make a name of a small word; each is None where there is no other. `noted` says that a reader who looks for names,
    pronouns or borders of sentences must stop here.
    """

    text: str
    lower: str
    tag: Tag
    noted: bool = True
    capital: bool = False
    verb: Verb | None = None
    verbal: bool = False
    quote: int = -1
    glued: bool = False
    opening: "Token | None" = None
    namesake: "Token | None" = None


def ends_sentence(content: str) -> bool:
    """Tell whether quoted words end with a full stop or the like, or an emoji; inner marks are left aside."""
    words = content.rstrip(" \t\n\r'’”\"»\ufe0f")
    return words.endswith((".", "!", "?", "…", "。", "！", "？")) or (words[-1:] >= _ARROWS and _is_emoji(words[-1]))


def _is_emoji(character: str) -> bool:
    return category(character) in ("So", "Sk")

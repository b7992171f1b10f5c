"""Text as the filter sees it."""

import unicodedata
from itertools import filterfalse

_STRAIGHT = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ‹›`׳", "'"),
        **dict.fromkeys("“”„‟″«»״", '"'),
        **dict.fromkeys("‐‑‒–—−־", "-"),
        "ß": "ss",
    }
)


def fold(text: str) -> str:
    """Return `text` as the filter sees it: straight and curly marks, dashes, case and accents are equal."""
    plain = text.translate(_STRAIGHT)
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        # A dash or mark of another width has become a usual one by now.
        plain = "".join(filterfalse(unicodedata.combining, decomposed)).translate(_STRAIGHT)
    return " ".join(plain.casefold().split())

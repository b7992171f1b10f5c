"""Text as the filter sees it."""

import unicodedata

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
        plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(plain.casefold().split())

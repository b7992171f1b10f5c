"""Characters of a text that cannot be seen, or that look like others, by name."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"}
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs without a shape."""
_USUAL = " \n\r\t"
_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f]")
_WORD = re.compile(r"[^\W\d_]+")
_ALIKE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")
"""The scripts whose letters are taken for one another, by the first word of their letters' names."""

_LIKE_LATIN = frozenset("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοντυ")
"""Cyrillic and Greek letters that could pass for Latin ones."""


@dataclass(frozen=True, slots=True)
class Unusual:
    """A character that a reader cannot tell by looking, and how often it stands in a text.

    `looks_like_another` tells a letter that is taken for one of another script from what cannot be seen.
    """

    character: str
    times: int
    looks_like_another: bool

    @property
    def name(self) -> str:
        """Its name and its number: "no-break space (U+00A0)"."""
        code = f"U+{ord(self.character):04X}"
        name = unicodedata.name(self.character, "")
        return f"{name.lower()} ({code})" if name else code


def unusual_in(text: str) -> tuple[Unusual, ...]:
    """Return the invisible characters of a text, then those that look like others, each once, as they come."""
    if text.isascii() and text.isprintable():
        return ()
    invisible = Counter(character for character in text if _cannot_be_seen(character))
    alike = Counter(_look_alikes(text))
    return (
        *(Unusual(character, times, looks_like_another=False) for character, times in invisible.items()),
        *(Unusual(character, times, looks_like_another=True) for character, times in alike.items()),
    )


def _cannot_be_seen(character: str) -> bool:
    if character in _USUAL or (character.isascii() and character.isprintable()):
        return False
    is_blank = character in _BLANK or _VARIATION_SELECTORS.match(character) is not None
    return is_blank or unicodedata.category(character) in _INVISIBLE


def _look_alikes(text: str) -> Iterator[str]:
    """Yield the letters that stand in a word of another script, and forms of Latin letters that have other shapes."""
    words = _WORD.findall(text)
    of_text = _main_script("".join(words))
    for word in words:
        if word.isascii() and of_text == "LATIN":
            continue
        # A word that could pass for one of the text's own script is taken for one.
        script = of_text if len(word) == 1 or _LIKE_LATIN.issuperset(word) else _main_script(word)
        for letter in word:
            # Among other scripts, wide Latin letters are how they are written.
            if _is_of_another_script(letter, script) or (of_text == "LATIN" and _is_form_of_latin(letter)):
                yield letter


def _is_of_another_script(letter: str, script: str) -> bool:
    own = _script(letter)
    return own != script and own in _ALIKE and script in _ALIKE


def _is_form_of_latin(letter: str) -> bool:
    """Tell a ligature, a bold or a wide letter from a plain one; the signs in 1º and 1ª are none of them."""
    plain = letter if letter.isascii() else unicodedata.normalize("NFKC", letter)
    return plain != letter and plain.isascii() and unicodedata.category(letter) in {"Lu", "Ll"}


def _main_script(letters: str) -> str:
    """Return the script that most of these letters are of, the first of several; "" without any."""
    most = Counter(map(_script, letters)).most_common(1)
    return most[0][0] if most else ""


def _script(letter: str) -> str:
    return "LATIN" if letter.isascii() else unicodedata.name(letter, "").split(" ")[0]

"""From the bytes of a text to its characters: which encoding, and what could not be decoded."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from charset_normalizer import from_bytes

from quoteview.core.sentence import Sentence

# With each mark, the codec of what follows it and the codec that takes mark and text together.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
_WITHOUT_MARK = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")

# The first bytes of common binary formats (file(1), magic database).
_BINARY_STARTS = (
    b"\x89PNG", b"\x7fELF", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"\xff\xd8\xff", b"SQLite format 3\x00",
    b"%PDF-", b"\xd0\xcf\x11\xe0", b"7z\xbc\xaf\x27\x1c", b"BZh", b"\xfd7zXZ", b"Rar!\x1a", b"MZ\x90\x00",
    b"GIF89a", b"GIF87a",
)  # fmt: skip
_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32), 127])
_CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LONE_SURROGATES = re.compile(r"[\ud800-\udfff]")
_SAMPLE = 65_536
_TOO_FEW_TO_JUDGE = 8
_MOST_CONTROLS = 0.04
"""Random bytes have a share of 0.11 control characters; text has next to none."""

# What a Western text in Windows-1252 has beyond ASCII. Codes that other Windows code pages use for letters of
# their own (Polish ł, Turkish ş, Hungarian ő) are left out: such texts go to the detector.
_WESTERN = (
    "€‚„…‹‘’“”•–—™›\u00a0¡£§©«®°´·»ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÙÚÜßàáâäåæçèéêëíîïñóôöøùúü".encode("cp1252")
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the codec that decoded it, and sentences on what had to be noted."""

    text: str
    encoding: str
    remarks: tuple[Sentence, ...]


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """Return the text that `data` holds, without its byte order mark, or None for binary data.

    A byte order mark settles the encoding, then strict UTF-8, then UTF-16 and UTF-32 without a mark
    (told by their spaces and line ends), and only then a judgement on a sample of the text. Where the text itself
    has `declared` a codec, that comes right behind strict UTF-8. Bytes that do not decode stand as U+FFFD, and a remark
    counts them.
    """
    for mark, encoding, with_mark in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, shown=with_mark)
    if data.startswith(_BINARY_STARTS):
        return None
    if declared and not (_is_utf8(data) and not data.isascii()) and _share_of_controls(data) <= _MOST_CONTROLS:
        return _decoded(data, declared)
    certain = _certain_encoding(data)
    if certain:
        return _decoded(data, certain)
    if _share_of_controls(data) > _MOST_CONTROLS:
        return None
    encoding = _judged(data)
    note = Sentence("The encoding was judged from the text: {encoding}.", encoding=encoding)
    return _decoded(data, encoding, note=note)


def _certain_encoding(data: bytes) -> str | None:
    """Return the Unicode or seven-bit encoding that the bytes leave no doubt about, if there is one."""
    wide = next((encoding for encoding in _WITHOUT_MARK if _is_wide_text(data, encoding)), None)
    if wide:
        return wide
    if _is_utf8(data):
        return _seven_bit(data)
    return "utf-8" if _is_broken_utf8(data) and _share_of_controls(data) <= _MOST_CONTROLS else None


def _decoded(data: bytes, encoding: str, shown: str | None = None, note: Sentence | None = None) -> Decoded | None:
    """Decode everything, replacing what cannot be decoded, and note what is odd; None for mere controls."""
    text, replaced = _replacing(data, encoding)
    nul, lone = text.count("\0"), 0 if text.isascii() else len(_LONE_SURROGATES.findall(text))
    if len(_CONTROL_CHARACTERS.findall(text, 0, _SAMPLE)) * 4 > min(len(text), _SAMPLE):
        return None
    remarks = [note] if note else []
    if replaced:
        remarks.append(
            Sentence(
                "%n character(s) could not be decoded as {encoding}, shown as U+FFFD.", n=replaced, encoding=encoding
            )
        )
    if nul:
        remarks.append(Sentence("The text holds %n NUL character(s).", n=nul))
    if lone:
        remarks.append(Sentence("The text holds %n lone surrogate(s), which no character can be.", n=lone))
    return Decoded(text, shown or encoding, tuple(remarks))


def _replacing(data: bytes, encoding: str) -> tuple[str, int]:
    """Return the text, and how many characters of it stand for bytes that could not be decoded.

    Lone surrogates, which only the Unicode encodings can hold, are let through.
    """
    unicode = encoding.startswith("utf")
    try:
        return data.decode(encoding, "surrogatepass" if unicode else "strict"), 0
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        own = 0 if not unicode else data.count("\ufffd".encode(encoding))
        return text, max(1, text.count("\ufffd") - own)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _seven_bit(data: bytes) -> str:
    """Return utf-8, or the Japanese encoding that hides in seven bits."""
    if b"\x1b$" in data and data.isascii():
        try:
            data.decode("iso2022_jp")
        except UnicodeDecodeError:
            return "utf-8"
        return "iso2022_jp"
    return "utf-8"


def _share_of_controls(data: bytes) -> float:
    """Return the share of control characters in samples from the start, the middle and the end."""
    middle = len(data) // 2
    sample = data if len(data) <= 3 * _SAMPLE else data[:_SAMPLE] + data[middle : middle + _SAMPLE] + data[-_SAMPLE:]
    return 1 - len(sample.translate(None, _CONTROLS)) / len(sample)


def _is_wide_text(data: bytes, encoding: str) -> bool:
    """Tell whether data is text in UTF-16 or UTF-32 without a mark.

    Text of one byte a letter, read so, gives ideographs without a space, a line end or an ideographic
    comma or stop among them; real text has one of these every few words.
    """
    width = 4 if "32" in encoding else 2
    if len(data) % width or len(data) < 2 * width:
        return False
    try:
        text = data[:_SAMPLE].decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        return False
    spaces = sum(text.count(character) for character in " \n\r\t、。，")
    odd = sum(unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs") for character in text) - sum(
        text.count(character) for character in "\n\r\t"
    )
    return spaces * 150 >= len(text) and odd * 33 <= len(text)


def _is_broken_utf8(data: bytes) -> bool:
    """Tell whether data is UTF-8 with some bytes broken: sound sequences far outnumber the broken ones."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(character > "\x7f" for character in text[: 4 * _SAMPLE]) - text.count("\ufffd", 0, 4 * _SAMPLE)
    return sound >= 3 * broken


def _judged(data: bytes) -> str:
    """Return the likeliest encoding of one or more bytes a letter."""
    beyond = data.translate(None, bytes(range(128)))
    others = beyond.translate(None, _WESTERN)
    if len(others) * 200 <= len(beyond) and (len(beyond) * 6 <= len(data) or len(beyond) < _TOO_FEW_TO_JUDGE):
        return "cp1252"
    best = from_bytes(_sample(data)).best()
    return best.encoding if best else "cp1252"


def _sample(data: bytes) -> bytes:
    """Return a stretch of data that begins near the first byte beyond ASCII, cut where no character is split."""
    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, first.start() - 2000) if first else 0
    sample = data[start : start + _SAMPLE]
    # Below 0x30 no byte is the second half of a character in any East Asian encoding.
    head = re.search(rb"[\x09-\x2f]", sample[:2000]) if start else None
    tail = max(sample.rfind(b"\n"), sample.rfind(b" ")) if start + _SAMPLE < len(data) else -1
    return sample[head.end() if head else 0 : tail if tail > 0 else None]

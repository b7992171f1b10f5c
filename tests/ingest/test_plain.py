"""The derived text is the decoded file, to the character, whatever the encoding."""

import hashlib
import sqlite3
import zipfile

import pytest

from quoteview.core.errors import EmptyFile, FileTooLarge, NotText
from quoteview.ingest.plain import LIMIT_MB
from quoteview.ingest.reader import read_document

ENGLISH = "“We start at dawn,” she said – “café or no café.”\r\nA second line.\n\nA third.\r"
RUSSIAN = "Мэр города сказала: «Мы начинаем на рассвете». Никто не остался дома, и все пошли к реке. " * 8
JAPANESE = "市長は「夜明けに始めます」と述べた。誰も家に残らず、みんな川へ向かった。水はまだ高かった。" * 8
CHINESE = "市长说：“我们黎明开始。”没有人留在家里，大家都走向河边。水位仍然很高，但是桥没有断。" * 8
POLISH = "Burmistrz powiedziała: „Zaczynamy o świcie”. Żaden człowiek nie został w domu, wszyscy poszli nad rzekę. " * 8
FRENCH = "La maire a déclaré : « Nous commençons à l’aube. » Personne n’est resté chez soi, même âgé. " * 8


def read(tmp_path, data, name="a.txt"):
    path = tmp_path / name
    path.write_bytes(data)
    return read_document(path)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252"],
)
def test_english_in_every_encoding(tmp_path, encoding):
    document = read(tmp_path, ENGLISH.encode(encoding))
    assert document.text == ENGLISH


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH.replace("’", "'"), "latin-1"),
        (FRENCH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "utf-16-le"),
        (POLISH, "cp1250"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (JAPANESE, "utf-16-be"),
        (CHINESE, "gb18030"),
        (CHINESE, "utf-16-le"),
        (CHINESE, "utf-32-be"),
    ],
)
def test_other_languages_in_their_old_encodings(tmp_path, text, encoding):
    assert read(tmp_path, text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_offsets_are_those_of_the_file_as_python_opens_it(tmp_path, encoding):
    document = read(tmp_path, ENGLISH.encode(encoding))
    with (tmp_path / "a.txt").open(encoding=document.encoding, newline="") as file:
        assert file.read() == document.text
    assert document.text[document.text.index("A second") :].startswith("A second line.\n\n")


def test_nothing_is_normalised(tmp_path):
    text = "e\u0301 \ufb01n\u00ad\u200b \u00a0\u2028 K\u212a\r\n\r\r\n\tend \u0000 \x0c"
    assert read(tmp_path, text.encode()).text == text


def test_hashes_identity_and_reader(tmp_path):
    data = ENGLISH.encode("utf-16")
    document = read(tmp_path, data)
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.text_sha256 == hashlib.sha256(ENGLISH.encode()).hexdigest()
    assert document.reader == "plain 1"
    assert read(tmp_path, data, "b.md").reader == "markdown 1"
    assert read(tmp_path, data, "c.txt").id == document.id
    assert read(tmp_path, ENGLISH.encode(), "d.txt").id != document.id


def test_a_plain_file_needs_no_remark(tmp_path):
    assert read(tmp_path, ENGLISH.encode()).remarks == ()


def test_a_judged_encoding_is_noted(tmp_path):
    document = read(tmp_path, ENGLISH.encode("cp1252"))
    assert document.encoding == "cp1252"
    assert document.remarks == ("The encoding was judged from the text: cp1252.",)


def test_nul_characters_are_kept_and_noted(tmp_path):
    document = read(tmp_path, b'She said "no\0way" and left.\0')
    assert document.text == 'She said "no\0way" and left.\0'
    assert document.remarks == ("The text holds 2 NUL characters.",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32-be"])
def test_lone_surrogates_are_kept_and_noted(tmp_path, encoding):
    text = "She said “no\ud800way” and left for the river.\n"
    document = read(tmp_path, text.encode(encoding, "surrogatepass"))
    assert document.text == text
    assert document.remarks == ("The text holds 1 lone surrogate, which no character can be.",)


def test_broken_utf8_is_counted_not_hidden(tmp_path):
    document = read(tmp_path, "“Café,” she said – “äöü.”".encode() + b" A \xff and a \xc3")
    assert document.text == "“Café,” she said – “äöü.” A \ufffd and a \ufffd"
    assert document.remarks == ("2 characters could not be decoded as utf-8, shown as U+FFFD.",)


def test_half_a_code_unit_is_counted(tmp_path):
    document = read(tmp_path, "Some words.".encode("utf-16") + b"\x41")
    assert document.text == "Some words.\ufffd"
    assert document.remarks == ("1 character could not be decoded as utf-16-le, shown as U+FFFD.",)


def test_what_the_sample_did_not_show_is_counted(tmp_path):
    head = "She said “café” – and left. ".encode("cp1252") * 4000
    document = read(tmp_path, head + b"\x81\x8d")
    assert document.text.endswith("left. \ufffd\ufffd")
    assert document.remarks[-1] == "2 characters could not be decoded as cp1252, shown as U+FFFD."


def test_the_first_accent_may_come_late(tmp_path):
    data = b"Plain words in a row. \n" * 20_000 + ("«Мы начинаем», — сказала она всем. " * 40).encode("cp1251")
    document = read(tmp_path, data)
    assert document.text.endswith("сказала она всем. ")
    assert document.encoding == "cp1251"


def random_looking_bytes():
    """Return bytes as evenly spread as those of an encrypted file, the same at every run."""
    return b"".join(hashlib.sha256(bytes([number])).digest() for number in range(256))


def database(path):
    with sqlite3.connect(path) as connection:
        connection.execute("create table quotations (words text)")
    connection.close()
    return path.read_bytes()


def archive(path):
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.txt", "Some words.")
    return path.read_bytes()


@pytest.mark.parametrize(
    "make",
    [
        lambda path: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02",
        lambda path: b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x03\x00>\x00\x01\x00\x00\x00 some words of text",
        lambda path: b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj",
        lambda path: random_looking_bytes(),
        lambda path: bytes(5000),
        lambda path: bytes(range(256)) * 20,
        database,
        archive,
    ],
)
def test_binary_data_is_refused(tmp_path, make):
    data = make(tmp_path / "source")
    with pytest.raises(NotText, match=r"a\.txt: is a binary file, not text\."):
        read(tmp_path, data)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\ufeff".encode(), " \u3000\n".encode("utf-16"), b"\xff\xfe"])
def test_an_empty_file_is_refused(tmp_path, data):
    with pytest.raises(EmptyFile, match=r"a\.txt: is empty\."):
        read(tmp_path, data)


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT_MB * 1024 * 1024 + 1)
    with pytest.raises(FileTooLarge, match=rf"a\.txt: has {LIMIT_MB} MB; quoteview reads files of up to {LIMIT_MB} MB"):
        read_document(path)


def test_a_short_text_is_no_binary(tmp_path):
    assert read(tmp_path, b"No.").text == "No."
    assert read(tmp_path, "“É.”".encode("cp1252")).text == "“É.”"

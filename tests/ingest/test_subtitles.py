"""Captions; those in captions/ were written by pysubs2 1.8 and by FFmpeg (from its SubRip file)."""

from pathlib import Path

import pytest

from quoteview.core.document import Timecode
from quoteview.core.errors import EmptyFile
from quoteview.core.text import Span
from quoteview.ingest.reader import read_document

CAPTIONS = Path(__file__).parent / "captions"
SAID = (
    "We will never\nsell the old ferry.\n- Never?\n- Not while I hold this office.\n"
    "MS. ARDEN: Fares rise by 2% & no more."
)


def read(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    return read_document(tmp_path / name)


@pytest.mark.parametrize("name", ["by-pysubs2.srt", "by-pysubs2.vtt", "by-ffmpeg.srt", "by-ffmpeg.vtt"])
def test_captions_are_read_with_their_times(name):
    document = read_document(CAPTIONS / name)
    assert document.text == SAID
    assert [(each.span.of(document.text).split()[0], each.start_ms, each.end_ms) for each in document.timecodes] == [
        ("We", 1000, 3250),
        ("-", 3500, 5000),
        ("MS.", 3605040, 3607900),
    ]


def test_the_time_of_a_word_is_that_of_its_caption():
    document = read_document(CAPTIONS / "by-pysubs2.srt")
    assert document.timecode_at(document.text.index("ferry")).start_ms == 1000
    assert document.timecode_at(document.text.index("office")).end_ms == 5000
    assert document.timecode_at(len(document.text) - 1).start_ms == 3605040


def test_a_document_without_times_has_none(tmp_path):
    assert read(tmp_path, "a.txt", "The talks ended at [12:30].").timecode_at(5) is None


def test_a_voice_is_a_label_and_notes_styles_and_tags_are_nobodys_words(tmp_path):
    document = read(
        tmp_path,
        "a.vtt",
        "WEBVTT - Hearing\n\nSTYLE\n::cue { color: red }\n\nNOTE said twice\n\nintro\n00:01.000 --> 00:02.000 line:0\n"
        "<v.loud Ada Quill>Fares &amp; fees <00:01.500><c.x>rise</c>.\n\n"
        "00:02.000 --> 00:03.000\n<v Ada Quill>Not now.\n\n00:03.000 --> 00:04.000\n<v Tom Reed>When?\n",
    )
    assert document.text == "Ada Quill: Fares & fees rise.\nNot now.\nTom Reed: When?"


def test_a_line_said_twice_stands_twice_unless_the_captions_roll(tmp_path):
    def cue(n, *lines):
        return f"{n}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n" + "\n".join(lines) + "\n\n"

    spoken = [("I said no.",), ("I said no.", "And again:"), ("no.",), ("We leave.",)]
    plain = "".join(cue(n, *lines) for n, lines in enumerate(spoken, 1))
    assert read(tmp_path, "plain.srt", plain).text == "I said no.\nI said no.\nAnd again:\nno.\nWe leave."
    rolled = [("a b",), ("a b", "c d"), ("c d",), ("c d", "e f"), ("e f",), ("e f", "g h")]
    rolling = "".join(cue(n, *lines) for n, lines in enumerate(rolled, 1))
    assert read(tmp_path, "rolling.srt", rolling).text == "a b\nc d\ne f\ng h"


def test_a_file_without_blank_lines_between_its_cues_is_read_all_the_same(tmp_path):
    text = "1\n00:00:01,000 --> 00:00:02,000\nIn 2019\n2\n00:00:02,000 --> 00:00:03,000\nwe won\n"
    assert read(tmp_path, "a.srt", text).text == "In 2019\nwe won"


def test_captions_in_which_nobody_speaks_are_empty(tmp_path):
    with pytest.raises(EmptyFile):
        read(tmp_path, "a.srt", "1\n00:00:01,000 --> 00:00:02,000\n\n")


def test_stamps_of_a_transcript_are_its_times(tmp_path):
    document = read(tmp_path, "a.txt", "Hearing\n[00:00:10] CHAIR: Order.\n[01:00:12.5] QUILL: We stay.\n")
    assert document.text.startswith("Hearing\n[00:00:10]"), "the text is never rewritten"
    assert document.timecodes == (
        Timecode(Span(8, 33), 10_000, 3_612_500),
        Timecode(Span(33, 62), 3_612_500, None),
    )


@pytest.mark.parametrize(
    "text",
    [
        "The talks began at 12:30 and ended at 11:15 the next day.",
        "See [12:30] for more. Then [11:15] says otherwise.",
        "One stamp [00:10] alone.",
    ],
)
def test_times_of_day_are_no_stamps(tmp_path, text):
    assert read(tmp_path, "a.txt", text).timecodes == ()

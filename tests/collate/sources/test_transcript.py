"""What of a transcript nobody says: stamps, labels, stage directions, broken lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.sources.transcript import speech_of
from quoteview.core.document import Document
from quoteview.core.text import Span
from quoteview.ingest.timecodes import find_timecodes


def speech(text):
    return speech_of(Document("d1", "a.txt", text, "", "", "plain 1", "utf-8", timecodes=find_timecodes(text)))


def told(text):
    """Return who says what."""
    said = speech(text)
    ends = [turn.start for turn in said.turns[1:]] + [len(said.text)]
    return [(turn.label, said.text[turn.start : end].strip()) for turn, end in zip(said.turns, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[00:01] ANNE HALE: Yes.\n[00:05] TOM: No.\n", [("ANNE HALE", "Yes."), ("TOM", "No.")]),
        (
            "Anne Hale: Yes.\n\nTom Reed: No.\n\nAnne Hale: Oh.\n",
            [("Anne Hale", "Yes."), ("Tom Reed", "No."), ("Anne Hale", "Oh.")],
        ),
        ("Q. Did you?\nA. I did.\nQ. When?\n", [("Q", "Did you?"), ("A", "I did."), ("Q", "When?")]),
        (
            "Mr. HALE. I rise.\nThe SPEAKER. Sit.\nMr. HALE. I sit.\n",
            [("Mr. HALE", "I rise."), ("The SPEAKER", "Sit."), ("Mr. HALE", "I sit.")],
        ),
        (
            "[00:01] >> HALE: Yes.\n>> No. [laughter]\n[00:03] - Oh (inaudible), well.\n",
            [("HALE", "Yes."), (None, "No."), (None, "Oh, well.")],
        ),
    ],
)
def test_turns_are_read_as_transcripts_print_them(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We need three things: ice, boats and time.\nRemember this: we have none.\n",
        "The plan: close it.\nThe cost was 12:30 in the afternoon.\n",
    ],
)
def test_a_colon_in_prose_opens_no_turn(text):
    assert speech(text).turns == ()


def test_brackets_in_prose_are_words():
    text = "The tax (music and all) stays."
    assert speech(text).text == text


def test_captions_in_capitals_have_no_case_and_those_without_marks_no_marks():
    said = speech("WE WILL NOT SELL THE PIER TO ANYONE AT ALL " * 5)
    assert (said.has_case, said.has_marks) == (False, False)
    said = speech("We will not sell it. Ada said so, twice. " * 5)
    assert (said.has_case, said.has_marks) == (True, True)


@given(st.text(alphabet="ab:[]0159.,\n >-Q(") | st.text())
def test_every_word_stands_in_the_document_where_the_speech_says(text):
    said = speech(text)
    for piece, end in zip(said.pieces, [*(each.start for each in said.pieces[1:]), len(said.text)], strict=False):
        word = said.text[piece.start : end].strip()
        assert said.in_document(Span(piece.start, piece.start + len(word))).of(text) == word

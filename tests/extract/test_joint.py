"""Those who say something together are all its speakers, in the order of the text."""

import pytest

from quoteview.core.quotation import Resolution


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The bridge is lost,” Ada Quill and Boris Thorn said.", "Ada Quill and Boris Thorn"),
        ("“The bridge is lost,” said Ada Quill and Boris Thorn.", "Ada Quill and Boris Thorn"),
        ("Ada Quill and Boris Thorn said the bridge was “lost for good”.", "Ada Quill and Boris Thorn"),
        ("“The bridge is lost,” the mayor and her deputy wrote.", "the mayor and her deputy"),
        ("“The bridge is lost,” he and Boris Thorn wrote.", "he and Boris Thorn"),
        ("“The bridge is lost,” wrote Ada Quill, Boris Thorn and Cora Reed.", "Ada Quill, Boris Thorn and Cora Reed"),
        (
            "In a letter, Ada Quill, Boris Thorn and Cora Reed wrote: “The bridge is lost.”",
            "Ada Quill, Boris Thorn and Cora Reed",
        ),
        ("“The bridge is lost,” critics and supporters of the toll said.", "critics and supporters of the toll"),
    ],
)
def test_who_speaks_with_another_is_named_too(only, text, speaker):
    attribution = only(text).attribution
    assert attribution.mention.of(text) == speaker
    assert attribution.speaker == speaker
    assert attribution.resolution is Resolution.BODY


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (
            "Ada Quill, the mayor, and Boris Thorn, her deputy, said the bridge was “lost for good”.",
            "Ada Quill, the mayor, and Boris Thorn",
        ),
        ("“It is lost,” Ada Quill, the mayor, and Boris Thorn said.", "Ada Quill, the mayor, and Boris Thorn"),
        ("“It is lost,” said Ada Quill, the mayor, and Boris Thorn.", "Ada Quill, the mayor, and Boris Thorn"),
        (
            "“It is lost,” said Ada Quill, who runs the ferry, and Boris Thorn, her deputy.",
            "Ada Quill, who runs the ferry, and Boris Thorn",
        ),
        (
            "“It is lost,” said the mayor, Ada Quill, and her deputy, Boris Thorn.",
            "Ada Quill, and her deputy, Boris Thorn",
        ),
        (
            "The mayor, Ada Quill, and her deputy, Boris Thorn, said the bridge was “lost for good”.",
            "Ada Quill, and her deputy, Boris Thorn",
        ),
        (
            "Ada Quill (the mayor) and Boris Thorn (her deputy) said the bridge was “lost for good”.",
            "Ada Quill (the mayor) and Boris Thorn",
        ),
    ],
)
def test_what_is_said_of_each_of_them_parts_nobody_from_the_others(only, text, printed):
    attribution = only(text).attribution
    assert attribution.mention.of(text) == printed
    assert attribution.speaker == "Ada Quill and Boris Thorn"


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is lost,” said Ada Quill, Boris Thorn, and Cora Reed.",
        "“The bridge is lost,” Ada Quill, Boris Thorn, and Cora Reed said.",
        "Ada Quill, the mayor, Boris Thorn, her deputy, and Cora Reed, a baker, said the bridge was “lost for good”.",
    ],
)
def test_a_comma_before_the_and_ends_no_list(only, text):
    assert only(text).speaker == "Ada Quill, Boris Thorn and Cora Reed"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Quill rose and Boris Thorn said: “The bridge is lost.”", "Boris Thorn"),
        ("Ada Quill visited Boris Thorn and Cora Reed said: “The bridge is lost.”", "Cora Reed"),
        ("“The bridge is lost,” said Ada Quill, and Boris Thorn left.", "Ada Quill"),
        ("“The bridge is lost,” said Ada Quill and left the room.", "Ada Quill"),
        ("“The bridge is lost,” said Ada Quill, the mayor, and Boris Thorn left.", "Ada Quill"),
        ("“The bridge is lost,” said Ada Quill, the mayor, and Boris Thorn, a baker, left.", "Ada Quill"),
        ("“The bridge is lost,” said Ada Quill, a lawyer, and left the room.", "Ada Quill"),
        ("Ada Quill, the mayor, left, and Boris Thorn said the bridge was “lost for good”.", "Boris Thorn"),
        ("Cora Reed met Ada Quill, the mayor, and Boris Thorn said the bridge was “lost for good”.", "Boris Thorn"),
        (
            "After a walk with Ada Quill, the mayor, and her deputy, Boris Thorn said the bridge was “lost for good”.",
            "Boris Thorn",
        ),
        ("“The bridge is lost,” said Ada Quill, a lawyer and activist.", "Ada Quill"),
        ("“The bridge is lost,” said Ada Quill and Boris Thorn agreed.", "Ada Quill"),
        ("President and director Ada Quill said: “The bridge is lost.”", "Ada Quill"),
        ("After a walk with Boris Thorn and others Ada Quill said: “The bridge is lost.”", "Ada Quill"),
    ],
)
def test_who_only_stands_beside_a_speaker_is_none(only, text, speaker):
    assert only(text).speaker == speaker


def test_each_of_them_is_called_by_the_full_name_of_the_document(read):
    text = "Ada Quill met Cora Reed. Quill and Reed called the toll “a shame for all”. “It is so,” Quill said."
    called, said = read(text)
    assert called.speaker == "Ada Quill and Cora Reed"
    assert "who are “Ada Quill and Cora Reed” here" in called.attribution.reason
    assert said.speaker == "Ada Quill"


def test_what_carries_on_is_still_said_by_all_of_them(read):
    text = "“The bridge is lost,” said Ada Quill and Boris Thorn. “We will build another one.”"
    assert [quotation.speaker for quotation in read(text)] == ["Ada Quill and Boris Thorn"] * 2


def test_a_verb_that_opens_the_sentence_is_no_name(only):
    assert only("Stated Quill: “The bridge is lost for good.”").speaker == "Quill"

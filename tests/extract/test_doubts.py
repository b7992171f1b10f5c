"""Words that are denied, passed on, asked or told: the nearest speaker is not sure to be theirs."""

import pytest

from quoteview.core.quotation import Kind


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Boris Thorn was told by Ada Quill: “The bridge is lost.”", "Ada Quill"),
        ("“The bridge is lost for good,” Boris Thorn was told by Ada Quill.", "Ada Quill"),
        ("Boris Thorn, asked by Ada Quill, “Is the bridge lost?”, said it was not.", "Ada Quill"),
        ("Boris Thorn was asked by Ada Quill, “Is the bridge lost?” He left.", "Ada Quill"),
    ],
)
def test_who_tells_is_the_speaker_not_who_is_told(only, text, speaker):
    assert only(text).speaker == speaker


@pytest.mark.parametrize("mark", [", ", " "])
def test_a_question_is_asked_by_who_asks(read, mark):
    question, answer = read(f"Asked by Ada Quill{mark}“Is the bridge lost?”, Boris Thorn said: “It is not.”")
    assert (question.speaker, answer.speaker) == ("Ada Quill", "Boris Thorn")


@pytest.mark.parametrize(
    "text",
    [
        "When asked “Is the bridge lost?”, Boris Thorn left.",
        "Boris Thorn was asked, “Is the bridge lost?”",
        "“The bridge is lost for good,” Boris Thorn was told.",
        "Boris Thorn was told: “The bridge is lost for good.”",
        "“The bridge is lost,” said neither Ada Quill nor Boris Thorn.",
        "Neither Ada Quill nor Boris Thorn said “the bridge is lost”.",
        "“The bridge is lost,” said nobody.",
        "Ada Quill did not reply when told “the bridge is lost”.",
    ],
)
def test_nobody_named_is_nobody(only, text):
    quotation = only(text)
    assert quotation.speaker is None
    assert quotation.kind is not Kind.SCARE


def test_a_name_may_look_like_nobody(only):
    assert only("“I will never again cross that bridge,” said Nor Amsel.").speaker == "Nor Amsel"


def test_words_that_nobody_is_named_for_do_not_carry_on_another(read):
    text = "“I know the bridge,” Boris Thorn said.\n\n“Then you know that the bridge is lost for good,” he was told."
    assert [quotation.speaker for quotation in read(text)] == ["Boris Thorn", None]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill denied that she was “a danger to the bridge”.",
        "Ada Quill disputed that the bridge was “lost for good”.",
        "Ada Quill never said the bridge was “lost for good”.",
        "Ada Quill didn’t say: “The bridge is lost for good.”",
        "Ada Quill refused to say the bridge was “lost for good”.",
        "“The bridge is lost,” Ada Quill recalled being told.",
        "Ada Quill retweeted: “The bridge is lost.”",
        "“The bridge is lost,” Ada Quill retweeted.",
        "Ada Quill, asked if the bridge was “lost for good”, said no.",
        "It rained. Asked whether the bridge was “lost for good”, Ada Quill said no.",
    ],
)
def test_words_that_may_be_another_s_are_doubtful(only, text):
    assert only(text).attribution.confidence < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill denied that she had “sold the bridge twice over” in May, as Boris Thorn claimed.",
        "Ada Quill denied having “sold the bridge twice over” in May, as claimed by Boris Thorn.",
        "Ada Quill denied Boris Thorn's claim that she had “sold the bridge twice over”.",
        "Ada Quill retweeted Boris Thorn: “The bridge is lost.”",
    ],
)
def test_the_sentence_names_whose_words_they_are(only, text):
    quotation = only(text)
    assert quotation.speaker == "Boris Thorn"
    assert quotation.attribution.confidence < 0.8


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill denied it: “I never sold the bridge to anyone.”",
        "Ada Quill not only said “the bridge is lost for good” but left.",
        "“I never sold the bridge,” Ada Quill said when asked by Boris Thorn.",
        "Comment: “The bridge is lost,” Ada Quill said.",
        "Asked about the bridge, Ada Quill said: “It will stand for years.”",
    ],
)
def test_the_answer_is_sure(only, text):
    quotation = only(text)
    assert quotation.speaker == "Ada Quill"
    assert quotation.attribution.confidence > 0.8


@pytest.mark.parametrize("label", ["Q", "A", "Interview", "Update", "Photo", "Read more", "Exclusive"])
def test_a_label_of_the_page_names_nobody(read, label):
    text = f"Ada Quill said: “The bridge will stand.”\n\n{label}: “The bridge will stand for a hundred years or more.”"
    _, labelled = read(text)
    assert labelled.speaker is None
    assert labelled.kind is not Kind.SCARE


def test_a_pronoun_does_not_stand_for_a_label(read):
    text = "Q: “And what then?”\n\nBoris Thorn: “We will rebuild.”\n\n“I am glad of it,” he says."
    assert [quotation.speaker for quotation in read(text)] == [None, "Boris Thorn", "Boris Thorn"]


def test_a_label_is_nobody_even_for_a_pronoun_alone(read):
    text = "Q: “And what then?”\n\nIt rained. “I am glad of it,” he says."
    assert [quotation.speaker for quotation in read(text)] == [None, None]

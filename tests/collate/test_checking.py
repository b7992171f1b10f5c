"""Quotations held against a source: every outcome, by example."""

import re

import pytest

from quoteview.collate.checking import check
from quoteview.collate.sources.source import source_of
from quoteview.core.difference import Severity, apply_differences
from quoteview.core.document import Document
from quoteview.core.finding import Outcome
from quoteview.ingest.timecodes import find_timecodes

COUNCIL = """Council hearing

[00:00:10] CHAIR: Order, please. We have twelve items today, and the harbour comes first.
[00:00:12] ADA QUILL: We will, uh, we will not sell the pier to anyone. The repairs cost 12 million dollars, and the
state pays half of it. I do not think that the harbour should close. We will build the new bridge next spring, but
only if the council votes for it. [laughter] Only Marsh stayed home that day.

[00:01:00] Q: Will you resign if the vote fails?
[00:01:05] ADA QUILL: If the vote fails, I will leave the office to somebody else. But I will not run away. The
fishermen deserve a market that opens at dawn, and they will have it before the winter, unless the ice comes early.
[00:02:05] TOM REED: The fishermen never asked for a market, and nobody on this council did.
"""


def source(text=COUNCIL):
    return source_of(Document("d1", "hearing.txt", text, "", "", "plain 1", "utf-8", timecodes=find_timecodes(text)))


SPEECHES = """The council met on the third of March.

CHAIR: Good evening. The first item is the pier.

ADA QUILL: My grandfather built it with forty men. The town should keep it.

BEN MARSH: The last boat leaves at nine every evening.

TOM REED: Nobody asked the anglers what they think of it.
"""
"""Turns in a text without stamps, in which nobody speaks twice."""


@pytest.fixture(scope="module")
def council():
    return source()


def found(council, text, speaker="Ada Quill"):
    finding = check(text, speaker, council)
    for place in finding.places:
        comparison = place.comparison
        assert apply_differences(comparison.base, comparison.differences) == comparison.variant
        assert comparison.variant == place.part.of(text)
    parts = [place.part.of(text) for place in finding.places]
    assert not parts or re.fullmatch(r"\s".join(map(re.escape, parts)), text), "but for the blank between two parts"
    return finding


@pytest.mark.parametrize(
    "text",
    [
        "I will not run away.",
        "we will not sell the pier to anyone",
        "The repairs cost 12 million dollars, and the state pays half of it.",
        "12 million dollars",
        "deserve a market that opens at dawn",
        "If the vote fails, I will leave the office to somebody else.",
        "We will build the new bridge next spring, but only if the council votes for it.",
    ],
)
def test_words_that_stand_there_are_found_verbatim(council, text):
    finding = found(council, text)
    assert (finding.outcome, finding.severity) == (Outcome.VERBATIM, Severity.NONE)


def test_a_place_is_told_by_its_words_in_the_document_its_time_and_its_speaker(council):
    finding = found(council, "The repairs cost 12 million dollars, and the state pays half of it.")
    (place,) = finding.places
    assert place.span.of(COUNCIL) == "The repairs cost 12 million dollars, and the\nstate pays half of it."
    assert (place.start_ms, place.end_ms, place.speaker) == (12_000, 60_000, "ADA QUILL")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("We will sell the pier to anyone.", "polarity_modality"),
        ("The repairs cost 20 million dollars, and the state pays half of it.", "number_unit"),
        ("The fishermen deserve no market that opens at dawn", "polarity_modality"),
    ],
)
def test_what_changes_the_meaning_is_critical(council, text, label):
    finding = found(council, text)
    assert finding.outcome is Outcome.DIFFERENT
    assert finding.severity is Severity.CRITICAL
    assert label in {code.label for code in finding.codes}


def test_other_words_are_substantive(council):
    finding = found(council, "The fishers deserve a market that opens at dawn")
    assert (finding.outcome, finding.severity) == (Outcome.DIFFERENT, Severity.SUBSTANTIVE)


def test_a_stumble_left_out_is_an_edit(council):
    finding = found(council, "We will, we will not sell the pier to anyone.")
    assert (finding.outcome, finding.severity) == (Outcome.DIFFERENT, Severity.EDITORIAL)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the harbour should close", "I do not think that"),
        ("We will build the new bridge next spring.", "but only if the council votes for it"),
        ("We will build the new bridge", "but only if the council votes for it"),
        ("I will leave the office to somebody else.", "If the vote fails"),
        ("they will have it before the winter", "unless the ice comes early"),
    ],
)
def test_what_limits_it_and_was_cut_is_shown(council, text, words):
    finding = found(council, text)
    assert (finding.outcome, finding.severity) == (Outcome.CUT, Severity.CRITICAL)
    (cut,) = finding.cuts
    assert cut.text == words
    assert " ".join(cut.span.of(COUNCIL).split()) == words
    assert any(words in sentence for sentence in finding.evidence)


def test_a_next_sentence_that_limits_nothing_is_no_cut(council):
    text = "We will build the new bridge next spring, but only if the council votes for it."
    assert found(council, text).cuts == ()


def test_a_but_that_follows_is_shown_and_limits_nothing(council):
    finding = found(council, "If the vote fails, I will leave the office to somebody else.")
    assert "The source goes on: “But I will not run away”." in finding.evidence


def test_two_places_joined_without_a_sign_are_a_splice(council):
    finding = found(council, "We will not sell the pier to anyone. The fishermen deserve a market that opens at dawn.")
    assert (finding.outcome, finding.severity) == (Outcome.JOINED, Severity.CRITICAL)
    assert [place.comparison.variant for place in finding.places] == [
        "We will not sell the pier to anyone.",
        "The fishermen deserve a market that opens at dawn.",
    ]


def test_an_ellipsis_between_two_answers_is_seen_as_an_edit_of_substance(council):
    finding = found(council, "We will not sell the pier to anyone … The fishermen deserve a market that opens at dawn.")
    assert (finding.outcome, finding.severity) == (Outcome.JOINED, Severity.SUBSTANTIVE)


def test_an_ellipsis_that_the_source_prints_itself_is_found_verbatim():
    speech = source("“The market opens at dawn.  ... Friday is best,” it says.\n\n“… the ferry runs twice a day.”\n")
    for text in ("The market opens at dawn. ...", "The market opens at dawn.\n...", "“… the ferry runs twice a day.”"):
        finding = found(speech, text, None)
        assert (finding.outcome, finding.severity <= Severity.COSMETIC) == (Outcome.VERBATIM, True)


def test_what_somebody_provided_is_no_condition():
    speech = source("The mayor praised the crews of the ferry and provided new details about the pier.\n")
    assert found(speech, "The mayor praised the crews of the ferry", None).outcome is Outcome.VERBATIM


def test_an_ellipsis_far_within_one_turn_is_an_edit():
    colours = ("red", "blue", "old", "long", "small", "wide")
    filler = " ".join(f"We mended the {each} boat in the yard." for each in colours)
    speech = source(f"The market opens at dawn on Friday.\n{filler}\nThe ferry runs twice a day now.\n")
    finding = found(speech, "The market opens at dawn on Friday. … The ferry runs twice a day now.", None)
    assert finding.severity is Severity.EDITORIAL


def test_words_of_another_speaker_are_critical_and_say_whose_they_are(council):
    finding = found(council, "The fishermen never asked for a market")
    assert (finding.other_speaker, finding.severity) == ("TOM REED", Severity.CRITICAL)
    assert found(council, "The fishermen never asked for a market", "Tom Reed").severity is Severity.NONE


def test_a_part_in_the_proceedings_is_nobody_else_for_sure(council):
    assert found(council, "Will you resign if the vote fails?", "Iris Holt").other_speaker is None
    assert found(council, "Will you resign if the vote fails?", "Tom Reed").other_speaker == "Q"


def test_an_unknown_speaker_contradicts_nobody(council):
    assert found(council, "The fishermen never asked for a market", None).severity is Severity.NONE


@pytest.mark.parametrize("text", ["We shall open a hospital on the hill before winter comes.", "", "…", "20 barrels"])
def test_what_is_not_there_is_not_found_for_innocent_causes(council, text):
    finding = found(council, text)
    assert (finding.outcome, finding.severity, finding.places) == (Outcome.NOT_FOUND, Severity.NONE, ())
    assert len(finding.evidence) == 7
    assert not any("fabricat" in sentence or "made up" in sentence for sentence in finding.evidence)


PLAIN = """1
00:00:01,000 --> 00:00:04,000
>> ADA QUILL: WE WILL NOT SELL THE PIER TO

2
00:00:04,000 --> 00:00:08,000
ANYONE THE REPAIRS COST 12 MILLION DOLLARS

3
00:00:08,000 --> 00:00:12,000
BUT EVERYBODY HERE KNOWS THAT BEN MARSH IS RIGHT
"""


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    from quoteview.ingest.reader import read_document  # noqa: PLC0415

    path = tmp_path_factory.mktemp("captions") / "plain.srt"
    path.write_text(PLAIN, encoding="utf-8")
    return source_of(read_document(path))


@pytest.mark.parametrize(
    "text",
    ["We will not sell the pier to anyone.", "The repairs cost 12 million dollars,", "Ben Marsh is right."],
)
def test_capitals_without_a_mark_say_nothing_of_case_and_punctuation(plain, text):
    finding = check(text, "Ada Quill", plain)
    assert (finding.outcome, finding.severity) == (Outcome.VERBATIM, Severity.COSMETIC)


@pytest.mark.parametrize(
    "text",
    [
        "We will sell the pier to anyone.",
        "The repairs cost 13 million dollars.",
        "Everybody here knows that Ben Mars is right.",
    ],
)
def test_what_changes_the_meaning_is_seen_in_capitals_too(plain, text):
    assert check(text, "Ada Quill", plain).severity is Severity.CRITICAL


def test_the_time_of_words_over_two_captions_runs_from_the_first_to_the_last(plain):
    (place,) = check("We will not sell the pier to anyone.", None, plain).places
    assert (place.start_ms, place.end_ms) == (1_000, 8_000)


def test_words_that_run_on_into_the_next_turn_are_of_two_places_and_of_two_people():
    finding = found(source(SPEECHES), "The town should keep it. The last boat leaves at nine")
    assert (finding.outcome, finding.severity) == (Outcome.JOINED, Severity.CRITICAL)
    assert [place.speaker for place in finding.places] == ["ADA QUILL", "BEN MARSH"]
    assert finding.evidence == (
        "The source gives these words to BEN MARSH, not to Ada Quill.",
        "Between the two parts another turn begins. The quotation does not show it.",
    )


def test_words_that_run_on_into_a_turn_of_the_same_speaker_are_of_one_place():
    text = "ADA QUILL: The town should keep it.\n\nADA QUILL: The last boat leaves at nine.\n"
    finding = found(source(text), "The town should keep it. The last boat leaves at nine.")
    assert finding.severity <= Severity.COSMETIC
    assert len(finding.places) == 1


def test_where_most_lines_are_turns_each_may_be_somebody_who_speaks_once():
    finding = found(source(SPEECHES), "Nobody asked the anglers what they think of it.", "Ben Marsh")
    assert (finding.other_speaker, finding.severity) == ("TOM REED", Severity.CRITICAL)


def test_a_few_lines_with_a_colon_are_no_turns():
    told = "The town should keep the pier, said the mayor.\n"
    text = f"READ MORE: the pier.\n{told * 4}WATCH: boats.\nPHOTOS: men.\n"
    finding = found(source(text), "The town should keep the pier,", "Ben Marsh")
    assert (finding.other_speaker, finding.places[0].speaker) == (None, None)

import csv
import io
import json

import pytest

HEARING = (
    "1\n00:12:33,000 --> 00:12:37,000\nADA QUILL: We will not sell the pier to anyone\nwho wants to close it.\n\n"
    "2\n00:12:40,000 --> 00:12:44,000\nThe ice house stays open, unless the council says no.\n\n"
    "3\n01:02:03,500 --> 01:02:06,000\nTOM REED: The gulls would miss it.\n"
)


@pytest.fixture
def hearing(tmp_path):
    path = tmp_path / "hearing.srt"
    path.write_text(HEARING, encoding="utf-8")
    return path


def article(tmp_path, text):
    path = tmp_path / "article.txt"
    path.write_text(text, encoding="utf-8")
    return path


TRUE = "“We will not sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n"
ALTERED = "“We will sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n"
ELSEWHERE = "“Every lighthouse on this coast will burn before the summer ends,” Mayor Ada Quill said.\n"


def test_a_true_quotation_is_found_with_its_place_and_time(quoteview, tmp_path, hearing):
    ran = quoteview("check", article(tmp_path, TRUE), "--against", hearing)
    assert (ran.code, ran.err) == (0, "")
    assert "found verbatim" in ran.out
    assert "hearing.srt, 0:12:33, ADA QUILL" in " ".join(ran.out.split())
    assert ran.out.endswith("1 quotation against 1 source: 0 with findings of substance, 0 not found\n")


def test_a_lost_not_is_critical_and_the_exit_code_says_so(quoteview, articles, hearing):
    ran = quoteview("check", articles, "--against", hearing)
    assert ran.code == 1
    assert "found with differences · critical (polarity_modality" in ran.out
    assert "We will[- not-] sell the pier" in ran.out


def test_a_proviso_that_was_cut_is_shown(quoteview, tmp_path, hearing):
    ran = quoteview("check", article(tmp_path, "“The ice house stays open,” Ada Quill said.\n"), "--against", hearing)
    assert ran.code == 1
    assert "found, but cut · critical" in ran.out
    assert "Left out after it: “unless the council says no”." in ran.out


def test_words_of_somebody_else_are_critical(quoteview, tmp_path, hearing):
    ran = quoteview("check", article(tmp_path, "“The gulls would miss it,” Ada Quill said.\n"), "--against", hearing)
    assert ran.code == 1
    assert "found verbatim, as somebody else's words · critical" in ran.out
    assert "The source gives these words to TOM REED, not to Ada Quill." in ran.out


def test_two_places_are_shown_each_by_itself_with_its_line(quoteview, tmp_path):
    source = tmp_path / "hearing.txt"
    source.write_text("ADA QUILL: The pier stays.\n\nTOM REED: The gulls would miss it.\n\nA B: Well, yes.\n", "utf-8")
    words = "“The pier stays. The gulls would miss it,” Ada Quill said.\n"
    ran = quoteview("check", article(tmp_path, words), "--against", source)
    assert "    The pier stays.  hearing.txt, line 1, ADA QUILL\n" in ran.out
    assert "    The gulls would miss it[-.-]{+,+}  hearing.txt, line 3, TOM REED\n" in ran.out
    assert "{+ +}" not in ran.out


def test_letters_that_look_like_others_and_what_cannot_be_seen_are_named(quoteview, tmp_path, hearing):
    words = "“We will not sell the pier to \N{CYRILLIC SMALL LETTER A}nyone who wants to\N{NO-BREAK SPACE}close it”"
    ran = quoteview("check", article(tmp_path, f"{words}, said Ada Quill.\n"), "--against", hearing)
    assert "“а” is cyrillic small letter a (U+0430).\n" in ran.out
    assert "What cannot be seen is no-break space (U+00A0).\n" in ran.out


def test_what_is_not_found_has_innocent_causes_and_fails_only_when_asked(quoteview, tmp_path, hearing):
    path = article(tmp_path, ELSEWHERE)
    ran = quoteview("check", path, "--against", hearing)
    assert ran.code == 0
    assert "1 not found" in ran.out
    assert "- It may be a paraphrase that got marks, or a shortened rendering." in ran.out
    assert quoteview("check", path, "--against", hearing, "--all-found").code == 1


def test_of_several_sources_the_one_that_agrees_best_is_named(quoteview, tmp_path, hearing):
    draft = tmp_path / "draft.txt"
    draft.write_text("We will sell the pier to anyone who wants to close it.\n", encoding="utf-8")
    ran = quoteview("check", article(tmp_path, ALTERED), "--against", hearing, draft)
    assert ran.code == 0
    assert "draft.txt" in ran.out


def test_csv_has_a_row_a_quotation_with_place_time_and_suggestion(quoteview, tmp_path, hearing):
    out = tmp_path / "findings.csv"
    path = article(tmp_path, ALTERED)
    assert quoteview("check", path, "--against", hearing, "--format", "csv", "--out", out).code == 1
    (row,) = csv.DictReader(io.StringIO(out.read_bytes().decode("utf-8-sig"), newline=""))
    assert row["outcome"] == "found_with_differences"
    assert (row["max_severity"], row["suggested_verdict"]) == ("critical", "altered_meaning")
    assert (row["source_file_name"], row["source_speaker"]) == ("hearing.srt", "ADA QUILL")
    assert (row["timecode_start"], row["timecode_end"]) == ("0:12:33", "0:12:37")


def test_json_lines_say_where_every_word_is(quoteview, tmp_path, hearing):
    path = article(tmp_path, TRUE)
    (record,) = map(json.loads, quoteview("check", path, "--against", hearing, "--format", "jsonl").out.splitlines())
    assert path.read_text(encoding="utf-8")[record["start"] : record["end"]] == record["text"]
    (place,) = record["places"]
    assert (place["start_ms"], place["end_ms"], place["speaker"]) == (753_000, 757_000, "ADA QUILL")
    assert place["base"] == "We will not sell the pier to anyone who wants to close it."


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_done(quoteview, tmp_path, hearing):
    ran = quoteview("check", article(tmp_path, TRUE), tmp_path / "gone.txt", "--against", hearing)
    assert ran.code == 1
    assert "gone.txt: there is no such file" in ran.err
    assert "found verbatim" in ran.out


def test_without_a_source_that_can_be_read_nothing_is_written(quoteview, tmp_path):
    ran = quoteview("check", article(tmp_path, TRUE), "--against", tmp_path / "gone.srt")
    assert (ran.code, ran.out) == (1, "")


def test_a_source_is_needed(quoteview, tmp_path):
    assert quoteview("check", article(tmp_path, TRUE)).code == 2


def test_a_source_among_the_articles_is_not_held_against_itself(quoteview, tmp_path):
    folder = tmp_path / "all"
    folder.mkdir()
    source = article(folder, TRUE)
    (folder / "other.txt").write_text(ALTERED, encoding="utf-8")
    ran = quoteview("check", folder, "--against", source)
    assert "1 quotation against 1 source" in ran.out


def test_no_source_is_written_over(quoteview, tmp_path, hearing):
    ran = quoteview("check", article(tmp_path, TRUE), "--against", hearing, "--out", hearing)
    assert (ran.code, hearing.read_text(encoding="utf-8")) == (1, HEARING)

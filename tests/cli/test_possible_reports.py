"""Possible reports, as a shell shows them and as exports tell them: apart from all other signals, in order."""

import json
from html import unescape

import pytest

from quoteview.session.session import Session

SAID = "“We will abolish all privileges of the pier before the winter,” Mayor Ada Quill said.\n"
LIKELY = "Mayor Ada Quill said the town would see the abolition of its privileges.\n\nThe gulls were loud.\n\n"
FERRY = "“The ferry to the islands needs a new engine, and the islands pay,” Ben Marsh said.\n"
LESS = FERRY + "\nThe gulls left.\n\nBen Marsh, who is sixty, said people on the islands knew that an engine wears.\n"
HEADING = "Perhaps told in other words, the likeliest first"


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ferry.txt").write_text(LESS, encoding="utf-8")
    (folder / "pier.txt").write_text(LIKELY + SAID, encoding="utf-8")
    (folder / "star.txt").write_text(SAID.replace("will", "will not"), encoding="utf-8")
    return folder


def test_a_scan_lists_them_by_themselves_the_likeliest_first(quoteview, articles):
    told = " ".join(quoteview("scan", articles).out.split())
    _, _, behind = told.partition(HEADING)
    assert told.count(HEADING) == 1
    assert told.count("possible report") == behind.count("possible report") == 2
    assert 0 < behind.index("the abolition of its privileges") < behind.index("that an engine wears")
    quiet = quoteview("scan", articles, "--policy", "permissive").out
    assert HEADING not in quiet


def test_json_lines_tell_how_alike_they_are_and_of_no_other_signal(quoteview, articles):
    lines = map(json.loads, quoteview("scan", articles, "--format", "jsonl").out.splitlines())
    signals = [each for each in lines if each["record"] == "signal"]
    alike = [each["likeness"] for each in signals if each["kind"] == "possible_report"]
    assert len(alike) == 2
    assert min(alike) > 0
    assert not any("likeness" in each for each in signals if each["kind"] != "possible_report")
    assert len(signals) > 2


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_a_report_tells_them_under_a_heading_of_their_own_behind_the_others(quoteview, articles, tmp_path, form):
    project = tmp_path / "pier.quoteview"
    session = Session("Iris Holt")
    session.start([articles], project)
    session.close()
    told = " ".join(unescape(quoteview("export", project, "--format", form).out).split())
    assert told.count(HEADING) == 2
    at = told.index("what it quotes itself: “the town would see the abolition of its privileges”")
    assert told.rindex("Across the documents", 0, at) < told.rindex(HEADING, 0, at)
    assert "polarity modality" in told[told.rindex("Across the documents", 0, at) : told.rindex(HEADING, 0, at)]
    assert HEADING not in quoteview("export", project, "--format", form, "--policy", "permissive").out

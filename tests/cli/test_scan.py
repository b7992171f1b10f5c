import csv
import io
import json

import pytest

from quoteview.core.errors import OriginalGone
from quoteview.session.session import Session


def records(ran):
    return [json.loads(line) for line in ran.out.splitlines()]


def test_a_scan_groups_what_two_outlets_print_and_rates_the_lost_not(quoteview, articles):
    ran = quoteview("scan", articles, "--format", "jsonl")
    assert (ran.code, ran.err) == (0, "")
    (cluster,) = [record for record in records(ran) if record["record"] == "cluster"]
    assert cluster["n_outlets"] == 2
    assert cluster["max_severity"] == "critical"
    assert cluster["speaker"] == "Ada Quill"


def test_two_scans_print_the_same_bytes(quoteview, articles):
    assert quoteview("scan", articles, "--format", "jsonl") == quoteview("scan", articles, "--format", "jsonl")


def test_the_table_shows_the_statement_its_outlets_and_the_difference(quoteview, articles):
    ran = quoteview("scan", articles)
    assert "! We will not sell the pier" in ran.out
    assert "[- not-]" in ran.out.replace("[-not -]", "[- not-]")
    assert "morning.txt" in ran.out
    assert "\x1b" not in ran.out
    assert "2 documents, 2 quotations, 1 statement, 1 of them with differences of substance" in ran.out


def test_an_article_cannot_steer_the_terminal(quoteview, tmp_path):
    hostile = tmp_path / "hostile.txt"
    hostile.write_text("“We never said \x1b[31mthat\x1b[0m to anybody here,” said Ada Quill.\n", encoding="utf-8")
    ran = quoteview("scan", hostile)
    assert "\x1b" not in ran.out
    assert "<U+001B>[31mthat" in ran.out


def test_csv_goes_to_a_file_whole_with_a_byte_order_mark(quoteview, articles, tmp_path):
    out = tmp_path / "quotes.csv"
    ran = quoteview("scan", articles, "--format", "csv", "--out", out)
    assert (ran.code, ran.out) == (0, "")
    written = out.read_bytes()
    assert written.startswith(b"\xef\xbb\xbfschema_version,project_id,cluster_id,")
    rows = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert {row["file_name"] for row in rows} == {"morning.txt", "evening.txt"}


def test_csv_of_clusters_without_a_byte_order_mark(quoteview, articles):
    ran = quoteview("scan", articles, "--format", "csv", "--table", "clusters", "--no-bom")
    (row,) = csv.DictReader(io.StringIO(ran.out, newline=""))
    assert row["outlets"] == "evening.txt; morning.txt"
    assert row["status"] == "unstarted"


def test_what_fails_is_named_and_the_rest_is_done(quoteview, articles, tmp_path):
    binary, empty = tmp_path / "picture.txt", tmp_path / "empty.txt"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    empty.touch()
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    ran = quoteview("scan", articles, binary, empty, tmp_path / "missing.txt", nothing, "--format", "jsonl")
    assert ran.code == 1
    assert sum(record["record"] == "quotation" for record in records(ran)) == 2
    sentences = ran.err.splitlines()
    assert len(sentences) == 4
    causes = {"picture.txt": "binary", "empty.txt": "empty", "missing.txt": "no such", "nothing": "no documents"}
    for name, words in causes.items():
        assert any(name in sentence and words in sentence for sentence in sentences), (name, sentences)


def test_a_place_that_cannot_be_written_is_one_sentence(quoteview, articles, tmp_path):
    ran = quoteview("scan", articles, "--out", tmp_path / "nowhere" / "out.txt")
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    assert "cannot be written" in ran.err


def test_one_file_named_in_three_ways_is_read_once(quoteview, articles, monkeypatch):
    monkeypatch.chdir(articles)
    ran = quoteview("scan", articles, "morning.txt", "../articles/morning.txt", "--format", "jsonl")
    assert sum(record["record"] == "document" for record in records(ran)) == 2


def test_two_files_with_the_same_bytes_are_two_documents(quoteview, articles):
    (articles / "copy.txt").write_bytes((articles / "morning.txt").read_bytes())
    found = records(quoteview("scan", articles, "--format", "jsonl"))
    assert len({record["id"] for record in found if record["record"] == "document"}) == 3
    (cluster,) = [record for record in found if record["record"] == "cluster"]
    assert cluster["n_outlets"] == 3


def test_where_nothing_could_be_read_nothing_is_written(quoteview, tmp_path):
    out = tmp_path / "out.csv"
    ran = quoteview("scan", tmp_path / "gone", "--format", "csv", "--out", out)
    assert (ran.code, ran.out) == (1, "")
    assert not out.exists()


def test_an_article_is_never_overwritten_with_what_was_found_in_it(quoteview, articles):
    morning = articles / "morning.txt"
    before = morning.read_bytes()
    ran = quoteview("scan", morning, "--out", morning)
    assert ran.code == 1
    assert ran.err.endswith("cannot be written (it is one of the files that were read).\n")
    assert morning.read_bytes() == before


def test_a_scan_is_saved_to_a_project_that_holds_its_documents(quoteview, articles, tmp_path):
    project = tmp_path / "pier.quoteview"
    plain = quoteview("scan", articles, "--format", "csv").out
    ran = quoteview("scan", articles, "--project", project, "--checker", "Iris Holt")
    assert (ran.code, ran.err) == (0, "")
    assert "Iris Holt" in quoteview("audit", project).out
    assert quoteview("audit", project, "--verify").code == 0
    exported = quoteview("export", project, "--format", "csv").out
    assert [row["quote_text"] for row in csv.DictReader(io.StringIO(exported))] == [
        row["quote_text"] for row in csv.DictReader(io.StringIO(plain))
    ]
    again = quoteview("scan", articles, "--project", project)
    assert again.code != 0
    assert "pier.quoteview" in again.err


def test_a_project_of_hashes_alone_holds_no_copies_of_its_documents(quoteview, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("“We will not sell the old pier to anyone,” said Ada Quill.\n", "cp1252")
    for name, options in (("whole", ()), ("hashes", ("--hashes-only",))):
        assert quoteview("scan", page, "--project", tmp_path / f"{name}.quoteview", *options).code == 0
    before = page.read_bytes()
    page.unlink()
    for name, kept in (("whole", before), ("hashes", None)):
        session = Session()
        session.open_project(tmp_path / f"{name}.quoteview")
        (document,) = session.collection.documents
        if kept:
            assert session.original(document) == kept
        else:
            with pytest.raises(OriginalGone):
                session.original(document)
        session.close()


def test_hashes_only_is_of_a_project(quoteview, articles):
    assert quoteview("scan", articles, "--hashes-only").code == 2

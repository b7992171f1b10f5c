"""JSON Lines of a whole project: it comes back as it was, or not at all."""

import json

import pytest

from quoteview.core.errors import MalformedLine, PathMissing, ProjectExists
from quoteview.session.exporting import Format, Wanted
from quoteview.session.session import Session


@pytest.fixture
def lines(session, tmp_path):
    path = tmp_path / "pier.jsonl"
    session.export(path, Wanted(Format.JSON_LINES))
    return path


def imported(lines, into):
    session = Session("Mona Reed")
    session.import_project(lines, into)
    return session


def test_the_same_project_comes_back(session, lines, tmp_path):
    again = imported(lines, tmp_path / "again.quoteview")
    assert again.project == session.project
    assert again.history() == session.history()
    assert again.first_break_of_history() is None
    assert again.excerpt().project_id == session.excerpt().project_id
    document = session.collection.documents[0]
    assert again.original(document) == session.original(document)
    assert b"".join(again.exported(Wanted(Format.JSON_LINES))) == lines.read_bytes()
    again.close()


def test_undo_goes_on_where_it_was(session, lines, tmp_path):
    session.undo()
    session.export(lines, Wanted(Format.JSON_LINES))
    again = imported(lines, tmp_path / "again.quoteview")
    assert (again.undo_label, again.redo_label) == (session.undo_label, session.redo_label)
    again.redo()
    session.redo()
    assert again.project == session.project
    again.close()


def test_anybody_can_read_what_was_found_and_decided(session, lines):
    records = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    kinds = [record["record"] for record in records]
    assert kinds[0] == "project"
    assert kinds[-1] == "end"
    assert records[0]["policy"] == {"name": "default", "version": 1, "moves": {}}
    texts = {record["id"]: record["text"] for record in records if record["record"] == "quotation"}
    assert texts == {each.id: each.text for each in session.collection.quotations}
    judged = {record["target_id"] for record in records if record["record"] == "judgement"}
    assert judged == set(session.project.judgements)


def test_no_line_may_be_changed_or_missing(lines, tmp_path):
    whole = lines.read_bytes().splitlines(keepends=True)
    for number in range(0, len(whole), 5):
        changed = [*whole[:number], whole[number].replace(b'"', b' "', 1), *whole[number + 1 :]]
        for damaged in (changed, whole[:number] + whole[number + 1 :]):
            lines.write_bytes(b"".join(damaged))
            with pytest.raises(MalformedLine):
                imported(lines, tmp_path / "again.quoteview")
    assert not (tmp_path / "again.quoteview").exists()


def test_a_file_that_was_cut_off_is_named(lines, tmp_path):
    lines.write_bytes(lines.read_bytes()[:-200])
    with pytest.raises(MalformedLine, match=r"cut off|not JSON"):
        imported(lines, tmp_path / "again.quoteview")


def test_what_a_scan_writes_is_no_project(lines, tmp_path):
    scanned = Session()
    scanned.scan([_article(tmp_path)])
    scanned.export(lines, Wanted(Format.JSON_LINES))
    with pytest.raises(MalformedLine, match="no exported project"):
        imported(lines, tmp_path / "again.quoteview")


def _article(folder):
    path = folder / "late.txt"
    path.write_text("“It rained upon the pier all day,” Ben Marsh said.\n", encoding="utf-8")
    return path


def test_nothing_is_written_over(session, lines):
    with pytest.raises(ProjectExists):
        imported(lines, session.project_path)
    assert session.first_break_of_history() is None


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PathMissing):
        imported(tmp_path / "no.jsonl", tmp_path / "again.quoteview")


def test_what_was_open_stays_open_where_nothing_can_be_imported(session, lines, tmp_path):
    before = session.project
    lines.write_text("{}\n", encoding="utf-8")
    with pytest.raises(MalformedLine):
        session.import_project(lines, tmp_path / "again.quoteview")
    assert session.project is before


def test_what_is_decided_while_it_is_written_does_not_come_between(session, tmp_path):
    written = session.exported(Wanted(Format.JSON_LINES))
    first = next(written)
    session.set_note([session.collection.clusters[0].id], "Later.")
    lines = tmp_path / "early.jsonl"
    lines.write_bytes(first + b"".join(written))
    again = imported(lines, tmp_path / "again.quoteview")
    assert "Later." not in {each.note for each in again.project.judgements.values()}
    again.close()

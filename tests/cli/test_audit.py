import csv
import io
import sqlite3
from contextlib import closing

import pytest

from quoteview.session.session import Session


@pytest.fixture
def project(articles, tmp_path):
    path = tmp_path / "pier.quoteview"
    session = Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")
    session.start([articles], path)
    session.set_note([session.collection.clusters[0].id], "Ask her, \u201cplease\u201d,\nonce more.")
    session.close()
    return path


def test_the_history_is_a_table_of_who_changed_what(quoteview, project):
    ran = quoteview("audit", project, "--no-bom")
    rows = list(csv.DictReader(io.StringIO(ran.out, newline="")))
    assert (ran.code, ran.err) == (0, "")
    assert list(rows[0]) == [
        "seq", "at", "user", "action", "target_type", "target_id", "field", "old", "new", "app_version", "prev_hash",
        "guarded_cells",
    ]  # fmt: skip
    (note,) = (row for row in rows if row["field"] == "note")
    assert (note["user"], note["action"], note["new"]) == (
        "Iris Holt", "Write note", "Ask her, \u201cplease\u201d,\nonce more.",
    )  # fmt: skip
    assert [row["seq"] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]


def test_a_file_for_spreadsheets_begins_with_a_byte_order_mark(quoteview, project, tmp_path):
    assert quoteview("audit", project, "--out", tmp_path / "audit.csv").code == 0
    assert (tmp_path / "audit.csv").read_bytes().startswith(b"\xef\xbb\xbfseq,at,user")


def test_a_whole_history_is_said_to_be_whole(quoteview, project):
    ran = quoteview("audit", project, "--verify")
    assert (ran.code, ran.err) == (0, "")
    assert "is whole" in ran.out


def test_a_history_that_somebody_changed_fails(quoteview, project):
    with closing(sqlite3.connect(project)) as connection, connection:
        connection.execute("UPDATE history SET new = 'Never mind.' WHERE field = 'note'")
    ran = quoteview("audit", project, "--verify")
    assert (ran.code, ran.out) == (1, "")
    assert "the history is not whole" in ran.err


def test_what_is_no_project_is_named(quoteview, articles):
    ran = quoteview("audit", articles / "morning.txt", "--verify")
    assert ran.code == 1
    assert "is not a quoteview project" in ran.err

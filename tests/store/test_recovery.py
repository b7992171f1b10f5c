"""A damaged project gives up all that survives of it, and says what does not."""

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from quoteview.core.errors import KnownError, NotAProject, PathMissing, ProjectExists
from quoteview.core.verdict import VariantVerdict
from quoteview.session.copies.copy import Origin
from quoteview.session.recovering import recover
from quoteview.session.session import Session
from quoteview.store.recovery import salvage

WORDS = ("pier", "boat", "tower", "garden", "council", "money", "budget", "river", "stone", "window", "angler", "fish")
HERE = Origin("2026-03-02T09:00:00+01:00", "Iris Holt")
PAGE = 4096


@pytest.fixture
def project(tmp_path):
    """A project of some pages, with a note on every statement."""
    order = Random(3)  # noqa: S311 - an order that can be repeated, and no secret
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(8):
        said = (f"“The {' '.join(order.sample(WORDS, 9))}.”" for _ in range(3))
        (articles / f"{number}.txt").write_text("\n\n".join(f"{each} Ada Quill said." for each in said), "utf-8")
    path = tmp_path / "pier.quoteview"
    session = Session("Iris Holt")
    session.start([articles], path)
    for cluster in session.collection.clusters:
        session.set_note([cluster.id], f"{cluster.id}: " + "heard on the tape, twice " * 20)
    session.set_verdict([session.collection.clusters[0].variants[0].id], VariantVerdict.VERBATIM)
    session.merge_clusters([each.id for each in session.collection.clusters[2:4]])
    session.undo()
    session.close()
    return path


def state(path):
    session = Session()
    session.open_project(path)
    try:
        assert session.first_break_of_history() is None
        return session.project, [step.label for step in session.steps], session.n_done, list(session.history())
    finally:
        session.close()


def project_in(path):
    return state(path)[0]


def test_every_row_of_every_table_is_read_from_the_pages(project):
    rows = salvage(project).rows
    with closing(sqlite3.connect(project)) as connection:
        for name, own in rows.items():
            stored = connection.execute(f"SELECT * FROM {name}")  # noqa: S608 - names of ours
            assert sorted(map(repr, map(list, stored))) == sorted(map(repr, map(list, own)))
            assert own


def test_where_nothing_is_missing_the_new_project_is_what_the_old_one_was(project, tmp_path):
    before = project.read_bytes()
    recovered = recover(project, tmp_path / "new.quoteview", HERE)
    assert recovered.lost == ()
    assert state(tmp_path / "new.quoteview") == state(project)
    assert project.read_bytes() == before


def test_what_was_written_last_is_recovered_from_the_file_beside(project, tmp_path):
    session = Session("Iris Holt")
    session.open_project(project)
    session.set_note([session.collection.clusters[0].id], "written a moment ago")
    recover(project, tmp_path / "new.quoteview", HERE)
    session.close()
    new = project_in(tmp_path / "new.quoteview")
    assert new.judgement(new.collection.clusters[0].id).note == "written a moment ago"


def test_a_project_without_its_first_page_is_recovered_all_the_same(project, tmp_path):
    data = project.read_bytes()
    project.write_bytes(b"\0" * PAGE + data[PAGE:])
    with pytest.raises(NotAProject):
        Session().open_project(project)
    recover(project, tmp_path / "new.quoteview", HERE)
    new = project_in(tmp_path / "new.quoteview")
    assert len(new.collection.documents) == 8
    assert all("twice" in new.judgement(cluster.id).note for cluster in new.collection.clusters)


def test_a_decision_whose_record_is_lost_is_what_the_history_tells(project, tmp_path):
    wanted = project_in(project).judgements
    with closing(sqlite3.connect(project, isolation_level=None)) as connection:
        connection.execute("DELETE FROM record WHERE kind = 'judgement'")
    recovered = recover(project, tmp_path / "new.quoteview", HERE)
    new = project_in(tmp_path / "new.quoteview")
    assert new.judgements == wanted
    assert any("cannot be undone any more" in sentence for sentence in recovered.lost)


@pytest.fixture
def waiting(project, tmp_path):
    """The project with a decision that lost its words, and that decision."""
    session = Session("Iris Holt")
    session.open_project(project)
    page = tmp_path / "articles" / "0.txt"
    page.write_text(page.read_text("utf-8").replace("pier", "quay").replace("boat", "ship"), "utf-8")
    session.scan_again()
    orphans = session.project.orphans
    session.close()
    assert orphans
    return orphans


def test_what_waits_for_a_person_waits_in_the_new_project(project, waiting, tmp_path):
    recover(project, tmp_path / "whole.quoteview", HERE)
    assert project_in(tmp_path / "whole.quoteview").orphans == waiting
    with closing(sqlite3.connect(project, isolation_level=None)) as connection:
        connection.execute("DELETE FROM record WHERE kind = 'judgement'")
    recover(project, tmp_path / "part.quoteview", HERE)
    assert project_in(tmp_path / "part.quoteview").orphans == waiting


def test_what_waited_and_is_lost_is_told_in_the_words_of_the_history(project, waiting, tmp_path):
    with closing(sqlite3.connect(project, isolation_level=None)) as connection:
        connection.execute("DELETE FROM record WHERE kind = 'orphan'")
    recovered = recover(project, tmp_path / "new.quoteview", HERE)
    told = [each for each in recovered.lost if "waited for a person is lost" in each]
    assert len(told) == len(waiting)
    assert all(any(orphan.wording[:40] in each for each in told) for orphan in waiting)
    assert any("heard on the tape" in each for each in told)


def test_a_document_whose_record_is_lost_is_read_again_from_its_bytes(project, tmp_path):
    before = project_in(project)
    with closing(sqlite3.connect(project, isolation_level=None)) as connection:
        connection.execute("DELETE FROM record WHERE kind IN ('document', 'documents')")
    recover(project, tmp_path / "new.quoteview", HERE)
    new = project_in(tmp_path / "new.quoteview")
    assert new.collection.documents == before.collection.documents
    assert new.collection.quotation_by_id.keys() == before.collection.quotation_by_id.keys()
    assert new.judgements == before.judgements


def lose_text_of_first(project):
    with closing(sqlite3.connect(project, isolation_level=None)) as connection:
        lost = project_in(project).collection.documents[0]
        connection.execute("DELETE FROM content WHERE sha256 IN (?, ?)", (lost.sha256, lost.text_sha256))
    return Path(lost.path)


def test_a_text_that_is_lost_is_read_again_from_a_file_that_did_not_change(project, tmp_path):
    before = project_in(project)
    file = lose_text_of_first(project)
    recovered = recover(project, tmp_path / "new.quoteview", HERE)
    assert "0.txt: its text was read again from the file, which did not change." in recovered.lost
    new = project_in(tmp_path / "new.quoteview")
    assert new.collection.documents == before.collection.documents
    assert new.judgements == before.judgements
    file.unlink()
    session = Session()
    session.open_project(tmp_path / "new.quoteview")
    assert session.original(new.collection.documents[0]).decode() == new.collection.documents[0].text
    session.close()


@pytest.mark.parametrize("change", [Path.unlink, lambda file: file.write_text("“The fish.” Ada Quill said.", "utf-8")])
def test_a_document_whose_text_is_lost_is_named(project, tmp_path, change):
    change(lose_text_of_first(project))
    recovered = recover(project, tmp_path / "new.quoteview", HERE)
    assert "0.txt: its text is lost, and what was decided of it; add the document again." in recovered.lost
    assert len(project_in(tmp_path / "new.quoteview").collection.documents) == 7


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happened_to_a_file_what_is_recovered_is_a_whole_project(project, tmp_path, seed):
    order = Random(seed)  # noqa: S311 - an order that can be repeated, and no secret
    data, before = bytearray(project.read_bytes()), project.read_bytes()
    if seed % 3 == 0:
        del data[order.randrange(4 * PAGE, len(data)) :]
    elif seed % 3 == 1:
        at = PAGE * order.randrange(len(data) // PAGE)
        data[at : at + PAGE] = order.randbytes(PAGE)
    else:
        for _ in range(order.choice((1, 20, 100))):
            data[order.randrange(len(data))] = order.randrange(256)
    project.write_bytes(data)
    new = tmp_path / "new.quoteview"
    try:
        recover(project, new, HERE)
    except KnownError:
        assert not new.exists()
    else:
        assert project_in(new).collection.documents
        session = Session()
        session.open_project(new)
        while session.undo():
            pass
        session.close()
    assert project.read_bytes() != before or data == before


def test_recovery_writes_over_nothing_and_takes_nothing_else_for_a_project(project, tmp_path):
    with pytest.raises(ProjectExists):
        recover(project, project, HERE)
    with pytest.raises(PathMissing):
        recover(tmp_path / "gone.quoteview", tmp_path / "new.quoteview", HERE)
    with pytest.raises(NotAProject):
        recover(tmp_path / "articles" / "0.txt", tmp_path / "new.quoteview", HERE)
    assert not (tmp_path / "new.quoteview").exists()

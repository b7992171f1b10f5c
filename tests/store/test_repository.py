import sqlite3
from contextlib import closing

import pytest

from quoteview.core.errors import DamagedProject, NewerProject, NotAProject, OpenReadOnly, PathMissing, ProjectExists
from quoteview.core.history import NOTHING, Edit
from quoteview.core.verdict import ClusterVerdict, Status, VariantVerdict
from quoteview.session.session import Session

MORNING = "“We will not sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n"
EVENING = "“We will sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n"


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a-morning.txt").write_text(MORNING, "utf-8")
    (folder / "b-evening.txt").write_text(EVENING, "utf-8")
    return folder


@pytest.fixture
def path(tmp_path):
    return tmp_path / "pier.quoteview"


def session():
    return Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")


@pytest.fixture
def written(articles, path):
    """A session whose project is in a file, with a judgement, a base and a split."""
    session_ = session()
    session_.start([articles], path)
    (cluster,) = session_.collection.clusters
    session_.choose_base(cluster.id, cluster.variants[0].id)
    session_.set_verdict([cluster.id], ClusterVerdict.CONFIRMED)
    session_.set_verdict([cluster.variants[1].id], VariantVerdict.ALTERED_MEANING)
    session_.split_off([cluster.variants[1].id])
    yield session_
    session_.close()


def reopened(written, path):
    written.close()
    again = session()
    again.open_project(path)
    return again


def test_a_project_comes_back_as_it_was(written, path):
    before = written.project
    again = reopened(written, path)
    assert again.project == before
    assert [step.label for step in again.steps] == ["Choose base", "Set verdict", "Set verdict", "Split off"]
    again.close()


def test_every_step_can_be_undone_and_redone_in_another_run(written, path):
    projects = [written.project]
    while written.undo():
        projects.append(written.project)
    while written.redo():
        pass
    again = reopened(written, path)
    for project in projects[1:]:
        again.undo()
        assert again.project == project
    assert again.undo() is None
    twice = reopened(again, path)
    for project in reversed(projects[:-1]):
        twice.redo()
        assert twice.project == project
    twice.close()


def test_what_was_undone_is_gone_after_another_step_but_stays_in_the_history(written, path):
    written.undo()
    (cluster,) = written.collection.clusters
    written.set_note([cluster.id], "Ask again.")
    again = reopened(written, path)
    assert again.redo() is None
    assert again.judgement(cluster.id).note == "Ask again."
    actions = [entry.action for entry in again.history()]
    assert "Split off" in actions
    assert "Undo: Split off" in actions
    again.close()


def test_the_history_says_who_changed_what_from_what_to_what(written):
    cluster = next(each for each in written.collection.clusters if each.base_is_chosen)
    verdicts = [entry for entry in written.history() if entry.edit.field == "verdict"]
    assert [(entry.edit.target_type, entry.edit.old, entry.edit.new) for entry in verdicts[:2]] == [
        ("cluster", "", "confirmed"), ("variant", "", "altered_meaning"),
    ]  # fmt: skip
    assert verdicts[0].edit.target_id == cluster.id
    assert {entry.user for entry in written.history()} == {"Iris Holt"}
    references = [entry.edit.new for entry in written.history() if entry.edit.field == "reference"]
    assert references[0] == cluster.base.text


def test_every_operation_and_every_step_back_is_in_the_history(written):
    one, other = (each.id for each in written.collection.clusters[:2])
    alone = next(
        each.variants[0].id
        for each in written.collection.clusters
        if len(each.variants) == 1 and not each.base_is_chosen and each.id not in written.project.judgements
    )
    for operation, action, edit in (
        (lambda: written.keep_apart(one, other), "Keep apart", Edit("cluster", one, "kept_apart", "", other)),
        (written.undo, "Undo: Keep apart", Edit("cluster", one, "kept_apart", other, "")),
        (lambda: written.split_off([alone]), "Split off", NOTHING),
        (written.undo, "Undo: Split off", NOTHING),
    ):
        before = written.history()
        operation()
        (entry,) = written.history(before[-1].seq)
        assert (entry.action, entry.edit) == (action, edit)
    assert written.first_break_of_history() is None


def test_the_history_is_a_chain_that_shows_any_change_of_it(written, path):
    assert written.first_break_of_history() is None
    written.close()
    for statement, broken in (
        ("UPDATE history SET new = 'disputed' WHERE new = 'confirmed'", True),
        ("UPDATE history SET new = 'confirmed' WHERE new = 'disputed'", False),
        ("DELETE FROM history WHERE seq = (SELECT max(seq) FROM history)", True),
    ):
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(statement)
        again = session()
        again.open_project(path)
        assert (again.first_break_of_history() is not None) == broken, statement
        again.close()


def test_what_was_read_can_be_read_again_without_the_files(written, articles, path):
    document = written.collection.documents[0]
    for file in articles.iterdir():
        file.unlink()
    again = reopened(written, path)
    assert again.original(document) == MORNING.encode()
    again.close()


def test_a_second_opener_may_look_and_not_write(written, path):
    other = session()
    (remark,) = other.open_project(path).remarks
    assert "reading only" in remark
    before = other.project
    assert before == written.project
    with pytest.raises(OpenReadOnly):
        other.undo()
    with pytest.raises(OpenReadOnly):
        other.set_note([before.collection.clusters[0].id], "mine")
    assert other.project is before
    other.close()
    written.set_note([before.collection.clusters[0].id], "still mine")


def test_a_copy_is_a_project_of_its_own(written, tmp_path):
    copy = tmp_path / "copies" / "pier.quoteview"
    copy.parent.mkdir()
    written.save_copy(copy)
    other = session()
    other.open_project(copy)
    assert other.project == written.project
    other.close()


def test_nothing_is_written_over(written, path, articles):
    before = written.project
    with pytest.raises(ProjectExists):
        written.start([articles], path)
    assert written.project is before


@pytest.mark.parametrize(
    ("damage", "error"),
    [
        (lambda path: path.write_bytes(b"no database at all, but a long one" * 99), NotAProject),
        (lambda path: path.write_bytes(b""), NotAProject),
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), DamagedProject),
        (lambda path: path.unlink(), PathMissing),
        (lambda path: run(path, "PRAGMA user_version=999"), NewerProject),
        (lambda path: run(path, "PRAGMA application_id=7"), NotAProject),
    ],
)
def test_what_is_no_project_or_a_damaged_one_is_refused_with_a_sentence(written, path, damage, error):
    written.close()
    damage(path)
    other = session()
    with pytest.raises(error) as caught:
        other.open_project(path)
    assert str(path) in str(caught.value)
    assert other.project.collection.documents == ()


def run(path, statement):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_a_verdict_that_cannot_be_saved_was_not_given(written, path):
    cluster = next(each for each in written.collection.clusters if each.base_is_chosen)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("CREATE TRIGGER full BEFORE INSERT ON state BEGIN SELECT RAISE(ABORT, 'no room'); END")
        before = written.project
        with pytest.raises(DamagedProject):
            written.set_status([cluster.id], Status.DONE)
        assert written.project is before
        other.execute("DROP TRIGGER full")
    written.set_status([cluster.id], Status.DONE)
    assert written.judgement(cluster.id).status is Status.DONE


def test_where_nothing_can_be_read_no_project_is_made(tmp_path, path):
    other = session()
    other.start([tmp_path / "gone"], path)
    assert [failure.path for failure in other.collection.failures] == [str(tmp_path / "gone")]
    assert not path.exists()

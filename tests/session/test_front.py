"""A large project can be looked at before all of it is there."""

import sqlite3
from contextlib import closing

import pytest

from quoteview.core.errors import DamagedProject
from quoteview.core.verdict import VariantVerdict
from quoteview.session import first_sight
from quoteview.session.journal import KEPT
from quoteview.session.session import Session


def opened(path):
    """Open a project, and return the session and what could be seen before all of it was there."""
    seen, session = [], Session("Iris Holt")
    session.open_project(path, lambda: seen.append((session.project, session.is_at_front)))
    return session, seen


def test_what_is_seen_first_is_there_before_the_rest(project):
    before, path = project
    (_, second), whole = before.collection.clusters, before.project
    before.close()
    session, [(front, is_at_front)] = opened(path)
    assert is_at_front
    assert front.collection.clusters == (second,)
    assert [each.text for each in front.collection.quotations] == ["The last boat leaves at nine every evening."]
    assert [each.text for each in front.collection.documents] == [each.text for each in whole.collection.documents]
    assert session.project == whole
    assert not session.is_at_front
    session.close()


def test_what_was_decided_since_is_seen_first_too(project):
    before, path = project
    wording = before.collection.clusters[1].variants[0].id
    before.set_verdict([wording], VariantVerdict.VERBATIM)
    before.close()
    session, [(front, _)] = opened(path)
    assert front.judgement(wording).verdict is VariantVerdict.VERBATIM
    session.undo()
    session.close()
    session, [(front, _)] = opened(path)
    assert front.judgement(wording).verdict is None
    session.close()


@pytest.mark.parametrize("then", ["nothing", "undo", "undo and another"])
def test_what_was_corrected_since_is_not_shown_as_it_was(project, then):
    before, path = project
    before.exclude(before.collection.clusters[1].quotation_ids)
    if then != "nothing":
        before.keep_front([before.collection.clusters[0].id])
        before.undo()
    if then == "undo and another":
        before.set_note([before.collection.clusters[0].id], "Ask again.")
    before.close()
    session, seen = opened(path)
    assert seen == []
    session.close()


def test_where_the_rest_cannot_be_read_nothing_is_open(project):
    before, path = project
    before.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE record SET body = x'00' WHERE kind = 'statements'")
    session = Session("Iris Holt")
    with pytest.raises(DamagedProject):
        session.open_project(path, lambda: None)
    assert session.collection.documents == ()
    assert session.project_path is None


def test_a_long_history_is_undone_and_done_again_though_few_states_stay_in_memory(project):
    session, _ = project
    cluster = session.collection.clusters[0].id
    for number in range(2 * KEPT):
        session.set_note([cluster], f"note {number}")
    assert len(list(session._journal.seen())) == KEPT
    for number in reversed(range(2 * KEPT - 1)):
        session.undo()
        assert session.judgement(cluster).note == f"note {number}"
    for number in range(1, 2 * KEPT):
        session.redo()
        assert session.judgement(cluster).note == f"note {number}"
    assert session.first_break_of_history() is None


def test_of_a_large_project_something_is_seen_first_though_nobody_kept_it(project, monkeypatch):
    before, path = project
    wording = before.collection.clusters[0].variants[0].id
    before.set_verdict([wording], VariantVerdict.VERBATIM)
    whole = before.project
    before.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM derived")
    session, seen = opened(path)
    assert seen == [], "two statements are there at once"
    session.close()
    monkeypatch.setattr(first_sight, "MANY", 2)
    monkeypatch.setattr(first_sight, "FRONT", 1)
    session, [(front, is_at_front)] = opened(path)
    assert is_at_front
    assert front.collection.clusters == whole.collection.clusters[:1]
    assert front.judgement(wording).verdict is VariantVerdict.VERBATIM
    assert session.project == whole
    assert not session.is_at_front
    session.close()

"""Judging very many statements at once: off the GUI thread, in order, and nothing of it lost."""

from functools import partial

import pytest

from quoteview.core.verdict import ClusterVerdict, Status
from quoteview.ui import operations


@pytest.fixture
def few_are_many(monkeypatch):
    """Two things are as many here as thousands elsewhere."""
    monkeypatch.setattr(operations, "MANY", 2)


def all_clusters(window):
    return [cluster.id for cluster in window.session.collection.clusters]


def test_very_many_are_judged_off_the_gui_thread_and_shown_when_it_is_done(opened, run, few_are_many):
    ids = all_clusters(opened)
    run(opened.operations.judge, partial(opened.session.set_verdict, ids, ClusterVerdict.DISPUTED), len(ids))
    assert {opened.session.judgement(each).verdict for each in ids} == {ClusterVerdict.DISPUTED}
    assert {opened.workspace.clusters.row_of(each).judgement.verdict for each in ids} == {ClusterVerdict.DISPUTED}
    run(opened.operations.undo)
    assert {opened.workspace.clusters.row_of(each).judgement.verdict for each in ids} == {None}


def test_what_is_decided_after_very_many_comes_after_them(opened, run, few_are_many):
    ids = all_clusters(opened)
    run(lambda: (
        opened.operations.judge(partial(opened.session.set_note, ids, "all"), len(ids)),
        opened.operations.judge(partial(opened.session.set_note, ids[:1], "this one")),
    ))  # fmt: skip
    assert [opened.session.judgement(each).note for each in ids[:2]] == ["this one", "all"]
    assert opened.workspace.clusters.row_of(ids[0]).judgement.note == "this one"


def test_very_many_that_are_judged_while_a_scan_runs_are_judged_after_it(qtbot, opened, few_are_many):
    ids = all_clusters(opened)
    opened.operations.scan_again()
    opened.operations.judge(partial(opened.session.set_note, ids, "all"), len(ids))
    opened.operations.judge(partial(opened.session.set_note, ids[:1], "this one"))
    qtbot.waitUntil(lambda: opened.session.judgement(ids[0]).note == "this one", timeout=30_000)
    assert opened.session.judgement(ids[1]).note == "all"


def test_very_many_that_a_rule_forbids_are_refused_as_few_are(qtbot, opened, few_are_many):
    ids = all_clusters(opened)
    with qtbot.waitSignal(opened.operations.refused, timeout=30_000) as refused:
        opened.operations.judge(partial(opened.session.set_status, ids, Status.DONE), len(ids))
    assert refused.args == ["A statement is done only with a reference wording: choose one first (B)."]


def test_what_waits_is_decided_before_the_window_closes(opened, few_are_many):
    ids = all_clusters(opened)
    opened.operations.scan_again()
    opened.operations.judge(partial(opened.session.set_note, ids, "all"), len(ids))
    opened.operations.close()
    assert opened.session.judgement(ids[-1]).note == "all"

"""The full history as a pane of the real window: what was done, by whom, to what, before and after."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quoteview.core.verdict import ClusterVerdict
from quoteview.ui.models.history_table import COLUMNS

PATIENCE = 30_000
TITLES = [title for title, _ in COLUMNS]


@pytest.fixture
def worked(opened, run):
    """A window in which a verdict was given, a note written, and an outlet set."""
    opened.session.checker = "Iris Holt"
    cluster = opened.queue.chosen
    opened.operations.judge(lambda: opened.session.set_verdict([cluster], ClusterVerdict.DISPUTED))
    opened.session.checker = "Jon Dell"
    opened.operations.judge(lambda: opened.session.set_note([cluster], "Ask the ferry office."))
    run(opened.operations.describe, opened.session.collection.documents[0].id, {"outlet": "Harbour Post"})
    return opened


@pytest.fixture
def history(qtbot, worked):
    qtbot.keyClick(worked, Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    view = worked.docks.panes.audit.widget()
    qtbot.waitUntil(lambda: len(view.model.rows) == len(worked.session.history()), timeout=PATIENCE)
    return view


def cells(history, at):
    return {title: history.model.index(at, column).data() for column, title in enumerate(TITLES)}


def place(history, **wanted):
    """Return the place of the first row whose cells are these."""
    return next(at for at in range(len(history.model.rows)) if wanted.items() <= cells(history, at).items())


def test_the_latest_comes_first_with_old_and_new(history):
    first = cells(history, 0)
    assert (first["Who"], first["What was done"]) == ("Jon Dell", "Describe document")
    assert first["To what"] == "Document: Pier to stay, mayor says"
    assert (first["Field"], first["Before"], first["After"]) == ("Outlet", "", "Harbour Post")


def test_a_statement_is_told_by_its_words_and_a_verdict_in_words(history):
    row = cells(history, place(history, Field="Verdict"))
    assert row["To what"].startswith("Statement: We will not sell the pier")
    assert (row["Who"], row["Before"], row["After"]) == ("Iris Holt", "", "disputed")


def test_every_way_to_narrow_it(qtbot, history):
    total = len(history.model.rows)
    history.filter.setText("FERRY office")
    assert [row.new for row in history.model.rows] == ["Ask the ferry office."]
    assert f"1 of {total}" in history.grid.accessibleDescription()
    history.filter.clear()
    for part, text, told in (
        ("who", "Iris Holt", lambda row: row.who),
        ("action", "Write note", lambda row: row.action),
        ("target_type", "Document", lambda row: row.target_type),
    ):
        choice = history.choices[part]
        choice.setCurrentIndex(choice.findText(text))
        assert 0 < len(history.model.rows) < total
        assert len({told(row) for row in history.model.rows}) == 1
        choice.setCurrentIndex(0)
    assert len(history.model.rows) == total


def test_days_bound_it_on_both_sides(history):
    today = history.model.rows[0].day
    for part in ("since", "until"):
        history.choices[part].setCurrentIndex(history.choices[part].findData(today))
    assert {row.day for row in history.model.rows} == {today}


def test_only_what_was_done_to_one_thing(qtbot, history):
    history.grid.setFocus()
    history.grid.setCurrentIndex(history.model.index(place(history, Field="Note"), 0))
    qtbot.keyClick(history.grid, Qt.Key.Key_T)
    assert len({row.target_id for row in history.model.rows}) == 1
    assert {row.field for row in history.model.rows} >= {"Note", "Verdict"}
    qtbot.keyClick(history.grid, Qt.Key.Key_T)
    assert len({row.target_id for row in history.model.rows}) > 1
    assert history.current.field == "Note", "one stays where one was"


def test_enter_goes_to_what_the_entry_is_about(qtbot, worked, history):
    at = place(history, Field="Note")
    cluster = history.model.rows[at].target_id
    worked.queue.choose(next(each.id for each in worked.session.collection.clusters if each.id != cluster))
    history.grid.setCurrentIndex(history.model.index(at, 0))
    qtbot.keyClick(history.grid, Qt.Key.Key_Return)
    assert worked.queue.chosen == cluster


def test_what_is_gone_is_said_to_be_gone(qtbot, worked, run, history):
    quotation = worked.session.collection.quotations[0]
    n_before = len(history.model.all_rows)
    run(worked.operations.correct, "Not a quote", lambda: worked.session.exclude([quotation.id]))
    qtbot.waitUntil(lambda: len(history.model.all_rows) > n_before, timeout=PATIENCE)
    at = next(at for at, row in enumerate(history.model.rows) if row.target_id == quotation.id)
    assert history.model.rows[at].about == quotation.text
    history.grid.setCurrentIndex(history.model.index(at, 0))
    qtbot.keyClick(history.grid, Qt.Key.Key_Return)
    assert worked.notices.sentence == "What this entry is about is not there any more."


def test_it_follows_what_is_done_and_one_stays_at_ones_entry(qtbot, worked, history):
    history.grid.setCurrentIndex(history.model.index(place(history, Field="Note"), 0))
    seq, n_before = history.current.seq, len(history.model.rows)
    worked.operations.judge(lambda: worked.session.set_star([worked.queue.chosen], is_starred=True))
    qtbot.waitUntil(lambda: len(history.model.rows) > n_before, timeout=PATIENCE)
    assert cells(history, 0)["Field"] == "Star"
    assert cells(history, 0)["After"] == "yes"
    assert history.current.seq == seq


def test_undo_is_told_as_the_undoing_of_something(qtbot, worked, run, history):
    n_before = len(history.model.rows)
    run(worked.operations.undo)
    qtbot.waitUntil(lambda: len(history.model.rows) > n_before, timeout=PATIENCE)
    assert cells(history, 0)["What was done"] == "Undo: Describe document"
    assert (cells(history, 0)["Before"], cells(history, 0)["After"]) == ("Harbour Post", "")


def test_another_project_has_another_history(qtbot, worked, run, history, articles):
    run(worked.operations.scan, [articles / "vale.txt"])
    qtbot.waitUntil(lambda: len(history.model.rows) == len(worked.session.history()), timeout=PATIENCE)
    assert {row.action for row in history.model.rows} == {"Open documents"}


def test_a_row_is_copied_whole(qtbot, history):
    history.grid.setFocus()
    history.grid.setCurrentIndex(history.model.index(0, 0))
    history.grid.selectRow(0)
    qtbot.keyClick(history.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text().split("\t")
    assert len(copied) == len(TITLES)
    assert copied[-1] == "Harbour Post"


def test_it_sorts_by_any_column_and_comes_back(history):
    history.model.sort(TITLES.index("Who"), Qt.SortOrder.AscendingOrder)
    names = [row.who for row in history.model.rows]
    assert names == sorted(names, key=str.casefold)
    history.model.sort(-1)
    assert [row.seq for row in history.model.rows] == sorted((row.seq for row in history.model.rows), reverse=True)


def test_every_cell_is_heard_with_its_column(history):
    heard = history.model.index(0, TITLES.index("Before")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Before: nothing"
    assert history.grid.accessibleName() == "Full history"
    assert all(choice.accessibleName() for choice in history.choices.values())

"""The history of operations as a pane of the real window."""

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def history(opened, run):
    """The history, after a base was chosen and an outlet was set."""
    opened.collation.choose(1)
    run(opened.workspace.make_base)
    document = opened.session.collection.documents[0].id
    run(opened.operations.describe, document, {"outlet": "Harbour Post"})
    opened.docks.show("history")
    return opened.docks.panes.history.widget()


def lines(history):
    return [history.item(at).text() for at in range(history.count())]


def test_what_was_done_is_listed_and_says_where_one_is(opened, history):
    signs = [line.split()[0] for line in lines(history)]
    assert signs == ["✓", "✓", "▸"]
    assert "Choose base" in lines(history)[1]
    step = opened.session.steps[0]
    assert step.by in lines(history)[1], "who did it"
    assert step.at[:10] in lines(history)[1], "and when"
    assert "you are here" in history.item(2).data(Qt.ItemDataRole.AccessibleTextRole)


def test_choosing_an_operation_goes_back_to_it_and_forth_again(qtbot, opened, run, history):
    def outlet():
        return opened.session.collection.documents[0].outlet

    row = opened.collation.model().rows[0].variant_id
    history.setCurrentRow(0)
    run(qtbot.keyClick, history, Qt.Key.Key_Return)
    assert [line.split()[0] for line in lines(history)] == ["▸", "↶", "↶"]
    assert outlet() is None
    assert opened.collation.model().rows[0].variant_id != row
    history.setCurrentRow(2)
    run(qtbot.keyClick, history, Qt.Key.Key_Return)
    assert [line.split()[0] for line in lines(history)] == ["✓", "✓", "▸"]
    assert outlet() == "Harbour Post"


def test_undo_shows_in_it(opened, run, history):
    run(opened.operations.undo)
    assert [line.split()[0] for line in lines(history)] == ["✓", "▸", "↶"]


def test_files_that_failed_are_told_of_after_a_scan_and_not_when_it_is_done_again(opened, run, tmp_path):
    good = tmp_path / "more.txt"
    good.write_text("“The old pier belongs to the whole town,” Ada Quill said.\n", encoding="utf-8")
    run(opened.operations.add, [good, tmp_path / "missing.txt"])
    assert "could not be read" in opened.notices.sentence
    opened.notices.close_all()
    run(opened.operations.undo)
    run(opened.operations.redo)
    assert opened.session.collection.failures
    assert not opened.notices.isVisible()

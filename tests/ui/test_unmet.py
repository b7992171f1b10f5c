"""A key that does nothing where one is says what it needs."""

import pytest
from PySide6.QtCore import Qt

MORNING = (
    "“The old pier is safe for another winter and nobody needs to fear for it. The town will keep it open for every "
    "boat that comes,” Mayor Ada Quill said on Monday.\n"
)
EVENING = (
    "“The town will keep it open for every boat that comes. Nobody who works on the ferry will lose a single day "
    "of pay,” Mayor Ada Quill said on Monday.\n"
)


@pytest.fixture
def articles(tmp_path):
    """Two articles that print two parts of one statement: all of it is what they make together."""
    folder = tmp_path / "parts"
    folder.mkdir()
    (folder / "morning.txt").write_text(MORNING, encoding="utf-8")
    (folder / "evening.txt").write_text(EVENING, encoding="utf-8")
    return folder


def test_a_key_says_what_it_needs_until_something_else_is_done(qtbot, opened):
    opened.queue.setFocus()
    qtbot.keyClick(opened.queue, Qt.Key.Key_M)
    assert opened.notices.sentence == "Select two or more statements in the queue first."
    assert opened.notices.isVisible()
    assert opened.queue.hasFocus()
    qtbot.keyClick(opened.queue, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: not opened.notices.isVisible())


def test_where_no_statement_is_shown_a_verdict_has_nothing_to_be_about(qtbot, opened):
    opened.workspace.filter_box.setText("no such words")
    opened.queue.setFocus()
    qtbot.keyClick(opened.queue, Qt.Key.Key_1)
    assert opened.notices.sentence == "Go to a statement first."


def test_keys_that_can_be_done_and_those_of_the_list_itself_say_nothing(qtbot, opened):
    opened.queue.setFocus()
    for key in (Qt.Key.Key_J, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_X, Qt.Key.Key_1):
        qtbot.keyClick(opened.queue, key)
        assert not opened.notices.isVisible()


def test_the_assembled_statement_has_no_verdict_of_a_wording(qtbot, opened):
    assert opened.workspace.wording.variant_id is None, "it is assembled"
    opened.collation.setFocus()
    qtbot.keyClick(opened.collation, Qt.Key.Key_1)
    assert opened.notices.sentence == "Go to a wording first: nobody prints the assembled statement."
    opened.walk.choose(1)
    qtbot.keyClick(opened.collation, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: bool(opened.session.judgement(opened.workspace.wording.variant_id).verdict))
    assert not opened.notices.isVisible()

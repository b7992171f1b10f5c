import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from quoteview.core.collection import Failure


def test_what_is_told_passes_and_what_is_told_to_last_stays(window):
    notices = window.notices
    notices.tell_lasting("The settings could not be read.")
    notices.tell("3 rows written.")
    assert notices.sentence == "The settings could not be read.\n3 rows written."
    notices.pass_by()
    assert notices.sentence == "The settings could not be read."
    assert notices.isVisible()
    notices.close_all()
    assert notices.isHidden()


def test_without_anything_lasting_the_panel_goes(window):
    window.notices.tell("3 rows written.")
    window.notices.pass_by()
    assert window.notices.isHidden()


def test_the_same_lasting_sentence_stands_there_once(window):
    for _ in range(2):
        window.notices.tell_bug("Traceback\nKeyError: 'x'")
    assert window.notices.sentence.count("Something went wrong") == 1


def test_files_that_failed_are_counted_and_listed(window):
    window.notices.tell_failures([Failure("a", "a: is empty."), Failure("b", "b: is empty.")])
    assert window.notices.sentence == "2 paths could not be read:"
    assert window.notices.lines == ("a: is empty.", "b: is empty.")


def test_it_never_takes_the_focus(window):
    before = window.focusWidget()
    window.notices.tell_bug("Traceback")
    assert window.focusWidget() is before


def test_what_could_not_be_kept_is_told_beneath_what_could_not_be_read(window):
    window.notices.tell_failures([Failure("a", "a: is empty.")], ["“It stays open”: the document is gone."])
    assert window.notices.lines == (
        "a: is empty.",
        "1 decision could not be kept:",
        "“It stays open”: the document is gone.",
    )


@pytest.fixture
def half(run, window, articles):
    """A window in which one of four files could not be read."""
    (articles / "empty.txt").write_text("", encoding="utf-8")
    run(window.operations.scan, [articles])
    window.activateWindow()
    window.queue.setFocus()
    return window


def test_a_file_that_failed_is_tried_again_by_key(qtbot, half, run, articles):
    (line,) = half.notices.lines
    assert "empty.txt" in line
    (articles / "empty.txt").write_text("“The pier will be painted,” Ada Quill said.\n", encoding="utf-8")
    qtbot.keyClick(half.queue, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    retry = half.focusWidget()
    assert isinstance(retry, QToolButton)
    assert retry.text() == "Retry"
    run(qtbot.keyClick, retry, Qt.Key.Key_Space)
    assert len(half.session.collection.documents) == 4
    assert half.notices.isHidden()
    assert half.session.collection.failures == ()


def test_what_fails_again_is_told_again(half, run):
    (retry,) = (each for each in half.notices.findChildren(QToolButton) if each.text() == "Retry")
    run(retry.click)
    assert len(half.notices.lines) == 1
    assert len(half.session.collection.documents) == 3


def test_one_key_leads_to_a_notice_and_once_more_closes_it(qtbot, half):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(half.queue, Qt.Key.Key_N, both)
    qtbot.keyClick(half.focusWidget(), Qt.Key.Key_N, both)
    assert half.notices.isHidden()
    assert half.focusWidget() is half.queue
    qtbot.keyClick(half.queue, Qt.Key.Key_N, both)
    assert half.focusWidget() is half.queue, "there is nowhere to go"

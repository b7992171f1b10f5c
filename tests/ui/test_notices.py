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


BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
PIER = "“The pier will be painted,” Ada Quill said.\n"


@pytest.fixture
def third(run, window, articles):
    """A window in which three of six files could not be read."""
    for name in ("empty.txt", "hollow.txt", "void.txt"):
        (articles / name).write_text("", encoding="utf-8")
    run(window.operations.scan, [articles])
    window.activateWindow()
    window.queue.setFocus()
    return window


def names(window):
    return [line.partition(":")[0].rpartition("/")[2] for line in window.notices.lines]


def retry_all(window):
    buttons = window.notices.findChildren(QToolButton)
    return [each for each in buttons if each.text() == "Retry all" and each.isVisible()]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_R])
def test_a_file_that_failed_is_tried_again_by_key(qtbot, half, run, articles, key):
    (line,) = half.notices.lines
    assert "empty.txt" in line
    assert retry_all(half) == [], "there is only one"
    (articles / "empty.txt").write_text(PIER, encoding="utf-8")
    qtbot.keyClick(half.queue, Qt.Key.Key_N, BOTH)
    assert half.focusWidget() is half.notices.content.lines
    run(qtbot.keyClick, half.focusWidget(), key)
    assert len(half.session.collection.documents) == 4
    assert half.notices.isHidden()
    assert half.session.collection.failures == ()
    assert half.focusWidget() is half.queue


def test_every_line_has_a_button_of_its_own(third, run, articles):
    assert names(third) == ["empty.txt", "hollow.txt", "void.txt"]
    (articles / "hollow.txt").write_text(PIER, encoding="utf-8")
    (articles / "void.txt").write_text(PIER, encoding="utf-8")
    buttons = third.notices.content.lines.buttons
    assert [each.text() for each in buttons] == ["Retry"] * 3
    assert [each.y() for each in buttons] == sorted({each.y() for each in buttons})
    assert "hollow.txt" in buttons[1].accessibleName()
    run(buttons[1].click)
    assert names(third) == ["empty.txt", "void.txt"], "nobody asked for the others"
    assert third.notices.sentence == "2 paths could not be read:"
    assert [each.file_name for each in third.session.collection.documents][-1] == "hollow.txt"


def test_one_walks_the_lines_by_key_and_tries_each(qtbot, third, run, articles):
    (articles / "hollow.txt").write_text(PIER, encoding="utf-8")
    qtbot.keyClick(third.queue, Qt.Key.Key_N, BOTH)
    lines = third.focusWidget()
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    run(qtbot.keyClick, lines, Qt.Key.Key_R)
    assert names(third) == ["empty.txt", "void.txt"]
    assert third.focusWidget() is lines
    assert lines.currentRow() == 1
    run(qtbot.keyClick, lines, Qt.Key.Key_Return)
    assert names(third) == ["empty.txt", "void.txt"], "it is still empty, and stands where it stood"


def test_all_are_tried_again_at_once(third, run, articles):
    for name in ("empty.txt", "void.txt"):
        (articles / name).write_text(PIER, encoding="utf-8")
    (everything,) = retry_all(third)
    run(everything.click)
    assert names(third) == ["hollow.txt"]
    assert len(third.session.collection.documents) == 5
    assert retry_all(third) == []


def test_files_that_failed_stay_listed_whatever_else_is_done(third, run, tmp_path):
    run(third.operations.save_copy, tmp_path / "copy.quoteview")
    assert third.notices.sentence.startswith("A copy was saved as ")
    assert third.notices.sentence.endswith("3 paths could not be read:")
    assert names(third) == ["empty.txt", "hollow.txt", "void.txt"]


def test_nothing_is_tried_again_while_something_runs(qtbot, third, run):
    lines = third.notices.content.lines

    def look():
        third.operations.scan_again()
        assert not any(each.isEnabled() for each in (*lines.buttons, *retry_all(third)))
        qtbot.keyClick(lines, Qt.Key.Key_R)

    run(look)
    assert all(each.isEnabled() for each in (*lines.buttons, *retry_all(third)))
    assert len(third.notices.lines) == 3


def test_of_very_many_lines_only_those_in_sight_have_buttons(qtbot, window):
    window.notices.tell_failures([Failure(f"{n}", f"{n}.txt: is empty.") for n in range(3000)])
    lines = window.notices.content.lines
    assert 4 <= len(lines.buttons) <= 8
    lines.scrollToBottom()
    assert "2999.txt" in lines.buttons[-1].accessibleName()
    with qtbot.waitSignal(window.notices.retry_wanted) as wanted:
        lines.buttons[-1].click()
    assert wanted.args == [("2999",)]


def test_a_long_reason_is_wrapped_beside_its_button(qtbot, window):
    window.notices.tell_failures([Failure("a", "a: " + "is not what it says it is, " * 12)])
    lines = window.notices.content.lines
    qtbot.waitUntil(lambda: bool(lines.buttons))
    (button,) = lines.buttons
    assert lines.visualItemRect(lines.item(0)).height() > 2 * button.fontMetrics().height()
    assert lines.height() >= lines.visualItemRect(lines.item(0)).height()


def test_what_fails_again_is_told_again(half, run):
    (retry,) = half.notices.content.lines.buttons
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

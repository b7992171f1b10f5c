import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication

from quoteview.core.text import Span
from quoteview.ui.colours import Role

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier

QUAY = (
    "The quay won’t close. The café on the quay stays open.\n\n"
    "“We will keep the old\u00a0quay open for everyone in this town,” Ada Quill said.\n\n"
    "The old\nquay was built in 1902; the QUAY, she said, won't move.\n"
)


@pytest.fixture
def quay(window, run, tmp_path):
    """A window with one article open, whose quotation is shown."""
    path = tmp_path / "quay.txt"
    path.write_text(QUAY, encoding="utf-8")
    run(window.operations.scan, [path])
    window.activateWindow()
    window.queue.setFocus()
    return window


@pytest.fixture
def find(qtbot, quay):
    """Return the find bar, opened by key and typed into."""

    def find(words):
        bar = quay.workspace.document.find_bar
        qtbot.keyClick(quay, Qt.Key.Key_G, CONTROL)
        assert bar.isVisible()
        assert QApplication.focusWidget() is bar.words
        qtbot.keyClicks(bar.words, words)
        return bar

    return find


def selected(window):
    text = window.workspace.document.text
    return text.text_of(text.selected)


def marked_as_found(window):
    text = window.workspace.document.text
    places = [(each.cursor.selectionStart(), each.cursor.selectionEnd()) for each in text.extraSelections()]
    return [text.text_of(text.excerpt.span_of(*place)) for place in places]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("won't", ["won’t", "won't"]),
        ("CAFE", ["café"]),
        ("old quay", ["old\u00a0quay", "old\nquay"]),
        ('"we will', ["“We will"]),
        ("nowhere", []),
    ],
)
def test_every_place_in_sight_is_marked_as_it_stands(quay, find, words, places):
    find(words)
    assert marked_as_found(quay) == places


def test_the_place_one_is_at_is_selected_and_counted(qtbot, quay, find):
    bar = find("quay")
    assert selected(quay) == "quay"
    assert bar.count.text() == "3 of 5", "the first from where one was: in the quotation"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "4 of 5"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert (selected(quay), bar.count.text()) == ("QUAY", "5 of 5")
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 5, from the other end"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "5 of 5, from the other end"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "4 of 5"
    assert bar.words.accessibleDescription() == "4 of 5"


def test_what_is_not_there_is_said_and_nothing_moves(quay, find):
    before = quay.workspace.document.text.selected
    bar = find("@")
    assert bar.count.text() == "not found"
    assert quay.workspace.document.text.selected == before


def test_escape_leaves_and_returns_the_focus(qtbot, quay, find):
    bar = find("quay")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert QApplication.focusWidget() is quay.queue
    assert marked_as_found(quay) == []
    assert selected(quay) == "quay", "one stays at the place one was at"


def test_escape_in_the_text_closes_the_bar_and_stays_there(qtbot, quay, find):
    bar = find("quay")
    text = quay.workspace.document.text
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert QApplication.focusWidget() is text


def test_keys_find_on_without_taking_the_focus(qtbot, quay, find):
    bar = find("quay")
    quay.queue.setFocus()
    qtbot.keyClick(quay.queue, Qt.Key.Key_F3)
    assert bar.count.text() == "4 of 5"
    qtbot.keyClick(quay.queue, Qt.Key.Key_F3, SHIFT)
    assert bar.count.text() == "3 of 5"
    assert QApplication.focusWidget() is quay.queue


def test_finding_on_with_nothing_to_find_asks_for_it(qtbot, quay):
    qtbot.keyClick(quay.queue, Qt.Key.Key_F3)
    assert QApplication.focusWidget() is quay.workspace.document.find_bar.words


def test_what_is_selected_is_what_to_find(qtbot, quay):
    text = quay.workspace.document.text
    span = text.text.index("open for")
    text.select(type(text.selected)(span, span + 4))
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_G, CONTROL)
    bar = quay.workspace.document.find_bar
    assert (bar.words.text(), bar.count.text()) == ("open", "2 of 2")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is text


def test_another_document_is_searched_for_the_same_words(qtbot, quay, find, run, tmp_path):
    bar = find("quay")
    other = tmp_path / "other.txt"
    other.write_text("“The quay is not for sale to any company,” Ben Marsh said by the quay.\n", encoding="utf-8")
    run(quay.operations.add, [other])
    wanted = next(q for q in quay.session.collection.quotations if q.text.startswith("The quay is not"))
    quay.workspace.go_to_quotation(wanted.id)
    assert marked_as_found(quay) == ["quay", "quay"]
    assert bar.count.text() == "2 places"
    quay.workspace.document.show_occurrences(quay.session.collection, ())
    assert marked_as_found(quay) == []
    assert bar.count.text() == "not found"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert quay.workspace.document.text.toPlainText() == ""


def test_a_pane_that_is_closed_comes_into_sight_to_be_searched(qtbot, quay):
    quay.docks.panes.document.close()
    assert not quay.workspace.document.isVisible()
    qtbot.keyClick(quay, Qt.Key.Key_G, CONTROL)
    assert quay.workspace.document.isVisible()
    assert QApplication.focusWidget() is quay.workspace.document.find_bar.words


def test_places_beyond_what_is_on_the_screen_are_gone_to(qtbot, window, run, tmp_path):
    filler = "Nothing much happened in the harbour that day. 🌊\n\n" * 4_000
    path = tmp_path / "long.txt"
    said = "“The tide waits for nobody at all,” Ada Quill said.\n\n"
    path.write_text(f"{filler}{said}{filler}A needle 🌊 at last.\n", encoding="utf-8")
    run(window.operations.scan, [path])
    bar, text = window.workspace.document.find_bar, window.workspace.document.text
    bar.open()
    bar.words.setText("needle 🌊 at")
    assert bar.count.text() == "1 of 1"
    assert selected(window) == "needle 🌊 at"
    assert text.viewport().rect().contains(text.cursorRect())
    qtbot.waitUntil(lambda: not text.is_growing, timeout=30_000)
    assert selected(window) == "needle 🌊 at"
    assert text.viewport().rect().contains(text.cursorRect())
    assert marked_as_found(window) == ["needle 🌊 at"]


def test_found_places_and_the_one_one_is_at_look_different(quay, find, theme):
    find("quay")
    text = quay.workspace.document.text
    assert all(each.format.background().color() == theme.colour(Role.SELECTED) for each in text.extraSelections())
    dashed = QTextCharFormat.UnderlineStyle.DashUnderline
    assert all(each.format.underlineStyle() is dashed for each in text.extraSelections()), "never by colour alone"
    assert text.palette().highlight().color() == theme.colour(Role.ACCENT)
    picture = text.viewport().grab().toImage()
    at = text.cursorRect().center()
    assert picture.pixelColor(at.x() - 2, text.cursorRect().top() + 1) == theme.colour(Role.ACCENT)


def test_whoever_opens_the_bar_again_is_told_at_which_place_of_how_many_one_is(qtbot, quay, find):
    bar = find("quay")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    qtbot.keyClick(quay, Qt.Key.Key_G, CONTROL)
    assert bar.count.text() == "3 of 5"
    text = quay.workspace.document.text
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    text.setTextCursor(text.cursor_over(Span(0, 0)))
    qtbot.keyClick(quay, Qt.Key.Key_G, CONTROL)
    assert (selected(quay), bar.count.text()) == ("quay", "1 of 5"), "the first from where one is"

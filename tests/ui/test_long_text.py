import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from quoteview.core.text import Span
from quoteview.ui.views.long_text import LongText

INVISIBLE = "\t\x0b\x0c\x00\u0085\u00a0\u00ad\u200b\u2028\u2029\u202e\ufdd0\ufdd1\ufeff\ufffc\ufffe"
NASTY = st.text(alphabet=st.sampled_from(f"ab é🌊𝔉שא\n\r{INVISIBLE}"), max_size=30)
SAME_TEXT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def long_text(qtbot, theme):
    text = LongText(theme)
    qtbot.addWidget(text)
    text.resize(500, 200)
    with qtbot.waitExposed(text):
        text.show()
    return text


def numbered(count):
    """Return a text of numbered paragraphs that are of no one height."""
    return "".join(f"Paragraph {at} of 🌊 many. {'And on it goes. ' * (at % 7)}\r\n" for at in range(count))


def top_of(text, point):
    return text.cursorRect(text.cursor_over(Span(point, point))).top()


@given(text=NASTY, data=st.data())
@SAME_TEXT
def test_what_is_copied_is_what_the_text_holds(long_text, text, data):
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    long_text.put(text)
    long_text.select(span)
    assert long_text.selected == span
    assert long_text.createMimeDataFromSelection().text() == span.of(text)


def test_a_lone_surrogate_is_shown_and_copied_around(long_text):
    text = "before \ud83c after"
    long_text.put(text)
    long_text.select(Span(0, 6))
    assert long_text.createMimeDataFromSelection().text() == "before"
    long_text.select(Span(9, 14))
    assert long_text.createMimeDataFromSelection().text() == "after"


def test_a_long_text_comes_part_by_part_until_it_is_all_there(qtbot, long_text):
    text = numbered(6_000)
    assert len(text) > 300_000
    long_text.put(text)
    middle = text.index("Paragraph 3000 ")
    long_text.select(Span(middle, middle + 14))
    assert long_text.is_growing
    assert len(long_text.toPlainText()) < 60_000
    place = long_text.cursorRect().top()
    qtbot.waitUntil(lambda: not long_text.is_growing, timeout=30_000)
    assert long_text.excerpt.is_whole
    assert long_text.toPlainText() == text.replace("\r\n", " \n")
    assert long_text.text_of(long_text.selected) == "Paragraph 3000"
    assert abs(long_text.cursorRect().top() - place) <= 1, "what one reads stays where it is"


def test_keys_that_mean_all_of_it_take_all_of_it_at_once(qtbot, long_text):
    text = numbered(3_000)
    long_text.put(text)
    long_text.show_place(Span(70_000, 70_010))
    assert long_text.is_growing
    qtbot.keyClick(long_text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(long_text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == text


def test_more_of_the_text_while_one_scrolls_moves_nothing(qtbot, long_text):
    text = numbered(3_000)
    long_text.put(text)
    point = text.index("Paragraph 1500 ")
    long_text.select(Span(point, point))
    long_text.verticalScrollBar().setValue(long_text.verticalScrollBar().value() + 120)
    place = top_of(long_text, point)
    assert long_text.is_growing
    qtbot.waitUntil(lambda: not long_text.is_growing, timeout=30_000)
    assert abs(top_of(long_text, point) - place) <= 1


def test_zoom_keeps_what_is_at_the_top(qtbot, long_text, theme):
    text = numbered(2_000)
    long_text.put(text)
    point = text.index("Paragraph 900 ")
    long_text.select(Span(point, point + 13))
    small = long_text.cursorRect().height()
    top = long_text.in_sight.start
    theme.set_zoom(1.5)
    QApplication.processEvents()
    assert long_text.document().defaultFont() == theme.serif(1.1), "the words of others stay in their own font"
    assert long_text.cursorRect().height() > 1.3 * small
    assert long_text.in_sight.start == top
    assert long_text.text_of(long_text.selected) == "Paragraph 900"
    qtbot.waitUntil(lambda: not long_text.is_growing, timeout=30_000)
    assert long_text.in_sight.start == top


def test_long_words_are_broken_and_nothing_scrolls_sideways(long_text):
    long_text.put(f"https://www.harbourpost.example/{'a' * 400}\n")
    long_text.show_place(Span(0, 0))
    assert long_text.horizontalScrollBar().maximum() == 0


def test_what_is_at_hand_in_another_size_stays_in_sight(long_text):
    text = numbered(500)
    long_text.put(text)
    point = text.index("Paragraph 300 ")
    long_text.select(Span(point, point + 13))
    for size in ((300, 150), (800, 500), (400, 90)):
        long_text.resize(*size)
        QApplication.processEvents()
        assert long_text.viewport().rect().contains(long_text.cursorRect().center())


def test_the_menu_copies_what_the_text_holds(qtbot, long_text):
    long_text.put("the\u00a0old\u2028pier")
    long_text.select(Span(0, 12))
    at = QPoint(20, 20)
    long_text.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, long_text.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    next(each for each in menu.actions() if each.objectName() == "edit-copy").trigger()
    assert QApplication.clipboard().text() == "the\u00a0old\u2028pier"
    menu.close()

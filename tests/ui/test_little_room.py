"""Where there is little room, texts end in an ellipsis or stand elsewhere: none is cut in the middle of a letter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from quoteview.core.errors import EmptyFile
from quoteview.ui.models.queue_fields import USUAL
from quoteview.ui.views.elided_button import ElidedButton
from quoteview.ui.views.elided_choice import ElidedChoice
from quoteview.ui.views.queue_row import RowLayout

LONG = "no primary source that anybody knows of"


@pytest.fixture
def choice(qtbot):
    choice = ElidedChoice()
    qtbot.addWidget(choice)
    choice.setSizeAdjustPolicy(ElidedChoice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.addItems(["open", LONG])
    choice.resize(120, 30)
    choice.show()
    return choice


def test_a_choice_shows_all_of_its_text_or_says_that_there_is_more(choice):
    assert choice.shown == "open"
    choice.setCurrentText(LONG)
    assert choice.shown.startswith("no ")
    assert choice.shown.endswith("…")
    choice.resize(600, 30)
    assert choice.shown == LONG


def test_a_choice_asks_for_all_of_its_text_only_where_it_was_told_to(qtbot, choice):
    asking = ElidedChoice(asks_for_all=True)
    qtbot.addWidget(asking)
    asking.setSizeAdjustPolicy(ElidedChoice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    asking.addItems(["open", LONG])
    for each in (choice, asking):
        each.setMinimumContentsLength(4)
        each.setCurrentText(LONG)
    asking.resize(asking.sizeHint())
    asking.show()
    assert asking.shown == LONG
    choice.resize(choice.sizeHint())
    assert choice.shown != LONG


def test_a_button_with_a_long_text_begins_with_its_beginning(qtbot):
    button = ElidedButton("≈ We will not sell the pier to anyone who wants to close it && nobody else")
    qtbot.addWidget(button)
    button.resize(160, 30)
    button.show()
    assert button.shown.startswith("≈ We will")
    assert button.shown.endswith("…")
    button.resize(900, 30)
    assert button.shown == button.text()


def test_at_twice_the_text_size_on_a_small_screen_what_was_decided_can_be_read(qtbot, opened, theme):
    opened.resize(1024, 700)
    panel = opened.workspace.judgement
    above = panel.sides.values()
    assert panel.signed.y() > max(each.y() for each in above), "who judged stands behind the texts"
    theme.set_zoom(2.0)
    opened.queue.setFocus()
    qtbot.keyClick(opened.queue, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: panel.verdict.currentText() == "✓ confirmed" or "✓" in panel.verdict.currentText())
    qtbot.waitUntil(lambda: panel.signed.y() < panel.verdict.y())
    qtbot.waitUntil(lambda: panel.reference.y() > panel.verdict.y())
    assert panel.verdict.shown == panel.verdict.currentText()
    theme.zoom_reset()
    qtbot.waitUntil(lambda: panel.signed.y() > panel.verdict.y())


def badges(opened, theme, width):
    row = next(each for each in opened.workspace.clusters.rows if len(each.outlets) > 1)
    return row, [text for _, text in RowLayout(theme, USUAL).of(row, width).badges]


def test_a_row_with_little_room_shows_the_beginning_of_an_outlet_rather_than_that_there_is_one(opened, theme):
    widths = range(120, 500, 5)
    seen = [badges(opened, theme, width)[1] for width in widths]
    row = badges(opened, theme, 500)[0]
    assert seen[-1] == list(row.outlets), "with room for all"
    begun = [each for each in seen if each and each[0].endswith("…") and each[0] not in row.outlets]
    assert begun
    assert all(len(each[0]) > 2 and row.outlets[0].startswith(each[0][:2]) for each in begun)
    alone = next(each for each in opened.workspace.clusters.rows if len(each.outlets) == 1)
    layout = RowLayout(theme, USUAL)
    assert not any("+1" in text for width in widths for _, text in layout.of(alone, width).badges)


def test_where_nothing_is_shown_there_is_nothing_to_scroll_in_the_provenance(qtbot, opened):
    opened.resize(1024, 500)
    provenance = opened.workspace.document.provenance
    qtbot.waitUntil(provenance.verticalScrollBar().isVisible)
    opened.workspace.filter_box.setText("no such words")
    assert opened.workspace.document.document is None
    qtbot.waitUntil(lambda: not provenance.verticalScrollBar().isVisible())
    opened.workspace.filter_box.clear()
    qtbot.waitUntil(lambda: opened.workspace.document.document is not None)
    qtbot.waitUntil(provenance.verticalScrollBar().isVisible)


def test_a_line_of_a_notice_is_marked_only_for_whoever_is_there(qtbot, opened):
    failed = EmptyFile("hearing.txt").sentence
    opened.notices.tell_remarks("", [failed, failed])
    lines = opened.notices.content.lines

    def is_marked():
        option = QStyleOptionViewItem()
        option.state |= QStyle.StateFlag.State_Selected
        lines.itemDelegate().initStyleOption(option, lines.model().index(0, 0))
        return bool(option.state & QStyle.StateFlag.State_Selected)

    assert not is_marked()
    lines.setFocus()
    qtbot.waitUntil(lines.hasFocus)
    assert is_marked()

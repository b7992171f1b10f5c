"""What rows of the queue tell, and their order: chosen, shown, remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from quoteview.core.quotation import Kind
from quoteview.session.session import Session
from quoteview.ui.main_window import MainWindow
from quoteview.ui.models.cluster_rows import rows_of
from quoteview.ui.models.filtering import BACKWARDS, SELDOM, Order
from quoteview.ui.models.queue_fields import USUAL, QueueField, fields_named, names_of, told_at_right
from quoteview.ui.preferences import Preferences


@pytest.fixture
def pane(opened):
    return opened.workspace.queue_pane


def switch(pane, field):
    next(action for action in pane._menu.actions() if action.text() == field.value).trigger()


def test_a_column_is_switched_on_and_off_and_rows_are_as_high_as_they_must_be(pane):
    high = pane.queue.rowHeight(0)
    assert pane.fields == USUAL
    switch(pane, QueueField.DATE)
    assert QueueField.DATE in pane.fields
    pane.set_fields(frozenset({QueueField.SIGN}))
    assert pane.queue.rowHeight(0) < high, "there is nothing to tell beneath the wording"
    switch(pane, QueueField.SPEAKER)
    assert pane.queue.rowHeight(0) == high


def test_what_is_switched_off_is_not_painted(pane):
    pane.set_fields(frozenset())
    bare = pane.queue.grab().toImage()
    pane.set_fields(frozenset({QueueField.QUOTES}))
    assert pane.queue.grab().toImage() != bare


def test_small_facts_stand_at_the_right(opened):
    collection, rating = opened.session.collection, opened.session.rating
    row = next(row for row in rows_of(collection, collection.clusters, rating) if row.n_variants > 1)
    told = told_at_right(row, frozenset(QueueField), is_short=False)
    assert told == "statement · 3 quotes · 2 wordings"
    assert told_at_right(row, frozenset(QueueField), is_short=True) == "statement · ❝3 · ×2"
    assert told_at_right(row, frozenset({QueueField.SPEAKER}), is_short=False) == ""


def test_columns_are_kept_by_name_and_unknown_names_do_no_harm():
    assert fields_named(names_of(USUAL)) == USUAL
    assert fields_named("SPEAKER COLOUR_OF_THE_INK") == {QueueField.SPEAKER}
    assert fields_named("") == frozenset()


def test_columns_and_order_are_remembered(qtbot, opened, pane, theme, tmp_path):
    switch(pane, QueueField.KIND)
    pane.set_order(Order.LATEST)
    fields = pane.fields
    again = MainWindow(Session(), theme, Preferences(tmp_path / "config"))
    qtbot.addWidget(again)
    assert again.workspace.queue_pane.fields == fields
    assert again.workspace.queue_pane.order is Order.LATEST
    assert again.workspace.queue_pane._order.currentText() == "By date, latest first"


def test_every_column_can_be_sorted_by(opened, pane):
    for order in Order:
        pane.set_order(order)
        assert pane.order is order
        assert len(opened.workspace.clusters.shown) == opened.workspace.clusters.rowCount()
    pane.set_order(Order.QUOTES)
    quotes = [row.n_quotations for row in opened.workspace.clusters.shown]
    assert quotes == sorted(quotes, reverse=True)
    pane.set_order(Order.KIND)
    assert [Kind.FRAGMENT in row.kinds for row in opened.workspace.clusters.shown][-1]
    pane.set_order(Order.WORDING)
    wordings = [row.wording.casefold() for row in opened.workspace.clusters.shown]
    assert wordings == sorted(wordings)


def shown(pane):
    return [row.wording for row in pane._clusters.shown]


def test_a_click_on_a_head_sorts_by_its_column_and_another_the_other_way_round(qtbot, opened, pane):
    opened.workspace.show_everything()
    head = pane.heads.heads[None]
    assert head.text() == "Wording"
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    assert pane.order is Order.WORDING
    assert head.text() == "Wording\u2009▲"
    wordings = shown(pane)
    assert wordings == sorted(wordings, key=str.casefold)
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    assert pane.order is Order.WORDING_BACK
    assert head.text() == "Wording\u2009▼"
    assert shown(pane) == wordings[::-1]
    assert pane._order.currentText() == "By wording, reversed"
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    assert pane.order is Order.WORDING
    assert pane._order.findData(Order.WORDING_BACK) == -1, "the list offers it only while it holds"


def test_there_is_a_head_for_all_that_rows_tell_and_for_nothing_else(opened, pane):
    assert set(pane.heads.heads) == {None, *USUAL}
    pane.set_fields(frozenset({QueueField.SPEAKER, QueueField.KIND}))
    assert set(pane.heads.heads) == {None, QueueField.SPEAKER, QueueField.KIND}
    pane.set_fields(frozenset())
    high = pane.heads.height()
    pane.set_fields(frozenset({QueueField.QUOTES}))
    assert pane.heads.height() > high, "heads have a line more where rows have one"


def test_heads_stand_over_what_they_sort(opened, pane):
    heads = pane.heads.heads
    wording, speaker, sign = heads[None], heads[QueueField.SPEAKER], heads[QueueField.SIGN]
    assert abs(wording.x() - speaker.x()) <= 1
    assert sign.geometry().right() < wording.x()
    assert speaker.y() > wording.y()
    at_right = max(head.geometry().right() for head in heads.values())
    assert at_right <= pane.queue.viewport().width()
    taken = [head.geometry() for head in heads.values()]
    assert not any(one.intersects(other) for one in taken for other in taken if one is not other)


@pytest.mark.parametrize("width", [180, 260, 420, 900])
def test_heads_are_never_cut_and_what_is_sorted_by_always_has_one(opened, pane, width):
    pane.set_fields(frozenset(QueueField))
    pane.set_order(Order.SOURCE)
    pane.heads.set_room(width)
    for column, head in pane.heads.heads.items():
        assert head.width() >= head.sizeHint().width(), column
    assert pane.heads.heads[QueueField.SOURCE].isChecked()
    names = {head.text() for head in pane.heads.heads.values()}
    assert ("Wordings" in names) is (width == 900), "in words where there is room, else in the signs of rows"


def test_columns_are_sorted_by_key(qtbot, opened, pane):
    opened.activateWindow()
    opened.actions_by_id["sort"].trigger()
    head = opened.focusWidget()
    assert isinstance(head, QToolButton)
    assert head.accessibleName() == "Sort by: Sign of the worst difference"
    assert head.accessibleDescription() == "Worst difference first"
    qtbot.keyClick(head, Qt.Key.Key_Right)
    qtbot.keyClick(opened.focusWidget(), Qt.Key.Key_Right)
    speaker = opened.focusWidget()
    assert speaker is pane.heads.heads[QueueField.SPEAKER]
    qtbot.keyClick(speaker, Qt.Key.Key_Return)
    assert pane.order is Order.SPEAKER
    qtbot.keyClick(speaker, Qt.Key.Key_Space)
    assert pane.order is Order.SPEAKER_BACK
    assert speaker.accessibleDescription() == "By speaker, reversed"
    qtbot.keyClick(speaker, Qt.Key.Key_Tab)
    assert opened.focusWidget() is pane.queue, "the heads are one stop"


def test_an_order_that_only_a_head_offers_is_remembered(qtbot, opened, pane, theme, tmp_path):
    pane.heads.heads[QueueField.OUTLETS].click()
    pane.heads.heads[QueueField.OUTLETS].click()
    again = MainWindow(Session(), theme, Preferences(tmp_path / "config"))
    qtbot.addWidget(again)
    kept = again.workspace.queue_pane
    assert kept.order is Order.NARROW
    assert kept._order.currentText() == "Fewest outlets first"
    assert kept.heads.heads[QueueField.OUTLETS].text().endswith("▲")


def test_every_order_but_two_can_be_turned_round():
    assert set(Order) - set(BACKWARDS) == {Order.STATUS, Order.READING}
    assert all(BACKWARDS[BACKWARDS[order]] is order for order in BACKWARDS)
    assert len(SELDOM) == 11


def test_the_count_says_how_much_the_filter_leaves(opened, pane):
    total = opened.workspace.clusters.n_rows
    opened.workspace.filter_box.setText("boat")
    assert pane._shown.text() == f"1 of {total} statements"
    opened.workspace.filter_box.clear()
    opened.workspace.show_everything()
    assert pane._shown.text() == f"{total} statements"


def test_the_count_is_never_cut(opened, pane, qtbot):
    opened.workspace.filter_box.setText("boat")
    total = opened.workspace.clusters.n_rows
    for width in (30, 60, 400):
        pane._shown.setFixedWidth(width)
        text = pane._shown.shown
        assert text in {f"1/{total}", f"1 of {total}", f"1 of {total} statements"}
        assert text == f"1/{total}" or pane._shown.fontMetrics().horizontalAdvance(text) <= width
    assert text == f"1 of {total} statements"


def test_the_list_of_orders_is_as_wide_as_what_stands_in_it(pane):
    pane._order.setFixedWidth(60)
    pane._order.showPopup()
    rows = pane._order.view()
    words = rows.fontMetrics().horizontalAdvance("By date, earliest first")
    assert rows.viewport().width() >= words
    pane._order.hidePopup()

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quoteview.session.comparing import compare
from quoteview.ui.models.collation import CollationRow, Piece, pieces_of
from quoteview.ui.models.collation_cursor import CollationCursor
from quoteview.ui.models.collation_model import CollationModel
from quoteview.ui.views.collation_view import CollationView

BASE = "The harbour office wrote that no boat would be let out before the tide gauge had been read and written down. "
WORDINGS = 50


def row(at):
    """A wording that is longer or shorter than what stands before and behind it, with a difference at its end."""
    base = BASE * (1 + at * 7 % 5)
    text = base + f"It was {at} o’clock."
    comparison = compare(base + "It was dark.", text)
    pieces, outlets = pieces_of(comparison), (f"Outlet {at}",)
    return CollationRow(
        variant_id=f"v{at}",
        is_base=False,
        outlets=outlets,
        whereabouts="¶1",
        quotation_ids=(),
        pieces=pieces,
        differences=comparison.differences,
        wording=text,
        comparison=comparison,
    )


@pytest.fixture
def model():
    base = CollationRow(
        variant_id=None,
        is_base=True,
        outlets=(),
        whereabouts="",
        quotation_ids=(),
        pieces=(Piece(BASE),),
        differences=(),
        wording=BASE,
    )
    model = CollationModel()
    model.put([base, *map(row, range(1, WORDINGS))])
    return model


@pytest.fixture
def cursor(model):
    return CollationCursor(model)


@pytest.fixture
def view(qtbot, theme, model, cursor):
    view = CollationView(model, cursor, theme)
    qtbot.addWidget(view)
    view.resize(700, 500)
    with qtbot.waitExposed(view):
        view.show()
    return view


def area(view, at):
    return view.visualRect(view.model().index(at))


def true_height(view, at):
    return round(view.itemDelegate().of(view.model().index(at)).height)


def rows_in_sight(view):
    room = view.viewport().rect()
    return [at for at in range(view.model().rowCount()) if area(view, at).intersects(room)]


def assert_rows_in_sight_are_as_high_as_they_need(view):
    in_sight = rows_in_sight(view)
    assert in_sight
    for at in in_sight:
        assert area(view, at).height() == true_height(view, at)


def test_rows_that_nobody_has_seen_are_not_broken_into_lines(view):
    in_sight = rows_in_sight(view)
    assert 0 < len(view.itemDelegate()._laid) <= len(in_sight) + 1 < WORDINGS / 3


def test_rows_in_sight_are_as_high_as_they_need(view):
    assert_rows_in_sight_are_as_high_as_they_need(view)


def test_the_last_row_of_fifty_is_where_one_goes_to(view):
    view.scrollTo(view.model().index(WORDINGS - 1))
    assert area(view, WORDINGS - 1).bottom() == view.viewport().rect().bottom()
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert_rows_in_sight_are_as_high_as_they_need(view)


@pytest.mark.parametrize("at", [17, 18, 19, 20, 21])
def test_a_row_that_nobody_has_seen_is_brought_into_sight_whole(view, at):
    view.scrollTo(view.model().index(at))
    assert view.viewport().rect().contains(area(view, at))
    assert area(view, at).height() == true_height(view, at)


def test_the_end_of_the_scroll_bar_is_the_end_of_the_last_row(view):
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() == bar.maximum()
    assert area(view, WORDINGS - 1).bottom() == view.viewport().rect().bottom()


@pytest.mark.parametrize("step", [37, -37])
def test_what_one_reads_stays_where_it_is_while_others_come_into_sight(view, step):
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(60):
        read = rows_in_sight(view)[1]
        before, at = area(view, read).top(), bar.value()
        bar.setValue(at + step)
        assert area(view, read).top() == before - step
        assert_rows_in_sight_are_as_high_as_they_need(view)


def test_a_difference_in_a_row_nobody_has_seen_is_brought_into_sight(view, model, cursor):
    for at in (WORDINGS - 2, 3, 30):
        difference = model.rows[at].walkable[-1]
        cursor.choose(at, difference)
        place = view.itemDelegate().place_of(model.index(at), difference)
        assert view.viewport().rect().contains(place.toAlignedRect().center())


def test_differences_are_walked_through_rows_nobody_has_seen(view, model, cursor):
    cursor.choose(0)
    for _ in range(12):
        cursor.go_on()
        place = view.itemDelegate().place_of(model.index(cursor.at), cursor.difference)
        assert not place.isEmpty()
        assert view.viewport().rect().contains(place.toAlignedRect().center())


def test_a_page_down_leaves_no_row_out(view):
    view.setFocus()
    view.setCurrentIndex(view.model().index(0))
    seen = set(rows_in_sight(view))
    while view.currentIndex().row() < WORDINGS - 1:
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        seen.update(rows_in_sight(view))
    assert seen == set(range(WORDINGS))


def test_lines_are_broken_anew_where_they_become_shorter(view):
    before = area(view, 1).height()
    view.resize(450, 500)
    assert area(view, 1).height() > before
    assert_rows_in_sight_are_as_high_as_they_need(view)


def test_larger_text_is_higher(view, theme):
    before = area(view, 1).height()
    theme.set_zoom(1.5)
    assert area(view, 1).height() > before
    assert_rows_in_sight_are_as_high_as_they_need(view)


def test_what_was_put_and_chosen_while_the_list_was_hidden_is_in_sight_when_it_is_shown(qtbot, view, model, cursor):
    view.hide()
    model.put([*reversed(model.rows)])
    difference = model.rows[40].walkable[-1]
    cursor.choose(40, difference)
    assert len(view.itemDelegate()._laid) <= 1
    view.show()
    QApplication.processEvents()
    place = view.itemDelegate().place_of(model.index(40), difference)
    assert view.viewport().rect().contains(place.toAlignedRect().center())
    assert_rows_in_sight_are_as_high_as_they_need(view)


def test_a_list_of_nothing_has_nothing_to_measure(view, model):
    model.put([])
    QApplication.processEvents()
    assert rows_in_sight(view) == []
    model.put([row(1)])
    assert area(view, 0).height() == true_height(view, 0)

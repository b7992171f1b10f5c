"""The table of speakers in the real window: names brought together, and the way to what somebody said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quoteview.core.quotation import Resolution
from quoteview.ui.models.likely_same import likely_same

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier

EVENING = (
    "“The lighthouse will be painted blue before the winter,” Katherine Bell said. “It will be seen.”\n\n"
    "“Nobody asked me about the lighthouse or its colour,” Katharine Bell told another paper.\n\n"
    "Cleo Park, a painter, said: “Blue is the colour of bad weather.”\n"
)


@pytest.fixture
def table(qtbot, opened, run, articles):
    """The table, over articles in which one person has two names."""
    (articles / "vale.txt").write_text(EVENING, "utf-8")
    run(opened.operations.scan, [articles])
    qtbot.keyClick(opened, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    return opened.docks.panes.speakers.widget()


def names(table):
    return [row.name for row in table.model.rows]


def stand_at(table, name, column=0):
    table.grid.setCurrentIndex(table.model.index(names(table).index(name), column))


def cell(table, name, title):
    column = next(at for at in range(table.model.columnCount()) if table.model.headerData(at, Qt.Horizontal) == title)
    return table.model.index(names(table).index(name), column).data()


def speakers(window):
    return {each.speaker for each in window.session.collection.quotations}


def test_the_table_is_made_when_it_is_first_seen(opened):
    assert opened.docks.panes.speakers.widget() is None
    opened.docks.show("speakers")
    assert names(opened.docks.panes.speakers.widget()) == ["Ada Quill", "Ben Marsh"]


def test_one_row_a_name_with_how_often_and_where(table):
    assert names(table) == ["Ada Quill", "Katherine Bell", "Ben Marsh", "Cleo Park", "Katharine Bell"]
    assert cell(table, "Ada Quill", "Quotes") == "4"
    assert cell(table, "Ada Quill", "Statements") == "3"
    assert cell(table, "Ada Quill", "Outlets") == "2"
    assert cell(table, "Ada Quill", "Perhaps the same as") == ""
    assert cell(table, "Katherine Bell", "Perhaps the same as") == "Katharine Bell"
    assert "Ada Quill" in cell(table, "Ada Quill", "As printed")
    assert table.grid.accessibleName() == "Speakers"
    heard = table.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Speaker: Ada Quill"


def test_it_is_sorted_by_a_column_and_narrowed_by_typing(qtbot, table):
    table.grid.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["Ada Quill", "Ben Marsh", "Cleo Park", "Katharine Bell", "Katherine Bell"]
    table.grid.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert names(table)[0] == "Ada Quill"
    table.grid.setFocus()
    qtbot.keyClick(table.grid, "/")
    assert QApplication.focusWidget() is table.filter
    qtbot.keyClicks(table.filter, "BELL")
    assert set(names(table)) == {"Katharine Bell", "Katherine Bell"}
    assert table._counts.text() == "2 of 5 speakers"
    qtbot.keyClick(table.filter, Qt.Key.Key_Escape)
    assert len(names(table)) == 5
    assert QApplication.focusWidget() is table.grid


def test_a_name_is_changed_in_place_and_one_stays_at_it(qtbot, opened, table, run):
    stand_at(table, "Cleo Park")
    qtbot.keyClick(table.grid, Qt.Key.Key_F2)
    line = table.grid.indexWidget(table.grid.currentIndex())
    line.selectAll()
    qtbot.keyClicks(line, "Cleo Parker")
    run(qtbot.keyClick, line, Qt.Key.Key_Return)
    assert "Cleo Parker" in speakers(opened)
    assert "Cleo Park" not in speakers(opened)
    assert table.current.name == "Cleo Parker"
    assert opened.notices.sentence == "Cleo Park goes by the name Cleo Parker now."
    assert any(row.speaker == "Cleo Parker" for row in opened.workspace.clusters.rows), "the queue says so too"
    run(opened.operations.undo)
    assert "Cleo Park" in names(table)


def test_an_empty_name_is_refused_in_a_sentence(qtbot, opened, table):
    stand_at(table, "Cleo Park")
    qtbot.keyClick(table.grid, Qt.Key.Key_F2)
    line = table.grid.indexWidget(table.grid.currentIndex())
    line.clear()
    with qtbot.waitSignal(table.refused):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert opened.notices.sentence.startswith("A speaker has a name")
    assert "Cleo Park" in names(table)


def test_two_names_are_merged_into_the_one_that_is_chosen(qtbot, opened, table, run):
    table.grid.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    stand_at(table, "Katharine Bell")
    qtbot.keyClick(table.grid, Qt.Key.Key_Down, SHIFT)
    assert [row.name for row in table.chosen] == ["Katharine Bell", "Katherine Bell"]
    qtbot.keyClick(table.grid, "M")
    chooser = opened.correcting.chooser
    assert chooser.title.text() == "2 names are one person's. Which name stays?"
    assert chooser.chosen.title == "Katherine Bell", "the one that is quoted most is offered first"
    run(qtbot.keyClick, chooser.box, Qt.Key.Key_Return)
    assert names(table) == ["Ada Quill", "Ben Marsh", "Cleo Park", "Katherine Bell"]
    assert table.current.name == "Katherine Bell"
    assert QApplication.focusWidget() is table.grid
    assert opened.session.undo_label == "Merge speakers"


def test_what_is_perhaps_the_same_is_offered_first_and_done_by_nobody_else(qtbot, opened, table, run):
    stand_at(table, "Katharine Bell")
    qtbot.keyClick(table.grid, "M")
    chooser = opened.correcting.chooser
    assert chooser.title.text() == "Katharine Bell is the same person as:"
    assert chooser.chosen.title == "Katherine Bell"
    assert speakers(opened) >= {"Katharine Bell", "Katherine Bell"}
    run(qtbot.keyClick, chooser.box, Qt.Key.Key_Return)
    assert "Katharine Bell" not in speakers(opened)


def test_names_brought_together_leave_what_was_uncertain_uncertain(opened, run):
    quotation = next(each for each in opened.session.collection.quotations if "generous" in each.text)
    before = quotation.attribution
    run(lambda: opened.correcting.merge_speakers(["Ada Quill"], "Ada Quill of the harbour"))
    after = opened.session.collection.quotation_by_id[quotation.id].attribution
    assert after.speaker == "Ada Quill of the harbour"
    assert (after.confidence, after.resolution) == (before.confidence, before.resolution)
    assert after.resolution is not Resolution.CORRECTED
    assert after.reason.endswith("A checker said that Ada Quill is Ada Quill of the harbour.")


def test_enter_shows_what_somebody_said_in_the_queue(qtbot, opened, table):
    stand_at(table, "Cleo Park")
    qtbot.keyClick(table.grid, Qt.Key.Key_Return)
    assert [row.speaker for row in opened.workspace.clusters.shown] == ["Cleo Park"]
    assert QApplication.focusWidget() is opened.queue
    assert "Blue is the colour" in opened.queue.currentIndex().data()


def test_cells_are_copied_as_a_spreadsheet_takes_them(qtbot, table):
    stand_at(table, "Ada Quill")
    qtbot.keyClick(table.grid, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(table.grid, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(table.grid, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "Ada Quill\t4\nKatherine Bell\t2"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Quill", "A. Quill"),
        ("Ada Quill", "Quill"),
        ("Ada Quill", "Mayor Ada Quill"),
        ("Katherine Aalto", "Katharine Aalto"),
        ("Ada Quillington", "Ada Quillingten"),
        ("ada quill", "Ada Quill"),
    ],
)
def test_names_that_are_perhaps_one_persons(one, other):
    assert likely_same([one, other, "Ben Marsh"]) == {one: [other], other: [one]}


@pytest.mark.parametrize(
    ("one", "other"), [("Ada Quill", "Ben Quill"), ("Ada Quill", "Ada Marsh"), ("A. Quill", "B. Quill")]
)
def test_names_of_two_people(one, other):
    assert likely_same([one, other]) == {}

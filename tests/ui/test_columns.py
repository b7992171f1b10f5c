"""The columns of tables stand as they stood another day; the rows of large ones are made off the GUI thread."""

import pytest
from PySide6.QtCore import QByteArray, Qt

from quoteview.session.session import Session
from quoteview.ui.main_window import MainWindow
from quoteview.ui.preferences import Preferences
from quoteview.ui.views import table_view

PANES = ("speakers", "documents", "audit")


@pytest.fixture
def another_day(qtbot, opened, theme, tmp_path):
    """Close the window, and open the same project in another with the same preferences."""

    def another_day():
        project = opened.session.project_path
        opened.close()
        opened.operations.wait()
        window = MainWindow(Session(), theme, Preferences(tmp_path / "config"))
        qtbot.addWidget(window, before_close_func=lambda each: each.operations.close())
        window.show()
        with qtbot.waitSignal(window.operations.ended, timeout=30_000):
            window.operations.open_project(project)
        return window

    return another_day


def grid(window, name):
    window.docks.show(name)
    return window.docks.by_id[name].widget().grid


@pytest.mark.parametrize("name", PANES)
def test_widths_and_places_are_remembered(opened, another_day, name):
    header = grid(opened, name).horizontalHeader()
    header.resizeSection(1, 137)
    header.moveSection(2, 0)
    again = grid(another_day(), name).horizontalHeader()
    assert again.sectionSize(1) == 137
    assert again.visualIndex(2) == 0


def test_what_a_table_is_sorted_by_is_remembered(opened, another_day):
    grid(opened, "speakers").sortByColumn(0, Qt.SortOrder.DescendingOrder)
    window = another_day()
    grid(window, "speakers")
    assert [row.name for row in window.docks.panes.speakers.widget().model.rows] == ["Ben Marsh", "Ada Quill"]


def test_columns_of_another_version_are_not_taken_over(opened):
    columns = grid(opened, "speakers")
    width = columns.columnWidth(1)
    assert not columns.restore_columns(QByteArray(b"not a state"))
    assert not columns.restore_columns(grid(opened, "audit").columns_state())
    assert columns.horizontalHeader().count() == columns.model().columnCount()
    assert columns.columnWidth(1) == width


def test_rows_of_a_large_collection_come_when_they_are_made(qtbot, opened, run, monkeypatch):
    monkeypatch.setattr(table_view, "WORTH_A_TASK", 1)
    opened.docks.show("speakers")
    table = opened.docks.panes.speakers.widget()
    qtbot.waitUntil(lambda: [row.name for row in table.model.rows] == ["Ada Quill", "Ben Marsh"])
    run(opened.operations.correct, "Merge speakers", lambda: opened.session.merge_speakers(["Ben Marsh"], "Ada Quill"))
    qtbot.waitUntil(lambda: [row.name for row in table.model.rows] == ["Ada Quill"])

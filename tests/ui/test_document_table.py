"""The table of documents in the real window: what is set there holds everywhere, at once and in one step."""

import pytest
from PySide6.QtCore import Qt

from quoteview.ui.models.dates import UnclearDate, iso_date

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
FILE, OUTLET, TITLE, PUBLISHED = range(4)


@pytest.fixture
def table(qtbot, opened):
    qtbot.keyClick(opened, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    return opened.docks.panes.documents.widget()


def stand_at(table, file_name, column):
    at = next(at for at, row in enumerate(table.model.rows) if row.document.file_name == file_name)
    table.grid.setCurrentIndex(table.model.index(at, column))


def write(qtbot, table, text):
    """Edit the cell one is at, by key."""
    qtbot.keyClick(table.grid, Qt.Key.Key_F2)
    line = table.grid.indexWidget(table.grid.currentIndex())
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def document(window, file_name):
    return next(each for each in window.session.collection.documents if each.file_name == file_name)


def test_one_row_a_document(table):
    assert [row.document.file_name for row in table.model.rows] == ["harbour.txt", "ridge.txt", "vale.txt"]
    assert [row.n_quotations for row in table.model.rows] == [3, 2, 2]
    assert table.grid.accessibleName() == "Documents"
    heard = table.model.index(1, OUTLET).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Outlet: unknown"


def test_an_outlet_set_in_place_is_the_outlet_everywhere(qtbot, opened, table, run):
    stand_at(table, "ridge.txt", OUTLET)
    run(write, qtbot, table, "The Ridge Mail")
    assert document(opened, "ridge.txt").outlet == "The Ridge Mail"
    assert any("The Ridge Mail" in row.outlets for row in opened.workspace.clusters.rows), "on the badges"
    facets = opened.workspace.facets.model()
    assert "The Ridge Mail" in [facets.index(at).data() for at in range(facets.rowCount())]
    assert any("The Ridge Mail" in row.outlets for row in opened.workspace.wordings.rows), "in the collation"
    assert table.current.document.outlet == "The Ridge Mail", "one stays where one was"
    run(write, qtbot, table, "")
    assert document(opened, "ridge.txt").outlet is None


def test_an_outlet_is_set_for_several_documents_in_one_step(qtbot, opened, table, run):
    stand_at(table, "ridge.txt", FILE)
    qtbot.keyClick(table.grid, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(table.grid, Qt.Key.Key_F2, SHIFT)
    chooser = opened.correcting.chooser
    assert chooser.title.text() == "Outlet of 2 documents:"
    qtbot.keyClicks(chooser.box, "The Ridge Mail")
    assert chooser.chosen.title == "“The Ridge Mail”"
    run(qtbot.keyClick, chooser.box, Qt.Key.Key_Return)
    assert [each.outlet for each in opened.session.collection.documents][1:] == ["The Ridge Mail"] * 2
    assert opened.notices.sentence == "2 documents described."
    run(opened.operations.undo)
    assert [each.outlet for each in opened.session.collection.documents][1:] == [None, None]
    assert opened.session.undo_label is None, "it was one step"


def test_a_date_is_understood_where_it_is_clear(qtbot, opened, table, run):
    stand_at(table, "vale.txt", PUBLISHED)
    run(write, qtbot, table, "3 May 2026")
    assert document(opened, "vale.txt").published_at == "2026-05-03"
    assert opened.workspace.clusters.row_of(opened.queue.chosen).dates == ("2026-05-03",)


def test_a_date_that_could_be_two_days_is_refused_in_a_sentence(qtbot, opened, table):
    stand_at(table, "vale.txt", PUBLISHED)
    with qtbot.waitSignal(opened.correcting.refused):
        write(qtbot, table, "03/04/2026")
    assert opened.notices.sentence == "“03/04/2026” can be two days: write 2026-04-03 or 2026-03-04."
    assert document(opened, "vale.txt").published_at is None
    assert opened.session.undo_label is None


def test_the_date_beside_the_document_is_held_to_the_same(qtbot, opened):
    field = opened.workspace.document.provenance.fields["published_at"]
    field.setText("03/04/2026")
    field.editingFinished.emit()
    assert "can be two days" in opened.notices.sentence
    assert field.text() == "", "what was not taken does not look as if it was"


def test_enter_shows_the_document_and_the_queue_stays_where_it_is(qtbot, opened, table):
    before = opened.queue.chosen
    stand_at(table, "ridge.txt", FILE)
    qtbot.keyClick(table.grid, Qt.Key.Key_Return)
    assert opened.workspace.document.document.file_name == "ridge.txt"
    assert opened.workspace.document.quotation is not None
    assert opened.docks.panes.document.has_focus
    assert opened.queue.chosen == before


def test_a_document_without_quotations_shows_its_text(qtbot, opened, run, articles):
    (articles / "empty-handed.txt").write_text("Nobody said a word all day.\n", "utf-8")
    run(opened.operations.scan, [articles])
    opened.docks.show("documents")
    table = opened.docks.panes.documents.widget()
    stand_at(table, "empty-handed.txt", FILE)
    qtbot.keyClick(table.grid, Qt.Key.Key_Return)
    assert "Nobody said a word" in opened.workspace.document.text.toPlainText()


def test_it_is_sorted_with_the_unknown_last_and_narrowed_by_typing(qtbot, opened, table, run):
    stand_at(table, "vale.txt", OUTLET)
    run(write, qtbot, table, "Vale Echo")
    table.grid.sortByColumn(OUTLET, Qt.SortOrder.AscendingOrder)
    assert table.model.rows[0].document.file_name == "vale.txt"
    table.grid.sortByColumn(OUTLET, Qt.SortOrder.DescendingOrder)
    assert table.model.rows[0].document.file_name == "vale.txt"
    qtbot.keyClicks(table.filter, "echo")
    assert [row.document.file_name for row in table.model.rows] == ["vale.txt"]


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("2026", "2026"),
        ("2026-3", "2026-03"),
        ("2026/03/04", "2026-03-04"),
        ("3 May 2026", "2026-05-03"),
        ("Sunday, May 3rd, 2026", "2026-05-03"),
        ("3. März 2026", "2026-03-03"),
        ("25/03/2026", "2026-03-25"),
        ("3/25/2026", "2026-03-25"),
        ("04.04.2026", "2026-04-04"),
        ("2026-03-04 18:30", "2026-03-04T18:30"),
        ("2026-03-04T18:30:05Z", "2026-03-04T18:30:05Z"),
        ("3 May 2026, 18:30 Uhr", "2026-05-03T18:30"),
        ("2026-03-04T18:30+0100", "2026-03-04T18:30+01:00"),
    ],
)
def test_dates_as_people_type_them(typed, known):
    assert iso_date(typed) == known
    assert iso_date(known) == known


@pytest.mark.parametrize("typed", ["03/04/2026", "3.4.26", "30 Feb 2026", "yesterday", "2026-03-04 25:00", "18:30"])
def test_what_is_no_clear_date(typed):
    with pytest.raises(UnclearDate, match="“"):
        iso_date(typed)


def test_where_there_is_little_room_how_many_there_are_is_a_number_and_never_half_a_word(table):
    table._counts.resize(400, 20)
    assert table._counts.shown == "3 documents"
    table._counts.resize(table._counts.fontMetrics().horizontalAdvance("3 docu"), 20)
    assert table._counts.shown == "3"
    assert table._counts.text() == "3 documents", "which is said, and told when pointed at"
    table.filter.setText("ridge")
    assert table._counts.shown == "1 of 3"

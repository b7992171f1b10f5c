import re

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from quoteview.core.difference import Severity
from quoteview.core.resources import sample_folder
from quoteview.session.session import Session
from quoteview.ui.docks import ACROSS
from quoteview.ui.main_window import MainWindow
from quoteview.ui.models.cluster_model import ClusterRole
from quoteview.ui.preferences import Preferences


def chosen_row(window):
    return window.queue.currentIndex().data(ClusterRole.ROW)


def press(qtbot, widget, *keys):
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(widget, key)
        else:
            qtbot.keyClick(widget, *key) if isinstance(key, tuple) else qtbot.keyClick(widget, key)


def test_the_sample_documents_open_from_the_empty_state(qtbot, window):
    assert window.empty_state.isVisible()
    with qtbot.waitSignal(window.operations.ended):
        qtbot.mouseClick(window.empty_state.open_samples, Qt.MouseButton.LeftButton)
    assert window.workspace.isVisible()
    assert re.fullmatch(r"\d+ of \d+ statements · 72 quotes · 5 documents · 0 of \d+ done", window.status.text)
    assert window.workspace.clusters.rowCount() > 20
    assert QApplication.focusWidget() is window.queue


def test_the_worst_difference_comes_first_and_is_shown(opened):
    row = chosen_row(opened)
    assert row.severity is Severity.CRITICAL
    assert row.wording.startswith("We will not sell the pier")
    assert row.outlets == ("harbour", "ridge", "vale")
    base, *others = opened.collation.model().rows
    assert base.is_base
    assert ("polarity_modality", Severity.CRITICAL) in others[0].codes


def test_keys_walk_the_queue(qtbot, opened):
    first = opened.queue.chosen
    press(qtbot, opened.queue, "j")
    second = opened.queue.chosen
    assert second != first
    press(qtbot, opened.queue, Qt.Key.Key_Down)
    assert opened.queue.chosen not in {first, second}
    press(qtbot, opened.queue, "k", "k")
    assert opened.queue.chosen == first
    press(qtbot, opened.queue, "k")
    assert opened.queue.chosen == first, "there is nothing before the first"


def test_keys_walk_wordings_and_differences(qtbot, opened):
    rows = opened.collation.model().rows
    press(qtbot, opened, (Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier))
    assert opened.collation.row is rows[1]
    press(qtbot, opened, (Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier))
    assert opened.collation.row is rows[0]
    walked = [difference for row in rows for difference in row.walkable]
    for difference in walked:
        press(qtbot, opened, Qt.Key.Key_F8)
        assert opened.collation.current_difference is difference
    press(qtbot, opened, Qt.Key.Key_F8)
    assert opened.collation.current_difference is walked[-1], "the last stays the last"
    for difference in reversed(walked[:-1]):
        press(qtbot, opened, Qt.Key.Key_F7)
        assert opened.collation.current_difference is difference


def test_a_letter_whose_action_cannot_be_done_goes_nowhere(qtbot, opened):
    first = opened.queue.chosen
    assert not opened.actions_by_id["merge"].isEnabled(), "only one is selected"
    press(qtbot, opened.queue, "m", "r", "g")
    assert opened.queue.chosen == first


def test_letters_belong_to_whoever_types_in_the_filter(qtbot, opened):
    press(qtbot, opened, (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier))
    box = opened.workspace.filter_box
    assert QApplication.focusWidget() is box
    press(qtbot, box, "boat jkbi")
    assert box.text() == "boat jkbi"
    assert opened.workspace.clusters.rowCount() == 0
    assert not opened.actions_by_id["hide_cosmetic"].isChecked()


def test_the_filter_narrows_and_escape_gives_everything_back(qtbot, opened):
    shown = opened.workspace.clusters.rowCount()
    press(qtbot, opened.queue, "/")
    press(qtbot, opened.workspace.filter_box, "BOAT leaves")
    assert opened.workspace.clusters.rowCount() == 1
    assert "last boat" in chosen_row(opened).wording
    assert opened.status.text.startswith("1 of ")
    press(qtbot, opened.workspace.filter_box, Qt.Key.Key_Escape)
    assert opened.workspace.clusters.rowCount() == shown
    assert QApplication.focusWidget() is opened.queue
    assert "last boat" in chosen_row(opened).wording, "what was chosen stays chosen"


def test_facets_narrow_the_queue_by_key(qtbot, opened):
    facets = opened.workspace.facets
    facets.setFocus()
    at = next(i for i in range(facets.model().rowCount()) if facets.model().index(i).data() == "Ben Marsh")
    facets.setCurrentIndex(facets.model().index(at))
    press(qtbot, facets, Qt.Key.Key_Space)
    assert {row.speaker for row in opened.workspace.clusters.shown} == {"Ben Marsh"}
    press(qtbot, facets, Qt.Key.Key_Return)
    assert len(opened.workspace.clusters.shown) > 1


def test_space_goes_through_the_places_that_print_a_wording(qtbot, opened):
    first = opened.workspace.document.quotation
    press(qtbot, opened.queue, Qt.Key.Key_Space)
    second = opened.workspace.document.quotation
    assert first.text == second.text
    assert first.document_id != second.document_id
    press(qtbot, opened.queue, Qt.Key.Key_Space)
    assert opened.workspace.document.quotation == first


def test_cosmetic_differences_can_be_hidden(qtbot, opened, run, tmp_path):
    dashed = tmp_path / "dashed.txt"
    dashed.write_text("“We will not sell the pier to anyone who wants to close it.” Ada Quill said.\n", "utf-8")
    run(opened.operations.add, [dashed])

    def n_marked():
        return sum(len(row.walkable) for row in opened.collation.model().rows)

    before = n_marked()
    press(qtbot, opened.queue, "i")
    assert n_marked() < before
    press(qtbot, opened.queue, "i")
    assert n_marked() == before


def test_making_a_wording_the_base_and_taking_that_back(qtbot, opened, run):
    opened.collation.choose(1)
    wanted = opened.collation.row
    run(press, qtbot, opened.collation, "b")
    assert opened.collation.model().rows[0].variant_id == wanted.variant_id
    assert opened.collation.row.variant_id == wanted.variant_id, "one stays at the wording one was at"
    assert chosen_row(opened).wording.startswith("We will sell the pier")
    run(opened.actions_by_id["undo"].trigger)
    assert chosen_row(opened).wording.startswith("We will not sell the pier")
    assert opened.collation.row.variant_id == wanted.variant_id
    run(opened.actions_by_id["redo"].trigger)
    assert opened.collation.model().rows[0].variant_id == wanted.variant_id


def test_an_outlet_that_is_set_is_set_everywhere(qtbot, opened, run):
    opened.collation.choose(1)
    assert opened.collation.row.outlets == ("ridge",)
    field = opened.workspace.document.provenance.fields["outlet"]
    field.setFocus()
    press(qtbot, field, "The Ridge Times")
    run(press, qtbot, field, Qt.Key.Key_Return)
    assert opened.collation.row.outlets == ("The Ridge Times",)
    assert chosen_row(opened).outlets == ("harbour", "The Ridge Times", "vale")
    facets = opened.workspace.facets.model()
    assert "The Ridge Times" in {facets.index(at).data() for at in range(facets.rowCount())}
    run(opened.operations.undo)
    assert chosen_row(opened).outlets == ("harbour", "ridge", "vale")
    assert opened.workspace.document.provenance.fields["outlet"].text() == ""


def test_an_address_the_file_shows_is_shown(opened):
    quotation = opened.workspace.document.quotation
    assert quotation.document_id == opened.session.collection.documents[0].id
    assert opened.workspace.document.provenance.fields["url"].text() == "https://www.harbourpost.example/pier"


def test_a_quotation_is_copied_with_its_citation(qtbot, opened):
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(qtbot, opened, (Qt.Key.Key_C, modifiers))
    copied = QApplication.clipboard().text()
    assert copied.startswith("“We will not sell the pier to anyone who wants to close it,” — ")
    assert "Ada Quill" in copied
    assert "https://www.harbourpost.example/pier" in copied


def test_the_sheet_of_keys_stands_beside_the_window(qtbot, opened):
    press(qtbot, opened.queue, "?")
    (sheet,) = [each for each in QApplication.topLevelWidgets() if each.windowTitle() == "Keys"]
    assert not sheet.isModal()
    visible = {sheet.table.item(at, 0).text(): sheet.table.item(at, 1).text() for at in range(sheet.table.rowCount())}
    assert visible["Next difference"] == "F8, Alt+Down"
    sheet.close()


def test_every_view_has_an_accessible_name_and_every_row_a_text(opened):
    workspace = opened.workspace
    views = (workspace.facets, workspace.queue, workspace.collation, workspace.coverage, workspace.document.text,
             workspace.document.provenance, workspace.filter_box, opened.notices, opened.status)
    assert all(view.accessibleName() for view in views)
    told = opened.collation.model().index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "critical, polarity modality; removed: not" in told
    assert workspace.coverage.accessibleDescription()


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
def test_nothing_is_cut_at_usual_sizes(opened, size):
    opened.resize(*size)
    assert (opened.width(), opened.height()) == size
    assert opened.workspace.document.text.width() > 200
    assert opened.collation.width() > 350


def test_the_way_to_tools_without_room_has_a_name(opened):
    buttons = opened.bench.tools.findChildren(QToolButton)
    assert "More tools" in {each.accessibleName() for each in buttons}


def test_the_window_is_gone_before_it_waits_for_what_runs(qtbot, opened, run):
    path, seen = opened.session.project_path, []

    class AtHiding(QObject):
        def eventFilter(self, _watched, event):  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Hide:
                seen.append((opened.session.project_path, opened.operations.is_busy))
            return False

    watching = AtHiding()
    opened.installEventFilter(watching)
    qtbot.keyClicks(opened.workspace.judgement.note, "half a thought")
    opened.operations.scan_again()
    assert opened.close()
    assert seen == [(path, True)], "neither had the scan stopped nor was the project closed"
    opened.operations.wait()
    session = Session()
    session.open_project(path)
    notes = [judgement.note for _, judgement in session.project.judgements.items()]
    session.close()
    assert notes == ["half a thought"]


def test_the_window_stands_where_it_stood(qtbot, opened, tmp_path, theme):
    opened.resize(790, 640)  # the offscreen screen has 800 by 800 pixels, and no window comes back larger
    opened.workspace.resizeDocks([opened.docks.panes.queue, opened.docks.panes.collation], [240, 400], ACROSS)
    opened.docks.panes.facets.close()
    QApplication.processEvents()
    places = {name: pane.geometry() for name, pane in opened.docks.by_id.items() if pane.is_in_sight}
    theme.use_dark()
    opened.close()
    theme.follow_system()
    again = MainWindow(Session(), theme, Preferences(tmp_path / "config"))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (790, 640)
    assert theme.is_dark
    again.show()
    again._show_work()
    QApplication.processEvents()
    assert {name: pane.geometry() for name, pane in again.docks.by_id.items() if pane.is_in_sight} == places
    assert set(places) == {"queue", "collation", "document"}
    assert not again.actions_by_id["pane_facets"].isChecked()


def test_a_statement_in_fifty_wordings_is_walked_from_end_to_end(qtbot, window, run, tmp_path):
    for number in range(50):
        said = f"“The old pier belongs to the whole town and will stay open until {1950 + number},” Ada Quill said.\n"
        (tmp_path / f"paper{number:02}.txt").write_text(f"The pier was open on Monday.\n\n{said}", encoding="utf-8")
    run(window.operations.scan, sorted(tmp_path.glob("*.txt")))
    largest = max(window.workspace.clusters.shown, key=lambda row: row.n_variants)
    window.workspace.go_to_cluster(largest.cluster_id)
    for at in range(1, largest.n_variants):
        window.walk.go_next()
        assert window.collation.currentIndex().row() == at
        place = window.collation.visualRect(window.collation.currentIndex())
        assert window.collation.viewport().rect().contains(place), "the wording one is at is in sight"
    assert all("number_unit" in dict(row.codes) for row in window.workspace.wordings.rows[1:])


def test_what_comes_first_is_in_sight_after_a_first_scan_in_which_nobody_stood_anywhere(window, run):
    window.resize(1200, 500)
    run(window.operations.scan, [sample_folder()])
    first = window.queue.currentIndex()
    assert first.row() == 0
    assert window.queue.visualRect(first).top() == 0

import csv
import sys

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from quoteview.session.exporting import Format, Wanted
from quoteview.ui.bugs import Bugs

QUOTES = Wanted(Format.CSV)


def drop(window, *paths):
    """Drop files on the middle of the window, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, button, modifier = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(window.rect().center(), actions, data, button, modifier)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(window.rect().center()), actions, data, button, modifier))


@pytest.fixture
def many_articles(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        text = f"“The tide waits for nobody on day {number},” Ada Quill said.\n" * 5
        (folder / f"day{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def test_dropped_files_are_opened_beside_what_is_open(window, run, articles):
    run(drop, window, articles / "harbour.txt")
    assert "1 document" in window.status.text.split(" · ")
    run(drop, window, articles / "ridge.txt", articles / "vale.txt")
    assert "3 documents" in window.status.text.split(" · ")


def test_a_link_from_a_browser_is_not_taken(window):
    data = QMimeData()
    data.setUrls([QUrl("https://www.harbourpost.example/pier")])
    button, modifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(window.rect().center(), Qt.DropAction.CopyAction, data, button, modifier)
    event.ignore()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()


def test_a_cancelled_scan_leaves_what_was_open(qtbot, opened, many_articles):
    before = opened.session.collection
    with qtbot.waitSignal(opened.operations.ended, timeout=20_000):
        opened.operations.scan([many_articles])
        assert opened.actions_by_id["cancel"].isEnabled()
        assert not opened.actions_by_id["undo"].isEnabled()
        qtbot.mouseClick(opened.status._cancel, Qt.MouseButton.LeftButton)
    assert opened.session.collection is before
    assert "cancelled" in opened.notices.sentence
    assert opened.workspace.clusters.rowCount() > 0


def test_progress_is_counted(qtbot, window, many_articles):
    with qtbot.waitSignal(
        window.operations.progressed, timeout=20_000, check_params_cb=lambda done, total, _: 0 < done < total
    ):
        window.operations.scan([many_articles])
    assert "of 300" in window.status._doing.text()
    window.operations.cancel()


def test_closing_during_a_scan_is_fine(window, many_articles):
    window.operations.scan([many_articles])
    assert window.close()
    window.operations.wait()
    QApplication.processEvents()
    assert window.status.text == "", "late results are not shown"
    assert not window.operations.is_busy


def test_an_operation_is_refused_while_another_runs(qtbot, window, articles):
    with qtbot.waitSignal(window.operations.ended):
        window.operations.scan([articles])
        window.operations.add([articles / "vale.txt"])
        assert "wait until what is running is done" in window.notices.sentence
    assert "3 documents" in window.status.text.split(" · ")


def test_each_file_that_fails_is_one_line_and_the_rest_is_done(opened, run, tmp_path):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" * 20)
    (tmp_path / "good.txt").write_text("“The tide waits for nobody at all,” Ada Quill said.\n", encoding="utf-8")
    focused = QApplication.focusWidget()
    run(opened.operations.add, [tmp_path / f"{name}.txt" for name in ("empty", "picture", "gone", "good")])
    assert opened.notices.isVisible()
    assert len(opened.notices.lines) == 3
    assert any(line.endswith("is empty.") for line in opened.notices.lines)
    assert "4 documents" in opened.status.text
    assert QApplication.focusWidget() is focused


def test_a_folder_without_documents_says_so(window, run, tmp_path):
    (tmp_path / "nothing").mkdir()
    run(window.operations.scan, [tmp_path / "nothing"])
    assert "holds no documents" in window.notices.lines[0]
    assert window.empty_state.isVisible()


def test_a_document_without_quotations_is_open_all_the_same(window, run, tmp_path):
    (tmp_path / "dull.txt").write_text("Nobody said anything at all.\n", encoding="utf-8")
    run(window.operations.scan, [tmp_path / "dull.txt"])
    assert window.status.text == "0 of 0 statements · 0 quotes · 1 document · 0 of 0 done"
    assert window.workspace.isVisible()
    assert not window.actions_by_id["export"].isEnabled()


def test_scanning_again_finds_what_changed_on_disk_and_keeps_what_was_set(opened, run, articles):
    quotes = len(opened.session.collection.quotations)
    run(opened.operations.describe, opened.session.collection.documents[0].id, {"outlet": "The Harbour Post"})
    (articles / "late.txt").write_text("“The tide waits for nobody at all,” Ada Quill said.\n", encoding="utf-8")
    run(opened.actions_by_id["scan_again"].trigger)
    assert len(opened.session.collection.quotations) == quotes + 1
    assert opened.session.collection.documents[0].outlet == "The Harbour Post"


def test_what_is_shown_is_exported_and_nothing_else(opened, run, tmp_path):
    opened.workspace.filter_box.setText("pier")
    assert opened.errands.exporting.scope() == "1 statement, 3 quotes (filtered)"
    target = tmp_path / "out.csv"
    run(opened.errands.exporting.export, target, QUOTES)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 3
    assert all("pier" in row["quote_text"] for row in rows)
    assert opened.notices.sentence == f"The export was written to {target}."


def test_an_export_that_cannot_be_written_says_why(opened, run, tmp_path):
    run(opened.errands.exporting.export, tmp_path / "no such folder" / "out.csv", QUOTES)
    assert "cannot be written" in opened.notices.sentence


def test_a_bug_is_shown_with_a_report_to_copy(qtbot, opened):
    bugs = Bugs()
    bugs.found.connect(opened.notices.tell_bug)
    try:
        {}["a key that is not there"]
    except KeyError:
        bugs.hear(*sys.exc_info())
    assert "in quoteview itself" in opened.notices.sentence
    qtbot.mouseClick(opened.notices.content.copy, Qt.MouseButton.LeftButton)
    assert "test_operations.py" in QApplication.clipboard().text()

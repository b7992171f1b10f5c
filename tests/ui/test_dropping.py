"""Dropping files on the window, closing it in the middle of work, losing a document: real windows, real events."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

FILES = 500


def data(paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(window, mime):
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(window.rect().center())
    enter = QDragEnterEvent(place.toPoint(), action, mime, left, none)
    QApplication.sendEvent(window, enter)
    event = QDropEvent(place, action, mime, left, none)
    QApplication.sendEvent(window, event)
    return enter.isAccepted()


@pytest.fixture
def many(tmp_path):
    """Five hundred short articles."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(FILES):
        said = f"“The old pier belongs to the whole town and will stay open until {1600 + number},” Ada Quill said.\n"
        (folder / f"paper{number:03}.txt").write_text(f"The pier was open on Monday.\n\n{said}", encoding="utf-8")
    return sorted(folder.iterdir())


def test_five_hundred_files_are_dropped_at_once(window, run, many):
    run(drop, window, data(many))
    assert len(window.session.collection.documents) == FILES
    assert window.workspace.isVisible()
    assert not window.notices.isVisible()


def test_a_folder_is_dropped_beside_what_is_open(opened, run, tmp_path):
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "more.txt").write_text("“Bread prices doubled in a single month,” Ben Marsh said.\n", encoding="utf-8")
    run(drop, opened, data([folder]))
    assert len(opened.session.collection.documents) == 4


def test_what_is_no_file_is_not_taken(window):
    mime = QMimeData()
    mime.setUrls([QUrl("https://www.harbourpost.example/pier")])
    assert not drop(window, mime)
    assert not window.operations.is_busy


def test_a_drop_while_a_scan_runs_says_what_to_do(qtbot, window, many):
    with qtbot.waitSignal(window.operations.ended, timeout=60_000):
        window.operations.scan(many)
        drop(window, data(many[:1]))
        assert "wait" in window.notices.sentence


def test_the_window_closes_in_the_middle_of_a_scan(qtbot, window, many):
    with qtbot.waitSignal(window.operations.progressed, timeout=60_000):
        window.operations.scan(many)
    window.close()
    window.operations.wait()
    for _ in range(3):
        QApplication.processEvents()
    assert not window.isVisible()
    assert not window.operations.is_busy


def test_a_document_that_is_gone_while_it_is_shown_leaves_the_others(opened, run, articles):
    shown = opened.workspace.document.quotation.document_id
    path = next(each.path for each in opened.session.collection.documents if each.id == shown)
    (articles / path.rpartition("/")[2]).unlink()
    run(opened.operations.scan_again)
    assert len(opened.session.collection.documents) == 2
    assert opened.workspace.document.quotation.document_id in {each.id for each in opened.session.collection.documents}
    assert opened.queue.chosen


def test_undoing_what_brought_the_document_that_is_shown_leaves_the_others(opened, run, tmp_path):
    more = tmp_path / "more.txt"
    more.write_text("“Bread prices doubled in a single month,” Ben Marsh said.\n", encoding="utf-8")
    run(opened.operations.add, [more])
    added = opened.session.collection.quotations[-1]
    opened.workspace.go_to_quotation(added.id)
    assert opened.workspace.document.quotation.id == added.id
    run(opened.operations.undo)
    assert opened.workspace.document.quotation.id != added.id
    assert opened.queue.chosen

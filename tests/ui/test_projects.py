"""Projects in the window: everything is saved as it happens, and comes back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QLocale, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from quoteview.core.verdict import ClusterVerdict
from quoteview.session.session import Session
from quoteview.ui.dialogs.holding import HoldingDialog
from quoteview.ui.dialogs.properties import PropertiesDialog


def test_opening_a_folder_makes_a_project_that_is_named_after_it(opened):
    path = opened.session.project_path
    assert path.name == "articles.quoteview"
    assert path.is_file()
    assert opened.windowTitle() == "articles — quoteview"


def test_a_second_project_of_one_name_does_not_touch_the_first(opened, run, articles):
    first, before = opened.session.project_path, opened.session.project
    run(opened.operations.scan, [articles])
    assert opened.session.project_path.name == "articles 2.quoteview"
    other = Session()
    other.open_project(first)
    assert other.project == before
    other.close()


def test_what_was_decided_is_there_when_the_project_is_opened_again(opened, run, articles):
    cluster, project = opened.queue.chosen, opened.session.project_path
    opened.session.set_verdict([cluster], ClusterVerdict.DISPUTED)
    run(opened.operations.scan, [articles])
    assert opened.session.judgement(cluster).verdict is None
    run(opened.operations.open_project, project)
    assert opened.session.judgement(cluster).verdict is ClusterVerdict.DISPUTED
    opened.operations.undo()
    assert opened.session.judgement(cluster).verdict is None


def test_a_dropped_project_is_opened(window, run, articles, tmp_path):
    other = Session()
    project = tmp_path / "pier.quoteview"
    other.start([articles], project)
    other.close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(project))])
    position, left = QPointF(10, 10), Qt.MouseButton.LeftButton
    event = QDropEvent(position, Qt.DropAction.CopyAction, data, left, Qt.KeyboardModifier.NoModifier)
    run(window.dropEvent, event)
    assert window.windowTitle() == "pier — quoteview"
    assert window.workspace.isVisible()


def test_a_project_that_is_open_elsewhere_says_so_and_cannot_be_changed(window, run, articles, tmp_path):
    other = Session()
    project = tmp_path / "pier.quoteview"
    other.start([articles], project)
    run(window.operations.open_project, project)
    assert "reading only" in window.notices.sentence + " ".join(window.notices.lines)
    documents = window.session.collection.documents
    run(window.operations.describe, documents[0].id, {"outlet": "The Morning"})
    assert "reading only" in window.notices.sentence
    assert window.session.collection.documents == documents
    other.close()


def test_a_file_that_is_no_project_leaves_what_is_open(opened, run, tmp_path):
    path, project = tmp_path / "fake.quoteview", opened.session.project_path
    path.write_text("not a project", encoding="utf-8")
    run(opened.operations.open_project, path)
    assert opened.notices.sentence == f"{path}: is not a quoteview project."
    assert opened.session.project_path == project


@pytest.mark.parametrize("holds", [True, False])
def test_a_copy_is_saved_where_it_is_wanted(opened, run, tmp_path, holds):
    target = tmp_path / "copy.quoteview"

    def choose():
        opened.errands.files.save_copy()
        dialog = QApplication.activeWindow() or opened.findChild(QFileDialog)
        dialog = dialog if isinstance(dialog, QFileDialog) else opened.findChild(QFileDialog)
        dialog.fileSelected.emit(str(target))
        dialog.close()
        holding = opened.findChild(HoldingDialog)
        assert holding.holds.isChecked()
        assert holding.holds.accessibleDescription() == holding.consequence.text()
        assert str(target) in " ".join(label.text() for label in holding.findChildren(QLabel))
        holding.holds.setChecked(holds)
        holding.accept()

    run(choose)
    assert str(target) in opened.notices.sentence
    other = Session()
    other.open_project(Path(target))
    assert other.collection == opened.session.collection
    assert other.properties().keeps_originals is holds
    other.close()


@pytest.mark.parametrize("holds", [True, False])
def test_whether_a_new_project_holds_its_documents_is_asked_and_is_seen_in_its_properties(window, run, articles, holds):
    window.errands.files.opened.emit([articles])
    holding = window.findChild(HoldingDialog)
    assert holding.holds.isChecked(), "usually it does"
    assert str(articles) in " ".join(label.text() for label in holding.findChildren(QLabel))
    holding.holds.setChecked(holds)
    run(holding.accept)
    assert window.session.properties().keeps_originals is holds
    window.actions_by_id["properties"].trigger()
    facts = window.findChild(PropertiesDialog).facts
    assert facts["Copy of the documents"].startswith("In the file" if holds else "Not in the file")
    assert facts["Documents"] == "3"
    made = QDateTime.fromString(window.session.properties().created_at, Qt.DateFormat.ISODate).toLocalTime()
    assert facts["Made"] == QLocale().toString(made, QLocale.FormatType.ShortFormat)


def test_a_folder_that_has_a_project_is_opened_in_it_without_a_question(opened, run, articles):
    first = opened.session.project_path
    run(opened.errands.files.opened.emit, [articles])
    assert opened.findChild(HoldingDialog) is None
    assert opened.session.project_path == first


def test_scanning_again_reads_what_the_project_was_made_from(opened, run, articles):
    project = opened.session.project_path
    run(opened.operations.scan, [articles])
    run(opened.operations.open_project, project)
    (articles / "late.txt").write_text("“It rained,” Ben Marsh said.\n", encoding="utf-8")
    run(opened.operations.scan_again)
    assert len(opened.session.collection.documents) == 4

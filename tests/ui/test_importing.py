"""A whole project comes in from JSON Lines: real windows, real files, and keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from quoteview.core.verdict import Basis, ClusterVerdict, Status
from quoteview.session.exporting import Format, Wanted

CTRL = Qt.KeyboardModifier.ControlModifier
NOTE = "The harbour office confirms it; “not” is said twice."


def asked(qtbot, window, title):
    """Wait for a file dialog of this title, and return the field in which one types a name."""

    def seen():
        return [each for each in window.findChildren(QFileDialog) if each.isVisible() and each.windowTitle() == title]

    qtbot.waitUntil(lambda: bool(seen()))
    return seen()[-1].findChild(QLineEdit, "fileNameEdit")


def choose_import(qtbot, window):
    """Ask for a file to import, through the command palette."""
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(window.beside.palette.box, "import a project")
    qtbot.keyClick(window.beside.palette.box, Qt.Key.Key_Return)
    return asked(qtbot, window, "Import a project from JSON Lines")


@pytest.fixture
def lines(opened, tmp_path):
    """The JSON Lines of a project in which a statement was judged, done and annotated."""
    session, cluster = opened.session, opened.queue.chosen
    session.choose_base(cluster, opened.workspace.cluster.variants[0].id)
    session.set_verdict([cluster], ClusterVerdict.DISPUTED)
    session.set_basis([cluster], Basis.RECORDING)
    session.set_status([cluster], Status.DONE)
    session.set_note([cluster], NOTE)
    path = tmp_path / "pier.jsonl"
    session.export(path, Wanted(Format.JSON_LINES))
    return path


def test_a_project_of_json_lines_is_imported_by_key_with_all_its_decisions(qtbot, opened, run, lines):
    was, texts = opened.session.project_path, [each.text for each in opened.session.collection.documents]
    cluster = opened.queue.chosen
    name = choose_import(qtbot, opened)
    name.setText(str(lines))
    qtbot.keyClick(name, Qt.Key.Key_Return)
    where = asked(qtbot, opened, "Save the imported project")
    run(qtbot.keyClick, where, Qt.Key.Key_Return)
    session = opened.session
    assert session.project_path == lines.with_name("pier (imported).quoteview")
    assert session.project_path != was
    assert [each.text for each in session.collection.documents] == texts
    judgement = session.judgement(cluster)
    assert (judgement.verdict, judgement.status, judgement.note) == (ClusterVerdict.DISPUTED, Status.DONE, NOTE)
    assert opened.status.counts.text().endswith(f"1 of {len(session.collection.clusters)} done")
    assert not QApplication.activeModalWidget()


def test_what_is_imported_is_a_project_like_any_other(qtbot, opened, run, lines):
    where = lines.with_name("again.quoteview")
    run(opened.errands.copies.import_into, lines, where)
    cluster = opened.queue.chosen
    opened.queue.setFocus()
    qtbot.keyClick(opened.queue, Qt.Key.Key_S)
    assert opened.session.judgement(cluster).is_starred
    run(opened.operations.open_project, where)
    assert opened.session.judgement(cluster).is_starred


def test_a_line_that_is_damaged_is_named_and_nothing_is_lost(qtbot, opened, run, lines):
    was, judged = opened.session.project_path, opened.queue.chosen
    rows = lines.read_text("utf-8").splitlines()
    lines.write_text("\n".join([*rows[:2], rows[2][:-9], *rows[3:]]), "utf-8")
    where = lines.with_name("broken.quoteview")
    run(opened.errands.copies.import_into, lines, where)
    assert "pier.jsonl, line" in opened.notices.sentence
    assert "not as it was written" in opened.notices.sentence
    assert not where.exists()
    assert opened.session.project_path == was
    assert opened.session.judgement(judged).note == NOTE


def test_whoever_thinks_better_of_it_stays_where_one_was(qtbot, opened, lines):
    was = opened.session.project_path
    name = choose_import(qtbot, opened)
    qtbot.keyClick(name, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in opened.findChildren(QFileDialog)))
    assert opened.session.project_path == was
    assert not opened.operations.is_busy

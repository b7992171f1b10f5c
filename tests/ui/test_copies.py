"""Backups, another's copy, and what is left of a damaged project, in the window."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton

from quoteview.session.session import Session
from quoteview.store.backups import Backup
from quoteview.ui.dialogs.backups import BackupDialog


def wait(qtbot, window):
    qtbot.waitUntil(lambda: not window.operations.is_busy, timeout=30_000)
    window.operations.wait()


def finish(qtbot, window, begin):
    with qtbot.waitSignal(window.operations.ended, timeout=30_000):
        begin()


def offers(window):
    return [button for button in window.notices.findChildren(QToolButton) if button.text().startswith("Re")]


@pytest.fixture
def project(opened):
    return opened.session.project_path


def test_a_project_that_is_opened_is_backed_up_where_it_litters_no_folder(opened, project, qtbot):
    copies, folder = opened.errands.copies, opened.preferences.backups
    qtbot.waitUntil(lambda: len(list(folder.rglob("*.quoteview"))) == 1, timeout=30_000)
    copies.restore()
    dialog = opened.findChild(BackupDialog)
    assert dialog.list.count() == 1
    cluster = opened.session.collection.clusters[0].id
    opened.session.set_note([cluster], "after the backup")
    finish(qtbot, opened, dialog.accept)
    assert opened.session.project_path != project
    assert opened.session.project_path.parent == project.parent
    assert opened.session.judgement(cluster).note == ""
    assert project.exists()


def test_where_nobody_wants_backups_there_are_none(opened, qtbot):
    opened.errands.copies.close()
    shutil.rmtree(opened.preferences.backups, ignore_errors=True)
    opened.preferences.chosen.change(backups=0)
    opened.errands.copies.back_up()
    opened.errands.copies.restore()
    assert opened.notices.sentence == "There is no backup of this project yet."
    assert not opened.preferences.backups.exists()


def test_another_copy_is_merged_into_a_new_project_which_is_open_then(opened, project, tmp_path, qtbot):
    session, other = opened.session, tmp_path / "other.quoteview"
    session.save_copy(other)
    cluster = session.collection.clusters[0].id
    session.change_tags([cluster], ["mine"], [])
    theirs = Session("Jo Park")
    theirs.open_project(other)
    theirs.set_note([cluster], "hers")
    theirs.close()
    into = tmp_path / "both.quoteview"
    finish(qtbot, opened, lambda: opened.errands.copies.merge_into(other, into))
    assert session.project_path == into
    assert (session.judgement(cluster).tags, session.judgement(cluster).note) == (("mine",), "hers")
    assert not opened.notices.isVisibleTo(opened)


def test_what_copies_differ_on_is_listed(opened, tmp_path, qtbot):
    session, other = opened.session, tmp_path / "other.quoteview"
    session.save_copy(other)
    cluster = session.collection.clusters[0]
    theirs = Session("Jo Park")
    theirs.open_project(other)
    for each, outlet in ((session, "Herald"), (theirs, "Gazette")):
        each.describe(session.collection.documents[0].id, {"outlet": outlet})
        each.name_speaker(cluster.quotation_ids, f"Speaker of the {outlet}")
    theirs.close()
    finish(qtbot, opened, lambda: opened.errands.copies.merge_into(other, tmp_path / "both.quoteview"))
    assert opened.notices.sentence == "The copies differ. What is to be settled has the tag “merge conflict”:"
    assert len(opened.notices.lines) >= 2


def test_a_damaged_project_is_refused_with_an_offer_to_recover_it(opened, tmp_path, qtbot):
    damaged = tmp_path / "damaged.quoteview"
    opened.session.save_copy(damaged)
    data = damaged.read_bytes()
    damaged.write_bytes(data[: 3 * 4096] + bytes(4096) + data[4 * 4096 : -4096])
    finish(qtbot, opened, lambda: opened.operations.open_project(damaged))
    (recover,) = offers(opened)
    assert recover.text() == "Recover what survives"
    assert "is damaged" in opened.notices.sentence
    finish(qtbot, opened, recover.click)
    assert opened.session.project_path.name == "damaged (recovered).quoteview"
    assert opened.session.collection.documents
    assert damaged.exists()


def test_a_project_whose_beginning_is_gone_can_be_recovered_too(opened, tmp_path, qtbot):
    damaged = tmp_path / "damaged.quoteview"
    opened.session.save_copy(damaged)
    damaged.write_bytes(bytes(4096) + damaged.read_bytes()[4096:])
    finish(qtbot, opened, lambda: opened.operations.open_project(damaged))
    (recover,) = offers(opened)
    before = opened.session.project
    finish(qtbot, opened, recover.click)
    assert opened.session.project_path.name == "damaged (recovered).quoteview"
    assert opened.session.project == before


def test_the_day_of_a_backup_is_taken_for_no_other(qtbot):
    dialog = BackupDialog([Backup(Path("pier.quoteview"), datetime(2026, 3, 4, 9, 30).astimezone(), 2_000)])
    qtbot.addWidget(dialog)
    assert dialog.list.item(0).text().startswith("2026-03-04, ")

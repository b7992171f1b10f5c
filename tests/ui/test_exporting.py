"""The export dialog, worked by keys: what it offers, says, leaves out, remembers and writes."""

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from quoteview.core.verdict import ClusterVerdict, Status, VariantVerdict
from quoteview.ui.dialogs.export import ExportDialog
from quoteview.ui.models.export_forms import EXPORT_FORMS
from quoteview.ui.models.extent import Extent

KEYS = Qt.Key
FORM_IDS = [form.id for form in EXPORT_FORMS]


@pytest.fixture
def ask(opened):
    """Trigger an action of the export menu and return the dialog it opens."""

    def ask(action="export"):
        opened.actions_by_id[action].trigger()
        return opened.findChildren(ExportDialog)[-1]

    return ask


@pytest.fixture
def write(qtbot, opened):
    """Accept a dialog by the return key, and the dialog of the system at a path."""

    def write(dialog, path):
        qtbot.keyClick(dialog, KEYS.Key_Return)
        where = opened.findChildren(QFileDialog)[-1]
        with qtbot.waitSignal(opened.operations.ended, timeout=30_000):
            where.fileSelected.emit(str(path))
        where.close()
        return Path(path).read_bytes()

    return write


def judge(window, verdict):
    """Give every wording of the mayor's statement a verdict, and the statement one, too."""
    cluster = next(each for each in window.session.collection.clusters if len(each.variants) > 1)
    window.session.choose_base(cluster.id, cluster.base_variant_id)
    cluster = window.session.collection.cluster_by_id[cluster.id]
    window.session.set_verdict([each.id for each in cluster.variants if each.id != cluster.base_variant_id], verdict)
    window.session.set_verdict([cluster.id], ClusterVerdict.CONFIRMED)
    window.session.set_status([cluster.id], Status.DONE)
    return cluster


def test_every_form_is_written_by_keys_alone_and_its_path_is_told(qtbot, opened, ask, write, tmp_path):
    judge(opened, VariantVerdict.ALTERED_MEANING)
    for place, form in enumerate(EXPORT_FORMS):
        dialog = ask()
        dialog.forms.setFocus()
        qtbot.keyClick(dialog.forms, KEYS.Key_Home)
        for _ in range(place):
            qtbot.keyClick(dialog.forms, KEYS.Key_Down)
        assert dialog.choice.form is form
        path = tmp_path / form.wanted.file_name
        assert write(dialog, path)
        assert opened.notices.sentence == f"The export was written to {path}."


def test_what_is_shown_is_written_and_what_the_filter_hides_is_told(opened, ask, write, tmp_path):
    opened.workspace.filter_box.setText("pier")
    dialog = ask("export_clusters")
    assert dialog.holds.text() == "1 statement, 3 quotes (filtered)"
    assert dialog.leaves_out.text().startswith("Left out: ")
    text = write(dialog, tmp_path / "out.csv").decode("utf-8-sig")
    (row,) = csv.DictReader(text.splitlines())
    assert "pier" in row["reference_quote"]


def test_everything_is_written_where_that_is_chosen(opened, ask, write, tmp_path):
    opened.workspace.filter_box.setText("pier")
    dialog = ask("export_clusters")
    dialog.extents[Extent.ALL].setChecked(True)
    text = write(dialog, tmp_path / "out.csv").decode("utf-8-sig")
    assert len(list(csv.DictReader(text.splitlines()))) == len(opened.session.collection.clusters)


def test_where_nothing_is_verified_nothing_can_be_written(ask):
    dialog = ask("export_html")
    dialog.extents[Extent.VERIFIED].setChecked(True)
    assert dialog.holds.text() == "0 statements, 0 quotes"
    assert not dialog.go_on.isEnabled()


def test_the_whole_project_does_not_ask_how_much(opened, ask, write, tmp_path):
    opened.workspace.filter_box.setText("pier")
    dialog = ask("export_project")
    assert not any(button.isEnabled() for button in dialog.extents.values())
    written = [json.loads(line) for line in write(dialog, tmp_path / "p.jsonl").splitlines()]
    quotations = [each for each in written if each["record"] == "quotation"]
    assert len(quotations) == len(opened.session.collection.quotations)


def test_only_the_statement_one_is_at_is_written(opened, ask, write, tmp_path):
    dialog = ask("export_markdown")
    dialog.extents[Extent.CURRENT].setChecked(True)
    text = write(dialog, tmp_path / "one.md").decode()
    assert text.count("### ") == 1


def test_letters_are_on_what_was_decided_and_to_whom_one_chooses(opened, ask, write, tmp_path):
    assert not ask("export_requests").go_on.isEnabled()
    judge(opened, VariantVerdict.ALTERED_MEANING)
    dialog = ask("export_requests")
    assert dialog.holds.text() == "1 letter on 1 quote."
    assert [dialog.outlets.itemText(place) for place in range(dialog.outlets.count())] == [
        "All outlets, one letter each", "ridge.txt",
    ]  # fmt: skip
    dialog.outlets.setCurrentIndex(1)
    assert write(dialog, tmp_path / "letter.txt").decode().startswith("To: ridge.txt\n")


def test_the_dialog_begins_with_what_was_exported_last(opened, ask, write, tmp_path):
    dialog = ask("export_tei")
    dialog.extents[Extent.ALL].setChecked(True)
    write(dialog, tmp_path / "out.xml")
    again = ask()
    assert (again.choice.form.id, again.choice.extent) == ("tei", Extent.ALL)


def test_each_form_has_an_action_for_the_menu_and_the_palette(opened):
    assert {f"export_{form}" for form in FORM_IDS} <= opened.actions_by_id.keys()

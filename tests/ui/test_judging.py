"""A checker's keys, pressed in a real window: what is decided is kept, shown, counted, exported and taken back."""

import csv
import re

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QItemSelectionModel, Qt
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from quoteview.core.verdict import UNJUDGED, Basis, ClusterVerdict, Status, VariantVerdict
from quoteview.session.exporting import Format, Table, Wanted
from quoteview.ui.models.cluster_model import ClusterRole
from quoteview.ui.models.extent import Extent
from quoteview.ui.models.filtering import Facet
from quoteview.ui.views.judgement_panel import Side

CLUSTERS = Wanted(Format.CSV, Table.CLUSTERS)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def judging(qtbot, opened):
    """The window with the articles open, in which Iris Holt stands at the mayor's statement."""
    opened.session.checker = "Iris Holt"
    return opened


@pytest.fixture
def press(qtbot):
    """Press keys, one after the other, where the focus is."""

    def press(*keys):
        for key in keys:
            focused = QApplication.focusWidget()
            if isinstance(key, str):
                qtbot.keyClicks(focused, key)
            else:
                qtbot.keyClick(focused, *key) if isinstance(key, tuple) else qtbot.keyClick(focused, key)

    return press


def of_statement(window):
    return window.session.judgement(window.queue.chosen)


def of_wording(window):
    return window.session.judgement(window.walk.row.variant_id)


def labels(window):
    return [step.label for step in window.session.steps[: window.session.n_done]]


def row(window, cluster_id):
    return window.workspace.clusters.row_of(cluster_id)


def counts(window, facet):
    rows = window.workspace.facets.model()
    rows = [rows.index(at).data(ClusterRole.ROW) for at in range(rows.rowCount())]
    return {each.label: each.count for each in rows if each.facet is facet and not each.is_heading}


def choose_reference(window, press, run):
    run(press, "b")


@pytest.mark.parametrize(("key", "verdict"), list(zip("1234", ClusterVerdict, strict=True)))
def test_digits_in_the_queue_judge_the_statement(judging, press, key, verdict):
    press(key)
    assert of_statement(judging).verdict is verdict
    assert of_statement(judging).checked_by == "Iris Holt"
    assert row(judging, judging.queue.chosen).judgement.verdict is verdict
    press("0")
    assert of_statement(judging) == UNJUDGED


@pytest.mark.parametrize(("key", "verdict"), list(zip("123456789", VariantVerdict, strict=False)))
def test_digits_in_the_collation_judge_the_wording(judging, press, key, verdict):
    judging.collation.setFocus()
    judging.collation.choose(1)
    press(key)
    assert of_wording(judging).verdict is verdict
    assert judging.collation.row.judgement.verdict is verdict
    assert of_statement(judging) == UNJUDGED
    press("0")
    assert of_wording(judging) == UNJUDGED


def test_verdicts_without_a_key_are_given_from_the_menu_and_without_leaving_the_queue(judging):
    judging.collation.choose(1)
    judging.actions_by_id["wording_not_a_quote"].trigger()
    assert of_wording(judging).verdict is VariantVerdict.NOT_A_QUOTE
    assert QApplication.focusWidget() is judging.queue


def test_the_last_verdict_is_given_again(judging, press):
    press("2", "j", "r")
    assert of_statement(judging).verdict is ClusterVerdict.DISPUTED
    assert labels(judging) == ["Set verdict", "Set verdict"]


def test_a_verdict_given_twice_is_given_once(judging, press):
    press("1", "1", "1")
    assert labels(judging) == ["Set verdict"]


def test_fast_keys_lose_no_verdict(judging, press):
    press("1", "j", "2", "j", "3", "k", "4")
    first = [each.judgement.verdict for each in judging.workspace.clusters.shown[:3]]
    assert first == [ClusterVerdict.CONFIRMED, ClusterVerdict.NO_PRIMARY_SOURCE, ClusterVerdict.UNPROVEN]


def test_verdicts_given_while_a_scan_runs_are_kept_and_shown(judging, press, run, articles):
    """The keys are pressed with every report of the scan, on its way and while its rows are worked out."""
    (articles / "late.txt").write_text("“The tide waits for nobody at all,” Ada Quill said.\n", encoding="utf-8")
    for name in ("harbour.txt", "ridge.txt"):
        path = articles / name
        path.write_text(f"Updated at noon.\n\n{path.read_text('utf-8')}", encoding="utf-8")
    wordings = {}

    def judge(*_):
        assert judging.operations.is_busy
        if judging.queue.chosen:
            wordings[row(judging, judging.queue.chosen).wording] = ClusterVerdict.DISPUTED
        press("2", "j")

    judging.operations.started.connect(judge)
    judging.operations.progressed.connect(judge)
    run(judging.operations.scan_again)
    assert wordings
    rows = {each.wording: each.judgement.verdict for each in judging.workspace.clusters.shown}
    assert {wording: rows[wording] for wording in wordings} == wordings
    assert judging.notices.isHidden()


def test_what_is_decided_after_a_correction_waits_for_it(judging, press, run):
    run(press, "b", "1", "d")
    assert of_statement(judging).status is Status.DONE
    assert labels(judging) == ["Choose base", "Set verdict", "Set status"]


def test_a_refusal_is_said_and_changes_nothing_and_is_gone_with_the_next_decision(judging, press):
    press("d")
    assert "reference wording" in judging.notices.sentence
    assert of_statement(judging) == UNJUDGED
    assert QApplication.focusWidget() is judging.queue
    press("3")
    assert judging.notices.isHidden()


def test_a_statement_of_one_wording_gets_its_reference_by_key_too(judging, press, run):
    press("j")
    assert row(judging, judging.queue.chosen).n_variants == 1
    choose_reference(judging, press, run)
    assert judging.workspace.wordings.rows[0].is_reference
    assert not judging.actions_by_id["make_base"].isEnabled()
    press("d")
    assert of_statement(judging).status is Status.DONE


def test_the_second_check_is_for_another_person(judging, press):
    press("1", (Qt.Key.Key_D, SHIFT))
    assert "Iris Holt checked this before" in judging.notices.sentence
    judging.session.checker = "Jon Dell"
    judging.workspace.queue.setFocus()


def test_another_person_checks_again(judging, press, run):
    choose_reference(judging, press, run)
    press("1")
    judging.session.checker = "Jon Dell"
    press((Qt.Key.Key_D, SHIFT))
    assert of_statement(judging).second_checker == "Jon Dell"
    assert of_statement(judging).status is Status.DONE
    press("1")
    assert of_statement(judging).second_checker == "Jon Dell", "the verdict it has takes no second check away"


def test_several_statements_are_judged_in_one_step_and_one_stays_where_one_is(judging, press):
    at = judging.queue.chosen
    press((Qt.Key.Key_Down, SHIFT))
    chosen = judging.queue.selected
    assert len(chosen) == 2
    here = judging.queue.chosen
    assert here != at
    press("2", "s")
    assert [judging.session.judgement(each).verdict for each in chosen] == [ClusterVerdict.DISPUTED] * 2
    assert all(judging.session.judgement(each).is_starred for each in chosen)
    assert labels(judging) == ["Set verdict", "Star"]
    assert judging.queue.chosen == here
    assert judging.workspace.judgement.sides[Side.STATEMENT].text().startswith("Statement ×2")


def test_tags_are_put_on_all_and_nothing_else_of_each_is_lost(judging, press):
    press("t", "pier", Qt.Key.Key_Return, "j", "t", "boat", Qt.Key.Key_Return)
    both = [judging.queue.chosen]
    press((Qt.Key.Key_Up, SHIFT))
    both = judging.queue.selected
    press("t", ", urgent", Qt.Key.Key_Return)
    assert sorted(judging.session.judgement(each).tags for each in both) == [("boat", "urgent"), ("pier", "urgent")]


def test_a_note_is_stored_with_enter_and_one_is_back_where_one_was(judging, press):
    press("n", "Ask the town hall.", Qt.Key.Key_Return)
    assert of_statement(judging).note == "Ask the town hall."
    assert QApplication.focusWidget() is judging.queue
    judging.collation.setFocus()
    press("n", "Not in the minutes.", (Qt.Key.Key_Return, CTRL))
    assert of_wording(judging).note == "Not in the minutes."
    assert QApplication.focusWidget() is judging.collation


def test_letters_belong_to_whoever_writes_a_note(judging, press):
    press("n", "jk1sd", Qt.Key.Key_Escape)
    assert of_statement(judging).note == "jk1sd"
    assert labels(judging) == ["Write note"]


def test_a_note_is_stored_for_what_it_was_written_for(judging, press):
    first = judging.queue.chosen
    press("n", "for the first")
    judging.workspace.queue.go_next()
    assert judging.queue.chosen != first
    assert judging.session.judgement(first).note == "for the first"
    assert of_statement(judging) == UNJUDGED
    assert judging.workspace.judgement.note.text() == ""


def test_a_note_is_stored_for_the_wording_it_was_written_for(judging, press):
    judging.collation.setFocus()
    wording = judging.walk.row.variant_id
    press("n", "for this wording", (Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier))
    assert judging.walk.row.variant_id != wording
    assert judging.session.judgement(wording).note == "for this wording"
    assert judging.workspace.judgement.note.text() == ""


def test_what_is_being_written_is_stored_when_the_window_closes(judging, press):
    press("n", "almost lost")
    written = judging.queue.chosen
    stored = []
    judging.operations.judged.connect(lambda _: stored.append(judging.session.judgement(written).note))
    judging.close()
    assert stored == ["almost lost"]


def test_what_is_being_written_stays_while_a_scan_ends(judging, press, run):
    press("n", "half a sen")
    run(judging.operations.scan_again)
    press("tence", Qt.Key.Key_Return)
    assert of_statement(judging).note.endswith("half a sentence")


def test_the_basis_is_chosen_by_key_and_forbids_what_it_must(judging, press):
    panel = judging.workspace.judgement
    press("a")
    assert panel.basis.view().isVisible()
    panel.basis.hidePopup()
    panel.basis.activated.emit(panel.basis.findText("other outlet only"))
    assert of_statement(judging).basis is Basis.OTHER_OUTLET_ONLY
    judging.queue.setFocus()
    press("1")
    assert "no proof" in judging.notices.sentence
    assert of_statement(judging).verdict is None
    panel.reference.setFocus()
    press("the Vale, page 3", Qt.Key.Key_Return)
    assert of_statement(judging).basis_ref == "the Vale, page 3"
    assert of_statement(judging).basis is Basis.OTHER_OUTLET_ONLY


def test_every_judgement_is_taken_back_and_done_again_step_by_step(judging, press):
    press("1", "s", "n", "why", Qt.Key.Key_Return)
    after = of_statement(judging)
    undo, redo = judging.actions_by_id["undo"], judging.actions_by_id["redo"]
    seen = []
    while undo.isEnabled():
        undo.trigger()
        seen.append(of_statement(judging))
    assert [(each.verdict, each.is_starred, each.note) for each in seen] == [
        (ClusterVerdict.CONFIRMED, True, ""), (ClusterVerdict.CONFIRMED, False, ""), (None, False, "")
    ]  # fmt: skip
    assert row(judging, judging.queue.chosen).judgement == UNJUDGED
    assert judging.workspace.judgement.verdict.currentText() == "no verdict"
    while redo.isEnabled():
        redo.trigger()
    assert of_statement(judging) == after
    assert row(judging, judging.queue.chosen).judgement == after


def test_the_panel_follows_where_the_keys_go(judging, press):
    panel = judging.workspace.judgement
    press("2")
    assert panel.sides[Side.STATEMENT].isChecked()
    assert panel.verdict.currentText() == "✗ disputed"
    judging.collation.setFocus()
    assert panel.sides[Side.WORDING].isChecked()
    assert panel.verdict.currentText() == "no verdict"
    assert panel.sides[Side.STATEMENT].text() == "Statement ◐✗"
    panel.verdict.activated.emit(panel.verdict.findText("✗ fabricated"))
    assert of_wording(judging).verdict is VariantVerdict.FABRICATED
    assert "Iris Holt" in panel.signed.text()


def test_unfinished_statements_are_walked(judging, press, run):
    press("j")
    choose_reference(judging, press, run)
    press("d", "k")
    first = judging.queue.currentIndex().row()
    press((Qt.Key.Key_PageDown, CTRL))
    assert judging.queue.currentIndex().row() == first + 2, "what is done is passed by"
    press((Qt.Key.Key_PageUp, CTRL))
    assert judging.queue.currentIndex().row() == first


def test_facets_and_the_status_line_count_what_was_decided(judging, press, run):
    total = judging.workspace.clusters.rowCount()
    assert counts(judging, Facet.VERDICT) == {}, "nobody has judged anything yet"
    assert counts(judging, Facet.STATUS)["○ unstarted"] == total
    choose_reference(judging, press, run)
    press("1", "d", "j", "2")
    assert counts(judging, Facet.VERDICT) == {"✓ confirmed": 1, "✗ disputed": 1, "none": total - 2}
    assert counts(judging, Facet.STATUS) == {
        "○ unstarted": total - 2, "◐ in progress": 1, "② second check": 0, "● done": 1
    }  # fmt: skip
    assert judging.status.text.endswith(f"1 of {judging.workspace.clusters.n_rows} done")
    judging.actions_by_id["undo"].trigger()
    assert counts(judging, Facet.VERDICT) == {"✓ confirmed": 1, "none": total - 1}


@pytest.mark.parametrize(
    "words", ["verdict:disputed", "status:progress", "status:in_progress", "is:starred", "tag:harbour", "hall minutes"]
)
def test_the_filter_box_finds_what_was_decided(judging, press, words):
    press("2", "s", "t", "harbour", Qt.Key.Key_Return, "n", "Town hall: no minutes", Qt.Key.Key_Return)
    judging.workspace.filter_box.setText(words)
    assert [each.cluster_id for each in judging.workspace.clusters.shown] == [judging.queue.chosen]
    judging.workspace.filter_box.setText("verdict:none")
    assert judging.workspace.clusters.rowCount() > 0
    assert all(each.judgement.verdict is None for each in judging.workspace.clusters.shown)


def test_what_was_decided_is_heard_with_the_row(judging, press):
    press("2", "s", "n", "Ask again", Qt.Key.Key_Return)
    heard = judging.queue.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.endswith("; disputed; in progress; starred; note: Ask again.")
    judging.collation.setFocus()
    press("6")
    assert "truncated" in judging.workspace.wordings.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_export_carries_what_was_decided(judging, press, run, tmp_path):
    press("2", "n", "Ask again", Qt.Key.Key_Return)
    run(judging.errands.exporting.export, tmp_path / "out.csv", CLUSTERS)
    decided = [(each["verdict"], each["note"], each["checked_by"]) for each in read(tmp_path / "out.csv")]
    assert decided.count(("disputed", "Ask again", "Iris Holt")) == 1


def test_a_selection_made_with_the_mouse_is_judged(judging, press):
    model = judging.queue.selectionModel()
    for place in range(3):
        model.select(judging.workspace.clusters.index(place), QItemSelectionModel.SelectionFlag.Select)
    press("3")
    judged = [each for each in judging.workspace.clusters.shown if each.judgement.verdict is ClusterVerdict.UNPROVEN]
    assert len(judged) == 3
    assert len(labels(judging)) == 1


def test_one_goes_on_after_a_verdict_where_that_was_chosen(judging, press):
    first = judging.queue.chosen
    judging.preferences.chosen.change(advances_after_verdict=True)
    press("1")
    assert judging.session.judgement(first).verdict is ClusterVerdict.CONFIRMED
    assert judging.queue.chosen != first
    assert of_statement(judging) == UNJUDGED


def test_only_what_is_verified_is_exported_where_that_is_asked_for(judging, press, run, tmp_path):
    choose_reference(judging, press, run)
    verified = judging.queue.chosen
    press("1", "d", "j", "1")
    judging.workspace.filter_box.setText("boat")
    assert judging.errands.exporting.scope(Extent.VERIFIED) == "1 statement, 3 quotes"
    run(judging.errands.exporting.export, tmp_path / "verified.csv", CLUSTERS, Extent.VERIFIED)
    (only,) = read(tmp_path / "verified.csv")
    assert (only["cluster_id"], only["verdict"], only["status"]) == (verified, "confirmed", "done")



def test_side_by_side_one_sees_what_was_decided_of_either_wording(judging, press):
    judging.workspace.views.show_pair()
    pair = judging.workspace.views.pair
    pair.table.setFocus()
    press("5s")
    assert pair.variant_judged.text() == "✗ altered meaning ★"
    assert pair.variant_judged.accessibleName() == "altered meaning, in progress, starred"
    assert pair.variant.currentText().endswith("◐✗")
    assert pair.variant_judged.isVisible()
    assert not pair.base_judged.isVisible()
    press("0s")
    assert not pair.variant_judged.isVisible()


def test_the_list_of_differences_tells_what_was_decided_of_the_wording(judging, press):
    judging.workspace.views.show_list()
    differences = judging.workspace.views.list
    differences.setFocus()
    differences.setCurrentIndex(differences.model().index(0, 0))
    height = differences.height_of(0)
    press("5")
    at = differences.currentIndex()
    assert at.row() == 0, "one stays where one was"
    assert "(altered meaning, in progress)" in at.data(Qt.ItemDataRole.AccessibleTextRole)
    assert differences.height_of(0) > height, "there is room for the sign and its words"
    press("0")
    assert differences.height_of(0) == height


def test_on_a_small_screen_the_judgement_takes_two_lines_and_on_a_wide_one_stands_as_before(judging):
    panel = judging.workspace.judgement
    fields = (panel.sides[Side.STATEMENT], panel.verdict, panel.basis, panel.reference, panel.note, panel.tags)
    for size, beneath in (((1024, 700), panel.note), ((1600, 900), panel.basis), ((1024, 700), panel.note)):
        judging.resize(*size)
        QApplication.processEvents()
        assert len({field.mapTo(panel, field.rect().center()).y() for field in fields}) == 2
        assert panel.reference.mapTo(panel, panel.reference.rect().center()).y() == beneath.geometry().center().y()
        assert all(field.width() > 40 for field in fields)


def test_a_note_that_there_is_no_room_for_is_told_when_pointed_at(judging, press):
    note = "The recording says otherwise; ask the desk of the <second> outlet who took it down, and when."
    judging.judging.write_note()
    press(note, Qt.Key.Key_Return)
    field = judging.workspace.judgement.note
    assert "ask the desk of the &lt;second&gt; outlet who took it down, and when." in field.toolTip()
    assert "Enter stores it" in field.toolTip()
    assert field.is_cut
    assert painted(field)[-1].endswith("…"), "one sees that it goes on"
    field.setFocus()
    assert not any(text.endswith("…") for text in painted(field)), "whoever writes moves in all of it"


def test_what_the_program_grouped_looks_and_sounds_another_than_what_a_person_confirmed(judging, press, run):
    queue = judging.queue
    index = queue.currentIndex()
    suggested, heard = queue.grab(queue.visualRect(index)).toImage(), index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "confirmed" not in heard
    run(judging.operations.choose_base, queue.chosen, judging.workspace.wordings.rows[0].variant_id)
    press("1")
    judging.judging.bases.recording()
    judging.judging.statuses.done()
    confirmed = queue.currentIndex()
    assert "confirmed" in confirmed.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "done" in confirmed.data(Qt.ItemDataRole.AccessibleTextRole)
    assert queue.grab(queue.visualRect(confirmed)).toImage() != suggested


def painted(widget):
    """Return the texts that a widget paints, in their order."""
    buffer, picture = QBuffer(), QSvgGenerator()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.setOutputDevice(buffer)
    picture.setSize(widget.size())
    widget.render(picture)
    return re.findall(r"<text[^>]*>(.*?)</text>", bytes(buffer.data()).decode(), re.DOTALL)

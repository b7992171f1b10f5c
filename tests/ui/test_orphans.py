"""Decisions that lost their words, in the real window: told of quietly, placed and dismissed by keyboard."""

import pytest
from PySide6.QtCore import Qt

from quoteview.core.quotation import Kind
from quoteview.core.verdict import VariantVerdict

FERRY = "“The night train stops at the quay only in summer,” said Ben Marsh, who runs the railway.\n"


@pytest.fixture
def page(articles):
    page = articles / "z-ferry.txt"
    page.write_text(FERRY, "utf-8")
    return page


def variant(window, words):
    return next(each for cluster in window.session.collection.clusters for each in cluster.variants
                if words in each.text)  # fmt: skip


@pytest.fixture
def waiting(page, opened, run):
    """A window in which a verdict on the night train waits: the page says something else now."""
    opened.session.set_verdict([variant(opened, "night train").id], VariantVerdict.VERBATIM)
    page.write_text(FERRY.replace("night train stops at the quay", "day train stops at the mill"), "utf-8")
    run(opened.operations.scan_again)
    opened.notices.hide()
    return opened


def listed(window):
    view = window.docks.panes.orphans.widget()
    return [view.list.item(at) for at in range(view.list.count())]


def go_to(window, words):
    own = variant(window, words)
    window.workspace.go_to_quotation(own.quotation_ids[0])


def test_nothing_is_seen_of_orphans_while_there_are_none(opened):
    assert not opened.bench.orphans.button.isVisible()
    assert not opened.docks.panes.orphans.is_open
    opened.bench.orphans.bring()
    assert not opened.docks.panes.orphans.is_open


def test_what_waits_is_told_quietly_and_the_way_leads_to_it(waiting, qtbot):
    button = waiting.bench.orphans.button
    assert button.isVisible()
    assert button.text() == "1 decision lost its words"
    assert not waiting.docks.panes.orphans.is_open, "nothing comes by itself"
    button.click()
    (item,) = listed(waiting)
    assert item.text() == "“The night train stops at the quay only in summer,”"
    heard = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "verbatim" in heard
    assert heard.endswith("z-ferry.txt does not hold these words any more.")
    assert waiting.docks.panes.orphans.widget().list.hasFocus()


def test_enter_places_on_the_wording_one_is_at_and_undo_brings_it_back(waiting, qtbot, run):
    decided = waiting.session.project.orphans[0].decided
    go_to(waiting, "day train")
    waiting.bench.orphans.bring()
    orphans = waiting.docks.panes.orphans.widget().list
    run(qtbot.keyClick, orphans, Qt.Key.Key_Return)
    assert waiting.session.judgement(variant(waiting, "day train").id) == decided
    assert "placed" in waiting.notices.sentence
    assert not waiting.bench.orphans.button.isVisible()
    assert not waiting.docks.panes.orphans.is_open
    run(waiting.operations.undo)
    assert waiting.bench.orphans.button.isVisible()
    assert len(listed(waiting)) == 1


def test_what_was_decided_of_the_same_words_stands_together_and_is_placed_together(page, opened, qtbot, run):
    trained = variant(opened, "night train")
    opened.session.name_speaker(trained.quotation_ids, "Bea Marsh")
    document = opened.session.collection.quotation_by_id[trained.quotation_ids[0]].document_id
    opened.session.describe(document, {"outlet": "The Ferry Post"})
    opened.session.set_kind(trained.quotation_ids, Kind.SCARE)
    opened.session.set_verdict([trained.id], VariantVerdict.VERBATIM)
    page.write_text(FERRY.replace("night train stops at the quay", "day train stops at the mill"), "utf-8")
    run(opened.operations.scan_again)
    assert opened.bench.orphans.button.text() == "3 decisions lost their words"
    go_to(opened, "day train")
    opened.bench.orphans.bring()
    assert len({item.text() for item in listed(opened)}) == 1
    heard = [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in listed(opened)]
    assert any("Set kind: scare quote." in each for each in heard)
    orphans = opened.docks.panes.orphans.widget().list
    orphans.selectAll()
    run(qtbot.keyClick, orphans, Qt.Key.Key_Return)
    assert opened.session.project.orphans == ()
    assert "3 decisions placed" in opened.notices.sentence
    placed = opened.session.collection.quotation_by_id[variant(opened, "day train").quotation_ids[0]]
    assert (placed.speaker, placed.kind) == ("Bea Marsh", Kind.SCARE)
    assert opened.session.judgement(variant(opened, "day train").id).verdict is VariantVerdict.VERBATIM
    run(opened.operations.undo)
    assert len(opened.session.project.orphans) == 3, "in one step"


def test_delete_dismisses_all_that_is_selected(waiting, qtbot, run):
    waiting.bench.orphans.bring()
    orphans = waiting.docks.panes.orphans.widget().list
    orphans.selectAll()
    run(qtbot.keyClick, orphans, Qt.Key.Key_Delete)
    assert waiting.session.project.orphans == ()
    assert waiting.session.undo_label == "Dismiss decision"


def test_what_would_be_overwritten_is_refused_with_a_sentence(waiting, qtbot, run):
    own = variant(waiting, "day train")
    waiting.session.set_verdict([own.id], VariantVerdict.ALTERED_MEANING)
    go_to(waiting, "day train")
    waiting.bench.orphans.bring()
    run(qtbot.keyClick, waiting.docks.panes.orphans.widget().list, Qt.Key.Key_Return)
    assert "verdict or a basis already" in waiting.notices.sentence
    assert len(waiting.session.project.orphans) == 1


def test_going_to_an_orphan_shows_where_its_words_stood(waiting):
    waiting.bench.orphans.bring()
    view = waiting.docks.panes.orphans.widget()
    view.list.itemClicked.emit(view.list.item(0))
    pane = waiting.workspace.document
    assert pane.document.file_name == "z-ferry.txt"
    place = pane.text.textCursor().position()
    assert pane.document.text[place:].startswith("” said Ben Marsh"), "before what stood after them"


def test_menu_and_palette_place_and_dismiss_once_one_is_at_an_orphan(waiting, run):
    place, dismiss = (waiting.actions_by_id[each] for each in ("place_orphan", "dismiss_orphan"))
    assert not place.isEnabled()
    go_to(waiting, "day train")
    waiting.bench.orphans.bring()
    waiting.refresh_state()
    assert place.isEnabled()
    run(dismiss.trigger)
    assert waiting.session.project.orphans == ()
    assert not place.isEnabled()

from dataclasses import replace

from PySide6.QtCore import Qt

from quoteview.core.verdict import UNJUDGED, Basis, VariantVerdict
from quoteview.ui.models.filtering import Facet

HEARING = (
    "1\n00:12:33,000 --> 00:12:37,000\nADA QUILL: We will not sell the pier to anyone\nwho wants to close it.\n\n"
    "2\n00:12:40,000 --> 00:12:44,000\nBEN MARSH: The last boat leaves at nine, but not on Sundays.\n"
)


def open_with_source(run, window, qtbot, articles, *, is_marked=True):
    (articles / "hearing.srt").write_text(HEARING, encoding="utf-8")
    run(lambda: window.operations.scan([articles]))
    if is_marked:
        owner = next(each.id for each in window.session.collection.documents if each.file_name == "hearing.srt")
        run(lambda: window.bench.sources.mark([owner], is_source=True))
        settled(window, qtbot)


def settled(window, qtbot):
    qtbot.waitUntil(lambda: window.bench.sources.held is not None, timeout=30_000)


def strip_text(window):
    return window.workspace.source.accessibleDescription()


def go_to(window, qtbot, outlet):
    rows = window.workspace.wordings.rows
    window.workspace.walk.choose(next(at for at, row in enumerate(rows) if outlet in row.outlets))
    settled(window, qtbot)


def test_without_a_source_there_is_no_strip(run, window, qtbot, articles):
    open_with_source(run, window, qtbot, articles, is_marked=False)
    assert not window.workspace.source.isVisible()


def test_what_the_source_says_of_a_wording_stands_beneath_the_collation(run, window, qtbot, articles):
    open_with_source(run, window, qtbot, articles)
    go_to(window, qtbot, "ridge")
    assert window.workspace.source.isVisible()
    assert strip_text(window).startswith("! hearing.srt, 0:12:33: found with differences (polarity modality")
    assert "altered meaning?" in strip_text(window)
    questions = {row.outlets[0]: row.question for row in window.workspace.wordings.rows}
    assert questions["ridge"] == "source: altered meaning?"


def test_a_suggestion_is_accepted_by_one_key_and_is_no_decision_before(run, window, qtbot, articles):
    open_with_source(run, window, qtbot, articles)
    go_to(window, qtbot, "ridge")
    variant = window.workspace.wording.variant_id
    assert window.session.judgement(variant) == UNJUDGED
    window.workspace.collation.setFocus()
    qtbot.keyClick(window.workspace.collation, Qt.Key.Key_Y)
    judgement = window.session.judgement(variant)
    assert (judgement.verdict, judgement.basis) == (VariantVerdict.ALTERED_MEANING, Basis.RECORDING)
    settled(window, qtbot)
    assert "?" not in strip_text(window), "what is decided is no question any more"
    assert window.workspace.wording.judgement == judgement


def test_one_key_shows_the_place_in_the_source_with_its_time(run, window, qtbot, articles):
    open_with_source(run, window, qtbot, articles)
    go_to(window, qtbot, "ridge")
    window.workspace.collation.setFocus()
    qtbot.keyClick(window.workspace.collation, Qt.Key.Key_O)
    document = window.workspace.document
    assert document.document.file_name == "hearing.srt"
    assert document.text.selected.of(document.document.text) == (
        "We will not sell the pier to anyone\nwho wants to close it."
    )
    assert "0:12:33 · ADA QUILL" in [label.text() for label in document.findChildren(type(document._hint))]


def test_the_key_of_a_document_makes_it_a_source_and_none_again(run, window, qtbot, articles):
    open_with_source(run, window, qtbot, articles, is_marked=False)
    owner = next(each for each in window.session.collection.documents if each.file_name == "hearing.srt")
    window.workspace.show_document(owner.id)
    run(window.actions_by_id["source_of_record"].trigger)
    settled(window, qtbot)
    assert [each.id for each in window.session.collection.sources] == [owner.id]
    window.workspace.show_document(owner.id)
    run(window.actions_by_id["source_of_record"].trigger)
    assert window.session.collection.sources == ()
    assert not window.workspace.source.isVisible()
    assert not any(row.question for row in window.workspace.wordings.rows)


def test_undo_takes_the_source_away(run, window, qtbot, articles):
    open_with_source(run, window, qtbot, articles)
    run(window.actions_by_id["undo"].trigger)
    assert not window.workspace.source.isVisible()


def test_where_nothing_is_suggested_the_key_says_so(run, window, qtbot, articles):
    open_with_source(run, window, qtbot, articles, is_marked=False)
    window.bench.sources.accept()
    assert window.notices.sentence == "No source of record suggests anything here."


def answered(window, qtbot):
    qtbot.waitUntil(lambda: not window.bench.answers.search.is_due, timeout=30_000)


def answers(window, facet=Facet.SOURCE):
    values = window.workspace.clusters.values(facet)
    return dict(window.workspace.clusters.counts(facet, values))


def test_what_sources_say_is_a_facet_and_a_sign_in_the_queue(run, window, qtbot, articles):
    open_with_source(run, window, qtbot, articles, is_marked=False)
    assert answers(window) == {}
    owner = next(each.id for each in window.session.collection.documents if each.file_name == "hearing.srt")
    run(lambda: window.bench.sources.mark([owner], is_source=True))
    answered(window, qtbot)
    assert answers(window)["differs"] == 2
    assert next(iter(answers(window))) != "found verbatim", "what wants a look comes first"
    row = window.workspace.clusters.row_of(window.queue.chosen)
    assert row.source_sign == "!"
    assert "source of record: differs" in row.sentence
    clusters = window.workspace.clusters
    clusters.set_filter(replace(clusters.filter, words="source:differs"))
    assert row in clusters.shown
    assert clusters.rowCount() == 2
    run(lambda: window.bench.sources.mark([owner], is_source=False))
    assert answers(window) == {}
    assert window.workspace.clusters.row_of(row.cluster_id).source_sign == ""


def test_suggestions_of_several_statements_are_accepted_in_one_step_and_decisions_stay(run, window, qtbot, articles):
    open_with_source(run, window, qtbot, articles)
    decided, judgement = window.workspace.wording.variant_id, window.session.judgement
    window.operations.judge(lambda: window.session.set_verdict([decided], VariantVerdict.OUTDATED))
    n_steps = len(window.session.steps)
    window.workspace.show_everything()
    window.queue.setFocus()
    window.queue.selectAll()
    with qtbot.waitSignal(window.operations.ended, timeout=30_000):
        qtbot.keyClick(window.queue, Qt.Key.Key_Y)
    assert judgement(decided).verdict is VariantVerdict.OUTDATED
    variants = [each.id for cluster in window.session.collection.clusters for each in cluster.variants]
    accepted = [each for each in variants if judgement(each).basis is Basis.RECORDING]
    assert len(accepted) > 1
    assert len(window.session.steps) == n_steps + 1
    window.operations.undo()
    assert not any(judgement(each).verdict for each in accepted)


def test_what_the_source_says_is_reached_and_folded_by_one_key(run, window, qtbot, articles):
    open_with_source(run, window, qtbot, articles)
    go_to(window, qtbot, "ridge")
    window.activateWindow()
    strip, collation = window.workspace.source, window.workspace.collation
    collation.setFocus()
    qtbot.keyClick(collation, Qt.Key.Key_U)
    assert window.focusWidget() is strip.heading
    assert "altered meaning?" in strip.heading.accessibleName()
    height = strip.sizeHint().height()
    qtbot.keyClick(strip.heading, Qt.Key.Key_U)
    assert window.focusWidget() is collation
    assert not strip.is_open
    assert strip.sizeHint().height() < height
    go_to(window, qtbot, "vale")
    assert not strip.is_open, "folded stays folded from wording to wording"
    assert "hearing.srt" in strip_text(window)

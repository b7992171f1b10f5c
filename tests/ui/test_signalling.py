"""Signals in the window: found when it is idle, counted in the facets, told beneath the collation."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quoteview.core.policy import Policy, PolicyName
from quoteview.core.signal import SignalKind
from quoteview.session.session import Session
from quoteview.ui.dialogs.policy_page import PolicyPage
from quoteview.ui.main_window import MainWindow
from quoteview.ui.models.cluster_model import ClusterRole
from quoteview.ui.models.filtering import Facet
from quoteview.ui.preferences import Preferences


def signalled(qtbot, window):
    """Wait until the signals of what is open are there, and return what shows them."""
    signalling = window._bench.signalling
    qtbot.waitUntil(lambda: not signalling.search.is_due, timeout=30_000)
    return signalling


def test_signals_are_counted_in_the_facets_and_the_queue(qtbot, opened):
    signalled(qtbot, opened)
    row = opened.queue.currentIndex().data(ClusterRole.ROW)
    assert SignalKind.POLARITY_MODALITY.label in row.signals
    assert "1 signal" in row.sentence
    clusters = opened.workspace.clusters
    assert tuple(clusters.values(Facet.SIGNAL)) == (SignalKind.POLARITY_MODALITY.label,)
    clusters.set_filter(clusters.filter.toggled(Facet.SIGNAL, SignalKind.POLARITY_MODALITY.label))
    assert clusters.rowCount() == 1


def test_the_tab_key_comes_to_signals_before_what_stands_beneath_them(qtbot, opened):
    strip = signalled(qtbot, opened).strip
    qtbot.waitUntil(strip.isVisible)
    opened.collation.setFocus()
    qtbot.keyClick(opened.collation, Qt.Key.Key_Tab)
    assert strip.heading.hasFocus()
    qtbot.keyClick(strip.heading, Qt.Key.Key_Tab)
    assert opened.workspace.judgement.isAncestorOf(QApplication.focusWidget())


def test_the_evidence_is_told_and_leads_to_each_of_its_places(qtbot, opened):
    strip = signalled(qtbot, opened).strip
    qtbot.waitUntil(strip.isVisible)
    assert strip.heading.text() == "⚑ 1 signal"
    assert not strip.list.isVisible()
    qtbot.mouseClick(strip.heading, Qt.MouseButton.LeftButton)
    item = strip.list.item(0)
    assert item.text() == "! negation or modal changed: harbour.txt has “not”; ridge.txt does not."
    assert "critical" in item.data(Qt.ItemDataRole.AccessibleTextRole)
    strip.list.setFocus()
    strip.list.setCurrentRow(0)
    documents = []
    for _ in range(2):
        strip.list.itemActivated.emit(item)
        documents.append(opened.workspace.document.document.file_name)
    assert len(set(documents)) == 2


def test_a_statement_without_signals_has_no_strip(qtbot, opened):
    strip = signalled(qtbot, opened).strip
    qtbot.waitUntil(strip.isVisible)
    clusters = opened.workspace.clusters
    quiet = next(row for row in clusters.shown if not row.signals)
    opened.workspace.go_to_cluster(quiet.cluster_id)
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_signals_come_again_after_a_correction(qtbot, opened):
    signalled(qtbot, opened)
    (wrong,) = (row for row in opened.workspace.clusters.rows if row.signals)
    cluster = opened.session.collection.cluster_by_id[wrong.cluster_id]
    with qtbot.waitSignal(opened.operations.ended):
        opened.operations.correct("Not a quote", lambda: opened.session.exclude(cluster.quotation_ids))
    signalled(qtbot, opened)
    assert not any(row.signals for row in opened.workspace.clusters.rows)


def test_a_kind_is_switched_off_on_the_page_of_policies(qtbot, opened):
    page = PolicyPage(opened.preferences.chosen, opened.theme)
    qtbot.addWidget(page)
    assert set(page.signals) == set(SignalKind)
    switch = page.signals[SignalKind.INDIRECT_REPORT]
    assert switch.isChecked()
    switch.click()
    chosen = opened.preferences.chosen.current
    assert chosen.policy_name is PolicyName.OWN
    assert chosen.policy.silent == {SignalKind.INDIRECT_REPORT}


def test_what_is_not_looked_for_is_said_of_every_statement(qtbot, opened):
    strip = signalled(qtbot, opened).strip
    (wrong,) = (row for row in opened.workspace.clusters.rows if row.signals)
    other = next(row for row in opened.workspace.clusters.rows if not row.signals)
    silent = frozenset({SignalKind.POLARITY_MODALITY, SignalKind.SPEAKER_CONFLICT})
    own = Policy(PolicyName.OWN, silent=silent)
    with qtbot.waitSignal(opened.operations.ended):
        opened.preferences.chosen.change(policy_name=PolicyName.OWN, own_policy=own)
    assert opened.session.policy == own
    signalled(qtbot, opened)
    for row in (wrong, other):
        opened.workspace.go_to_cluster(row.cluster_id)
        qtbot.waitUntil(lambda: "2 kinds of signals not looked for" in strip.heading.text())
        last = strip.list.item(strip.list.count() - 1)
        assert last.text() == "Not looked for under the policy: two speakers, negation or modal changed."
        strip.go_on(last)
    assert not strip.isHidden()


def test_a_window_that_closes_waits_until_nobody_looks(opened, capfd):
    search = opened.bench.signalling.search
    search._search()
    opened.close()
    assert not search.is_due
    search.wait()
    assert capfd.readouterr().err == ""


def test_one_key_leads_to_the_signals_and_once_more_folds_them(qtbot, opened):
    strip = signalled(qtbot, opened).strip
    qtbot.waitUntil(strip.isVisible)
    opened.activateWindow()
    opened.queue.setFocus()
    qtbot.keyClick(opened.queue, Qt.Key.Key_G)
    assert strip.list.isVisible()
    assert opened.focusWidget() is strip.list
    assert strip.list.currentRow() == 0
    assert strip.heading.accessibleDescription() == "unfolded"
    assert not strip.heading.actions(), "a tool button would make a menu of them"
    qtbot.keyClick(strip.list, Qt.Key.Key_G)
    assert not strip.list.isVisible()
    assert opened.focusWidget() is opened.queue
    assert strip.heading.accessibleDescription() == "folded"


def test_signals_are_walked_by_key_and_escape_leads_back(qtbot, opened):
    strip = signalled(qtbot, opened).strip
    qtbot.waitUntil(strip.isVisible)
    opened.workspace.collation.setFocus()
    qtbot.keyClick(opened.workspace.collation, Qt.Key.Key_G)
    documents = []
    for _ in range(2):
        qtbot.keyClick(strip.list, Qt.Key.Key_Return)
        documents.append(opened.workspace.document.document.file_name)
        assert opened.focusWidget() is strip.list, "whoever walks goes on walking"
    assert len(set(documents)) == 2
    qtbot.keyClick(strip.list, Qt.Key.Key_Escape)
    assert opened.focusWidget() is opened.workspace.collation
    assert strip.list.isVisible()


def test_a_statement_without_signals_says_so_when_asked(qtbot, opened):
    strip = signalled(qtbot, opened).strip
    quiet = next(row for row in opened.workspace.clusters.shown if not row.signals)
    opened.workspace.go_to_cluster(quiet.cluster_id)
    qtbot.waitUntil(lambda: not strip.isVisible())
    opened.queue.setFocus()
    qtbot.keyClick(opened.queue, Qt.Key.Key_G)
    assert opened.notices.sentence == "This statement has no signals."
    assert opened.focusWidget() is opened.queue


def test_strips_stay_as_they_were_left(qtbot, opened, theme):
    for strip in (opened.bench.signalling.strip, opened.workspace.source):
        strip.heading.click()
    preferences = Preferences(opened.preferences.chosen.folder)
    assert preferences.is_open("signals", usually=False)
    assert not preferences.is_open("source_answer", usually=True)
    again = MainWindow(Session(), theme, opened.preferences)
    qtbot.addWidget(again)
    assert again.bench.signalling.strip.is_open
    assert not again.workspace.source.is_open

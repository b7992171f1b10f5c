"""Possible reports in the window: counted by themselves, folded beneath all other signals, opened by hand or key."""

from PySide6.QtCore import Qt

from quoteview.core.policy import PolicyName
from quoteview.core.signal import SignalKind
from quoteview.ui.dialogs.policy_page import PolicyPage
from quoteview.ui.models.cluster_model import ClusterRole

PIER = "“We will abolish all privileges of the pier before the winter,” Mayor Ada Quill said.\n"
LEADING = "Mayor Ada Quill said the town would see the abolition of its privileges.\n\nThe gulls were loud.\n\n"


def come_to(qtbot, opened, articles, texts):
    """Open other articles, wait for their signals, and return the strip at the statement about privileges."""
    for path in articles.iterdir():
        path.unlink()
    for name, text in texts.items():
        (articles / f"{name}.txt").write_text(text, encoding="utf-8")
    with qtbot.waitSignal(opened.operations.ended):
        opened.operations.scan([articles])
    signalling = opened.bench.signalling
    qtbot.waitUntil(lambda: not signalling.search.is_due)
    row = next(each for each in opened.workspace.clusters.shown if "privileges" in each.sentence)
    opened.workspace.go_to_cluster(row.cluster_id)
    qtbot.waitUntil(signalling.strip.isVisible)
    return signalling.strip


def shown(strip):
    return [strip.list.item(at).text() for at in range(strip.list.count()) if not strip.list.isRowHidden(at)]


def test_they_are_folded_beneath_the_other_signals(qtbot, opened, articles):
    texts = {"echo": LEADING + PIER, "post": PIER.replace("before", "after").replace("will", "will not")}
    strip = come_to(qtbot, opened, articles, texts)
    assert strip.heading.text().endswith(" · 1 possible report")
    row = opened.queue.currentIndex().data(ClusterRole.ROW)
    assert SignalKind.POSSIBLE_REPORT.label in row.signals, "the facets lead to it"
    strip.heading.click()
    others = shown(strip)
    assert others[-1] == "▸ 1 possible report"
    assert not any("in other words" in each for each in others)
    head = strip.list.item(len(others) - 1)
    assert head.data(Qt.ItemDataRole.AccessibleTextRole) == "1 possible report, folded"
    strip.list.setFocus()
    strip.list.setCurrentRow(len(others) - 1)
    qtbot.keyClick(strip.list, Qt.Key.Key_Return)
    assert shown(strip)[: len(others)] == [*others[:-1], "▾ 1 possible report"]
    told = "? perhaps told in other words: echo.txt may tell in other words what it quotes itself: “the town"
    assert shown(strip)[-1].startswith(told)
    qtbot.keyClick(strip.list, Qt.Key.Key_Down)
    qtbot.keyClick(strip.list, Qt.Key.Key_Return)
    selected = opened.workspace.document.text.textCursor().selectedText()
    assert selected == "the town would see the abolition of its privileges"
    strip.go_on(head)
    assert shown(strip) == others


def test_they_are_not_folded_twice_where_there_is_nothing_else(qtbot, opened, articles):
    strip = come_to(qtbot, opened, articles, {"echo": LEADING + PIER})
    assert strip.heading.text() == "1 possible report"
    strip.heading.click()
    (only,) = shown(strip)
    assert only.startswith("? perhaps told in other words: ")


def test_they_have_a_switch_on_the_page_of_policies(qtbot, opened, articles):
    strip = come_to(qtbot, opened, articles, {"echo": LEADING + PIER})
    page = PolicyPage(opened.preferences.chosen, opened.theme)
    qtbot.addWidget(page)
    with qtbot.waitSignal(opened.operations.ended):
        page.signals[SignalKind.POSSIBLE_REPORT].click()
    assert opened.preferences.chosen.current.policy_name is PolicyName.OWN
    qtbot.waitUntil(lambda: strip.heading.text() == "1 kind of signals not looked for")
    strip.heading.click()
    assert shown(strip) == ["Not looked for under the policy: perhaps told in other words."]

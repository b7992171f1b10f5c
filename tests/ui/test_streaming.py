"""What a scan finds is in the queue while it runs: to be read, not to be judged, and in no project."""

from multiprocessing import active_children

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QSignalSpy

from quoteview.core.verdict import ClusterVerdict
from quoteview.session import scans
from quoteview.session.exporting import Format, Wanted
from quoteview.session.scans import Apart
from quoteview.session.session import Session
from quoteview.ui import streaming
from quoteview.ui.held_scan import HeldScan
from quoteview.ui.main_window import MainWindow
from quoteview.ui.models.cluster_model import ClusterRole
from quoteview.ui.models.extent import Extent
from quoteview.ui.models.facet_model import FacetRole
from quoteview.ui.models.filtering import Order
from quoteview.ui.preferences import Preferences

TRAM = (
    "The tram line has a new timetable.\n\n"
    "“The tram will run every ten minutes from the first of May,” Cora Finch said.\n\n"
    "“Nobody will wait in the rain again at the market hall,” she added.\n"
)
MILL = (
    "The old mill is to be sold.\n\n"
    "“The old mill was never safe, and the town knew it,” Dan Hollis said.\n\n"
    "Locals call it the “grey widow”.\n"
)
WELL = "“The well holds water for three dry summers,” Eva Stroud said on Friday.\n"
LATER = "“The tram will run every ten minutes from the first of May,” Cora Finch said again.\n"

IN_ORDER = [
    "The tram will run every ten minutes from the first of May,",
    "Nobody will wait in the rain again at the market hall,",
    "The old mill was never safe, and the town knew it,",
]
NOT_YET = "This quote is not grouped yet: it can be judged and corrected when the scan has ended."


@pytest.fixture
def news(tmp_path):
    """Four documents; a scan that is held after three of them has found four quotations, one of them a scare quote."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in (("a-tram.txt", TRAM), ("b-mill.txt", MILL), ("c-well.txt", WELL), ("d-later.txt", LATER)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def scan():
    """The way the window scans: real, but for the place where it waits."""
    return HeldScan(2)


@pytest.fixture
def window(qtbot, theme, tmp_path, scan):
    window = MainWindow(Session("Iris Holt", scan=scan), theme, Preferences(tmp_path / "config"))
    qtbot.addWidget(window, before_close_func=lambda each: each.operations.close())
    window.resize(1200, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.is_complete)
    yield window
    window.operations.close()
    window.operations.wait()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def begin(qtbot, window, scan):
    """Begin something that scans, and wait until it is held and what was found by then is in the queue."""

    def begin(start, *arguments, n_open=0):
        scan.hold_again()
        start(*arguments)
        clusters = window.workspace.clusters
        qtbot.waitUntil(lambda: scan.has_stopped.is_set() and clusters.n_gathered == scan.n_told - n_open)

    return begin


@pytest.fixture
def finish(qtbot, window, scan):
    """Let a scan that is held go on to its end."""

    def finish():
        with qtbot.waitSignal(window.operations.ended):
            scan.may_go_on.set()

    return finish


@pytest.fixture
def cancel(qtbot, window):
    def cancel():
        with qtbot.waitSignal(window.operations.ended):
            window.actions_by_id["cancel"].trigger()

    return cancel


@pytest.fixture
def held(window, begin, news):
    """A window with nothing open, in the middle of a scan of four documents."""
    begin(window.operations.scan, [news])
    return window


@pytest.fixture
def beside(qtbot, window, scan, begin, articles, news):
    """A window with three articles open, standing at their first statement, in the middle of adding four documents."""
    scan.may_go_on.set()
    with qtbot.waitSignal(window.operations.ended):
        window.operations.scan([articles])
    window.queue.setFocus()
    begin(window.operations.add, [news])
    return window


def shown(window):
    """The wordings of the queue, from the top."""
    model = window.workspace.clusters
    return [model.index(at).data(ClusterRole.ROW).wording for at in range(model.rowCount())]


def walk_to(qtbot, window, wording):
    """Go down by key to the first row with a wording."""
    for _ in range(shown(window).index(wording) - window.queue.currentIndex().row()):
        qtbot.keyClick(window.queue, Qt.Key.Key_J)
    assert window.queue.currentIndex().data() == wording


def chosen_wording(window):
    return window.queue.currentIndex().data()


# It is there before the scan has ended


def test_what_was_found_is_in_the_queue_while_the_scan_runs(held):
    assert held.operations.is_busy
    assert shown(held) == IN_ORDER
    assert held.workspace.isVisible()
    assert not held.session.collection.documents


def test_more_comes_behind_what_is_there_and_nothing_moves(held, scan, qtbot):
    model = held.workspace.clusters
    inserted, reset = QSignalSpy(model.rowsInserted), QSignalSpy(model.modelReset)
    scan.n_documents = 4
    n_resets_at_end = 1
    with qtbot.waitSignal(held.operations.ended):
        scan.may_go_on.set()
    # Whether more came before the end or with it: never by starting over.
    assert reset.count() == n_resets_at_end
    assert all(inserted.at(each)[1] >= len(IN_ORDER) for each in range(inserted.count()))


def test_the_window_says_how_much_was_found_and_that_it_is_not_grouped(held):
    assert held.status.counts.text() == "found so far: 4 quotes in 2 documents"
    assert held.workspace.queue_pane._shown.text() == "3 of 4 not grouped yet"


def test_each_row_says_who_said_it_where_and_that_it_is_not_grouped(held):
    row = held.workspace.clusters.index(0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "The tram will run every ten minutes from the first of May, — Cora Finch; a-tram; not grouped yet."
    )


def test_screen_readers_are_told_what_stands_in_the_queue(held, cancel):
    def told():
        return QAccessible.queryAccessibleInterface(held.queue).text(QAccessible.Text.Description)

    assert told() == "A scan runs: what it has found so far stands behind the statements, not grouped yet."
    cancel()
    assert told() == ""


def test_a_scan_in_a_process_of_its_own_is_seen_as_well(window, scan, begin, finish, news, monkeypatch):
    monkeypatch.setattr(scans, "WORTH_A_PROCESS", 0)
    scan.scan = Apart()
    begin(window.operations.scan, [news])
    assert shown(window) == IN_ORDER
    finish()
    assert window.workspace.clusters.n_gathered == 0
    assert len(window.session.collection.documents) == 4
    assert window.workspace.clusters.n_rows == 5


def test_a_scan_that_is_over_soon_is_shown_in_one_step(window, scan, news, qtbot, monkeypatch):
    monkeypatch.setattr(streaming, "SHOWN_AFTER", 3_600_000)
    scan.may_go_on.set()
    inserted = QSignalSpy(window.workspace.clusters.rowsInserted)
    with qtbot.waitSignal(window.operations.ended):
        window.operations.scan([news])
    assert inserted.count() == 0
    assert window.workspace.clusters.n_rows > 0


# It can be looked at


def test_choosing_a_row_shows_its_quotation_in_its_document(held, qtbot):
    walk_to(qtbot, held, IN_ORDER[1])
    document = held.workspace.document
    assert document.document.file_name == "a-tram.txt"
    assert document.quotation.text == IN_ORDER[1]
    assert [each.text for each in document.text.quotations] == IN_ORDER[:2]
    assert document.text.textCursor().selectedText() == "" or IN_ORDER[1] in document.text.toPlainText()


def test_above_the_collation_stands_who_said_it_and_why_there_is_no_collation(held, qtbot):
    walk_to(qtbot, held, IN_ORDER[2])
    head = held.workspace._header
    assert (head.speaker.text(), head.counts.text()) == ("Dan Hollis", NOT_YET)
    assert held.workspace.wordings.rowCount() == 0


def test_a_click_on_another_quotation_of_the_document_goes_to_its_row(held, qtbot):
    walk_to(qtbot, held, IN_ORDER[0])
    _, other = held.workspace.document.text.quotations
    held.workspace.document.text.quotation_clicked.emit(other.id)
    assert chosen_wording(held) == IN_ORDER[1]


def test_a_quotation_can_be_copied_with_its_citation(held, qtbot):
    walk_to(qtbot, held, IN_ORDER[0])
    held.actions_by_id["copy"].trigger()
    assert "every ten minutes" in QGuiApplication.clipboard().text()


def test_the_filter_holds_for_what_is_there_and_for_what_comes(held, qtbot):
    held.workspace.filter_box.setText("market")
    assert shown(held) == IN_ORDER[1:2]
    assert held.workspace.queue_pane._shown.text() == "1 of 4 not grouped yet"
    rows = held.workspace.clusters
    more = [rows.row_of(rows._gathered.rows[at].cluster_id) for at in (1, 2)]
    rows.gather(more)
    assert shown(held) == [IN_ORDER[1], IN_ORDER[1]]


def test_a_filter_that_lets_nothing_through_says_so(held):
    held.workspace.filter_box.setText("no such words")
    assert held.workspace.clusters.rowCount() == 0
    assert held.queue._empty_text.startswith("The filter lets no statement through.")


def test_scare_quotes_stay_hidden_until_somebody_asks_for_them(held):
    held.workspace.show_everything()
    assert shown(held) == [*IN_ORDER, "grey widow"]


def test_what_was_found_can_be_put_in_order(held):
    held.workspace.queue_pane.set_order(Order.WORDING)
    assert shown(held) == sorted(IN_ORDER)


# It cannot be judged


@pytest.mark.parametrize("key", "123SDTNRA0")
def test_keys_that_judge_say_why_not_yet_and_do_nothing(held, qtbot, key):
    walk_to(qtbot, held, IN_ORDER[0])
    told = []
    held.operations.judged.connect(told.append)
    qtbot.keyClick(held.queue, key)
    assert held.notices.sentence == NOT_YET
    assert not told
    assert held.queue.hasFocus()


def test_who_said_it_cannot_be_corrected_yet_either(held, qtbot):
    walk_to(qtbot, held, IN_ORDER[0])
    held.workspace.document.provenance.speaker_wanted.emit()
    assert held.notices.sentence == NOT_YET


def test_the_panel_of_judgements_offers_nothing(held, qtbot):
    walk_to(qtbot, held, IN_ORDER[0])
    assert not held.workspace.judgement.verdict.isEnabled()
    assert not held.workspace.judgement.note.isEnabled()


def test_what_was_said_of_it_is_gone_when_the_scan_has_ended(held, qtbot, finish):
    walk_to(qtbot, held, IN_ORDER[0])
    qtbot.keyClick(held.queue, Qt.Key.Key_1)
    finish()
    assert held.notices.isHidden()
    qtbot.keyClick(held.queue, Qt.Key.Key_3)
    assert held.session.judgement(held.queue.chosen).verdict is ClusterVerdict.UNPROVEN


def test_whatever_else_can_be_done_there_does_no_harm(held, qtbot):
    walk_to(qtbot, held, IN_ORDER[0])
    leaves = {"cancel", "quit", "close"}
    for identifier, action in held.actions_by_id.items():
        if action.isEnabled() and identifier not in leaves and not action.text().endswith("…"):
            action.trigger()
    assert held.workspace.clusters.n_gathered == 4


# Then it is grouped


def test_groups_take_its_place_in_one_step(held, finish):
    reset = QSignalSpy(held.workspace.clusters.modelReset)
    finish()
    assert reset.count() == 1
    assert held.workspace.clusters.n_gathered == 0
    # Two outlets print one of them.
    assert sorted(shown(held)) == sorted([*IN_ORDER, "The well holds water for three dry summers,"])
    assert "not grouped" not in held.workspace.queue_pane._shown.text()
    assert "found so far" not in held.status.counts.text()


def test_whoever_chose_a_quotation_stands_at_its_statement_then(held, qtbot, finish):
    walk_to(qtbot, held, IN_ORDER[2])
    quotation = held.workspace.quotation
    finish()
    assert quotation.id in held.workspace.cluster.quotation_ids
    assert held.workspace.quotation.id == quotation.id
    assert held.workspace.document.document.file_name == "b-mill.txt"


@pytest.fixture
def long(scan, tmp_path):
    """Many more documents than there is room for in the queue; in a scan of them all but the last are told of."""
    folder = tmp_path / "long"
    folder.mkdir()
    for at in range(26):
        # No two have a word in common: each is a statement of its own.
        words = ("".join(chr(97 + (at * (n + 3) + n * 11 + k * k) % 26) for k in range(7)) for n in range(9))
        (folder / f"{at:02}.txt").write_text(f"“It {' '.join(words)} {at},” Ben Marsh said.\n", encoding="utf-8")
    scan.n_documents = 25
    return folder


def test_the_row_one_is_at_stays_where_it_is_on_the_screen(window, begin, finish, long):
    begin(window.operations.scan, [long])
    window.queue.choose(window.workspace.clusters._gathered.rows[12].cluster_id)
    window.queue.verticalScrollBar().setValue(window.queue.verticalScrollBar().value() + 77)
    before, quotation = window.queue.visualRect(window.queue.currentIndex()).top(), window.workspace.quotation
    assert 0 < before < window.queue.viewport().height()
    finish()
    assert quotation.id in window.workspace.cluster.quotation_ids
    assert window.queue.visualRect(window.queue.currentIndex()).top() == before


def test_whoever_reads_elsewhere_in_the_queue_is_not_called_back(qtbot, window, scan, begin, finish, long, news):
    scan.may_go_on.set()
    with qtbot.waitSignal(window.operations.ended):
        window.operations.scan([long])
    scan.n_documents = 2
    begin(window.operations.add, [news])
    chosen, bar = window.queue.chosen, window.queue.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    seen = window.queue.in_sight()
    assert seen[0] != chosen
    finish()
    assert window.queue.chosen == chosen
    assert window.queue.in_sight() == seen


def test_whoever_chose_nothing_begins_at_the_top(held, finish):
    assert held.queue.chosen == ""
    finish()
    assert held.queue.currentIndex().row() == 0
    assert held.workspace.cluster is not None


def test_what_was_filtered_and_put_in_order_stays_so(held, finish):
    held.workspace.filter_box.setText("tram")
    held.workspace.queue_pane.set_order(Order.WORDING)
    finish()
    assert shown(held) == IN_ORDER[:1]
    assert held.workspace.clusters.order is Order.WORDING


# Beside what is open


def test_what_is_open_stays_where_it_is_and_what_comes_stands_behind_it(beside, qtbot):
    own = [row.wording for row in beside.workspace.clusters.shown]
    assert shown(beside) == [*own, *IN_ORDER]
    assert beside.workspace.cluster is not None
    assert beside.workspace.queue_pane._shown.text().endswith("· 3 of 4 not grouped yet")
    assert beside.status.counts.text().endswith("found so far: 4 quotes in 2 documents")


def test_what_is_open_can_be_judged_meanwhile_and_keeps_that(beside, qtbot, finish):
    own = beside.queue.chosen
    qtbot.keyClick(beside.queue, Qt.Key.Key_S)
    assert beside.session.judgement(own).is_starred
    finish()
    assert beside.session.judgement(own).is_starred
    assert beside.queue.chosen == own


def test_of_all_that_is_selected_only_statements_are_judged(beside, qtbot):
    own = {row.cluster_id for row in beside.workspace.clusters.shown}
    beside.queue.selectAll()
    assert set(beside.queue.selected) == own
    qtbot.keyClick(beside.queue, Qt.Key.Key_S)
    assert {each for each in own if beside.session.judgement(each).is_starred} == own
    assert not any(row.is_starred for row in beside.workspace.clusters._gathered.rows)


def test_the_next_unfinished_statement_is_none_that_is_not_grouped(beside, qtbot):
    walk_to(qtbot, beside, IN_ORDER[1])
    beside.queue.go_next_open()
    assert chosen_wording(beside) == IN_ORDER[1]
    beside.queue.go_previous_open()
    assert beside.queue.currentIndex().row() == beside.workspace.clusters.n_shown - 1


def test_facets_count_statements_alone_and_narrow_what_comes_as_well(beside, qtbot):
    facets = beside.workspace.facets.model()
    qtbot.waitUntil(lambda: not facets.is_counting)
    rows = [facets.index(at).data(FacetRole.ROW) for at in range(facets.rowCount())]
    speakers = {row.value: row.count for row in rows if row.facet.name == "SPEAKER" and row.count is not None}
    assert "Cora Finch" not in speakers
    at = next(at for at, row in enumerate(rows) if row.facet.name == "SPEAKER" and row.value == "Ben Marsh")
    facets.toggle(facets.index(at))
    assert shown(beside) == ["The last boat leaves at nine every evening."]


def test_only_what_is_in_the_project_can_be_exported(beside, qtbot, tmp_path):
    exporting, n_own = beside.errands.exporting, beside.workspace.clusters.n_rows
    walk_to(qtbot, beside, IN_ORDER[0])
    assert [len(exporting.clusters(extent)) for extent in (Extent.SHOWN, Extent.CURRENT)] == [
        beside.workspace.clusters.n_shown, 0,
    ]  # fmt: skip
    assert len(exporting.clusters(Extent.ALL)) == n_own
    exporting.export(tmp_path / "out.csv", Wanted(Format.CSV))
    assert not (tmp_path / "out.csv").exists()
    assert "wait until what is running is done" in beside.notices.sentence
    written = b"".join(beside.session.exported(Wanted(Format.CSV))).decode()
    assert "every ten minutes" not in written
    assert "The last boat" in written


def test_scanning_again_shows_only_what_is_not_open(qtbot, window, scan, begin, finish, articles, news):
    scan.may_go_on.set()
    with qtbot.waitSignal(window.operations.ended):
        window.operations.scan([articles])
    for name in ("a-tram.txt", "b-mill.txt", "c-well.txt"):
        (news / name).rename(articles / f"x-{name}")
    own = [row.wording for row in window.workspace.clusters.shown]
    scan.n_documents = 5  # three that are open, and two that are not
    begin(window.operations.scan_again, n_open=len(window.session.collection.quotations))
    assert shown(window) == [*own, *IN_ORDER]
    finish()
    assert len(window.session.collection.documents) == 6


def test_what_is_open_stays_until_a_new_project_takes_its_place(qtbot, window, scan, begin, finish, articles, news):
    scan.may_go_on.set()
    with qtbot.waitSignal(window.operations.ended):
        window.operations.scan([articles])
    own, path = [row.wording for row in window.workspace.clusters.shown], window.session.project_path
    # The same documents are read for the new one, too.
    scan.n_documents = 5
    begin(window.operations.scan, [articles, news])
    assert shown(window)[: len(own)] == own
    assert shown(window)[-3:] == IN_ORDER
    assert window.session.project_path == path
    qtbot.keyClick(window.queue, Qt.Key.Key_S)
    assert window.session.judgement(window.queue.chosen).is_starred
    finish()
    assert window.session.project_path != path
    assert len(window.session.collection.documents) == 7
    assert window.workspace.clusters.n_gathered == 0


# However it ends


def test_cancelling_the_first_scan_leaves_nothing(held, cancel, qtbot, tmp_path):
    walk_to(qtbot, held, IN_ORDER[1])
    cancel()
    assert held.empty_state.isVisible()
    assert held.workspace.clusters.rowCount() == 0
    assert held.queue.chosen == ""
    assert held.status.counts.text() == ""
    assert held.session.undo_label is None
    assert not list(tmp_path.rglob("*.quoteview"))


def test_cancelling_what_comes_beside_leaves_the_project_as_it_was(beside, cancel, qtbot):
    project, steps, own = beside.session.project, beside.session.steps, [*beside.workspace.clusters.shown]
    first = beside.queue.chosen
    walk_to(qtbot, beside, IN_ORDER[1])
    cancel()
    assert beside.session.project is project
    assert beside.session.steps == steps
    assert [*beside.workspace.clusters.shown] == own
    assert beside.workspace.clusters.rowCount() == len(own)
    assert beside.queue.chosen in {first, own[-1].cluster_id}
    assert beside.workspace.cluster is not None


def test_one_stands_again_where_one_was_when_what_came_is_gone(beside, cancel, qtbot):
    first = beside.queue.chosen
    beside.queue.setCurrentIndex(beside.workspace.clusters.index(beside.workspace.clusters.n_shown))
    assert beside.queue.is_at_gathered
    cancel()
    assert beside.queue.chosen == first


def test_closing_in_the_middle_remembers_the_statement_and_keeps_nothing_else(beside, qtbot, scan):
    own, path = beside.queue.chosen, beside.session.project_path
    beside.queue.setCurrentIndex(beside.workspace.clusters.index(beside.workspace.clusters.n_shown))
    beside.close()
    beside.operations.wait()
    assert beside.keeper.recent.of((path,)).cluster_id == own
    again = Session()
    again.open_project(path)
    assert len(again.collection.documents) == 3
    again.close()


def test_nothing_comes_any_more_once_one_has_stopped_listening(beside, qtbot, scan):
    n_rows = beside.workspace.clusters.n_rows
    beside.operations.close()
    qtbot.waitUntil(lambda: beside.workspace.clusters.n_gathered == 0)
    assert beside.workspace.clusters.rowCount() == n_rows


def test_a_document_of_the_project_that_is_deleted_meanwhile_does_no_harm(beside, articles, news, finish, qtbot):
    walk_to(qtbot, beside, IN_ORDER[0])
    (articles / "ridge.txt").unlink()
    (news / "a-tram.txt").unlink()
    assert beside.workspace.document.quotation.text == IN_ORDER[0]
    finish()
    assert len(beside.session.collection.documents) == 7
    assert beside.workspace.document.quotation.text == IN_ORDER[0]


def test_files_that_fail_are_told_of_at_the_end(qtbot, window, begin, finish, news):
    (news / "aa-empty.txt").write_bytes(b"")
    begin(window.operations.scan, [news])
    assert shown(window) == IN_ORDER
    finish()
    assert len(window.session.collection.documents) == 4
    assert any("aa-empty.txt" in line for line in window.notices.lines)


def test_a_process_that_dies_takes_what_came_with_it(window, scan, begin, finish, tmp_path, monkeypatch):
    monkeypatch.setattr(scans, "WORTH_A_PROCESS", 0)
    scan.scan = Apart()
    folder = tmp_path / "long"
    folder.mkdir()
    # More than a pipe holds: the process cannot have sent all of it when it is killed.
    calm = "The sea was calm. " * 800
    for at in range(200):
        (folder / f"{at:03}.txt").write_text(f"{WELL}\nIt was day {at}.\n\n{calm}", encoding="utf-8")
    begin(window.operations.scan, [folder])
    assert window.workspace.clusters.n_gathered == 2
    (process,) = active_children()
    process.kill()
    process.join()
    finish()
    assert "what was open before is still open" in window.notices.sentence
    assert window.workspace.clusters.rowCount() == 0
    assert window.empty_state.isVisible()


def test_five_hundred_files_stream_in(qtbot, window, scan, begin, finish, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for at in range(500):
        said = f"“The old quay belongs to the whole town and will stay open until {1600 + at},” Ada Quill said.\n"
        (folder / f"paper{at:03}.txt").write_text(said, encoding="utf-8")
    scan.n_documents = 499
    begin(window.operations.open, sorted(folder.iterdir()))
    assert window.workspace.clusters.n_gathered == 499
    finish()
    assert window.workspace.clusters.n_gathered == 0
    assert len(window.session.collection.documents) == 500

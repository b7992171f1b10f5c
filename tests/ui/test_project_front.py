"""A large project is on the screen before all of it is there."""

from PySide6.QtCore import Qt

from quoteview.core.verdict import VariantVerdict
from quoteview.ui.models.filtering import Facet, Order
from quoteview.ui.models.row_index import RowIndex


def open_again(window, run, then):
    """Open the project of a window again, and do something when its front is on the screen, before the rest is there.

    Returns what was done came to, and what the window told in the meantime.
    """
    came, told = [], []
    window.operations.wait()
    window.operations.front_there.connect(lambda outcome: came.append(then(outcome)))
    window.operations.refused.connect(told.append)
    run(window.operations.open_project, window.session.project_path)
    return came, told


def test_the_statements_that_were_seen_last_are_there_first(opened, run):
    shown = [row.wording for row in opened.workspace.clusters.shown]
    seen, _ = open_again(opened, run, lambda _: [row.wording for row in opened.workspace.clusters.shown])
    assert seen == [shown]
    assert [row.wording for row in opened.workspace.clusters.shown] == shown


def test_nothing_is_counted_before_everything_is_there(opened, run):
    facets = opened.workspace.facets.model()
    n_before, counts = facets.rowCount(), opened.status.counts.text()
    seen, _ = open_again(opened, run, lambda outcome: outcome.rows.values(Facet.OUTLET))
    assert seen == [()]
    assert (facets.rowCount(), opened.status.counts.text()) == (n_before, counts)


def test_a_decision_before_everything_is_there_is_refused_with_a_sentence(opened, run):
    variant = opened.workspace.cluster.variants[0].id

    def judge(_):
        opened.operations.judge(lambda: opened.session.set_verdict([variant], VariantVerdict.VERBATIM))

    _, told = open_again(opened, run, judge)
    assert told == ["Open project: wait until what is running is done, or cancel it."]
    assert opened.session.judgement(variant).verdict is None


def test_rows_that_are_a_part_offer_no_values_and_are_found_all_the_same(opened):
    rows = opened.workspace.clusters.rows
    part, whole = RowIndex(rows, is_part=True), RowIndex(rows)
    wanted = opened.workspace.clusters.filter
    assert part.select(wanted) == whole.select(wanted)
    assert [part.values(facet) for facet in Facet] == [()] * len(Facet)


def test_whoever_goes_on_while_the_rest_is_loaded_stays_there(opened, run):
    *_, last = (row.cluster_id for row in opened.workspace.clusters.shown)
    assert opened.queue.chosen != last
    open_again(opened, run, lambda _: opened.queue.choose(last))
    assert opened.queue.chosen == last


def test_what_is_typed_and_put_in_order_while_the_rest_is_loaded_holds_then(opened, run):
    def narrow(_):
        opened.workspace.filter_box.setText("boat")
        opened.workspace.queue_pane.set_order(Order.WORDING)
        return [row.wording for row in opened.workspace.clusters.shown]

    [shown], _ = open_again(opened, run, narrow)
    assert 0 < len(shown) < opened.workspace.clusters.n_rows
    assert [row.wording for row in opened.workspace.clusters.shown] == shown
    assert opened.workspace.clusters.order is Order.WORDING


def test_what_was_decided_stands_in_the_rows_of_the_front_and_of_the_rest(opened, run):
    cluster = opened.workspace.cluster
    opened.session.set_note([cluster.id], "Ask the harbour master.")
    opened.session.set_star([cluster.variants[0].id], is_starred=True)

    def row(_=None):
        return opened.workspace.clusters.row_of(cluster.id)

    seen, _ = open_again(opened, run, row)
    told = [(each.judgement.note, each.is_starred) for each in (*seen, row())]
    assert told == [("Ask the harbour master.", True)] * 2


def test_the_keyboard_walks_the_front_while_the_rest_is_loaded(opened, run, qtbot):
    opened.queue.setFocus()
    chosen = [row.cluster_id for row in opened.workspace.clusters.shown]

    def walk(_):
        qtbot.keyClick(opened.queue, Qt.Key.Key_Down)
        return opened.queue.chosen

    seen, _ = open_again(opened, run, walk)
    assert seen == [chosen[1]]
    assert opened.queue.chosen == chosen[1]

"""A large project is on the screen before all of it is there."""

from quoteview.core.verdict import VariantVerdict
from quoteview.ui.models.filtering import Facet
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

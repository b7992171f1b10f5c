import dataclasses
from collections import Counter
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.difference import Severity
from quoteview.session.session import Session
from quoteview.ui.models.cluster_rows import ClusterRow, rows_of
from quoteview.ui.models.matrix import LOOKS, WAITING, Cell, cells_of, matrix_of, sentence, severity_of_all, shortened
from quoteview.ui.models.names import outlet_names


@pytest.fixture
def session(articles):
    opened = Session()
    opened.scan([articles])
    return opened


@pytest.fixture
def rows(session):
    return list(rows_of(session.collection, session.collection.clusters, session.rating))


def cells(session, cluster):
    severities = [session.comparison(cluster, variant).max_severity for variant in cluster.variants]
    return cells_of(session.collection, cluster, outlet_names(session.collection.documents), severities)


def pier(session):
    return next(cluster for cluster in session.collection.clusters if len(cluster.variants) > 1)


def test_a_cell_tells_how_far_an_outlet_differs_from_the_base(session):
    found = cells(session, pier(session))
    assert {outlet: cell.severity for outlet, cell in found.items()} == {
        "harbour": Severity.NONE,
        "vale": Severity.NONE,
        "ridge": Severity.CRITICAL,
    }
    assert [outlet for outlet, cell in found.items() if cell.prints_base] == ["harbour", "vale"]


def test_a_cell_leads_to_the_quotation_with_the_worst_wording(session):
    named = {document.file_name: document.id for document in session.collection.documents}
    for name in ("harbour.txt", "ridge.txt"):
        session.describe(named[name], {"outlet": "Harbour Post"})
    cell = cells(session, pier(session))["Harbour Post"]
    assert (cell.severity, cell.n_quotations, cell.n_wordings) == (Severity.CRITICAL, 2, 2)
    assert cell.prints_base, "beside the other wording"
    assert session.collection.quotation_by_id[cell.quotation_id].text.startswith("We will sell")


def test_where_nobody_prints_anything_else_the_base_is_nothing_to_tell(session):
    single = next(cluster for cluster in session.collection.clusters if len(cluster.variants) == 1)
    assert not any(cell.prints_base for cell in cells(session, single).values())


def test_outlets_that_carry_most_come_first_and_those_that_carry_nothing_last(session, rows):
    matrix = matrix_of(["quay", *outlet_names(session.collection.documents).values()], rows)
    assert matrix.outlets[-1] == "quay"
    counts = [matrix.n_carried.get(outlet, 0) for outlet in matrix.outlets]
    assert counts == sorted(counts, reverse=True)
    assert matrix.n_carried == Counter(chain.from_iterable(row.outlets for row in rows))


def test_counts_that_are_there_already_give_the_same_matrix(rows):
    counted = matrix_of([], rows)
    assert matrix_of([], rows, dict(counted.n_carried)) == counted


def test_a_matrix_of_nothing(rows):
    assert matrix_of([], []).outlets == ()
    assert matrix_of(["harbour"], []).outlets == ("harbour",)
    assert matrix_of([], rows).has_same_shape(matrix_of([], list(rows)))
    assert not matrix_of([], rows).has_same_shape(matrix_of([], rows[::-1]))


def test_an_outlet_that_goes_by_another_name_by_now_is_in_no_row(rows):
    column = next(at for at, row in enumerate(rows) if set(row.outlets) == {"harbour", "vale"})
    matrix = matrix_of([], rows, {"The Harbour Post": 1, "vale": 2})
    assert matrix.carriers(column) == [matrix.outlets.index("vale")]


def test_the_next_that_is_carried_is_found_both_ways(rows):
    matrix = matrix_of([], rows)
    row = matrix.outlets.index("vale")
    carried = [at for at, each in enumerate(rows) if "vale" in each.outlets]
    assert matrix.next_carried(row, -1, 1) == carried[0]
    assert matrix.next_carried(row, carried[0], 1) == carried[1]
    assert matrix.next_carried(row, carried[1], -1) == carried[0]
    assert matrix.next_carried(row, carried[-1], 1) == carried[-1], "there is none"
    first = matrix.next_carrier(-1, carried[0], 1)
    assert matrix.outlets[first] in rows[carried[0]].outlets
    assert matrix.next_carrier(first, carried[0], -1) == first


def test_a_row_alone_tells_only_what_it_can(rows):
    for row in rows:
        known = severity_of_all(row)
        assert (known is None) == (row.n_variants > 1 and row.severity is not Severity.NONE)
        assert known in {None, row.severity}


def test_a_cell_is_told_in_words(session, rows):
    cluster = pier(session)
    row = next(each for each in rows if each.cluster_id == cluster.id)
    found = cells(session, cluster)
    said = sentence("ridge", row, found["ridge"])
    assert said.startswith("ridge: critical difference; 1 quote")
    assert "We will not sell the pier" in said
    assert "Ada Quill" in said
    assert "prints the base" in sentence("vale", row, found["vale"])
    assert sentence("quay", row, None).startswith("quay: does not carry it. “We will not sell")


def test_of_a_long_wording_the_beginning_is_said():
    said = shortened("never " * 100)
    assert said.endswith("never …")
    assert len(said) < 170
    assert shortened("never say never") == "never say never"


def test_every_cell_has_a_look_of_its_kind():
    cells_there_are = [
        Cell(severity, prints_base=base, n_quotations=1, n_wordings=1, quotation_id="q")
        for severity in Severity
        for base in (False, True)
    ]
    assert [LOOKS[cell.look] for cell in cells_there_are] == [(c.severity, c.prints_base) for c in cells_there_are]
    assert WAITING not in {cell.look for cell in cells_there_are}


@given(st.lists(st.sets(st.sampled_from("abcdef")), max_size=12))
def test_each_outlet_is_in_one_row_and_each_cluster_in_one_column(carriers):
    columns = [_row(str(at), tuple(sorted(outlets))) for at, outlets in enumerate(carriers)]
    matrix = matrix_of("abc", columns)
    assert sorted(matrix.outlets) == sorted({*"abc"}.union(*carriers))
    assert [matrix.outlets[matrix.row_of[outlet]] for outlet in matrix.outlets] == list(matrix.outlets)
    for row, outlet in enumerate(matrix.outlets):
        walked, at = [], -1
        while (following := matrix.next_carried(row, at, 1)) != at:
            walked.append(following)
            at = following
        assert walked == [column for column, outlets in enumerate(carriers) if outlet in outlets]


def _row(cluster_id, outlets):
    empty = {field.name: () for field in dataclasses.fields(ClusterRow) if field.init}
    return ClusterRow(**{**empty, "cluster_id": cluster_id, "outlets": outlets})

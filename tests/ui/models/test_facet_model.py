"""The list of facets over the rows of a real scan."""

import pytest
from PySide6.QtCore import Qt

from quoteview.session.session import Session
from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.cluster_rows import rows_of
from quoteview.ui.models.explanations import code_explained
from quoteview.ui.models.facet_model import FIRST_SHOWN, FacetModel, FacetRole
from quoteview.ui.models.filtering import Facet, Filter
from quoteview.ui.models.row_index import RowIndex

OWN = (
    "Nobody asked the ferry crew about wages",
    "Our school needs a roof before winter",
    "Bread prices doubled in a single month",
    "Every tram driver got a letter on Friday",
    "The granary will become a library",
    "Salt has ruined both pumps",
    "My grandmother painted that wall",
    "Two inspectors resigned over this contract",
    "Snow closed the northern road again",
)


@pytest.fixture
def clusters(qapp, tmp_path):
    for number in range(9):
        said = "“The old pier belongs to the whole town,” Ada Quill said.\n"
        own = f"“{OWN[number]},” Ben Marsh said.\n"
        (tmp_path / f"paper{number}.txt").write_text(f"{said}\n{own}", encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    model = ClusterModel()
    model.put(RowIndex(rows_of(session.collection, session.collection.clusters, session.rating)))
    return model


def rows(facets, facet):
    found = [facets.index(at).data(FacetRole.ROW) for at in range(facets.rowCount())]
    return [row for row in found if row.facet is facet]


def at(facets, label):
    return next(facets.index(row) for row in range(facets.rowCount()) if facets.index(row).data() == label)


def test_a_few_values_are_shown_and_the_others_when_asked_for(clusters):
    facets = FacetModel(clusters)
    heading, *values, more = rows(facets, Facet.OUTLET)
    assert heading.is_heading
    assert len(values) == FIRST_SHOWN
    assert more.label == "4 more…"
    facets.toggle(at(facets, "4 more…"))
    assert len(rows(facets, Facet.OUTLET)) == 1 + 9


def test_a_facet_of_which_nothing_is_known_is_not_offered(clusters):
    assert rows(FacetModel(clusters), Facet.DATE) == []


def test_counts_follow_a_click_between_two_keystrokes(qtbot, clusters):
    facets = FacetModel(clusters)
    before = {row.value: row.count for row in rows(facets, Facet.OUTLET)}
    facets.toggle(at(facets, "5 or more"))
    assert clusters.rowCount() == 1
    assert facets.is_counting
    qtbot.waitUntil(lambda: not facets.is_counting)
    after = {row.value: row.count for row in rows(facets, Facet.OUTLET)}
    assert before["paper0"] == 2
    assert after["paper0"] == 1
    assert {row.label for row in rows(facets, Facet.SPREAD) if row.is_chosen} == {"5 or more"}


def test_what_is_asked_for_is_in_sight_though_there_is_no_room_for_its_neighbours(qtbot, clusters):
    facets = FacetModel(clusters)
    last = clusters.values(Facet.OUTLET)[-1]
    clusters.set_filter(Filter(outlets=frozenset({last})))
    qtbot.waitUntil(lambda: not facets.is_counting)
    assert [row.label for row in rows(facets, Facet.OUTLET) if row.is_chosen] == [last]
    assert rows(facets, Facet.OUTLET)[-1].label == "3 more…"


def test_the_pointer_is_told_what_a_code_means_and_how_exports_write_it(clusters, tmp_path):
    (tmp_path / "other.txt").write_text("“The old pier belongs to the whole city,” Ada Quill said.\n", encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    clusters.put(RowIndex(rows_of(session.collection, session.collection.clusters, session.rating)))
    facets = FacetModel(clusters)
    (index,) = [
        index
        for index in map(facets.index, range(facets.rowCount()))
        if index.data(FacetRole.ROW).value == "word_substitution"
    ]
    told = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "(word_substitution)" in told
    assert code_explained("word_substitution").split(":")[0] in told

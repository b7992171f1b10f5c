import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.difference import Severity
from quoteview.core.quotation import Kind
from quoteview.ui.models.filtering import EVERYTHING, Facet, Filter, Order
from quoteview.ui.models.saved_filters import NoSavedFilters, SavedFilter, SavedFilters

texts = st.frozensets(st.one_of(st.none(), st.text(max_size=8)), max_size=3)
filters = st.builds(
    Filter,
    words=st.text(max_size=20),
    severities=st.frozensets(st.sampled_from(Severity)),
    outlets=texts,
    speakers=texts,
    kinds=st.frozensets(st.sampled_from(Kind)),
    codes=texts,
)


@given(filters, st.sampled_from(Order), st.text(min_size=1))
def test_a_filter_that_was_saved_is_read_again_as_it_was(wanted, order, name):
    saved, again = SavedFilters(), SavedFilters()
    saved.put(SavedFilter(name, wanted, order))
    again.read(saved.text())
    assert again.names == (name,)
    assert again.get(name) == SavedFilter(name, wanted, order)


def test_what_a_later_version_wrote_is_written_again_as_it_was():
    later = {
        "version": 7,
        "filters": [
            {
                "name": "Lost denials",
                "words": "pier",
                "order": "BY_COLOUR",
                "facets": {"SEVERITY": ["critical", "devastating"], "INK": ["blue"], "KIND": ["statement"]},
                "tint": [1, 2],
            }
        ],
    }
    filters = SavedFilters()
    filters.read(json.dumps(later))
    saved = filters.get("Lost denials")
    assert saved.filter == Filter("pier", severities=frozenset({Severity.CRITICAL}), kinds=frozenset({Kind.STATEMENT}))
    assert saved.strange_facets == {"SEVERITY": ["devastating"], "INK": ["blue"]}
    written = json.loads(filters.text())
    (own,) = written["filters"]
    assert written["version"] == 7
    assert own["order"] == "BY_COLOUR"
    assert own["tint"] == [1, 2]
    assert sorted(own["facets"]["SEVERITY"]) == ["critical", "devastating"]
    assert own["facets"]["INK"] == ["blue"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"filters": [3]}', '{"filters": [{"name": "x"}]}', "nonsense"])
def test_a_text_that_is_none_of_ours_is_refused(text):
    with pytest.raises(NoSavedFilters):
        SavedFilters().read(text)


def test_filters_are_renamed_in_their_place_and_names_are_not_taken_twice():
    filters = SavedFilters()
    for name in ("first", "second", "third"):
        filters.put(SavedFilter(name, EVERYTHING))
    assert filters.rename("second", "middle")
    assert filters.names == ("first", "middle", "third")
    assert not filters.rename("middle", "third")
    assert not filters.rename("middle", "")
    assert filters.get("middle").name == "middle"
    assert filters.delete("first").name == "first"
    assert filters.delete("first") is None
    assert filters.names == ("middle", "third")


def test_what_is_not_here_is_known():
    saved = SavedFilter("x", Filter(outlets=frozenset({"Vale", "Ridge"}), speakers=frozenset({None})))
    known = dict.fromkeys(Facet, ()) | {Facet.OUTLET: ("Vale",), Facet.KIND: tuple(Kind), Facet.SPEAKER: (None,)}
    assert saved.missing(known) == [(Facet.OUTLET, "Ridge")]

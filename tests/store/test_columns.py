"""What packs thousands of values at once gives them back as they were."""

import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.cluster import Cluster
from quoteview.core.document import Document
from quoteview.core.quotation import Attribution, Kind, Quotation, Resolution
from quoteview.core.resources import sample_folder
from quoteview.core.sentence import Sentence
from quoteview.core.text import Span
from quoteview.session.session import Session
from quoteview.store.columns import dumps, loads

SPANS = st.tuples(st.integers(0, 99), st.integers(0, 9)).map(lambda pair: Span(pair[0], sum(pair)))
TEXTS = st.text(st.characters(), max_size=5)
REASONS = st.one_of(TEXTS, TEXTS.map(lambda word: Sentence("Right after “{word}”.", word=word)))
ATTRIBUTIONS = st.builds(
    Attribution, st.none() | TEXTS, st.none() | SPANS, st.none() | SPANS, st.sampled_from(Resolution),
    st.sampled_from([0, 0.0, 1, 1.0, 0.93]), REASONS,
)  # fmt: skip
QUOTATIONS = st.builds(
    Quotation, TEXTS, TEXTS, SPANS, TEXTS, TEXTS, TEXTS, st.sampled_from(Kind), ATTRIBUTIONS, TEXTS,
    st.lists(SPANS, max_size=3).map(tuple),
)  # fmt: skip


def told(quotations):
    """Return quotations with what their equality does not tell: what sentences are made of, and kinds of numbers."""
    return [
        (each, repr(each.attribution), getattr(each.attribution.reason, "template", None)) for each in quotations
    ]


@given(st.lists(QUOTATIONS, max_size=12))
def test_quotations_come_back_as_they_were(quotations):
    assert told(loads(Quotation, dumps(Quotation, quotations))) == told(quotations)


def test_everything_that_a_scan_finds_comes_back_as_it_was():
    session = Session()
    session.scan([sample_folder()])
    found = session.collection
    for kind, values in ((Document, found.documents), (Quotation, found.quotations), (Cluster, found.clusters)):
        assert loads(kind, dumps(kind, values)) == list(values)


def test_what_repeats_is_stored_once():
    many = [Span(number, number + 1) for number in range(50)]
    assert json.loads(dumps(str, ["pier"] * 50)) == {"of": ["pier"], "at": [0] * 50}
    assert json.loads(dumps(Span, many)) == [list(range(50)), list(range(1, 51))]


@dataclass(frozen=True, slots=True)
class Pier:
    """What was stored before piers had names."""

    length: int
    name: str = "the old one"


def test_fields_that_were_not_stored_yet_have_their_defaults():
    assert loads(Pier, "[[120, 80]]") == [Pier(120), Pier(80)]


def test_the_place_of_a_field_that_is_no_more_is_passed_over():
    session = Session()
    session.scan([sample_folder()])
    quotations = list(session.collection.quotations)
    stored = json.loads(dumps(Quotation, quotations))
    n = len(quotations)
    assert stored[10][0] == [0] * n, "as marks that reopen a paragraph were stored"
    stored[10] = [[1] * n, [list(range(n)), list(range(1, n + 1))]]
    assert loads(Quotation, json.dumps(stored)) == quotations


@pytest.mark.parametrize(
    "damaged", ["[[1, 2], [3]]", "[[1], [0]]", '[{"of": [1], "at": [1]}, [2]]', '[{"of": [1], "at": [-1]}, [2]]', "7"]
)
def test_what_are_no_spans_is_refused(damaged):
    with pytest.raises((LookupError, TypeError, ValueError)):
        loads(Span, damaged)


@pytest.mark.parametrize("lengths", [[1, 1], [3], [-1, 3]])
def test_members_that_were_not_counted_are_refused(lengths):
    with pytest.raises(ValueError, match="counted"):
        loads(tuple[int, ...], json.dumps([lengths, [7]]))

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.text import Span


def test_a_span_slices_its_text():
    assert Span(3, 8).of("He said no.") == "said "


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (5, 4)])
def test_a_span_that_runs_backwards_or_before_the_text_is_refused(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(min(ends), max(ends)))


@given(spans, spans)
def test_holding_and_overlapping_are_what_they_are_for_sets_of_positions(one, other):
    ours, theirs = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one)
    if one and other:
        assert one.overlaps(other) == bool(ours & theirs)
        assert one.holds(other) == (theirs <= ours)


@given(spans, st.integers(0, 20))
def test_a_shifted_span_keeps_its_length(span, offset):
    assert len(span.shifted(offset)) == len(span)
    assert span.shifted(offset).start == span.start + offset

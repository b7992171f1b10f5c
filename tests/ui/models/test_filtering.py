import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.difference import Severity
from quoteview.core.quotation import Kind
from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.filtering import EVERYTHING, SEVERAL, Facet, Filter, Order, RowIndex, fold


def row(wording, speaker="Ada Quill", outlets=("Harbour Post",), severity=Severity.NONE, kind=Kind.STATEMENT, codes=()):
    return ClusterRow(
        cluster_id=wording,
        wording=wording,
        speaker=speaker,
        speaker_shown=speaker or "speaker unknown",
        outlets=outlets,
        kinds=frozenset({kind}),
        severity=severity,
        codes=codes,
        n_variants=1,
        n_quotations=len(outlets),
        n_possible=0,
        haystack=fold(" ".join((wording, speaker or "", *outlets))),
    )


ROWS = (
    row("It’s the café’s pier", outlets=("Harbour Post", "Vale"), severity=Severity.CRITICAL, codes=("number_unit",)),
    row("The last boat leaves at nine", speaker="Ben Marsh", severity=Severity.COSMETIC),
    row("big", kind=Kind.SCARE),
    row("Nobody knows", speaker=None, outlets=("Vale",)),
)


def selected(wanted):
    return [ROWS[at].wording for at in RowIndex(ROWS).select(wanted)]


def shown(words=""):
    return selected(Filter(words))


def count(wanted, facet):
    return RowIndex(ROWS).count(wanted, facet)


@pytest.mark.parametrize("words", ["It's", "it’s", "ITʼS", "cafe", "CAFÉ pier", "pier cafe's", "", "  pier  "])
def test_marks_case_and_accents_are_equal(words):
    assert "It’s the café’s pier" in shown(words)


def test_all_words_must_occur():
    assert shown("boat nine") == ["The last boat leaves at nine"]
    assert shown("boat ten") == []


def test_words_can_be_asked_of_one_field():
    assert shown("speaker:marsh") == ["The last boat leaves at nine"]
    assert shown("outlet:vale speaker:ada") == ["It’s the café’s pier"]
    assert shown("code:number") == ["It’s the café’s pier"]


def test_scare_quotes_and_headlines_are_off_by_default_and_one_click_away():
    assert "big" not in shown()
    assert "big" in selected(Filter().toggled(Facet.KIND, Kind.SCARE))


def test_values_of_one_facet_add_up_and_facets_narrow_each_other():
    both = Filter(speakers=frozenset({"Ben Marsh", None}))
    assert selected(both) == ["The last boat leaves at nine", "Nobody knows"]
    one = both.toggled(Facet.OUTLET, "Vale")
    assert selected(one) == ["Nobody knows"]


def test_counts_are_what_a_click_would_show():
    wanted = Filter(speakers=frozenset({"Ada Quill"}))
    assert count(wanted, Facet.OUTLET) == {SEVERAL: 1, "Harbour Post": 1, "Vale": 1}
    assert count(wanted, Facet.SPEAKER) == {"Ada Quill": 1, "Ben Marsh": 1, None: 1}
    for facet in Facet:
        for value, number in count(Filter(), facet).items():
            only = Filter().with_facet(facet, frozenset({value}))
            assert len(selected(only)) == number


def test_the_worst_difference_comes_first_then_the_most_outlets(qapp):
    model = ClusterModel()
    model.put(ROWS)
    assert [each.wording for each in model.shown] == [ROWS[0].wording, ROWS[1].wording, "Nobody knows"]
    model.set_order(Order.SPEAKER)
    assert [each.speaker for each in model.shown] == ["Ada Quill", "Ben Marsh", None]


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_everything_is_everything():
    assert len(selected(EVERYTHING)) == len(ROWS)

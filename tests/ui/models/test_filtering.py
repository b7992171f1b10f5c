import weakref
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.difference import Severity
from quoteview.core.quotation import Kind
from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.filtering import EVERYTHING, Facet, Filter, Order, Term, terms
from quoteview.ui.models.folding import fold
from quoteview.ui.models.row_index import RowIndex


def row(
    wording,
    speaker="Ada Quill",
    outlets=("Harbour Post",),
    severity=Severity.NONE,
    kind=Kind.STATEMENT,
    codes=(),
    dates=(),
    n_variants=1,
):
    return ClusterRow(
        cluster_id=wording,
        wording=wording,
        speaker=speaker,
        speaker_shown=speaker or "speaker unknown",
        outlets=outlets,
        kinds=frozenset({kind}),
        severity=severity,
        codes=codes,
        n_variants=n_variants,
        n_quotations=len(outlets),
        n_possible=0,
        dates=dates,
        published_at=dates[0] if dates else None,
        haystack="\n".join(map(fold, (wording, speaker or "", *outlets))),
    )


ROWS = (
    row("It’s the café’s pier", outlets=("Harbour Post", "Vale"), severity=Severity.CRITICAL, codes=("number_unit",)),
    row("The last boat leaves at nine", speaker="Ben Marsh", severity=Severity.COSMETIC, codes=("edge_punct",)),
    row("big", kind=Kind.SCARE),
    row("Nobody knows", speaker=None, outlets=("Vale",)),
)


def selected(wanted):
    return [ROWS[at].wording for at in RowIndex(ROWS).select(wanted)]


def shown(words=""):
    return selected(Filter(words))


def count(wanted, facet):
    index = RowIndex(ROWS)
    return {value: number for value, number in index.counts(wanted, facet, index.values(facet)).items() if number}


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
    assert count(wanted, Facet.OUTLET) == {"Harbour Post": 1, "Vale": 1}
    assert count(wanted, Facet.SPEAKER) == {"Ada Quill": 1, "Ben Marsh": 1, None: 1}
    for facet in Facet:
        for value, number in count(Filter(), facet).items():
            only = Filter().with_facet(facet, frozenset({value}))
            assert len(selected(only)) == number


def test_the_worst_difference_comes_first_then_the_most_outlets(qapp):
    model = ClusterModel()
    model.put(RowIndex(ROWS))
    assert [each.wording for each in model.shown] == [ROWS[0].wording, ROWS[1].wording, "Nobody knows"]
    model.set_order(Order.SPEAKER)
    assert [each.speaker for each in model.shown] == ["Ada Quill", "Ben Marsh", None]


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_everything_is_everything():
    assert len(selected(EVERYTHING)) == len(ROWS)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ('"last boat"', ["The last boat leaves at nine"]),
        ("“last boat”", ["The last boat leaves at nine"]),
        ('"boat last"', []),
        ('"last bo', ["The last boat leaves at nine"]),
        ('speaker:"ben marsh"', ["The last boat leaves at nine"]),
        ('speaker:"marsh ben"', []),
        ("speaker:unknown", ["Nobody knows"]),
        ("boat speaker:", ["The last boat leaves at nine"]),
        ('boat "', ["The last boat leaves at nine"]),
        ("code:number_unit", ["It’s the café’s pier"]),
        ('code:"number unit"', ["It’s the café’s pier"]),
        ("code:edge_punct", ["The last boat leaves at nine"]),
        ('code:"edge punctuation"', ["The last boat leaves at nine"]),
        ("kind:scare", ["big"]),
        ("Speaker:MARSH outlet:harbour", ["The last boat leaves at nine"]),
        ("severity:cosmetic", ["The last boat leaves at nine"]),
        ("12:30", []),
    ],
)
def test_the_filter_box_understands_phrases_and_fields(words, found):
    assert shown(words) == found


def test_a_phrase_does_not_run_from_the_wording_into_the_speaker():
    assert shown('"nine ben"') == []
    assert shown("nine ben") == ["The last boat leaves at nine"]


def test_terms_are_told_once_and_empty_ones_not_at_all():
    assert terms('pier PIER outlet:vale outlet: ""') == (Term("pier"), Term("vale", Facet.OUTLET))


words = st.text("abc ", max_size=6)


@given(st.lists(words, max_size=12), st.lists(words, max_size=6))
def test_narrowing_step_by_step_finds_what_looking_anew_finds(wordings, typed):
    index = RowIndex([row(f"{wording} #{at}") for at, wording in enumerate(wordings)])
    for sought in typed:
        for end in range(len(sought) + 1):
            wanted = Filter(sought[:end])
            places = [at for at, each in enumerate(index.rows) if all(w in each.haystack for w in wanted.words.split())]
            assert sorted(index.select(wanted)) == places


def test_outlets_are_counted_by_least_number():
    wide = row("wide", outlets=("a", "b", "c", "d", "e"))
    index = RowIndex([*ROWS, wide])
    assert list(index.values(Facet.SPREAD)) == ["1 only", "2 or more", "3 or more", "5 or more"]
    counts = index.counts(EVERYTHING, Facet.SPREAD, index.values(Facet.SPREAD))
    assert counts == {"1 only": 3, "2 or more": 2, "3 or more": 1, "5 or more": 1}


def test_days_are_listed_latest_first_and_the_unknown_one_last():
    index = RowIndex([row("a", dates=("2031-05-01", "2031-05-03")), row("b"), row("c", dates=("2031-05-02",))])
    assert list(index.values(Facet.DATE)) == ["2031-05-03", "2031-05-02", "2031-05-01", None]
    chosen = Filter(dates=frozenset({"2031-05-03", None}))
    assert index.select(chosen) == [0, 1]


@pytest.mark.parametrize(
    ("order", "wordings"),
    [
        (Order.WORST, ["c", "b", "a"]),
        (Order.SPREAD, ["a", "c", "b"]),
        (Order.VARIANTS, ["b", "c", "a"]),
        (Order.SPEAKER, ["b", "a", "c"]),
        (Order.READING, ["a", "b", "c"]),
        (Order.DATE, ["c", "a", "b"]),
        (Order.MILDEST, ["a", "b", "c"]),
        (Order.NARROW, ["b", "c", "a"]),
        (Order.FEW_VARIANTS, ["a", "c", "b"]),
        (Order.SPEAKER_BACK, ["a", "b", "c"]),
        (Order.WORDING_BACK, ["c", "b", "a"]),
        (Order.SIGNALS, ["b", "c", "a"]),
        (Order.FEW_SIGNALS, ["a", "c", "b"]),
        (Order.SOURCE, ["c", "a", "b"]),
        (Order.SOURCE_BACK, ["a", "c", "b"]),
    ],
)
def test_orders(order, wordings):
    rows = [
        row("a", speaker="Élan Ort", outlets=("x", "y"), severity=Severity.COSMETIC, dates=("2031-05-02",)),
        row("b", speaker="Abe Zed", severity=Severity.EDITORIAL, n_variants=9),
        row("c", speaker=None, severity=Severity.CRITICAL, dates=("2031-05-01",)),
    ]
    rows[0] = replace(rows[0], sources=("differs",))
    rows[1] = replace(rows[1], n_signals=4, sources=("not held",))
    rows[2] = replace(rows[2], n_signals=1, sources=("another speaker", "found verbatim"))
    index = RowIndex(rows, order)
    assert [rows[at].wording for at in index.select(Filter())] == wordings


def test_a_row_that_changes_is_found_and_counted_as_it_is_now_and_stays_where_it_was():
    index = RowIndex(ROWS)
    assert index.select(Filter("boat")) == [1]
    before = index.select(Filter())
    index.replace([replace(row("The ferry", speaker="Ben Marsh", outlets=("Ridge",)), cluster_id=ROWS[1].cluster_id)])
    assert index.select(Filter("boat")) == []
    assert index.select(Filter("ferry outlet:ridge")) == [1]
    assert index.select(Filter()) == before
    assert index.counts(Filter(), Facet.OUTLET, ("Ridge", "Harbour Post")) == {"Ridge": 1, "Harbour Post": 1}
    assert "Ridge" in index.values(Facet.OUTLET)
    assert index.counts(Filter(), Facet.SEVERITY, (Severity.COSMETIC,)) == {Severity.COSMETIC: 0}


def test_what_has_no_date_comes_last_whichever_end_comes_first():
    rows = (row("never"), row("late", dates=("2031-05-03",)), row("early", dates=("2031-05-01",)))
    index = RowIndex(rows)
    index.arrange(Order.DATE)
    assert [rows[at].wording for at in index.ranked] == ["early", "late", "never"]
    index.arrange(Order.LATEST)
    assert [rows[at].wording for at in index.ranked] == ["late", "early", "never"]


@given(st.sampled_from(Order))
def test_every_order_holds_every_row_once(order):
    index = RowIndex(ROWS, order)
    assert sorted(index.ranked) == list(range(len(ROWS)))


@pytest.mark.parametrize("number", [3, 200])
def test_many_rows_that_change_are_counted_as_an_index_made_anew_counts_them(number):
    rows = [row(f"statement {at}", speaker="Ben Marsh" if at % 3 else "Ada Quill") for at in range(300)]
    changed = [replace(each, speaker="Cy Ott", severity=Severity.CRITICAL) for each in rows[:number]]
    index, anew = RowIndex(rows), RowIndex([*changed, *rows[number:]])
    index.replace(changed)
    for facet in (Facet.SPEAKER, Facet.SEVERITY):
        values = (*anew.values(facet), "nobody")
        assert index.counts(EVERYTHING, facet, values) == anew.counts(EVERYTHING, facet, values)
    for speaker in ("Cy Ott", "Ada Quill"):
        wanted = Filter(speakers=frozenset({speaker}))
        assert sorted(index.select(wanted)) == sorted(anew.select(wanted))


def test_a_model_lets_go_of_the_rows_of_before_and_of_no_others(qtbot):
    model = ClusterModel()
    before, now = RowIndex(ROWS), RowIndex(ROWS[:2])
    gone = weakref.ref(before)
    model.put(before)
    model.put(now)
    del before
    qtbot.waitUntil(lambda: gone() is None and not model._leaving)
    assert [row.wording for row in model.rows] == [row.wording for row in ROWS[:2]]

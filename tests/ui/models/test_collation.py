import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.difference import Code, Severity
from quoteview.core.text import Span
from quoteview.session.comparing import compare
from quoteview.session.session import Session
from quoteview.ui.models.collation import Mark, collation_rows, described, paragraph, pieces_of, visible

VOCABULARY = ("we", "will", "not", "sell", "the", "old", "pier", "today", "10", "12", "million,", "Ada.")
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=9).map(" ".join)
OF_BASE_ALONE = {Mark.ONLY_BASE, Mark.REPLACED, Mark.COSMETIC_GONE, Mark.OMITTED}


@given(WORDS, WORDS)
def test_without_what_only_the_base_has_the_pieces_are_the_variant(base, variant):
    pieces = pieces_of(compare(base, variant))
    assert "".join(piece.text for piece in pieces if piece.mark not in OF_BASE_ALONE) == variant


@given(WORDS, WORDS)
def test_every_difference_is_in_the_pieces(base, variant):
    comparison = compare(base, variant)
    marked = {id(piece.difference) for piece in pieces_of(comparison)} - {id(None)}
    assert marked == {id(difference) for difference in comparison.differences}


def test_a_fragment_is_shown_with_dots_for_what_it_leaves_out():
    base = "The old pier belongs to the whole town and to nobody else."
    pieces = pieces_of(compare(base, "belongs to the whole town"))
    assert "".join(piece.text for piece in pieces) == "… belongs to the whole town …"


def test_a_limiting_tail_that_is_cut_is_shown_in_full():
    pieces = pieces_of(compare("We will sell the pier unless the town says no.", "We will sell the pier"))
    cut = [piece for piece in pieces if piece.mark is Mark.ONLY_BASE]
    assert [piece.difference.severity for piece in cut] == [Severity.CRITICAL]
    assert "unless" in cut[0].text


def test_hidden_cosmetic_differences_leave_the_variant_as_it_is():
    comparison = compare("It’s the town’s pier.", "It's the town's pier.")
    assert {piece.mark for piece in pieces_of(comparison)} == {None, Mark.COSMETIC}
    hidden = pieces_of(comparison, hide_cosmetic=True)
    assert {piece.mark for piece in hidden} == {None}
    assert "".join(piece.text for piece in hidden) == "It's the town's pier."


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\u00a0b", "a[no-break space]b"), ("\u202ex", "[right-to-left override]x"), ("a\nb", "a↵b"), ("a b", "a b"),
     ("\x07", "[U+0007]")],
)
def test_what_cannot_be_seen_is_given_by_name(text, shown):
    assert visible(text).casefold() == shown.casefold()


def test_a_difference_is_told_in_words():
    (difference,) = compare("The loan is 10 million.", "The loan is 12 million.").differences
    assert difference.code is Code.NUMBER_UNIT
    told = described(difference)
    assert told.startswith("critical, number unit; removed: ")
    assert "; added: " in told


def test_the_base_is_on_top_and_the_worst_wording_next(articles):
    session = Session()
    session.scan([articles])
    cluster = max(session.collection.clusters, key=lambda each: len(each.quotation_ids))
    base, *rows = collation_rows(session.collection, cluster, session.comparison)
    assert base.is_base
    assert base.outlets == ("harbour", "vale")
    assert base.whereabouts == "¶4, ¶1"
    assert rows[0].outlets == ("ridge",)
    assert rows[0].severity is Severity.CRITICAL
    assert {row.variant_id for row in (base, *rows)} == {variant.id for variant in cluster.variants}


def test_paragraphs_are_lines_that_are_not_blank(articles):
    session = Session()
    session.scan([articles / "harbour.txt"])
    (document,) = session.collection.documents
    at = document.text.index("Ben Marsh")
    assert paragraph(document, Span(at, at + 3)) == 5
    assert paragraph(document, Span(0, 1)) == 1

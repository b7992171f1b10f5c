from hypothesis import given
from hypothesis import strategies as st

from quoteview.session.comparing import compare
from quoteview.ui.models.collation import Mark
from quoteview.ui.models.collation_pair import CARET, pair_rows

VOCABULARY = ("We", "will", "not", "sell", "the", "pier.", "Today!", "10", "12", "million,", "“Ada.”")
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=9).map(" ".join)


def text(pieces):
    return "".join(piece.text for piece in pieces)


def marks(pieces):
    return [(piece.mark, piece.text.strip()) for piece in pieces if piece.mark]


@given(WORDS, WORDS)
def test_the_sides_are_the_two_texts(base, variant):
    rows = pair_rows(compare(base, variant))
    own = [piece for row in rows for piece in row.base]
    others = [piece for row in rows for piece in row.variant if piece.mark is not Mark.OMITTED]
    assert text(own).replace(CARET, "") == base
    assert text(others).replace(CARET, "") == variant


@given(WORDS, WORDS)
def test_every_difference_that_is_not_left_out_quietly_is_marked_on_both_sides(base, variant):
    comparison = compare(base, variant)
    for row in pair_rows(comparison):
        left = {id(piece.difference) for piece in row.base if piece.mark}
        assert left == {id(piece.difference) for piece in row.variant if piece.mark}


def test_sentences_that_agree_stand_side_by_side():
    base = "The pier stays open. We will not sell it. The town owns it."
    rows = pair_rows(compare(base, "The pier stays open. We will sell it. The town owns it."))
    assert [text(row.base).strip() for row in rows] == [
        "The pier stays open.", "We will not sell it.", "The town owns it."
    ]
    assert marks(rows[1].base) == [(Mark.ONLY_BASE, "not")]
    assert marks(rows[1].variant) == [(Mark.GAP, CARET)]


def test_a_word_that_is_added_leaves_a_caret_in_the_base():
    (row,) = pair_rows(compare("We sold the pier.", "We sold the wooden pier."))
    assert marks(row.base) == [(Mark.GAP_IN_BASE, CARET)]
    assert marks(row.variant) == [(Mark.ONLY_VARIANT, "wooden")]


def test_what_a_fragment_leaves_out_is_read_in_the_base_and_dots_in_the_fragment():
    base = "The old pier belongs to the town. It will stay where it is. Nobody will sell it."
    first, second, third = pair_rows(compare(base, "It will stay where it is."))
    assert marks(first.base) == [(Mark.OMITTED, "The old pier belongs to the town.")]
    assert text(first.variant).strip() == "…"
    assert text(second.variant).strip() == "It will stay where it is."
    assert marks(third.base) == [(Mark.OMITTED, "Nobody will sell it.")]


def test_hidden_cosmetic_differences_are_not_marked_on_either_side():
    comparison = compare("It’s the town’s pier.", "It's the town's pier.")
    (row,) = pair_rows(comparison, hide_cosmetic=True)
    assert marks(row.base) == marks(row.variant) == []
    assert text(row.base) == "It’s the town’s pier."
    assert row.differences == ()
    assert len(pair_rows(comparison)[0].differences) == len(comparison.differences)

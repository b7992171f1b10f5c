from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.differences.alignment import Run, align, longest_run
from quoteview.collate.differences.blocks import Block, blocks
from quoteview.collate.differences.pieces import Relation, pieces
from quoteview.collate.wordings import wording


def shared(base, variant):
    """The words of each matched block."""
    sides = wording(base), wording(variant)
    return [
        " ".join(term.key for term in sides[0].terms_between(block.base_start, block.base_end))
        for block in blocks(*sides)
        if block.same
    ]


def keys(text):
    return wording(text).keys


def test_terms_are_the_same_however_a_word_is_written():
    assert keys("I can't") == keys("I cannot") == keys("i can not")
    assert keys("it’s gonna rain") == ["it", "'s", "going", "to", "rain"]
    assert keys("twenty-one harbours") == keys("21 harbors")
    assert keys("No. 7, no one") == ["number", "7", "no", "1"]
    assert keys("the U.N. and the UN and us") == ["the", "united nations", "and", "the", "united nations", "and", "us"]
    assert keys("get 'em and ‘em’") == ["get", "them", "and", "em"]


def test_the_longest_common_run_comes_first():
    base = keys("to see the sea and to see the old sea wall")
    variant = keys("to see the old sea wall")
    assert align(base, variant) == [Run(5, 0, 6)]


@given(st.text("abc", max_size=90), st.text("abc", max_size=90))
def test_no_run_is_longer_and_none_as_long_stands_before_it(base, variant):
    lengths = range(len(base), 0, -1)
    runs = [(start, length) for length in lengths for start in range(len(base) - length + 1)]
    expected = next(((start, length) for start, length in runs if base[start : start + length] in variant), (0, 0))
    start, length = expected
    assert longest_run(base, variant) == Run(start, variant.find(base[start : start + length]), length)


def test_equal_and_empty_sequences():
    assert align(["a"], ["a"]) == [Run(0, 0, 1)]
    assert align([], []) == []
    assert align(["a"], []) == []


def test_long_sequences_are_divided_at_what_occurs_once():
    base = [f"word{number % 50}" for number in range(5_000)]
    variant = [*base[:2_500], "new", *base[2_500:]]
    assert align(base, variant) == [Run(0, 0, 2_500), Run(2_500, 2_501, 2_500)]


@given(st.lists(st.sampled_from("abcd")), st.lists(st.sampled_from("abcd")))
def test_runs_are_equal_and_in_order(base, variant):
    at = other_at = 0
    for run in align(base, variant):
        assert run.base >= at
        assert run.variant >= other_at
        assert base[run.base : run.base_end] == variant[run.variant : run.variant_end]
        at, other_at = run.base_end, run.variant_end


@given(st.lists(st.sampled_from(["the", "mill", "of", "is", "not", "5", "five", "can't"])).map(" ".join), st.text())
def test_blocks_and_pieces_hold_every_term_once(base, variant):
    sides = wording(base), wording(variant)
    for parts in (blocks(*sides), pieces(*sides)):
        ends = [(0, 0), *((part[1], part[3]) for part in parts)]
        assert [(part[0], part[2]) for part in parts] == ends[:-1]
        assert ends[-1] == (len(sides[0]), len(sides[1]))


def test_a_chance_match_far_from_the_rest_is_dropped():
    base = "The old men of the town met at noon in the long hall by the water. They sold the haunted mill."
    assert shared(base, "the haunted mill") == ["the haunted mill"]
    assert shared(base, "of the haunted mill") == ["the haunted mill"]


def test_what_stands_close_by_is_found_again_when_a_chance_match_is_dropped():
    base = "What was that, a storm? We have no storm here. We never had a lighthouse."
    assert shared(base, "What was that? A storm?") == ["what was that a storm"]


def test_a_function_word_between_two_replacements_is_no_anchor():
    assert shared("a breach of trust", "a theft of cattle") == ["a"]
    assert shared("a breach of trust", "a breach of duty") == ["a breach of"]


def test_words_in_square_brackets_match_as_a_whole_or_not_at_all():
    assert shared("As captain, I leave the boat", "[Captain Orrin] leave the boat") == ["leave the boat"]
    assert shared("it rained and we left", "it rained [and] we left") == ["it rained and we left"]


def test_a_deletion_slides_to_where_the_ellipsis_stands():
    base, variant = wording("not of the old sum named by the board"), wording("not of the … board")
    assert blocks(base, variant)[1] == Block(3, 8, 3, 3, same=False)


def test_no_piece_cuts_a_printed_word():
    base, variant = wording("we can go"), wording("we can't go")
    assert [piece[:4] for piece in pieces(base, variant)] == [(0, 1, 0, 1), (1, 2, 1, 3), (2, 3, 3, 4)]


def test_alike_words_in_a_replacement_are_paired():
    base, variant = wording("their warnings sank"), wording("the old warning sank")
    relations = [piece.relation for piece in pieces(base, variant)]
    assert relations == [Relation.CHANGED, Relation.ALIKE, Relation.SAME]

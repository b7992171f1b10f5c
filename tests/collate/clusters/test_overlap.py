"""The terms that two wordings share, in order."""

from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.clusters.overlap import Block, shared_blocks

LETTERS = st.text("abc", max_size=30)


@given(LETTERS, LETTERS)
def test_blocks_hold_the_same_terms_and_follow_one_another(first, second):
    here = there = 0
    for block in shared_blocks(first, second):
        assert block.first >= here
        assert block.second >= there
        here, there = block.first + block.length, block.second + block.length
        assert first[block.first : here] == second[block.second : there] != ""


def test_short_wordings_share_their_longest_common_subsequence():
    assert shared_blocks("abcdxefg", "abcdefg") == [Block(0, 0, 4), Block(5, 4, 3)]


def _pages(start, length):
    """Return so many terms, the commonest of which recur throughout."""
    numbers = range(start, start + length)
    return "".join(chr(200 + number % 3) if number % 2 else chr(1000 + number) for number in numbers)


def test_long_wordings_share_all_but_what_was_cut_and_put_in():
    text = _pages(0, 12_000)
    other = text[:3_000] + "äöü" + text[5_000:]
    assert shared_blocks(text, other) == [Block(0, 0, 3_000), Block(5_000, 3_003, 7_000)]


def test_long_wordings_without_a_common_term_share_nothing():
    assert shared_blocks("a" * 6_000, "b" * 6_000) == []


def test_long_wordings_with_a_word_changed_on_every_page_share_the_rest():
    text = _pages(0, 30_000)
    other = "".join(letter if number % 400 else "x" for number, letter in enumerate(text))
    assert sum(block.length for block in shared_blocks(text, other)) == 30_000 - 75

from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.terms import read
from quoteview.collate.wordings import wording

_PRINTED = [
    "the", "mill", "was", "wasn", "'t", "can't", "c'mon", "Gen.", "U.S.", "no.", "naïve", "so\u200bft", "“Oh”",
    "5,000", "5", "per", "cent", "twenty", "-", "five", ".", ". . .", "…", "[the", "man]", "[", "]", "(", ")",
    "30,", "(12", "“Colour.”", "9", "11", "–", "", "don’t",
]


@given(st.lists(st.sampled_from(_PRINTED)).map(" ".join))
def test_what_is_read_piece_by_piece_is_what_is_read_as_a_whole(text):
    assert wording(text).terms == read(text)


@given(st.text())
def test_columns_and_terms_say_the_same(text):
    found = wording(text)
    assert [(term.start, term.end, term.key) for term in found.terms] == list(
        zip(found.starts, found.ends, found.keys, strict=True)
    )


def test_terms_past_the_last_are_none():
    assert wording("the mill").terms_between(1, 9) == (wording("the mill").term(1),)


def test_a_gap_is_what_stands_between_two_terms():
    found = wording("“We wait … here.”")
    assert [found.gap(at) for at in range(len(found) + 1)] == ["“", " ", " … ", ".”"]

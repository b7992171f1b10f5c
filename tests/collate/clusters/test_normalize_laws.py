"""Laws of reading texts for grouping."""

from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.clusters.normalize import _terms, normalized

_WRITTEN = (
    "[W]e [so], all All [sic]. ([it]) [5] [ ] re[ad] [re]ad "
    "the a harbour's can wasn 't ' t can't gonna 'em twenty-one twenty - one - two, No. no. 5 Gen. Gen Jan. p.m. U.S. "
    "Prime Minister per cent going to … ... . .. .5 5,000 [the mayor] ( ) sh*t f--k ré\u200bsumé 5\xa0000 港口 \u200b "
    "\n all right. anymore any more United States don’t ’ “I said” -- n't 's colour St. Mr. vs. et al. m² 2/3 ½ kg"
)
_PIECES = st.sampled_from(_WRITTEN.split(" "))
_JOINTS = st.sampled_from([" ", " ", " ", "  ", "", "\n", "\u00a0"])


def assert_is_read_as_a_whole(text):
    known = normalized(text)
    assert len(known.keys) == len(known.places)
    terms = _terms(text)
    assert known.keys == tuple(term.key for term in terms)
    assert known.places == tuple((term.start, term.end) for term in terms)


@given(st.lists(st.tuples(_PIECES, _JOINTS), max_size=12))
def test_a_text_read_by_pieces_has_the_terms_of_the_whole(pieces):
    assert_is_read_as_a_whole("".join(piece + joint for piece, joint in pieces))


@given(st.text(max_size=30))
def test_any_text_has_the_terms_of_the_whole(text):
    assert_is_read_as_a_whole(text)

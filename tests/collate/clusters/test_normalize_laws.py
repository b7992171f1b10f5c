"""Laws of reading texts for grouping."""

from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.clusters.normalize import normalized

_WRITTEN = (
    "the a harbour's can wasn 't ' t can't gonna 'em twenty-one twenty - one - two, No. no. 5 Gen. Gen Jan. p.m. U.S. "
    "Prime Minister per cent going to … ... . .. .5 5,000 [the mayor] ( ) sh*t f--k ré\u200bsumé 5\xa0000 港口 \u200b "
    "\n all right. anymore any more United States don’t ’ “I said” -- n't 's colour St. Mr. vs. et al. m² 2/3 ½ kg"
)
_PIECES = st.sampled_from(_WRITTEN.split(" "))
_JOINTS = st.sampled_from([" ", " ", " ", "  ", "", "\n", "\u00a0"])


@given(st.lists(st.tuples(_PIECES, _JOINTS), max_size=12))
def test_keys_are_those_of_the_terms_however_they_were_read(pieces):
    text = normalized("".join(piece + joint for piece, joint in pieces))
    assert text.keys == tuple(term.key for term in text.terms)


@given(st.text(max_size=30))
def test_keys_are_those_of_the_terms_in_any_text(words):
    text = normalized(words)
    assert text.keys == tuple(term.key for term in text.terms)

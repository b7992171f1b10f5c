from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.comparison import compare
from quoteview.core.difference import MatchTier, Severity, apply_differences

PHRASES = """I the The can't cannot can not don’t don't it's it is gonna going to 5,000 5000 five twenty-one well-kept
well kept [the mill] [sic] ... … , . ; : ! ? — - -- “ ” ‘ ’ ' " U.N. UN Gen. General colour color ( ) [ ] uh harbour
d*** damn % percent $ 10.0 10 Oslo Bergen unless not
non-violent wasn 't n't 5-6 10² не 不 ません far from no never at least 6 a.m."""
ODD_WORDS = ["h\u0430rbour", "har\u00adbour", "cafe\u0301", "caf\u00e9", "\u200b", "\n", "\n\n“"]
WORDS = st.sampled_from([*PHRASES.split(), *ODD_WORDS])
SENTENCES = st.lists(WORDS, max_size=16).map(" ".join)


@st.composite
def edited(draw):
    """A sentence and what is left of it after a few cuts, insertions, replacements and turns."""
    words = draw(st.lists(WORDS, min_size=3, max_size=16))
    changed = list(words)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(changed)))
        changed[at : at + draw(st.integers(0, 3))] = draw(st.lists(WORDS, max_size=2))
    turn = draw(st.integers(0, len(changed)))
    if draw(st.booleans()):
        changed = changed[turn:] + changed[:turn]
    return " ".join(words), draw(st.sampled_from([" ", "  ", ""])).join(changed)


def holds(base, variant):
    """The law: differences in order, equal text between them, and together they make the variant."""
    comparison = compare(base, variant)
    at = variant_at = 0
    for difference in comparison.differences:
        assert difference.base.of(base) == difference.base_text
        assert difference.variant.of(variant) == difference.variant_text
        assert difference.base_text != difference.variant_text
        assert base[at : difference.base.start] == variant[variant_at : difference.variant.start]
        assert difference.severity >= Severity.COSMETIC
        at, variant_at = difference.base.end, difference.variant.end
    assert base[at:] == variant[variant_at:]
    assert apply_differences(base, comparison.differences) == variant
    assert comparison.stretch.end <= len(base)
    inside = [difference for difference in comparison.differences if comparison.stretch.holds(difference.base)]
    assert (comparison.tier is MatchTier.EXACT) == (not inside)


@given(st.text(), st.text())
def test_differences_make_the_variant_for_any_text(base, variant):
    holds(base, variant)


@given(SENTENCES, SENTENCES)
def test_differences_make_the_variant_for_any_words(base, variant):
    holds(base, variant)


@given(edited())
def test_differences_make_the_variant_for_edited_sentences(pair):
    holds(*pair)


@given(edited())
def test_the_same_pair_gives_the_same_comparison(pair):
    assert compare(*pair) == compare(*pair)


@given(SENTENCES)
def test_a_text_equals_itself(text):
    assert compare(text, text).max_severity is Severity.NONE

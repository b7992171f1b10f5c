from itertools import pairwise

from quoteview.core.difference import Code, Comparison, Difference, MatchTier, Severity, apply_differences
from quoteview.core.text import Span


def replaced(code, severity, base, variant, base_text, variant_text):
    return Difference(code, severity, Span(*base), Span(*variant), base_text, variant_text)


def test_severities_are_ordered_from_none_to_critical():
    order = [Severity.NONE, Severity.COSMETIC, Severity.EDITORIAL, Severity.SUBSTANTIVE, Severity.CRITICAL]
    assert all(low < high and high > low and low <= high and high >= low for low, high in pairwise(order))
    assert max(order) is Severity.CRITICAL
    assert sorted([Severity.CRITICAL, Severity.NONE, Severity.EDITORIAL]) == [order[0], order[2], order[4]]


def test_codes_that_turn_a_meaning_round_are_critical():
    critical = {code.label for code in Code if code.severity is Severity.CRITICAL}
    assert critical == {
        "homoglyph", "polarity_modality", "number_unit", "named_entity", "splice", "speaker_conflict"
    }  # fmt: skip


def test_differences_rewrite_the_base():
    differences = (
        replaced(Code.WORD_SUBSTITUTION, Severity.SUBSTANTIVE, (3, 7), (3, 6), "will", "may"),
        replaced(Code.EDGE_PUNCT, Severity.COSMETIC, (10, 11), (9, 10), ".", "!"),
    )
    assert apply_differences("We will go.", differences) == "We may go!"


def test_similarity_is_the_share_of_characters_in_both_wordings():
    difference = replaced(Code.WORD_SUBSTITUTION, Severity.SUBSTANTIVE, (0, 2), (0, 2), "ab", "xy")
    comparison = Comparison("abcd", "xycd", MatchTier.WORDS_DIFFER, Span(0, 4), (difference,))
    assert comparison.similarity == 0.5
    assert comparison.max_severity is Severity.SUBSTANTIVE


def test_what_a_fragment_leaves_out_does_not_make_it_less_similar():
    omitted = replaced(Code.FRAGMENT_OF, Severity.EDITORIAL, (0, 8), (0, 0), "We will ", "")
    assert Comparison("We will go", "go", MatchTier.EXACT, Span(8, 10), (omitted,)).similarity == 1.0

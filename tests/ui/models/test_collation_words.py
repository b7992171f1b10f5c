import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.difference import Severity, apply_differences
from quoteview.session.comparing import compare
from quoteview.ui.models.collation_words import is_right_to_left, over_whole_words

HEBREW = st.lists(st.sampled_from(("הגשר", "הגשרים", "לא", "נמכר", "נמכור", "את", "10", "pier", "אתמול.")), max_size=7)


def changes(base, variant):
    return [(each.base_text, each.variant_text) for each in over_whole_words(compare(base, variant)).differences]


@given(HEBREW.map(" ".join), HEBREW.map(" ".join))
def test_widened_differences_still_rewrite_the_base(base, variant):
    comparison = compare(base, variant)
    widened = over_whole_words(comparison)
    assert apply_differences(base, widened.differences) == variant
    assert widened.max_severity is comparison.max_severity
    for before, after in zip(widened.differences, widened.differences[1:], strict=False):
        assert before.base.end <= after.base.start
        assert before.variant.end <= after.variant.start


def test_one_letter_of_a_right_to_left_word_marks_the_whole_of_it():
    ((removed, added),) = changes("הספינה עזבה את הנמל אתמול.", "הספינה עזבה את הנמר אתמול.")
    assert removed.strip() == "הנמל"
    assert added.strip() == "הנמר"


def test_left_to_right_words_are_left_as_they_are():
    comparison = compare("The ferry left the harbour.", "The ferry left the harbor.")
    assert over_whole_words(comparison) is comparison


def test_a_lost_not_stays_critical():
    widened = over_whole_words(compare("We will not sell הגשר today.", "We will sell הגשר today."))
    assert widened.max_severity is Severity.CRITICAL


def test_every_letter_that_runs_from_right_to_left_is_known_for_one():
    letters = (chr(point) for point in range(0x110000))
    from_right = {each for each in letters if unicodedata.bidirectional(each) in {"R", "AL"}}
    assert len(from_right) > 1000
    assert all(map(is_right_to_left, from_right))
    assert not is_right_to_left("“We’ll see,” she said – once, 🌊.")

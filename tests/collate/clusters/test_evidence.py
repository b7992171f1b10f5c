"""What the agreement of two wordings is worth."""

import pytest

from quoteview.collate.clusters.background import Background, count_once
from quoteview.collate.clusters.evidence import Scale, agreement, aligned_spans, holds, repeats


@pytest.fixture(scope="module")
def scale():
    return Scale(Background(count_once([])))


def found(scale, one, other):
    return agreement(scale.measure(one), scale.measure(other))


def test_equal_wordings_agree_in_all_they_are_worth(scale):
    text = "The ferry will stop running in the spring."
    result = found(scale, text, text.upper())
    assert result.score == pytest.approx(scale.measure(text).worth)
    assert (result.purity, result.share_first, result.share_second) == (1.0, 1.0, 1.0)


def test_wordings_without_a_common_word_do_not_agree(scale):
    assert found(scale, "stop running", "very close") is None


def test_rare_words_are_worth_more_than_common_ones(scale):
    assert scale.measure("lighthouse keepers").worth > scale.measure("the people").worth + 8


def test_a_word_of_a_fixed_phrase_is_worth_little(scale):
    apart = scale.measure("house").worth + scale.measure("white").worth
    assert scale.measure("White House").worth < apart - 3


def test_nothing_is_lost_where_only_one_goes_on(scale):
    part = found(scale, "stop running in the spring", "The ferry will stop running in the spring, I am told.")
    overlap = found(scale, "The ferry will stop running", "stop running in the spring")
    assert part.purity == overlap.purity == 1.0
    assert (part.share_first, round(part.share_second, 1)) == (1.0, 0.5)


def test_words_beyond_the_common_ones_cost_where_both_have_them(scale):
    alike = found(scale, "I am happy with the harbour", "I am happy with the harbour")
    other = found(scale, "I am happy with the harbour", "I am happy with the railway")
    assert other.score < alike.score - 10


def test_another_number_costs_more_than_another_word(scale):
    def lost(one, other):
        result = found(scale, f"at least {one} villagers were hurt", f"at least {other} villagers were hurt")
        return 1 - result.purity

    assert lost("12", "40") > lost("12", "many")


def test_a_misprint_and_an_inflected_word_count_for_something(scale):
    plain = found(scale, "we lost the harbour", "we lost the harbour").score
    misprint = found(scale, "we lost the harbour", "we lost the habour").score
    inflected = found(scale, "we lost the harbour", "we lost the harbours").score
    other = found(scale, "we lost the harbour", "we lost the railway").score
    assert other < misprint < plain
    assert other < inflected < plain


def test_aligned_spans_hold_the_same_words(scale):
    one, other = "“We” lost the old harbour, then", "Yes, we lost the harbour."
    first, second = scale.measure(one), scale.measure(other)
    spans = aligned_spans(first.wording, second.wording, agreement(first, second).blocks)
    assert [(mine.of(one), yours.of(other)) for mine, yours in spans] == [
        ("We” lost the", "we lost the"),
        ("harbour", "harbour"),
    ]


def test_a_part_is_held_inflected_and_repeated_letter_for_letter(scale):
    whole = scale.measure("They fully support the harbour plan.")
    assert holds(whole, scale.measure("fully supported the harbour plan"))
    assert not repeats(whole, scale.measure("fully supported the harbour plan"))
    assert repeats(whole, scale.measure("FULLY support the"))
    assert not holds(whole, scale.measure(""))

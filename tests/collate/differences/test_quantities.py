import pytest

from quoteview.collate.comparison import compare
from quoteview.core.difference import Code, Severity


def both_ways(base, variant):
    return [
        [(difference.code, difference.severity) for difference in compare(*texts).differences]
        for texts in ((base, variant), (variant, base))
    ]


@pytest.mark.parametrize(
    ("base", "variant"),
    [
        ("The town owes 5 million", "The town owes 5"),
        ("The river fell 12", "The river fell 12 percent"),
        ("We counted at least 50 boats", "50 boats"),
        ("We counted 50 or more", "We counted 50"),
        ("We sold 20-30", "We sold 20"),
        ("It fell to -5 degrees", "5 degrees"),
        ("They asked for $40 a night", "40 a night"),
    ],
)
def test_what_makes_the_value_of_a_number_may_not_be_cut_from_it(base, variant):
    assert both_ways(base, variant) == [[(Code.NUMBER_UNIT, Severity.CRITICAL)]] * 2


@pytest.mark.parametrize(
    ("base", "variant"),
    [
        ("We counted 5 boats", "We counted 5"),
        ("We left in the spring of 2020 with him", "We left in the spring"),
        ("After 20 years of work we left", "years of work"),
    ],
)
def test_a_cut_beside_a_whole_quantity_is_only_a_cut(base, variant):
    for found in both_ways(base, variant):
        assert {code for code, _ in found} == {Code.FRAGMENT_OF}


@pytest.mark.parametrize(
    ("base", "variant"),
    [
        ("at least 50 boats came", "at most 50 boats came"),
        ("we need more than 50 here", "we need less than 50 here"),
        ("the toll went up 5 crowns", "the toll went down 5 crowns"),
        ("we sail at 6 a.m. from here", "we sail at 6 p.m. from here"),
        ("give them 5 mg of it", "give them 5 g of it"),
        ("we lost 50 or more boats", "we lost 50 or fewer boats"),
        ("we lost over 50 boats", "we lost 50 boats"),
    ],
)
def test_bounds_directions_and_measures_belong_to_their_number(base, variant):
    assert both_ways(base, variant) == [[(Code.NUMBER_UNIT, Severity.CRITICAL)]] * 2


def test_the_same_words_away_from_a_number_are_words():
    assert (
        both_ways("we came up the hill", "we came down the hill")
        == [[(Code.WORD_SUBSTITUTION, Severity.SUBSTANTIVE)]] * 2
    )
    assert (
        both_ways("I am 50 years old", "I was 50 years old") == [[(Code.TENSE_NUMBER_PERSON, Severity.SUBSTANTIVE)]] * 2
    )


@pytest.mark.parametrize(
    ("base", "variant"),
    [
        ("half a million boats came", "500,000 boats came"),
        ("a dozen boats came", "12 boats came"),
        ("we saw a million boats", "we saw 1 million boats"),
        ("we saw an hundred boats", "we saw 100 boats"),
    ],
)
def test_an_article_before_a_scale_is_the_number_one(base, variant):
    assert both_ways(base, variant) == [[(Code.ABBREV_NUMBER, Severity.COSMETIC)]] * 2


@pytest.mark.parametrize(
    ("base", "variant"), [("a dozen boats came", "20 boats came"), ("half a million boats", "half a billion boats")]
)
def test_another_number_is_another_however_it_is_written(base, variant):
    assert compare(base, variant).max_severity is Severity.CRITICAL

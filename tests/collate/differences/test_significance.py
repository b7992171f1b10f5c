import pytest

from quoteview.collate.comparison import compare
from quoteview.collate.differences.truncation import head_limits, tail_limits
from quoteview.collate.lexicons import entries, families, listed, parts, table
from quoteview.collate.wordings import wording
from quoteview.core.difference import Code, Severity


def codes(base, variant):
    return [difference.code for difference in compare(base, variant).differences]


def worst(base, variant):
    return compare(base, variant).max_severity


@pytest.mark.parametrize(
    ("base", "variant"),
    [
        ("we said nothing about it", "we said something about it"),
        ("we never agreed", "we agreed"),
        ("she should go", "she could go"),
        ("they will pay if asked", "they will pay"),
        ("we agreed, and they won’t", "we agreed, and they will"),
        ("it holds without repairs", "it holds with repairs"),
        ("I was [not] asked", "I was asked"),
    ],
)
def test_what_denies_or_limits_is_critical_when_gained_or_lost(base, variant):
    assert worst(base, variant) is Severity.CRITICAL
    assert worst(variant, base) is Severity.CRITICAL


def test_another_way_to_deny_is_another_word_and_no_more():
    assert codes("it is not safe here", "it is unsafe here") == [Code.WORD_SUBSTITUTION]
    assert codes("we never met", "we not met") == [Code.WORD_SUBSTITUTION]


def test_a_clause_of_its_own_denies_itself_only():
    base = "We mended the pier, and the board did not pay us for it, and we left."
    assert codes(base, "We mended the pier, and we left.") == [Code.WORD_DELETION]
    limited = "We mended the pier, unless you count the old steps at the end, and we left."
    assert codes(limited, "We mended the pier, and we left.") == [Code.POLARITY_MODALITY]


def test_a_whole_sentence_that_limits_is_critical():
    base = "We will leave the valley. But only when the last boat is sold. Nobody will stay."
    assert codes(base, "We will leave the valley. Nobody will stay.") == [Code.POLARITY_MODALITY]


def test_numbers_are_equal_only_when_their_values_are():
    assert codes("about 2,500 crowns", "about twenty-five hundred crowns") == [Code.ABBREV_NUMBER]
    assert codes("a depth of 10.50", "a depth of 10.5") == [Code.ABBREV_NUMBER]
    assert codes("1,000.0 tons", "1000 tons") == [Code.ABBREV_NUMBER]
    assert worst("1.000 tons", "1,000 tons") is Severity.CRITICAL
    assert worst("5 % of it", "5 of it") is Severity.CRITICAL
    assert worst("a loss of £5 today", "a loss of $5 today") is Severity.CRITICAL


def test_punctuation_that_touches_a_digit_is_part_of_the_number():
    assert codes("we kept 20-30 of them", "we kept 20 30 of them") == [Code.NUMBER_UNIT]
    assert codes("we kept 20-30 of them", "we kept 20–30 of them") == [Code.APOSTROPHE_DASH]
    assert codes("a two-in-three chance", "a 2 in 3 chance") == [
        Code.ABBREV_NUMBER,
        Code.HYPHENATION,
        Code.HYPHENATION,
        Code.ABBREV_NUMBER,
    ]
    assert codes("since 2020, we wait", "since 2020 we wait") == [Code.INNER_PUNCT]


def test_units_count_beside_a_number_only():
    assert worst("it took 3 weeks", "it took 3 months") is Severity.CRITICAL
    assert codes("in weeks and years ahead", "in years ahead") == [Code.WORD_DELETION]


def test_names_are_told_by_capitals_that_no_rule_of_writing_asks_for():
    assert codes("we met Ada Lund there", "we met Ada Holm there") == [Code.NAMED_ENTITY]
    assert codes("Boats came late", "Carts came late") == [Code.WORD_SUBSTITUTION]
    assert codes("the town, Orrin and Lund agreed", "the town agreed") == [Code.NAMED_ENTITY]
    assert codes("Old Boats Sink in Harbor Storm", "Old Ships Sink in Harbor Storm") == [Code.WORD_SUBSTITUTION]


def test_a_shorter_form_of_a_name_is_the_same_name():
    assert codes("we met Ada Lund there", "we met Lund there") == [Code.WORD_DELETION]
    assert codes("trade with North Varia fell", "trade with Varia fell") == [Code.NAMED_ENTITY]


def test_romanisations_of_a_foreign_name_are_one_name():
    assert codes("they told Yusuf Qandari so", "they told Yusuf Qandary so") == [Code.SPELLING_VARIETY]
    assert codes("they told Anders Holm so", "they told Andrej Holm so") == [Code.NAMED_ENTITY]


def test_an_initialism_keeps_its_meaning_with_or_without_points():
    assert codes("the U.K. fleet", "the UK fleet") == [Code.ABBREV_NUMBER]
    assert codes("the F.M.A. fleet", "the FMA fleet") == [Code.ABBREV_NUMBER]
    assert codes("ask I.T. about it", "ask it about it") == [Code.WORD_SUBSTITUTION]


def test_words_in_brackets_disclose_themselves():
    assert codes("they sold it", "they sold [the mill]") == [Code.BRACKET_INSERT]
    assert worst("they sold it", "they sold [the mill]") is Severity.SUBSTANTIVE
    assert worst("they left [the mill] early", "they left early") is Severity.EDITORIAL
    assert codes("we said it", "[W]e said it") == [Code.BRACKET_INSERT]
    assert codes("the old thing sank", "the old [expletive] sank") == [Code.EXPLETIVE_MASK]


@pytest.mark.parametrize(
    "head",
    [
        "I do not",
        "It is not true that",
        "She never said",
        "Nobody believes that we",
        "We deny that",
        "They come if",
        "Perhaps",
        "We left. If it rains,",
    ],
)
def test_heads_that_turn_what_follows(head):
    text = wording(f"{head} the wall held")
    assert head_limits(text, len(text) - 3)


@pytest.mark.parametrize(
    "head",
    [
        "I know that",
        "It rained, not much,",
        "The storm passed. But",
        "This is decided not by",
        "No,",
        "When it rains,",
        "If it rains, I know, and I do,",
    ],
)
def test_heads_that_leave_what_follows_as_it_is(head):
    text = wording(f"{head} the wall held")
    assert not head_limits(text, len(text) - 3)


@pytest.mark.parametrize(
    "tail",
    [
        "unless it rains", "if they pay", ", but only now", "while they pay", "without the crew", ". Except at night",
        "so long as I can",
    ],
)  # fmt: skip
def test_tails_that_limit_what_was_said(tail):
    text = wording(f"We will open the gates {tail}")
    assert tail_limits(text, 5, 0)


@pytest.mark.parametrize(
    "tail", ["and go home", ". But we are tired", "to the boats. If it rains, we wait", "for 5 days"]
)
def test_tails_that_do_not_limit(tail):
    text = wording(f"We will open the gates {tail}")
    assert not tail_limits(text, 5, 0)


def test_an_if_that_asks_sets_no_condition():
    text = wording("We will wait to see if it holds")
    assert not tail_limits(text, 5, 0)


def test_a_phrase_is_not_a_statement_to_be_limited():
    text = wording("a broken pier, but a proud town")
    assert not tail_limits(text, 3, 0)


def test_every_lexicon_is_read_in_the_form_it_is_written_for():
    for name in ("clitics", "contractions", "dialect", "spelling", "abbreviations", "numbers", "scales"):
        assert all(table(name).values()), name
    assert "ausser" in listed("limits")
    assert parts("limiters", "joining")[1] >= {"but", "if"}
    assert families("inflections")["went"] == families("inflections")["going"]
    assert len(entries("expletives")) == len(listed("expletives"))

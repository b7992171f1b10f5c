import pytest

from quoteview.collate.comparison import compare
from quoteview.core.difference import Code, Severity, apply_differences


def worst_both_ways(longer, shorter):
    return {compare(longer, shorter).max_severity, compare(shorter, longer).max_severity}


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("We will not", "We will"),
        ("They row out not", "They row out"),
        ("I hope not", "I hope"),
        ("The ferry stops here never", "The ferry stops here"),
        ("That road leads nowhere", "That road leads"),
        ("The vote changed really nothing", "The vote changed"),
        ("We will sell the mill, no", "We will sell the mill"),
        ("They will mend it, I doubt", "They will mend it"),
        ("They will mend it, I don't think so.", "They will mend it."),
        ("They will mend it. Not.", "They will mend it."),
        ("It can hardly be called safe", "safe"),
        ("Few boats came back", "boats came back"),
        ("It is untrue that we sold the mill", "we sold the mill"),
        ("The pier is far from safe", "safe"),
        ("The pier is anything but safe", "safe"),
        ("The crew failed to mend the pump", "mend the pump"),
        ("No one can mend the pump", "can mend the pump"),
        ("None of us can mend the pump", "can mend the pump"),
        ("We will never, ever sell the mill", "ever sell the mill"),
        ("They sold the mill, perhaps.", "They sold the mill."),
    ],
)
def test_a_denial_that_is_cut_or_added_at_an_edge_is_critical(longer, shorter):
    assert worst_both_ways(longer, shorter) == {Severity.CRITICAL}


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("We mended the pier and did not sleep", "We mended the pier"),
        ("They are tired, not angry", "They are tired"),
        ("A few boats came back", "boats came back"),
        ("a town without boats", "a town"),
        ("We left. Nobody saw us.", "We left."),
    ],
)
def test_a_denial_of_something_else_is_only_a_cut(longer, shorter):
    assert worst_both_ways(longer, shorter) == {Severity.EDITORIAL}


def test_a_phrase_that_turns_what_follows_is_critical_inside_too():
    assert worst_both_ways("the pier is far from safe now", "the pier is safe now") == {Severity.CRITICAL}
    assert worst_both_ways("we saw a few boats sink", "we saw boats sink") == {Severity.SUBSTANTIVE}


@pytest.mark.parametrize(
    ("longer", "severity"),
    [
        ("The boats will sail. But only if the ice has gone.", Severity.CRITICAL),
        ("The boats will sail. Unless the ice, which is thick, stays until May.", Severity.CRITICAL),
        ("The boats will sail. Unless the ice stays, the harbour master said.", Severity.CRITICAL),
        ("The boats will sail. But unless the ice goes soon, the crews of the ferry stay at home.", Severity.EDITORIAL),
    ],
)
def test_a_condition_limits_what_stands_before_it_unless_it_has_a_statement_of_its_own(longer, severity):
    assert compare(longer, "The boats will sail.").max_severity is severity


def test_a_few_are_not_few_wherever_the_article_is_cut():
    assert worst_both_ways("A few boats came back", "Few boats came back") == {Severity.SUBSTANTIVE}
    assert worst_both_ways("We had a little hope left", "little hope left") == {Severity.SUBSTANTIVE}
    assert worst_both_ways("A little boat came back", "boat came back") == {Severity.EDITORIAL}


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("I think they sold the mill.", "They sold the mill."),
        ("I believe that Quill sold it.", "Quill sold it."),
        ("It seems the pump is lost.", "The pump is lost."),
        ("They sold the mill, I think.", "They sold the mill."),
        ("They sold the mill, or so I'm told.", "They sold the mill."),
    ],
)
def test_an_opinion_that_is_printed_as_a_claim_is_of_substance(longer, shorter):
    assert worst_both_ways(longer, shorter) == {Severity.SUBSTANTIVE}


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("I think they sold the mill.", "they sold the mill"),
        ("I think so. They sold the mill.", "They sold the mill."),
        ("They sold the mill. I think we should row.", "They sold the mill."),
        ("We are No. 1 in the league.", "in the league"),
    ],
)
def test_what_the_narrator_may_tell_beside_the_marks_is_only_a_cut(longer, shorter):
    assert worst_both_ways(longer, shorter) == {Severity.EDITORIAL}


PIER = "We will mend the pier this winter and then we shall sell the old mill to the town for good money"


@pytest.mark.parametrize(
    ("shorter", "code", "words"),
    [
        ("We will mend the pier this winter, maybe", Code.POLARITY_MODALITY, ", maybe"),
        ("We will mend the pier tomorrow", Code.NAMED_ENTITY, "tomorrow"),
        ("We will mend the pier this winter now", Code.WORD_INSERTION, "now"),
    ],
)
def test_other_words_in_the_place_of_a_long_tail_that_was_cut_are_told(shorter, code, words):
    differences = compare(PIER, shorter).differences
    put_in, cut = differences
    assert (put_in.code, put_in.base_text, put_in.variant_text.strip(" ")) == (code, "", words)
    assert (cut.code, cut.variant_text) == (Code.FRAGMENT_OF, "")
    assert PIER.endswith(cut.base_text)
    assert apply_differences(PIER, differences) == shorter


@pytest.mark.parametrize(
    ("shorter", "code"), [("They sold the mill.", Code.TRUNCATION), ("They sold it.", Code.FRAGMENT_OF)]
)
def test_four_words_with_a_full_stop_read_as_all_that_was_said(shorter, code):
    longer = f"{shorter[:-1]} because the roof fell in."
    for texts in ((longer, shorter), (shorter, longer)):
        assert {each.code for each in compare(*texts).differences} == {Code.EDGE_PUNCT, code}

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.comparison import compare
from quoteview.core.difference import Code, Comparison, Difference, MatchTier, Severity
from quoteview.core.policy import DEFAULT, MOVABLE, PERMISSIVE, SHIPPED, STRICT, Policy, PolicyName, is_movable
from quoteview.core.text import Span

MOVES = st.dictionaries(st.sampled_from([code for code in Code if is_movable(code)]), st.sampled_from(MOVABLE))
DIFFERENCES = st.builds(
    Difference,
    st.sampled_from(Code),
    st.sampled_from([severity for severity in Severity if severity is not Severity.NONE]),
    st.just(Span(0, 1)),
    st.just(Span(0, 1)),
    st.just("a"),
    st.just("b"),
)


def own(moves):
    policy = DEFAULT
    for code, severity in moves.items():
        policy = policy.with_severity(code, severity)
    return policy


def rated(policy, difference):
    (after,) = policy.rate(
        Comparison("a", "b", MatchTier.WORDS_DIFFER, Span(0, 1), (difference,))
    ).differences  # fmt: skip
    return after


def severities(policy, base, variant):
    return {difference.code: difference.severity for difference in policy.rate(compare(base, variant)).differences}


@given(MOVES, DIFFERENCES)
def test_no_policy_lowers_what_is_critical_or_makes_anything_so(moves, difference):
    for policy in (own(moves), *SHIPPED.values()):
        after = rated(policy, difference).severity
        assert (after is Severity.CRITICAL) == (difference.severity is Severity.CRITICAL)


@given(MOVES, DIFFERENCES)
def test_a_policy_changes_severities_and_nothing_else(moves, difference):
    after = rated(own(moves), difference)
    assert (after.code, after.base, after.variant) == (difference.code, difference.base, difference.variant)


@given(MOVES)
def test_every_move_holds_and_the_others_stay_as_they_are(moves):
    policy = own(moves)
    assert {code: policy.severity(code) for code in Code} == {code: moves.get(code, code.severity) for code in Code}
    assert policy.name is PolicyName.OWN or not moves
    assert policy.version == 1 + len(moves)


@given(MOVES, DIFFERENCES)
def test_what_a_rule_rates_above_its_code_is_never_lowered(moves, difference):
    if difference.severity > difference.code.severity:
        assert rated(own(moves), difference).severity >= difference.severity


@pytest.mark.parametrize("code", [Code.POLARITY_MODALITY, Code.NUMBER_UNIT, Code.NAMED_ENTITY, Code.HOMOGLYPH])
def test_a_critical_code_cannot_be_moved(code):
    with pytest.raises(ValueError, match=code.label):
        DEFAULT.with_severity(code, Severity.SUBSTANTIVE)


@pytest.mark.parametrize("severity", [Severity.CRITICAL, Severity.NONE])
def test_nothing_can_be_made_critical_or_no_difference_at_all(severity):
    with pytest.raises(ValueError, match="word_case"):
        Policy(PolicyName.OWN, moves=((Code.WORD_CASE, severity),))


def test_an_altered_word_is_substantive_where_a_newsroom_is_strict():
    base, variant = "I could have told the council that.", "I could've told the council that."
    assert severities(DEFAULT, base, variant) == {Code.CONTRACTION: Severity.EDITORIAL}
    assert severities(STRICT, base, variant) == {Code.CONTRACTION: Severity.SUBSTANTIVE}
    assert severities(PERMISSIVE, base, variant) == {Code.CONTRACTION: Severity.COSMETIC}


@pytest.mark.parametrize("policy", SHIPPED.values(), ids=lambda policy: policy.name.value)
def test_a_lost_not_is_critical_under_every_policy(policy):
    base, variant = "We will not close the market.", "We will close the market."
    assert severities(policy, base, variant) == {Code.POLARITY_MODALITY: Severity.CRITICAL}


def test_the_default_policy_hands_back_the_comparison_it_was_given():
    comparison = compare("We shut the gate.", "We closed the gate.")
    assert DEFAULT.rate(comparison) is comparison


def test_moving_a_code_to_its_usual_place_is_no_move():
    policy = DEFAULT.with_severity(Code.WORD_CASE, Severity.COSMETIC).with_severity(Code.WORD_CASE, Severity.EDITORIAL)
    assert (policy.moves, policy.version) == ((), 3)

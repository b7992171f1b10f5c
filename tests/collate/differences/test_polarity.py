import pytest

from quoteview.collate.comparison import compare
from quoteview.collate.differences.polarity import is_denying_prefix
from quoteview.collate.wordings import wording
from quoteview.core.difference import Code, Severity


def codes_both_ways(base, variant):
    return [
        [difference.code for difference in compare(*texts).differences] for texts in ((base, variant), (variant, base))
    ]


@pytest.mark.parametrize(
    ("base", "variant"),
    [
        ("Лодки не вернутся домой", "Лодки вернутся домой"),
        ("船不会回来", "船会回来"),
        ("船は戻りません", "船は戻ります"),
        ("船は戻らない", "船は戻る"),
        ("배는 오지 않는다", "배는 온다"),
        ("Nous n’irons pas au port", "Nous irons au port"),
        ("Non torneremo al porto", "Torneremo al porto"),
        ("Vi seglar inte till hamnen", "Vi seglar till hamnen"),
        ("the pump was n't safe", "the pump was safe"),
        ("the pump wasn 't safe", "the pump was safe"),
        ("we saw a non-violent crew", "we saw a violent crew"),
        ("non-violent crews", "violent crews"),
        ("they held an anti-ferry march", "they held a ferry march"),
        ("an un-Nordic winter", "Nordic winter"),
        ("The pump is harmless", "The pump is harmful"),
        ("I never sold the mill", "I hardly sold the mill"),
        ("We never row at night", "We rarely row at night"),
        ("Nothing is left of the pier", "Hardly anything is left of the pier"),
        ("Es gibt kaum Boote", "Es gibt Boote"),
        ("The pump dont work", "The pump does work"),
    ],
)
def test_denials_in_many_languages_and_as_parts_of_words(base, variant):
    assert compare(base, variant).max_severity is Severity.CRITICAL
    assert compare(variant, base).max_severity is Severity.CRITICAL


@pytest.mark.parametrize(
    ("base", "variant", "code"),
    [
        ("the pump was n't safe", "the pump wasn't safe", Code.SPACE_INVISIBLE),
        ("the pump wasn 't safe", "the pump wasn't safe", Code.SPACE_INVISIBLE),
        ("the pump was n't safe", "the pump was not safe", Code.CONTRACTION),
        ("a non-violent crew", "a nonviolent crew", Code.HYPHENATION),
        ("the pump didnt work", "the pump didn't work", Code.CONTRACTION),
        ("we cant row", "we can't row", Code.CONTRACTION),
        ("they do not often row", "they rarely row", Code.WORD_SUBSTITUTION),
        ("go in to the sea", "go into the sea", Code.HYPHENATION),
        ("an in-house crew", "house crew", Code.FRAGMENT_OF),
        ("a Nordic crew, met Van 't Veer here", "a Nordic crew, met Van Veer here", None),
    ],
)
def test_what_only_looks_like_a_denial_gained_or_lost(base, variant, code):
    for codes in codes_both_ways(base, variant):
        assert Code.POLARITY_MODALITY not in codes
        assert code is None or codes == [code]


def test_a_prefix_in_capitals_is_a_name():
    assert is_denying_prefix(wording("an un-Nordic winter"), 1)
    assert not is_denying_prefix(wording("a UN-led crew"), 1)
    assert not is_denying_prefix(wording("an anti war march"), 1)

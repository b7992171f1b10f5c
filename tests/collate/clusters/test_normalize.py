"""Texts as grouping sees them."""

import pytest

from quoteview.collate.clusters.normalize import normalized, stem


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("I DON’T see any 2-in-3 chance", "i do not see any 2 in 3 chance"),
        ("[The mayor's] harbour’s master", "harbor master"),
        ("5,000 soldiers, or 30%", "5000 soldiers or 30 percent"),
        ("cut [...] here [open", "cut here open"),
        ("", ""),
    ],
)
def test_terms_are_what_two_outlets_may_both_have_printed(text, keys):
    assert " ".join(normalized(text).keys) == keys


def test_terms_know_their_place():
    text = "“The old harbours,” she said"
    printed = [text[place.start : place.end] for place in normalized(text).places]
    assert printed == ["The", "old", "harbours", "she", "said"]


def test_inflected_forms_have_one_stem():
    families = "stop stops stopped stopping, harm harms, community communities, prolong prolonging, quick quickly"
    for forms in families.split(", "):
        assert len({stem(form) for form in forms.split()}) == 1, forms
    assert stem("this") == "this"
    assert stem("glass") == "glass"

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.unusual import unusual_in


def named(text):
    return [(each.name, each.times) for each in unusual_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The tide waits.",
        "“Über café — naïve…”",
        "Прилив не ждёт никого",
        "He wrote «мир» on the wall.",
        "البحر لا ينتظر",
        "שלום לכולם",
        "潮は誰も待たない、ＮＨＫも",
        "🌊",
        "El 1º de mayo",
    ],
)
def test_usual_text_has_nothing_to_tell(text):
    assert unusual_in(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the\u00a0old\u00a0pier", [("no-break space (U+00A0)", 2)]),
        ("no\u200bw\u202e", [("zero width space (U+200B)", 1), ("right-to-left override (U+202E)", 1)]),
        ("co\u00adop\x07", [("soft hyphen (U+00AD)", 1), ("U+0007", 1)]),
        ("we will p\u0430y", [("cyrillic small letter a (U+0430)", 1)]),
        ("\u0430 tide that waits", [("cyrillic small letter a (U+0430)", 1)]),
        ("the \u0420\u0410\u0421 said", [
            ("cyrillic capital letter er (U+0420)", 1),
            ("cyrillic capital letter a (U+0410)", 1),
            ("cyrillic capital letter es (U+0421)", 1),
        ]),
        ("прилив не жд\u0065т", [("latin small letter e (U+0065)", 1)]),
        ("the ﬁrst 𝐍𝐎𝐓", [
            ("latin small ligature fi (U+FB01)", 1),
            ("mathematical bold capital n (U+1D40D)", 1),
            ("mathematical bold capital o (U+1D40E)", 1),
            ("mathematical bold capital t (U+1D413)", 1),
        ]),
    ],
)  # fmt: skip
def test_what_cannot_be_told_by_looking_is_named(text, expected):
    assert named(text) == expected


def test_a_letter_that_looks_like_another_is_told_from_what_cannot_be_seen():
    assert [each.looks_like_another for each in unusual_in("p\u0430y\u00a0now")] == [False, True]


@given(st.text(max_size=30))
def test_no_invisible_character_goes_untold(text):
    told = {each.character for each in unusual_in(text)}
    assert {character for character in text if not character.isprintable() and character not in " \n\r\t"} <= told

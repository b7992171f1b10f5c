from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.words import INVISIBLE_RUN, Shape, latin_twin, words_of


def keys(text):
    return [word.key for word in words_of(text)]


def spoken(text):
    return [word.key for word in words_of(text) if word.spoken]


def test_words_keep_their_place_and_fold_case():
    text = "The Mayor won’t sign."
    assert [text[word.start : word.end] for word in words_of(text)] == ["The", "Mayor", "won’t", "sign", "."]
    assert keys(text) == ["the", "mayor", "won't", "sign", "."]


def test_typography_does_not_change_a_key():
    assert keys("“Don’t” — she said…") == keys("\"don't\" -- she said...")
    assert keys("the of\ufb01ce") == keys("the office")
    assert keys("cafe\u0301s") == keys("caf\u00e9s")


def test_numbers_keep_what_touches_a_digit():
    assert keys("$10.0 million") == ["$", "10", "million"]
    assert keys("$100 million") == ["$", "100", "million"]
    assert keys("5,000") == keys("5000") == keys("5\u202f000")
    assert keys("5.000") != keys("5000")
    assert keys("10.5") == ["10.5"]
    assert keys("1,23") == ["1,23"]
    assert keys("1990s at 7:30") == ["1990s", "at", "7:30"]


def test_a_hyphen_is_a_mark_and_a_contraction_is_a_word():
    assert spoken("a well-known rule") == spoken("a well known rule")
    assert spoken("I can't, you couldn’t've") == ["i", "can't", "you", "couldn't've"]


def test_initialisms_lose_their_points():
    assert keys("the U.N. and the E.U.A") == ["the", "un", "and", "the", "eua"]


def test_ellipses_are_one_token_in_every_form():
    for form in ("...", "…", "[...]", "(…)", ". . .", "[. . .]"):
        assert [word.key for word in words_of(f"a {form} b")] == ["a", "…", "b"]
        assert words_of(f"a {form} b")[1].shape is Shape.ELLIPSIS


def test_invisible_characters_and_look_alike_letters_fold_away():
    assert keys("sov\u00adereign") == keys("sovereign") == keys("sov\u200bereign")
    assert keys("p\u0430yment") == ["payment"]
    assert latin_twin("p\u0430y") == "pay"
    assert keys("Ветер ветер")[0] == keys("Ветер ветер")[1]


def test_a_word_mended_in_brackets_is_one_word():
    assert keys("[W]e need[ed] [the] tax") == ["we", "needed", "[", "the", "]", "tax"]


def test_masked_expletives_are_one_word():
    assert spoken("that f***ing d--- thing") == ["that", "f***ing", "d---", "thing"]
    assert spoken("a **bold** claim") == ["a", "bold", "claim"]


def test_unspaced_scripts_are_read_character_by_character():
    assert spoken("我们不会 OK") == ["我", "们", "不", "会", "ok"]


@given(st.text())
def test_words_are_in_order_and_leave_only_blanks_between_them(text):
    at = 0
    for word in words_of(text):
        assert at <= word.start < word.end
        assert not INVISIBLE_RUN.sub("", text[at : word.start]).strip()
        at = word.end
    assert not INVISIBLE_RUN.sub("", text[at:]).strip()

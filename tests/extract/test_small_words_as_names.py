"""Names that are also small words, and words that a verb of speech behind them claims."""

import pytest

from quoteview.core.quotation import Kind
from quoteview.extract import tags
from quoteview.extract.tokenizer import Tokenizer


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“I will never again cross that bridge,” said Per Dahl.", "Per Dahl"),
        ("“I will never again cross that bridge,” Per Dahl said.", "Per Dahl"),
        ("“I will never again cross that bridge,” said So Hana Quill.", "So Hana Quill"),
        ("“I will never again cross that bridge,” He Lin said.", "He Lin"),
        ("“I will never again cross that bridge,” Near said.", "Near"),
        ("The town met Per Dahl, who said the bridge was “lost for good”.", "Per Dahl"),
    ],
)
def test_a_small_word_with_a_capital_in_running_text_is_a_name(only, text, speaker):
    assert only(text).speaker == speaker
    assert only(text).kind is not Kind.SCARE


def test_the_capitals_of_a_headline_make_no_names():
    tokens = Tokenizer("The Town Goes With Quill", []).tokens
    assert tokens[3].tag is tags.PREPOSITION


@pytest.mark.parametrize("text", ["“It is lost,” no one in the town said.", "“Lost,” said, of all people, the weir."])
def test_words_before_a_verb_of_speech_are_said(only, text):
    assert only(text).kind is not Kind.SCARE


@pytest.mark.parametrize(
    "text", ["His nickname, “Tiny,” stuck.", "The film, “Rivers of the North,” a tale he told, ran."]
)
def test_a_term_with_a_comma_is_still_a_term(only, text):
    assert only(text).kind is Kind.SCARE


def test_a_full_stop_of_another_script_ends_a_sentence(read):
    text = "「橋は失われた」と彼は言った。\n\n彼は「もう一度建てる」と言った。そして去った。"
    assert all(quotation.kind is not Kind.HEADLINE for quotation in read(text))

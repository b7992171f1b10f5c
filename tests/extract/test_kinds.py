"""Statement, fragment, headline or scare quote; and what holds for every quotation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.quotation import Kind
from quoteview.extract.quotations import find_quotations

from .conftest import document

KINDS = [
    ("Ada Quill said she was “not happy” with the bridge.", Kind.FRAGMENT),
    ("Ada Quill said that “the bridge is lost.”", Kind.FRAGMENT),
    ("Ada Quill said that “the old bridge is lost for good now.”", Kind.STATEMENT),
    ("Ada Quill cried, “Boris, STOP!”", Kind.STATEMENT),
    ("Ada Quill replied: “No.”", Kind.STATEMENT),
    ("“It is lost,” Ada Quill said.", Kind.STATEMENT),
    ("“Lost,” said Ada Quill.", Kind.STATEMENT),
    ("Ada Quill Calls the Bridge ‘Lost’ After Storm\n\nThe storm came on Monday.", Kind.HEADLINE),
    ("The storm came on Monday.\n\nQuill: bridge is ‘beyond all hope’\n\nNobody was hurt.", Kind.HEADLINE),
    ("The pact deepened the divide and strained the historically close “special friendship” of the towns.", Kind.SCARE),
    ("The so-called “bridge tax” was paid by all.", Kind.SCARE),
    ("Ada Quill spoke on Radio Ouse's “Morning Hour” on Monday.", Kind.SCARE),
    ("Ada Quill wrote the book “Rivers of the North” in a year.", Kind.SCARE),
    ("In her new book, “Rivers of the North,” Ada Quill says little.", Kind.SCARE),
    ("Ada Quill said that she had worn a “Save the Bridge” badge.", Kind.SCARE),
    ("Ada Quill admitted that there is a “1 in 3” chance of rain.", Kind.FRAGMENT),
    ("“Meh,” wrote a friend who runs the account @BridgeWatch. It rained.", Kind.STATEMENT),
    ("Ada Quill played in a show called “Rivers of the North” in May.", Kind.SCARE),
    # a word of speech before the words shows that somebody said them, though nobody is named
    ("When asked to confirm his part in the “missing” letters, a clerk walked off.", Kind.FRAGMENT),
    ("They marched to chants of “Save the Bridge!” all day.", Kind.FRAGMENT),
    ("She said that Boris “Bo” Thorn would sail.", Kind.SCARE),
    ("She called Boris “Crooked” Thorn that day.", Kind.FRAGMENT),
    ("It was the state of an “old” bridge at which they looked.", Kind.SCARE),
    # so does a noun of speech that leads to them, or that a clause with them completes
    ("The night closed with a sign and one more cry: “Over the Hills.”", Kind.STATEMENT),
    ("It was not just the cries of “Shame!” that shook them.", Kind.FRAGMENT),
    ("The false accusations that the clerk was a “thief” hurt the town.", Kind.FRAGMENT),
    ("The new rule that the ferry is “old” at ten hurt the town.", Kind.SCARE),
    ("Nobody came. (“I do not want to fight,” said Ada Quill.)", Kind.STATEMENT),
    ("Nobody came. (On Monday Ada Quill said she would “strongly consider” it.)", Kind.FRAGMENT),
    ("“They will go the way they came” sounds fine in spring.", Kind.STATEMENT),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_what_quoted_words_are(only, text, kind):
    assert only(text).kind is kind


def test_a_scare_quote_has_no_speaker(only):
    assert only("The so-called “bridge tax” was paid by all.").speaker is None


def test_headlines_glued_into_a_page_of_one_line(read):
    text = (
        "Bridge is 'beyond repair' after stormSkip to contentHomeNews3 days agoRuritanian President Ada Quill "
        'has said she is "not happy" with the bridge.Work will go on."We will mend it by May," Quill told '
        "reporters.RelatedQuill 'hopes' for an early spring8 hrs agoWorld"
    )
    found = [(quotation.text, quotation.kind, quotation.speaker) for quotation in read(text)]
    assert found == [
        ("beyond repair", Kind.HEADLINE, None),
        ("not happy", Kind.FRAGMENT, "Ada Quill"),
        ("We will mend it by May,", Kind.STATEMENT, "Ada Quill"),
        ("hopes", Kind.HEADLINE, "Ada Quill"),
    ]


def test_single_marks_set_headlines_where_the_text_quotes_in_double_ones(read):
    text = (
        "Ferry 'will sail again'; \nOwner names a day.\n\nThe ferry rests. \"It will sail in May,\" Ada Quill said.\n\n"
        "'Nobody is to blame.'\n\nBoris Thorn, who was aboard, agreed. \"It was the fog,\" he said. "
        '"It came in an hour."'
    )
    kinds = {quotation.text: quotation.kind for quotation in read(text)}
    assert kinds == {
        "will sail again": Kind.HEADLINE,
        "It will sail in May,": Kind.STATEMENT,
        "Nobody is to blame.": Kind.HEADLINE,
        "It was the fog,": Kind.STATEMENT,
        "It came in an hour.": Kind.STATEMENT,
    }


def test_a_few_words_in_single_marks_that_nobody_says_are_terms_where_the_text_quotes_in_double_ones(read):
    text = (
        'The storm came on Monday and took the bridge away, and with it went the road, the mill and most of what the '
        'town had built in the forty years before, as everybody who went down to the river on Tuesday could see.\n\n'
        'It slams the toll for a ‘D-‘ mark. "It will sail," Ada Quill said. "It must." "Soon," she said. "Or not."\n\n'
        'She said that the town was under ‘pressure’ to act.'
    )
    kinds = {quotation.text: quotation.kind for quotation in read(text)}
    assert (kinds["D-"], kinds["pressure"]) == (Kind.SCARE, Kind.FRAGMENT)


def test_what_follows_a_title_in_a_list_is_a_title(read):
    text = "Ada Quill hopes to speak on “Morning Hour” and “The Late Ferry With Boris Thorn,” among others."
    assert [quotation.kind for quotation in read(text)] == [Kind.SCARE, Kind.SCARE]


def test_a_list_goes_on_from_the_noun_of_speech_before_it(read):
    text = "There was no reference to “Gloomy Ada” or “Tired Boris” in the hall."
    assert [quotation.kind for quotation in read(text)] == [Kind.FRAGMENT, Kind.FRAGMENT]


def test_a_paragraph_of_quoted_capitals_is_a_headline(read):
    text = "The ferry rests.\n\n“FERRY OWNERS HAVE HAD ENOUGH”\n\n“It will sail in May,” Ada Quill said."
    assert [quotation.kind for quotation in read(text)] == [Kind.HEADLINE, Kind.STATEMENT]


def test_single_marks_set_statements_where_the_text_quotes_in_them(read):
    text = "‘It will sail in May,’ Ada Quill said.\n\n‘Nobody said “never” to me.’\n\nThen she left."
    assert [quotation.kind for quotation in read(text)] == [Kind.STATEMENT, Kind.STATEMENT]


def test_a_text_in_a_language_without_rules_gives_marks_without_speakers(read):
    text = "De brug is niet te redden. „Wij bouwen haar voor mei weer op“, zei Ada Quill op het plein."
    (quotation,) = read(text)
    assert quotation.text == "Wij bouwen haar voor mei weer op"
    assert quotation.speaker is None
    assert quotation.kind is Kind.STATEMENT


def test_a_text_without_quotations_has_none(read):
    assert read("Nobody said a word about Ada Quill's bridge.") == ()


def test_ids_depend_on_the_input_alone(read):
    text = "“It is lost,” Ada Quill said. “For ever.” She called it “odd”."
    assert read(text) == read(text)
    assert len({quotation.id for quotation in read(text)}) == 3


PIECES = st.sampled_from([
    "Ada Quill", "Mrs. Quill", "she", "said", "told Boris Thorn", "who", "and", ",", ".", ":", "—", "(", ")", "“", "”",
    '"', "\n", "\n\n", "the mayor", "calling it", "that", "was asked by", "'s", "according to", "’", "saying", "x",
])  # fmt: skip


@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_spans_slice_to_what_they_name(text):
    for quotation in find_quotations(document(text)):
        assert quotation.span.of(text) == quotation.text
        attribution = quotation.attribution
        assert 0 <= attribution.confidence <= 1
        assert attribution.reason.endswith(".")
        if attribution.mention is not None:
            assert attribution.mention.of(text).strip()


@given(st.text())
def test_no_text_is_too_odd(text):
    assert find_quotations(document("“" + text)) == find_quotations(document("“" + text))

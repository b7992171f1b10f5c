"""The many ways of English news to say who said it, each in a sentence of its own."""

import pytest

from quoteview.core.quotation import Kind

AFTER = [
    # the present, of one and of many
    ("“The bridge is lost,” critics say.", "critics"),
    ("“The bridge is lost,” they say.", "they"),
    ("“The bridge is lost,” people say.", "people"),
    ("“The bridge is lost,” its owners, who love it, say.", "its owners"),
    ("“The bridge is lost,” say the ferry owners.", "the ferry owners"),
    ("“The bridge is lost,” say critics.", "critics"),
    ("“The bridge is lost,” Ada Quill and Boris Thorn say.", "Ada Quill and Boris Thorn"),
    ("“The bridge is lost,” he would say.", "he"),
    ("“The bridge is lost,” he likes to say.", "he"),
    ("“The bridge is lost,” the two said in a joint statement.", "the two"),
    ("“The bridge is lost,” one owner, who asked not to be named, said.", "one owner"),
    # verbs that speak with the words behind them
    ("“The bridge is lost,” he cut in.", "he"),
    ("“The bridge is lost,” she let slip.", "she"),
    ("“Is it lost?” Quill wanted to know.", "Quill"),
    ("“The bridge is lost,” as Ada Quill put it.", "Ada Quill"),
    # a verb with a capital that is no name, and one that no list knows
    ("“The bridge is lost,” Quill Tweeted.", "Quill"),
    ("“The bridge is lost,” blared the front page of the Ouse Herald.", "the front page of the Ouse Herald"),
    ("Nothing the mayor said “will calm the town,” Ada Quill said.", "Ada Quill"),
    ("“The bridge is lost,” per Ada Quill.", "Ada Quill"),
    ("“Row, row,” came shouts from the crowd.", "the crowd"),
    ("“A disgrace” was Ada Quill’s verdict.", "Ada Quill"),
    ("“The bridge is lost,” said a spokesman for the ferry, Boris Thorn.", "Boris Thorn"),
    # whose words it was
    ("“The bridge is lost,” came the reply from Ada Quill.", "Ada Quill"),
    ("“The bridge is lost” was his answer.", "his"),
    ("“The bridge is lost”: that is how Ada Quill put it.", "Ada Quill"),
]

BEFORE = [
    ("Ada Quill, who wasn’t present, said that the bridge was “beyond repair”.", "Ada Quill"),
    ("The mayor, whom she called “beyond repair” on Monday, has left.", "she"),
    ("Quill said she had drawn up a plan, which she described as “beyond repair”.", "she"),
    ("Quill, whose new boat, the Ruritania, sank, said the bridge was “a disgrace”.", "Quill"),
    ("The bridge, described by Quill as “beyond repair”, is closed.", "Quill"),
    ("Quill, who once called the bridge “a disgrace”, has changed her mind.", "who"),
    ("Quill rowed on (no pun intended) and said it was “a disgrace”.", "Quill"),
    ("In Quill’s view, the bridge is “a disgrace”.", "Quill"),
    ("To Quill, the bridge is “a disgrace”.", "Quill"),
    ("Ada Quill shared a memo to officials, saying it was “a disgrace”.", "Ada Quill"),
    # clauses that are over, or stand in between
    ("When Thorn suggested that the ferry would sink, Quill fired back: “It will float.”", "Quill"),
    ("Quill said the toll, which some have argued was meant for boats, was “a disgrace”.", "Quill"),
    ("Quill misjudged Thorn, having referred to him as “a great reformer”.", "Quill"),
    ("Quill proposed a “toll keeper” who reports to the mayor.", "Quill"),
    ("Quill insisted that the toll was “a disgrace”. - Boris Thorn.", "Quill"),
    # labels
    ("Quill (Weir): “The bridge is lost.”", "Quill"),
    ("Stated Quill:\n\n“The bridge is lost for good.”", "Quill"),
    ("Said Quill, “The bridge is lost.”", "Quill"),
    ("Added Ada Quill, the mayor: “The bridge is lost.”", "Ada Quill"),
    ("Here is Quill in an interview: “The bridge is lost.”", "Quill"),
    ("More from Quill: “The bridge is lost.”", "Quill"),
    ("Quill, in a statement: “The bridge is lost.”", "Quill"),
    ("Bridges close across the county - Ada Quill: “They are lost.”", "Ada Quill"),
    # who is led to say it, and who says it beside what is told
    ("The bridge was closed, prompting Quill to call it “a disgrace”.", "Quill"),
    ("The vote led Quill to laugh and call it “a disgrace”.", "Quill"),
    ("It is common for critics to call it “a disgrace”.", "critics"),
    ("The bridge was closed, with Quill calling it “a disgrace”.", "Quill"),
    ("The bridge was closed, with many owners taking to the radio to call it “a disgrace”.", "many owners"),
    ("Thorn left the hall when Quill rose, calling it “a disgrace”.", "Quill"),
    ("There were her chants of “Row by night”.", "her"),
]


@pytest.mark.parametrize(("text", "speaker"), AFTER + BEFORE)
def test_who_said_it_as_printed(only, text, speaker):
    quotation = only(text)
    assert quotation.attribution.mention is not None
    assert quotation.attribution.mention.of(text) == speaker
    assert quotation.kind is not Kind.SCARE


def test_a_sentence_on_somebody_introduces_their_words(read):
    (quotation,) = read("Ada Quill was angry. “The bridge is lost.”")
    assert quotation.attribution.speaker == "Ada Quill"
    assert quotation.attribution.confidence < 0.6


def test_words_with_their_credit_are_no_headline(read):
    (quotation,) = read("The town closed the bridge.\n\n“The bridge is lost” — Ada Quill\n\nNobody was surprised.")
    assert quotation.kind is not Kind.HEADLINE


def test_a_title_between_marks_is_said_by_nobody_before_its_verb(read):
    text = "Ada Quill, the author of “Bridges,” put it bluntly: “The bridge is lost.”"
    assert [quotation.speaker for quotation in read(text)] == [None, "Ada Quill"]

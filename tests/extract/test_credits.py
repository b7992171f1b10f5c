"""Quotations set large, with a credit inside their marks."""

from quoteview.core.quotation import Kind

STORY = "The town closed the bridge.\n\n{}\n\nNobody was surprised by that at all.\n"


def test_a_credit_inside_the_marks_is_no_part_of_the_words_and_names_the_speaker(read):
    (quotation,) = read(STORY.format('"The bridge is lost to all of us.\nAda Quill, mayor of Nova."'))
    assert quotation.text == "The bridge is lost to all of us."
    assert quotation.attribution.speaker == "Ada Quill"
    assert quotation.kind is Kind.STATEMENT


def test_words_set_large_that_the_text_quotes_as_well_are_a_display_line(read):
    said = "“We gave up. The bridge is lost to all of us,” Ada Quill said."
    large = '"The bridge is lost to all of us.\nAda Quill, mayor of Nova."'
    assert [quotation.kind for quotation in read(STORY.format(f"{said}\n\n{large}"))] == [Kind.STATEMENT, Kind.HEADLINE]


def test_two_lines_of_words_stay_whole(read):
    (quotation,) = read(STORY.format('"The bridge is lost to all of us.\nWe shall row by night, all of us."'))
    assert quotation.text.endswith("all of us.")

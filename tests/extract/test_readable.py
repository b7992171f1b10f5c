"""What cannot be seen inside words misleads no rule, and is still where it was printed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.document import Document
from quoteview.core.quotation import Kind
from quoteview.core.text import Span
from quoteview.extract.quotations import find_quotations
from quoteview.extract.readable import readable

_STORY = (
    "The weir is lost\n\n“We did not open it,” said Wanda Quill, the keeper. “Nobody told us to.”\n\n"
    "Ron Dahl, a diver, said: “I heard her say ‘Not yet’ twice.” He called the sluice “no more than rust”.\n"
)
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u2060\u2068\ufeff"


def _document(text: str, title: Span | None = None) -> Document:
    return Document("d1", "weir.txt", text, "", "", "test", "utf-8", title_span=title)


@pytest.mark.parametrize(
    ("text", "speaker", "printed"),
    [
        ("“It is lost,” said Wan\u00adda Quill.", "Wanda Quill", "Wan\u00adda Quill"),
        ("“It is lost,” sa\u00adid Wanda\u200b Qu\u200cill.", "Wanda Quill", "Wanda\u200b Qu\u200cill"),
        ("“It is lost,” said Rene\u0301e Quill.", "Renée Quill", "Rene\u0301e Quill"),
        ("“It is lost,” said Wanda Gri\ufb03n.", "Wanda Griffin", "Wanda Gri\ufb03n"),
        ("„Das Wehr ist ver\u00adloren“, sag\u00adte Wan\u00adda Quill am Montag.", "Wanda Quill", "Wan\u00adda Quill"),
    ],
)
def test_a_name_is_the_same_with_what_cannot_be_seen_in_it(only, text, speaker, printed):
    attribution = only(text).attribution
    assert attribution.speaker == speaker
    assert attribution.mention is not None
    assert attribution.mention.of(text) == printed


def test_the_words_are_as_they_are_printed(only):
    assert only("“\u200bIt is not lo\u00adst\u200b,” said Wanda Quill.").text == "\u200bIt is not lo\u00adst\u200b,"


def test_most_texts_are_read_as_they_are_printed():
    assert readable(_document(_STORY)) is None


def test_the_title_stays_where_it_is():
    text = "“We\u00adir lost”, says\u200b\u200b Quill\n\nThe weir is lost."
    read = readable(_document(text, Span(1, text.index("\n"))))
    assert read is not None
    assert read.document.title_span is not None
    assert read.document.title_span.of(read.document.text) == "Weir lost”, says Quill"


@given(st.lists(st.tuples(st.integers(0, len(_STORY)), st.sampled_from(_UNSEEN)), max_size=40))
def test_wherever_it_stands_the_same_is_found(inserted):
    text = _STORY
    for place, character in sorted(inserted, reverse=True):
        text = text[:place] + character + text[place:]
    plain, found = find_quotations(_document(_STORY)), find_quotations(_document(text))
    assert [re.sub(f"[{_UNSEEN}]", "", each.text) for each in found] == [each.text for each in plain]
    assert [each.speaker for each in found] == [each.speaker for each in plain]
    assert [each.kind for each in found] == [each.kind for each in plain]
    for each in found:
        assert each.span.of(text) == each.text
        assert text[: each.span.start].endswith(each.open_mark)
        assert text[each.span.end :].startswith(each.close_mark)
        assert each.id == f"d1:{each.span.start}-{each.span.end}"
        assert each.utterance_id in {f"{other.id}u" for other in found}


def test_a_post_that_ends_with_an_emoji_is_a_statement(read):
    text = "The weir is lost.\n\n10:31 @WeirHouse: “Do not go near the weir. ⚠️🙏🏽”\n\n10:40 The water rose.\n"
    assert [each.kind for each in read(text)] == [Kind.STATEMENT]

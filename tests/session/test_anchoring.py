"""Words are known again by what stands around them: never by less than tells them from the same words elsewhere."""

from dataclasses import replace

import pytest

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.text import Span
from quoteview.extract.quotations import find_quotations
from quoteview.session.anchoring import (
    LONG,
    NEAR,
    anchor_of,
    anchored,
    distance,
    found_again,
    is_of,
    span_again,
    stood_at,
)

TEXT = (
    "The ferry board met on Tuesday. “Not now,” the chair said of the winter timetable.\n\n"
    "Asked about fares, she shook her head. “Not now,” she repeated, and closed the folder."
)
FIRST, SECOND = (Span(at, at + 8) for at in (TEXT.index("Not now"), TEXT.rindex("Not now")))


def document(text, path="ferry.txt", sha256="f"):
    return Document("d1", path, text, sha256, "", "plain 1", "utf-8")


def anchor(span, text=TEXT, **where):
    return anchor_of(document(text, **where), span)


def collection(text, document_id):
    """What a scan finds in a text, once it is read as a document with this id."""
    read = replace(document(text), id=document_id)
    return Collection((read,), tuple(find_quotations(read)))


def again(before, now):
    """The offsets of the quotations that are found again, by those they had."""
    was, those = collection(before, "d1"), collection(now, "d2")
    starts = {each.id: each.span.start for each in (*was.quotations, *those.quotations)}
    return {starts[one]: starts[other] for one, other in found_again(was, those).items()}


def test_quotations_of_a_file_that_changed_are_found_again_each_at_its_place():
    assert again(TEXT, f"Updated at noon.\n\n{TEXT}") == {
        FIRST.start: FIRST.start + 18,
        SECOND.start: SECOND.start + 18,
    }


def test_what_nobody_touched_keeps_its_id():
    was = collection(TEXT, "d1")
    assert found_again(was, was) == {each.id: each.id for each in was.quotations}


CHORUS = "“We will keep the late ferry running all winter,” {} said. Then the harbour board went on to other things. "


def test_of_the_same_words_quoted_twice_one_is_gone_where_they_are_quoted_once():
    twice = CHORUS.format("the mayor") + CHORUS.format("the chair of the port")
    first, second = 1, len(CHORUS.format("the mayor")) + 1
    assert again(twice, CHORUS.format("the mayor")) == {first: 1}
    assert again(twice, CHORUS.format("the chair of the port")) == {second: 1}
    assert again(CHORUS.format("the chair of the port"), twice) == {1: second}


def test_an_anchor_holds_the_words_and_what_stands_around_them():
    own = anchor(FIRST)
    assert own.words == "Not now,"
    assert own.prefix == "he ferry board met on Tuesday. “"
    assert own.suffix == "” the chair said of the winter t"
    assert (len(own.prefix), len(own.suffix), own.start) == (32, 32, FIRST.start)


@pytest.mark.parametrize("span", [FIRST, SECOND])
def test_the_same_words_twice_are_told_apart_by_what_stands_around_them(span):
    moved = f"Updated at noon.\n\n{TEXT}"
    assert span_again(TEXT, span, moved) == span.shifted(18)
    assert anchored(anchor(span), moved) == span.shifted(18)


def test_of_places_with_the_same_around_them_the_nearest_is_taken():
    text = " ".join(["Yes."] * 22)
    at = Span(50, 53)
    assert span_again(text, at, text) == at
    assert span_again(text, at, text + " Yes.") == at


@pytest.mark.parametrize(
    ("around", "is_known"),
    [
        ("{}nobody asked.", False),
        (" head. “{}nobody asked.", True),  # eight code points before are enough ...
        ("head. “{}nobody asked.", False),  # ... and seven are not
        ("{}” she re, and nobody asked.", True),  # so are eight behind ...
        ("{}” she r, and nobody asked.", False),  # ... and seven are not
    ],
)
def test_short_words_are_known_by_eight_code_points_beside_them(around, is_known):
    assert NEAR == 8
    found = anchored(anchor(SECOND), "z" + around.format("Not now,"))
    assert (found is not None) == is_known


def test_long_words_are_known_wherever_they_stand():
    words = "We will run the late ferry all winter xyz"
    assert len(words) == LONG + 1
    text = f"“{words},” the chair said."
    for length, is_known in ((LONG, True), (LONG - 1, False)):
        found = span_again(text, Span(1, 1 + length), f"Elsewhere: {words[:length]} or so.")
        assert found == (Span(11, 11 + length) if is_known else None)


def test_words_that_were_all_of_a_text_are_known_when_they_are_all_of_it_again():
    assert span_again("No.", Span(0, 3), "No.") == Span(0, 3)


def test_words_that_open_both_texts_are_known_by_that():
    assert span_again("“Not now,” she said.", Span(1, 9), "“Not now,” nobody wrote.") == Span(1, 9)
    assert span_again("“Not now,” she said.", Span(1, 9), "X: “Not now,” nobody wrote.") is None


def test_what_stood_before_words_that_are_gone_may_open_the_text():
    prefix = anchor(SECOND).prefix
    assert stood_at(anchor(SECOND), f"{prefix}Later.") == Span(len(prefix), len(prefix))


def test_words_that_are_gone_stood_behind_what_stood_before_them():
    now = TEXT.replace("“Not now,” she repeated", "“Later,” she wrote down")
    at = now.index("Later")
    assert stood_at(anchor(SECOND), now) == Span(at, at)


def test_words_that_are_gone_stood_before_what_stood_behind_them_where_that_is_all_there_is():
    now = "A new beginning. “Later,” she repeated, and closed the folder."
    at = now.index("” she repeated")
    assert stood_at(anchor(SECOND), now) == Span(at, at)


@pytest.mark.parametrize(("left", "is_known"), [(" head. “", True), ("head. “", False)])
def test_eight_code_points_before_words_that_are_gone_tell_their_place(left, is_known):
    now = f"zz{left}Later."
    at = now.index("Later") if is_known else len(now)
    assert stood_at(anchor(SECOND), now) == Span(at, at)


def test_where_nothing_is_left_words_stood_where_they_were_counted_to_be():
    assert stood_at(anchor(FIRST), "x" * 200) == Span(FIRST.start, FIRST.start)
    assert stood_at(anchor(SECOND), "Short.") == Span(6, 6)


def test_words_that_are_there_stood_there():
    assert stood_at(anchor(SECOND), TEXT) == SECOND


def test_how_far_words_are_is_told_by_what_stands_around_them_and_then_by_the_place():
    own = anchor(FIRST)
    later = f"A note. {TEXT}"
    moved = anchor(FIRST.shifted(8), later)
    assert distance(own, own) == (-64, 0)
    assert distance(own, moved) == (-64, 8)
    assert distance(own, anchor(SECOND)) is None, "other surroundings: short words are not known by their letters"


def test_there_is_no_distance_between_other_words_or_other_files():
    own = anchor(FIRST)
    assert distance(own, replace(own, words="Not yet,")) is None
    assert distance(own, anchor(FIRST, path="copy.txt", sha256="g")) is None
    assert distance(own, anchor(FIRST, path="copy.txt")) == distance(own, own), "the same bytes under another name"
    assert distance(own, anchor(FIRST, sha256="g")) == distance(own, own), "the file was edited elsewhere"


def test_an_anchor_is_of_the_file_at_its_path_and_of_one_with_the_same_bytes():
    own = anchor(FIRST)
    assert is_of(own, document("edited", sha256="g"))
    assert is_of(own, document(TEXT, path="copy.txt"))
    assert not is_of(own, document(TEXT, path="copy.txt", sha256="g"))

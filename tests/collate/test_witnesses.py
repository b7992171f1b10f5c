"""Which documents count as one witness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.collate.witnesses import agency_of, find_witnesses
from quoteview.core.document import Document
from quoteview.core.quotation import NOBODY, Kind, Quotation
from quoteview.core.text import Span

COPY = (
    "Traffic was light on the ring road that morning, and the figures were published late in the week. Work on the "
    "quay began after the storms of the previous winter, when the flood wall broke in three places and the school on "
    "the hill took in two hundred people for the night. Nobody was hurt, but the ferry line stood still for nine days."
)
OWN = (
    "A crowd of forty waited at the gate with lanterns and tea. Some of them had come by tram from the far side of "
    "the river, where the lights had been out since noon, and they were in no mood to leave before they had an answer."
)


def article(name, text, outlet=None, at=None):
    return Document(name, f"{name}.txt", text, name, name, "test", "utf-8", outlet=outlet, published_at=at)


def quoted(document):
    text = document.text
    return Quotation(f"{document.id}q", document.id, Span(0, len(text)), text, "“", "”", Kind.STATEMENT, NOBODY, "u")


def test_a_copied_text_and_its_source_are_one_witness():
    early = article("b", COPY, at="2024-03-01T08:00:00+00:00")
    late = article("a", f"{COPY} Our reporter has more.", at="2024-03-01T11:00:00+00:00")
    other = article("c", OWN)
    found = find_witnesses([late, early, other], [])
    (tie,) = found.ties
    assert (tie.leader, tie.follower, tie.is_dated) == ("b", "a", True)
    assert tie.share == 1.0
    assert tie.follower_run.of(late.text) == COPY.rstrip(".")
    assert found.independent([late, early, other]) == 2
    assert found.groups([late, other]) == (("a",), ("c",))


def test_who_followed_whom_is_not_told_where_only_days_are_known():
    days = (article("a", COPY, at="2024-03-01"), article("b", COPY, at="2024-03-01T11:00:00+00:00"))
    (tie,) = find_witnesses(days, []).ties
    assert not tie.is_dated


def test_what_both_quote_makes_nobody_a_copy():
    documents = [article("a", COPY), article("b", COPY)]
    assert not find_witnesses(documents, [quoted(document) for document in documents]).ties


def test_a_sentence_in_common_is_no_copy():
    sentence = COPY.partition(". ")[0]
    assert not find_witnesses([article("a", f"{sentence}. {OWN}"), article("b", f"{OWN[::-1]} {sentence}.")], []).ties


def test_documents_of_one_outlet_or_one_agency_count_as_one():
    one = article("a", "HARBOUR (AP) — It was quiet.", "Echo")
    two = article("b", "A calm day.\nAssociated Press", "Post")
    three = article("c", "Something else.", "Post")
    found = find_witnesses([one, two, three], [])
    assert found.agencies == {"a": "AP", "b": "AP"}
    assert found.independent([one, three]) == 2
    assert found.independent([one, two, three]) == 1


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("BERLIN (dpa) - Es war ruhig.", "dpa"),
        ("It was quiet.\n\nSource: Reuters", "Reuters"),
        ("By The Associated Press\n\nIt was quiet.", "AP"),
        ("The minister told AP that it was quiet.", None),
        ("The pa system failed.", None),
        ("Reuters was founded in 1851.", None),
    ],
)
def test_an_agency_is_credited_in_a_dateline_or_a_line_of_its_own(text, agency):
    assert agency_of(article("a", text)) == agency


@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_of_the_documents_does_not_matter(order):
    texts = {"a": COPY, "b": f"{COPY} {OWN}", "c": OWN, "d": "Nothing of this."}
    found = find_witnesses([article(name, texts[name]) for name in order], [])
    assert {frozenset((tie.leader, tie.follower)) for tie in found.ties} == {frozenset("ab"), frozenset("bc")}
    assert found.copies == {"a": "a", "b": "a", "c": "a"}

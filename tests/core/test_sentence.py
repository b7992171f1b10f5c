"""A sentence is its English text, and remembers what it was made of."""

import copy
import pickle
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.sentence import Sentence

EMPTY = Sentence("{path}: is empty.", path="notes/a.txt")
NESTED = Sentence("{path}: cannot be read ({cause}).", path="b", cause=Sentence("it is a folder"))


def test_a_sentence_is_its_text():
    assert EMPTY == "notes/a.txt: is empty."
    assert hash(EMPTY) == hash("notes/a.txt: is empty.")
    assert {EMPTY: 1}["notes/a.txt: is empty."] == 1


def test_a_sentence_remembers_what_it_was_made_of():
    assert (EMPTY.template, EMPTY.values) == ("{path}: is empty.", {"path": "notes/a.txt"})
    assert NESTED == "b: cannot be read (it is a folder)."
    assert NESTED.values["cause"].template == "it is a folder"


@pytest.mark.parametrize(
    ("n", "text"), [(0, "0 lines lost."), (1, "1 line lost."), (2, "2 lines lost."), (1200, "1,200 lines lost.")]
)
def test_numbers_choose_the_form_of_the_plural(n, text):
    assert Sentence("%n line(s) lost.", n=n) == text


def test_numbers_are_written_as_the_template_says():
    assert Sentence("{size:.1f} MB of {limit:,}", size=2.25, limit=1000) == "2.2 MB of 1,000"


@given(st.text())
def test_values_are_taken_to_the_letter(path):
    assert Sentence("{path}: is empty.", path=path) == f"{path}: is empty."
    assert Sentence("%n time(s) {path}", n=2, path=path) == f"2 times {path}"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])  # noqa: S301
def test_copies_remember_too(again):
    copied = again(NESTED)
    assert (copied, copied.template, copied.values) == (NESTED, NESTED.template, NESTED.values)
    assert copied.values["cause"].template == "it is a folder"


@dataclass(frozen=True, slots=True)
class Remark:
    text: str
    line: int


def test_dataclasses_keep_it():
    assert replace(Remark(EMPTY, 1), line=2).text.template == "{path}: is empty."


def test_nobody_changes_a_sentence():
    with pytest.raises(AttributeError):
        EMPTY.template = "{path}: is full."
    with pytest.raises(AttributeError):
        del EMPTY.template
    EMPTY.values["path"] = "elsewhere"
    assert EMPTY.values == {"path": "notes/a.txt"}

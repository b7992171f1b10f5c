"""Laws that hold for the marks of any text whatever."""

from concurrent.futures import ThreadPoolExecutor

from hypothesis import example, given
from hypothesis import strategies as st

from quoteview.core.quotation import Flag
from quoteview.extract.glyphs import FAMILY
from quoteview.extract.marks import find_marked

PIECES = st.sampled_from(
    [*FAMILY, "a", "Bob", "players", "9", " ", "  ", ".", ",", "!", "—", "\n", "\n\n", "\r\n", "\u00a0", "he said"]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join))


def every(stretches):
    """Yield the stretches and all that are nested in them."""
    waiting = list(stretches)
    while waiting:
        stretch = waiting.pop()
        yield stretch
        waiting += stretch.inner


@given(TEXTS)
@example("“”’’\n\n“")
def test_outermost_stretches_are_in_order_and_apart(text):
    ends = 0
    for stretch in find_marked(text):
        assert ends <= stretch.opening.start
        ends = stretch.closing.end
    assert ends <= len(text)


@given(TEXTS)
def test_content_lies_between_the_marks_and_is_trimmed(text):
    for stretch in every(find_marked(text)):
        assert stretch.opening.end <= stretch.content.start < stretch.content.end <= stretch.closing.start
        content = stretch.content.of(text)
        assert content == content.strip()
        assert text[stretch.opening.end : stretch.content.start].strip() == ""
        assert text[stretch.content.end : stretch.closing.start].strip() == ""


@given(TEXTS)
def test_marks_are_marks_unless_flagged_as_missing(text):
    for stretch in every(find_marked(text)):
        opening, closing = stretch.opening.of(text), stretch.closing.of(text)
        assert (opening == "") == (Flag.UNOPENED in stretch.flags)
        assert (closing == "") == (Flag.UNCLOSED in stretch.flags)
        assert {opening, closing} - {""} <= set(FAMILY)


@given(TEXTS)
def test_inner_stretches_and_reopenings_lie_within(text):
    for stretch in every(find_marked(text)):
        for inner in stretch.inner:
            assert stretch.content.start <= inner.opening.start
            assert inner.closing.end <= stretch.content.end
        assert all(stretch.content.holds(reopening) for reopening in stretch.reopenings)


@given(st.lists(st.text(alphabet="abc ", min_size=1).filter(str.strip), max_size=8))
def test_well_set_quotations_are_found_as_they_were_set(sayings):
    text = " ".join(f"She said “{saying.strip()}” then." for saying in sayings)
    assert [stretch.content.of(text) for stretch in find_marked(text)] == [saying.strip() for saying in sayings]


@given(TEXTS, TEXTS)
def test_what_was_read_before_changes_nothing(text, other):
    with ThreadPoolExecutor(max_workers=1) as unread:
        first = unread.submit(find_marked, text).result()
    find_marked(other)
    assert find_marked(text) == first
    assert find_marked(text) == first

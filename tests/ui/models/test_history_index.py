"""Entries of the history that a filter lets through: as one would find them by reading, however often one types."""

from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.history import Edit, Entry
from quoteview.session.recounting import Account
from quoteview.ui.models.history_index import REMEMBERED, HistoryIndex
from quoteview.ui.models.history_rows import HistoryFilter, HistoryTexts
from quoteview.ui.models.history_table import HistoryTable

DONE = (
    ("Iris Holt", "Set verdict", "cluster", "c1", "We’ll keep the “Élan” afloat", "disputed", "2026-03-01"),
    ("Jon Dell", "Write note", "cluster", "c1", "We’ll keep the “Élan” afloat", "ask the ferry office", "2026-03-02"),
    ("Iris Holt", "Describe document", "document", "d1", "Pier to stay", "Harbour Post", "2026-03-02"),
    ("Jon Dell", "Set verdict", "variant", "v7", "The ferry leaves at nine", "verbatim", "2026-03-04"),
)


def row(seq, who, action, kind, target, about, new, day):
    entry = Entry(seq, f"{day}T12:00:00+00:00", who, action, Edit(kind, target, "note", "", new), "1", "0" * 64)
    return HistoryTexts().row(Account(entry, about, "", new))


ROWS = [row(seq, *told) for seq, told in enumerate(DONE, 1)]


def shown(index, **asked):
    return [index.rows[place].seq for place in index.select(HistoryFilter(**asked), range(len(index.rows)))]


def filled(rows=ROWS):
    index = HistoryIndex()
    index.add(rows)
    return index


def test_words_are_found_whatever_their_case_accents_and_marks(qapp):
    index = filled()
    assert shown(index, words="we'll elan") == [1, 2]
    assert shown(index, words='"ÉLAN"') == [1, 2]
    assert shown(index, words="ferry") == [2, 4]
    assert shown(index, words="no such word") == []
    assert shown(index) == [1, 2, 3, 4]


def test_parts_of_a_filter_meet(qapp):
    index = filled()
    assert shown(index, who="Iris Holt", action="Set verdict") == [1]
    assert shown(index, target_id="c1", words="ferry") == [2]
    assert shown(index, since="2026-03-02", until="2026-03-03") == [2, 3]
    assert shown(index, target_type="variant") == [4]


def test_the_order_is_kept(qapp):
    index = filled()
    assert index.select(HistoryFilter(words="ferry"), range(4)[::-1]) == [3, 1]
    assert index.select(HistoryFilter(words="ferry"), [3, 0, 1, 2]) == [3, 1]


def test_what_is_added_is_found_though_the_word_was_asked_for_before(qapp):
    index = filled(ROWS[:2])
    assert shown(index, words="ferry") == [2]
    index.add(ROWS[2:])
    assert shown(index, words="ferry") == [2, 4]
    index.clear()
    assert shown(index, words="ferry") == []


@given(st.lists(st.text("ferypi ", min_size=1, max_size=7), max_size=REMEMBERED + 20))
def test_whatever_is_typed_before_the_answer_is_that_of_reading_all(typed):
    index = filled()
    for words in typed:
        read = [each.seq for each in ROWS if all(word in each.haystack for word in words.split())]
        assert shown(index, words=words) == read


def test_the_table_finds_the_place_of_an_entry_in_any_order(qapp):
    table = HistoryTable()
    table.add(ROWS)
    assert [each.seq for each in table.rows] == [4, 3, 2, 1]
    assert [table.place_of(seq) for seq in (1, 4, 9, 0)] == [3, 0, -1, -1]
    table.sort(2)
    assert [each.who for each in table.rows] == ["Iris Holt", "Iris Holt", "Jon Dell", "Jon Dell"]
    table.set_filter(HistoryFilter(words="ferry"))
    assert [table.place_of(seq) for seq in (2, 4, 1)] == [0, 1, -1]

"""What a scan has gathered, behind the clusters of the queue: filtered and put in order like them, counted as none."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from quoteview.core.document import Document
from quoteview.core.quotation import NOBODY, Kind, Quotation
from quoteview.core.text import Span
from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.cluster_rows import row_found
from quoteview.ui.models.filtering import EVERYTHING, Facet, Filter, Order
from quoteview.ui.models.gathered import Gathered
from quoteview.ui.models.row_index import RowIndex

WORDS = ("ferry", "mill", "pier", "tram")


def document(identifier, outlet="Harbour Post", path="/news/a-long-name-of-a-file-0017.txt"):
    return Document(
        id=identifier, path=path, text="x" * 99, sha256="", text_sha256="", reader="plain", encoding="utf-8",
        outlet=outlet,
    )  # fmt: skip


def quotation(document_id, start, text="The pier stays.", kind=Kind.STATEMENT):
    identifier = f"{document_id}:{start}"
    return Quotation(
        identifier, document_id, Span(start, start + len(text)), text, "“", "”", kind, NOBODY, f"{identifier}u"
    )


def found(at, word="pier", kind=Kind.STATEMENT):
    return row_found(quotation("d", at, f"The {word} of {at}", kind), document("d"))


ROWS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(list(Kind))), max_size=12)


@given(ROWS, st.lists(st.integers(1, 4)), st.sampled_from([*WORDS, "of 1", ""]), st.sampled_from(list(Order)))
def test_rows_that_come_in_pieces_are_found_like_rows_that_come_together(made, pieces, words, order):
    rows = [found(at, word, kind) for at, (word, kind) in enumerate(made)]
    whole, grown, at = RowIndex(rows, Order.READING), RowIndex(is_part=True), 0
    wanted = Filter(words)
    for size in (*pieces, len(rows)):
        grown.select(wanted)  # what was looked for once is remembered
        assert grown.extend(rows[at : at + size]) == min(at, len(rows))
        at += size
    for each in (wanted, EVERYTHING, Filter(kinds=frozenset({Kind.SCARE}))):
        assert grown.select(each) == whole.select(each)
        assert grown.counts(each, Facet.KIND, list(Kind)) == whole.counts(each, Facet.KIND, list(Kind))
    grown.arrange(order)
    whole.arrange(order)
    assert grown.ranked == whole.ranked


@pytest.fixture
def model(qapp):
    model = ClusterModel()
    own = [replace(found(at), cluster_id=f"c{at}", wording=word, haystack=word) for at, word in enumerate(WORDS[1:3])]
    model.put(RowIndex([replace(row, is_grouped=True) for row in own]))
    return model


def shown(model):
    return [model.index(at).data() for at in range(model.rowCount())]


def test_what_is_gathered_stands_behind_the_clusters_and_counts_as_none(model):
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    inserted = QSignalSpy(model.rowsInserted)
    model.gather([found(1), found(2, kind=Kind.SCARE)])
    model.gather([found(3, "tram")])
    assert shown(model) == ["mill", "pier", "The pier of 1", "The tram of 3"]
    assert [(spied[1], spied[2]) for spied in map(inserted.at, range(inserted.count()))] == [(2, 2), (3, 3)]
    assert (model.n_rows, model.n_shown, model.n_gathered, model.n_gathered_shown) == (2, 2, 3, 2)
    assert [row.wording for row in model.shown] == ["mill", "pier"]
    assert list(model.ids_at(range(4))) == ["c0", "c1"]
    assert model.counts(Facet.KIND, [Kind.STATEMENT]) == {Kind.STATEMENT: 2}
    assert tester is not None


def test_a_filter_and_an_order_hold_for_both(model):
    model.gather([found(1, "tram"), found(2, "pier"), found(3, "mill")])
    model.set_filter(Filter("pier"))
    assert shown(model) == ["pier", "The pier of 2"]
    model.set_filter(Filter())
    model.set_order(Order.WORDING)
    assert shown(model) == ["mill", "pier", "The mill of 3", "The pier of 2", "The tram of 1"]
    model.gather([found(4, "ferry")])
    assert shown(model)[-1] == "The ferry of 4", "nothing moves that is there"


def test_a_row_is_found_by_the_id_of_its_quotation_as_long_as_it_is_there(model):
    model.gather([found(1), found(2)])
    assert model.index_of("d:2").row() == 3
    assert model.row_of("d:2").wording == "The pier of 2"
    assert model.is_gathered("d:2")
    assert not model.is_gathered("c0")
    model.drop_gathered()
    assert not model.index_of("d:2").isValid()
    assert model.row_of("d:2") is None
    assert shown(model) == ["mill", "pier"]


def test_new_rows_take_the_place_of_all_in_one_step(model):
    model.gather([found(1)])
    reset = QSignalSpy(model.modelReset)
    model.put(RowIndex(model.rows))
    assert reset.count() == 1
    assert model.n_gathered == 0


def test_rows_are_taken_a_few_at_a_time_in_the_order_they_were_found():
    gathered = Gathered()
    gathered.hear((document("d"),), ())
    gathered.hear((), [quotation("d", at) for at in range(5)])
    gathered.hear((document("e"),), [quotation("e", 0)])
    assert [row.cluster_id for row in gathered.take(4)] == ["d:0", "d:1", "d:2", "d:3"]
    assert gathered.n_documents == 1
    assert [row.cluster_id for row in gathered.take(4)] == ["d:4", "e:0"]
    assert gathered.take(4) == []


def test_a_quotation_that_was_taken_has_its_document_around_it():
    gathered = Gathered()
    gathered.hear((document("d"), document("e")), [quotation("d", 0), quotation("e", 0), quotation("d", 50)])
    gathered.take(2)
    around = gathered.around("d:0")
    assert [each.id for each in around.documents] == ["d"]
    assert [each.id for each in around.quotations_in("d")] == ["d:0"]
    assert gathered.around("d:50") is None
    gathered.take(2)
    assert [each.id for each in gathered.around("d:0").quotations] == ["d:0", "d:50"]


def test_a_row_says_in_its_sentence_that_it_is_not_grouped():
    assert found(1).sentence == "The pier of 1 — speaker unknown; Harbour Post; not grouped yet."


def test_a_long_name_of_a_file_is_shown_by_its_ends_and_found_whole():
    row = row_found(quotation("d", 0), document("d", outlet=None))
    assert row.outlets == ("a-long-…e-0017",)
    assert "a-long-name-of-a-file" in row.sought

"""The history in words: what each entry is about, also where that is gone by now."""

import pytest

from quoteview.core.verdict import VariantVerdict
from quoteview.session import recounting
from quoteview.session.recounting import MOST_TOLD, Recounting, short
from quoteview.session.session import Session


@pytest.fixture
def session(articles, tmp_path):
    session = Session("Iris Holt")
    session.start([articles], tmp_path / "pier.quoteview")
    yield session
    session.close()


def read(reader):
    return [account for part in reader.read_on() for account in part]


def test_a_document_is_told_by_its_name_and_a_wording_by_its_words(session):
    variant = session.collection.clusters[0].variants[0]
    session.set_verdict([variant.id], VariantVerdict.VERBATIM)
    accounts = read(Recounting(session))
    documents = session.collection.documents
    assert {each.about for each in accounts[:2]} == {each.title or each.file_name for each in documents}
    verdict = next(each for each in accounts if each.entry.edit.field == "verdict")
    assert (verdict.about, verdict.old, verdict.new) == (short(variant.text), "", "verbatim")
    assert (verdict.entry.user, verdict.entry.action) == ("Iris Holt", "Set verdict")


def test_it_goes_on_where_it_stopped(session):
    reader = Recounting(session)
    n_before = len(read(reader))
    session.set_note([session.collection.clusters[0].id], "Ask the ferry office.")
    later = read(reader)
    assert later[0].entry.seq == n_before + 1
    assert [each.new for each in later if each.entry.edit.field == "note"] == ["Ask the ferry office."]
    assert read(reader) == []


def test_what_was_excluded_is_still_told_by_its_words(session):
    quotation = session.collection.quotations[0]
    reader = Recounting(session)
    read(reader)
    session.exclude([quotation.id])
    gone = [each for each in read(reader) if each.entry.edit.target_id == quotation.id]
    assert gone
    assert {each.about for each in gone} == {short(quotation.text)}


def test_a_statement_is_named_by_words_where_a_wording_moved_to_another(session):
    cluster = session.collection.clusters[0]
    first, second = cluster.variants
    reader = Recounting(session)
    read(reader)
    session.split_off([second.id])
    moved = [each for each in read(reader) if each.entry.edit.field == "cluster"]
    assert moved
    words = {short(first.text), short(second.text), short(cluster.base_text)}
    assert {each.new for each in moved} <= words


def test_all_is_read_however_little_is_read_at_a_time(session, monkeypatch):
    whole = read(Recounting(session))
    monkeypatch.setattr(recounting, "AT_ONCE", 1)
    assert read(Recounting(session)) == whole
    assert len(whole) == len(session.history()) > 1


def test_nothing_is_told_of_another_project_than_the_one_it_is_about(session, articles, tmp_path):
    reader = Recounting(session)
    session.start([articles], tmp_path / "second.quoteview")
    assert not reader.is_of_what_is_open
    assert read(reader) == []


def test_where_nothing_is_saved_there_is_no_history(articles):
    session = Session()
    session.scan([articles])
    assert read(Recounting(session)) == []
    assert session.history() == ()


def test_long_words_are_cut_and_put_on_one_line():
    assert short("One\n two") == "One two"
    cut = short("pier " * 100)
    assert len(cut) <= MOST_TOLD + 1
    assert cut.endswith("…")

import csv

import pytest

from quoteview.core.errors import VerdictRefused
from quoteview.core.finding import Outcome
from quoteview.core.quotation import Kind
from quoteview.core.verdict import UNJUDGED, Basis, Status, VariantVerdict
from quoteview.session.exporting import Format, Table, Wanted
from quoteview.session.session import Session
from quoteview.session.sources import Sources

HEARING = (
    "1\n00:12:33,000 --> 00:12:37,000\nADA QUILL: We will not sell the pier to anyone\nwho wants to close it.\n\n"
    "2\n00:12:37,000 --> 00:12:41,000\nTOM REED: The gulls would miss it.\n"
)


@pytest.fixture
def session(articles):
    (articles / "hearing.srt").write_text(HEARING, encoding="utf-8")
    opened = Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")
    opened.scan([articles])
    return opened


def document_id(session, name):
    return next(each.id for each in session.collection.documents if each.file_name == name)


def variant_of(session, name):
    owner = document_id(session, name)
    quotation = next(each for each in session.collection.quotations if each.document_id == owner)
    cluster = session.collection.cluster_of[quotation.id]
    return next(each.id for each in cluster.variants if quotation.id in each.quotation_ids)


def mark(session, *, is_source=True):
    return session.mark_sources([document_id(session, "hearing.srt")], is_source=is_source)


def test_without_a_source_nothing_is_held_against_one(session):
    assert session.held(variant_of(session, "a-morning.txt")) is None
    with pytest.raises(VerdictRefused, match="No source"):
        session.accept_suggestion(variant_of(session, "a-morning.txt"))


def test_what_stands_in_the_source_is_suggested_to_be_verbatim_and_what_lacks_its_not_to_be_altered(session):
    mark(session)
    morning, evening = (session.held(variant_of(session, name)) for name in ("a-morning.txt", "b-evening.txt"))
    assert (morning.finding.outcome, morning.suggestion.verdict) == (Outcome.VERBATIM, VariantVerdict.COSMETIC)
    assert evening.suggestion.verdict is VariantVerdict.ALTERED_MEANING
    assert (evening.suggestion.basis, evening.suggestion.reference) == (Basis.RECORDING, "hearing.srt, 0:12:33")


def test_a_suggestion_is_no_decision_until_somebody_accepts_it(session):
    mark(session)
    evening = variant_of(session, "b-evening.txt")
    session.held(evening)
    assert session.judgement(evening) == UNJUDGED
    changes = session.accept_suggestion(evening)
    judgement = session.judgement(evening)
    assert changes.is_judgement
    assert (judgement.verdict, judgement.checked_by) == (VariantVerdict.ALTERED_MEANING, "Iris Holt")
    assert (judgement.basis, judgement.basis_ref, judgement.status) == (
        Basis.RECORDING,
        "hearing.srt, 0:12:33",
        Status.IN_PROGRESS,
    )
    session.undo()
    assert session.judgement(evening) == UNJUDGED


def test_a_source_proves_what_only_another_outlet_said_before(session):
    mark(session)
    morning = variant_of(session, "a-morning.txt")
    session.set_basis([morning], Basis.OTHER_OUTLET_ONLY)
    session.accept_suggestion(morning)
    assert session.judgement(morning).basis is Basis.RECORDING


def test_marking_a_source_can_be_undone_and_done_again(session):
    mark(session)
    assert [each.file_name for each in session.collection.sources] == ["hearing.srt"]
    session.undo()
    assert session.collection.sources == ()
    session.redo()
    mark(session, is_source=False)
    assert session.collection.sources == ()


def test_a_source_stays_one_when_its_file_was_changed_and_read_again(session, articles):
    mark(session)
    (articles / "hearing.srt").write_text(HEARING.replace("gulls", "terns"), encoding="utf-8")
    changes = session.scan_again()
    assert changes.remarks == ()
    assert [each.file_name for each in session.collection.sources] == ["hearing.srt"]


def test_a_source_that_is_gone_is_said_to_be_gone(session, articles):
    mark(session)
    (articles / "hearing.srt").unlink()
    assert session.scan_again().remarks == ("What you set for hearing.srt could not be kept: the file is gone.",)


def test_a_source_is_kept_in_the_project_file(articles, tmp_path):
    (articles / "hearing.srt").write_text(HEARING, encoding="utf-8")
    session = Session()
    session.start([articles], tmp_path / "pier.quoteview")
    mark(session)
    session.close()
    session.open_project(tmp_path / "pier.quoteview")
    (source,) = session.collection.sources
    assert [each.start_ms for each in source.timecodes] == [753_000, 757_000]
    assert [entry.action for entry in session.history()][-1] == "Make it a source of record"
    assert session.first_break_of_history() is None
    session.close()


def test_a_source_is_no_outlet_and_no_suggestion_is_exported(articles, tmp_path):
    (articles / "a-morning.txt").write_text("“The gulls would miss it,” said Reed.\n", encoding="utf-8")
    (articles / "b-evening.txt").write_text("Reed: “The gulls would miss it,” he said.\n", encoding="utf-8")
    (articles / "post.txt").write_text("Tom Reed posted on Monday: “The gulls would miss it”.\n", encoding="utf-8")
    session = Session()
    session.scan([articles])
    session.mark_sources([document_id(session, "post.txt")], is_source=True)
    session.export(tmp_path / "out.csv", Wanted(Format.CSV, Table.CLUSTERS))
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["n_occurrences"], row["outlets"], row["verdict"]) == ("3", "a-morning.txt; b-evening.txt", "")


def test_the_source_that_agrees_best_is_taken(session, articles, tmp_path):
    other = tmp_path / "draft.txt"
    other.write_text("We will sell the pier to anyone who wants to close it.\n", encoding="utf-8")
    session.add([other])
    session.mark_sources([document_id(session, name) for name in ("hearing.srt", "draft.txt")], is_source=True)
    assert session.held(variant_of(session, "a-morning.txt")).source.file_name == "hearing.srt"
    assert session.held(variant_of(session, "b-evening.txt")).source.file_name == "draft.txt"


def test_words_of_somebody_else_are_misattributed(session, articles):
    (articles / "c-night.txt").write_text("“The gulls would miss it,” said Mayor Ada Quill.\n", encoding="utf-8")
    session.add([articles])
    mark(session)
    held = session.held(variant_of(session, "c-night.txt"))
    assert held.suggestion.verdict is VariantVerdict.MISATTRIBUTED
    assert "gives these words to TOM REED, not to Ada Quill" in held.suggestion.reason


def test_nothing_is_ever_suggested_to_be_made_up(session, articles):
    (articles / "c-night.txt").write_text(
        "“Every lighthouse on this coast will burn before the summer ends,” said Mayor Ada Quill.\n", encoding="utf-8"
    )
    session.add([articles])
    mark(session)
    held = session.held(variant_of(session, "c-night.txt"))
    assert held.suggestion.verdict is VariantVerdict.NOT_FOUND
    assert len(held.finding.evidence) == 7, "how much of it is there, and six innocent causes"


def test_what_was_found_is_remembered(session):
    source = session.collection.documents[-1]
    desk = Sources()
    assert desk.finding("sell the pier", None, source) is desk.finding("sell the pier", None, source)


def test_a_scare_quote_is_held_against_nothing(session):
    mark(session)
    morning = variant_of(session, "a-morning.txt")
    cluster = session.collection.cluster_of_variant[morning]
    session.set_kind(cluster.quotation_ids, Kind.SCARE)
    assert session.held(morning) is None

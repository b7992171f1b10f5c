import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoteview.core.errors import VerdictRefused
from quoteview.core.quotation import Kind
from quoteview.core.text import Span
from quoteview.core.verdict import ClusterVerdict, Status, VariantVerdict
from quoteview.session.correcting import corrected
from quoteview.session.session import Session

MORNING = (
    "“We will not sell the pier to anyone who wants to close it,” Mayor Ada Quill said. “It belongs to the town.”\n\n"
    "Ben Marsh, who runs the ferry, said: “The last boat leaves at nine every evening.”\n"
)
EVENING = (
    "“We will sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n\n"
    "A. Quill called the offer “generous beyond belief” and left. The clerk spoke of a pier for everyone.\n\n"
    "Ben Marsh said: “The last boat leaves at ten every evening.”\n"
)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "two"
    folder.mkdir()
    (folder / "a-morning.txt").write_text(MORNING, "utf-8")
    (folder / "b-evening.txt").write_text(EVENING, "utf-8")
    return folder


@pytest.fixture
def opened(folder):
    session = Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")
    session.scan([folder])
    return session


def cluster_with(session, words):
    (cluster,) = (
        cluster for cluster in session.collection.clusters if any(words in variant.text for variant in cluster.variants)
    )
    return cluster


def variant_with(session, words):
    return next(variant for variant in cluster_with(session, words).variants if words in variant.text)


def read_again(session, folder):
    """Read the same articles again, each with a line before what it was."""
    for file in folder.iterdir():
        file.write_text(f"Updated at noon.\n\n{file.read_text('utf-8')}", "utf-8")
    return session.scan_again()


def test_merged_clusters_are_one_and_stay_one_when_documents_are_read_again(opened, folder):
    pier, boat = cluster_with(opened, "sell the pier"), cluster_with(opened, "last boat")
    held = set(pier.quotation_ids) | set(boat.quotation_ids)
    opened.merge_clusters([pier.id, boat.id])
    assert set(cluster_with(opened, "last boat").quotation_ids) == held
    assert read_again(opened, folder).remarks == ()
    assert cluster_with(opened, "sell the pier") is cluster_with(opened, "last boat")


def test_a_wording_split_off_stands_alone_and_keeps_its_judgement(opened, folder):
    ten = variant_with(opened, "at ten")
    opened.set_verdict([ten.id], VariantVerdict.ALTERED_MEANING)
    opened.split_off([ten.id])
    alone = cluster_with(opened, "at ten")
    assert [variant.text for variant in alone.variants] == [ten.text]
    assert "at ten" not in cluster_with(opened, "at nine").assembled
    assert opened.judgement(alone.variants[0].id).verdict is VariantVerdict.ALTERED_MEANING
    read_again(opened, folder)
    assert len(cluster_with(opened, "at ten").variants) == 1


def test_a_wording_moves_to_another_cluster(opened, folder):
    ten = variant_with(opened, "at ten")
    opened.move([ten.id], cluster_with(opened, "sell the pier").id)
    assert cluster_with(opened, "at ten") is cluster_with(opened, "not sell")
    assert len(cluster_with(opened, "at nine").variants) == 1
    read_again(opened, folder)
    assert cluster_with(opened, "at ten") is cluster_with(opened, "not sell")


def test_what_is_no_quote_is_gone_and_stays_gone(opened, folder):
    belief = variant_with(opened, "generous")
    before = len(opened.collection.quotations)
    opened.exclude(belief.quotation_ids)
    assert len(opened.collection.quotations) == before - 1
    read_again(opened, folder)
    assert len(opened.collection.quotations) == before - 1
    opened.undo()
    opened.undo()
    assert variant_with(opened, "generous")


def test_names_of_one_person_are_brought_together_in_later_documents_too(opened, folder):
    opened.name_speaker(variant_with(opened, "generous").quotation_ids, "A. Quill")
    assert cluster_with(opened, "generous").speaker == "A. Quill"
    opened.merge_speakers(["A. Quill", "Ada Quill"], "Ada Quill")
    assert cluster_with(opened, "generous").speaker == "Ada Quill"
    read_again(opened, folder)
    assert cluster_with(opened, "generous").speaker == "Ada Quill"
    assert opened.collection.quotation_by_id[variant_with(opened, "generous").quotation_ids[0]].attribution.reason


def test_words_that_no_rule_found_become_a_quotation(opened, folder):
    document = opened.collection.documents[1]
    start = document.text.index("a pier for everyone")
    opened.add_quotation(document.id, Span(start, start + 19), Kind.FRAGMENT, "The clerk")
    cluster = cluster_with(opened, "for everyone")
    assert (cluster.base_text, cluster.speaker) == ("a pier for everyone", "The clerk")
    opened.set_note([cluster.id], "Ask her.")
    assert read_again(opened, folder).remarks == ()
    again = cluster_with(opened, "for everyone")
    (quotation,) = opened.collection.quotations_of(again)
    assert quotation.span.of(opened.collection.document_by_id[quotation.document_id].text) == "a pier for everyone"
    assert opened.judgement(again.id).note == "Ask her."


def test_borders_that_were_moved_stay_moved(opened, folder):
    (identifier,) = variant_with(opened, "generous").quotation_ids
    span = opened.collection.quotation_by_id[identifier].span
    opened.set_borders(identifier, Span(span.start, span.start + len("generous")))
    assert cluster_with(opened, "generous").base_text == "generous"
    assert read_again(opened, folder).remarks == ()
    assert cluster_with(opened, "generous").base_text == "generous"


def test_a_kind_that_was_set_stays_set(opened, folder):
    (identifier,) = variant_with(opened, "generous").quotation_ids
    opened.set_kind([identifier], Kind.SCARE)
    read_again(opened, folder)
    (identifier,) = variant_with(opened, "generous").quotation_ids
    assert opened.collection.quotation_by_id[identifier].kind is Kind.SCARE


def test_a_correction_whose_words_are_gone_is_named(opened, folder):
    opened.split_off([variant_with(opened, "at ten").id])
    (folder / "b-evening.txt").write_text("Nothing was said.\n", "utf-8")
    (remark,) = opened.scan_again().remarks
    assert "The last boat leaves at ten" in remark


def test_of_two_judgements_that_meet_the_one_of_more_quotations_stays_and_the_other_is_named(opened):
    pier, boat = cluster_with(opened, "sell the pier"), cluster_with(opened, "generous")
    opened.set_verdict([pier.id], ClusterVerdict.DISPUTED)
    opened.set_verdict([boat.id], ClusterVerdict.UNPROVEN)
    (remark,) = opened.merge_clusters([pier.id, boat.id]).remarks
    assert "generous beyond belief" in remark
    assert opened.judgement(cluster_with(opened, "generous").id).verdict is ClusterVerdict.DISPUTED


def test_a_chosen_base_stays_it_when_its_cluster_is_merged_or_loses_a_wording(opened):
    nine = variant_with(opened, "at nine")
    opened.choose_base(cluster_with(opened, "at nine").id, nine.id)
    opened.merge_clusters([cluster_with(opened, "at nine").id, cluster_with(opened, "generous").id])
    assert cluster_with(opened, "at nine").base_text == nine.text
    opened.split_off([variant_with(opened, "at ten").id])
    merged = cluster_with(opened, "at nine")
    assert (merged.base_is_chosen, merged.base_text) == (True, nine.text)


ON_CLUSTERS = {
    "merge": lambda session, one, other, variant, number: session.merge_clusters(dict.fromkeys([one.id, other.id])),
    "split": lambda session, one, other, variant, number: session.split_off([variant.id]),
    "move": lambda session, one, other, variant, number: session.move([variant.id], other.id),
    "exclude": lambda session, one, other, variant, number: session.exclude(variant.quotation_ids[:1]),
    "speaker": lambda session, one, other, variant, number: session.name_speaker(
        variant.quotation_ids, ("Ada Quill", "Ben Marsh", None)[number % 3]
    ),
    "names": lambda session, one, other, variant, number: session.merge_speakers(["Ben Marsh"], "Benjamin Marsh"),
    "kind": lambda session, one, other, variant, number: session.set_kind(
        variant.quotation_ids, list(Kind)[number % 4]
    ),
    "base": lambda session, one, other, variant, number: session.choose_base(one.id, variant.id),
    "verdict": lambda session, one, other, variant, number: session.set_verdict(
        [variant.id], list(VariantVerdict)[number % 16]
    ),
    "note": lambda session, one, other, variant, number: session.set_note([one.id], f"note {number}"),
}
OPERATIONS = (*ON_CLUSTERS, "undo", "redo")


def do(session, operation, number):
    """Do an operation on whatever `number` comes to in what is open now."""
    clusters = session.collection.clusters
    if operation == "undo":
        session.undo()
    elif operation == "redo":
        session.redo()
    elif clusters:
        cluster, other = clusters[number % len(clusters)], clusters[number // 7 % len(clusters)]
        variant = cluster.variants[number // 3 % len(cluster.variants)]
        ON_CLUSTERS[operation](session, cluster, other, variant, number)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(OPERATIONS), st.integers(0, 500)), max_size=25))
def test_any_order_of_operations_leaves_what_the_operations_that_remain_leave(folder, operations):
    walked, straight = Session("Iris Holt", now=lambda: "t"), Session("Iris Holt", now=lambda: "t")
    for session in (walked, straight):
        session.scan([folder])
    first = walked.project
    remaining, undone = [], []
    for operation in operations:
        was_step = len(walked.steps[: walked.n_done])
        do(walked, *operation)
        if operation[0] == "undo":
            undone += [remaining.pop()] if remaining else []
        elif operation[0] == "redo":
            remaining += [undone.pop()] if undone else []
        elif walked.n_done > was_step:
            remaining.append(operation)
            undone.clear()
        held = [identifier for cluster in walked.collection.clusters for identifier in cluster.quotation_ids]
        assert sorted(held) == sorted(walked.collection.quotation_by_id), "each quotation is in one cluster"
        assert all(walked.collection.cluster_of_target(target) for target in walked.project.judgements)
    for operation in remaining:
        do(straight, *operation)
    assert straight.project == walked.project
    while walked.undo():
        pass
    assert walked.project is first


def test_of_two_places_with_the_same_words_the_one_that_is_left_is_not_excluded_with_the_other(opened, folder):
    words = "“Nobody has ever asked the ferrymen,” said Ben Marsh.\n"
    (folder / "c-late.txt").write_text(f"{words}\nThe hall was full.\n\n{words}", "utf-8")
    opened.scan_again()
    first, _ = variant_with(opened, "ferrymen").quotation_ids
    opened.exclude([first])
    (folder / "c-late.txt").write_text(f"The hall was full.\n\n{words}", "utf-8")
    (remark,) = opened.scan_again().remarks
    assert "could not be made again" in remark
    assert len(variant_with(opened, "ferrymen").quotation_ids) == 1


def test_a_statement_that_loses_its_reference_wording_is_not_done_any_more(opened):
    nine = variant_with(opened, "at nine")
    opened.choose_base(cluster_with(opened, "at nine").id, nine.id)
    opened.set_status([cluster_with(opened, "at nine").id], Status.DONE)
    remarks = opened.exclude(nine.quotation_ids).remarks
    assert any("no longer done" in remark for remark in remarks)
    assert opened.judgement(cluster_with(opened, "at ten").id).status is Status.IN_PROGRESS


def test_words_that_are_a_quotation_cannot_be_added_again(opened):
    quotation = opened.collection.quotations[0]
    with pytest.raises(VerdictRefused, match="quotation already"):
        opened.add_quotation(quotation.document_id, quotation.span, Kind.FRAGMENT)


def test_a_lost_correction_of_words_that_were_added_and_excluded_is_named_too(opened, folder):
    document = opened.collection.documents[1]
    start = document.text.index("a pier for everyone")
    opened.add_quotation(document.id, Span(start, start + 19), Kind.FRAGMENT)
    (identifier,) = variant_with(opened, "for everyone").quotation_ids
    opened.set_kind([identifier], Kind.SCARE)
    opened.exclude([identifier])
    (folder / "b-evening.txt").write_text("Nothing was said.\n", "utf-8")
    remarks = opened.scan_again().remarks
    assert len([remark for remark in remarks if "a pier for everyone" in remark]) == 3


def test_a_match_that_may_be_is_the_same_when_the_project_is_opened_again(opened):
    one, other = cluster_with(opened, "at nine"), cluster_with(opened, "generous")
    possible = opened.collection.possible
    opened.merge_clusters([one.id, other.id])
    opened.split_off([variant_with(opened, "generous").id])
    assert opened.collection.possible == possible
    assert corrected(opened.project.found, opened.project.corrections) == opened.collection

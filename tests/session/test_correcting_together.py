"""Corrections of several things at once, and of what statements have to do with one another."""

import pytest

from quoteview.session.session import Session

ARTICLES = {
    "a.txt": "Ada Quill said: “The harbour needs strong pressure from the ministers.”\n",
    "b.txt": "Ada Quill said: “Strong pressure on the fleet was what the islands asked for.”\n",
    "c.txt": "Ada Quill spoke of “strong pressure” on Monday.\n",
}


@pytest.fixture
def folder(tmp_path):
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def opened(folder):
    session = Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")
    session.scan([folder])
    return session


def cluster_with(session, words):
    return next(
        cluster for cluster in session.collection.clusters if any(words in each.text for each in cluster.variants)
    )


def fragment(session):
    return next(cluster for cluster in session.collection.clusters if cluster.base_text.startswith("strong pressure"))


def matched(session):
    """Return the statements that are possibly one, each by its first word."""
    known = session.collection.cluster_by_id
    pairs = ((known[each.cluster_id], known[each.other_id]) for each in session.collection.possible)
    return {frozenset(cluster.base_text.split()[0] for cluster in pair) for pair in pairs}


def test_several_documents_are_described_in_one_step_that_holds_after_a_scan(opened):
    ids = [document.id for document in opened.collection.documents[:2]]
    changes = opened.describe_all(ids, {"outlet": "The Ridge Mail"})
    assert changes.documents == set(ids)
    assert changes.operation == "Describe documents"
    assert [document.outlet for document in opened.collection.documents] == ["The Ridge Mail"] * 2 + [None]
    opened.scan_again()
    assert [document.outlet for document in opened.collection.documents] == ["The Ridge Mail"] * 2 + [None]
    opened.undo()
    opened.undo()
    assert [document.outlet for document in opened.collection.documents] == [None] * 3


def test_statements_that_are_kept_apart_are_not_proposed_again(opened):
    assert matched(opened) == {frozenset({"strong", "The"}), frozenset({"strong", "Strong"})}
    opened.keep_apart(fragment(opened).id, cluster_with(opened, "on the fleet").id)
    assert len(matched(opened)) == 1
    assert opened.scan_again().remarks == ()
    assert len(matched(opened)) == 1
    opened.undo()
    opened.undo()
    assert len(matched(opened)) == 2


def test_what_is_possibly_the_same_as_a_part_is_so_of_the_whole(opened):
    opened.merge_clusters([fragment(opened).id, cluster_with(opened, "from the ministers").id])
    (match,) = opened.collection.possible
    held = {cluster_with(opened, "from the ministers").id, cluster_with(opened, "on the fleet").id}
    assert {match.cluster_id, match.other_id} == held


def test_a_wording_split_off_is_a_change_of_everything(opened):
    opened.merge_clusters([fragment(opened).id, cluster_with(opened, "from the ministers").id])
    merged = cluster_with(opened, "from the ministers")
    for variant in merged.variants:
        assert opened.split_off([variant.id]).everything
        opened.undo()


def test_a_name_that_is_given_to_another_says_nothing_of_how_sure_it_was(opened):
    quotation = opened.collection.quotations[0]
    opened.merge_speakers(["Ada Quill"], "Ada Quill the elder")
    after = opened.collection.quotation_by_id[quotation.id].attribution
    assert after.speaker == "Ada Quill the elder"
    assert after.confidence == quotation.attribution.confidence
    assert after.resolution is quotation.attribution.resolution

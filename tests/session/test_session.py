from pathlib import PurePath

import pytest

from quoteview.core.difference import Severity
from quoteview.core.errors import ScanCancelled
from quoteview.session.progress import Unwatched
from quoteview.session.session import Session


class StopsAtStep(Unwatched):
    """Progress of a user who presses Cancel at the n-th step."""

    def __init__(self, step):
        self.left = step

    def is_cancelled(self):
        self.left -= 1
        return self.left < 0


class Watched(Unwatched):
    def __init__(self):
        self.seen = []

    def report(self, done, total, what):
        self.seen.append((done, total, what))


def test_a_scan_opens_every_document_and_groups_their_quotations(session):
    collection = session.collection
    assert [document.file_name for document in collection.documents] == ["a-morning.txt", "b-evening.txt"]
    (cluster,) = collection.clusters
    assert set(cluster.quotation_ids) == {quotation.id for quotation in collection.quotations}
    assert collection.outlets_of(cluster.quotation_ids) == ("a-morning.txt", "b-evening.txt")
    assert session.severity(cluster) is Severity.CRITICAL


def test_progress_counts_documents_and_says_what_is_done(articles):
    progress = Watched()
    Session().scan([articles], progress)
    assert (0, 2, "Reading a-morning.txt") in progress.seen
    assert (1, 2, "Reading b-evening.txt") in progress.seen
    assert (0, 2, "Grouping the wordings of each statement") in progress.seen
    assert (2, 2, "Grouping the wordings of each statement") in progress.seen
    assert progress.seen[-1] == (1, 1, "Done")


def test_grouping_is_stopped_on_its_way(session, articles):
    class Impatient(Watched):
        def is_cancelled(self):
            return any(what.startswith("Grouping") for _, _, what in self.seen)

    before, progress = session.collection, Impatient()
    with pytest.raises(ScanCancelled):
        session.scan([articles], progress)
    assert session.collection is before
    assert (2, 2, "Grouping the wordings of each statement") not in progress.seen


@pytest.mark.parametrize("step", range(5))
def test_a_cancelled_scan_leaves_everything_as_it_was(session, articles, step):
    before = session.collection
    with pytest.raises(ScanCancelled):
        session.scan([articles], StopsAtStep(step))
    assert session.collection is before
    assert session.undo_label is None


def test_added_documents_join_the_statements_that_are_open(session, tmp_path):
    late = tmp_path / "late.txt"
    late.write_text("Ada Quill told us: “We will not sell the pier to anyone who wants to close it.”\n", "utf-8")
    changes = session.add([late])
    assert changes.everything
    (cluster,) = session.collection.clusters
    assert len(session.collection.outlets_of(cluster.quotation_ids)) == 3


def test_a_document_that_is_open_is_not_added_again(session, articles):
    session.add([articles])
    assert len(session.collection.documents) == 2


def test_an_outlet_is_set_everywhere_at_once_and_cleared_again(session):
    morning, evening = session.collection.documents
    (cluster,) = session.collection.clusters
    changes = session.describe(morning.id, {"outlet": " The Morning "})
    assert changes.documents == {morning.id}
    assert changes.clusters == {cluster.id}
    assert session.collection.outlets_of(cluster.quotation_ids) == ("The Morning", evening.file_name)
    session.describe(morning.id, {"outlet": ""})
    assert session.collection.document_by_id[morning.id].outlet is None


def test_documents_of_one_outlet_count_once(session):
    for document in session.collection.documents:
        session.describe(document.id, {"outlet": "The Morning"})
    (cluster,) = session.collection.clusters
    assert session.collection.outlets_of(cluster.quotation_ids) == ("The Morning",)


def test_a_chosen_base_turns_the_comparison_round(session):
    (cluster,) = session.collection.clusters
    other = next(variant for variant in cluster.variants if variant.id != cluster.base_variant_id)
    session.choose_base(cluster.id, other.id)
    (turned,) = session.collection.clusters
    assert turned.base_text == other.text
    comparison = session.comparison(turned, cluster.base)
    assert (comparison.base, comparison.variant) == (other.text, cluster.base.text)


def test_a_base_must_be_a_variant_of_its_cluster(session):
    (cluster,) = session.collection.clusters
    with pytest.raises(ValueError, match="not a variant"):
        session.choose_base(cluster.id, "v-elsewhere")


def test_undo_and_redo_walk_through_every_operation(session):
    scanned = session.collection
    document = scanned.documents[0]
    session.describe(document.id, {"title": "Pier stays"})
    described = session.collection
    session.describe(document.id, {"outlet": "The Morning"})
    session.undo()
    assert session.collection is described
    assert session.undo().documents == {document.id}, "what changes back is what changed"
    assert session.collection is scanned
    assert (session.undo_label, session.redo_label) == (None, "Describe document")
    session.redo()
    assert session.collection is described
    session.undo()
    session.describe(document.id, {"title": "Other"})
    assert session.redo_label is None
    assert session.redo() is None


def test_opening_the_first_documents_is_nothing_to_undo(session, articles):
    assert session.undo() is None
    assert len(session.collection.documents) == 2
    session.scan([articles / "a-morning.txt"])
    session.undo()
    assert len(session.collection.documents) == 2


def test_failures_are_kept_beside_what_worked(articles, tmp_path):
    (tmp_path / "empty.md").touch()
    session = Session()
    session.scan([articles, tmp_path / "empty.md", tmp_path / "gone.txt"])
    assert len(session.collection.documents) == 2
    assert [PurePath(failure.path).name for failure in session.collection.failures] == ["gone.txt", "empty.md"]

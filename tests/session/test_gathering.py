"""What a scan tells on its way: every document with its quotations, as soon as it is read, wherever it is read."""

import pytest

from quoteview.core.errors import ScanCancelled
from quoteview.session import scans
from quoteview.session.progress import Unwatched
from quoteview.session.scan_pipe import PIECE
from quoteview.session.scans import Apart, Here
from quoteview.session.session import Session

FERRY = "Ben Marsh, who runs the ferry, said: “The last boat leaves at nine every evening.”\n"
SURNAME = "“Nobody will ever take our pier away from this town,” Quill told reporters.\n"
BRIDGE = "“The footbridge was never safe in winter,” Mayor Ada Quill said on Friday.\n"


class Gathered:
    """Remembers what was told, in its order."""

    def __init__(self):
        self.documents, self.quotations, self.told = [], [], []

    def hear(self, documents, quotations):
        self.documents += documents
        self.quotations += quotations
        self.told += [document.file_name for document in documents]
        self.told += [quotation.document_id for quotation in quotations]


class Reporting(Unwatched):
    """Notes how much was gathered by the time speakers are told apart."""

    def __init__(self, gathered):
        self._gathered = gathered
        self.n_before_speakers = 0

    def report(self, _done, _total, what):
        if what.startswith("Telling"):
            self.n_before_speakers = len(self._gathered.quotations)


@pytest.fixture(params=[Here, Apart])
def scan(request, monkeypatch):
    """Both ways to scan; to the second, any scan is worth a process."""
    monkeypatch.setattr(scans, "WORTH_A_PROCESS", 0)
    scan = request.param()
    yield scan
    scan.forget()


@pytest.fixture
def named(tmp_path):
    """Two documents, of which the second says who the first speaks of."""
    folder = tmp_path / "named"
    folder.mkdir()
    (folder / "a-surname.txt").write_text(SURNAME, encoding="utf-8")
    (folder / "b-bridge.txt").write_text(BRIDGE, encoding="utf-8")
    return folder


def spoken(count):
    return "".join(f"“The pier has {at} planks that nobody ever mended,” Ada Quill said.\n\n" for at in range(count))


def test_each_document_is_told_before_what_it_quotes_and_before_the_next(scan, articles):
    gathered = Gathered()
    found = scan([articles], Unwatched(), None, gathered.hear)
    morning, evening = found.documents
    assert gathered.told == ["a-morning.txt", morning.id, "b-evening.txt", evening.id]
    assert tuple(gathered.documents) == found.documents


def test_all_is_told_before_speakers_are_told_apart_and_anything_is_grouped(scan, articles):
    gathered = Gathered()
    reporting = Reporting(gathered)
    found = scan([articles], reporting, None, gathered.hear)
    assert reporting.n_before_speakers == len(found.quotations) == 2


def test_what_is_told_is_what_will_be_listed_but_for_its_speaker(scan, named):
    gathered = Gathered()
    found = scan([named], Unwatched(), None, gathered.hear)
    assert [(each.id, each.span, each.text) for each in gathered.quotations] == [
        (each.id, each.span, each.text) for each in found.quotations
    ]
    assert [each.speaker for each in gathered.quotations] == ["Quill", "Ada Quill"]
    assert [each.speaker for each in found.quotations] == ["Ada Quill", "Ada Quill"]


def test_a_document_that_quotes_more_than_goes_over_the_pipe_at_once_is_told_whole(scan, tmp_path):
    (tmp_path / "planks.txt").write_text(spoken(2 * PIECE + 1), encoding="utf-8")
    gathered = Gathered()
    found = scan([tmp_path], Unwatched(), None, gathered.hear)
    assert len(gathered.quotations) == 2 * PIECE + 1
    assert [each.id for each in gathered.quotations] == [each.id for each in found.quotations]


def test_what_did_not_change_is_not_sent_again_at_the_end(named, monkeypatch):
    monkeypatch.setattr(scans, "WORTH_A_PROCESS", 0)
    apart, gathered = Apart(), Gathered()
    found = apart([named], Unwatched(), None, gathered.hear)
    assert [one is other for one, other in zip(found.quotations, gathered.quotations, strict=True)] == [False, True]
    assert all(one is other for one, other in zip(found.documents, gathered.documents, strict=True))
    again = Gathered()
    # What the process knows from the last time is not even sent on the way.
    assert apart([named], Unwatched(), None, again.hear) == found
    assert again.quotations[1] is gathered.quotations[1]
    apart.forget()


def test_beside_what_is_open_only_what_comes_is_told(scan, articles, tmp_path):
    opened, gathered = scan([articles], Unwatched()), Gathered()
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    scan([articles, tmp_path / "ferry.txt"], Unwatched(), opened, gathered.hear)
    assert [document.file_name for document in gathered.documents] == ["ferry.txt"]
    assert [quotation.text for quotation in gathered.quotations] == ["The last boat leaves at nine every evening."]


def test_a_file_that_cannot_be_read_is_told_of_at_the_end_alone(scan, articles):
    (articles / "aa-empty.txt").write_bytes(b"")
    gathered = Gathered()
    found = scan([articles], Unwatched(), None, gathered.hear)
    assert [document.file_name for document in gathered.documents] == ["a-morning.txt", "b-evening.txt"]
    assert len(found.failures) == 1


def test_scanning_again_tells_of_what_is_new_or_was_rewritten(articles, tmp_path):
    session, gathered = Session(), Gathered()
    session.start([articles], tmp_path / "pier.quoteview")
    (articles / "b-evening.txt").write_text(BRIDGE, encoding="utf-8")
    (articles / "c-ferry.txt").write_text(FERRY, encoding="utf-8")
    session.scan_again(gather=gathered.hear)
    assert [document.file_name for document in gathered.documents] == ["b-evening.txt", "c-ferry.txt"]
    assert len(gathered.quotations) == 2
    session.close()


def test_a_new_project_tells_of_all_whatever_is_open(session, articles, tmp_path):
    gathered = Gathered()
    session.start([articles], tmp_path / "pier.quoteview", gather=gathered.hear)
    assert len(gathered.documents) == 2
    session.close()


def test_whoever_cancels_on_hearing_something_leaves_all_as_it_was(session, tmp_path):
    class Impatient(Unwatched):
        is_enough = False

        def is_cancelled(self):
            return self.is_enough

    impatient, before, steps = Impatient(), session.project, session.steps
    for name, text in (("bridge.txt", BRIDGE), ("ferry.txt", FERRY)):
        (tmp_path / name).write_text(text, encoding="utf-8")

    def hear(documents, quotations):
        impatient.is_enough = True

    with pytest.raises(ScanCancelled):
        session.add([tmp_path / "bridge.txt", tmp_path / "ferry.txt"], impatient, hear)
    assert session.project is before
    assert session.steps == steps

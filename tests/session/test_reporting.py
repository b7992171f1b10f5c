"""Whatever takes long says how far it is, and stops where somebody wants it to."""

import shutil

import pytest

from quoteview.core.errors import ExportCancelled, MakingCancelled, OpeningCancelled, ScanCancelled
from quoteview.session import first_sight, projects
from quoteview.session.exporting import Format, Table, Wanted
from quoteview.session.progress import Unwatched
from quoteview.session.session import Session

LINES = (
    "“The {thing} will stay open all winter,” Ada Quill said.\n\n"
    "“Nobody sold the {thing} to anyone,” Ben Marsh said.\n"
)


class Watched(Unwatched):
    """Remembers what was reported, and wants the work to stop in the midst of one stage."""

    def __init__(self, stop_in=None):
        self.stages = {}
        self._stop_in = stop_in

    def report(self, done, total, what):
        self.stages.setdefault(str(what), []).append((done, total))

    def is_cancelled(self):
        return self._stop_in in self.stages


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, thing in enumerate(("pier", "mill", "hall")):
        (folder / f"{number}.txt").write_text(LINES.format(thing=thing), encoding="utf-8")
    return folder


@pytest.fixture
def project(articles, tmp_path):
    path = tmp_path / "town.quoteview"
    session = Session()
    session.start([articles], path)
    session.close()
    return path


def test_saving_tells_of_what_was_found_and_of_each_document(articles, tmp_path):
    watched, session = Watched(), Session()
    session.start([articles], tmp_path / "town.quoteview", watched)
    session.close()
    assert watched.stages["Saving the documents"] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    found = watched.stages["Saving what was found"]
    assert found[0][0] == 0
    assert found[-1] == (found[0][1], found[0][1])


@pytest.mark.parametrize("stage", ["Saving what was found", "Saving the documents"])
def test_saving_is_stopped_and_leaves_no_file(articles, tmp_path, stage):
    session = Session()
    with pytest.raises(ScanCancelled):
        session.start([articles], tmp_path / "town.quoteview", Watched(stage))
    assert session.collection.documents == ()
    assert not [path.name for path in tmp_path.iterdir() if path.name.endswith(".quoteview")]


def test_adding_is_stopped_while_it_is_saved_and_the_project_stays_as_it_was(project, articles):
    session = Session()
    session.open_project(project)
    before = session.project
    (articles / "late.txt").write_text(LINES.format(thing="ferry"), encoding="utf-8")
    with pytest.raises(ScanCancelled):
        session.add([articles / "late.txt"], Watched("Saving the documents"))
    assert session.project is before
    session.add([articles / "late.txt"])
    session.close()
    session.open_project(project)
    assert len(session.collection.documents) == 4
    session.close()


def test_opening_tells_how_much_is_loaded_and_is_stopped(project):
    watched, session = Watched(), Session()
    session.open_project(project, progress=watched)
    loaded = watched.stages["Loading the project"]
    assert loaded[0][0] == 0
    assert loaded[-1] == (loaded[0][1], loaded[0][1])
    before = session.project
    with pytest.raises(OpeningCancelled):
        session.open_project(project, progress=Watched("Loading the project"))
    assert session.project is before
    session.close()


@pytest.mark.parametrize(
    "wanted", [Wanted(each) for each in Format if each not in {Format.PDF, Format.AUDIT, Format.REQUESTS}]
)
def test_every_export_tells_of_each_statement(project, tmp_path, wanted):
    watched, session = Watched(), Session()
    session.open_project(project)
    session.export(tmp_path / "out", wanted, progress=watched)
    assert watched.stages["Writing the statements"] == [(done, len(session.collection.clusters)) for done in range(2)]
    session.close()


def test_an_export_that_is_stopped_leaves_what_was_there(project, tmp_path):
    session, path = Session(), tmp_path / "clusters.csv"
    path.write_text("of last week", encoding="utf-8")
    session.open_project(project)
    with pytest.raises(ExportCancelled):
        session.export(path, Wanted(Format.CSV, Table.CLUSTERS), progress=Watched("Writing the statements"))
    assert path.read_text(encoding="utf-8") == "of last week"
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".csv"] == ["clusters.csv"]
    session.close()


COMPARING = "Comparing the wordings of each statement"


@pytest.fixture
def showing():
    """A session of somebody who shows all wordings."""
    session = Session()
    session.compares_first = True
    yield session
    session.close()


def test_comparing_is_stopped_before_anything_is_saved(showing, articles, tmp_path):
    with pytest.raises(ScanCancelled):
        showing.start([articles], tmp_path / "town.quoteview", Watched(COMPARING))
    assert showing.collection.documents == ()
    assert not [path.name for path in tmp_path.iterdir() if path.name.endswith(".quoteview")]


def test_comparing_what_is_added_or_read_again_is_stopped_and_the_project_stays_as_it_was(showing, project, articles):
    showing.open_project(project)
    before, history = showing.project, showing.history()
    (articles / "late.txt").write_text(LINES.format(thing="ferry"), encoding="utf-8")
    with pytest.raises(ScanCancelled):
        showing.add([articles / "late.txt"], Watched(COMPARING))
    with pytest.raises(ScanCancelled):
        showing.scan_again(Watched(COMPARING))
    assert showing.project is before
    assert showing.history() == history


def test_comparing_what_is_opened_is_stopped_and_what_was_open_stays_open(showing, project, articles, tmp_path):
    showing.start([articles / "0.txt"], tmp_path / "other.quoteview")
    with pytest.raises(OpeningCancelled):
        showing.open_project(project, progress=Watched(COMPARING))
    assert showing.project_path == tmp_path / "other.quoteview"
    watched = Watched()
    showing.open_project(project, progress=watched)
    assert watched.stages[COMPARING] == [(0, 2), (1, 2), (2, 2)]
    assert not showing.is_read_only, "whoever stopped opening it holds it no more"


@pytest.mark.parametrize("is_kept", [True, False], ids=["kept", "made"])
def test_comparing_what_is_seen_already_is_stopped_and_nothing_is_open(showing, project, monkeypatch, is_kept):
    monkeypatch.setattr(first_sight, "MANY", 1)
    showing.open_project(project)
    if is_kept:
        showing.keep_front([showing.collection.clusters[0].id])
    showing.close()
    seen = []
    with pytest.raises(OpeningCancelled):
        showing.open_project(project, lambda: seen.append(showing.is_at_front), Watched(COMPARING))
    assert seen == [True]
    assert showing.collection.documents == ()
    assert showing.project_path is None


SAVING = ("Saving what was found", "Saving the documents")
OPENING = ("Loading the project", COMPARING)


@pytest.fixture
def copied(project, tmp_path):
    """A project of which there is a copy; both have a document that is not in the other, and decisions of their own."""
    copy = tmp_path / "copy.quoteview"
    shutil.copy(project, copy)
    for path, thing in ((project, "ferry"), (copy, "light")):
        (tmp_path / f"{thing}.txt").write_text(LINES.format(thing=thing), encoding="utf-8")
        session = Session()
        session.open_project(path)
        session.add([tmp_path / f"{thing}.txt"])
        for cluster in session.collection.clusters:
            session.set_star([cluster.id], is_starred=thing == "ferry")
        first, *_ = session.collection.quotations
        session.name_speaker([first.id], f"Ada {thing.title()}")
        session.close()
    return project


def merged(session, tmp_path, into, progress):
    return projects.open_merged(session, tmp_path / "copy.quoteview", into, progress)


def recovered(session, tmp_path, into, progress):
    return projects.open_recovered(session, tmp_path / "town.quoteview", into, progress)


def restored(session, tmp_path, into, progress):
    return projects.open_backup(session, tmp_path / "copy.quoteview", into, progress)


def imported(session, tmp_path, into, progress):
    session.export(tmp_path / "town.jsonl", Wanted(Format.JSON_LINES))
    return projects.open_imported(session, tmp_path / "town.jsonl", into, progress)


MADE = {
    merged: (
        "Loading the project",
        "Grouping the wordings of each statement",
        "Making the corrections of both again",
        "Looking for the words of what was decided",
        "Bringing together what was decided",
        *SAVING,
        COMPARING,
    ),
    recovered: ("Reading what survives", *OPENING),
    restored: ("Copying the project, in MB", "Checking that the copy is whole", *OPENING),
    imported: ("Checking the file, in MB", "Importing the project, in MB", *OPENING),
}


@pytest.mark.parametrize("making", MADE)
def test_making_a_project_of_others_tells_what_it_does(showing, copied, tmp_path, making):
    showing.open_project(copied)
    watched = Watched()
    making(showing, tmp_path, tmp_path / "new.quoteview", watched)
    assert [stage for stage in watched.stages if stage in MADE[making]] == list(MADE[making])
    assert showing.project_path == tmp_path / "new.quoteview"


def test_merging_counts_what_was_decided_and_tells_when_all_of_it_is_brought_together(showing, copied, tmp_path):
    showing.open_project(copied)
    watched = Watched()
    merged(showing, tmp_path, tmp_path / "new.quoteview", watched)
    for stage in MADE[merged][2:5]:
        told = watched.stages[stage]
        assert len(told) > 1
        assert told[-1] == (told[0][1], told[0][1]), stage


@pytest.mark.parametrize(("making", "stage"), [(making, stage) for making, stages in MADE.items() for stage in stages])
def test_making_a_project_of_others_is_stopped_and_leaves_no_file(showing, copied, tmp_path, making, stage):
    showing.open_project(copied)
    before = showing.project
    with pytest.raises(MakingCancelled):
        making(showing, tmp_path, tmp_path / "new.quoteview", Watched(stage))
    assert {path.name for path in tmp_path.glob("new*")} <= {"new.quoteview-lock"}
    assert showing.project is before
    assert not showing.is_read_only

"""Project files that earlier versions wrote open as they were left, and every step of them is still there."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quoteview.core.cluster import Cluster, PossibleMatch
from quoteview.core.document import Document
from quoteview.core.quotation import Quotation
from quoteview.core.verdict import Judgement
from quoteview.session.session import Session
from quoteview.store.lock import WriterLock
from quoteview.store.packing import loads

OLD = Path(__file__).parent / "old"
LABELS = [
    "Choose base", "Set verdict", "Set status", "Write note", "Set tags", "Split off", "Describe document",
    "Merge speakers", "Add quotation", "Add documents", "Set kind",
]  # fmt: skip


@pytest.fixture(params=["version_1"])
def kept(request, tmp_path):
    """A copy of an old project file, and what it held in each of its states, the last one first."""
    path = tmp_path / "pier.quoteview"
    shutil.copy(OLD / f"{request.param}.quoteview", path)
    return path, [wanted(state) for state in json.loads((OLD / f"{request.param}.json").read_text("utf-8"))]


def wanted(state):
    kinds = (Document, Quotation, Cluster, PossibleMatch, str)
    values = [loads(tuple[kind, ...], packed) for kind, packed in zip(kinds, state[:5], strict=True)]
    return [*values, {target: loads(Judgement, packed) for target, packed in state[5].items()}]


def held(project):
    collection = project.collection
    return [
        collection.documents, collection.quotations, collection.clusters, collection.possible, project.sources,
        dict(project.judgements),
    ]  # fmt: skip


def test_an_old_project_is_the_same_in_every_state_it_was_ever_in(kept):
    path, states = kept
    session = Session("Iris Holt")
    session.open_project(path)
    assert [step.label for step in session.steps] == LABELS
    assert session.n_done == len(LABELS) - 1, "the last step was undone"
    assert session.redo_label == "Set kind"
    session.redo()
    for state in states:
        assert held(session.project) == state
        session.undo()
    assert session.first_break_of_history() is None
    session.close()


def test_states_of_an_old_project_are_read_from_its_file_and_not_from_memory(kept):
    path, states = kept
    for state in states[1:]:
        session = Session("Iris Holt")
        session.open_project(path)
        assert held(session.project) == state
        session.undo()
        session.close()


def test_an_old_project_that_somebody_else_has_open_can_be_read(kept):
    path, states = kept
    lock = WriterLock(path)
    assert lock.take()
    session = Session("Ben Orr")
    session.open_project(path)
    assert session.is_read_only
    assert held(session.project) == states[1]
    session.close()
    lock.give_back()
    assert version(path) == 1


def test_the_old_file_is_kept_beside_the_new_one(kept):
    path, _ = kept
    session = Session("Iris Holt")
    session.open_project(path)
    session.close()
    (copy,) = path.with_name(f"{path.name}-backups").glob("*.quoteview")
    assert version(copy) == 1
    assert version(path) > 1


def version(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]

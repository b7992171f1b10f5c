"""Recovering a damaged project: all that survives of it becomes a project of its own, and what does not is said."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from quoteview.core.document import Document
from quoteview.core.errors import DamagedProject, KnownError, MakingCancelled, ProjectExists
from quoteview.core.project import Project
from quoteview.core.reporting import Reporting
from quoteview.core.sentence import Sentence
from quoteview.session.changes import Changes
from quoteview.session.copies.copy import Origin, app_version
from quoteview.session.correcting import corrected
from quoteview.session.first_sight import keep_first_sight
from quoteview.session.progress import Progress, Unwatched, stoppable
from quoteview.session.remains.history import judged_by, sections, waiting_by
from quoteview.session.remains.rebuilding import Rebuilding
from quoteview.store.packing import dumps
from quoteview.store.recovery import Salvage, fill, salvage
from quoteview.store.state import State

RECOVER = Sentence("Recover project")


@dataclass(frozen=True, slots=True)
class Recovered:
    """How much there is in a recovered project, and a sentence on each thing that was lost."""

    n_documents: int
    n_decisions: int
    lost: tuple[str, ...]


def recover(path: Path, into: Path, origin: Origin, progress: Progress | None = None) -> Recovered:
    """Put all that survives of a damaged project into a new project file, which is whole or not there.

    The damaged file stays as it is. Where nothing is missing the new one is what the old one was, with every
    step that can be undone; else it begins with what is left, and the surviving history is kept in its own.
    Raises ProjectExists, PathMissing, PathUnreadable, NotAProject, CannotSave and MakingCancelled.
    """
    if into.exists():
        raise ProjectExists(str(into))
    progress = progress or Unwatched()
    report = stoppable(progress, MakingCancelled)
    found = salvage(path, report)
    whole = _restored_whole(found, into, origin, report)
    if whole:
        return _counted(whole, ())
    rebuilding = Rebuilding(found, progress)
    project = rebuilding.project()
    if not project.found.documents:
        raise DamagedProject(str(path), Sentence("no document of it survives"))
    lost = tuple(dict.fromkeys(rebuilding.lost))
    _write(project, rebuilding, into, origin, lost)
    return _counted(project, lost)


def _counted(project: Project, lost: tuple[str, ...]) -> Recovered:
    n_decisions = len(project.judgements) + len(project.corrections) + len(project.orphans)
    return Recovered(len(project.found.documents), n_decisions, lost)


def _restored_whole(found: Salvage, into: Path, origin: Origin, report: Reporting) -> Project | None:
    """Put the rows of a project into a new file as they are, and return the project if nothing of it is missing."""
    # Loaded when it is needed: starting must not wait for the database's library.
    from quoteview.store.repository import Repository  # noqa: PLC0415

    with suppress(_Incomplete), Repository.create_whole(into, origin.at, app_version()) as repository:
        try:
            fill(repository.path, found.rows)
            states, present = repository.states()
            numbers = [state.number for state in states]
            project = repository.load(corrected, report=report)
            # The first and the last hold whatever was undone or changed between.
            for number in {1, present, *numbers[-1:]}:
                repository.load(corrected, number, project)
            wanted = list(range(1, max(present, found.last_state()) + 1))
            is_whole = numbers == wanted and repository.first_break() is None
        except MakingCancelled:
            raise
        except (KnownError, LookupError, ValueError) as error:
            raise _Incomplete from error
        if not is_whole or not _is_sound(project, found):
            raise _Incomplete
        keep_first_sight(repository, project.collection)
        return project
    return None


class _Incomplete(Exception):
    """Something is missing."""


def _is_sound(project: Project, found: Salvage) -> bool:
    """Tell whether everything a project refers to is there, and is decided as its history tells."""
    collection, contents = project.found, found.contents()
    grouped = [each for cluster in collection.clusters for each in cluster.quotation_ids]
    told = judged_by(found.history())
    return (
        sorted(grouped) == sorted(collection.quotation_by_id)
        and all(each.text_sha256 in contents for each in collection.documents)
        and all(project.collection.has_target(target) for target in project.judgements)
        and len(contents) == len(found.rows["content"])
        and all(project.judgement(target) == judgement for target, judgement in told.items())
        and {orphan.id for orphan in project.orphans} >= waiting_by(found.history()).keys()
    )


def _write(project: Project, rebuilt: Rebuilding, into: Path, origin: Origin, lost: tuple[str, ...]) -> None:
    # Loaded when it is needed: starting must not wait for the database's library.
    from quoteview.store.repository import Material, Repository  # noqa: PLC0415

    state = State(0, origin.at, origin.by, str(RECOVER), dumps(Changes(RECOVER, everything=True, remarks=lost)))
    found, report = rebuilt.salvage, stoppable(rebuilt.progress, MakingCancelled)
    keeps = found.facts.get("originals") != "hashed"
    with Repository.create_whole(into, origin.at, app_version(), keeps_originals=keeps) as repository:
        histories = sections(found, origin, RECOVER)
        repository.save(Project(), project, state, Material(partial(_original, rebuilt.contents), histories, report))
        keep_first_sight(repository, project.collection)


def _original(contents: Mapping[str, bytes], document: Document) -> bytes | None:
    return contents.get(document.sha256)

"""What was done, in order: in memory, and in the project file where there is one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Self

from quoteview.core.document import Document
from quoteview.core.errors import DamagedProject
from quoteview.core.project import Project
from quoteview.core.reporting import Reporting, unreported
from quoteview.export.excerpt import Excerpt
from quoteview.session.changes import Changes
from quoteview.session.correcting import corrected
from quoteview.session.first_sight import first_sight
from quoteview.store.front import front_of
from quoteview.store.packing import dumps, loads
from quoteview.store.state import State

if TYPE_CHECKING:
    from quoteview.store.repository import Repository
    from quoteview.store.transfer import Row


KEPT = 12
"""States in memory of a project in a file: undoing some steps and doing them again reads nothing."""


@dataclass(frozen=True, slots=True)
class Step:
    """One operation: what it changed, when (ISO 8601 with zone), who did it, and the number of the state it left."""

    changes: Changes
    at: str
    by: str
    state: int

    @property
    def label(self) -> str:
        """The operation's name."""
        return self.changes.operation


class Journal:
    """The operations that were done, and beyond them those that were undone.

    State 0 is before anything was opened; the first step opens something, and cannot be undone.
    """

    def __init__(self, repository: "Repository | None" = None) -> None:
        self.repository = repository
        self._steps: list[Step] = []
        self._projects: dict[int, Project] = {0: Project()}
        """The projects of states that this program has seen: all of them where there is no file, else the nearest."""
        self._present = 0
        self.is_at_front = False
        """Whether there is only that part of the project yet that is seen first."""
        self._front_path: Path | None = None
        """Where the project is of which only the front is there yet: its file is not open."""
        self._behind: Project | None = None
        """The whole project, where it was loaded before its front could be shown."""
        self._ratings: bytes | None = None
        if repository:
            self._steps, self._present = _steps(repository)

    @classmethod
    def create(cls, path: Path, at: str, *, keeps_originals: bool = True) -> Self:
        """Return the journal of a new project file, which keeps the bytes of documents or only their hashes.

        The file is not there before `put_in_place`. Raises ProjectExists and CannotSave.
        """
        return cls(_repository().create(path, at, _version(), keeps_originals=keeps_originals))

    @classmethod
    def at_front(cls, path: Path) -> Self | None:
        """Return a journal of what is seen first of a project file, in which nothing can be done; None without such.

        The file is not opened by this: `open` is to follow, which is when everything about the file is looked at.
        """
        front = front_of(path)
        if front is None:
            return None
        journal = cls()
        journal.put(front.project)
        journal._front_path, journal.is_at_front, journal._ratings = path, True, front.ratings
        return journal

    @classmethod
    def open(cls, path: Path, at: str, report: Reporting = unreported) -> Self:
        """Return the journal of a project file, all of which is read.

        Raises PathMissing, PathUnreadable, NotAProject, NewerProject, DamagedProject and CannotSave.
        """
        repository = _repository().open(path, at, _version())
        try:
            journal = cls(repository)
            journal.project(report=report)
        except BaseException:
            repository.close()
            raise
        return journal

    @property
    def path(self) -> Path | None:
        """Where the project is saved, if it is."""
        return self.repository.path if self.repository else self._front_path

    @property
    def steps(self) -> Sequence[Step]:
        """The steps that can be undone or redone, the earliest first."""
        return tuple(self._steps[1:])

    @property
    def n_done(self) -> int:
        """How many of the steps are done; the others are undone."""
        return max(0, self._present - 1)

    @property
    def last_done(self) -> Step | None:
        """The step that undo takes back."""
        return self._steps[self._present - 1] if self._present > 1 else None

    @property
    def first_undone(self) -> Step | None:
        """The step that redo does again."""
        return self._steps[self._present] if self._present < len(self._steps) else None

    def project(self, state: int | None = None, report: Reporting = unreported) -> Project:
        """Return the project in a state, by default the present one. Raises DamagedProject."""
        number = self._present if state is None else state
        if number not in self._projects:
            if self.repository is None:
                raise KeyError(number)
            known = self._projects.get(self._present)
            self._projects[number] = self.repository.load(corrected, number, known, report)
            self._forget_far(number)
        return self._projects[number]

    def leave_front(self) -> None:
        """Put the whole project in the place of its front."""
        if self._behind:
            self.put(self._behind)
            self.is_at_front, self._behind = False, None

    def make_front(self) -> None:
        """Be at the front of a large project, made here as nobody has kept one."""
        whole = self.project()
        front = first_sight(whole.collection)
        if front:
            self._behind, self.is_at_front = whole, True
            self.put(Project(front, front, judgements=whole.judgements))

    @property
    def keeps(self) -> bool:
        """Whether what could be worked out again can be kept: where there is a file, and all of it is open."""
        return self.repository is not None and not self.repository.is_read_only and not self.is_at_front

    def keep_front(self, cluster_ids: Iterable[str], ratings: bytes | None = None) -> None:
        """Keep the part that is seen first, and new ratings, where they can be kept. Raises CannotSave."""
        if self.repository and self.keeps:
            self.repository.keep_front(self.project().collection.part(cluster_ids), ratings)

    def ratings(self) -> bytes | None:
        """Return how much wordings were found to differ, where that was kept."""
        return self.repository.ratings() if self.repository else self._ratings

    def seen(self) -> Iterator[Project]:
        """Yield the projects of states that this program has seen and still has in memory, the latest first."""
        return (self._projects[state] for state in sorted(self._projects, reverse=True))

    def add(self, changes: Changes, at: str, by: str, after: Project, report: Reporting = unreported) -> None:
        """Put a step behind what is done; what was undone cannot be done again after it.

        Raises CannotSave and OpenReadOnly; nothing was added then.
        """
        number = self._present + 1
        if self.repository:
            state = State(number, at, by, str(changes.operation), dumps(changes))
            from quoteview.store.repository import Material  # noqa: PLC0415 - as below

            self.repository.save(self.project(), after, state, Material(original_file, report=report))
        del self._steps[self._present :]
        self._projects = {state: project for state, project in self._projects.items() if state <= self._present}
        self._steps.append(Step(changes, at, by, number))
        self._projects[number], self._present = after, number
        self._forget_far(number)

    def put(self, project: Project) -> None:
        """Put a project in the place of the present one that differs in nothing that was decided."""
        self._projects[self._present] = project

    def go_to(self, state: int, operation: str, at: str, by: str) -> Project:
        """Go to another state: undo and redo. Returns the project in it. Raises CannotSave and OpenReadOnly."""
        before, after = self.project(), self.project(state)
        if self.repository:
            self.repository.go_to(State(state, at, by, operation, ""), before, after)
        self._present = state
        return after

    def excerpt(self, excerpt: Excerpt) -> Excerpt:
        """Return an excerpt that names the project, and says when it came to be as it is."""
        as_of = self._steps[self._present - 1].at if self._present else ""
        named = replace(excerpt, app_version=_version(), as_of=as_of)
        if self.repository is None:
            return named
        return replace(named, project_id=self.repository.project_id, name=self.repository.path.stem)

    @contextmanager
    def rows(self, at: str) -> Iterator[Iterator["Row"]]:
        """Give every row of the project file as it is now, on a connection of its own. Raises DamagedProject."""
        if self.repository is None:
            raise ValueError("nothing is saved in a file")
        with _repository().look(self.repository.path, at, _version()) as looked, looked.rows() as rows:
            yield rows

    @staticmethod
    def restore(path: Path, at: str, filling: "Callable[[Repository], None]") -> None:
        """Make a new project file that `filling` fills. Raises ProjectExists, CannotSave and what it raises."""
        with _repository().create_whole(path, at, _version()) as repository:
            filling(repository)

    def _forget_far(self, state: int) -> None:
        """Keep in memory what is near to a state; what is far from it can be read from the file again."""
        if self.repository and len(self._projects) > KEPT:
            near = sorted(self._projects, key=lambda each: (each != self._present, abs(each - state)))
            self._projects = {each: self._projects[each] for each in near[:KEPT]}

    def put_in_place(self) -> None:
        """Give a new project file its name: what it was made for is in it. Raises ProjectExists and CannotSave."""
        if self.repository:
            self.repository.put_in_place()

    def discard(self) -> None:
        """Take a new project file away again: nothing could be saved to it."""
        if self.repository:
            self.repository.discard()

    def close(self) -> None:
        """Close the project file."""
        if self.repository:
            self.repository.close()


def _repository() -> "type[Repository]":
    # Loaded when a project is opened: starting must not wait for the database's library.
    from quoteview.store.repository import Repository  # noqa: PLC0415

    return Repository


def _steps(repository: "Repository") -> tuple[list[Step], int]:
    """Return the steps of a project file, and the number of the state it is in. Raises DamagedProject."""
    states, present = repository.states()
    try:
        steps = [Step(loads(Changes, state.changes), state.at, state.user, state.number) for state in states]
    except (LookupError, TypeError, ValueError) as error:
        raise DamagedProject(str(repository.path), str(error)) from error
    return steps, present


def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415 - as above

    return version("quoteview")


def original_file(document: Document) -> bytes | None:
    """Return the bytes that a document was read from, or None when its file is another one by now, or gone."""
    try:
        data = Path(document.path).read_bytes()
    except OSError:
        return None
    return data if sha256(data).hexdigest() == document.sha256 else None

"""The one way from a wish to its outcome: off the GUI thread and back, for everything the session can do."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot

from quoteview.core.collector import collector_at_rest
from quoteview.core.correction import Field
from quoteview.core.errors import DamagedProject, KnownError, NotAProject
from quoteview.core.policy import Policy
from quoteview.core.project import PROJECT_SUFFIX, REFERENCE_MISSING
from quoteview.core.sentence import Sentence
from quoteview.session.changes import Changes
from quoteview.session.exporting import WHOLE, Wanted
from quoteview.session.gathering import Gathering
from quoteview.session.progress import Progress
from quoteview.session.session import Session
from quoteview.ui.key_hints import with_key
from quoteview.ui.listing import Listed, listed
from quoteview.ui.models.gathered import Gathered
from quoteview.ui.models.row_index import RowIndex
from quoteview.ui.tasks import Task, TaskQueue
from quoteview.ui.translation import mark, tr, translated

if TYPE_CHECKING:
    from quoteview.export.print_report import Leaf

LONGEST_PAINTING = 1.0
"""Seconds that the rest of a project waits, at most, for what is seen first to be painted."""

MANY = 1_000
"""Things that are judged together from which that takes longer than a key may."""

Judging = Callable[[], Changes | None]
"""A judgement: a call of the session."""

_REMEDIES: Mapping[str, str] = {REFERENCE_MISSING: "make_base"}
"""Actions that do what a refusal asks for."""
NewProject = Callable[[Sequence[Path]], Path]
"""Returns where the project of documents under some paths is to be saved."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an operation did: what changed, the queue's rows of it, and a sentence to show, if any.

    Where all rows changed they come as an index, made here because that takes a while.
    """

    changes: Changes | None
    rows: Listed = ()
    sentence: str = ""
    go_on_at: tuple[str, ...] = ()
    """Quotations at the first of which that is shown the work goes on."""
    is_scan: bool = False
    """Whether documents were read."""
    heading: str = ""
    """What stands over the remarks, if it is not that decisions could not be kept."""


class Operations(QObject):
    """Runs one operation at a time; while one runs, another is refused. Only judgements are not: see `judge`.

    `started` gives the operation's name, `succeeded` its Outcome, `failed` the sentence of a known
    error; `ended` comes after either. `front_there` gives the Outcome of opening a project as far as it is
    there: what is seen first, which can be looked at while the rest is loaded. `judged` gives the Changes of
    a judgement, `refused` the sentence that says why it cannot be. `damage_found` gives the path of a project
    that is damaged, or is none any more, before it fails to open.
    """

    started = Signal(str)
    progressed = Signal(int, int, str)
    gathers = Signal(object)
    front_there = Signal(object)
    succeeded = Signal(object)
    failed = Signal(str)
    ended = Signal()
    judged = Signal(object)
    refused = Signal(str)
    damage_found = Signal(Path)

    def __init__(self, session: Session, new_project: NewProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        session.compares_first = True  # All of them are shown in the queue, and somebody may want to stop before.
        self._new_project = new_project
        self._tasks = TaskQueue()
        self._task: Task | None = None
        self._is_correction = self._is_opening = False
        self._front_shown = Event()
        self.front_there.connect(lambda _: QTimer.singleShot(0, self._front_shown.set))
        self._waiting: list[tuple[Judging, int]] = []
        self._judged_meanwhile: frozenset[str] = frozenset()

    @property
    def is_busy(self) -> bool:
        """Whether an operation is running."""
        return self._task is not None

    def scan(self, paths: Sequence[Path], *, keeps_originals: bool | None = None) -> None:
        """Open the documents under `paths` in place of what is open, in a project of their own.

        It holds a copy of them or does not; by default as the settings say.
        """
        given = tuple(paths)

        def start(progress: Progress, gather: Gathering) -> Changes:
            project = self._new_project(given)
            return self._session.start(given, project, progress, keeps_originals=keeps_originals, gather=gather)

        self._gather(mark("Open documents"), start)

    def open_project(self, path: Path) -> None:
        """Open a project file in place of what is open."""

        def opened(progress: Progress) -> Changes:
            try:
                return self._session.open_project(path, lambda: self._show_front(progress), progress)
            except (DamagedProject, NotAProject):
                self.damage_found.emit(path)
                raise

        self._is_opening = self._run(mark("Open project"), opened, is_scan=True) or self._is_opening

    def is_whole_there(self, wish: str) -> bool:
        """Tell whether the whole project is open; while it is being opened still, a wish of this name is refused."""
        if self._is_opening:
            self.refused.emit(_busy(wish))
        return not self._is_opening

    def keep_front(self, cluster_ids: Iterable[str]) -> None:
        """Keep these clusters as what is seen first when the project is opened again, once nothing else runs."""
        given = tuple(cluster_ids)
        self._tasks.start(Task(lambda _: self._session.keep_front(given)))

    def open_made(self, name: str, making: Callable[[Progress], Changes], heading: str = "") -> None:
        """Open a project file that is made of others, in place of what is open; `heading` stands over its remarks."""

        def work(progress: Progress) -> Outcome:
            with collector_at_rest(spares_what_came=True):
                changes = making(progress)
                rows = listed(self._session, changes, progress)
            return Outcome(changes, rows, is_scan=True, heading=heading)

        self._start(name, work)

    def open(self, paths: Sequence[Path]) -> None:
        """Open a project file, or the documents under `paths`: beside what is open, where anything is."""
        projects = [path for path in paths if path.suffix == PROJECT_SUFFIX]
        if projects:
            self.open_project(projects[0])
        elif self._session.collection.documents:
            self.add(paths)
        else:
            self.scan(paths)

    def add(self, paths: Sequence[Path]) -> None:
        """Open the documents under `paths` beside what is open."""
        self._gather(mark("Add documents"), partial(self._session.add, tuple(paths)))

    def scan_again(self) -> None:
        """Read everything again that was opened or added."""
        self._gather(mark("Scan again"), self._session.scan_again)

    def save_copy(self, path: Path, *, keeps_originals: bool | None = None) -> None:
        """Save a copy of the project as another file, which holds the documents or does not; by default as this one."""

        def save(_: Progress) -> Outcome:
            self._session.save_copy(path, keeps_originals=keeps_originals)
            return Outcome(None, sentence=tr("A copy was saved as {path}.").format(path=path))

        self._start(mark("Save a copy"), save)

    def describe(self, document_id: str, fields: Mapping[Field, str]) -> None:
        """Set fields of a document."""
        self._run(mark("Describe document"), lambda _: self._session.describe(document_id, fields))

    def choose_base(self, cluster_id: str, variant_id: str) -> None:
        """Make a variant the base of its cluster."""
        self._run(mark("Choose base"), lambda _: self._session.choose_base(cluster_id, variant_id))

    def set_policy(self, policy: Policy) -> None:
        """Rate every difference by another policy."""
        self._run(mark("Set policy"), lambda _: self._session.set_policy(policy))

    def judge(self, judging: Judging, n_targets: int = 1) -> None:
        """Decide something here and now: no key may be lost because a scan runs.

        A correction that was asked for before comes first, for what is decided may rest on it. What is decided
        of very many things is decided off the GUI thread, after what runs already.
        """
        if self._is_opening:
            self.refused.emit(_busy("Open project"))
            return
        self._waiting.append((judging, n_targets))
        self._decide_waiting()

    def correct(
        self,
        name: str,
        correction: Callable[[], Changes],
        told: str = "",
        go_on_at: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        """Correct something.

        `told` is the sentence on what was done; `go_on_at` gives then the quotations at which the work goes on.
        """

        def work(progress: Progress) -> Outcome:
            changes = correction()
            return Outcome(changes, listed(self._session, changes, progress), told, tuple(go_on_at()))

        self._is_correction = self._start(name, work) or self._is_correction

    def undo(self) -> None:
        """Take the last operation back."""
        self._walk(mark("Undo"), self._session.undo, self._session.n_done - 1)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._walk(mark("Redo"), self._session.redo, self._session.n_done)

    def go_to(self, n_done: int) -> None:
        """Undo or do again as much as it takes for this many of the session's steps to be done."""

        def walk(_: Progress) -> Changes | None:
            changes = None
            while self._session.n_done != n_done:
                step = self._session.undo() if self._session.n_done > n_done else self._session.redo()
                if step is None:
                    break
                changes = replace(step, everything=True, is_judgement=False)
            return changes

        self._run(mark("Go to a step"), walk)

    def export(self, path: Path, wanted: Wanted, cluster_ids: Iterable[str]) -> None:
        """Write these clusters, or for the forms that hold all the whole project, in the form that is wanted."""
        chosen = [self._session.collection.cluster_by_id[identifier] for identifier in cluster_ids]
        clusters = None if wanted.format in WHOLE else chosen

        def write(progress: Progress) -> Outcome:
            self._session.export(path, wanted, clusters, _printed, progress)
            return Outcome(None, sentence=tr("The export was written to {path}.").format(path=path))

        self._start(mark("Export"), write)

    def save_picture(self, path: Path, draw: Callable[[Progress], bytes], remark: str = "") -> None:
        """Write the picture that `draw` makes, and say so, and `remark` with it."""

        def write(progress: Progress) -> Outcome:
            self._session.save_picture(path, draw(progress))
            told = tr("The picture was written to {path}.").format(path=path)
            return Outcome(None, sentence=" ".join(filter(None, (told, remark))))

        self._start(mark("Export overview"), write)

    @Slot()
    def cancel(self) -> None:
        """Stop what is running, at its next step."""
        if self._task:
            self._task.progress.cancel()

    def close(self) -> None:
        """Stop what is running and hear nothing more of it."""
        if self._task:
            self._task.progress.cancel()
            self._task.signals.disconnect(self)
            self._task = None
        self._is_correction = self._is_opening = False
        waiting, self._waiting = self._waiting, []
        for judging, _ in waiting:
            self._decide(judging)

    def wait(self) -> None:
        """Wait until nothing runs any more, not even what nobody listens to."""
        self._tasks.wait()

    def _gather(self, name: str, scan: Callable[[Progress, Gathering], Changes]) -> None:
        """Scan, and let what is found on the way be seen."""
        gathered = Gathered()
        if self._run(name, lambda progress: scan(progress, gathered.hear), is_scan=True):
            self.gathers.emit(gathered)

    def _run(self, name: str, operation: Callable[[Progress], Changes | None], *, is_scan: bool = False) -> bool:
        def work(progress: Progress) -> Outcome:
            with collector_at_rest(spares_what_came=is_scan):
                changes = operation(progress)
                rows = listed(self._session, changes, progress) if changes else ()
            return Outcome(changes, rows, is_scan=is_scan)

        has_started = self._start(name, work)
        self._is_correction = self._is_correction or (has_started and not is_scan)
        return has_started

    def _show_front(self, progress: Progress) -> None:
        changes = Changes(Sentence("Open project"), everything=True)
        rows = listed(self._session, changes, progress)
        part = RowIndex(rows.rows, is_part=True) if isinstance(rows, RowIndex) else rows
        self._front_shown.clear()
        self.front_there.emit(Outcome(changes, part))
        # Python lets one thread work at a time: the rows are painted first.
        self._front_shown.wait(LONGEST_PAINTING)

    def _start(
        self, name: str, work: Callable[[Progress], Outcome], failed: SignalInstance | None = None
    ) -> bool:
        if self.is_busy:
            self.failed.emit(_busy(name))
            return False
        self._task = Task(work)
        self._task.signals.progressed.connect(self.progressed)
        self._task.signals.succeeded.connect(self.succeeded)
        self._task.signals.failed.connect(failed or self.failed)
        self._task.signals.ended.connect(self._end)
        self.started.emit(name)
        self._tasks.start(self._task)
        return True

    @Slot()
    def _end(self) -> None:
        self._task, self._is_correction, self._is_opening = None, False, False
        # What was worked out off this thread may be older than what was decided here since.
        meanwhile, self._judged_meanwhile = self._judged_meanwhile, frozenset()
        if meanwhile:
            self.judged.emit(Changes("", clusters=meanwhile, is_judgement=True))
        self.ended.emit()
        self._decide_waiting()

    def _decide(self, judging: Judging) -> None:
        try:
            changes = judging()
        except KnownError as error:
            self.refused.emit(_refusal(error))
            return
        if changes:
            self._judged_meanwhile |= changes.clusters if self.is_busy else frozenset()
            self.judged.emit(changes)

    def _decide_waiting(self) -> None:
        """Decide what waits, in its order, up to what takes long and to what has to wait for something else."""
        while self._waiting and not self._is_correction:
            judging, n_targets = self._waiting[0]
            if n_targets >= MANY and self.is_busy:
                return
            del self._waiting[0]
            if n_targets >= MANY:
                self._judge_many(judging)
            else:
                self._decide(judging)

    def _judge_many(self, judging: Judging) -> None:
        def work(progress: Progress) -> Outcome:
            progress.report(0, 0, Sentence("Saving what was decided"))
            try:
                changes = judging()
            except KnownError as error:
                raise KnownError(_refusal(error)) from error
            return Outcome(changes, listed(self._session, changes, progress) if changes else ())

        self._is_correction = self._start(mark("Judge"), work, self.refused)

    def _walk(self, name: str, operation: Judging, at: int) -> None:
        """Go over the step at a place, at once where it is a judgement."""
        steps = self._session.steps
        is_judgement = not self.is_busy and 0 <= at < len(steps) and steps[at].changes.is_judgement
        if is_judgement and len(steps[at].changes.clusters) < MANY:
            self._decide(operation)
        else:
            self._run(name, lambda _: operation())


def _printed(leaves: "Iterable[Leaf]", title: str) -> bytes:
    from quoteview.ui import printing  # noqa: PLC0415 - loaded when a PDF is written

    return printing.printed(leaves, title)


def _refusal(error: KnownError) -> str:
    """Return why something cannot be decided, with the key that helps where one does."""
    sentence = translated(error.sentence)
    remedy = _REMEDIES.get(error.sentence)
    return f"{with_key(sentence.rstrip('.'), remedy)}." if remedy else sentence


def _busy(name: str) -> str:
    return tr("{operation}: wait until what is running is done, or cancel it.").format(operation=tr(name))

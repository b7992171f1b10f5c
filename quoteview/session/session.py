"""One person's work on one project: opening it, looking at it, and taking away what was decided."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.errors import ExportCancelled, MakingCancelled, OpeningCancelled, OriginalGone, ScanCancelled
from quoteview.core.history import Entry
from quoteview.core.project import Project
from quoteview.core.reporting import Reporting
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Signals
from quoteview.export.excerpt import Excerpt
from quoteview.session import elsewhere, exporting, signalling
from quoteview.session.changes import Changes
from quoteview.session.decisions import Decisions
from quoteview.session.exporting import Format, Printing, Wanted
from quoteview.session.gathering import Gathering, but_for, unheard
from quoteview.session.journal import Journal, original_file
from quoteview.session.keeping import keep_decisions
from quoteview.session.progress import Progress, Rest, Unwatched, stoppable
from quoteview.session.properties import Properties, properties_of
from quoteview.session.ratings import Ratings
from quoteview.session.scans import Here, Scan
from quoteview.session.sources import Answers

if TYPE_CHECKING:
    from quoteview.store.repository import Repository


def _now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")


class Session(Decisions):
    """What is open, and what one can do with it."""

    def __init__(self, checker: str = "", now: Callable[[], str] = _now, scan: Scan | None = None) -> None:
        super().__init__(checker, now)
        self.keeps_originals = True
        """Whether projects that are made from now on keep the bytes of their documents, and not only their hashes."""
        self.compares_first = False
        """Whether all wordings are compared before what is opened or read takes its place: they can be shown then."""
        self._scan = scan or Here()
        self._signalling = signalling.Signalling()

    def scan(self, paths: Sequence[Path], progress: Progress | None = None) -> Changes:
        """Open the documents under `paths` in place of what is open, unless there are none.

        Paths that cannot be read are the collection's `failures`. Raises ScanCancelled.
        """
        progress = progress or Unwatched()
        scanned = self._scan(paths, progress)
        if not scanned.documents:
            return self._fail(Sentence("Open documents"), scanned)
        report = stoppable(progress, ScanCancelled)
        self._compare_first(scanned, self._ratings, report)
        with self._lock:
            changes = Changes(Sentence("Open documents"), everything=True)
            return self._put(changes, _scanned(scanned, paths), report)

    def start(
        self,
        paths: Sequence[Path],
        project: Path,
        progress: Progress | None = None,
        *,
        keeps_originals: bool | None = None,
        gather: Gathering = unheard,
    ) -> Changes:
        """Open the documents under `paths` in a new project file, unless there are none.

        It keeps their bytes or only their hashes; by default what this session's projects do. `gather` hears on
        the way of what was read and found.

        Everything that is done is saved to it as it happens. What was open before is closed. Raises
        ScanCancelled, ProjectExists and CannotSave; what was open stays open then.
        """
        progress = progress or Unwatched()
        scanned = self._scan(_absolute(paths), progress, None, gather)
        if not scanned.documents:
            return self._fail(Sentence("Open documents"), scanned)
        report, ratings = stoppable(progress, ScanCancelled), Ratings()
        self._compare_first(scanned, ratings, report)
        with self._lock:
            keeps = self.keeps_originals if keeps_originals is None else keeps_originals
            journal = Journal.create(project, self._now(), keeps_originals=keeps)
            changes = Changes(Sentence("Open documents"), everything=True)
            try:
                journal.add(changes, self._now(), self.checker, _scanned(scanned, paths), report)
                journal.put_in_place()
            except BaseException:
                journal.discard()
                raise
            self._change_journal(journal, ratings)
            return changes

    def open_project(
        self, path: Path, front_there: Callable[[], None] | None = None, progress: Progress | None = None
    ) -> Changes:
        """Open a project file as it was left; what was open before is closed.

        `front_there` is called when that part of the project is open that is seen first, if it was kept or the project
        is a large one: it can be looked at then, and nothing else can be done until the whole is there. If that
        fails nothing is open.

        Where somebody else has it open it can only be looked at, which is a remark of the changes. Raises
        PathMissing, PathUnreadable, NotAProject, NewerProject, DamagedProject, CannotSave and OpeningCancelled; what
        was open stays open then.
        """
        report = stoppable(progress or Unwatched(), OpeningCancelled)
        with self._lock:
            if front_there:
                self._open_with_front(path, front_there, report)
            else:
                self._open_whole(path, report)
            self._scan.forget()
            changes = Changes(Sentence("Open project"), everything=True)
            if self.is_read_only:
                remark = Sentence(
                    "{file} is open elsewhere, or cannot be written: it is open for reading only.", file=path.name
                )
                return replace(changes, remarks=(remark,))
            return changes

    @property
    def project_path(self) -> Path | None:
        """Where the project is saved, if it is."""
        return self._journal.path

    @property
    def is_read_only(self) -> bool:
        """Whether the project can only be looked at."""
        return self._journal.repository is not None and self._journal.repository.is_read_only

    @property
    def is_at_front(self) -> bool:
        """Whether there is only that part of the project yet that is seen first."""
        return self._journal.is_at_front

    def keep_front(self, cluster_ids: Iterable[str]) -> None:
        """Keep these clusters as what is seen first when the project is opened again. Raises CannotSave.

        How much wordings were found to differ is kept with them.
        """
        own, clusters = self._ratings, self.collection.clusters
        ratings = own.kept(clusters) if self._journal.keeps and own.has_new else None
        with self._lock:
            self._journal.keep_front(cluster_ids, ratings)

    def save_copy(self, path: Path, *, keeps_originals: bool | None = None) -> None:
        """Save a copy of the project file as another, which holds its documents or only their hashes.

        By default it holds what this one does. Documents are read again where only their hashes are here. Raises
        CannotSave.
        """
        with self._lock:
            self._repository().copy_to(path, original_file, keeps_originals=keeps_originals)

    def properties(self) -> Properties:
        """Return what the project file is, and what it holds."""
        with self._lock:
            return properties_of(self._repository(), [document.sha256 for document in self.collection.documents])

    def history(self, after: int = 0, limit: int | None = None) -> Sequence[Entry]:
        """Return what was ever done in the project, behind the entry with the number `after`, the earliest first.

        With a `limit`, at most so many entries: others wait while it is read. Where nothing is saved there is none.
        """
        with self._lock:
            return self._journal.repository.history(after, limit) if self._journal.repository else ()

    def first_break_of_history(self) -> int | None:
        """Return where the history is not whole, or None."""
        with self._lock:
            return self._repository().first_break()

    def original(self, document: Document) -> bytes:
        """Return the bytes that a document was read from: those that the project keeps, or else its file's.

        Raises OriginalGone when the project keeps none and the file is another one by now, or gone.
        """
        with self._lock, suppress(KeyError):
            return self._repository().original(document.sha256)
        data = original_file(document)
        if data is None:
            raise OriginalGone(document.path)
        return data

    def close(self) -> None:
        """Close the project file."""
        with self._lock:
            self._change_journal(Journal())
            self._scan.forget()

    def add(self, paths: Sequence[Path], progress: Progress | None = None, gather: Gathering = unheard) -> Changes:
        """Open the documents under `paths` beside what is open; `gather` hears on the way. Raises ScanCancelled."""
        progress = progress or Unwatched()
        added = self._scan(_absolute(paths), progress, self.project.found, gather)
        sources = (*self.project.sources, *_sources(paths))
        return self._keep(Sentence("Add documents"), added, sources, progress)

    def scan_again(self, progress: Progress | None = None, gather: Gathering = unheard) -> Changes:
        """Read all that was opened or added again in place of what is open, unless nothing is there any more.

        Documents of which nothing is on this machine stay as they are. Decisions stay; those that cannot are the
        remarks of the changes. `gather` hears of documents that are not open as they are now. Raises ScanCancelled.
        """
        progress = progress or Unwatched()
        project = self.project
        kept, here = elsewhere.documents_elsewhere(project), elsewhere.sources_here(project.sources)
        sources = here or [Path(source) for source in project.sources]
        scanned = self._scan(sources, progress, kept, but_for(project.found.document_by_id, gather))
        if len(scanned.documents) == len(kept.documents):
            return self._fail(Sentence("Scan again"), scanned)
        return self._keep(Sentence("Scan again"), scanned, project.sources, progress, elsewhere.told(kept))

    def answers(self, progress: Progress, rest: Rest) -> Mapping[str, Answers]:
        """Return what the sources of record say of each cluster; long work, off the GUI thread."""
        return self._sources.answers(self.collection, self._policy, progress, rest)

    def find_signals(self, progress: Progress | None = None, rest: Rest | None = None) -> Signals:
        """Return what the documents show beside each other, under the policy. Raises SignalsCancelled.

        It takes seconds for thousands of documents, with a `rest` now and then, and no time when nothing changed
        since it was called last.
        """
        return signalling.shown(self._signalling.find(self.collection, progress, rest), self._policy)

    def excerpt(self, clusters: Iterable[Cluster] | None = None, *, with_history: bool = False) -> Excerpt:
        """Return these clusters, or all there are, with what an export must know to tell of them."""
        with self._lock:
            return self._journal.excerpt(
                Excerpt(
                    self.project,
                    tuple(self.collection.clusters if clusters is None else clusters),
                    self._compare,
                    self._policy,
                    history=self.history() if with_history else (),
                )
            )

    def exported(
        self,
        wanted: Wanted,
        clusters: Iterable[Cluster] | None = None,
        printing: Printing | None = None,
        progress: Progress | None = None,
    ) -> Iterator[bytes]:
        """Yield these clusters, or the whole project, in the form that is wanted, as it is at the first piece.

        Raises NothingToExport, TooLargeForSheet and ExportCancelled.
        """
        # Loaded when something is taken away: the window opens without them.
        from quoteview.session import archiving, evidence, forms  # noqa: PLC0415

        with ExitStack() as stack:
            with self._lock:
                excerpt = self.excerpt(clusters, with_history=wanted.format in exporting.WITH_HISTORY)
                is_archive = wanted.format is Format.JSON_LINES and self._journal.repository is not None
                rows = stack.enter_context(self._journal.rows(self._now())) if is_archive else None
            excerpt = evidence.with_evidence(excerpt, wanted, self._signalling, self._sources, progress)
            excerpt = exporting.reported(excerpt, stoppable(progress or Unwatched(), ExportCancelled))
            yield from forms.pieces(excerpt, wanted, printing) if rows is None else archiving.lines(excerpt, rows)

    def export(
        self,
        path: Path,
        wanted: Wanted,
        clusters: Iterable[Cluster] | None = None,
        printing: Printing | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Write what `exported` gives to `path`, whole or not at all. Raises CannotWrite, too."""
        read = [*exporting.paths_of(self.collection), *filter(None, [self.project_path])]
        exporting.write(path, self.exported(wanted, clusters, printing, progress), read)

    def import_project(self, path: Path, project: Path, progress: Progress | None = None) -> Changes:
        """Make a new project file of what JSON Lines of a whole one hold, and open it; what was open is closed.

        Raises PathMissing, PathUnreadable, MalformedLine, ProjectExists, CannotSave, MakingCancelled and, when the file
        is made, OpeningCancelled; what was open stays open then.
        """
        from quoteview.session import archiving  # noqa: PLC0415 - as above

        report = stoppable(progress or Unwatched(), MakingCancelled)
        with self._lock:
            Journal.restore(project, self._now(), partial(archiving.restore, path, report=report))
        return self.open_project(project, progress=progress)

    def save_picture(self, path: Path, data: bytes) -> None:
        """Write a picture of what is open. Raises CannotWrite."""
        exporting.save_picture(self.collection, path, data)

    def _open_with_front(self, path: Path, front_there: Callable[[], None], report: Reporting) -> None:
        """Open a project file so that what is seen first is there before anything else is asked of the file."""
        front = Journal.at_front(path)
        if front:
            self._change_journal(front)
            front_there()
        try:
            self._open_whole(path, report, None if front else front_there)
        except BaseException:
            if self._journal.is_at_front:
                self._change_journal(Journal())
            raise

    def _open_whole(self, path: Path, report: Reporting, front_there: Callable[[], None] | None = None) -> None:
        """Open all of a project file; `front_there` is called before that where it is large."""
        journal = Journal.open(path, self._now(), report)
        try:
            whole, ratings = journal.project().collection, Ratings(journal.ratings())
            if front_there:
                journal.make_front()
            if front_there and journal.is_at_front:
                self._change_journal(journal, ratings)
                front_there()
            self._compare_first(whole, ratings, report)
        except BaseException:
            if self._journal is not journal:
                journal.close()
            raise
        if self._journal is journal:
            journal.leave_front()
        else:
            self._change_journal(journal, ratings)

    def _compare_first(self, collection: Collection, ratings: Ratings, report: Reporting) -> None:
        if self.compares_first:
            ratings.learn(collection.clusters, report)

    def _change_journal(self, journal: Journal, ratings: Ratings | None = None) -> None:
        self._ratings = ratings or Ratings(journal.ratings())
        self._journal, before = journal, self._journal
        before.close()

    def _repository(self) -> "Repository":
        if self._journal.repository is None:
            raise ValueError("nothing is saved in a file")
        return self._journal.repository

    def _keep(
        self,
        operation: str,
        scanned: Collection,
        sources: Sequence[str],
        progress: Progress,
        remarks: Iterable[str] = (),
    ) -> Changes:
        report = stoppable(progress, ScanCancelled)
        self._compare_first(scanned, self._ratings, report)
        with self._lock:
            kept = keep_decisions(self.project, scanned)
            project = replace(kept.project, sources=tuple(dict.fromkeys(sources)))
            changes = Changes(operation, everything=True, remarks=(*remarks, *kept.told))
            return self._put(changes, project, report)

    def _fail(self, operation: str, scanned: Collection) -> Changes:
        """Leave open what is open where nothing could be read, but for the failures."""
        with self._lock:
            self._journal.put(replace(self.project, collection=replace(self.collection, failures=scanned.failures)))
        return Changes(operation, everything=True)


def _scanned(found: Collection, paths: Iterable[Path]) -> Project:
    return Project(found, found, sources=_sources(paths))


def _absolute(paths: Iterable[Path]) -> list[Path]:
    """Return paths as a project keeps them: it must find its documents again from wherever it is opened."""
    return [path.absolute() for path in paths]


def _sources(paths: Iterable[Path]) -> tuple[str, ...]:
    return tuple(str(path.absolute()) for path in paths)

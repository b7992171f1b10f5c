"""One person's work on one project: every operation, what it changed, and the way back."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.correction import (
    BaseChosen,
    BordersSet,
    ClustersMerged,
    Correction,
    DocumentDescribed,
    Excluded,
    Field,
    KeptApart,
    KindSet,
    Moved,
    QuotationAdded,
    SourceMarked,
    SpeakerSet,
    SpeakersMerged,
    SplitOff,
)
from quoteview.core.difference import Comparison, Severity
from quoteview.core.document import Document
from quoteview.core.errors import OriginalGone, VerdictRefused
from quoteview.core.history import Entry
from quoteview.core.policy import DEFAULT, Policy
from quoteview.core.project import Project
from quoteview.core.quotation import Kind
from quoteview.core.rating import Rating
from quoteview.core.sentence import Sentence
from quoteview.core.signal import Signals
from quoteview.core.text import Span
from quoteview.core.verdict import Basis, Judgement, Status, Verdict
from quoteview.export.excerpt import Excerpt
from quoteview.session import comparing, elsewhere, exporting, judging, scanning, signalling
from quoteview.session.anchoring import found_again
from quoteview.session.changes import Changes
from quoteview.session.correcting import correct, place_of
from quoteview.session.draft import added_id
from quoteview.session.exporting import Format, Printing, Wanted
from quoteview.session.journal import Journal, Step, original_file
from quoteview.session.judging import Judging
from quoteview.session.keeping import keep_decisions
from quoteview.session.progress import Progress, Rest, Unwatched
from quoteview.session.ratings import Ratings
from quoteview.session.scanning import Scan
from quoteview.session.sources import Answers, Held, Sources

if TYPE_CHECKING:
    from quoteview.store.repository import Repository


def _now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")


class Session:
    """What is open, and what one can do with it.

    Each operation makes a new Project and puts it in place in one step when it is done, so a failed
    or cancelled one leaves everything as it was, and undoing is going back to the value before. What
    is decided while a scan runs on another thread is kept when the scan is done.
    """

    def __init__(self, checker: str = "", now: Callable[[], str] = _now, scan: Scan = scanning.scan) -> None:
        self.checker = checker
        """Whose decisions these are."""
        self.keeps_originals = True
        """Whether projects that are made from now on keep the bytes of their documents, and not only their hashes."""
        self._now = now
        self._scan = scan
        self._journal = Journal()
        self._policy = DEFAULT
        self._compare = comparing.under(DEFAULT)
        self._ratings = Ratings()
        self._sources = Sources()
        self._signalling = signalling.Signalling()
        self._lock = RLock()

    @property
    def project(self) -> Project:
        """What is open now, with what was decided of it."""
        return self._journal.project()

    @property
    def collection(self) -> Collection:
        """What is open now."""
        return self.project.collection

    @property
    def steps(self) -> Sequence[Step]:
        """The operations since the project was opened, the earliest first; those behind `n_done` are undone."""
        return self._journal.steps

    @property
    def n_done(self) -> int:
        """How many of the steps are done."""
        return self._journal.n_done

    @property
    def undo_label(self) -> str | None:
        """The operation that undo would take back."""
        return self._journal.last_done.label if self._journal.last_done else None

    @property
    def redo_label(self) -> str | None:
        """The operation that redo would do again."""
        return self._journal.first_undone.label if self._journal.first_undone else None

    def scan(self, paths: Sequence[Path], progress: Progress | None = None) -> Changes:
        """Open the documents under `paths` in place of what is open, unless there are none.

        Paths that cannot be read are the collection's `failures`. Raises ScanCancelled.
        """
        scanned = self._scan(paths, progress or Unwatched())
        if not scanned.documents:
            return self._fail(Sentence("Open documents"), scanned)
        with self._lock:
            return self._put(Changes(Sentence("Open documents"), everything=True), _scanned(scanned, paths))

    def start(self, paths: Sequence[Path], project: Path, progress: Progress | None = None) -> Changes:
        """Open the documents under `paths` in a new project file, unless there are none.

        Everything that is done is saved to it as it happens. What was open before is closed. Raises
        ScanCancelled, ProjectExists and CannotSave; what was open stays open then.
        """
        scanned = self._scan(paths, progress or Unwatched())
        if not scanned.documents:
            return self._fail(Sentence("Open documents"), scanned)
        with self._lock:
            journal = Journal.create(project, self._now(), keeps_originals=self.keeps_originals)
            changes = Changes(Sentence("Open documents"), everything=True)
            try:
                journal.add(changes, self._now(), self.checker, _scanned(scanned, paths))
                journal.put_in_place()
            except BaseException:
                journal.discard()
                raise
            self._change_journal(journal)
            return changes

    def open_project(self, path: Path, front_there: Callable[[], None] | None = None) -> Changes:
        """Open a project file as it was left; what was open before is closed.

        `front_there` is called when that part of the project is open that is seen first, if it was kept or the project
        is a large one: it can be looked at then, and nothing else can be done until the whole is there. If that
        fails nothing is open.

        Where somebody else has it open it can only be looked at, which is a remark of the changes. Raises
        PathMissing, PathUnreadable, NotAProject, NewerProject, DamagedProject and CannotSave; what was open stays
        open then.
        """
        with self._lock:
            journal = Journal.open(path, self._now(), front_first=front_there is not None)
            self._change_journal(journal)
            if front_there and journal.is_at_front:
                front_there()
                self._load()
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
        return self._journal.repository.path if self._journal.repository else None

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

    def save_copy(self, path: Path) -> None:
        """Save a copy of the project file as another. Raises CannotSave."""
        with self._lock:
            self._repository().copy_to(path)

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

    def add(self, paths: Sequence[Path], progress: Progress | None = None) -> Changes:
        """Open the documents under `paths` beside what is open. Raises ScanCancelled."""
        added = self._scan(paths, progress or Unwatched(), self.project.found)
        return self._keep(Sentence("Add documents"), added, (*self.project.sources, *_sources(paths)))

    def scan_again(self, progress: Progress | None = None) -> Changes:
        """Read all that was opened or added again in place of what is open, unless nothing is there any more.

        Documents of which nothing is on this machine stay as they are. Decisions stay; those that cannot are the
        remarks of the changes. Raises ScanCancelled.
        """
        project = self.project
        kept, here = elsewhere.documents_elsewhere(project), elsewhere.sources_here(project.sources)
        scanned = self._scan(here or [Path(source) for source in project.sources], progress or Unwatched(), kept)
        if len(scanned.documents) == len(kept.documents):
            return self._fail(Sentence("Scan again"), scanned)
        return self._keep(Sentence("Scan again"), scanned, project.sources, elsewhere.told(kept))

    def describe(self, document_id: str, fields: Mapping[Field, str]) -> Changes:
        """Set outlet, title, address or date of a document; an empty text makes a field unknown again."""
        return self.describe_all([document_id], fields)

    def describe_all(self, document_ids: Iterable[str], fields: Mapping[Field, str]) -> Changes:
        """Set the same outlet, title, address or date of several documents, in one step."""
        known = tuple((name, text.strip() or None) for name, text in fields.items())
        described = [DocumentDescribed(identifier, known) for identifier in document_ids]
        operation = Sentence("Describe document") if len(described) == 1 else Sentence("Describe documents")
        return self._correct(operation, *described)

    def mark_sources(self, document_ids: Iterable[str], *, is_source: bool) -> Changes:
        """Make documents sources of record, or no sources any more, in one step."""
        marked = [SourceMarked(identifier, is_source) for identifier in document_ids]
        label = Sentence("Make it a source of record") if is_source else Sentence("Make it no source of record")
        return self._correct(label, *marked)

    def choose_base(self, cluster_id: str, variant_id: str) -> Changes:
        """Make a variant the base that the others of its cluster are compared with."""
        variant = self._variant(variant_id)
        if self.collection.cluster_of_variant[variant_id].id != cluster_id:
            raise ValueError(f"{variant_id} is not a variant of {cluster_id}")
        return self._correct(Sentence("Choose base"), BaseChosen(variant.quotation_ids))

    def name_speaker(self, quotation_ids: Iterable[str], speaker: str | None) -> Changes:
        """Say who said some quotations; None when nobody knows."""
        return self._correct(Sentence("Correct speaker"), SpeakerSet(tuple(quotation_ids), speaker))

    def merge_speakers(self, names: Iterable[str], into: str) -> Changes:
        """Say that several names are one person's, and which it goes by; documents that come later follow."""
        return self._correct(Sentence("Merge speakers"), SpeakersMerged(tuple(names), into))

    def merge_clusters(self, cluster_ids: Iterable[str]) -> Changes:
        """Say that several clusters are one statement."""
        members = [each for cluster in cluster_ids for each in self.collection.cluster_by_id[cluster].quotation_ids]
        return self._correct(Sentence("Merge statements"), ClustersMerged(tuple(members)))

    def split_off(self, variant_ids: Iterable[str]) -> Changes:
        """Say that some wordings are a statement of their own."""
        return self._correct(Sentence("Split off"), SplitOff(self._printing(variant_ids)))

    def move(self, variant_ids: Iterable[str], cluster_id: str) -> Changes:
        """Say that some wordings belong to another cluster."""
        beside = self.collection.cluster_by_id[cluster_id].quotation_ids
        return self._correct(Sentence("Move wording"), Moved(self._printing(variant_ids), beside))

    def keep_apart(self, cluster_id: str, other_id: str) -> Changes:
        """Say that two clusters that may be one statement are two."""
        one, other = (self.collection.cluster_by_id[each].quotation_ids for each in (cluster_id, other_id))
        return self._correct(Sentence("Keep apart"), KeptApart(one, other))

    def exclude(self, quotation_ids: Iterable[str]) -> Changes:
        """Say that these are no quotations."""
        return self._correct(Sentence("Not a quote"), Excluded(tuple(quotation_ids)))

    def set_kind(self, quotation_ids: Iterable[str], kind: Kind) -> Changes:
        """Say of what kind some quotations are."""
        return self._correct(Sentence("Set kind"), KindSet(tuple(quotation_ids), kind))

    def set_borders(self, quotation_id: str, span: Span) -> Changes:
        """Say where a quotation begins and ends in its document's text."""
        return self._correct(Sentence("Set borders"), BordersSet((quotation_id,), span))

    def add_quotation(self, document_id: str, span: Span, kind: Kind, speaker: str | None = None) -> Changes:
        """Say that words of a document are a quotation. Raises VerdictRefused when they are one already."""
        added = QuotationAdded(document_id, span, kind, speaker)
        same = (each for each in self.collection.quotations if each.document_id == document_id)
        if any(each.span == span for each in same) or added_id(added) in self.collection.quotation_by_id:
            raise VerdictRefused(Sentence("These words are a quotation already."))
        return self._correct(Sentence("Add quotation"), added)

    def set_verdict(self, target_ids: Iterable[str], verdict: Verdict | None) -> Changes:
        """Give clusters or variants a verdict, or take it away.

        This and the other judgements raise VerdictRefused when a rule forbids it, and change nothing then.
        """
        label = Sentence("Set verdict") if verdict else Sentence("Clear verdict")
        return self._judge(label, target_ids, judging.verdict_set(verdict, self.checker, self._now()))

    def set_status(self, target_ids: Iterable[str], status: Status) -> Changes:
        """Say how far the work on clusters or variants is."""
        return self._judge(Sentence("Set status"), target_ids, judging.status_set(status))

    def set_basis(self, target_ids: Iterable[str], basis: Basis | None, reference: str = "") -> Changes:
        """Say what the verdict on clusters or variants rests on, and where that is to be found."""
        return self._judge(Sentence("Set basis"), target_ids, judging.basis_set(basis, reference))

    def set_note(self, target_ids: Iterable[str], note: str) -> Changes:
        """Write the note of clusters or variants."""
        return self._judge(Sentence("Write note"), target_ids, judging.note_set(note))

    def set_tags(self, target_ids: Iterable[str], tags: Iterable[str]) -> Changes:
        """Put these tags on clusters or variants in the place of those they have."""
        return self._judge(Sentence("Set tags"), target_ids, judging.tags_set(tags))

    def change_tags(self, target_ids: Iterable[str], added: Iterable[str], removed: Iterable[str]) -> Changes:
        """Put tags on clusters or variants and take others from them; what else each has stays."""
        return self._judge(Sentence("Set tags"), target_ids, judging.tags_changed(tuple(added), tuple(removed)))

    def set_star(self, target_ids: Iterable[str], *, is_starred: bool) -> Changes:
        """Star clusters or variants, or take the star away."""
        label = Sentence("Star") if is_starred else Sentence("Take the star away")
        return self._judge(label, target_ids, judging.star_set(is_starred=is_starred))

    def check_again(self, target_ids: Iterable[str]) -> Changes:
        """Say as a second person that a verdict is right."""
        return self._judge(Sentence("Second check"), target_ids, judging.checked_again(self.checker, self._now()))

    def held(self, variant_id: str) -> Held | None:
        """Hold a variant against the sources of record; None without one, and for what only sources print.

        The first time it takes a while: it may be asked off the GUI thread.
        """
        return self._sources.held(self.collection, variant_id, self._policy)

    def accept_suggestion(self, variant_id: str) -> Changes:
        """Make what a source suggests of a variant its verdict, with the source as its basis.

        Raises VerdictRefused when no source suggests anything.
        """
        held = self.held(variant_id)
        if held is None:
            raise VerdictRefused(Sentence("No source of record suggests anything here."))
        accepted = judging.accepted(held.suggestion, self.checker, self._now())
        return self._judge(Sentence("Accept what the source suggests"), [variant_id], accepted)

    def accept_suggestions(self, cluster_ids: Iterable[str]) -> Changes:
        """Do the same for all variants of some clusters that have no verdict, in one step; the rest stays as it is.

        Raises VerdictRefused when no source suggests anything of any of them.
        """
        with self._lock:
            own = {each: self.collection.cluster_by_id[each] for each in cluster_ids}
            helds = {variant.id: self.held(variant.id) for each in own.values() for variant in each.variants}
            suggestions = {variant: held.suggestion for variant, held in helds.items() if held}
            judged = judging.all_accepted(self.project, suggestions, self.checker, self._now())
            if judged is self.project:
                raise VerdictRefused(Sentence("No source of record suggests anything here that is not decided."))
            label = Sentence("Accept what the source suggests")
            return self._put(Changes(label, clusters=frozenset(own), is_judgement=True), judged)

    def answers(self, progress: Progress, rest: Rest) -> Mapping[str, Answers]:
        """Return what the sources of record say of each cluster; long work, off the GUI thread."""
        return self._sources.answers(self.collection, self._policy, progress, rest)

    def judgement(self, target_id: str) -> Judgement:
        """Return what was decided of a cluster or a variant."""
        return self.project.judgement(target_id)

    def undo(self) -> Changes | None:
        """Take the last operation back; None when there is none."""
        with self._lock:
            step = self._journal.last_done
            return self._go_to(step, step.state - 1, "Undo") if step else None

    def redo(self) -> Changes | None:
        """Do the operation that was last taken back again; None when there is none."""
        with self._lock:
            step = self._journal.first_undone
            return self._go_to(step, step.state, "Redo") if step else None

    @property
    def policy(self) -> Policy:
        """What differences are rated by."""
        return self._policy

    def set_policy(self, policy: Policy) -> Changes:
        """Rate every difference by another policy: a setting, and no step that could be undone."""
        self._policy = policy
        self._compare = comparing.under(policy)
        return Changes(Sentence("Set policy"), everything=True)

    def comparison(self, cluster: Cluster, variant: Variant) -> Comparison:
        """Return how a variant differs from its cluster's base."""
        return self._compare(cluster, variant)

    def rating(self, cluster: Cluster, variant: Variant) -> Rating:
        """Return what kinds of differences there are between a variant and its cluster's base: see `comparison`.

        What was compared when the project was last open is not compared again.
        """
        return self._ratings.rating(cluster.base_text, variant.text, self._policy)

    def find_signals(self, progress: Progress | None = None, rest: Rest | None = None) -> Signals:
        """Return what the documents show beside each other, under the policy. Raises SignalsCancelled.

        It takes seconds for thousands of documents, with a `rest` now and then, and no time when nothing changed
        since it was called last.
        """
        return signalling.shown(self._signalling.find(self.collection, progress, rest), self._policy)

    def severity(self, cluster: Cluster) -> Severity:
        """Return the severity of the worst difference in a cluster."""
        return max(self.rating(cluster, variant).severity for variant in cluster.variants)

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
        self, wanted: Wanted, clusters: Iterable[Cluster] | None = None, printing: Printing | None = None
    ) -> Iterator[bytes]:
        """Yield these clusters, or the whole project, in the form that is wanted, as it is at the first piece.

        Raises NothingToExport and TooLargeForSheet.
        """
        # Loaded when something is taken away: the window opens without them.
        from quoteview.session import archiving, forms  # noqa: PLC0415

        with ExitStack() as stack:
            with self._lock:
                excerpt = self.excerpt(clusters, with_history=wanted.format in exporting.WITH_HISTORY)
                is_archive = wanted.format is Format.JSON_LINES and self._journal.repository is not None
                rows = stack.enter_context(self._journal.rows(self._now())) if is_archive else None
            if wanted.tells_witnesses:
                excerpt = replace(excerpt, witnesses=self._signalling.witnesses(excerpt.collection))
            yield from forms.pieces(excerpt, wanted, printing) if rows is None else archiving.lines(excerpt, rows)

    def export(
        self, path: Path, wanted: Wanted, clusters: Iterable[Cluster] | None = None, printing: Printing | None = None
    ) -> None:
        """Write what `exported` gives to `path`, whole or not at all. Raises CannotWrite, too."""
        read = [*exporting.paths_of(self.collection), *filter(None, [self.project_path])]
        exporting.write(path, self.exported(wanted, clusters, printing), read)

    def import_project(self, path: Path, project: Path) -> Changes:
        """Make a new project file of what JSON Lines of a whole one hold, and open it; what was open is closed.

        Raises PathMissing, PathUnreadable, MalformedLine, ProjectExists and CannotSave; what was open stays open then.
        """
        from quoteview.session import archiving  # noqa: PLC0415 - as above

        with self._lock:
            Journal.restore(project, self._now(), partial(archiving.restore, path))
        return self.open_project(project)

    def save_picture(self, path: Path, data: bytes) -> None:
        """Write a picture of what is open. Raises CannotWrite."""
        exporting.save_picture(self.collection, path, data)

    def _load(self) -> None:
        try:
            self._journal.load()
        except BaseException:
            self._change_journal(Journal())
            raise

    def _change_journal(self, journal: Journal) -> None:
        self._ratings = Ratings(journal.ratings())
        self._journal, before = journal, self._journal
        before.close()

    def _repository(self) -> "Repository":
        if self._journal.repository is None:
            raise ValueError("nothing is saved in a file")
        return self._journal.repository

    def _judge(self, operation: Sentence, target_ids: Iterable[str], change: Judging) -> Changes:
        with self._lock:
            targets = tuple(dict.fromkeys(map(self._as_now, target_ids)))
            judged = judging.judge(self.project, targets, change)
            clusters = frozenset(self.collection.cluster_of_target(target).id for target in targets)
            return self._put(Changes(operation, clusters=clusters, is_judgement=True), judged)

    def _as_now(self, target: str) -> str:
        """Return what holds the words of a target now: whoever judges may still look at what stood here before a scan.

        Raises VerdictRefused when these words are gone, KeyError when there never was such a target.
        """
        if self.collection.has_target(target):
            return target
        before = next(
            (each.collection for each in self._journal.seen() if each.collection.has_target(target)), None
        )
        if before is None:
            raise KeyError(target)
        place = place_of(before, target, self.collection, found_again(before, self.collection))
        if place is None:
            raise VerdictRefused(Sentence("What you judged is gone: no document prints these words any more."))
        return place[0]

    def _correct(self, operation: Sentence, *corrections: Correction) -> Changes:
        with self._lock:
            corrected = correct(self.project, corrections)
            described = (
                each.document_id for each in corrections if isinstance(each, DocumentDescribed | SourceMarked)
            )
            changes = Changes(
                operation,
                documents=frozenset(described),
                clusters=corrected.touched,
                everything=corrected.is_regrouped,
                remarks=corrected.lost,
            )
            return self._put(changes, corrected.project)

    def _variant(self, variant_id: str) -> Variant:
        if variant_id not in self.collection.cluster_of_variant:
            raise ValueError(f"{variant_id} is not a variant")
        variants = self.collection.cluster_of_variant[variant_id].variants
        return next(variant for variant in variants if variant.id == variant_id)

    def _printing(self, variant_ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(each for variant in map(self._variant, variant_ids) for each in variant.quotation_ids)

    def _put(self, changes: Changes, project: Project) -> Changes:
        self._journal.add(changes, self._now(), self.checker, project)
        return changes

    def _keep(
        self, operation: str, scanned: Collection, sources: Sequence[str], remarks: Iterable[str] = ()
    ) -> Changes:
        with self._lock:
            kept = keep_decisions(self.project, scanned)
            project = replace(kept.project, sources=tuple(dict.fromkeys(sources)))
            return self._put(Changes(operation, everything=True, remarks=(*remarks, *kept.lost)), project)

    def _fail(self, operation: str, scanned: Collection) -> Changes:
        """Leave open what is open where nothing could be read, but for the failures."""
        with self._lock:
            self._journal.put(replace(self.project, collection=replace(self.collection, failures=scanned.failures)))
        return Changes(operation, everything=True)

    def _go_to(self, step: Step, state: int, verb: str) -> Changes:
        operation = f"{verb}: {step.label}"
        self._journal.go_to(state, operation, self._now(), self.checker)
        return replace(step.changes, operation=operation, remarks=())


def _scanned(found: Collection, paths: Iterable[Path]) -> Project:
    return Project(found, found, sources=_sources(paths))


def _sources(paths: Iterable[Path]) -> tuple[str, ...]:
    return tuple(str(path.absolute()) for path in paths)

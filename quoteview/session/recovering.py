"""Recovering a damaged project: all that survives of it becomes a project of its own, and what does not is said."""

from collections.abc import Collection as Several
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from quoteview.core.cluster import Cluster, PossibleMatch
from quoteview.core.collection import Collection, Failure
from quoteview.core.correction import Correction, KeptApart, Moved, OfQuotations, QuotationAdded
from quoteview.core.document import Document
from quoteview.core.errors import (
    DamagedProject,
    KnownError,
    MakingCancelled,
    ProjectExists,
    ScanCancelled,
    VerdictRefused,
)
from quoteview.core.history import BEGINNING, Edit, Entry, first_break
from quoteview.core.identity import identifier
from quoteview.core.judgements import Judgements
from quoteview.core.lineage import FIELD, TARGET, Place, imported
from quoteview.core.orphan import Orphan, once
from quoteview.core.project import Project
from quoteview.core.reporting import Reporting
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import UNJUDGED, Basis, ClusterVerdict, Judgement, Status, VariantVerdict
from quoteview.session.changes import Changes
from quoteview.session.copies.copy import Origin, app_version
from quoteview.session.correcting import as_far, corrected, shown
from quoteview.session.draft import Draft, added_id
from quoteview.session.engine import find_quotations, read_document
from quoteview.session.first_sight import keep_first_sight
from quoteview.session.progress import Progress, Unwatched, stoppable
from quoteview.session.scanning import collate
from quoteview.store.packing import dumps
from quoteview.store.recovery import Salvage, fill, salvage, with_texts
from quoteview.store.state import State

RECOVER = Sentence("Recover project")
_FIELDS = frozenset(UNJUDGED.__dataclass_fields__)


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
    rebuilding = _Rebuilding(found, progress)
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
    told = _judged_by_history(found.history())
    return (
        sorted(grouped) == sorted(collection.quotation_by_id)
        and all(each.text_sha256 in contents for each in collection.documents)
        and all(project.collection.has_target(target) for target in project.judgements)
        and len(contents) == len(found.rows["content"])
        and all(project.judgement(target) == judgement for target, judgement in told.items())
        and {orphan.id for orphan in project.orphans} >= _waiting_by_history(found.history()).keys()
    )


@dataclass(slots=True)
class _Rebuilding:
    """Making a project of what is left of one."""

    salvage: Salvage
    progress: Progress
    lost: list[str] = field(default_factory=list)

    def project(self) -> Project:
        """Return what is left, as a project."""
        parts = list(self.salvage.scanned())
        documents = list(self._documents(parts))
        known = {document.id for document in documents}
        quotations = [each for part in parts for each in part.found.quotations if each.document_id in known]
        for document in self._read_again(known):
            documents.append(document)
            quotations += find_quotations(document)
        sources = tuple(source for part in parts for source in part.sources)
        clusters = [cluster for part in parts for cluster in part.found.clusters]
        found = _in_order(Collection(tuple(documents), tuple(quotations), failures=tuple(_failures(parts))))
        found = self._grouped(found, clusters, [match for part in parts for match in part.found.possible])
        collection, made = self._corrected(found)
        judgements = self._judgements(collection, _renamed(clusters, found))
        orphans = self._orphans(found, made)
        self._tell_missing()
        return Project(collection, found, made, judgements, sources, orphans)

    def _documents(self, parts: Iterable[Project]) -> Iterator[Document]:
        documents = [document for part in parts for document in part.found.documents]
        for document, text in with_texts(documents, self.salvage.contents()):
            if text is None:
                self.lost.append(
                    Sentence("{file}: its text is lost, and what was decided of it; add the document again.",
                             file=document.file_name)
                )  # fmt: skip
            else:
                yield replace(document, text=text)

    def _read_again(self, known: Several[str]) -> Iterator[Document]:
        """Read the documents again of which only the original bytes are left; their paths are in the history."""
        paths = {
            entry.edit.target_id: entry.edit.new
            for entry in _proven(self.salvage)
            if (entry.edit.target_type, entry.edit.field) == ("document", "path")
        }
        by_id = {identifier("d", digest): body for digest, body in self.salvage.contents().items()}
        for document_id, path in sorted(paths.items(), key=lambda each: each[1]):
            if path and document_id not in known:
                try:
                    yield _read(path, by_id[document_id])
                except (KeyError, KnownError):
                    self.lost.append(
                        Sentence("{path}: is lost, and what was decided of it; add the document again.", path=path)
                    )

    def _grouped(
        self, found: Collection, clusters: Sequence[Cluster], possible: Iterable[PossibleMatch]
    ) -> Collection:
        """Return what was found with the clusters as they were, or grouped anew where any of them is incomplete."""
        grouped = sorted(each for cluster in clusters for each in cluster.quotation_ids)
        if grouped == sorted(found.quotation_by_id):
            return replace(found, clusters=_by_reading(found, clusters), possible=tuple(possible))
        self.lost.append(Sentence("The grouping of statements was lost in part, and was made anew."))
        try:
            return collate(found, self.progress)
        except ScanCancelled as error:
            raise MakingCancelled from error

    def _corrected(self, found: Collection) -> tuple[Collection, tuple[Correction, ...]]:
        """Make the corrections again that can be."""
        draft, made, n_lost = Draft(found, found), [], 0
        for correction in self.salvage.corrections():
            try:
                _probe(draft, correction)
                draft.make(correction)
            except (LookupError, StopIteration, VerdictRefused):
                n_lost += 1
            else:
                made.append(correction)
        if n_lost:
            told = Sentence("%n correction(s) could not be made again: what they are about is lost.", n=n_lost)
            self.lost.append(told)
        return draft.collection(), tuple(made)

    def _judgements(self, collection: Collection, renamed: Mapping[str, str]) -> Judgements:
        """Return what was decided: as it was stored, and as the history tells where that is lost."""
        stored = dict(self.salvage.judgements())
        judgements: dict[str, Judgement] = {}
        told = _judged_by_history(_proven(self.salvage))
        is_told_whole = _is_whole(self.salvage)
        for target in dict.fromkeys((*stored, *told)):
            judgement = stored.get(target)
            if target in told and (judgement is None or is_told_whole):
                judgement = told[target]
            if judgement is None or judgement == UNJUDGED:
                continue
            place = renamed.get(target, target)
            if not collection.has_target(place):
                self.lost.append(Sentence("What was decided of something that is lost: {told}.", told=_said(judgement)))
            else:
                judgements[place] = as_far(judgement, collection, place)
        return Judgements.of(judgements)

    def _orphans(self, found: Collection, made: Iterable[Correction]) -> tuple[Orphan, ...]:
        """Return what waits for a person; of what is lost of that the history tells what it was."""
        left = once(self.salvage.orphans())
        known = {orphan.id for orphan in left}
        for orphan_id, (about, told) in _waiting_by_history(_proven(self.salvage)).items():
            if orphan_id not in known:
                sentence = Sentence("What was decided of “{wording}” and waited for a person is lost: {told}.",
                                    wording=shown(about), told=told)  # fmt: skip
                self.lost.append(sentence)
        ids = found.quotation_by_id.keys() | {added_id(each) for each in made if isinstance(each, QuotationAdded)}
        return tuple(_with_known(orphan, ids) for orphan in left)

    def _tell_missing(self) -> None:
        history = self.salvage.history()
        n_missing = (history[-1].seq if history else 0) - len(history)
        if _end(history) != self.salvage.facts.get("last_hash"):
            self.lost.append(Sentence("The end of the history is lost, and what was decided last may be with it."))
        if n_missing:
            self.lost.append(Sentence("%n line(s) of the history are lost.", n=n_missing))
        if self.salvage.n_lost:
            self.lost.append(Sentence("%n place(s) in the file could not be read.", n=self.salvage.n_lost))
        self.lost.append(Sentence("What was done before cannot be undone any more; the history tells of it."))


def _probe(draft: Draft, correction: Correction) -> None:
    """Raise KeyError where something that a correction is about is not there: it would be made in part."""
    for quotation_id in (*getattr(correction, "quotation_ids", ()), *getattr(correction, "beside", ())):
        if not draft.holds(quotation_id):
            raise KeyError(quotation_id)


def _in_order(found: Collection) -> Collection:
    """Return what was found in reading order."""
    place = {document.id: at for at, document in enumerate(found.documents)}
    quotations = sorted(found.quotations, key=lambda each: (place[each.document_id], each.span.start, -each.span.end))
    return replace(found, quotations=tuple(quotations))


def _by_reading(found: Collection, clusters: Iterable[Cluster]) -> tuple[Cluster, ...]:
    first = {quotation.id: at for at, quotation in enumerate(found.quotations)}
    return tuple(sorted(clusters, key=lambda each: min(map(first.__getitem__, each.quotation_ids))))


def _read(path: str, data: bytes) -> Document:
    """Return the document of a path that was read from some bytes. Raises KnownError."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = Path(folder) / PurePath(path).name
        file.write_bytes(data)
        return replace(read_document(file), path=path)


def _failures(parts: Iterable[Project]) -> Iterator[Failure]:
    return (failure for part in parts for failure in part.found.failures)


def _renamed(clusters: Iterable[Cluster], found: Collection) -> Mapping[str, str]:
    """Return what stands now for clusters, and for their variants, that are not there any more."""
    renamed: dict[str, str] = {}
    for before in clusters:
        owner = next((found.cluster_of[each] for each in before.quotation_ids if each in found.cluster_of), None)
        if owner and before.id not in found.cluster_by_id:
            by_text = {variant.text: variant.id for variant in owner.variants}
            renamed |= {each.id: by_text[each.text] for each in before.variants if each.text in by_text}
            renamed[before.id] = owner.id
    return renamed


def _end(history: Sequence[Entry]) -> str:
    return history[-1].hash if history else BEGINNING


def _is_whole(found: Salvage) -> bool:
    """Tell whether the history is there from its beginning to its end, and hangs together."""
    history = found.history()
    return first_break(history) is None and _end(history) == found.facts.get("last_hash")


def _proven(found: Salvage) -> list[Entry]:
    """Return the entries that are what they were: the next one, or the project, says so."""
    history = found.history()
    told = {entry.seq - 1: entry.prev_hash for entry in history}
    if history:
        told.setdefault(history[-1].seq, found.facts.get("last_hash", ""))
    return [entry for entry in history if told.get(entry.seq) == entry.hash]


def _own(history: Sequence[Entry]) -> Iterator[Entry]:
    """Yield what a history tells of this project alone.

    What was decided in projects that were merged into this one is told again after them.
    """
    since = 0
    for entry in history:
        if entry.seq > since and (entry.edit.target_type, entry.edit.field) == (TARGET, FIELD):
            since = entry.seq + Place.read(entry.edit.new).seq - Place.read(entry.edit.old).seq
    return (entry for entry in history if entry.seq > since)


def _judged_by_history(history: Sequence[Entry]) -> Mapping[str, Judgement]:
    """Return what a history tells was decided last of each cluster and variant, as far as its entries are there."""
    fields: dict[tuple[str, str], dict[str, str]] = {}
    for entry in _own(history):
        if entry.edit.target_type in {"cluster", "variant"} and entry.edit.field in _FIELDS:
            fields.setdefault((entry.edit.target_type, entry.edit.target_id), {})[entry.edit.field] = entry.edit.new
    judged = {}
    for (kind, target), own in fields.items():
        with suppress(ValueError, VerdictRefused):
            judged[target] = _judgement(kind, own)
    return judged


def _waiting_by_history(history: Sequence[Entry]) -> Mapping[str, tuple[str, str]]:
    """Return what a history tells that waits for a person, by its id: the words it is about, and what was decided."""
    fields: dict[str, dict[str, str]] = {}
    for entry in _own(history):
        if entry.edit.target_type == "orphan":
            fields.setdefault(entry.edit.target_id, {})[entry.edit.field] = entry.edit.new
    return {key: (own.get("text", ""), own["waiting"]) for key, own in fields.items() if own.get("waiting")}


def _with_known(orphan: Orphan, quotation_ids: Several[str]) -> Orphan:
    """Return an orphan with those of the quotations that were left of it which are there still."""
    decided = orphan.decided
    if isinstance(decided, Judgement) or not isinstance(decided, OfQuotations):
        return orphan
    own = tuple(each for each in decided.quotation_ids if each in quotation_ids)
    if isinstance(decided, Moved | KeptApart):
        beside = tuple(each for each in decided.beside if each in quotation_ids)
        return replace(orphan, decided=replace(decided, quotation_ids=own, beside=beside))
    return replace(orphan, decided=replace(decided, quotation_ids=own))


def _judgement(kind: str, told: Mapping[str, str]) -> Judgement:
    """Return the judgement that the texts of a history stand for. Raises ValueError and VerdictRefused."""
    verdict = told.get("verdict")
    basis = told.get("basis")
    return Judgement(
        status=Status(told.get("status") or Status.UNSTARTED),
        verdict=(ClusterVerdict(verdict) if kind == "cluster" else VariantVerdict(verdict)) if verdict else None,
        basis=Basis(basis) if basis else None,
        basis_ref=told.get("basis_ref", ""),
        note=told.get("note", ""),
        tags=tuple(filter(None, told.get("tags", "").split("; "))),
        is_starred=told.get("is_starred") == "yes",
        checked_by=told.get("checked_by") or None,
        checked_at=told.get("checked_at") or None,
        second_checker=told.get("second_checker") or None,
        second_checked_at=told.get("second_checked_at") or None,
    )


def _said(judgement: Judgement) -> str:
    cells = (judgement.verdict, judgement.checked_by, judgement.checked_at, judgement.basis, shown(judgement.note))
    return ", ".join(filter(None, (*cells, *judgement.tags))) or judgement.status


def _write(project: Project, rebuilt: _Rebuilding, into: Path, origin: Origin, lost: tuple[str, ...]) -> None:
    # Loaded when it is needed: starting must not wait for the database's library.
    from quoteview.store.repository import Material, Repository  # noqa: PLC0415

    state = State(0, origin.at, origin.by, str(RECOVER), dumps(Changes(RECOVER, everything=True, remarks=lost)))
    found, report = rebuilt.salvage, stoppable(rebuilt.progress, MakingCancelled)
    contents = found.contents()
    keeps = found.facts.get("originals") != "hashed"
    with Repository.create_whole(into, origin.at, app_version(), keeps_originals=keeps) as repository:
        histories = _histories(found, origin)
        repository.save(Project(), project, state, Material(partial(_original, contents), histories, report))
        keep_first_sight(repository, project.collection)


def _original(contents: Mapping[str, bytes], document: Document) -> bytes | None:
    return contents.get(document.sha256)


def _histories(found: Salvage, origin: Origin) -> Iterator[Entry]:
    """Yield the entries that are left, each run of them that hangs together under a heading of its own."""
    heading = Entry(0, origin.at, origin.by, str(RECOVER), Edit("", "", "", "", ""), app_version(), BEGINNING)
    project_id = found.facts.get("project_id", "")
    run: list[Entry] = []
    for entry in found.history():
        if run and (entry.seq, entry.prev_hash) != (run[-1].seq + 1, run[-1].hash):
            yield from _run(run, project_id, heading)
            run = []
        run.append(entry)
    if run:
        yield from _run(run, project_id, heading)


def _run(entries: Sequence[Entry], project_id: str, heading: Entry) -> Iterator[Entry]:
    first = entries[0]
    return iter(imported(entries, project_id, Place(first.seq - 1, first.prev_hash), heading))

"""Making a project of what is left of a damaged one, and saying what is not."""

from collections.abc import Collection as Several
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from quoteview.core.cluster import Cluster, PossibleMatch
from quoteview.core.collection import Collection, Failure
from quoteview.core.correction import Correction, KeptApart, Moved, OfQuotations, QuotationAdded
from quoteview.core.document import Document
from quoteview.core.errors import KnownError, MakingCancelled, ScanCancelled, VerdictRefused
from quoteview.core.identity import identifier
from quoteview.core.judgements import Judgements
from quoteview.core.orphan import Orphan, once
from quoteview.core.project import Project
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import UNJUDGED, Judgement
from quoteview.session.correcting import as_far, shown
from quoteview.session.draft import Draft, added_id
from quoteview.session.engine import find_quotations, read_document
from quoteview.session.progress import Progress
from quoteview.session.remains.history import end_of, is_whole, judged_by, proven, waiting_by
from quoteview.session.scanning import collate
from quoteview.store.recovery import Salvage, with_texts


@dataclass(slots=True)
class Rebuilding:
    """Making a project of what is left of one."""

    salvage: Salvage
    progress: Progress
    lost: list[str] = field(default_factory=list)
    contents: dict[str, bytes] = field(init=False)
    """The original bytes and the texts, by their hashes: those that are left, and those that were read again."""

    def __post_init__(self) -> None:
        """Begin with what is left."""
        self.contents = dict(self.salvage.contents())

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
        for document, text in with_texts(documents, self.contents):
            if text is not None:
                yield replace(document, text=text)
            elif (again := self._as_it_was(document)) is not None:
                self.lost.append(
                    Sentence("{file}: its text was read again from the file, which did not change.",
                             file=document.file_name)
                )  # fmt: skip
                yield again
            else:
                self.lost.append(
                    Sentence("{file}: its text is lost, and what was decided of it; add the document again.",
                             file=document.file_name)
                )  # fmt: skip

    def _as_it_was(self, document: Document) -> Document | None:
        """Return a document with the text of its file, where that file still holds the very bytes it was read from."""
        try:
            data = Path(document.path).read_bytes()
            read = read_document(Path(document.path))
        except (KnownError, OSError):
            return None  # whoever asks says that it is lost
        if (read.sha256, read.text_sha256) != (document.sha256, document.text_sha256):
            return None
        self.contents[sha256(data).hexdigest()] = data
        return replace(document, text=read.text)

    def _read_again(self, known: Several[str]) -> Iterator[Document]:
        """Read the documents again of which only the original bytes are left; their paths are in the history."""
        paths = {
            entry.edit.target_id: entry.edit.new
            for entry in proven(self.salvage)
            if (entry.edit.target_type, entry.edit.field) == ("document", "path")
        }
        by_id = {identifier("d", digest): body for digest, body in self.contents.items()}
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
        told = judged_by(proven(self.salvage))
        is_told_whole = is_whole(self.salvage)
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
        for orphan_id, (about, told) in waiting_by(proven(self.salvage)).items():
            if orphan_id not in known:
                sentence = Sentence("What was decided of “{wording}” and waited for a person is lost: {told}.",
                                    wording=shown(about), told=told)  # fmt: skip
                self.lost.append(sentence)
        ids = found.quotation_by_id.keys() | {added_id(each) for each in made if isinstance(each, QuotationAdded)}
        return tuple(_with_known(orphan, ids) for orphan in left)

    def _tell_missing(self) -> None:
        history = self.salvage.history()
        n_missing = (history[-1].seq if history else 0) - len(history)
        if end_of(history) != self.salvage.facts.get("last_hash"):
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


def _said(judgement: Judgement) -> str:
    cells = (judgement.verdict, judgement.checked_by, judgement.checked_at, judgement.basis, shown(judgement.note))
    return ", ".join(filter(None, (*cells, *judgement.tags))) or judgement.status

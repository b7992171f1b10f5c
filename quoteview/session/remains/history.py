"""What is left of the history of a damaged project, and what it tells of decisions that are lost themselves."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from quoteview.core.errors import VerdictRefused
from quoteview.core.history import BEGINNING, Edit, Entry, first_break
from quoteview.core.lineage import FIELD, TARGET, Place, imported
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import UNJUDGED, Basis, ClusterVerdict, Judgement, Status, VariantVerdict
from quoteview.session.copies.copy import Origin, app_version
from quoteview.store.recovery import Salvage

_FIELDS = frozenset(UNJUDGED.__dataclass_fields__)


def end_of(history: Sequence[Entry]) -> str:
    """Return the hash that a history ends with."""
    return history[-1].hash if history else BEGINNING


def is_whole(found: Salvage) -> bool:
    """Tell whether the history is there from its beginning to its end, and hangs together."""
    history = found.history()
    return first_break(history) is None and end_of(history) == found.facts.get("last_hash")


def proven(found: Salvage) -> list[Entry]:
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


def judged_by(history: Sequence[Entry]) -> Mapping[str, Judgement]:
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


def waiting_by(history: Sequence[Entry]) -> Mapping[str, tuple[str, str]]:
    """Return what a history tells that waits for a person, by its id: the words it is about, and what was decided."""
    fields: dict[str, dict[str, str]] = {}
    for entry in _own(history):
        if entry.edit.target_type == "orphan":
            fields.setdefault(entry.edit.target_id, {})[entry.edit.field] = entry.edit.new
    return {key: (own.get("text", ""), own["waiting"]) for key, own in fields.items() if own.get("waiting")}


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


def sections(found: Salvage, origin: Origin, label: Sentence) -> Iterator[Entry]:
    """Yield the entries that are left, each run of them that hangs together under a heading of its own: `label`."""
    heading = Entry(0, origin.at, origin.by, str(label), Edit("", "", "", "", ""), app_version(), BEGINNING)
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

"""The history as a checker reads it: one row an entry, in words, and which of them are shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cache, lru_cache

from quoteview.core.quotation import Kind
from quoteview.core.verdict import Basis, ClusterVerdict, Status, VariantVerdict
from quoteview.session.recounting import Account
from quoteview.ui.models.folding import fold
from quoteview.ui.models.labels import shown
from quoteview.ui.translation import mark, tr

DAY = len("2026-11-22")
"""Of a time in ISO 8601, the characters that are its day."""

KEPT = 4096
"""Texts that are kept while rows are made."""

TARGETS: Mapping[str, str] = {
    "project": mark("Project"),
    "cluster": mark("Statement"),
    "variant": mark("Wording"),
    "quotation": mark("Quotation"),
    "document": mark("Document"),
    "orphan": mark("Orphaned decision"),
}
"""What the kinds of things that change are called, by the name they have in the history."""

FIELDS: Mapping[str, str] = {
    "path": mark("File"),
    "outlet": mark("Outlet"),
    "title": mark("Title"),
    "url": mark("Address"),
    "published_at": mark("Date"),
    "is_source": mark("Source of record"),
    "text": mark("Text"),
    "span": mark("Place in the text"),
    "speaker": mark("Speaker"),
    "kind": mark("Kind"),
    "cluster": mark("Statement"),
    "reference": mark("Reference wording"),
    "kept_apart": mark("Kept apart from"),
    "status": mark("Status"),
    "verdict": mark("Verdict"),
    "basis": mark("Basis"),
    "basis_ref": mark("Where the basis is"),
    "note": mark("Note"),
    "tags": mark("Tags"),
    "is_starred": mark("Star"),
    "checked_by": mark("Checked by"),
    "checked_at": mark("Checked at"),
    "second_checker": mark("Checked again by"),
    "second_checked_at": mark("Checked again at"),
    "waiting": mark("Waits for a person"),
}
"""What fields are called; one that is not here goes by its own name."""

_SETS: Mapping[str, Sequence[type[Enum]]] = {
    "status": (Status,),
    "verdict": (ClusterVerdict, VariantVerdict),
    "basis": (Basis,),
    "kind": (Kind,),
}
_TIMES = frozenset({"checked_at", "second_checked_at"})
_WALKS: Mapping[str, str] = {"Undo: ": mark("Undo: {operation}"), "Redo: ": mark("Redo: {operation}")}


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One entry with the texts of its cells, and `haystack`, what it is found by."""

    account: Account
    when: str
    day: str
    who: str
    action: str
    about: str
    field: str
    old: str
    new: str
    haystack: str

    @property
    def seq(self) -> int:
        """Its number."""
        return self.account.entry.seq

    @property
    def target_type(self) -> str:
        """What kind of thing it is about, by the name that has in the history."""
        return self.account.entry.edit.target_type

    @property
    def target_id(self) -> str:
        """What it is about."""
        return self.account.entry.edit.target_id


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which entries are shown; "" asks nothing. `since` and `until` are days in ISO 8601, both included.

    Straight and curly marks, case and accents are equal in the words.
    """

    words: str = ""
    who: str = ""
    action: str = ""
    target_type: str = ""
    target_id: str = ""
    since: str = ""
    until: str = ""


class HistoryTexts:
    """Makes rows of accounts; what was said once is kept, because the same words come again and again."""

    def __init__(self) -> None:
        self._folded, self._values = lru_cache(KEPT)(fold), lru_cache(KEPT)(value_shown)
        self._actions, self._fields, self._times = cache(action_shown), cache(field_shown), lru_cache(KEPT)(time_shown)
        self._gone = tr("gone: {id}")

    def row(self, account: Account) -> HistoryRow:
        """Return the row of an entry."""
        entry, edit = account.entry, account.entry.edit
        when, action, field = self._times(entry.at), self._actions(entry.action), self._fields(edit.field)
        about = account.about or (self._gone.format(id=edit.target_id) if edit.target_id else "")
        old = self._values(edit.field, account.old) if account.old else ""
        new = self._values(edit.field, account.new) if account.new else ""
        fold_once = self._folded
        haystack = (
            f"{entry.seq}\n{when}\n{fold_once(entry.user)}\n{fold_once(action)}\n{fold_once(about)}\n"
            f"{fold_once(field)}\n{fold_once(old)}\n{fold_once(new)}"
        )
        return HistoryRow(account, when, when[:DAY], entry.user, action, about, field, old, new, haystack)


def action_shown(action: str) -> str:
    """Return what an operation of the history is called."""
    for prefix, template in _WALKS.items():
        if action.startswith(prefix):
            return tr(template).format(operation=action_shown(action.removeprefix(prefix)))
    return tr(action)


def field_shown(field: str) -> str:
    """Return what a field of the history is called."""
    return tr(FIELDS[field]) if field in FIELDS else field.replace("_", " ")


def target_shown(target_type: str) -> str:
    """Return what a kind of thing is called."""
    return tr(TARGETS[target_type]) if target_type in TARGETS else target_type.replace("_", " ")


def value_shown(field: str, value: str) -> str:
    """Return a value of a field as it is read."""
    for members in _SETS.get(field, ()):
        known = next((member for member in members if member.value == value), None)
        if known:
            return shown(known)
    if field == "is_starred" and value:
        return tr("yes")
    return time_shown(value) if field in _TIMES and value else value


def time_shown(at: str) -> str:
    """Return an ISO 8601 time with zone as the clock here showed it: "2026-11-22 14:05:09"."""
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M:%S}"

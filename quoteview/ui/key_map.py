"""Which keys do what: the usual ones, and those somebody chose in their place."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from quoteview.ui.action_row import ActionRow, Scope, keys_shown, sequences
from quoteview.ui.menus import ACTIONS
from quoteview.ui.translation import tr

PORTABLE, NATIVE = QKeySequence.SequenceFormat.PortableText, QKeySequence.SequenceFormat.NativeText

COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
"""Modifiers with which a key types nothing."""
MOVING = frozenset({
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace,
})  # fmt: skip
"""Keys that lists and fields need themselves."""


_PLACES: Mapping[Scope, frozenset[str]] = {
    Scope.WINDOW: frozenset({"queue", "collation", "facets", "elsewhere"}),
    Scope.LISTS: frozenset({"queue", "collation", "facets"}),
    Scope.STATEMENTS: frozenset({"queue", "collation"}),
    Scope.QUEUE: frozenset({"queue"}),
    Scope.WORDINGS: frozenset({"collation"}),
}
"""Where the keys of a scope are heard."""


class KeyMap:
    """The keys of every action. `chosen` holds what is not as usual: keys as portable texts by the ids of actions."""

    def __init__(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        self.chosen = chosen
        self._sequences = {row.id: self._sequences_of(row) for row in ACTIONS}

    def sequences(self, row: ActionRow) -> list[QKeySequence]:
        """Return the key sequences that an action answers to."""
        return self._sequences[row.id]

    def keys(self, row: ActionRow) -> tuple[str, ...]:
        """Return the keys of an action as portable texts."""
        return _texts(self.sequences(row))

    def is_usual(self, row: ActionRow) -> bool:
        """Return whether an action has the keys it usually has."""
        return row.id not in self.chosen

    def shown(self, row: ActionRow) -> str:
        """Return the keys of an action as the system writes them; of usual ones not those of other keyboards."""
        if self.is_usual(row):
            return keys_shown(row)
        return ", ".join(native(key) for key in self.keys(row))

    def rivals(self, row: ActionRow, key: str) -> tuple[ActionRow, ...]:
        """Return the other actions that hear a key where this one does: pressed there, it would do nothing."""
        return tuple(
            other
            for other in ACTIONS
            if other.id != row.id and key in self.keys(other) and overlap(row.scope, other.scope)
        )

    def conflicts(self, row: ActionRow) -> Mapping[str, tuple[ActionRow, ...]]:
        """Return the keys of an action that others hear as well, with those others."""
        found = {key: self.rivals(row, key) for key in self.keys(row)}
        return {key: others for key, others in found.items() if others}

    def with_keys(self, row: ActionRow, keys: Iterable[str]) -> "KeyMap":
        """Return the map in which an action has these keys and no others."""
        wanted = _texts(map(QKeySequence, keys))
        others = {identifier: known for identifier, known in self.chosen.items() if identifier != row.id}
        return KeyMap(others if wanted == _texts(sequences(row)) else {**others, row.id: wanted})

    def usual(self, row: ActionRow) -> "KeyMap":
        """Return the map in which an action has its usual keys."""
        return self.with_keys(row, _texts(sequences(row)))

    def without(self, rows: Iterable[ActionRow], key: str) -> "KeyMap":
        """Return the map in which a key is taken from actions."""
        taken = self
        for row in rows:
            taken = taken.with_keys(row, (known for known in taken.keys(row) if known != key))
        return taken

    def _sequences_of(self, row: ActionRow) -> list[QKeySequence]:
        if self.is_usual(row):
            return sequences(row)
        # What stands in the file may be written by hand; what names no key is none.
        return [key for key in map(QKeySequence, self.chosen[row.id]) if key.toString(PORTABLE)]


def overlap(one: Scope, other: Scope) -> bool:
    """Return whether there is a place where the keys of both scopes are heard."""
    return not _PLACES[one].isdisjoint(_PLACES[other])


def native(key: str) -> str:
    """Return a portable text of a key as the system writes it."""
    return QKeySequence(key).toString(NATIVE)


def refusal(row: ActionRow, key: str) -> str:
    """Return the sentence that says why an action cannot have a key, or "" where it can."""
    pressed = _first(QKeySequence(key))
    if pressed is None:
        return tr("That is no key.")
    if pressed.keyboardModifiers() & COMMANDING:
        return ""
    if pressed.key() in MOVING:
        return tr("Lists and fields need {key} themselves.").format(key=native(key))
    if row.scope is Scope.WINDOW and pressed.key() < Qt.Key.Key_Escape:
        return tr("{key} alone is for typing; take it together with Ctrl or Alt.").format(key=native(key))
    return ""


def _first(sequence: QKeySequence) -> QKeyCombination | None:
    if not sequence.count() or not sequence.toString(PORTABLE):
        return None
    # The annotations of Qt leave out that a sequence can be indexed.
    first: QKeyCombination = sequence[0]  # type: ignore[index]
    return first


def _texts(keys: Iterable[QKeySequence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (key.toString(PORTABLE) for key in keys))))

"""One action of the window: what it is called, its keys, what it needs, and where its keys are heard."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QKeySequence

from quoteview.ui.translation import mark

Key = QKeySequence.StandardKey


class Need(Enum):
    """What must be so for an action to be of use; its value is the sentence that says so where it is not."""

    NOTHING = ""
    IDLE = mark("Wait until what is running is done, or cancel it.")
    """No operation is running."""
    BUSY = mark("Nothing is running.")
    DOCUMENTS = mark("Open documents first.")
    CLUSTER = mark("Go to a statement first.")
    ANOTHER_BASE = mark("Go to a wording that is not the reference yet.")
    """The wording one is at could be made the base."""
    SEVERAL_CLUSTERS = mark("Select two or more statements in the queue first.")
    WORDING = mark("Go to a wording first: nobody prints the assembled statement.")
    """One is at a wording that a document prints."""
    ONE_OF_SEVERAL = mark("Go to a wording of a statement that has several.")
    EXCLUDABLE = mark("Go to a wording first, or select several statements in the queue.")
    QUOTATION = mark("Go to a quotation first.")
    ORPHAN = mark("Go to a decision among the orphans first.")
    WORDS = mark("Select words in the document first.")
    UNDO = mark("There is nothing to undo.")
    REDO = mark("There is nothing to redo.")


class Scope(Enum):
    """Where the keys of an action are heard."""

    WINDOW = auto()
    LISTS = auto()
    """Only while a list has the focus: single letters belong to whoever types."""
    STATEMENTS = auto()
    """Only while the queue or the collation has the focus: in other lists the key means something else."""
    QUEUE = auto()
    """Only while the queue has the focus: in the collation the key judges a wording."""
    WORDINGS = auto()
    """Only while the collation has the focus."""


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action; `text` is marked for translation, `slot` the dotted path of a method, from the window."""

    id: str
    text: str
    keys: tuple[Key | str, ...]
    slot: str
    need: Need = Need.NOTHING
    scope: Scope = Scope.WINDOW
    is_switch: bool = False


Section = tuple[ActionRow, ...]
"""Actions that stand together in a menu."""


def plain(text: str) -> str:
    """Return the text of a menu without its mnemonic and its ellipsis."""
    return re.sub(r"\(&.\)|&(?=.)", "", text).rstrip("…")


def keys_shown(row: ActionRow) -> str:
    """Return the usual keys of an action as the system writes them, without the keys of other keyboards."""
    first = [binding for key in row.keys for binding in _bindings(key)[:1]]
    return ", ".join(dict.fromkeys(key.toString(QKeySequence.SequenceFormat.NativeText) for key in first))


def sequences(row: ActionRow) -> list[QKeySequence]:
    """Return the usual key sequences of an action: all that the system binds to a standard key, and those given."""
    return list({key.toString(): key for standard in row.keys for key in _bindings(standard)}.values())


def _bindings(key: Key | str) -> list[QKeySequence]:
    return QKeySequence.keyBindings(key) if isinstance(key, Key) else [QKeySequence(key)]

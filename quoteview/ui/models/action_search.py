"""Finding an action by a few letters of what it is called."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from rapidfuzz import fuzz

from quoteview.ui.action_row import ActionRow, plain
from quoteview.ui.actions import reason
from quoteview.ui.key_map import KeyMap
from quoteview.ui.menus import MENUS
from quoteview.ui.models.folding import fold
from quoteview.ui.translation import tr

SLIP = 75.0
"""How like a word must be to one that was asked for, in percent, to be taken for it with a letter or two wrong."""
SHORTEST_SLIP = 4
"""Letters of the shortest word in which a slip is forgiven."""


@dataclass(frozen=True, slots=True)
class FoundAction:
    """An action as the palette shows it; `reason` says why it cannot be done now, or is ""."""

    id: str
    title: str
    menu: str
    keys: str
    reason: str

    @property
    def sentence(self) -> str:
        """The action as a screen reader says it."""
        return ", ".join(filter(None, (self.title, self.menu, self.keys, self.reason)))


def found_actions(actions: Mapping[str, QAction], keys: KeyMap) -> Sequence[FoundAction]:
    """Return every action in the order of the menus; two rows that do the same are one, with the keys of both."""
    by_slot: dict[str, list[tuple[str, ActionRow]]] = {}
    for menu, sections in MENUS.items():
        for row in (row for section in sections for row in section):
            by_slot.setdefault(row.slot, []).append((menu, row))
    found = []
    for (menu, row), *others in by_slot.values():
        shown = ", ".join(filter(None, (keys.shown(each) for each in (row, *(other for _, other in others)))))
        title = plain(actions[row.id].text())
        found.append(FoundAction(row.id, title, plain(tr(menu)), shown, reason(row, actions)))
    return found


def search(known: Iterable[FoundAction], words: str) -> Sequence[FoundAction]:
    """Return the actions in which every word that was typed is found, the best first.

    The start of a word counts most, then the inside of one, then the menu or a key, then a word with a slip.
    """
    asked = fold(words).split()
    rated = ((_score(action, asked), action) for action in known)
    fitting = [(score, action) for score, action in rated if score is not None]
    return [action for _, action in sorted(fitting, key=lambda pair: (-pair[0], bool(pair[1].reason)))]


def _score(action: FoundAction, asked: Sequence[str]) -> float | None:
    title = fold(action.title)
    words = title.split()
    if len(asked) == 1 and len(asked[0]) > 1 and "".join(word[0] for word in words).startswith(asked[0]):
        return 4.0
    scores = [_word_score(word, words, title, f"{fold(action.menu)} {fold(action.keys)}") for word in asked]
    return None if 0.0 in scores else sum(scores)


def _word_score(asked: str, words: Sequence[str], title: str, beside: str) -> float:
    if words and words[0].startswith(asked):
        return 3.5
    if any(word.startswith(asked) for word in words):
        return 3.0
    if asked in title:
        return 2.0
    if asked in beside:
        return 1.0
    is_long = len(asked) >= SHORTEST_SLIP
    return 0.5 if is_long and any(fuzz.ratio(asked, word[: len(asked) + 1]) >= SLIP for word in words) else 0.0

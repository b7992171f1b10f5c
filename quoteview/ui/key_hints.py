"""Keys in sentences: what is told of an action names the key that it has now, whoever chose that."""

from quoteview.ui.key_map import KeyMap
from quoteview.ui.menus import ACTIONS
from quoteview.ui.translation import tr

_ROWS = {row.id: row for row in ACTIONS}
_in_use: dict[str, str] = {}


def use(keys: KeyMap) -> bool:
    """Let sentences name the keys of a map from now on, and return whether any is another than before."""
    named = {identifier: keys.shown(row).split(", ")[0] for identifier, row in _ROWS.items()}
    is_new = named != _in_use
    _in_use.update(named)
    return is_new


def key_of(action: str) -> str:
    """Return the key of an action as the system writes it, "" where it has none. Raises KeyError for a strange id."""
    if not _in_use:
        use(KeyMap({}))
    return _in_use[action]


def with_key(text: str, action: str) -> str:
    """Return a text with the key of an action behind it, where that has one: "Star (S)"."""
    key = key_of(action)
    return tr("{text} ({key})").format(text=text, key=key) if key else text

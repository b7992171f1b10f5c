"""What a person chose once and for every project: how it looks, what the keys do, how differences are rated."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from quoteview.core.difference import Code, Severity
from quoteview.core.policy import DEFAULT, SHIPPED, Policy, PolicyName
from quoteview.core.sentence import Sentence
from quoteview.core.signal_kind import SignalKind

LEAST_ZOOM, MOST_ZOOM = 0.8, 2.0
MOST_BACKUPS = 50

Record = dict[str, object]
"""Settings as JSON has them."""

STEPS: Sequence[Callable[[Record], Record]] = ()
"""Step n turns a record of version n + 1 into one of the next version. Steps are added, never changed."""

VERSION = len(STEPS) + 1


class SettingsUnreadable(ValueError):
    """What was kept as settings is none; `reason` says why, as a part of a sentence."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason)
        self.reason = reason


class ThemeChoice(Enum):
    """The colours one can choose between."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(Enum):
    """The languages the window speaks. PSEUDO is for those who look for untranslated strings."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    PSEUDO = "pseudo"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, each usual until somebody chose otherwise.

    `sans` and `serif` are families of fonts, "" where the usual ones serve. `zoom` is how many times
    its usual size text has. `keys` holds what is not as usual: the keys of actions by their ids, as
    portable texts ("Ctrl+K"). `checker` is the name that decisions bear, "" for the login name.
    `keeps_originals` says whether new projects hold the bytes of their documents, `backups` how many are kept.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    sans: str = ""
    serif: str = ""
    zoom: float = 1.0
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    policy_name: PolicyName = PolicyName.DEFAULT
    own_policy: Policy = field(default_factory=lambda: replace(DEFAULT, name=PolicyName.OWN))
    language: Language = Language.SYSTEM
    checker: str = ""
    advances_after_verdict: bool = False
    keeps_originals: bool = True
    backups: int = 5

    @property
    def policy(self) -> Policy:
        """The policy that was chosen."""
        return SHIPPED.get(self.policy_name, self.own_policy)

    @property
    def checker_shown(self) -> str:
        """The name that decisions bear."""
        return self.checker or login_name()


def login_name() -> str:
    """Return the name this person is logged in by, or "" where the system knows none."""
    import getpass  # noqa: PLC0415 - starting must not wait for the terminal that it could ask at

    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):  # by version of Python and by system
        return ""


def written(settings: Settings) -> str:
    """Return settings as a text of JSON, one value a line."""
    own = settings.own_policy
    record: Record = {
        "version": VERSION,
        "theme": settings.theme.value,
        "sans": settings.sans,
        "serif": settings.serif,
        "zoom": settings.zoom,
        "keys": {action: list(keys) for action, keys in sorted(settings.keys.items())},
        "policy": settings.policy_name.value,
        "own_policy": {
            "version": own.version,
            "moves": {code.label: severity.value for code, severity in own.moves},
            "silent_signals": [kind.label for kind in SignalKind if kind in own.silent],
        },
        "language": settings.language.value,
        "checker": settings.checker,
        "advances_after_verdict": settings.advances_after_verdict,
        "keeps_originals": settings.keeps_originals,
        "backups": settings.backups,
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def read(text: str) -> Settings:
    """Return the settings that a text of any version holds; what it does not name is as usual.

    Raises SettingsUnreadable.
    """
    try:
        record = json.loads(text)
    except ValueError as error:
        raise SettingsUnreadable(Sentence("it is not JSON ({problem})", problem=str(error))) from error
    if not isinstance(record, dict):
        raise SettingsUnreadable(Sentence("it is not a JSON object"))
    return _settings(migrated(record))


def migrated(record: Record, steps: Sequence[Callable[[Record], Record]] = STEPS) -> Record:
    """Return a record in the newest form, without its version. Raises SettingsUnreadable."""
    version, newest = record.get("version"), len(steps) + 1
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise SettingsUnreadable(Sentence("it does not say which version it is"))
    if version > newest:
        raise SettingsUnreadable(Sentence("a newer quoteview wrote it"))
    record = {name: value for name, value in record.items() if name != "version"}
    for step in steps[version - 1 :]:
        record = step(record)
    return record


def _settings(record: Record) -> Settings:
    unknown = sorted(record.keys() - _READERS.keys())
    if unknown:
        raise SettingsUnreadable(Sentence("it holds “{name}”, which this quoteview does not know", name=unknown[0]))
    fields: dict[str, object] = {}
    for name, value in record.items():
        attribute, reader = _READERS[name]
        try:
            fields[attribute] = reader(value)
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            shown = json.dumps(value, ensure_ascii=False)[:60]
            raise SettingsUnreadable(Sentence("“{name}” cannot be {value}", name=name, value=shown)) from error
    return replace(Settings(), **fields)  # type: ignore[arg-type] # each reader gives what its field takes


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _zoom(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    if not LEAST_ZOOM <= value <= MOST_ZOOM:
        raise ValueError
    return float(value)


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _backups(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError
    if not 0 <= value <= MOST_BACKUPS:
        raise ValueError
    return value


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _keys(value: object) -> Mapping[str, tuple[str, ...]]:
    return {action: tuple(map(_text, _list(keys))) for action, keys in _mapping(value).items()}


def _list(value: object) -> Sequence[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _own_policy(value: object) -> Policy:
    record = _mapping(value)
    version = record["version"]
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ValueError
    codes = {code.label: code for code in Code}
    moves = {codes[label]: Severity(_text(severity)) for label, severity in _mapping(record["moves"]).items()}
    policy = Policy(PolicyName.OWN)
    for code in Code:
        policy = policy.with_severity(code, moves[code]) if code in moves else policy
    kinds = {kind.label: kind for kind in SignalKind}
    silent = frozenset(kinds[_text(label)] for label in _list(record.get("silent_signals", [])))
    return replace(policy, version=version, silent=silent)


_READERS: Mapping[str, tuple[str, Callable[[object], object]]] = {
    "theme": ("theme", ThemeChoice),
    "sans": ("sans", _text),
    "serif": ("serif", _text),
    "zoom": ("zoom", _zoom),
    "keys": ("keys", _keys),
    "policy": ("policy_name", PolicyName),
    "own_policy": ("own_policy", _own_policy),
    "language": ("language", Language),
    "checker": ("checker", _text),
    "advances_after_verdict": ("advances_after_verdict", _switch),
    "keeps_originals": ("keeps_originals", _switch),
    "backups": ("backups", _backups),
}

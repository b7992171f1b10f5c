"""The file that settings are kept in: whole or not there, and never lost when it cannot be read."""

from dataclasses import dataclass
from itertools import count
from pathlib import Path

from quoteview.core.errors import CannotWrite
from quoteview.core.sentence import Sentence
from quoteview.export.files import replace_file
from quoteview.session.settings import Settings, SettingsUnreadable, read, written

NAME = "settings.json"


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as they were found, and a sentence for the user where they could not be read."""

    settings: Settings
    remark: str = ""


def load(folder: Path) -> Loaded:
    """Return the settings kept in a folder: the usual ones where there is no file yet.

    A file that cannot be read is set aside under another name, so that saving does not write over it.
    """
    path = folder / NAME
    try:
        return Loaded(read(path.read_text("utf-8")))
    except FileNotFoundError:
        return Loaded(Settings())
    except SettingsUnreadable as error:
        return Loaded(Settings(), _set_aside(path, error.reason))
    except UnicodeDecodeError:
        return Loaded(Settings(), _set_aside(path, Sentence("it is not UTF-8")))
    except OSError as error:
        return Loaded(Settings(), _unread(path, error.strerror or str(error)))


def save(folder: Path, settings: Settings) -> None:
    """Keep settings in a folder. Raises CannotWrite."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(str(folder), error.strerror or str(error)) from error
    replace_file(folder / NAME, written(settings))


def _set_aside(path: Path, reason: Sentence) -> Sentence:
    names = (path.with_name(f"{path.stem}-unreadable-{number}{path.suffix}") for number in count(1))
    aside = next(name for name in names if not name.exists())
    try:
        path.rename(aside)
    except OSError:  # then nothing can be written over it either
        return _unread(path, reason)
    return Sentence(
        "The file of settings could not be read: {reason}. It is {path} now; the usual settings are in use.",
        reason=reason,
        path=str(aside),
    )


def _unread(path: Path, reason: str) -> Sentence:
    return Sentence("{path}: cannot be read ({reason}); the usual settings are in use.", path=str(path), reason=reason)

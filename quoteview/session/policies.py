"""The policies that can be asked for by a word: those that come with the program, and what a settings file holds."""

from pathlib import Path

from quoteview.core.errors import PathMissing, PathUnreadable
from quoteview.core.policy import SHIPPED, Policy
from quoteview.session.settings import SettingsUnreadable, read


def policy_named(asked: str) -> Policy:
    """Return the policy of a name, or the one that was chosen in the settings that a file of this path holds.

    Raises PathMissing and PathUnreadable.
    """
    shipped = {name.value: policy for name, policy in SHIPPED.items()}
    return shipped[asked] if asked in shipped else _kept_in(Path(asked))


def _kept_in(path: Path) -> Policy:
    try:
        return read(path.read_text("utf-8")).policy
    except FileNotFoundError as error:
        raise PathMissing(str(path)) from error
    except SettingsUnreadable as error:
        raise PathUnreadable(str(path), error.reason) from error
    except UnicodeDecodeError as error:
        raise PathUnreadable(str(path), "it is not UTF-8") from error
    except OSError as error:
        raise PathUnreadable(str(path), error.strerror or str(error)) from error

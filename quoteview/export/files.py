"""Files that are whole or not there."""

import os
from collections.abc import Iterable
from pathlib import Path

from quoteview.core.errors import CannotWrite


def replace_file(path: Path, text: str) -> None:
    r"""Write `text` to `path` in UTF-8, as `replace_bytes` does.

    A lone surrogate, which UTF-8 cannot hold, is written as the escape that JSON has for it (\udc80).
    Raises CannotWrite.
    """
    replace_bytes(path, encoded(text))


def replace_bytes(path: Path, data: bytes) -> None:
    """Write `data` to `path` in one step: the old file stays until the new one is complete.

    A link stays a link: what it points to is replaced. A device or pipe is written to. Raises CannotWrite.
    """
    replace_pieces(path, [data])


def replace_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write what is too much to be held at once, piece by piece, as `replace_bytes` does. Raises CannotWrite."""
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as device:
                device.writelines(pieces)
        else:
            _replace(path.resolve(), pieces)
    except OSError as error:
        raise CannotWrite(str(path), error.strerror or str(error)) from error


def _replace(path: Path, pieces: Iterable[bytes]) -> None:
    import tempfile  # noqa: PLC0415 - the window is there before anything is written

    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".quoteview-", delete=False) as beside:
        try:
            beside.writelines(pieces)
            beside.flush()
            os.fsync(beside.fileno())
            Path(beside.name).chmod(_mode(path))
            Path(beside.name).replace(path)
        except BaseException:
            Path(beside.name).unlink(missing_ok=True)
            raise


def encoded(text: str) -> bytes:
    """Return `text` in UTF-8, lone surrogates as escapes."""
    return text.encode("utf-8", "backslashreplace")


def _mode(path: Path) -> int:
    """Return the permissions the file has, or those that a new file gets here."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

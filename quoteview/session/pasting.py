"""Pasting: words without a file get one, so that they are read, kept and scanned again as every document is."""

from contextlib import suppress
from itertools import chain, count
from pathlib import Path

from quoteview.core.errors import CannotWrite

SUFFIX = ".txt"


def keep(folder: Path, name: str, text: str) -> Path:
    """Write `text` to a new file of a folder, as UTF-8 and to the character, and return its path.

    The file is called `name`, with a number behind it where another is called so already. Raises CannotWrite;
    no part of a file is left then.
    """
    data = text.encode("utf-8", "surrogatepass")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in (folder / f"{each}{SUFFIX}" for each in chain([name], (f"{name} {n}" for n in count(2)))):
            with suppress(FileExistsError):
                _write_new(path, data)
                return path
    except OSError as error:
        raise CannotWrite(str(folder), error.strerror or str(error)) from error
    raise AssertionError(name)


def _write_new(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        try:
            file.write(data)
        except BaseException:
            path.unlink()
            raise

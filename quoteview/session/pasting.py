"""Pasting: what has no file gets one, so that it is read, kept and scanned again as every document is."""

from contextlib import suppress
from itertools import chain, count
from pathlib import Path

from quoteview.core.errors import CannotWrite

TEXT, PAGE = ".txt", ".html"
"""What plain text, and a piece of a web page, is kept as."""


def keep(folder: Path, name: str, text: str, suffix: str = TEXT) -> Path:
    """Write `text` to a new file of a folder, as UTF-8 and to the character, and return its path.

    The file is called `name`, with a number behind it where another is called so already. Raises CannotWrite;
    no part of a file is left then.
    """
    data = text.encode("utf-8", "surrogatepass")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in (folder / f"{each}{suffix}" for each in chain([name], (f"{name} {n}" for n in count(2)))):
            with suppress(FileExistsError):
                _write_new(path, data)
                return path
    except OSError as error:
        raise CannotWrite(str(folder), error.strerror or str(error)) from error
    raise AssertionError(name)


def page(html: str, source: str = "") -> str:
    """Return a piece of a web page as it is kept; where it is from is told as browsers tell it of what they save.

    "" where nobody would see any words of it.
    """
    # Loaded when something is pasted: starting must not wait for it.
    from quoteview.ingest.html import has_words  # noqa: PLC0415

    if not has_words(html):
        return ""
    return f"<!-- saved from url=({len(source):04}){source} -->\n{html}" if source else html


def _write_new(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        try:
            file.write(data)
        except BaseException:
            path.unlink()
            raise

"""The front door of ingest: from a path to the files to read, and from a file to its Document."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from quoteview.core.document import Document
from quoteview.core.errors import NoDocuments, PathMissing, PathUnreadable, UnknownFormat
from quoteview.core.sentence import Sentence
from quoteview.ingest.html import read_html
from quoteview.ingest.plain import read_markdown, read_plain
from quoteview.ingest.subtitles import read_subtitles

_SAVED_BESIDE = ("_files", ".files", "-Dateien", "_fichiers", "_archivos", "_file", "-filer", "_bestanden", "_pliki")
"""What the name of the folder ends with that a browser, in its language, keeps beside a page: pictures, frames."""

Reader = Callable[[Path], Document]

READERS: Mapping[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".srt": read_subtitles,
    ".vtt": read_subtitles,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}
"""Which reader takes the files of a suffix, in lower case; a further format is a further line here."""

SUFFIXES = tuple(READERS)
"""Every suffix that quoteview reads, in lower case."""


def read_document(path: Path) -> Document:
    """Return the document in the file at `path`.

    Raises UnknownFormat for a suffix without a reader, PathUnreadable for a folder, and what the
    reader raises: PathMissing, PathUnreadable, FileTooLarge, EmptyFile, NotText.
    """
    if path.is_dir():
        raise PathUnreadable(str(path), _why_not_listed(path) or Sentence("it is a folder"))
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UnknownFormat(str(path), ", ".join(SUFFIXES))
    return reader(path)


def documents_under(path: Path) -> tuple[Path, ...]:
    """Return the files to read for a path that the user gave.

    A file gives itself. A folder gives every file of a known suffix in it and in its subfolders, in
    the order of their names; hidden files and folders are passed over, as are the folders that browsers keep
    beside the pages they save, and links to folders are not followed. A subfolder that may not be listed is
    given as it is, so that reading it says why.

    Raises PathMissing, UnknownFormat for a file of another kind, NoDocuments for a folder without
    documents, and PathUnreadable for a folder that may not be listed.
    """
    try:
        os.lstat(path)
        is_folder = path.is_dir()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise PathMissing(str(path)) from None
    except OSError as error:
        raise PathUnreadable(str(path), error.strerror or str(error)) from error
    if is_folder:
        return _documents_in(path)
    if path.suffix.lower() not in READERS:
        raise UnknownFormat(str(path), ", ".join(SUFFIXES))
    return (path,)


def _documents_in(folder: Path) -> tuple[Path, ...]:
    cause = _why_not_listed(folder)
    if cause:
        raise PathUnreadable(str(folder), cause)
    found = tuple(_known_files(folder))
    if not found:
        raise NoDocuments(str(folder), ", ".join(SUFFIXES))
    return found


def _known_files(folder: Path) -> Iterator[Path]:
    """Yield the files of known suffixes in `folder`, then those below it, and what cannot be looked into."""
    unlisted: list[Path] = []
    for parent, folders, files in os.walk(folder, onerror=lambda error: unlisted.append(Path(error.filename))):
        beside = {f"{Path(name).stem}{end}" for name in files if _is_page(name) for end in _SAVED_BESIDE}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in beside)
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in READERS:
                yield Path(parent, name)
    yield from unlisted


def _is_page(name: str) -> bool:
    return READERS.get(Path(name).suffix.lower()) is read_html


def _why_not_listed(folder: Path) -> str | None:
    """Return why the operating system will not list a folder, or None when it does."""
    try:
        with os.scandir(folder):
            return None
    except OSError as error:
        return error.strerror or str(error)

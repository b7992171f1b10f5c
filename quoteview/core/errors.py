"""Causes a user can do something about: one class a cause, each with the sentence the user reads.

Anything else that is raised is a bug, and is shown as one.
"""

from quoteview.core.sentence import Sentence


class KnownError(Exception):
    """A cause the user can act on; `sentence` is what to show."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class PathMissing(KnownError):
    """A path that was given does not exist, or vanished before it was read."""

    def __init__(self, path: str) -> None:
        super().__init__(Sentence("{path}: there is no such file or folder.", path=path))


class PathUnreadable(KnownError):
    """The operating system refuses to read a file or folder."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(Sentence("{path}: cannot be read ({cause}).", path=path, cause=cause))


class NoDocuments(KnownError):
    """A folder holds nothing that quoteview reads."""

    def __init__(self, path: str, suffixes: str) -> None:
        sentence = Sentence(
            "{path}: holds no documents that quoteview reads ({suffixes}).", path=path, suffixes=suffixes
        )
        super().__init__(sentence)


class UnknownFormat(KnownError):
    """A file of a kind that quoteview does not read."""

    def __init__(self, path: str, suffixes: str) -> None:
        sentence = Sentence(
            "{path}: is not a kind of file that quoteview reads ({suffixes}).", path=path, suffixes=suffixes
        )
        super().__init__(sentence)


class NotText(KnownError):
    """A file that was taken for text holds binary data."""

    def __init__(self, path: str) -> None:
        super().__init__(Sentence("{path}: is a binary file, not text.", path=path))


class EmptyFile(KnownError):
    """A file without a single character of text."""

    def __init__(self, path: str) -> None:
        super().__init__(Sentence("{path}: is empty.", path=path))


class FileTooLarge(KnownError):
    """A file larger than the reader takes."""

    def __init__(self, path: str, megabytes: float, limit: int) -> None:
        sentence = Sentence(
            "{path}: has {megabytes:.0f} MB; quoteview reads files of up to {limit} MB.",
            path=path,
            megabytes=megabytes,
            limit=limit,
        )
        super().__init__(sentence)


class MalformedLine(KnownError):
    """A line of a JSON Lines file that is not what it should be."""

    def __init__(self, path: str, line: int, problem: str) -> None:
        super().__init__(Sentence("{path}, line {line}: {problem}.", path=path, line=line, problem=problem))


class CannotWrite(KnownError):
    """A result could not be written where the user wants it."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(Sentence("{path}: cannot be written ({cause}).", path=path, cause=cause))


class ScanCancelled(KnownError):
    """The user stopped the scan."""

    def __init__(self) -> None:
        super().__init__(Sentence("The scan was cancelled; what was open before is still open."))


class ExportCancelled(KnownError):
    """The user stopped an export."""

    def __init__(self) -> None:
        super().__init__(Sentence("The export was cancelled; nothing was written."))


class VerdictRefused(KnownError):
    """A decision that breaks a rule of checking, with the rule as its sentence."""

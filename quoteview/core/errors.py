"""Causes a user can do something about: one class a cause, each with the sentence the user reads.

Anything else that is raised is a bug, and is shown as one.
"""


class KnownError(Exception):
    """A cause the user can act on; `str(error)` is the sentence to show."""


class PathMissing(KnownError):
    """A path that was given does not exist, or vanished before it was read."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: there is no such file or folder.")


class PathUnreadable(KnownError):
    """The operating system refuses to read a file or folder."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{path}: cannot be read ({cause}).")


class NoDocuments(KnownError):
    """A folder holds nothing that quoteview reads."""

    def __init__(self, path: str, suffixes: str) -> None:
        super().__init__(f"{path}: holds no documents that quoteview reads ({suffixes}).")


class UnknownFormat(KnownError):
    """A file of a kind that quoteview does not read."""

    def __init__(self, path: str, suffixes: str) -> None:
        super().__init__(f"{path}: is not a kind of file that quoteview reads ({suffixes}).")


class NotText(KnownError):
    """A file that was taken for text holds binary data."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: is a binary file, not text.")


class EmptyFile(KnownError):
    """A file without a single character of text."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: is empty.")


class FileTooLarge(KnownError):
    """A file larger than the reader takes."""

    def __init__(self, path: str, megabytes: float, limit: int) -> None:
        super().__init__(f"{path}: has {megabytes:.0f} MB; quoteview reads files of up to {limit} MB.")


class MalformedLine(KnownError):
    """A line of a JSON Lines file that is not what it should be."""

    def __init__(self, path: str, line: int, problem: str) -> None:
        super().__init__(f"{path}, line {line}: {problem}.")


class CannotWrite(KnownError):
    """A result could not be written where the user wants it."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{path}: cannot be written ({cause}).")


class ScanCancelled(KnownError):
    """The user stopped the scan."""

    def __init__(self) -> None:
        super().__init__("The scan was cancelled; what was open before is still open.")

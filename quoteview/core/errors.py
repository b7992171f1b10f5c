"""Causes a user can do something about: one class a cause, each with the sentence the user reads.

Anything else that is raised is a bug, and is shown as one.
"""

from quoteview.core.sentence import Sentence


class KnownError(Exception):
    """A cause the user can act on; `sentence` is what to show."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence

    def __reduce__(self) -> tuple[object, ...]:
        # A cause is made of other things than its sentence, and of those nothing is kept.
        return _again, (type(self), self.sentence)


def _again(cause: type[KnownError], sentence: str) -> KnownError:
    """Make an error again that another process raised."""
    error = cause.__new__(cause)
    KnownError.__init__(error, sentence)
    return error


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


class PageWithoutText(KnownError):
    """A web page in which there is nothing to read: as a rule one that is filled by a program when it is shown."""

    def __init__(self, path: str) -> None:
        super().__init__(
            Sentence("{path}: is a web page without text; save it again once it shows its words.", path=path)
        )


class OwnReport(KnownError):
    """A report that quoteview made itself, among the articles."""

    def __init__(self, path: str) -> None:
        super().__init__(Sentence("{path}: is a report that quoteview made, and no article.", path=path))


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


class TooLargeForSheet(KnownError):
    """A sheet of a workbook cannot hold what was to be written; nothing was cut, and nothing was written.

    With a `place` it is one cell that has too many characters, else it is the rows that are too many.
    """

    def __init__(self, sheet: str, place: str, count: int, limit: int) -> None:
        asked = Sentence("Nothing was written: export it as CSV or JSON Lines, which have no such limit")
        what = (
            Sentence("{sheet}, {place}: has {count:,} characters, and a cell holds {limit:,}. {asked}.",
                     sheet=sheet, place=place, count=count, limit=limit, asked=asked)
            if place
            else Sentence("{sheet}: has {count:,} rows, and a sheet holds {limit:,}. {asked}.",
                          sheet=sheet, count=count, limit=limit, asked=asked)
        )  # fmt: skip
        super().__init__(what)


class NothingToExport(KnownError):
    """An export would hold nothing."""


class ScanCancelled(KnownError):
    """The user stopped the scan."""

    def __init__(self) -> None:
        super().__init__(Sentence("The scan was cancelled; what was open before is still open."))


class OpeningCancelled(KnownError):
    """The user stopped the opening of a project."""

    def __init__(self) -> None:
        super().__init__(Sentence("Opening the project was cancelled; its file is as it was."))


class MakingCancelled(KnownError):
    """The user stopped the making of a project file of others."""

    def __init__(self) -> None:
        super().__init__(Sentence("It was cancelled: no file was made, and what was open before is still open."))


class SignalsCancelled(KnownError):
    """Nobody wants the signals any more that were looked for."""

    def __init__(self) -> None:
        super().__init__(Sentence("The search for signals was cancelled."))


class ScanDied(KnownError):
    """The process that scans could not be started, or somebody or the system ended it."""

    def __init__(self) -> None:
        super().__init__(
            Sentence("The scan broke off, perhaps because memory ran out; what was open before is still open.")
        )


class ExportCancelled(KnownError):
    """The user stopped an export."""

    def __init__(self) -> None:
        super().__init__(Sentence("The export was cancelled; nothing was written."))


class VerdictRefused(KnownError):
    """A decision that breaks a rule of checking, with the rule as its sentence."""


class NotAProject(KnownError):
    """A file that was taken for a project and is none."""

    def __init__(self, path: str) -> None:
        super().__init__(Sentence("{path}: is not a quoteview project.", path=path))


class NewerProject(KnownError):
    """A project that a newer quoteview wrote."""

    def __init__(self, path: str) -> None:
        super().__init__(
            Sentence("{path}: was made with a newer quoteview; open it with that one, nothing was changed.", path=path)
        )


class DamagedProject(KnownError):
    """A project file whose pages do not hold what they should."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(Sentence("{path}: is damaged ({cause}).", path=path, cause=cause))


class OriginalGone(KnownError):
    """The bytes of a document are wanted; the project keeps none, and its file is another one by now, or gone."""

    def __init__(self, path: str) -> None:
        super().__init__(
            Sentence(
                "{path}: is gone or was changed since it was read, and the project keeps no copy of the file; "
                "its text and what was decided of it are kept.",
                path=path,
            )
        )


class ProjectExists(KnownError):
    """A new project would be written over what is there."""

    def __init__(self, path: str) -> None:
        super().__init__(Sentence("{path}: is there already; nothing was written over it.", path=path))


class CannotSave(KnownError):
    """An operation could not be saved, and was not done."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(
            Sentence("{path}: cannot be saved ({cause}); what you did last was not done.", path=path, cause=cause)
        )


class OpenReadOnly(KnownError):
    """A project that is open elsewhere, or cannot be written, was asked to change."""

    def __init__(self, path: str) -> None:
        super().__init__(Sentence("{path}: is open for reading only.", path=path))

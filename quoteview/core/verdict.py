"""What a person decided of a statement or of one wording of it, and the rules that such decisions keep."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from quoteview.core.errors import VerdictRefused
from quoteview.core.sentence import Sentence


class Status(StrEnum):
    """How far the work on a statement or a wording is."""

    UNSTARTED = "unstarted"
    IN_PROGRESS = "in_progress"
    SECOND_CHECK = "second_check"
    """Judged, and waiting for a second person."""
    DONE = "done"


class VariantVerdict(StrEnum):
    """What a wording is, held against what was said. The program never suggests `fabricated`."""

    VERBATIM = "verbatim"
    COSMETIC = "cosmetic"
    ACCEPTABLE_EDIT = "acceptable_edit"
    ALTERED_MINOR = "altered_minor"
    ALTERED_MEANING = "altered_meaning"
    TRUNCATED = "truncated"
    SPLICED = "spliced"
    MISATTRIBUTED = "misattributed"
    MISTRANSLATED = "mistranslated"
    OUT_OF_CONTEXT = "out_of_context"
    OUTDATED = "outdated"
    FABRICATED = "fabricated"
    NOT_FOUND = "not_found"
    SOURCE_UNREADABLE = "source_unreadable"
    DIFFERENT_UTTERANCE = "different_utterance"
    NOT_A_QUOTE = "not_a_quote"


class ClusterVerdict(StrEnum):
    """Whether a statement was made, in the words of its reference wording."""

    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    UNPROVEN = "unproven"
    NO_PRIMARY_SOURCE = "no_primary_source"


class Basis(StrEnum):
    """What a verdict rests on."""

    RECORDING = "recording"
    OFFICIAL_TRANSCRIPT = "official_transcript"
    DOCUMENT = "document"
    WRITTEN_STATEMENT = "written_statement"
    SPEAKER_CONFIRMED = "speaker_confirmed"
    NOTES = "notes"
    OTHER_OUTLET_ONLY = "other_outlet_only"


Verdict = VariantVerdict | ClusterVerdict

PROVEN: frozenset[Verdict] = frozenset({VariantVerdict.VERBATIM, ClusterVerdict.CONFIRMED})
"""What no other outlet's word can prove."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """All that was decided of one cluster or one variant.

    `basis_ref` says where the basis is to be found (a file, a page, a minute of the tape). `checked_by`
    and `second_checker` are names, `checked_at` and `second_checked_at` ISO 8601 times with zone: of
    the verdict, and of whoever checked it again. Raises VerdictRefused when it breaks a rule.
    """

    status: Status = Status.UNSTARTED
    verdict: Verdict | None = None
    basis: Basis | None = None
    basis_ref: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    is_starred: bool = False
    checked_by: str | None = None
    checked_at: str | None = None
    second_checker: str | None = None
    second_checked_at: str | None = None

    def __post_init__(self) -> None:
        if self.basis is Basis.OTHER_OUTLET_ONLY and self.verdict in PROVEN:
            raise VerdictRefused(
                Sentence("What only another outlet says is no proof: on that basis nothing is verbatim or confirmed.")
            )
        by = self.checked_by
        if self.second_checker is not None and by is not None and is_same_name(self.second_checker, by):
            raise VerdictRefused(
                Sentence("The second check is for somebody else: {checker} checked this before.", checker=by)
            )


UNJUDGED = Judgement()


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two names are one person's: capitals, spaces and how letters are encoded make no other."""
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())

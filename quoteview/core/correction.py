"""What a person corrected of what was read and found. Corrections are kept in order, and made again after a scan."""

from dataclasses import dataclass
from typing import Literal

from quoteview.core.quotation import Kind
from quoteview.core.text import Span

Field = Literal["outlet", "title", "url", "published_at"]
"""What of a document a checker can set."""


@dataclass(frozen=True, slots=True)
class DocumentDescribed:
    """Fields of a document were set; None makes a field unknown."""

    document_id: str
    fields: tuple[tuple[Field, str | None], ...]


@dataclass(frozen=True, slots=True)
class SourceMarked:
    """A document was made a source of record, or is none any more."""

    document_id: str
    is_source: bool


@dataclass(frozen=True, slots=True)
class BaseChosen:
    """The wording that these quotations print was made the base of its cluster."""

    quotation_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpeakerSet:
    """Somebody else said these quotations, or nobody knows who."""

    quotation_ids: tuple[str, ...]
    speaker: str | None


@dataclass(frozen=True, slots=True)
class SpeakersMerged:
    """Several names are one person's, who is called `into`."""

    names: tuple[str, ...]
    into: str


@dataclass(frozen=True, slots=True)
class ClustersMerged:
    """These quotations, with all that stood beside any of them, are one statement."""

    quotation_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SplitOff:
    """These quotations are a statement of their own."""

    quotation_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """These quotations belong to the statement that another quotation prints."""

    quotation_ids: tuple[str, ...]
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptApart:
    """These quotations and the others are not the same statement, however alike they are."""

    quotation_ids: tuple[str, ...]
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Excluded:
    """These are no quotations."""

    quotation_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KindSet:
    """These quotations are of another kind."""

    quotation_ids: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True, slots=True)
class BordersSet:
    """A quotation begins and ends elsewhere; `span` counts in the document's derived text."""

    quotation_ids: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class QuotationAdded:
    """Words of a document that no rule found are a quotation."""

    document_id: str
    span: Span
    kind: Kind
    speaker: str | None


OfQuotations = (
    BaseChosen | SpeakerSet | ClustersMerged | SplitOff | Moved | KeptApart | Excluded | KindSet | BordersSet
)
"""Corrections that say which quotations they are about."""

Correction = DocumentDescribed | SourceMarked | SpeakersMerged | QuotationAdded | OfQuotations

"""Quoted words in one document, and who is said to have said them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from quoteview.core.sentence import Sentence
from quoteview.core.text import Span

CERTAIN = 0.6
"""Under this confidence a speaker is shown as a question."""


class Kind(StrEnum):
    """What quoted words are in the document that prints them."""

    STATEMENT = "statement"
    """Words given as somebody's own, set off from the narrator's sentence or long enough to stand alone."""
    FRAGMENT = "fragment"
    """A partial quotation that runs inside the narrator's sentence."""
    HEADLINE = "headline"
    """Words quoted in a headline, a page title or a teaser."""
    SCARE = "scare"
    """A scare quote, term, nickname or title of a work: nobody's statement."""


class Flag(StrEnum):
    """What a checker should know about how the marks were read."""

    UNCLOSED = "unclosed"
    """The closing mark is missing: the end is where the paragraph ends."""
    UNOPENED = "unopened"
    """The opening mark is missing."""
    MISMATCHED = "mismatched"
    """Opened with one style of mark and closed with another."""
    REPAIRED = "repaired"
    """The marks were ambiguous (glued by scraping, say) and were read by context."""


class Resolution(StrEnum):
    """How a speaker was resolved from what the document prints."""

    NAME = "name"
    """The full name stands at the quotation."""
    SHORT_NAME = "short_name"
    """A surname or short form of a name that the document (or another one) prints in full."""
    ROLE = "role"
    """An office or description that the document ties to a name."""
    PRONOUN = "pronoun"
    """A pronoun that refers to somebody named before."""
    BODY = "body"
    """An organisation, a document, a group, or an unnamed person: what is printed is all there is."""
    CONTINUED = "continued"
    """Nobody is named at the quotation: it carries on an earlier speaker."""
    UNKNOWN = "unknown"
    """The document does not say."""
    CORRECTED = "corrected"
    """A checker says who it is."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a document says a quotation is by.

    `speaker` is the resolved person or body; `mention` and `cue` are where the document prints the
    speaker and the word that attributes (said, wrote, according to). `confidence` runs from 0 to 1,
    and `reason` is the sentence that says why, for a checker to read.
    """

    speaker: str | None
    mention: Span | None
    cue: Span | None
    resolution: Resolution
    confidence: float
    reason: str

    def renamed(self, speaker: str | None, reason: str) -> "Attribution":
        """Return the attribution with another resolved speaker, and why."""
        return replace(self, speaker=speaker, reason=reason)


NOBODY = Attribution(None, None, None, Resolution.UNKNOWN, 0.0, Sentence("The document does not say who said this."))


@dataclass(frozen=True, slots=True)
class Quotation:
    """One occurrence of quoted words in one document.

    `span` counts in the document's derived text and leaves the marks out; `text` is exactly what
    stands there. `inner` are the spans of quotations nested directly in this one (their marks left
    out, counted in the document too). Words that run over paragraphs are a quotation in each.
    """

    id: str
    document_id: str
    span: Span
    text: str
    open_mark: str
    close_mark: str
    kind: Kind
    attribution: Attribution
    utterance_id: str
    inner: tuple[Span, ...] = ()
    flags: frozenset[Flag] = frozenset()

    @property
    def speaker(self) -> str | None:
        """The resolved speaker."""
        return self.attribution.speaker

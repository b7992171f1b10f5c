"""What holding a quotation against a source of record found."""

from dataclasses import dataclass, replace
from enum import StrEnum

from quoteview.core.difference import Code, Comparison, Severity
from quoteview.core.policy import Policy
from quoteview.core.text import Span


class Outcome(StrEnum):
    """Whether the words of a quotation stand in a source, from the best to none."""

    VERBATIM = "found_verbatim"
    """Word for word; typography apart."""
    DIFFERENT = "found_with_differences"
    CUT = "found_cut"
    """The words stand there, but the next or the previous ones limit or deny them."""
    JOINED = "found_joined"
    """The words stand in two places or more, and the quotation joins them."""
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a source has the words of a quotation, or of a part of it.

    `part` counts in the quotation's text and `span` in the source document's. `comparison` is of what the source
    says there (its base: without stamps, speaker labels and line breaks) with the part. `speaker` is whose words
    the source says they are, as it prints the name. `start_ms` and `end_ms` are when they were spoken.
    """

    part: Span
    span: Span
    comparison: Comparison
    speaker: str | None = None
    start_ms: int | None = None
    end_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """Words of the source beside a place that the quotation leaves out, and that limit or deny what it prints."""

    span: Span
    text: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """What holding a quotation against one source found.

    `places` are in the order of the quotation; none, where it was not found. `joint` is how much it matters that
    the quotation joins several of them, and more than nothing only where it does. `cuts` are what it leaves out
    that limits it, `evidence` says in sentences why this is the finding. `other_speaker` is who the source says
    spoke these words, where that is somebody else than the quotation says.
    """

    source_id: str
    places: tuple[Place, ...] = ()
    cuts: tuple[Cut, ...] = ()
    joint: Severity = Severity.NONE
    other_speaker: str | None = None
    evidence: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Whether the words stand in the source."""
        if not self.places:
            return Outcome.NOT_FOUND
        if len(self.places) > 1 or Code.SPLICE in self.codes:
            return Outcome.JOINED
        if self.cuts:
            return Outcome.CUT
        return Outcome.VERBATIM if self._compared <= Severity.COSMETIC else Outcome.DIFFERENT

    @property
    def severity(self) -> Severity:
        """How much the worst of it matters; nothing, where nothing was found that could be compared."""
        speaker = Severity.CRITICAL if self.other_speaker else Severity.NONE
        return max(self._compared, self.joint, speaker, *(cut.severity for cut in self.cuts))

    @property
    def codes(self) -> tuple[Code, ...]:
        """The codes of all that differs at the places, each once."""
        return tuple(dict.fromkeys(each.code for place in self.places for each in place.comparison.differences))

    @property
    def _compared(self) -> Severity:
        return max((place.comparison.max_severity for place in self.places), default=Severity.NONE)

    @property
    def start_ms(self) -> int | None:
        """When the words were spoken, in milliseconds, where the source tells."""
        return self.places[0].start_ms if self.places else None

    def rated(self, policy: Policy) -> "Finding":
        """Return the finding with its differences rated as a policy rates them."""
        places = tuple(replace(place, comparison=policy.rate(place.comparison)) for place in self.places)
        return self if places == self.places else replace(self, places=places)


def clock(milliseconds: int) -> str:
    """Return a time of a recording as hours, minutes and seconds: 1:02:03, rounded down."""
    seconds = milliseconds // 1000
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"

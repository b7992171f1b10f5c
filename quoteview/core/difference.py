"""Edits between two wordings: their codes, how much they matter, and how close the wordings are."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Self

from quoteview.core.text import Span


class _Ordered(Enum):
    """A closed set whose members are ordered as they are written."""

    # Looked up for every difference of every wording, and the hash of Enum is that of the name.
    __hash__ = object.__hash__

    def __init__(self, _label: str) -> None:
        self.rank = len(type(self).__members__)
        """Place in the order, from 0."""

    def __lt__(self, other: Self) -> bool:
        return self.rank < other.rank

    def __le__(self, other: Self) -> bool:
        return self.rank <= other.rank

    def __gt__(self, other: Self) -> bool:
        return self.rank > other.rank

    def __ge__(self, other: Self) -> bool:
        return self.rank >= other.rank


class Severity(_Ordered):
    """How much a difference matters, from not at all to critical."""

    NONE = "none"
    COSMETIC = "cosmetic"
    EDITORIAL = "editorial"
    SUBSTANTIVE = "substantive"
    CRITICAL = "critical"


class MatchTier(_Ordered):
    """The tightest reading under which a variant equals its base."""

    EXACT = "exact"
    WHITESPACE = "whitespace"
    TYPOGRAPHY = "typography"
    CASE_AND_PUNCTUATION = "case_and_punctuation"
    SAME_WORDS = "same_words"
    WORDS_DIFFER = "words_differ"


class Code(Enum):
    """What a difference is, with the severity it has unless its rule says more."""

    __hash__ = object.__hash__

    QUOTE_GLYPH = ("quote_glyph", Severity.COSMETIC)
    APOSTROPHE_DASH = ("apostrophe_dash", Severity.COSMETIC)
    SPACE_INVISIBLE = ("space_invisible", Severity.COSMETIC)
    LIGATURE_NFC = ("ligature_nfc", Severity.COSMETIC)
    HOMOGLYPH = ("homoglyph", Severity.CRITICAL)
    INITIAL_CASE = ("initial_case", Severity.COSMETIC)
    EDGE_PUNCT = ("edge_punct", Severity.COSMETIC)
    ABBREV_NUMBER = ("abbrev_number", Severity.COSMETIC)
    SPELLING_VARIETY = ("spelling_variety", Severity.COSMETIC)
    INNER_PUNCT = ("inner_punct", Severity.EDITORIAL)
    HYPHENATION = ("hyphenation", Severity.COSMETIC)
    WORD_CASE = ("word_case", Severity.EDITORIAL)
    CONTRACTION = ("contraction", Severity.EDITORIAL)
    DISFLUENCY = ("disfluency", Severity.EDITORIAL)
    DIALECT = ("dialect", Severity.EDITORIAL)
    EXPLETIVE_MASK = ("expletive_mask", Severity.EDITORIAL)
    ELLIPSIS_CUT = ("ellipsis_cut", Severity.EDITORIAL)
    BRACKET_INSERT = ("bracket_insert", Severity.EDITORIAL)
    SIC_EMPHASIS = ("sic_emphasis", Severity.EDITORIAL)
    GRAMMAR_FIX = ("grammar_fix", Severity.EDITORIAL)
    FRAGMENT_OF = ("fragment_of", Severity.EDITORIAL)
    BOUNDARY_SHIFT = ("boundary_shift", Severity.SUBSTANTIVE)
    TENSE_NUMBER_PERSON = ("tense_number_person", Severity.SUBSTANTIVE)
    WORD_SUBSTITUTION = ("word_substitution", Severity.SUBSTANTIVE)
    WORD_INSERTION = ("word_insertion", Severity.SUBSTANTIVE)
    WORD_DELETION = ("word_deletion", Severity.SUBSTANTIVE)
    WORD_ORDER = ("word_order", Severity.SUBSTANTIVE)
    POLARITY_MODALITY = ("polarity_modality", Severity.CRITICAL)
    NUMBER_UNIT = ("number_unit", Severity.CRITICAL)
    NAMED_ENTITY = ("named_entity", Severity.CRITICAL)
    SPLICE = ("splice", Severity.CRITICAL)
    TRUNCATION = ("truncation", Severity.EDITORIAL)
    TRANSLATION = ("translation", Severity.SUBSTANTIVE)
    SPEAKER_CONFLICT = ("speaker_conflict", Severity.CRITICAL)
    CONTEXT_CONFLICT = ("context_conflict", Severity.SUBSTANTIVE)

    def __init__(self, label: str, severity: Severity) -> None:
        self.label = label
        self.severity = severity


@dataclass(frozen=True, slots=True)
class Difference:
    """One edit between base and variant.

    `base` and `variant` are spans of the two texts, in code points; an insertion has an empty base
    span, a deletion an empty variant span. `base_text` and `variant_text` are what stands there.
    """

    code: Code
    severity: Severity
    base: Span
    variant: Span
    base_text: str
    variant_text: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs between a base and a variant.

    `differences` are sorted, do not overlap, and rewrite the base into the variant: between them the
    two texts are the same to the character. `stretch` is the part of the base that the variant
    prints: all of it, or for a fragment the place it comes from.
    """

    base: str
    variant: str
    tier: MatchTier
    stretch: Span
    differences: tuple[Difference, ...]

    @property
    def max_severity(self) -> Severity:
        """The severity of the worst difference."""
        return max((difference.severity for difference in self.differences), default=Severity.NONE)

    @property
    def similarity(self) -> float:
        """The share of the characters of stretch and variant that stand in both, from 0 to 1."""
        changed = sum(len(d.base) + len(d.variant) for d in self.differences if self.stretch.holds(d.base))
        total = len(self.stretch) + len(self.variant)
        return 1 - changed / total if total else 1.0


def apply_differences(base: str, differences: Sequence[Difference]) -> str:
    """Return `base` rewritten by `differences`, which are sorted and do not overlap."""
    pieces, at = [], 0
    for difference in differences:
        pieces += [base[at : difference.base.start], difference.variant_text]
        at = difference.base.end
    return "".join([*pieces, base[at:]])

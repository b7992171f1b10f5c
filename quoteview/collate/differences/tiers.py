"""How closely a variant equals the stretch of the base that it prints."""

from collections.abc import Iterable
from operator import attrgetter

from quoteview.core.difference import Code, Difference, MatchTier

# The tightest tier under which each difference is none; a code that is not here is one of words.
_TIERS = {
    Code.SPACE_INVISIBLE: MatchTier.WHITESPACE,
    Code.QUOTE_GLYPH: MatchTier.TYPOGRAPHY,
    Code.APOSTROPHE_DASH: MatchTier.TYPOGRAPHY,
    Code.LIGATURE_NFC: MatchTier.TYPOGRAPHY,
    Code.INITIAL_CASE: MatchTier.CASE_AND_PUNCTUATION,
    Code.WORD_CASE: MatchTier.CASE_AND_PUNCTUATION,
    Code.EDGE_PUNCT: MatchTier.CASE_AND_PUNCTUATION,
    Code.INNER_PUNCT: MatchTier.CASE_AND_PUNCTUATION,
    Code.HYPHENATION: MatchTier.CASE_AND_PUNCTUATION,
    Code.ABBREV_NUMBER: MatchTier.SAME_WORDS,
    Code.SPELLING_VARIETY: MatchTier.SAME_WORDS,
    Code.CONTRACTION: MatchTier.SAME_WORDS,
    Code.DIALECT: MatchTier.SAME_WORDS,
    Code.WORD_ORDER: MatchTier.SAME_WORDS,
}


def match_tier(differences: Iterable[Difference]) -> MatchTier:
    """Return the tightest tier at which two texts with these differences are equal.

    Brackets, emphasis and ellipses that take no word away or add none count as punctuation.
    """
    return max(map(_tier, differences), key=attrgetter("rank"), default=MatchTier.EXACT)


def _tier(difference: Difference) -> MatchTier:
    tier = _TIERS.get(difference.code, MatchTier.WORDS_DIFFER)
    if tier is MatchTier.WORDS_DIFFER and difference.code is not Code.NUMBER_UNIT and _without_words(difference):
        return MatchTier.CASE_AND_PUNCTUATION
    return tier


def _without_words(difference: Difference) -> bool:
    return not any(character.isalnum() for character in difference.base_text + difference.variant_text)

"""What differs between two wordings: `compare` is the front door."""

from quoteview.collate.differences.draft import Draft
from quoteview.collate.differences.edits import Edit
from quoteview.collate.differences.fragments import write_head, write_tail
from quoteview.collate.differences.passages import write_piece
from quoteview.collate.differences.pieces import Piece, Relation, pieces
from quoteview.collate.differences.punctuation import Edge
from quoteview.collate.differences.significance import significance
from quoteview.collate.differences.tiers import match_tier
from quoteview.collate.wordings import wording
from quoteview.core.difference import Code, Comparison, Difference, MatchTier
from quoteview.core.text import Span


def compare(base: str, variant: str) -> Comparison:
    """Return all that differs between a base and a variant, each difference with its code and severity.

    Words are aligned first, then the characters of replaced words that are alike; marks and blanks are
    compared where they stand between words. A variant that prints a part of the base is compared with
    that part, the comparison's `stretch`; what it leaves out before and behind are differences too, so
    that applying the differences to the base always gives the variant. Offsets are in code points.
    """
    if base == variant:
        return Comparison(base, variant, MatchTier.EXACT, Span(0, len(base)), ())
    draft = Draft(wording(base), wording(variant))
    found = pieces(draft.base, draft.variant)
    shared = [number for number, piece in enumerate(found) if piece.matched]
    if shared:
        _write(draft, found, shared[0], shared[-1])
    else:
        _write_unlike(draft)
    stretch = Span(draft.stretch_start, draft.stretch_end)
    inside = [difference for difference in draft.differences if stretch.holds(difference.base)]
    return Comparison(base, variant, match_tier(inside), stretch, tuple(draft.differences))


def compare_parts(base: str, variant: str, *, is_behind: bool) -> Comparison:
    """Return the comparison of two wordings that are two parts of one statement: each leaves the other out.

    `is_behind` tells whether the variant stands behind the base there.
    """
    at, other_at = (len(base), 0) if is_behind else (0, len(variant))
    left_out = Difference(*_FRAGMENT, Span(0, len(base)), Span(other_at, other_at), base, "")
    printed = Difference(*_FRAGMENT, Span(at, at), Span(0, len(variant)), "", variant)
    both = (left_out, printed) if is_behind else (printed, left_out)
    return Comparison(base, variant, MatchTier.WORDS_DIFFER, Span(at, at), both)


_FRAGMENT = Code.FRAGMENT_OF, Code.FRAGMENT_OF.severity


def _write(draft: Draft, found: list[Piece], first: int, last: int) -> None:
    """Add the differences of two wordings that share the pieces from `first` to `last`."""
    write_head(draft, found[:first], found[first])
    write_piece(draft, found[first], Edge.START)
    for piece in found[first + 1 : last + 1]:
        write_piece(draft, piece)
    write_tail(draft, found[last + 1 :], found[first])


def _write_unlike(draft: Draft) -> None:
    """Add the one difference between two wordings that share no word."""
    ends = len(draft.base.text), len(draft.variant.text)
    whole = Piece(0, len(draft.base), 0, len(draft.variant), Relation.CHANGED)
    if not draft.base.keys and not draft.variant.keys:
        draft.add_gap(*ends, Edge.START)
        return
    edit = Edit(0, ends[0], 0, ends[1])
    draft.add(edit, significance(draft.change(whole, edit)))

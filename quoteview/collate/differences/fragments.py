"""Heads and tails: what one wording prints before or behind the words that both share.

A fragment is compared with the stretch it comes from; what it leaves out at either end is a
difference like any other, but one that only tells that it is a fragment, unless what was cut limits
or denies what was kept. The same holds the other way round, where the base is the shorter cut.
"""

from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix

from quoteview.collate.differences.changes import Significance, by_default
from quoteview.collate.differences.draft import Draft
from quoteview.collate.differences.edits import Edit
from quoteview.collate.differences.passages import write_piece
from quoteview.collate.differences.pieces import Piece, Relation
from quoteview.collate.differences.punctuation import Edge
from quoteview.collate.differences.quantities import head_parts_quantity, tail_parts_quantity
from quoteview.collate.differences.significance import elision_severity, is_bracketed, significance
from quoteview.collate.differences.truncation import head_counts, head_hedges, head_limits, tail_hedges, tail_limits
from quoteview.collate.lexicons import listed
from quoteview.collate.wordings import Wording, has_ellipsis
from quoteview.collate.words import Shape, words_of
from quoteview.core.difference import Code, Severity


class _Sides(NamedTuple):
    """Which of the two wordings is the longer here, and so the one that was cut."""

    draft: Draft
    base_is_longer: bool

    @property
    def longer(self) -> Wording:
        return self.draft.base if self.base_is_longer else self.draft.variant

    @property
    def shorter(self) -> Wording:
        return self.draft.variant if self.base_is_longer else self.draft.base

    @property
    def at(self) -> tuple[int, int]:
        """How far the longer and the shorter text are accounted for."""
        base_at, variant_at = self.draft.base_at, self.draft.variant_at
        return (base_at, variant_at) if self.base_is_longer else (variant_at, base_at)

    def add(self, longer: tuple[int, int], shorter: tuple[int, int], found: Significance) -> None:
        """Add a difference, given as ranges of the longer and the shorter text."""
        edit = Edit(*longer, *shorter) if self.base_is_longer else Edit(*shorter, *longer)
        self.draft.add(edit, found)

    def add_gap(self, longer_end: int, shorter_end: int, edge: Edge) -> None:
        """Compare marks up to the two ends."""
        ends = (longer_end, shorter_end) if self.base_is_longer else (shorter_end, longer_end)
        self.draft.add_gap(*ends, edge)


# ----------------------------------------------------------------------------------------- heads


def write_head(draft: Draft, head: list[Piece], anchor: Piece) -> None:
    """Add what stands before the first words that both wordings share."""
    if len(head) != 1 or head[0].relation is Relation.MOVED:
        if len(head) > 1 and _is_cut(head[0]):
            _cut_head(_Sides(draft, head[0].base_length > 0), head[0], head[1])
            head = head[1:]
        for piece in head:
            write_piece(draft, piece, Edge.START)
        return
    core = _core_of_head(draft, head[0])
    answered = core or anchor
    rest = Piece(0, answered.base_start, 0, answered.variant_start, Relation.CHANGED)
    if rest.base_length and rest.variant_length:
        _replaced_head(draft, rest, answered)
    elif rest.base_length or rest.variant_length:
        _cut_head(_Sides(draft, rest.base_length > 0), rest, answered)
    if core:
        write_piece(draft, core, Edge.START)


def _is_cut(piece: Piece) -> bool:
    """Tell whether only one of the wordings has the words of a piece, and they stand nowhere in the other."""
    return piece.relation is Relation.CHANGED and not (piece.base_length and piece.variant_length)


def _core_of_head(draft: Draft, piece: Piece) -> Piece | None:
    """Return the words before the anchor that replace one another: those of its sentence, if about as many."""
    start = _sentence_start(draft.base, piece.base_start, piece.base_end)
    other_start = _sentence_start(draft.variant, piece.variant_start, piece.variant_end)
    core = Piece(start, piece.base_end, other_start, piece.variant_end, Relation.CHANGED)
    if not _comparable(core.base_length, core.variant_length):
        return None
    put_before = is_bracketed(draft.variant.text[: draft.variant.start_of(piece.variant_end)])
    stood_for = draft.base.keys[piece.base_end - 1] in listed("pronouns")
    return None if put_before and not stood_for else core


def _sentence_start(side: Wording, start: int, end: int) -> int:
    """Return the last term up to `end` that opens a sentence, or `start`."""
    return next((index for index in range(end, start, -1) if side.opens_sentence(index)), start)


def _comparable(length: int, other: int) -> bool:
    return 0 < length <= 2 * other + 2 and 0 < other <= 2 * length + 2


def _cut_head(sides: _Sides, piece: Piece, anchor: Piece) -> None:
    """Add the head of the longer wording that the shorter leaves out."""
    index, other = (anchor.base_start, anchor.variant_start)
    if not sides.base_is_longer:
        index, other = other, index
    end, other_end = sides.longer.start_of(index), sides.shorter.start_of(other)
    lead = sides.shorter.text[:other_end]
    gap = sides.longer.gap(index)
    shared = _at_ellipsis(gap) if has_ellipsis(gap) and has_ellipsis(lead) else len(gap)
    kept = max(Postfix.similarity(gap, lead), len(gap) - shared)
    disclosed = shared == len(gap) and has_ellipsis(lead[: other_end - kept])
    if disclosed:
        first = _sentence_start(sides.longer, 0, index)
        found = Significance(Code.ELLIPSIS_CUT, elision_severity(sides.longer, first, index))
        sides.add((0, end - kept), (0, other_end - kept), found)
    else:
        edit = Edit(0, end - kept, 0, 0) if sides.base_is_longer else Edit(0, 0, 0, end - kept)
        is_claim = sides.shorter.text[other_end : other_end + 1].isupper()
        found = _disclosed(sides.draft, piece, edit) or _cut_head_significance(sides.longer, index, is_claim=is_claim)
        sides.add((0, end - kept), (0, 0), found)
    if sides.base_is_longer:
        sides.draft.stretch_start = end - kept


def _at_ellipsis(gap: str) -> int:
    """Return where in a gap its ellipsis begins, with the marks glued to it."""
    mark = next(mark for mark in reversed(words_of(gap)) if mark.shape is Shape.ELLIPSIS)
    before = gap[: mark.start]
    glued = before.split()[-1] if before and not before[-1].isspace() else ""
    return mark.start - len(glued)


def _behind_ellipsis(gap: str) -> int:
    """Return where in a gap its ellipsis ends."""
    return next(mark.end for mark in words_of(gap) if mark.shape is Shape.ELLIPSIS)


def _disclosed(draft: Draft, piece: Piece, edit: Edit) -> Significance | None:
    """Return what a head or tail is when it is an outlet's own remark in brackets, or a hesitation."""
    found = significance(draft.change(piece, edit))
    return found if found.code in (Code.BRACKET_INSERT, Code.SIC_EMPHASIS, Code.DISFLUENCY) else None


def _cut_head_significance(side: Wording, index: int, *, is_claim: bool = False) -> Significance:
    """Return what it is to cut `side` before term `index`; `is_claim` when the rest is printed like a sentence."""
    if head_limits(side, index):
        return Significance(Code.TRUNCATION, Severity.CRITICAL)
    if head_parts_quantity(side, index):
        return by_default(Code.NUMBER_UNIT)
    if head_counts(side, index) or (is_claim and head_hedges(side, index)):
        return Significance(Code.TRUNCATION, Severity.SUBSTANTIVE)
    return by_default(Code.FRAGMENT_OF)


def _replaced_head(draft: Draft, piece: Piece, anchor: Piece) -> None:
    """Add a head that was cut and other words that stand in its place without answering to them."""
    gap, other_gap = draft.base.gap(anchor.base_start), draft.variant.gap(anchor.variant_start)
    kept = Postfix.similarity(gap, other_gap)
    end = draft.base.start_of(anchor.base_start) - kept
    other_end = draft.variant.start_of(anchor.variant_start) - kept
    draft.add(Edit(0, end, 0, 0), _cut_head_significance(draft.base, anchor.base_start))
    draft.stretch_start = end
    if has_ellipsis(gap):
        found = Significance(Code.ELLIPSIS_CUT, elision_severity(draft.variant, 0, piece.variant_end))
    else:
        inserted = Piece(piece.base_end, piece.base_end, 0, piece.variant_end, Relation.CHANGED)
        found = significance(draft.change(inserted, Edit(end, end, 0, other_end)))
    draft.add(Edit(end, end, 0, other_end), found)


# ----------------------------------------------------------------------------------------- tails


def write_tail(draft: Draft, tail: list[Piece], first: Piece) -> None:
    """Add what stands behind the last words that both share; `first` is the first piece they share."""
    if not tail:
        draft.add_gap(len(draft.base.text), len(draft.variant.text), Edge.END)
        return
    if len(tail) != 1 or tail[0].relation is Relation.MOVED:
        cut = tail.pop() if len(tail) > 1 and _is_cut(tail[-1]) else None
        for piece in tail:
            write_piece(draft, piece)
        if cut:
            _cut_tail(_Sides(draft, cut.base_length > 0), cut, first)
        else:
            draft.add_gap(len(draft.base.text), len(draft.variant.text), Edge.END)
        return
    rest = tail[0]
    core = _core_of_tail(draft, rest)
    if core:
        write_piece(draft, core)
        rest = Piece(core.base_end, rest.base_end, core.variant_end, rest.variant_end, Relation.CHANGED)
    if rest.base_length and rest.variant_length:
        _replaced_tail(draft, rest, first)
    elif rest.base_length or rest.variant_length:
        _cut_tail(_Sides(draft, rest.base_length > 0), rest, first)
    else:
        draft.add_gap(len(draft.base.text), len(draft.variant.text), Edge.END)


def _core_of_tail(draft: Draft, piece: Piece) -> Piece | None:
    """Return the words behind the last shared ones that replace one another, as far as their sentence goes."""
    end = _sentence_end(draft.base, piece.base_start, piece.base_end)
    other_end = _sentence_end(draft.variant, piece.variant_start, piece.variant_end)
    core = Piece(piece.base_start, end, piece.variant_start, other_end, Relation.CHANGED)
    return core if _comparable(core.base_length, core.variant_length) else None


def _sentence_end(side: Wording, start: int, end: int) -> int:
    """Return the first term from `start` on that opens another sentence, or `end`."""
    return next((index for index in range(start, end) if side.opens_sentence(index)), end)


def _cut_tail(sides: _Sides, piece: Piece, first: Piece) -> None:
    """Add the tail of the longer wording that the shorter leaves out, after the mark that closes the shorter."""
    index, beginning = piece.base_start, first.base_start
    if not sides.base_is_longer:
        index, beginning = piece.variant_start, first.variant_start
    at, other_at = sides.at
    end, other_end = len(sides.longer.text), len(sides.shorter.text)
    gap, closing = sides.longer.text[at : sides.longer.start_of(index)], sides.shorter.text[other_at:]
    kept = Prefix.similarity(gap, closing)
    cut_at = at + (kept if not has_ellipsis(closing[kept:]) or not has_ellipsis(gap) else _behind_ellipsis(gap))
    if has_ellipsis(closing[kept:]) and not has_ellipsis(gap):
        last = _sentence_end(sides.longer, index + 1, len(sides.longer))
        found = Significance(Code.ELLIPSIS_CUT, elision_severity(sides.longer, index, last))
        sides.add((cut_at, end), (other_at + kept, other_end), found)
    else:
        rest = gap[cut_at - at :]
        mark = (rest.split(None, 1) or [""])[0] if closing[kept:] and not rest[:1].isspace() else ""
        cut_at += len(mark)
        sides.add_gap(cut_at, other_end, Edge.END)
        ranges = (cut_at, end, other_end, other_end) if sides.base_is_longer else (other_end, other_end, cut_at, end)
        remark = _disclosed(sides.draft, piece, Edit(*ranges))
        found = remark or _cut_tail_significance(sides.longer, index, beginning, closing)
        sides.add((cut_at, end), (other_end, other_end), found)
    if sides.base_is_longer:
        sides.draft.stretch_end = cut_at


_WHOLE = 4


def _cut_tail_significance(side: Wording, index: int, beginning: int, closing: str) -> Significance:
    """Return what it is to cut `side` before term `index`, when the shorter wording ends in the marks `closing`."""
    if tail_limits(side, index, beginning):
        return Significance(Code.TRUNCATION, Severity.CRITICAL)
    if tail_parts_quantity(side, index):
        return by_default(Code.NUMBER_UNIT)
    hedged = tail_hedges(side, index)
    if hedged:
        return Significance(Code.TRUNCATION, hedged)
    reads_whole = side.opens_sentence(beginning) and index - beginning >= _WHOLE and any(m in closing for m in ".!?")
    return by_default(Code.TRUNCATION if reads_whole and not side.opens_sentence(index) else Code.FRAGMENT_OF)


def _replaced_tail(draft: Draft, rest: Piece, first: Piece) -> None:
    """Add other words in place of a tail that was cut and does not answer to them."""
    gap = draft.base.text[draft.base_at : draft.base.start_of(rest.base_start)]
    kept = Prefix.similarity(gap, draft.variant.text[draft.variant_at : draft.variant.start_of(rest.variant_start)])
    at, other_at = draft.base_at + kept, draft.variant_at + kept
    end, other_end = len(draft.base.text), len(draft.variant.text)
    inserted = Piece(rest.base_start, rest.base_start, *rest[2:4], Relation.CHANGED)
    edit = Edit(at, at, other_at, other_end)
    draft.add(edit, significance(draft.change(inserted, edit)))
    found = _cut_tail_significance(draft.base, rest.base_start, first.base_start, "")
    draft.add(Edit(at, end, other_end, other_end), found)
    draft.stretch_end = at

"""The differences of each piece between the first and the last words that two wordings share."""

from quoteview.collate.differences.changes import Significance, by_default
from quoteview.collate.differences.draft import Draft
from quoteview.collate.differences.edits import Edit, trimmed
from quoteview.collate.differences.pieces import Piece, Relation
from quoteview.collate.differences.punctuation import Edge
from quoteview.collate.differences.significance import moved_significance, significance
from quoteview.collate.differences.spelling import character_edits, typographic
from quoteview.collate.terms import Term
from quoteview.collate.wordings import Wording
from quoteview.collate.words import folded
from quoteview.core.difference import Code


def write_piece(draft: Draft, piece: Piece, edge: Edge = Edge.INSIDE) -> None:
    """Add the differences of a piece and of what stands before it."""
    start, end, other_start, other_end, relation = piece
    if start == end or other_start == other_end:
        _write_one_sided(draft, piece)
        return
    if relation is Relation.SAME and _runs_on(draft, piece):
        return
    edit = _extent(draft, piece)
    draft.add_gap(edit.base_start, edit.variant_start, edge)
    if relation is Relation.SAME:
        _write_same(draft, piece, edit)
    elif relation is Relation.ALIKE:
        _write_alike(draft, piece, edit)
    else:
        draft.add(edit, _judged(draft, piece, edit))
    draft.base_at, draft.variant_at = edit.base_end, edit.variant_end


def _runs_on(draft: Draft, piece: Piece) -> bool:
    """Go on behind the same words and return True if they and what stands before them are the same to the character."""
    start, end = _bounds(draft.base, piece.base_start, piece.base_end)
    other_start, other_end = _bounds(draft.variant, piece.variant_start, piece.variant_end)
    at, other_at = draft.base_at, draft.variant_at
    if start - at != other_start - other_at or draft.base.text[at:end] != draft.variant.text[other_at:other_end]:
        return False
    draft.base_at, draft.variant_at = end, other_end
    return True


def _judged(draft: Draft, piece: Piece, edit: Edit) -> Significance:
    if piece.relation is Relation.MOVED:
        return moved_significance(draft.change(piece, edit))
    return significance(draft.change(piece, edit))


def _extent(draft: Draft, piece: Piece) -> Edit:
    """Return the text of a two-sided piece, with the brackets around it where one side alone has them."""
    start, end = _bounds(draft.base, piece.base_start, piece.base_end)
    other_start, other_end = _bounds(draft.variant, piece.variant_start, piece.variant_end)
    if piece.relation is Relation.CHANGED:
        opened = _is_in_brackets(draft.base.text, start, end)
        other_opened = _is_in_brackets(draft.variant.text, other_start, other_end)
        if opened and not other_opened and start > draft.base_at:
            start, end = start - 1, end + 1
        if other_opened and not opened and other_start > draft.variant_at:
            other_start, other_end = other_start - 1, other_end + 1
    return Edit(start, end, other_start, other_end)


def _bounds(side: Wording, start: int, end: int) -> tuple[int, int]:
    return side.start_of(start), side.end_before(end)


def _is_in_brackets(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ("[", "(") and text[end : end + 1] in ("]", ")")


# -------------------------------------------------------------------------------- the same words


def _write_same(draft: Draft, piece: Piece, edit: Edit) -> None:
    """Add what differs in the writing of the same words."""
    text = draft.base.text[edit.base_start : edit.base_end]
    other = draft.variant.text[edit.variant_start : edit.variant_end]
    if text == other:
        return
    if folded(text) == folded(other):
        for part in character_edits(text, other):
            code = _typographic_code(draft, piece, part, text[part[0] : part[1]], other[part[2] : part[3]])
            draft.add(part.shifted(edit.base_start, edit.variant_start), by_default(code))
        return
    code = _convention(draft, piece, text, other)
    if code in (Code.SPELLING_VARIETY, Code.SPACE_INVISIBLE):
        edit = trimmed(text, other).shifted(edit.base_start, edit.variant_start)
    draft.add(edit, by_default(code))


def _typographic_code(draft: Draft, piece: Piece, part: Edit, text: str, other: str) -> Code:
    code = typographic(text, other) or Code.HOMOGLYPH
    if code is not Code.WORD_CASE or part.base_start or part.base_end > 1 or part.variant_end > 1:
        return code
    opens = draft.base.opens_sentence(piece.base_start) or draft.variant.opens_sentence(piece.variant_start)
    return Code.INITIAL_CASE if opens else code


_CONVENTIONS = (Code.DIALECT, Code.CONTRACTION, Code.ABBREV_NUMBER, Code.SPELLING_VARIETY)


def _convention(draft: Draft, piece: Piece, text: str, other: str) -> Code:
    """Return the convention by which two differently spelled runs are the same words."""
    if "".join(text.split()) == "".join(other.split()):
        return Code.SPACE_INVISIBLE
    if ("[" in text) != ("[" in other):
        return Code.BRACKET_INSERT
    terms = draft.base.terms_between(piece.base_start, piece.base_end)
    others = draft.variant.terms_between(piece.variant_start, piece.variant_end)
    origins = {origin for pair in zip(terms, others, strict=True) for origin in _origins(draft, *pair)}
    for code in _CONVENTIONS:
        if code in origins:
            return code
    # An initialism without its points is one still; in small letters it would be another word.
    initialism = "." in text + other and text.replace(".", "").upper() == other.replace(".", "").upper()
    small = text.islower() != other.islower()
    return Code.ABBREV_NUMBER if initialism and not small else Code.WORD_SUBSTITUTION


def _origins(draft: Draft, term: Term, other: Term) -> set[Code | None]:
    same = folded(draft.base.text[term.start : term.end]) == folded(draft.variant.text[other.start : other.end])
    return set() if same and term.origin is other.origin else {term.origin, other.origin}


# -------------------------------------------------------------------------------- other words


def _write_alike(draft: Draft, piece: Piece, edit: Edit) -> None:
    """Add the letters that differ in two words that are alike; all of them where a denial or a name is at stake."""
    found = significance(draft.change(piece, edit))
    if found.code in (Code.POLARITY_MODALITY, Code.NAMED_ENTITY):
        draft.add(edit, found)
        return
    text = draft.base.text[edit.base_start : edit.base_end]
    other = draft.variant.text[edit.variant_start : edit.variant_end]
    parts = character_edits(text, other)
    for part in parts if len(parts) <= 2 else [trimmed(text, other)]:
        draft.add(part.shifted(edit.base_start, edit.variant_start), found)


def _write_one_sided(draft: Draft, piece: Piece) -> None:
    """Add words that one wording lacks, with one of the blanks and marks around them.

    The blank before a word goes with it, and the mark behind a sentence goes with the sentence.
    """
    base, variant, at, other_at = draft.base, draft.variant, draft.base_at, draft.variant_at
    first, last, other_first, other_last, _ = piece
    base_end, variant_end = base.start_of(last), variant.start_of(other_last)
    whole, gap = base.text[at:base_end], variant.text[other_at:variant_end]
    if last > first:
        cut = _cut(whole, gap, base.start_of(first) - at, base_end - base.end_before(last))
        edit = cut.shifted(at, other_at)
    else:
        cut = _cut(gap, whole, variant.start_of(other_first) - other_at, variant_end - variant.end_before(other_last))
        edit = Edit(*cut[2:], *cut[:2]).shifted(at, other_at)
    draft.add(edit, _judged(draft, piece, edit))
    draft.base_at, draft.variant_at = base_end, variant_end


def _cut(whole: str, gap: str, before: int, after: int) -> Edit:
    """Return what to cut from `whole` so that `gap` is left.

    `before` and `after` are how many characters of `whole` stand before its first and after its last
    word. Where no cut leaves the gap, the marks change with the words.
    """
    lead, trail = whole[:before], whole[len(whole) - after :]
    blank = next((at for at, character in enumerate(gap) if character.isspace()), len(gap))
    for at in (blank, *range(len(gap) + 1)):
        if lead.startswith(gap[:at]) and trail.endswith(gap[at:]):
            return Edit(at, len(whole) - (len(gap) - at), at, at)
    return trimmed(whole, gap)

"""The pieces that two wordings are compared by: aligned terms, grouped so that no printed word is cut in two."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from quoteview.collate.differences.blocks import Block, blocks
from quoteview.collate.differences.spelling import alike
from quoteview.collate.terms import Term, is_little, stands_for
from quoteview.collate.wordings import Wording


class Relation(Enum):
    """How the two sides of a piece stand to each other."""

    SAME = "same"
    """The same terms, perhaps written in another way."""
    ALIKE = "alike"
    """Two words that differ in a few letters."""
    CHANGED = "changed"
    """Words replaced, inserted or left out."""
    MOVED = "moved"
    """Words that stand elsewhere in the other wording."""


class Piece(NamedTuple):
    """Terms of the base against terms of the variant, either of them perhaps none."""

    base_start: int
    base_end: int
    variant_start: int
    variant_end: int
    relation: Relation

    @property
    def base_length(self) -> int:
        """How many terms of the base the piece holds."""
        return self.base_end - self.base_start

    @property
    def variant_length(self) -> int:
        """How many terms of the variant the piece holds."""
        return self.variant_end - self.variant_start

    @property
    def matched(self) -> bool:
        """Whether the two sides belong together, word for word."""
        return self.relation in (Relation.SAME, Relation.ALIKE)


def pieces(base: Wording, variant: Wording) -> list[Piece]:
    """Return the pieces of two wordings in order; together they hold every term of both."""
    found: list[Piece] = []
    for block in blocks(base, variant):
        if not block.same:
            found += _paired(block, base, variant)
        elif _is_printed_alike(block, base, variant):
            found.append(Piece(*block[:4], Relation.SAME))
        else:
            found += _same(block, base, variant)
    return _moves_shown(_whole_words(found, base, variant), base, variant)


def _same(block: Block, base: Wording, variant: Wording) -> Iterator[Piece]:
    """Divide a matched block into its terms, those together that are the same to the character, gaps among them."""
    i, i_end, j, j_end, _ = block
    text, other_text = base.text, variant.text
    begun, shift = i, j - i
    at = other_at = 0
    for index in range(i, i_end):
        term, other = base.term(index), variant.term(index + shift)
        if index > begun and text[at : term.start] != other_text[other_at : other.start]:
            yield Piece(begun, index, begun + shift, index + shift, Relation.SAME)
            begun = index
        at, other_at = term.end, other.end
        as_printed = text[term.start : at] == other_text[other.start : other_at]
        if not (as_printed and _is_whole(term) and _is_whole(other)):
            if index > begun:
                yield Piece(begun, index, begun + shift, index + shift, Relation.SAME)
            begun = index + 1
            yield Piece(index, begun, index + shift, begun + shift, Relation.SAME)
    if begun < i_end:
        yield Piece(begun, i_end, begun + shift, j_end, Relation.SAME)


def _is_printed_alike(block: Block, base: Wording, variant: Wording) -> bool:
    """Tell whether a matched block of printed words is the same to the character."""
    start, end, other_start, other_end, _ = block
    if base.printed(start, end) != variant.printed(other_start, other_end):
        return False
    starts_whole = base.starts_word(start) and variant.starts_word(other_start)
    return starts_whole and base.ends_word(end - 1) and variant.ends_word(other_end - 1)


def _is_whole(term: Term) -> bool:
    """Tell whether a term is a printed word, and not a part of one."""
    return term.start == term.whole_start and term.end == term.whole_end


# Cells above which a replaced block is left whole: pairing is quadratic.
_MOST_CELLS = 2_500


def _paired(block: Block, base: Wording, variant: Wording) -> list[Piece]:
    """Divide a replaced block where words of the two sides are alike."""
    i, end, j, other_end, _ = block
    pairs = _alike_pairs(block, base, variant) if block.two_sided else []
    found: list[Piece] = []
    for pair_i, pair_j in pairs:
        if pair_i > i or pair_j > j:
            found.append(Piece(i, pair_i, j, pair_j, Relation.CHANGED))
        clitic = stands_for(base.keys[pair_i], variant.keys[pair_j])
        found.append(Piece(pair_i, pair_i + 1, pair_j, pair_j + 1, Relation.CHANGED if clitic else Relation.ALIKE))
        i, j = pair_i + 1, pair_j + 1
    if end > i or other_end > j:
        found.append(Piece(i, end, j, other_end, Relation.CHANGED))
    return found


def _alike_pairs(block: Block, base: Wording, variant: Wording) -> list[tuple[int, int]]:
    """Return the most pairs of alike words that stand in the same order on both sides."""
    start, end, other_start, other_end, _ = block
    rows, columns = base.keys[start:end], variant.keys[other_start:other_end]
    # Without the blanks between them they may be the same: healthcare, health care.
    if len(rows) * len(columns) > _MOST_CELLS or "".join(rows) == "".join(columns):
        return []
    near = [[_are_alike(base, i, variant, j) for j in range(other_start, other_end)] for i in range(start, end)]
    if not any(map(any, near)):
        return []
    best = [[0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    for i in range(len(rows) - 1, -1, -1):
        for j in range(len(columns) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + near[i][j])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(rows) and j < len(columns):
        if near[i][j] and best[i][j] == best[i + 1][j + 1] + 1:
            pairs.append((start + i, other_start + j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _are_alike(base: Wording, index: int, variant: Wording, other_index: int) -> bool:
    """Tell whether two words differ in letters; function words are short, and each is another word."""
    key, other = base.keys[index], variant.keys[other_index]
    if key == other or base.is_number(index) or variant.is_number(other_index):
        return False
    if stands_for(key, other):
        return True
    return alike(key, other) and not (is_little(key) and is_little(other))


# ----------------------------------------------------------------------------------- whole words


def _whole_words(found: list[Piece], base: Wording, variant: Wording) -> list[Piece]:
    """Join the pieces that cut a printed word in two: can't against can is one word against one word."""
    joined: list[Piece] = []
    cuts_word = False
    for piece in found:
        if cuts_word:
            before = joined.pop()
            both_same = before.relation is piece.relation is Relation.SAME
            relation = Relation.SAME if both_same else Relation.CHANGED
            joined.append(Piece(before.base_start, piece.base_end, before.variant_start, piece.variant_end, relation))
        else:
            joined.append(piece)
        cuts_word = base.is_inside_word(piece.base_end) or variant.is_inside_word(piece.variant_end)
    return joined


# ---------------------------------------------------------------------------------------- moves

_SHORTEST_MOVE = 3
_NEAREST = 4
_MOST_CANDIDATES = 8


def _moves_shown(found: list[Piece], base: Wording, variant: Wording) -> list[Piece]:
    """Mark what was left out in one place and stands in another as moved."""
    changed = [(number, piece) for number, piece in enumerate(found) if piece.relation is Relation.CHANGED]
    losses = [(number, piece) for number, piece in changed if piece.variant_start == piece.variant_end]
    gains = [(number, piece) for number, piece in changed if piece.base_start == piece.base_end]
    if losses and gains:
        found = _moved(found, losses, gains, base, variant)
    return _exchanges_shown(found, base, variant)


_Numbered = tuple[int, Piece]


def _moved(
    found: list[Piece], losses: list[_Numbered], gains: list[_Numbered], base: Wording, variant: Wording
) -> list[Piece]:
    """Divide each loss and gain that share a run of words; both come with their numbers among the pieces."""
    where = _gain_by_gram(gains, variant)
    divided: dict[int, list[Piece]] = {}
    for number, loss in losses:
        for gain_number, gain in _candidates(loss, gains, where, base):
            if gain_number not in divided and (shared := _shared(loss, gain, base, variant)):
                start, other_start, length = shared
                divided[number] = list(_divided(loss, start, length))
                divided[gain_number] = list(_divided(gain, other_start, length))
                break
    if not divided:
        return found
    return [part for number, piece in enumerate(found) for part in divided.get(number, [piece])]


def _gain_by_gram(gains: list[_Numbered], variant: Wording) -> dict[tuple[str, ...], int]:
    """Return which gain each run of as many words as make a move stands in first."""
    where: dict[tuple[str, ...], int] = {}
    for number, (_, gain) in enumerate(gains):
        for gram in _grams(variant.keys[gain.variant_start : gain.variant_end]):
            where.setdefault(gram, number)
    return where


def _grams(keys: list[str]) -> Iterable[tuple[str, ...]]:
    if len(keys) < _SHORTEST_MOVE:
        return ()
    return zip(*(keys[offset:] for offset in range(_SHORTEST_MOVE)), strict=False)


def _candidates(
    loss: Piece, gains: list[_Numbered], where: dict[tuple[str, ...], int], base: Wording
) -> Iterator[_Numbered]:
    """Return the gains that may hold what was lost: its neighbours, and those that share a run of words with it."""
    place = bisect_left(gains, loss[:4], key=lambda gain: gain[1][:4])
    numbers = dict.fromkeys(range(max(0, place - 1), min(len(gains), place + 1)))
    for gram in _grams(base.keys[loss.base_start : loss.base_end]):
        if gram in where:
            numbers[where[gram]] = None
        if len(numbers) >= _MOST_CANDIDATES:
            break
    return (gains[number] for number in numbers)


def _shared(loss: Piece, gain: Piece, base: Wording, variant: Wording) -> tuple[int, int, int] | None:
    """Return where the run that a loss and a gain share starts in each, and its length, if it is a move."""
    lost, gained = base.keys[loss.base_start : loss.base_end], variant.keys[gain.variant_start : gain.variant_end]
    if sorted(lost) == sorted(gained) and (len(lost) >= _SHORTEST_MOVE or _apart(loss, gain) <= _NEAREST):
        return 0, 0, len(lost)
    if min(len(lost), len(gained)) < _SHORTEST_MOVE:
        return None
    match = SequenceMatcher(None, lost, gained, autojunk=False).find_longest_match()
    telling = sum(not is_little(key) for key in lost[match.a : match.a + match.size])
    return (match.a, match.b, match.size) if match.size >= _SHORTEST_MOVE and telling > 1 else None


def _apart(loss: Piece, gain: Piece) -> int:
    """Return how many terms of the base lie between a loss and a gain."""
    return max(gain.base_start - loss.base_end, loss.base_start - gain.base_end)


def _divided(piece: Piece, start: int, length: int) -> Iterator[Piece]:
    """Divide a one-sided piece into what stays, the moved run, and what stays."""
    total = piece.base_length or piece.variant_length
    for begin, end, relation in (
        (0, start, Relation.CHANGED),
        (start, start + length, Relation.MOVED),
        (start + length, total, Relation.CHANGED),
    ):
        if begin == end:
            continue
        if piece.base_length:
            yield Piece(piece.base_start + begin, piece.base_start + end, *piece[2:4], relation)
        else:
            yield Piece(*piece[:2], piece.variant_start + begin, piece.variant_start + end, relation)


def _exchanges_shown(found: list[Piece], base: Wording, variant: Wording) -> list[Piece]:
    """Mark two replacements that exchange their words as moved: A and B, B and A."""
    changed = [n for n, piece in enumerate(found) if piece.relation is Relation.CHANGED]
    for n, m in pairwise(changed):
        one, other = found[n], found[m]
        lost, gained = base.keys[one[0] : one[1]], variant.keys[one[2] : one[3]]
        if not (lost and gained):
            continue
        if lost == variant.keys[other[2] : other[3]] and gained == base.keys[other[0] : other[1]]:
            found[n] = Piece(*one[:4], Relation.MOVED)
            found[m] = Piece(*other[:4], Relation.MOVED)
    return found

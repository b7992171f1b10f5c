"""How the terms of two wordings lie against each other: same and changed blocks in turn."""

from typing import NamedTuple

from quoteview.collate.differences.alignment import Run
from quoteview.collate.differences.chains import settled_runs
from quoteview.collate.wordings import Wording, has_ellipsis


class Block(NamedTuple):
    """Terms [base_start, base_end) of the base against [variant_start, variant_end) of the variant."""

    base_start: int
    base_end: int
    variant_start: int
    variant_end: int
    same: bool

    @property
    def base_length(self) -> int:
        """How many terms of the base the block holds."""
        return self.base_end - self.base_start

    @property
    def variant_length(self) -> int:
        """How many terms of the variant the block holds."""
        return self.variant_end - self.variant_start

    @property
    def two_sided(self) -> bool:
        """Whether both wordings have terms here."""
        return self.base_length > 0 and self.variant_length > 0


def blocks(base: Wording, variant: Wording) -> list[Block]:
    """Return how the terms of `variant` lie against those of `base`: same and changed blocks in turn."""
    return _slid(_between(settled_runs(base, variant), len(base), len(variant)), base, variant)


def _between(runs: list[Run], base_length: int, variant_length: int) -> list[Block]:
    found: list[Block] = []
    i = j = 0
    for start, other_start, length in [*runs, Run(base_length, variant_length, 0)]:
        if start > i or other_start > j:
            found.append(Block(i, start, j, other_start, same=False))
        i, j = start + length, other_start + length
        if length:
            found.append(Block(start, i, other_start, j, same=True))
    return found


def _slid(found: list[Block], base: Wording, variant: Wording) -> list[Block]:
    """Shift insertions and deletions along the words they share with their surroundings, to clause borders."""
    slid = list(found)
    for number, block in enumerate(slid):
        if block.same or block.two_sided:
            continue
        before = slid[number - 1] if number else None
        after = slid[number + 1] if number + 1 < len(slid) else None
        # A matched block between two changes keeps a term, so that it still divides them.
        room_before = before.base_length - (number > 1) if before else 0
        room_after = after.base_length - (number + 2 < len(slid)) if after else 0
        sides = (base, variant) if block.base_length else (variant, base)
        shift = _best_shift(block, room_before, room_after, sides)
        if shift == 0:
            continue
        slid[number] = _shifted(block, shift)
        if before:
            slid[number - 1] = _resized(before, 0, shift)
        if after:
            slid[number + 1] = _resized(after, shift, 0)
        if shift > 0 and before is None:
            start = Block(0, shift, 0, shift, same=True)
            slid.insert(number, start)
        if shift < 0 and after is None:
            end = slid[number]
            slid.append(Block(end.base_end, end.base_end - shift, end.variant_end, end.variant_end - shift, same=True))
    return [block for block in slid if block.base_length or block.variant_length]


def _shifted(block: Block, shift: int) -> Block:
    i, i_end, j, j_end, _ = block
    return Block(i + shift, i_end + shift, j + shift, j_end + shift, same=False)


def _resized(block: Block, at_start: int, at_end: int) -> Block:
    i, i_end, j, j_end, same = block
    return Block(i + at_start, i_end + at_end, j + at_start, j_end + at_end, same)


def _best_shift(block: Block, room_before: int, room_after: int, sides: tuple[Wording, Wording]) -> int:
    """Return how far to move a one-sided block so that it starts and ends where a clause does.

    `sides` are the wording that has the words and the one that lacks them; where the latter prints an
    ellipsis, that is where they were left out.
    """
    longer, shorter = sides
    start, end, gap = block.base_start, block.base_end, block.variant_start
    if not block.base_length:
        start, end, gap = block.variant_start, block.variant_end, block.base_start
    keys = longer.keys
    shifts = [0]
    while -shifts[-1] < room_before and keys[start + shifts[-1] - 1] == keys[end + shifts[-1] - 1]:
        shifts.append(shifts[-1] - 1)
    right = 0
    while right < room_after and keys[start + right] == keys[end + right]:
        right += 1
        shifts.append(right)
    if len(shifts) == 1:
        return 0
    return max(
        shifts,
        key=lambda shift: (
            has_ellipsis(shorter.gap(gap + shift)),
            _borders(longer, start + shift, end + shift),
            -abs(shift),
            -shift,
        ),
    )


def _borders(side: Wording, start: int, end: int) -> float:
    """Return how natural a stretch [start, end) of terms is to cut out."""
    return _border(side, start) * 2 + _border(side, end) * 1.5


def _border(side: Wording, index: int) -> int:
    if index == len(side) or side.opens_sentence(index):
        return 2
    return int(side.opens_clause(index))

"""The fullest wording that overlapping wordings make together, out of verbatim pieces of them."""

from quoteview.collate.evidence import Agreement, Measured, Scale
from quoteview.collate.normalize import wording

_LOOSE = 4.0
"""Words of so little worth, in nats, at the end of a wording do not keep another from going on there."""


def extended(scale: Scale, first: Measured, second: Measured, agreement: Agreement) -> Measured:
    """Return `first` with what `second` has beyond it at either end.

    The words at a joint are taken from the wording that goes on, so that its own punctuation and case
    stand there, not those of a cut.
    """
    text = first.wording.text
    head, tail = agreement.blocks[0], agreement.blocks[-1]
    mine, yours = first.wording.terms, second.wording.terms
    last_mine, last_yours = tail.first + tail.length - 1, tail.second + tail.length - 1
    right = second.worth - second.upto[last_yours + 1]
    if right > 0 and first.worth - first.upto[last_mine + 1] < min(_LOOSE, right):
        text = text[: mine[last_mine].start] + second.wording.text[yours[last_yours].start :]
    left = second.upto[head.second]
    if left > 0 and first.upto[head.first] < min(_LOOSE, left):
        text = second.wording.text[: yours[head.second].end] + text[mine[head.first].end :]
    return first if text == first.wording.text else scale.measure(wording(text))

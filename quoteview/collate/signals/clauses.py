"""What a sentence says that somebody said: the clauses behind a word of reporting and its subject.

“Ferry master Bo Lund, who was late, warned that the pumps would fail, and left” tells of Bo Lund that the pumps would
fail, or that they would fail and that somebody left: which of these another document quotes is for likeness to tell.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import product

from quoteview.collate.signals.narration import Told
from quoteview.collate.signals.sayings import CITING, cues

_SUBJECT = 4
"""So many words before a word of reporting its subject stands, or around it behind what is told."""
_TAIL = 8
"""So many words at the end of a sentence may name who said the words before."""
_BODY = 3
"""So many words "according to somebody" takes at the beginning of a sentence."""
_FEWEST = 2
_BORDERS = frozenset(",;:—–()")


def clauses(text: str, told: Sequence[Told], speakers: Collection[int]) -> Iterator[range]:
    """Yield the stretches of a sentence that may be what the speakers, given as numbers of words, are said to say.

    They are ranges of numbers of words of `told`; `text` is the document's.
    """
    whole = _told_by(told, speakers)
    if whole:
        starts = [whole.start, *(at + 1 for at in whole if told[at].stem in cues())]
        ends = [at + 1 for at in whole if at + 1 == whole.stop or _is_border(text, told[at], told[at + 1])]
        yield from (range(start, end) for start, end in product(starts, ends) if end - start >= _FEWEST)


def _told_by(told: Sequence[Told], speakers: Collection[int]) -> range | None:
    """Return all that a sentence tells of what its speakers said."""
    reporting = [at for at, word in enumerate(told) if word.stem in cues()]
    for at in reporting:
        if any(0 < at - speaker <= _SUBJECT for speaker in speakers):
            return range(at + 1, len(told))
    for at in reporting:
        near = [speaker for speaker in speakers if abs(at - speaker) <= _SUBJECT]
        if near and at >= len(told) - _TAIL:
            return range(min(at, *near))
    for at, word in enumerate(told):
        if word.key == CITING and any(0 < speaker - at <= _TAIL for speaker in speakers):
            return range(at) if at > len(told) // 2 else range(at + _BODY, len(told))
    return None


def _is_border(text: str, word: Told, following: Told) -> bool:
    return not _BORDERS.isdisjoint(text[word.end : following.start])

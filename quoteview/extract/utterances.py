"""Which quotations are one utterance: those that a single attribution splits."""

from collections.abc import Mapping

from quoteview.extract.attribution import Attributor
from quoteview.extract.candidates import Candidate


def utterances(attributor: Attributor, found: Mapping[int, Candidate], count: int) -> list[int]:
    """Return, for each quotation, the number of the first quotation of its utterance.

    Quotations of one paragraph are one utterance when one cue word attributes them, or when the later
    carries on the earlier with no cue of its own: “A,” she said. “B.”
    """
    first = list(range(count))
    by_cue: dict[tuple[int, int], int] = {}
    for number in range(count):
        candidate = found.get(number)
        if candidate is None:
            continue
        earlier = candidate.carries_on
        if earlier is not None and earlier < number and _one_paragraph(attributor, earlier, number):
            first[number] = first[earlier]
            continue
        if candidate.cue is not None:
            first[number] = by_cue.setdefault((candidate.cue.start, candidate.cue.end), number)
    return first


def _one_paragraph(attributor: Attributor, earlier: int, later: int) -> bool:
    paragraphs = {attributor.sentences[attributor.place_of[number][0]].paragraph for number in (earlier, later)}
    return len(paragraphs) == 1

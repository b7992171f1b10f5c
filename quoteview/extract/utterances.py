"""Which quotations are one utterance: those that a single attribution splits."""

from collections.abc import Mapping, Sequence

from quoteview.extract.candidates import Candidate
from quoteview.extract.sentences import Sentence


def utterances(sentences: Sequence[Sentence], found: Mapping[int, Candidate]) -> list[int]:
    """Return, for each quotation, the number of the first quotation of its utterance.

    Quotations of one paragraph are one utterance when one cue word attributes them, or when the later
    carries on the earlier with no cue of its own: “A,” she said. “B.”
    """
    paragraph = {
        sentence.tokens[at].quote: sentence.paragraph for sentence in sentences for at in sentence.quotes
    }
    first = list(range(len(paragraph)))
    by_cue: dict[tuple[int, int, int], int] = {}
    for number in range(len(paragraph)):
        candidate = found.get(number)
        if candidate is None:
            continue
        earlier = candidate.carries_on
        if earlier is not None and earlier < number and paragraph[earlier] == paragraph[number]:
            first[number] = first[earlier]
            continue
        if candidate.cue is not None:
            first[number] = by_cue.setdefault((candidate.sentence, *candidate.cue), number)
    return first

"""Turns of a transcript inside quotation marks: "ROE: Did you? and, in the next paragraph, "QUILL: I did."."""

import re
from collections.abc import Iterator, Sequence

from quoteview.core.text import Span
from quoteview.extract.lexicon import english
from quoteview.extract.marks import Marked
from quoteview.extract.mentions import Mention, MentionKind
from quoteview.extract.sentences import Sentence

# A name in capitals, or given name and surname, that opens a turn.
_LABEL = re.compile(r"((?:[A-Z][A-Z.'’-]+ ?){1,4}|[A-Z][a-z]+ [A-Z][a-z]+(?:[A-Z][a-z]+)?):\s")


def labels_in(text: str, marked: Sequence[Marked]) -> dict[int, Span]:
    """Return the names that open stretches as they open the turns of a transcript, by the stretch's number."""
    contents = ((number, stretch.content) for number, stretch in enumerate(marked))
    labels = ((number, _label_at(text, content.start, content.end)) for number, content in contents)
    return {number: label for number, label in labels if label is not None}


def in_turns(text: str, marked: Sequence[Marked]) -> Iterator[Marked]:
    """Yield the stretches of a text, those that go on through the turns of several speakers cut at each turn."""
    for stretch in marked:
        starts = [mark for mark in stretch.reopenings if _label_at(text, mark.end, stretch.content.end) is not None]
        yield from stretch.cut(text, starts) if starts else (stretch,)


def turn_speaker(sentence: Sentence, label: Span, place: int) -> Mention:
    """Return the mention that a label makes, which stands inside the quotation that is token `place`."""
    words = tuple(sentence.tokens[place].text[: len(label)].split())
    inside = label.shifted(-sentence.start_of(place))
    return Mention(MentionKind.NAME, place, place + 1, words, inside=inside)


def _label_at(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    found = _LABEL.match(text, start, end)
    if found is None:
        return None
    label = Span(start, found.end(1))
    first = label.of(text).split()[0]
    return label if first.isupper() or first.lower() in english().gender else None

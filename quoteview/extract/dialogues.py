"""Dialogue that a dash opens, without quotation marks: —Nos vamos —dijo Ada Quill—, esta noche.

In Spanish a further dash hands over to the narrator, and the next one back; in French the narrator follows a comma.
A line counts where a verb of speech stands beside the dash or comma, or where it stands next to one that counts.
"""

import re
from collections.abc import Iterator, Sequence

from quoteview.core.text import Span
from quoteview.extract.cue_verbs import without_pronoun
from quoteview.extract.marks import Marked
from quoteview.extract.vocabulary import Vocabulary

_LINE = re.compile(r"^[ \t\u00a0]*([—–―]|-(?= ))(?=[ \u00a0\u202f]?(?:[^\W_]|[¿¡«“\"…])).*$", re.MULTILINE)
_DASH = re.compile(r"(?<=[ \u00a0])[—–―](?=[^\W_])|(?<=[^\W_])[—–―](?=[\s.,;:!?…]|$)")
_COMMA = re.compile(r"[,?!…»”\"][ \u00a0\u202f]*(?=[^\W_])")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_INSERTION_END = re.compile(r",\s|\.(?:\s|$)|$")
_OUTER = " \t\u00a0\u202f.,;:"
_ENDS = (".", "!", "?", "…", "»", "”")
# How many words of the narrator's may stand between a comma or dash and the verb: "a-t-il", "le a dit".
_NEAR = 2


def may_hold_dialogue(text: str) -> bool:
    """Tell whether a line of a text opens with a dash, whatever that means there."""
    return _LINE.search(text) is not None


def in_dialogue(text: str, marked: Sequence[Marked], words: Vocabulary) -> list[Marked]:
    """Return the marked stretches of a text with those of its dialogue, in order; marks inside dialogue are nested."""
    spoken = list(_spoken(text, words)) if words.dialogue.whole else []
    spoken = [each for each in spoken if not any(_crosses(each.content, other) for other in marked)]
    if not spoken:
        return list(marked)
    within = [each._replace(inner=tuple(other for other in marked if _holds(each, other))) for each in spoken]
    apart = [other for other in marked if not any(_holds(each, other) for each in spoken)]
    return sorted((*within, *apart), key=lambda each: each.opening.start)


def _crosses(content: Span, other: Marked) -> bool:
    start, end = other.opening.start, other.closing.end
    overlaps = start < content.end and content.start < end
    return overlaps and not (content.start <= start and end <= content.end)


def _holds(stretch: Marked, other: Marked) -> bool:
    return stretch.content.start <= other.opening.start and other.closing.end <= stretch.content.end


def _spoken(text: str, words: Vocabulary) -> Iterator[Marked]:
    """Yield the stretches of dialogue of a text."""
    lines = list(_LINE.finditer(text))
    parts = [list(_parts(text, line, words)) for line in lines]
    for number, line in enumerate(lines):
        near = (other for other in (number - 1, number + 1) if 0 <= other < len(lines) and len(parts[other]) > 1)
        beside = any(_is_beside(text, line, lines[other]) for other in near)
        asked = any(_is_answer(text, lines[first], lines[first + 1]) for first in _pairs(number, len(lines)))
        if len(parts[number]) > 1 or asked or (beside and line.group().rstrip().endswith(_ENDS)):
            stretches = (_marked(text, *part) for part in _kept(parts[number]))
            yield from (stretch for stretch in stretches if stretch is not None)


def _pairs(number: int, count: int) -> range:
    """Return the numbers of the lines that open a pair with the next one, of a line among so many."""
    return range(max(0, number - 1), min(number + 1, count - 1))


def _is_answer(text: str, asked: re.Match[str], answered: re.Match[str]) -> bool:
    """Tell whether two lines are a question and its answer, as in an interview."""
    question, answer = asked.group().rstrip(), answered.group().rstrip()
    return question.endswith("?") and answer.endswith(_ENDS) and _is_beside(text, asked, answered)


def _is_beside(text: str, line: re.Match[str], other: re.Match[str]) -> bool:
    """Tell whether nothing stands between two lines."""
    first, second = sorted((line.span(), other.span()))
    return not text[first[1] : second[0]].strip()


def _kept(parts: Sequence[tuple[Span, int, int, bool]]) -> Iterator[tuple[Span, int, int]]:
    return ((opening, start, end) for opening, start, end, is_spoken in parts if is_spoken)


def _parts(text: str, line: re.Match[str], words: Vocabulary) -> Iterator[tuple[Span, int, int, bool]]:
    """Yield the parts of a line in turn, each with the mark before it and whether it is spoken or the narrator's."""
    opening, start, end = Span(line.start(1), line.end(1)), line.end(1), line.end()
    dashes = list(_DASH.finditer(text, start, end))
    if dashes and _is_told(text, dashes[0].end(), end, words):
        is_spoken = True
        for dash in dashes:
            yield opening, start, dash.start(), is_spoken
            opening, start, is_spoken = Span(dash.start(), dash.end()), dash.end(), not is_spoken
        yield opening, start, end, is_spoken
        return
    comma = next((each for each in _COMMA.finditer(text, start, end) if _is_told(text, each.end(), end, words)), None)
    if comma is None:
        yield opening, start, end, True
        return
    yield opening, start, comma.start() + (text[comma.start()] != ","), True
    insertion = _INSERTION_END.search(text, comma.end(), end)
    after = insertion.end() if insertion is not None else end
    yield Span(comma.end(), comma.end()), comma.end(), after, False
    if after < end:
        yield Span(after, after), after, end, True


def _is_told(text: str, at: int, end: int, words: Vocabulary) -> bool:
    """Tell whether the narrator's words begin at a place: with a verb of speech, or an auxiliary and its participle."""
    first = _WORD.match(text, at, end)
    if first is None or first.group()[:1].isupper():
        return False
    near = [found.group().lower() for found, _ in zip(_WORD.finditer(text, at, end), range(_NEAR + 1), strict=False)]
    if without_pronoun(near[0]) in words.say:
        return True
    helped = without_pronoun(near[0]) in words.have or without_pronoun(near[0]) in words.reflexive
    return helped and any(word in words.said or word in words.say for word in near[1:])


def _marked(text: str, opening: Span, start: int, end: int) -> Marked | None:
    """Return the stretch that a part is, without the spaces around it and the stop before it, or None without words."""
    while start < end and text[start] in _OUTER:
        start += 1
    while end > start and text[end - 1] in " \t\u00a0\u202f,":
        end -= 1
    if not any(letter.isalnum() for letter in text[start:end]):
        return None
    return Marked(opening if len(opening) else Span(start, start), Span(start, end), Span(end, end))

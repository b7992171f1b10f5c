"""Credits inside the marks of quotations set large: "Words of Jane Roe. and, on the next line, Jane Roe, mayor"."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from quoteview.core.text import Span
from quoteview.extract.marks import Marked

# A line of a name with what its bearer is, which opens with capitals.
_CREDIT = re.compile(r"(?:[A-Z][\w.'’-]*,? ){1,4}[A-Z][\w.'’-]+(?:,? [\w.'’&-]+){0,12}\.?")
_ENDED = (".", "!", "?", "…", "'", "’")
# Fewer words than this, and one more, repeat nothing.
_FEWEST = 3
_WORD = re.compile(r"\w+")


def without_credits(text: str, marked: Iterable[Marked]) -> Iterator[Marked]:
    """Yield the stretches of a text, those whose last line is a credit without that line: nobody said it."""
    for stretch in marked:
        end = _end_before_credit(text, stretch)
        if end is None:
            yield stretch
            continue
        inner = tuple(nested for nested in stretch.inner if nested.closing.end <= end)
        yield stretch._replace(content=Span(stretch.content.start, end), closing=Span(end, end), inner=inner)


def _end_before_credit(text: str, stretch: Marked) -> int | None:
    """Return where the words of a stretch end that has lines of its own and a credit as the last of them."""
    start, end = stretch.content.start, stretch.content.end
    line = text.rfind("\n", start, end)
    if line < 0 or stretch.reopenings or _CREDIT.fullmatch(text, line + 1, end) is None:
        return None
    opens = text[stretch.opening.start - 1 : stretch.opening.start] in ("", "\n")
    closes = text[stretch.closing.end : stretch.closing.end + 1] in ("", "\n")
    words = text[start:line].rstrip()
    return start + len(words) if opens and closes and words.endswith(_ENDED) else None


def credited(text: str, marked: Sequence[Marked]) -> frozenset[int]:
    """Return the numbers of the stretches whose credit stands on the line behind them, as `without_credits` left it."""
    return frozenset(
        number
        for number, stretch in enumerate(marked)
        if len(stretch.opening) > len(stretch.closing) == 0 and _CREDIT.match(text, stretch.content.end + 1)
    )


def repeated(text: str, marked: Sequence[Marked], numbers: Collection[int]) -> frozenset[int]:
    """Return those stretches among `numbers` whose words the text quotes elsewhere as well: they are only set large."""
    if not numbers:
        return frozenset()
    words = [" ".join(_WORD.findall(stretch.content.of(text).lower())) for stretch in marked]
    others = [each for number, each in enumerate(words) if number not in numbers and each.count(" ") > _FEWEST]
    return frozenset(
        number
        for number, each in enumerate(words)
        if number in numbers and any(each in other or other in each for other in others)
    )

"""Which documents are copied from one another, or from one agency: the front door of independence.

Texts are compared by the runs of words that they share outside the quotations (w-shingling, A. Broder, "On the
resemblance and containment of documents", 1997). A fixed part of all runs, chosen by their hash, finds the pairs
worth comparing; these are compared by all their runs. Quotations are left out: two who heard the same man print
the same words.
"""

import re
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import combinations, compress, count, groupby, islice
from operator import eq

from quoteview.collate.lexicons import table
from quoteview.core.document import Document
from quoteview.core.quotation import Kind, Quotation
from quoteview.core.text import Span
from quoteview.core.witness import Tie, Witnesses

_RUN = 7
"""Words of a run."""
_LETTERS = 4
"""Only runs that begin with a word of so many letters are sampled: shorter ones are too common to begin few of them."""
_SAMPLED, _SAMPLED_OF_MANY = 2, 4
"""One such word of so many begins a sampled run; fewer where there is `_MUCH` to read, for the sake of memory."""
_MUCH = 25_000_000
"""Code points of all documents."""
_FEWEST_SAMPLED = 2
"""So many of these two documents must share to be compared, and a third of what the least share would give."""
_LEAST_WORDS = 40
"""So many words two documents must share to be copied."""
_LEAST_SHARE = 0.25
"""The share of the shorter text that must stand in the other as well."""
_MOST = 40
"""A run that more documents hold than this is compared with the first of them only."""
_SPREAD = 1_000_003
_MASK = (1 << 61) - 1
_BITS = 24
"""Bits that number a document, beneath those of a run."""
_LOW = (1 << _BITS) - 1
_REMEMBERED = 200
"""Documents whose words are remembered at a time."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DAY = len("2000-01-31")
_NEVER = datetime.min.replace(tzinfo=UTC)
_HEAD, _TAIL = 400, 300
"""Code points at the beginning and the end of a document in which it credits an agency."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A document's own words: where each stands, and the hash of the run that begins there."""

    document: Document
    starts: Sequence[tuple[int, int]]
    runs: Sequence[int]


def find_witnesses(
    documents: Sequence[Document], quotations: Iterable[Quotation], breathe: Callable[[], None] = lambda: None
) -> Witnesses:
    """Return what ties documents together; their order does not matter. `breathe` is called now and then."""
    quoted: dict[str, list[Span]] = defaultdict(list)
    for quotation in quotations:
        if quotation.kind is not Kind.SCARE:
            quoted[quotation.document_id].append(quotation.span)
    own = sorted((each for each in documents if not each.is_source), key=lambda document: document.id)
    begins = _Beginnings(_SAMPLED if sum(len(each.text) for each in own) <= _MUCH else _SAMPLED_OF_MANY)
    samples = []
    for each in own:
        samples.append(_sampled(each, quoted[each.id], begins))
        breathe()
    told: dict[int, _Told] = {}
    ties = []
    for pair in _worth_comparing(samples):
        if len(told) > _REMEMBERED:
            told.clear()
        for at in pair:
            told[at] = told.get(at) or _told(own[at], quoted[own[at].id])
        tie = _tie(*(told[at] for at in pair))
        ties += [tie] if tie else []
        breathe()
    agencies = {each.id: agency for each in own if (agency := agency_of(each))}
    return Witnesses(tuple(ties), _first_of_each(ties), agencies)


def agency_of(document: Document) -> str | None:
    """Return the agency that a document credits with its text: in its dateline, or in a line of its own."""
    text = document.text
    match = _dateline().search(text[:_HEAD]) or _credit().search(text[:_HEAD]) or _credit().search(text[-_TAIL:])
    return table("agencies")[match["agency"]] if match else None


@cache
def _names() -> str:
    return "|".join(re.escape(name) for name in sorted(table("agencies"), key=lambda name: (-len(name), name)))


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(rf"[(\[](?P<agency>{_names()})[)\]]\s*[-–—:]|[-–—]\s*[(\[]?(?P<short>{_names()})[)\]]?\s*[-–—]"
                      .replace("(?P<short>", "(?:"))  # fmt: skip


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:by |von |source: |quelle: |mit material von )?(?-i:(?P<agency>{_names()}))\W*$",
                      re.MULTILINE | re.IGNORECASE)  # fmt: skip


def _told(document: Document, quoted: Sequence[Span]) -> _Told:
    spans = sorted(quoted)
    starts: list[tuple[int, int]] = []
    hashes: list[int] = []
    at = end = 0
    for match in _WORD.finditer(document.text):
        start = match.start()
        while at < len(spans) and spans[at].start <= start:
            end = max(end, spans[at].end)
            at += 1
        if start >= end:
            starts.append(match.span())
            hashes.append(_hash(match[0].casefold()))
    return _Told(document, starts, _runs(hashes))


def _runs(hashes: Sequence[int]) -> Sequence[int]:
    """Return the hash of each run of words."""
    first = pow(_SPREAD, _RUN, _MASK)
    runs, value = [], 0
    for at, number in enumerate(hashes):
        value = (value * _SPREAD + number) % _MASK
        if at >= _RUN:
            value = (value - hashes[at - _RUN] * first) % _MASK
        if at >= _RUN - 1:
            runs.append(value)
    return runs


class _Beginnings(dict[str, bool]):
    """Which words begin a run that is sampled, by their hash: one of `every`."""

    def __init__(self, every: int) -> None:
        super().__init__()
        self._every = every

    def __missing__(self, word: str) -> bool:
        known = self[word] = len(word) >= _LETTERS and _hash(word) % self._every == 0
        return known


def _sampled(document: Document, quoted: Sequence[Span], begins: _Beginnings) -> "array[int]":
    """Return the hashes of those runs of a document's own words that are sampled, each once."""
    pieces, end = list[str](), 0
    for span in sorted(quoted):
        pieces.append(document.text[end : max(end, span.start)])
        end = max(end, span.end)
    pieces.append(document.text[end:])
    words = _WORD.findall(" ".join(pieces).casefold())
    starts = compress(count(), map(begins.__getitem__, words[: 1 - _RUN]))
    return array("L", {_hash(" ".join(words[at : at + _RUN])) for at in starts})


def _worth_comparing(samples: "Sequence[array[int]]") -> Sequence[tuple[int, int]]:
    """Return the pairs of documents, by number, that share several of the sampled runs."""
    # One list of numbers instead of a table of lists: there are millions of runs, and hardly any is in two documents.
    holding = sorted(run << _BITS | at for at, own in enumerate(samples) for run in own)
    runs = [each >> _BITS for each in holding]
    shared: Counter[tuple[int, int]] = Counter()
    again = list(compress(count(), map(eq, runs, islice(runs, 1, None))))
    for _, found in groupby(again, key=runs.__getitem__):
        places = list(found)
        documents = [each & _LOW for each in holding[places[0] : places[-1] + 2]]
        if len(documents) > _MOST:
            shared.update((documents[0], other) for other in documents[1:])
        else:
            shared.update(combinations(documents, 2))

    def fewest(pair: tuple[int, int]) -> float:
        return max(_FEWEST_SAMPLED, min(len(samples[each]) for each in pair) * _LEAST_SHARE / 3)

    return sorted(pair for pair, n in shared.items() if n >= fewest(pair))


def _hash(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def _tie(one: _Told, other: _Told) -> Tie | None:
    mine, yours = _covered(one, frozenset(other.runs)), _covered(other, frozenset(one.runs))
    n_words = min(sum(mine), sum(yours))
    share = n_words / max(1, min(len(mine), len(yours)))
    if n_words < _LEAST_WORDS or share < _LEAST_SHARE:
        return None
    one_at, other_at = _times(one.document, other.document)
    is_dated = one_at != other_at
    # The order of what has no date is that of the ids, so that it is always the same.
    later, earlier = (one, other) if is_dated and one_at > other_at else (other, one)
    runs = {one.document.id: _longest(one, mine), other.document.id: _longest(other, yours)}
    return Tie(
        later.document.id, earlier.document.id, n_words, share, runs[later.document.id], runs[earlier.document.id],
        is_dated,
    )  # fmt: skip


def _covered(told: _Told, runs: frozenset[int]) -> list[bool]:
    """Return for each word whether a run of these holds it."""
    covered = [False] * len(told.starts)
    for at, run in enumerate(told.runs):
        if run in runs:
            covered[at : at + _RUN] = [True] * _RUN
    return covered


def _longest(told: _Told, covered: Sequence[bool]) -> Span:
    """Return where the longest stretch of covered words stands."""
    best, start = (0, 0), None
    for at, is_covered in enumerate((*covered, False)):
        if is_covered and start is None:
            start = at
        elif not is_covered and start is not None:
            best, start = max(best, (start, at), key=lambda stretch: stretch[1] - stretch[0]), None
    return Span(told.starts[best[0]][0], told.starts[best[1] - 1][1])


def _times(one: Document, other: Document) -> tuple[datetime, datetime]:
    """Return when two documents were published, as precisely as both say; equal where one of them does not."""
    try:
        times = [datetime.fromisoformat(each.published_at or "") for each in (one, other)]
    except ValueError:
        return _NEVER, _NEVER
    is_precise = all(len(each.published_at or "") > _DAY for each in (one, other))
    first, second = (each if each.tzinfo else each.replace(tzinfo=UTC) for each in times)
    if is_precise:
        return first, second
    return _midnight(first), _midnight(second)


def _midnight(time: datetime) -> datetime:
    return time.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=UTC)


def _first_of_each(ties: Iterable[Tie]) -> Mapping[str, str]:
    """Return for each document that is tied to others the one of them whose id comes first."""
    first: dict[str, str] = {}

    def root(identifier: str) -> str:
        while first.setdefault(identifier, identifier) != identifier:
            identifier = first[identifier]
        return identifier

    for tie in ties:
        low, high = sorted((root(tie.follower), root(tie.leader)))
        first[high] = low
    return {identifier: root(identifier) for identifier in sorted(first)}

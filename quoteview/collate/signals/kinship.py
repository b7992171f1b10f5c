"""Which words count as one where a statement may be told in other words: derived words, and a country by any name.

Who decides and whose decision it is, who is to press Canada and who is to press Ottawa, may be told of one statement.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from quoteview.collate.clusters.normalize import stem
from quoteview.collate.signals.narration import folded_each, printed_in
from quoteview.collate.terms import american
from quoteview.core.resources import resource

_LONGEST = 3
"""Words of the longest name of a country that is told from shorter ones."""

_SIGN = "@"


def kins(printed: Sequence[str]) -> list[str]:
    """Return what each of some words, as printed, counts as.

    That is the first of its family, or its country; "" for the second and third word of a name.
    """
    found = list(map(_alone().__getitem__, printed))
    names, first = _names(), _first_words()
    for at, word in enumerate(() if first.isdisjoint(printed) else printed):
        if word in first:
            for n in range(min(_LONGEST, len(printed) - at), 1, -1):
                country = names.get(tuple(printed[at : at + n]))
                if country:
                    found[at : at + n] = [country, *[""] * (n - 1)]
                    break
    return found


def has_family(kin: str) -> bool:
    """Tell whether words are derived from what a word counts as: it is no name, even with a capital."""
    return kin in _heads()


class Counting(dict[str, str]):
    """What words as printed count as, for those that count at all by what `worth` their folded forms have."""

    def __init__(self, worth: Mapping[str, float], is_content: Callable[[str], bool]) -> None:
        super().__init__()
        self._worth, self._is_content = worth, is_content
        self.telling: set[str] = set()
        """What those count as that were met and say what something is about."""

    def __missing__(self, printed: str) -> str:
        ((key, _),) = folded_each((printed,))
        known = self[printed] = _alone()[printed] if self._worth[key] else ""
        if known and self._is_content(key):
            self.telling.add(known)
        return known

    def of(self, printed: Sequence[str]) -> frozenset[str]:
        """Return what those words count as that count, in no order."""
        found = set(map(self.__getitem__, printed))
        if not _first_words().isdisjoint(printed):
            found.update(each for each in kins(printed) if each[:1] == _SIGN)
        found.discard("")
        return frozenset(found)


class _Alone(dict[str, str]):
    """What a word counts as by itself, as it is printed."""

    def __missing__(self, printed: str) -> str:
        known = self[printed] = _country(printed) or _family(printed)
        return known


@cache
def _alone() -> _Alone:
    return _Alone()


def _country(printed: str) -> str:
    """Return the country that a word names, its people, or its seat of government; "" where it names none."""
    names = _names()
    word = printed.replace("’", "'").removesuffix("'s").removesuffix("'S")
    for form in (word, word.removesuffix("s"), word.title() if word.isupper() and len(word) > _LONGEST else word):
        if (form,) in names:
            return names[form,]
    return ""


def _family(printed: str) -> str:
    ((_, stemmed),) = folded_each((printed,))
    return _families().get(stemmed, stemmed)


@cache
def _families() -> Mapping[str, str]:
    """Return the first stem of its family for each stem that has one."""
    found: dict[str, str] = {}
    for line in _lines("derivations.txt"):
        stems = [stem(american(word)) for word in line.split()]
        head = next((found[each] for each in stems if each in found), stems[0])
        found.update((each, head) for each in stems)
    return found


@cache
def _heads() -> frozenset[str]:
    return frozenset(_families().values())


@cache
def _names() -> Mapping[tuple[str, ...], str]:
    """Return the country of each name, given as its printed words."""
    found: dict[tuple[str, ...], str] = {}
    for line in _lines("places.txt"):
        names = line.split(", ")
        for name in names:
            *before, last = printed_in(name)
            for form in (last, f"{last}s") if before else (last,):
                found.setdefault((*before, form), f"{_SIGN}{names[0]}")
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name[0] for name in _names() if len(name) > 1)


def _lines(name: str) -> Iterator[str]:
    lines = resource("kinship", name).read_text(encoding="utf-8").splitlines()
    return (line for line in lines if line and not line.startswith("#"))

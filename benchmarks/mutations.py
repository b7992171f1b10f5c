"""How well checking against a source tells what was done to a true quotation.

True quotations are taken from a text that somebody spoke, and harmed in one way at a time, or only set in other type.
Printed is, by kind, how many of the harmed ones were rated substantive or critical and how many of the others no more
than cosmetic; with --misses, those that were not. The rules that harm know nothing of the rules that check.

    python -m benchmarks.mutations [--misses] [--limit N] [FILE...]

Without a file it is the hearing in benchmarks/spoken, as a transcript, as captions, and as captions in capitals
without a mark.
"""

import argparse
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from quoteview.core.difference import Severity
from quoteview.core.document import Document
from quoteview.core.finding import Finding
from quoteview.ingest.reader import read_document
from quoteview.session.sources import Sources

SPOKEN = Path(__file__).parent / "spoken" / "harbour-hearing.txt"
HARM_BAR = 0.98


class Said(NamedTuple):
    """A sentence that was said, in which paragraph, and by whom, where that is known."""

    text: str
    paragraph: int
    speaker: str | None


class Quoted(NamedTuple):
    """A quotation as an outlet would print it."""

    text: str
    speaker: str | None


@dataclass(frozen=True)
class Kind:
    """A way to alter a true quotation; `make` returns what it becomes, or None where it does not fit."""

    name: str
    make: Callable[[Sequence[Said], int, random.Random], Quoted | None]
    is_harmful: bool


@dataclass(frozen=True)
class Miss:
    """A mutation that was rated otherwise than it should be."""

    kind: str
    quoted: Quoted
    finding: Finding


@dataclass
class Tally:
    """How many mutations of a kind there were, and those rated otherwise than they should be."""

    kind: Kind
    n: int = 0
    misses: tuple[Miss, ...] = ()


# ------------------------------------------------------------------------------------------- what was said

_STAMPED = re.compile(r"^(?:\[[\d:]+\] )?(?:([A-Z][A-Z. ]*): )?(.+)$")
_TITLES = ("Mr", "Ms", "Mrs", "Dr", "St", "Sen", "Sens", "Rep", "Reps", "Gov", "Lt", "Gen", "Col", "No", "vs", "v",
           "Rev", "Mt")  # fmt: skip
_NO_END = "".join(rf"(?<!\b{title}\.)" for title in _TITLES)
_SENTENCE = re.compile(rf"(?<=[.!?]){_NO_END}(?<![A-Z]\.)[”\"]?\s+(?=[“\"A-Z])")
_FEWEST_WORDS = 5
_WORDS_A_CAPTION = 12


def said_in(text: str) -> list[Said]:
    """Return the sentences of a text, a paragraph a line, with the speaker of a transcript."""
    found = []
    for number, line in enumerate(text.splitlines()):
        match = _STAMPED.match(line.strip())
        if match:
            # Q and A are whoever asks and answers.
            speaker = match[1].title().split()[-1] if match[1] and len(match[1]) > 1 else None
            found += [Said(sentence, number, speaker) for sentence in _SENTENCE.split(match[2])]
    return found


def captions(said: Sequence[Said], *, is_plain: bool) -> str:
    """Return sentences as SubRip captions; plain ones are in capitals and without a mark."""
    words = [(word, sentence) for sentence in said for word in sentence.text.split()]
    lines, at = [], 0
    for number in range(len(words)):
        if at >= len(words):
            break
        chunk = [words[at]]
        for following in words[at + 1 : at + _WORDS_A_CAPTION]:
            if following[1].speaker != chunk[0][1].speaker:
                break
            chunk.append(following)
        new = at == 0 or words[at - 1][1].speaker != chunk[0][1].speaker
        shown = [word for word, _ in chunk]
        if is_plain:
            shown = [re.sub(r"(?<!\d)[.,?!:;“”\"]|[.,?!:;“”\"](?!\d)", "", word).upper() for word in shown]
        label = f">> {(chunk[0][1].speaker or '').upper()}: " if new and chunk[0][1].speaker else ""
        half = len(shown) // 2
        start, end = number * 3, number * 3 + 3
        rows = f"{label}{' '.join(shown[:half])}\n{' '.join(shown[half:])}"
        lines.append(f"{number + 1}\n{_clock(start)} --> {_clock(end)}\n{rows}\n")
        at += len(chunk)
    return "\n".join(lines)


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02},000"


# ------------------------------------------------------------------------------------------- what harms

_CAN_DENY = re.compile(r"\b(is|are|was|were|will|would|could|should|must|has|have|had|did|does)\b(?! not\b|n[’']t)")
_DENIAL = re.compile(r" (?:not|never)\b(?! (?:only|a (?:matter|single)))|(?<=[a-z])n[’']t\b")
_NUMBER_WORDS = {
    "two": "four", "three": "five", "four": "two", "five": "nine", "six": "eight", "seven": "five", "eight": "six",
    "nine": "three", "ten": "twenty", "eleven": "seven", "thirty": "fifty", "ninety": "sixty", "million": "billion",
    "twice": "once", "first": "third", "hundred": "thousand", "thousand": "million",
}  # fmt: skip
_NUMBER = re.compile(rf"\d+|\b(?:{'|'.join(_NUMBER_WORDS)})\b")
_NAME = re.compile(r"(?<=[a-z,] )(?!I\b)[A-Z][a-z]{3,}\b(?!’|')")
_NAMES = ("Petrosyan", "Hallberg", "Quillan", "Drumsheugh", "Wexcombe", "Tamarind")
_PROVISO = re.compile(
    r"(?<! as)(?<! even)(?<! what),? "
    r"(?=(?:unless|provided that|but only if|but only when|only if|as long as|so long as|except|if)\b(?! not\b))"
)
_CONDITION = re.compile(r"^(?:If|Unless|Provided that|As long as) [^,.]{8,120}, (?:then )?")
_DISTANCE = re.compile(
    r"\b(?:do not|does not|don[’']t|never|cannot) (?:say|think|believe|expect|claim|know) (?:that|whether) "
)
_MODALS = {"will": "may", "must": "might", "cannot": "need not", "should": "must", "would": "will", "could": "will"}
_MODAL = re.compile(rf"\b(?:{'|'.join(_MODALS)})\b")


def _negated(said: Sequence[Said], at: int, chance: random.Random) -> Quoted | None:
    places = list(_CAN_DENY.finditer(said[at].text))
    if not places or "?" in said[at].text:
        return None
    place = chance.choice(places)
    text = said[at].text
    return Quoted(f"{text[: place.end()]} not{text[place.end() :]}", said[at].speaker)


def _affirmed(said: Sequence[Said], at: int, chance: random.Random) -> Quoted | None:
    places = list(_DENIAL.finditer(said[at].text))
    if not places:
        return None
    place = chance.choice(places)
    return Quoted(said[at].text[: place.start()] + said[at].text[place.end() :], said[at].speaker)


def _renumbered(said: Sequence[Said], at: int, chance: random.Random) -> Quoted | None:
    places = list(_NUMBER.finditer(said[at].text))
    if not places:
        return None
    place = chance.choice(places)
    old = place[0]
    new = _NUMBER_WORDS.get(old) or old[:-1] + str((int(old[-1]) + chance.randint(1, 8)) % 10)
    return Quoted(said[at].text[: place.start()] + new + said[at].text[place.end() :], said[at].speaker)


def _renamed(said: Sequence[Said], at: int, chance: random.Random) -> Quoted | None:
    places = list(_NAME.finditer(said[at].text))
    if not places:
        return None
    place = chance.choice(places)
    text = said[at].text
    return Quoted(text[: place.start()] + chance.choice(_NAMES) + text[place.end() :], said[at].speaker)


def _weakened(said: Sequence[Said], at: int, chance: random.Random) -> Quoted | None:
    places = list(_MODAL.finditer(said[at].text))
    if not places:
        return None
    place = chance.choice(places)
    text = said[at].text
    return Quoted(text[: place.start()] + _MODALS[place[0]] + text[place.end() :], said[at].speaker)


def _cut_before_proviso(said: Sequence[Said], at: int, _chance: random.Random) -> Quoted | None:
    place = _PROVISO.search(said[at].text)
    before = said[at].text[: place.start()] if place else ""
    if len(before.split()) < _FEWEST_WORDS or re.search(r"\b(?:know|ask|wonder|see|whether|and|or|but)$", before):
        return None
    return Quoted(before + ".", said[at].speaker)


def _cut_condition(said: Sequence[Said], at: int, _chance: random.Random) -> Quoted | None:
    place = _CONDITION.match(said[at].text)
    rest = said[at].text[place.end() :] if place else ""
    return Quoted(rest[:1].upper() + rest[1:], said[at].speaker) if len(rest.split()) >= _FEWEST_WORDS else None


def _cut_denial(said: Sequence[Said], at: int, _chance: random.Random) -> Quoted | None:
    place = _DISTANCE.search(said[at].text)
    rest = said[at].text[place.end() :] if place else ""
    return Quoted(rest[:1].upper() + rest[1:], said[at].speaker) if len(rest.split()) >= _FEWEST_WORDS - 1 else None


def _welded(said: Sequence[Said], at: int, chance: random.Random) -> Quoted | None:
    """Join a sentence with another of the same speaker from elsewhere."""
    own = said[at]
    others = [
        other
        for number, other in enumerate(said)
        if other.speaker == own.speaker and abs(number - at) > 4 and len(other.text.split()) >= _FEWEST_WORDS
    ]
    if not others or len(own.text.split()) < _FEWEST_WORDS:
        return None
    others = [other for other in others if not re.search(r"…|\. ?\.", own.text + other.text)]
    if not others:
        return None
    return Quoted(f"{own.text} {chance.choice(others).text}", own.speaker)


def _misattributed(said: Sequence[Said], at: int, chance: random.Random) -> Quoted | None:
    others = sorted({other.speaker for other in said if other.speaker} - {said[at].speaker, "Chair"})
    own = said[at].speaker
    return Quoted(said[at].text, chance.choice(others)) if own and own != "Chair" and others else None


# ------------------------------------------------------------------------------------------- what does no harm


def _with_straight_marks(said: Sequence[Said], at: int, _chance: random.Random) -> Quoted | None:
    return Quoted(said[at].text.replace("’", "'").replace("“", '"').replace("”", '"'), said[at].speaker)


def _with_curly_marks(said: Sequence[Said], at: int, _chance: random.Random) -> Quoted | None:
    return Quoted(said[at].text.replace("'", "’"), said[at].speaker)


def _with_hard_blanks(said: Sequence[Said], at: int, chance: random.Random) -> Quoted | None:
    words = said[at].text.split(" ")
    return Quoted("".join(word + chance.choice(" \N{NO-BREAK SPACE}\n") for word in words).strip(), said[at].speaker)


def _with_soft_hyphens(said: Sequence[Said], at: int, chance: random.Random) -> Quoted | None:
    words = said[at].text.split(" ")
    long = [n for n, word in enumerate(words) if len(word) > 7 and word.isalpha()]
    for number in long[: 1 + chance.randint(0, 2)]:
        words[number] = words[number][:4] + "\N{SOFT HYPHEN}" + words[number][4:]
    return Quoted(" ".join(words), said[at].speaker) if long else None


def _with_a_comma_at_the_end(said: Sequence[Said], at: int, _chance: random.Random) -> Quoted | None:
    text = said[at].text
    return Quoted(text[:-1] + ",", said[at].speaker) if text.endswith(".") else None


def _with_a_small_letter(said: Sequence[Said], at: int, _chance: random.Random) -> Quoted | None:
    text = said[at].text
    opens_small = re.match(r"(?:The|We|It|A|In|Our|You|They)\b", text)
    return Quoted(text[0].lower() + text[1:], said[at].speaker) if opens_small else None


def _with_ligatures(said: Sequence[Said], at: int, _chance: random.Random) -> Quoted | None:
    text = said[at].text.replace("fi", "ﬁ").replace("fl", "ﬂ")
    return Quoted(text, said[at].speaker) if text != said[at].text else None


def _verbatim(said: Sequence[Said], at: int, _chance: random.Random) -> Quoted | None:
    return Quoted(said[at].text, said[at].speaker)


KINDS = (
    Kind("negation put in", _negated, is_harmful=True),
    Kind("negation taken out", _affirmed, is_harmful=True),
    Kind("number changed", _renumbered, is_harmful=True),
    Kind("name changed", _renamed, is_harmful=True),
    Kind("modal changed", _weakened, is_harmful=True),
    Kind("cut before a proviso", _cut_before_proviso, is_harmful=True),
    Kind("condition cut off", _cut_condition, is_harmful=True),
    Kind("denial cut off", _cut_denial, is_harmful=True),
    Kind("two passages welded", _welded, is_harmful=True),
    Kind("another speaker", _misattributed, is_harmful=True),
    Kind("nothing", _verbatim, is_harmful=False),
    Kind("straight marks", _with_straight_marks, is_harmful=False),
    Kind("curly marks", _with_curly_marks, is_harmful=False),
    Kind("hard blanks and line breaks", _with_hard_blanks, is_harmful=False),
    Kind("soft hyphens", _with_soft_hyphens, is_harmful=False),
    Kind("comma at the end", _with_a_comma_at_the_end, is_harmful=False),
    Kind("small letter at the start", _with_a_small_letter, is_harmful=False),
    Kind("ligatures", _with_ligatures, is_harmful=False),
)


def mutations(said: Sequence[Said], seed: int, limit: int | None = None) -> Iterator[tuple[Kind, Quoted]]:
    """Yield every mutation of every sentence that is long enough, or `limit` of each kind, drawn by `seed`."""
    chance = random.Random(seed)  # noqa: S311 - a draw, and no secret
    worthy = [at for at, sentence in enumerate(said) if len(sentence.text.split()) >= _FEWEST_WORDS]
    for kind in KINDS:
        places = chance.sample(worthy, len(worthy))
        made = [(kind, quoted) for at in places if (quoted := kind.make(said, at, chance)) and quoted.text.strip()]
        true = {sentence.text for sentence in said}
        is_of_words = kind.is_harmful and kind.make is not _misattributed
        harmed = (each for each in made if not is_of_words or each[1].text not in true)
        yield from list(harmed)[:limit]


def tallied(document: Document, said: Sequence[Said], seed: int = 1, limit: int | None = None) -> list[Tally]:
    """Check mutations of what was said against a document, and count by kind which are rated as they should be."""
    sources = Sources()
    tallies = {kind.name: Tally(kind) for kind in KINDS}
    for kind, quoted in mutations(said, seed, limit):
        finding = sources.finding(quoted.text, quoted.speaker, document)
        tally = tallies[kind.name]
        tally.n += 1
        if not is_right(kind, finding):
            tally.misses += (Miss(kind.name, quoted, finding),)
    return list(tallies.values())


def is_right(kind: Kind, finding: Finding) -> bool:
    """Tell whether a mutation was rated as it should be."""
    if kind.is_harmful:
        return finding.severity >= Severity.SUBSTANTIVE
    return bool(finding.places) and finding.severity <= Severity.COSMETIC


def renditions(folder: Path) -> dict[str, tuple[Document, list[Said]]]:
    """Return the hearing as a transcript, as captions, and as captions in capitals without a mark."""
    said = said_in(SPOKEN.read_text(encoding="utf-8"))[2:]
    written = {"captions": captions(said, is_plain=False), "plain captions": captions(said, is_plain=True)}
    documents = {"transcript": read_document(SPOKEN)}
    for name, text in written.items():
        path = folder / f"{name}.srt"
        path.write_text(text, encoding="utf-8")
        documents[name] = read_document(path)
    return {name: (document, said) for name, document in documents.items()}


def _printed(name: str, tallies: Sequence[Tally], seconds: float, *, shows_misses: bool) -> None:
    table = Table("what was done", "n", "right", "share", title=name)
    for tally in tallies:
        share = f"{1 - len(tally.misses) / tally.n:.1%}" if tally.n else ""
        table.add_row(tally.kind.name, str(tally.n), str(tally.n - len(tally.misses)), share)
    for is_harmful, label in ((True, "HARMFUL"), (False, "TYPOGRAPHIC")):
        own = [tally for tally in tallies if tally.kind.is_harmful is is_harmful]
        n, missed = sum(tally.n for tally in own), sum(len(tally.misses) for tally in own)
        table.add_row(label, str(n), str(n - missed), f"{1 - missed / n:.2%}" if n else "")
    Console().print(table, f"{sum(tally.n for tally in tallies)} checked in {seconds:.1f} s")
    for miss in (miss for tally in tallies for miss in tally.misses if shows_misses):
        found = miss.finding
        print(f"\n{miss.kind}: {miss.quoted.text!r}, {miss.quoted.speaker}\n  {found.outcome} {found.severity.value}")
        for place in found.places:
            differing = [(each.code.label, each.base_text, each.variant_text) for each in place.comparison.differences]
            print(f"  {place.comparison.base!r} {differing}")
        print(f"  {list(found.evidence[:2])}")


def main() -> None:
    """Check and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutations", description=__doc__)
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--limit", type=int, help="of each kind, in each source")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if asked.files:
            texts = {file.name: read_document(file) for file in asked.files}
            sources = {name: (document, said_in(document.text)) for name, document in texts.items()}
        else:
            sources = renditions(Path(folder))
        total: dict[str, Tally] = {kind.name: Tally(kind) for kind in KINDS}
        seconds = 0.0
        for name, (document, said) in sources.items():
            began = time.perf_counter()
            tallies = tallied(document, said, limit=asked.limit)
            took = time.perf_counter() - began
            seconds += took
            for tally in tallies:
                total[tally.kind.name].n += tally.n
                total[tally.kind.name].misses += tally.misses
            if not asked.files:
                _printed(name, tallies, took, shows_misses=asked.misses)
        if asked.files:
            _printed(f"{len(sources)} files", list(total.values()), seconds, shows_misses=asked.misses)


if __name__ == "__main__":
    main()

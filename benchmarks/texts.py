"""Texts to measure with, the same on every machine: made here, taken from nobody."""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

SPEAKERS = ("the council", "a spokesperson for the harbour", "Mara Ellery", "Professor Idris Vann", "the union",
             "Deputy Mayor Tove Lindqvist", "one resident")
_CUES = ("said", "told reporters", "added", "wrote", "argued", "insisted")
_THINGS = ("the northern bridge", "our ferry line", "this winter budget", "the school on the hill", "the old granary",
           "every tram driver", "the flood wall", "that water licence", "my own street", "the night market",
           "the clinic")
_FATES = ("will not be ready", "was promised to everyone", "has cost us far more", "may have to close its doors",
          "never got a fair hearing", "should be handed back", "is in better shape", "could fail without a warning")
_TIMES = ("before the ice has gone", "while the inspectors looked away", "than anybody wants to admit",
          "unless the ministry pays its share", "because nobody read the contract", "long after these elections",
          "if the pumps stop for {n} hours", "since {n} families moved in", "at {n} percent of what we asked for")
_NARRATION = ("Traffic was light on the ring road that morning.", "The figures were published late in the week.",
              "Work on the quay began after the storms of the previous winter.",
              "The players’ bus had waited since five o’clock.")


def article(number: int, paragraphs: int) -> str:
    """Return an article of so many paragraphs; articles of neighbouring numbers share some of their statements."""
    return "\n\n".join(_paragraph(number // 3 + at, number + at) for at in range(paragraphs)) + "\n"


def articles(folder: Path, count: int, paragraphs: int) -> int:
    """Write `count` articles into `folder` and return how many bytes they have together."""
    total = 0
    for number in range(count):
        total += (folder / f"article-{number:04}.txt").write_bytes(article(number, paragraphs).encode())
    return total


def without_quotation(path: Path, megabytes: int) -> int:
    """Write a text that quotes nobody and return how many bytes it has."""
    paragraph = " ".join(islice(cycle(_NARRATION), 40)) + "\n\n"
    return _fill(path, paragraph, megabytes * 1_000_000 // len(paragraph.encode()))


def of_marks(path: Path, marks: int) -> int:
    """Write a text of so many quotation marks, a thousand in each paragraph, and return how many bytes it has."""
    sentences = (f'"We counted {at} of them," she said.' for at in range(500))
    return _fill(path, " ".join(sentences) + "\n\n", marks // 1000)


def of_lone_marks(path: Path, marks: int) -> int:
    """Write so many opening marks that nothing closes, in one paragraph, and return how many bytes that is."""
    return _fill(path, "“word ", marks)


def statement(number: int) -> str:
    """Return one of 792 statements, and so on with other figures; neighbours share no phrase."""
    parts = (of[number % len(of)] for of in (_THINGS, _FATES, _TIMES))
    return " ".join(parts).format(n=12 + number % 80)


def _paragraph(of: int, number: int) -> str:
    claim = statement(of)
    speaker, cue = SPEAKERS[of % len(SPEAKERS)], _CUES[number % len(_CUES)]
    narration = " ".join(islice(cycle(_NARRATION), number % 4, number % 4 + 3))
    return f"“{claim[0].upper()}{claim[1:]},” {speaker} {cue}. {narration}"


def _fill(path: Path, piece: str, times: int) -> int:
    def blocks() -> Iterator[bytes]:
        block = piece.encode() * 100
        for _ in range(times // 100):
            yield block
        yield piece.encode() * (times % 100)

    with path.open("wb") as file:
        file.writelines(blocks())
    return path.stat().st_size

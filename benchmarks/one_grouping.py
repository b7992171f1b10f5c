"""Groups as many made quotations as the command line says, in this process, and reports the processor time."""

import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import report
from quoteview.collate.clusters.background import shipped_counts
from quoteview.session.grouping import group_lines

_OUTLETS = ("The Quay", "Northern Post", "Granary Times", "Radio Tern", "Evening Ferry")


def main(size: int) -> None:
    """Group, and say how much processor time that took."""
    with TemporaryDirectory() as folder:
        given = write_lines(Path(folder, "given.jsonl"), size)
        began = time.process_time()
        grouped = group_lines(given)
        seconds = time.process_time() - began
    clusters = {json.loads(line)["cluster_id"] for line in grouped.lines}
    report(seconds, f"{len(grouped.lines):,} quotations in {len(clusters):,} clusters")


def write_lines(path: Path, size: int) -> Path:
    """Write so many made quotations to a file, and return it."""
    path.write_text("".join(_lines(size)), encoding="utf-8")
    return path


def _lines(size: int) -> Iterator[str]:
    """Yield quotations, each statement in three wordings on average: whole, cut at either end, or one word another."""
    chance = random.Random(7)  # noqa: S311 - the same texts on every machine, no secret
    counts = shipped_counts().words
    words, weights = list(counts), list(counts.values())
    statement: list[str] = []
    for number in range(size):
        if not statement or chance.random() < 1 / 3:
            statement = chance.choices(words, weights, k=chance.randint(6, 34))
        text = " ".join(_reworded(statement, words, chance))
        yield json.dumps({"id": number, "text": text, "outlet": chance.choice(_OUTLETS)}) + "\n"


def _reworded(statement: list[str], words: list[str], chance: random.Random) -> list[str]:
    third, kind = len(statement) // 3, chance.randrange(4)
    if kind == 0:
        return statement[: len(statement) - third]
    if kind == 1:
        return statement[third:]
    if kind == 2:
        at = chance.randrange(len(statement))
        return [*statement[:at], chance.choice(words), *statement[at + 1 :]]
    return statement


if __name__ == "__main__":
    main(int(sys.argv[1]))

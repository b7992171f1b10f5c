"""Make derivations.txt from WordNet: python make_derivations.py FOLDER.

FOLDER holds the data files (data.noun, data.verb, data.adj, data.adv) of WordNet 3.0, as the Debian package
wordnet-base 1:3.0 installs them in /usr/share/wordnet.
"""  # noqa: INP001 - a script beside the table it makes, not a module

import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from quoteview.collate.clusters.background import shipped_counts

PARTS = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
DERIVED = {"+", "\\"}
"""The signs of derivation: a noun from its verb, an adjective or an adverb from what it pertains to."""
LEAST_IN_COMMON, LEAST_PART = 4, 0.5
HEAD = """\
# Words that are derived from one another, one family a line: who is told to decide, and who told of a decision,
# may tell of one statement. Made by make_derivations.py, beside this file: the links of derivation between words
# of resources/background/en.txt that begin with the same {letters} letters or more, {part:.0%} of the longer word
# or more.
#
# Source: WordNet 3.0, https://wordnet.princeton.edu, under this license:
#
# This software and database is being provided to you, the LICENSEE, by Princeton University under the following
# license. By obtaining, using and/or copying this software and database, you agree that you have read,
# understood, and will comply with these terms and conditions.: Permission to use, copy, modify and distribute
# this software and database and its documentation for any purpose and without fee or royalty is hereby granted,
# provided that you agree to comply with the following copyright notice and statements, including the disclaimer,
# and that the same appear on ALL copies of the software, database and documentation, including modifications that
# you make for internal use or for distribution. WordNet 3.0 Copyright 2006 by Princeton University. All rights
# reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
# WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO
# REPRESENTATIONS OR WARRANTIES OF MERCHANT- ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE
# LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS
# OR OTHER RIGHTS. The name of Princeton University or Princeton may not be used in advertising or publicity
# pertaining to distribution of the software and/or database. Title to copyright in this software, database and
# any associated documentation shall at all times remain with Princeton University and LICENSEE agrees to preserve
# same.
"""


def links(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the words that WordNet derives from one another."""
    words: dict[tuple[str, str], list[str]] = {}
    found: list[tuple[tuple[str, str], int, tuple[str, str], int]] = []
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text(encoding="latin-1").splitlines():
            if line.startswith("  "):
                continue
            fields = line.partition(" | ")[0].split()
            n_words = int(fields[3], 16)
            words[part, fields[0]] = [fields[4 + 2 * at].partition("(")[0] for at in range(n_words)]
            pointers = fields[5 + 2 * n_words :]
            for at in range(0, 4 * int(fields[4 + 2 * n_words]), 4):
                sign, other, other_part, ends = pointers[at : at + 4]
                if sign in DERIVED and ends != "0000":
                    source, target = (number - 1 for number in bytes.fromhex(ends))
                    found.append(((part, fields[0]), source, (PARTS[other_part], other), target))
    return ((words[one][at], words[other][there]) for one, at, other, there in found)


def is_kept(one: str, other: str) -> bool:
    """Tell whether two words are everyday ones and look alike."""
    in_common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    known = shipped_counts().words
    is_alike = in_common >= LEAST_IN_COMMON and in_common >= LEAST_PART * max(len(one), len(other))
    return one != other and one in known and other in known and is_alike


def families(pairs: Iterator[tuple[str, str]]) -> list[list[str]]:
    """Return the words that are tied to one another, sorted."""
    head: dict[str, str] = {}

    def headed(word: str) -> str:
        while head.setdefault(word, word) != word:
            word = head[word]
        return word

    for one, other in sorted(pairs):
        first, second = sorted((headed(one), headed(other)))
        head[second] = first
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(head):
        found[headed(word)].append(word)
    return sorted(found.values())


def main(folder: Path) -> None:
    """Write derivations.txt beside this file."""
    kept = families(pair for pair in links(folder) if is_kept(*pair))
    head = HEAD.format(letters=LEAST_IN_COMMON, part=LEAST_PART)
    lines = (" ".join(sorted(family, key=lambda word: (len(word), word))) for family in kept)
    Path(__file__).with_name("derivations.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

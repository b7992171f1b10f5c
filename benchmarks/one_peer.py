"""Measures comparing and collating beside other programs that are installed, in one process, taking turns."""

import json
import random
import time
from collections.abc import Callable, Mapping
from difflib import SequenceMatcher
from functools import partial
from importlib import import_module, util
from itertools import count
from types import ModuleType

from benchmarks.texts import statement
from quoteview.collate.comparison import compare

PAIRS = 15
VERSIONS = 40
PAIR_LENGTH, VERSION_LENGTH = 2000, 300
EDITS = 12


def main() -> None:
    """Print the seconds of each measurement by its name."""
    rng = random.Random(5)  # noqa: S311 - the same edits every time, no secret
    pairs = [(base, _edited(base, EDITS, rng)) for base in (_text(PAIR_LENGTH, at * 97) for at in range(PAIRS))]
    original = _text(VERSION_LENGTH, 7)
    versions = [_edited(original, 3, rng) for _ in range(VERSIONS)]
    # What others tokenise with, or load when first asked, is paid once here and not in a measurement.
    compare(*pairs[0])
    seconds: dict[str, list[float]] = {f"2,000 characters, {name}": [] for name in _comparers()}
    for pair in pairs:
        for name, compared in _comparers().items():
            seconds[f"2,000 characters, {name}"].append(_timed(partial(compared, *pair)))
    for name, collated in _collaters().items():
        seconds[f"{VERSIONS} versions, {name}"] = [_timed(partial(collated, versions))]
    print(json.dumps(seconds))


def _timed(done: Callable[[], object]) -> float:
    """Return the processor seconds that something takes."""
    began = time.process_time()
    done()
    return time.process_time() - began


def _text(length: int, at: int) -> str:
    """Return so many characters of statements, from number `at` on."""
    text = ""
    for number in count(at):
        text += statement(number).capitalize() + ". "
        if len(text) >= length:
            return text[:length].strip()
    raise AssertionError


def _edited(text: str, edits: int, rng: random.Random) -> str:
    """Return a text with so many words left out, put in or replaced."""
    words = text.split()
    for _ in range(edits):
        at = rng.randrange(len(words))
        words[at : at + rng.randrange(2)] = rng.choice(([], ["not"], ["the", "old"], ["perhaps"], ["7,000"]))
    return " ".join(words)


def _comparers() -> Mapping[str, Callable[[str, str], object]]:
    found: dict[str, Callable[[str, str], object]] = {
        "quoteview": compare,
        "difflib": lambda base, variant: SequenceMatcher(None, base, variant, autojunk=False).get_opcodes(),
    }
    if util.find_spec("diff_match_patch"):
        peer = import_module("diff_match_patch").diff_match_patch()
        found["diff-match-patch"] = peer.diff_main
    return found


def _collaters() -> Mapping[str, Callable[[list[str]], object]]:
    found: dict[str, Callable[[list[str]], object]] = {
        "quoteview": lambda versions: [compare(versions[0], version) for version in versions],
        "difflib": lambda versions: [
            SequenceMatcher(None, versions[0], version, autojunk=False).get_opcodes() for version in versions
        ],
    }
    if util.find_spec("collatex"):
        found["CollateX"] = partial(_collatex, import_module("collatex"))
    return found


def _collatex(peer: ModuleType, versions: list[str]) -> object:
    collation = peer.Collation()
    for number, version in enumerate(versions):
        collation.add_plain_witness(f"w{number}", version)
    return peer.collate(collation)


if __name__ == "__main__":
    main()

"""The rules that wordings are compared by, as one text that is another as soon as anything about them is.

What was compared may be kept only as long as nobody has touched the rules: an old rating could hide a lost "not".
"""

import platform
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from uuid import uuid4

from quoteview.core.resources import resource

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def fingerprint() -> str:
    """Return what the rules of this program are told by."""
    # A frozen program has its code within itself.
    code = [Path(sys.executable)] if getattr(sys, "frozen", False) else [PACKAGE / "collate", PACKAGE / "core"]
    grounds = (version("quoteview"), version("rapidfuzz"), platform.python_version(), unicodedata.unidata_version)
    return fingerprint_of([*code, resource("lexicons")], grounds)


def fingerprint_of(paths: list[Path], grounds: tuple[str, ...]) -> str:
    """Return a hash of the bytes and names of all files under `paths`, and of what else the rules stand on.

    Where there is nothing to read under one of them it is like no other: nobody knows what the rules are.
    """
    digest = sha256("\n".join(grounds).encode())
    for path in paths:
        files = list(_files(path))
        for file in files:
            digest.update(f"\n{file.relative_to(path.parent).as_posix()}\n".encode())
            digest.update(sha256(file.read_bytes()).digest())
        if not files:
            digest.update(uuid4().bytes)
    return digest.hexdigest()


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    # What Python compiled of the code is another file on each machine.
    yield from sorted(each for each in path.rglob("*") if each.suffix in {".py", ".txt"})

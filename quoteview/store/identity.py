"""What a project file is known by and how it is reached, for whoever must not wait for the database's library."""

import os
from pathlib import Path
from urllib.parse import quote

APPLICATION_ID = 0x51564557
"""QVEW: by this a file is known as a project, whatever it is called."""
VERSION = 4
"""The number of the last migration: files that say this have the tables of today."""
PATIENCE = 5.0
"""Seconds to wait for whoever else is writing to the file."""


def beside(path: Path, ending: str) -> Path:
    """Return the file beside a project that SQLite or this program keeps for it: "-wal", say."""
    return path.with_name(f"{path.name}{ending}")


def uri(path: Path, *, read_only: bool) -> str:
    """Return a path as SQLite takes it: every byte that is no letter in per cent, file names of no encoding too."""
    mode = "ro" if read_only else "rwc"
    if read_only and not os.access(path.parent, os.W_OK) and not beside(path, "-wal").exists():
        # To read a file in WAL mode SQLite makes another beside it, unless it is told that nobody writes here.
        mode += "&immutable=1"
    return f"file:{quote(os.fsencode(path))}?mode={mode}"

"""Works a frozen program as a person would, and says on a line for each step how it went.

  python packaging/smoke.py PROGRAM                   on this system
  python packaging/smoke.py PROGRAM --root CHROOT     a PROGRAM of another root, in it (Linux; takes root's rights)
  python packaging/smoke.py PROGRAM --no-window       the command line alone

Run by an environment that has what requirements.lock pins: what the frozen program writes is held against what
this checkout writes. On Linux it needs Xvfb and xdotool here; where the program runs, it takes nothing but the program.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path

from smoke_place import PATIENCE, ROOT, Failed, Place, Step, source


def main() -> int:
    """Take every step and return 1 when one failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the frozen program")
    parser.add_argument("--root", type=Path, default=Path("/"), help="the root that it runs in")
    parser.add_argument("--no-window", action="store_true", help="only the command line")
    parser.add_argument("--pictures", type=Path, help="a folder for pictures of the window")
    parser.add_argument("--start-within", type=float, default=PATIENCE, help="seconds until there is a window")
    asked = parser.parse_args()
    with _place(asked) as place:
        steps = [_in_the_terminal(place)]
        if not asked.no_window:
            import smoke_window  # noqa: PLC0415 - it takes a display

            steps.append(smoke_window.steps(place, asked.pictures, asked.start_within))
        return _take(chain.from_iterable(steps))


def _take(steps: Iterable[Step]) -> int:
    for name, step in steps:
        began = time.monotonic()
        try:
            remark = step()
        except (Failed, subprocess.SubprocessError) as error:
            print(f"failed: {name}: {error}", flush=True)
            return 1
        print(f"ok: {name} ({remark or f'{time.monotonic() - began:.1f} s'})", flush=True)
    return 0


@contextmanager
def _place(asked: argparse.Namespace) -> Iterator[Place]:
    parent = asked.root / "var/tmp" if asked.root != Path("/") else Path(tempfile.gettempdir())
    made = Path(tempfile.mkdtemp(prefix="quoteview-smoke-", dir=parent))
    folder = made if asked.root == Path("/") else Path("/") / made.relative_to(asked.root)
    # An environment as bare as a desktop's can be: nothing that this machine is set up with leads the program.
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "DISPLAY", "XAUTHORITY")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    environment |= {
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "LANGUAGE": "en",
        "TERM": "xterm",
        "XDG_RUNTIME_DIR": str(folder),
    }
    environment |= {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    program = asked.program if asked.root != Path("/") else str(Path(asked.program).resolve())
    place = Place(program, folder, asked.root, environment)
    shutil.copytree(ROOT / "seeds", made / "seeds", ignore=shutil.ignore_patterns("expected"))
    try:
        yield place
    finally:
        with suppress(OSError):
            shutil.rmtree(made)


def _in_the_terminal(place: Place) -> Iterator[Step]:
    seeds = str(place.folder / "seeds")

    def version() -> str:
        told = place.run("--version").decode().strip()
        if not told.startswith("quoteview "):
            raise Failed(told)
        return told

    def written() -> None:
        own, frozen = (
            source("scan", str(place.there / "seeds"), "--format", "csv"),
            place.run("scan", seeds, "--format", "csv"),
        )
        if own != frozen or own.count(b"\n") < 20:
            raise Failed("the CSV differs from what the sources write")

    def table() -> None:
        told = place.run("scan", seeds).decode("utf-8")
        if "5 documents" not in told:
            raise Failed(told[-400:])

    yield "it tells its version", version
    yield "quoteview scan writes the CSV that the sources write", written
    yield "quoteview scan prints a table", table


if __name__ == "__main__":
    sys.exit(main())

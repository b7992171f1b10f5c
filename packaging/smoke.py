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
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
EARLIER = HERE / "earlier"
PATIENCE = 60.0
"""Seconds that a step may take on a machine that is busy with other things."""
COPIES = 60
"""Copies of an article that are too much to scan within the window's own process."""
ARTICLE = """The harbour after the storm, {number}

“We shall rebuild the pier by spring, and we shall not ask the town for money,” Ada Brandt said on Monday.
{filling}
Jonas Weill, who keeps the lighthouse, disagreed. “Nobody told us of a {number}th plan,” he said.
"""


class Failed(Exception):
    """A step that did not come to what it should."""


@dataclass(slots=True)
class Place:
    """Where the program runs: on this system, or in another root; with a home in which nothing is remembered."""

    program: str
    folder: Path
    """A folder with one absolute path here and in the other root."""
    root: Path = Path("/")
    environment: dict[str, str] = field(default_factory=dict)

    def start(self, *arguments: str, **more: str) -> subprocess.Popen[bytes]:
        """Start the program; what it prints is kept in files."""
        command = [self.program, *arguments]
        if self.root != Path("/"):
            command = ["chroot", str(self.root), *command]
        with (self.there / "stdout.txt").open("wb") as out, (self.there / "stderr.txt").open("wb") as error:
            return subprocess.Popen(
                command, env={**self.environment, **more}, stdin=subprocess.DEVNULL, stdout=out, stderr=error,
                cwd=None if self.root != Path("/") else self.folder,
            )  # fmt: skip

    def run(self, *arguments: str) -> bytes:
        """Run the program to its end and return what it printed. Raises Failed unless all went well and silently."""
        process = self.start(*arguments)
        self.wait(process)
        return (self.there / "stdout.txt").read_bytes()

    def wait(self, process: subprocess.Popen[bytes]) -> None:
        """Wait until the program has ended. Raises Failed unless it ended well and said nothing."""
        try:
            code = process.wait(PATIENCE)
        except subprocess.TimeoutExpired as error:
            process.kill()
            raise Failed("it did not end") from error
        said = (self.there / "stderr.txt").read_text("utf-8", "replace").strip()
        if code or said:
            raise Failed(f"it ended with {code} and said: {said or 'nothing'}")

    @property
    def there(self) -> Path:
        """The folder, as seen from here."""
        return self.root / self.folder.relative_to(self.folder.anchor) if self.root != Path("/") else self.folder


def main() -> int:
    """Take every step and return 1 when one failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the frozen program")
    parser.add_argument("--root", type=Path, default=Path("/"), help="the root that it runs in")
    parser.add_argument("--no-window", action="store_true", help="only the command line")
    parser.add_argument("--pictures", type=Path, help="a folder for pictures of the window")
    parser.add_argument("--start-within", type=float, default=PATIENCE, help="seconds that the window may take to be there")
    asked = parser.parse_args()
    with _place(asked) as place:
        steps = [*_in_the_terminal(place)]
        if not asked.no_window:
            import smoke_window  # noqa: PLC0415 - it takes a display

            steps += smoke_window.steps(place, asked.pictures, asked.start_within)
        return _take(steps)


def _take(steps: Sequence[tuple[str, object]]) -> int:
    for name, step in steps:
        began = time.monotonic()
        try:
            remark = step()  # type: ignore[operator]
        except Failed as error:
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
    environment |= {"HOME": str(folder), "LANG": "C.UTF-8", "LANGUAGE": "en", "TERM": "xterm", "XDG_RUNTIME_DIR": str(folder)}
    environment |= {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    program = asked.program if asked.root != Path("/") else str(Path(asked.program).resolve())
    place = Place(program, folder, asked.root, environment)
    shutil.copytree(ROOT / "seeds", made / "seeds", ignore=shutil.ignore_patterns("expected"))
    try:
        yield place
    finally:
        with suppress(OSError):
            shutil.rmtree(made)


def _in_the_terminal(place: Place) -> Iterator[tuple[str, object]]:
    seeds = str(place.folder / "seeds")

    def version() -> str:
        told = place.run("--version").decode().strip()
        if not told.startswith("quoteview "):
            raise Failed(told)
        return told

    def csv() -> None:
        own, frozen = source("scan", str(place.there / "seeds"), "--format", "csv"), place.run("scan", seeds, "--format", "csv")
        if own != frozen or own.count(b"\n") < 20:
            raise Failed("the CSV differs from what the sources write")

    def table() -> None:
        told = place.run("scan", seeds).decode("utf-8")
        if "5 documents" not in told:
            raise Failed(told[-400:])

    yield "it tells its version", version
    yield "quoteview scan writes the CSV that the sources write", csv
    yield "quoteview scan prints a table", table


def source(*arguments: str) -> bytes:
    """Return what this checkout prints for a command. Raises CalledProcessError."""
    command = [sys.executable, "-m", "quoteview", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout


def write_articles(folder: Path) -> None:
    """Write so many articles that the window scans them in a process of its own."""
    folder.mkdir()
    for number in range(COPIES):
        filling = "The town council met again, and nothing was said that had not been said before. " * 40
        (folder / f"article-{number:03}.txt").write_text(ARTICLE.format(number=number, filling=filling), "utf-8")


if __name__ == "__main__":
    sys.exit(main())

"""Where the smoke test runs the frozen program, and what it gives it to read."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from contents import Project, metadata

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


Step = tuple[str, Callable[[], str | None]]
"""What is to come true, and what sees to it; it raises Failed, or returns a remark."""


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


def source(*arguments: str) -> bytes:
    """Return what this checkout prints for a command. Raises CalledProcessError."""
    command = [sys.executable, "-m", "quoteview", *arguments]
    with TemporaryDirectory() as folder:
        # The sources are not installed here, and tell their version all the same.
        metadata(Path(folder), Project.read())
        environment = {**os.environ, "PYTHONPATH": folder}
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True).stdout


def write_articles(folder: Path) -> None:
    """Write so many articles that the window scans them in a process of its own."""
    folder.mkdir()
    for number in range(COPIES):
        filling = "The town council met again, and nothing was said that had not been said before. " * 40
        (folder / f"article-{number:03}.txt").write_text(ARTICLE.format(number=number, filling=filling), "utf-8")

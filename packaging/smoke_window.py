"""The steps of the smoke test that take the window: with real keys on a display of its own, on Linux.

Elsewhere the window is opened on documents and closed as the desktop closes it, and what it saved is looked at.
"""

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from smoke_place import COPIES, EARLIER, PATIENCE, Failed, Place, Step, source, write_articles

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

COLOURS = 4
"""Colours that a painted window has at least; a bare display has one."""
SET_ASIDE = {"headline", "scare"}
"""Kinds of quotations that the window shows and exports only when somebody asks, or with a statement they print."""
SCREEN = "1440x900x24"
STARTS = 5
"""Starts of which the quickest counts: a machine that is busy with other things starts nothing quickly."""


def steps(place: Place, pictures: Path | None, start_within: float) -> Iterator[Step]:
    """Yield the steps of this system."""
    if sys.platform == "linux":
        yield from Display(place, pictures, start_within).steps()
    else:
        yield "the window opens documents, saves them, closes, and opens them again", lambda: opened_and_closed(place)
        yield "a project and settings of an earlier version open", lambda: earlier(place)


# With keys, on Linux


class Display:
    """A display with nothing on it but the program."""

    def __init__(self, place: Place, pictures: Path | None, start_within: float) -> None:
        self._place, self._pictures, self._start_within = place, pictures, start_within
        self._process: subprocess.Popen[bytes] | None = None
        self._left_at = ""

    def steps(self) -> Iterator[Step]:
        """Yield the steps, between a display's coming and going."""
        read, write = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write)
        with os.fdopen(read) as told:
            os.environ["DISPLAY"] = f":{told.readline().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - it looks for the display when it is made

        self._place.environment |= {"DISPLAY": os.environ["DISPLAY"], "QT_QPA_PLATFORM": "xcb"}
        self._looking = QGuiApplication(["smoke"])
        try:
            yield "the window is there in time", self._cold_start
            yield "it opens the samples and exports the CSV that the sources export", self._samples
            yield "a second start offers the first's project, and stands in it where that stood", self._second_start
            yield "it scans a large folder in a process of its own", self._large_folder
            yield "a project and settings of an earlier version open", self._earlier
        finally:
            self._end()
            server.send_signal(signal.SIGTERM)
            server.wait()

    def _cold_start(self) -> str:
        seconds, processor = [], []
        for _ in range(STARTS):
            before = os.times()
            seconds.append(self._start())
            self._picture("empty")
            self._quit()
            after = os.times()
            processor.append(
                after.children_user + after.children_system - before.children_user - before.children_system
            )
        # Where others keep the processors busy, the time that it had of them stands for the time that it took.
        if min(*seconds, *processor) > self._start_within:
            raise Failed(f"{min(seconds):.2f} s at best, {min(processor):.2f} s of processor time with quitting")
        return f"{min(seconds):.2f} s at best of {STARTS}, {min(processor):.2f} s of processor time with quitting"

    def _samples(self) -> None:
        self._start()
        self._press("Tab", "space")
        self._titled("seeds")
        self._settled("opened")
        exported = self._export("first.csv")
        own = source("scan", str(self._place.there / "seeds"), "--format", "csv")
        of_sources, of_ours = _rows(own), _rows(exported)
        wrong = [name for name, row in of_ours.items() if row != of_sources.get(name)]
        wrong += [name for name, row in of_sources.items() if name not in of_ours and row["kind"] not in SET_ASIDE]
        if wrong or not of_ours:
            raise Failed(f"the CSV differs from what the sources write, at {wrong}")
        first = self._statement()
        self._press("1")
        self._press("j", "j")
        self._settled("judged")
        self._left_at = self._statement()
        if self._left_at == first:
            raise Failed("the next statement is the first one")
        self._quit()

    def _second_start(self) -> None:
        self._start()
        self._picture("offered")
        self._press("Tab", "Tab", "space")
        self._titled("seeds")
        self._settled("again")
        found = self._statement()
        if found != self._left_at:
            raise Failed(f"it was left at {self._left_at!r} and stands at {found!r}")
        self._quit()
        (project,) = self._place.there.glob("data/*/projects/*.quoteview")
        inside = str(self._place.folder / project.relative_to(self._place.there))
        if b"confirmed" not in self._place.run("audit", inside):
            raise Failed("the verdict of the first start is gone")

    def _large_folder(self) -> None:
        write_articles(self._place.there / "large")
        self._start(str(self._place.folder / "large"))
        self._titled("large")
        self._settled("large")
        rows = self._export("large.csv").count(b"lighthouse")
        if rows < COPIES:
            raise Failed(f"of {COPIES} articles {rows} have the statement")
        self._quit()

    def _earlier(self) -> None:
        config = self._place.there / "config" / "quoteview"
        shutil.rmtree(config)
        project = earlier_project(self._place, config)
        self._start(project)
        self._titled("harbour")
        self._settled("earlier")
        self._quit()
        keeps_all(self._place, project, config)

    # What a person does

    def _start(self, *arguments: str) -> float:
        """Start the program and return after how many seconds its window is painted."""
        if self._colours() >= COLOURS:
            raise Failed("the display is not empty")
        began = time.monotonic()
        self._process = self._place.start(*arguments)
        while self._colours() < COLOURS:
            if time.monotonic() - began > PATIENCE or self._process.poll() is not None:
                raise Failed(f"no window: {(self._place.there / 'stderr.txt').read_text('utf-8')}")
            time.sleep(0.005)
        seconds = time.monotonic() - began
        self._focus("quoteview")
        return seconds

    def _quit(self) -> None:
        assert self._process  # noqa: S101 - a step starts it before it ends it
        self._press("ctrl+q")
        self._place.wait(self._process)
        self._process = None
        _until(lambda: self._colours() < COLOURS, "the window stayed")

    def _export(self, name: str) -> bytes:
        path = self._place.there / name
        self._press("ctrl+shift+e")
        self._focus("^Export$")
        self._press("Return")
        self._focus("^Export .")
        self._press("ctrl+a")
        _xdotool("type", "--clearmodifiers", "--delay", "15", str(self._place.folder / name))
        self._press("Return")
        _until(path.exists, f"{name} was not written")
        self._focus("quoteview")
        return path.read_bytes()

    def _statement(self) -> str:
        """Return the chosen statement with its citation, as the program copies it."""
        clipboard = self._looking.clipboard()
        clipboard.clear()
        self._press("ctrl+shift+c")

        def copied() -> bool:
            self._looking.processEvents()
            return bool(clipboard.text())

        _until(copied, "nothing was copied")
        return str(clipboard.text())

    def _titled(self, name: str) -> None:
        _xdotool("search", "--sync", "--onlyvisible", "--name", f"^{name} — quoteview$")

    def _settled(self, name: str) -> None:
        """Wait until the picture stands still."""
        before, since, began = b"", time.monotonic(), time.monotonic()
        while time.monotonic() - since < 1.5 and time.monotonic() - began < PATIENCE:
            now = self._pixels()
            if now != before:
                before, since = now, time.monotonic()
            time.sleep(0.1)
        self._picture(name)

    def _picture(self, name: str) -> None:
        if self._pictures:
            self._pictures.mkdir(parents=True, exist_ok=True)
            self._grab().save(str(self._pictures / f"{name}.png"))

    def _focus(self, name: str) -> None:
        _xdotool("search", "--sync", "--onlyvisible", "--name", name, "windowfocus", "--sync")

    def _press(self, *keys: str) -> None:
        _xdotool("key", "--clearmodifiers", "--delay", "60", *keys)

    def _grab(self) -> "QImage":
        return self._looking.primaryScreen().grabWindow(0).toImage()

    def _pixels(self) -> bytes:
        image = self._grab()  # whose bits go with it
        return bytes(image.constBits())

    def _colours(self) -> int:
        image = self._grab()
        return len({image.pixel(x, y) for x in range(5, image.width(), 19) for y in range(5, image.height(), 19)})

    def _end(self) -> None:
        if self._process and self._process.poll() is None:
            self._process.kill()
            self._process.wait()


def _until(came: Callable[[], bool], otherwise: str) -> None:
    """Look again and again, as one can only do from outside of a program, until something has come."""
    began = time.monotonic()
    while not came():
        if time.monotonic() - began > PATIENCE:
            raise Failed(otherwise)
        time.sleep(0.05)


def _xdotool(*command: str) -> None:
    done = subprocess.run(["xdotool", *command], capture_output=True, text=True, timeout=PATIENCE, check=False)
    if done.returncode:
        raise Failed(f"xdotool {' '.join(command)}: {done.stderr}")


def _rows(exported: bytes) -> dict[str, dict[str, str]]:
    rows = csv.DictReader(exported.decode("utf-8-sig").splitlines(keepends=True))
    # What is scanned in a terminal is of no project.
    return {row["quote_id"]: {**row, "project_id": ""} for row in rows}


# What an earlier version wrote


def earlier_project(place: Place, config: Path) -> str:
    """Put settings and a project of an earlier version where the program finds them, and return the project."""
    shutil.copytree(EARLIER / "config", config)
    shutil.copyfile(EARLIER / "harbour.quoteview", place.there / "harbour.quoteview")
    return str(place.folder / "harbour.quoteview")


def keeps_all(place: Place, project: str, config: Path) -> None:
    """See that the history is whole and holds what it held, and that the settings were read."""
    place.run("audit", project, "--verify")
    then = list(csv.DictReader((EARLIER / "harbour-audit.csv").read_text("utf-8-sig").splitlines(keepends=True)))
    now = list(csv.DictReader(place.run("audit", project).decode("utf-8-sig").splitlines(keepends=True)))
    if not then or [{name: row.get(name) for name in then[0]} for row in now[: len(then)]] != then:
        raise Failed("the history of the earlier version is another now")
    before = json.loads((EARLIER / "config" / "settings.json").read_text("utf-8"))
    after = json.loads((config / "settings.json").read_text("utf-8"))
    lost = [name for name, value in before.items() if name != "version" and after.get(name) != value]
    if lost or [*config.glob("*unreadable*")]:
        raise Failed("the settings of the earlier version were not taken")


# Without keys, elsewhere


def opened_and_closed(place: Place) -> None:
    """Open the samples in the window, close it, and look at the project that it saved; then open that."""
    process = place.start(str(place.folder / "seeds"))
    project = _project(place)
    _close(place, process)
    place.run("audit", str(project), "--verify")
    process = place.start(str(project))
    _until_open(project)
    _close(place, process)


def earlier(place: Place) -> None:
    """Open a project and settings of an earlier version in the window."""
    config = settings_folder(place)
    shutil.rmtree(config, ignore_errors=True)
    project = earlier_project(place, config)
    process = place.start(project)
    _until_open(place.there / "harbour.quoteview")
    _close(place, process)
    keeps_all(place, project, config)


def settings_folder(place: Place) -> Path:
    """Return where the program keeps settings: on a machine that is there for tests alone, its user's own folder."""
    own = {"win32": "AppData/Local/quoteview", "darwin": "Library/Application Support/quoteview"}
    home = Path.home() if sys.platform == "win32" else place.folder
    return home / own[sys.platform]


def _project(place: Place) -> Path:
    """Return the project of the samples once it is there: it has its name when what it holds is saved."""
    project = settings_folder(place) / "projects" / "seeds.quoteview"
    _until(project.exists, "no project was saved")
    return project


def _until_open(project: Path) -> None:
    """Wait until a program has a project open: its database keeps a file beside it as long as that is so."""
    _until(project.with_name(f"{project.name}-shm").exists, f"{project.name} was not opened")


def _close(place: Place, process: subprocess.Popen[bytes]) -> None:
    """Close the window as the desktop does."""
    if process.poll() is not None:
        raise Failed(f"it ended by itself, with {process.returncode}")
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/PID", str(process.pid)], check=True, capture_output=True)
    else:
        script = f'tell application "System Events" to set p to first process whose unix id is {process.pid}'
        quitting = ["osascript", "-e", script, "-e", 'tell application "quoteview" to quit']
        subprocess.run(quitting, check=True, capture_output=True)
    place.wait(process)

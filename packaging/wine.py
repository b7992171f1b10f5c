"""Tries the setup programs of Windows under Wine, with a stand-in for the program: a smoke test of setup, and no more.

  python packaging/wine.py [FOLDER]       keeps what it made in FOLDER

The program itself is frozen on Windows and worked there (windows/try-setup.ps1). Here two versions of setup are made of
programs that note that they were started, and installed, upgraded, and removed, silently, as a user and for all.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import icons
import windows
from contents import HERE, Project, version_numbers

PATIENCE = 120.0
"""Seconds that one program may take; Wine is slow to begin."""
PROGRAMS = ("quoteview.exe", "quoteview-window.exe")
LIBRARY = {"_internal/base_library.zip": 4000, "_internal/quoteview/seeds/Überschrift, 5 Seiten.txt": 90}
"""Files, and their sizes in bytes, that stand beside the programs: in folders, with signs that setup has to escape."""
INSTALLED = {*PROGRAMS, *LIBRARY, "Uninstall.exe"}
ONLY_EARLIER = "_internal/gone/later.txt"
"""A file that the earlier version has and the later one has not."""
CLASSES = r"Software\Classes"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\quoteview"


class Wrong(Exception):
    """Something that is not as it should be."""


@dataclass(frozen=True, slots=True)
class Windows:
    """A Windows in a folder, with nothing in it."""

    prefix: Path
    environment: dict[str, str]

    def run(self, *command: str, stays: bool = False) -> int:
        """Run a program of Windows to its end and return its code."""
        return self.start(*command, stays=stays).wait(PATIENCE)

    def start(self, *command: str, stays: bool = False) -> subprocess.Popen[bytes]:
        """Start a program of Windows; a stand-in runs on for a while where it `stays`."""
        environment = self.environment | ({"QUOTEVIEW_STAYS": "1"} if stays else {})
        null = subprocess.DEVNULL
        return subprocess.Popen(["wine", *command], env=environment, stdin=null, stdout=null, stderr=null)

    def reads(self, root: str, key: str) -> str:
        """Return what the registry has under a key, or nothing."""
        done = subprocess.run(["wine", "reg", "query", f"{root}\\{key}", "/s"], env=self.environment,
                              capture_output=True, check=False)  # fmt: skip
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""

    def files(self, folder: Path) -> set[str]:
        """Return the files under a folder of this Windows, by their names in it."""
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    @property
    def drive(self) -> Path:
        """Its disk C."""
        return self.prefix / "drive_c"

    @property
    def note(self) -> Path:
        """Where the stand-in writes what it was started with."""
        return self.drive / "started.txt"

    def noted(self) -> str | None:
        """Return what the stand-in was started with, or None; the note is gone then."""
        told = self.note.read_text("utf-8", "replace") if self.note.is_file() else None
        self.note.unlink(missing_ok=True)
        return told


def main(folder: Path | None = None) -> int:
    """Make the setup programs, and try them where Wine is installed; return 1 at the first thing that is wrong."""
    if not all(shutil.which(tool) for tool in ("makensis", "wixl", "msiinfo", "7z", "wrestool")):
        print("not tried: the setup programs of Windows; makensis, wixl, msiinfo, 7z or wrestool is not installed")
        return 0
    try:
        with tempfile.TemporaryDirectory(prefix="quoteview-wine-") as made, _windows(Path(made)) as system:
            _try(folder or Path(made), system)
    except (Wrong, subprocess.TimeoutExpired) as error:
        print(f"failed: {error}", flush=True)
        return 1
    return 0


def _try(folder: Path, system: Windows | None) -> None:
    later = Project.read()
    earlier = replace(later, version="0.0.9")
    old, _ = _setups(folder / "earlier", earlier, {**LIBRARY, ONLY_EARLIER: 10})
    new, msi = _setups(folder / "later", later, LIBRARY)
    _lists_all(new, msi, folder / "later" / "payload", later)
    if system is None:
        print("not tried: the setup programs; Wine is not installed", flush=True)
        return
    _for_one(system, old, new)
    _for_all(system, new)
    _managed(system, msi)


# What is tried


def _setups(folder: Path, project: Project, library: dict[str, int]) -> tuple[Path, Path]:
    """Make both setup programs of a stand-in."""
    payload, work = folder / "payload", folder / "work"
    for path in (payload, work):
        path.mkdir(parents=True)
    icons.make_compound(work)
    four = ".".join(map(str, version_numbers(project)))
    for name in PROGRAMS:
        facts = {"OUTPUT": payload / name, "NAME": name, "VERSION": project.version, "VERSION4": four,
                 "ICON": work / "quoteview.ico"}  # fmt: skip
        script = str(HERE / "windows" / "stand-in.nsi")
        subprocess.run(["makensis", "-V1", "-WX", *(f"-D{key}={value}" for key, value in facts.items()), script],
                       check=True)  # fmt: skip
    for name, size in library.items():
        (payload / name).parent.mkdir(parents=True, exist_ok=True)
        (payload / name).write_bytes(b"q" * size)
    return windows.setup(payload, work, folder, project), windows.msi(payload, work, folder, project)


def _lists_all(setup: Path, msi: Path, payload: Path, project: Project) -> None:
    """See that each holds every file of the payload and says its version, by what others' programs read in it."""
    files = {path.relative_to(payload).as_posix(): path.stat().st_size for path in payload.rglob("*") if path.is_file()}
    listed = _told("7z", "l", "-slt", "-ba", str(setup))
    held = set(re.findall(r"^Path = (.*)$", listed, re.MULTILINE))
    lacking = [name for name in files if name not in held]
    _say(f"{setup.name} holds every file (7z)", lacking)
    resource = _told("wrestool", "--extract", "--raw", "--type=16", str(setup), encoding="utf-16-le")
    said = [project.version, "quoteview setup", "MIT licence"]
    _say("its version resource says which version it is (wrestool)", [text for text in said if text not in resource])
    table = _told("msiinfo", "export", str(msi), "File").splitlines()[3:]
    sizes = sorted(int(row.split("\t")[3]) for row in table)
    _say(f"{msi.name} holds every file (msiinfo)", [] if sizes == sorted(files.values()) else table)
    facts = dict(row.split("\t", 1) for row in _told("msiinfo", "export", str(msi), "Property").splitlines()[3:])
    version = ".".join(map(str, version_numbers(project)[:3]))
    _say("it says which version it is (msiinfo)", [] if facts["ProductVersion"] == version else [str(facts)])


def _for_one(system: Windows, old: Path, new: Path) -> None:
    """Install for one user without questions, upgrade, refuse while the program runs, remove."""
    folder = system.drive / "users" / system.environment["USER"] / "AppData/Local/Programs/quoteview"
    project = folder.parents[1] / "quoteview/projects/mine.quoteview"
    project.parent.mkdir(parents=True)
    project.write_text("a project", "utf-8")
    _done(system, str(old), "/S")
    _say("installed for one user", _otherwise(system.files(folder), {*INSTALLED, ONLY_EARLIER}))
    (folder / "mine.txt").write_text("not of setup", "utf-8")
    _starts(system, folder)
    _is_ours(system, "HKCU", folder)
    _done(system, str(new), "/S")
    wrong = _otherwise(system.files(folder), {*INSTALLED, "mine.txt"})
    _say("upgraded in place: the new version's files, and what somebody put there", wrong)
    registered = system.reads("HKCU", UNINSTALL)
    _say("the list of programs has the new version", [] if Project.read().version in registered else [registered])
    running = system.start(str(folder / PROGRAMS[1]), stays=True)
    _until(system.note.is_file, "the program did not start")
    code = system.run(str(new), "/S")
    running.terminate()
    running.wait(PATIENCE)
    _say("while the program runs, setup ends with 2", [] if code == 2 else [f"it ended with {code}"])
    system.note.unlink()
    _done(system, str(folder / "Uninstall.exe"), "/S", "/CurrentUser")
    _until(lambda: not (folder / "Uninstall.exe").exists(), "it was not removed")
    _say("removed: what somebody put there is left, and nothing else", _otherwise(system.files(folder), {"mine.txt"}))
    _say("the project is left", [] if project.read_text("utf-8") == "a project" else ["it is another"])
    _forgotten(system, "HKCU")


def _for_all(system: Windows, setup: Path) -> None:
    folder = system.drive / "Tools/qv"
    _done(system, str(setup), "/S", "/AllUsers", r"/D=C:\Tools\qv")
    _say("installed for everybody, into a folder", _otherwise(system.files(folder), INSTALLED))
    # Wine knows endings that are registered for everybody, and not those of one user.
    project = system.drive / "theirs.quoteview"
    project.write_text("a project", "utf-8")
    _double_click(system, project)
    _done(system, str(folder / "Uninstall.exe"), "/S", "/AllUsers")
    _until(lambda: not folder.exists(), "its folder was not removed")
    print("ok: under Wine: removed, with its folder", flush=True)
    _forgotten(system, "HKLM")


def _managed(system: Windows, msi: Path) -> None:
    folder = system.drive / "Program Files/quoteview"
    _done(system, "msiexec", "/i", str(msi), "/qn")
    _say(f"{msi.name} installs", _otherwise(system.files(folder), {*PROGRAMS, *LIBRARY}))
    _starts(system, folder)
    _is_ours(system, "HKLM", folder)
    _done(system, "msiexec", "/x", str(msi), "/qn")
    _say(f"{msi.name} removes what it installed", sorted(system.files(folder)) if folder.exists() else [])
    _forgotten(system, "HKLM")


# What is looked at


def _starts(system: Windows, folder: Path) -> None:
    """See that the installed program starts."""
    _done(system, str(folder / PROGRAMS[0]), "--version")
    _say("the installed program starts", [] if system.noted() == "--version" else ["it did not"])


def _is_ours(system: Windows, root: str, folder: Path) -> None:
    """See that projects are opened with the program that is installed in a folder."""
    inside = "C:\\" + str(folder.relative_to(system.drive)).replace("/", "\\")
    told = system.reads(root, rf"{CLASSES}\quoteview.project\shell\open\command")
    _say("projects are opened with it", [] if f'"{inside}\\{PROGRAMS[1]}" "%1"' in told else [told])


def _double_click(system: Windows, project: Path) -> None:
    """See that the program is started with a project that somebody opens."""
    system.start("start", "/unix", str(project))
    _until(system.note.is_file, "a double-click on a project did not start it")
    told = str(system.noted())
    _say("a double-click on a project starts it", [] if told.strip('"').endswith(project.name) else [told])


def _forgotten(system: Windows, root: str) -> None:
    keys = (rf"{CLASSES}\.quoteview", rf"{CLASSES}\quoteview.project", UNINSTALL, r"Software\quoteview",
            r"Software\Microsoft\Windows\CurrentVersion\App Paths\quoteview.exe")  # fmt: skip
    left = [f"{root}\\{key}" for key in keys if system.reads(root, key)]
    left += [str(path) for path in system.drive.rglob("quoteview*.lnk")]
    _say("the registry and the menu know nothing of it", left)


def _otherwise(files: set[str], expected: set[str]) -> list[str]:
    return [f"+ {name}" for name in sorted(files - expected)] + [f"- {name}" for name in sorted(expected - files)]


def _done(system: Windows, *command: str) -> None:
    code = system.run(*command)
    if code:
        raise Wrong(f"{' '.join(command)} ended with {code}")


def _until(came: Callable[[], bool], otherwise: str) -> None:
    began = time.monotonic()
    while not came():
        if time.monotonic() - began > PATIENCE:
            raise Wrong(otherwise)
        time.sleep(0.1)


def _told(*command: str, encoding: str = "utf-8") -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode(encoding, "replace")


def _say(claim: str, against: list[str]) -> None:
    if against:
        raise Wrong("\n".join([claim, *against[:20]]))
    print(f"ok: under Wine: {claim}", flush=True)


@contextmanager
def _windows(folder: Path) -> Iterator[Windows | None]:
    """Make an empty Windows with a display, where Wine is installed."""
    if not (shutil.which("wine") and shutil.which("Xvfb")):
        yield None
        return
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-nolisten", "tcp"], pass_fds=[write],
                              stderr=subprocess.DEVNULL)  # fmt: skip
    os.close(write)
    with os.fdopen(read) as told:
        display = f":{told.readline().strip()}"
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "USER": "someone", "LC_ALL": "C.UTF-8",
                   "WINEPREFIX": str(folder / "prefix"), "WINEDEBUG": "-all", "DISPLAY": display,
                   "WINEDLLOVERRIDES": "mscoree,mshtml=", "QUOTEVIEW_STARTED": r"C:\started.txt"}  # fmt: skip
    try:
        make = ["wine", "wineboot", "--init"]
        subprocess.run(make, env=environment, capture_output=True, timeout=PATIENCE, check=False)
        yield Windows(folder / "prefix", environment)
    finally:
        subprocess.run(["wineserver", "--kill", "--wait"], env=environment, capture_output=True, check=False)
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve() if sys.argv[1:] else None))

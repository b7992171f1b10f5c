#!/usr/bin/env python3
"""Set quoteview up in this folder and run it. Needs Python 3.11, 3.12 or 3.13, and nothing else.

  python3 run.py [FOLDER | FILE ...]    open the window, on the sample documents unless told otherwise
  python3 run.py test [PYTEST ARGS]     check style, types and import contracts; run the tests
  python3 run.py test --office          have LibreOffice read our tables (installs it: large)
  python3 run.py test --packaging       make the packages, and check and work them on bare systems (root, Debian)
  python3 run.py package                make the packages that this system can, in dist (docs/INSTALLING.md)
  python3 run.py bench                  measure speed and memory, and print a table
  python3 run.py pictures [FOLDER [NAME ...]]
                                        draw every view, light and dark, into PNG files (pictures)
  python3 run.py translations           collect the strings of the window for the translators (resources/translations)
  python3 run.py lock [UV ARGS]         make the lock files anew from pyproject.toml (--upgrade: newer pins)
  python3 run.py --help                 show this text

The first run makes .venv here and fills it with the packages that the lock files pin, checked
against their hashes (about 100 MB to fetch). Later runs start at once, until a lock file changes.
Where the system lacks a library that Qt needs, apt-get installs it if you are root or have sudo
without a password; otherwise you are shown the one line to run. Nothing else outside .venv changes.

Without a display no window can open: the documents are then scanned into a table in the terminal,
as `.venv/bin/quoteview scan FOLDER` does. (A folder whose name is test is given as ./test.)
Progress goes to stderr, results to stdout. Exit codes: 0, 1 (something failed), 2 (usage).
"""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 13):  # before anything that an older Python lacks
    sys.exit("quoteview needs Python 3.11, 3.12 or 3.13; this is {}.{}.".format(*sys.version_info))

import ctypes
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import signal
import subprocess
import time
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / "python")
STAMP = VENV / "quoteview-setup.txt"
RUN_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-test.lock"
PACKAGE_LOCK = ROOT / "requirements-package.lock"
PACKAGE_VENV = ROOT / "build" / "package-venv"
"""An environment of its own: what checks and tests are made of must not get into what is given to others."""


class Package(NamedTuple):
    """Something of the system that we need, and the packages that hold it on three families of systems."""

    needed: str
    apt: str
    dnf: str
    pacman: str


VENV_MODULE = Package("ensurepip", f"python3.{sys.version_info.minor}-venv", "python3", "python")

FONTS = Package("fonts", "fonts-dejavu-core", "dejavu-sans-fonts dejavu-serif-fonts", "ttf-dejavu")

# What Qt's wheels load from the system, on Linux (elsewhere they hold everything), to draw at all ...
OFFSCREEN = (
    Package("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Package("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Package("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Package("libX11.so.6", "libx11-6", "libX11", "libx11"),
    Package("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Package("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Package("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
)

# ... and, beyond that, to open a window on an X display.
ON_SCREEN = (
    Package("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    Package("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Package("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Package("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Package("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Package("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Package("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    Package("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    Package("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Package("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    Package("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    Package("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
)

# What the tests need to work the window with real keys on a display of its own, and to hear it as a screen reader does.
ACCESSIBLE = Package(
    "Atspi", "python3-gi gir1.2-atspi-2.0", "python3-gobject at-spi2-core", "python-gobject at-spi2-core"
)
DESKTOP = (
    Package("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    Package("xdotool", "xdotool", "xdotool", "xdotool"),
    Package("dbus-daemon", "dbus-daemon", "dbus-daemon", "dbus"),
    Package("at-spi-bus-launcher", "at-spi2-core", "at-spi2-core", "at-spi2-core"),
    ACCESSIBLE,
)


# What reads our tables as people do; it is large, and only `test --office` asks for it.
CALC = Package("soffice", "libreoffice-calc-nogui", "libreoffice-calc", "libreoffice-still")
OFFICE = "--office"

# What packing takes on Linux, beyond a window: libraries that Qt's Wayland asks for, so that the .deb knows their
# packages, and tools; and what working the frozen program on a bare system takes.
PACKING = (
    Package("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
    Package("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
)
PACKING_TOOLS = (
    Package("strip", "binutils", "binutils", "binutils"),
    Package("chrpath", "chrpath", "chrpath", "chrpath"),
    Package("dpkg-shlibdeps", "dpkg-dev", "dpkg-dev", "dpkg"),
    Package("rpmbuild", "rpm", "rpm-build", "rpm-tools"),
)
BARE_TOOLS = (
    Package("debootstrap", "debootstrap", "debootstrap", "debootstrap"),
    Package("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    Package("xdotool", "xdotool", "xdotool", "xdotool"),
    # What others wrote to check packages with ...
    Package("lintian", "lintian", "lintian", "lintian"),
    Package("desktop-file-validate", "desktop-file-utils", "desktop-file-utils", "desktop-file-utils"),
    Package("appstreamcli", "appstream", "appstream", "appstream"),
    Package("man", "man-db", "man-db", "man-db"),
    Package("groff", "groff", "groff", "groff"),
    Package("plistutil", "libplist-utils", "libplist", "libplist"),
    Package("shellcheck", "shellcheck", "ShellCheck", "shellcheck"),
    # ... and to make, read and try setup programs of Windows with.
    Package("makensis", "nsis", "mingw32-nsis", "nsis"),
    Package("wixl", "wixl", "msitools", "msitools"),
    Package("msiinfo", "msitools", "msitools", "msitools"),
    Package("7z", "p7zip-full", "p7zip-plugins", "7zip"),
    Package("wrestool", "icoutils", "icoutils", "icoutils"),
    Package("wine", "wine", "wine", "wine"),
)
IN_PACKAGES = "--packaging"


# What one can ask for


def open_window(paths: Sequence[str]) -> int:
    """Open the window on `paths`, or scan them in the terminal where there is no display."""
    paths = paths or [os.path.relpath(ROOT / "seeds")]
    instead = shlex.join([os.path.relpath(BIN / "quoteview"), "scan", *paths])
    if not has_display():
        say(f"there is no display for a window; doing the job of `{instead}` instead.")
        need([VENV_MODULE])
        set_up(for_tests=False)
        return call([PYTHON, "-m", "quoteview", "scan", *paths])
    need([VENV_MODULE, *OFFSCREEN, *ON_SCREEN, FONTS])
    set_up(for_tests=False)
    code = call([PYTHON, "-m", "quoteview", *paths])
    if os.name != "nt" and code == -signal.SIGABRT:
        say(f"Qt gave up; the reason is above. If it cannot reach the display, `{instead}` needs none.")
    return code if code >= 0 else 1


def run_tests(arguments: Sequence[str]) -> int:
    """Run every check, then the tests, whether or not an earlier one failed; tell which failed.

    With --office only the tests that need LibreOffice are run, which no other run does.
    """
    if IN_PACKAGES in arguments:
        return test_packages([each for each in arguments if each != IN_PACKAGES])
    is_office = OFFICE in arguments
    need([VENV_MODULE, *OFFSCREEN, *ON_SCREEN, *DESKTOP, FONTS, *([CALC] if is_office else [])])
    set_up(for_tests=True)
    if is_office:
        rest = [each for each in arguments if each != OFFICE]
        return call([PYTHON, "-m", "pytest", "tests/office", *rest], cwd=ROOT, env=offscreen())
    # Without its cache, in which mypy would miss a module that is new since the last run.
    checks = {"ruff check": ["ruff", "check"], "mypy": ["mypy", "--no-incremental"], "lint-imports": ["lint-imports"]}
    failed = [name for name, (program, *rest) in checks.items() if not passes(name, [str(BIN / program), *rest])]
    print("pytest", flush=True)
    if call([PYTHON, "-m", "pytest", *(arguments or ["-n", "auto"])], cwd=ROOT, env=offscreen()):
        failed.append("pytest")
    if failed:
        print(f"failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def make_packages(arguments: Sequence[str]) -> int:
    """Freeze the program and make the packages of this system."""
    need([VENV_MODULE, *OFFSCREEN, *ON_SCREEN, *PACKING, *PACKING_TOOLS])
    return call([packaging_python(), str(ROOT / "packaging" / "build.py"), *arguments], cwd=ROOT, env=offscreen())


def test_packages(arguments: Sequence[str]) -> int:
    """Make the packages, and have each work on a bare system; tell which did not."""
    need([VENV_MODULE, *OFFSCREEN, *ON_SCREEN, *PACKING, *PACKING_TOOLS, *BARE_TOOLS])
    return call([packaging_python(), str(ROOT / "packaging" / "bare.py"), *arguments], cwd=ROOT, env=offscreen())


def run_benchmarks(arguments: Sequence[str]) -> int:
    """Run benchmarks/ and print its table."""
    need([VENV_MODULE, *OFFSCREEN, FONTS])
    set_up(for_tests=False)
    return call([PYTHON, "-m", "benchmarks", *arguments], cwd=ROOT, env=offscreen())


def draw_pictures(arguments: Sequence[str]) -> int:
    """Draw every view of the window, or those that are named, into PNG files."""
    folder, *names = arguments or [str(ROOT / "pictures")]
    need([VENV_MODULE, *OFFSCREEN, FONTS])
    set_up(for_tests=False)
    return call([PYTHON, "-m", "quoteview.ui.pictures", folder, *names], env=offscreen())


def make_locks(arguments: Sequence[str]) -> int:
    """Make the lock files from pyproject.toml: with hashes, for every system, and without addresses."""
    uv = shutil.which("uv")
    if uv is None:
        say("making the lock files needs uv on the PATH; see https://docs.astral.sh/uv/")
        return 1
    make = [uv, "pip", "compile", "--quiet", "--generate-hashes", "--universal", "--no-emit-index-url", "--no-header",
            *arguments, "pyproject.toml", "--extra", "build"]
    test = ["--extra", "test", "--constraint", RUN_LOCK.name]
    pack = ["--extra", "package", "--constraint", RUN_LOCK.name]
    return (call([*make, "-o", RUN_LOCK.name], cwd=ROOT) or call([*make, *test, "-o", TEST_LOCK.name], cwd=ROOT)
            or call([*make, *pack, "-o", PACKAGE_LOCK.name], cwd=ROOT))


def collect_strings(arguments: Sequence[str]) -> int:
    """Bring the translations up to date with the strings of the sources, and tell what is left to translate."""
    need([VENV_MODULE, *OFFSCREEN])
    set_up(for_tests=False)
    return call([PYTHON, "-m", "quoteview.ui.catalogue", *arguments], cwd=ROOT)


COMMANDS = {"test": run_tests, "bench": run_benchmarks, "pictures": draw_pictures, "translations": collect_strings,
            "package": make_packages,
            "lock": make_locks}


# Setting up: .venv is exactly what the locks say, or it is made anew


def set_up(*, for_tests: bool) -> None:
    """Make .venv what the lock files say; do nothing when it is that already.

    The stamp is removed before anything changes and written when all is done, so that a set-up
    that was interrupted starts from nothing.
    """
    key = fingerprint()
    done = STAMP.read_text("utf-8").split() if STAMP.is_file() else []
    if done[:1] == [key] and ("test" in done or not for_tests):
        return
    if done[:1] != [key]:
        make_environment()
    STAMP.unlink(missing_ok=True)
    say("installing the pinned packages into .venv; the first time takes a minute or two")
    pip("--require-hashes", "--only-binary", ":all:", "-r", str(TEST_LOCK if for_tests else RUN_LOCK))
    pip("--no-build-isolation", "--no-deps", "--editable", str(ROOT))
    STAMP.write_text(f"{key} {'test' if for_tests else 'run'}\n", "utf-8")


def fingerprint() -> str:
    """Return a hash of all that .venv depends on: the interpreter, this folder, the locks, the project's facts."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    facts = [sys.implementation.cache_tag, sys.base_prefix, str(ROOT), project["project"], project["build-system"],
             project["tool"]["hatch"], RUN_LOCK.read_text("utf-8"), TEST_LOCK.read_text("utf-8")]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def base_interpreter() -> str:
    """Return the interpreter that runs this file, or the one behind it when that is a virtual environment's."""
    return str(getattr(sys, "_base_executable", sys.executable))


def make_environment(folder: Path = VENV) -> None:
    """Make an empty environment, by default .venv, with the interpreter that runs this file."""
    if not os.access(ROOT, os.W_OK):
        stop(f"{folder.relative_to(ROOT)} is made in {ROOT}, which cannot be written to; use a copy of your own.")
    say(f"making {folder.relative_to(ROOT)} with Python {sys.version.split()[0]}")
    if not quietly([base_interpreter(), "-m", "venv", "--clear", str(folder)]):
        stop(f"could not make {folder.relative_to(ROOT)}; the reason is above.")


def packaging_python() -> str:
    """Return the Python of an environment with what requirements-package.lock pins; make it when that has changed."""
    python, stamp = PACKAGE_VENV / BIN.name / "python", PACKAGE_VENV / STAMP.name
    facts = [sys.implementation.cache_tag, sys.base_prefix, str(ROOT), PACKAGE_LOCK.read_text("utf-8")]
    key = hashlib.sha256(json.dumps(facts).encode()).hexdigest()
    if not (stamp.is_file() and stamp.read_text("utf-8") == key):
        make_environment(PACKAGE_VENV)
        say("installing what packaging takes into build/package-venv")
        pip("--require-hashes", "--only-binary", ":all:", "-r", str(PACKAGE_LOCK), python=str(python))
        stamp.write_text(key, "utf-8")
    return str(python)


def pip(*arguments: str, python: str = PYTHON) -> None:
    """Install into .venv, or where `python` is; show what pip does on a terminal, and elsewhere only when it fails."""
    command = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", *arguments]
    shown = sys.stderr.isatty()
    if subprocess.call(command, stdout=sys.stderr) if shown else not quietly(command):
        stop("could not install the packages; the reason is above (fetching them takes a network). "
             "The next run starts again from nothing.")


# What the system has to bring along


def has_display() -> bool:
    """Tell whether a window can be shown; on Linux that takes a display, or a platform chosen for Qt."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def need(packages: Iterable[Package]) -> None:
    """See to it that the system has all of `packages`."""
    absent = lacking(packages) if sys.platform.startswith("linux") else []
    if absent:
        install(absent)
    still = lacking(absent)
    if still:
        stop(f"still missing after the installation: {', '.join(package.needed for package in still)}")


def lacking(packages: Iterable[Package]) -> list[Package]:
    """Return those of `packages` that are not there, by what this very interpreter finds and can load."""
    importlib.invalidate_caches()
    return [package for package in packages if not is_there(package)]


def is_there(package: Package) -> bool:
    """Tell whether the system has what a package holds."""
    if package is VENV_MODULE:
        return importlib.util.find_spec("ensurepip") is not None
    if package is ACCESSIBLE:
        return tells_readers()
    if package in {*DESKTOP, *PACKING_TOOLS, *BARE_TOOLS, CALC}:
        return shutil.which(package.needed, path=f"{os.environ['PATH']}:/usr/libexec:/usr/lib/at-spi2-core") is not None
    return has_fonts() if package is FONTS else loads(package.needed)


def tells_readers() -> bool:
    """Tell whether the system's own Python can ask what a window tells screen readers."""
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    asking = ["/usr/bin/python3", "-c", ask]
    return Path(asking[0]).exists() and subprocess.run(asking, capture_output=True, check=False).returncode == 0


def loads(library: str) -> bool:
    """Tell whether the dynamic loader finds a shared library and all that it depends on."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_fonts() -> bool:
    """Tell whether any outline font lies where fontconfig looks."""
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts",
               Path.home() / ".fonts")
    return any(file.endswith((".ttf", ".otf", ".ttc")) for folder in folders for _, _, files in os.walk(folder)
               for file in files)


def install(packages: Sequence[Package]) -> None:
    """Install system packages with apt-get if we may; else show the line that does it, and stop."""
    line = install_line(packages)
    needed = ", ".join(package.needed for package in packages)
    if line is None:
        stop(f"the system lacks {needed}; install what holds it and run this again.")
    rights = root_rights()
    if rights is None or shutil.which("apt-get") is None:
        stop(f"the system lacks {needed}. This line installs what is missing:\n  {line}")
    wanted = names_of(packages, "apt")
    say(f"installing system packages: {' '.join(wanted)}")
    # A fresh machine may still hold apt's lock for its first updates; one broken source must not stop the others.
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"]
    quietly([*apt, "update"])
    if not quietly([*apt, "install", "-y", "--no-install-recommends", *wanted]):
        stop(f"apt-get failed; the reason is above. This is what has to succeed:\n  {line}")


def install_line(packages: Sequence[Package]) -> str | None:
    """Return the line a person would type to install `packages` on this system, if we know it."""
    if shutil.which("apt-get"):
        command, manager = "sudo apt-get update && sudo apt-get install --no-install-recommends", "apt"
    elif shutil.which("dnf"):
        command, manager = "sudo dnf install", "dnf"
    elif shutil.which("pacman"):
        command, manager = "sudo pacman -S --needed", "pacman"
    else:
        return None
    return " ".join([command, *names_of(packages, manager)])


def names_of(packages: Iterable[Package], manager: str) -> list[str]:
    """Return what a package manager (apt, dnf or pacman) calls `packages`, each once: one may be several of its own."""
    return list(dict.fromkeys(name for package in packages for name in getattr(package, manager).split()))


def root_rights() -> list[str] | None:
    """Return what to put before a command to run it as root, or None when that takes a password."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


# Running things and saying so


def call(command: Sequence[str], cwd: Path | None = None, env: Mapping[str, str] | None = None) -> int:
    """Run a command with this terminal's input and output, and return its exit code."""
    return subprocess.call(command, cwd=cwd, env=env)


def quietly(command: Sequence[str]) -> bool:
    """Run a command; show what it printed only if it failed. Tell whether it succeeded."""
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, errors="replace", check=False)
    if done.returncode:
        print(done.stdout, file=sys.stderr, flush=True)
    return done.returncode == 0


def passes(name: str, command: Sequence[str]) -> bool:
    """Run one check, and say on a line how it went."""
    began = time.monotonic()
    ok = quietly(command)
    print(f"{name}: {'ok' if ok else 'failed'} ({time.monotonic() - began:.1f} s)", flush=True)
    return ok


def offscreen() -> dict[str, str]:
    """Return an environment in which Qt draws without a display, in a locale that every system has."""
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ, "LC_ALL": "C.UTF-8"}


def say(sentence: str) -> None:
    """Tell the user what happens now."""
    print(f"quoteview: {sentence}", file=sys.stderr, flush=True)


def stop(sentence: str) -> NoReturn:
    """End here, and tell the user why."""
    say(sentence)
    sys.exit(1)


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks, and return the exit code."""
    # Whoever asks what a command does is told so before anything is set up.
    if arguments[:1] in (["-h"], ["--help"]) or (arguments[:1] and arguments[0] in COMMANDS and "--help" in arguments):
        print(__doc__.strip())
        return 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that whatever we started ends with us
    command = COMMANDS.get(arguments[0]) if arguments else None
    return command(arguments[1:]) if command else open_window(arguments)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)

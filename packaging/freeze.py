"""Freezes the program into dist/quoteview: twice from the same sources gives the same bytes.

  python packaging/freeze.py [DIST [WORK]]

Run by the Python of an environment with what requirements.lock and requirements-package.lock pin.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
NO_COMMIT = 1_767_225_600
"""Seconds since 1970 that stand for the time of sources that are under no version control: 2026-01-01."""


def epoch() -> int:
    """Return the time that everything built is dated with: SOURCE_DATE_EPOCH, or that of the last commit."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    asked = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return int(asked.stdout) if asked.returncode == 0 and asked.stdout.strip() else NO_COMMIT


def freeze(dist: Path, work: Path) -> Path:
    """Freeze into a folder and return the one that holds the program. Raises CalledProcessError."""
    shutil.rmtree(work, ignore_errors=True)  # PyInstaller would take over what an earlier run left
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
               "--distpath", str(dist), "--workpath", str(work), str(HERE / "quoteview.spec")]  # fmt: skip
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    folder = dist / ("quoteview.app" if sys.platform == "darwin" else "quoteview")
    if sys.platform == "linux":
        _strip(folder)
    _date(folder)
    return folder


def _strip(folder: Path) -> None:
    """Take debugging symbols out of Python, the extension modules and ICU; Qt has none. And the builder's own folders.

    A library that says where on the builder Python was installed would look there for others on every machine.
    """
    libraries = [path for path in sorted(folder.rglob("*.so*")) if re.search(r"\.so[.\d]*$", path.name)]
    files = [path for path in libraries if not path.is_symlink()]
    own = [path for path in files if "libicu" in path.name or not {"PySide6", "shiboken6"} & set(path.parts)]
    subprocess.run(["strip", "--strip-unneeded", *map(str, own)], check=True)
    for path in files:
        told = subprocess.run(["chrpath", "--list", str(path)], capture_output=True, text=True, check=False).stdout
        if re.search(r"(?:RUN|R)PATH=/", told):
            subprocess.run(["chrpath", "--delete", str(path)], capture_output=True, check=True)


def _date(folder: Path) -> None:
    """Give everything one time and modes that do not depend on who builds."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or (path.name in {"quoteview", "quoteview.exe"} and path.parent == folder)
            if sys.platform == "linux":
                path.chmod(0o755 if runs else 0o644)
            os.utime(path, (epoch(), epoch()))


if __name__ == "__main__":
    places = [Path(argument).resolve() for argument in sys.argv[1:]]
    dist, work = [*places, *(ROOT / "dist", ROOT / "build" / "freeze")[len(places) :]]
    print(freeze(dist, work))

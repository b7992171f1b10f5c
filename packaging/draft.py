"""Completes the folder of a release: the list of its parts (CycloneDX), the notes, and SHA256SUMS; or stops.

python packaging/draft.py FOLDER      writes into FOLDER, and NOTES.md beside it
"""

import hashlib
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import changelog
from contents import ROOT, Project

SUFFIXES = ("_amd64.deb", ".x86_64.rpm", "-linux-x86_64.tar.xz", "-x86_64.AppImage", ".flatpak",
            "-windows-x64-setup.exe", "-windows-x64.msi", "-macos-arm64.dmg", "-macos-x86_64.dmg")  # fmt: skip
"""How the names of all that a release consists of end."""


def missing(names: Sequence[str]) -> list[str]:
    """Return the endings that no file, or more than one, has."""
    return [suffix for suffix in SUFFIXES if sum(name.endswith(suffix) for name in names) != 1]


def sums(folder: Path) -> str:
    """Return the SHA-256 of each file, as sha256sum writes and checks them."""
    files = sorted(path for path in folder.iterdir() if path.name != "SHA256SUMS")
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files)


def parts_list(path: Path) -> None:
    """Write what the program is made of as CycloneDX, from its lock file. Raises CalledProcessError."""
    with TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = next(Path(folder).glob("[bS]*/python*"))
        pip = [str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:"]
        subprocess.run([*pip, "-r", str(ROOT / "requirements-package.lock")], check=True)
        told = [str(python), "-m", "cyclonedx_py", "requirements", str(ROOT / "requirements.lock"), "--pyproject",
                str(ROOT / "pyproject.toml"), "--mc-type", "application", "--output-reproducible",
                "-o", str(path)]  # fmt: skip
        subprocess.run(told, check=True)


def main(folder: Path) -> None:
    """Complete a folder. Stops when a file of the release is missing, or the changelog says nothing of it."""
    project = Project.read()
    lacking = missing([path.name for path in folder.iterdir()])
    if lacking:
        sys.exit(f"packaging: the release is not complete; there is not one of each: {', '.join(lacking)}")
    Path("NOTES.md").write_text(changelog.notes(project.version) + "\n", "utf-8")
    parts_list(folder / f"quoteview-{project.version}.cdx.json")
    (folder / "SHA256SUMS").write_text(sums(folder), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Completes the folder of a release: the list of its parts (CycloneDX), the notes, and SHA256SUMS; or stops.

python packaging/draft.py FOLDER      writes into FOLDER, and NOTES.md beside it
"""

import hashlib
import json
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import changelog
from contents import HERE, QT_SOURCES, ROOT, Project, normal

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
    """Write what the program is made of as CycloneDX, from its lock file. Raises CalledProcessError.

    The lock file names what the sources are built and run with; here stands what goes into the packages alone, and
    Python and Qt, which no lock file names.
    """
    with TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = next(Path(folder).glob("[bS]*/python*"))
        pip = [str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:"]
        subprocess.run([*pip, "-r", str(ROOT / "requirements-package.lock")], check=True)
        told = [str(python), "-m", "cyclonedx_py", "requirements", str(ROOT / "requirements.lock"), "--pyproject",
                str(ROOT / "pyproject.toml"), "--mc-type", "application", "--output-reproducible",
                "-o", str(path)]  # fmt: skip
        subprocess.run(told, check=True)
        # What is installed there says what needs what.
        asked = "import contents; print(*(each.name for each in contents.distributions(contents.Project.read())))"
        names = subprocess.run([str(python), "-c", asked], cwd=HERE, capture_output=True, text=True, check=True)
    written = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(shipped(written, names.stdout.split()), indent=2, sort_keys=True) + "\n", "utf-8")


def shipped(listed: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Return a list of parts with those of `names` alone, and with Python and Qt beside Qt for Python."""
    kept = {normal(name) for name in names}
    parts = [part for part in listed["components"] if normal(part["name"]) in kept]
    (binding,) = (part for part in parts if normal(part["name"]) == "pyside6-essentials")
    parts += [
        _beside("Qt", binding["version"], "LGPL-3.0-only", QT_SOURCES),
        _beside("CPython", "3.11 or newer; licences/PARTS.txt in each package says which", "PSF-2.0",
                "https://www.python.org/downloads/source/"),
    ]  # fmt: skip
    there = {part["bom-ref"] for part in parts} | {listed["metadata"]["component"]["bom-ref"]}
    dependencies = [
        {**each, "dependsOn": [other for other in each.get("dependsOn", ()) if other in there]}
        for each in listed.get("dependencies", ()) if each["ref"] in there
    ]  # fmt: skip
    return {**listed, "components": parts, "dependencies": dependencies}


def _beside(name: str, version: str, licence: str, source: str) -> dict[str, Any]:
    return {"type": "library", "bom-ref": name, "name": name, "version": version,
            "licenses": [{"license": {"id": licence}}],
            "externalReferences": [{"type": "source-distribution", "url": source}]}  # fmt: skip


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

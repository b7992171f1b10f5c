"""What CHANGELOG.md says of a release, for the release's page and for the packages.

python packaging/changelog.py [VERSION]       print the notes of a version, by default of the one in pyproject.toml
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from contents import ROOT, Project


@dataclass(frozen=True, slots=True)
class Release:
    """A heading of the changelog with what is under it; `date` is ISO, or "" for what is not released yet."""

    version: str
    date: str
    notes: str


def releases() -> Iterator[Release]:
    """Yield the releases, the newest first. What is unreleased has the version "Unreleased"."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    parts = re.split(r"^## \[?([^\]\n]+?)\]?(?: - (\d{4}-\d{2}-\d{2}))?$", text, flags=re.MULTILINE)[1:]
    for version, date, notes in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        yield Release(version, date or "", notes.strip())


def notes(version: str) -> str:
    """Return the notes of a version. Stops when there are none: nothing is published that says nothing of itself."""
    found = next((release for release in releases() if release.version == version), None)
    if found is None or not found.notes or not found.date:
        sys.exit(f"packaging: CHANGELOG.md has no dated notes of {version}")
    return found.notes


def appstream(project: Project, today: str) -> str:
    """Return the releases as AppStream lists them; one that is being tried out is dated `today`, in ISO."""
    dated = [(release.version, release.date) for release in releases() if release.date]
    if project.version not in {version for version, _ in dated}:
        dated.insert(0, (project.version, today))
    return "\n".join(f'    <release version="{escape(version)}" date="{date}"/>' for version, date in dated)


if __name__ == "__main__":
    print(notes(sys.argv[1] if sys.argv[1:] else Project.read().version))

"""The disk image of the frozen bundle, for the processor of the Mac that builds."""

import platform
import subprocess
from collections.abc import Iterator
from pathlib import Path

from contents import HERE, Project


def packages(app: Path, work: Path, dist: Path, project: Project) -> Iterator[Path]:  # noqa: ARG001 - one form for all systems
    """Make the image. Raises CalledProcessError."""
    path = dist / f"quoteview-{project.version}-macos-{platform.machine()}.dmg"
    subprocess.run([str(HERE / "macos" / "dmg.sh"), str(app), str(path)], check=True)
    yield path

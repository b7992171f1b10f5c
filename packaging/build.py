"""Makes every package that this system can, in dist/; `python3 run.py package` runs it.

  python packaging/build.py [--frozen FOLDER] [DIST]

With --frozen it packs a program that was frozen before.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from contents import ROOT, Project
from freeze import freeze

WORK = ROOT / "build" / "packages"


def main() -> int:
    """Freeze, pack, and list what was made with its size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--frozen", type=Path, help="the folder of a program that was frozen before")
    parser.add_argument("dist", nargs="?", type=Path, default=ROOT / "dist", help="where the packages go")
    asked = parser.parse_args()
    dist = asked.dist.resolve()
    dist.mkdir(parents=True, exist_ok=True)
    program = asked.frozen.resolve() if asked.frozen else freeze(dist, ROOT / "build" / "freeze")
    for path in packages(program, dist, Project.read()):
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path}", flush=True)
    return 0


def packages(program: Path, dist: Path, project: Project) -> Iterator[Path]:
    """Make the packages of the system that this runs on."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    if sys.platform == "linux":
        import linux  # noqa: PLC0415 - one of three

        return linux.packages(program, WORK, dist, project)
    if sys.platform == "win32":
        import windows  # noqa: PLC0415

        return windows.packages(program, WORK, dist, project)
    import macos  # noqa: PLC0415

    return macos.packages(program, WORK, dist, project)


if __name__ == "__main__":
    sys.exit(main())

"""Has programs that others wrote read what packaging writes: `python3 run.py test --packaging` runs all of them.

  python packaging/checked.py [PACKAGE ...]       the sources, and packages that were made

Each check is a sentence and what speaks against it; that a program is not there speaks against all that it checks.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from contents import HERE, IDENTIFIER, ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SCRIPTS = sorted(HERE.glob("*/*.sh"))
PLISTS = sorted((HERE / "macos").glob("*.plist"))

Check = tuple[str, list[str]]
"""What is to hold, and the command that ends with 0 where it does."""


def main(packages: Sequence[Path]) -> int:
    """Run every check, and return 1 when one failed."""
    failed = 0
    for sentence, command in [*sources(), *(check for package in packages for check in of_package(package))]:
        against = problems(command)
        failed += bool(against)
        print("\n".join([f"{'failed' if against else 'ok'}: {sentence}", *against]), flush=True)
    return 1 if failed else 0


def sources() -> Iterator[Check]:
    """Yield the checks of the files in the repository."""
    # check-jsonschema and zizmor are of requirements-package.lock, beside the Python that runs this.
    bin_ = Path(sys.executable).parent
    schema = [str(bin_ / "check-jsonschema"), "--builtin-schema", "vendor.github-workflows"]
    yield "check-jsonschema: workflows follow the schema of GitHub", [*schema, *map(str, WORKFLOWS)]
    yield (
        "zizmor: workflows are not to be misled, and every action is pinned",
        [str(bin_ / "zizmor"), "--offline", "--no-progress", "--quiet", *map(str, WORKFLOWS)],
    )
    yield "shellcheck: the scripts of packaging", ["shellcheck", *map(str, SCRIPTS)]
    for path in PLISTS:
        yield f"plistutil: {path.name} is a property list", ["plistutil", "-i", str(path), "-o", "/dev/null"]


def of_package(package: Path) -> Iterator[Check]:
    """Yield the checks of a package of Linux."""
    if package.suffix == ".deb":
        lintian = ["lintian", "--allow-root", "--display-info", "--fail-on", "error,warning,info"]
        yield f"lintian: {package.name} is clean", [*lintian, str(package)]
    if package.suffix == ".rpm":
        yield f"rpm: {package.name} is whole", ["rpm", "--checksig", "--nosignature", str(package)]


def of_staged(root: Path) -> Iterator[Check]:
    """Yield the checks of what a package puts into the system, laid out under `root`."""
    entry = root / "usr/share/applications" / f"{IDENTIFIER}.desktop"
    yield "desktop-file-validate: the entry of the menu", ["desktop-file-validate", "--warn-kde", str(entry)]
    about = root / "usr/share/metainfo" / f"{IDENTIFIER}.metainfo.xml"
    yield "appstreamcli: what software centres show", ["appstreamcli", "validate", "--no-net", str(about)]
    page = root / "usr/share/man/man1/quoteview.1.gz"
    yield "man: the manual page", ["man", "--warnings", "--local-file", "-Tutf8", "-Z", str(page)]


def problems(command: Sequence[str]) -> list[str]:
    """Return what a check says against its files, or that its program is not there; nothing where all is well."""
    if shutil.which(command[0]) is None:
        return [f"{command[0]} is not installed"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).splitlines() or [f"ended with {done.returncode}"] if done.returncode else []


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))

"""Proves the packages of Linux on bare systems without Python: `python3 run.py test --packaging` runs it, as root.

  python packaging/bare.py [--suites bookworm trixie] [--keep FOLDER] [--pictures FOLDER] [--package DEB]

It makes the packages twice and compares them, has programs of others check them (checked.py), and then, for each of
Debian's suites: makes a bare root, has apt install the .deb there, works the program with smoke.py, purges it, and
looks for what is left. Last, where there is Wine, the setup programs of Windows are tried with a stand-in (wine.py).
"""

import argparse
import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import build
import checked
import wine
from contents import ROOT, Project
from freeze import freeze

MOST_PACKED, MOST_INSTALLED = 45.0, 140.0
"""Megabytes that the .deb, and what it installs, may have at most."""
STARTS_WITHIN = 1.2
"""Seconds within which the window is there on a machine that does nothing else; CI is busy and has ten times that."""
LEFT_BY_APT = (
    "/var/cache/",
    "/var/lib/",
    "/var/log/",
    "/etc/",
    "/tmp/",
    "/var/tmp/",
    "/run/",
    "/root/",
    "/proc/",
    "/dev/",
)
"""Where a system notes that something was there: its own books, which no package owns."""


def main() -> int:
    """Build, compare, install, work, purge; return 1 at the first thing that is not as it should be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--suites", nargs="+", default=["bookworm", "trixie"], help="Debian's suites to try it on")
    parser.add_argument("--keep", type=Path, help="a folder with bare roots by suite, taken again if they are there")
    parser.add_argument("--pictures", type=Path, help="a folder for pictures of the window")
    parser.add_argument("--package", type=Path, help="a .deb that was made before; nothing is built then")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", help="where the packages go")
    asked = parser.parse_args()
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        sys.exit("packaging: this takes root's rights and debootstrap")
    dist = asked.dist.resolve()
    dist.mkdir(parents=True, exist_ok=True)
    packed = [asked.package.resolve()] if asked.package else _made(dist)
    _say(
        f"the .deb has {_megabytes(packed)} MB", [] if float(_megabytes(packed)) <= MOST_PACKED else ["it is too large"]
    )
    for suite in asked.suites:
        with _bare_root(suite, asked.keep) as root:
            _try(packed[0], root, suite, asked.pictures / suite if asked.pictures else None)
    return 0 if asked.package else wine.main()


def _made(dist: Path) -> Sequence[Path]:
    """Make the packages twice, compare and check them, and return the .deb."""
    again = ROOT / "build" / "again"
    others, _ = _built(again, ROOT / "build" / "freeze-again")
    packages, program = _built(dist, ROOT / "build" / "freeze")
    _say("built twice, the program is the same bytes", _differing(program, again / program.name))
    for package, other in zip(packages, others, strict=True):
        is_same = filecmp.cmp(package, other, shallow=False)
        _say(f"built twice, {package.name} is the same bytes", [] if is_same else [f"{other} differs"])
    checks = [*checked.sources(), *checked.of_staged(build.WORK / "root")]
    for sentence, command in [*checks, *(check for package in packages for check in checked.of_package(package))]:
        _say(sentence, checked.problems(command))
    return [path for path in packages if path.suffix == ".deb"]


def _built(dist: Path, work: Path) -> tuple[list[Path], Path]:
    dist.mkdir(parents=True, exist_ok=True)
    program = freeze(dist, work)
    return list(build.packages(program, dist, Project.read())), program


def _try(package: Path, root: Path, suite: str, pictures: Path | None) -> None:
    before = _files(root)
    _say(f"{suite}: there is no Python", [path for path in before if path.startswith("/usr/bin/python")])
    shutil.copyfile(package, root / "root" / package.name)
    _inside(root, "apt-get", "install", "-y", "-q", "--no-install-recommends", f"/root/{package.name}")
    size = int(_inside(root, "dpkg-query", "-W", "-f", "${Installed-Size}", "quoteview")) / 1000
    _say(f"{suite}: installed it has {size:.0f} MB", [] if size <= MOST_INSTALLED else ["it is too large"])
    patience = STARTS_WITHIN * (10 if "CI" in os.environ else 1)
    smoke = [sys.executable, str(Path(__file__).with_name("smoke.py")), "/usr/bin/quoteview", "--root", str(root)]
    smoke += ["--pictures", str(pictures.resolve())] if pictures else []
    if subprocess.run([*smoke, "--start-within", str(patience)], check=False).returncode:
        sys.exit(f"packaging: {suite}: the smoke test failed")
    _inside(root, "apt-get", "purge", "-y", "-q", "--autoremove", "quoteview")
    (root / "root" / package.name).unlink()
    left = [path for path in _files(root) - before if not path.startswith(LEFT_BY_APT)]
    left += [path for path in _files(root) if "quoteview" in path and not path.startswith("/var/log/")]
    _say(f"{suite}: purged, nothing of it is left", sorted(left))


@contextmanager
def _bare_root(suite: str, keep: Path | None) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="quoteview-bare-", dir="/var/tmp") as folder:
        root = Path(folder) / suite
        kept = keep / suite if keep else None
        if kept and kept.is_dir():
            subprocess.run(["cp", "-a", str(kept), str(root)], check=True)
        else:
            _quietly(["debootstrap", "--variant=minbase", suite, str(root)])
            if kept:
                kept.parent.mkdir(parents=True, exist_ok=True)
                subprocess.run(["cp", "-a", str(root), str(kept)], check=True)
        # Only /proc is mounted, and nothing of this system's /dev: what tidies up must not reach it.
        _quietly(["mount", "-t", "proc", "proc", str(root / "proc")])
        try:
            _inside(root, "apt-get", "update", "-q")
            yield root
        finally:
            _quietly(["umount", str(root / "proc")])


def _differing(one: Path, other: Path) -> Sequence[str]:
    names = {str(path.relative_to(folder)) for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    _, differing, absent = filecmp.cmpfiles(one, other, sorted(names), shallow=False)
    return [*differing, *absent]


def _files(root: Path) -> set[str]:
    return {
        f"{folder.removeprefix(str(root))}/{name}" for folder, folders, files in os.walk(root)
        for name in (*files, *folders) if not folder.startswith(str(root / "proc"))
    }  # fmt: skip


def _inside(root: Path, *command: str) -> str:
    environment = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "DEBIAN_FRONTEND": "noninteractive",
        "HOME": "/root",
        "LC_ALL": "C.UTF-8",
    }
    return _quietly(["chroot", str(root), *command], environment)


def _quietly(command: Sequence[str], environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"packaging: {' '.join(command)} failed\n{done.stdout}{done.stderr}")
    return done.stdout


def _megabytes(paths: Sequence[Path]) -> str:
    return f"{sum(path.stat().st_size for path in paths) / 1e6:.1f}"


def _say(claim: str, against: Sequence[str]) -> None:
    """Print a claim that holds, or stop with what speaks against it."""
    if against:
        sys.exit("\n".join([f"failed: {claim}:", *against[:20]]))
    print(f"ok: {claim}", flush=True)


if __name__ == "__main__":
    sys.exit(main())

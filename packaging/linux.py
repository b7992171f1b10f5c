"""Packages of the frozen program for Linux: a .deb, an .rpm and a .tar.xz, each the same bytes when made again."""

import gzip
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import changelog
from contents import HERE, HOST_LIBRARIES, IDENTIFIER, ROOT, Project
from freeze import epoch
from manual import manual

FILES = HERE / "linux"
MAINTAINER = "The quoteview maintainers <maintainers@quoteview.invalid>"
"""Who answers for the packages; a publisher of a release puts an address of theirs here (RELEASE.md)."""

FONTS = "fonts-dejavu-core | fonts-liberation2 | fonts-noto-core"
PROCESSORS = {"x86_64": "amd64", "aarch64": "arm64"}
"""What Debian calls a processor."""


def packages(program: Path, work: Path, dist: Path, project: Project) -> Iterator[Path]:
    """Make every package that this Linux has the tools for, from the folder of the frozen program."""
    root = work / "root"
    shutil.rmtree(root, ignore_errors=True)
    stage(program, root, project)
    yield tarball(root, dist, project)
    if shutil.which("dpkg-deb"):
        yield deb(root, work, dist, project)
    if shutil.which("rpmbuild"):
        yield rpm(root, work, dist, project)


def stage(program: Path, root: Path, project: Project) -> None:
    """Lay out in `root` what the packages put into the system."""
    usr = root / "usr"
    shutil.copytree(program, usr / "lib" / "quoteview", symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin" / "quoteview").symlink_to("../lib/quoteview/quoteview")
    _put(usr / "share/applications" / f"{IDENTIFIER}.desktop", (FILES / f"{IDENTIFIER}.desktop").read_text("utf-8"))
    _put(usr / "share/mime/packages/quoteview.xml", (FILES / "quoteview-mime.xml").read_text("utf-8"))
    day = datetime.fromtimestamp(epoch(), UTC).date().isoformat()
    about = (FILES / f"{IDENTIFIER}.metainfo.xml").read_text("utf-8")
    about = about.replace("{releases}", changelog.appstream(project, day))
    if project.homepage:
        about = about.replace("  <launchable", f'  <url type="homepage">{project.homepage}</url>\n  <launchable')
    _put(usr / "share/metainfo" / f"{IDENTIFIER}.metainfo.xml", about)
    _zip(usr / "share/man/man1/quoteview.1.gz", manual(program / "quoteview", project, day))
    _stage_icons(usr / "share/icons/hicolor")
    _date(root)


def tarball(root: Path, dist: Path, project: Project) -> Path:
    """Make the .tar.xz, which runs from wherever it is unpacked."""
    name = f"quoteview-{project.version}-linux-{platform.machine()}"
    path = dist / f"{name}.tar.xz"
    with tarfile.open(path, "w:xz", format=tarfile.PAX_FORMAT, preset=9) as archive:
        note = root.parent / "README.txt"
        _put(note, (FILES / "README.txt").read_text("utf-8").replace("{version}", project.version))
        _add(archive, note, f"{name}/README.txt")
        _add(archive, root / "usr" / "lib" / "quoteview", f"{name}/quoteview")
        for folder in ("applications", "icons", "metainfo", "mime", "man"):
            _add(archive, root / "usr" / "share" / folder, f"{name}/share/{folder}")
    return path


def deb(root: Path, work: Path, dist: Path, project: Project) -> Path:
    """Make the .deb; what it depends on is computed from what its libraries ask for."""
    tree = work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(root, tree, symlinks=True)
    documents = tree / "usr/share/doc/quoteview"
    _put(documents / "copyright", _copyright())
    when = format_datetime(datetime.fromtimestamp(epoch(), UTC))
    head = f"quoteview ({debian_version(project)}) unstable; urgency=medium"
    entry = f"{head}\n\n  * See CHANGELOG.md.gz.\n\n -- {MAINTAINER}  {when}\n"
    _zip(documents / "changelog.gz", entry)
    _zip(documents / "CHANGELOG.md.gz", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    _put(tree / "usr/share/lintian/overrides/quoteview", (FILES / "lintian-overrides").read_text("utf-8"))
    (tree / "DEBIAN").mkdir()  # it shows dpkg-shlibdeps where the root is
    _put(tree / "DEBIAN/control", _control(tree, work, project))
    _put(tree / "DEBIAN/md5sums", _sums(tree))
    _date(tree)
    path = dist / f"quoteview_{debian_version(project)}_{PROCESSORS[platform.machine()]}.deb"
    _run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", str(tree), str(path)])
    return path


def rpm(root: Path, work: Path, dist: Path, project: Project) -> Path:
    """Make the .rpm, for Fedora, openSUSE and their kin."""
    top = work / "rpm"
    shutil.rmtree(top, ignore_errors=True)
    top.mkdir(parents=True)
    macros = {"_topdir": top, "version_": project.version.replace("rc", "~rc"), "staged": root, "_rpmdir": dist,
              "_build_name_fmt": "%%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm", "_buildhost": "reproducible",
              "use_source_date_epoch_as_buildtime": 1, "clamp_mtime_to_source_date_epoch": 1,
              "_binary_payload": "w12.zstdio", "homepage": project.homepage or "%{nil}"}  # fmt: skip
    defined = [word for name, value in macros.items() for word in ("--define", f"{name} {value}")]
    _run(["rpmbuild", "-bb", "--quiet", *defined, str(FILES / "quoteview.rpm.spec")])
    return max(dist.glob("quoteview-*.rpm"), key=lambda path: path.stat().st_mtime)


def debian_version(project: Project) -> str:
    """Return the version so that a release candidate sorts before its release."""
    return project.version.replace("rc", "~rc")


def depends(tree: Path, work: Path) -> str:
    """Return the packages with what the libraries under `tree` ask for and do not bring, as Depends: lists them."""
    folder = work / "shlibdeps"
    _put(
        folder / "debian/control",
        f"Source: quoteview\nMaintainer: {MAINTAINER}\n\nPackage: quoteview\nArchitecture: any\n",
    )
    programs = [path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink() and _is_elf(path)]
    brought = sorted({path.parent for path in programs})
    search = [f"-l{each}" for each in brought]
    command = [
        "dpkg-shlibdeps",
        "-O",
        "--warnings=0",
        "--ignore-missing-info",
        *search,
        *(f"-e{path}" for path in programs),
    ]
    told = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if told.returncode:
        wrong = [line for line in told.stderr.splitlines() if " error: " in line]
        sys.exit("\n".join(["packaging: what the .deb depends on cannot be computed", *wrong]))
    brought_along = {_owner_of(path.name) for path in programs if path.name in HOST_LIBRARIES}
    asked = told.stdout.strip().removeprefix("shlibs:Depends=").split(", ")
    return ", ".join(each for each in asked if each.split()[0] not in brought_along)


def _owner_of(library: str) -> str:
    told = subprocess.run(["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=True)
    return told.stdout.split(":")[0]


def _control(tree: Path, work: Path, project: Project) -> str:
    size = sum((path.lstat().st_size + 1023) // 1024 if not path.is_dir() else 1 for path in tree.rglob("*"))
    fields = {
        "Package": "quoteview", "Version": debian_version(project), "Architecture": PROCESSORS[platform.machine()],
        "Maintainer": MAINTAINER, "Installed-Size": str(size), "Depends": f"{depends(tree, work)}, {FONTS}",
        "Recommends": "xdg-desktop-portal", "Section": "text", "Priority": "optional",
        **({"Homepage": project.homepage} if project.homepage else {}),
        "Description": (FILES / "description.txt").read_text("utf-8").strip(),
    }  # fmt: skip
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _copyright() -> str:
    """Return what is ours in Debian's form, and where the licences of all other parts stand."""
    own = (ROOT / "LICENSE").read_text("utf-8")
    return (FILES / "copyright.txt").read_text("utf-8") + "\nquoteview itself:\n\n" + own


def _sums(tree: Path) -> str:
    import hashlib  # noqa: PLC0415 - here and nowhere else

    files = [path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink()]
    files = [path for path in files if "DEBIAN" not in path.relative_to(tree).parts[:1]]
    return "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree)}\n"
        for path in files
    )


def _stage_icons(folder: Path) -> None:
    for png in sorted((ROOT / "resources/icons").glob("quoteview-*.png")):
        size = png.stem.removeprefix("quoteview-")
        target = folder / f"{size}x{size}" / "apps" / f"{IDENTIFIER}.png"
        target.parent.mkdir(parents=True)
        shutil.copyfile(png, target)
    drawing = folder / "scalable" / "apps" / f"{IDENTIFIER}.svg"
    drawing.parent.mkdir(parents=True)
    shutil.copyfile(ROOT / "resources/icons/quoteview.svg", drawing)


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _zip(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def _date(tree: Path) -> None:
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            is_run = path.is_dir() or os.access(path, os.X_OK)
            path.chmod(0o755 if is_run else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)


def _add(archive: tarfile.TarFile, path: Path, name: str) -> None:
    entry = archive.gettarinfo(path, name)
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = epoch()
    if entry.isreg():
        with path.open("rb") as file:
            archive.addfile(entry, file)
    else:
        archive.addfile(entry)
    for child in sorted(path.iterdir()) if entry.isdir() else []:
        _add(archive, child, f"{name}/{child.name}")


def _run(command: list[str]) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch()), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"packaging: {command[0]} failed\n{done.stdout}{done.stderr}")

"""What goes into the frozen program, by name, and the licence of every part of it.

PyInstaller collects what may be of use to anybody. Here stands what is of use to quoteview; whatever else it brings
is left out, and what nobody has thought of yet stops the build with a sentence.
"""

import importlib.metadata
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Self

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
IDENTIFIER = "org.quoteview.quoteview"

Entry = tuple[str, str, str]
"""A file to collect, as PyInstaller has it: where it goes, where it is, and what it is."""

HIDDEN = ["sqlalchemy.dialects.sqlite"]
"""Modules that are imported by a name that is put together at run time."""

UNUSED = (
    # The program makes no network call, and carries nothing that could make a safe one. Hashes are Python's own.
    "ssl", "_ssl", "_hashlib", "ftplib", "smtplib", "xmlrpc", "PySide6.QtNetwork",
    # Archives are not read; identifiers come from contents, not from the machine.
    "lzma", "_lzma", "bz2", "_bz2", "_uuid",
    "pydoc", "pydoc_data", "doctest", "unittest", "tkinter", "turtle", "curses", "readline", "setuptools",
    "pkg_resources", "distutils", "lib2to3", "ensurepip", "idlelib", "test",
)  # fmt: skip

UNUSED_DISTRIBUTIONS = {"pygments", "markdown-it-py", "mdurl"}
"""What we need asks for these and can do without: rich prints tables for us, and neither sources nor Markdown."""

QT_LIBRARIES = {"Core", "Gui", "Widgets", "Svg", "PrintSupport"}
QT_LIBRARIES_OF_LINUX = {"DBus", "XcbQpa", "WaylandClient", "WlShellIntegration"}
QT_PLUGINS: Mapping[str, set[str]] = {
    "linux": {
        "platforms/qxcb", "platforms/qwayland", "platforms/qoffscreen", "platforms/qminimal",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        "platformthemes/qxdgdesktopportal", "wayland-shell-integration/xdg-shell", "wayland-decoration-client/adwaita",
        "wayland-decoration-client/bradient", "imageformats/qsvg", "iconengines/qsvgicon",
        "printsupport/cupsprintersupport",
    },
    "win32": {
        "platforms/qwindows", "platforms/qoffscreen", "platforms/qminimal", "styles/qmodernwindowsstyle",
        "imageformats/qsvg", "iconengines/qsvgicon",
    },
    "darwin": {
        "platforms/qcocoa", "platforms/qoffscreen", "platforms/qminimal", "styles/qmacstyle", "imageformats/qsvg",
        "iconengines/qsvgicon",
    },
}  # fmt: skip
HOST_LIBRARIES = {
    "libsqlite3.so.0", "libffi.so.8", "libffi.so.7",
    "libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1", "libxcb-render-util.so.0",
    "libxcb-util.so.1",
}  # fmt: skip
"""Libraries of the Linux that builds which go along: those that a desktop may lack or have in another version."""

QT_SOURCES = "https://download.qt.io/official_releases/"


@dataclass(frozen=True, slots=True)
class Project:
    """What pyproject.toml says of the program."""

    name: str
    version: str
    summary: str
    homepage: str | None
    dependencies: tuple[str, ...]

    @classmethod
    def read(cls) -> Self:
        """Return the facts of this checkout."""
        facts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
        homepage = facts.get("urls", {}).get("Homepage")
        return cls(facts["name"], facts["version"], facts["description"], homepage, tuple(facts["dependencies"]))


# What is allowed


def distributions(project: Project) -> Sequence[importlib.metadata.Distribution]:
    """Return all that the program needs at run time, from what is installed, in the order of names."""
    found: dict[str, importlib.metadata.Distribution] = {}
    wanted = [normal(requirement) for requirement in project.dependencies]
    while wanted:
        name = wanted.pop()
        if name in found or name in UNUSED_DISTRIBUTIONS:
            continue
        try:
            found[name] = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # one that a marker excludes here; PyInstaller's analysis misses it if that is wrong
        wanted += [normal(each) for each in found[name].requires or () if "extra ==" not in each]
    return [found[name] for name in sorted(found)]


def excluded(project: Project) -> list[str]:
    """Return the modules to leave out: those of no use, and whatever else is installed beside what we need."""
    ours = {normal(project.name), *(normal(distribution.metadata["Name"]) for distribution in distributions(project))}
    kept = {module for module, names in _modules().items() if any(normal(name) in ours for name in names)}
    return [*UNUSED, *sorted(set(_modules()) - kept)]


def allowed(binaries: Iterable[Entry]) -> list[Entry]:
    """Return the libraries, plugins and extension modules that go in. Stops the build at one that nobody knows."""
    return [
        entry for entry in binaries if _is_allowed_binary(PurePosixPath(entry[0].replace("\\", "/")), Path(entry[1]))
    ]


def allowed_data(data: Iterable[Entry]) -> list[Entry]:
    """Return the files of other kinds that go in: our own, Qt's words in our languages, and Python's own library."""
    return [entry for entry in data if _is_allowed_data(PurePosixPath(entry[0].replace("\\", "/")))]


def _is_allowed_binary(to: PurePosixPath, source: Path) -> bool:
    if "plugins" in to.parts:
        group, name = to.parts[-2:]
        return f"{group}/{PurePosixPath(name).stem.removeprefix('lib')}" in QT_PLUGINS[sys.platform]
    library = re.fullmatch(r"(?:lib)?Qt6?(\w+?)(?:\.so[.\d]*|\.dll|)", to.name)
    if library and not to.name.endswith((".abi3.so", ".pyd")):
        of_linux = QT_LIBRARIES_OF_LINUX if sys.platform == "linux" else set()
        return library[1] in QT_LIBRARIES | of_linux
    if "site-packages" in source.parts:
        return to.name != "opengl32sw.dll"
    if sys.platform == "linux" and not _is_of_python(source):
        return to.name in HOST_LIBRARIES
    return not to.name.startswith(("libcrypto", "libssl", "api-ms-win"))


def _is_allowed_data(to: PurePosixPath) -> bool:
    library = re.fullmatch(r"(?:lib)?Qt6?(\w+?)(?:\.so[.\d]*|)", to.name)
    if library and len(to.parts) == 1:  # a link to a library that is elsewhere
        return library[1] in QT_LIBRARIES | QT_LIBRARIES_OF_LINUX
    if "translations" in to.parts and to.parts[0] == "PySide6":
        return to.name in {f"qtbase_{language}.qm" for language in ("en", *_languages())}
    return to.parts[0] != "PySide6" or "Resources" in to.parts or ".framework" in str(to)


def _languages() -> Iterator[str]:
    for path in sorted((ROOT / "resources" / "translations").glob("quoteview_*.ts")):
        yield path.stem.removeprefix("quoteview_")


def _is_of_python(source: Path) -> bool:
    return source.is_relative_to(sys.base_prefix) and not (sys.base_prefix == "/usr" and ".so." in source.name)


def _modules() -> Mapping[str, Sequence[str]]:
    return importlib.metadata.packages_distributions()


def normal(requirement: str) -> str:
    """Return the name that a requirement begins with, as registries compare names."""
    found = re.match(r"[\w.-]+", requirement)
    if found is None:
        raise ValueError(requirement)
    return re.sub(r"[-_.]+", "-", found[0]).lower()


# What we ship ourselves


def shipped(work: Path, project: Project) -> list[tuple[str, str]]:
    """Return our own data: resources, samples, and what says which version this is."""
    folder = metadata(work, project)
    data = [(str(folder), folder.name)]
    for name in ("resources", "seeds"):
        paths = [path for path in sorted((ROOT / name).rglob("*")) if path.is_file()]
        paths = [path for path in paths if path.suffix not in {".ts", ".py", ".pyc"} and "expected" not in path.parts]
        data += [(str(path), str(Path("quoteview") / path.parent.relative_to(ROOT))) for path in paths]
    return data


def metadata(parent: Path, project: Project) -> Path:
    """Write what says which version this is into a folder of `parent`, as an installation would, and return it."""
    facts = [f"Metadata-Version: 2.1\nName: {project.name}\nVersion: {project.version}\nSummary: {project.summary}\n"]
    facts += [f"Project-URL: Homepage, {project.homepage}\n"] if project.homepage else []
    folder = parent / f"{project.name}-{project.version}.dist-info"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "METADATA").write_text("".join(facts), "utf-8")
    return folder


def icon(work: Path) -> str | None:
    """Return the icon of the programs, for systems that keep it in them."""
    import icons  # noqa: PLC0415 - it takes Qt, and most of what asks this module does not

    icons.make_compound(work)
    names = {"win32": "quoteview.ico", "darwin": "quoteview.icns"}
    return str(work / names[sys.platform]) if sys.platform in names else None


# Licences


def licences(work: Path, binaries: Iterable[Entry], project: Project) -> list[Entry]:
    """Return the licence of every part that goes in, and a list of the parts. Stops at a part that has none."""
    folder = work / "licences"
    folder.mkdir(parents=True, exist_ok=True)
    parts = {"quoteview": _own(project), **_python(), **_freezer()}
    for distribution in distributions(project):
        parts[distribution.metadata["Name"]] = _of_distribution(distribution)
    if sys.platform == "linux":
        parts.update(_of_host(source for to, source, _ in binaries if Path(to).name in HOST_LIBRARIES))
    listed = []
    for name, (summary, text) in sorted(parts.items(), key=lambda part: part[0].lower()):
        (folder / f"{name}.txt").write_text(text, "utf-8")
        listed.append(f"{name}: {summary}\n")
    head = "quoteview is made of these parts. The licence of each is in the file of its name beside this one.\n\n"
    (folder / "PARTS.txt").write_text(head + "".join(listed), "utf-8")
    for path in sorted((HERE / "licences").glob("*.txt")):
        text = path.read_text("utf-8").replace("{qt}", importlib.metadata.version("PySide6-Essentials"))
        (folder / path.name).write_text(text.replace("{sources}", QT_SOURCES), "utf-8")
    return [(f"licences/{path.name}", str(path), "DATA") for path in sorted(folder.glob("*.txt"))]


def _own(project: Project) -> tuple[str, str]:
    return f"{project.version}, MIT", (ROOT / "LICENSE").read_text("utf-8")


def _python() -> Mapping[str, tuple[str, str]]:
    folders = [
        Path(sysconfig.get_path("stdlib")),
        Path(sys.base_prefix),
        Path(f"/usr/share/doc/python3.{sys.version_info.minor}"),
    ]
    texts = [folder / name for folder in folders for name in ("LICENSE.txt", "LICENSE", "copyright")]
    found = next((path for path in texts if path.is_file()), None)
    if found is None:
        sys.exit(f"packaging: this Python's licence is in none of {', '.join(map(str, texts))}")
    version = ".".join(map(str, sys.version_info[:3]))
    return {"Python": (f"{version}, PSF-2.0", found.read_text("utf-8"))}


def _freezer() -> Mapping[str, tuple[str, str]]:
    distribution = importlib.metadata.distribution("pyinstaller")
    said = "GPL-2.0 with an exception for programs that are frozen with it: its loader starts this one"
    return {"PyInstaller": (f"{distribution.version}, {said}", _of_distribution(distribution)[1])}


def _of_distribution(distribution: importlib.metadata.Distribution) -> tuple[str, str]:
    facts = distribution.metadata
    spoken = facts["License-Expression"] or facts["License"] or ""
    if spoken.startswith("LGPL-3.0-only OR") or facts["Name"].lower() == "shiboken6":
        return f"{distribution.version}, LGPL-3.0-only", "See Qt.txt, LGPL-3.0.txt and GPL-3.0.txt beside this file.\n"
    files = [file for file in distribution.files or () if re.match(r"LICEN[CS]E|COPYING|NOTICE|AUTHORS", file.name)]
    files = [file for file in files if ".dist-info" in file.parts[0]]
    if not files:
        sys.exit(f"packaging: {facts['Name']} ships no licence; put its text into packaging/licences")
    text = "\n\n".join(file.read_text("utf-8") for file in sorted(files))
    return f"{distribution.version}, {spoken or text.strip().splitlines()[0].strip()}".rstrip(", "), text


def _of_host(sources: Iterable[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the licences of Debian's libraries, which stand in /usr/share/doc."""
    for source in sorted({os.path.realpath(source) for source in sources}):
        owner = _owner(source)
        facts = _output(["dpkg-query", "-W", "-f", "${Version}", owner])
        text = Path("/usr/share/doc") / owner.split(":")[0] / "copyright"
        yield Path(source).name, (f"from Debian's {owner.split(':')[0]} {facts}", text.read_text("utf-8"))


def _owner(source: str) -> str:
    for path in (source, source.removeprefix("/usr"), f"/usr{source}"):
        found = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.split(": ")[0]
    return sys.exit(f"packaging: no package owns {source}; its licence is not known")


def _output(command: Sequence[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


# What Windows and macOS keep in the program itself


def version_resource(work: Path, project: Project, name: str) -> str:
    """Return a file with what Windows shows of a program's version, in the form that PyInstaller reads."""
    numbers = version_numbers(project)
    strings = {
        "CompanyName": "quoteview", "FileDescription": "quoteview", "FileVersion": project.version,
        "InternalName": name, "LegalCopyright": "MIT licence", "OriginalFilename": f"{name}.exe",
        "ProductName": "quoteview", "ProductVersion": project.version,
    }  # fmt: skip
    table = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    text = (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, "
        f"fileType=1, subtype=0, date=(0, 0)), kids=[StringFileInfo([StringTable('040904B0', [{table}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )
    path = work / f"{name}-version.txt"
    path.write_text(text, "utf-8")
    return str(path)


def version_numbers(project: Project) -> tuple[int, int, int, int]:
    """Return the version as Windows counts: four numbers; what is no number (rc1) is left out."""
    numbers = [int(number) for number in re.findall(r"\d+", project.version.split("rc")[0])[:3]]
    major, minor, patch = [*numbers, 0, 0][:3]
    return major, minor, patch, 0


def info_plist(project: Project) -> Mapping[str, Any]:
    """Return what macOS reads of the bundle, from macos/Info.plist with the version put in."""
    import plistlib  # noqa: PLC0415 - of use on one system

    facts: dict[str, Any] = plistlib.loads((HERE / "macos" / "Info.plist").read_bytes())
    return {**facts, "CFBundleShortVersionString": project.version, "CFBundleVersion": project.version}


def mac_identity() -> str | None:
    """Return the certificate that macOS is to sign with, from the environment."""
    return os.environ.get("QUOTEVIEW_MAC_IDENTITY") or None if sys.platform == "darwin" else None


def entitlements() -> str | None:
    """Return what the signed program may do on macOS."""
    return str(HERE / "macos" / "entitlements.plist") if sys.platform == "darwin" else None

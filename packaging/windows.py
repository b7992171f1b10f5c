"""Setup programs for Windows: an .exe (NSIS) for one user or for all, and an .msi for newsrooms that manage machines.

On Windows it packs what was frozen there. Elsewhere `python packaging/windows.py PAYLOAD DIST` packs any folder, to try
the scripts out; that is nothing to give to anybody.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

import icons
from contents import HERE, Project, version_numbers

SCRIPT = HERE / "windows" / "quoteview.nsi"
INSTALLER = HERE / "windows" / "quoteview.wxs"
NAMESPACE = uuid.UUID("6d0c6d0e-6a0f-4f0c-9d8e-0b8a2f6d7c11")
"""From which the identifiers of the .msi's components are made; changing it would break upgrades."""


def packages(program: Path, work: Path, dist: Path, project: Project) -> Iterator[Path]:
    """Sign the frozen programs, and make the setup programs that there are tools for."""
    for path in sorted(program.glob("*.exe")):
        sign(path)
    if shutil.which("makensis"):
        yield setup(program, work, dist, project)
    if shutil.which("wix") or shutil.which("wixl"):
        yield msi(program, work, dist, project)


def setup(program: Path, work: Path, dist: Path, project: Project) -> Path:
    """Make the .exe, which carries the list of what it puts and will remove."""
    icons.make_compound(work)
    installs, removes = work / "installs.nsh", work / "removes.nsh"
    installs.write_text(_installs(program), "utf-8")
    removes.write_text(_removes(program), "utf-8")
    path = dist / f"quoteview-{project.version}-windows-x64-setup.exe"
    size = sum(file.stat().st_size for file in program.rglob("*") if file.is_file()) // 1024
    values = {
        "PAYLOAD": program, "OUTPUT": path, "VERSION": project.version, "SIZE": size, "INSTALLS": installs,
        "VERSION4": ".".join(map(str, version_numbers(project))), "REMOVES": removes, "ICON": work / "quoteview.ico",
    }  # fmt: skip
    if _signing():
        values["SIGN"] = f'{sys.executable} "{Path(__file__).resolve()}" --sign "%1"'
    defines = [f"-D{name}={value}" for name, value in values.items()]
    _run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defines, str(SCRIPT)])
    return path


def msi(program: Path, work: Path, dist: Path, project: Project) -> Path:
    """Make the .msi: for every user of a machine, silently with `msiexec /i FILE /qn`."""
    icons.make_compound(work)
    source = work / "quoteview.wxs"
    text = INSTALLER.read_text("utf-8").replace("{version}", ".".join(map(str, version_numbers(project)[:3])))
    folders, references = _components(program, work)
    text = text.replace("{folders}", folders).replace("{references}", references)
    text = text.replace("{window}", os.path.relpath(program / "quoteview-window.exe", work))
    source.write_text(text.replace("{icon}", "quoteview.ico"), "utf-8")
    path = dist / f"quoteview-{project.version}-windows-x64.msi"
    if shutil.which("wix"):
        _run(["wix", "convert", str(source)], work)
        _run(["wix", "build", "-arch", "x64", "-o", str(path), str(source)], work)
    else:
        _run(["wixl", "--arch", "x64", "-o", str(path), str(source)], work)
    sign(path)
    return path


def sign(path: Path) -> None:
    """Sign a program in place with what QUOTEVIEW_SIGN says, a command that takes the path last; without it, nothing.

    With signtool, say: signtool sign /fd sha256 /tr TIMESTAMP_ADDRESS /td sha256 /sha1 THUMBPRINT
    With osslsigncode, which writes another file, windows/sign.sh. Raises CalledProcessError.
    """
    command = _signing()
    if command:
        subprocess.run([*command, str(path)], check=True)


def _signing() -> list[str]:
    return shlex.split(os.environ.get("QUOTEVIEW_SIGN", ""), posix=os.name != "nt")


def _installs(program: Path) -> str:
    lines = []
    for folder in [program, *sorted(path for path in program.rglob("*") if path.is_dir())]:
        files = sorted(path for path in folder.iterdir() if path.is_file())
        if files:
            lines.append(f'SetOutPath "{_target(program, folder)}"')
            lines += [f'File "{path}"' for path in files]
    return "\n".join(lines) + "\n"


def _removes(program: Path) -> str:
    """Return lines that delete each file by its name, and each folder if it is empty then."""
    files = sorted(path for path in program.rglob("*") if path.is_file())
    folders = sorted((path for path in program.rglob("*") if path.is_dir()), reverse=True)
    lines = [f'Delete "{_target(program, path)}"' for path in files]
    return "\n".join([*lines, *(f'RMDir "{_target(program, path)}"' for path in folders)]) + "\n"


def _target(program: Path, path: Path) -> str:
    inside = str(path.relative_to(program)).replace("/", "\\").replace("$", "$$")
    return "$INSTDIR" if inside == "." else f"$INSTDIR\\{inside}"


def _components(program: Path, work: Path) -> tuple[str, str]:
    """Return the folders of the .msi with a component a file, and the references to all components.

    Files are named from `work`, where the tools run: wixl takes no absolute paths.
    """
    references: list[str] = []

    def folder(path: Path, depth: int) -> str:
        pad, lines = " " * (8 + 2 * depth), []
        for child in sorted(path.iterdir()):
            inside = child.relative_to(program).as_posix()
            key, name = _key(inside), quoteattr(child.name)
            if child.is_dir():
                within = folder(child, depth + 1)
                lines.append(f'{pad}<Directory Id="D{key}" Name={name}>\n{within}{pad}</Directory>\n')
            elif inside != "quoteview-window.exe":  # it stands in quoteview.wxs, with its shortcut
                guid = str(uuid.uuid5(NAMESPACE, inside)).upper()
                source = quoteattr(os.path.relpath(child, work))
                file = f'<File Id="F{key}" Name={name} Source={source} KeyPath="yes"/>'
                lines.append(f'{pad}<Component Id="C{key}" Guid="{guid}" Win64="yes">{file}</Component>\n')
                references.append(f'      <ComponentRef Id="C{key}"/>\n')
        return "".join(lines)

    return folder(program, 1), "".join(references)


def _key(inside: str) -> str:
    return uuid.uuid5(NAMESPACE, f"key {inside}").hex


def _run(command: list[str], folder: Path | None = None) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"packaging: {command[0]} failed\n{done.stdout}{done.stderr}")


def main(arguments: list[str]) -> int:
    """Sign a file, or pack a folder to try the scripts out."""
    if arguments[:1] == ["--sign"]:
        sign(Path(re.sub(r'^"|"$', "", arguments[1])))
        return 0
    payload, dist = (Path(argument).resolve() for argument in arguments)
    work = dist / "work"
    work.mkdir(parents=True, exist_ok=True)
    for path in packages(payload, work, dist, Project.read()):
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

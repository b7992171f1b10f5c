"""Who may import whom: the contracts in pyproject.toml hold, and no room stands outside of them."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINT_IMPORTS = Path(sys.executable).parent / "lint-imports"


def contracts() -> list[dict]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]


def rooms() -> set[str]:
    """The packages and modules directly in quoteview/, by their dotted names."""
    package = ROOT / "quoteview"
    names = {path.parent.name for path in package.glob("*/__init__.py")} | {path.stem for path in package.glob("*.py")}
    return {f"quoteview.{name}" for name in names - {"__init__"}}


def lint(folder: Path) -> subprocess.CompletedProcess:
    return subprocess.run([LINT_IMPORTS, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)


def test_every_contract_is_kept():
    done = lint(ROOT)

    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(contracts())} kept, 0 broken" in done.stdout


def test_every_room_has_its_floor():
    layers = next(contract for contract in contracts() if contract["type"] == "layers")["layers"]

    assert {name for layer in layers for name in layer.split(" | ")} == rooms()


def test_every_room_but_the_window_is_forbidden_to_know_qt():
    without_qt = next(contract for contract in contracts() if "Only the ui room" in contract["name"])

    assert set(without_qt["source_modules"]) == rooms() - {"quoteview.ui", "quoteview.__main__"}


def test_a_middle_room_that_imports_another_is_caught(tmp_path):
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8"), "utf-8")
    for room in rooms() | {"quoteview"}:
        folder = tmp_path.joinpath(*room.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "__init__.py").touch()
    (tmp_path / "quoteview/ingest/__init__.py").write_text("import quoteview.export\nimport PySide6\n", "utf-8")

    done = lint(tmp_path)

    assert done.returncode == 1
    assert "quoteview.ingest -> quoteview.export" in done.stdout
    assert "quoteview.ingest -> PySide6" in done.stdout

"""The newcomer's road, `python3 run.py`: what it does when all is set up, and what it says when something is not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
GOOD = '"""A package."""\n'
UNUSED_IMPORT = GOOD + "\nimport os\n"


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """Run run.py in `folder`, without a display and without what pytest tells its own children."""
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAYS and "PYTEST" not in name}
    return subprocess.run([sys.executable, "run.py", *arguments], cwd=folder, env=kept | environment,
                          capture_output=True, text=True, encoding="utf-8", check=False)


def ask(folder: Path, expression: str, **environment: str) -> object:
    """Return the value that an expression has inside run.py, as JSON carries it."""
    code = f"import json, run; print(json.dumps({expression}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=os.environ | environment, capture_output=True,
                          text=True, check=True)
    return json.loads(done.stdout)


@pytest.fixture
def clone(tmp_path) -> Path:
    """A fresh checkout, as far as run.py reads it."""
    folder = tmp_path / "clone"
    folder.mkdir()
    for name in ("run.py", "pyproject.toml", "requirements.lock", "requirements-test.lock"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    return folder


@pytest.fixture
def ready(clone) -> Path:
    """A checkout that is set up: its .venv is the one that runs this test."""
    venv = clone / ".venv"
    venv.mkdir()
    for path in Path(sys.prefix).iterdir():
        (venv / path.name).symlink_to(path)
    (venv / "quoteview-setup.txt").unlink(missing_ok=True)
    (venv / "quoteview-setup.txt").write_text(f"{ask(clone, 'run.fingerprint()')} test\n", "utf-8")
    return clone


def programs(folder: Path, *names: str) -> str:
    """Return a PATH that holds programs of these names and nothing else."""
    folder.mkdir()
    for name in names:
        (folder / name).write_text("#!/bin/sh\nexit 1\n", "utf-8")
        (folder / name).chmod(0o755)
    return str(folder)


def test_without_a_display_it_scans_in_the_terminal_and_names_the_command(ready):
    (ready / "seeds").symlink_to(ROOT / "seeds")

    done = run(ready)

    assert done.returncode == 0, done.stderr
    assert "there is no display" in done.stderr
    assert "`.venv/bin/quoteview scan seeds`" in done.stderr
    assert "installing" not in done.stderr
    assert "5 documents" in done.stdout


def test_without_a_display_it_scans_what_it_is_given(ready):
    article = "Pier plans\n\n“We shall rebuild the pier by spring,” Ada Brandt said on Monday.\n"
    (ready / "a b.txt").write_text(article, "utf-8")

    done = run(ready, "a b.txt")

    assert "`.venv/bin/quoteview scan 'a b.txt'`" in done.stderr
    assert "We shall rebuild the pier by spring" in done.stdout


def test_a_missing_path_fails_with_a_sentence(ready):
    done = run(ready, "nowhere")

    assert done.returncode == 1
    assert "nowhere: there is no such file or folder." in done.stderr


def test_every_check_runs_and_one_failure_is_enough_to_fail(ready):
    for folder, code in (("quoteview", UNUSED_IMPORT), ("benchmarks", GOOD)):
        (ready / folder).mkdir()
        (ready / folder / "__init__.py").write_text(code, "utf-8")
    (ready / "tests").mkdir()
    (ready / "tests/test_nothing.py").write_text("def test_nothing():\n    assert True\n", "utf-8")

    done = run(ready, "test", "-q", "-p", "no:cacheprovider")

    assert done.returncode == 1
    assert "F401" in done.stderr
    assert [line.split(" (")[0] for line in done.stdout.splitlines() if " (" in line] == [
        "ruff check: failed", "mypy: ok", "lint-imports: failed",
    ]
    assert done.stdout.splitlines()[-2].startswith("1 passed")
    assert done.stdout.splitlines()[-1] == "failed: ruff check, lint-imports"


def test_an_interrupted_set_up_leaves_nothing_that_passes_for_done(clone):
    """There is no way to the packages here, so the installation fails half-way, as it does when it is interrupted."""
    leftover = clone / ".venv" / "half-made"
    leftover.mkdir(parents=True)
    for lock in ("requirements.lock", "requirements-test.lock"):
        (clone / lock).write_text("", "utf-8")

    done = run(clone, PIP_NO_INDEX="1", PIP_FIND_LINKS="")

    assert done.returncode == 1
    assert "could not install the packages" in done.stderr
    assert not leftover.exists()
    assert not (clone / ".venv" / "quoteview-setup.txt").exists()


def test_a_folder_that_cannot_be_written_to_is_named(clone):
    code = "import run; run.os.access = lambda *_: False; run.set_up(for_tests=False)"

    done = subprocess.run([sys.executable, "-c", code], cwd=clone, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert done.stderr == (
        f"quoteview: .venv is made in {clone}, which cannot be written to; use a copy of your own.\n"
    )
    assert not (clone / ".venv").exists()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_another_lock_file_means_another_set_up(clone, name):
    before = ask(clone, "run.fingerprint()")
    (clone / name).write_text((clone / name).read_text("utf-8").replace("sha256:0", "sha256:1", 1), "utf-8")

    assert ask(clone, "run.fingerprint()") != before


def test_the_settings_of_checkers_do_not_touch_the_set_up(clone):
    before = ask(clone, "run.fingerprint()")
    with (clone / "pyproject.toml").open("a", encoding="utf-8") as project:
        project.write("\n[tool.another]\nline = 3\n")

    assert ask(clone, "run.fingerprint()") == before


@pytest.mark.parametrize(
    ("manager", "line"),
    [
        ("apt-get", "sudo apt-get update && sudo apt-get install --no-install-recommends libegl1 fonts-dejavu-core"),
        ("dnf", "sudo dnf install libglvnd-egl dejavu-sans-fonts dejavu-serif-fonts"),
        ("pacman", "sudo pacman -S --needed libglvnd ttf-dejavu"),
    ],
)
def test_the_one_line_to_run_speaks_the_language_of_the_system(clone, tmp_path, manager, line):
    path = programs(tmp_path / "bin", manager)

    assert ask(clone, "run.install_line([run.OFFSCREEN[2], run.FONTS])", PATH=path) == line


def test_a_package_is_named_once_however_much_it_holds(clone, tmp_path):
    line = ask(clone, "run.install_line(run.ON_SCREEN)", PATH=programs(tmp_path / "bin", "pacman"))

    assert line.split().count("libxcb") == 1


def test_where_it_may_not_install_it_shows_the_line_and_stops(clone, tmp_path):
    code = "import run; run.os.geteuid = lambda: 1000; run.install([run.OFFSCREEN[1]])"
    path = programs(tmp_path / "bin", "apt-get", "sudo")

    done = subprocess.run([sys.executable, "-c", code], cwd=clone, env=os.environ | {"PATH": path},
                          capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "the system lacks libGL.so.1." in done.stderr
    assert done.stderr.endswith("sudo apt-get update && sudo apt-get install --no-install-recommends libgl1\n")


def test_what_two_packages_hold_is_installed_as_two(clone, tmp_path):
    path = programs(tmp_path / "bin", "apt-get")
    (tmp_path / "bin" / "apt-get").write_text(f"#!/bin/sh\nprintf '<%s>' \"$@\" >> {tmp_path}/asked\n", "utf-8")
    code = "import run; run.os.geteuid = lambda: 0; run.install([run.ACCESSIBLE, run.DESKTOP[0]])"

    subprocess.run([sys.executable, "-c", code], cwd=clone, env=os.environ | {"PATH": f"{path}:{os.environ['PATH']}"},
                   check=True)

    assert (tmp_path / "asked").read_text("utf-8").endswith("<python3-gi><gir1.2-atspi-2.0><xvfb>")


def test_what_the_loader_cannot_find_is_lacking(clone):
    packages = "[run.Package('libno-such-thing.so.9', 'a', 'b', 'c'), run.Package('libc.so.6', 'd', 'e', 'f')]"

    assert ask(clone, f"[package.apt for package in run.lacking({packages})]") == ["a"]


def test_locking_without_uv_says_what_is_missing(clone, tmp_path):
    done = run(clone, "lock", PATH=programs(tmp_path / "bin"))

    assert done.returncode == 1
    assert "needs uv on the PATH" in done.stderr


@pytest.mark.parametrize("command", ["test", "bench", "pictures", "package", "lock"])
def test_help_on_a_command_comes_before_anything_is_set_up(clone, command):
    done = run(clone, command, "--help")

    assert done.returncode == 0
    assert f"python3 run.py {command}" in done.stdout
    assert done.stderr == ""
    assert not (clone / ".venv").exists()


def test_help_names_every_command(clone):
    done = run(clone, "--help")

    assert done.returncode == 0
    commands = ("[FOLDER", "test", "bench", "pictures", "lock", "--help")
    assert [command for command in commands if f"python3 run.py {command}" not in done.stdout] == []

"""What the project depends on: pinned, checked by hash, from no particular registry, and without a broken Qt."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-test.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def pins(lock: str) -> dict[str, str]:
    """The versions that a lock file pins, by the canonical name of the package."""
    found = re.findall(r"^([\w.-]+)==([\w.+!-]+)", (ROOT / lock).read_text("utf-8"), flags=re.MULTILINE)
    return {canonicalize_name(name): version for name, version in found}


def test_the_release_of_qt_that_loses_references_is_excluded():
    qt = next(Requirement(line) for line in PROJECT["dependencies"] if line.startswith("PySide6-Essentials"))

    assert not qt.specifier.contains("6.12.0")
    assert qt.specifier.contains("6.11.3")
    assert all(pins(lock)["pyside6-essentials"] != "6.12.0" for lock in LOCKS)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_is_checked_by_hash(lock):
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text("utf-8").strip())

    assert len(entries) == len(pins(lock)) > 0
    assert [entry.split()[0] for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_says_where_packages_come_from(lock):
    text = (ROOT / lock).read_text("utf-8")

    assert re.findall(r"\w+://\S+|--(?:extra-)?index-url|--find-links|@ file|/(?:home|root|work|tmp)/", text) == []


def test_both_locks_pin_the_same_versions():
    run, test = (pins(lock) for lock in LOCKS)

    assert run.items() <= test.items()


def test_the_locks_answer_to_the_project_file():
    extras = PROJECT["optional-dependencies"]
    for lock, lines in zip(
        LOCKS,
        (PROJECT["dependencies"] + extras["build"], PROJECT["dependencies"] + extras["build"] + extras["test"]),
        strict=True,
    ):
        wanted = {canonicalize_name(asked.name): asked.specifier for asked in map(Requirement, lines)}
        assert {name for name, allowed in wanted.items() if not allowed.contains(pins(lock).get(name, "0"))} == set()

"""What packages are made of that can be told without making them; `python3 run.py test --packaging` makes them."""

import plistlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


def told(expression: str) -> str:
    """Return what an expression comes to beside the modules of packaging/, whose folder is on nobody else's path."""
    path = f"import sys; sys.path.insert(0, {str(PACKAGING)!r})"
    code = f"{path}; import changelog, contents, draft, windows; print({expression})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    return done.stdout.strip() + done.stderr.strip()


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", "(0, 1, 0, 0)"), ("2.10", "(2, 10, 0, 0)"), ("1.2.3rc4", "(1, 2, 3, 0)")]
)
def test_windows_counts_versions_in_four_numbers(version, numbers):
    project = f"contents.Project('quoteview', {version!r}, '', None, ())"
    assert told(f"contents.version_numbers({project})") == numbers


def test_nothing_is_released_that_the_changelog_does_not_tell_of():
    assert "CHANGELOG.md has no dated notes of Unreleased" in told("changelog.notes('Unreleased')")


def test_a_draft_lacks_what_is_not_there_or_there_twice():
    names = ["quoteview_1_amd64.deb", "quoteview-1.flatpak", "quoteview-2.flatpak"]
    missing = told(f"draft.missing({names!r})")
    assert ".flatpak" in missing
    assert ".deb" not in missing
    assert "-macos-arm64.dmg" in missing


def test_what_setup_puts_it_removes_file_by_file(tmp_path):
    (tmp_path / "inner").mkdir()
    for name in ("quoteview.exe", "inner/costs $5.txt"):
        (tmp_path / name).write_text("x", "utf-8")
    removes = told(f"windows._removes(__import__('pathlib').Path({str(tmp_path)!r}))").splitlines()
    assert removes == [
        'Delete "$INSTDIR\\inner\\costs $$5.txt"', 'Delete "$INSTDIR\\quoteview.exe"', 'RMDir "$INSTDIR\\inner"',
    ]  # fmt: skip


def test_no_part_needs_a_library_that_checks_have_and_the_program_does_not():
    kept = told("[each.metadata['Name'] for each in contents.distributions(contents.Project.read())]")
    assert "SQLAlchemy" in kept
    assert "pytest" not in kept


def test_the_bundle_of_macos_opens_projects():
    facts = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    declared = facts["UTExportedTypeDeclarations"][0]
    assert declared["UTTypeIdentifier"] in facts["CFBundleDocumentTypes"][0]["LSItemContentTypes"]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["quoteview"]


def test_the_desktop_knows_the_window_by_one_name():
    application = (ROOT / "quoteview" / "ui" / "application.py").read_text("utf-8")
    (name,) = re.findall(r'setDesktopFileName\("([^"]+)"\)', application)
    assert (PACKAGING / "linux" / f"{name}.desktop").is_file()
    assert f"<id>{name}</id>" in (PACKAGING / "linux" / f"{name}.metainfo.xml").read_text("utf-8")


def test_every_action_of_a_workflow_is_pinned_and_says_its_version():
    used = [line for path in (ROOT / ".github" / "workflows").glob("*.yml")
            for line in path.read_text("utf-8").splitlines() if "uses:" in line]  # fmt: skip
    assert used
    pins = {re.fullmatch(r"\s*- uses: ([\w/-]+)@([0-9a-f]{40}) # (v[\d.]+)", line) for line in used}
    assert None not in pins
    assert len({pin[0].strip() for pin in pins if pin}) == len({pin[1] for pin in pins if pin})


def test_every_tag_that_lintian_is_not_to_show_has_its_reason():
    told = (PACKAGING / "linux" / "lintian-overrides").read_text("utf-8")
    assert re.fullmatch(r"((# .+\n)+(quoteview: .+\n)+)+", told)


def test_what_the_image_of_linux_is_made_with_is_checked_before_it_runs():
    script = (PACKAGING / "linux" / "appimage.sh").read_text("utf-8")
    fetched = re.findall(r"^fetch \w+ \\\n +(\S+) \\\n +([0-9a-f]{64})$", script, re.MULTILINE)
    assert len(fetched) == script.count("https://") == 2
    assert "/continuous/" not in script


def test_the_list_of_parts_names_what_is_shipped_and_no_tool():
    part = "{'name': %r, 'bom-ref': %r, 'version': '1'}"
    names = ("PySide6_Essentials", "rich", "hatchling")
    parts = ", ".join(part % (name, name) for name in names)
    needs = "[{'ref': 'rich', 'dependsOn': ['hatchling', 'PySide6_Essentials']}, {'ref': 'hatchling'}]"
    whole = f"{{'metadata': {{'component': {{'bom-ref': 'root'}}}}, 'components': [{parts}], 'dependencies': {needs}}}"
    shipped = f"draft.shipped({whole}, ['pyside6-essentials', 'rich'])"
    listed = told(f"[part['name'] for part in {shipped}['components']]")
    assert listed == "['PySide6_Essentials', 'rich', 'Qt', 'CPython']"
    assert told(f"{shipped}['dependencies']") == "[{'ref': 'rich', 'dependsOn': ['PySide6_Essentials']}]"

"""A wheel that is installed somewhere else works there, with everything it ships, and knows nothing of the checkout."""

import json
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from quoteview.session.progress import Unwatched
from quoteview.session.scanning import scan

ROOT = Path(__file__).resolve().parents[2]

ALONE = "import sys; sys.path[:0] = {paths}; from quoteview.core import resources as r; import quoteview; {then}"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT,
                   capture_output=True, check=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", target,
                    wheel], cwd=target, capture_output=True, check=True)
    return target


def run_alone(paths: list[str], then: str, cwd: Path) -> subprocess.CompletedProcess:
    """Run Python without site-packages and so without the editable install, on `paths` alone."""
    code = ALONE.format(paths=paths, then=then)
    return subprocess.run([sys.executable, "-I", "-S", "-c", code], cwd=cwd, capture_output=True, text=True,
                          encoding="utf-8", check=False)


@pytest.mark.parametrize("folder", ["resources", "seeds"])
def test_the_wheel_holds_every_shipped_file_as_it_is(wheel, folder):
    shipped = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / folder).rglob("*")
               if path.is_file()}

    with zipfile.ZipFile(wheel) as archive:
        held = {name.removeprefix("quoteview/"): archive.read(name) for name in archive.namelist()
                if name.startswith(f"quoteview/{folder}/")}

    assert held == shipped != {}


def test_the_wheel_holds_no_tests_and_no_files_of_the_road(wheel):
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}

    assert tops == {"quoteview", next(top for top in tops if top.endswith(".dist-info"))}


def test_an_installed_wheel_finds_its_own_files(installed, tmp_path):
    then = "print(quoteview.__file__, next(r.resource().iterdir()), next(r.sample_folder().glob('*.txt')))"

    done = run_alone([str(installed)], then, tmp_path)

    assert done.stderr == ""
    assert [Path(printed).relative_to(installed).parts[:2] for printed in done.stdout.split()] == [
        ("quoteview", "__init__.py"), ("quoteview", "resources"), ("quoteview", "seeds"),
    ]


def test_an_installed_wheel_finds_in_its_samples_what_the_checkout_finds(installed, tmp_path):
    libraries = sysconfig.get_path("platlib")
    then = ("sys.argv = ['quoteview', 'scan', '--format', 'jsonl', str(r.sample_folder())]; "
            "from quoteview.__main__ import main; sys.exit(main())")

    done = run_alone([str(installed), libraries], then, tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    found = [record["id"] for record in records if record["record"] in ("document", "quotation", "cluster")]
    here = scan([ROOT / "seeds"], Unwatched())
    assert found == [value.id for values in (here.documents, here.quotations, here.clusters) for value in values]

"""LibreOffice without a window. `python3 run.py test --office` installs it and runs these tests, and no others do."""

import subprocess

import pytest


@pytest.fixture(scope="session")
def profile(tmp_path_factory):
    return tmp_path_factory.mktemp("profile")


@pytest.fixture
def convert(profile, tmp_path):
    """Have LibreOffice open a file and save it as another: "xlsx", or "csv" with its options."""

    def convert(path, to, reading="", writing=""):
        out = tmp_path / "converted"
        command = [
            "soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
            *([f"--infilter={reading}"] if reading else []),
            "--convert-to", f"{to}:{writing}" if writing else to, "--outdir", out, path,
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        (converted,) = out.glob(f"{path.stem}*")
        data = converted.read_bytes()
        converted.unlink()
        return data

    return convert

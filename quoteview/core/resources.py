"""Where the files that ship with the program are: beside the package when installed, at the top of a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def _shipped(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def resource(*parts: str) -> Path:
    """Return the path of a file in resources/, named by its parts."""
    return _shipped("resources").joinpath(*parts)


def sample_folder() -> Path:
    """Return the folder of the sample documents."""
    return _shipped("seeds")

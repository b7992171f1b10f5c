"""One measurement: a process of its own, so that start-up counts and memory is nobody else's."""

import json
import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Run:
    """What one process reported.

    `began` and `ended` are on the system's monotonic clock, in seconds: when the process was spawned,
    and when it reached the end of its own work. `own_seconds` is that work without start-up,
    `peak_megabytes` the most memory the process held (None where the system does not tell), and
    `remark` what it did, in words.
    """

    began: float
    ended: float
    own_seconds: float
    peak_megabytes: float | None
    remark: str

    @property
    def seconds(self) -> float:
        """Seconds from spawning the process to the end of its work."""
        return self.ended - self.began


@dataclass(frozen=True, slots=True)
class Result:
    """A line of the table: what was measured, and every time of it."""

    name: str
    seconds: tuple[float, ...]
    peak_megabytes: float | None
    remark: str

    @property
    def median(self) -> float:
        """The median of the times, in seconds."""
        return statistics.median(self.seconds)

    @property
    def slowest_twentieth(self) -> float:
        """The seconds that 95 percent of the times do not exceed."""
        return slowest_twentieth(self.seconds)


@dataclass(frozen=True, slots=True)
class Bar:
    """A promise and how it stands: a figure of each run, in milliseconds or times as much, that must not exceed it."""

    name: str
    figures: tuple[float, ...]
    most: float
    unit: str = "ms"

    @property
    def measured(self) -> float:
        """The median of the runs' figures."""
        return statistics.median(self.figures)

    @property
    def is_met(self) -> bool:
        """Whether the promise is kept."""
        return self.measured <= self.most


def slowest_twentieth(seconds: Sequence[float]) -> float:
    """Return the seconds that 95 percent of the times do not exceed."""
    return sorted(seconds)[math.ceil(len(seconds) * 0.95) - 1]


def as_time(seconds: float) -> str:
    """Return a time with three digits that count, in milliseconds if under a second; no time at all is a dash."""
    if not seconds:
        return "-"
    if seconds >= 1:
        return f"{seconds:,.2f} s"
    milliseconds = 1000 * seconds
    digits = 0 if milliseconds >= 100 else 1 if milliseconds >= 10 else 2 if milliseconds >= 1 else 3
    return f"{milliseconds:.{digits}f} ms"


def as_installed(folder: Path) -> Mapping[str, str]:
    """Return an environment in which Python finds everything compiled, and the program finds no settings of ours."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    settings = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), str(folder))
    return {**kept, **settings, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def spawn(module: str, *arguments: str, environment: Mapping[str, str] | None = None) -> Run:
    """Run `python -m module arguments`, in this environment or another, and return what it reported by `report`."""
    began = time.monotonic()
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{module} failed:\n{done.stderr}")
    return Run(began=began, **json.loads(done.stdout.splitlines()[-1]))


def spawn_series(module: str) -> Mapping[str, tuple[float, ...]]:
    """Run `python -m module` and return what it printed: the name of each measurement, and the seconds of each time."""
    done = subprocess.run([sys.executable, "-m", module], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{module} failed:\n{done.stderr}")
    return {name: tuple(seconds) for name, seconds in json.loads(done.stdout.splitlines()[-1]).items()}


def report(own_seconds: float, remark: str, ended: float | None = None) -> None:
    """Print, from inside a measured process, that its work is done, or was when the monotonic clock said `ended`."""
    run = Run(0.0, ended or time.monotonic(), own_seconds, peak_megabytes(), remark)
    print(json.dumps({name: value for name, value in asdict(run).items() if name != "began"}), flush=True)


def peak_megabytes() -> float | None:
    """Return the most memory this process ever held, in megabytes; None on Windows, which has no such call."""
    if sys.platform == "win32":
        return None
    import resource  # noqa: PLC0415 - the module does not exist on Windows

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def worst_memory(runs: Sequence[Run]) -> float | None:
    """Return the highest peak of several runs, in megabytes."""
    return max((run.peak_megabytes for run in runs if run.peak_megabytes is not None), default=None)

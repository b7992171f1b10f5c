"""Scanning: ordinary articles by the hundred, and the two texts that a careless scanner chokes on."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import texts
from benchmarks.measuring import Result, spawn, worst_memory

_CASES: dict[str, Callable[[Path], int]] = {
    "60 articles": lambda folder: texts.articles(folder, 60, 30),
    "240 articles": lambda folder: texts.articles(folder, 240, 30),
    "50 MB without a quotation": lambda folder: texts.without_quotation(folder / "long.txt", 50),
    "100,000 marks": lambda folder: texts.of_marks(folder / "marks.txt", 100_000),
    "1,000,000 marks": lambda folder: texts.of_marks(folder / "marks.txt", 1_000_000),
    "1,000,000 opening marks": lambda folder: texts.of_lone_marks(folder / "open.txt", 1_000_000),
}


def results() -> Iterator[Result]:
    """Measure a whole scan of each text: reading, quotations, speakers and grouping."""
    for name, write in _CASES.items():
        with TemporaryDirectory() as folder:
            megabytes = write(Path(folder)) / 1e6
            runs = [spawn("benchmarks.one_scan", folder) for _ in range(1 if megabytes > 1 else 3)]
        seconds = tuple(run.own_seconds for run in runs)
        remark = f"{megabytes:.1f} MB, {megabytes / min(seconds):.2f} MB/s; {runs[0].remark}"
        yield Result(f"scan {name}", seconds, worst_memory(runs), remark)
    yield _extraction()


def _extraction() -> Result:
    """Measure extraction with attribution alone, on one core."""
    with TemporaryDirectory() as folder:
        megabytes = texts.articles(Path(folder), 240, 30) / 1e6
        runs = [spawn("benchmarks.one_extraction", folder) for _ in range(3)]
    seconds = tuple(run.own_seconds for run in runs)
    remark = f"{megabytes:.1f} MB, {megabytes / min(seconds):.2f} MB/s of processor time; {runs[0].remark}"
    return Result("extraction of 240 articles", seconds, worst_memory(runs), remark)

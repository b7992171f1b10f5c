"""Does operations on a project in an order that a number tells, and says of each when it is done: to be killed."""

import shutil
import sys
from contextlib import suppress
from pathlib import Path
from random import Random

from quoteview.core.errors import DamagedProject, VerdictRefused
from quoteview.core.verdict import VariantVerdict
from quoteview.session.copies.copy import Origin
from quoteview.session.copies.merging import merge_files
from quoteview.session.exporting import Format, Wanted
from quoteview.session.progress import Unwatched
from quoteview.session.recovering import recover
from quoteview.session.session import Session

ON_THE_PROJECT = ("verdict", "note", "note", "merge", "split", "undo", "redo", "add", "scan")
ON_WHAT_WAITS = ("rewrite", "rewrite", "place", "dismiss")
BESIDE_IT = ("copy", "merge copies", "export", "import", "migrate", "recover")


def main(folder: Path, seed: int) -> None:
    """Open the project of a folder, or start one, and go on until somebody stops it."""
    order = Random(seed)  # noqa: S311 - an order that can be repeated, and no secret
    session = Session("Iris Holt")
    path = _open(session, folder)
    report(session, path)
    while True:
        name = order.choice((*ON_THE_PROJECT, *ON_WHAT_WAITS, *BESIDE_IT))
        if name in BESIDE_IT:
            begun(name)
            beside(session, folder, name, order)
        else:
            begun(name)
            (lose_or_settle if name in ON_WHAT_WAITS else do)(session, folder, name, order)
            report(session, path)


def _open(session: Session, folder: Path) -> Path:
    """Open the project of a folder, or start it: once it has its name there is something in it."""
    path = folder / "pier.quoteview"
    if path.exists():
        session.open_project(path)
        if not session.collection.documents:
            raise ValueError(f"{path} is empty")
    else:
        begun("scan")
        session.start([folder / "articles"], path)
    return path


def begun(name: str) -> None:
    """Say what is done now, so that it is known in the middle of what the program was killed."""
    sys.stdout.write(f"begun {name}\n")
    sys.stdout.flush()


def report(session: Session, path: Path) -> None:
    """Say what is done: the file, the length of its history and the hash of its end, which tells all that led there."""
    history = session.history()
    sys.stdout.write(f"done {len(history)} {history[-1].hash} {path.name}\n")
    sys.stdout.flush()


def do(session: Session, folder: Path, name: str, order: Random) -> None:
    """Do one operation on what the order comes to."""
    cluster, other = (order.choice(session.collection.clusters) for _ in range(2))
    variant = order.choice(cluster.variants)
    match name:
        case "verdict":
            session.set_verdict([variant.id], order.choice(list(VariantVerdict)))
        case "note":
            session.set_note([cluster.id], f"{order.random()} " * order.randrange(1, 5000))
        case "merge":
            session.merge_clusters(dict.fromkeys([cluster.id, other.id]))
        case "split":
            session.split_off([variant.id])
        case "undo":
            session.undo()
        case "redo":
            session.redo()
        case "add":
            more = folder / "more" / f"{order.random()}.txt"
            more.write_text(f"“Nobody asked me {order.random()} times about it,” said Ben Marsh.\n", "utf-8")
            session.add([more])
        case "scan":
            session.scan_again()


def lose_or_settle(session: Session, folder: Path, name: str, order: Random) -> None:
    """Have decisions lose their words, or settle one that lost them."""
    match name:
        case "place":
            variant = order.choice(order.choice(session.collection.clusters).variants)
            for orphan in session.project.orphans[:1]:
                with suppress(VerdictRefused):
                    session.place_orphans({orphan.id: variant.id})
        case "dismiss":
            for orphan in session.project.orphans[:1]:
                session.dismiss_orphans([orphan.id])
        case "rewrite":
            article = folder / "articles" / f"{order.randrange(12)}.txt"
            words = order.choice(("The last boat leaves", "The last ferry leaves", "Every boat leaves"))
            article.write_text(f"Ben Marsh said: “{words} at {order.randrange(9)} every single evening.”\n", "utf-8")
            session.scan_again()


def beside(session: Session, folder: Path, name: str, order: Random) -> None:
    """Make something else of the project, and report what was made."""
    path = session.project_path
    assert path is not None
    match name:
        case "copy":
            session.save_copy(folder / "copy.quoteview")
            _report_file(folder / "copy.quoteview")
        case "merge copies":
            into = folder / "merged.quoteview"
            into.unlink(missing_ok=True)
            session.save_copy(folder / "copy.quoteview")
            _work_on(folder / "copy.quoteview", folder, order)
            merge_files(path, folder / "copy.quoteview", into, Origin("2026-03-01T10:00:00+01:00", "Jo"), Unwatched())
            _report_file(into)
        case "export":
            session.export(folder / "taken.jsonl", Wanted(Format.JSON_LINES))
        case "import":
            session.export(folder / "taken.jsonl", Wanted(Format.JSON_LINES))
            imported, other = folder / "imported.quoteview", Session("Iris Holt")
            imported.unlink(missing_ok=True)
            other.import_project(folder / "taken.jsonl", imported)
            other.close()
            _report_file(imported)
        case "migrate":
            old = folder / "old.quoteview"
            shutil.copyfile(Path(__file__).parent / "old" / "version_1.quoteview", old)
            other = Session("Iris Holt")
            other.open_project(old)
            other.close()
            _report_file(old)


        case "recover":
            (folder / "recovered.quoteview").unlink(missing_ok=True)
            session.save_copy(folder / "broken")
            data = (folder / "broken").read_bytes()
            (folder / "broken").write_bytes(data[: -order.randrange(1, len(data) // 4)])
            new = folder / "recovered.quoteview"
            # All texts of a small project may have been in what is cut off, and every article rewritten since.
            with suppress(DamagedProject):
                recover(folder / "broken", new, Origin("2026-03-01T10:00:00+01:00", "Jo"))
            if new.exists():
                _report_file(new)


def _work_on(path: Path, folder: Path, order: Random) -> None:
    """Do what a second checker does of a copy that was handed over, undoing included."""
    other = Session("Jo Park")
    other.open_project(path)
    for name in ("undo", "verdict", "note", "undo", "redo", "verdict"):
        do(other, folder, name, order)
    other.close()


def _report_file(path: Path) -> None:
    session = Session("Iris Holt")
    session.open_project(path)
    report(session, path)
    session.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

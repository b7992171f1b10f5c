"""Does operations on a project in an order that a number tells, and says of each when it is done: to be killed."""

import sys
from pathlib import Path
from random import Random

from quoteview.core.verdict import VariantVerdict
from quoteview.session.session import Session


def main(folder: Path, seed: int) -> None:
    """Open the project of a folder, or start it, and go on until somebody stops it."""
    path = folder / "pier.quoteview"
    order = Random(seed)  # noqa: S311 - an order that can be repeated, and no secret
    session = Session("Iris Holt")
    if path.exists():
        session.open_project(path)
    if not session.collection.documents:
        path = path if session.project_path is None else folder / "pier again.quoteview"
        session.start([folder / "articles"], path)
    report(session, "start")
    while True:
        name = order.choice(("verdict", "note", "note", "merge", "split", "undo", "redo", "add", "copy"))
        do(session, folder, name, order)
        report(session, name)


def report(session: Session, name: str) -> None:
    """Say what is done: the length of the history and the hash of its end, which tells all that led there."""
    history = session.history()
    sys.stdout.write(f"done {len(history)} {history[-1].hash} {name}\n")
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
        case "copy":
            session.save_copy(folder / "copy.quoteview")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

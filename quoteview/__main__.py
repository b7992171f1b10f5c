"""quoteview, the program: the window or the command line. Neither waits for what only the other needs."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from quoteview.cli import arguments
from quoteview.core.collector import collector_at_rest
from quoteview.core.errors import KnownError

if TYPE_CHECKING:
    from quoteview.export.print_report import Leaf

INTERRUPTED = 130

NO_DISPLAY = "There is no display to open a window on; `quoteview scan PATH...` does the same job without one."


def main() -> int:
    """Run the program with the arguments of this process and return its exit code."""
    if getattr(sys, "frozen", False):
        _be_scan_process()
    asked = arguments.parse(sys.argv[1:])
    try:
        return _window(asked.paths) if asked.command == "window" else _command(asked)
    except KnownError as error:
        return _complain([str(error)])
    except BrokenPipeError:
        return arguments.FAILED  # whoever read our output has seen enough
    except KeyboardInterrupt:
        return INTERRUPTED


def _be_scan_process() -> None:
    """Scan and exit where this process was started for that: a frozen program is its own Python."""
    from multiprocessing import freeze_support  # noqa: PLC0415 - only a frozen program needs it

    freeze_support()


def _window(paths: list[Path]) -> int:
    if _has_no_display():
        return _complain([NO_DISPLAY])
    with collector_at_rest(spares_what_came=True):  # all of Qt comes here, and stays
        from quoteview.ui import application  # noqa: PLC0415 - the command line must not wait for Qt

    return application.run(paths)


def _command(asked: Namespace) -> int:
    from quoteview.cli import commands  # noqa: PLC0415 - the window must not wait for reports and their colours

    asked.printing = _printed
    return commands.COMMANDS[asked.command](asked)


def _printed(leaves: "Iterable[Leaf]", title: str) -> bytes:
    """Lay out a PDF: without a window, but with the window's toolkit."""
    # Qt writes the fonts of a PDF in the order of its hashes: with this seed always in the same one.
    os.environ["QT_HASH_SEED"] = "0"
    from quoteview.ui import printing  # noqa: PLC0415 - only a PDF waits for Qt

    return printing.printed_without_window(leaves, title)


def _complain(sentences: Iterable[str]) -> int:
    from quoteview.cli import commands  # noqa: PLC0415 - as above

    return commands.complain(sentences)


def _has_no_display() -> bool:
    chosen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in chosen)


if __name__ == "__main__":
    sys.exit(main())

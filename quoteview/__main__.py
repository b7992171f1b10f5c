"""quoteview, the program: the window or the command line. The window's code is loaded only when asked for."""

import os
import sys
from pathlib import Path

from quoteview.cli import arguments, commands
from quoteview.core.errors import KnownError

INTERRUPTED = 130

NO_DISPLAY = "There is no display to open a window on; `quoteview scan PATH...` does the same job without one."


def main() -> int:
    """Run the program with the arguments of this process and return its exit code."""
    asked = arguments.parse(sys.argv[1:])
    try:
        if asked.command == "window":
            return _window(asked.paths)
        return commands.COMMANDS[asked.command](asked)
    except KnownError as error:
        return commands.complain([str(error)])
    except BrokenPipeError:
        return commands.FAILED  # whoever read our output has seen enough
    except KeyboardInterrupt:
        return INTERRUPTED


def _window(paths: list[Path]) -> int:
    if _has_no_display():
        return commands.complain([NO_DISPLAY])
    from quoteview.ui import application  # noqa: PLC0415 - the command line must not wait for Qt

    return application.run(paths)


def _has_no_display() -> bool:
    chosen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in chosen)


if __name__ == "__main__":
    sys.exit(main())

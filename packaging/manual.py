"""The manual page, from what the program itself says of its commands."""

import os
import re
import subprocess
from pathlib import Path

from contents import Project

HEAD = """\
.TH QUOTEVIEW 1 "{day}" "quoteview {version}" "User Commands"
.SH NAME
quoteview \\- {summary}
.SH SYNOPSIS
.B quoteview
.RI [ PATH ...]
.br
.B quoteview
.I COMMAND
.RI [ ARGUMENTS ]
.SH DESCRIPTION
"""
TAIL = """\
.SH FILES
.TP
.I ~/.config/quoteview
settings, and where the window stood
.TP
.I ~/.local/share/quoteview/projects
projects, unless you save them elsewhere
.TP
.I ~/.local/state/quoteview/log
what went wrong
.PP
They follow XDG_CONFIG_HOME, XDG_DATA_HOME and XDG_STATE_HOME.
"""


def manual(program: Path, project: Project, day: str) -> str:
    """Return the page, in roff, of a frozen program, dated `day`, in ISO. Raises CalledProcessError."""
    summary = project.summary[:1].lower() + project.summary[1:]
    page = [HEAD.format(day=day, version=project.version, summary=_escaped(summary)), _verbatim(_help(program))]
    page.append(".SH COMMANDS\n")
    for command in commands(program):
        page += [f".SS {command}\n", _verbatim(_help(program, command))]
    return "".join([*page, TAIL])


def commands(program: Path) -> list[str]:
    """Return the commands that the program itself names."""
    return re.findall(r"^  quoteview ([a-z]+)\b", _help(program), re.MULTILINE)


def _help(program: Path, *command: str) -> str:
    environment = {"PATH": os.environ["PATH"], "COLUMNS": "76", "LC_ALL": "C.UTF-8"}
    asked = [str(program), *command, "--help"]
    return subprocess.run(asked, env=environment, capture_output=True, text=True, check=True).stdout


def _verbatim(text: str) -> str:
    lines = [_escaped(line) for line in text.rstrip().splitlines()]
    return ".nf\n" + "".join(f"\\&{line}\n" if line[:1] in {".", "'"} else f"{line}\n" for line in lines) + ".fi\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga").replace("'", "\\(aq")

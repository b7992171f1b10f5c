"""Every string of the program and its translations: from the sources to Qt Linguist's files, and on to Qt's own.

`python -m quoteview.ui.catalogue` brings resources/translations up to date. pyside6-lupdate does not do it: it
knows neither the one context of our strings nor which of them are plurals.
"""

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import PySide6

from quoteview.core.resources import resource
from quoteview.ui.translation import CONTEXT, LANGUAGES, SOURCE

SOURCES = Path(__file__).resolve().parent.parent
MAKERS = {"quoteview.ui.translation": {"tr", "mark"}, "quoteview.core.sentence": {"Sentence"}}
"""By module, what takes a string to translate as its first argument."""
TRANSLATED = tuple(language for language in LANGUAGES if language != SOURCE)
FORMS = 2
"""Forms of the plural, in every language we speak: one, and any other number."""

HEAD = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context>
    <name>{context}</name>
"""
TAIL = "</context>\n</TS>\n"


class NotLiteral(ValueError):
    """A string to translate that cannot be collected: an f-string, or anything but a literal to be marked."""


@dataclass(frozen=True, slots=True)
class Message:
    """A string and its translation: one form, or one for each number where it counts something.

    A vanished one stands in the sources no more; it is kept for the day it comes back.
    """

    source: str
    forms: tuple[str, ...]
    is_vanished: bool = False

    @property
    def is_plural(self) -> bool:
        """Whether the string counts something."""
        return "%n" in self.source

    @property
    def is_finished(self) -> bool:
        """Whether every form is there."""
        return len(self.forms) == (FORMS if self.is_plural else 1) and all(self.forms)


def strings(folder: Path = SOURCES) -> frozenset[str]:
    """Return the strings to translate in the Python sources under a folder. Raises NotLiteral."""
    return frozenset(text for path in sorted(folder.rglob("*.py")) for text in _strings_in(path))


def _strings_in(path: Path) -> Iterator[str]:
    nodes = tuple(ast.walk(ast.parse(path.read_text("utf-8"))))
    makers = dict(chain.from_iterable(map(_makers, nodes)))
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in makers and node.args:
            for text in _choices(node.args[0]):
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value
                elif isinstance(text, ast.JoinedStr | ast.BinOp) or makers[node.func.id] == "mark":
                    raise NotLiteral(f"{path}:{node.lineno}: {node.func.id}() needs a string literal")


def _makers(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield what an import calls our makers, and their own names."""
    if isinstance(node, ast.ImportFrom):
        for alias in node.names:
            if alias.name in MAKERS.get(node.module or "", ()):
                yield alias.asname or alias.name, alias.name


def _choices(node: ast.expr) -> Iterator[ast.expr]:
    """Yield what an argument can be: both sides of "a if x else b"."""
    if isinstance(node, ast.IfExp):
        yield from _choices(node.body)
        yield from _choices(node.orelse)
    else:
        yield node


def read(path: Path) -> Mapping[str, Message]:
    """Return the messages of a file of Qt Linguist's by their source; none where there is no such file."""
    if not path.is_file():
        return {}
    root = ET.fromstring(path.read_text("utf-8"))  # noqa: S314 - a file of our own
    return {message.source: message for message in map(_message, root.iter("message"))}


def _message(element: ET.Element) -> Message:
    translation = element.find("translation")
    forms = () if translation is None else tuple(form.text or "" for form in translation) or (translation.text or "",)
    is_vanished = translation is not None and translation.get("type") in {"vanished", "obsolete"}
    return Message(element.findtext("source", ""), forms, is_vanished)


def merged(known: Mapping[str, Message], sources: Iterable[str]) -> tuple[Message, ...]:
    """Return a message for every source, with its translation where one is known, and those that vanished."""
    sources = frozenset(sources)
    here = [Message(source, known[source].forms if source in known else ()) for source in sources]
    gone = [
        Message(message.source, message.forms, is_vanished=True)
        for message in known.values()
        if message.source not in sources and any(message.forms)
    ]
    return tuple(sorted((*here, *gone), key=lambda message: (message.is_vanished, message.source)))


def text_of(messages: Iterable[Message], language: str) -> str:
    """Return a file of Qt Linguist's, without the lines where strings stand, which would change all the time."""
    return HEAD.format(language=language, context=CONTEXT) + "".join(map(_entry, messages)) + TAIL


def _entry(message: Message) -> str:
    kind = ' type="vanished"' if message.is_vanished else "" if message.is_finished else ' type="unfinished"'
    if message.is_plural:
        forms = (*message.forms, *("",) * FORMS)[:FORMS]
        lines = "".join(f"            <numerusform>{escape(form)}</numerusform>\n" for form in forms)
        translation = f"<translation{kind}>\n{lines}        </translation>"
    else:
        translation = f"<translation{kind}>{escape(''.join(message.forms))}</translation>"
    numerus = ' numerus="yes"' if message.is_plural else ""
    source = f"<source>{escape(message.source)}</source>"
    return f"    <message{numerus}>\n        {source}\n        {translation}\n    </message>\n"


def compile_catalogue(path: Path, target: Path) -> None:
    """Make what Qt loads of a file of Qt Linguist's, without what is unfinished or vanished."""
    program = Path(PySide6.__file__).with_name("lrelease.exe" if sys.platform == "win32" else "lrelease")
    command = [str(program), "-silent", "-nounfinished", str(path), "-qm", str(target)]
    subprocess.run(command, check=True)  # noqa: S603 - Qt's own program on our own files


def catalogue(language: str) -> Path:
    """Return where the messages of a language are."""
    return resource("translations", f"quoteview_{language}.ts")


def main() -> int:
    """Collect the strings anew, merge them into the file of each language, compile it, and say what is unfinished."""
    sources = strings()
    for language in TRANSLATED:
        path = catalogue(language)
        messages = merged(read(path), sources)
        path.write_text(text_of(messages, language), "utf-8", newline="\n")
        compile_catalogue(path, path.with_suffix(".qm"))
        unfinished = [m.source for m in messages if not m.is_vanished and not m.is_finished]
        sys.stdout.write(f"{path.name}: {len(messages)} strings, {len(unfinished)} unfinished\n")
        sys.stdout.writelines(f"  {source}\n" for source in unfinished)
    return 0


if __name__ == "__main__":
    sys.exit(main())

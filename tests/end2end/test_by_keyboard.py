"""A day's work in a minute, with real keys on a real display: open, filter, walk, judge, export, come back."""

import csv
from zipfile import ZipFile

from PySide6.QtGui import QImage

HARBOUR = "“We will not sell the pier to anyone who wants to close it,” Ada Quill, the mayor, said.\n"
RIDGE = "“We will sell the pier to anyone who wants to close it,” said Mayor Ada Quill on Monday.\n"


def colours(picture):
    """How many colours a picture has: an empty window has next to none."""
    image = QImage(str(picture))
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)})


def export(desktop, form, path):
    """Take what is shown away: the form by its first letters in the dialog's list, then the file."""
    desktop.press("ctrl+shift+e")
    desktop.hear("Forms to export")
    desktop.focus("Export")
    desktop.type(form)
    desktop.press("Return")
    desktop.focus(f"Export {form.split()[0]}")
    desktop.press("ctrl+a")
    desktop.type(str(path))
    desktop.press("Return")
    # Once it is written the dialog is gone: a window that is given the keyboard beneath it would hand it back to it.
    desktop.hear(f"The export was written to {path}.")
    desktop.focus()


def test_the_sample_project_from_open_to_exported_csv(desktop, tmp_path):
    desktop.start()
    desktop.hear("Open the sample documents")
    assert colours(desktop.picture("empty")) > 3
    desktop.press("Tab", "space")
    desktop.hear("5 documents")
    assert colours(desktop.picture("opened")) > 40

    desktop.press("ctrl+f")
    desktop.type("allegiance")
    desktop.press("Return")
    desktop.hear("of 44 statements")
    desktop.press("ctrl+shift+f", "j", "k")
    desktop.hear("44 statements")

    desktop.press("alt+Next", "F8", "F8", "F7")
    desktop.press("alt+Prior", "b", "1")
    desktop.hear("✓ confirmed")
    desktop.press("d")
    desktop.hear("1 of 44 done")
    assert colours(desktop.picture("judged")) > 40

    exported = tmp_path / "work.csv"
    export(desktop, "Quotes (CSV)", exported)
    with exported.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 72
    assert "false" in {row["is_reference"] for row in rows}
    desktop.press("ctrl+q")
    assert desktop.wait() == 0

    (project,) = (path for path in (tmp_path / "data").rglob("*.quoteview") if "backups" not in path.parts)
    desktop.start(project)
    desktop.hear("1 of 44 done")
    desktop.press("ctrl+z", "ctrl+z")
    desktop.hear("0 of 44 done")
    desktop.press("ctrl+q")
    assert desktop.wait() == 0
    assert desktop.said() == ""


def test_a_source_of_record_what_it_suggests_and_a_workbook(desktop, tmp_path):
    articles = tmp_path / "pier"
    articles.mkdir()
    for name, text in (("harbour.txt", HARBOUR), ("ridge.txt", RIDGE)):
        (articles / name).write_text(text, encoding="utf-8")
    desktop.start(articles)
    desktop.hear("2 documents", "⚑ 1 signal")

    desktop.press("ctrl+shift+r")
    desktop.hear("1 source of record added.")
    desktop.press("alt+Next", "alt+Next")
    desktop.hear("source: altered meaning?", "Source of record: differs, 1, not chosen")
    desktop.press("y")
    desktop.hear("Undo Accept what the source suggests")
    assert colours(desktop.picture("accepted")) > 40
    desktop.press("ctrl+z")
    desktop.hear("Redo Accept what the source suggests")

    book = tmp_path / "pier.xlsx"
    export(desktop, "Workbook", book)
    with ZipFile(book) as sheets:
        assert "xl/workbook.xml" in sheets.namelist()
    desktop.press("ctrl+q")
    assert desktop.wait() == 0
    assert desktop.said() == ""


def test_a_project_is_taken_away_whole_and_imported_again(desktop, tmp_path):
    articles = tmp_path / "pier"
    articles.mkdir()
    for name, text in (("harbour.txt", HARBOUR), ("ridge.txt", RIDGE)):
        (articles / name).write_text(text, encoding="utf-8")
    desktop.start(articles)
    desktop.hear("2 documents")
    desktop.press("alt+Next", "b", "2", "d")
    desktop.hear("1 of 1 done")
    lines = tmp_path / "whole.jsonl"
    export(desktop, "Whole project", lines)

    desktop.focus()
    desktop.press("ctrl+k")
    desktop.hear("Command palette")
    desktop.type("import a project")
    desktop.press("Return")
    desktop.focus("Import a project from JSON Lines")
    desktop.type(str(lines))
    desktop.press("Return")
    desktop.focus("Save the imported project")
    desktop.press("Return")
    desktop.focus("whole .imported.")
    desktop.hear("1 of 1 done", "2 documents")
    assert (tmp_path / "whole (imported).quoteview").exists()
    desktop.press("ctrl+q")
    assert desktop.wait() == 0
    assert desktop.said() == ""

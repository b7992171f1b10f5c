"""A day's work in one minute, with real keys on a real display: open, filter, walk, judge, export, come back."""

import csv

from PySide6.QtGui import QImage


def colours(picture):
    """How many colours a picture has: an empty window has next to none."""
    image = QImage(str(picture))
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)})


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
    desktop.press("ctrl+shift+e")
    desktop.hear("Export")
    desktop.press("ctrl+a")
    desktop.type(str(exported))
    desktop.press("Return")
    desktop.focus()
    desktop.hear(str(exported))
    with exported.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 72
    assert "false" in {row["is_reference"] for row in rows}
    desktop.press("ctrl+q")
    assert desktop.wait() == 0

    desktop.start(*sorted((tmp_path / "data").rglob("*.quoteview")))
    desktop.hear("1 of 44 done")
    desktop.press("ctrl+z", "ctrl+z")
    desktop.hear("0 of 44 done")
    desktop.press("ctrl+q")
    assert desktop.wait() == 0
    assert desktop.said() == ""

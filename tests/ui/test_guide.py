"""What README and the guide for checkers name is there: keys, and entries of the menus."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEY = re.compile(r"`((?:(?:Ctrl|Shift|Alt)\+)*(?:[A-Z0-9/?]|F\d+|PgDown|PgUp|Enter|Delete))`")
ENTRY = re.compile(r"`(\w+ › [^`]+)`")
OF_LISTS = {"Enter", "Delete"}
"""Keys that every list and tree has, without an action."""


@pytest.fixture(params=["README.md", "docs/GUIDE.md"])
def page(request):
    return (ROOT / request.param).read_text("utf-8")


def test_every_key_that_is_named_is_the_key_of_something(window, page):
    keys = {key.toString() for action in window.actions_by_id.values() for key in action.shortcuts()}
    named = set(KEY.findall(page))
    assert len(named) > 20
    assert named - OF_LISTS - keys == set()


def test_every_entry_of_a_menu_that_is_named_is_there(window):
    entries = {
        f"{menu.text()} › {action.text()}".replace("&", "").replace("…", "")
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()
    }
    named = set(ENTRY.findall((ROOT / "docs/GUIDE.md").read_text("utf-8")))
    assert len(named) > 2
    assert named - entries == set()

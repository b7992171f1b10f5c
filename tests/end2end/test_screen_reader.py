"""What a screen reader is told of the window, heard as one hears it: over the accessibility bus."""

from itertools import chain

SILENT = {"filler", "panel", "separator", "scroll bar", "split pane", "layered pane", "frame", "popup menu", "unknown"}
"""Roles that are there for the eye, or that speak through what is in them."""


SHOWN = ("5 documents", "not chosen", "critical", "Base of ", " became ")
"""What the window says once all its parts show the samples: status line, facets, queue, wordings and differences."""


def things(tree):
    yield tree
    yield from chain.from_iterable(map(things, tree["children"]))


def named(tree, role, name):
    found = [thing for thing in things(tree) if thing["role"] == role and name in thing["name"]]
    assert found, f"no {role} is called {name!r}"
    return found[0]


def test_every_view_says_what_it_is_and_every_row_what_it_holds(desktop):
    desktop.start("seeds")
    tree = desktop.hear(*SHOWN)
    assert "not chosen" in named(tree, "list", "Facets")["children"][1]["name"]
    queue = named(tree, "table", "Queue of statements")
    rows = [thing["name"] for thing in things(queue) if thing["role"] == "table cell"]
    assert len(rows) > 20
    assert all("wording" in row and "quote" in row for row in rows)
    assert "critical" in rows[0]
    wordings = named(tree, "list", "Wordings compared with the base")
    assert wordings["children"][0]["name"].startswith("Base of ")
    differences = [thing["name"] for thing in named(tree, "list", "Differences")["children"]]
    assert any(each.startswith("critical polarity modality") and "became" in each for each in differences)
    desktop.press("ctrl+q")
    assert desktop.wait() == 0
    assert desktop.said() == ""


def test_nothing_that_can_be_reached_is_silent(desktop):
    desktop.start("seeds")
    tree = desktop.hear(*SHOWN)
    silent = [
        thing["role"]
        for thing in things(tree)
        if thing["showing"] and thing["role"] not in SILENT and not thing["n_children"]
        and not any(thing[field].strip() for field in ("name", "description", "text"))
    ]  # fmt: skip
    assert [role for role in silent if role != "label"] == []

"""Prints what a screen reader is told of a program's windows, as JSON: run by the system's own Python.

usage: accessible_tree.py NAME SECONDS PHRASE...

Waits until each PHRASE is what something in the program NAME is called or says, at most so many seconds.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

CHILDREN = 60
"""Children of one thing that are looked at: a list of 100,000 rows is told in full by its first."""


def application(name):
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(at)
        if child is not None and child.get_name() == name:
            return child
    return None


def text_of(thing):
    text = thing.get_text_iface() if hasattr(thing, "get_text_iface") else None
    return Atspi.Text.get_text(text, 0, min(500, Atspi.Text.get_character_count(text))) if text else ""


def told(thing):
    children = [thing.get_child_at_index(at) for at in range(min(CHILDREN, thing.get_child_count()))]
    states = thing.get_state_set()
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "text": text_of(thing),
        "focused": states.contains(Atspi.StateType.FOCUSED),
        "showing": states.contains(Atspi.StateType.SHOWING),
        "n_children": thing.get_child_count(),
        "children": [told(child) for child in children if child is not None],
    }


def says(tree, phrase):
    found = any(phrase in tree[field] for field in ("name", "description", "text"))
    return found or any(says(child, phrase) for child in tree["children"])


def main():
    name, seconds, *phrases = sys.argv[1:]
    deadline = time.monotonic() + float(seconds)
    tree = None
    while time.monotonic() < deadline:
        found = application(name)
        try:
            tree = told(found) if found else None
        except GLib.Error:
            tree = None  # what was there a moment ago is gone: the window is still being built
        if tree and all(says(tree, phrase) for phrase in phrases):
            json.dump(tree, sys.stdout)
            return 0
        GLib.usleep(200_000)
    sys.stderr.write(f"nobody said all of {phrases}; last heard: {json.dumps(tree)[:4000]}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())

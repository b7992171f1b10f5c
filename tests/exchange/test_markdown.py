"""Markdown: markdown-it reads it by the rules of CommonMark, and shows the words as they are."""

import html5lib
import pytest
from markdown_it import MarkdownIt

from quoteview.session.exporting import Format

NOTE = "She said so; ask\nagain, “please”.\t<r>5</r> =1+1 _x0041_"


def shown(data):
    html = MarkdownIt("commonmark").render(data.decode("utf-8"))
    return html5lib.parseFragment(html, treebuilder="lxml", namespaceHTMLElements=False), html


def texts(tree, tag):
    found = []
    for each in tree:
        if isinstance(each, str):
            continue
        found += ["".join(node.itertext()) for node in each.iter(tag)]
    return found


def test_each_base_is_shown_to_the_letter(session, taken):
    tree, _ = shown(taken(Format.MARKDOWN))
    quoted = [text.strip("\n") for text in texts(tree, "blockquote")]
    assert quoted == [cluster.base_text for cluster in session.collection.clusters]


def test_what_is_struck_out_and_put_in_is_marked(taken):
    tree, _ = shown(taken(Format.MARKDOWN))
    assert any("not" in text or "never" in text for text in texts(tree, "del") + texts(tree, "ins"))


@pytest.mark.parametrize(
    "note",
    [
        NOTE.replace("\t", " "), "1. not a list", "- nor this", "# no heading", "+ plus\n- minus\n= equals", "a\n\nb",
        "  \u00a0spaces", "x\n    y", "`code` *a* _b_ [c](d) <e> &amp; \\ | ~f~ $g$ :smile: https://x.example",
        "12) no",
    ],
)  # fmt: skip
def test_a_note_is_shown_as_it_was_written(noted, note):
    tree, html = shown(noted(note.strip(), Format.MARKDOWN))
    paragraphs = texts(tree, "p")
    assert note.strip() in paragraphs, html

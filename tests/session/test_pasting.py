"""Words that were pasted become a file, to the character, under a name that is not taken."""

import pytest

from quoteview.core.errors import CannotWrite
from quoteview.session import pasting
from quoteview.session.session import Session

SAID = "“The old pier stays open,” Ada Quill said.\r\n\tNo  space is lost.\u00a0\u2028End\n"


def test_every_character_is_kept(tmp_path):
    path = pasting.keep(tmp_path / "pasted", "Pasted 2026-11-22 14.05", SAID)
    assert path.name == "Pasted 2026-11-22 14.05.txt"
    assert path.read_bytes() == SAID.encode("utf-8")


def test_what_was_pasted_before_stays_as_it_is(tmp_path):
    paths = [pasting.keep(tmp_path, "Pasted", text) for text in ("one", "two", "three")]
    assert [path.name for path in paths] == ["Pasted.txt", "Pasted 2.txt", "Pasted 3.txt"]
    assert [path.read_text("utf-8") for path in paths] == ["one", "two", "three"]


def test_a_piece_of_a_page_is_kept_as_it_came_with_where_it_is_from(tmp_path):
    html = "<p>“It <b>stays</b> open,” Ada Quill said."
    assert pasting.page(html) == html
    assert pasting.page("<img src='https://tracker.example/pixel'>", "https://a.example/") == ""
    told = pasting.page(html, "https://a.example/pier")
    path = pasting.keep(tmp_path, "Pasted", told, pasting.PAGE)
    assert path.name == "Pasted.html"
    assert path.read_text("utf-8") == f"<!-- saved from url=(0022)https://a.example/pier -->\n{html}"


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "pasted").write_text("a file stands where the folder would", "utf-8")
    with pytest.raises(CannotWrite, match="pasted"):
        pasting.keep(tmp_path / "pasted", "Pasted", SAID)


def test_the_project_keeps_what_was_pasted_as_its_original(tmp_path):
    path = pasting.keep(tmp_path / "pasted", "Pasted", SAID)
    session = Session()
    session.start([path], tmp_path / "pier.quoteview")
    document = session.collection.documents[0]
    assert document.file_name == "Pasted.txt"
    assert session.original(document) == SAID.encode("utf-8")
    session.close()

"""A project holds its documents or only what proves them; a copy of it may do otherwise, and says so."""

import pytest

from quoteview.core.errors import OriginalGone
from quoteview.session.session import Session


def opened(path):
    session = Session("Iris Holt")
    session.open_project(path)
    return session


def test_a_copy_without_documents_has_their_texts_and_every_step_but_none_of_their_bytes(project, tmp_path):
    session, _ = project
    file = tmp_path / "a-ferry.txt"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    session.scan_again()
    session.set_note([session.collection.clusters[0].id], "Ask Marsh.")
    session.save_copy(tmp_path / "light.quoteview", keeps_originals=False)
    light = opened(tmp_path / "light.quoteview")
    assert light.project == session.project
    assert (light.properties().keeps_originals, light.properties().n_missing) == (False, 1)
    assert light.first_break_of_history() is None
    file.unlink()
    with pytest.raises(OriginalGone):
        light.original(light.collection.documents[0])
    assert session.original(session.collection.documents[0]).startswith(b"\xef\xbb\xbf")
    while light.undo():
        pass
    assert light.collection.documents
    light.close()


def test_a_copy_with_documents_reads_those_again_that_are_what_they_were(tmp_path, articles):
    session = Session("Iris Holt")
    for file in articles.iterdir():
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    session.start([articles], tmp_path / "light.quoteview", keeps_originals=False)
    assert session.properties().n_missing == 2
    wanted = (articles / "b-evening.txt").read_bytes()
    (articles / "a-morning.txt").write_text("Something else.\n", "utf-8")
    session.save_copy(tmp_path / "whole.quoteview", keeps_originals=True)
    whole = opened(tmp_path / "whole.quoteview")
    (articles / "b-evening.txt").unlink()
    assert whole.original(whole.collection.documents[1]) == wanted
    assert (whole.properties().keeps_originals, whole.properties().n_missing) == (True, 1)
    assert whole.properties().project_id == session.properties().project_id
    whole.close()
    session.close()

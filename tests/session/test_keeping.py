from pathlib import Path

from quoteview.session.session import Session


def test_what_was_set_stays_when_documents_are_read_again(session, articles):
    document = session.collection.documents[0]
    session.describe(document.id, {"outlet": "The Morning", "title": "Pier"})
    (articles / "c-late.txt").write_text("Nothing was said that night.\n", encoding="utf-8")
    changes = session.scan_again()
    assert changes.operation == "Scan again"
    again = session.collection.documents
    assert len(again) == 3
    assert (again[0].outlet, again[0].title) == ("The Morning", "Pier")


def test_what_a_changed_file_says_itself_comes_before_what_was_set(session, articles):
    document = session.collection.documents[0]
    session.describe(document.id, {"outlet": "The Morning", "url": "https://old.example/pier"})
    text = (articles / "a-morning.txt").read_text(encoding="utf-8")
    (articles / "a-morning.txt").write_text(f"https://new.example/pier\n{text}", encoding="utf-8")
    session.scan_again()
    changed = session.collection.documents[0]
    assert changed.url == "https://new.example/pier"
    assert changed.outlet == "The Morning"


def test_a_chosen_base_stays_chosen_when_documents_are_added(session, tmp_path):
    (cluster,) = session.collection.clusters
    other = next(variant for variant in cluster.variants if variant.id != cluster.base_variant_id)
    session.choose_base(cluster.id, other.id)
    late = tmp_path / "late.txt"
    late.write_text("Ada Quill told us: “We will not sell the pier to anyone who wants to close it.”\n", "utf-8")
    session.add([late])
    (grown,) = session.collection.clusters
    assert grown.base_is_chosen
    assert grown.base_text == other.text


def test_a_base_whose_document_is_gone_is_no_base_any_more(session, articles):
    (cluster,) = session.collection.clusters
    for variant in cluster.variants:
        session.choose_base(cluster.id, variant.id)
    chosen = session.collection.clusters[0].base
    gone = session.collection.quotation_by_id[chosen.quotation_ids[0]].document_id
    (articles / session.collection.document_by_id[gone].file_name).unlink()
    changes = session.scan_again()
    (left,) = session.collection.clusters
    assert not left.base_is_chosen
    (remark,) = changes.remarks
    assert chosen.text in remark


def test_reading_again_can_be_undone(session, articles):
    before = session.collection
    session.scan_again()
    session.undo()
    assert session.collection is before


def test_a_base_stays_chosen_when_its_document_is_edited_elsewhere(session, articles):
    (cluster,) = session.collection.clusters
    other = next(variant for variant in cluster.variants if variant.id != cluster.base_variant_id)
    session.choose_base(cluster.id, other.id)
    for file in articles.iterdir():
        file.write_text(f"{file.read_text('utf-8')}\nThis report was updated.\n", "utf-8")
    changes = session.scan_again()
    (again,) = session.collection.clusters
    assert (again.base_is_chosen, again.base_text, changes.remarks) == (True, other.text, ())


def test_what_was_said_of_a_document_follows_it_to_another_name(session, articles):
    session.describe(session.collection.documents[0].id, {"outlet": "The Morning"})
    (articles / "a-morning.txt").rename(articles / "z-morning.txt")
    session.scan_again()
    outlets = {document.file_name: document.outlet for document in session.collection.documents}
    assert outlets == {"b-evening.txt": None, "z-morning.txt": "The Morning"}


def test_where_nothing_can_be_read_what_is_open_stays_open(session, tmp_path, articles):
    before = session.collection
    session.scan([tmp_path / "gone"])
    assert session.collection.documents == before.documents
    assert [failure.path for failure in session.collection.failures] == [str(tmp_path / "gone")]
    for file in articles.iterdir():
        file.unlink()
    session.scan_again()
    assert session.collection.clusters == before.clusters
    assert session.undo_label is None


def test_documents_of_another_machine_stay_as_they_are(session, tmp_path, articles):
    hers = tmp_path / "her machine"
    hers.mkdir()
    (hers / "c-night.txt").write_text("“The lamps of the pier will burn all night,” Ben Marsh said.\n", "utf-8")
    session.add([hers])
    (cluster,) = [each for each in session.collection.clusters if "lamps" in each.base_text]
    session.set_note([cluster.id], "She heard it herself.")
    session.name_speaker(cluster.quotation_ids, "Bea Marsh")
    before = [each for each in session.collection.documents if each.file_name == "c-night.txt"]
    (hers / "c-night.txt").unlink()
    hers.rmdir()
    (articles / "b-evening.txt").write_text("“We will sell the pier at once,” Mayor Ada Quill said.\n", "utf-8")
    changes = session.scan_again()
    assert changes.remarks == ("Not on this machine, and kept as before: 1 document.",)
    assert {each.file_name for each in session.collection.documents} == {
        "a-morning.txt", "b-evening.txt", "c-night.txt",
    }  # fmt: skip
    assert [each for each in session.collection.documents if each.file_name == "c-night.txt"] == before
    (again,) = [each for each in session.collection.clusters if "lamps" in each.base_text]
    assert session.judgement(again.id).note == "She heard it herself."
    assert [session.collection.quotation_by_id[each].speaker for each in again.quotation_ids] == ["Bea Marsh"]
    assert session.collection.failures == ()
    assert str(hers) in session.project.sources, "her machine reads them again"
    session.undo()
    assert "c-night.txt" in {each.file_name for each in session.collection.documents}


def test_a_file_that_was_moved_out_of_its_folder_is_not_kept_twice(session, tmp_path, articles):
    old = tmp_path / "old"
    old.mkdir()
    (old / "c-night.txt").write_text("“The lamps of the pier will burn all night,” Ben Marsh said.\n", "utf-8")
    session.add([old])
    (old / "c-night.txt").rename(articles / "d-late.txt")
    old.rmdir()
    assert session.scan_again().remarks == ()
    assert [each.file_name for each in session.collection.documents] == [
        "a-morning.txt", "b-evening.txt", "d-late.txt",
    ]  # fmt: skip


def test_a_project_of_a_folder_that_was_named_from_where_one_stood_finds_its_documents_again(tmp_path, monkeypatch):
    (tmp_path / "articles").mkdir()
    page = tmp_path / "articles" / "page.txt"
    page.write_text("“We will not sell the pier to anyone,” Ada Quill said.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    session = Session()
    session.start([Path("articles")], tmp_path / "pier.quoteview")
    session.set_note([session.collection.clusters[0].id], "On tape.")
    page.write_text(f"Updated at noon.\n\n{page.read_text('utf-8')}", "utf-8")
    monkeypatch.chdir("/")
    assert session.scan_again().remarks == ()
    assert session.judgement(session.collection.clusters[0].id).note == "On tape."
    session.close()

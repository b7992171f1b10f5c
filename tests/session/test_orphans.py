"""Decisions whose words are gone wait for a person, whole; nothing jumps, nothing is dropped."""

import json

import pytest

from quoteview.core.correction import BaseChosen, BordersSet, ClustersMerged, DocumentDescribed, SpeakerSet
from quoteview.core.errors import VerdictRefused
from quoteview.core.orphan import Loss, Target
from quoteview.core.quotation import Kind
from quoteview.core.text import Span
from quoteview.core.verdict import Basis, ClusterVerdict, Status, VariantVerdict
from quoteview.session.exporting import Format, Wanted
from quoteview.session.session import Session

HARBOUR = (
    "The council met at noon.\n\n"
    "“We will not sell the old harbour to anyone,” Mayor Ada Quill said after the vote.\n\n"
    "Ben Marsh, who runs the ferry, said: “The last boat leaves at nine every evening.”\n\n"
    "“No,” Quill said when asked again.\n"
)
MARKET = "“We will never sell the old harbour to anyone,” Mayor Ada Quill told the market.\n"
SOLD = "“We will not sell the old harbour to anyone,”"
LEASED = "“We will lease the old harbour to somebody else,”"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "harbour.txt").write_text(HARBOUR, "utf-8")
    return folder


@pytest.fixture
def opened(folder, tmp_path):
    session = Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")
    session.start([folder], tmp_path / "harbour.quoteview")
    yield session
    session.close()


def changed(folder, old, new, name="harbour.txt"):
    """Have an outlet change some words of its page."""
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), "utf-8")


def quotation(session, words):
    (found,) = (each for each in session.collection.quotations if words in each.text)
    return found


def cluster(session, words):
    return session.collection.cluster_of[quotation(session, words).id]


def variant(session, words):
    wanted = quotation(session, words).id
    return next(each for each in cluster(session, words).variants if wanted in each.quotation_ids)


def test_a_judgement_of_words_that_were_changed_waits_with_all_that_was_decided(opened, folder):
    target = variant(opened, "not sell")
    opened.set_verdict([target.id], VariantVerdict.VERBATIM)
    opened.set_basis([target.id], Basis.RECORDING, "tape 3")
    opened.change_tags([target.id], ["harbour"], [])
    decided = opened.judgement(target.id)
    changed(folder, SOLD, LEASED)
    changes = opened.scan_again()
    (orphan,) = opened.project.orphans
    assert orphan.decided == decided
    assert (orphan.wording, orphan.target, orphan.loss) == (
        "We will not sell the old harbour to anyone,", Target.VARIANT, Loss.WORDS_GONE,
    )  # fmt: skip
    (anchor,) = orphan.anchors
    assert anchor.words == orphan.wording
    assert HARBOUR[anchor.start :].startswith(anchor.words)
    assert anchor.prefix == HARBOUR[max(0, anchor.start - 32) : anchor.start]
    assert anchor.suffix.startswith("” Mayor Ada Quill")
    assert anchor.path == str(folder / "harbour.txt")
    assert orphan.why == "harbour.txt does not hold these words any more."
    assert any("not sell" in remark for remark in changes.remarks)
    assert not opened.project.judgements


def test_the_same_words_found_again_take_their_judgement_back_and_that_is_told(opened, folder):
    target = variant(opened, "not sell")
    opened.set_verdict([target.id], VariantVerdict.VERBATIM)
    decided = opened.judgement(target.id)
    changed(folder, SOLD, LEASED)
    opened.scan_again()
    changed(folder, LEASED, SOLD)
    changed(folder, "met at noon", "met at two")
    changes = opened.scan_again()
    assert opened.project.orphans == ()
    assert opened.judgement(variant(opened, "not sell").id) == decided
    (told,) = changes.remarks
    assert told.startswith("What you decided of “We will not sell the old harbour to anyone,” is back in its place")


def test_a_file_that_was_gone_for_one_scan_gives_back_all_that_was_decided_of_it(opened, folder):
    (folder / "market.txt").write_text(MARKET, "utf-8")
    opened.scan_again()
    document = next(each for each in opened.collection.documents if each.file_name == "market.txt")
    opened.describe(document.id, {"outlet": "The Market Post"})
    opened.name_speaker([quotation(opened, "never sell").id], "Ada Quill-Marsh")
    opened.choose_base(cluster(opened, "never sell").id, variant(opened, "never sell").id)
    opened.set_verdict([variant(opened, "never sell").id], VariantVerdict.ALTERED_MEANING)
    before = opened.project
    (folder / "market.txt").unlink()
    opened.scan_again()
    assert [each.loss for each in opened.project.orphans] == [Loss.FILE_GONE] * 4
    assert {type(each.decided).__name__ for each in opened.project.orphans} == {
        "DocumentDescribed", "SpeakerSet", "BaseChosen", "Judgement",
    }  # fmt: skip
    (folder / "market.txt").write_text(MARKET, "utf-8")
    opened.scan_again()
    assert opened.project.orphans == ()
    assert opened.collection == before.collection
    assert dict(opened.project.judgements) == dict(before.judgements)


def test_an_orphan_keeps_its_id_for_as_long_as_it_waits(opened, folder):
    opened.set_note([variant(opened, "not sell").id], "On tape.")
    opened.merge_clusters([cluster(opened, "not sell").id, cluster(opened, "last boat").id])
    changed(folder, SOLD, LEASED)
    opened.scan_again()
    ids = [each.id for each in opened.project.orphans]
    assert len(ids) == 2
    changed(folder, "met at noon", "met at two")
    opened.scan_again()
    assert [each.id for each in opened.project.orphans] == ids
    (merged,) = (each for each in opened.project.orphans if isinstance(each.decided, ClustersMerged))
    assert merged.decided.quotation_ids == (quotation(opened, "last boat").id,), "what is left, as it is called now"


def test_a_short_answer_does_not_jump_to_somebody_elses(opened, folder):
    opened.name_speaker([quotation(opened, "No").id], "Ada Quill")
    changed(folder, "“No,” Quill said when asked again.", "Nobody asked again. Ben Marsh was brief: “No,” and left.")
    opened.scan_again()
    assert quotation(opened, "No").attribution.speaker != "Ada Quill"
    (orphan,) = opened.project.orphans
    assert (orphan.decided, orphan.loss) == (SpeakerSet((), "Ada Quill"), Loss.NOT_QUOTED)
    assert orphan.why == "harbour.txt does not quote these words there any more."


def test_the_part_of_a_correction_that_lost_its_words_waits_and_the_rest_stands(opened, folder):
    opened.name_speaker([quotation(opened, "not sell").id, quotation(opened, "last boat").id], "The clerk")
    changed(folder, SOLD, LEASED)
    opened.scan_again()
    assert quotation(opened, "last boat").speaker == "The clerk"
    (orphan,) = opened.project.orphans
    assert [each.words for each in orphan.anchors] == ["We will not sell the old harbour to anyone,"]
    opened.place_orphans({orphan.id: quotation(opened, "lease").id})
    assert quotation(opened, "lease").speaker == "The clerk"
    assert opened.project.orphans == ()


def test_what_was_set_of_a_document_waits_where_the_changed_file_says_something_else(opened, folder):
    document = opened.collection.documents[0]
    opened.describe(document.id, {"url": "https://old.example/harbour", "outlet": "The Morning"})
    (folder / "harbour.txt").write_text(f"https://new.example/harbour\n{HARBOUR}", "utf-8")
    opened.scan_again()
    assert opened.collection.documents[0].url == "https://new.example/harbour"
    assert opened.collection.documents[0].outlet == "The Morning"
    (orphan,) = opened.project.orphans
    assert isinstance(orphan.decided, DocumentDescribed)
    assert (orphan.decided.fields, orphan.loss) == ((("url", "https://old.example/harbour"),), Loss.OVERRULED)
    opened.place_orphans({orphan.id: opened.collection.documents[0].id})
    assert opened.collection.documents[0].url == "https://old.example/harbour"


def test_placing_puts_the_whole_judgement_on_what_a_person_picks_and_can_be_undone(opened, folder):
    opened.set_verdict([variant(opened, "not sell").id], VariantVerdict.VERBATIM)
    opened.set_note([variant(opened, "not sell").id], "On tape.")
    decided = opened.judgement(variant(opened, "not sell").id)
    changed(folder, SOLD, LEASED)
    opened.scan_again()
    (orphan,) = opened.project.orphans
    changes = opened.place_orphans({orphan.id: variant(opened, "lease").id})
    assert changes.operation == "Place decision"
    assert changes.clusters == {cluster(opened, "lease").id}
    assert opened.judgement(variant(opened, "lease").id) == decided
    assert opened.project.orphans == ()
    opened.undo()
    assert opened.project.orphans == (orphan,)
    assert not opened.project.judgements
    opened.redo()
    assert opened.judgement(variant(opened, "lease").id) == decided
    told = [(each.action, each.edit.target_type, each.edit.field, each.edit.new) for each in opened.history()]
    assert ("Scan again", "orphan", "text", "We will not sell the old harbour to anyone,") in told
    assert ("Place decision", "orphan", "waiting", "") in told
    assert opened.first_break_of_history() is None


def test_placing_never_overwrites_a_verdict_and_says_so(opened, folder):
    opened.set_verdict([variant(opened, "not sell").id], VariantVerdict.VERBATIM)
    changed(folder, SOLD, LEASED)
    opened.scan_again()
    (orphan,) = opened.project.orphans
    there = variant(opened, "lease").id
    opened.set_verdict([there], VariantVerdict.ALTERED_MEANING)
    with pytest.raises(VerdictRefused, match="has a verdict or a basis already"):
        opened.place_orphans({orphan.id: there})
    assert opened.project.orphans == (orphan,)
    assert opened.judgement(there).verdict is VariantVerdict.ALTERED_MEANING


def test_several_are_placed_together_or_none_of_them(opened, folder):
    own = variant(opened, "not sell")
    opened.set_verdict([own.id], VariantVerdict.VERBATIM)
    opened.choose_base(cluster(opened, "not sell").id, own.id)
    start = HARBOUR.index("We will not")
    opened.set_borders(own.quotation_ids[0], Span(start, start + 24))
    changed(folder, SOLD, LEASED)
    opened.scan_again()
    waiting = opened.project.orphans
    there = variant(opened, "lease").id
    assert len(waiting) == 3
    which = r"None was placed\. “We will not sell the old” \(Set borders\): These words do not stand there"
    with pytest.raises(VerdictRefused, match=which):
        opened.place_orphans({each.id: there for each in waiting})
    assert opened.project.orphans == waiting
    assert not opened.project.judgements
    placed = [each for each in waiting if not isinstance(each.decided, BordersSet)]
    assert opened.place_orphans({each.id: there for each in placed}).operation == "Place decisions"
    assert cluster(opened, "lease").base_is_chosen
    assert opened.judgement(there).verdict is VariantVerdict.VERBATIM
    opened.undo()
    assert opened.project.orphans == waiting


def test_notes_tags_and_star_of_both_are_kept_when_a_judgement_is_placed(opened, folder):
    opened.set_verdict([variant(opened, "not sell").id], VariantVerdict.VERBATIM)
    opened.set_note([variant(opened, "not sell").id], "On tape.")
    opened.change_tags([variant(opened, "not sell").id], ["tape"], [])
    changed(folder, SOLD, LEASED)
    opened.scan_again()
    there = variant(opened, "lease").id
    opened.set_note([there], "New today.")
    opened.change_tags([there], ["new"], [])
    opened.set_star([there], is_starred=True)
    opened.place_orphans({opened.project.orphans[0].id: there})
    placed = opened.judgement(there)
    assert (placed.verdict, placed.note, placed.tags, placed.is_starred) == (
        VariantVerdict.VERBATIM, "New today.\n\nOn tape.", ("new", "tape"), True,
    )  # fmt: skip


def test_a_decision_on_a_wording_needs_a_wording(opened, folder):
    (folder / "market.txt").write_text(MARKET, "utf-8")
    opened.scan_again()
    opened.set_verdict([variant(opened, "last boat").id], VariantVerdict.VERBATIM)
    changed(folder, "at nine every evening", "whenever it is full")
    opened.scan_again()
    (orphan,) = opened.project.orphans
    both = cluster(opened, "never sell")
    assert len(both.variants) == 2
    with pytest.raises(VerdictRefused, match="select the wording"):
        opened.place_orphans({orphan.id: both.id})
    single = cluster(opened, "whenever it is full")
    opened.place_orphans({orphan.id: single.id})
    assert opened.judgement(single.variants[0].id).verdict is VariantVerdict.VERBATIM


def test_a_reference_wording_that_is_gone_waits_and_does_not_replace_another(opened, folder):
    (folder / "market.txt").write_text(MARKET, "utf-8")
    opened.scan_again()
    opened.choose_base(cluster(opened, "never sell").id, variant(opened, "never sell").id)
    opened.set_verdict([cluster(opened, "never sell").id], ClusterVerdict.CONFIRMED)
    opened.set_status([cluster(opened, "never sell").id], Status.DONE)
    changed(folder, "never sell", "rarely sell", "market.txt")
    changes = opened.scan_again()
    (orphan,) = opened.project.orphans
    assert (orphan.decided, orphan.wording) == (BaseChosen(()), "We will never sell the old harbour to anyone,")
    assert any("no longer done" in each for each in changes.remarks)
    other = cluster(opened, "not sell")
    opened.choose_base(other.id, variant(opened, "not sell").id)
    with pytest.raises(VerdictRefused, match="Something else was decided here"):
        opened.place_orphans({orphan.id: variant(opened, "rarely sell").id})
    opened.undo()
    opened.place_orphans({orphan.id: variant(opened, "rarely sell").id})
    assert cluster(opened, "rarely sell").base_text == "We will rarely sell the old harbour to anyone,"


def test_a_quotation_that_was_added_waits_and_comes_back_with_what_was_decided_of_it(opened, folder):
    document = opened.collection.documents[0]
    start = HARBOUR.index("The council met")
    opened.add_quotation(document.id, Span(start, start + 23), Kind.FRAGMENT, "The clerk")
    added = quotation(opened, "The council met")
    opened.set_note([opened.collection.cluster_of[added.id].id], "Ask the clerk.")
    changed(folder, "The council met", "The board met")
    opened.scan_again()
    assert [type(each.decided).__name__ for each in opened.project.orphans] == ["QuotationAdded", "Judgement"]
    changed(folder, "The board met", "The council met")
    opened.scan_again()
    assert opened.project.orphans == ()
    again = quotation(opened, "The council met")
    assert (again.speaker, again.kind) == ("The clerk", Kind.FRAGMENT)
    assert opened.judgement(opened.collection.cluster_of[again.id].id).note == "Ask the clerk."


def test_borders_wait_until_their_words_are_there_again(opened, folder):
    boat = quotation(opened, "last boat")
    opened.set_borders(boat.id, Span(boat.span.start, boat.span.start + len("The last boat leaves")))
    changed(folder, "The last boat leaves at nine", "The last boat sails at nine")
    opened.scan_again()
    (orphan,) = opened.project.orphans
    assert orphan.wording == "The last boat leaves"
    with pytest.raises(VerdictRefused, match="do not stand there"):
        opened.place_orphans({orphan.id: quotation(opened, "sails").id})
    changed(folder, "sails at nine", "leaves at nine")
    opened.scan_again()
    assert opened.project.orphans == ()
    assert quotation(opened, "last boat").text == "The last boat leaves"


def test_a_merge_of_which_one_side_is_gone_waits_to_be_completed(opened, folder):
    opened.merge_clusters([cluster(opened, "not sell").id, cluster(opened, "last boat").id])
    changed(folder, SOLD, LEASED)
    opened.scan_again()
    (orphan,) = opened.project.orphans
    assert cluster(opened, "lease").id != cluster(opened, "last boat").id
    opened.place_orphans({orphan.id: quotation(opened, "lease").id})
    assert cluster(opened, "lease").id == cluster(opened, "last boat").id


def test_where_both_sides_are_gone_nothing_can_be_placed(opened, folder):
    opened.keep_apart(cluster(opened, "not sell").id, cluster(opened, "last boat").id)
    changed(folder, SOLD, LEASED)
    changed(folder, "The last boat", "The first bus")
    opened.scan_again()
    (orphan,) = opened.project.orphans
    assert [each.is_beside for each in orphan.anchors] == [False, True]
    with pytest.raises(VerdictRefused, match="Nothing is left of both sides"):
        opened.place_orphans({orphan.id: quotation(opened, "lease").id})
    changed(folder, LEASED, SOLD)
    opened.scan_again()
    assert len(opened.project.orphans) == 1
    changed(folder, "The first bus", "The last boat")
    opened.scan_again()
    assert opened.project.orphans == ()


def test_what_another_decision_takes_out_waits_and_does_not_come_back_by_itself(opened, folder):
    opened.set_verdict([variant(opened, "last boat").id], VariantVerdict.VERBATIM)
    opened.exclude([quotation(opened, "last boat").id])
    (orphan,) = opened.project.orphans
    assert orphan.loss is Loss.TAKEN_OUT
    changed(folder, "met at noon", "met at two")
    opened.scan_again()
    assert opened.project.orphans == (orphan,)


def test_the_judgement_that_yields_when_two_statements_become_one_waits(opened):
    one, other = cluster(opened, "not sell"), cluster(opened, "last boat")
    opened.set_verdict([one.id], ClusterVerdict.CONFIRMED)
    opened.set_verdict([other.id], ClusterVerdict.DISPUTED)
    opened.merge_clusters([one.id, other.id])
    (orphan,) = opened.project.orphans
    left = opened.judgement(cluster(opened, "not sell").id)
    assert {orphan.decided.verdict, left.verdict} == {ClusterVerdict.CONFIRMED, ClusterVerdict.DISPUTED}
    assert orphan.loss is Loss.MET_ANOTHER


def test_dismissing_is_one_step_for_several_and_can_be_undone(opened, folder):
    opened.set_verdict([variant(opened, "not sell").id], VariantVerdict.VERBATIM)
    opened.set_verdict([variant(opened, "last boat").id], VariantVerdict.VERBATIM)
    changed(folder, SOLD, LEASED)
    changed(folder, "The last boat", "The first bus")
    opened.scan_again()
    waiting = opened.project.orphans
    assert opened.dismiss_orphans([each.id for each in waiting]).operation == "Dismiss decisions"
    assert opened.project.orphans == ()
    with pytest.raises(VerdictRefused, match="waits no more"):
        opened.dismiss_orphans([waiting[0].id])
    opened.undo()
    assert opened.project.orphans == waiting


def test_what_waits_is_there_when_the_project_is_opened_again_and_in_every_state(opened, folder, tmp_path):
    opened.set_verdict([variant(opened, "not sell").id], VariantVerdict.VERBATIM)
    opened.name_speaker([quotation(opened, "last boat").id], "Bea Marsh")
    changed(folder, SOLD, LEASED)
    changed(folder, "The last boat", "The first bus")
    opened.scan_again()
    waiting = opened.project.orphans
    opened.dismiss_orphans([waiting[0].id])
    opened.close()
    again = Session("Iris Holt")
    again.open_project(tmp_path / "harbour.quoteview")
    assert again.project.orphans == waiting[1:]
    again.undo()
    assert again.project.orphans == waiting
    again.undo()
    assert again.project.orphans == ()
    again.close()


def test_json_lines_tell_what_waits_and_bring_it_back(opened, folder, tmp_path):
    opened.set_verdict([variant(opened, "not sell").id], VariantVerdict.VERBATIM)
    opened.merge_clusters([cluster(opened, "not sell").id, cluster(opened, "last boat").id])
    changed(folder, SOLD, LEASED)
    opened.scan_again()
    waiting = opened.project.orphans
    lines = tmp_path / "harbour.jsonl"
    opened.export(lines, Wanted(Format.JSON_LINES))
    records = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    told = [each for each in records if each["record"] == "orphan"]
    assert [each["id"] for each in told] == [each.id for each in waiting]
    (judged,) = (each for each in told if each["target_type"] == "variant")
    assert (judged["wording"], judged["verdict"], judged["why"]) == (
        "We will not sell the old harbour to anyone,", "verbatim", "harbour.txt does not hold these words any more.",
    )  # fmt: skip
    copy = Session()
    copy.import_project(lines, tmp_path / "again.quoteview")
    assert copy.project.orphans == waiting
    copy.close()

import csv

import pytest

from quoteview.core.errors import VerdictRefused
from quoteview.core.verdict import UNJUDGED, Basis, ClusterVerdict, Status, VariantVerdict
from quoteview.session.exporting import Format, Table, Wanted
from quoteview.session.session import Session


@pytest.fixture
def checked(articles):
    session = Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")
    session.scan([articles])
    return session


def test_a_verdict_says_who_gave_it_and_when_and_that_work_has_begun(checked):
    (cluster,) = checked.collection.clusters
    changes = checked.set_verdict([cluster.id], ClusterVerdict.DISPUTED)
    assert changes.clusters == {cluster.id}
    judgement = checked.judgement(cluster.id)
    assert (judgement.verdict, judgement.status) == (ClusterVerdict.DISPUTED, Status.IN_PROGRESS)
    assert (judgement.checked_by, judgement.checked_at) == ("Iris Holt", "2026-03-01T10:00:00+01:00")


def test_a_verdict_that_is_cleared_leaves_no_trace_but_in_the_steps(checked):
    (cluster,) = checked.collection.clusters
    variant = cluster.variants[0]
    checked.set_verdict([variant.id], VariantVerdict.VERBATIM)
    checked.set_verdict([variant.id], None)
    assert checked.judgement(variant.id) == UNJUDGED
    assert [step.label for step in checked.steps] == ["Set verdict", "Clear verdict"]


def test_another_outlet_proves_nothing(checked):
    (cluster,) = checked.collection.clusters
    checked.set_basis([cluster.id], Basis.OTHER_OUTLET_ONLY)
    with pytest.raises(VerdictRefused, match="no proof"):
        checked.set_verdict([cluster.id], ClusterVerdict.CONFIRMED)
    checked.set_verdict([cluster.id], ClusterVerdict.UNPROVEN)
    checked.set_basis([cluster.id], Basis.RECORDING, "tape 3, 12:30")
    checked.set_verdict([cluster.id], ClusterVerdict.CONFIRMED)
    with pytest.raises(VerdictRefused, match="no proof"):
        checked.set_basis([cluster.id], Basis.OTHER_OUTLET_ONLY)
    assert checked.judgement(cluster.id).basis_ref == "tape 3, 12:30"


def test_a_statement_is_done_only_with_a_reference_wording(checked):
    (cluster,) = checked.collection.clusters
    checked.set_verdict([cluster.id], ClusterVerdict.CONFIRMED)
    with pytest.raises(VerdictRefused, match="reference wording"):
        checked.set_status([cluster.id], Status.DONE)
    checked.choose_base(cluster.id, cluster.variants[0].id)
    checked.set_status([cluster.id], Status.DONE)
    assert checked.judgement(cluster.id).status is Status.DONE


def test_a_second_check_is_for_somebody_else(checked):
    (cluster,) = checked.collection.clusters
    checked.choose_base(cluster.id, cluster.variants[0].id)
    with pytest.raises(VerdictRefused, match="no verdict yet"):
        checked.check_again([cluster.id])
    checked.set_verdict([cluster.id], ClusterVerdict.CONFIRMED)
    with pytest.raises(VerdictRefused, match="Iris Holt"):
        checked.check_again([cluster.id])
    checked.checker = "Jon Dell"
    checked.check_again([cluster.id])
    judgement = checked.judgement(cluster.id)
    assert (judgement.status, judgement.second_checker) == (Status.DONE, "Jon Dell")
    checked.set_verdict([cluster.id], ClusterVerdict.DISPUTED)
    assert checked.judgement(cluster.id).second_checker is None, "another verdict is not the one that was checked"


def test_a_refused_judgement_of_many_changes_none_of_them(checked):
    (cluster,) = checked.collection.clusters
    ids = [variant.id for variant in cluster.variants]
    checked.set_basis(ids[1:], Basis.OTHER_OUTLET_ONLY)
    before = checked.project
    with pytest.raises(VerdictRefused):
        checked.set_verdict(ids, VariantVerdict.VERBATIM)
    assert checked.project is before


def test_a_cluster_takes_no_verdict_of_a_variant(checked):
    (cluster,) = checked.collection.clusters
    with pytest.raises(ValueError, match="no verdict of a cluster"):
        checked.set_verdict([cluster.id], VariantVerdict.VERBATIM)


def test_judgements_survive_a_new_scan_of_edited_files(checked, articles):
    (cluster,) = checked.collection.clusters
    variant = cluster.variants[1]
    checked.set_note([cluster.id], "  Ask the town hall. ")
    checked.change_tags([variant.id], ["pier", "pier", " harbour  board "], [])
    checked.set_star([variant.id], is_starred=True)
    for file in articles.iterdir():
        file.write_text(f"Updated at noon.\n\n{file.read_text('utf-8')}", "utf-8")
    changes = checked.scan_again()
    (again,) = checked.collection.clusters
    assert changes.remarks == ()
    assert checked.judgement(again.id).note == "Ask the town hall."
    own = next(each for each in again.variants if each.text == variant.text)
    assert checked.judgement(own.id).tags == ("pier", "harbour board")
    assert checked.judgement(own.id).is_starred


def test_a_judgement_whose_wording_is_gone_is_named(checked, articles):
    (cluster,) = checked.collection.clusters
    variant = cluster.variants[0]
    checked.set_verdict([variant.id], VariantVerdict.TRUNCATED)
    gone = checked.collection.quotation_by_id[variant.quotation_ids[0]].document_id
    (articles / checked.collection.document_by_id[gone].file_name).unlink()
    (remark,) = checked.scan_again().remarks
    assert variant.text in remark


def test_undo_and_redo_take_judgements_back_and_on(checked):
    (cluster,) = checked.collection.clusters
    checked.set_note([cluster.id], "first")
    checked.set_note([cluster.id], "second")
    assert checked.undo().clusters == {cluster.id}
    assert checked.judgement(cluster.id).note == "first"
    checked.redo()
    assert checked.judgement(cluster.id).note == "second"


def read(path):
    return list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))


def test_exports_carry_the_judgements(checked, tmp_path):
    (cluster,) = checked.collection.clusters
    variant = cluster.variants[0]
    checked.set_verdict([cluster.id], ClusterVerdict.UNPROVEN)
    checked.set_basis([variant.id], Basis.NOTES, "notebook 7")
    checked.change_tags([variant.id], ["pier", "vote"], [])
    for table in Table:
        checked.export(tmp_path / table.value, Wanted(Format.CSV, table), checked.collection.clusters)
    (row,) = read(tmp_path / "clusters")
    assert (row["verdict"], row["status"], row["checked_by"]) == ("unproven", "in_progress", "Iris Holt")
    rows = read(tmp_path / "quotes")
    own = [row for row in rows if row["variant_id"] == variant.id]
    assert [(row["verdict_basis"], row["basis_ref"], row["tags"]) for row in own] == [
        ("notes", "notebook 7", "pier; vote")
    ]
    assert {row["status"] for row in rows if row["variant_id"] != variant.id} == {"unstarted"}


def test_who_judges_what_stood_here_before_a_scan_judges_what_holds_its_words_now(checked, articles):
    (cluster,) = checked.collection.clusters
    variant = cluster.variants[0]
    for file in articles.iterdir():
        file.write_text(f"Updated at noon.\n\n{file.read_text('utf-8')}", "utf-8")
    checked.scan_again()
    (again,) = checked.collection.clusters
    assert not checked.collection.has_target(variant.id), "the scan gave new names"
    changes = checked.set_verdict([variant.id], VariantVerdict.VERBATIM)
    own = next(each for each in again.variants if each.text == variant.text)
    assert checked.judgement(own.id).verdict is VariantVerdict.VERBATIM
    assert changes.clusters == {again.id}
    with pytest.raises(KeyError):
        checked.set_verdict(["never there"], VariantVerdict.VERBATIM)


def test_what_is_gone_since_a_scan_can_no_longer_be_judged(checked, articles):
    (cluster,) = checked.collection.clusters
    variant = cluster.variants[0]
    gone = checked.collection.quotation_by_id[variant.quotation_ids[0]].document_id
    (articles / checked.collection.document_by_id[gone].file_name).unlink()
    checked.scan_again()
    with pytest.raises(VerdictRefused, match="gone"):
        checked.set_note([variant.id], "too late")


def test_judgements_say_that_they_change_nothing_else(checked):
    (cluster,) = checked.collection.clusters
    assert checked.set_star([cluster.id], is_starred=True).is_judgement
    assert checked.undo().is_judgement
    assert not checked.choose_base(cluster.id, cluster.variants[0].id).is_judgement

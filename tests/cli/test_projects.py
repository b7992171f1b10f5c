import pytest

from quoteview.core.verdict import VariantVerdict
from quoteview.session.session import Session


@pytest.fixture
def copies(articles, tmp_path):
    """Two copies of a project, in each of which a verdict was given to the same wording."""

    def made(verdict, other):
        one, two = tmp_path / "one.quoteview", tmp_path / "two.quoteview"
        session = Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")
        session.start([articles], one)
        session.save_copy(two)
        target = session.collection.clusters[0].variants[0].id
        session.set_verdict([target], verdict)
        session.close()
        session = Session("Jo Park", now=lambda: "2026-03-01T11:00:00+01:00")
        session.open_project(two)
        session.set_verdict([target], other)
        session.close()
        return one, two

    return made


def test_copies_that_agree_are_merged(quoteview, copies, tmp_path):
    both = tmp_path / "both.quoteview"
    ran = quoteview("merge", *copies(VariantVerdict.VERBATIM, VariantVerdict.VERBATIM), "--into", both)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{both}: 2 documents, 1 judgement, 0 corrections; to be settled: nothing\n"
    assert quoteview("audit", both, "--verify").code == 0


def test_what_copies_differ_on_is_written_and_makes_the_exit_code_1(quoteview, copies, tmp_path):
    both = tmp_path / "both.quoteview"
    ran = quoteview("merge", *copies(VariantVerdict.VERBATIM, VariantVerdict.TRUNCATED), "--into", both)
    assert (ran.code, ran.err) == (1, "")
    head, conflict = ran.out.splitlines()
    assert head.endswith("to be settled: 1")
    assert "Iris Holt (2026-03-01T10:00:00+01:00): verbatim. Jo Park (2026-03-01T11:00:00+01:00): truncat" in conflict


def test_a_merge_is_written_over_nothing(quoteview, copies):
    one, two = copies(VariantVerdict.VERBATIM, VariantVerdict.TRUNCATED)
    ran = quoteview("merge", one, two, "--into", two)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == f"quoteview: {two}: is there already; nothing was written over it.\n"


def test_a_damaged_project_is_recovered_and_what_is_lost_is_written(quoteview, copies, tmp_path):
    one, _ = copies(VariantVerdict.VERBATIM, VariantVerdict.TRUNCATED)
    assert quoteview("recover", one, "--into", tmp_path / "whole.quoteview").code == 0
    one.write_bytes(bytes(4096) + one.read_bytes()[4096:-4096])
    assert quoteview("audit", one, "--verify").code == 1
    new = tmp_path / "new.quoteview"
    ran = quoteview("recover", one, "--into", new)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith(f"{new}: 2 documents, ")
    assert quoteview("audit", new, "--verify").code == 0

"""`quoteview export` and `quoteview import`, as a shell runs them."""

import csv
import io
import os
import subprocess
import sys

import pytest

from quoteview.cli import arguments
from quoteview.core.verdict import ClusterVerdict, Status, VariantVerdict
from quoteview.session.exporting import WHOLE, Format
from quoteview.session.session import Session


@pytest.fixture
def project(articles, tmp_path):
    path = tmp_path / "pier.quoteview"
    (articles / "noon.txt").write_text("“The last boat leaves at nine,” Ben Marsh said.\n", encoding="utf-8")
    session = Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")
    session.start([articles], path)
    cluster = session.collection.clusters[0]
    session.choose_base(cluster.id, cluster.variants[0].id)
    cluster = session.collection.cluster_of_variant[cluster.variants[0].id]
    session.set_verdict([cluster.id], ClusterVerdict.CONFIRMED)
    session.set_verdict([cluster.variants[0].id], VariantVerdict.ALTERED_MEANING)
    session.set_status([cluster.id], Status.DONE)
    session.close()
    return path


def rows(ran):
    return list(csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff"), newline="")))


def test_the_command_line_names_every_form():
    assert set(arguments.FORMATS) == {form.value for form in Format}
    assert set(arguments.OF_THE_WHOLE) == {form.value for form in WHOLE}


@pytest.mark.parametrize("form", [each for each in Format if each is not Format.PDF])
def test_every_form_is_written_to_a_file(quoteview, project, tmp_path, form):
    out = tmp_path / "out"
    ran = quoteview("export", project, "--format", form, "--out", out)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert out.stat().st_size > 100


def test_a_pdf_is_written_and_is_the_same_bytes_again(project, tmp_path):
    # In processes of their own, as on a machine without a display: each has other hashes than the one before.
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    for name in ("one.pdf", "two.pdf"):
        command = [sys.executable, "-m", "quoteview", "export", project, "--format", "pdf", "--out", tmp_path / name]
        ran = subprocess.run(command, env=environment, capture_output=True, check=False)
        assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
    data = (tmp_path / "one.pdf").read_bytes()
    assert data.startswith(b"%PDF-1.4")
    assert data == (tmp_path / "two.pdf").read_bytes()


def test_only_what_is_verified(quoteview, project):
    ran = quoteview("export", project, "--format", "csv", "--table", "clusters", "--preset", "verified")
    assert [(row["verdict"], row["status"]) for row in rows(ran)] == [("confirmed", "done")]


def test_only_one_statement(quoteview, project):
    every = rows(quoteview("export", project, "--format", "csv", "--table", "clusters"))
    ran = quoteview("export", project, "--format", "markdown", "--cluster", every[0]["cluster_id"])
    assert ran.out.count("### ") == 1
    assert len(every) > 1


def test_a_statement_or_outlet_that_is_not_there_is_named(quoteview, project):
    ran = quoteview("export", project, "--format", "html", "--cluster", "c0")
    assert (ran.code, ran.out) == (1, "")
    assert "c0: there is no statement with this id." in ran.err
    ran = quoteview("export", project, "--format", "requests", "--outlet", "The Moon")
    assert "The Moon: there is no outlet of this name." in ran.err


def test_a_part_of_what_is_always_whole_is_wrong_usage(quoteview, project):
    ran = quoteview("export", project, "--format", "jsonl", "--preset", "verified")
    assert ran.code == 2
    assert "--format jsonl is of the whole project" in ran.err


def test_a_project_goes_out_and_comes_back(quoteview, project, tmp_path):
    assert quoteview("export", project, "--format", "jsonl", "--out", tmp_path / "p.jsonl").code == 0
    ran = quoteview("import", tmp_path / "p.jsonl", "--into", tmp_path / "again.quoteview")
    assert (ran.code, ran.err) == (0, "")
    assert quoteview("audit", tmp_path / "again.quoteview", "--verify").code == 0
    again = quoteview("export", tmp_path / "again.quoteview", "--format", "jsonl")
    assert again.out == (tmp_path / "p.jsonl").read_text("utf-8")


def test_the_project_itself_is_never_written_over(quoteview, project):
    before = project.read_bytes()
    ran = quoteview("export", project, "--format", "html", "--out", project)
    assert ran.code == 1
    assert "one of the files that were read" in ran.err
    assert project.read_bytes() == before

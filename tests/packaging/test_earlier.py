"""What an earlier version wrote is read by this one; the smoke test has every frozen program do the same."""

import csv
import shutil
from pathlib import Path

import pytest

from quoteview.__main__ import main
from quoteview.core.verdict import ClusterVerdict
from quoteview.session.session import Session
from quoteview.session.settings import Language, ThemeChoice
from quoteview.session.settings_file import load

EARLIER = Path(__file__).resolve().parents[2] / "packaging" / "earlier"


@pytest.fixture
def project(tmp_path):
    return Path(shutil.copyfile(EARLIER / "harbour.quoteview", tmp_path / "harbour.quoteview"))


def rows(text):
    return list(csv.DictReader(text.removeprefix("\ufeff").splitlines(keepends=True)))


def test_a_project_of_an_earlier_version_has_its_decisions(project):
    session = Session()
    session.open_project(project)
    judgements = [session.judgement(cluster.id) for cluster in session.collection.clusters]
    session.close()
    (judged,) = (judgement for judgement in judgements if judgement.verdict)
    assert judged.verdict is ClusterVerdict.CONFIRMED
    assert judged.note == "Hafenmauer: rang the press office"
    assert judged.tags == ("pier",)


def test_its_history_is_whole_and_begins_as_it_was_told_then(project, monkeypatch, capsys):
    session = Session()
    session.open_project(project)
    session.close()
    monkeypatch.setattr("sys.argv", ["quoteview", "audit", str(project), "--verify"])
    assert main() == 0
    capsys.readouterr()
    monkeypatch.setattr("sys.argv", ["quoteview", "audit", str(project)])
    assert main() == 0
    then, now = rows((EARLIER / "harbour-audit.csv").read_text("utf-8")), rows(capsys.readouterr().out)
    assert len(then) == 8
    assert [{name: row[name] for name in then[0]} for row in now[: len(then)]] == then


def test_settings_of_an_earlier_version_are_obeyed():
    loaded = load(EARLIER / "config")
    assert loaded.remark == ""
    assert loaded.settings.language is Language.GERMAN
    assert loaded.settings.theme is ThemeChoice.DARK
    assert (loaded.settings.zoom, loaded.settings.checker) == (1.25, "Jonas Weill")
    assert loaded.settings.advances_after_verdict


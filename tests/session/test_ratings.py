"""How much wordings differ is kept in the project file, and is never another than the rules give."""

import sqlite3
import subprocess
import sys
import zlib
from contextlib import closing

import pytest

from quoteview.core.difference import Code, Severity
from quoteview.core.policy import PERMISSIVE, STRICT
from quoteview.core.rating import SAME, Rating
from quoteview.core.resources import resource, sample_folder
from quoteview.session import comparing, ratings, rules
from quoteview.session.session import Session
from quoteview.store.ratings import packed, unpacked

SAID = "We will not close the pier before the summer, and nobody will lose their work over it this year"
PRINTED = {
    "a-gazette": f"“{SAID},” Mayor Ada Quill said.\n",
    "b-mail": f"“{SAID.replace('not ', '')},” Mayor Ada Quill said.\n",
    "c-post": f"“{SAID.replace('summer, and', 'summer and')},” Mayor Ada Quill said.\n",
}


@pytest.fixture
def project(tmp_path):
    """A project of one statement in three wordings, whose ratings are kept."""
    for name, text in PRINTED.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    path = tmp_path / "pier.quoteview"
    session = Session("Iris Holt")
    session.start(sorted(tmp_path.glob("*.txt")), path)
    rated(session)
    session.keep_front([session.collection.clusters[0].id])
    session.close()
    return path


@pytest.fixture
def compared(monkeypatch):
    """The pairs of wordings that are compared from now on."""
    pairs, compare = [], comparing.compare
    monkeypatch.setattr(comparing, "compare", lambda base, variant: pairs.append(variant) or compare(base, variant))
    return pairs


def rated(session):
    """Return the rating of every wording of what is open."""
    clusters = session.collection.clusters
    return {each.id: session.rating(cluster, each) for cluster in clusters for each in cluster.variants}


def fresh(session):
    """Return what comparing every wording of what is open gives now."""
    clusters = session.collection.clusters
    return {each.id: Rating.of(session.comparison(cluster, each)) for cluster in clusters for each in cluster.variants}


def kept(path):
    """Return the ratings as they lie in a project file."""
    with closing(sqlite3.connect(path)) as connection:
        ((body,),) = connection.execute("SELECT body FROM derived WHERE name = 'ratings'")
    return body


def test_what_is_kept_of_the_samples_is_what_comparing_gives(tmp_path):
    path = tmp_path / "samples.quoteview"
    session = Session()
    session.start([sample_folder()], path)
    before = rated(session)
    session.keep_front([])
    session.close()
    session.open_project(path)
    assert rated(session) == before == fresh(session)
    assert {rating.severity for rating in before.values()} >= {Severity.NONE, Severity.COSMETIC, Severity.CRITICAL}
    session.close()


@pytest.mark.parametrize("policy", [STRICT, PERMISSIVE])
def test_what_is_kept_is_rated_by_the_policy_of_today(project, policy):
    session = Session()
    session.set_policy(policy)
    session.open_project(project)
    assert rated(session) == fresh(session)
    session.close()


def test_what_was_compared_is_not_compared_again(project, compared):
    session = Session()
    session.open_project(project)
    severities = sorted(rating.severity for rating in rated(session).values())
    assert severities == [Severity.NONE, Severity.EDITORIAL, Severity.CRITICAL]
    assert not compared
    session.close()


def test_what_was_compared_by_other_rules_is_compared_again(project, compared, monkeypatch):
    monkeypatch.setattr(ratings, "fingerprint", lambda: "rules of tomorrow")
    session = Session()
    session.open_project(project)
    ratings_now = rated(session)
    assert len(compared) == 2
    assert ratings_now == fresh(session)
    session.keep_front([])
    session.close()
    assert unpacked("rules of tomorrow", kept(project))
    assert not unpacked(rules.fingerprint(), kept(project))


@pytest.mark.parametrize("body", [b"", b"no more", zlib.compress(b"[]"), zlib.compress(b"{}")])
def test_ratings_that_cannot_be_read_are_made_again(project, body):
    with closing(sqlite3.connect(project)) as connection, connection:
        connection.execute("UPDATE derived SET body = ? WHERE name = 'ratings'", (body,))
    session = Session()
    session.open_project(project)
    assert rated(session) == fresh(session)
    session.close()


def test_words_that_were_scanned_anew_are_compared_anew(project):
    file = project.parent / "c-post.txt"
    file.write_text(PRINTED["c-post"].replace("this year", "next year"), "utf-8")
    session = Session()
    session.open_project(project)
    session.scan_again()
    assert rated(session) == fresh(session)
    session.close()


def test_ratings_are_the_same_when_they_come_back():
    known = {
        bytes(range(16)): SAME,
        b"k" * 16: Rating.with_marks([(Code.POLARITY_MODALITY, Severity.CRITICAL), (Code.ELLIPSIS_CUT, Severity.NONE)]),
        b"l" * 16: Rating.with_marks([(Code.ELLIPSIS_CUT, Severity.CRITICAL), (Code.ELLIPSIS_CUT, Severity.EDITORIAL)]),
    }
    assert unpacked("rules", packed("rules", known)) == known


@pytest.mark.parametrize("changed", ["words.py", "lists/modals.txt"])
def test_any_change_of_the_rules_makes_them_others(tmp_path, changed):
    code = {"words.py": "LEAST = 3\n", "lists/modals.txt": "must\nmay\n"}
    for name, text in code.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    before = rules.fingerprint_of([tmp_path], ("1.0",))
    assert rules.fingerprint_of([tmp_path], ("1.0",)) == before
    assert rules.fingerprint_of([tmp_path], ("1.1",)) != before
    (tmp_path / changed).write_text(code[changed].replace("m", "n").replace("3", "4"), "utf-8")
    assert rules.fingerprint_of([tmp_path], ("1.0",)) != before


def test_a_list_that_is_new_or_called_otherwise_makes_other_rules(tmp_path):
    (tmp_path / "modals.txt").write_text("must\n", "utf-8")
    before = rules.fingerprint_of([tmp_path], ())
    (tmp_path / "modals.txt").rename(tmp_path / "limits.txt")
    assert rules.fingerprint_of([tmp_path], ()) != before


def test_rules_that_cannot_be_read_are_like_no_others(tmp_path):
    assert rules.fingerprint_of([tmp_path], ()) != rules.fingerprint_of([tmp_path], ())


def test_everything_that_comparing_goes_by_counts_as_a_rule():
    lists = resource("lexicons")
    assert {each.suffix for each in lists.rglob("*") if each.is_file()} == {".txt"}
    asked = "import sys, quoteview.collate.comparison; print(*(m for m in sys.modules if m.startswith('quoteview.')))"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout.split()
    assert {name.split(".")[1] for name in loaded} == {"collate", "core"}

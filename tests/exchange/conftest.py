"""A project with everything in it that could go wrong on the way to another program."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from quoteview.core.verdict import Basis, ClusterVerdict, Status, VariantVerdict
from quoteview.session import forms
from quoteview.session.exporting import Wanted
from quoteview.session.session import Session

HARBOUR = (
    "https://www.harbourpost.example/pier?a=1&b=2\n"
    "Pier “to stay”, mayor says\n\n"
    "😀 The future of the pier was settled on Monday.\n\n"
    "“We will not sell the pier to anyone who wants to close it,” Mayor Ada Quill said. “It belongs to the town.”\n\n"
    "“=SUM(A1:A9) is what they wrote upon the wall of our pier,” Quill said.\n\n"
    "“-We pay nothing at all for the old pier,” Quill said. “@home nobody pays for a pier, either.”\n\n"
    "“<b>Nobody</b> & nothing; closes *this* _pier_ [today](http://x.example) # ever,” Quill said.\n\n"
    "“<r>The boats will sail again from the pier</r>” Quill said.\n\n"
    "Quill said: “לא נמכור את המזח לאיש, לעולם לא” and also: “لن نبيع الرصيف لأحد في هذه المدينة”.\n\n"
    "“The tide\u200b comes twice a day, 😀 and 1. nobody owns it,” Quill said.\n"
)
RIDGE = (
    "The mayor spoke to reporters after the meeting.\n\n"
    "“We will sell the pier to everyone who wants to close it,” Mayor Ada Quill said.\n\n"
    "She said the tide “comes twice a day” and left. “+1 for the pier, I always say,” Quill added.\n"
)
VALE = (
    "Mayor Ada Quill said: “We will not sell the pier to anyone who\nwants to close it.”\n\n"
    "Quill told a crowd: “We will never sell the pier to anyone who wants to close it, unless we must.”\n"
)
NOTE = "She said so; ask\nagain, “please”.\t<r>5</r> =1+1 _x0041_"


def now():
    return "2026-03-01T10:00:00+01:00"


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """The project file, made once: tests work on copies."""
    folder = tmp_path_factory.mktemp("made") / "articles"
    folder.mkdir()
    for name, text in (("harbour.txt", HARBOUR), ("ridge.txt", RIDGE), ("vale.txt", VALE)):
        (folder / name).write_text(text, encoding="utf-8")
    session = Session("Iris Holt", now=now)
    session.start([folder], folder.parent / "pier.quoteview")
    _judge(session)
    session.close()
    return folder.parent / "pier.quoteview"


@pytest.fixture
def session(made, tmp_path):
    session = Session("Iris Holt", now=now)
    session.open_project(Path(shutil.copy(made, tmp_path)))
    yield session
    session.close()


def _judge(session):
    """Decide on the statement that several print: confirmed, each other wording altered, one of them to be checked."""
    ridge = session.collection.documents[1]
    session.describe(ridge.id, {"outlet": "=The Ridge; “Daily”", "published_at": "2026-02-28"})
    cluster = max(session.collection.clusters, key=lambda each: len(each.variants))
    session.choose_base(cluster.id, cluster.variants[0].id)
    cluster = session.collection.cluster_of_variant[cluster.variants[0].id]
    _, *others = cluster.variants
    session.set_verdict([cluster.id], ClusterVerdict.CONFIRMED)
    session.set_basis([cluster.id], Basis.RECORDING, "tape 3, 12:40")
    session.set_note([cluster.id, others[0].id], NOTE)
    session.change_tags([others[0].id], ["pier; sale", "“council”"], [])
    session.set_verdict([each.id for each in others], VariantVerdict.ALTERED_MEANING)
    session.set_status([others[-1].id], Status.SECOND_CHECK)
    session.set_status([cluster.id], Status.DONE)


@pytest.fixture
def taken(session):
    """Take the project away in a form, and return the text or the bytes."""

    def taken(form, **wanted):
        return b"".join(session.exported(Wanted(form, **wanted)))

    return taken


@pytest.fixture
def taken_twice(session):
    """Take the project away in a form twice, from two sessions."""

    def taken_twice(form):
        again = Session("Iris Holt", now=now)
        again.open_project(session.project_path)
        try:
            return [b"".join(each.exported(Wanted(form))) for each in (session, again)]
        finally:
            again.close()

    return taken_twice


@pytest.fixture
def noted(session):
    """Take a project away in which the first statement alone stands, with another note."""

    def noted(note, form):
        excerpt = session.excerpt(session.collection.clusters[:1], with_history=True)
        (cluster,) = excerpt.clusters
        project = excerpt.project.judged({cluster.id: replace(excerpt.project.judgement(cluster.id), note=note)})
        return b"".join(forms.pieces(replace(excerpt, project=project), Wanted(form)))

    return noted

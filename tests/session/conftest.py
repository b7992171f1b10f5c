"""Articles on disk, and a session that has them open."""

import pytest

from quoteview.session.session import Session

MORNING = (
    "Mayor Ada Quill defended the old pier on Monday.\n\n"
    "“We will not sell the pier to anyone who wants to close it,” Quill told reporters.\n"
)
EVENING = "“We will sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n"
FERRY = (
    "“We will not sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n\n"
    "Ben Marsh, who runs the ferry, said: “The last boat leaves at nine every evening.”\n"
)


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a-morning.txt").write_text(MORNING, encoding="utf-8")
    (folder / "b-evening.txt").write_text(EVENING, encoding="utf-8")
    return folder


@pytest.fixture
def session(articles):
    opened = Session()
    opened.scan([articles])
    return opened


@pytest.fixture
def project(tmp_path):
    """A project of two statements in a file, the second of which is seen first, and the session that has it open."""
    (tmp_path / "a-ferry.txt").write_text(FERRY, encoding="utf-8")
    path = tmp_path / "pier.quoteview"
    session = Session("Iris Holt")
    session.start([tmp_path / "a-ferry.txt"], path)
    session.keep_front([session.collection.clusters[1].id])
    yield session, path
    session.close()

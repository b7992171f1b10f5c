"""Signals and what sources of record say, in the forms for people: each with the words that prove it."""

import html5lib
import pytest
from markdown_it import MarkdownIt

from quoteview.core.finding import Outcome
from quoteview.core.policy import Policy, PolicyName
from quoteview.core.signal import SignalKind
from quoteview.core.verdict import VariantVerdict
from quoteview.session.exporting import Format, Wanted
from quoteview.session.session import Session

NAMES = {"html": "http://www.w3.org/1999/xhtml"}
CAPTIONS = """1
00:00:12,000 --> 00:00:16,000
>> ADA QUILL: We will keep the old pier open

2
00:00:16,000 --> 00:00:20,000
through the winter, unless the ice comes early.

3
00:00:21,000 --> 00:00:25,000
The repairs cost 12 million crowns & more in all.
"""
ECHO = (
    "“We will keep the old pier open through the winter,” Mayor Ada Quill said on Monday.\n\n"
    "“The repairs cost 20 million crowns & more in all,” Quill said.\n\n"
    "“Nobody asked the fishermen about the new market,” Quill said.\n"
)
POST = (
    "“We will keep the old pier open through the winter,” harbour master Piet Aalbers said on Monday.\n\n"
    "Mayor Ada Quill spoke, too. Quill said that nobody asked the fishermen about the new market, and left.\n"
)


@pytest.fixture
def session(tmp_path):
    folder = tmp_path / "pier"
    folder.mkdir()
    for name, text in {"echo.txt": ECHO, "post.txt": POST, "hearing.srt": CAPTIONS}.items():
        (folder / name).write_text(text, encoding="utf-8")
    session = Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")
    session.scan([folder])
    source = next(each.id for each in session.collection.documents if each.file_name == "hearing.srt")
    session.mark_sources([source], is_source=True)
    yield session
    session.close()


def paper(leaves, _):
    return "\n".join(leaf.text for leaf in leaves).encode()


def texts(session, form):
    """Return a form as the parser of its kind reads it, a text an element that tells something."""
    data = b"".join(session.exported(Wanted(form), None, paper)).decode()
    if form is Format.MARKDOWN:
        data = MarkdownIt("commonmark").render(data)
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"))
    tree = parser.parse(data)
    assert form is not Format.HTML or parser.errors == []
    told = [each for each in tree.iter() if each.tag in {f"{{{NAMES['html']}}}{tag}" for tag in ("p", "li")}]
    return [" ".join("".join(each.itertext()).split()) for each in told]


FORMS = pytest.mark.parametrize("form", [Format.HTML, Format.PDF, Format.MARKDOWN])


@FORMS
def test_every_signal_is_told_with_its_evidence(session, form):
    signals = [each for own in session.find_signals().by_cluster.values() for each in own]
    kinds = {each.kind for each in signals}
    assert {SignalKind.SPEAKER_CONFLICT, SignalKind.INDIRECT_REPORT} <= kinds
    told = texts(session, form)
    for signal in signals:
        assert any(signal.evidence in text and signal.kind.label.replace("_", " ") in text for text in told)


@FORMS
def test_what_a_source_says_is_told_with_the_time_and_the_words(session, form):
    held = [session.held(each.id) for cluster in session.collection.clusters for each in cluster.variants]
    outcomes = {each.finding.outcome for each in held if each}
    assert outcomes == {Outcome.CUT, Outcome.DIFFERENT, Outcome.NOT_FOUND}
    told = texts(session, form)
    for expected in (
        "hearing.srt, 0:00:12: found, but cut (critical)",
        "Left out after it: “unless the ice comes early”.",
        "hearing.srt, 0:00:21: found with differences (critical)",
        "The repairs cost 1220 million crowns & more in all",
        "hearing.srt: not found",
        "It may be a paraphrase that got marks, or a shortened rendering.",
    ):
        assert any(expected in text for text in told), expected


def test_a_statement_stands_under_the_gravest_of_what_is_told_of_it(session):
    data = b"".join(session.exported(Wanted(Format.HTML))).decode()
    critical = data[data.index('<section aria-labelledby="critical">') :].split("</section>")[0]
    # One wording in both outlets: what is grave is that they give it to two persons, and what the source adds.
    assert "We will keep the old pier open through the winter" in critical


def test_a_kind_that_the_policy_leaves_out_is_not_told(session):
    session.set_policy(Policy(PolicyName.DEFAULT, silent=frozenset({SignalKind.INDIRECT_REPORT})))
    assert not any("indirect report:" in text for text in texts(session, Format.HTML))


@FORMS
def test_a_report_says_which_signals_are_not_looked_for(session, form):
    assert not any("not looked for" in text for text in texts(session, form))
    silent = frozenset({SignalKind.INDIRECT_REPORT, SignalKind.SPEAKER_CONFLICT})
    session.set_policy(Policy(PolicyName.OWN, silent=silent))
    told = "Signals not looked for under this policy: speaker conflict, indirect report."
    assert any(told in text for text in texts(session, form))


def test_a_request_tells_what_the_source_says_where_nobody_chose_a_reference(session):
    cluster = next(each for each in session.collection.clusters if "crowns" in each.base_text)
    session.set_verdict([each.id for each in cluster.variants], VariantVerdict.ALTERED_MEANING)
    text = b"".join(session.exported(Wanted(Format.REQUESTS))).decode()
    assert "What the source of record says (hearing.srt, 0:00:21):\n      The repairs cost 12 million crowns" in text
    assert "The repairs cost [-12-]{+20+} million crowns" in text


def test_without_signals_and_sources_nothing_is_told_of_them(tmp_path):
    path = tmp_path / "echo.txt"
    path.write_text(ECHO, encoding="utf-8")
    session = Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")
    session.scan([path])
    data = b"".join(session.exported(Wanted(Format.HTML))).decode()
    assert "Across the documents" not in data
    assert "Source of record" not in data
    session.close()

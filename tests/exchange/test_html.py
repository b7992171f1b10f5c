"""The HTML report: html5lib reads it, by the rules that browsers read by."""

import html5lib
import pytest

from quoteview.session.exporting import Format

NAMES = {"html": "http://www.w3.org/1999/xhtml"}

NOTE = "She said so; ask\nagain, “please”.\t<r>5</r> =1+1 _x0041_"


@pytest.fixture
def report(taken):
    """Return the report as a tree, of a document in which the parser finds no error."""
    return parsed(taken(Format.HTML))


def parsed(data):
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"))
    tree = parser.parse(data, transport_encoding="utf-8")
    assert parser.errors == []
    return tree


def texts(tree, path):
    return ["".join(each.itertext()) for each in tree.iterfind(path, NAMES)]


def test_each_base_stands_in_the_report_to_the_letter(session, report):
    shown = texts(report, ".//html:blockquote")
    assert sorted(shown) == sorted(cluster.base_text for cluster in session.collection.clusters)


def test_what_is_not_struck_out_is_the_wording(session, report):
    variants = {each.id: each.text for cluster in session.collection.clusters for each in cluster.variants}
    for item in report.iterfind(".//html:ol[@class='wordings']/html:li", NAMES):
        (words,) = item.iterfind("html:p[@class='wording']", NAMES)
        is_cut = bool(words.findall("html:span[@class='left-out']", NAMES))
        for gone in [*words.iterfind("html:del", NAMES), *words.iterfind("html:span[@class='left-out']", NAMES)]:
            gone.text = ""
            for child in list(gone):
                gone.remove(child)
        assert "".join(words.itertext()) == variants[item.get("id")], is_cut


def test_the_worst_comes_first_and_every_entry_leads_somewhere(report):
    sections = [each.get("aria-labelledby") for each in report.iterfind(".//html:section", NAMES)]
    order = ["critical", "substantive", "editorial", "cosmetic", "none"]
    assert sections == [each for each in order if each in sections]
    assert sections[0] == "critical"
    targets = {each.get("id") for each in report.iter() if isinstance(each.tag, str)}
    links = [each.get("href") for each in report.iterfind(".//html:nav//html:a", NAMES)]
    assert links
    assert {link[1:] for link in links} <= targets


def test_nothing_is_fetched_and_nothing_runs(report, taken):
    assert not report.findall(".//html:script", NAMES)
    for each in report.iter():
        if isinstance(each.tag, str):
            assert not {"src", "srcset", "onclick", "onload"} & set(each.attrib)
            assert each.tag.rpartition("}")[2] not in {"link", "img", "iframe", "object"}
    style = report.find(".//html:style", NAMES).text
    assert "url(" not in style
    assert "@import" not in style
    assert b"javascript:" not in taken(Format.HTML)


def test_a_script_for_an_address_is_no_link(session, taken):
    document = session.collection.documents[0]
    session.describe(document.id, {"url": "javascript:alert(1)"})
    links = parsed(taken(Format.HTML)).findall(".//html:p[@class='where']//html:a", NAMES)
    assert links == []


def test_words_of_others_have_no_language_of_ours_and_find_their_direction(report):
    assert report.getroot().get("lang") == "en"
    for path in (".//html:blockquote", ".//html:p[@class='wording']"):
        for each in report.iterfind(path, NAMES):
            assert (each.get("lang"), each.get("dir")) == ("", "auto")


def test_differences_have_a_sign_beside_their_colour(report):
    (difference, *_) = report.findall(".//html:del[@class='critical']", NAMES)
    assert difference.get("title") == "polarity_modality, critical"
    signs = texts(report, ".//html:h3/html:span")
    assert "!" in signs


def test_who_decided_what_and_by_which_policy_is_told(report):
    text = "".join(report.getroot().itertext())
    assert "Verdict: confirmed" in text
    assert "recording" in text
    assert "tape 3, 12:40" in text
    assert "under the policy default 1" in text
    assert NOTE in texts(report, ".//html:p[@class='note']")


def test_what_html_cannot_hold_is_named(noted):
    tree = parsed(noted("one\0two \x1b \ud800 \ufffe", Format.HTML))
    (note,) = tree.findall(".//html:p[@class='note']", NAMES)
    assert [each.get("data-name") for each in note] == ["U+0000", "U+001B", "U+D800", "U+FFFE"]


def test_what_cannot_be_seen_is_named_and_there(report):
    (unseen, *_) = report.findall(".//html:blockquote/html:span[@class='unseen']", NAMES)
    assert (unseen.get("data-name"), unseen.get("title"), unseen.text) == ("U+200B", "zero width space", "\u200b")

"""Web pages become the words that a reader sees, to the character, paragraph by paragraph."""

import socket
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.errors import EmptyFile, KnownError, NotText, OwnReport, PageWithoutText
from quoteview.core.text import Span
from quoteview.export.csv_table import BYTE_ORDER_MARK
from quoteview.ingest.page import page_of
from quoteview.ingest.reader import documents_under, read_document

ARTICLE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <title>Pier stays &amp; mill goes – Harbour Post</title>
  <meta property="og:site_name" content="Harbour Post">
  <meta property="og:title" content="Pier stays &amp; mill goes">
  <meta property="article:published_time" content="2031-05-02T08:30:00+01:00">
  <link rel="stylesheet" href="https://cdn.example/site.css">
  <link rel="canonical" href="https://www.harbourpost.example/pier?id=7&amp;page=1">
  <style>p::before { content: "“never said,” " }</style>
  <script>document.write("<p>“written by a program,” it said.</p>")</script>
</head>
<body class="article">
  <nav><ul><li><a href="/">Home</a></li><li><a href="/town">“Town” news</a></li></ul></nav>
  <main>
    <h1>Pier stays &amp; <em>mill</em> goes</h1>
    <p class="lead">“We will
       not&nbsp;sell the <a href="https://ads.example/pier">pier</a>,” Mayor <b>Ada</b> Quill said.<br>
       “It belongs to the town.”</p>
    <ul><li>Costs: 40&#8239;000&#x20AC;<li>“Nobody asked us,” Ben Marsh said.</ul>
    <h2>What comes next</h2>
    <blockquote>The last boat leaves at&thinsp;nine.<br><br>It always did.</blockquote>
    <img src="https://tracker.example/pixel.gif" alt="“a picture,” it says">
    <p>wind&shy;mill, fi&#64257;, a &lt;b&gt; and AT&T, caf&eacute; &notit;<p>Last words
  </main>
  <script src="https://cdn.example/late.js"></script>
</body>
</html>
"""
WORDS = (
    "Pier stays & mill goes\n\n"
    "“We will not\u00a0sell the pier,” Mayor Ada Quill said.\n“It belongs to the town.”\n\n"
    "Costs: 40\u202f000€\n\n“Nobody asked us,” Ben Marsh said.\n\n"
    "What comes next\n\n"
    "The last boat leaves at\u2009nine.\n\nIt always did.\n\n"
    "wind\u00admill, fi\ufb01, a <b> and AT&T, café ¬it;\n\nLast words"
)
# As LibreOffice Writer saves a document.
WRITER = """<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">
<html>
<head>
\t<meta http-equiv="content-type" content="text/html; charset=windows-1252"/>
\t<title>Council minutes</title>
\t<meta name="generator" content="LibreOffice 24.2.7.2 (Linux)"/>
\t<meta name="created" content="2031-05-02T10:00:00"/>
\t<style type="text/css">
\t\t@page { size: 21cm 29.7cm; margin: 2cm }
\t\tp { line-height: 115%; background: transparent }
\t</style>
</head>
<body lang="en-GB" link="#000080" vlink="#800000" dir="ltr"><p style="line-height: 100%; margin-bottom: 0cm">
<font face="Liberation Serif"><b>Minutes</b></font></p>
<p style="line-height: 100%; margin-bottom: 0cm"><br/>

</p>
<p style="line-height: 100%">\x93The old mill is <i>not</i> safe,\x94 the
engineer said \x96 \x93nobody
may enter.\x94</p>
<table width="100%"><col width="128*"/><tr><td><p>Pier</p></td><td><p>7 for, 2 against</p></td></tr></table>
</body>
</html>"""


@pytest.fixture
def read(tmp_path):
    def read(source, name="page.html", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(source if isinstance(source, bytes) else source.encode(encoding))
        return read_document(path)

    return read


def words(source):
    return page_of(source).text


def test_an_article_is_its_words_paragraph_by_paragraph(read):
    document = read(ARTICLE)
    assert document.text == WORDS
    assert document.reader == "html 1"
    assert document.title == "Pier stays & mill goes"
    assert document.title_span == Span(0, 22)
    assert document.outlet == "Harbour Post"
    assert document.url == "https://www.harbourpost.example/pier?id=7&page=1"
    assert document.published_at == "2031-05-02T08:30:00+01:00"


@pytest.mark.parametrize("name", ["page.html", "page.htm", "PAGE.HTM", "page.xhtml"])
def test_every_suffix_of_pages_is_read(read, name):
    assert read(ARTICLE, name).text == WORDS


def test_what_a_word_processor_saves_is_read(read):
    document = read(WRITER, encoding="latin-1")
    assert document.encoding == "cp1252"
    assert document.title == "Council minutes"
    assert document.text == (
        "Minutes\n\n“The old mill is not safe,” the engineer said – “nobody may enter.”\n\nPier\n\n7 for, 2 against"
    )


def test_nothing_is_loaded(read, monkeypatch):
    def refuse(*_):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert read(ARTICLE).text == WORDS


@pytest.mark.parametrize(
    ("declared", "encoding", "codec"),
    [
        ('<meta charset="windows-1251">', "cp1251", "cp1251"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=KOI8-R'>", "koi8_r", "koi8-r"),
        ('<?xml version="1.0" encoding="ISO-8859-5"?>', "iso8859_5", "iso8859-5"),
        ('<meta charset="iso-8859-5">', "utf-8", "utf-8"),
        ('<meta charset="no-such-thing">', "utf-8", "utf-8"),
        ('<meta charset="utf-16">', "utf-8", "utf-8"),
        ('<meta charset="koi8-r">', "utf-8-sig", "utf-8-sig"),
        ('<meta charset="koi8-r">', "utf-16", "utf-16"),
    ],
)
def test_the_encoding_is_that_of_the_mark_then_utf_8_then_the_one_that_is_named(read, declared, encoding, codec):
    said = "«Мост откроют зимой», — сказала мэр.".replace("«", "").replace("»", "").replace("—", "-")
    document = read(f"{declared}<p>{said}</p>", encoding=encoding)
    assert document.text == said
    assert document.encoding == codec
    assert document.remarks == ()


def test_old_western_pages_say_latin_1_and_mean_windows(read):
    document = read(b'<meta charset="iso-8859-1"><p>\x93It stays,\x94 she said.')
    assert document.text == "“It stays,” she said."


def test_a_name_of_no_encoding_of_text_is_passed_over(read):
    assert read(b'<meta charset="base64"><p>\x93It stays,\x94 she said.').text == "“It stays,” she said."


def test_right_to_left_pages_keep_their_characters(read):
    said = "\u200f«לא נמכור את המזח», אמרה \u2067Ada Quill\u2069."
    assert read(f'<html dir="rtl"><p>{said}<p>نعم، قالت.</html>').text == f"{said}\n\nنعم، قالت."


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("plain words", "plain words"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("one<br>\n<br>two", "one\n\ntwo"),
        ("<b>never</b>mind", "nevermind"),
        ("<b>never</b> <i>mind</i>", "never mind"),
        ("<p> one </p> <p>two</p>", "one\n\ntwo"),
        ("<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc"),
        ("<pre>\n  a\r\n b</pre>c", "  a\n b\n\nc"),
        ("<p>in<wbr>visible", "invisible"),
        ("<dl><dt>Q<dd>A</dl>", "Q\n\nA"),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
        ("<!-- <p>no</p> -->yes", "yes"),
        ("<!-->yes<!-- -->", "yes"),
        ("<noscript>no</noscript>yes<template>no</template>", "yes"),
        ("yes<select><option>no</select><button>no</button>", "yes"),
        ("<div hidden>no</div><div style='display:none'>no <div>no</div></div>yes", "yes"),
        ("<svg><title>no</title><text>no</text></svg>yes", "yes"),
        ("<iframe src='https://a.example'>no</iframe>yes", "yes"),
        ("<p title='a > b'>yes", "yes"),
        ('<a href="javascript:alert(1)">yes</a>', "yes"),
        ("<title>T</title><body>yes", "yes"),
        ("<head><title>T</title><p>yes", "yes"),
        ("<x-quote>“yes,”</x-quote> she said", "“yes,” she said"),
    ],
)
def test_small_pages(source, text):
    assert words(source) == text


@pytest.mark.parametrize(
    "source",
    [
        "<p>“Yes,” she said",
        "</div></p><p>“Yes,” she said</b></i>",
        "<nav><ul><li><p>“Yes,” she said",
        "<div hidden><p>“Yes,” she said",
        "<script>“Yes,” she said",
        "<title>T</title><style>p{}</style><b><i><p>“Yes,” she said</b>",
        "<p>“Yes,” she said<a href='",
        "<p class=>“Yes,” she said<!-- never ended",
        "<p><font color=red\nsize=2>“Yes,” she said</font",
    ],
)
def test_what_is_broken_loses_no_words(source):
    assert "“Yes,” she said" in words(source)


def test_quotations_that_are_marked_up_get_the_marks_that_a_browser_shows(read):
    document = read("<p><q>It is <q>not</q> for sale</q>, she said.")
    assert document.text == "“It is ‘not’ for sale”, she said."
    assert [str(remark) for remark in document.remarks] == [
        "The marks of 2 quotations are those that a browser shows."
    ]


def test_nul_bytes_stand_where_they_stood_and_are_told(read):
    document = read(b"<p>one\0two</p>\0<p>three, and so that there are enough words: four, five, six, seven</p>")
    assert document.text.startswith("one\0two")
    assert "2 NUL" in str(document.remarks[0])


PIECES = {
    "nested": "<div>",
    "nested in what is left out": "<nav>",
    "tags without an end": "<a ",
    "attributes without an end": "<a b='",
    "comments without an end": "<!--",
    "titles": "<title>",
    "scripts": "<script>",
    "marked up": "<q>",
    "ends": "</p ",
    "entities": "&#",
    "signs": "<",
    "spaces": " \n",
    "one tag with many": " a=1",
}


def work(source):
    """How many calls it takes to read a page: a measure that hangs on no clock."""
    import sys  # noqa: PLC0415 - only here

    calls = 0

    def count(_frame, event, _what):
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        page_of(source)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_page_of_ten_times_the_length_takes_ten_times_the_work(piece):
    less, more = (work(piece * n + "<p>end") for n in (2_000, 20_000))
    assert more <= 11 * less + 200


def test_a_megabyte_of_nested_tags_is_read(read):
    document = read("<div><span><b>" * 75_000 + "“At last,” she said.")
    assert document.text == "“At last,” she said."


@pytest.mark.parametrize(
    "source",
    ["<html><head><title>Pier</title><script>load()</script></head><body><div id=app></div></body>", "<p>&nbsp;"],
)
def test_a_page_without_text_is_told_in_one_sentence(read, source):
    with pytest.raises(PageWithoutText) as told:
        read(source)
    assert told.value.sentence.endswith("page.html: is a web page without text; save it again once it shows its words.")


def test_an_empty_file_and_a_picture_are_told_as_ever(read):
    with pytest.raises(EmptyFile):
        read(b"")
    with pytest.raises(NotText):
        read(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)


def test_a_report_of_our_own_is_no_article(read):
    with pytest.raises(OwnReport, match="is a report that quoteview made"):
        read('<!DOCTYPE html><meta charset="utf-8"><meta name="generator" content="quoteview 1.0"><p>“Yes,” she said.')


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("<!-- saved from url=(0033)https://www.harbourpost.example/a -->", "https://www.harbourpost.example/a"),
        ("<!--\n Page saved with SingleFile \n url: https://a.example/b \n saved date: Fri\n-->", "https://a.example/b"),
        ('<meta property="og:url" content="https://a.example/c">', "https://a.example/c"),
        ('<link rel="canonical" href="/pier">', None),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
        ("Version:0.9\r\nStartHTML:0105\r\nEndHTML:9\r\nSourceURL:https://a.example/d?e\r\n", "https://a.example/d?e"),
    ],
)
def test_the_address_is_told_by_the_page_or_by_who_saved_it(read, head, url):
    document = read(f"{head}<p>“Yes,” she said.")
    assert document.url == url
    assert document.text == "“Yes,” she said."


@pytest.mark.parametrize(
    ("source", "title", "span"),
    [
        ("<title>Pier</title><p>Words", "Pier", None),
        ("<title>Pier – Post</title><h1>The pier</h1><p>Words", "The pier", Span(0, 8)),
        ("<p>Words<h1>One</h1><h1>Two</h1>", None, None),
        ('<meta property="og:title" content="Two"><p>Words<h1>One</h1><h1>Two</h1>', "Two", Span(12, 15)),
        ('<meta property="og:site_name" content="Post"><title>Pier</title><h1>Post</h1><p>Words', "Pier", None),
        ("<p>Words", None, None),
    ],
)
def test_titles(read, source, title, span):
    document = read(source)
    assert (document.title, document.title_span) == (title, span)
    assert span is None or span.of(document.text) == title


def test_a_folder_is_read_without_what_browsers_keep_beside_pages(tmp_path):
    for name in ("Pier.html", "Pier_files/ad.html", "Mill.htm", "Mill-Dateien/frame.html", "Other_files/note.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>Words", "utf-8")
    assert [path.name for path in documents_under(tmp_path)] == ["Mill.htm", "Pier.html", "note.txt"]


PLAIN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\n\t\f "), min_size=1, max_size=8)


@given(st.lists(st.lists(PLAIN, min_size=1, max_size=4), min_size=1, max_size=4))
def test_every_character_of_every_word_stands_there(paragraphs):
    source = "".join(f"<p>{' '.join(escape(word) for word in each)}</p>" for each in paragraphs)
    assert words(source) == "\n\n".join(" ".join(each) for each in paragraphs)


SCRAPS = st.sampled_from(
    ["<", ">", "</", "p", "!--", "-->", "&", "'", '"', "=", " ", "x", "\n", "q", "title", "h1>", "<h1"]
)


@given(st.lists(SCRAPS, max_size=40).map("".join))
def test_whatever_is_written_there_is_a_page(source):
    page = page_of(source)
    assert all(span.of(page.text) == span.of(page.text).strip() for span in page.headings)
    assert page.text == page.text.strip(" \n\t")


def test_a_mark_of_order_is_no_character_of_the_text(read):
    assert read(f"{BYTE_ORDER_MARK}<p>Words").text == "Words"


def test_every_refusal_is_a_sentence():
    assert all(issubclass(each, KnownError) for each in (PageWithoutText, OwnReport))

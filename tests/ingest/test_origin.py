"""What the head of a file says of its origin, and nothing more."""

import pytest

from quoteview.ingest.reader import read_document

BODY = "The mayor opened the bridge on Monday, and many people came to see it, some of them from far away.\n"


def read(tmp_path, text, name="a.txt"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    return read_document(path)


def test_a_first_line_that_is_an_address(tmp_path):
    document = read(tmp_path, f"https://news.example/bridge?x=1\n{BODY}")
    assert document.url == "https://news.example/bridge?x=1"
    assert (document.outlet, document.title, document.published_at) == (None, None, None)


def test_a_title_line_is_followed_by_a_blank_line(tmp_path):
    document = read(tmp_path, f"https://news.example/bridge\r\n\r\n  Mayor opens 'safe' bridge\r\n\r\n{BODY}")
    assert document.title == "Mayor opens 'safe' bridge"
    assert document.title_span.of(document.text) == document.title
    assert document.url == "https://news.example/bridge"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "\n" + BODY + "\n" + BODY,
        f"Mayor opens bridge\n{BODY}",
        f"The mayor opened a bridge.\n\n{BODY}",
        f"“It is safe,” the mayor said of the “new bridge.”\n\n{BODY}",
        "Mayor opens bridge" + "HomeNewsSportTravel" * 400,
        "Mayor opens bridge",
        f"* * *\n\n{BODY}",
        "A word at the start, " * 10 + f"\n\n{BODY}",
    ],
)
def test_no_title_is_made_up(tmp_path, text):
    document = read(tmp_path, text)
    assert document.title is None
    assert document.title_span is None


def test_a_markdown_heading_is_the_title(tmp_path):
    document = read(tmp_path, f"# Mayor opens “safe” bridge. #\n{BODY}", "a.md")
    assert document.title == "Mayor opens “safe” bridge."
    assert document.title_span.of(document.text) == document.title


def test_an_underlined_markdown_heading_is_the_title(tmp_path):
    document = read(tmp_path, f"Mayor opens bridge\n==================\nDate: 2024-02-03\n\n{BODY}", "a.md")
    assert (document.title, document.published_at) == ("Mayor opens bridge", "2024-02-03")


def test_a_heading_is_plain_text_in_plain_text(tmp_path):
    assert read(tmp_path, f"# 1 of the week\n{BODY}").title is None


def test_front_matter(tmp_path):
    head = '---\ntitle: "Mayor: bridge is safe"\nauthor: Ann\nsite: Harbour Post\ndate: 2024-02-03T10:00:00+01:00\n'
    document = read(tmp_path, f"{head}url: https://news.example/b\ntags: [a, b]\n---\n\n{BODY}", "a.md")
    assert document.title == "Mayor: bridge is safe"
    assert document.title_span.of(document.text) == document.title
    assert document.outlet == "Harbour Post"
    assert document.published_at == "2024-02-03T10:00:00+01:00"
    assert document.url == "https://news.example/b"


def test_header_lines(tmp_path):
    head = "Title: Mayor opens bridge\nBy: Ann Hill\nSource: Harbour Post\nDate: 3 February 2024\nURL: https://n.example/b\n"
    document = read(tmp_path, f"{head}\n{BODY}")
    assert (document.title, document.outlet) == ("Mayor opens bridge", "Harbour Post")
    assert (document.published_at, document.url) == ("2024-02-03", "https://n.example/b")
    assert document.title_span.start == len("Title: ")


def test_header_lines_below_a_title(tmp_path):
    document = read(tmp_path, f"Mayor opens bridge\nSource: https://n.example/b\n\nDate: Feb. 3, 2024\n\n{BODY}")
    assert (document.title, document.outlet, document.url) == ("Mayor opens bridge", None, "https://n.example/b")
    assert document.published_at == "2024-02-03"


@pytest.mark.parametrize("printed", ["04/05/2024", "yesterday", "2024", "31 February 2024", "3 Foo 2024"])
def test_a_date_that_is_no_clear_day_stays_unknown(tmp_path, printed):
    assert read(tmp_path, f"Date: {printed}\n\n{BODY}").published_at is None


def test_what_stands_below_the_head_tells_nothing(tmp_path):
    document = read(tmp_path, f"{BODY}\nSource: Harbour Post\nhttps://news.example/b\n\n# Other\n\n{BODY}", "a.md")
    assert (document.outlet, document.url, document.title) == (None, None, None)


def test_an_unclosed_front_matter_is_text(tmp_path):
    assert read(tmp_path, f"---\ntitle: Mayor opens bridge\n{BODY}", "a.md").title is None

"""Which files are read, in which order, and the sentence for each that is not."""

import os
from pathlib import Path

import pytest

from quoteview.core.errors import NoDocuments, PathMissing, PathUnreadable, UnknownFormat
from quoteview.ingest.reader import SUFFIXES, documents_under, read_document


def write(path, text="Some words.\n"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_gives_itself(tmp_path):
    file = write(tmp_path / "a.TXT")
    assert documents_under(file) == (file,)


def test_a_folder_gives_its_documents_in_a_stable_order(tmp_path):
    for name in ("b.txt", "a.md", "c.markdown", "sub/a.txt", "another/z.text", "picture.png"):
        write(tmp_path / name)
    found = [path.relative_to(tmp_path).as_posix() for path in documents_under(tmp_path)]
    assert found == ["a.md", "b.txt", "c.markdown", "another/z.text", "sub/a.txt"]


def test_hidden_files_and_folders_are_passed_over(tmp_path):
    for name in ("a.txt", ".b.txt", ".git/c.txt"):
        write(tmp_path / name)
    assert documents_under(tmp_path) == (tmp_path / "a.txt",)


def test_a_missing_path(tmp_path):
    with pytest.raises(PathMissing, match=r"gone\.txt: there is no such file or folder\."):
        documents_under(tmp_path / "gone.txt")
    with pytest.raises(PathMissing, match="there is no such file or folder"):
        documents_under(write(tmp_path / "a.txt") / "below.txt")


def test_a_folder_without_documents(tmp_path):
    write(tmp_path / "picture.png")
    with pytest.raises(NoDocuments, match=r"holds no documents that quoteview reads \(\.txt, "):
        documents_under(tmp_path)


@pytest.mark.parametrize("read", [documents_under, read_document])
def test_a_file_of_another_kind(tmp_path, read):
    with pytest.raises(UnknownFormat, match=r"a\.png: is not a kind of file that quoteview reads"):
        read(write(tmp_path / "a.png"))


def test_a_file_that_vanishes_between_listing_and_reading(tmp_path):
    file = write(tmp_path / "a.txt")
    [listed] = documents_under(tmp_path)
    file.unlink()
    with pytest.raises(PathMissing, match=r"a\.txt: there is no such file"):
        read_document(listed)


def test_a_link_to_nowhere(tmp_path):
    link = tmp_path / "a.txt"
    link.symlink_to(tmp_path / "gone.txt")
    with pytest.raises(PathMissing, match=r"a\.txt: there is no such file"):
        read_document(*documents_under(link))


def test_a_folder_is_no_document(tmp_path):
    folder = tmp_path / "a.txt"
    folder.mkdir()
    with pytest.raises(PathUnreadable, match=r"a\.txt: cannot be read \(it is a folder\)\."):
        read_document(folder)


def test_a_pipe_is_not_waited_for(tmp_path):
    pipe = tmp_path / "a.txt"
    os.mkfifo(pipe)
    with pytest.raises(PathUnreadable, match="it is not an ordinary file"):
        read_document(pipe)


def test_a_name_too_long_for_the_system_is_named_as_unreadable(tmp_path):
    with pytest.raises(PathUnreadable, match="cannot be read"):
        documents_under(tmp_path / ("a" * 5000 + ".txt"))


WORDS = dict.fromkeys(SUFFIXES, "Some words.") | {
    ".srt": "1\n00:00:01,000 --> 00:00:02,000\nSome words.\n",
    ".vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nSome words.\n",
}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_suffix_has_a_reader(tmp_path, suffix):
    document = read_document(write(tmp_path / f"a{suffix}", WORDS[suffix]))
    assert document.text == "Some words."
    assert document.path == str(tmp_path / f"a{suffix}")
    assert Path(document.path).name == document.file_name

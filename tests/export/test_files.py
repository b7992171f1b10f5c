import os
import threading

import pytest

from quoteview.core.errors import CannotWrite
from quoteview.export.files import replace_file


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left_behind(tmp_path):
    with pytest.raises(CannotWrite, match=r"nowhere.*cannot be written"):
        replace_file(tmp_path / "nowhere" / "table.csv", "new")
    folder = tmp_path / "folder.csv"
    folder.mkdir()
    with pytest.raises(CannotWrite):
        replace_file(folder, "new")
    assert list(tmp_path.iterdir()) == [folder]


def test_a_new_file_gets_the_permissions_that_files_get_here_and_an_old_one_keeps_its_own(tmp_path):
    ordinary, kept = tmp_path / "ordinary", tmp_path / "kept.csv"
    ordinary.touch()
    replace_file(tmp_path / "new.csv", "new")
    assert (tmp_path / "new.csv").stat().st_mode == ordinary.stat().st_mode
    kept.touch()
    kept.chmod(0o600)
    replace_file(kept, "new")
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(tmp_path):
    there, link = tmp_path / "there.csv", tmp_path / "link.csv"
    there.write_text("old", "utf-8")
    link.symlink_to(there)
    replace_file(link, "new")
    assert link.is_symlink()
    assert there.read_text("utf-8") == "new"


def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe, heard = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    reader.start()
    replace_file(pipe, "“new”")
    reader.join()
    assert heard == ["“new”".encode()]
    assert pipe.is_fifo()


def test_a_name_as_long_as_names_can_be_is_written(tmp_path):
    longest = tmp_path / ("n" * 251 + ".csv")
    replace_file(longest, "new")
    assert longest.read_text("utf-8") == "new"


def test_a_lone_surrogate_is_written_as_its_escape(tmp_path):
    replace_file(tmp_path / "lone.jsonl", "a\udc80b")
    assert (tmp_path / "lone.jsonl").read_bytes() == b"a\\udc80b"

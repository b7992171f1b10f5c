import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quoteview.ui.bugs import Bugs
from quoteview.ui.dialogs.about import About
from quoteview.ui.logs import REPORTS_KEPT, Logs, log_folder

SAYS = """
import sys, warnings
from pathlib import Path
from PySide6.QtCore import qWarning
from quoteview.ui.logs import Logs
logs = Logs(Path(sys.argv[1]))
logs.start()
qWarning("the paper jammed")
warnings.warn("that way is old", DeprecationWarning)
logs.stop()
"""
CRASHES = """
import os, sys
from pathlib import Path
from quoteview.ui.logs import Logs
Logs(Path(sys.argv[1])).start()
def come_down():
    os.abort()
come_down()
"""


def run(program, folder):
    return subprocess.run(
        [sys.executable, "-W", "always", "-c", program, folder], capture_output=True, text=True, check=False
    )


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "state" / "log"


def test_what_qt_and_python_warn_of_is_written_down(folder):
    said = run(SAYS, folder)
    assert said.returncode == 0, said.stderr
    assert "the paper jammed" in said.stderr, "a terminal hears it as well"
    log = (folder / "quoteview.log").read_text("utf-8")
    assert "WARNING qt: the paper jammed" in log
    assert "that way is old" in log


def test_where_python_came_down_is_a_report_at_the_next_start(folder):
    assert run(CRASHES, folder).returncode != 0
    assert run(SAYS, folder).returncode == 0
    (report,) = Logs(folder).reports
    assert "come_down" in report.read_text("utf-8")
    assert (folder / "crash.txt").stat().st_size == 0


def test_a_folder_that_cannot_be_made_is_said_and_stops_nobody(tmp_path):
    (tmp_path / "file").touch()
    logs = Logs(tmp_path / "file" / "log")
    logs.start()
    assert str(tmp_path / "file" / "log") in logs.remark
    logs.stop()


def test_the_last_reports_are_kept_and_the_first_dropped(folder):
    logs = Logs(folder)
    paths = [logs.keep_report(f"report {number}") for number in range(REPORTS_KEPT + 3)]
    assert logs.reports == tuple(paths[3:])
    assert paths[-1].read_text("utf-8") == f"report {REPORTS_KEPT + 2}"


def fail(bugs):
    try:
        {}["a key that is not there"]
    except KeyError:
        bugs.hear(*sys.exc_info())


def test_a_report_says_what_runs_here_and_what_was_done_and_is_kept(qapp, qtbot, folder):
    bugs = Bugs(Logs(folder))
    for number in range(25):
        bugs.note(f"Operation {number}")
    with qtbot.waitSignal(bugs.found) as found:
        fail(bugs)
    report, path = found.args
    assert Path(path).read_text("utf-8") == report
    for told in ("quoteview: ", "Python: 3.", "Qt: 6.", "PySide6: 6.", "Platform: ", "Operation 24", "KeyError"):
        assert told in report
    assert "Operation 4\n" not in report, "twenty operations are enough"


def test_a_bug_that_comes_again_is_kept_once(qapp, folder):
    bugs = Bugs(Logs(folder))
    for _ in range(3):
        fail(bugs)
    assert len(Logs(folder).reports) == 1


def test_a_report_that_cannot_be_kept_is_still_shown(qapp, qtbot, tmp_path):
    (tmp_path / "file").touch()
    bugs = Bugs(Logs(tmp_path / "file" / "log"))
    with qtbot.waitSignal(bugs.found) as found:
        fail(bugs)
    assert "KeyError" in found.args[0]
    assert found.args[1] == ""


def test_a_bug_is_told_with_the_place_of_its_report_until_somebody_closes_it(qtbot, opened, run, articles, folder):
    bugs = Bugs(Logs(folder))
    bugs.found.connect(opened.notices.tell_bug)
    opened.operations.started.connect(bugs.note)
    run(opened.operations.scan, [articles])
    fail(bugs)
    assert "in quoteview itself" in opened.notices.sentence
    assert str(Logs(folder).reports[0]) in " ".join(opened.notices.lines)
    run(opened.operations.scan, [articles])
    assert "in quoteview itself" in opened.notices.sentence
    qtbot.mouseClick(opened.notices.content.copy, Qt.MouseButton.LeftButton)
    assert "Open documents" in QApplication.clipboard().text()
    assert "We will not sell" not in QApplication.clipboard().text(), "nothing of what is open"
    opened.notices.close_all()
    assert opened.notices.isHidden()


def test_about_tells_versions_and_folders_and_can_be_copied(qtbot, tmp_path):
    about = About(tmp_path)
    qtbot.addWidget(about)
    about.copy()
    copied = QApplication.clipboard().text()
    for told in ("quoteview: ", "Python: ", "Qt: ", "PySide6: ", "Platform: ", f"Settings: {tmp_path}",
                 f"Logs: {log_folder()}", "Licence: MIT", "New versions: where you got this one"):  # fmt: skip
        assert told in copied


def test_a_long_log_begins_anew_and_few_are_kept(folder):
    program = SAYS.replace('qWarning("the paper jammed")', 'for at in range(60): qWarning(f"{at:03}" + "x" * 100_000)')
    assert run(program, folder).returncode == 0
    logs = sorted(path.name for path in folder.glob("quoteview.log*"))
    assert logs == ["quoteview.log", "quoteview.log.1", "quoteview.log.2", "quoteview.log.3"]
    assert all((folder / name).stat().st_size <= 1_100_000 for name in logs)

"""A desktop of its own for the program: an X display, a session bus, and folders in which nothing is remembered."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python that the system's accessibility library is made for."""
PATIENCE = 90
"""Seconds that something may take on a machine that is busy with other things."""
ASIDE = ("AtSpiAdaptor", "Could not find accessible on path")
"""What Qt says of a reader that asks for what is not shown any more, or for what no reader needs."""
SIZE = "1440x900"

PICTURE = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(sys.argv)
image = application.primaryScreen().grabWindow(0)
sys.exit(0 if image.save(sys.argv[1]) else 1)
"""

collect_ignore = [] if sys.platform.startswith("linux") else ["test_by_keyboard.py", "test_screen_reader.py"]


class Desktop:
    """One display with one program in front of it, driven by the keyboard and heard as a screen reader hears it."""

    def __init__(self, display, bus, home):
        self.home = home
        folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WAYLAND"))},
            **folders,
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LANGUAGE": "en",
        }
        self._program = None
        self._front = ""
        self._said = home / "stderr.txt"

    def start(self, *arguments):
        """Start quoteview and give it the keyboard."""
        command = [sys.executable, "-m", "quoteview", *map(str, arguments)]
        with self._said.open("ab") as said:
            self._program = subprocess.Popen(command, env=self._environment, cwd=ROOT, stdout=said, stderr=said)
        self.focus()

    def focus(self, title="quoteview"):
        """Give a window the keyboard: there is no window manager here that would, once one comes or goes."""
        search = ("xdotool", "search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync")
        run = self._try(*search)
        # A window that goes while xdotool looks at all there are ends its search.
        while run.returncode and "BadWindow" in run.stderr:
            run = self._try(*search)
        assert run.returncode == 0, run.stderr
        self._front = title

    def press(self, *keys):
        """Press keys one after the other, as X calls them: "ctrl+f", "Return", "j"."""
        self._hold_keyboard()
        self._run("xdotool", "key", "--clearmodifiers", "--delay", "60", *keys)

    def type(self, text):
        """Type text."""
        self._hold_keyboard()
        self._run("xdotool", "type", "--clearmodifiers", "--delay", "30", text)

    def hear(self, *phrases):
        """Wait until the window says all these phrases at once, and return all that it says.

        What is shown comes in parts, the status line before the facets: name a phrase of each part that is asked about.
        """
        script = Path(__file__).with_name("accessible_tree.py")
        return json.loads(self._run(SYSTEM_PYTHON, script, "quoteview", PATIENCE, *phrases))

    def picture(self, name):
        """Take a picture of the whole screen."""
        path = self.home / f"{name}.png"
        self._run(sys.executable, "-c", PICTURE, path)
        return path

    def wait(self):
        """Wait until the program has ended, and return its exit code."""
        try:
            return self._program.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            pytest.fail(f"the program has not ended: {self._standing()}")

    def _standing(self):
        """Return who has the keyboard, and where every thread of the program stands, which ends it."""
        keyboard = self._keyboard()
        self._program.send_signal(signal.SIGABRT)
        self._program.wait()
        return f"the keyboard is at {keyboard!r}; {[path.read_text('utf-8') for path in self.home.rglob('crash.txt')]}"

    def _keyboard(self):
        """Return the title of the window that has the keyboard; none where nobody has."""
        return self._try("xdotool", "getwindowfocus", "getwindowname").stdout.strip()

    def _hold_keyboard(self):
        """Give the keyboard back to the window in front, as a window manager would, where a dialog took it along."""
        if not self._keyboard():
            self.focus(self._front)

    def said(self):
        """Return what the program wrote to the terminal, but for what Qt has to say of the reader's questions."""
        lines = self._said.read_text("utf-8").splitlines()
        return "\n".join(line for line in lines if not line.startswith(ASIDE))

    def end(self):
        if self._program and self._program.poll() is None:
            self._program.kill()
            self._program.wait()

    def _try(self, *command):
        return subprocess.run(
            list(map(str, command)), env=self._environment, capture_output=True, text=True, timeout=PATIENCE + 30,
            check=False,
        )  # fmt: skip

    def _run(self, *command):
        run = self._try(*command)
        assert run.returncode == 0, (
            f"{command[0]}: {run.stderr}\nThe keyboard is at {self._keyboard()!r}. The program said: {self.said()}"
        )
        return run.stdout


@pytest.fixture
def display():
    """An X display of its own."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [shutil.which("Xvfb"), "-displayfd", str(write), "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.kill()
    server.wait()


@pytest.fixture
def bus():
    """A session bus of its own, on which programs tell screen readers what they show.

    What it starts puts the sockets that screen readers talk through into a folder of its own too: in the user's, tests
    that run at the same time would take one another's away. The folder's name is short, as that of a socket must be.
    """
    command = [shutil.which("dbus-daemon"), "--session", "--nofork", "--print-address"]
    with TemporaryDirectory(prefix="bus") as folder:
        environment = {**os.environ, "XDG_RUNTIME_DIR": folder, "XDG_CACHE_HOME": folder}
        daemon = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )  # fmt: skip
        with daemon.stdout:
            yield daemon.stdout.readline().strip()
        daemon.kill()
        daemon.wait()


@pytest.fixture
def desktop(display, bus, tmp_path):
    desktop = Desktop(display, bus, tmp_path)
    yield desktop
    desktop.end()

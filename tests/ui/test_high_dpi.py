"""The window on screens of other densities: drawn by a process of its own, as the environment says."""

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

from quoteview.ui.colours import LIGHT, Role


@pytest.mark.parametrize("factor", ["1", "1.5", "2"])
def test_the_window_is_drawn_sharp_at_every_density(factor, tmp_path):
    environment = {**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "quoteview.ui.pictures", str(tmp_path), "window"]
    drawn = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert drawn.stderr == ""
    picture = QImage(str(tmp_path / "window-light.png"))
    scale = float(factor)
    assert (picture.width(), picture.height()) == (round(1440 * scale), round(900 * scale))

    def row_of_pixels(y):
        return [picture.pixelColor(x, round(y * scale)).name() for x in range(picture.width())]

    edge = row_of_pixels(800)[round(194 * scale) : round(201 * scale)]
    assert 1 <= edge.count(LIGHT[Role.BORDER]) <= scale + 0.5, "one hairline, where it is at one pixel a point"
    selected = row_of_pixels(160).count(LIGHT[Role.SELECTED])
    assert selected > 300 * scale, "the row one is at is lit"
    accent = row_of_pixels(160).count(LIGHT[Role.ACCENT])
    assert accent >= round(2 * scale) - 1, "the bar before it is as thick as it is at one pixel a point"

"""Tests draw their windows offscreen, unless a platform is asked for: they need no display and steal no focus."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

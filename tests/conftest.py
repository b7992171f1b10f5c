"""Tests draw their windows offscreen, unless a platform is asked for: they need no display and steal no focus.

No example of a law has a time limit: how fast something is, benchmarks tell, and a busy machine fails no test.
"""

import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("quoteview", settings(deadline=None, suppress_health_check=[HealthCheck.too_slow]))
settings.load_profile("quoteview")

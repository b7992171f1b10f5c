"""Run before the program on Linux: what it starts, a browser or a file manager, must not load our libraries.

The frozen program was started with LD_LIBRARY_PATH set for itself, and its loader has read that already.
"""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = before

"""Python's search for garbage in cycles: among very many values that all stay it only takes time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest(*, spares_what_came: bool = False) -> Iterator[None]:
    """Look for no garbage while very many values are made, none of which is any.

    Nor among them later, where the collector `spares_what_came`: each of its long looks stops every thread, the
    window's too, for as long as it takes. It is for what stays, as nothing that is spared is ever found to be garbage
    in a cycle; what is in none goes as always.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            if spares_what_came:
                gc.freeze()
            gc.enable()

"""Identifiers that are the same from run to run for the same input."""

import hashlib

SEPARATOR = "\x1f"


def identifier(prefix: str, *parts: str) -> str:
    """Return `prefix` and twelve hexadecimal digits that depend on `parts` alone.

    Parts may hold anything that was read from a file, lone surrogates included.
    """
    digest = hashlib.sha256(SEPARATOR.join(parts).encode("utf-8", "surrogatepass"))
    return f"{prefix}{digest.hexdigest()[:12]}"

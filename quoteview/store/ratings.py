"""Ratings as bytes and back, with the rules that they were made by: those of other rules are nobody's any more."""

import json
import zlib
from collections.abc import Mapping

from quoteview.core.difference import Code, Severity
from quoteview.core.rating import Rating

KEY = 16
"""Bytes of the key of a pair of wordings."""

_CODES = {code.label: code for code in Code}


def packed(rules: str, ratings: Mapping[bytes, Rating]) -> bytes:
    """Return ratings, by the keys of their pairs, as they are stored: each rating once, with the keys that have it."""
    keys: dict[Rating, list[bytes]] = {}
    for key, rating in sorted(ratings.items()):
        keys.setdefault(rating, []).append(key)
    rows = [
        [[(code.label, severity.value) for code, severity in rating.marks], b"".join(own).hex()]
        for rating, own in keys.items()
    ]
    return zlib.compress(json.dumps([rules, rows]).encode())


def unpacked(rules: str, body: bytes) -> dict[bytes, Rating]:
    """Return what `packed` packed, or nothing where that was made by other rules. Raises ValueError and such."""
    made_by, rows = json.loads(zlib.decompress(body))
    if made_by != rules:
        return {}
    ratings = {}
    for marks, joined in rows:
        rating, keys = Rating(tuple((_CODES[code], Severity(value)) for code, value in marks)), bytes.fromhex(joined)
        ratings.update({keys[at : at + KEY]: rating for at in range(0, len(keys), KEY)})
    return ratings

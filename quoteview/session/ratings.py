"""Rating very many pairs of wordings: each is compared once, and what came of it outlives the program."""

import zlib
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from quoteview.core.cluster import Cluster
from quoteview.core.policy import DEFAULT, Policy
from quoteview.core.rating import SAME, Rating
from quoteview.core.reporting import Reporting, reported
from quoteview.core.sentence import Sentence
from quoteview.session import comparing
from quoteview.session.rules import fingerprint
from quoteview.store.ratings import KEY, packed, unpacked

COMPARING = Sentence("Comparing the wordings of each statement")


class Ratings:
    """The ratings of one project's wordings.

    They are remembered as the table of codes has them and rated by a policy when somebody asks, so that one
    memory serves every policy.
    """

    def __init__(self, kept: bytes | None = None) -> None:
        """Take up what was kept, unless other rules made it."""
        self._known = _known(kept)
        self.has_new = False
        """Whether there are ratings that nobody has kept."""

    def rating(self, base: str, variant: str, policy: Policy) -> Rating:
        """Return the rating of a wording beside its base under a policy."""
        if base == variant:
            return SAME
        key = _key(base, variant)
        rating = self._known.get(key)
        if rating is None:
            fingerprint()  # The rules as they are when they are loaded, whatever becomes of their files.
            rating = self._known[key] = Rating.of(comparing.compare(base, variant))
            self.has_new = True
        return _rated(rating, policy) if policy.moves else rating

    def learn(self, clusters: Iterable[Cluster], report: Reporting) -> None:
        """Rate all wordings of these clusters, and report each that has several; what is rated by then stays known."""
        several = [each for each in clusters if len(each.variants) > 1]
        for cluster in reported(several, COMPARING, report):
            for variant in cluster.variants:
                self.rating(cluster.base_text, variant.text, DEFAULT)

    def kept(self, clusters: Iterable[Cluster]) -> bytes:
        """Return what is known of these clusters, to be learned again; it is nothing new from then on."""
        self.has_new = False
        pairs = ((cluster.base_text, each.text) for cluster in clusters for each in cluster.variants)
        keys = {_key(base, variant) for base, variant in pairs if base != variant}
        return packed(fingerprint(), {key: self._known[key] for key in keys if key in self._known})


def _known(kept: bytes | None) -> dict[bytes, Rating]:
    if kept is None:
        return {}
    try:
        return unpacked(fingerprint(), kept)
    except (LookupError, TypeError, ValueError, zlib.error):
        return {}  # Damaged, or of a program with other codes: it is worked out again.


def _key(base: str, variant: str) -> bytes:
    both = f"{len(base)} {base}{variant}"
    return sha256(both.encode("utf-8", "surrogatepass")).digest()[:KEY]


@lru_cache
def _rated(rating: Rating, policy: Policy) -> Rating:
    return Rating.with_marks((code, policy.moved(code, severity)) for code, severity in rating.marks)

"""True quotations harmed in one way at a time, or only set in other type; benchmarks/mutations.py does many more."""

import pytest

from benchmarks.mutations import HARM_BAR, renditions, tallied

SEED, OF_EACH_KIND = 7, 8


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    return renditions(tmp_path_factory.mktemp("renditions"))


@pytest.mark.parametrize("rendition", ["transcript", "captions", "plain captions"])
def test_harm_is_rated_substantive_or_critical_and_other_type_cosmetic(sources, rendition):
    tallies = tallied(*sources[rendition], seed=SEED, limit=OF_EACH_KIND)
    typographic = [miss for tally in tallies if not tally.kind.is_harmful for miss in tally.misses]
    assert typographic == []
    # Captions without a mark do not show where a sentence ends: what stands before one may be its condition or not.
    harmful = [tally for tally in tallies if tally.kind.is_harmful and not is_hidden(rendition, tally.kind.name)]
    n, missed = sum(tally.n for tally in harmful), sum(len(tally.misses) for tally in harmful)
    assert n > 50
    assert 1 - missed / n >= HARM_BAR


def is_hidden(rendition, kind):
    return rendition == "plain captions" and kind in {"condition cut off", "cut before a proviso"}

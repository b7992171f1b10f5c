"""A base that the checker chose, beside what other outlets print of the same statement."""

import pytest

from quoteview.core.difference import Code, Severity, apply_differences
from quoteview.core.policy import DEFAULT, STRICT
from quoteview.core.rating import Rating
from quoteview.session.session import Session

MILL = "“We sold the old mill in the spring,” Ada Quill said. “Nobody will ever row to the far island again.”\n"
BOTH = "“We sold the old mill in the spring. Nobody will ever row to the far island again,” Ada Quill said.\n"


@pytest.mark.parametrize("chosen", [0, 1])
def test_another_part_of_the_statement_is_no_change_of_the_base_that_was_chosen(tmp_path, chosen):
    for name, text in (("a.txt", MILL), ("b.txt", BOTH)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    parts = session.collection.quotations[:2]
    cluster = session.collection.cluster_of[parts[chosen].id]
    by_text = {variant.text: variant.id for variant in cluster.variants}
    assert len(by_text) == 3
    session.choose_base(cluster.id, by_text[parts[chosen].text])
    cluster = session.collection.cluster_by_id[cluster.id]
    other = next(each for each in cluster.variants if each.text == parts[1 - chosen].text)
    for policy in (DEFAULT, STRICT):
        session.set_policy(policy)
        comparison = session.comparison(cluster, other)
        assert apply_differences(comparison.base, comparison.differences) == other.text
        assert {each.code for each in comparison.differences} == {Code.FRAGMENT_OF}
        assert session.rating(cluster, other) == Rating.of(comparison)


def test_other_words_than_those_of_the_base_that_was_chosen_are_changes(session):
    cluster = session.collection.clusters[0]
    session.choose_base(cluster.id, cluster.variants[1].id)
    assert session.severity(session.collection.cluster_by_id[cluster.id]) is Severity.CRITICAL


def test_what_was_altered_in_another_part_is_told_whatever_the_base_is(tmp_path):
    altered = MILL.replace("Nobody will ever row", "Somebody will row")
    for name, text in (("a.txt", MILL), ("b.txt", BOTH), ("c.txt", altered)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    first, lost = session.collection.quotations[0], session.collection.quotations[-1]
    cluster = session.collection.cluster_of[first.id]
    assert session.collection.cluster_of[lost.id] is cluster
    by_text = {variant.text: variant for variant in cluster.variants}
    session.choose_base(cluster.id, by_text[first.text].id)
    cluster = session.collection.cluster_by_id[cluster.id]
    assert session.rating(cluster, by_text[lost.text]).severity is Severity.CRITICAL

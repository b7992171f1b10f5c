from quoteview.session.session import Session
from quoteview.ui.models.coverage import coverage


def test_a_bar_for_each_outlet_tells_what_it_prints(tmp_path):
    whole = "The old pier belongs to the whole town. We will never close the ferry line."
    (tmp_path / "full.txt").write_text(f"“{whole}” Ada Quill said.\n", encoding="utf-8")
    (tmp_path / "half.txt").write_text("“We will never close the ferry line,” Ada Quill said.\n", encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    (cluster,) = session.collection.clusters
    full, half = coverage(session.collection, cluster, session.comparison)
    total = len(cluster.assembled)
    assert full.outlets == ("full",)
    assert full.share(total) == 1.0
    assert half.outlets == ("half",)
    assert 0.4 < half.share(total) < 0.6
    assert "We will never close the ferry line" in half.covered[-1].of(cluster.assembled)
    assert half.altered == ()


def test_where_a_wording_parts_ways_is_marked(articles):
    session = Session()
    session.scan([articles])
    cluster = max(session.collection.clusters, key=lambda each: len(each.quotation_ids))
    bars = {outlet: bar for bar in coverage(session.collection, cluster, session.comparison) for outlet in bar.outlets}
    assert [span.of(cluster.assembled).strip() for span in bars["ridge"].altered] == ["not"]
    assert bars["ridge"].critical == bars["ridge"].altered, "without it, the sentence says the opposite"
    assert bars["harbour"].altered == ()
    assert bars["harbour"] is bars["vale"], "outlets that print the same share a bar"

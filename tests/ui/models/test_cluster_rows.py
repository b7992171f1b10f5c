import pytest

from quoteview.core.difference import Severity
from quoteview.core.quotation import Kind
from quoteview.session.session import Session
from quoteview.ui.models.cluster_rows import rows_of, speaker_shown


@pytest.mark.parametrize(
    ("speaker", "confidence", "shown"),
    [("Ada Quill", 0.9, "Ada Quill"), ("Ada Quill", 0.59, "Ada Quill?"), (None, 0.0, "speaker unknown")],
)
def test_a_speaker_who_is_not_certain_is_a_question(speaker, confidence, shown):
    assert speaker_shown(speaker, confidence) == shown


def test_a_row_tells_all_that_the_queue_shows(articles):
    session = Session()
    session.scan([articles])
    rows = list(rows_of(session.collection, session.collection.clusters, session.rating))
    (row,) = [row for row in rows if len(row.outlets) == 3]
    assert row.wording == "We will not sell the pier to anyone who wants to close it,"
    assert row.outlets == ("harbour", "ridge", "vale")
    assert row.kinds == {Kind.STATEMENT}
    assert row.severity is Severity.CRITICAL
    assert "polarity_modality" in row.codes
    assert (row.n_variants, row.n_quotations) == (2, 3)
    assert row.sentence.startswith("We will not sell the pier")
    assert "worst difference critical; 2 wordings, 3 quotes" in row.sentence

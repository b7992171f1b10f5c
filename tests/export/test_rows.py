from quoteview.core.project import Project
from quoteview.export.rows import CLUSTER_COLUMNS, QUOTATION_COLUMNS, cluster_rows, quotation_rows


def test_a_cluster_is_one_row_with_its_outlets_and_its_worst_difference(collection, comparing):
    (row,) = cluster_rows(Project(collection), collection.clusters, comparing)
    assert tuple(row) == CLUSTER_COLUMNS
    assert row["reference_quote"] == "We will not sell the pier,"
    assert row["outlets"] == "The Morning; evening.txt"
    assert (row["n_variants"], row["n_occurrences"], row["n_outlets"]) == ("2", "2", "2")
    assert (row["max_severity"], row["n_substantive"], row["status"]) == ("critical", "1", "unstarted")


def test_each_occurrence_is_a_row_that_points_into_its_document(collection, comparing):
    rows = quotation_rows(Project(collection), collection.clusters, comparing)
    assert [tuple(row) for row in rows] == [QUOTATION_COLUMNS] * 2
    for row, document in zip(rows, collection.documents, strict=True):
        assert document.text[int(row["char_start"]) : int(row["char_end"])] == row["quote_text"]
        assert document.text.startswith(row["prefix"])
        assert document.text.endswith(row["suffix"])


def test_an_occurrence_says_how_it_was_printed_and_how_it_differs(collection, comparing):
    morning, evening = quotation_rows(Project(collection), collection.clusters, comparing)
    assert morning["quote_as_printed"] == "“We will not sell the pier,”"
    assert (morning["is_reference"], morning["paragraph"], morning["match_tier"]) == ("true", "2", "exact")
    assert (evening["is_reference"], evening["paragraph"]) == ("false", "1")
    assert evening["difference_inline"] == "{+-+}We will[- not-] sell the pier[-,-]"
    assert evening["difference_codes"] == "edge_punct; polarity_modality"
    assert (evening["speaker_as_printed"], evening["cue"], evening["speaker"]) == ("Ada Quill", "said", "Ada Quill")

import pytest

from quoteview.session.comparing import compare
from quoteview.session.session import Session
from quoteview.ui.models.collation import collation_rows
from quoteview.ui.models.collation_list import LONGEST_SAID, changed, difference_rows
from quoteview.ui.models.collation_words import over_whole_words


@pytest.fixture
def rows(articles):
    session = Session()
    session.scan([articles])
    cluster = max(session.collection.clusters, key=lambda each: len(each.quotation_ids))
    return collation_rows(session.collection, cluster, session.comparison)


def test_a_lost_not_is_a_sentence_with_sign_severity_code_and_outlet(rows):
    shown = [row.shown for row in difference_rows(rows)]
    assert "! critical polarity modality, ridge: removed “not”" in shown


def test_differences_know_the_wording_they_are_of(rows):
    for row in difference_rows(rows):
        assert row.difference in rows[row.at].differences


@pytest.mark.parametrize(
    ("base", "variant", "told"),
    [
        ("We sold the pier.", "We sold the wooden pier.", "added “wooden”"),
        ("The loan is 10 million.", "The loan is 12 million.", "“10” became “12”"),
        ("The old pier belongs to the town.", "The old pier", "leaves out “belongs to the town.”"),
        ("The  pier stays.", "The pier stays.", "2 spaces became 1 space"),
    ],
)
def test_a_difference_is_told_as_what_happened(base, variant, told):
    assert told in [changed(each) for each in compare(base, variant).differences]


def test_a_long_omission_is_told_by_beginning_and_end():
    base = "The old pier stays. " + "It is a fine thing to own a pier by the sea. " * 8 + "We will see."
    (difference,) = compare(base, "The old pier stays.").differences
    told = changed(difference)
    assert len(told) <= LONGEST_SAID + 20
    assert told.startswith("leaves out “It is a fine")
    assert told.endswith("We will see.”")


def test_hidden_cosmetic_differences_are_not_listed(tmp_path):
    for name, said in (("one", "It’s the town’s pier and it stays."), ("two", "It's the town's pier and it stays.")):
        (tmp_path / f"{name}.txt").write_text(f"“{said}” Ada Quill said.\n", encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    (cluster,) = session.collection.clusters
    rows = collation_rows(session.collection, cluster, session.comparison)
    assert difference_rows(rows)
    assert difference_rows(rows, hide_cosmetic=True) == ()


def test_a_right_to_left_wording_leaves_the_sentence_around_it_in_order():
    (difference,) = over_whole_words(compare("הספינה עזבה את הנמל.", "הספינה עזבה את הנמר.")).differences
    assert changed(difference) == "“\u2068הנמל\u2069” became “\u2068הנמר\u2069”"

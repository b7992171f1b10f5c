from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.identity import identifier


def test_an_identifier_is_the_same_in_every_run():
    assert identifier("d", "one", "two") == "d356f2b18f331"


@given(st.lists(st.text(st.characters()), min_size=1, max_size=3))
def test_any_text_makes_an_identifier_of_the_same_form(parts):
    made = identifier("c", *parts)
    assert made[0] == "c"
    assert len(made) == 13
    assert int(made[1:], 16) >= 0


def test_where_one_part_ends_matters():
    assert identifier("d", "ab", "c") != identifier("d", "a", "bc")

"""What was opened and stays is not gone through again and again in search of garbage."""

import gc

import pytest

from quoteview.core.collector import collector_at_rest
from quoteview.core.text import Span


@pytest.fixture
def thawed():
    yield
    gc.unfreeze()


def looked_through(value):
    return any(each is value for each in gc.get_objects())


def test_nobody_looks_for_garbage_while_values_are_made():
    with collector_at_rest():
        assert not gc.isenabled()
        with collector_at_rest():
            pass
        assert not gc.isenabled(), "the outer one has not ended"
    assert gc.isenabled()


def test_it_is_looked_for_again_after_an_error():
    with pytest.raises(KeyError), collector_at_rest():
        raise KeyError
    assert gc.isenabled()


def test_what_came_is_spared_where_it_stays(thawed):
    with collector_at_rest():
        usual = [Span(0, 4)]
    with collector_at_rest(spares_what_came=True):
        staying = [Span(4, 9)]
    later = [Span(9, 12)]
    assert not looked_through(staying)
    assert not looked_through(usual), "it was there by then"
    assert looked_through(later)


def test_where_nobody_looks_anyway_nothing_is_spared():
    with collector_at_rest():
        with collector_at_rest(spares_what_came=True):
            within = [Span(0, 4)]
        assert looked_through(within)

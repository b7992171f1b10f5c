"""Requests to outlets: only on what was decided, and every word as it was printed."""

import pytest

from quoteview.core.errors import NothingToExport
from quoteview.core.verdict import Status, VariantVerdict
from quoteview.session.exporting import Format


def test_a_request_says_what_was_printed_said_and_found(session, taken):
    cluster = next(each for each in session.collection.clusters if session.judgement(each.id).verdict)
    session.set_status([each.id for each in cluster.variants[1:]], Status.IN_PROGRESS)
    text = taken(Format.REQUESTS).decode()
    assert "To: vale.txt\n" in text
    assert "Our finding: altered meaning" in text
    assert "“We will not sell the pier to anyone who\n      wants to close it.”" in text
    assert "What was said by Ada Quill:\n      We will not sell the pier to anyone who wants to close it,\n" in text
    assert "Source: recording, tape 3, 12:40" in text
    assert "Checked by Iris Holt, 2026-03-01T10:00:00+01:00" in text
    assert "under policy default 1" in text


def test_what_waits_for_a_second_check_is_in_no_request(taken):
    with pytest.raises(NothingToExport, match="nothing to ask any outlet"):
        taken(Format.REQUESTS)


def test_what_was_found_right_is_in_no_request(session, taken):
    for cluster in session.collection.clusters:
        session.set_verdict([each.id for each in cluster.variants], VariantVerdict.ACCEPTABLE_EDIT)
    with pytest.raises(NothingToExport):
        taken(Format.REQUESTS)


def test_one_outlet_gets_its_own_request_alone(session, taken):
    session.set_verdict([each.variants[0].id for each in session.collection.clusters], VariantVerdict.MISATTRIBUTED)
    both, one = taken(Format.REQUESTS).decode(), taken(Format.REQUESTS, outlet="=The Ridge; “Daily”").decode()
    assert both.count("Dear editors") > 1
    assert one.count("Dear editors") == 1
    assert one in both
    with pytest.raises(NothingToExport, match="nothing to ask of The Moon"):
        taken(Format.REQUESTS, outlet="The Moon")

import csv
import io

import pytest

from quoteview.core.difference import Code, Severity
from quoteview.core.policy import DEFAULT, PERMISSIVE, STRICT
from quoteview.session.exporting import Format, Table, Wanted
from quoteview.session.session import Session

MORNING = "“I could have told the council that in March,” Dora Finch said.\n"
EVENING = "“I could've told the council that in March,” Dora Finch said.\n"


@pytest.fixture
def contracted(tmp_path):
    """A statement that one of two outlets prints with a contraction."""
    for name, text in (("a-morning.txt", MORNING), ("b-evening.txt", EVENING)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    return session


def test_differences_are_rated_by_the_default_policy_until_another_is_set(contracted):
    (cluster,) = contracted.collection.clusters
    assert contracted.policy is DEFAULT
    assert contracted.severity(cluster) is Severity.EDITORIAL


def test_a_policy_holds_for_every_comparison_that_is_made_or_was_made(contracted):
    (cluster,) = contracted.collection.clusters
    for policy, severity in (
        (STRICT, Severity.SUBSTANTIVE),
        (PERMISSIVE, Severity.COSMETIC),
        (DEFAULT, Severity.EDITORIAL),
    ):
        changes = contracted.set_policy(policy)
        assert changes.everything
        assert contracted.severity(cluster) is severity
        found = {d.code: d.severity for v in cluster.variants for d in contracted.comparison(cluster, v).differences}
        assert found == {Code.CONTRACTION: severity}


@pytest.mark.parametrize(("table", "column"), [(Table.CLUSTERS, "max_severity"), (Table.QUOTATIONS, "max_severity")])
def test_an_export_rates_as_the_window_does(contracted, tmp_path, table, column):
    contracted.set_policy(STRICT)
    contracted.export(tmp_path / "out.csv", Wanted(Format.CSV, table), contracted.collection.clusters)
    rows = csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text("utf-8-sig")))
    assert "substantive" in {row[column] for row in rows}


def test_a_policy_is_a_setting_and_no_step_to_undo(contracted):
    contracted.set_policy(STRICT)
    assert contracted.undo_label is None

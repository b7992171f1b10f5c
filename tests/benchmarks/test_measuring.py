"""The table of the benchmarks: what is measured is seen, however short it is."""

import pytest

from benchmarks.__main__ import main
from benchmarks.measuring import as_time


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0.0000402, "0.040 ms"),
        (0.00105, "1.05 ms"),
        (0.0183, "18.3 ms"),
        (0.2604, "260 ms"),
        (1.6041, "1.60 s"),
        (1459.4, "1,459.40 s"),
        (0.0, "-"),
    ],
)
def test_a_time_is_shown_with_the_digits_that_tell_it_from_another(seconds, shown):
    assert as_time(seconds) == shown


def test_what_is_no_benchmark_is_named_with_those_there_are(capsys):
    assert main(["sprint"]) == 2
    told = capsys.readouterr().err
    assert told == "There is no benchmark sprint; there are: start, browse, scan, group, project, peers.\n"

"""`--policy`, as a shell gives it: how much differences matter, and which signals are told."""

import csv
import io
import json
from dataclasses import replace

import pytest

from quoteview.cli import arguments
from quoteview.core.difference import Code, Severity
from quoteview.core.policy import DEFAULT, SHIPPED, PolicyName
from quoteview.core.signal_kind import SignalKind
from quoteview.session.session import Session
from quoteview.session.settings import Settings
from quoteview.session.settings_file import save

PLAIN, SHORT = "We will not sell the pier.", "We won't sell the pier."


@pytest.fixture
def loose(tmp_path):
    """One outlet writes out what the other contracts; a third tells it without marks, as permissive desks may."""
    folder = tmp_path / "loose"
    folder.mkdir()
    for name, text in {
        "morning": "“The northern bridge will not open before the ice has gone,” Mayor Ada Quill said on Monday.\n",
        "evening": "“The northern bridge won’t open before the ice has gone,” Mayor Ada Quill said on Monday.\n",
        "noon": "Mayor Ada Quill said on Monday that the northern bridge would not open before the ice had gone.\n",
    }.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def own(tmp_path):
    """The path of settings in which somebody chose a policy of their own."""
    policy = DEFAULT.with_severity(Code.CONTRACTION, Severity.COSMETIC)
    policy = policy.with_signals(SignalKind.INDIRECT_REPORT, are_shown=False)
    save(tmp_path / "config", replace(Settings(), policy_name=PolicyName.OWN, own_policy=policy))
    return tmp_path / "config" / "settings.json"


def records(ran, kind):
    return [each for each in map(json.loads, ran.out.splitlines()) if each["record"] == kind]


def severity_of_contraction(quoteview, *asked):
    return json.loads(quoteview("compare", PLAIN, SHORT, "--format", "json", *asked).out)["max_severity"]


def test_the_command_line_names_every_policy_that_comes_with_the_program():
    assert set(arguments.POLICIES) == {name.value for name in SHIPPED}


def test_a_comparison_is_rated_by_the_policy_that_is_asked_for(quoteview, own):
    assert severity_of_contraction(quoteview) == severity_of_contraction(quoteview, "--policy", "default")
    assert severity_of_contraction(quoteview) == "editorial"
    assert severity_of_contraction(quoteview, "--policy", "strict") == "substantive"
    assert severity_of_contraction(quoteview, "--policy", "permissive") == "cosmetic"
    assert severity_of_contraction(quoteview, "--policy", own) == "cosmetic"


@pytest.mark.parametrize("name", arguments.POLICIES)
def test_no_policy_makes_a_lost_not_less_than_critical(quoteview, name):
    ran = quoteview("compare", PLAIN, "We will sell the pier.", "--policy", name)
    assert "critical polarity_modality" in ran.out


def test_a_scan_is_rated_by_the_policy_and_says_so(quoteview, loose):
    for asked, severity in (([], "editorial"), (["--policy", "strict"], "substantive")):
        ran = quoteview("scan", loose, "--format", "jsonl", *asked)
        assert {each["max_severity"] for each in records(ran, "cluster")} == {severity}
    (policy,) = records(ran, "policy")
    assert (policy["name"], policy["version"], policy["silent_signals"]) == ("strict", 1, [])
    assert policy["moves"]["contraction"] == "substantive"
    assert "Severities are rated under the policy strict 1." in quoteview("scan", loose, "--policy", "strict").out
    rows = list(csv.DictReader(io.StringIO(quoteview("scan", loose, "--format", "csv", "--policy", "strict").out)))
    assert {row["policy"] for row in rows} == {"strict 1"}


def test_without_a_policy_a_scan_is_what_it_was(quoteview, loose):
    assert quoteview("scan", loose) == quoteview("scan", loose, "--policy", "default")
    assert "policy" not in quoteview("scan", loose).out
    assert records(quoteview("scan", loose, "--format", "jsonl"), "policy") == []


def test_signals_that_a_policy_switches_off_are_left_out_and_that_is_said(quoteview, loose, own):
    kinds = {each["kind"] for each in records(quoteview("scan", loose, "--format", "jsonl"), "signal")}
    assert "indirect_report" in kinds
    permissive = "context conflict, indirect report, possible report."
    for asked, told in (("permissive", permissive), (own, "indirect report.")):
        ran = quoteview("scan", loose, "--format", "jsonl", "--policy", asked)
        (policy,) = records(ran, "policy")
        assert "indirect_report" in policy["silent_signals"]
        assert {each["kind"] for each in records(ran, "signal")} == kinds - set(policy["silent_signals"])
        table = " ".join(quoteview("scan", loose, "--policy", asked).out.split())
        assert f"Signals not looked for under this policy: {told}" in table


def test_a_check_is_rated_by_the_policy_to_its_exit_code(quoteview, tmp_path):
    article, source = tmp_path / "article.txt", tmp_path / "speech.txt"
    article.write_text("“We won’t sell the pier to anyone who wants to close it,” Ada Quill said.\n", encoding="utf-8")
    source.write_text("We will not sell the pier to anyone who wants to close it.\n", encoding="utf-8")
    asked = ("check", article, "--against", source)
    assert quoteview(*asked).code == 0
    ran = quoteview(*asked, "--policy", "strict")
    assert ran.code == 1
    assert "substantive (contraction" in ran.out
    assert ran.out.endswith("Severities are rated under the policy strict 1.\n")
    (finding,) = records(quoteview(*asked, "--policy", "strict", "--format", "jsonl"), "finding")
    assert (finding["severity"], finding["policy"]) == ("substantive", "strict 1")
    (row,) = csv.DictReader(io.StringIO(quoteview(*asked, "--format", "csv").out))
    assert (row["max_severity"], row["policy"]) == ("editorial", "default 1")


def test_an_export_is_rated_by_the_policy_and_leaves_out_what_it_switches_off(quoteview, loose, tmp_path):
    project = tmp_path / "pier.quoteview"
    session = Session("Iris Holt")
    session.start([loose], project)
    session.close()
    plain = quoteview("export", project, "--format", "markdown").out
    assert "indirect report" in plain
    told = quoteview("export", project, "--format", "markdown", "--policy", "permissive").out
    assert "Signals not looked for under this policy: context conflict, indirect report, possible report." in told
    assert "told without marks" not in told
    asked = ("export", project, "--format", "csv", "--table", "clusters")
    for policy, severity in (("strict", "substantive"), ("default", "editorial")):
        rows = list(csv.DictReader(io.StringIO(quoteview(*asked, "--policy", policy).out)))
        assert {(row["max_severity"], row["policy"]) for row in rows} == {(severity, f"{policy} 1")}


@pytest.mark.parametrize("command", [["scan", "x"], ["compare", "a", "b"], ["export", "x", "--format", "csv"]])
def test_a_policy_that_there_is_not_is_wrong_usage(quoteview, command):
    ran = quoteview(*command, "--policy", "strct")
    assert ran.code == 2
    assert "'strct' is neither one of strict, default, permissive nor a file" in ran.err


@pytest.mark.parametrize(
    ("kept", "words"), [(b"{", "it is not JSON"), (b'{"version": 999}', "newer"), (b"\xff\xfe{", "it is not UTF-8")]
)
def test_settings_that_hold_no_policy_are_one_sentence(quoteview, tmp_path, kept, words):
    path = tmp_path / "settings.json"
    path.write_bytes(kept)
    ran = quoteview("compare", PLAIN, SHORT, "--policy", path)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert str(path) in ran.err
    assert words in ran.err


def test_a_folder_holds_no_policy(quoteview, tmp_path):
    ran = quoteview("compare", PLAIN, SHORT, "--policy", tmp_path)
    assert (ran.code, ran.err.count("\n")) == (1, 1)

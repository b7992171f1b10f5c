import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.difference import Code, Severity
from quoteview.core.errors import CannotWrite
from quoteview.core.policy import DEFAULT, MOVABLE, STRICT, Policy, PolicyName, is_movable
from quoteview.session.settings import (
    LEAST_ZOOM,
    MOST_ZOOM,
    VERSION,
    Language,
    Settings,
    SettingsUnreadable,
    ThemeChoice,
    login_name,
    migrated,
    read,
    written,
)
from quoteview.session.settings_file import load, save

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@st.composite
def policies(draw):
    policy = Policy(PolicyName.OWN)
    for code in draw(st.lists(st.sampled_from([code for code in Code if is_movable(code)]))):
        policy = policy.with_severity(code, draw(st.sampled_from(MOVABLE)))
    return policy


SETTINGS = st.builds(
    Settings,
    st.sampled_from(ThemeChoice),
    TEXTS,
    TEXTS,
    st.floats(LEAST_ZOOM, MOST_ZOOM),
    st.dictionaries(TEXTS, st.lists(TEXTS).map(tuple)),
    st.sampled_from(PolicyName),
    policies(),
    st.sampled_from(Language),
    TEXTS,
    st.booleans(),
)


@given(SETTINGS)
def test_what_is_written_is_read_again(chosen):
    assert read(written(chosen)) == chosen


def test_what_a_file_does_not_name_is_as_usual():
    assert read('{"version": 1, "theme": "dark"}') == Settings(theme=ThemeChoice.DARK)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is not JSON"),
        ("[]", "it is not a JSON object"),
        ("{}", "which version"),
        ('{"version": true}', "which version"),
        ('{"version": 999}', "a newer quoteview"),
        ('{"version": 1, "colour": "red"}', "“colour”"),
        ('{"version": 1, "theme": "mauve"}', '“theme” cannot be "mauve"'),
        ('{"version": 1, "zoom": 40}', "“zoom” cannot be 40"),
        ('{"version": 1, "zoom": "1"}', "“zoom”"),
        ('{"version": 1, "keys": {"undo": "Ctrl+Z"}}', "“keys”"),
        ('{"version": 1, "own_policy": {"version": 2, "moves": {"named_entity": "cosmetic"}}}', "“own_policy”"),
        ('{"version": 1, "own_policy": {"version": 2, "moves": {"wordcase": "cosmetic"}}}', "“own_policy”"),
        ('{"version": 1, "advances_after_verdict": 1}', "“advances_after_verdict”"),
    ],
)
def test_what_is_no_settings_says_why(text, reason):
    with pytest.raises(SettingsUnreadable) as caught:
        read(text)
    assert reason in caught.value.reason


def test_a_record_takes_the_steps_it_has_not_taken():
    steps = (
        lambda record: {**record, "zoom": record["zoom"] / 100},
        lambda record: {"size": record["zoom"]},
    )
    assert migrated({"version": 1, "zoom": 150}, steps) == {"size": 1.5}
    assert migrated({"version": 2, "zoom": 1.5}, steps) == {"size": 1.5}
    assert migrated({"version": 3, "size": 1.5}, steps) == {"size": 1.5}


def test_the_policy_in_use_is_the_one_that_was_named():
    own = DEFAULT.with_severity(Code.DIALECT, Severity.SUBSTANTIVE)
    assert Settings().policy is DEFAULT
    assert Settings(policy_name=PolicyName.STRICT, own_policy=own).policy is STRICT
    assert Settings(policy_name=PolicyName.OWN, own_policy=own).policy is own


def test_decisions_bear_the_login_name_until_another_is_given():
    assert Settings().checker_shown == login_name()
    assert Settings(checker="Ines").checker_shown == "Ines"


def test_a_folder_without_settings_has_the_usual_ones_and_nothing_to_say(tmp_path):
    loaded = load(tmp_path / "none")
    assert (loaded.settings, loaded.remark) == (Settings(), "")


def test_saved_settings_are_loaded(tmp_path):
    settings = Settings(zoom=1.25, keys={"undo": ("Ctrl+Z", "F9")}, checker="Zoë")
    save(tmp_path / "new" / "folder", settings)
    assert load(tmp_path / "new" / "folder").settings == settings
    assert json.loads((tmp_path / "new" / "folder" / "settings.json").read_text("utf-8"))["version"] == VERSION


def test_a_file_that_cannot_be_read_is_set_aside_and_said(tmp_path):
    for number, data in enumerate((b"{", b"\xff\xfe\x00"), start=1):
        (tmp_path / "settings.json").write_bytes(data)
        loaded = load(tmp_path)
        assert loaded.settings == Settings()
        aside = tmp_path / f"settings-unreadable-{number}.json"
        assert str(aside) in loaded.remark
        assert aside.read_bytes() == data
    save(tmp_path, Settings())
    assert load(tmp_path).remark == ""


def test_a_file_the_system_refuses_is_left_where_it_is(tmp_path):
    (tmp_path / "settings.json").mkdir()
    loaded = load(tmp_path)
    assert loaded.settings == Settings()
    assert "cannot be read" in loaded.remark


def test_where_no_folder_can_be_made_saving_says_so(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite):
        save(tmp_path / "file" / "config", Settings())

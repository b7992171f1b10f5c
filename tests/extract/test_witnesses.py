"""Who says it, where another heard it, recalls it or prints it."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“Close it now,” Ada Quill recalled Boris Thorn telling her.", "Boris Thorn", "telling"),
        ("Ada Quill recalled Boris Thorn saying: “Close the bridge now.”", "Boris Thorn", "saying"),
        ("“The bridge is lost,” Ada Quill quoted Boris Thorn as saying.", "Boris Thorn", "saying"),
        ("“The bridge is lost,” the Evening Weir quoted a lock-keeper as saying.", "a lock-keeper", "saying"),
        ("The Evening Weir quoted Boris Thorn as saying the bridge was “lost for good”.", "Boris Thorn", "saying"),
        ("Boris Thorn was quoted by the Evening Weir as saying: “The bridge is lost.”", "Boris Thorn", "saying"),
        ("Ada Quill heard Boris Thorn shout “close that bridge at once”.", "Boris Thorn", "shout"),
        ("“Close that bridge at once,” Ada Quill heard Boris Thorn shout.", "Boris Thorn", "shout"),
        ("Ada Quill overheard the mayor say the bridge was “lost for good”.", "the mayor", "say"),
    ],
)
def test_the_one_heard_is_the_speaker(only, text, speaker, cue):
    attribution = only(text).attribution
    assert attribution.mention.of(text) == speaker
    assert attribution.cue.of(text) == cue
    assert attribution.confidence > 0.5


@pytest.mark.parametrize(
    "text",
    [
        "“Close that bridge at once,” Boris Thorn heard him say.",
        "Boris Thorn heard him say that the bridge was “lost for good”.",
    ],
)
def test_nobody_hears_himself(only, text):
    quotation = only(text)
    assert quotation.attribution.mention.of(text) == "him"
    assert quotation.speaker is None
    assert quotation.attribution.confidence < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "“I was sad,” Ada Quill said when she heard Boris Thorn speak of it.",
        "“I was sad,” Ada Quill recalled, telling reporters of the weir.",
        "Ada Quill quoted a police report: “The bridge is lost for good.”",
    ],
)
def test_whoever_speaks_for_themselves_is_no_witness(only, text):
    assert "as “" not in only(text).attribution.reason
    assert only(text).speaker in ("Ada Quill", "a police report")

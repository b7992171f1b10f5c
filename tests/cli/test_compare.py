import json

BASE, VARIANT = "We will not sell the pier.", "We will sell the old pier."


def test_json_holds_both_wordings_and_differences_that_rewrite_one_into_the_other(quoteview):
    ran = quoteview("compare", BASE, VARIANT, "--format", "json")
    written = json.loads(ran.out)
    assert list(written) == ["base", "variant", "match_tier", "max_severity", "differences"]
    assert (written["base"], written["variant"], written["max_severity"]) == (BASE, VARIANT, "critical")
    rewritten, at = "", 0
    for difference in written["differences"]:
        rewritten += BASE[at : difference["base_start"]] + difference["variant_text"]
        at = difference["base_end"]
    assert rewritten + BASE[at:] == VARIANT


def test_text_says_each_difference_with_its_severity_and_code(quoteview):
    ran = quoteview("compare", BASE, VARIANT)
    assert ran.code == 0
    assert "! critical polarity_modality: removed “" in ran.out
    assert "≠ substantive word_insertion: added “" in ran.out


def test_texts_that_start_with_a_dash_go_behind_two(quoteview):
    assert json.loads(quoteview("compare", "--format", "json", "--", "-no", "-no").out)["differences"] == []

"""Where sentences end."""

import pytest

from quoteview.collate.clusters.sentences import sentence_spans


@pytest.mark.parametrize(
    "sentences",
    [
        ["We lost the harbour.", "Nobody warned us!", "Why?"],
        ["Mr. Okafor met Gen. Lund of the U.S. Navy.", "He left."],
        ["They stayed in the U.S.", "The talks went on."],
        ["As of 5:30 p.m. the toll was 12.", "It will rise."],
        ["J. R. Lund spoke first."],
        ["It cost $10.50 in No. 5 and nothing... at all."],
        ["“Stop.”", "She said so."],
        ["No full stop here", "but another line"],
        ["It ended (badly.)", "Did it?!", "Yes…"],
        ["港が失われた。", "誰も警告しなかった。"],
    ],
)
def test_sentences_end_where_a_reader_would_stop(sentences):
    text = ("\n" if "line" in sentences[-1] else "" if sentences[0][-1] == "。" else " ").join(sentences)
    assert [span.of(text) for span in sentence_spans(text)] == sentences


def test_blanks_are_no_sentence():
    assert sentence_spans(" \n ") == []

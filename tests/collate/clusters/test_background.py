"""How surprising words are."""

from quoteview.collate.clusters.background import Background, Counts, count_once, count_terms, shipped_counts

NOTHING = count_once([])


def second_of(background, *words):
    return background.after(words)


def test_the_shipped_model_knows_common_words_and_fixed_phrases():
    background = Background(NOTHING)
    assert background.surprise("the") < 4 < background.surprise("stop") < 12 < background.surprise("lighthouse")
    assert second_of(background, "white", "house") < background.surprise("house") - 3
    assert second_of(background, "the", "lighthouse") == background.surprise("lighthouse")


def test_the_words_of_a_collection_become_less_surprising():
    told = [f"the marmalade inquiry {number}".split() for number in range(40)]
    assert Background(count_once([[keys] for keys in told])).surprise("marmalade") < 7


def test_one_telling_is_no_evidence_that_a_word_is_common():
    once = Background(count_once([["we", "like", "marmalade"]]))
    assert once.surprise("marmalade") == Background(NOTHING).surprise("marmalade")


def test_a_family_counts_once():
    texts = [["the", "old", "harbour"], ["the", "old", "harbour", "master"]]
    counts = count_once([texts])
    assert counts == Counts(4, {"the": 1, "old": 1, "harbour": 1, "master": 1}, counts.pairs)
    assert counts.pairs == {("the", "old"): 1, ("old", "harbour"): 1, ("harbour", "master"): 1}
    assert count_terms(texts).words["the"] == 2


def test_in_another_language_short_words_are_common_ones():
    german = ["wir", "werden", "das", "nicht", "akzeptieren", "und", "das", "ist", "unsere", "antwort"]
    background = Background(count_once([[german]]))
    assert background.surprise("das") < 5 < background.surprise("werden") < 10 < background.surprise("akzeptieren")


def test_no_word_is_less_than_certain():
    counts = shipped_counts()
    background = Background(NOTHING)
    assert all(second_of(background, one, other) >= 0 for one, other in counts.pairs)


def test_content_words_are_neither_function_words_nor_the_commonest_nor_answers():
    background = Background(NOTHING)
    words = ["we", "stay", "in", "the", "harbour", "yes", "no", "very", "people", "sad"]
    assert [word for word in words if background.is_content(word)] == ["stay", "harbour", "sad"]


def test_in_a_language_without_a_model_long_words_and_unspaced_characters_are_content():
    background = Background(count_once([[["vi", "seglar", "till", "hamnen", "港"]]]))
    assert [word for word in ["vi", "hamnen", "港"] if background.is_content(word)] == ["hamnen", "港"]

import pytest

from quoteview.collate.comparison import compare
from quoteview.core.difference import Code, MatchTier, Severity, apply_differences
from quoteview.core.text import Span


def inline(base, variant):
    """The base with each difference marked, as in the project's plain-text form."""
    marked, at = "", 0
    for difference in compare(base, variant).differences:
        marked += base[at : difference.base.start]
        marked += f"[-{difference.base_text}-]" * bool(difference.base_text)
        marked += f"{{+{difference.variant_text}+}}" * bool(difference.variant_text)
        at = difference.base.end
    return marked + base[at:]


def coded(base, variant):
    return [(difference.code, difference.severity) for difference in compare(base, variant).differences]


EXAMPLES = [
    (Code.QUOTE_GLYPH, Severity.COSMETIC, "They call it “the pit” here", 'They call it “the pit" here'),
    (Code.QUOTE_GLYPH, Severity.COSMETIC, "They said “yes” to us", "They said 'yes' to us"),
    (Code.QUOTE_GLYPH, Severity.COSMETIC, "We are done.\n\n“Go home now.", "We are done. Go home now."),
    (Code.QUOTE_GLYPH, Severity.COSMETIC, "We are done,\n“and you know it.", "We are done, and you know it."),
    (Code.QUOTE_GLYPH, Severity.COSMETIC, "They said “yes’’ to us", "They said “yes'' to us"),
    (Code.APOSTROPHE_DASH, Severity.COSMETIC, "We don't fish", "We don’t fish"),
    (Code.APOSTROPHE_DASH, Severity.COSMETIC, "The dam -- the old one", "The dam — the old one"),
    (Code.SPACE_INVISIBLE, Severity.COSMETIC, "the new\nharbour wall", "the new harbour wall"),
    (Code.SPACE_INVISIBLE, Severity.COSMETIC, "the har\u00adbour", "the harbour"),
    (Code.LIGATURE_NFC, Severity.COSMETIC, "the \ufb01rst boat", "the first boat"),
    (Code.LIGATURE_NFC, Severity.COSMETIC, "the caf\u00e9 owner", "the cafe\u0301 owner"),
    (Code.LIGATURE_NFC, Severity.COSMETIC, "a pi\u00e8ce de\u0301roul\u00e9e", "a pie\u0300ce d\u00e9roule\u0301e"),
    (Code.LIGATURE_NFC, Severity.COSMETIC, "the H\u2082O in a room of 5 m\u00b2", "the H2O in a room of 5 m2"),
    (Code.HOMOGLYPH, Severity.CRITICAL, "the harbour wall", "the h\u0430rbour wall"),
    (Code.INITIAL_CASE, Severity.COSMETIC, "It floods every spring", "it floods every spring"),
    (Code.EDGE_PUNCT, Severity.COSMETIC, "It floods every spring.", "It floods every spring,"),
    (Code.ABBREV_NUMBER, Severity.COSMETIC, "We lost 5,000 trees", "We lost 5000 trees"),
    (Code.ABBREV_NUMBER, Severity.COSMETIC, "We lost five thousand trees", "We lost 5,000 trees"),
    (Code.ABBREV_NUMBER, Severity.COSMETIC, "We sent Gen. Orrin there", "We sent General Orrin there"),
    (Code.ABBREV_NUMBER, Severity.COSMETIC, "We asked the Rev. Ada Orrin", "We asked the Rev Ada Orrin"),
    (Code.ABBREV_NUMBER, Severity.COSMETIC, "We lost 1.1 million trees", "We lost 1,100,000 trees"),
    (Code.ABBREV_NUMBER, Severity.COSMETIC, "salt & timber went up", "salt and timber went up"),
    (Code.SPELLING_VARIETY, Severity.COSMETIC, "the harbour wall", "the harbor wall"),
    (Code.SPELLING_VARIETY, Severity.COSMETIC, "asked Mustapha Qasimi again", "asked Mustafa Qasimi again"),
    (Code.INNER_PUNCT, Severity.EDITORIAL, "When it rains we wait", "When it rains, we wait"),
    (Code.INNER_PUNCT, Severity.EDITORIAL, "We are done. “Go home now.", "We are done. Go home now."),
    (Code.INNER_PUNCT, Severity.EDITORIAL, "the wall is 6' high", 'the wall is 6" high'),
    (Code.INNER_PUNCT, Severity.EDITORIAL, "Who let them in!", "Who let them in?"),
    (Code.HYPHENATION, Severity.COSMETIC, "a well-kept secret", "a well kept secret"),
    (Code.HYPHENATION, Severity.COSMETIC, "a lifeboat crew", "a life boat crew"),
    (Code.HYPHENATION, Severity.COSMETIC, "we lost 10 000 trees", "we lost 10000 trees"),
    (Code.HYPHENATION, Severity.COSMETIC, "there was no body there", "there was nobody there"),
    (Code.WORD_CASE, Severity.EDITORIAL, "it was a DISGRACE to us", "it was a disgrace to us"),
    (Code.CONTRACTION, Severity.EDITORIAL, "we could've waited", "we could have waited"),
    (Code.CONTRACTION, Severity.EDITORIAL, "the pump's been broken", "the pump has been broken"),
    (Code.DISFLUENCY, Severity.EDITORIAL, "we, uh, lost it", "we lost it"),
    (Code.DISFLUENCY, Severity.EDITORIAL, "we want, we want a bridge", "we want a bridge"),
    (Code.DIALECT, Severity.EDITORIAL, "they're gonna drain it", "they're going to drain it"),
    (Code.DIALECT, Severity.EDITORIAL, "we kept diggin' all night", "we kept digging all night"),
    (Code.EXPLETIVE_MASK, Severity.EDITORIAL, "the whole damn pier", "the whole d*** pier"),
    (Code.EXPLETIVE_MASK, Severity.EDITORIAL, "the d—ed pier", "the damned pier"),
    (Code.ELLIPSIS_CUT, Severity.EDITORIAL, "The pier, built by my father, is gone", "The pier ... is gone"),
    (Code.ELLIPSIS_CUT, Severity.SUBSTANTIVE, "We pay, but only in spring, for the pier", "We pay […] for the pier"),
    (Code.BRACKET_INSERT, Severity.EDITORIAL, "Lena told us to leave", "Lena [Voss] told us to leave"),
    (Code.BRACKET_INSERT, Severity.SUBSTANTIVE, "They want it gone", "They want [the pier] gone"),
    (Code.SIC_EMPHASIS, Severity.EDITORIAL, "them boats is ours", "them boats [sic] is ours"),
    (Code.GRAMMAR_FIX, Severity.EDITORIAL, "nobody sail there now", "nobody sails there now"),
    (Code.GRAMMAR_FIX, Severity.EDITORIAL, "the nets is torn", "the nets are torn"),
    (Code.FRAGMENT_OF, Severity.EDITORIAL, "The pier was a source of pride.", "a source of pride"),
    (Code.TENSE_NUMBER_PERSON, Severity.SUBSTANTIVE, "The water was clean", "The water is clean"),
    (Code.TENSE_NUMBER_PERSON, Severity.SUBSTANTIVE, "Why should we pay?", "Why should you pay?"),
    (Code.TENSE_NUMBER_PERSON, Severity.SUBSTANTIVE, "they support the pier", "they supported the pier"),
    (Code.WORD_SUBSTITUTION, Severity.SUBSTANTIVE, "they broke the rules", "they broke the promise"),
    (Code.WORD_INSERTION, Severity.SUBSTANTIVE, "they broke the rules", "they broke the old rules"),
    (Code.WORD_DELETION, Severity.SUBSTANTIVE, "we said that they knew", "we said they knew"),
    (Code.WORD_ORDER, Severity.SUBSTANTIVE, "We lost boats in 2020", "In 2020 we lost boats"),
    (Code.WORD_ORDER, Severity.SUBSTANTIVE, "We do not row. They swim to it.", "They swim to it. We do not row."),
    (Code.WORD_ORDER, Severity.SUBSTANTIVE, "sold to traders and to farmers", "sold to farmers and to traders"),
    (Code.POLARITY_MODALITY, Severity.CRITICAL, "we can stop the flood", "we can't stop the flood"),
    (Code.POLARITY_MODALITY, Severity.CRITICAL, "they are not able men", "they are notable men"),
    (Code.POLARITY_MODALITY, Severity.CRITICAL, "it may be over", "it maybe over"),
    (Code.POLARITY_MODALITY, Severity.CRITICAL, "I did not row; he did", "I did row; he did not"),
    (Code.POLARITY_MODALITY, Severity.CRITICAL, "we only asked him to row", "we asked only him to row"),
    (Code.POLARITY_MODALITY, Severity.CRITICAL, "the wall will hold", "the wall may hold"),
    (Code.POLARITY_MODALITY, Severity.CRITICAL, "boats may leave only at noon", "boats may leave at noon"),
    (Code.POLARITY_MODALITY, Severity.CRITICAL, "a safe place to land", "an unsafe place to land"),
    (Code.NUMBER_UNIT, Severity.CRITICAL, "we lost 12 boats", "we lost 20 boats"),
    (Code.NUMBER_UNIT, Severity.CRITICAL, "we wait 5-6 days", "we wait 56 days"),
    (Code.NUMBER_UNIT, Severity.CRITICAL, "gate 1 2 is shut", "gate 12 is shut"),
    (Code.NUMBER_UNIT, Severity.CRITICAL, "rooms 5 6 are shut", "rooms 11 are shut"),
    (Code.NUMBER_UNIT, Severity.CRITICAL, "the season 2024-25 was bad", "the season 202425 was bad"),
    (Code.NUMBER_UNIT, Severity.CRITICAL, "some 10\u00b2 boats came", "some 102 boats came"),
    (Code.NUMBER_UNIT, Severity.CRITICAL, "5 boats for 12 crews", "12 boats for 5 crews"),
    (Code.NUMBER_UNIT, Severity.CRITICAL, "some 1,5 million crowns", "some 15 million crowns"),
    (Code.NUMBER_UNIT, Severity.CRITICAL, "a fine of $10.0 million", "a fine of $100 million"),
    (Code.NUMBER_UNIT, Severity.CRITICAL, "it cost three million crowns", "it cost three billion crowns"),
    (Code.NUMBER_UNIT, Severity.CRITICAL, "it fell to -5 that night", "it fell to 5 that night"),
    (Code.NUMBER_UNIT, Severity.CRITICAL, "it is six miles out", "it is six kilometres out"),
    (Code.NAMED_ENTITY, Severity.CRITICAL, "we sailed from Oslo at dawn", "we sailed from Bergen at dawn"),
    (Code.NAMED_ENTITY, Severity.CRITICAL, "they came on tuesday night", "they came on friday night"),
    (Code.TRUNCATION, Severity.CRITICAL, "We will open the gates unless the river rises.", "We will open the gates"),
    (Code.TRUNCATION, Severity.CRITICAL, "I don't think that the wall will hold.", "the wall will hold"),
    (Code.TRUNCATION, Severity.EDITORIAL, "The wall held for a week after the storm.", "The wall held for a week."),
]


@pytest.mark.parametrize(("code", "severity", "base", "variant"), EXAMPLES)
def test_each_code_of_the_taxonomy(code, severity, base, variant):
    assert (code, severity) in coded(base, variant)
    assert compare(base, variant).max_severity is severity
    assert apply_differences(base, compare(base, variant).differences) == variant


@pytest.mark.parametrize(("code", "severity", "base", "variant"), EXAMPLES)
def test_a_difference_matters_as_much_in_the_other_direction(code, severity, base, variant):
    assert compare(variant, base).max_severity is severity


def test_two_statements_joined_over_a_long_gap_are_a_splice():
    middle = "The board met in March. Nobody asked the crews. They went over the plans for the sluice once more. "
    base = f"The pier belongs to the town. {middle}We are going to sell the mill before winter."
    variant = "The pier belongs to the town. We are going to sell the mill before winter."
    assert coded(base, variant) == [(Code.SPLICE, Severity.CRITICAL)]
    shorter = base.replace(middle, "The board met in March. ")
    assert coded(shorter, variant) == [(Code.WORD_DELETION, Severity.SUBSTANTIVE)]


def test_equal_wordings_have_no_difference():
    comparison = compare("The pier held.", "The pier held.")
    assert (comparison.tier, comparison.differences) == (MatchTier.EXACT, ())
    assert comparison.max_severity is Severity.NONE
    assert comparison.stretch == Span(0, 14)


@pytest.mark.parametrize(
    ("variant", "tier"),
    [
        ("The pier won't hold at five, we know.", MatchTier.EXACT),
        ("The pier  won't\nhold at five, we know.", MatchTier.WHITESPACE),
        ("The pier won’t hold at five, we know.", MatchTier.TYPOGRAPHY),
        ("the pier won’t hold at five we know", MatchTier.CASE_AND_PUNCTUATION),
        ("The pier will not hold at 5, we know.", MatchTier.SAME_WORDS),
        ("The pier will hold at five, we know.", MatchTier.WORDS_DIFFER),
    ],
)
def test_the_tightest_tier_at_which_a_variant_equals_its_stretch(variant, tier):
    assert compare("The pier won't hold at five, we know.", variant).tier is tier


def test_the_tier_of_a_fragment_is_that_of_its_stretch():
    base = "I told them twice: the pier won't hold in a storm, and they laughed."
    comparison = compare(base, "the pier won’t hold")
    assert comparison.stretch.of(base) == "the pier won't hold"
    assert comparison.tier is MatchTier.TYPOGRAPHY


def test_one_wrong_letter_is_one_marked_letter():
    assert inline("The commitee met", "The committee met") == "The commit{+t+}ee met"
    assert inline("they warn us", "they warned us") == "they warn{+ed+} us"


def test_a_replaced_word_is_one_replaced_word():
    assert inline("He is robbing the crew.", "He is borrowing from the crew.") == (
        "He is [-robbing-]{+borrowing from+} the crew."
    )
    assert inline("Though it sank", "Although it sank") == "[-Though-]{+Although+} it sank"
    assert inline("we know that it sank", "we know what it sank") == "we know [-that-]{+what+} it sank"


def test_a_denial_is_marked_as_a_whole_word():
    assert inline("We can leave", "We can't leave") == "We [-can-]{+can't+} leave"


def test_a_name_is_marked_as_a_whole_word():
    assert inline("We met Lund there", "We met Lind there") == "We met [-Lund-]{+Lind+} there"
    assert inline("We met Mats Holm there", "We met Mats Helm there") == "We met Mats [-Holm-]{+Helm+} there"


def test_the_blank_goes_with_the_word_and_the_full_stop_with_the_sentence():
    assert inline("a very old pier", "a old pier") == "a[- very-] old pier"
    assert inline("It sank. We swam. We lived.", "It sank. We lived.") == "It sank.[- We swam.-] We lived."
    assert inline("It sank, as you know, and fast", "It sank and fast") == "It sank[-, as you know,-] and fast"


def test_insertions_are_slid_to_clause_borders():
    base = "If they pay, we sail, and if they wait, we wait."
    variant = "If they pay, we sail, if they ask, we row, and if they wait, we wait."
    assert inline(base, variant) == "If they pay, we sail,{+ if they ask, we row,+} and if they wait, we wait."


def test_a_lone_function_word_between_two_replacements_is_absorbed():
    assert inline("a breach of trust shamed us", "a theft of cattle shamed us") == (
        "a [-breach of trust-]{+theft of cattle+} shamed us"
    )


def test_a_fragment_is_compared_with_the_stretch_it_comes_from():
    base = "We asked for boats. The river was never safe, and the town knew it. Nobody came."
    assert inline(base, "The river was never safe,") == (
        "[-We asked for boats. -]The river was never safe,[- and the town knew it. Nobody came.-]"
    )
    comparison = compare(base, "the town knew it.")
    assert comparison.stretch.of(base) == "the town knew it."
    assert {difference.code for difference in comparison.differences} == {Code.FRAGMENT_OF}


def test_the_mark_that_closes_a_fragment_is_cosmetic():
    base = "The river was never safe, and the town knew it."
    assert inline(base, "The river was never safe.") == "The river was never safe[-,-]{+.+}[- and the town knew it.-]"
    assert coded(base, "The river was never safe.")[0] == (Code.EDGE_PUNCT, Severity.COSMETIC)
    assert inline(base, "the town knew,") == "[-The river was never safe, and -]the town knew{+,+}[- it.-]"


def test_wordings_cut_at_different_places_are_fragments_of_one_another():
    base = "The river rose all night. We moved the cattle uphill."
    variant = "We moved the cattle uphill, then the carts."
    assert inline(base, variant) == (
        "[-The river rose all night. -]We moved the cattle uphill[-.-]{+,+}{+ then the carts.+}"
    )
    assert compare(base, variant).max_severity is Severity.EDITORIAL


def test_a_fragment_is_found_where_its_words_stand_together():
    base = "The old men of the town met at the mill. They said that the mill was haunted and sold it."
    comparison = compare(base, "the mill was haunted")
    assert comparison.stretch.of(base) == "the mill was haunted"


def test_an_omission_disclosed_at_the_edge_is_an_ellipsis():
    base = "After the storm, we counted the boats and went home."
    assert coded(base, "... we counted the boats") == [
        (Code.ELLIPSIS_CUT, Severity.EDITORIAL),
        (Code.FRAGMENT_OF, Severity.EDITORIAL),
    ]


@pytest.mark.parametrize("variant", ["We counted the boats.  ...", "We counted the boats.\n..."])
def test_an_ellipsis_that_both_print_is_no_omission(variant):
    base = "We counted the boats. ... Twelve of them were there."
    assert coded(base, variant) == [
        (Code.SPACE_INVISIBLE, Severity.COSMETIC),
        (Code.FRAGMENT_OF, Severity.EDITORIAL),
    ]


def test_an_ellipsis_that_both_open_with_is_no_omission():
    base = "The mill is lost.” “… then we counted the boats and went home.”"
    assert coded(base, '"…\nthen we counted the boats and went home."') == [
        (Code.FRAGMENT_OF, Severity.EDITORIAL),
        (Code.QUOTE_GLYPH, Severity.COSMETIC),
        (Code.SPACE_INVISIBLE, Severity.COSMETIC),
        (Code.QUOTE_GLYPH, Severity.COSMETIC),
    ]


def test_marks_that_both_print_are_the_same_whatever_blanks_stand_beside_them():
    base, variant = "… the boats went home.", "”\n…\N{NO-BREAK SPACE}the boats went home."
    assert coded(base, variant) == [
        (Code.QUOTE_GLYPH, Severity.COSMETIC),
        (Code.SPACE_INVISIBLE, Severity.COSMETIC),
    ]


def test_an_abbreviation_at_the_end_is_one_with_a_comma_for_its_point():
    pairs = [("It came from the U.S.", "It came from the U.S,"), ("They lie off St. Agnes", "They lie off St,")]
    for base, variant in pairs:
        codes = {difference.code for difference in compare(base, variant).differences}
        assert codes <= {Code.ABBREV_NUMBER, Code.EDGE_PUNCT, Code.FRAGMENT_OF}


def test_numbers_of_many_digits_differ_in_the_last_one():
    assert coded("The number is 778257943577919488.", "The number is 778257943577919485.") == [
        (Code.NUMBER_UNIT, Severity.CRITICAL)
    ]


def test_moved_sentences_are_shown_as_moved():
    base = "The mill is lost. We will rebuild the pier. Nobody was hurt."
    variant = "We will rebuild the pier. Nobody was hurt. The mill is lost."
    assert inline(base, variant) == (
        "[-The mill is lost. -]We will rebuild the pier. Nobody was hurt.{+ The mill is lost.+}"
    )
    assert coded(base, variant) == [(Code.WORD_ORDER, Severity.SUBSTANTIVE)] * 2
    assert compare(base, variant).tier is MatchTier.SAME_WORDS


def test_an_exchange_of_two_words_is_a_matter_of_order():
    assert coded("salt for wool and fish", "wool for salt and fish") == [(Code.WORD_ORDER, Severity.SUBSTANTIVE)] * 2


def test_texts_without_a_word_in_common_are_one_substitution():
    assert coded("the pier", "a lighthouse keeper") == [(Code.WORD_SUBSTITUTION, Severity.SUBSTANTIVE)]
    assert inline("", "a word") == "{+a word+}"
    assert inline("—", "...") == "[-—-]{+...+}"


def test_long_texts_are_compared_whole():
    base = " ".join(f"Sentence number {number} speaks of boat {number * 7}." for number in range(2_000))
    variant = base.replace("number 900 speaks", "number 900 never speaks")
    assert [difference.variant_text.strip() for difference in compare(base, variant).differences] == ["never"]

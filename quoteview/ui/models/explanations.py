"""What the codes of differences mean, in a sentence with an example; exports and the lists name the codes alone."""

from collections.abc import Mapping

from quoteview.core.difference import Code
from quoteview.ui.translation import mark, tr

_EXPLANATIONS: Mapping[Code, str] = {
    Code.QUOTE_GLYPH: mark('Quotation marks of another kind: “ ” for " ".'),
    Code.APOSTROPHE_DASH: mark("Another apostrophe or dash: won't for won’t, -- for —."),
    Code.SPACE_INVISIBLE: mark("Another blank, a line break, or a character that cannot be seen, which is named."),
    Code.LIGATURE_NFC: mark("The same letter as other characters: ﬁ for fi, or an accent of its own."),
    Code.HOMOGLYPH: mark("A letter that only looks the same, such as a Cyrillic а."),
    Code.INITIAL_CASE: mark("A capital or small letter at the start: It for it."),
    Code.EDGE_PUNCT: mark("A comma or full stop where the quotation ends."),
    Code.ABBREV_NUMBER: mark("The same number or word written in another way: 5000 for 5,000, No. for Number."),
    Code.SPELLING_VARIETY: mark("British and American spelling: colour for color."),
    Code.INNER_PUNCT: mark("A comma or another mark inside the sentence."),
    Code.HYPHENATION: mark("A hyphen more or less: fine tuned for fine-tuned."),
    Code.WORD_CASE: mark("Capitals inside the sentence: GOD for God."),
    Code.CONTRACTION: mark("A contraction, or what it stands for: could’ve for could have."),
    Code.DISFLUENCY: mark("A sound of hesitation or a repeated word, left out or left in: uh."),
    Code.DIALECT: mark("Speech written as it sounds: gonna for going to."),
    Code.EXPLETIVE_MASK: mark("A coarse word with letters struck out."),
    Code.ELLIPSIS_CUT: mark("Words left out where dots say so. Where they limit or deny the rest, it matters more."),
    Code.BRACKET_INSERT: mark("Words of the outlet in square brackets."),
    Code.SIC_EMPHASIS: mark("[sic], or emphasis that is said to be added."),
    Code.GRAMMAR_FIX: mark("Grammar mended: nobody feels for nobody feel."),
    Code.FRAGMENT_OF: mark("Only a part of the statement is quoted."),
    Code.BOUNDARY_SHIFT: mark("Words that stand inside the marks here and outside them there."),
    Code.TENSE_NUMBER_PERSON: mark("Another tense, number or person: was for is, we for you."),
    Code.WORD_SUBSTITUTION: mark("Another word: laws for legislation."),
    Code.WORD_INSERTION: mark("A word more."),
    Code.WORD_DELETION: mark("A word less, without a sign of it."),
    Code.WORD_ORDER: mark("The same words in another order."),
    Code.POLARITY_MODALITY: mark("A word that denies, limits or says how sure it is, gained or lost: not, only, may."),
    Code.NUMBER_UNIT: mark("Another number or unit: 12 for 20, million for billion."),
    Code.NAMED_ENTITY: mark("Another name, place or date."),
    Code.SPLICE: mark("Two statements inside one pair of marks."),
    Code.TRUNCATION: mark("A beginning or an end that is cut. Where it limits or denies the rest, it is critical."),
    Code.TRANSLATION: mark("Another rendering of what was said in another language."),
    Code.SPEAKER_CONFLICT: mark("The same words, given to another person."),
    Code.CONTEXT_CONFLICT: mark("Another occasion, day or question."),
}


_LABELS: Mapping[str, Code] = {code.label: code for code in Code}


def code_explained(label: str) -> str:
    """Return what the code that has a label means; nothing for a label that no code of this version has."""
    return explained(_LABELS[label]) if label in _LABELS else ""


def explained(code: Code) -> str:
    """Return what a code means, in a sentence."""
    return tr(_EXPLANATIONS[code])

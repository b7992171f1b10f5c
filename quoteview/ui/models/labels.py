"""What the members of closed sets are called on the screen; exports keep their codes."""

from collections.abc import Mapping
from enum import Enum

from quoteview.core.difference import Code, MatchTier, Severity
from quoteview.core.policy import PolicyName
from quoteview.core.quotation import Flag, Kind, Resolution
from quoteview.core.signal import SignalKind
from quoteview.core.verdict import Basis, ClusterVerdict, Status, VariantVerdict
from quoteview.session.sources import Answer
from quoteview.ui.translation import mark, tr

LABELS: Mapping[type[Enum], Mapping[Enum, str]] = {
    Severity: {
        Severity.NONE: mark("none"),
        Severity.COSMETIC: mark("cosmetic"),
        Severity.EDITORIAL: mark("editorial"),
        Severity.SUBSTANTIVE: mark("substantive"),
        Severity.CRITICAL: mark("critical"),
    },
    MatchTier: {
        MatchTier.EXACT: mark("exact"),
        MatchTier.WHITESPACE: mark("same but for spaces"),
        MatchTier.TYPOGRAPHY: mark("same but for typography"),
        MatchTier.CASE_AND_PUNCTUATION: mark("same but for case and punctuation"),
        MatchTier.SAME_WORDS: mark("same words"),
        MatchTier.WORDS_DIFFER: mark("words differ"),
    },
    Code: {
        Code.QUOTE_GLYPH: mark("quote glyph"),
        Code.APOSTROPHE_DASH: mark("apostrophe, dash"),
        Code.SPACE_INVISIBLE: mark("space, invisible character"),
        Code.LIGATURE_NFC: mark("ligature, composed letter"),
        Code.HOMOGLYPH: mark("homoglyph"),
        Code.INITIAL_CASE: mark("initial case"),
        Code.EDGE_PUNCT: mark("edge punctuation"),
        Code.ABBREV_NUMBER: mark("abbreviation, number form"),
        Code.SPELLING_VARIETY: mark("spelling variety"),
        Code.INNER_PUNCT: mark("inner punctuation"),
        Code.HYPHENATION: mark("hyphenation"),
        Code.WORD_CASE: mark("word case"),
        Code.CONTRACTION: mark("contraction"),
        Code.DISFLUENCY: mark("disfluency"),
        Code.DIALECT: mark("dialect"),
        Code.EXPLETIVE_MASK: mark("expletive mask"),
        Code.ELLIPSIS_CUT: mark("ellipsis cut"),
        Code.BRACKET_INSERT: mark("bracket insert"),
        Code.SIC_EMPHASIS: mark("[sic], emphasis"),
        Code.GRAMMAR_FIX: mark("grammar fix"),
        Code.FRAGMENT_OF: mark("fragment of"),
        Code.BOUNDARY_SHIFT: mark("boundary shift"),
        Code.TENSE_NUMBER_PERSON: mark("tense, number, person"),
        Code.WORD_SUBSTITUTION: mark("word substitution"),
        Code.WORD_INSERTION: mark("word insertion"),
        Code.WORD_DELETION: mark("word deletion"),
        Code.WORD_ORDER: mark("word order"),
        Code.POLARITY_MODALITY: mark("polarity modality"),
        Code.NUMBER_UNIT: mark("number unit"),
        Code.NAMED_ENTITY: mark("named entity"),
        Code.SPLICE: mark("splice"),
        Code.TRUNCATION: mark("truncation"),
        Code.TRANSLATION: mark("translation"),
        Code.SPEAKER_CONFLICT: mark("speaker conflict"),
        Code.CONTEXT_CONFLICT: mark("context conflict"),
    },
    Kind: {
        Kind.STATEMENT: mark("statement"),
        Kind.FRAGMENT: mark("fragment"),
        Kind.HEADLINE: mark("headline"),
        Kind.SCARE: mark("scare quote"),
    },
    Flag: {
        Flag.UNCLOSED: mark("closing mark missing"),
        Flag.UNOPENED: mark("opening mark missing"),
        Flag.MISMATCHED: mark("marks of two styles"),
        Flag.REPAIRED: mark("marks read by context"),
    },
    Resolution: {
        Resolution.NAME: mark("full name"),
        Resolution.SHORT_NAME: mark("short name"),
        Resolution.ROLE: mark("role"),
        Resolution.PRONOUN: mark("pronoun"),
        Resolution.BODY: mark("body or unnamed person"),
        Resolution.CONTINUED: mark("carried on"),
        Resolution.CORRECTED: mark("corrected by a checker"),
        Resolution.UNKNOWN: mark("unknown"),
    },
    Status: {
        Status.UNSTARTED: mark("unstarted"),
        Status.IN_PROGRESS: mark("in progress"),
        Status.SECOND_CHECK: mark("second check"),
        Status.DONE: mark("done"),
    },
    VariantVerdict: {
        VariantVerdict.VERBATIM: mark("verbatim"),
        VariantVerdict.COSMETIC: mark("cosmetic"),
        VariantVerdict.ACCEPTABLE_EDIT: mark("acceptable edit"),
        VariantVerdict.ALTERED_MINOR: mark("altered, minor"),
        VariantVerdict.ALTERED_MEANING: mark("altered meaning"),
        VariantVerdict.TRUNCATED: mark("truncated"),
        VariantVerdict.SPLICED: mark("spliced"),
        VariantVerdict.MISATTRIBUTED: mark("misattributed"),
        VariantVerdict.MISTRANSLATED: mark("mistranslated"),
        VariantVerdict.OUT_OF_CONTEXT: mark("out of context"),
        VariantVerdict.OUTDATED: mark("outdated"),
        VariantVerdict.FABRICATED: mark("fabricated"),
        VariantVerdict.NOT_FOUND: mark("not found"),
        VariantVerdict.SOURCE_UNREADABLE: mark("source unreadable"),
        VariantVerdict.DIFFERENT_UTTERANCE: mark("different utterance"),
        VariantVerdict.NOT_A_QUOTE: mark("not a quote"),
    },
    ClusterVerdict: {
        ClusterVerdict.CONFIRMED: mark("confirmed"),
        ClusterVerdict.DISPUTED: mark("disputed"),
        ClusterVerdict.UNPROVEN: mark("unproven"),
        ClusterVerdict.NO_PRIMARY_SOURCE: mark("no primary source"),
    },
    Basis: {
        Basis.RECORDING: mark("recording"),
        Basis.OFFICIAL_TRANSCRIPT: mark("official transcript"),
        Basis.DOCUMENT: mark("document"),
        Basis.WRITTEN_STATEMENT: mark("written statement"),
        Basis.SPEAKER_CONFIRMED: mark("speaker confirmed"),
        Basis.NOTES: mark("notes"),
        Basis.OTHER_OUTLET_ONLY: mark("other outlet only"),
    },
    SignalKind: {
        SignalKind.SPEAKER_CONFLICT: mark("two speakers"),
        SignalKind.POLARITY_MODALITY: mark("negation or modal changed"),
        SignalKind.NUMBER_UNIT: mark("number changed"),
        SignalKind.NAMED_ENTITY: mark("name changed"),
        SignalKind.SPLICE: mark("said apart, printed as one"),
        SignalKind.UNSEEN_CHARACTERS: mark("look-alike or unseen characters"),
        SignalKind.BOUNDARY_SHIFT: mark("inside the marks and outside"),
        SignalKind.EDITED: mark("edited after publication"),
        SignalKind.TRANSLATION: mark("two translations"),
        SignalKind.CONTEXT_CONFLICT: mark("on another day too"),
        SignalKind.INDIRECT_REPORT: mark("told without marks"),
        SignalKind.POSSIBLE_REPORT: mark("perhaps told in other words"),
        SignalKind.DEPENDENT_WITNESSES: mark("witnesses not independent"),
    },
    Answer: {
        Answer.OTHER_SPEAKER: mark("another speaker"),
        Answer.JOINED: mark("joined"),
        Answer.CUT: mark("cut"),
        Answer.NOT_FOUND: mark("not found"),
        Answer.DIFFERENT: mark("differs"),
        Answer.VERBATIM: mark("found verbatim"),
        Answer.NOT_HELD: mark("not held"),
    },
    PolicyName: {
        PolicyName.STRICT: mark("strict"),
        PolicyName.DEFAULT: mark("default"),
        PolicyName.PERMISSIVE: mark("permissive"),
        PolicyName.OWN: mark("own"),
    },
}

_CODES: Mapping[str, Code] = {code.label: code for code in Code}
_SIGNALS: Mapping[str, SignalKind] = {kind.label: kind for kind in SignalKind}


def shown(member: Enum) -> str:
    """Return what a severity, code, kind, verdict, status, basis and the like is called in the window's language."""
    return tr(LABELS[type(member)][member])


def severity_shown(severity: Severity) -> str:
    """Return a severity as it is read."""
    return shown(severity)


def kind_shown(kind: Kind) -> str:
    """Return a kind of quotation as it is read."""
    return shown(kind)


def code_shown(label: str) -> str:
    """Return the code that has a label as it is read; a label that no code has, as it is."""
    return shown(_CODES[label]) if label in _CODES else label.replace("_", " ")


def signal_shown(label: str) -> str:
    """Return the kind of signals that has a label as it is read; a label that no kind has, as it is."""
    return shown(_SIGNALS[label]) if label in _SIGNALS else label.replace("_", " ")


def answer_shown(value: str) -> str:
    """Return what a source of record says of a wording as it is read."""
    return shown(Answer(value))

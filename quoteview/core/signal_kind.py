"""The kinds of signals: a policy and the settings name them, and need nothing of what signals are made of."""

from enum import Enum

from quoteview.core.difference import Severity


class SignalKind(Enum):
    """What a signal is about, with the severity it has where nothing about it is uncertain.

    Kinds that are codes of differences too have the labels of these.
    """

    SPEAKER_CONFLICT = ("speaker_conflict", Severity.CRITICAL)
    """The same words are given to two persons."""
    POLARITY_MODALITY = ("polarity_modality", Severity.CRITICAL)
    """A negation, a modal or a limit is there in one wording and not in another."""
    NUMBER_UNIT = ("number_unit", Severity.CRITICAL)
    """Another number, or another unit."""
    NAMED_ENTITY = ("named_entity", Severity.CRITICAL)
    """Another name, place or date."""
    SPLICE = ("splice", Severity.CRITICAL)
    """Two utterances of one document stand in one pair of marks of another."""
    UNSEEN_CHARACTERS = ("unseen_characters", Severity.CRITICAL)
    """Letters that look like others, or characters that cannot be seen."""
    BOUNDARY_SHIFT = ("boundary_shift", Severity.SUBSTANTIVE)
    """Words stand in the marks here, and there in the narrator's own sentence."""
    EDITED = ("edited_after_publication", Severity.SUBSTANTIVE)
    """The same address was read twice, and prints something else now."""
    TRANSLATION = ("translation", Severity.SUBSTANTIVE)
    """Two renderings of what was said in another language."""
    CONTEXT_CONFLICT = ("context_conflict", Severity.SUBSTANTIVE)
    """The same words on another day."""
    INDIRECT_REPORT = ("indirect_report", Severity.EDITORIAL)
    """What is quoted here is told there without marks."""
    POSSIBLE_REPORT = ("possible_report", Severity.COSMETIC)
    """What is quoted may be told in other words; always a question."""
    DEPENDENT_WITNESSES = ("dependent_witnesses", Severity.EDITORIAL)
    """Documents that are copied from one another, or from one agency, count as one."""

    def __init__(self, label: str, severity: Severity) -> None:
        self.label = label
        self.severity = severity

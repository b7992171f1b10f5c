"""Whether the words of a quotation stand in a source of record: `check` is the front door."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quoteview.collate.differences.significance import elision_severity
from quoteview.collate.sources.chains import chains
from quoteview.collate.sources.naming import Agreement, agreement
from quoteview.collate.sources.passages import Passage, Stretch, passage
from quoteview.collate.sources.placing import ellipses, is_enough, stretches
from quoteview.collate.sources.source import Source
from quoteview.collate.terms import is_little
from quoteview.collate.wordings import Wording, has_ellipsis, wording
from quoteview.core.difference import Severity
from quoteview.core.finding import Finding, Place
from quoteview.core.sentence import Sentence

INNOCENT_CAUSES = (
    Sentence("The source may be of another day or occasion: the same person says many things."),
    Sentence("It may be a paraphrase that got marks, or a shortened rendering."),
    Sentence("It may have been said in another language, and this is a translation."),
    Sentence("The source may be another edition: corrected, shortened, or an early draft."),
    Sentence("The page that held it may not have been captured."),
    Sentence("The reader of the file, or whoever typed the transcript, may have lost text there."),
)
"""Why words may not stand in a source although they were said. That they were made up is for a person to say."""


def check(text: str, speaker: str | None, source: Source) -> Finding:
    """Return whether the words of a quotation stand in a source, where, and what differs.

    `text` is the quotation without its marks, `speaker` who it is said to be by. Of several places that hold the
    words the one that agrees best is taken: the innocent reading.
    """
    quoted = wording(text)
    keys = quoted.keys
    found = chains(keys, ellipses(quoted), source) if keys else []
    findings = [
        _found(stretches(chain, quoted, source), quoted, speaker, source)
        for chain in found
        if is_enough(chain, quoted, source)
    ]
    return min(findings, key=lambda finding: finding.severity.rank, default=_not_found(keys, source))


def _found(places: tuple[Stretch, ...], quoted: Wording, speaker: str | None, source: Source) -> Finding:
    """Return what is to be said of the places that hold a quotation."""
    passages = [passage(source, place, place.part.of(quoted.text)) for place in places]
    labels = [_label(place, source) for place in places]
    strangers = [label for label in labels if agreement(speaker, label, source.speech.labels) is Agreement.OTHER]
    joined, evidence = _joints(places, quoted, source)
    return Finding(
        source_id=source.document.id,
        places=tuple(_place(*each, source) for each in zip(places, passages, labels, strict=True)),
        cuts=tuple(cut for each in passages for cut in each.cuts),
        joint=joined,
        other_speaker=strangers[0] if strangers else None,
        evidence=(*_speaker_evidence(speaker, strangers), *evidence, *_cut_evidence(passages)),
    )


def _label(place: Stretch, source: Source) -> str | None:
    """Return who speaks most of the words of a place."""
    turns = [source.turn_of(at) for at in range(place.start, place.end)]
    return source.speech.label_of(max(turns, key=turns.count))


def _place(place: Stretch, found: Passage, label: str | None, source: Source) -> Place:
    first = source.document.timecode_at(found.span.start)
    last = source.document.timecode_at(max(found.span.start, found.span.end - 1))
    return Place(
        part=place.part,
        span=found.span,
        comparison=found.comparison,
        speaker=label,
        start_ms=first.start_ms if first else None,
        end_ms=last.end_ms if last else None,
    )


def _joints(places: tuple[Stretch, ...], quoted: Wording, source: Source) -> tuple[Severity, list[str]]:
    """Return how much it matters that places are joined, and the sentences that say so."""
    worst, evidence = Severity.NONE, []
    for one, other in pairwise(places):
        last = quoted.text[: one.part.end].rstrip()[-6:] + quoted.text[other.part.start : other.part.start + 6]
        severity = _disclosed_severity(one, other, source) if has_ellipsis(last) else Severity.CRITICAL
        worst = max(worst, severity)
        evidence.append(_joint_sentence(one, other, source, is_disclosed=has_ellipsis(last)))
    return worst, evidence


def _disclosed_severity(one: Stretch, other: Stretch, source: Source) -> Severity:
    """Return how much it matters to go from one place to another under an ellipsis.

    More, where what was left out at its two ends limits or denies, or where somebody else speaks between.
    """
    if source.turn_of(one.end - 1) != source.turn_of(other.start):
        return Severity.SUBSTANTIVE
    said = source.said
    end = next((at for at in range(one.end, len(said)) if said.opens_sentence(at)), len(said))
    start = next((at for at in range(other.start, 0, -1) if said.opens_sentence(at)), 0)
    return max(elision_severity(said, one.end, end), elision_severity(said, start, other.start))


def _joint_sentence(one: Stretch, other: Stretch, source: Source, *, is_disclosed: bool) -> str:
    n = other.start - one.end
    if n < 0:
        apart = Sentence("The second part stands before the first in the source.")
    elif n == 0:
        apart = Sentence("Between the two parts another turn begins.")
    elif source.turn_of(one.end - 1) != source.turn_of(other.start):
        apart = Sentence("Between the two parts %n word(s) of the source are left out, and another turn begins.", n=n)
    else:
        apart = Sentence("Between the two parts %n word(s) of the source are left out.", n=n)
    if is_disclosed:
        return Sentence("{apart} The quotation shows that with an ellipsis.", apart=apart)
    return Sentence("{apart} The quotation does not show it.", apart=apart)


def _speaker_evidence(speaker: str | None, strangers: Sequence[str | None]) -> Iterator[str]:
    for stranger in dict.fromkeys(strangers):
        yield Sentence("The source gives these words to {label}, not to {speaker}.", label=stranger, speaker=speaker)


def _cut_evidence(passages: Sequence[Passage]) -> Iterator[str]:
    for each in passages:
        for cut in each.cuts:
            if cut.span.start < each.span.start:
                yield Sentence("Left out before it: “{words}”.", words=cut.text)
            else:
                yield Sentence("Left out after it: “{words}”.", words=cut.text)
        if each.condition:
            yield Sentence("The source says before it: “{words}”.", words=each.condition)
        if each.goes_on:
            yield Sentence("The source goes on: “{words}”.", words=each.goes_on)


def _not_found(keys: Sequence[str], source: Source) -> Finding:
    """Return that a quotation was not found, with what could explain it."""
    telling = {key for key in keys if not is_little(key)}
    there = Sentence(
        "{there} of the %n telling word(s) of the quotation stand somewhere in the source.",
        there=sum(key in source.places for key in telling),
        n=len(telling),
    )
    return Finding(source.document.id, evidence=(there, *INNOCENT_CAUSES))

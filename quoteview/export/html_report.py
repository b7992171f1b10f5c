"""The report for a browser: one file that needs nothing else, written statement by statement.

Words of outlets are of unknown language (lang="") and find their own direction (dir="auto"); they are escaped, and
nothing in them is changed. An address is a link only where it is one of the web.
"""

from collections.abc import Iterable, Iterator, Mapping

from quoteview.core.cluster import Cluster
from quoteview.core.difference import Difference, Severity
from quoteview.core.document import Document
from quoteview.core.resources import resource
from quoteview.core.signal import Signal
from quoteview.core.verdict import Judgement
from quoteview.export.evidence import (
    CAUSES,
    causes,
    differing,
    reasons,
    told_apart,
    told_of_answer,
    told_of_signal,
    told_of_silence,
)
from quoteview.export.excerpt import Answer, Excerpt
from quoteview.export.markup import in_attribute, in_html, is_link
from quoteview.export.statement import (
    SIGNS,
    Occurrence,
    Piece,
    Statement,
    Wording,
    covered,
    in_words,
    severity,
    statement,
    told_of_judgement,
)

HEADINGS = {
    Severity.CRITICAL: "Critical differences",
    Severity.SUBSTANTIVE: "Differences of substance",
    Severity.EDITORIAL: "Editorial differences",
    Severity.COSMETIC: "Cosmetic differences",
    Severity.NONE: "No differences",
}
_LISTED = 80
"""Code points of a statement that the table of contents shows."""
_SCALE = 1000


def pieces(excerpt: Excerpt) -> Iterator[str]:
    """Yield the report in pieces."""
    sections = by_severity(excerpt)
    yield _head(excerpt)
    yield f"<body>\n<header>\n<h1>{in_html(excerpt.title)}</h1>\n"
    yield f'<p class="facts">{in_html(told(excerpt))}</p>\n</header>\n'
    yield from _contents(sections)
    yield "<main>\n"
    for worst, clusters in sections.items():
        heading = f'<h2 id="{worst.value}">{_sign(worst)} {HEADINGS[worst]}</h2>'
        yield f'<section aria-labelledby="{worst.value}">\n{heading}\n'
        yield from (_article(statement(excerpt, cluster)) for cluster in clusters)
        yield "</section>\n"
    yield f"</main>\n<footer><p>{in_html(made_by(excerpt))}</p></footer>\n</body>\n</html>\n"


def by_severity(excerpt: Excerpt) -> Mapping[Severity, list[Cluster]]:
    """Return the clusters by the severity of their worst difference, the worst first, without empty groups."""
    grouped: dict[Severity, list[Cluster]] = {worst: [] for worst in HEADINGS}
    for cluster in excerpt.clusters:
        grouped[severity(excerpt, cluster)].append(cluster)
    return {worst: clusters for worst, clusters in grouped.items() if clusters}


def told(excerpt: Excerpt) -> str:
    """Return what the report holds, and by which rules it is rated."""
    counts = (
        counted(len(excerpt.clusters), "statement"),
        counted(sum(len(cluster.quotation_ids) for cluster in excerpt.clusters), "quotation"),
        counted(len(excerpt.documents), "document"),
    )
    last = f" Last change of the project: {excerpt.as_of}." if excerpt.as_of else ""
    rated = f"{', '.join(counts)}. Severities are rated under the policy {excerpt.policy_shown}."
    return " ".join(filter(None, (f"{rated}{last}", told_of_silence(excerpt.policy))))


def made_by(excerpt: Excerpt) -> str:
    """Return what made the report, of which project."""
    of = f" from the project {excerpt.project_id}" if excerpt.project_id else ""
    key = "Struck out: in what it is compared with and not printed here; underlined: printed here only."
    return f"Made by quoteview {excerpt.app_version}{of}. {key}"


def counted(number: int, noun: str) -> str:
    """Return how many there are of something."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _head(excerpt: Excerpt) -> str:
    described = in_attribute(f"Severities rated under policy {excerpt.policy_shown}")
    style = resource("report.css").read_text("utf-8")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{in_attribute(excerpt.title)}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="quoteview {in_html(excerpt.app_version)}">\n'
        f'<meta name="description" content="{described}">\n<style>\n{style}</style>\n</head>\n'
    )


def _contents(sections: Mapping[Severity, Iterable[Cluster]]) -> Iterator[str]:
    yield '<nav aria-label="Contents">\n<ul>\n'
    for worst, clusters in sections.items():
        own = list(clusters)
        yield f'<li><a href="#{worst.value}">{_sign(worst)} {HEADINGS[worst]}</a> ({len(own):,})'
        # What differs nowhere is found under its heading: a list of it would hide what matters.
        if worst > Severity.COSMETIC:
            yield "\n<ol>\n"
            for cluster in own:
                yield f'<li><a href="#{cluster.id}" dir="auto" lang="">{in_html(_short(cluster.base_text))}</a></li>\n'
            yield "</ol>\n"
        yield "</li>\n"
    yield "</ul>\n</nav>\n"


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LISTED else f"{one_line[:_LISTED]}…"


def _article(told_of: Statement) -> str:
    cluster = told_of.cluster
    speaker = f"<bdi>{in_html(told_of.speaker)}</bdi>" if told_of.speaker else "Speaker unknown"
    base = "Assembled from what several outlets print" if told_of.base_is_assembled else "Compared with"
    if cluster.base_is_chosen or told_of.is_of_one_wording:
        base = "Reference wording" if cluster.base_is_chosen else "One wording"
    parts = [
        f'<article id="{cluster.id}">\n<h3>{_sign(told_of.severity)} {speaker}</h3>\n',
        f'<p class="facts">{base}; {counted(len(told_of.outlets), "outlet")}; {_severity(told_of.severity)}</p>\n',
        f'<blockquote dir="auto" lang="">{in_html(cluster.base_text)}</blockquote>\n',
        _judgement(told_of.judgement),
        '<ol class="wordings">\n',
        *(_wording(wording, told_of) for wording in told_of.wordings),
        "</ol>\n",
        *(_signals(*each) for each in told_apart(told_of.signals)),
        "</article>\n",
    ]
    return "".join(parts)


def _wording(wording: Wording, told_of: Statement) -> str:
    marked = "".join(map(_piece, wording.pieces()))
    differences = ", ".join(dict.fromkeys(map(_code, wording.comparison.differences)))
    reference = " · reference" if wording.is_reference and told_of.cluster.base_is_chosen else ""
    return (
        f'<li id="{wording.variant.id}">\n<p class="wording" dir="auto" lang="">{marked}</p>\n'
        + _coverage(wording, told_of.cluster)
        + (f'<p class="facts">{_sign(wording.severity)} {differences}{reference}</p>\n' if differences else "")
        + (_answer(wording.answer) if wording.answer else "")
        + _judgement(wording.judgement)
        + "".join(map(_where, wording.occurrences))
        + "</li>\n"
    )


def _answer(answer: Answer) -> str:
    """Return what a source of record says of a wording; struck out is what only the source has."""
    finding = answer.finding
    places = ("".join(map(_piece, pieces)) for pieces in differing(finding))
    explained = f"<details><summary>{CAUSES}</summary>\n{_list(causes(finding))}</details>\n" if causes(finding) else ""
    return (
        f'<div class="answer">\n<p class="facts">{_sign(finding.severity)} {in_html(told_of_answer(answer))}</p>\n'
        + "".join(f'<p class="said" dir="auto" lang="">{place}</p>\n' for place in places)
        + _list(reasons(finding))
        + f"{explained}</div>\n"
    )


def _list(sentences: Iterable[str]) -> str:
    items = "".join(f"<li>{in_html(each)}</li>\n" for each in sentences)
    return f'<ul class="evidence">\n{items}</ul>\n' if items else ""


def _signals(heading: str, signals: Iterable[Signal]) -> str:
    items = "".join(f"<li>{_sign(each.severity)} {in_html(told_of_signal(each))}</li>\n" for each in signals)
    return f'<h4>{heading}</h4>\n<ul class="signals">\n{items}</ul>\n'


def _code(difference: Difference) -> str:
    severity_shown = difference.severity.value
    return f'<span class="severity {severity_shown}">{in_words(difference.code.label)} ({severity_shown})</span>'


def _piece(piece: Piece) -> str:
    difference = piece.difference
    if difference is None:
        return in_html(piece.base)
    if piece.is_left_out:
        return '<span class="left-out"> … </span>'
    of = f'class="{difference.severity.value}" title="{difference.code.label}, {difference.severity.value}"'
    removed = f"<del {of}>{in_html(piece.base)}</del>" if piece.base else ""
    return removed + (f"<ins {of}>{in_html(piece.variant)}</ins>" if piece.variant else "")


def _coverage(wording: Wording, cluster: Cluster) -> str:
    total, spans = len(cluster.assembled), covered(wording)
    if not total or not spans:
        return ""
    places = [(span.start * _SCALE // total, -(-len(span) * _SCALE // total)) for span in spans]
    share = round(100 * sum(map(len, spans)) / total)
    bars = "".join(f'<rect x="{x}" y="0" width="{width}" height="10"/>' for x, width in places)
    return (
        f'<svg class="coverage" viewBox="0 0 {_SCALE} 10" preserveAspectRatio="none" role="img" '
        f'aria-label="Prints {min(share, 100)} % of the statement"><rect class="all" x="0" y="0" width="{_SCALE}" '
        f'height="10"/>{bars}</svg>\n'
    )


def _where(occurrence: Occurrence) -> str:
    document, quotation = occurrence.document, occurrence.quotation
    printed = quotation.attribution.mention
    by = f"said to be by <bdi>{in_html(printed.of(document.text))}</bdi>" if printed else "nobody named"
    facts = filter(None, (_source(document), in_html(document.published_at or ""), quotation.kind.value, by))
    return f'<p class="where">{" · ".join(facts)}</p>\n'


def _source(document: Document) -> str:
    shown = in_html(document.outlet_shown)
    named = f"<cite>{in_html(document.title)}</cite>" if document.title else ""
    if is_link(document.url):
        shown = f'<a href="{in_attribute(document.url or "")}" rel="noreferrer noopener">{shown}</a>'
    return f'<bdi>{shown}</bdi>{f", {named}" if named else ""}'


def _judgement(judgement: Judgement) -> str:
    facts = told_of_judgement(judgement)
    note = f'<p class="note" dir="auto">{in_html(judgement.note)}</p>\n' if judgement.note else ""
    return (f'<p class="facts"><span class="verdict">{in_html(facts[0])}</span>'
            f'{"".join(f" · {in_html(each)}" for each in facts[1:])}</p>\n' if facts else "") + note  # fmt: skip


def _sign(worst: Severity) -> str:
    return f'<span class="sign {worst.value}" aria-hidden="true">{SIGNS[worst]}</span>'


def _severity(worst: Severity) -> str:
    said = "no differences" if worst is Severity.NONE else f"gravest: {worst.value}"
    return f'<span class="severity {worst.value}">{said}</span>'

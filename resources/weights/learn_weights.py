"""Learn the weights of a language: python learn_weights.py LANGUAGE ARTICLES.jsonl RECALL SOURCE.

ARTICLES.jsonl holds one article a line: {"id", "text", "quotes": [{"start", "end"}]}, where `quotes` are the spans, in
code points, of the quoted words that are somebody's; all other quoted words are titles, names and terms. LANGUAGE.txt
is written beside this file, with SOURCE in its head. Its least sum is the one at which RECALL (0.95, say) of the words
that are somebody's are found in articles that the weights were not learned from (four splits in five folds each, since
one split alone is right by two of a hundred); figures are printed.
"""  # noqa: INP001 - a script beside the table it makes, not a module

import hashlib
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from quoteview.extract.claims import Claims
from quoteview.extract.cue_attribution import CueAttributor
from quoteview.extract.cue_sentences import joined
from quoteview.extract.marks import find_marked
from quoteview.extract.sentences import read_sentences
from quoteview.extract.turns import in_turns
from quoteview.extract.vocabulary import Vocabulary, vocabulary

SPLITS, FOLDS, RIDGE, ROUNDS, DAMPING, LEAST_COUNT = 4, 5, 2.5, 100, 0.5, 10
MARKS = "\"'“”„‟‘’‚«»‹› \t\r\n,.;:…"
HEAD = """\
# What each sign of quoted words is worth (extract/claims.py): the weights of a logistic regression with a ridge of
# {ridge:g}, learned by learn_weights.py, beside this file, from {articles} articles with {quotations} quotations, of
# which {claims} are somebody's. Signs that less than {count} of them have are left out. Words whose weights add up to
# `least` or more are somebody's.
#
# Source: {source}
"""


class Example(NamedTuple):
    """One quotation: the article it stands in, its signs, and whether somebody said it."""

    article: str
    signs: tuple[str, ...]
    is_claim: bool


def examples(articles: Iterable[Mapping[str, object]], words: Vocabulary) -> Iterator[Example]:
    """Yield the quotations of some labelled articles."""
    for article in articles:
        text, quotes = str(article["text"]), article["quotes"]
        assert isinstance(quotes, list)  # noqa: S101 - a script; the shape is said above
        labelled = {_trimmed(text, quote["start"], quote["end"]) for quote in quotes}
        marked = list(in_turns(text, [each for each in find_marked(text) if each.content.of(text).strip()]))
        sentences = joined(read_sentences(text, marked), words)
        claims, attributor = Claims(sentences, words), CueAttributor(sentences, words)
        found = attributor.attribute()
        for sentence in sentences:
            reader = attributor.reader(sentence.number)
            for at in sentence.quotes:
                span = sentence.span(at, at + 1)
                is_claim = _trimmed(text, span.start, span.end) in labelled
                signs = claims.signs(sentence, at, reader, found.get(sentence.tokens[at].quote))
                yield Example(str(article["id"]), tuple(signs), is_claim)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return start, end


def learned(data: Sequence[Example]) -> dict[str, float]:
    """Return the weight of each sign: logistic regression with a ridge, one weight at a time until none moves."""
    counts = Counter(sign for example in data for sign in example.signs)
    rows = {sign: [at for at, example in enumerate(data) if sign in example.signs] for sign in sorted(counts)}
    rows = {sign: having for sign, having in rows.items() if len(having) >= LEAST_COUNT}
    weights, sums = dict.fromkeys(rows, 0.0), [0.0] * len(data)
    for _ in range(ROUNDS):
        for sign, having in rows.items():
            ridge = RIDGE if sign != "always" else 0.0
            chances = [1 / (1 + math.exp(-sums[at])) for at in having]
            slope = sum(data[at].is_claim - chance for at, chance in zip(having, chances, strict=True))
            bend = sum(chance * (1 - chance) for chance in chances)
            step = (slope - ridge * weights[sign]) / (bend + ridge + DAMPING)
            weights[sign] += step
            for at in having:
                sums[at] += step
    return weights


def held_out(data: Sequence[Example]) -> list[tuple[float, bool]]:
    """Return the sum of each quotation by weights learned without its article, and whether it is a claim, by split."""
    judged: list[tuple[float, bool]] = []
    for split in range(SPLITS):
        folds = [_fold(example.article, split) for example in data]
        for fold in range(FOLDS):
            weights = learned([example for example, its in zip(data, folds, strict=True) if its != fold])
            rest = [example for example, its in zip(data, folds, strict=True) if its == fold]
            judged += [(total(weights, example), example.is_claim) for example in rest]
    return judged


def _fold(article: str, split: int) -> int:
    return int(hashlib.sha256(f"{split} {article}".encode()).hexdigest(), 16) % FOLDS


def total(weights: Mapping[str, float], example: Example) -> float:
    """Return the sum of the weights of a quotation's signs."""
    return sum(weights.get(sign, 0.0) for sign in example.signs)


def least_sum(judged: Sequence[tuple[float, bool]], recall: float) -> tuple[float, float]:
    """Return the least sum at which so many claims are found, and how many of what is found then are claims."""
    wanted, found = recall * sum(is_claim for _, is_claim in judged), 0
    for number, (score, is_claim) in enumerate(sorted(judged, reverse=True), 1):
        found += is_claim
        if found >= wanted:
            return score, found / number
    return min(judged)[0], 0.0


def main(language: str, path: Path, recall: float, source: str) -> None:
    """Write LANGUAGE.txt beside this file."""
    articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    data = list(examples(articles, vocabulary(language)))
    judged = held_out(data)
    for each in (0.85, 0.9, 0.93, 0.95, 0.97):
        precision = least_sum(judged, each)[1]
        sys.stdout.write(f"recall {each}: precision {precision:.3f} on articles not learned from\n")
    least, weights = least_sum(judged, recall)[0], learned(data)
    head = HEAD.format(
        ridge=RIDGE,
        articles=len(articles),
        quotations=len(data),
        claims=sum(example.is_claim for example in data),
        count=LEAST_COUNT,
        source=source,
    )
    lines = [f"least\t{least:.3f}"] + [f"{sign}\t{weight:.3f}" for sign, weight in sorted(weights.items())]
    Path(__file__).with_name(f"{language}.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]), sys.argv[4])

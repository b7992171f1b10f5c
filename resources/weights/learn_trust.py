"""Learn how far speakers are to be trusted: python learn_trust.py ARTICLES.jsonl CHANCE SOURCE.

ARTICLES.jsonl holds one English article a line: {"id", "text", "quotes": [{"start", "speaker_start", "speaker_end"}]},
where `start` is where quoted words begin, marks or not, and `speaker_start` to `speaker_end` is where the text prints
whose they are, all in code points. en_trust.txt is written beside this file, with SOURCE in its head. A speaker is
shown as certain where the chance to be right is CHANCE (0.7, say) or more; figures are printed of articles that the
weights were not learned from (five folds).
"""  # noqa: INP001 - a script beside the table it makes, not a module

import json
import math
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from learn_weights import LEAST_COUNT, MARKS, RIDGE, Example, held_out, learned

from quoteview.core.quotation import CERTAIN
from quoteview.extract.attribution import Attributor
from quoteview.extract.candidates import Place
from quoteview.extract.cues import ClauseReader
from quoteview.extract.marks import find_marked
from quoteview.extract.sentences import read_sentences
from quoteview.extract.trust import JUDGED, signs
from quoteview.extract.turns import in_turns, labels_in

HEAD = """\
# What each sign of a speaker is worth whom a rule finds before the words (extract/trust.py): the weights of a logistic
# regression with a ridge of {ridge:g}, learned by learn_trust.py, beside this file, from {articles} articles with
# {found} such speakers, of whom {right} are right. Signs that less than {count} of them have are left out. `least` is
# what is taken from the sum, so that a speaker with a chance of {chance:g} is just shown as certain.
#
# Source: {source}
"""
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


def examples(articles: Iterable[Mapping[str, object]]) -> Iterator[Example]:
    """Yield the speakers that the rules which are judged find in some labelled articles, and whether they are right."""
    for article in articles:
        text, quotes = str(article["text"]), article["quotes"]
        assert isinstance(quotes, list)  # noqa: S101 - a script; the shape is said above
        known = [quote for quote in quotes if quote.get("speaker_start") is not None]
        labelled = {_first_word(text, quote["start"]): quote for quote in known}
        marked = list(in_turns(text, [each for each in find_marked(text) if each.content.of(text).strip()]))
        sentences = read_sentences(text, marked)
        attributor = Attributor(sentences, labels_in(text, marked))
        found = attributor.attribute()
        for number, (at_sentence, at) in attributor.place_of.items():
            candidate, sentence = found.get(number), sentences[at_sentence]
            quote = labelled.get(_first_word(text, marked[number].content.start))
            if candidate is None or quote is None or sentence.bare or candidate.sentence != at_sentence:
                continue
            if candidate.rule in JUDGED:
                printed = sentence.span_of(candidate.mention)
                is_right = printed.start < quote["speaker_end"] and quote["speaker_start"] < printed.end
                having = signs(Place(sentence, ClauseReader(sentence.tokens), at), candidate)
                yield Example(str(article["id"]), tuple(having), is_right)


def _first_word(text: str, at: int) -> int:
    while at < len(text) and text[at] in MARKS:
        at += 1
    return at


def _odds(chance: float) -> float:
    return math.log(chance / (1 - chance))


def main(path: Path, chance: float, source: str) -> None:
    """Write en_trust.txt beside this file."""
    articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    data = list(examples(articles))
    judged = [(1 / (1 + math.exp(-score)), is_right) for score, is_right in held_out(data)]
    for least, most in pairwise(BINS):
        here = [is_right for its, is_right in judged if least <= its < most]
        sys.stdout.write(f"chance {least} to {most}: {sum(here)} of {len(here)} right on articles not learned from\n")
    head = HEAD.format(
        ridge=RIDGE,
        articles=len(articles),
        found=len(data),
        right=sum(example.is_claim for example in data),
        count=LEAST_COUNT,
        chance=chance,
        source=source,
    )
    lines = [f"least\t{_odds(chance) - _odds(CERTAIN):.3f}"]
    lines += [f"{sign}\t{weight:.3f}" for sign, weight in sorted(learned(data).items())]
    Path(__file__).with_name("en_trust.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3])

import pytest

from quoteview.core.difference import Severity
from quoteview.session.session import Session
from quoteview.ui.models.collation_assembled import assembled_of

WHOLE = "The old pier belongs to the whole town. We will never close the ferry line. Nobody asked us to do that."


@pytest.fixture
def assembled(tmp_path):
    said = {"full": WHOLE, "half": "We will never close the ferry line.", "other": "We will close the ferry line."}
    for name, words in said.items():
        (tmp_path / f"{name}.txt").write_text(f"“{words}” Ada Quill said.\n", encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    cluster = next(each for each in session.collection.clusters if len(each.variants) == 3)
    return assembled_of(session.collection, cluster, session.comparison)


def test_the_parts_are_the_statement(assembled):
    assert "".join(part.text for part in assembled.parts) == WHOLE
    assert [part.number for part in assembled.parts] == [1, 2, 3]


def test_each_part_names_who_prints_it(assembled):
    first, second, third = assembled.parts
    assert first.in_full == third.in_full == ("full",)
    assert second.in_full == ("full", "half")
    assert second.differently == ("other",)
    assert second.sentence.endswith("Printed by full, half; differently: other.")


def test_every_document_has_a_bar_that_can_be_told(assembled):
    bars = {bar.name: bar for bar in assembled.bars}
    assert next(iter(bars)) == "full"
    assert assembled.sentence(bars["full"]) == "full: 100% of the statement; all of parts 1, 2, 3."
    assert "all of part 2" in assembled.sentence(bars["half"])
    assert "part 2 differently; parts ways in 1 place, at worst critical" in assembled.sentence(bars["other"])
    (parting,) = bars["other"].partings
    assert parting.span.of(assembled.text).strip() == "never"
    assert parting.severity is Severity.CRITICAL


def test_the_wording_at_a_place_is_the_one_that_covers_it(tmp_path):
    two = "“The old pier belongs to the whole town,” Ada Quill said. “Nobody asked us to do that,” Ada Quill added.\n"
    (tmp_path / "full.txt").write_text(f"“{WHOLE}” Ada Quill said.\n", encoding="utf-8")
    (tmp_path / "two.txt").write_text(two, encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    (cluster,) = session.collection.clusters
    assembled = assembled_of(session.collection, cluster, session.comparison)
    bar = next(bar for bar in assembled.bars if bar.name == "two")
    texts = {variant.id: variant.text for variant in cluster.variants}
    assert texts[bar.variant_at(WHOLE.index("pier"))].startswith("The old pier")
    assert texts[bar.variant_at(WHOLE.index("asked"))].startswith("Nobody asked")


def test_a_word_that_is_added_to_a_part_is_not_the_part_in_full(tmp_path):
    for name, said in (("long", "We will close the ferry line. It belongs to the whole town and to all of us."),
                       ("added", "We will never close the ferry line.")):
        (tmp_path / f"{name}.txt").write_text(f"“{said}” Ada Quill said.\n", encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    (cluster,) = session.collection.clusters
    first = assembled_of(session.collection, cluster, session.comparison).parts[0]
    assert first.in_full == ("long",)
    assert first.differently == ("added",)


def test_with_another_base_wordings_still_are_held_against_the_statement(tmp_path):
    for name, said in (("full", WHOLE), ("other", "We will close the ferry line.")):
        (tmp_path / f"{name}.txt").write_text(f"“{said}” Ada Quill said.\n", encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    (cluster,) = session.collection.clusters
    before = assembled_of(session.collection, cluster, session.comparison)
    other = next(each for each in cluster.variants if each.text.startswith("We will close"))
    session.choose_base(cluster.id, other.id)
    (cluster,) = session.collection.clusters
    assert cluster.base_text == other.text
    assert assembled_of(session.collection, cluster, session.comparison) == before

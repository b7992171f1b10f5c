import pytest

from quoteview.core.quotation import Flag, Kind
from quoteview.session.session import Session
from quoteview.ui.models.provenance import (
    FLAGS,
    KINDS,
    document_facts,
    file_facts,
    quotation_facts,
    speaker_reason,
    told,
)


@pytest.fixture
def read(tmp_path, qapp):
    """Return the document that a text is read as, and its first quotation."""

    def read(text):
        path = tmp_path / "harbour.txt"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        session = Session()
        session.scan([path])
        quotations = session.collection.quotations
        return session.collection.documents[0], quotations[0] if quotations else None

    return read


def test_every_kind_and_every_flag_has_words(qapp):
    assert set(KINDS) == set(Kind)
    assert set(FLAGS) == set(Flag)


def test_a_quotation_is_told_with_its_place_its_marks_and_who_is_printed_beside_it(read):
    document, quotation = read("The pier.\n\n“We will not sell the pier to anyone,” Mayor Ada Quill said.\n")
    facts = quotation_facts(document, quotation)
    assert facts[:2] == ("Statement, marks “…”", "characters 12–48, ¶2")
    assert "cue: “said”" in facts
    assert any(fact.startswith("speaker as printed: “") and "Ada Quill" in fact for fact in facts)
    assert "%" in speaker_reason(quotation)


def test_how_sure_one_is_of_nobody_is_not_told(read):
    _, quotation = read("The pier.\n\n“We will not sell the pier to anyone who wants it.”\n\nThe town is small.\n")
    assert quotation.speaker is None
    assert "%" not in speaker_reason(quotation)


def test_a_missing_mark_is_told_in_words(read):
    document, quotation = read("Ada Quill said: “We will not sell the pier to anyone who wants it.\n\nThen she left.\n")
    assert Flag.UNCLOSED in quotation.flags
    assert "⚠ The closing mark is missing: the end is where the paragraph ends." in quotation_facts(document, quotation)


def test_what_cannot_be_told_by_looking_is_named(read):
    document, quotation = read("“We will n\u043et sell the\u00a0old\u00a0pier\u200b to anyone,” Ada Quill said.\n")
    facts = quotation_facts(document, quotation)
    assert "⚠ Letters that look like others: cyrillic small letter o (U+043E)" in facts
    assert "⚠ Cannot be seen: no-break space (U+00A0) × 2, zero width space (U+200B)" in facts
    assert "cyrillic small letter o" in told(document, quotation)


def test_a_quotation_is_told_as_one_text_to_be_heard(read):
    document, quotation = read("“We will not sell\nthe pier to anyone,” Ada Quill said.\n")
    assert told(document, quotation) == (
        "“We will not sell the pier to anyone,” — Ada Quill; harbour.txt, characters 1–37, ¶1."
    )


def test_remarks_of_the_reader_are_warnings(read):
    document, _ = read(b"The pier \x00 stays.\n")
    assert document_facts(document) == ("⚠ The text holds 1 NUL character.",)


def test_a_file_is_told_to_the_last_digit(read):
    document, quotation = read("Nothing is quoted here.\n")
    assert quotation is None
    facts = "\n".join(file_facts(document))
    for known in (document.path, document.reader, document.encoding, document.sha256, document.text_sha256):
        assert known in facts

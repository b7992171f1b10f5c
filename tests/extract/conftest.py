from collections.abc import Callable

import pytest

from quoteview.core.document import Document
from quoteview.core.quotation import Quotation
from quoteview.extract.quotations import find_quotations


def document(text: str, name: str = "article.txt") -> Document:
    return Document(
        id=name, path=name, text=text, sha256="", text_sha256="", reader="test", encoding="utf-8"
    )


@pytest.fixture
def read() -> Callable[[str], tuple[Quotation, ...]]:
    """Read the quotations of an article whose text is given."""
    return lambda text: find_quotations(document(text))


@pytest.fixture
def only(read) -> Callable[[str], Quotation]:
    """Read an article that quotes once."""

    def find(text: str) -> Quotation:
        (quotation,) = read(text)
        return quotation

    return find

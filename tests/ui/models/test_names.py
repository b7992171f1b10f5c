from dataclasses import replace

import pytest

from quoteview.core.document import Document
from quoteview.ui.models.names import outlet_names


def names(*paths):
    blank = Document("", "", "", "", "", "", "")
    return list(outlet_names(replace(blank, id=str(at), path=path) for at, path in enumerate(paths)).values())


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        (["a/000_d95738.txt", "a/001_4226a1.txt"], ["000", "001"]),
        (["2024-05-01-harbour.txt", "2024-05-01-ridge.txt"], ["2024-05-01-harbour", "2024-05-01-ridge"]),
        (["only one here.md"], ["only"]),
        (["vale.txt", "vale (1).txt"], ["vale", "vale (1)"]),
        (["a/same.txt", "b/same.txt", "b/other.txt"], ["a/same", "b/same", "other"]),
        (["1/in/same.txt", "2/in/same.txt", "in/same.txt"], ["in/same", "in/same (2)", "in/same (3)"]),
        ([], []),
    ],
)
def test_documents_of_unknown_outlet_go_by_as_little_of_their_name_as_tells_them_apart(paths, shown):
    assert names(*paths) == shown


def test_an_outlet_that_is_known_is_shown():
    document = Document("d", "x_1.txt", "", "", "", "", "", outlet="Harbour Post")
    assert outlet_names([document]) == {"d": "Harbour Post"}

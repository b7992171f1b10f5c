"""Whatever a closed set holds has a name on the screen."""

import pytest

from quoteview.core.difference import Code, Severity
from quoteview.core.verdict import Basis, VariantVerdict
from quoteview.ui.models.explanations import code_explained, explained
from quoteview.ui.models.labels import LABELS, code_shown, shown


@pytest.mark.parametrize("kind", LABELS, ids=lambda kind: kind.__name__)
def test_every_member_has_a_name_of_its_own(kind):
    names = [shown(member) for member in kind]
    assert all(names)
    assert len(set(names)) == len(names)
    assert not any("_" in name for name in names)


def test_members_of_two_sets_with_one_code_are_told_apart():
    assert shown(Severity.CRITICAL) == "critical"
    assert shown(VariantVerdict.NOT_A_QUOTE) == "not a quote"
    assert shown(Basis.OTHER_OUTLET_ONLY) == "other outlet only"


def test_codes_are_named_by_their_label_too():
    assert code_shown("polarity_modality") == shown(Code.POLARITY_MODALITY) == "polarity modality"


def test_every_code_is_explained_in_its_own_sentence():
    told = [explained(code) for code in Code]
    assert len(set(told)) == len(Code)
    assert all(sentence.endswith((".", "…")) for sentence in told)


def test_a_code_of_another_version_is_not_explained():
    assert code_explained("number_unit") == explained(Code.NUMBER_UNIT)
    assert not code_explained("smell_changed")

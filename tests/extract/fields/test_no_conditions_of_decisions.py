"""Words such as those of a condition that say something else."""

import pytest

from ..conftest import Records

_LOG = (
    "Police and Crime Commissioner for Norfolk\n\nDecision 12/2031\n\nDecision\n\n"
    "The Commissioner agreed to {what}\n\nSigned: A Bell\n\nDate: 3 May 2031\n"
)


@pytest.mark.parametrize(
    ("what", "conditions"),
    [
        ("award the contract. This firm provided the lowest quote which met the brief.", ()),
        ("the lease. More parking may be available, subject to discussion each time.", ()),
        ("pay £900 to Quay Aid, provided the lamps are tested.", ("the lamps are tested",)),
        ("the lease, subject to a survey of the roof.", ("a survey of the roof",)),
    ],
)
def test_what_a_decision_is_subject_to(records_of: Records, what: str, conditions: tuple[str, ...]) -> None:
    (record,) = records_of(_LOG.format(what=what))
    assert record.conditions == conditions

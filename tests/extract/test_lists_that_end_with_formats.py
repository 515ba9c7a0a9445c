"""What a page of decisions closes with, about its own documents, is no decision."""

import pytest

from .conftest import Records

_PAGE = """Police and Crime Commissioner for Norfolk

Decisions taken by the PCC

The PCC approves £2,500 for the Marl Trust for an outreach project in Thetford.

Date: 2031-12-18 / PDF (233 KB)

The PCC has decided not to take up the option to buy land next to the station.

Date: 2031-11-05 / PDF (188 KB)

The PCC notes the Treasury outturn for 2030-31

Date: 2031-10-09 / PDF (196 KB)

{foot}

Building 1, Quay House, Wymondham
"""


@pytest.mark.parametrize(
    "foot",
    [
        "Documents in other formats",
        "Information in other languages",
        "Our papers in accessible formats",
        "Accessibility",
        "Related pages",
        "Share this page",
    ],
)
def test_the_foot_of_a_page_is_no_entry(records_of: Records, foot: str) -> None:
    assert [r.outcome for r in records_of(_PAGE.format(foot=foot))] == ["approved", "refused", "noted"]

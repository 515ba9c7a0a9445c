"""The area of a page that names no office in full and no force, only a place in passing."""

import pytest

from ..conftest import Records

_FIRST = "".join(f"{n}. The grants are for a year and are paid in arrears.\n\n" for n in range(1, 6))
_PAGE = f"Core funding 2031-2\n\nReport reference number:\n\n040-31\n\n{_FIRST}{{said}}\n\nDate: 3 May 2031\n"


@pytest.mark.parametrize(
    ("said", "area"),
    [
        ("The PFCC will fund:\n\nEssex Youth Justice Service £4,000", "Essex"),
        ("This will share what was learned across Greater Manchester.", "Greater Manchester"),
        ("The policy is open to the communities of Hampshire and Isle of Wight.", "Hampshire"),
        ("The PCC noted the forecast of the police budget for Lancashire.", "Lancashire"),
        ("Money for Kent County Council’s wardens.", "Kent"),
        ("A lamp in Durham Road, and one at Cleveland House.", None),
        ("The scheme was copied from Essex County Council.", None),
        ("Kent County Council and Surrey County Council share the cost.", None),
        ("Mr Kent will chair the panel.", None),
    ],
)
def test_the_only_area_that_a_page_speaks_of(records_of: Records, said: str, area: str | None) -> None:
    (record,) = records_of(_PAGE.format(said=said))
    assert record.area == area
    assert area is None or record.evidence["area"].confidence is not None

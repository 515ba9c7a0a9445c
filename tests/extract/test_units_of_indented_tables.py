"""A table set in by a tab: the unit over its labels is that of all its columns."""

import pytest

from .conftest import Records

_REPORT = """POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

REPORT OF THE TREASURER

SPENDING AT 31 JULY 2031

1. Purpose

1.1 To tell how spending stands.

2. Position

{table}
"""


@pytest.mark.parametrize(
    ("unit", "value"),
    [("£m", 231_400_000), ("£000", 231_400), ("£ million", 231_400_000), ("£'000", 231_400)],
)
@pytest.mark.parametrize("indent", ["", "\t"])
def test_a_unit_in_the_corner_counts_for_every_column(
    records_of: Records, unit: str, value: int, indent: str
) -> None:
    rows = [
        f"{unit}\tAnnual budget\tSpent to date\tForecast",
        "Police officers\t231.40\t77.02\t230.90",
        "Police staff\t118.75\t39.10\t117.60",
        "Office\t3.06\t0.94\t3.06",
    ]
    (record,) = records_of(_REPORT.format(table="\n".join(indent + row for row in rows)))
    told = {a.text: a.value for a in record.amounts}
    assert told["231.40"] == value
    assert {"77.02", "117.60", "0.94"} <= told.keys()

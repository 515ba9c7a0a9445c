"""Pages of offices saved as plain text: headings, tables and labels have lost their type."""

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

AREAS = {
    "a verb before the office": (
        "Email the Office of the Police and Crime Commissioner\n\nDorset Police and Crime Commissioner\n\n",
        "Dorset",
    ),
    "a fund behind the office": (
        "Lamps are paid for by the Police and Crime Commissioner for the Lamps Fund, for Dorset alone. "
        "Dorset is dark.\n\n",
        "Dorset",
    ),
    "the county told again and again": (
        "The Commissioner pays for lamps in Norfolk. Norfolk County Council sets them up, Kent lends two.\n\n"
        "All of Norfolk is lit.\n\n",
        "Norfolk",
    ),
    "a county told of once": (
        "The Commissioner pays for lamps.\n\n" * 8 + "They are like those of Norfolk.\n\n",
        None,
    ),
    "a made-up county": ("Office of the Police and Crime Commissioner for Tamarshire\n\n", "Tamarshire"),
}


@pytest.mark.parametrize(("head", "area"), AREAS.values(), ids=AREAS)
def test_area(records_of: Records, head: str, area: str | None) -> None:
    (record,) = records_of(f"{head}Decision: to award £500 to Quay Lamps.\n", ".txt")
    assert record.area == area

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


SIDE_BY_SIDE = """
Eastmarch Police and Crime Commissioner                       Decisions: May 2031
___________________________________________________________________________________

Decisions signed in May 2031

DR 2031/061        Quay Lamps: this year's share
Signed             03 May 2031
Decision maker     Police and Crime Commissioner
Decision           To give the Harbour Trust £5,000 for lamps along the quay, which it will light
                   from dusk.

DR 2031/062        Cadet Coats
Signed
Decision maker     Police and Crime Commissioner
Decision           The coats are to be bought from the firm that was cheapest of the three, and
                   are to be worn

                                                                          Page 1 of 2
Eastmarch Police and Crime Commissioner                       Decisions: May 2031
___________________________________________________________________________________

                   by all cadets from June.

DR 2031/063        Marine Boats
Signed             21 May 2031
Decision maker     Chief Executive, under the Scheme of Delegation
Decision           The report was noted.

                                                                          Page 2 of 2
"""


def test_entries_that_open_with_number_and_title_side_by_side(records_of: Records) -> None:
    found = records_of(SIDE_BY_SIDE, ".txt")
    assert [(r.reference, r.title) for r in found] == [
        ("DR 2031/061", "Quay Lamps: this year's share"),
        ("DR 2031/062", "Cadet Coats"),
        ("DR 2031/063", "Marine Boats"),
    ]
    assert [str(r.decided_on) for r in found] == ["2031-05-03", "None", "2031-05-21"]
    assert "worn\nby all cadets" in found[1].body[0].text

"""A round told an item a bid, which the bidder's name opens: who asked for what, and who has what."""

import pytest

from .conftest import Records

_PAPER = """POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

RECORD OF A DECISION

Reference Number: EXE0078/31

Title of decision: Quay Fund 2031/32 – Round 3

Decision maker: Ann Bell, Police and Crime Commissioner

Date decision taken: 21.11.31

Summary of decision

Five bids came in for Round 3. £250,000 was put into it for 2031/32.

Bids to be funded

{funded}

Bids not funded

- Hinckton Wheels (52) wanted £15,000 for a motor workshop. It fell short of the mark.

- Braunford Elders’ Forum (63) sought £3,300 for door chains. A decision on it has been put back to Round 4.

Declaration

I confirm the decision set out above.

Signed: A Bell

Date: 21.11.31
"""


@pytest.mark.parametrize(
    "items",
    [
        (
            "Charnley Stones (81). Sports sessions. It asked for £9,980 and will receive that sum.",
            "Oadham & Wigley Chaplains (74). Radios. It asked for £6,100; the Commissioner has "
            "agreed £4,750, leaving out the rest.",
            "Rutley Rural Watch (66). Cameras on loan. £12,400 to be paid, in two halves of £6,200.",
        ),
        (
            "Charnley Stones (scored 81): sports sessions. Asked for £9,980. To receive it in full.",
            "Oadham & Wigley Chaplains (scored 74): radios. Asked for £6,100. To receive £4,750.",
            "Rutley Rural Watch (scored 66): cameras. £12,400 to be paid in two parts.",
        ),
        (
            "Charnley Stones. Sports sessions. £9,980 was sought and is given in full.",
            "Oadham & Wigley Chaplains. Radios. £6,100 was sought and £4,750 is given.",
            "Rutley Rural Watch. Cameras. £12,400 is to be paid, half of it now.",
        ),
        (
            "Charnley Stones (81 marks). Sports sessions. The bid was for £9,980, all of which is awarded.",
            "Oadham & Wigley Chaplains (74 marks). Radios. Its bid was for £6,100, of which £4,750 is "
            "awarded.",
            "Rutley Rural Watch (66 marks). Cameras. Award: £12,400.",
        ),
        (
            "Charnley Stones (81/100). Sports sessions. It bid for £9,980 and gets the whole of it.",
            "Oadham & Wigley Chaplains (74/100). Radios. It bid for £6,100 and gets £4,750.",
            "Rutley Rural Watch (66/100). Cameras. It gets the £12,400 that it asked for.",
        ),
        (
            "Charnley Stones – sports sessions. They wanted £9,980 and are to have it all.",
            "Oadham & Wigley Chaplains – radios. They wanted £6,100 and are to have £4,750.",
            "Rutley Rural Watch – cameras. They are to have £12,400, as they asked.",
        ),
    ],
)
def test_each_bid_that_is_funded_is_its_bidders(records_of: Records, items: tuple[str, ...]) -> None:
    (record,) = records_of(_PAPER.format(funded="\n\n".join(f"- {item}" for item in items)))
    assert [(str(a.value), a.recipient) for a in record.awards] == [
        ("9980", "Charnley Stones"),
        ("4750", "Oadham & Wigley Chaplains"),
        ("12400", "Rutley Rural Watch"),
    ]
    told = {a.text: (a.role, a.recipient) for a in record.amounts}
    assert told["£6,100"] == ("request", "Oadham & Wigley Chaplains")
    assert (told["£15,000"], told["£3,300"]) == (
        ("request", "Hinckton Wheels"),
        ("request", "Braunford Elders’ Forum"),
    )


def test_what_an_item_is_about_is_no_bidder(records_of: Records) -> None:
    funded = (
        "- Value for Money. The price asked for was £9,980 and will be paid in May.\n\n"
        "- Mobile Data Terminals. £12,400 to be paid to Oxby Radios Ltd in two parts."
    )
    (record,) = records_of(_PAPER.replace("Bids to be funded", "Other matters").format(funded=funded))
    assert {a.recipient for a in record.amounts} & {"Value for Money", "Mobile Data Terminals"} == set()

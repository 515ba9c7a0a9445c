"""Awards and what stands beside them: instalments, an item cut back, two languages, notes and split rows."""
# ruff: noqa: E501 (a paragraph stays in one piece)

import pytest

from ..conftest import Records

PAGE = """<html><body><h1>Police and Crime Commissioner for Fenland</h1><h2>Decision 14: Lamps</h2>{}</body></html>"""


def row(*cells: str) -> str:
    return f"<tr>{''.join(f'<td>{c}</td>' for c in cells)}</tr>"


HEADS = row("Organisation", "Sought (£)", "Awarded (£)", "Notes")
BESIDE = {
    "instalments": (
        "<h3>Decision</h3><p>To give Oxby Rural Watch £18,750 for locks, paid in three instalments of £6,250.</p>",
        {"£18,750": "award", "£6,250": "committed"},
        [("18750", "Oxby Rural Watch", "locks")],
    ),
    "half of it": (
        "<h3>Decision</h3><p>To grant Oxby Link £38,500 to buy a bus.</p>"
        "<p>Half the grant, £19,250, is to be paid when the bus is bought.</p>",
        {"£38,500": "award", "£19,250": "committed"},
        [("38500", "Oxby Link", "buy a bus")],
    ),
    "two grants in stages": (
        "<h3>Decision</h3><p>To give Oxby Link £10,000 for a bus. "
        "To give Pier Trust £5,000 for the first stage of its lamps.</p>",
        {"£10,000": "award", "£5,000": "award"},
        [("10000", "Oxby Link", "a bus"), ("5000", "Pier Trust", "the first stage of its lamps")],
    ),
    "an item cut back": (
        "<h3>Recommendations</h3><ol><li>give Oxby Link £7,000 for a bus;</li><li>give Pier Trust £9,500 for lamps."
        "</li></ol><h3>Decision</h3><p>Recommendation 1 is approved. Recommendation 2 is approved in the lesser sum "
        "of £6,000.</p>",
        {"£7,000": "award", "£9,500": "request", "£6,000": "award"},
        [("7000", "Oxby Link", "a bus"), ("6000", "Pier Trust", "lamps")],
    ),
    "a note that something was not supported": (
        f"<h3>Decision</h3><p>The grants below are made.</p><table>{HEADS}"
        f"{row('Oxby Lads’ Club', '4,900', '4,200', 'Room hire not supported')}"
        f"{row('Pier Trust', '800', '–', 'Not supported')}</table>",
        {"4,900": "request", "4,200": "award", "800": "request"},
        [("4200", "Oxby Lads’ Club", None)],
    ),
    "each language has its own name": (
        "<h3>Penderfyniad</h3><p>Dyfarnwyd: £4,800 i Glwb Ifanc Cwm Du (diogelwch fferm), ar yr amod bod polisi "
        "yn ei le.</p><h3>Decision</h3><p>Awarded: £4,800 to Cwm Du Youth Club (farm security), on condition that "
        "a policy is in place.</p>",
        {"£4,800": "award"},
        [("4800", "Cwm Du Youth Club", "farm security")],
    ),
    "no more than": (
        "<h3>Decision</h3><p>to pay Oxby Flood Volunteers not more than £20,000 for pumps;</p>",
        {"£20,000": "award"},
        [("20000", "Oxby Flood Volunteers", "pumps")],
    ),
    "behind the initials of a fund, beside a bid put off": (
        "<p>Bids go to the Community Safety Fund (CSF).</p><h3>Supported</h3><p>The PCC is pleased to fund the following:</p>"
        "<ul><li>Eston Hills Watch – radios for volunteers. CSF: £1,875</li><li>Pier Lads – floodlights. CSF: £940</li></ul>"
        "<h3>Put back</h3><p>A bid from Quay Sea Scouts (£3,410) is deferred.</p><p>Authorised: 25/10/2024</p>",
        {"£1,875": "award", "£940": "award", "£3,410": "request"},
        [("1875", "Eston Hills Watch", "radios for volunteers"), ("940", "Pier Lads", "floodlights")],
    ),
    "their total, and the funds it comes from": (
        "<h3>Decision</h3><p>To give Oxby Link £1,875 for radios and Pier Trust £940 for lamps.</p><h3>Funding</h3>"
        "<p>Total cost of this decision: £2,815, of which £2,000 comes from the CSF and £815 from the PPAF.</p>",
        {
            "£1,875": "award",
            "£940": "award",
            "£2,815": "committed",
            "£2,000": "committed",
            "£815": "committed",
        },
        [("1875", "Oxby Link", "radios"), ("940", "Pier Trust", "lamps")],
    ),
    "lines that are no items": (
        "<h3>Decision</h3><p>That grants be made as follows from the fund:</p><p>Oxby Kite Project - £4,950</p>"
        "<p>Pier Women’s Circle - £3,200</p>",
        {"£4,950": "award", "£3,200": "award"},
        [("4950", "Oxby Kite Project", None), ("3200", "Pier Women’s Circle", None)],
    ),
    "lines below a lead of their own": (
        "<h3>Decision</h3><p>Agreed that grants be made to the providers named.</p><p>First bid:</p>"
        "<p>Oxby Women's Collective - £4,130</p><p>Airedale Council for Mosques - £1,822.50</p>",
        {"£4,130": "award", "£1,822.50": "award"},
        [("4130", "Oxby Women's Collective", None), ("1822.50", "Airedale Council for Mosques", None)],
    ),
    "the full sum that was asked for": (
        "<h3>Decision</h3><p>To give Sheppey Lantern the full £22,000 it asked for, to run the programme.</p>",
        {"£22,000": "award"},
        [("22000", "Sheppey Lantern", None)],
    ),
    "only the first of three years": (
        "<h3>Decision</h3><p>Oxby Aid is awarded £7,500 a year for three years, £22,500 in all, to train champions. "
        "Only the first year is released by this decision.</p>",
        {"£7,500": "award", "£22,500": "committed"},
        [("7500", "Oxby Aid", None)],
    ),
    "a run of names and sums": (
        "<h3>Decision</h3><p>The Team agreed to fund these three: Bell Street Tenants £6,120, Oxby Bike Kitchen "
        "£9,875.40 and Pier House Trust £4,000.</p>",
        {"£6,120": "award", "£9,875.40": "award", "£4,000": "award"},
        [
            ("6120", "Bell Street Tenants", None),
            ("9875.40", "Oxby Bike Kitchen", None),
            ("4000", "Pier House Trust", None),
        ],
    ),
    "two years and their total": (
        "<h3>Decision</h3><p>Grant-aid the Fen Wardens' Association in the sum of £45,000 for each of the financial "
        "years 2025/26 and 2026/27, £90,000 altogether;</p>",
        {"£45,000": "committed", "£90,000": "award"},
        [("90000", "Fen Wardens' Association", None)],
    ),
    "split by year in a row": (
        "<h3>Decision</h3><p>To vary the grant to Wren House by £84,300, for nine months.</p><h3>What it costs</h3>"
        f"<table>{row('', '2025/26 (£)', '2026/27 (£)', 'Total (£)')}{row('Wren House', '56,200', '28,100', '84,300')}"
        "</table>",
        {"£84,300": "award", "56,200": "committed", "28,100": "committed", "84,300": "award"},
        [("84300", "Wren House", None)],
    ),
}


@pytest.mark.parametrize(("words", "roles", "awards"), BESIDE.values(), ids=BESIDE)
def test_beside_an_award(
    records_of: Records, words: str, roles: dict[str, str], awards: list[tuple[str, str, str | None]]
) -> None:
    (record,) = records_of(PAGE.format(words), ".html")
    assert {a.text: a.role for a in record.amounts} == roles
    assert [(str(a.value), a.recipient) for a in record.awards] == [a[:2] for a in awards]
    assert all(a.purpose == want[2] for a, want in zip(record.awards, awards, strict=True) if want[2])


TABLES = {
    "reserves at the ends of years": (
        "<h3>Reserves</h3><table>"
        + row("Reserve (£m)", "31.3.18", "31.3.19")
        + row("Capital", "2.10", "1.35")
        + "</table>",
        {"2.10": "remaining", "1.35": "remaining"},
    ),
    "bands on their side": (
        "<p>Council tax by band (£)</p><table>"
        + row("Band", "A", "D")
        + row("2019/20", "170.77", "256.16")
        + row("2020/21", "182.41", "273.62")
        + "</table>",
        dict.fromkeys(("170.77", "256.16", "182.41", "273.62"), "precept"),
    ),
}


@pytest.mark.parametrize(("words", "roles"), TABLES.values(), ids=TABLES)
def test_tables_of_a_panel_paper(records_of: Records, words: str, roles: dict[str, str]) -> None:
    page = f"<html><body><h1>Fenland Police and Crime Panel</h1><p>Report of the Treasurer</p>{words}</body></html>"
    (record,) = records_of(page, ".html")
    assert {a.text: a.role for a in record.amounts} == roles


ASKED = [
    ("Bid from Wirral Dock Traders for cameras", "Wirral Dock Traders"),
    ("Rutland Rural Watch – Request for Core Funding", "Rutland Rural Watch"),
    ("Request by the Commissioner for radios", None),
    ("Cameras on the quay", None),
]


@pytest.mark.parametrize(("title", "who"), ASKED)
def test_a_refused_bid_names_who_asked_in_its_title(records_of: Records, title: str, who: str | None) -> None:
    text = (
        f"Police and Crime Commissioner for Fenland\n\nDecision notice 14\n\nTitle: {title}\n\nDecision\n\n"
        "The Commissioner declined the bid of £19,750.\n"
    )
    (record,) = records_of(text)
    assert [(a.role, a.recipient) for a in record.amounts] == [("request", who)]

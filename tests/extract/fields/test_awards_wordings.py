"""Which grants small papers of many kinds award, and that what only looks like one is none."""
# ruff: noqa: E501 (a sentence stays in one piece)

from decimal import Decimal

import pytest

from extract.block import Block, BlockKind, Entry, Zone
from extract.fields.awards.awards import decide_awards
from extract.page import Line

ZONES: dict[str, Zone] = {
    "D": "decision", "R": "recommendation", "B": "background", "F": "finance", "S": "summary", "X": "body",
}  # fmt: skip

# Paragraphs, each behind the letter of its part ("- " an item of a list), and the awards: value and recipient.
PAPERS: list[tuple[list[str], list[tuple[float, str | None]]]] = [
    (
        [
            "R That the Commissioner gives £4,500 to Alder Grove School for a knife crime play, to be met from the Community Fund, which holds £96,000."
        ],
        [(4500, "Alder Grove School")],
    ),
    (
        [
            "R It is recommended that funding of £28,000 in 2023/24 is provided to Northway Housing Trust to run its women's refuge."
        ],
        [(28000, "Northway Housing Trust")],
    ),
    (
        [
            "R The PCC is asked to approve:",
            "R - a grant of £10,000 to Safer Streams CIC for river patrols;",
            "R - a grant of £12,500 to Moor Edge Farmers' Group for tracking devices; and",
            "R - the use of £22,500 from the Rural Crime Reserve.",
        ],
        [(10000, "Safer Streams CIC"), (12500, "Moor Edge Farmers' Group")],
    ),
    (
        [
            "D The grant to Torwell Sports Trust (a registered charity) goes up by £12,000, from £96,000, so that Bright Futures may work in two more schools.",
            "D The contribution to Newport Moor Trust is increased by £5,000 to £25,000 so that Hub Club may open on Sundays.",
            "D It was agreed to raise the grant to Risca Youth Club by £1,000, from £3,500 to £4,500.",
        ],
        [(12000, "Torwell Sports Trust"), (5000, "Newport Moor Trust"), (1000, "Risca Youth Club")],
    ),
    (
        [
            "D I agree to award the following:",
            "D - Tidewater Trust: £15,000",
            "D - Marsh Lane Youth Club: £3,250",
            "D - Total: £18,250",
        ],
        [(15000, "Tidewater Trust"), (3250, "Marsh Lane Youth Club")],
    ),
    (
        [
            "D The Commissioner approved grants to Wick Road Church (£1,200), Eastside Judo Club (£900) and Castleford Men's Shed (£1,500)."
        ],
        [(1200, "Wick Road Church"), (900, "Eastside Judo Club"), (1500, "Castleford Men's Shed")],
    ),
    (
        [
            "D Approved. £6,400 will go to the Dovedale Mountain Rescue Team for radios; it had asked for £9,000."
        ],
        [(6400, "Dovedale Mountain Rescue Team")],
    ),
    (
        ["R To contribute £50,000 a year for three years to the Westshire Road Safety Partnership."],
        [(50000, "Westshire Road Safety Partnership")],
    ),
    (
        [
            "D The Commissioner awards the contract for cleaning to Bright & Clear Ltd at a price of £88,000 a year."
        ],
        [],
    ),
    (["D To lease 14 High Street from Moorgate Estates at £21,000 per annum."], []),
    (
        ["D To accept the Home Office grant of £640,000 and to pass £200,000 of it to Carrick Women's Aid."],
        [(200000, "Carrick Women's Aid")],
    ),
    (["D To transfer £1.5m from general balances to the Estates Reserve."], []),
    (
        ["D Agreed that £300 be given to each of the five parish councils for signs."],
        [(1500, "each of the five parish councils")],
    ),
    (
        [
            "D The bid of £8,000 by Hope Street Hostel was refused. A grant of £2,000 to Kite Hill Scouts was approved."
        ],
        [(2000, "Kite Hill Scouts")],
    ),
    (
        ["D The award to Amber Valley Mediation is increased by £4,000, from £20,000 to £24,000."],
        [(4000, "Amber Valley Mediation")],
    ),
    (
        ["D The grant to the Cygnet Trust is extended to 31 March 2024 at an extra cost of £11,300."],
        [(11300, "Cygnet Trust")],
    ),
    (["D Three grants of £2,000 each are made to Penwith Action Group."], [(6000, "Penwith Action Group")]),
    (
        [
            "S The Commissioner has given Blue Door Advocacy £75,250 to run a helpline for twelve months.",
            "B Blue Door Advocacy was given £70,000 last year.",
            "F The cost of £75,250 is within the victims budget of £1.2m.",
        ],
        [(75250, "Blue Door Advocacy")],
    ),
    (
        [
            "R 1. That the PCC provides up to £40,000 towards the Safe Nights project run by Harbourside Church Alliance.",
            "B The project costs £90,000 a year. The city council pays £30,000.",
        ],
        [(40000, "Harbourside Church Alliance")],
    ),
    (
        [
            "D Recommendation approved.",
            "R That £13,750 be allocated to Fernhill Family Centre from the Early Help Fund (£200,000).",
            "B Fernhill asked for £20,000 and had £10,000 in 2021.",
        ],
        [(13750, "Fernhill Family Centre")],
    ),
    (["D The PCC will spend £17,000 on a new website."], []),
    (["D A payment of £5,000 to Councillor Jones's ward for bins is noted."], []),
    (["D To appoint Dr A. Bell as adviser at £350 a day."], []),
    (["D The Commissioner decided to set the precept at £102m and Band D at £265.23."], []),
    (["D To approve the capital programme of £14.2m and the revenue budget of £180m."], []),
    (["D Grant: £9,999 Recipient: Sandbank Sailing Trust"], [(9999, "Sandbank Sailing Trust")]),
    (
        [
            "D Stonebridge Amateur Boxing Club – £4,000 – new ring",
            "D Highfield Allotments Association – £650 – fencing",
        ],
        [(4000, "Stonebridge Amateur Boxing Club"), (650, "Highfield Allotments Association")],
    ),
    (["D £2,500 – Nettleham Players – a play about county lines"], [(2500, "Nettleham Players")]),
    (
        ["R That the PCC supports the Larkhill Project with a one-off payment of £3,000.", "D Approved"],
        [(3000, "Larkhill Project")],
    ),
    (
        [
            "R That Kestrel Support be commissioned to deliver counselling, with grant funding of £60,000 per annum."
        ],
        [(60000, "Kestrel Support")],
    ),
    (["D The charity's request for £12,000 was considered. The Commissioner agreed £7,000."], [(7000, None)]),
    (
        ["D Funding is approved for Oakapple Theatre (£6,000) and Tern Valley Radio (£2,200)."],
        [(6000, "Oakapple Theatre"), (2200, "Tern Valley Radio")],
    ),
    (
        ["D To give £20,000 to Westshire Police for automatic number plate cameras."],
        [(20000, "Westshire Police")],
    ),
    (
        ["D That a grant not exceeding £7,000 is made to the Friends of Abbey Park."],
        [(7000, "Friends of Abbey Park")],
    ),
    (
        [
            "D The Chief Executive may vary these grants by up to £5,000 in all.",
            "D To award £30,000 to Trent Bridge Foundation.",
        ],
        [(30000, "Trent Bridge Foundation")],
    ),
    (
        [
            "D To award £30,000 to Trent Bridge Foundation, with a further £30,000 in 2024/25 subject to review."
        ],
        [(30000, "Trent Bridge Foundation")],
    ),
    (
        ["D Award £45,000 over three years (£15,000 each year) to Lifeline North."],
        [(45000, "Lifeline North")],
    ),
    (
        ["D The Commissioner agrees to fund two advocates at Rosewood Women's Centre at a cost of £82,000."],
        [(82000, "Rosewood Women's Centre")],
    ),
    (
        [
            "D Approved.",
            "B To provide Fenland Borough Council with funding for a collision investigator at a cost of £41,300.",
        ],
        [(41300, "Fenland Borough Council")],
    ),
    (["D To pay Arrow Consulting Ltd £24,000 for a review of custody healthcare."], []),
    (["D To buy 40 laptops at £610 each from Datum Ltd, at a total price of £24,400."], []),
    (["D The grant of £16,000 to Northfield Trust is withdrawn, and the money returned to the fund."], []),
    (
        [
            "R The Commissioner is invited to agree the following grants from the Serious Violence fund:",
            "R - Copse Hill Trust, £18,000, to extend its mentoring to Year 7;",
            "R - Kingsmead Athletic CIC, £11,250, for midnight football.",
        ],
        [(18000, "Copse Hill Trust"), (11250, "Kingsmead Athletic CIC")],
    ),
    (
        [
            "D The Mayor agrees that £120,000 of Home Office money be granted to Pathway House for its perpetrator programme in 2024/25.",
            "B Pathway House is a charity in Leigh. It wanted £150,000. Its reserves are £40,000.",
        ],
        [(120000, "Pathway House")],
    ),
    (
        [
            "D DECISION: Approve grant of £8,500 (Wessex Youth Theatre).",
            "B A similar grant of £7,900 was paid in 2021/22.",
        ],
        [(8500, "Wessex Youth Theatre")],
    ),
    (
        [
            "D I approve £5,000 for Broadmead Business Association to put up signs and £1,250 for Broadmead Primary School to paint a mural."
        ],
        [(5000, "Broadmead Business Association"), (1250, "Broadmead Primary School")],
    ),
    (
        [
            "R That the PCC: 1) awards £9,000 to Cedar Lodge Hospice; 2) declines the bid of £14,000 from Alton Rugby Club; 3) notes that £77,000 is left."
        ],
        [(9000, "Cedar Lodge Hospice")],
    ),
    (
        ["D Cedar Lodge Hospice will have £9,000 and Alton Rugby Club nothing; it had asked for £14,000."],
        [(9000, "Cedar Lodge Hospice")],
    ),
    (
        ["D A grant agreement worth £64,000 is to be entered into with Safe Harbour Kent."],
        [(64000, "Safe Harbour Kent")],
    ),
    (
        ["D Safe Harbour Kent: continuation of its grant for 2025/26 at £64,000."],
        [(64000, "Safe Harbour Kent")],
    ),
    (
        ["S This paper seeks approval for a £33,000 grant to Meridian Mediation.", "D Approved."],
        [(33000, "Meridian Mediation")],
    ),
    (
        ["S Meridian Mediation has applied for £33,000.", "R That the application be approved in full."],
        [(33000, "Meridian Mediation")],
    ),
    (
        ["S Meridian Mediation has applied for £33,000.", "R That Meridian Mediation be awarded £30,000."],
        [(30000, "Meridian Mediation")],
    ),
    (
        ["D The PCC agreed that the underspend of £21,000 should go to Elmbridge Foodbank Trust."],
        [(21000, "Elmbridge Foodbank Trust")],
    ),
    (
        ["D To provide Sedgefield Wheels Project £2,775.50 for motorbike safety days."],
        [(2775.5, "Sedgefield Wheels Project")],
    ),
    (
        [
            "D The sum of £1,500 is awarded by way of grant to Holy Trinity Church for security lighting (total project cost £4,000; balance raised by the parish)."
        ],
        [(1500, "Holy Trinity Church")],
    ),
    (["D The Commissioner purchased body armour for £36,000."], []),
    (["D To write off a debt of £4,200."], []),
    (["D To insure the fleet at a premium of £212,000."], []),
    (["D To settle the claim for £17,000."], []),
    (["D To pay allowances to independent custody visitors of up to £6,000 in the year."], []),
    (["D To increase the budget of the Communications team by £12,000."], []),
    (["D The Commissioner delegated authority to the Chief Executive to award grants under £10,000."], []),
    (["D A loan of £50,000 is made to the Harbour Arts Trust."], []),
    (
        [
            "D The Commissioner noted the quarterly report, which shows that £230,000 had been granted to 14 bodies."
        ],
        [],
    ),
    (["D To pay the Chief Constable's relocation costs of £8,000."], []),
    (["D To approve the business case for the new custody suite at £11.6m."], []),
    (["D To sign the section 22A agreement; the force's share of costs is £43,000 a year."], []),
    (["D £50,000 be ringfenced for a domestic abuse innovation fund, to be opened to bids in June."], []),
    (["D The Commissioner agreed to underwrite up to £25,000 of the costs of the event."], []),
    (
        [
            "D The following were funded:",
            "D - Hartley Cricket Club - £500 - nets",
            "D - St Anne's Guides - £350 - camp",
            "D - 2nd Overton Scouts - £275 - tents",
        ],
        [(500, "Hartley Cricket Club"), (350, "St Anne's Guides"), (275, "2nd Overton Scouts")],
    ),
    (
        [
            "X On 4 May 2023 the Commissioner signed a decision to grant Ryedale Carers Support £16,250 for its listening line."
        ],
        [(16250, "Ryedale Carers Support")],
    ),
    (
        ["X Grant of £16,250 to Ryedale Carers Support for its listening line."],
        [(16250, "Ryedale Carers Support")],
    ),
    (["D Ryedale Carers Support – listening line – £16,250"], [(16250, "Ryedale Carers Support")]),
    (
        ["D Award of £16,250 (year 2 of 3) to Ryedale Carers Support. The three-year total is £48,750."],
        [(16250, "Ryedale Carers Support")],
    ),
    (
        [
            "D The Commissioner approves a grant to Ryedale Carers Support.",
            "F The grant is £16,250 and comes from the Victims Fund.",
        ],
        [(16250, "Ryedale Carers Support")],
    ),
    (
        [
            "R Approve a grant of £16,250 to Ryedale Carers Support.",
            "F Cost: £16,250. Match funding: £5,000. Total project: £21,250.",
        ],
        [(16250, "Ryedale Carers Support")],
    ),
]


def entry_of(paragraphs: list[str]) -> Entry:
    blocks, lead = [], ""
    for number, told in enumerate(paragraphs, 1):
        zone, text = ZONES[told[0]], told[2:]
        kind: BlockKind = "item" if text.startswith("- ") else "paragraph"
        text = text.removeprefix("- ")
        if kind == "paragraph":
            lead = text if text.endswith(":") else ""
        blocks.append(
            Block(text, kind, ((0, Line(text, number)),), zone=zone, lead=lead if kind == "item" else "")
        )
    return Entry("decision", tuple(blocks), outcome="approved")


def bare(name: str | None) -> str:
    return (name or "").lower().removeprefix("the ")


@pytest.mark.parametrize(("paragraphs", "expected"), PAPERS)
def test_the_awards_of_a_small_paper(paragraphs: list[str], expected: list[tuple[float, str | None]]) -> None:
    entry = entry_of(paragraphs)
    _, awards = decide_awards(entry)
    found = sorted((a.value, bare(a.recipient)) for a in awards)
    assert found == sorted((Decimal(str(value)), bare(name)) for value, name in expected)

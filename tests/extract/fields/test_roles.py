"""What each sum of money is, in the manner of many areas' papers; each sentence is written for this."""

import pytest

from extract.block import Block, BlockKind, Entry, Zone
from extract.fields.awards.awards import decide_awards
from extract.page import Line
from extract.record import Kind, Outcome


def block(
    text: str, kind: BlockKind = "paragraph", zone: Zone = "body", heading: str = "", lead: str = ""
) -> Block:
    return Block(text, kind, ((0, Line(text, 1)),), zone=zone, heading=heading, lead=lead)


def roles(
    *blocks: Block, kind: Kind = "decision", outcome: Outcome | None = "approved", title: str | None = None
) -> str:
    entry = Entry(kind, blocks, outcome=outcome, title=title)
    amounts, _ = decide_awards(entry)
    return " ".join(a.role for a in amounts)


# One sentence that decides, alone in a decision record.
DECIDED = [
    ("To award Fenland Women's Aid £12,500 towards its refuge outreach.", "award"),
    ("That the PCC approves a grant of £8,000 to Marden Youth Club for boxing sessions.", "award"),
    ("The Commissioner has agreed to fund Catch 22 the sum of £41,092 per annum for two years.", "award"),
    ("The PCC agrees to contribute £25,000 to Northmoor Safeguarding Children Board for 2023/24.", "award"),
    ("Approve funding of up to £60,000 to Home-Start and Away to deliver parenting support.", "award"),
    ("I have approved a donation of £500 to Saltley Sea Cadets.", "award"),
    ("Resolved that a grant of £3,450.75 be made to the Oakham Street Pastors.", "award"),
    ("£38,000 to Arden Sport for its Open Gym programme", "award"),
    (
        "The Deputy Mayor for Policing and Crime is asked to approve the award of £807,375 to LB Harrow "
        "for the hub.",
        "award",
    ),
    ("Victim Support be awarded £214,000 for the period 1 April 2022 to 31 March 2023.", "award"),
    ("That £15,000 be allocated to HMP Ridgeway for its reading project.", "award"),
    (
        "To agree £2,740 of funding from the Safer Places Fund to enable Pride Penvale to train volunteers.",
        "award",
    ),
    (
        "To delegate £100k from the Casualty Reduction Fund to Fenshire County Council for road safety "
        "education.",
        "award",
    ),
    ("The PCC will provide Crimestoppers with a grant of £30,000.", "award"),
    ("A contribution of £5,000 towards the cost of the Street Angels scheme is approved.", "award"),
    (
        "The Commissioner is pleased to extend the grant to The Haven by £18,000 for a further six months.",
        "award",
    ),
    ("Give £900 to 1st Ashby Scouts for tents.", "award"),
    ("That the Chief Constable be awarded £75,000 to buy drones for rural patrols.", "award"),
    (
        "To approve a grant of £10,000 to Surrey Hills Rangers and £6,500 to Wey Valley Watch to enable "
        "patrols.",
        "award award",
    ),
    ("Funding of £22,000 is approved for Platform-9 to run its girls' group.", "award"),
    ("Award: £4,000, Bramley Baptist Church, youth drop-in", "award"),
    ("The grant application from Refuge for £19,500 is approved.", "award"),
    ("to award a contract variation of £21,300 to Better Lives, the charity that runs the helpline", "award"),
    ("Three grants of £2,500 each to Age UK Penvale.", "award"),
    ("Total funding of £84,000 for the Westmoor Rape Crisis Centre is agreed for 2020/21.", "award"),
]

# Told in a decision record, with nothing to award.
TOLD = [
    # scheme rules
    ("Grants of up to £5,000 are available to community groups.", "limit"),
    ("Applications for Standard Grant Awards of over £5,000 – Community Safety Fund", "limit"),
    ("Applications for Small Grant Awards up to £5000 – Community Safety Fund", "limit"),
    ("Groups can apply for between £500 and £20,000.", "limit"),
    ("The maximum award is £10,000 per organisation.", "limit"),
    ("Bids over £25,000 must be countersigned by the Chief Finance Officer.", "limit"),
    ("The authorised limit for external debt is set at £84.0m.", "limit"),
    ("Under the scheme of delegation the Chief Executive may approve grants of up to £10,000.", "limit"),
    ("The operational boundary would rise to £72m.", "limit"),
    ("No single award may exceed £3,000.", "limit"),
    ("Small grants (up to £2,000) are decided by the panel.", "limit"),
    ("The minimum bid was £250.", "limit"),
    # funds and costs
    (
        "For 2022/23 the Police and Crime Commissioner has made available £270,000.00 of funding to reduce "
        "reoffending in Wealdshire.",
        "budget",
    ),
    ("For 2021/22 £538,000 has been made available through the Community Safety Fund.", "budget"),
    ("The Reducing Reoffending Fund for the year is £270,000.", "budget"),
    ("The total cost of the project is £45,300.", "budget"),
    ("The scheme has a budget of £1.2m.", "budget"),
    ("It is proposed to draw down £150,000 from the Transformation Reserve.", "budget"),
    ("The use of £774k from the Insurance Reserve is approved.", "budget"),
    ("The cost will be met from the commissioning budget of £2.4 million.", "budget"),
    ("The Innovation Fund offers £400,000 a year.", "budget"),
    ("A net revenue budget of £133.144m is approved.", "budget"),
    ("The capital programme for 2024/25 totals £12.9m.", "budget"),
    ("The estimated cost of the works is £310,000.", "budget"),
    ("In August 2022 the office launched a £500,000 fund to cut violent crime.", "budget"),
    ("To establish a Road Safety Fund of £250,000.", "budget"),
    ("There is £65,000 in the budget for this.", "budget"),
    ("The project costs £30,500 in all.", "budget"),
    # in
    ("The PCC has been awarded £298,410 by the Home Office for Safer Streets 5.", "income"),
    ("To accept the grant of £1,204,330 from the Home Office.", "income"),
    ("In 2014/15 the Commissioner received £454k victims grant from the Ministry of Justice.", "income"),
    ("The Home Office has allocated £431,206.15 to Wealdshire for the Serious Violence Duty.", "income"),
    ("The OPCC was successful in securing £214,560 for the programme.", "income"),
    ("The PCC approves the receipt of up to £1,502,740 of Home Office funding.", "income"),
    ("The Government confirmed that the Police and Crime Commissioner would get £3.5m.", "income"),
    ("The sale of the former police house raised £310,000.", "income"),
    ("We have been notified that the Ministry of Justice will provide an uplift of £164,300.", "income"),
    ("Funding of £90,000 has been received from NHS England.", "income"),
    ("The VRU has been allocated £7.0m for 2022/23 by the Home Office.", "income"),
    # others' shares
    ("The County Council will contribute £12,000.", "match"),
    ("Match funding of £50,000 has been secured from partners.", "match"),
    ("The club will raise £2,600 itself.", "match"),
    ("The Probation Service has already committed £24,000.", "match"),
    ("This is matched by £75,000 from the four district councils.", "match"),
    ("Partners are providing £18,000 in kind.", "match"),
    ("The remaining costs are covered by £9,000 from Wend Housing.", "match"),
    # spent, left, saved
    ("So far £5,150 has been spent.", "spend"),
    ("Expenditure to 31 December was £211,400.", "spend"),
    ("The project has spent £14,950 so far.", "spend"),
    ("£11,318 remained unallocated.", "remaining"),
    ("This leaves £8,210 in the fund.", "remaining"),
    ("The reserve will stand at £3.1m at the year end.", "remaining"),
    ("The balance of £690 will be returned to the reserve.", "remaining"),
    ("The new system would save £340k a year.", "saving"),
    ("There is a forecast underspend of £212,000.", "saving"),
    ("The change will deliver savings of £1.1m by 2026.", "saving"),
    ("The scheme is no longer needed and £100k has been returned.", "saving"),
    # bought
    ("To award the contract for vehicle recovery to Hale Motors Ltd at a price of £1,274,610.", "contract"),
    ("To enter into a ten-year lease at an annual rent of £41,000.", "contract"),
    ("The Commissioner approves the purchase of land at Ferry Lane for £850,000.", "contract"),
    ("The tender from Alder Rail plc in the sum of £2.318m is accepted.", "contract"),
    ("The contract is valued at £96,000 over four years.", "contract"),
    ("To procure body-worn cameras at a cost of £640,000.", "contract"),
    ("The licence will cost £27,500 from Microtech Ltd under the framework agreement.", "contract"),
    # rates
    ("The unit cost is £78 per young person.", "rate"),
    ("Spending is in line with a monthly payment of £650 plus VAT.", "rate"),
    ("The cost is approximately £7.50 per test.", "rate"),
    ("Counsellors are paid £32 an hour.", "rate"),
    ("A hub costs £41,092 per annum to run.", "rate"),
    # tax
    ("The Band D precept will rise by £14 to £276.42.", "precept precept"),
    ("The council tax requirement is £68,322,021.", "precept"),
    ("This is equivalent to 27p a week for a Band D household.", "precept"),
    ("A council tax for a band D property of £289.71 is approved.", "precept"),
    # in passing
    ("A single common assault costs society £1,830.", "context"),
    ("Home Office research puts the cost of a homicide at £3.2m.", "context"),
    ("Domestic abuse costs the country £66bn a year.", "context"),
    ("Thieves took tools worth £9,000 from vans in the area.", "context"),
    ("Drugs with a street value of £140,000 were seized.", "context"),
    ("Senior staff are those on a salary above £58,200.", "context"),
    ("Victims of romance fraud lost an average of £11,500.", "context"),
    # before
    ("The charity was awarded £30,000 last year.", "previous"),
    ("In decision 12/2019 the PCC awarded £20,000 to the same group.", "previous"),
    ("A previous grant of £1,500 was made to the club in 2015.", "previous"),
    ("Under PCD 566 the Deputy Mayor approved £480,000 for the Alliance.", "previous"),
    ("£75,000 of this was previously agreed for the perpetrator programme.", "previous"),
    # several together
    ("The Commissioner has approved five applications at a total cost of £2,900.00.", "committed"),
    ("The PCC has awarded a total of £640,300 to 48 local projects.", "committed"),
    ("29 awards totalling £71,204.80 have been approved.", "committed"),
    ("A further £70,300 will be held for a second round.", "committed"),
    ("£40,000 is set aside for 2024/25.", "committed"),
    (
        "£89,350.00 from the Reducing Reoffending Fund is approved for the four projects in Appendix A.",
        "committed",
    ),
    # asked for
    ("The project was declined. It had asked for £6,400.", "request"),
    ("A bid of £18,900 from Hollin Prison was unsuccessful.", "request"),
    ("The application for £4,200 by the bowls club was not supported.", "request"),
    ("Bids came to £231,975.", "request"),
]

# In a report to a panel.
REPORTED = [
    ("The Commissioner awarded £12,000 to Fenland Women's Aid in the year.", "allocation"),
    ("Funding allocated: £4,310", "allocation"),
    ("£6,500 allocated to the bond scheme.", "allocation"),
    ("A grant of £25,000 was made to the Road Safety Partnership.", "allocation"),
    ("Grants are given up to the value of £8,000.", "limit"),
    ("The Seized Assets Fund gives £120,000 per annum in two rounds.", "budget"),
    ("Round 3 made 29 awards totalling £71,204.80.", "committed"),
    ("Approximately £5,200.00 spent by the end of June 2015.", "spend"),
    (
        "So far £1,900 has been spent, with the remaining £700 having been committed to a second course.",
        "spend committed",
    ),
    (
        "In July we were told that our bid was successful and were awarded £180,000 over three years.",
        "income",
    ),
    ("The panel supported a precept increase of £10.", "precept"),
    ("General reserves are forecast to fall to £5.2m by 2027.", "remaining"),
    ("The revenue forecast shows an underspend of £1.3m.", "saving"),
    ("Each borough made an individual contribution of £1,800.", "match"),
    ("Trending: £40bn Brexit bill", "context"),
    ("The contract was let to Carr Ltd for £96,000.", "contract"),
    ("Capital expenditure of £4.4m is planned on the estate.", "budget"),
    ("We have applied to the Home Office for £400,000 and await the result.", "request"),
]


@pytest.mark.parametrize(("text", "expected"), DECIDED)
def test_what_a_decision_gives_is_an_award(text: str, expected: str) -> None:
    assert roles(block(text, zone="decision")) == expected


@pytest.mark.parametrize(("text", "expected"), DECIDED)
def test_it_is_an_award_in_any_part_of_a_short_entry(text: str, expected: str) -> None:
    assert roles(block(text)) == expected


@pytest.mark.parametrize(("text", "expected"), DECIDED)
def test_nothing_is_awarded_while_it_is_undecided(text: str, expected: str) -> None:
    assert roles(block(text, zone="recommendation"), outcome="refused") == expected.replace(
        "award", "request"
    )


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_only_told_is_no_award(text: str, expected: str) -> None:
    assert roles(block(text), block("Decision made in 2023.", zone="decision")) == expected


@pytest.mark.parametrize(("text", "expected"), REPORTED)
def test_a_report_awards_nothing(text: str, expected: str) -> None:
    assert roles(block(text), kind="paper", outcome=None) == expected


def test_lines_by_year_below_a_line_that_calls_them_spending() -> None:
    lines = [block(text) for text in ("2018/19 £41,250.00", "2019/20 £38,600.00")]
    assert roles(block("Current spend (excluding VAT)"), *lines) == "spend spend"
    assert "spend" not in roles(block("Shares of the partners"), *lines)

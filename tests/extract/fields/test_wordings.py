"""What each sum is, in the manner of many offices: one sentence each, any of the roles given being right."""
# ruff: noqa: E501 (a sentence stays in one piece)

import pytest

from extract.block import Block, Entry
from extract.fields.amounts import find_amounts
from extract.fields.awards import decide_awards
from extract.page import Line
from extract.record import Kind

# A sentence in the body of a decision record of 2023, and the roles its sums may have, one word a sum.
IN_DECISIONS = [
    # award
    ("The Commissioner awards Harbour Lights CIC £14,200 for weekend sessions.", "award"),
    ("It was agreed that £9,750 be paid to Thornby Youth Centre.", "award"),
    (
        "I have decided to make a grant of £22,000 to Rowan House Trust towards its counselling service.",
        "award",
    ),
    ("A contribution of £6,000 will be made to Eastvale District Council for the lighting scheme.", "award"),
    ("Approval is given for funding of £31,500 to Marlow Street Mission.", "award"),
    ("Beacon Women's Centre is to receive £48,000 in 2023/24.", "award"),
    ("The PCC has agreed to support Longmoor Football Club with £3,400.", "award"),
    ("The Deputy Commissioner authorised the payment of £12,500 to Pennine Rescue Team.", "award"),
    ("To fund Fellside Young Carers to the tune of £8,800.", "award"),
    ("£5,250 was approved for Kirkby Boxing Club to buy equipment.", "award"),
    ("That a donation of £1,000 be given to Ashdale Sea Cadets.", "award"),
    ("The grant to Ormsby Refuge shall be £76,300.", "award"),
    (
        "The Commissioner resolved to provide £18,000 to the Lantern Trust and £7,000 to Castle Street Church.",
        "award award",
    ),
    (
        "Sponsorship of £2,500 for the Westbury Community Awards, run by Westbury Chamber Trust, was approved.",
        "award|budget",
    ),
    # request
    ("Oakfield Academy hoped for £11,000 to run holiday clubs.", "request"),
    ("The charity put in for £26,000.", "request"),
    ("Riverside Boxing Club asked the Commissioner for £4,900.", "request"),
    ("A bid of £38,000 from Stonebridge Trust was not taken forward.", "request"),
    ("The panel scored the application for £7,200 too low to be funded.", "request"),
    ("The application by Netherby Parish Council for £2,150 was turned down.", "request"),
    ("In all, 64 bids worth £912,000 came in.", "request"),
    ("Requests totalling £140,000 were received.", "request"),
    ("The group had sought £15,000.", "request"),
    ("It had originally wanted £50,000.", "request"),
    ("Funding of £19,000 has been requested by Hillcrest Hostel.", "request"),
    ("The second proposal, for £6,700, was declined as it fell outside the county.", "request"),
    ("The Commissioner decided against funding the £12,000 asked for.", "request"),
    ("Applicants between them asked for £233,000.", "request"),
    ("No award was made on the bid for £3,300 from Upton Bowls Club.", "request"),
    # previous
    ("Last year Harbour Lights was given £10,000.", "previous"),
    ("In 2021 the Trust received £30,000 from the Commissioner.", "previous"),
    ("The centre was paid £5,500 in 2020/21.", "previous"),
    ("Under decision 2021/14 the service had £44,000.", "previous"),
    ("A previous grant of £12,000 ended in March 2022.", "previous"),
    ("The group got £2,000 from an earlier round.", "previous"),
    ("This builds on £25,000 awarded in 2020.", "previous"),
    ("The Commissioner has already granted it £8,000 for start-up costs.", "previous"),
    ("He gave the same club £1,500 in 2021.", "previous"),
    ("The existing award of £60,000 runs out on 31 March 2023.", "previous"),
    ("It was first funded in 2018, with a grant of £9,000.", "previous"),
    # committed
    ("The awards total £87,450.", "committed"),
    ("Together the four grants amount to £120,600.", "committed"),
    ("This decision commits £54,000 over the two years.", "committed"),
    ("£20,000 is to be kept back for evaluation.", "committed"),
    ("The sum of £75,000 has been set aside for a second round in the autumn.", "committed"),
    ("Half of it, £27,000, falls in 2024/25.", "committed"),
    ("The overall commitment is £310,000.", "committed|budget"),
    ("Of this, £36,000 is payable next year.", "committed"),
    ("The remaining £18,000 will be carried forward to next year.", "committed|remaining"),
    ("To ring-fence £40,000 for later applications.", "committed|budget"),
    ("Payments will be made in two instalments of £6,000.", "committed|rate"),
    # budget
    ("The Community Fund has £250,000 this year.", "budget"),
    ("A pot of £60,000 was created for rural groups.", "budget"),
    ("The whole project costs £140,000.", "budget"),
    ("The work will be paid for by drawing £95,000 from the Estates Reserve.", "budget"),
    ("The budget line for community safety stands at £1.4m.", "budget"),
    ("The scheme is expected to cost £72,000.", "budget"),
    ("The total cost of refurbishing the station is put at £2.3m.", "budget"),
    ("An envelope of £500,000 is available for victims' services.", "budget"),
    ("£180,000 has been transferred from general balances to the Change Reserve.", "budget"),
    ("The Innovation Fund for 2023/24 is £400,000.", "budget"),
    ("The commissioning budget includes £620,000 for domestic abuse.", "budget"),
    ("The full cost of the event would be £8,000.", "budget"),
    ("The money will be found from the £150,000 Safer Villages budget.", "budget"),
    # income
    ("The Home Office has offered £1.2m over two years.", "income"),
    ("The Commissioner accepts a grant of £340,000 from the Ministry of Justice.", "income"),
    ("We were awarded £415,000 by the Home Office.", "income"),
    ("The sale of Mill Road police station raised £610,000.", "income"),
    ("The house was sold for £285,000.", "income"),
    ("Fees of £22,000 came in from training other forces.", "income"),
    ("The office expects to receive £90,000 from the Youth Endowment Fund.", "income"),
    ("Government has confirmed £2.05m of Safer Streets money.", "income"),
    ("The VRU's allocation from the Home Office is £880,000.", "income"),
    ("Rental income from the masts is £14,000 a year.", "income"),
    ("An additional £56,000 of Home Office funding has been secured.", "income"),
    ("The Ministry of Justice will provide £203,000 of this.", "income"),
    # match
    ("The county council puts in £10,000.", "match"),
    ("Thornby Town Council will meet the remaining £3,000.", "match"),
    ("The club is raising £2,000 itself.", "match"),
    ("Partners have pledged £45,000.", "match"),
    ("Match funding of £12,000 has been secured from the Lottery.", "match"),
    ("The NHS Trust adds £30,000 a year.", "match"),
    ("The housing association has agreed to pay £8,000 towards the cameras.", "match"),
    ("The rest, £6,400, comes from the parish councils.", "match"),
    ("The university is contributing £15,000 in staff time.", "match"),
    ("The district's share is £9,000.", "match"),
    ("Local businesses have found £1,750.", "match"),
    ("Eastvale Council has committed £25,000 and the fire service £5,000.", "match match"),
    ("The charity will bring £7,500 from its own funds.", "match"),
    # spend
    ("By the end of December £61,000 had been spent.", "spend"),
    ("Spending to date is £33,400.", "spend"),
    ("The office spent £1,900 on printing.", "spend"),
    ("Expenditure in the first quarter came to £212,000.", "spend"),
    ("Invoices of £4,450 have been paid.", "spend"),
    ("The outturn for the year was £1.31m.", "spend"),
    ("Travel cost £2,300 in the year.", "spend|budget"),
    ("So far £17,500 of the grant has been used.", "spend"),
    # remaining
    ("This leaves £39,000 in the fund.", "remaining"),
    ("The fund will then have £112,000 left.", "remaining"),
    ("A balance of £8,600 remains.", "remaining"),
    ("The unallocated sum is now £44,000.", "remaining"),
    ("After these awards £15,300 will be uncommitted.", "remaining"),
    ("The reserve would fall to £3.1m.", "remaining"),
    ("£27,250 is still to be allocated.", "remaining"),
    ("The closing balance on the reserve will be £640,000.", "remaining"),
    ("There is £21,000 unspent.", "remaining|saving"),
    ("That will reduce the balance to £74,500.", "remaining"),
    # saving
    ("The change will save £18,000 a year.", "saving"),
    ("The new price is £4,000 lower than the old.", "saving"),
    ("Efficiencies of £120,000 are expected.", "saving"),
    ("There was an underspend of £9,300.", "saving"),
    ("The charity handed back £1,450 that it did not need.", "saving|remaining"),
    ("Sharing the premises cuts running costs by £26,000.", "saving"),
    ("This came in £2,200 below the estimate.", "saving"),
    # contract
    ("The contract was let to Brightway Ltd at £245,000.", "contract"),
    ("The Commissioner approves the award of the contract to Apex Systems Ltd for £1.1m.", "contract"),
    ("The lease is for five years at a rent of £32,000 per annum.", "contract|rate"),
    ("The freehold will be bought for £475,000.", "contract"),
    ("The licence for the software comes to £14,900.", "contract"),
    ("To extend the contract with Pathway Forensics Ltd for a year at £88,000.", "contract"),
    ("Tenders ranged from £210,000 to £290,000.", "contract|context|limit"),
    ("The lowest tender, of £164,000, was accepted.", "contract"),
    ("The purchase of six vehicles at £198,000 is approved.", "contract"),
    ("The successful supplier's price is £57,600.", "contract"),
    # rate
    ("Each session costs £75.", "rate"),
    ("The trainers charge £400 a day.", "rate"),
    ("Counselling is bought at £48 an hour.", "rate"),
    ("Membership is £1,200 a year for each force.", "rate"),
    ("The hall costs £25 per evening.", "rate"),
    ("At £3.20 a kit the order is good value.", "rate"),
    ("The charge is £12.50 per check.", "rate"),
    ("The monthly fee is £650.", "rate"),
    ("A bed costs £34 a night.", "rate"),
    # limit
    ("Grants of up to £5,000 are available.", "limit"),
    ("No group may have more than £2,000.", "limit"),
    ("The most that can be applied for is £10,000.", "limit"),
    ("Bids had to be for between £500 and £3,000.", "limit"),
    ("Decisions above £100,000 are for the Commissioner.", "limit"),
    ("The ceiling for any one award is £7,500.", "limit"),
    ("Spending under £25,000 may be approved by the Chief Executive.", "limit"),
    ("The fund offers grants of £1,000 to £15,000.", "limit"),
    ("The minimum bid is £250.", "limit"),
    ("Awards are capped at £20,000.", "limit"),
    ("Charities whose turnover is over £1m cannot apply.", "limit"),
    # precept
    ("The precept will rise by £15 for a Band D home.", "precept"),
    ("The council tax requirement is £98.4m.", "precept"),
    ("A Band A household will pay £168.20.", "precept"),
    # context
    ("Fraud cost residents £3.4m in 2022.", "context"),
    ("Thieves took tools worth £6,000.", "context"),
    ("Research puts the cost of a homicide at £3.2m.", "context"),
    ("Her salary is £41,000.", "context|rate"),
    ("One victim lost £18,500 to a romance scam.", "context"),
    ("Drugs with a street value of £90,000 were recovered.", "context"),
    ("For every £1 spent the project saves society £4.", "context context|saving"),
    ("The company had a turnover of £2.2m.", "context"),
    # several things in one sentence
    ("Since April the service has seen 412 people at a cost of about £190 a head.", "rate|context"),
    ("The office has bid to the Home Office for £750,000 and expects to hear in June.", "request"),
    ("Until now the post has been paid for by a £31,000 grant from this office.", "previous"),
    ("Of the £90,000 set aside for the summer, £52,000 has been promised.", "budget|committed committed"),
    (
        "Its last accounts show income of £312,000 and reserves of £41,000.",
        "context|income|budget context|remaining|budget",
    ),
    ("The council will match the grant with £10,000 of its own.", "match"),
    ("The Trust's own fundraising brought in £6,200.", "match|income|context"),
    ("Twelve groups asked for £96,000 in all.", "request"),
    ("The fund opened with £120,000 and £37,000 is left.", "budget remaining"),
    ("The fund stood at £120,000 in April.", "budget|remaining"),
    ("The office will lose £60,000 of Home Office grant next year.", "context|income"),
    ("The cost per participant is £312.", "rate"),
    ("Two quotations were obtained, of £7,400 and £8,150.", "contract contract"),
    ("The scheme rules set a maximum of £3,000.", "limit"),
    ("Any sum above £50,000 must come to the Commissioner.", "limit"),
    ("The charity was first funded in 2019, when it was awarded £18,000.", "previous"),
    ("In the previous round the club was successful with a bid for £1,800.", "previous|request"),
    ("A repeat of the 2021 campaign, which cost £4,300, is not proposed.", "previous|spend|budget|context"),
    ("Savings elsewhere of £15,000 will pay for it.", "saving"),
    ("The post costs £38,000 with on-costs.", "budget|context|rate"),
    ("There is provision of £200,000 in the medium-term plan.", "budget"),
    ("The Commissioner's contribution would be half of the cost, £12,500.", "award|request|budget|committed"),
    ("The force will provide officers' time to the value of £9,000.", "match"),
    ("An anonymous donor has promised £5,000.", "match"),
    ("The landlord will contribute £14,000 to the works.", "match"),
    ("The Ministry's offer letter gives £418,000 for 2023/24.", "income"),
    ("The Home Office grant of £1.1m ends in March.", "income|previous"),
    (
        "£66,000 came from the Ministry of Justice and £20,000 from this office.",
        "income|match previous|award|budget|committed|context",
    ),
    ("The building was valued at £650,000.", "context"),
    ("Offers of £240,000 and £255,000 were received for the house.", "income|context income|context"),
    ("Running the building costs £84,000 a year.", "budget|rate|spend|context"),
    ("Selling it would avoid repairs of £130,000.", "saving|context|budget"),
    ("The deficit this year is put at £410,000.", "budget|context|spend"),
    ("Domestic abuse is thought to cost the county £210m a year.", "context"),
    ("The thieves made off with £4,000 of tools.", "context"),
    ("A fixed penalty of £90 applies.", "context|rate|limit"),
    ("The course fee is £95 and drivers pay it themselves.", "rate"),
    ("Drivers who take the course bring the office £30 each.", "rate|income"),
    ("The invoice, for £2,640, has been settled.", "spend"),
    ("£11,000 was refunded by the supplier.", "income|saving"),
    ("Interest on the balance came to £3,100.", "income"),
    ("The provider must repay £2,750.", "income|saving|remaining"),
    ("The grant will be cut from £40,000 to £35,000.", "previous award|committed"),
    ("£35,000 of the award is for staff and £5,000 for travel.", "committed committed"),
    ("The first instalment, £17,500, is payable on signature.", "committed"),
    ("The Commissioner reserves £8,000 for translation.", "committed|budget"),
    ("A second year, at £41,000, would depend on results.", "committed|budget|context"),
    ("If all options are taken up the contract could be worth £3.2m.", "contract"),
    ("The framework has a ceiling of £10m.", "limit"),
    ("Stamp duty of £14,000 is payable on the purchase.", "contract|budget|spend"),
    ("Legal costs are estimated at £6,500.", "budget"),
    ("The tender was 8% below the estimate of £92,000.", "budget|contract"),
    ("Members of the public would pay £12 for a ticket.", "rate|context|income"),
    ("Each officer is paid an allowance of £1,100.", "rate"),
    ("A starter pack is £18.", "rate"),
]

# A sentence in a report of 2023 to a panel or board.
IN_REPORTS = [
    ("The Commissioner awarded £24,000 to Harbour Lights CIC in 2023/24.", "allocation"),
    ("Rowan House Trust received £18,500.", "allocation"),
    ("A grant of £7,250 went to Kirkby Boxing Club.", "allocation"),
    ("Grants in the year came to £410,000.", "committed|allocation"),
    ("The Safer Streets grant from the Home Office was £1.5m.", "income"),
    ("The force overspent by £320,000.", "spend|context"),
    ("A surplus of £95,000 is forecast.", "saving|remaining|budget"),
    ("Reserves stood at £12.6m at the year end.", "remaining|budget"),
    ("Capital receipts of £2.4m were received.", "income"),
    ("The net revenue budget for 2023/24 is £214.6m.", "budget"),
    ("The capital programme is £18.2m.", "budget"),
    ("Pay costs are forecast at £160m.", "budget"),
    ("Savings of £3.3m are needed by 2026/27.", "saving"),
    ("The authorised limit for borrowing is £85m.", "limit"),
    ("Investments earned £640,000.", "income"),
    ("Loans of £21m were outstanding at 31 March.", "context"),
    ("The Band D precept is £279.50.", "precept"),
    ("The police grant settlement was £142m.", "income"),
    ("The contract with Brightway Ltd is worth £900,000.", "contract"),
    ("The audit fee is £34,000.", "rate|contract"),
    ("Compensation of £8,500 was paid to the claimant.", "spend|context"),
    ("Unspent grant of £12,000 was returned by the provider.", "saving|remaining|income"),
    ("The Panel's costs of £61,000 are met by the host council.", "budget|match|spend"),
    ("The Commissioner set aside £50,000 for the pilot.", "budget|committed"),
    ("Applications for £1.3m were received for a fund of £400,000.", "request budget"),
    ("The office has spent £410,000 of its £1.1m budget.", "spend budget"),
    ("The estate sale brought in £1.05m.", "income"),
    ("Overtime came to £2.2m.", "spend"),
    ("The average grant was £4,800.", "context|rate"),
]


def roles(text: str, kind: Kind) -> list[str]:
    told = [text, "Decision made in 2023."] if kind == "decision" else [text, "Report for 2023/24 and 2023."]
    blocks = tuple(
        Block(t, "paragraph", ((0, Line(t, 1)),), zone="decision" if n and kind == "decision" else "body")
        for n, t in enumerate(told)
    )
    entry = Entry(kind, blocks, outcome="approved" if kind == "decision" else None)
    return [a.role for a in decide_awards(entry, find_amounts(entry))[0]]


def fits(found: list[str], expected: str) -> bool:
    allowed = [word.split("|") for word in expected.split()]
    return len(found) == len(allowed) and all(
        role in words for role, words in zip(found, allowed, strict=True)
    )


@pytest.mark.parametrize(("text", "expected"), IN_DECISIONS)
def test_the_role_in_a_decision(text: str, expected: str) -> None:
    assert fits(roles(text, "decision"), expected)


@pytest.mark.parametrize(("text", "expected"), IN_REPORTS)
def test_the_role_in_a_report(text: str, expected: str) -> None:
    assert fits(roles(text, "paper"), expected)

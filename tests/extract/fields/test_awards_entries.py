"""Whole small entries: the roles of their sums in order, and the awards, in the manner of many "
"areas."""

import pytest

from extract.block import Block, BlockKind, Entry, Zone
from extract.fields.amounts import find_amounts
from extract.fields.awards import decide_awards
from extract.page import Line
from extract.record import Kind, Outcome

Told = tuple[str, Zone, BlockKind, str, str]  # text, zone, kind, heading, lead-in
Case = tuple[Kind, Outcome | None, list[Told], str, list[tuple[int, str | None]]]

CASES: list[Case] = [
    (
        "decision",
        "approved",
        [
            (
                "This decision seeks approval to award £340,000 to the Riverside Crime Prevention "
                "Network from the Victims Fund for a two year pilot, £170,000 in 2023/24 and "
                "£170,000 in 2024/25.",
                "body",
                "paragraph",
                "",
                "",
            ),
            (
                "The Deputy Mayor for Policing and Crime is recommended to:",
                "recommendation",
                "paragraph",
                "",
                "",
            ),
            (
                "Approve the award of a grant of £340,000 to the Network to run the pilot.",
                "recommendation",
                "item",
                "",
                "",
            ),
            (
                "Note that the total programme budget is £1.2m, of which £860,000 has already been "
                "allocated.",
                "recommendation",
                "item",
                "",
                "",
            ),
            ("The 2023/24 cost of £170,000 will be met from the MOPAC budget.", "body", "paragraph", "", ""),
        ],
        "award committed committed award budget previous|committed committed",
        [(340000, "Riverside Crime Prevention Network")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Safer in Penshire Community Fund – funding is awarded to support the following projects:",
                "body",
                "paragraph",
                "",
                "",
            ),
            (
                "Harbour Streetlight – £4,800 – to provide outreach to people on the street",
                "body",
                "item",
                "",
                "Safer in Penshire Community Fund – funding is awarded to support the following projects:",
            ),
            (
                "Wharton Boxing Club – £5,000 – to purchase equipment",
                "body",
                "item",
                "",
                "Safer in Penshire Community Fund – funding is awarded to support the following projects:",
            ),
        ],
        "award award",
        [(4800, "Harbour Streetlight"), (5000, "Wharton Boxing Club")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The PCC has allocated £2.4m from the Community Safety Fund to the councils of the "
                "area in 2015/16. Malden Borough received £284,000 in 2014/15.",
                "body",
                "paragraph",
                "",
                "",
            ),
            (
                "The PCC agreed the allocation of £298,750 to Malden Borough Council for 2015/16.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "committed|budget previous award",
        [(298750, "Malden Borough Council")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To approve an in-year grant of £25,000 to Family Matters to support the delivery "
                "of their ISVA service.",
                "recommendation",
                "paragraph",
                "",
                "",
            ),
            ("The service currently receives £94,000 per annum from the OPCC.", "body", "paragraph", "", ""),
            ("Grant of £25,000 approved.", "decision", "paragraph", "", ""),
        ],
        "award previous award",
        [(25000, "Family Matters")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Approve additional capital expenditure of £46k on forensic servers, funded by a "
                "virement from the Windows project (£25k) and £21k from contingency.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "budget budget budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The Commissioner sets a precept of £61,204,118, being a Band D charge of £238.14 "
                "(an increase of £9.99).",
                "decision",
                "paragraph",
                "",
                "",
            ),
            (
                "The net revenue budget will be £121.6m after savings of £2.1m and a contribution "
                "of £0.4m from reserves.",
                "body",
                "paragraph",
                "",
                "",
            ),
        ],
        "precept precept precept budget saving budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The PCC approves £75,000 for Wealdshire Police to extend Operation Sentry until 31 "
                "March 2025.",
                "decision",
                "paragraph",
                "",
                "",
            ),
            ("This will help to reduce burglary in rural villages.", "body", "paragraph", "", ""),
        ],
        "award",
        [(75000, "Wealdshire Police")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The PCC approves the following allocations to Community Safety Partnerships for "
                "2019/20, £300,000 in total:",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "committed",
        [],
    ),
    (
        "decision",
        "approved-in-part",
        [
            (
                "Two applications were considered. The application from Moor Lane Centre for "
                "£10,000 is declined.",
                "decision",
                "paragraph",
                "",
                "",
            ),
            (
                "A grant of £4,000 is awarded to Tarn Angels to train volunteers.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "request award",
        [(4000, "Tarn Angels")],
    ),
    (
        "decision",
        "deferred",
        [
            ("To award £22,000 to The Lighthouse for counselling.", "recommendation", "paragraph", "", ""),
            ("The Lighthouse was given £20,000 in 2021.", "body", "paragraph", "", ""),
            ("Decision deferred pending a report in March 2023.", "decision", "paragraph", "", ""),
        ],
        "request previous",
        [],
    ),
    (
        "decision",
        "noted",
        [
            (
                "The Commissioner noted that £1.2m had been awarded to partners and that £0.3m was unspent.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "previous|committed remaining",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To award £120,000 to The Forward Step over three years (£40,000 per annum).",
                "body",
                "paragraph",
                "",
                "",
            ),
            (
                "£40,000 to The Forward Step",
                "recommendation",
                "item",
                "",
                "That the Commissioner awards the following:",
            ),
        ],
        "committed award award",
        [(40000, "The Forward Step")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Funding totalling up to £1,150,000 will be made available to the ten district "
                "councils for 2023/24.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "award",
        [(1150000, "ten district councils")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To accept £377,250 from the Home Office Safer Streets Fund and to sign the grant agreement.",
                "decision",
                "paragraph",
                "",
                "",
            ),
            ("The PCC will add match funding of £50,000.", "body", "paragraph", "", ""),
        ],
        "income match",
        [],
    ),
    (
        "decision",
        "approved",
        [
            ("To award £5,000 to each of the following:", "decision", "paragraph", "", ""),
            ("Deal Street Pastors", "decision", "item", "", "To award £5,000 to each of the following:"),
        ],
        "award",
        [(5000, None)],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Approve a contract variation with Victim Support, a charity, of £30,000 to fund "
                "two extra caseworkers.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "award",
        [(30000, "Victim Support")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To appoint KPM LLP as internal auditors for three years at £62,000 a year.",
                "decision",
                "paragraph",
                "",
                "",
            ),
            ("The lowest bid was £58,900 and the highest £91,000.", "body", "paragraph", "", ""),
        ],
        "contract contract|request|context contract|request|context",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To award £10,000 to Kestrel Trust for mentoring and £10,000 to Moor Lane Centre for boxing.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "award award",
        [(10000, "Kestrel Trust"), (10000, "Moor Lane Centre")],
    ),
    (
        "paper",
        None,
        [
            (
                "The PCC approved funding of £40,000 for Kestrel Trust in June. The total budget "
                "for the year is £1.3m and £0.9m has been spent.",
                "body",
                "paragraph",
                "",
                "",
            ),
            (
                "Members asked about the £40,000 and were told that £12,000 had gone on training.",
                "body",
                "paragraph",
                "",
                "",
            ),
        ],
        "allocation budget spend allocation spend|allocation",
        [],
    ),
    (
        "decision",
        "approved",
        [
            ("Contribution to Crimestoppers 2024/25 – £18,750", "decision", "paragraph", "", ""),
        ],
        "award",
        [(18750, "Crimestoppers")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The PCC approved the purchase of 30 e-bikes from Raleigh Fleet for £54,000 and a "
                "grant of £6,000 to Bikeability Wend for training.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "contract award",
        [(6000, "Bikeability Wend")],
    ),
    (
        "decision",
        "approved",
        [
            ("Grant award – Women's Centre Penvale – £45,000 for 2022/23", "body", "paragraph", "", ""),
        ],
        "award",
        [(45000, "Women's Centre Penvale")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Brief overview of service/decision – To award £30,000 in support of resettlement work.",
                "body",
                "paragraph",
                "Open Gate Trust – Through the Gate – Lee Bower",
                "",
            ),
            (
                "Reason for funding – 1) To cut reoffending.",
                "body",
                "paragraph",
                "Open Gate Trust – Through the Gate – Lee Bower",
                "",
            ),
        ],
        "award",
        [(30000, "Open Gate Trust")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "I have agreed to extend the grant to Calder Refuges until 31 March 2022 at a cost "
                "of £61,500.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "award",
        [(61500, "Calder Refuges")],
    ),
    (
        "decision",
        "approved",
        [
            ("The Commissioner agreed to fund:", "decision", "paragraph", "", ""),
            (
                "Wend Valley Council (£15,000) for CCTV in the High Street",
                "decision",
                "item",
                "",
                "The Commissioner agreed to fund:",
            ),
            ("Tarn Angels, £2,500 for radios", "decision", "item", "", "The Commissioner agreed to fund:"),
            (
                "and to decline the bid from Wend FC (£9,000).",
                "decision",
                "item",
                "",
                "The Commissioner agreed to fund:",
            ),
        ],
        "award award request",
        [(15000, "Wend Valley Council"), (2500, "Tarn Angels")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The Commissioner has considered a request from the Chief Constable for additional "
                "funding of £310,000 to replace the custody CCTV.",
                "body",
                "paragraph",
                "",
                "",
            ),
            (
                "The request is approved. The cost will be met from the capital reserve.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "request|budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The grant to Harbour Centre was £60,000 in 2022/23. It is proposed to increase it "
                "by 5% to £63,000 in 2023/24.",
                "body",
                "paragraph",
                "",
                "",
            ),
            (
                "That the grant to Harbour Centre be increased to £63,000.",
                "recommendation",
                "paragraph",
                "",
                "",
            ),
        ],
        "previous award award",
        [(63000, "Harbour Centre")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Safe Haven has an existing grant of £40,000 for 2023/24. It has asked for a "
                "further £12,000 to meet demand.",
                "body",
                "paragraph",
                "",
                "",
            ),
            (
                "To award an additional £12,000 to Safe Haven, taking its grant to £52,000.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "previous award award committed",
        [(12000, "Safe Haven")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The Home Office asked for the return of £18,300 of unspent Safer Streets money.",
                "body",
                "paragraph",
                "",
                "",
            ),
            ("To repay £18,300 to the Home Office.", "decision", "paragraph", "", ""),
        ],
        "remaining|spend|budget|context spend|budget|context",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To set the salary of the Chief Executive at £98,500, an increase of £2,400.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "context|rate|budget context|rate|budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To settle the civil claim in the sum of £45,000 plus costs of £12,300.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "spend|context|budget spend|context|budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To renew the motor insurance with Axiom at a premium of £412,908 a year.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "contract|rate",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The PCC will contribute £22,000 towards the salary of the Drug Court manager, "
                "employed by Wend Valley Council.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "award",
        [(22000, None)],
    ),
    (
        "decision",
        "approved",
        [
            ("To commit £75,000 as match funding for the Home Office bid.", "decision", "paragraph", "", ""),
        ],
        "match|committed|budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Approved, subject to receipt of accounts: £9,950 for Oak Tree CIC towards its repair café.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "award",
        [(9950, "Oak Tree CIC")],
    ),
    (
        "decision",
        "approved",
        [
            ("Three tenders were received, from £410,000 to £520,000.", "body", "paragraph", "", ""),
            (
                "To award the contract to Gray & Sons, whose tender was £415,250, with a "
                "contingency of 5% (£20,762).",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "contract contract contract|budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            ("£3,000 – Penvale Sea Cadets – life jackets", "body", "paragraph", "", ""),
        ],
        "award",
        [(3000, "Penvale Sea Cadets")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "I have decided to give the Northside Boxing Academy £7,500 so that it can stay "
                "open on Friday nights.",
                "body",
                "paragraph",
                "",
                "",
            ),
        ],
        "award",
        [(7500, "Northside Boxing Academy")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Grant Agreement with Relate Penvale for £28,000 to provide family mediation.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "award",
        [(28000, "Relate Penvale")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Approve expenditure of £46,000 on the body-worn video refresh.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "budget|spend|contract",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To borrow £4m from the Public Works Loan Board to fund the new station.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "budget|income|context",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The Commissioner is asked to support the Fenshire Safeguarding Children "
                "Partnership with a contribution of £61,400 for 2024/25.",
                "summary",
                "paragraph",
                "",
                "",
            ),
            ("Approved.", "decision", "paragraph", "", ""),
        ],
        "award",
        [(61400, "Fenshire Safeguarding Children Partnership")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To approve the release of £9,000 from the Police Property Act Fund to the "
                "following charities: Penvale Hospice £5,000; Wend Air Ambulance £4,000.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "committed|budget award award",
        [(5000, "Penvale Hospice"), (4000, "Wend Air Ambulance")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "1. That a grant of £26,800 be awarded to Moorland Carers to fund a part-time "
                "coordinator for the period 1 July 2019 to 30 June 2020.",
                "recommendation",
                "paragraph",
                "",
                "",
            ),
        ],
        "award",
        [(26800, "Moorland Carers")],
    ),
    (
        "decision",
        "approved",
        [
            ("The Deputy PCC approved the following small grants:", "decision", "paragraph", "", ""),
            (
                "Girlguiding Wend: £450, first aid kits",
                "decision",
                "item",
                "",
                "The Deputy PCC approved the following small grants:",
            ),
            (
                "St Jude's Parish Council: £1,000, speed gun",
                "decision",
                "item",
                "",
                "The Deputy PCC approved the following small grants:",
            ),
        ],
        "award award",
        [(450, "Girlguiding Wend"), (1000, "St Jude's Parish Council")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The PCC has agreed a grant of £12k to the Fire and Rescue Service so that it can "
                "run its Biker Down course.",
                "body",
                "paragraph",
                "",
                "",
            ),
        ],
        "award",
        [(12000, "Fire and Rescue Service")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "That the Commissioner makes a one-off payment of £3,300 to Lowfield Allotment "
                "Association in respect of vandalised sheds.",
                "recommendation",
                "paragraph",
                "",
                "",
            ),
        ],
        "award",
        [(3300, "Lowfield Allotment Association")],
    ),
    (
        "decision",
        "approved",
        [
            ("Victims of burglary in the area lose on average £2,400.", "body", "paragraph", "", ""),
            (
                "To grant £4,500 to the Arden Neighbourhood Watch Association for alarms.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "context award",
        [(4500, "Arden Neighbourhood Watch Association")],
    ),
    (
        "decision",
        "approved",
        [
            ("The previous provider was paid £88,000 a year.", "body", "paragraph", "", ""),
            ("To award Safe Steps the grant of £84,000 for 2021/22.", "decision", "paragraph", "", ""),
        ],
        "previous|spend|contract|rate award",
        [(84000, "Safe Steps")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The Commissioner determined to make no grant. Grants of this kind averaged £2,000 "
                "in the last round.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "context|previous",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Following evaluation, it is proposed that the grant to New Leaf is reduced from "
                "£45,000 to £40,000 for 2020/21.",
                "body",
                "paragraph",
                "",
                "",
            ),
            ("To award New Leaf £40,000 for 2020/21.", "decision", "paragraph", "", ""),
        ],
        "previous award award",
        [(40000, "New Leaf")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Funding of £150,000 has been identified for the violence reduction partnership.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "budget|committed",
        [],
    ),
    (
        "decision",
        "approved",
        [
            ("To agree the disposal of surplus vehicles for £14,200.", "decision", "paragraph", "", ""),
        ],
        "income",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To approve the virement of £65,000 from the staffing budget to the victims budget.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To accept the sum of £25,000 from Arden Council towards the cost of PCSOs.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "income",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To note that the OPCC underspent by £84,000 in 2018/19 and to transfer this sum to "
                "reserves.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "saving",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Northgate Hostel has applied for £18,000. The panel scored the bid 71 and "
                "recommends an award of £15,000.",
                "body",
                "paragraph",
                "",
                "",
            ),
            ("The Commissioner approves the panel's recommendation.", "decision", "paragraph", "", ""),
        ],
        "request award",
        [(15000, "Northgate Hostel")],
    ),
    (
        "decision",
        "approved",
        [
            ("To fund the following in 2024/25:", "decision", "paragraph", "", ""),
            (
                "Arden Rape Crisis – ISVA service – £112,000",
                "decision",
                "item",
                "",
                "To fund the following in 2024/25:",
            ),
            (
                "Arden Rape Crisis – children's ISVA – £56,000",
                "decision",
                "item",
                "",
                "To fund the following in 2024/25:",
            ),
        ],
        "award award",
        [(112000, "Arden Rape Crisis"), (56000, "Arden Rape Crisis")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The PCC approves the award of grants as set out in paragraph 2.3.",
                "recommendation",
                "paragraph",
                "",
                "",
            ),
            (
                "2.3 It is proposed that Arden Trust receives £7,000 and Bewley Trust receives £6,000.",
                "body",
                "paragraph",
                "",
                "",
            ),
        ],
        "award award",
        [(7000, "Arden Trust"), (6000, "Bewley Trust")],
    ),
    (
        "decision",
        "approved",
        [
            ("To award a grant to Arden Mediation.", "recommendation", "paragraph", "", ""),
            ("The grant will be £8,750 for one year.", "body", "paragraph", "", ""),
        ],
        "award",
        [(8750, "Arden Mediation")],
    ),
    (
        "decision",
        "approved",
        [
            ("Grant to: Arden Hospice", "decision", "paragraph", "", ""),
            ("Amount: £2,000", "decision", "paragraph", "", ""),
            ("Purpose: new security lights", "decision", "paragraph", "", ""),
        ],
        "award",
        [(2000, "Arden Hospice")],
    ),
    (
        "decision",
        "approved",
        [
            ("SUBJECT: Grant of £14,000 to Oak Lodge", "body", "paragraph", "", ""),
            ("Oak Lodge runs a night shelter.", "body", "paragraph", "", ""),
            (
                "That £14,000 be granted to Oak Lodge for the night shelter.",
                "recommendation",
                "paragraph",
                "",
                "",
            ),
            (
                "I approve the above. The sum of £14,000 will be paid in April.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "award award award",
        [(14000, "Oak Lodge")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The Commissioner agreed to contribute one third (£11,000) of the cost of the "
                "coordinator (£33,000), the councils of Arden and Bewley paying the rest.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "award budget",
        [(11000, None)],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The Deputy Mayor is recommended to approve the award of £1.1m to the London Gang "
                "Exit provider, Safer Futures.",
                "recommendation",
                "paragraph",
                "",
                "",
            ),
            (
                "This is a contract award following competition; the contract value is £1.1m.",
                "body",
                "paragraph",
                "",
                "",
            ),
        ],
        "contract contract",
        [],
    ),
    (
        "decision",
        "approved",
        [
            (
                "Approved: £6,000 (Arden Girls' Club), £4,500 (Bewley FC) and £900 (Corley WI).",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "award award award",
        [(6000, "Arden Girls' Club"), (4500, "Bewley FC"), (900, "Corley WI")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "To extend funding for Turning Lives CIC by £22,000 to 31 March 2026.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "award",
        [(22000, "Turning Lives CIC")],
    ),
    (
        "decision",
        "approved",
        [
            (
                "The PCC will pay half of the £9,000 cost of the barriers, £4,500, to Arden Town Council.",
                "decision",
                "paragraph",
                "",
                "",
            ),
        ],
        "committed|budget award",
        [(4500, "Arden Town Council")],
    ),
]


@pytest.mark.parametrize(("kind", "outcome", "told", "roles", "expected"), CASES)
def test_an_entry(
    kind: Kind, outcome: Outcome | None, told: list[Told], roles: str, expected: list[tuple[int, str | None]]
) -> None:
    blocks = tuple(
        Block(text, kind_, ((0, Line(text, 1)),), zone=zone, heading=heading, lead=lead)
        for text, zone, kind_, heading, lead in told
    )
    entry = Entry(kind, blocks, outcome=outcome)
    amounts, awards = decide_awards(entry, find_amounts(entry))
    allowed = [word.split("|") for word in roles.split()]
    assert len(amounts) == len(allowed)
    assert all(a.role in words for a, words in zip(amounts, allowed, strict=True))
    assert [(int(a.value), a.recipient) for a in awards] == expected

"""Whole small entries: the roles of their sums in order, and the awards, in the manner of many areas."""
# ruff: noqa: E501 (a paragraph stays in one piece)

import pytest

from extract.block import Block, BlockKind, Entry, Zone
from extract.fields.awards import decide_awards
from extract.page import Line
from extract.record import Kind, Outcome

Case = tuple[Kind, Outcome | None, list[Block], str, list[tuple[int, str | None]]]


def said(
    text: str, zone: Zone = "decision", kind: BlockKind = "paragraph", heading: str = "", lead: str = ""
) -> Block:
    return Block(text, kind, ((0, Line(text, 1)),), zone=zone, heading=heading, lead=lead)


CASES: list[Case] = [
    (
        "decision",
        "approved",
        [
            said(
                "This decision seeks approval to award £340,000 to the Riverside Crime Prevention Network from the Victims Fund for a two year pilot, £170,000 in 2023/24 and £170,000 in 2024/25.",
                zone="body",
            ),
            said("The Deputy Mayor for Policing and Crime is recommended to:", zone="recommendation"),
            said(
                "Approve the award of a grant of £340,000 to the Network to run the pilot.",
                zone="recommendation",
                kind="item",
            ),
            said(
                "Note that the total programme budget is £1.2m, of which £860,000 has already been allocated.",
                zone="recommendation",
                kind="item",
            ),
            said("The 2023/24 cost of £170,000 will be met from the MOPAC budget.", zone="body"),
        ],
        "award committed committed award budget previous|committed committed",
        [(340000, "Riverside Crime Prevention Network")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "Safer in Penshire Community Fund – funding is awarded to support the following projects:",
                zone="body",
            ),
            said(
                "Harbour Streetlight – £4,800 – to provide outreach to people on the street",
                zone="body",
                kind="item",
                lead="Safer in Penshire Community Fund – funding is awarded to support the following projects:",
            ),
            said(
                "Wharton Boxing Club – £5,000 – to purchase equipment",
                zone="body",
                kind="item",
                lead="Safer in Penshire Community Fund – funding is awarded to support the following projects:",
            ),
        ],
        "award award",
        [(4800, "Harbour Streetlight"), (5000, "Wharton Boxing Club")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The PCC has allocated £2.4m from the Community Safety Fund to the councils of the area in 2015/16. Malden Borough received £284,000 in 2014/15.",
                zone="body",
            ),
            said("The PCC agreed the allocation of £298,750 to Malden Borough Council for 2015/16."),
        ],
        "committed|budget previous award",
        [(298750, "Malden Borough Council")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "To approve an in-year grant of £25,000 to Family Matters to support the delivery of their ISVA service.",
                zone="recommendation",
            ),
            said("The service currently receives £94,000 per annum from the OPCC.", zone="body"),
            said("Grant of £25,000 approved."),
        ],
        "award previous award",
        [(25000, "Family Matters")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "Approve additional capital expenditure of £46k on forensic servers, funded by a virement from the Windows project (£25k) and £21k from contingency."
            ),
        ],
        "budget budget budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The Commissioner sets a precept of £61,204,118, being a Band D charge of £238.14 (an increase of £9.99)."
            ),
            said(
                "The net revenue budget will be £121.6m after savings of £2.1m and a contribution of £0.4m from reserves.",
                zone="body",
            ),
        ],
        "precept precept precept budget saving budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The PCC approves £75,000 for Wealdshire Police to extend Operation Sentry until 31 March 2025."
            ),
            said("This will help to reduce burglary in rural villages.", zone="body"),
        ],
        "award",
        [(75000, "Wealdshire Police")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The PCC approves the following allocations to Community Safety Partnerships for 2019/20, £300,000 in total:"
            ),
        ],
        "committed",
        [],
    ),
    (
        "decision",
        "approved-in-part",
        [
            said(
                "Two applications were considered. The application from Moor Lane Centre for £10,000 is declined."
            ),
            said("A grant of £4,000 is awarded to Tarn Angels to train volunteers."),
        ],
        "request award",
        [(4000, "Tarn Angels")],
    ),
    (
        "decision",
        "deferred",
        [
            said("To award £22,000 to The Lighthouse for counselling.", zone="recommendation"),
            said("The Lighthouse was given £20,000 in 2021.", zone="body"),
            said("Decision deferred pending a report in March 2023."),
        ],
        "request previous",
        [],
    ),
    (
        "decision",
        "noted",
        [
            said(
                "The Commissioner noted that £1.2m had been awarded to partners and that £0.3m was unspent."
            ),
        ],
        "previous|committed remaining",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said("To award £120,000 to The Forward Step over three years (£40,000 per annum).", zone="body"),
            said(
                "£40,000 to The Forward Step",
                zone="recommendation",
                kind="item",
                lead="That the Commissioner awards the following:",
            ),
        ],
        "committed award award",
        [(40000, "The Forward Step")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "Funding totalling up to £1,150,000 will be made available to the ten district councils for 2023/24."
            ),
        ],
        "award",
        [(1150000, "ten district councils")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "To accept £377,250 from the Home Office Safer Streets Fund and to sign the grant agreement."
            ),
            said("The PCC will add match funding of £50,000.", zone="body"),
        ],
        "income match",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said("To award £5,000 to each of the following:"),
            said("Deal Street Pastors", kind="item", lead="To award £5,000 to each of the following:"),
        ],
        "award",
        [(5000, None)],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "Approve a contract variation with Victim Support, a charity, of £30,000 to fund two extra caseworkers."
            ),
        ],
        "award",
        [(30000, "Victim Support")],
    ),
    (
        "decision",
        "approved",
        [
            said("To appoint KPM LLP as internal auditors for three years at £62,000 a year."),
            said("The lowest bid was £58,900 and the highest £91,000.", zone="body"),
        ],
        "contract contract|request|context contract|request|context",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "To award £10,000 to Kestrel Trust for mentoring and £10,000 to Moor Lane Centre for boxing."
            ),
        ],
        "award award",
        [(10000, "Kestrel Trust"), (10000, "Moor Lane Centre")],
    ),
    (
        "paper",
        None,
        [
            said(
                "The PCC approved funding of £40,000 for Kestrel Trust in June. The total budget for the year is £1.3m and £0.9m has been spent.",
                zone="body",
            ),
            said(
                "Members asked about the £40,000 and were told that £12,000 had gone on training.",
                zone="body",
            ),
        ],
        "allocation budget spend allocation spend|allocation",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said("Contribution to Crimestoppers 2024/25 – £18,750"),
        ],
        "award",
        [(18750, "Crimestoppers")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The PCC approved the purchase of 30 e-bikes from Raleigh Fleet for £54,000 and a grant of £6,000 to Bikeability Wend for training."
            ),
        ],
        "contract award",
        [(6000, "Bikeability Wend")],
    ),
    (
        "decision",
        "approved",
        [
            said("Grant award – Women's Centre Penvale – £45,000 for 2022/23", zone="body"),
        ],
        "award",
        [(45000, "Women's Centre Penvale")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "Brief overview of service/decision – To award £30,000 in support of resettlement work.",
                zone="body",
                heading="Open Gate Trust – Through the Gate – Lee Bower",
            ),
            said(
                "Reason for funding – 1) To cut reoffending.",
                zone="body",
                heading="Open Gate Trust – Through the Gate – Lee Bower",
            ),
        ],
        "award",
        [(30000, "Open Gate Trust")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "I have agreed to extend the grant to Calder Refuges until 31 March 2022 at a cost of £61,500."
            ),
        ],
        "award",
        [(61500, "Calder Refuges")],
    ),
    (
        "decision",
        "approved",
        [
            said("The Commissioner agreed to fund:"),
            said(
                "Wend Valley Council (£15,000) for CCTV in the High Street",
                kind="item",
                lead="The Commissioner agreed to fund:",
            ),
            said("Tarn Angels, £2,500 for radios", kind="item", lead="The Commissioner agreed to fund:"),
            said(
                "and to decline the bid from Wend FC (£9,000).",
                kind="item",
                lead="The Commissioner agreed to fund:",
            ),
        ],
        "award award request",
        [(15000, "Wend Valley Council"), (2500, "Tarn Angels")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The Commissioner has considered a request from the Chief Constable for additional funding of £310,000 to replace the custody CCTV.",
                zone="body",
            ),
            said("The request is approved. The cost will be met from the capital reserve."),
        ],
        "request|budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The grant to Harbour Centre was £60,000 in 2022/23. It is proposed to increase it by 5% to £63,000 in 2023/24.",
                zone="body",
            ),
            said("That the grant to Harbour Centre be increased to £63,000.", zone="recommendation"),
        ],
        "previous award award",
        [(63000, "Harbour Centre")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "Safe Haven has an existing grant of £40,000 for 2023/24. It has asked for a further £12,000 to meet demand.",
                zone="body",
            ),
            said("To award an additional £12,000 to Safe Haven, taking its grant to £52,000."),
        ],
        "previous award award committed",
        [(12000, "Safe Haven")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The Home Office asked for the return of £18,300 of unspent Safer Streets money.", zone="body"
            ),
            said("To repay £18,300 to the Home Office."),
        ],
        "remaining|spend|budget|context spend|budget|context",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said("To set the salary of the Chief Executive at £98,500, an increase of £2,400."),
        ],
        "context|rate|budget context|rate|budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said("To settle the civil claim in the sum of £45,000 plus costs of £12,300."),
        ],
        "spend|context|budget spend|context|budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said("To renew the motor insurance with Axiom at a premium of £412,908 a year."),
        ],
        "contract|rate",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The PCC will contribute £22,000 towards the salary of the Drug Court manager, employed by Wend Valley Council."
            ),
        ],
        "award",
        [(22000, None)],
    ),
    (
        "decision",
        "approved",
        [
            said("To commit £75,000 as match funding for the Home Office bid."),
        ],
        "match|committed|budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "Approved, subject to receipt of accounts: £9,950 for Oak Tree CIC towards its repair café."
            ),
        ],
        "award",
        [(9950, "Oak Tree CIC")],
    ),
    (
        "decision",
        "approved",
        [
            said("Three tenders were received, from £410,000 to £520,000.", zone="body"),
            said(
                "To award the contract to Gray & Sons, whose tender was £415,250, with a contingency of 5% (£20,762)."
            ),
        ],
        "contract|context contract contract|budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said("£3,000 – Penvale Sea Cadets – life jackets", zone="body"),
        ],
        "award",
        [(3000, "Penvale Sea Cadets")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "I have decided to give the Northside Boxing Academy £7,500 so that it can stay open on Friday nights.",
                zone="body",
            ),
        ],
        "award",
        [(7500, "Northside Boxing Academy")],
    ),
    (
        "decision",
        "approved",
        [
            said("Grant Agreement with Relate Penvale for £28,000 to provide family mediation."),
        ],
        "award",
        [(28000, "Relate Penvale")],
    ),
    (
        "decision",
        "approved",
        [
            said("Approve expenditure of £46,000 on the body-worn video refresh."),
        ],
        "budget|spend|contract",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said("To borrow £4m from the Public Works Loan Board to fund the new station."),
        ],
        "budget|income|context",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The Commissioner is asked to support the Fenshire Safeguarding Children Partnership with a contribution of £61,400 for 2024/25.",
                zone="summary",
            ),
            said("Approved."),
        ],
        "award",
        [(61400, "Fenshire Safeguarding Children Partnership")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "To approve the release of £9,000 from the Police Property Act Fund to the following charities: Penvale Hospice £5,000; Wend Air Ambulance £4,000."
            ),
        ],
        "committed|budget award award",
        [(5000, "Penvale Hospice"), (4000, "Wend Air Ambulance")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "1. That a grant of £26,800 be awarded to Moorland Carers to fund a part-time coordinator for the period 1 July 2019 to 30 June 2020.",
                zone="recommendation",
            ),
        ],
        "award",
        [(26800, "Moorland Carers")],
    ),
    (
        "decision",
        "approved",
        [
            said("The Deputy PCC approved the following small grants:"),
            said(
                "Girlguiding Wend: £450, first aid kits",
                kind="item",
                lead="The Deputy PCC approved the following small grants:",
            ),
            said(
                "St Jude's Parish Council: £1,000, speed gun",
                kind="item",
                lead="The Deputy PCC approved the following small grants:",
            ),
        ],
        "award award",
        [(450, "Girlguiding Wend"), (1000, "St Jude's Parish Council")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The PCC has agreed a grant of £12k to the Fire and Rescue Service so that it can run its Biker Down course.",
                zone="body",
            ),
        ],
        "award",
        [(12000, "Fire and Rescue Service")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "That the Commissioner makes a one-off payment of £3,300 to Lowfield Allotment Association in respect of vandalised sheds.",
                zone="recommendation",
            ),
        ],
        "award",
        [(3300, "Lowfield Allotment Association")],
    ),
    (
        "decision",
        "approved",
        [
            said("Victims of burglary in the area lose on average £2,400.", zone="body"),
            said("To grant £4,500 to the Arden Neighbourhood Watch Association for alarms."),
        ],
        "context award",
        [(4500, "Arden Neighbourhood Watch Association")],
    ),
    (
        "decision",
        "approved",
        [
            said("The previous provider was paid £88,000 a year.", zone="body"),
            said("To award Safe Steps the grant of £84,000 for 2021/22."),
        ],
        "previous|spend|contract|rate award",
        [(84000, "Safe Steps")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The Commissioner determined to make no grant. Grants of this kind averaged £2,000 in the last round."
            ),
        ],
        "context|previous",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "Following evaluation, it is proposed that the grant to New Leaf is reduced from £45,000 to £40,000 for 2020/21.",
                zone="body",
            ),
            said("To award New Leaf £40,000 for 2020/21."),
        ],
        "previous award award",
        [(40000, "New Leaf")],
    ),
    (
        "decision",
        "approved",
        [
            said("Funding of £150,000 has been identified for the violence reduction partnership."),
        ],
        "budget|committed",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said("To agree the disposal of surplus vehicles for £14,200."),
        ],
        "income",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said("To approve the virement of £65,000 from the staffing budget to the victims budget."),
        ],
        "budget",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said("To accept the sum of £25,000 from Arden Council towards the cost of PCSOs."),
        ],
        "income",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "To note that the OPCC underspent by £84,000 in 2018/19 and to transfer this sum to reserves."
            ),
        ],
        "saving",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "Northgate Hostel has applied for £18,000. The panel scored the bid 71 and recommends an award of £15,000.",
                zone="body",
            ),
            said("The Commissioner approves the panel's recommendation."),
        ],
        "request award",
        [(15000, "Northgate Hostel")],
    ),
    (
        "decision",
        "approved",
        [
            said("To fund the following in 2024/25:"),
            said(
                "Arden Rape Crisis – ISVA service – £112,000",
                kind="item",
                lead="To fund the following in 2024/25:",
            ),
            said(
                "Arden Rape Crisis – children's ISVA – £56,000",
                kind="item",
                lead="To fund the following in 2024/25:",
            ),
        ],
        "award award",
        [(112000, "Arden Rape Crisis"), (56000, "Arden Rape Crisis")],
    ),
    (
        "decision",
        "approved",
        [
            said("The PCC approves the award of grants as set out in paragraph 2.3.", zone="recommendation"),
            said(
                "2.3 It is proposed that Arden Trust receives £7,000 and Bewley Trust receives £6,000.",
                zone="body",
            ),
        ],
        "award award",
        [(7000, "Arden Trust"), (6000, "Bewley Trust")],
    ),
    (
        "decision",
        "approved",
        [
            said("To award a grant to Arden Mediation.", zone="recommendation"),
            said("The grant will be £8,750 for one year.", zone="body"),
        ],
        "award",
        [(8750, "Arden Mediation")],
    ),
    (
        "decision",
        "approved",
        [
            said("Grant to: Arden Hospice"),
            said("Amount: £2,000"),
            said("Purpose: new security lights"),
        ],
        "award",
        [(2000, "Arden Hospice")],
    ),
    (
        "decision",
        "approved",
        [
            said("SUBJECT: Grant of £14,000 to Oak Lodge", zone="body"),
            said("Oak Lodge runs a night shelter.", zone="body"),
            said("That £14,000 be granted to Oak Lodge for the night shelter.", zone="recommendation"),
            said("I approve the above. The sum of £14,000 will be paid in April."),
        ],
        "award award award",
        [(14000, "Oak Lodge")],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The Commissioner agreed to contribute one third (£11,000) of the cost of the coordinator (£33,000), the councils of Arden and Bewley paying the rest."
            ),
        ],
        "award budget",
        [(11000, None)],
    ),
    (
        "decision",
        "approved",
        [
            said(
                "The Deputy Mayor is recommended to approve the award of £1.1m to the London Gang Exit provider, Safer Futures.",
                zone="recommendation",
            ),
            said("This is a contract award following competition; the contract value is £1.1m.", zone="body"),
        ],
        "contract contract",
        [],
    ),
    (
        "decision",
        "approved",
        [
            said("Approved: £6,000 (Arden Girls' Club), £4,500 (Bewley FC) and £900 (Corley WI)."),
        ],
        "award award award",
        [(6000, "Arden Girls' Club"), (4500, "Bewley FC"), (900, "Corley WI")],
    ),
    (
        "decision",
        "approved",
        [
            said("To extend funding for Turning Lives CIC by £22,000 to 31 March 2026."),
        ],
        "award",
        [(22000, "Turning Lives CIC")],
    ),
    (
        "decision",
        "approved",
        [
            said("The PCC will pay half of the £9,000 cost of the barriers, £4,500, to Arden Town Council."),
        ],
        "committed|budget award",
        [(4500, "Arden Town Council")],
    ),
]


@pytest.mark.parametrize(("kind", "outcome", "blocks", "roles", "expected"), CASES)
def test_an_entry(
    kind: Kind,
    outcome: Outcome | None,
    blocks: list[Block],
    roles: str,
    expected: list[tuple[int, str | None]],
) -> None:
    entry = Entry(kind, tuple(blocks), outcome=outcome)
    amounts, awards = decide_awards(entry)
    allowed = [word.split("|") for word in roles.split()]
    assert len(amounts) == len(allowed)
    assert all(a.role in words for a, words in zip(amounts, allowed, strict=True))
    assert [(int(a.value), a.recipient) for a in awards] == expected

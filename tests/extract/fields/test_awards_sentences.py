"""Sentences of a decision: the grants they award, with recipient and purpose, and those that award none."""

from decimal import Decimal

import pytest

from extract.block import Block, Entry
from extract.fields.awards.awards import decide_awards
from extract.page import Cell, Line, Table
from extract.record import Award

Grants = list[tuple[str, str | None, str | None]]

GIVEN: list[tuple[str, Grants]] = [
    (
        "Grants agreed to three clubs: Oxby Boxing Club £1,000. Marl Youth Club £850; Quay Youth Club £900.",
        [
            ("1000", "Oxby Boxing Club", None),
            ("850", "Marl Youth Club", None),
            ("900", "Quay Youth Club", None),
        ],
    ),
    ("To give Talent Yard a grant of £6,000 for workshops.", [("6000", "Talent Yard", "workshops")]),
    (
        "That £2,000 be awarded to Elm Players and £1,500 to Oak Singers, and that the bid from Ash Rovers"
        " be refused.",
        [("2000", "Elm Players", None), ("1500", "Oak Singers", None)],
    ),
    (
        "To award £20,000 from the £100,000 Early Intervention Fund to Dorchester Youth Club.",
        [("20000", "Dorchester Youth Club", None)],
    ),
    (
        ("The PCC approved a grant of £12,500 to The Bridge Project for a youth worker until 31 March 2023."),
        [("12500", "The Bridge Project", "a youth worker")],
    ),
    (
        ("To award £8,000 to Women & Girls Together CIC and £6,500 to Menfulness, towards peer support."),
        [("8000", "Women & Girls Together CIC", "peer support"), ("6500", "Menfulness", "peer support")],
    ),
    (
        ("Three grants of £4,000 each were approved, to Ashby Boxing Club, Melton Mencap and Coalville Can."),
        [
            ("4000", "Ashby Boxing Club", None),
            ("4000", "Melton Mencap", None),
            ("4000", "Coalville Can", None),
        ],
    ),
    (
        ("Agreed: £5,000 each for Acorn Youth Club, Beech Hall and Cedar Trust to run summer activities."),
        [
            ("5000", "Acorn Youth Club", "run summer activities"),
            ("5000", "Beech Hall", "run summer activities"),
            ("5000", "Cedar Trust", "run summer activities"),
        ],
    ),
    (
        (
            "The PCC has approved an increase in the grant to Harbour Women's Centre from £40,000 "
            "to £52,000 for 2023/24."
        ),
        [("52000", "Harbour Women's Centre", None)],
    ),
    (
        ("The PCC agreed to increase the grant to Harbour Refuge by £12,000, from £40,000 to £52,000."),
        [("12000", "Harbour Refuge", None)],
    ),
    (
        (
            "An additional £7,500 was awarded to Kite Youth to extend its mentoring scheme, on top "
            "of the £15,000 given in May."
        ),
        [("7500", "Kite Youth", "extend its mentoring scheme")],
    ),
    (
        ("The application from Tideswell Cricket Club for £4,000 was approved in part: £2,500 was awarded."),
        [("2500", "Tideswell Cricket Club", None)],
    ),
    (
        (
            "The club had asked for £9,000. The Commissioner awarded £6,000 to Moor Lane Rugby Club"
            " towards floodlights."
        ),
        [("6000", "Moor Lane Rugby Club", "floodlights")],
    ),
    (
        (
            "To award Gloucester Rugby Foundation £36,000 over three years, £12,000 in 2022/23, to "
            "run Tackling Hate."
        ),
        [("12000", "Gloucester Rugby Foundation", "run Tackling Hate")],
    ),
    (
        "Approved a contribution of £10,000 to the Safer Sheppey Partnership.",
        [("10000", "Safer Sheppey Partnership", None)],
    ),
    (
        "A donation of £250 to the Police Dependants' Trust was agreed.",
        [("250", "Police Dependants' Trust", None)],
    ),
    (
        "The sum of £3,000 be given to Catch22 in support of its gangs project.",
        [("3000", "Catch22", "its gangs project")],
    ),
    ("£3,450 – Ryhill Village Hall – new doors", [("3450", "Ryhill Village Hall", "new doors")]),
    (
        (
            "The Commissioner has decided to fund Street Doctors to train 200 young people in first"
            " aid, at a cost of £9,800."
        ),
        [("9800", "Street Doctors", "train 200 young people in first aid")],
    ),
    (
        (
            "Award of £22,000 from the Proceeds of Crime Fund to Crimestoppers for a campaign "
            "against county lines."
        ),
        [("22000", "Crimestoppers", "a campaign against county lines")],
    ),
    (
        "Dyfarnu £6,000 i Ganolfan Ieuenctid y Bala ar gyfer cwrs cymorth cyntaf.",
        [("6000", "Ganolfan Ieuenctid y Bala", "cwrs cymorth cyntaf")],
    ),
    (
        ("Approve the payment of £11,000 to the Diocese of Lincoln to continue the prison visitors' centre."),
        [("11000", "Diocese of Lincoln", "continue the prison visitors' centre")],
    ),
    (
        (
            "Each of the following was awarded £1,000: Alston Moor Federation, Brampton Scouts and "
            "Carlisle Key."
        ),
        [
            ("1000", "Alston Moor Federation", None),
            ("1000", "Brampton Scouts", None),
            ("1000", "Carlisle Key", None),
        ],
    ),
    (
        (
            "To approve a variation to the grant agreement with Circles South East, adding £14,600 "
            "for a third co-ordinator."
        ),
        [("14600", "Circles South East", "a third co-ordinator")],
    ),
    (
        (
            "That £40,000 be paid to Essex Council for Voluntary Youth Services (ECVYS) as a grant "
            "for training."
        ),
        [("40000", "Essex Council for Voluntary Youth Services", "training")],
    ),
    (
        "Approve funding of £9,995 for 3 @ The Gate to deliver arts workshops.",
        [("9995", "3 @ The Gate", "deliver arts workshops")],
    ),
    ("Award £6,240 to Access to Sport to run boxing.", [("6240", "Access to Sport", "run boxing")]),
    (
        "Provide the Constabulary with £80,000 for extra patrols at Christmas.",
        [("80000", "Constabulary", "extra patrols at Christmas")],
    ),
    (
        (
            "The PCC is pleased to award Emerge Advocacy a grant worth £16,800 to support young "
            "people in A&E, running for twelve months from April."
        ),
        [("16800", "Emerge Advocacy", "support young people in A&E")],
    ),
    (
        ("To agree that up to £33,000 be spent on a grant to SafeLives for an evaluation of the service."),
        [("33000", "SafeLives", "an evaluation of the service")],
    ),
    (
        ("That the following be approved: £1,200, Ely Rotary; £800, Soham Scouts; £450, Littleport WI."),
        [("1200", "Ely Rotary", None), ("800", "Soham Scouts", None), ("450", "Littleport WI", None)],
    ),
    (
        "Approved the allocation of £1,500,000 to the Chief Constable for additional officers.",
        [("1500000", "Chief Constable", "additional officers")],
    ),
    (
        (
            "To award a total of £27,000 to two organisations: £15,000 to Rape Crisis Tyneside and "
            "£12,000 to Safe Newcastle."
        ),
        [("15000", "Rape Crisis Tyneside", None), ("12000", "Safe Newcastle", None)],
    ),
    (
        ("The PCC will provide £19,500 a year to Fairplay Workshop, from April 2021 to March 2023."),
        [("19500", "Fairplay Workshop", None)],
    ),
    (
        "£2,000 was granted to each of Corby Town FC and Rushden Harriers.",
        [("2000", "Corby Town FC", None), ("2000", "Rushden Harriers", None)],
    ),
    (
        "To make awards of £3,000 (Hive Arts), £2,500 (Dance North) and £1,750 (Rhythm & Rhyme).",
        [("3000", "Hive Arts", None), ("2500", "Dance North", None), ("1750", "Rhythm & Rhyme", None)],
    ),
    (
        "The Commissioner has agreed to award a grant of £6,750 to Penrith & Eden Carers.",
        [("6750", "Penrith & Eden Carers", None)],
    ),
    (
        (
            "I approve the award of £21,000 to Sandwell Women's Aid, being the second of three "
            "yearly payments."
        ),
        [("21000", "Sandwell Women's Aid", None)],
    ),
    (
        (
            "That a grant of £2,000 be made to Bury Amateur Boxing Club (BABC) for head guards, on "
            "condition that it opens on Fridays."
        ),
        [("2000", "Bury Amateur Boxing Club", "head guards")],
    ),
    (
        (
            "A sum not exceeding £4,500 be awarded to the University of Lincoln for research into "
            "hare coursing."
        ),
        [("4500", "University of Lincoln", "research into hare coursing")],
    ),
    (
        "The Commissioner will give the Royal British Legion £350 for the Remembrance parade.",
        [("350", "Royal British Legion", "the Remembrance parade")],
    ),
    (
        ("Award a one-year grant of £24,000 to Women in Prison to provide through-the-gate support."),
        [("24000", "Women in Prison", "provide through-the-gate support")],
    ),
    (
        ("To award the following sums: Leicester City Council – £60,000; Rutland County Council – £12,000."),
        [("60000", "Leicester City Council", None), ("12000", "Rutland County Council", None)],
    ),
    (
        (
            "The PCC supports the application by Whitehaven Harbour Youth Project and grants it "
            "£6,000 for canoes."
        ),
        [("6000", "Whitehaven Harbour Youth Project", "canoes")],
    ),
    ("An award of £1,999.99 is made to Tenbury Men's Shed.", [("1999.99", "Tenbury Men's Shed", None)]),
    (
        ("To award £50,000 (fifty thousand pounds) to Somerset and Avon Rape and Sexual Abuse Support."),
        [("50000", "Somerset and Avon Rape and Sexual Abuse Support", None)],
    ),
    (
        (
            "The Commissioner agreed to provide pump-priming funding of £17,500 to Derby City "
            "Mission in 2019/20 for the night shelter."
        ),
        [("17500", "Derby City Mission", "the night shelter")],
    ),
    (
        ("Decision: to approve payment of the 2022/23 grant of £31,000 to Hampshire Youth Offending Team."),
        [("31000", "Hampshire Youth Offending Team", None)],
    ),
]

NONE = [
    "Property Act Fund: spring grants to schools, £2,000",
    "To note that £5,000 was awarded to Barrow Street Angels in January.",
    "The Commissioner agreed that the grant of £8,000 to Pulse Dance be withdrawn.",
    "The request for £2,000 from Elm Players, and that from Ash Rovers for £900, are refused.",
    ("That the Commissioner enters into a contract with Securitec Ltd for £48,000 for CCTV maintenance."),
    "To grant a licence to Borough Radio for use of the mast at a fee of £1,200 a year.",
    ("Approval is given to purchase twelve vehicles at a cost of £310,000 from the capital programme."),
    "The lease of Unit 4, Riverside Park be renewed for five years at £62,500 per annum.",
    "To carry forward £75,000 of the Community Safety Fund underspend into 2024/25.",
    ("To hold back £20,000 from the second payment to Safer Streets North until the report is received."),
    ("The Commissioner agreed to accept £145,000 from the Ministry of Justice for victims' services."),
    ("The Commissioner approved the transfer of £250,000 from the general reserve to the insurance reserve."),
    "Grants of up to £500 may be awarded by the Chief Executive under this scheme.",
    ("To allocate £120,000 for a new small grants scheme, with grants of between £1,000 and £5,000."),
    ("The Commissioner delegated authority to the Chief Executive to award grants of less than £10,000."),
    "To commission Victim Support at a price of £210,000 a year for two years.",
    "To pay the Local Government Association's annual subscription of £7,200.",
    "The sale of Brook Street police station at £415,000 is approved.",
    "The Commissioner approved a loan of £50,000 to the credit union.",
    "The Commissioner agreed to underwrite the festival to the sum of £2,000.",
    "Approval was given to spend £64,000 on a replacement boiler at headquarters.",
    "To approve grants totalling £45,000, as set out below.",
    (
        "The Commissioner resolved to renew membership of the Association of Policing and Crime"
        " Chief Executives at £2,400."
    ),
    "To pay compensation of £3,500 to the claimant.",
    "To write off a debt of £12,000 owed by a former tenant.",
    "To settle the claim for £18,000 plus costs.",
    "Approve the appointment of Grant Thornton UK LLP as auditor at a fee of £41,000.",
    ("To extend the service level agreement with Barnardo's by six months at a cost of £37,500."),
    "The Commissioner has agreed the Chief Constable's pay award of £4,300.",
    "To approve a bonus payment of £5,000 to the Chief Executive.",
    "Approval of the revised budget of £2.4m for the estates programme.",
    "The Commissioner approved the precept of £236.45 for a Band D property.",
]


def decided(*blocks: Block, title: str | None = None) -> tuple[Award, ...]:
    entry = Entry("decision", blocks, outcome="approved", title=title)
    return decide_awards(entry)[1]


def told(text: str, zone: str = "decision") -> Block:
    return Block(text, "paragraph", ((0, Line(text, 1)),), zone=zone)  # type: ignore[arg-type]  # a zone


def rows(*cells: tuple[str, ...]) -> list[Block]:
    lines = [tuple(Cell(t, c, (Line(t, n),)) for c, t in enumerate(row)) for n, row in enumerate(cells, 1)]
    table = Table(tuple(lines))
    return [
        Block(
            "\t".join(c.text for c in row),
            "row",
            ((0, row[0].lines[0]),),
            cells=row,
            table=table,
            zone="decision",
        )
        for row in lines
    ]


@pytest.mark.parametrize(("text", "grants"), GIVEN)
def test_a_sentence_that_gives(text: str, grants: Grants) -> None:
    awards = decided(told(text))
    assert [(a.value, a.recipient, a.purpose) for a in awards] == [(Decimal(v), r, p) for v, r, p in grants]


@pytest.mark.parametrize("text", NONE)
def test_a_sentence_that_gives_nothing(text: str) -> None:
    assert decided(told(text)) == ()


def test_a_value_behind_a_bare_label_is_of_what_the_title_says() -> None:
    title = "Grant to Boxford Sea Scouts for a minibus"
    award = decided(told("Value (£):", "header"), told("14,250", "header"), title=title)[0]
    assert (award.value, award.recipient, award.purpose) == (
        Decimal(14250),
        "Boxford Sea Scouts",
        "a minibus",
    )
    title = "Contract awarded to Deltec plc for body-worn cameras"
    assert decided(told("Value: £140,250", "header"), title=title) == ()


def test_lines_broken_by_a_narrow_cell_are_read_together() -> None:
    awards = decided(
        told("Supported. £22,440 to the"),
        told("University of Arden and £13,000 to"),
        told("Arden Council for training."),
    )
    assert [(str(a.value), a.recipient) for a in awards] == [
        ("22440", "University of Arden"),
        ("13000", "Arden Council"),
    ]


def test_a_project_cell_that_opens_with_a_body_names_the_recipient() -> None:
    awards = decided(
        *rows(
            ("Project", "Amount (£)", "Decision"),
            ("Northgate Community Centre – youth nights", "2,500", "Agreed"),
            ("Westgate Allotment Society – fence", "1,200", "Not agreed"),
        )
    )
    assert [(str(a.value), a.recipient, a.purpose) for a in awards] == [
        ("2500", "Northgate Community Centre", "youth nights")
    ]


def test_a_firm_behind_its_label_is_paid_a_price() -> None:
    lines = [
        told("Subject: Vehicle trackers, three years"),
        told("Organisation: Oxmark Data Ltd"),
        told("Value: £12,400"),
    ]
    assert decided(*lines) == ()
    lines[0] = told("Subject: Community grant for trackers")
    assert [a.recipient for a in decided(*lines)] == ["Oxmark Data Ltd"]


def test_a_list_that_goes_on_in_the_next_sentence_gives_all_of_its_grants() -> None:
    text = (
        "Grants agreed to three clubs: Oxby Boxing Club £1,000. Marl Youth Club £850; Quay Youth Club £900."
    )
    assert [int(a.value) for a in decided(told(text, "summary"))] == [1000, 850, 900]


def test_an_item_agreed_in_a_lesser_sum_is_paid_to_who_asked() -> None:
    item = told("give Marl Canal Rangers £9,500 for litter picks along the towpath.", "recommendation")
    item = Block(item.text, "item", item.pieces, zone="recommendation", heading="Officer recommendations")
    lesser = told("Recommendation 1 is approved in the lesser sum of £6,000.")
    assert [(int(a.value), a.recipient) for a in decided(item, lesser)] == [(6000, "Marl Canal Rangers")]

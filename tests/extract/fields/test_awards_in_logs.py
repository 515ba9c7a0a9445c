"""Sums in the entries of logs, registers and grant rounds: what they are, who has them and what for."""
# ruff: noqa: E501 (an entry stays in one piece)

import pytest

from extract.block import Block, BlockKind, Entry, Zone
from extract.fields.awards.awards import decide_awards
from extract.page import Cell, Line, Table
from extract.record import Amount, Award, Outcome

Given = list[tuple[int, str | None]]


def line(text: str, zone: Zone = "header", kind: BlockKind = "paragraph", lead: str = "") -> Block:
    return Block(text, kind, ((0, Line(text, 1)),), zone=zone, lead=lead)


def cells(row: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(Cell(text, column) for column, text in enumerate(row))


def card(*rows: tuple[str, str]) -> list[Block]:
    table = Table(tuple(cells(row) for row in rows))
    return [
        Block("\t".join(row), "row", ((0, Line("\t".join(row), 1)),), cells=cells(row), table=table)
        for row in rows
    ]


def decided(
    blocks: list[Block], outcome: Outcome | None = "approved", title: str = "", undecided: bool = False
) -> tuple[tuple[Amount, ...], tuple[Award, ...]]:
    entry = Entry("decision", tuple(blocks), outcome=outcome, title=title or None, undecided=undecided)
    return decide_awards(entry)


def awarded(blocks: list[Block], title: str = "", outcome: Outcome | None = "approved") -> Given:
    return [(int(a.value), a.recipient) for a in decided(blocks, outcome, title)[1]]


def roles(blocks: list[Block], title: str = "", outcome: Outcome | None = "approved") -> list[str]:
    undecided = outcome in ("refused", "deferred")
    return [a.role for a in decided(blocks, outcome, title, undecided)[0]]


LISTS = [
    (  # places by one word, below a line that grants to bodies of a sort
        "The PCC has made grants to the safety partnerships as follows:",
        ["Oxby £21,000", "Marl £14,250", "Quay and Pier £8,400"],
        [(21000, "Oxby"), (14250, "Marl"), (8400, "Quay and Pier")],
    ),
    (
        "Funding for each of these town councils is agreed:",
        ["Oxby: £2,100", "Marlford - £1,450"],
        [(2100, "Oxby"), (1450, "Marlford")],
    ),
    (  # what a grant is spent on is paid to no one
        "Funding to the partnership will cover:",
        ["Coordinator £31,000", "Training £4,250"],
        [],
    ),
    ("The partnership's spending was as follows:", ["Salaries £31,000", "Postage £425"], []),
]


@pytest.mark.parametrize(("lead", "lines", "expected"), LISTS)
def test_lines_below_a_line_that_grants(lead: str, lines: list[str], expected: Given) -> None:
    assert awarded([line(lead, "summary"), *(line(text, "summary") for text in lines)]) == expected


def test_items_whose_lead_is_an_item_too() -> None:
    items = [
        "To award the grants below from the Victims Fund of £90,000:",
        "Oxby Together – £11,500 for groups of carers",
        "Bluebell Row – £20,400 for counselling (£9,100 in 2022/23)",
        "Reports are due each quarter.",
    ]
    amounts, awards = decided([line(text, "decision", "item") for text in items])
    assert [a.role for a in amounts] == ["budget", "award", "award", "previous"]
    assert [(int(a.value), a.recipient, a.purpose) for a in awards] == [
        (11500, "Oxby Together", "groups of carers"),
        (20400, "Bluebell Row", "counselling"),
    ]


def test_a_bracket_that_holds_the_sum_and_its_purpose() -> None:
    text = "that grants be made to Oxby Boxing Club (£1,500, for gloves and pads) and Marl Farmers (£640, for signs)"
    _, awards = decided([line(text, "decision", "item")])
    told = [(int(a.value), a.recipient, a.purpose) for a in awards]
    assert told == [(1500, "Oxby Boxing Club", "gloves and pads"), (640, "Marl Farmers", "signs")]


def test_bids_told_so_and_refused() -> None:
    text = "Two bids came in from Oxby Angling Society (£700, for a shed) and Marl Bowls Club (£410, for a roller)."
    amounts, awards = decided([line(text)], "refused", undecided=True)
    assert [(a.role, a.recipient, a.purpose) for a in amounts] == [
        ("request", "Oxby Angling Society", "a shed"),
        ("request", "Marl Bowls Club", "a roller"),
    ]
    assert not awards


def log_entry(summary: str, amount: str, title: str) -> list[Block]:
    labels = [("Title", title), ("Summary", summary), ("Outcome", "Approved"), ("Amount (£)", amount)]
    return [b for label, value in labels for b in (line(f"{label}:"), line(value))]


COLUMNS = [
    (
        "Grant towards food parcels for refuges.",
        "Hardship Fund - Oxby Foodbank",
        ["award"],
        [(4750, "Oxby Foodbank")],
    ),
    ("Donation towards the cost of new tents.", "3rd Oxby Scouts", ["award"], [(4750, "3rd Oxby Scouts")]),
    ("Purchase of 50 further radios at £95 each.", "Radio replacement", ["rate", "contract"], []),
    ("Hire of a hall for the summit", "Summit", ["contract"], []),
    ("Grant towards training, from the Home Office.", "Cyber training", ["income|budget|committed"], []),
    (
        "Grant towards counselling, to be repaid as it was not spent.",
        "Oxby Mind",
        ["income|budget|previous|committed|spend"],
        [],
    ),
    (
        "Disposal of the former station at auction.",
        "Estates - Quay Police Station",
        ["income|budget|committed"],
        [],
    ),
]


@pytest.mark.parametrize(("summary", "title", "expected", "awards"), COLUMNS)
def test_an_amount_beside_a_summary(summary: str, title: str, expected: list[str], awards: Given) -> None:
    blocks = log_entry(summary, "4,750", title)
    assert all(role in words.split("|") for role, words in zip(roles(blocks, title), expected, strict=True))
    assert awarded(blocks, title) == awards


def test_an_amount_that_is_the_total_of_the_grants_named() -> None:
    blocks = log_entry("Grants to Oxby CSP (£3,000) and Marl CSP (£1,750).", "4,750", "Partnership funding")
    assert roles(blocks, "Partnership funding") == ["award", "award", "committed"]


def test_a_cost_in_a_card() -> None:
    said = "To renew the contribution to Quay Watch Trust for a manager for 2021/22. Last year it was £8,400."
    rows = card(
        ("Date", "3 June 2021"), ("What was decided", said), ("Cost", "£9,100"), ("Publication", "Open")
    )
    blocks = [rows[0], Block("What was decided", "heading", rows[1].pieces, zone="decision"), line(said, "decision"),
              rows[2], rows[3]]  # fmt: skip
    assert awarded(blocks, "Regional manager") == [(9100, "Quay Watch Trust")]


def test_a_cost_in_a_card_that_is_asked_for() -> None:
    rows = card(("Date", ""), ("Cost", "£9,100 asked for"), ("Publication", ""))
    assert roles(rows, "Seminars", "deferred") == ["request"]


TITLES = [
    ("Oxby Harriers – Run Safe", "Oxby Harriers will coach fifty children.", "Oxby Harriers"),
    ("Marl Rugby Club – Tackle It", "Two evenings a week.", "Marl Rugby Club"),
    ("Winter Fund – Quay Foodbank", "Parcels for families.", "Quay Foodbank"),
    ("Road Safety – Marl Valley", "Two signs in the village.", None),
    ("Run Safe – Oxby", "Fifty children are coached.", None),
]


@pytest.mark.parametrize(("title", "text", "expected"), TITLES)
def test_a_title_that_names_a_body_beside_a_project(title: str, text: str, expected: str | None) -> None:
    blocks = [
        line(title, kind="heading"),
        line("District: Oxby"),
        line("Outcome: Awarded £2,400", "decision"),
        line(text),
    ]
    assert awarded(blocks, title) == [(2400, expected)]


SENTENCES = [
    (
        "The PCC was asked for £7,300 by the Friends of Oxby Common for two gates.",
        "refused",
        [("request", "Friends of Oxby Common")],
    ),
    (
        "Not to support the application of Oxby Town Council for £31,000 towards a skate park.",
        "refused",
        [("request", "Oxby Town Council")],
    ),
    ("Approved three bids totalling £21,640. Two more, worth £8,150, were not supported.", "approved-in-part",
     [("committed", None), ("request", None)]),
    ("The three bids totalling £21,640 were not approved.", "refused", [("request", None)]),
    (
        "The PCC agreed to carry on funding the respite service, which is run by Marl Carers Trust, until 31 March 2024, with a grant of up to £46,000.",
        "approved",
        [("award", "Marl Carers Trust")],
    ),
    (
        "That £870.25 be paid to Oxby Guildhall for hire of the hall and catering.",
        "approved",
        [("contract", "Oxby Guildhall")],
    ),
    ("That £870 be paid to Oxby Youth Trust for a summer camp.", "approved", [("award", "Oxby Youth Trust")]),
    (
        "The Commissioner agreed to contribute £2.2m from the Capital Programme, subject to a joint agreement.",
        "approved",
        [("budget", None)],
    ),
    (
        "Quay Survivors gives counselling under a grant of £64,000 for 2024/25. The charity has asked for £9,000.",
        "deferred",
        [("previous", "Quay Survivors"), ("request", "Quay Survivors")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "outcome", "expected"), SENTENCES)
def test_a_sentence_of_an_entry(text: str, outcome: Outcome, expected: list[tuple[str, str | None]]) -> None:
    undecided = outcome in ("refused", "deferred")
    amounts, _ = decided([line(text, "decision")], outcome, undecided=undecided)
    assert [(a.role, a.recipient) for a in amounts] == expected


def test_a_proposal_by_its_title() -> None:
    issue = "Continuation of the Oxby mentoring scheme run by Riverside Minds (£18,200 for 2018/19)"
    blocks = [
        line("Issue:"),
        line(issue),
        line("Decision:", "decision"),
        line("Supported the proposal", "decision"),
    ]
    assert awarded(blocks, issue) == [(18200, "Riverside Minds")]


def test_less_agreed_than_one_asked_for() -> None:
    issue = "Oxby Night Marshals: request for £20,000 for a year"
    blocks = [line(issue), line("Supported in part. £9,000 agreed for five months", "decision")]
    assert awarded(blocks, issue, "approved-in-part") == [(9000, "Oxby Night Marshals")]


def test_funding_that_goes_on() -> None:
    text = "The Commissioner has agreed to continue funding for Turning Tide, delivered by Quay Change, with £64,000 in 2023/24."
    assert awarded([line(text, "decision")]) == [(64000, "Quay Change")]
    text = "AGREED: to extend the grant of £90,000 to Oxby Rape Crisis for six months, at a cost of £45,000."
    blocks = [line(text, "decision")]
    assert roles(blocks) == ["previous", "award"]
    assert awarded(blocks) == [(45000, "Oxby Rape Crisis")]


def test_a_grant_told_of_beside_one_that_is_given() -> None:
    text = "The Commissioner has agreed to award Quay Change £64,000. Quay Change had £58,000 in 2022/23."
    assert roles([line(text, "decision")]) == ["award", "previous"]


def test_an_earlier_grant_of_the_body_told_of() -> None:
    text = "Oxby Wheelers asked for £7,000. It ran rides in Marl last year with a grant of £3,100 from the Commissioner."
    amounts, _ = decided([line(text, "decision")], "refused", undecided=True)
    assert [(a.role, a.recipient) for a in amounts] == [
        ("request", "Oxby Wheelers"),
        ("previous", "Oxby Wheelers"),
    ]


def test_a_contract_whose_firm_stands_before_its_time() -> None:
    text = "To award the contract for Lot 2, young people, to Brightside Voices for four years from 1 April 2025 at £512,000."
    amounts, _ = decided([line(text, "decision")])
    assert [(a.role, a.recipient) for a in amounts] == [("contract", "Brightside Voices")]


def test_lines_below_a_line_that_says_they_were_not_funded() -> None:
    told = ["The Commissioner has awarded three grants from the Community Fund.", "Oxby Wanderers FC – £4,900",
            "Floodlights for the training ground.", "Marl Rowing Club – £3,500", "The Cycle Barn – £4,000",
            "Forty bikes.", "Applications not funded", "Quay Carnival – £5,000", "Oxby Residents' Group – £2,750"]  # fmt: skip
    amounts, awards = decided([line(text) for text in told], None)
    assert [(int(a.value), a.recipient) for a in awards] == [
        (4900, "Oxby Wanderers FC"),
        (3500, "Marl Rowing Club"),
        (4000, "The Cycle Barn"),
    ]
    assert [(a.role, a.recipient) for a in amounts[3:]] == [
        ("request", "Quay Carnival"),
        ("request", "Oxby Residents' Group"),
    ]


ASKED = [
    ("The PCC was approached by Marl Mediation for £6,200 for an organiser and has agreed to give £5,000.",
     [("request", "Marl Mediation"), ("award", "Marl Mediation")]),
    ("Deferred: £22,000 bid from Fen Rangers for a patrol vehicle.", [("request", "Fen Rangers")]),
    ("Refused: £3,200, Oxby Bonfire Society.", [("request", "Oxby Bonfire Society")]),
    ("Approved: contribution of £9,000 to the regional drugs team, our share of £45,000.", [("award", "regional drugs team"), ("budget", None)]),
    ("To begin the works at Marl, by Quay Builders plc, at a cost of £612,400.", [("contract", "Quay Builders plc")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_a_line_of_a_list(text: str, expected: list[tuple[str, str | None]]) -> None:
    amounts, _ = decided([line(text, "decision")])
    assert [(a.role, a.recipient) for a in amounts] == expected


def test_a_body_called_by_its_last_word() -> None:
    text = "To award £8,000 to Moor Youth Trust and £3,000 to Beck Alliance. The Trust also asked for £1,200 for a manager."
    amounts, _ = decided([line(text, "decision")])
    assert [a.recipient for a in amounts] == ["Moor Youth Trust", "Beck Alliance", "Moor Youth Trust"]


QUALIFIERS = [
    ("none of which may be for more than £5,000", ["up-to"]),
    ("The Fund does not as a rule give more than £20,000 to one body.", ["up-to"]),
    ("It cannot pay for capital items above £2,500.", ["up-to"]),
    ("The reserve ought not to fall under £4m.", ["at-least"]),
    ("The bid was not supported: it was for more than £5,000.", ["at-least"]),
    ("The awards add up to £14,415.", ["exact"]),
    ("The Ministry paid over £214,000 in May.", ["exact"]),
]


@pytest.mark.parametrize(("text", "expected"), QUALIFIERS)
def test_a_floor_or_ceiling_that_is_denied(text: str, expected: list[str]) -> None:
    assert [a.qualifier for a in decided([line(text)])[0]] == expected


FUNDS = [
    (["To award £9,000 to Oxby Mind.", "Funded from: Crime Prevention Fund (£80,000 in 2021/22)"], "Crime Prevention Fund"),
    (["To award £9,000 to Oxby Mind.", "To meet the cost from the Commissioning Reserve."], "Commissioning Reserve"),
    (["Oxby Mind applied to the Safer Homes Fund.", "To award £9,000 to Oxby Mind."], "Safer Homes Fund"),
    (["To award £9,000 to Oxby Mind.", "It will be met from the Serious Violence Duty grant."], "Serious Violence Duty grant"),
    (["To award £9,000 to Oxby Mind.", "The Reserve Forces grant a medal."], None),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "expected"), FUNDS)
def test_the_fund_of_an_award(texts: list[str], expected: str | None) -> None:
    _, awards = decided([line(text, "decision") for text in texts])
    assert [a.fund for a in awards] == [expected]


def test_the_year_that_the_decision_names_for_all_its_grants() -> None:
    blocks = [
        line("To approve the grants for 2024/25 to the two bodies listed:", "recommendation"),
        line("£4,000 to Oxby Mind for mentors", "recommendation", "item"),
        line("£3,500 to Marl Youth Trust for boats", "recommendation", "item"),
    ]
    assert [a.period for a in decided(blocks)[1]] == ["2024/25", "2024/25"]


def test_what_grants_told_in_one_sentence_are_for() -> None:
    text = (
        "Grants to councils for wardens on summer nights: £8,000 to Oxby Council and £6,500 to Marl Council."
    )
    assert [a.purpose for a in decided([line(text, "decision")])[1]] == ["wardens on summer nights"] * 2


TOLD = [
    (["Purpose:", "lamps for the pier"], "lamps for the pier"),
    (["The group had £450 from us in 2022. Grant for reflective coats."], "reflective coats"),
    (["The group meets on Tuesdays."], None),
]


@pytest.mark.parametrize(("texts", "expected"), TOLD)
def test_a_purpose_told_apart_from_the_sum(texts: list[str], expected: str | None) -> None:
    blocks = [line("Subject:"), line("Oxby Youth Club"), *map(line, texts), line("Agreed £:"), line("1,200")]
    _, awards = decided(blocks, title="Oxby Youth Club")
    assert [(int(a.value), a.purpose) for a in awards] == [(1200, expected)]


def test_a_call_off_where_a_name_would_stand_is_bought() -> None:
    entry = [
        line("Subject:"), line("Body armour: call-off from the national framework (Tarn Wares Ltd)"),
        line("Outcome:"), line("Approved"), line("Amount (£):"), line("£128,400.00"),
    ]  # fmt: skip
    assert awarded(entry) == []
    assert roles(entry) == ["contract"]

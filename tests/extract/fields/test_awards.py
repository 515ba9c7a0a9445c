"""Which distinct grants a record decides, with their mentions, terms and what is no award beside them."""

from decimal import Decimal

from extract.block import Block, BlockKind, Entry, Zone
from extract.fields.awards.awards import decide_awards
from extract.fields.awards.grants import same_body
from extract.page import Cell, Line, Table
from extract.record import Amount, Award, Kind, Outcome


def block(
    text: str, zone: Zone = "body", kind: BlockKind = "paragraph", heading: str = "", lead: str = ""
) -> Block:
    return Block(text, kind, ((0, Line(text, 1)),), zone=zone, heading=heading, lead=lead)


def rows(*cells: tuple[str, ...], zone: Zone = "body", lead: str = "") -> list[Block]:
    lines = [tuple(Cell(t, c, (Line(t, n),)) for c, t in enumerate(row)) for n, row in enumerate(cells, 1)]
    table = Table(tuple(lines))
    blocks = []
    for row in lines:
        text = "\t".join(c.text for c in row)
        blocks.append(
            Block(text, "row", ((0, row[0].lines[0]),), cells=row, table=table, zone=zone, lead=lead)
        )
    return blocks


def decide(
    *blocks: Block,
    kind: Kind = "decision",
    outcome: Outcome | None = "approved",
    undecided: bool = False,
    title: str | None = None,
) -> tuple[tuple[Amount, ...], tuple[Award, ...]]:
    entry = Entry(kind, blocks, outcome=outcome, title=title, undecided=undecided)
    return decide_awards(entry)


def told(awards: tuple[Award, ...]) -> list[tuple[int, str | None]]:
    return [(int(a.value), a.recipient) for a in awards]


def test_repeats_are_one_award_with_several_mentions() -> None:
    amounts, awards = decide(
        block("This report seeks approval to award £18,750 to fund two youth workers.", "summary"),
        block("That the PCC approves funding of £18,750 towards detached youth work.", "recommendation"),
        block("Approval is sought to award £18,750 towards detached youth work."),
        block(
            "It is recommended that the PCC approves funding of £18,750 towards detached youth work.",
            "recommendation",
        ),
    )
    assert told(awards) == [(18750, None)]
    assert awards[0].amounts == (0, 1, 2, 3)
    assert {a.role for a in amounts} == {"award"}


def test_a_million_in_words_and_letters_is_one_award() -> None:
    _, awards = decide(
        block("To award £1million to the Wend Refuge Partnership.", "decision"),
        block("The Wend Refuge Partnership will be given £1m."),
    )
    assert told(awards) == [(1000000, "Wend Refuge Partnership")]
    assert len(awards[0].amounts) == 2


def test_the_exact_operative_sum_wins_over_the_rounded_one() -> None:
    _, awards = decide(
        block("We propose to grant about £1.6m to Marsh Housing."),
        block("Approve a grant of £1,634,000 to Marsh Housing.", "recommendation"),
    )
    assert told(awards) == [(1634000, "Marsh Housing")]


def test_bullets_are_an_award_each() -> None:
    lead = (
        "That the Commissioner supports these applications to the Community Safety Fund and awards to "
        "the following:"
    )
    _, awards = decide(
        block("£12,400 to Fern Boxing Club for its Gloves Up sessions", "recommendation", "item", lead=lead),
        block("£890 to Ashwell Parish Council for a speed camera", "recommendation", "item", lead=lead),
        block("£890 to Priory Down Scouts for tents", "recommendation", "item", lead=lead),
    )
    assert told(awards) == [
        (12400, "Fern Boxing Club"),
        (890, "Ashwell Parish Council"),
        (890, "Priory Down Scouts"),
    ]
    assert {a.fund for a in awards} == {"Community Safety Fund"}


def test_this_years_share_is_the_award_and_the_total_committed() -> None:
    amounts, awards = decide(
        block(
            "To award £72,600 over three years to Skill Yard. In this financial year the grant is £24,200."
        ),
        block(
            "£24,200 to Skill Yard", "recommendation", "item", lead="The Commissioner awards the following:"
        ),
    )
    assert told(awards) == [(24200, "Skill Yard")]
    assert [a.role for a in amounts] == ["committed", "award", "award"]


def test_a_years_share_beside_a_total_in_one_sentence() -> None:
    amounts, awards = decide(
        block("To award £20,000 a year to Skill Yard, £60,000 in total over three years.", "decision")
    )
    assert told(awards) == [(20000, "Skill Yard")]
    assert [a.role for a in amounts] == ["award", "committed"]


def test_parts_by_year_are_committed() -> None:
    amounts, awards = decide(
        block(
            "To award £600,000 to Averley Alliance (£250,000 in 2021/22 and £350,000 in 2022/23) for "
            "mentoring.",
            "decision",
        )
    )
    assert told(awards) == [(600000, "Averley Alliance")]
    assert [a.role for a in amounts] == ["award", "committed", "committed"]


def test_a_total_of_the_awards_is_committed() -> None:
    amounts, awards = decide(
        block("To award grants of £16,500:", "decision"),
        block("£10,000 to Wey Valley Watch", "decision", "item", lead="To award grants of £16,500:"),
        block("£6,500 to Ash Rangers", "decision", "item", lead="To award grants of £16,500:"),
    )
    assert [a.role for a in amounts] == ["committed", "award", "award"]
    assert len(awards) == 2


def test_a_total_alone_awards_nothing() -> None:
    amounts, awards = decide(
        block("The Commissioner has approved five applications at a total cost of £2,900.00.", "decision")
    )
    assert [a.role for a in amounts] == ["committed"] and not awards


def test_the_recommendation_points_to_the_table() -> None:
    amounts, awards = decide(
        block("The Commissioner approves the grants in the table below, totalling £8,500.", "recommendation"),
        *rows(
            ("Organisation", "Project", "Requested", "Awarded"),
            ("Aldmoor Youth Forum", "Friday sports", "£6,000", "£5,500"),
            ("Catch 9 Theatre", "County lines play", "£3,000", "£3,000"),
            ("Lower Tey Anglers", "New pegs", "£1,000", "Declined"),
            ("Total", "", "£10,000", "£8,500"),
        ),
    )
    assert told(awards) == [(5500, "Aldmoor Youth Forum"), (3000, "Catch 9 Theatre")]
    assert [a.purpose for a in awards] == ["Friday sports", "County lines play"]
    assert [a.role for a in amounts] == [
        "committed",
        "request",
        "award",
        "request",
        "award",
        "request",
        "request",
        "committed",
    ]


def test_grants_of_one_size_to_one_body_are_one_award() -> None:
    _, awards = decide(
        block("To award three grants of £2,500 each to Age UK Penvale for safety talks.", "decision")
    )
    assert told(awards) == [(7500, "Age UK Penvale")]
    assert awards[0].units == 3


def test_one_sum_each_to_two_bodies_is_two_awards() -> None:
    _, awards = decide(
        block("To award £30,000 each to Salt Quay Council and North Strand Council.", "decision")
    )
    assert told(awards) == [(30000, "Salt Quay Council"), (30000, "North Strand Council")]


def test_accepted_money_passed_on() -> None:
    amounts, awards = decide(
        block("To accept £492,500 from the Home Office.", "decision", "item"),
        block("To award £211,000 of it to Salt Quay Borough Council for lighting.", "decision", "item"),
    )
    assert [a.role for a in amounts] == ["income", "award"]
    assert told(awards) == [(211000, "Salt Quay Borough Council")]


def test_a_ceiling_of_a_grant_is_an_award_but_a_schemes_is_not() -> None:
    amounts, awards = decide(
        block("Grants of up to £5,000 are available."),
        block("Approve a grant of up to £60,000 to Vale Victims Trust.", "decision"),
    )
    assert [a.role for a in amounts] == ["limit", "award"]
    assert (awards[0].value, awards[0].qualifier) == (Decimal(60000), "up-to")


def test_nothing_is_awarded_when_refused_deferred_or_undecided() -> None:
    text = block("That the PCC approves a grant of £9,600 to Lantern House.", "recommendation")
    for outcome in ("refused", "deferred", "withdrawn"):
        amounts, awards = decide(text, outcome=outcome)  # type: ignore[arg-type]  # literals in a tuple
        assert [a.role for a in amounts] == ["request"] and not awards
    amounts, awards = decide(text, outcome=None, undecided=True)
    assert [a.role for a in amounts] == ["request"] and not awards
    _, awards = decide(text, outcome=None)
    assert told(awards) == [(9600, "Lantern House")]


def test_a_report_awards_nothing() -> None:
    amounts, awards = decide(
        block("The Commissioner awarded £5,000 to Age UK Penvale."), kind="paper", outcome=None
    )
    assert [a.role for a in amounts] == ["allocation"] and not awards


def test_part_granted() -> None:
    amounts, awards = decide(
        block("Fern Boxing Club asked for £15,000 and will find £2,600 itself."),
        block("To award £12,400 to Fern Boxing Club.", "decision"),
    )
    assert [a.role for a in amounts] == ["request", "match", "award"]
    assert told(awards) == [(12400, "Fern Boxing Club")]


def test_asked_for_and_granted_in_full_is_one_award() -> None:
    amounts, awards = decide(
        block("Transform Homes requested £44,968 for supported housing."),
        block("That the Commissioner awards £44,968 to Transform Homes.", "recommendation"),
    )
    assert [a.role for a in amounts] == ["award", "award"]
    assert len(awards) == 1 and awards[0].amounts == (0, 1)


def test_reserves_contracts_and_leases_are_no_awards() -> None:
    _, awards = decide(
        block("To transfer £774,000 from the Insurance Reserve to the Estates Reserve.", "decision"),
        block("To award the contract for cleaning to Brill Ltd at £96,000 a year.", "decision"),
        block("To take a lease of Unit 4 at a rent of £41,000.", "decision"),
        block("To set the authorised limit at £84.0m.", "decision"),
        block("To note that a further £2.5m will be the subject of a later decision.", "decision"),
    )
    assert not awards


def test_the_terms_of_an_award() -> None:
    _, awards = decide(
        block(
            "To award £58,000 from the Victims Fund to Tarn Refuge for an outreach worker from 1 April "
            "2024 to 31 March 2025, "
            "subject to a signed grant agreement. This will help to keep victims safe in their homes.",
            "decision",
        )
    )
    award = awards[0]
    assert award.recipient == "Tarn Refuge"
    assert award.purpose == "an outreach worker"
    assert award.fund == "Victims Fund"
    assert award.period == "1 April 2024 to 31 March 2025"
    assert award.conditions == ("a signed grant agreement",)
    assert award.reason and "keep victims safe" in award.reason


def test_the_full_name_is_preferred() -> None:
    _, awards = decide(
        block("Fenland Women's Aid (FWA) has asked for help."),
        block("To award £12,500 to Fenland Women's Aid for outreach.", "summary"),
        block("£12,500 to FWA", "decision", "item", lead="The Commissioner awards:"),
    )
    assert told(awards) == [(12500, "Fenland Women's Aid")]


def test_names_that_may_be_one_body() -> None:
    assert same_body("The Lucy Fairfull Foundation", "Lucy Fairful Foundation")
    assert same_body("Marden Youth Club", "MYC")
    assert not same_body("Marden Youth Club", "Oakham Youth Club")

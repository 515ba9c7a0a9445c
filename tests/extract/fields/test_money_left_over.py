"""Sums whose words only seem to name a payee, and those of lists that are told as all others are."""
# ruff: noqa: E501 (an entry stays in one piece)

from collections.abc import Callable

import pytest

from extract.record import Record

Notice = Callable[..., Record]
Sums = list[tuple[str, str | None]]


def sums(record: Record) -> Sums:
    """The role and recipient of each sum but that of the notice's own summary."""
    return [(a.role, a.recipient) for a in record.amounts if a.value != 4000]


@pytest.mark.parametrize(
    "words",
    [
        "Authorisation is received for the payment of £785.83.",
        "Approval was given for payment of £785.83 for the hire of boats.",
        "Grants of up to £785.83 be formalised into the Criteria for the Fund.",
    ],
)
def test_no_one_is_paid(words: str, notice_with: Notice) -> None:
    ((role, recipient),) = sums(notice_with(f"DECISION\n\n{words}\n"))
    assert (role == "award", recipient) == (False, None)


def test_each_payee_of_a_run_before_its_brackets(notice_with: Notice) -> None:
    words = "DECISION\n\nThe following will be paid: Marl Parish Council (£1,000); Quay Festival (£1,100); Ramblers (£500).\n"
    assert sums(notice_with(words)) == [
        ("award", "Marl Parish Council"),
        ("award", "Quay Festival"),
        ("award", "Ramblers"),
    ]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (
            "The Commissioner agreed to award £3,000 to the Association of Policing for annual membership.",
            "rate",
        ),
        (
            "The Commissioner approves a payment of £24,000 to the Policing Association for membership.",
            "rate",
        ),
        ("The Commissioner agreed a grant of £300 to Quay Youth Club towards gym membership fees.", "award"),
    ],
)
def test_what_it_costs_to_belong(words: str, role: str, notice_with: Notice) -> None:
    assert [told for told, _ in sums(notice_with(f"DECISION\n\n{words}\n"))] == [role]


@pytest.mark.parametrize(
    "words",
    [
        "The Commissioner agreed to release funds of £12,400 for warranties.",
        "Release of funds for warranties (£12,400).",
    ],
)
def test_a_title_lends_no_one_to_things_bought(words: str, records_of: Callable[[str], list[Record]]) -> None:
    head = "POLICE AND CRIME COMMISSIONER FOR FENLAND\n\nDECISION NOTICE 2021/14\n\nTitle: Contribution to Quay Youth Trust\n\n"
    (record,) = records_of(f"{head}Decision\n\n{words}\n")
    assert (sums(record), record.awards) == ([("budget", None)], ())


@pytest.mark.parametrize("behind", ["in the central grant leaves a gap", "from last year’s settlement"])
def test_a_cut_in_a_grant_is_no_precept(behind: str, notice_with: Notice) -> None:
    words = f"Background\n\nA 2% rise in the precept together with a reduction of £7.9m {behind}.\n"
    assert sums(notice_with(words)) == [("context", None)]


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("£2,000 Oxby Shed", ("award", "Oxby Shed")),
        ("£2,000 to be allocated in the spring", ("committed", None)),
    ],
)
def test_one_of_a_list_is_told_as_all_others(
    last: str, told: tuple[str, str | None], notice_with: Notice
) -> None:
    items = ["£5,000 to Quay Rescue for oars", "£4,100 to Marl Band", "£3,000 to Dyke Scouts", last]
    words = "DECISION\n\nThe Commissioner agreed the following:\n\n" + "".join(
        f"- {item}\n" for item in items
    )
    assert sums(notice_with(words))[3] == told


DECIDED = "\n\nDecision\n\nThe Commissioner approves the request.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Letter from the Chief Constable – 10 February 2021",
        "Your letter dated: 10 February 2021",
        "The Chief Finance Officer sent the Panel a letter, dated 10 February 2021, which set out the case.",
        "Youth Conference 10 February 2021",
    ],
)
def test_a_letter_s_day_and_a_conference_s_are_only_mentioned(line: str, notice_with: Notice) -> None:
    record = notice_with(DECIDED, line + "\n")
    assert [d.role for d in record.dates] == ["mentioned"]
    assert (record.decided_on, record.meeting_on) == (None, None)


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (
            "Loans stood at £59m, within the Authorised Limit of £134m and the Operational Boundary of £121m.",
            "limit",
        ),
        ("The building at Marl had running costs of £44,900 in 2019/20.", "spend"),
        ("The Community Safety Fund stood at £3m. Two bids were left over.", "budget"),
    ],
)
def test_what_reports_tell_in_passing(words: str, role: str, notice_with: Notice) -> None:
    assert sums(notice_with(f"BACKGROUND\n\n{words}\n"))[-1][0] == role


def test_a_condition_of_each_of_them(notice_with: Notice) -> None:
    words = (
        "DECISION\n\nThe Commissioner approves the award of grants of:\n\n- £5,000 to Quay Rescue for oars; and\n"
        "- £3,000 to Dyke Scouts for tents, subject to each of them signing the agreement.\n"
    )
    grants = [a for a in notice_with(words).awards if a.value != 4000]
    assert [a.conditions for a in grants] == [("each of them signing the agreement",)] * 2


def test_what_a_part_of_a_bid_was_for(notice_with: Notice) -> None:
    words = "BACKGROUND\n\nOf the sum asked for, £9,300 was for the trailer and tools.\n"
    assert notice_with(words).amounts[-1].purpose == "the trailer and tools"


def test_an_entry_that_says_it_is_confidential(notice_with: Notice) -> None:
    assert notice_with("This decision is confidential and is not published.\n").status == "confidential"


def test_what_a_programme_gains_is_given_to_no_one(notice_with: Notice) -> None:
    record = notice_with(
        "DECISION\n\nThe PCC has approved the changes below to the capital programme:\n\n"
        "1. Marl Roof £40k - scheme deferred until 2031/32.\n2. Digital Storage - an additional £46k for servers.\n"
    )
    assert "Digital Storage" not in [award.recipient for award in record.awards]
    assert sums(record)[-1][0] == "budget"

"""Decisions of several parts: what is put off or turned down in one does not speak for those that give."""

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

PAGE = """Office of the Police and Crime Commissioner for Eastmarch

DECISION NOTICE

Title: Winter places for young people
Reference: 31/044

DECISION

{decision}

Signed: Edda Marsh
Police and Crime Commissioner for Eastmarch
Date: 8 May 2031
"""


def read(records_of: Records, decision: str) -> tuple[str | None, list[str]]:
    """The outcome of a notice with this decision, and what it awards to whom."""
    (record,) = records_of(PAGE.format(decision=decision))
    return record.outcome, [f"{award.value} {award.recipient}" for award in record.awards]


CLUB, YOUTH, MENTORS = "9000 Quay Boxing Club", "7500 Oxby Youth Club", "4000 Marl Mentors"


@pytest.mark.parametrize(
    ("decision", "given"),
    [
        (
            "1. Quay Boxing Club will receive £9,000 and Oxby Youth Club £7,500, for winter evenings.\n\n"
            "2. £4,000 will be held back for an evaluation.",
            [CLUB, YOUTH],
        ),
        (
            "1. Quay Boxing Club will receive £9,000 for winter evenings.\n\n"
            "2. The second half of the grant will be held back until a report has come in.",
            [CLUB],
        ),
        (
            "1. To make a grant of £9,000 to Quay Boxing Club.\n\n"
            "2. To defer payment of the last £900 until the final report.",
            [CLUB],
        ),
        ("£9,000 goes to Quay Boxing Club, £1,000 of it held back until the accounts are in.", [CLUB]),
        (
            "- Quay Boxing Club: £9,000 for winter evenings\n- Oxby Youth Club: £7,500 for mentoring\n\n"
            "The balance of the Fund (£2,300) is held over to the autumn round.",
            [CLUB, YOUTH],
        ),
        (
            "Grants are made as follows: Quay Boxing Club £9,000; Oxby Youth Club £7,500. "
            "£2,000 is put back to the summer.",
            [CLUB, YOUTH],
        ),
        (
            "1. Quay Boxing Club will get £9,000 for winter evenings.\n\n"
            "2. £1,000 of that is kept until June; its release is deferred until then.",
            [CLUB],
        ),
        (
            "Quay Boxing Club - £9,000. The last tenth is held back till the books are seen.",
            [CLUB],
        ),
    ],
)
def test_money_paid_later_puts_no_decision_off(records_of: Records, decision: str, given: list[str]) -> None:
    assert read(records_of, decision) == ("approved", given)


@pytest.mark.parametrize(
    ("decision", "given"),
    [
        (
            "1. Quay Boxing Club will receive £9,000.\n\n2. The bid of Pier Band is put off to June.",
            [CLUB],
        ),
        (
            "1. The bid of Pier Band for £600 is refused.\n\n"
            "2. A grant of £9,000 to Quay Boxing Club is approved.",
            [CLUB],
        ),
        (
            "- The bid of Pier Band for £600 is deferred to May.\n- £7,500 goes to Oxby Youth Club.",
            [YOUTH],
        ),
        (
            "The bid of Pier Band is held over.\n\nI have agreed to give £9,000 to Quay Boxing Club.",
            [CLUB],
        ),
        (
            "Marl Mentors will have £4,000. The bid of Pier Band is held over until its accounts are seen.",
            [MENTORS],
        ),
        ("Not supported: Pier Band, £600.\n\nQuay Boxing Club will receive £9,000.", [CLUB]),
    ],
)
def test_one_bid_that_failed_does_not_speak_for_those_that_are_paid(
    records_of: Records, decision: str, given: list[str]
) -> None:
    assert read(records_of, decision) == ("approved-in-part", given)


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("The request for £9,000 is refused. A grant of £2,000 was made to the club last year.", "refused"),
        ("The bid is deferred to June.\n\nAmount requested: £9,000", "deferred"),
        ("The Commissioner was asked to award £9,000. He has deferred his decision.", "deferred"),
        ("The decision is deferred. If the accounts are sound the club will be given £9,000.", "deferred"),
        ("The bid is declined. Quay Boxing Club will receive £4,000 from the County Council.", "refused"),
        ("The bid is deferred. The club already receives £4,000 a year.", "deferred"),
        ("The bid is refused. It may try the Fund, from which grants of up to £500 are made.", "refused"),
        ("A grant of £9,000 to Quay Boxing Club is deferred until its accounts are seen.", "deferred"),
        ("Funding of £9,000 for Quay Boxing Club is held over to the June meeting.", "deferred"),
        ("1. To defer the grant of £9,000 to Quay Boxing Club.\n\n2. To ask for its accounts.", "deferred"),
    ],
)
def test_sums_that_are_not_given_here_change_nothing(
    records_of: Records, decision: str, outcome: str
) -> None:
    assert read(records_of, decision) == (outcome, [])


ASKED = """Office of the Police and Crime Commissioner for Eastmarch

DECISION NOTICE

Title: Quay Boxing Club
Reference: 31/045

RECOMMENDATION

That the Commissioner:

{asked}

DECISION

{decision}

Signed: Edda Marsh
Police and Crime Commissioner for Eastmarch
Date: 8 May 2031
"""


@pytest.mark.parametrize(
    ("asked", "decision", "outcome"),
    [
        (
            "1. turns down the appeal, so that the bid for £2,500 remains refused;\n\n"
            "2. invites the club to bring another idea to the Property Fund; and\n\n"
            "3. notes that the guidance will be made clearer.",
            "The appeal is dismissed and nothing is paid to Quay Boxing Club. "
            "I agree the second and third recommendations.",
            "refused",
        ),
        ("1. dismisses the appeal;\n\n2. writes to the club to explain why.", "Agreed.", "refused"),
        (
            "1. upholds the refusal of the bid;\n\n2. asks officers to write to the club.",
            "I agree the recommendations.",
            "refused",
        ),
        (
            "1. does not award the £2,500 sought by the club;\n\n2. thanks the club for its bid.",
            "I approve the recommendations.",
            "refused",
        ),
        (
            "1. pays £2,500 to the club;\n\n2. notes the scores.",
            "I do not agree recommendation 1. I agree recommendation 2.",
            "refused",
        ),
        (
            "1. pays £2,500 to the club;\n\n2. sells the old boat.",
            "I do not agree recommendation 1. I agree recommendation 2.",
            "approved-in-part",
        ),
        (
            "1. notes that the officers refused the bid;\n\n2. pays £2,500 to the club.",
            "I agree both recommendations.",
            "approved",
        ),
        (
            "1. turns down the bid of the band;\n\n2. awards £900 to the club.",
            "I agree both recommendations.",
            "approved",
        ),
    ],
)
def test_what_is_only_told_or_noted_beside_a_refusal_approves_nothing(
    records_of: Records, asked: str, decision: str, outcome: str
) -> None:
    (record,) = records_of(ASKED.format(asked=asked, decision=decision))
    assert record.outcome == outcome


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("The appeal is dismissed. I agree that the club be told of other funds.", "refused"),
        ("I dismiss the appeal. I also agree to meet the trustees.", "refused"),
        ("The appeal is not upheld. I agree that the guidance should be made clearer.", "refused"),
        ("No award is made to the club. I have agreed to write to it.", "refused"),
        ("The bid is turned down. I support the advice that the club be pointed elsewhere.", "refused"),
        ("The appeal is upheld and £2,500 is awarded to Quay Boxing Club.", "approved"),
        ("The appeal is allowed. I agree that £2,500 be paid to Quay Boxing Club.", "approved"),
    ],
)
def test_an_appeal_is_dismissed_or_allowed(records_of: Records, decision: str, outcome: str) -> None:
    assert read(records_of, decision)[0] == outcome


SIGNED_LATER = """Office of the Police and Crime Commissioner for Eastmarch

DECISION NO: 31/045

TITLE: Winter places for young people

1. RECOMMENDATION

1.1 That the Commissioner awards £9,000 to Quay Boxing Club for winter evenings.

2. BACKGROUND

2.1 Numbers were low last year.

POLICE AND CRIME COMMISSIONER FOR EASTMARCH

I confirm that I have considered whether or not I have any personal or prejudicial interest in this matter and
take the proposed decision in compliance with my code of conduct. {words}

Signature: Edda Marsh

Date: 8 May 2031
"""


@pytest.mark.parametrize(
    "words",
    [
        "I am not ready to agree this request. It is to come back in June.",
        "My decision is deferred until the numbers have been checked.",
        "The Commissioner's decision has been postponed to the next meeting.",
        "I have deferred this bid until the club has been heard.",
        "I must put off the decision until the accounts are in.",
    ],
)
def test_a_decision_put_off_above_its_signature_awards_nothing(records_of: Records, words: str) -> None:
    (record,) = records_of(SIGNED_LATER.format(words=words))
    assert (record.outcome, record.awards, record.amounts[0].role) == ("deferred", (), "request")


def test_what_is_approved_above_the_signature_though_a_part_waits(records_of: Records) -> None:
    (record,) = records_of(
        SIGNED_LATER.format(words="I approve the request. I defer the decision on a second year.")
    )
    assert record.outcome == "approved"
    assert [str(award.value) for award in record.awards] == ["9000"]

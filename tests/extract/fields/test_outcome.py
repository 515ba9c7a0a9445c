"""Status, outcome and conditions, only as the paper says them."""

import pytest

from extract.fields.header.status import status_of
from extract.fields.outcome.outcome import is_undecided
from extract.fields.outcome.said import outcome_in
from extract.page import Line
from extract.record import Evidence, Signature

from ..conftest import Records

STATUSES = [
    ("OPEN", "open"),
    ("Official", "open"),
    ("OFFICIAL", "open"),
    ("Non confidential", "open"),
    ("Non-confidential", "open"),
    ("Not confidential", "open"),
    ("Unrestricted", "open"),
    ("For publication", "open"),
    ("Agored", "open"),
    ("Official Sensitive", "confidential"),
    ("OFFICIAL - SENSITIVE", "confidential"),
    ("Confidential", "confidential"),
    ("Exempt", "confidential"),
    ("Not for publication", "confidential"),
    ("RESTRICTED", "confidential"),
    ("Partially-confidential, section 43", "part-confidential"),
    ("Part confidential", "part-confidential"),
    ("Partly exempt", "part-confidential"),
    ("n/a", None),
    ("Draft", None),
    ("Approved", None),
    ("Version 2", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_a_marking(text: str, status: str | None) -> None:
    assert status_of(text) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("OPEN ☒ CONFIDENTIAL ☐", "open"),
        ("OPEN ☐ CONFIDENTIAL ☒", "confidential"),
        ("☐ Open ☒ Confidential", "confidential"),
        ("[x] Open [ ] Confidential", "open"),
        ("OPEN ☐ CONFIDENTIAL ☐", None),
        ("Status: Partially-confidential", "part-confidential"),
        ("Is there a Part 2 to this Notice – YES", "part-confidential"),
        ("Is there a Part 2 to this Notice – NO", None),
        ("This decision was put on the website.", None),
        ("The confidential report was read.", None),
        ("Decision type: Non-confidential", "open"),
        ("Decision type: Delegated", None),
    ],
)
def test_the_status_of_a_notice(text: str, status: str | None, records_of: Records) -> None:
    records = records_of(
        f"Title: Night bus\n\nReference: PCC/D/001\n\n{text}\n\nThe PCC approves £500 for the bus.\n"
    )
    assert [r.status for r in records] == [status]


OUTCOMES = [
    ("Approved", "approved"),
    ("The recommendations are approved", "approved"),
    ("Approved, subject to audit", "approved"),
    ("Supported the proposal", "approved"),
    ("To award £500 to the club", "approved"),
    ("Cymeradwywyd", "approved"),
    ("Approved in part", "approved-in-part"),
    ("Partially approved", "approved-in-part"),
    ("Not approved", "refused"),
    ("The application was not supported", "refused"),
    ("Did not support the proposal", "refused"),
    ("Grants were requested for the club and the hall. None was supported.", "refused"),
    ("The bids were approved; none of the three was late.", "approved"),
    ("Declined", "refused"),
    ("Not approved. The wardens repeat work for which the district was allocated £9,000.", "refused"),
    ("The bid was rejected", "refused"),
    ("The Commissioner has decided that none of the eleven will be funded", "refused"),
    ("Applications not taken forward", "refused"),
    ("Agreed to award £5,000 to Quay Aid; travel will not be funded", "approved"),
    ("Unsuccessful", "refused"),
    ("Deferred", "deferred"),
    ("Decision deferred to July", "deferred"),
    ("Application withdrawn", "withdrawn"),
    ("Dyfarnodd y Comisiynydd £4,500 i'r clwb", "approved"),
    ("Gohiriodd y Comisiynydd y cais", "deferred"),
    ("Nododd y Comisiynydd yr adroddiad", "noted"),
    ("Noted", "noted"),
    ("That the report be noted", "noted"),
    ("That a lease of the kennels be taken", "approved"),
    ("RESOLVED: (i) that the outturn be noted; and (ii) that £900 be moved to the reserve.", "approved"),
    ("I have also noted that bills rose and that the sum stands below the authorised limit.", "noted"),
    ("The report was noted. It tells of a lease that was taken, and that the hut is dry.", "noted"),
    ("The first bid is approved. The second bid is refused.", "approved-in-part"),
    ("A report on the bus", None),
    ("Knife crime", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "outcome"), OUTCOMES)
def test_the_outcome_in_words(text: str, outcome: str | None) -> None:
    assert outcome_in(text) == outcome


NOTICE = """DECISION NOTICE

Reference: PCC/D/004

Title: Night bus

Recommendation

{recommendation}

Approval by the Police and Crime Commissioner

{approval}
"""


@pytest.mark.parametrize(
    ("recommendation", "approval", "outcome"),
    [
        ("To give £500 to the bus.", "I hereby approve the recommendation above.", "approved"),
        ("To give £500 to the bus.", "The recommendation is approved in part.", "approved-in-part"),
        (
            "That the application be refused, and the club be thanked.",
            "I approve the recommendation.",
            "refused",
        ),
        (
            "1. That a grant be made to the bus.\n\n2. That £50 be given for lamps.",
            "Recommendation 1 is approved. Recommendation 2 is not approved: lamps are lent without charge.",
            "approved-in-part",
        ),
        (
            "It is recommended that the application be refused.",
            "The recommendation is approved. The application is refused.",
            "refused",
        ),
        (
            "That the bus be kept and the application be refused later.",
            "I approve the recommendation.",
            "approved",
        ),
        ("To give £500 to the bus.", "Signature: J Bell\n\nDate: 3 May 2019", "approved"),
        ("That the Commissioner notes the report.", "Signature: J Bell\n\nDate: 3 May 2019", "noted"),
        ("To give £500 to the bus.", "Signature:\n\nDate:", None),
    ],
    ids=[
        "words",
        "in part",
        "to refuse",
        "one of two",
        "recommended to refuse",
        "to keep",
        "signature and date",
        "only to note",
        "blank",
    ],
)
def test_a_completed_approval_block_approves(
    recommendation: str, approval: str, outcome: str | None, records_of: Records
) -> None:
    records = records_of(NOTICE.format(recommendation=recommendation, approval=approval))
    assert [r.outcome for r in records] == [outcome]


def test_a_panel_paper_has_no_outcome(records_of: Records) -> None:
    records = records_of(
        "PAPER NO: AP18/2\n\nSUBMITTED TO: CRIME PANEL\n\nSUBJECT: BUS\n\nRECOMMENDATION\n\n"
        "The Panel is asked to note it.\n"
    )
    assert [(r.kind, r.outcome) for r in records] == [("paper", None)]


@pytest.mark.parametrize(
    ("sentence", "conditions"),
    [
        ("The Commissioner approves £500 to the bus, subject to a safety check.", ["a safety check"]),
        (
            "The Commissioner approves £500 on condition that the council pays half.",
            ["the council pays half"],
        ),
        ("The Commissioner approves £500 to the bus.", []),
        ("This record is subject to the Freedom of Information Act 2000.", []),
    ],
)
def test_conditions(sentence: str, conditions: list[str], records_of: Records) -> None:
    records = records_of(f"DECISION NOTICE\n\nTitle: Night bus\n\nDecision\n\n{sentence}\n")
    assert [list(r.conditions) for r in records] == [conditions]


def signature(signed: bool | None, name: str | None = None) -> Signature:
    return Signature(
        "commissioner", name, signed, None, Evidence(None, Line("Signature:", 1).number, "Signature:")
    )


@pytest.mark.parametrize(
    ("signatures", "outcome", "undecided"),
    [
        ([signature(False)], None, True),
        ([signature(True)], None, False),
        ([signature(None, "J Bell")], None, False),
        ([], None, False),
        ([], "refused", True),
        ([], "deferred", True),
        ([signature(True)], "withdrawn", True),
        ([signature(False)], "approved", False),
    ],
)
def test_nothing_is_awarded_where_nothing_was_decided(
    signatures: list[Signature], outcome: str | None, undecided: bool
) -> None:
    assert is_undecided((), signatures, outcome) is undecided  # type: ignore[arg-type]  # literals in a tuple


CHOICES = [
    ("Approved / not approved / deferred (delete as applicable):", None),
    ("*Approved / *Rejected (*delete as appropriate)", None),
    ("Decision: Agreed or refused", None),
    ("Approved / subject to audit", "approved"),
]


@pytest.mark.parametrize(("line", "outcome"), CHOICES)
def test_a_line_of_choices_decides_nothing(records_of: Records, line: str, outcome: str | None) -> None:
    text = (
        "Police and Crime Commissioner for Fenland\n\nDecision request\n\nRecommendation\n\n"
        "That £400 be given to Quay Lamps.\n\nDECISION OF THE COMMISSIONER\n\n{}\n\nSignature:\n\nDate:\n"
    )
    (record,) = records_of(text.format(line))
    assert record.outcome == outcome
    assert len(record.awards) == (outcome is not None)


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        (
            "Following the Panel's meeting, the PCC set the policing element of the council tax at £230.58.",
            "approved",
        ),
        ("The Joint Executive Board deferred the business case to its meeting in April.", "deferred"),
        ("The Police and Crime Commissioner provides Duty grant funding of £6,480 to Fen Aid.", "approved"),
        ("The PCC provides a safe place for grants.", None),
        (
            "Resolved that the Commissioner awards the grants below, and declines the bid of Quay Lamps.",
            "approved-in-part",
        ),
        ("The PCC decided not to fund tests. The case may be made again when the review is out.", "refused"),
        ("A request for £900 was not supported. Awards of up to £5,000 can be made next round.", "refused"),
        ("Grants to the two clubs named below, £900 in all.", "approved"),
        ("The PCC set out her hopes for the year.", None),
    ],
)
def test_what_a_log_tells_in_a_sentence(told: str, outcome: str | None, records_of: Records) -> None:
    records = records_of(
        "Decision Log of the Marlshire Police and Crime Commissioner\n\n| Date | Decision |\n|---|---|\n"
        f"| 1 May 2019 | {told} |\n| 2 May 2019 | The PCC agreed to buy lamps. |\n"
    )
    assert [r.outcome for r in records] == [outcome, "approved"]


@pytest.mark.parametrize(
    ("yes", "no", "outcome"), [("☒", "☐", "approved"), ("☐", "☒", "refused"), ("☐", "☐", None)]
)
def test_of_two_sentences_to_tick_the_ticked_one_counts(
    yes: str, no: str, outcome: str | None, records_of: Records
) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Marlshire\n\nDECISION REPORT\n\nTitle: Night bus\n\n"
        "Recommendations\n\n1. Award £500 to Fen Aid Trust.\n\nDecision Sheet\n\n"
        f"I agree the recommendations to this report: {yes}\n\n"
        f"I do not agree the recommendations to this report because: {no}\n\n"
        "Signed: Ann Hale\n\nDate: 3 May 2021\n"
    )
    assert record.outcome == outcome
    assert len(record.awards) == (outcome != "refused")  # a published record is taken as decided


@pytest.mark.parametrize(
    ("agreed", "refused"),
    [
        ("☐ I agree the recommendations.", "☒ I do not agree the recommendations because:"),
        ("[ ] I approve the request", "[x] I decline the request"),
        ("☐ The Commissioner approves the above.", "☑ The Commissioner does not approve the above."),
        ("☐ We support this proposal", "☒ We reject this proposal"),
    ],
)
def test_of_two_sentences_with_a_box_before_them_the_ticked_one_counts(
    agreed: str, refused: str, records_of: Records
) -> None:
    paper = (
        "Police and Crime Commissioner for Marlshire\n\nDECISION REPORT\n\nTitle: Night bus\n\n"
        "Recommendations\n\n1. Award £500 to Fen Aid Trust.\n\nFinal sign-off\n\n"
        f"{agreed}\n\n{refused}\n\nThe reserve cannot carry it.\n\n"
        "PCC Sign: A. Hale Print: Ann Hale Date signed: 3 May 2021\n"
    )
    (record,) = records_of(paper)
    assert (record.outcome, record.awards) == ("refused", ())


def test_a_statement_beside_the_decision_decides_nothing(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Marlshire\n\nDECISION NOTICE\n\nTitle: Night bus\n\n"
        "Recommendation\n\nThat the Commissioner awards a grant of £88,000 to Fen Aid Trust.\n\nDecision\n\n"
        "The decision is DEFERRED to the next meeting of the Board.\n\n"
        "I confirm that I have no interest in this matter and that the decision recorded above is mine.\n\n"
        "Signature: Ann Hale\n\nDate: 3 May 2021\n"
    )
    assert record.outcome == "deferred"
    assert record.awards == ()


def test_what_was_done_before_and_under_which_power_approves_nothing() -> None:
    before = "A request was considered. The PCC had supported the first bus, but decided not to fund it."
    power = "The Chief Executive, under delegated authority, has considered a bid. The bid was not approved."
    assert [outcome_in(text) for text in (before, power)] == ["refused", "refused"]
    assert outcome_in("Authority to sign is delegated to the Chief Executive.") == "approved"


def test_the_whole_application_refused_as_recommended() -> None:
    assert outcome_in("The recommendations are agreed. The application is not approved.") == "refused"
    assert outcome_in("Approved £3,000 for Moor Aid. The bid was refused.") == "approved-in-part"


def test_two_requests_of_which_one_is_agreed_are_no_sentences_to_choose_from(records_of: Records) -> None:
    text = """DECISION NOTICE

Title: Lamps and vans

1. I agree to make a grant of £900 to Quay Aid for lamps.
2. I do not agree to the request for £400 to hire a van.

Signed: A Quill
Date: 3 May 2024
"""
    assert [r.outcome for r in records_of(text)] == ["approved-in-part"]


def test_what_was_refused_in_an_earlier_round_is_not_refused_here() -> None:
    text = "To approve the opening of the fund. In the last round bids worth £402,000 were turned down."
    assert outcome_in(text) == "approved"


def test_a_sentence_that_refuses_outweighs_who_signs(records_of: Records) -> None:
    (record,) = records_of("""SUSSMARK POLICE AND CRIME COMMISSIONER

RECORD OF A REQUEST

Ref: SPCC 2031/63
Title: CCTV at the cinema

The request

The Cinema asked for £17,850 to renew its CCTV.

The Commissioner's conclusion

The request is refused. I have asked my officers to help the Cinema with an application to the Town Council.

Signed: H. Bell, Police and Crime Commissioner
Date: 15 August 2031
""")
    assert record.outcome == "refused" and record.awards == ()

"""Whole papers in forms that no data file describes: what a header says in one area's words or another's."""

import pytest

from ..conftest import Records

HEAD = "Police and Crime Commissioner for Marlshire\n\nDecision Notice\n\nTitle: Night bus\n\n"

OUTCOMES = [
    ("Decision: I have signed the agreement with the six other commissioners.", "approved"),
    ("Summary of decision: Approval was given to raise the grant to Alder Aid by £900.", "approved"),
    ("Four grants of £900 each were awarded to Alder Aid.", "approved"),
    ("Decision\n\n1. To move £2m to a reserve.\n2. To add £9,000 and to defer £4,000.\n", "approved"),
    ("Decision\n\nTo defer the purchase of vans to next year.\n", "deferred"),
    ("Decision\n\nTo note the outturn.\n", "noted"),
    ("Decision\n\nNot to renew the lease.\n", "refused"),
    ("Decision\n\nThat five grants be made, and that two other bids be declined.\n", "approved-in-part"),
    ("Decision: To release £240k for the trackers.\nOutcome: Withdrawn by the force\n", "withdrawn"),
    ("Decision: Request for £5,500 towards radios.\nOutcome: Refused\n", "refused"),
    ("Decision approved: Yes\n", "approved"),
    ("Decision\n\n☐ Agreed ☒ Agreed in part ☐ Not agreed ☐ More information needed\n", "approved-in-part"),
    ("The PCC considered a request to extend the scheme. It was decided not to support it.\n", "refused"),
    ("The Commissioner decided not to make a grant to the club.\n", "refused"),
    (
        "I agree the recommendations:\n\nSign:\n\nDate:\n\nI do not agree the recommendations because:\n\n"
        "The case was not made.\n\nSign: Ann Hale\n\nDate: 3 May 2021\n",
        "refused",
    ),
    (
        "## I agree the recommendations to this report:\n\nSign: PFCC\n\nDate signed:\n\n"
        "I do not agree the recommendations because:\n\nThe bid came late.\n\nSign: Ann Hale\n\nPFCC\n\n"
        "Date signed: 3 May 2021\n",
        "refused",
    ),
    (
        "I agree the recommendations:\n\nSign: Ann Hale\n\nDate: 3 May 2021\n\n"
        "I do not agree the recommendations because:\n\nSign:\n\nDate:\n",
        "approved",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "outcome"), OUTCOMES)
def test_what_came_of_it(text: str, outcome: str, records_of: Records) -> None:
    (record,) = records_of(HEAD + text)
    assert record.outcome == outcome


STATUSES = [
    ("Status: Commercially sensitive – not published", "confidential"),
    ("Status:\n\nRestricted – s.40 FOIA", "confidential"),
    ("Classification: For publication", "open"),
    ("Decision type: Non-key, open (Part 1)", "open"),
    ("Restricted or public: Public", "open"),
    ("Public/Non Public*: Public", "open"),
    ("Part exempt?: Yes. The prices are sensitive.", "part-confidential"),
    ("Exempt?: In part – commercial interests", "part-confidential"),
    ("Is there a Part B (exempt) to this form? NO", None),
    ("NON-CONFIDENTIAL NOTICE OF DECISION", "open"),
    ("Status: FOIA Open", "open"),
    ("Status: FOIA part closed (section 43)", "part-confidential"),
    ("Background report: Open", "open"),
    ("Publication status: Part 1 is open. Part 2, the evaluation, is confidential.", "part-confidential"),
    ("Open / Closed: Closed", "confidential"),
    ("Statws / Status: Agored", "open"),
    ("Consultation: Public meetings were held", None),
]


@pytest.mark.parametrize(("line", "status"), STATUSES)
def test_how_confidential_it_is(line: str, status: str | None, records_of: Records) -> None:
    (record,) = records_of(f"{HEAD}{line}\n\nDecision\n\nTo give £500 to the Marl Club.\n")
    assert record.status == status


CONDITIONS = [
    (
        "The grant is subject to:\n\n- speed data being shared; and\n- a report in May.\n",
        ("speed data being shared", "a report in May"),
    ),
    (
        "My award is subject to two conditions:\n\n1. that work starts; and\n2. that receipts are sent.\n",
        ("that work starts", "that receipts are sent"),
    ),
    ("Approved, subject to the terms above.\n", ()),
    ("I approve £500 to the club. It must be spent by 31 March.\n", ("It must be spent by 31 March.",)),
    (
        "I approve £500 to the club. Payment will be made once accounts are seen.\n",
        ("Payment will be made once accounts are seen.",),
    ),
    ("I approve £500 to the club. The officers will write to the club.\n", ()),
]


@pytest.mark.parametrize(("text", "conditions"), CONDITIONS)
def test_conditions_of_a_decision(text: str, conditions: tuple[str, ...], records_of: Records) -> None:
    (record,) = records_of(f"{HEAD}Decision\n\n{text}")
    assert record.conditions == conditions


def test_labels_in_two_languages(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Gwent\n\nHysbysiad o Benderfyniad / Decision Notice\n\n"
        "Cyfeirnod / Reference: GP-23-07\n\nPwnc / Subject: Youth work in custody\n\n"
        "Author / Awdur: Nerys Vaughan\n\nThe Commissioner agreed to give £500 to the Marl Club.\n"
    )
    assert record.reference == "GP-23-07"
    assert record.title == "Youth work in custody"
    assert record.originator == "Nerys Vaughan"


def test_an_office_with_its_area_on_the_line_below(records_of: Records) -> None:
    (record,) = records_of(
        "OFFICE OF THE POLICE AND CRIME COMMISSIONER\n\nAVON AND SOMERSET\n\nDECISION NOTICE\n\n"
        "Subject: Youth work\n\nDecision\n\nTo give £500 to the Marl Club.\n"
    )
    assert record.organisation == "OFFICE OF THE POLICE AND CRIME COMMISSIONER AVON AND SOMERSET"
    assert record.area == "Avon and Somerset"
    assert (
        record.evidence["organisation"].text
        == "OFFICE OF THE POLICE AND CRIME COMMISSIONER\nAVON AND SOMERSET"
    )


@pytest.mark.parametrize("words", ["Acting PCC", "Minutes OPCC", "the Eastmere Police Station"])
def test_what_is_no_area(words: str, records_of: Records) -> None:
    (record,) = records_of(
        f"Decision log\n\nReference: 7/2019\n\nTitle: Lease\n\n{words} was told of the decision.\n"
    )
    assert record.area is None


def test_an_approval_in_other_words_makes_a_decision(records_of: Records) -> None:
    (record,) = records_of(
        "Commissioner's Fund, autumn round\n\nReport by: Ann Hale\n\nDate of panel: 9 October 2018\n\n"
        "The panel was asked to read four bids.\n\nApproval\n\nOn behalf of the Commissioner I confirm the "
        "decisions set out above.\n\nSigned: Jo Bell\n\nDeputy Police and Crime Commissioner\n\n"
        "Date: 12 October 2018\n"
    )
    assert (record.kind, record.outcome) == ("decision", "approved")
    assert str(record.decided_on) == "2018-10-12"


def test_a_declaration_behind_a_name_is_no_part_of_it(records_of: Records) -> None:
    (record,) = records_of(
        f"{HEAD}Originating officer: Deacon Whit has drafted this report.\n\nDecision\n\nAgreed.\n"
    )
    assert record.originator == "Deacon Whit"


def test_a_service_is_the_title_only_where_no_other_is_given(records_of: Records) -> None:
    form = (
        "Police and Crime Commissioner for Marlshire\n\nCommissioning decision\n\n{}Service: Counselling\n\n"
    )
    decided = "Decision\n\nTo give £500 to the Marl Club.\n"
    (alone,) = records_of(form.format("") + "Project: Counselling in Marl\n\n" + decided)
    (beside,) = records_of(form.format("Title: Help for survivors\n\n") + decided)
    assert (alone.title, beside.title) == ("Counselling in Marl", "Help for survivors")


def test_the_heading_of_a_section_is_no_title(records_of: Records) -> None:
    (record,) = records_of(
        "<h1>Record of decision taken by an officer under delegated powers</h1>"
        "<p>Body: Office of the Police and Crime Commissioner for Marlshire</p>"
        "<p>What was decided: Speed Watch devices</p><h2>Decision</h2><p>To buy eighteen devices from Kerb "
        "Ltd for £2,410, to be lent to the groups of volunteers in the villages that asked for them.</p>"
        "<h2>Options considered and rejected</h2><p>Hiring was looked at.</p>",
        ".html",
    )
    assert record.title == "Speed Watch devices"


def test_an_officer_who_is_content_that_a_paper_goes_up_submits_it(records_of: Records) -> None:
    (record,) = records_of(
        f"{HEAD}Recommendation\n\nThat £500 be given to the Marl Club.\n\nCHIEF EXECUTIVE\n\n"
        "I am content that this paper goes to the Commissioner for decision.\n\nSigned: Isolde Carr\n\n"
        "Date: 7 March 2022\n\nCOMMISSIONER\n\nThe recommendation is approved.\n\nSigned: Rosa Dunn\n\n"
        "Date: 11 March 2022\n"
    )
    assert (str(record.submitted_on), str(record.decided_on)) == ("2022-03-07", "2022-03-11")


def test_who_decided_in_minutes_is_the_commissioner_present(records_of: Records) -> None:
    minutes = (
        "Police and Crime Commissioner for Marlshire\n\nMinutes of the Strategic Board, 9 November 2022\n\n"
        "Present: Sorcha Penn (Commissioner, in the chair), Idris Falk (Chief Constable)\n\n"
        "41/22 Forensic contract\n\nThree tenders were read.\n\nDECIDED – Deferred until the force had "
        "confirmed its plans.\n\n42/22 Borrowing\n\nDECIDED – An authorised limit of £92m was approved.\n"
    )
    first, second = records_of(minutes)
    assert (first.decided_by, first.outcome) == ("Sorcha Penn", "deferred")
    assert (second.decided_by, second.outcome) == ("Sorcha Penn", "approved")

"""Letters in which an officer tells an applicant what the Commissioner decided: decisions, and no papers."""

import pytest

from .conftest import Records

_LETTER = """Office of the Police and Crime Commissioner for Wendale

Our ref: WF/31/12
16 February 2031

{to}

Dear {dear}

Wendale Fund: lamps for the quay

{said}

We ask that two adults are on board at all times.

Yours sincerely

Tom Reed
Chief Executive
"""
_APPLICANT = {"to": "Ms A Bell\nTreasurer\nQuay Rovers", "dear": "Ms Bell"}


@pytest.mark.parametrize(
    ("said", "outcome", "by", "on"),
    [
        (
            "I am glad to say that the Commissioner, Ann Hale, agreed your bid in part on 9 February 2031. "
            "She has awarded Quay Rovers £7,200 for lamps.",
            "approved-in-part",
            "the Commissioner, Ann Hale",
            "2031-02-09",
        ),
        (
            "I write to tell you that the Commissioner has awarded your club £7,200 for lamps.",
            "approved",
            "the Commissioner",
            "2031-02-16",
        ),
        (
            "Your application to the Wendale Fund was considered by the PCC on 9 February 2031 and was "
            "successful. The grant is £7,200 for lamps.",
            "approved",
            "the PCC",
            "2031-02-09",
        ),
        (
            "On 9 February 2031 the Deputy Commissioner approved your bid. Quay Rovers will get £7,200.",
            "approved",
            "the Deputy Commissioner",
            "2031-02-09",
        ),
        (
            "We are pleased to offer your group £7,200 towards lamps, as you asked.",
            "approved",
            None,
            "2031-02-16",
        ),
        (
            "Ms Hale decided your bid on 9 February 2031. It was agreed in part: lamps, and no shed.",
            "approved-in-part",
            None,
            "2031-02-09",
        ),
        (
            "You asked us for £9,000. Ann Hale, the Commissioner, has met your request in part, by her "
            "decision of 9 February 2031.",
            "approved-in-part",
            "Ann Hale, the Commissioner",
            "2031-02-09",
        ),
        ("I am sorry to say that your request for £9,000 was not successful.", "refused", None, "2031-02-16"),
    ],
)
def test_a_letter_to_an_applicant_is_a_decision(
    said: str, outcome: str, by: str | None, on: str, records_of: Records
) -> None:
    (record,) = records_of(_LETTER.format(said=said, **_APPLICANT))
    assert (record.kind, record.outcome, record.decided_by) == ("decision", outcome, by)
    assert str(record.decided_on) == on
    assert record.meeting_on is None


def test_a_letter_that_tells_a_panel_of_grants_is_a_paper(records_of: Records) -> None:
    said = (
        "Members asked in their request of 5 January 2031 for a report on grants. The Commissioner has "
        "awarded Quay Rovers £7,200 for lamps. Members are asked to note it."
    )
    (record,) = records_of(_LETTER.format(said=said, to="Wendale Police and Crime Panel", dear="Members"))
    assert record.kind == "paper"


@pytest.mark.parametrize(
    "said",
    [
        "Your request for information was considered by the Commissioner and was refused, as we hold none.",
        "Your FOI request was considered by the Commissioner on 9 February 2031. She has refused it in part.",
        "Your complaint about the Chief Constable was considered by the Commissioner and was not supported. "
        "Your request for a review was refused.",
    ],
)
def test_an_answer_to_a_question_or_complaint_decides_no_bid(said: str, records_of: Records) -> None:
    (record,) = records_of(_LETTER.format(said=said, **_APPLICANT))
    assert record.decided_by is None

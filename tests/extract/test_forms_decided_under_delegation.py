"""Who decides a form with two places to sign, what its table recommends, and what a letter gives in part."""
# ruff: noqa: E501 (a line of the paper stays in one piece)

from datetime import date

import pytest

from .conftest import Records

FORM = """OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR MARLSHIRE
DECISION FORM
Decision number: 027-2031
Title: Property Fund: winter round
{maker}

Recommendation
The panel recommends that two of the three are helped, as the table shows.
Applicant | Project | Award £
Quay Cadets | Two kayaks | 2,400
Heron Kitchen | Cookery evenings | 1,750
Marl Parish Council | Speed signs | Nil

Marl can get its signs from the county council. Heron Kitchen asked for more than the food will cost.

Decision
I agree with the panel.

Chief Executive
Signature: V. Aikrigg
Date: 9 December 2031
Police and Crime Commissioner (only where an award is over £2,500)
Signature:
Date:
"""


@pytest.mark.parametrize(
    "maker",
    [
        "To be decided by: Chief Executive, under paragraph 4.7 of the scheme of delegation",
        "Decision maker: Chief Executive (delegated)",
        "Decision to be taken by: Chief Executive",
    ],
)
def test_the_office_named_at_the_head_decides(records_of: Records, maker: str) -> None:
    (record,) = records_of(FORM.format(maker=maker))
    assert record.decided_on == date(2031, 12, 9)
    assert [r.text for r in record.recommendations] == [
        "The panel recommends that two of the three are helped, as the table shows."
    ]


LETTER = """Office of the Police and Crime Commissioner for Marlshire

16 March 2031

Dear Ms Okell

Community Grants – your application of 20 January 2031

Thank you for sending in your application. The Commissioner read it on 9 March 2031. {said}

He will give Quay Youth Arts £21,400 to run workshops for young people.{more}

Yours sincerely

Barnaby Bell
Head of Commissioning for the Police and Crime Commissioner
"""


@pytest.mark.parametrize(
    ("said", "more", "outcome"),
    [
        ("He has agreed to part of it.", "", "approved-in-part"),
        ("He agreed to most of what you asked for.", "", "approved-in-part"),
        ("We have met only part of your bid.", "", "approved-in-part"),
        ("He has agreed to some of the request.", "", "approved-in-part"),
        pytest.param(
            "",
            " He did not agree to pay for a minibus.",
            "approved-in-part",
            marks=pytest.mark.xfail(
                strict=True, reason="the weights hold it as likely to be all that was asked"
            ),
        ),
        ("", " He did not feel able to fund the evaluation.", "approved-in-part"),
        ("He has agreed to it.", "", "approved"),
    ],
)
def test_a_letter_that_gives_part(records_of: Records, said: str, more: str, outcome: str) -> None:
    (record,) = records_of(LETTER.format(said=said, more=more))
    assert record.outcome == outcome


def test_who_decides_speaks_below_the_recommendations(records_of: Records) -> None:
    (record,) = records_of(
        "MOPAC\nREQUEST FOR DMPC DECISION – PCD 1462\nTitle: Streets Fund\n\nRecommendation:\nThe Deputy Mayor for Policing and Crime is recommended to:\n"
        "1. Approve the grants in Table 1.\n2. Delegate the signing of the agreements.\n\nDeputy Mayor for Policing and Crime\n"
        "I have asked myself whether I hold any interest in this matter, and I hold none. The request above has my approval.\n\nSignature S. Bell    Date 19/04/2031\n"
    )
    assert [r.label for r in record.recommendations] == ["1", "2"]

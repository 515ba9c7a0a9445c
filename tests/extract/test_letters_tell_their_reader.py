"""What a letter says that its reader asked for, or had before, is of the body in the address."""

import pytest

from extract.record import Record

from .conftest import Records

LETTER = """Office of the Police & Crime Commissioner for Norfolk

Our ref: SCF/31/118

19 July 2031

Ms Ngozi Hale
{post}
Wensum Valley Dramatics

Dear Ms Hale

Safer Fund: schools tour

Thank you for your application. {asked} towards a play. The whole tour would cost £19,400.

I am sorry to tell you that I have decided not to support the bid. You hold £1,900 of the £6,000 that {gave}.

Yours sincerely

Ann Bell
Police and Crime Commissioner for Norfolk
"""


def _recipients(record: Record) -> dict[str, str | None]:
    return {amount.text: amount.recipient for amount in record.amounts}


@pytest.mark.parametrize(
    ("post", "asked", "gave"),
    [
        ("Chair of Trustees", "You asked for £11,640", "my predecessor gave it in 2027"),
        ("Treasurer", "In it you applied for £11,640", "I gave you in 2027"),
        ("Hon. Secretary", "Your bid was for £11,640", "this office paid you in 2027"),
        ("Head of Grants", "Your application for £11,640", "my predecessor gave your society in 2027"),
    ],
)
def test_the_readers_sums(records_of: Records, post: str, asked: str, gave: str) -> None:
    (record,) = records_of(LETTER.format(post=post, asked=asked, gave=gave))
    found = _recipients(record)
    assert found["£11,640"] == "Wensum Valley Dramatics"
    assert found["£6,000"] == "Wensum Valley Dramatics"
    assert found["£19,400"] is None


def test_an_address_that_names_no_body_gives_none(records_of: Records) -> None:
    text = LETTER.format(post="14 Quay Street", asked="You asked for £11,640", gave="I gave you in 2027")
    (record,) = records_of(text.replace("Wensum Valley Dramatics", "Oxby"))
    assert _recipients(record)["£11,640"] is None


@pytest.mark.parametrize(
    "words",
    [
        "I will give Quay Trust £74,250 in 2031/32 for the hub. I also intend to give £56,000 in 2032/33.",
        "I approve a grant of £92,400 to Quay Trust, paid as £56,000 in 2031/32 and £36,400 in 2032/33.",
    ],
)
def test_what_comes_in_other_years_is_of_the_same_body(records_of: Records, words: str) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Norfolk\n\nDecision Notice\n\nReference: 14/2031\n\nDecision\n\n"
        f"{words}\n\nSigned: Ann Bell, Police and Crime Commissioner\nDate: 3 May 2031\n"
    )
    assert _recipients(record)["£56,000"] == "Quay Trust"


def test_a_pot_is_a_fund(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Norfolk\n\nDecision Notice\n\nReference: 14/2031\n\nDecision\n\n"
        "The Commissioner agrees grants from the Standing Together pot, together £1,500, to:\n\n"
        "- Quay Workshop: £900 for a drop-in\n- Fen Circle: £600 for talks\n\n"
        "Signed: Ann Bell, Police and Crime Commissioner\nDate: 3 May 2031\n"
    )
    assert {award.fund for award in record.awards} == {"Standing Together pot"}
    assert [amount.role for amount in record.amounts] == ["committed", "award", "award"]

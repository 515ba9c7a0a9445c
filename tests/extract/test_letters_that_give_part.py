"""Letters to applicants that give some of what was asked for, and say whose decision it was."""

import pytest

from .conftest import Records

_LETTER = """Office of the Police and Crime Commissioner for Marlshire

Our ref: QF/31/17

14 October 2031

Mrs A Roe
Chair of Trustees
Quay Rovers Trust
The Forge, Fell

Dear Mrs Roe

Quay Fund: warden and van

Thank you for your application of 2 September 2031, in which you asked for £9,000. {said}

Yours sincerely



Tom Reed
{post}
"""
_POST = "Director of Commissioning\nfor the Police and Crime Commissioner for Marlshire"


@pytest.mark.parametrize(
    "said",
    [
        "The Commissioner considered it on 9 October 2031.\n\nI am glad to say that he will give Quay "
        "Rovers Trust £6,000 for a warden.\n\nHe is not able to help with the £3,000 you wanted for a van.",
        "The Commissioner has agreed to give £6,000 to Quay Rovers Trust for the warden. However, she "
        "will not pay the £3,000 you asked for towards a van.",
        "I am pleased to tell you that the Commissioner has decided to award Quay Rovers Trust "
        "£6,000 for the warden. He was unable to fund the van, for which you asked for £3,000.",
        "The Commissioner will give Quay Rovers Trust £6,000 for the warden. She cannot support the £3,000 "
        "you sought for the van.",
    ],
)
def test_a_letter_that_gives_one_thing_and_not_another(records_of: Records, said: str) -> None:
    (record,) = records_of(_LETTER.format(said=said, post=_POST))
    assert record.outcome == "approved-in-part"
    assert [(str(a.value), a.recipient) for a in record.awards] == [("6000", "Quay Rovers Trust")]
    assert [(a.text, a.role) for a in record.amounts if a.text == "£3,000"] == [("£3,000", "request")]
    assert str(record.decided_by).endswith("Commissioner")


def test_who_writes_for_the_commissioner_did_not_decide(records_of: Records) -> None:
    said = "I am sorry to say that your bid was not successful."
    (record,) = records_of(_LETTER.format(said=said, post=_POST))
    assert (record.outcome, record.decided_by) == ("refused", "Police and Crime Commissioner for Marlshire")


def test_what_others_give_makes_no_refusal_a_part(records_of: Records) -> None:
    said = "He is not able to help with the £9,000 you wanted. Fell Council will give up to £3,000 for vans."
    (record,) = records_of(_LETTER.format(said=said, post=_POST))
    assert (record.outcome, record.awards) == ("refused", ())

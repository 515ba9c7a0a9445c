"""What happened on a date that no listed label explains, told by the words around it."""

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[[str], list[Record]]
HEAD = (
    "Police and Crime Commissioner for Marlshire\n\nDECISION NOTICE\n\n"
    "Reference: 14/2031\n\nTitle: Night bus\n\n"
)
DECIDED = (
    "\n\nDecision\n\nTo give £500 to Fen Aid Trust.\n\n"
    "Signed: Ann Hale, Police and Crime Commissioner\n\nDate: 3 May 2031\n"
)


def role_of(record: Record, text: str) -> str:
    return next(d.role for d in record.dates if d.text == text)


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("The charity's bid reached us on 4 March 2031 and was scored in the week after.", "received"),
        ("The charity's form came in on 4 March 2031 by post.", "received"),
        ("The Chief Executive was happy for this to go up to the Commissioner on 4 March 2031.", "submitted"),
        ("This page was put up on 4 March 2031.", "published"),
        ("It went on our website on 4 March 2031.", "published"),
        ("The new agreement will run from 4 March 2031.", "effective"),
        ("The extension begins on 4 March 2031 and nothing else in the contract changes.", "effective"),
        ("The council took its own decision on 4 March 2031.", "mentioned"),
        ("The inspectors came on 4 March 2031 and were content.", "mentioned"),
        ("A report on progress is wanted by 4 March 2031.", "mentioned"),
    ],
)
def test_a_sentence_tells_what_happened(words: str, role: str, records_of: Records) -> None:
    (record,) = records_of(f"{HEAD}Background\n\n{words}{DECIDED}")
    assert role_of(record, "4 March 2031") == role
    assert record.decided_on is not None and record.decided_on.isoformat() == "2031-05-03"


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Received in the Commissioner's office", "received"),
        ("Allowed to go forward by the Chief Executive", "submitted"),
        ("Up on the site since", "published"),
        ("Agreement starts", "effective"),
        ("To be looked at again", "mentioned"),
    ],
)
def test_a_label_that_no_list_knows_tells_what_happened(label: str, role: str, records_of: Records) -> None:
    (record,) = records_of(f"{HEAD}{label}: 4 March 2031{DECIDED}")
    assert role_of(record, "4 March 2031") == role


def test_a_second_day_of_decision_is_of_something_else(records_of: Records) -> None:
    (record,) = records_of(f"{HEAD}Background\n\nThe PCC for Fenshire agreed on 4 March 2031.{DECIDED}")
    assert role_of(record, "4 March 2031") == "mentioned"


def test_a_report_decides_nothing(records_of: Records) -> None:
    (record,) = records_of(
        "Marlshire Police and Crime Panel\n\n9 October 2031\n\nReport of the Commissioner\n\n"
        "Title: Decisions of the quarter\n\nThe Commissioner agreed the night bus on 4 March 2031.\n"
    )
    assert role_of(record, "4 March 2031") == "mentioned"

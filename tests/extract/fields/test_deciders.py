"""Who decided, where neither a label nor a signature says it."""

from collections.abc import Callable

import pytest

from extract.record import Record

Notice = Callable[..., Record]


def test_an_office_alone_over_its_approval(notice_with: Notice) -> None:
    office = "Fenland Police and Crime Commissioner"
    words = "RECOMMENDATION\n\nTo approve the grant\n\n{}\n\nI hereby approve the recommendations above.\n"
    assert notice_with(words.format(office)).decided_by == office
    for other in ("Fenland Rowing Club", f"Office of the {office}"):
        assert notice_with(words.format(other)).decided_by is None


@pytest.mark.parametrize(("said", "outcome"), [("Not approved", "refused"), ("Agreed", "approved")])
@pytest.mark.parametrize(
    "label", ["Commissioner's response", "PCC's determination", "Commissioner’s response"]
)
def test_the_commissioner_s_response(label: str, said: str, outcome: str, notice_with: Notice) -> None:
    words = f"{label}: {said}\nReasons: As told above.\n\nSigned (PCC): R. Hallam     Date: 12 March 2021\n"
    assert notice_with(words).outcome == outcome


def test_labels_of_offices_with_their_own_words(notice_with: Notice) -> None:
    head = (
        "Brought forward by: Ann Bell, Head of Partnerships\nPlaced before: Deputy Commissioner\n"
        "Request made on: 2 March 2021\nDetermined on: 5 March 2021\nPut on the website: 9 March 2021\n"
    )
    record = notice_with("", head)
    assert (record.originator, record.submitted_to) == (
        "Ann Bell, Head of Partnerships",
        "Deputy Commissioner",
    )
    assert [(m.text, m.role) for m in record.dates] == [
        ("2 March 2021", "mentioned"), ("5 March 2021", "decided"), ("9 March 2021", "published")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("item", "outcome"),
    [("The policy of 2019 is withdrawn.", "approved"), ("The application is withdrawn.", "withdrawn")],
)
def test_what_is_withdrawn_by_the_decision(item: str, outcome: str, notice_with: Notice) -> None:
    words = f"DECISION\n\n- {item}\n- Boats are hired.\n\nSigned (PCC): R. Hallam     Date: 12 March 2021\n"
    assert notice_with(words).outcome == outcome

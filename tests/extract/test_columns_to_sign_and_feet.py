"""Signature blocks side by side, each read by itself; names typed below; what the foot of a page says."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]
HEAD = (
    "<h1>Decision notice 4/2031</h1><p>Police and Crime Commissioner for Norfolk</p>"
    "<p>Subject: Gate lock</p><p>The lock is worn.</p>"
)
CHIEF, MAKER = ("chief-executive", "Ann Bell", "2031-05-03"), ("commissioner", "Bo Hale", "2031-05-09")


def _signed(record: Record) -> list[tuple[str, str | None, str | None]]:
    return [(s.role, s.name, s.date and s.date.isoformat()) for s in record.signatures]


@pytest.mark.parametrize(
    "row",
    [
        "<td>Chief Executive<br>It can be submitted.<br>Signed: Ann Bell<br>03/05/2031</td>"
        "<td>Police and Crime Commissioner for Norfolk<br>As above.<br>Signed: Bo Hale<br>09/05/2031</td>",
        "<td>Chief Executive’s view<br>It may go forward.<br>Name: Ann Bell<br>Dated: 3 May 2031</td>"
        "<td>Decision of the Commissioner<br>Agreed.<br>Name: Bo Hale<br>Dated: 9 May 2031</td>",
        "<td>Prif Weithredwr / Chief Executive (fit to be<br>submitted)<br>Llofnod / Signature: Ann Bell<br>"
        "Dyddiad / Date: 3.5.2031</td><td>Comisiynydd Heddlu a Throsedd / Police<br>and Crime Commissioner<br>"
        "Llofnod / Signature: Bo Hale<br>Dyddiad / Date: 9.5.2031</td>",
        "<td>Signed: Ann Bell<br>Chief Executive<br>It may go forward.<br>Date: 3 May 2031</td>"
        "<td>Signed: Bo Hale<br>Commissioner<br>Date: 9 May 2031</td>",
        "<td>Statement<br>Chief Executive<br>Submitted for decision.<br>Signed: Ann Bell<br>Date: 3 May 2031"
        "</td><td>Commissioner<br>I agree.<br>Signed: Bo Hale<br>Police and Crime Commissioner<br>"
        "Date: 9 May 2031</td>",
    ],
)
def test_blocks_side_by_side_keep_their_own_name_and_day(records_of: Records, row: str) -> None:
    (record,) = records_of(f"{HEAD}<table><tr>{row}</tr></table>", suffix=".html")
    assert _signed(record) == [CHIEF, MAKER]
    assert (str(record.decided_on), str(record.submitted_on)) == ("2031-05-09", "2031-05-03")
    assert record.decided_by == "Bo Hale"


def test_offices_side_by_side_below_the_names(records_of: Records) -> None:
    rows = (
        "<tr><td>Signed: Bo Hale<br>9 May 2031</td><td>Signed: Ann Bell<br>3 May 2031</td></tr>"
        "<tr><td>Commissioner</td><td>Chief Executive</td></tr>"
    )
    (record,) = records_of(f"{HEAD}<table>{rows}</table>", suffix=".html")
    assert _signed(record) == [MAKER, CHIEF]


def test_the_decision_stands_before_the_officers_word(records_of: Records) -> None:
    row = (
        "<td>Decision of the Commissioner<br>The bid is refused.<br>Signature: Bo Hale<br>Date: 9 May 2031</td>"
        "<td>Chief Executive<br>Submitted for decision.<br>Signature: Ann Bell<br>Date: 3 May 2031</td>"
    )
    (record,) = records_of(f"{HEAD}<table><tr>{row}</tr></table>", suffix=".html")
    assert _signed(record) == [MAKER, CHIEF]
    assert str(record.decided_on) == "2031-05-09"


def test_two_officers_in_one_cell_beside_the_decision(records_of: Records) -> None:
    row = (
        "<td>Officers<br>We have been consulted.<br>Chief Executive<br>Signed: Ann Bell<br>Date: 3 May 2031<br>"
        "Chief Finance Officer<br>Signed: Cy Dunn<br>Date: 2 May 2031</td>"
        "<td>Commissioner<br>I agree.<br>Signed: Bo Hale<br>Date: 9 May 2031</td>"
    )
    (record,) = records_of(f"{HEAD}<table><tr>{row}</tr></table>", suffix=".html")
    assert _signed(record) == [CHIEF, ("chief-finance-officer", "Cy Dunn", "2031-05-02"), MAKER]


def test_a_name_below_what_is_declared_with_the_day_in_the_next_cell(records_of: Records) -> None:
    rows = (
        "<tr><td>OFFICE OF THE CHIEF EXECUTIVE<br>I am satisfied that it may go to the Commissioner.<br>"
        "Ann Bell</td><td>03.05.2031</td></tr><tr><td>POLICE AND CRIME COMMISSIONER FOR NORFOLK<br>"
        "I have no interest in it.<br>Bo Hale</td><td>09.05.2031</td></tr>"
    )
    (record,) = records_of(f"{HEAD}<table>{rows}</table>", suffix=".html")
    assert _signed(record) == [CHIEF, MAKER]


@pytest.mark.parametrize(
    "foot",
    [
        "Signed on 9 May 2031\nBo Hale\nPolice and Crime Commissioner",
        "Bo Hale\nPolice and Crime Commissioner\nThetford, 9 May 2031",
        "Bo Hale, Police and Crime Commissioner. Made 09/05/2031.",
        "Determination of the Police and Crime Commissioner\n\nBo Hale (signed electronically) 9 May 2031",
    ],
)
def test_a_signature_typed_with_its_day(records_of: Records, foot: str) -> None:
    body = "I adopt the policy on gates, version 3.\n\n"
    (record,) = records_of(
        f"NORFOLK POLICE AND CRIME COMMISSIONER\n\nDECISION NOTICE\n\nGates: a policy\n\nWhat I have decided\n\n"
        f"{body}{foot}\n\nWhy\n\nGates rust.\n"
    )
    assert _signed(record) == [MAKER]
    assert (str(record.decided_on), record.decided_by, record.outcome) == (
        "2031-05-09",
        "Bo Hale",
        "approved",
    )


def test_an_officers_signature_without_a_colon_ends_with_its_day(records_of: Records) -> None:
    (record,) = records_of(
        "NORFOLK POLICE AND CRIME COMMISSIONER\n\nDECISION NOTICE\n\nTitle: Gate lock\n\nDecision\n\n"
        "I award £900 to Quay Aid.\n\nSigned B. Hale Director of Commissioning 9/5/2031\n"
    )
    assert _signed(record) == [("other", "B. Hale", "2031-05-09")]


def test_initials_behind_a_name_are_a_signature(records_of: Records) -> None:
    (record,) = records_of(
        "NORFOLK POLICE AND CRIME COMMISSIONER\n\nMEMORANDUM OF DECISION\n\nTitle: Fees of the audit committee\n\n"
        "The Commissioner agreed to the fees.\n\nBo Hale, Commissioner (initialled “BH”)\n"
    )
    assert (record.kind, [(s.role, s.name, s.signed) for s in record.signatures]) == (
        "decision",
        [("commissioner", "Bo Hale", True)],
    )


def _first(html: str, records_of: Records, suffix: str = ".html") -> Record:
    return records_of(html, suffix=suffix)[0]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("<table><tr><td>Security</td><td>OFFICIAL. Open: there is no annex.</td></tr></table>", "open"),
        ("<table><tr><td>Can be seen by</td><td>Anyone (an open document)</td></tr></table>", "open"),
        ("<p>Not for publication in part? No, the whole record is open</p>", "open"),
        ("<p>Not for publication in part? Yes, annex B</p>", "part-confidential"),
        ("<p>This notice may be published without restriction. Uploaded 9 June 2031.</p>", "open"),
        ("<p>The report went up on 4 May 2031. It is open to the public.</p>", "open"),
        ("<p>Not protectively marked. Put on the website 9 June 2031.</p>", "open"),
        (
            "<p>Part 1 is for all. Part 2 (the valuer’s letter) is confidential: section 43.</p>",
            "part-confidential",
        ),
        (
            "<table><tr><td>Classification</td><td>Part 1 – public. Rents in Part 2 are commercially sensitive"
            "</td></tr></table>",
            "part-confidential",
        ),
    ],
)
def test_how_open_a_paper_says_that_it_is(records_of: Records, line: str, status: str) -> None:
    head = "<h1>Decision notice 4/2031</h1><p>Police and Crime Commissioner for Norfolk</p><p>Subject: Gate lock</p>"
    record = _first(f"{head}{line}<h2>Decision</h2><p>I approve the lock.</p>", records_of)
    assert record.status == status


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("Office of the Police and Crime Commissioner – Hampshire and Isle of Wight", "Hampshire"),
        ("Police and Crime Commissioner – Kent", "Kent"),
    ],
)
def test_the_area_behind_a_dash(records_of: Records, name: str, area: str) -> None:
    (record,) = records_of(f"{name}\n\nDECISION NOTICE\n\nTitle: Gate lock\n\nDecision\n\nI approve it.\n")
    assert (record.organisation, record.area) == (name, area)


def test_whose_report_to_whom_and_its_number_in_a_line(records_of: Records) -> None:
    (record,) = records_of(
        "NORFOLK POLICE AND CRIME COMMISSIONER\n\nEXECUTIVE DECISION\n\n"
        "Report of the Treasurer (Ann Bell) to the Commissioner. Number 004/2031. There is no Part 2.\n\n"
        "Decision\n\nI approve the lock.\n"
    )
    assert (record.originator, record.submitted_to, record.reference) == (
        "Treasurer (Ann Bell)",
        "Commissioner",
        "004/2031",
    )


def test_facts_parted_by_bars_are_apart(records_of: Records) -> None:
    record = _first(
        "<h1>Gate lock at Thorpe</h1><p>Norfolk Police and Crime Commissioner</p>"
        "<p>Date of decision: 9 May 2031 | Decision maker: Bo Hale, Commissioner | Log no. 88 of 2031/32</p>"
        "<p>I have awarded £900 to Quay Aid.</p>",
        records_of,
    )
    assert (record.decided_by, record.reference) == ("Bo Hale, Commissioner", "88 of 2031/32")


@pytest.mark.parametrize(
    ("foot", "reference"),
    [
        ("Decision Form 2031/32 – Police and Crime No. 018", "2031/32 – Police and Crime No. 018"),
        ("NPCC/GOV/2031/11 1 of 1", "NPCC/GOV/2031/11"),
    ],
)
def test_the_number_at_the_foot_of_the_page(records_of: Records, foot: str, reference: str) -> None:
    (record,) = records_of(
        f"NORFOLK POLICE AND CRIME COMMISSIONER\n\nDECISION NOTICE\n\nGate lock\n\nDecision\n\nI approve it.\n\n{foot}\n"
    )
    assert record.reference == reference


def test_a_day_on_which_money_was_held_is_no_meetings(records_of: Records) -> None:
    record = _first(
        HEAD + "<h2>Money</h2><table><tr><th>Reserve</th><th>£</th></tr><tr><td>Held on 1 April 2031</td>"
        "<td>212,750</td></tr></table><h2>Decision</h2><p>I approve the lock.</p>",
        records_of,
    )
    assert record.meeting_on is None

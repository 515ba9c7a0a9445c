"""What lists and notices tell in passing: who decides, when it begins, what binds, whom to ask, what was declined."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]
HEAD = "NORFOLK POLICE AND CRIME COMMISSIONER\n\nDECISION NOTICE\n\nTitle: Gate lock\n\n"
FOOT = "\n\nDecision\n\nI approve the lock.\n\nSigned: Bo Hale\nDate: 9 May 2031\n"


def _role(record: Record, text: str) -> str:
    return next(day.role for day in record.dates if day.text == text)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("She will take up the post on 4 June 2031, subject to vetting.", "effective"),
        ("They run from 4 June 2031 and will be reviewed.", "effective"),
        ("The term would start on 4 June 2031.", "effective"),
        ("Sent to the Commissioner on 4 June 2031", "submitted"),
        ("Given to the Commissioner 4 June 2031", "submitted"),
        (
            "It was handed to me by my Chief Executive, who agreed to its submission on 4 June 2031.",
            "submitted",
        ),
        ("The survey ran from 4 June 2031.", "mentioned"),
    ],
)
def test_what_happens_on_a_day(records_of: Records, line: str, role: str) -> None:
    (record,) = records_of(HEAD + line + FOOT)
    assert _role(record, "4 June 2031") == role


def test_a_grant_for_some_years_begins_on_its_day(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "Recommendation\n\nTo make the grants in Table A for the three years from 1 April 2031." + FOOT
    )
    assert _role(record, "1 April 2031") == "effective"


def test_a_day_on_which_the_commissioner_agreed_where_no_other_is_given(records_of: Records) -> None:
    (record,) = records_of(
        "NORFOLK POLICE AND CRIME COMMISSIONER\n\nMEMORANDUM OF DECISION\n\nTitle: Fees\n\n"
        "The upshot. The Commissioner agreed on 04.06.2031 to the fees below.\n\nThe Treasurer is content (note of 02.06.2031).\n"
    )
    assert str(record.decided_on) == "2031-06-04"


def test_links_of_a_menu_are_no_label_and_value(records_of: Records) -> None:
    (record,) = records_of(
        "<ul><li>Calendar</li><li>Committees</li><li>Forthcoming decisions</li></ul><h1>Gate lock</h1>"
        "<p>Norfolk Police and Crime Commissioner</p><p>Decision: the lock is approved.</p>",
        suffix=".html",
    )
    assert record.submitted_to is None


def test_facts_below_the_title_and_who_wrote_it(records_of: Records) -> None:
    (record,) = records_of(
        "<h1>Gate lock: the third year</h1><p>Norfolk Police and Crime Commissioner | Key decision | PCC/451/2031</p>"
        "<h2>Decision</h2><p>I approve it.</p><p>The paper behind it was written by Mia Stone (Estates Lead).</p>",
        suffix=".html",
    )
    assert (record.reference, record.originator) == ("PCC/451/2031", "Mia Stone (Estates Lead)")
    assert record.evidence["originator"].confidence is not None


def test_strings_attached_bind_and_terms_of_a_post_do_not(records_of: Records) -> None:
    (record,) = records_of(
        HEAD
        + "## Strings attached\n\nEach grant is paid in halves, the second only when a return is in. "
        + "The council will draw nothing until the places are agreed."
        + FOOT,
        suffix=".md",
    )
    assert record.conditions == (
        "Each grant is paid in halves, the second only when a return is in.",
        "The council will draw nothing until the places are agreed.",
    )
    (record,) = records_of(
        "<p>Norfolk Police and Crime Commissioner</p><h1>Appointment of a Treasurer</h1><p>I have today appointed Cy Dunn.</p>"
        "<h2>Terms</h2><ul><li>Salary: £88,400 a year.</li><li>Hours: full time.</li></ul>",
        suffix=".html",
    )
    assert (record.conditions, record.outcome) == ((), "approved")


def test_blocks_to_sign_are_no_condition(records_of: Records) -> None:
    (record,) = records_of(
        "<h1>Notice of decision</h1><p>Norfolk Police and Crime Commissioner</p><p>Amodau / Conditions: the plaque is kept.</p>"
        "<table><tr><td>Comisiynydd / Police and Crime Commissioner<br>Llofnod / Signature: Bo Hale<br>Dyddiad / Date: 9.5.2031"
        "</td><td>Prif Weithredwr / Chief Executive<br>Llofnod / Signature:<br>Dyddiad / Date: 3.5.2031</td></tr></table>",
        suffix=".html",
    )
    assert record.conditions == ("the plaque is kept",)


@pytest.mark.parametrize(
    ("line", "contact"),
    [
        ("For more about this decision ring Mia Stone on 01555 555 014 or write to\ngates@npcc.example.",
         (None, "Mia Stone", "01555 555 014", "gates@npcc.example")),
        ("Not protectively marked. Questions: gates@npcc.example, 01555 555 064.",
         (None, None, "01555 555 064", "gates@npcc.example")),
        ("Officer to whom enquiries are made: Mia Stone, telephone 01555 555014",
         ("Officer to whom enquiries are made", "Mia Stone", "01555 555014", None)),
        ("Ask about this decision: Mia Stone, Road Safety Lead, 01555 555 014",
         ("Road Safety Lead", "Mia Stone", "01555 555 014", None)),
    ],
)  # fmt: skip
def test_whom_to_ask(records_of: Records, line: str, contact: tuple[str | None, ...]) -> None:
    (record,) = records_of(HEAD + "The lock is worn." + FOOT + "\n" + line + "\n")
    assert [(c.role, c.name, c.telephone, c.email) for c in record.contacts] == [contact]


def test_a_question_that_heads_a_part_too_is_asked_once(records_of: Records) -> None:
    rows = (
        "Is it consistent with the Make Marl Safe Plan?|Yes. Theme 2",
        "Financial implications agreed by the Chief Finance Officer?|Yes – £900",
        "Human resources implications?|N/A",
        "Were partners and residents asked?|Yes",
        "Staff or union issues|No",
    )
    cells = "".join("<tr><td>{}</td><td>{}</td></tr>".format(*row.split("|")) for row in rows)
    (record,) = records_of(
        "<h1>Decision Record</h1><p>Norfolk Police and Crime Commissioner</p><p>Topic: Gate lock</p>"
        f"<h2>Preparation checklist</h2><table>{cells}</table>",
        suffix=".html",
    )
    assert [answer.topic for answer in record.checklist] == [
        "plan",
        "finance",
        "human-resources",
        "consultation",
        "human-resources",
    ]


# --- lists ------------------------------------------------------------------------------------------------


def _rows(table: str) -> str:
    return "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>"
        for row in table.splitlines()
    )


def test_short_days_under_signed_are_days_and_no_signatures(records_of: Records) -> None:
    table = (
        "No.|Subject|What was decided|By whom|Signed\n04/31|Audit – second term|Two members reappointed.|PCC|14.3.31\n"
        "05/31|Gate lock|Approved. The lock is bought.|PCC|27.3.31\n06/31|Van|Agreed to sell it.|Chief Executive|06.4.31"
    )
    records = records_of(
        f"<h1>Police and Crime Commissioner for Norfolk: register of decisions</h1><table>{_rows(table)}</table>",
        suffix=".html",
    )
    assert [str(r.decided_on) for r in records] == ["2031-03-14", "2031-03-27", "2031-04-06"]
    assert not any(r.signatures for r in records)


@pytest.mark.parametrize(
    ("above", "who"),
    [
        (
            "Police and Crime Commissioner for Norfolk Decisions taken by the Chief Executive under delegated powers",
            "the Chief Executive",
        ),
        (
            "Listed below are the decisions of the Police and Crime Commissioner for Norfolk, most recent first.",
            "Police and Crime Commissioner for Norfolk",
        ),
        ("The date shown is the day on which the Commissioner signed the decision.", "the Commissioner"),
    ],
)
def test_who_took_all_decisions_of_a_list(records_of: Records, above: str, who: str) -> None:
    records = records_of(
        f"<h1>Decisions – spring 2031</h1><p>Norfolk Police and Crime Commissioner</p><p>{above}</p><ul>"
        "<li>Decision 2031-48 Gate lock and key code (PDF, 310KB) 15 May 2031</li>"
        "<li>Decision 2031-47 Van for the Quay (PDF, 31KB) 5 May 2031</li>"
        "<li>Decision 2031-46 Lease of a hut (PDF, 31KB) 4 May 2031</li></ul>",
        suffix=".html",
    )
    assert [r.decided_by for r in records] == [who] * 3


def test_minutes_of_a_board_in_a_committee_room_decide(records_of: Records) -> None:
    records = records_of(
        "NORFOLK POLICE AND CRIME COMMISSIONER\n\nRESOURCES BOARD\n\nMinutes of the meeting held on 16 July 2031 in Committee Room 2\n\n"
        "Present: Bo Hale, Police and Crime Commissioner (Chair)\n\n1. Fleet\n\nPrices have gone up.\n\n"
        "Decision RB 31/11: The Commissioner approved the purchase of 34 vans, to be met from the programme, and deferred "
        "the element of the year after.\n\n2. Roof\n\nThe roof leaks.\n\nDecision RB 31/12: The Commissioner approved the repair.\n"
    )
    assert [(r.kind, r.outcome) for r in records] == [
        ("decision", "approved-in-part"),
        ("decision", "approved"),
    ]


def test_what_came_of_it_stands_beside_the_number(records_of: Records) -> None:
    entries = "".join(
        f"<h3>{title}</h3><p>{text}</p><p>Decision log number NPCC-2031-{n}. {said} on {n} May 2031. Read the decision</p>"
        for n, title, text, said in (
            (11, "Gate lock at Thorpe", "The lock is to be replaced.", "Approved"),
            (
                12,
                "Request of the Marl Watch",
                "The Commissioner is sympathetic. The group was awarded £1,200 in 2029 for signs.",
                "Declined",
            ),
            (13, "Van for the Quay", "The van is old.", "Approved"),
        )
    )
    records = records_of(
        f"<h1>Norfolk Police and Crime Commissioner</h1><h2>Decisions: May 2031</h2>{entries}", suffix=".html"
    )
    assert [r.outcome for r in records] == ["approved", "refused", "approved"]


def test_an_entry_that_is_withheld_says_so_and_not_what_came_of_it(records_of: Records) -> None:
    table = (
        "No.|Subject|What was decided|By whom|Signed\n04/31|Audit – second term|Two members reappointed.|PCC|14.3.31\n"
        "05/31|Support service - commercially confidential (title only)|Agreed.|PCC|27.3.31\n"
        "06/31|Settlement of a claim|EXEMPT – not for publication.|Chief Executive|06.4.31"
    )
    records = records_of(
        f"<h1>Police and Crime Commissioner for Norfolk: register of decisions</h1><table>{_rows(table)}</table>"
        "<p>Executive Support, Office of the Police and Crime Commissioner for Norfolk. For a copy please write.</p>",
        suffix=".html",
    )
    assert [(r.status, r.outcome) for r in records[1:]] == [
        ("confidential", "approved"),
        ("confidential", None),
    ]


def test_an_officer_named_as_the_maker_decides_though_another_may_countersign(records_of: Records) -> None:
    (record,) = records_of(
        "NORFOLK POLICE AND CRIME COMMISSIONER\n\nDELEGATED DECISION NOTICE\n\nDated: 7th June 2031\n\n"
        "Taken by: Mia Stone, Director of Commissioning\n\nDecision\n\nI award £900 to Quay Aid.\n\n"
        "Signed M. Stone Director of Commissioning 7/6/2031\n\nCountersigned (Chief Executive) ..........  Date ........\n"
    )
    assert [(day.text, day.role) for day in record.dates] == [
        ("7th June 2031", "decided"),
        ("7/6/2031", "decided"),
    ]


def test_a_number_may_end_in_a_letter(records_of: Records) -> None:
    records = records_of(
        "<h1>Decisions – spring 2031</h1><p>Norfolk Police and Crime Commissioner</p><ul>"
        "<li>Decision 2031-48 Gate lock and key code (PDF, 310KB) 15 May 2031</li>"
        "<li>Decision 2031-47a Van for the Quay (PDF, 31KB) 5 May 2031</li>"
        "<li>Decision 2031-46 Lease of a hut (PDF, 31KB) 4 May 2031</li></ul>",
        suffix=".html",
    )
    assert [r.reference for r in records] == ["2031-48", "2031-47a", "2031-46"]

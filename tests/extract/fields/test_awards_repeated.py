"""An award told again: in a table of its parts, under a cell that names body and project, as "it"."""

from extract.record import Record

from ..conftest import Records

HEAD = "DECISION NOTICE\n\nReference: 4/2026\nTitle: Rangers\n\n"


def roles(record: Record, text: str) -> list[str]:
    return [a.role for a in record.amounts if a.text == text]


def test_the_total_of_its_row_is_the_award(records_of: Records) -> None:
    (record,) = records_of(
        f"""{HEAD}Decision

The Commissioner awards £118,000 to Oxby Town Council and £76,500 to Marl Borough Council for rangers.

Financial implications

| Recipient | Jul–Sep £ | Oct–Dec £ | Total £ |
| Oxby Town Council | 59,000 | 59,000 | 118,000 |
| Marl Borough Council | 38,000 | 38,500 | 76,500 |
"""
    )
    assert roles(record, "118,000") == ["award"] and roles(record, "76,500") == ["award"]
    assert [str(a.value) for a in record.awards] == ["118000", "76500"]


def test_body_and_project_in_one_cell_are_parted(records_of: Records) -> None:
    (record,) = records_of(
        f"""{HEAD}Decision

The Commissioner awards these grants:

| Organisation and project | Applied for | Award |
| Oxby Boxing Academy – evening sessions | £19,800 | £18,500 |
| Marl Canalside Trust – lighting | £20,000 | £20,000 |
"""
    )
    assert [(a.recipient, a.purpose) for a in record.awards] == [
        ("Oxby Boxing Academy", "evening sessions"),
        ("Marl Canalside Trust", "lighting"),
    ]


def test_it_and_the_charity_are_the_body_named_before(records_of: Records) -> None:
    (record,) = records_of(
        f"""{HEAD}Background

Oxby Family Hub has had £148,000 from the PCC since 2021. It had asked for £96,000.

Decision

The Commissioner awards £84,000 to Oxby Family Hub for a family worker.
"""
    )
    assert {a.text: a.recipient for a in record.amounts} == dict.fromkeys(
        ("£148,000", "£96,000", "£84,000"), "Oxby Family Hub"
    )


def test_a_name_alone_with_its_sum_below_words_that_grant(records_of: Records) -> None:
    (record,) = records_of(
        f"""{HEAD}Decision

4.1 These grants will be given by the Commissioner:

Oxby Youth Justice Service £253,233
Marl Pastors £81,347

  • Tiber Cares:       £10,000
  • DASVA:       £8,191

Salaries £12,400
"""
    )
    named = {a.text: a.recipient for a in record.amounts}
    assert named == {
        "£253,233": "Oxby Youth Justice Service",
        "£81,347": "Marl Pastors",
        "£10,000": "Tiber Cares",
        "£8,191": "DASVA",
        "£12,400": None,
    }


def test_the_body_behind_a_bracket_with_another_sum(records_of: Records) -> None:
    (record,) = records_of(
        f"""{HEAD}Decision

Approved: a grant of £270,000 over three years (£90,000 per year) to Oxby Youth Trust for mentors.
"""
    )
    assert [(str(a.value), a.recipient) for a in record.awards] == [("270000", "Oxby Youth Trust")]


def test_you_are_no_body(records_of: Records) -> None:
    (record,) = records_of(
        f"{HEAD}Background\n\nYou received £45,000 then.\n\nDecision\n\nTo give Oxby Hub £9,000 for a film.\n"
    )
    told = {a.text: a.recipient for a in record.amounts}
    assert told["£9,000"] == "Oxby Hub" and told["£45,000"] in (None, "Oxby Hub")


def test_a_body_behind_what_it_is(records_of: Records) -> None:
    (record,) = records_of(
        f"{HEAD}Decision\n\nI award your partner, Amble Youth Project, £1,960 for a film with pupils of it.\n"
    )
    assert [(str(a.value), a.recipient) for a in record.awards] == [("1960", "Amble Youth Project")]

"""Who decides in minutes, and by which words: the chair, initials, marks and verbs."""
# ruff: noqa: E501 (a row stays in one piece)

import pytest

from .conftest import Records

HEAD = """Police and Crime Commissioner for Marlshire

Estates Board

Minutes of the meeting held on 9 July 2024
"""


def test_the_commissioner_by_initials_decides_under_headings_that_count_on(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
Present: Police and Crime Commissioner Ann Bell (AB); Chief Constable Ned Fry (NF); the Commissioner's Chief Finance Officer Una Roe (UR).

# 301. APOLOGIES

None were had.

# 302. ROOF AT FELL STREET

NF said that it leaks. AB approved the repair by Quay Roofers at £18,640.

# 303. YOUTH GRANTS

UR told of the bids, and NF approved of them all. AB approved the following:

- £2,100 to Heron Trust for boats
- £900 to Tarn Lane Choir

# 304. SICKNESS

NF supported the figures with charts. AB asked for more in the autumn.

# 305. NEW VANS

It was felt that the matter be deferred to May.
""",
        ".md",
    )
    assert [(r.reference, r.title, r.outcome) for r in records] == [
        ("302", "ROOF AT FELL STREET", "approved"),
        ("303", "YOUTH GRANTS", "approved"),
        ("305", "NEW VANS", "deferred"),
    ]
    assert [(a.value, a.recipient) for a in records[1].awards] == [
        (2100, "Heron Trust"),
        (900, "Tarn Lane Choir"),
    ]


def test_items_are_counted_by_letters_and_told_by_the_commissioners_own_mark(records_of: Records) -> None:
    records = records_of(
        """Police and Crime Commissioner for Marlshire

Estates Board
9 July 2024

Present: Ann Bell (PCC), Una Roe (Chief Executive)

A. Apologies
None were had.

B. Lease of a hut
The hut is damp.
PCC Decision: Lease of the hut approved at £9,100 a year.

C. Sickness
The figures were shown.

D. Van
The price went up.
Outcome: Not approved.

E. Choir
PCC Decision: Approved £900 for Tarn Lane Choir.
"""
    )
    assert [(r.title, r.outcome, r.decided_by) for r in records] == [
        ("Lease of a hut", "approved", "Ann Bell"),
        ("Van", "refused", "Ann Bell"),
        ("Choir", "approved", "Ann Bell"),
    ]


def test_what_is_noted_and_agreed_in_one_sentence_decides(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
1. Apologies

None.

2. Outturn

UR asked that £31,000 be kept.

The Commissioner noted the outturn and AGREED the carry forward.

3. Choir and club

The Commissioner did not support the bid of Fell Street Club for £2,000.

The Commissioner APPROVED a grant of £900 to Tarn Lane Choir.
"""
    )
    assert [(r.title, r.outcome) for r in records] == [
        ("Outturn", "approved"),
        ("Choir and club", "approved"),
    ]
    assert [(a.value, a.recipient) for a in records[1].awards] == [(900, "Tarn Lane Choir")]


CHAIRS = [
    "Ms A Bell, Police and Crime Commissioner (Chair); Ned Fry, Deputy Police and Crime Commissioner",
    "Ann Bell (AB) Police and Crime Commissioner; Ned Fry (NF) Chief Executive",
    "Ann Bell (Police and Crime Commissioner for Marlshire – Chair); Ned Fry (Deputy Police and Crime Commissioner)",
    "Police and Crime Commissioner, Mrs Ann Bell; Deputy Police and Crime Commissioner, Mr Ned Fry",
]


@pytest.mark.parametrize("present", CHAIRS)
def test_who_chairs_decides_where_the_minutes_name_nobody(present: str, records_of: Records) -> None:
    text = "\n1. Apologies\n\nNone.\n\n2. Choir\n\nAGREED that a grant of £900 be made to Tarn Lane Choir.\n"
    records = records_of(HEAD + f"\nPresent: {present}\n" + text)
    assert [(r.title, (r.decided_by or "").rpartition(" ")[2]) for r in records] == [("Choir", "Bell")]


def test_a_list_below_the_commissioner_decides_by_its_verbs(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
1. Apologies

None.

2. Choir and club

The Commissioner:

- noted that £4,000 is left;
- approved £900 to Tarn Lane Choir for songbooks; and
- declined the bid of Fell Street Club for £2,000.

3. Sickness

The Commissioner:

- asked who approved the figures.

4. Van

The van is old. The Board:

- approved of a new one.
"""
    )
    assert [(r.title, r.outcome) for r in records] == [("Choir and club", "approved-in-part")]
    assert [(a.value, a.recipient) for a in records[0].awards] == [(900, "Tarn Lane Choir")]


def test_what_was_approved_at_an_earlier_time_decides_nothing(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
1. Rural unit

The Commissioner approved £40,000 for the unit last year. UR told of its work.

2. Choir

The Commissioner approved a grant of £900 to Tarn Lane Choir.
"""
    )
    assert [r.title for r in records] == ["Choir"]


def test_who_chairs_is_found_in_a_cell_that_lists_all_who_came(records_of: Records) -> None:
    records = records_of(
        "<html><body><h1>Estates Board</h1><p>Police and Crime Commissioner for Marlshire</p><table><tr><td>Attendees</td>"
        "<td>Ann Bell (AB) – Police and Crime Commissioner<br>Una Roe (UR) – Chief Executive</td></tr></table>"
        "<h2>1. Apologies</h2><p>None.</p><h2>2. Choir</h2>"
        "<p>AGREED that a grant of £900 be made to Tarn Lane Choir.</p></body></html>",
        ".html",
    )
    assert [(r.title, r.decided_by) for r in records] == [("Choir", "Ann Bell")]

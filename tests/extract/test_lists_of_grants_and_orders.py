"""Lists of what was given or signed: registers of grants, numbered orders, and pages that tell of several meetings."""
# ruff: noqa: E501 (a page stays as it is saved)

from datetime import date
from decimal import Decimal

from tests.extract.conftest import Records

GRANTS = """\
Crime Reduction Grants

Grants made by the Police and Crime Commissioner for Westerdale, April to September 2014

Recipient | Agreed | Amount £ | Purpose of grant | Conditions (if any) | Why the Commissioner considers that it will reduce crime in the area
Tamar Pastors | 08.04.14 | 4,000 | Radios for volunteers | None | Volunteers calm the night
Torridge Council | 22.05.14 | Up to 12,500 | Lighting of the path | None | People feel safe
Lundy Watch | 03.07.14 | 2,200 | Night vision | Application declined | Other funds are open
"""


def test_the_rows_of_a_register_of_grants_with_days_are_entries(records_of: Records) -> None:
    read = records_of(GRANTS)
    assert [(r.title, r.decided_on, r.outcome) for r in read] == [
        ("Radios for volunteers", date(2014, 4, 8), "approved"),
        ("Lighting of the path", date(2014, 5, 22), "approved"),
        ("Night vision", date(2014, 7, 3), "refused"),
    ]
    assert [[(a.recipient, a.value, a.qualifier) for a in r.awards] for r in read] == [
        [("Tamar Pastors", Decimal(4000), "exact")],
        [("Torridge Council", Decimal(12500), "up-to")],
        [],
    ]
    assert {r.decided_by for r in read} == {"the Police and Crime Commissioner"}


def test_a_contract_among_grants_is_no_award(records_of: Records) -> None:
    read = records_of("""\
Westerdale Police and Crime Commissioner

Victim Services Awards 2021/22

Line | Provider | What it pays for | Agreement | Value of award £ | Start | End | Signed off
VS1 | Ouse Crisis Centre | Counselling for adult survivors | Grant | 74,500.00 | 01/04/2021 | 31/03/2022 | 11/03/2021
VS2 | Granta Health Ltd | Sexual Assault Referral Centre | Contract | 212,000.00 | 01/04/2021 | 31/03/2024 | 25/03/2021
VS3 | Nene Bereavement | Families of road deaths | Grant | 2,150.00 | 01/10/2021 | 31/03/2022 | 29/09/2021
""")
    assert [(r.reference, r.title, r.decided_on) for r in read] == [
        ("VS1", "Counselling for adult survivors", date(2021, 3, 11)),
        ("VS2", "Sexual Assault Referral Centre", date(2021, 3, 25)),
        ("VS3", "Families of road deaths", date(2021, 9, 29)),
    ]
    assert [[(a.recipient, a.value) for a in r.awards] for r in read] == [
        [("Ouse Crisis Centre", Decimal(74500))],
        [],
        [("Nene Bereavement", Decimal(2150))],
    ]
    assert [a.role for a in read[1].amounts] == ["contract"]


def test_orders_of_a_series_are_entries(records_of: Records) -> None:
    read = records_of("""\
Westerdale Police and Crime Commissioner

Where a decision is of public interest the Commissioner signs an order. Orders signed by the Commissioner:

- Executive Order 2013/01 – Adoption of the Scheme of Governance – signed 10th January 2013
- Executive Order 2013/03 – Grant of £75,000 to Nene Valley Trust – signed 8th March 2013 (supporting paper)
- Executive Order 2013/5a – Retention of the front counter – signed 19th April 2013
""")
    assert [(r.reference, r.title, r.decided_on) for r in read] == [
        ("2013/01", "Adoption of the Scheme of Governance", date(2013, 1, 10)),
        ("2013/03", "Grant of £75,000 to Nene Valley Trust", date(2013, 3, 8)),
        ("2013/5a", "Retention of the front counter", date(2013, 4, 19)),
    ]
    assert [(a.recipient, a.purpose) for a in read[1].awards] == [("Nene Valley Trust", None)]


def test_numbered_parts_of_one_paper_are_no_series(records_of: Records) -> None:
    read = records_of("""\
Westerdale Police and Crime Commissioner

Decision notice

Title: The Police and Crime Plan

Objective 1 – Reduce crime in our towns
Objective 2 – Support victims of crime
Objective 3 – Make roads safer for all

Decision: I approve the plan.
""")
    assert len(read) == 1


PAGE = """\
<html><body><h1>Westerdale Governance Board</h1><p>The Board meets each month.</p>
<h2>Purpose of the meeting</h2><p>To ensure that plans are right.</p><h2>Meeting minutes</h2><p>January 2023</p>
<h2>Decisions Made Summary:</h2><p>9 February 2023:</p>
<h3>Severn Voice – For Decision by PCC:</h3><p>The PCC approved a grant of £28,000 to Severn Voice.</p>
<h3>Custody cleaning</h3><p>The recommendation was approved.</p>
<p>9 March 2023</p><h3>Rural watch:</h3><p>The proposal was endorsed by the PCC.</p>
<h3>Speech software</h3><p>Withdrawn by the Force. A new paper will come.</p></body></html>
"""


def test_a_page_of_several_meetings_gives_each_item_its_day(records_of: Records) -> None:
    read = records_of(PAGE, suffix=".html")
    assert [(r.title, r.outcome, r.decided_on) for r in read] == [
        ("Severn Voice", "approved", date(2023, 2, 9)),
        ("Custody cleaning", "approved", date(2023, 2, 9)),
        ("Rural watch", "approved", date(2023, 3, 9)),
        ("Speech software", "withdrawn", date(2023, 3, 9)),
    ]


def test_minutes_that_mark_few_of_their_decisions_give_them_all(records_of: Records) -> None:
    told = [
        ("Women's Pathway", "The Commissioner agreed to fund the Centre in the sum of £35,000."),
        ("Body cameras", "After some discussion it was decided to defer the paper to 18th July 2017."),
        ("Former station", "Two offers had come in. APPROVED by the Commissioner, subject to contract."),
        ("Scheme of Consent", "Amendments were considered. The Commissioner approved them."),
        ("Vetting", "The paper was introduced. The Commissioner agreed to pay £900 for it."),
    ]
    items = "".join(f"{n}. {title}\n\n{words}\n\n" for n, (title, words) in enumerate(told, 1))
    read = records_of(
        f"Westerdale Police and Crime Commissioner\n\nStrategic Board\n\nMinutes of the meeting held on 13 June 2017\n\nPresent: A Bell – Police and Crime Commissioner (Chair)\n\n{items}"
    )
    assert [r.title for r in read] == [title for title, _ in told]

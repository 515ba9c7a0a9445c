"""Lists on web pages as many makers of sites set them: cards, leaves of a calendar, lines of facts, links."""
# ruff: noqa: E501 (a page stays as it is saved)

import pytest

from .conftest import Records

ENTRIES = [
    ("KD/31/07", "Lamps along the quay", "14 March 2031", "Approved"),
    ("KD/31/06", "Fund for the bay: Harbour Rowers", "6 March 2031", "Refused"),
    ("KD/31/04", "Lease of the boat store", "27 February 2031", "Deferred"),
    ("KD/31/02", "Report of the custody visitors", "9 February 2031", "Noted"),
]
TOLD = [
    (number, title, day, outcome.casefold())
    for (number, title, _, outcome), day in zip(
        ENTRIES, ("2031-03-14", "2031-03-06", "2031-02-27", "2031-02-09"), strict=True
    )
]
HEAD = (
    "Skip to main content\n\nDecisions\n\nThe Commissioner publishes decisions of public interest here.\n\n"
)
FOOT = "Office of the Police and Crime Commissioner for Norfolk, 7 Quay Lane, Norwich NR18 0WW\n"


def _leaf(day: str) -> str:
    number, month, year = day.split()
    return f"{int(number):02}\n\n{month[:3]}\n\n{year}"


LAYOUTS = {
    "facts in a line below the title": "{title} (PDF, 98KB)\n\n{number} | {outcome} | {day}\n\n",
    "facts in a line above the title": "{day} · {number} · Chief Executive\n\n{title}\n\n{outcome}\n\nView decision notice\n\n",
    "facts on lines below what it is about": "{title}\n\nThe papers were looked at by the office.\n\n{day}\n\n{number}\n\n{outcome}\n\n",
    "a leaf of a calendar above each": "{leaf}\n\n{title}\n\nReference {number}\n\n{outcome}\n\n",
    "a sentence and facts behind the title": "{title} – The office looked at the papers. ({number}, {day}, {outcome})\n\n",
    "a number, its title and a button": "{number}\n\n{title}\n\nDecided {day}\n\n{outcome}\n\nDownload (PDF 98KB)\n\n",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_each_keeps_its_own_title_number_day_and_outcome(records_of: Records, layout: str) -> None:
    entries = [
        layout.format(number=number, title=title, day=day, outcome=outcome, leaf=_leaf(day))
        for number, title, day, outcome in ENTRIES
    ]
    found = records_of(HEAD + "".join(entries) + FOOT, ".txt")
    assert [(r.reference, r.title, str(r.decided_on), r.outcome) for r in found] == TOLD
    assert all(r.area == "Norfolk" and "PDF" not in str(r.decided_by) for r in found)


def test_a_title_that_runs_into_its_facts(records_of: Records) -> None:
    item = "<li><a>{1}</a>\n<span>{3} {2} · Harbour Board · {0} · PDF, 98KB</span></li>"
    found = records_of(
        "<h1>Decisions and approvals</h1><p>Our decisions are listed below.</p><ul>"
        + "".join(item.format(*entry) for entry in ENTRIES)
        + "</ul>",
        ".html",
    )
    assert [(r.reference, r.title, str(r.decided_on), r.outcome) for r in found] == TOLD


def test_posts_that_tell_when_and_by_whom_they_were_posted(records_of: Records) -> None:
    post = "{1}\n\nPosted on {2} by admin\n\nThe Commissioner has looked at … Continue reading\n\nTagged: Decisions\n\n"
    found = records_of(HEAD + "".join(post.format(*entry) for entry in ENTRIES) + "« Older posts\n", ".txt")
    assert [r.title for r in found] == [title for _, title, _, _ in TOLD]
    assert [str(r.published_on) for r in found] == [day for _, _, day, _ in TOLD]
    assert {r.decided_on for r in found} == {None}


def test_days_without_a_year_below_months_and_numbers_that_begin_anew(records_of: Records) -> None:
    found = records_of(
        "Decisions\n\nOur decisions are published below.\n\nMarch 2031\n\n"
        "KD/31/07 – Lamps along the quay – approved, 14 March\n\nKD/31/06 – Boats for cadets – refused, 6 March\n\n"
        "February 2031\n\nKD/31/04 – Lease of the store – deferred, 27 February\n\n",
        ".txt",
    )
    assert [(r.reference, r.title, str(r.decided_on)) for r in found] == [
        ("KD/31/07", "Lamps along the quay", "2031-03-14"),
        ("KD/31/06", "Boats for cadets", "2031-03-06"),
        ("KD/31/04", "Lease of the store", "2031-02-27"),
    ]


def test_numbered_links_to_files_open_entries_and_a_telephone_none(records_of: Records) -> None:
    found = records_of(
        "Decisions\n\nThe Commissioner puts significant decisions on this page.\n\n"
        "001 - Site at the quay (not published)\n\n002 - Contact centre growth (PDF, 188KB)\n\nPublished 22 May 2031\n\n"
        "003 - Mentors at the gate (PDF, 203KB)\n\nPublished 5 June 2031\n\n004 - Cameras (deferred)\n\n"
        "Contact us\n\n01785 000 692\n",
        ".txt",
    )
    assert [r.reference for r in found] == ["001", "002", "003", "004"]
    assert [str(r.published_on) for r in found] == ["None", "2031-05-22", "2031-06-05", "None"]


def test_themes_head_entries_and_are_none(records_of: Records) -> None:
    entry = "<h3>{1}</h3><p>Decision {0}, signed on {2}. Report by Ann Roe, Head of Boats.</p><p>It is approved.</p>"
    lamps, rowers, lease, visitors = (entry.format(*one) for one in ENTRIES)
    found = records_of(
        f"<h1>Decisions digest</h1><p>March 2031</p><h3>Boats</h3>{lamps}{rowers}<h3>Land</h3>{lease}<h3>Custody</h3>{visitors}",
        ".html",
    )
    assert [r.title for r in found] == [title for _, title, _, _ in TOLD]

"""The same header in seven layouts, under labels drawn at random: what is read may not hang on the layout."""

import itertools
import random
from collections.abc import Callable, Iterator, Sequence

import pytest

from extract.record import Record

LABELS: dict[str, tuple[str, ...]] = {
    "reference": (
        "Reference", "Ref", "Our ref", "Decision number", "Log number", "URN", "Record number", "DN number",
        "Report ref", "Serial number", "Entry number", "PCD number", "Register ref", "Bid reference", "ID",
    ),
    "title": (
        "Title", "Subject", "Title of report", "Decision title", "Topic", "Issue", "Matter", "Contract title",
        "Project title", "Name of project", "Name of initiative", "Bid title", "Subject matter", "Heading",
    ),
    "originator": (
        "Originator", "Report author", "Lead officer", "Officer", "Prepared by", "Sponsor", "Author",
        "Requested by", "Recommended by", "Sponsoring officer", "Decision owner", "Report by",
    ),
    "submitted_to": ("Submitted to", "Meeting", "Board", "Forum", "Considered by", "Meeting title"),
    "decided_by": (
        "Decision maker", "Approved by", "Authorised by", "Approver", "Signed off by", "Decision authority",
        "Person taking decision", "Decision-maker", "Decided by",
    ),
    "decided_on": (
        "Date of decision", "Decision date", "Date approved", "Date signed", "Decision taken on",
        "Date of sign-off", "Made on", "Decided on",
    ),
    "published_on": ("Published", "Date published", "Web date", "Posted on", "First published"),
    "status": ("Status", "Protective marking", "GSC marking", "Classification", "Confidentiality"),
    "outcome": (
        "Outcome", "Result", "Decision outcome", "PCC decision", "Commissioner decision", "Resolution",
        "Outcome of decision", "Approval status", "Determination",
    ),
}  # fmt: skip
VALUES: dict[str, tuple[tuple[str, str], ...]] = {
    "reference": (("DN 2024/17", "DN 2024/17"), ("PCC-2023-041", "PCC-2023-041"), ("014/2024", "014/2024")),
    "title": (
        ("Grant to Harbour Women’s Centre", "Grant to Harbour Women’s Centre"),
        ("Sale of the former police station at Elmbridge", "Sale of the former police station at Elmbridge"),
    ),
    "originator": (("Tom Achebe", "Tom Achebe"), ("Head of Commissioning", "Head of Commissioning")),
    "submitted_to": (
        ("Strategic Board", "Strategic Board"), ("Governance and Performance Board",) * 2,
    ),
    "decided_by": (("Chief Executive", "Chief Executive"), ("Deputy Police and Crime Commissioner",) * 2),
    "decided_on": (
        ("1 Dec 2021", "2021-12-01"), ("05/11/2022", "2022-11-05"), ("3rd July 2023", "2023-07-03"),
    ),
    "published_on": (("14.02.2024", "2024-02-14"), ("Thursday, 9 May 2024", "2024-05-09")),
    "status": (("Confidential", "confidential"), ("Official", "open"), ("Public", "open")),
    "outcome": (
        ("Approved", "approved"), ("Rejected", "refused"), ("Deferred", "deferred"), ("Noted", "noted"),
    ),
}  # fmt: skip
BODY = (
    "Background",
    "The service has run since 2019 and helps about 400 people each year.",
    "Reasons",
    "The proposal meets the priorities of the Police and Crime Plan.",
)
Pairs = Sequence[tuple[str, str]]


def _page(inside: str) -> str:
    return f"<html><body><h1>Decision record</h1>{inside}{''.join(f'<p>{p}</p>' for p in BODY)}</body></html>"


def _four_across(pairs: Pairs) -> Iterator[str]:
    for left, right in itertools.zip_longest(pairs[::2], pairs[1::2], fillvalue=("", "")):
        yield f"<tr><td>{left[0]}</td><td>{left[1]}</td><td>{right[0]}</td><td>{right[1]}</td></tr>"


LAYOUTS: dict[str, Callable[[Pairs], tuple[str, str]]] = {
    "label, colon, value": lambda p: (
        ".txt", "Wessendale PCC\n\nDECISION NOTICE\n\n" + "\n".join(f"{a}: {b}" for a, b in p)
        + "\n\n" + "\n\n".join(BODY)),
    "value below its label": lambda p: (
        ".txt", "Wessendale PCC\n\nRecord of decision\n\n" + "\n\n".join(f"{a}\n{b}" for a, b in p)
        + "\n\n" + "\n\n".join(BODY)),
    "a row each": lambda p: (
        ".html", _page("<table>" + "".join(f"<tr><th>{a}</th><td>{b}</td></tr>" for a, b in p) + "</table>")),
    "two pairs a row": lambda p: (".html", _page(f"<table>{''.join(_four_across(p))}</table>")),
    "values under column headings": lambda p: (
        ".html", _page("<table><tr>" + "".join(f"<th>{a}</th>" for a, _ in p) + "</tr><tr>"
                       + "".join(f"<td>{b}</td>" for _, b in p) + "</tr></table>")),
    "a definition list": lambda p: (
        ".html", _page("<dl>" + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in p) + "</dl>")),
    "bold labels": lambda p: (".html", _page("".join(f"<p><strong>{a}:</strong> {b}</p>" for a, b in p))),
}  # fmt: skip


def _drawn(seed: int) -> tuple[Pairs, dict[str, str]]:
    """A header under labels drawn for it, reference and title first, and what is to be read."""
    draw = random.Random(seed)
    fields = ["reference", "title", *(f for f in list(LABELS)[2:] if draw.random() < 0.6)]
    rest = fields[2:]
    draw.shuffle(rest)
    values = {field: draw.choice(VALUES[field]) for field in fields}
    pairs = [(draw.choice(LABELS[field]), values[field][0]) for field in [*fields[:2], *rest]]
    return pairs, {field: value for field, (_, value) in values.items()}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", range(25))
def test_a_header_is_read_whatever_its_layout_and_labels(
    records_of: Callable[..., list[Record]], layout: str, seed: int
) -> None:
    pairs, expected = _drawn(seed)
    suffix, text = LAYOUTS[layout](pairs)
    (record,) = records_of(text, suffix)
    read = record.to_json()
    assert {field: read[field] for field in expected} == expected, pairs


def test_a_column_that_no_list_knows_leaves_the_others_read(records_of: Callable[..., list[Record]]) -> None:
    pairs = [
        ("Reference", "DN 1"),
        ("Title", "New boats"),
        ("Web page", "x"),
        ("Date of decision", "1 May 2024"),
    ]
    suffix, text = LAYOUTS["values under column headings"](pairs)
    (record,) = records_of(text, suffix)
    assert (record.reference, record.title, str(record.decided_on)) == ("DN 1", "New boats", "2024-05-01")

"""Decisions that a web page shows as cards: a heading, the facts, what was decided and a link to its paper."""
# ruff: noqa: E501 (a card stays in one piece)

import pytest

from .conftest import Records

TOLD = (
    ("Helpline: new term", "The contract with Fell Line CIC is extended for two years at a cost of £88,000.", "approved"),
    ("Hedgerow cameras", "A grant of £4,200 is made to Eden Farm Watch for cameras.", "approved"),
    ("Garage at Kelby", "The sale of the garage for £64,000 is approved.", "approved"),
    ("Rural crime", "The lease that is renewed by the Force each year was shown to the Commissioner.", None),
)  # fmt: skip
FACTS = ("Reference", "CU/24/1{0}"), ("Date of decision", "{0} May 2024"), ("Status", "Open")


def _card(number: int, mark: str, link: str, facts: str) -> str:
    title, text, _ = TOLD[number - 1]
    pairs = [(name, value.format(number)) for name, value in FACTS]
    held = {
        "pairs": "<dl>" + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in pairs) + "</dl>",
        "lines": "".join(f"<p><strong>{a}:</strong> {b}</p>" for a, b in pairs),
    }[facts]
    return f"<article><{mark}>{title}</{mark}>{held}<p>{text}</p>{link}</article>"


@pytest.mark.parametrize("facts", ["pairs", "lines"])
@pytest.mark.parametrize("mark", ["h2", "h4"])
@pytest.mark.parametrize(
    "link",
    [
        "<a href='d.pdf'>Record of decision (PDF)</a>",
        "<p><a href='d.pdf'>Decision notice (Word, 80KB)</a></p>",
        "<p><a href='d.pdf'>Decision notice</a></p>",
        "",
    ],
)
def test_the_heading_of_the_next_card_is_no_value_of_the_link_above(
    records_of: Records, link: str, mark: str, facts: str
) -> None:
    cards = "".join(_card(number, mark, link, facts) for number in range(1, 5))
    page = f"<html><body><h1>Decisions</h1><p>Made by the Commissioner.</p>{cards}</body></html>"
    found = records_of(page, ".html")
    assert [(r.reference, r.title, r.outcome) for r in found] == [
        (f"CU/24/1{number}", title, outcome) for number, (title, _, outcome) in enumerate(TOLD, 1)
    ]


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("Supported the Force's plan to buy 90 cameras at £27,000.", "approved"),
        ("Endorsed a new code for custody visitors.", "approved"),
        ("Supported Lodgings were visited in May.", None),
    ],
)
def test_an_entry_opens_with_what_was_supported(records_of: Records, told: str, outcome: str | None) -> None:
    entries = "".join(
        f"<h3>Matter {n}</h3><p>Reference: M/{n}</p><p>Date of decision: {n} May 2024</p><p>{told}</p>"
        for n in (1, 2, 3)
    )
    found = records_of(f"<html><body><h1>Decisions of the Commissioner</h1>{entries}</body></html>", ".html")
    assert [r.outcome for r in found] == [outcome] * 3


def test_values_set_as_headings_below_their_labels_stay_values(records_of: Records) -> None:
    facts = (("Title", "Lamps"), ("Reference", "AB/24/3"), ("Decision maker", "Ann Bell, Commissioner"))
    lines = "".join(f"<p>{name}</p><h3>{value}</h3>" for name, value in facts)
    (found,) = records_of(f"<html><body><h1>Decision notice</h1>{lines}<p>Agreed.</p></body></html>", ".html")
    assert (found.title, found.reference) == ("Lamps", "AB/24/3")

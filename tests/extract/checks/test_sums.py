"""Totals of tables, cells and lists: what adds up is left alone, and what does not is found."""

from dataclasses import replace
from decimal import Decimal

import pytest

from extract.record import Amount, PageText, Record

from .conftest import CLEAN, at, codes


def table(*rows: tuple[str, str], scale: int = 1) -> Record:
    amounts = [
        Amount(
            Decimal(figure.replace(",", "").strip("£")) * scale,
            figure,
            "budget",
            at(line, f"{words} {figure}"),
        )
        for line, (words, figure) in enumerate(rows, 10)
    ]
    return replace(CLEAN, amounts=tuple(amounts), awards=())


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        (table(("Boats", "£5,000"), ("Oars", "£4,000"), ("Total", "£9,000")), []),
        (table(("Boats", "£5,000"), ("Oars", "£4,000"), ("Total", "£9,500")), ["M002"]),
        (table(("Boats", "1.2"), ("Oars", "1.3"), ("Ropes", "1.3"), ("Total", "3.9"), scale=1_000_000), []),
        (table(("Boats", "1.2"), ("Oars", "1.3"), ("Total", "3.9"), scale=1_000_000), ["M002"]),
        (table(("Boats", "£5,000"), ("Total underspend", "£9,000")), []),
    ],
)
def test_tables_with_a_total(record, wanted):
    assert codes(record) == wanted


def cells(*lines: str) -> Record:
    """A table whose cells are printed one below the other, as Word and PDF files give them."""
    figures = [(n, text) for n, text in enumerate(lines, 1) if text.strip("£").replace(",", "").isdigit()]
    amounts = [
        Amount(Decimal(text.strip("£").replace(",", "")), text, "budget", at(n, text)) for n, text in figures
    ]
    return replace(CLEAN, amounts=tuple(amounts), awards=(), body=(PageText(1, "\n".join(lines)),))


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        (
            cells(
                "Applicant",
                "Project",
                "£",
                "Boats",
                "Oars",
                "4,250",
                "Fen",
                "Music",
                "5,000",
                "Total",
                "9,250",
            ),
            [],
        ),
        (cells("Applicant", "£", "Boats", "4,250", "Fen", "5,000", "Total", "9,500"), ["M002"]),
        (
            cells(
                "Who",
                "Asked £",
                "£",
                "Boats",
                "5,000",
                "4,250",
                "Fen",
                "6,000",
                "5,000",
                "Total",
                "11,000",
                "9,250",
            ),
            [],
        ),
        (cells("Boats", "4,250", "Fen", "5,000", "Total", "9,500"), []),
        (cells("Who", "£", "Boats", "4,250", "Sub-total", "4,250", "Fen", "5,000", "Total", "9,500"), []),
    ],
    ids=["adds up", "does not", "two columns", "no headings", "sub-total"],
)
def test_cells_with_a_total(record, wanted):
    assert codes(record) == wanted


def listed(total: str, *items: str, words: str = "Grants of {} comprising:") -> Record:
    def value(text: str) -> Decimal:
        return Decimal(text.strip("£").replace(",", ""))

    amounts = [Amount(value(total), total, "committed", at(10, words.format(total)))]
    amounts += [Amount(value(t), t, "award", at(12 + n, f"- Item {n}: {t}")) for n, t in enumerate(items)]
    return replace(CLEAN, amounts=tuple(amounts), awards=())


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        (listed("£29,130", "£5,630", "£21,000", "£2,500"), []),
        (listed("£29,130", "£5,630", "£21,000", "£2,500", "£5,000"), []),
        (listed("£29,130", "£5,630", "£20,000", "£2,500"), ["M002"]),
        (listed("£29,130", "£5,630", "£20,000", words="Some of the {} went to these, among others:"), []),
    ],
)
def test_lists_under_a_total(record, wanted):
    assert codes(record) == wanted

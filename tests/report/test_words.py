"""Words of a paper never act on a terminal, a spreadsheet or a program that reads ours."""

import json
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.words import clean, one_line, pounds, spreadsheet_cell, to_json

HOSTILE = [
    "\x1b[2J\x1b[31mall red",
    "\x1b]0;a window's title\x07",
    "\x1b]8;;http://example.org\x1b\\a link\x1b]8;;\x1b\\",
    "\x9b31mthe one-byte CSI",
    "\x9d0;the one-byte OSC\x9c",
    "back\x08\x08\x08\x7f",
    "carriage\rreturn",
    "\u202egnp.exe",
    "\u2066isolated\u2069",
    "\ud800 half a pair",
    "zero\u200bwidth\ufeff",
    "line\u2028separator\u2029",
    "\U000e0041\U000e0042 tags",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_harmless_in_every_form(text: str) -> None:
    for shown in (clean(text), one_line(text), spreadsheet_cell(text), to_json(text)):
        assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")], repr(shown)
        assert not set(shown) & set("\u202e\u2066\u2069\u200b\ufeff")
        shown.encode()


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_json_gives_back_the_words_exactly(text: str) -> None:
    shown = to_json(text)
    assert json.loads(shown) == text
    assert shown.isprintable() or all(ord(c) >= 0xA0 or c.isprintable() for c in shown)


def test_line_breaks_and_tabs_survive_cleaning_but_not_one_line() -> None:
    assert clean("a\tb\nc") == "a\tb\nc"
    assert one_line("  a\tb\r\nc\u2028d ") == "a b c d"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+44 1473 000000", "'+44 1473 000000"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("- 1. item", "'- 1. item"),
        ("\t=cmd", "'=cmd"),
        ("\r=cmd", "'=cmd"),
        ("\ttabbed", "'tabbed"),
        ("\u200b=hidden", "'=hidden"),
        ("\x1b=hidden", "'=hidden"),
        (" =after a space", "'=after a space"),
        ("＝full width", "'＝full width"),
        # must stay as they are
        ("-1185.50", "-1185.50"),
        ("25600.00", "25600.00"),
        ("300.2302", "300.2302"),
        ("£25,600", "£25,600"),
        ("AP17/47", "AP17/47"),
        ("–", "–"),
        ("", ""),
    ],
)
def test_spreadsheet_cells(text: str, cell: str) -> None:
    assert spreadsheet_cell(text) == cell


@given(st.text(alphabet=st.sampled_from("=+-@\t\r\n \x00\u200b\u202e\x1b1.a'")))
def test_no_text_becomes_a_formula(text: str) -> None:
    cell = spreadsheet_cell(text)
    assert not cell.startswith(("=", "+", "@", "\t", "\r"))
    assert not cell.startswith("-") or Decimal(cell) is not None


@pytest.mark.parametrize(
    ("value", "shown"),
    [("0", "£0"), ("1042000000", "£1,042,000,000"), ("9.00", "£9"), ("9.5", "£9.50"), ("-0.5", "-£0.50")],
)
def test_pounds(value: str, shown: str) -> None:
    assert pounds(Decimal(value)) == shown

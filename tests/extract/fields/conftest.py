"""A short notice to put words into, for the many wordings of its foot and head."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Answer, Record

PAGE = """<html><body><h1>Police and Crime Commissioner for Fenland</h1>
<h2>Decision 14: Youth work in Oxby</h2>{}
<p>The Commissioner is asked to approve a grant of £4,000 to Oxby Youth Trust.</p>{}</body></html>"""
TEXT = """POLICE AND CRIME COMMISSIONER FOR FENLAND

DECISION NOTICE 2021/14

Title: Youth work in Oxby
{}
SUMMARY

The Commissioner is asked to approve a grant of £4,000 to Oxby Youth Trust for weekly sessions.

{}"""


def table(*rows: str) -> str:
    """A table of rows whose cells are parted by "|"."""
    cells = ("".join(f"<td>{cell.strip()}</td>" for cell in row.split("|")) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def read_notice(folder: Path, words: str, above: str = "") -> Record:
    """The record of a notice with words at its foot, or `above` its summary; a web page where HTML."""
    page = (above or words).startswith("<")
    path = folder / ("paper.html" if page else "paper.txt")
    path.write_text((PAGE if page else TEXT).format(above, words), encoding="utf-8")
    (record,) = read_paper(path)
    return record


def read_checklist(folder: Path, words: str) -> list[Answer]:
    """The checklist of a notice with these words, which in text stand before its decision."""
    told = words if words.startswith("<") else f"{words}\nDECISION\n\nI agree.\n"
    return list(read_notice(folder, told).checklist)


@pytest.fixture
def notice_with(tmp_path: Path) -> Callable[..., Record]:
    """Puts words into a notice and reads it, as `read_notice` does."""
    return partial(read_notice, tmp_path)

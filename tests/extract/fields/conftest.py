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


def row(*cells: str) -> str:
    """A row of a table, a cell each."""
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def table(*rows: str) -> str:
    """A table of rows whose cells are parted by "|"."""
    return "<table>" + "".join(row(*map(str.strip, cells.split("|"))) for cells in rows) + "</table>"


def read_notice(folder: Path, words: str, above: str = "") -> Record:
    """The record of a notice with words at its foot, or `above` its summary; a web page where HTML."""
    page = (above or words).startswith("<")
    path = folder / ("paper.html" if page else "paper.txt")
    path.write_text((PAGE if page else TEXT).format(above, words), encoding="utf-8")
    (record,) = read_paper(path)
    return record


def read_checklist(folder: Path, words: str | bytes) -> list[Answer]:
    """The checklist of a notice with these words, which in text stand before its decision; or of a PDF."""
    if isinstance(words, bytes):
        path = folder / "paper.pdf"
        path.write_bytes(words)
        (record,) = read_paper(path)
        return list(record.checklist)
    told = words if words.startswith("<") else f"{words}\nDECISION\n\nI agree.\n"
    return list(read_notice(folder, told).checklist)


def answers(folder: Path, words: str | bytes) -> list[tuple[str, str, str | None]]:
    """Topic, answer and reason of each question, as `read_checklist` reads them."""
    return [(a.topic, a.answer, a.reason) for a in read_checklist(folder, words)]


@pytest.fixture
def notice_with(tmp_path: Path) -> Callable[..., Record]:
    """Puts words into a notice and reads it, as `read_notice` does."""
    return partial(read_notice, tmp_path)

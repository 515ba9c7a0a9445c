"""A short notice to put words into, for the many wordings of its foot and head."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Record

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


@pytest.fixture
def notice_with(tmp_path: Path) -> Callable[..., Record]:
    """The record of a notice with words at its foot, or `above` its summary; a web page where HTML."""

    def read(words: str, above: str = "") -> Record:
        page = (above or words).startswith("<")
        path = tmp_path / ("paper.html" if page else "paper.txt")
        path.write_text((PAGE if page else TEXT).format(above, words), encoding="utf-8")
        (record,) = read_paper(path)
        return record

    return read

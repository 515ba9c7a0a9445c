"""The catalogue opens in other people's tools, and every column of it is explained."""

import contextlib
import json
import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest

import index

EXPLAINED = json.loads((Path(index.__file__).parent / "datasette.json").read_text("utf-8"))
TABLES = EXPLAINED["databases"]["catalogue"]["tables"]


@pytest.fixture
def catalogue(filled: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{(filled / 'catalogue.sqlite').as_uri()}?mode=ro", uri=True)


def columns(catalogue: sqlite3.Connection, table: str) -> list[str]:
    return [name for (name,) in catalogue.execute("SELECT name FROM pragma_table_info(?)", (table,))]


def test_every_column_is_explained_and_nothing_else(catalogue: sqlite3.Connection) -> None:
    with contextlib.closing(catalogue):
        names = catalogue.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')").fetchall()
        ours = {name for (name,) in names if not name.startswith(("words", "sqlite_"))}
        assert set(TABLES) == ours
        for table in ours:
            assert list(TABLES[table]["columns"]) == columns(catalogue, table), table
            assert all(TABLES[table]["columns"].values()) and TABLES[table]["description"]


def test_views_tell_which_record_a_row_is_of(catalogue: sqlite3.Connection) -> None:
    with contextlib.closing(catalogue):
        awards = catalogue.execute(
            "SELECT area, reference, recipient, value, evidence FROM awards_of_records WHERE area = 'Suffolk'"
        ).fetchall()
        assert awards == [("Suffolk", "27", "Bright Futures CIC", 25600, "as printed")]
        assert catalogue.execute(
            "SELECT title, answer FROM checklist_of_records WHERE topic = 'equality'"
        ).fetchall() == [("Taser uplift", "blank")]
        (total,) = catalogue.execute("SELECT sum(value) FROM amounts_of_records").fetchone()
        assert Decimal(str(total)) == 25600 + 1500 + 900 + 1200000
        assert catalogue.execute("SELECT count(*) FROM findings_of_records").fetchone() == (3,)

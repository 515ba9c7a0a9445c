"""A catalogue that is missing, busy, older, foreign or broken, and how it is asked."""

import contextlib
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.survival import make_older
from extract.errors import LibraryBusy, LibraryDamaged, LibraryError, LibraryMissing  # fmt: skip
from extract.record import Record
from index.library import FileState, Library

from .conftest import ids

State = Callable[..., FileState]


def test_a_paper_that_cannot_be_stored_leaves_nothing(
    filled: Path, shelf: dict[str, Record], state: State
) -> None:
    good, twice = shelf["safety"], shelf["taser"]
    with Library.open(filled, write=True) as library:
        before = library.status()
        with pytest.raises(LibraryError):
            library.add(state("pack"), [good, twice])  # their ids are taken
        assert library.status() == before
        assert library.known(state("pack")) is None
        assert library.check() == []


def test_a_full_disk_is_one_line_and_keeps_what_was_added(
    folder: Path, make_record: Callable[..., Record], state: State
) -> None:
    added = 0
    with Library.open(folder, create=True, write=True) as library:
        (pages,) = library._catalogue.read("PRAGMA page_count")[0]
        library._catalogue.read(f"PRAGMA max_page_count = {pages + 30}")
        with pytest.raises(LibraryError, match=r"disk .* is full") as caught:
            for number in range(100):
                library.add(state(str(number)), [make_record(str(number), "many words " * 1000)])
                added += 1
        assert "kept" in caught.value.hint
    with Library.open(folder) as library:
        assert 0 < library.search("words").total == added
        assert library.check() == []


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() == 0, reason="needs a folder that is not writable")
def test_a_library_that_cannot_be_written_can_be_read(filled: Path) -> None:
    filled.chmod(0o500)
    try:
        assert len(ids(filled, "e-safety")) == 2
        with pytest.raises(LibraryError, match=r"cannot be (written|opened)"):
            Library.open(filled, write=True)
    finally:
        filled.chmod(0o700)


def test_a_missing_library_says_so(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing) as caught:
        Library.open(tmp_path / "nowhere")
    assert "pcc index" in caught.value.hint
    assert not (tmp_path / "nowhere").exists()


def test_a_second_writer_is_told_who_writes(filled: Path) -> None:
    with Library.open(filled, write=True):
        with pytest.raises(LibraryBusy, match=rf"another pcc index is running \(pid {os.getpid()}\)"):
            Library.open(filled, write=True)
        assert ids(filled, "e-safety")  # a reader is not kept waiting
    Library.open(filled, write=True).close()


def test_a_catalogue_that_is_none_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "catalogue.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(LibraryDamaged, match="damaged"):
        Library.open(tmp_path)


def test_somebody_elses_database_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "catalogue.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE theirs (x)")
    other.close()
    with pytest.raises(LibraryDamaged, match="not a pccpapers catalogue"):
        Library.open(tmp_path, write=True)


def test_a_catalogue_from_the_future_is_left_alone(filled: Path) -> None:
    import sqlite3

    with sqlite3.connect(filled / "catalogue.sqlite") as catalogue:
        catalogue.execute("PRAGMA user_version = 99")
    catalogue.close()
    with pytest.raises(LibraryError, match="newer pccpapers"):
        Library.open(filled)


def schema_of(path: Path) -> set[tuple[str, str]]:
    import sqlite3

    with contextlib.closing(sqlite3.connect(path)) as catalogue:
        tables = catalogue.execute(
            "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"
        ).fetchall()
        return {
            (table, column)
            for (table,) in tables
            for (column,) in catalogue.execute("SELECT name FROM pragma_table_info(?)", (table,))
        }


def test_an_older_catalogue_is_brought_up_by_a_writer(filled: Path) -> None:
    path = filled / "catalogue.sqlite"
    now = schema_of(path)
    make_older(path)
    with pytest.raises(LibraryError, match="older pccpapers") as caught:
        Library.open(filled)
    assert "pcc rebuild" in caught.value.hint
    with Library.open(filled, write=True) as library:
        assert library.rebuild() == 7
        assert library.check() == []
    assert schema_of(path) == now
    assert len(ids(filled, "e-safety")) == 2
    with Library.open(filled, engine="sqlite") as library:
        assert library.search("grants").total == 3


def test_a_flipped_page_of_the_catalogue_is_one_line(filled: Path) -> None:
    path = filled / "catalogue.sqlite"
    data = bytearray(path.read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 16] = b"\xff" * 16
    path.write_bytes(data)
    with pytest.raises(LibraryDamaged) as caught, Library.open(filled) as library:
        list(library.records())
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("query", ["kind:paper", "outcome:noted status:open", "fy:2016/17", "amount:>5k"])
def test_no_value_is_looked_for_in_the_long_rows(filled: Path, query: str) -> None:
    with Library.open(filled) as library:
        asked: list[str] = []
        connection = library._catalogue._connection
        connection.set_trace_callback(asked.append)
        list(library.records(query))
        connection.set_trace_callback(None)
        plans = [
            detail
            for sql in asked
            if sql.startswith("SELECT serial FROM records WHERE")
            for *_, detail in connection.execute(f"EXPLAIN QUERY PLAN {sql}")
        ]
    assert plans and not [plan for plan in plans if re.fullmatch("SCAN (records|amounts)", plan)]


def test_no_paper_put_in_walks_over_those_that_are_there(filled: Path, shelf: dict[str, Record]) -> None:
    with Library.open(filled, write=True) as library:
        asked: list[str] = []
        connection = library._catalogue._connection
        connection.set_trace_callback(asked.append)
        source = shelf["safety"].source
        for sha in (source.sha256, "0" * 64):  # the same file again, then with other bytes
            file = FileState(source.path, 90, 2, sha)
            library.known(file)
            library.add(file, [shelf["safety"]])
        connection.set_trace_callback(None)
        plans = [
            (sql, detail)
            for sql in asked
            if sql.startswith(("SELECT", "UPDATE", "DELETE"))
            for *_, detail in connection.execute(f"EXPLAIN QUERY PLAN {sql}")
        ]
        walks = [sql for sql, detail in plans if re.match("SCAN (records|files|pages|streams)", detail)]
    assert len(plans) > 20 and not walks

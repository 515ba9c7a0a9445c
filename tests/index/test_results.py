"""What is shown of what was found: order, folded duplicates, facets, and a catalogue carried out and back."""

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from extract.errors import BadUsage, LibraryBusy, LibraryDamaged
from extract.record import Record
from index.library import FileState, Library

State = Callable[..., FileState]
MakeRecord = Callable[..., Record]


@pytest.fixture
def twice(folder: Path, make_record: MakeRecord, state: State) -> Path:
    """One notice as two files, with other spaces and letters; and two short entries that only look alike."""
    words = "The Commissioner approves a grant for drones."
    day = date(2020, 1, 2)
    papers = {
        "pdf": make_record("pdf", words, title="Drones", decided_on=day),
        "html": make_record("html", words.upper().replace(" ", "\n"), title="Drones", decided_on=day),
        "log": make_record("log", "Drones. Noted.", reference="1"),
        "log again": make_record("log again", "Drones. Noted.", reference="2"),
    }
    with Library.open(folder, create=True, write=True) as library:
        for name, record in papers.items():
            library.add(state(name), [record])
    return folder


def test_a_name_in_capitals_is_counted_with_the_same_name(
    folder: Path, make_record: MakeRecord, state: State
) -> None:
    with Library.open(folder, create=True, write=True) as library:
        for area in ("ESKDALE", "Eskdale", "ESKDALE", None):
            name = f"{area}{len(library.status().areas)}{library.status().records}"
            library.add(state(name), [make_record(name, "Drones.", area=area)])
        assert library.search("drones", facets=True).facets["area"] == {"Eskdale": 3, "": 1}
        assert library.status().areas == {"Eskdale": 3, "": 1}


@pytest.mark.parametrize("engine", ["whoosh", "sqlite"])
def test_exact_duplicates_are_folded_and_counted(twice: Path, engine: str) -> None:
    with Library.open(twice, engine=engine) as library:
        results = library.search("drones", fold=True)
        assert (results.total, results.folded, len(results.hits)) == (4, 1, 3)
        (copy,) = [hit.copies for hit in results.hits if hit.title]
        assert copy in {("/papers/pdf",), ("/papers/html",)}
        assert [hit.rank for hit in results.hits] == [1, 2, 3]
        each = library.search("drones")
        assert (each.folded, len(each.hits)) == (0, 4)
        assert len(library.search("drones", fold=True, limit=2).hits) == 2
        assert len(library.search("drones", fold=True, limit=None).hits) == 3


def test_facets_count_all_that_matches_not_what_is_shown(filled: Path) -> None:
    with Library.open(filled) as library:
        results = library.search("-kind:other", limit=1, facets=True)
    assert results.facets["kind"] == {"decision": 5, "paper": 1}
    assert results.facets["area"] == {"Suffolk": 2, "": 2, "Avonford": 1, "Gogledd": 1}
    assert results.facets["year"] == {"2017": 3, "2016": 1, "2018": 1, "2019": 1}
    recipients = {"": 3, "Bright Futures CIC": 1, "Eraill": 1, "Partneriaid": 1, "Safe Harbour": 1}
    assert results.facets["recipient"] == recipients
    assert list(results.facets) == ["area", "year", "kind", "originator", "outcome", "recipient"]


@pytest.mark.parametrize("engine", ["whoosh", "sqlite"])
@pytest.mark.parametrize("sort", ["relevance", "date", "amount"])
def test_the_first_are_the_first_of_all(filled: Path, engine: str, sort: str) -> None:
    with Library.open(filled, engine=engine) as library:
        whole = [hit.id for hit in library.search("grant* OR -taser", limit=None, sort=sort).hits]  # type: ignore[arg-type]
        for limit in range(len(whole) + 2):
            hits = library.search("grant* OR -taser", limit=limit, sort=sort).hits  # type: ignore[arg-type]
            assert [hit.id for hit in hits] == whole[:limit]


def test_a_search_does_not_wait_for_a_long_mending(
    folder: Path, make_record: MakeRecord, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.keeper.MANY", 3)
    with Library.open(folder, create=True, write=True, engine="sqlite") as library:
        for number in range(5):
            library.add(state(f"n{number}"), [make_record(f"n{number}", f"zeppelin {number}")])
    said: list[str] = []
    with Library.open(folder, say=said.append) as library:
        assert library.search("zeppelin").total == 5
    (line,) = said
    assert "lacks 5 records, and SQLite's full text answers" in line and "pcc status" in line
    with Library.open(folder, say=said.append) as library:
        assert library.status().index_state == "fresh"
        assert library.search("zeppelin").total == 5
    assert said[1:] == ["The index is behind the catalogue; putting in 5 records."]


# Out and back


def test_a_backup_holds_all_and_is_made_beside_a_writer(filled: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.pcc"
    with Library.open(filled, write=True), Library.open(filled) as library:
        assert library.back_up(kept) == 7
    assert [path.name for path in tmp_path.glob("kept*")] == ["kept.pcc"]
    count, before = Library.restore(tmp_path / "new", kept)
    assert (count, before) == (7, None)
    said: list[str] = []
    with Library.open(tmp_path / "new", say=said.append) as library:
        assert library.search("safety").total == 2
        assert library.check() == []
    assert said == []  # its index is there already


def test_a_restored_library_keeps_what_stood_there(
    filled: Path, tmp_path: Path, make_record: MakeRecord, state: State
) -> None:
    kept = tmp_path / "kept.pcc"
    with Library.open(filled, write=True) as library:
        library.back_up(kept)
        library.add(state("new"), [make_record("new", "zeppelin")])
        with pytest.raises(LibraryBusy):
            Library.restore(filled, kept)
    _, before = Library.restore(filled, kept)
    with Library.open(filled) as library:
        assert library.search("zeppelin").total == 0
        assert library.search("safety").total == 2
        assert library.check() == []
    assert before
    with contextlib.closing(sqlite3.connect(before)) as old:
        assert old.execute("SELECT count(*) FROM records").fetchone() == (8,)


def test_what_is_no_backup_is_refused_and_nothing_is_touched(filled: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.pcc"
    with Library.open(filled) as library:
        library.back_up(cut)
        with pytest.raises(BadUsage, match="own catalogue"):
            library.back_up(filled / "catalogue.sqlite")
        with pytest.raises(BadUsage, match="cannot be written"):
            library.back_up(tmp_path / "none" / "kept.pcc")
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size // 2])
    (tmp_path / "text").write_text("no database " * 1000)
    for file in (cut, tmp_path / "text", tmp_path / "absent"):
        with pytest.raises(BadUsage):
            Library.restore(filled, file)
    with Library.open(filled) as library:
        assert library.search("safety").total == 2


# A damaged catalogue


def flip(path: Path, at: int, bits: int = 0xFF) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= bits
    path.write_bytes(data)


def page_of(path: Path, table: str) -> int:
    with contextlib.closing(sqlite3.connect(path)) as catalogue:
        (page,) = catalogue.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
        (size,) = catalogue.execute("PRAGMA page_size").fetchone()
        return int((page - 1) * size)


@pytest.mark.parametrize("table", ["words_data", "streams", "amounts", "vocabulary", "files_sha256"])
def test_a_catalogue_with_a_damaged_page_is_made_anew_without_loss(filled: Path, table: str) -> None:
    path = filled / "catalogue.sqlite"
    flip(path, page_of(path, table))
    said: list[str] = []
    with Library.open(filled, write=True, mend=True, say=said.append) as library:
        library.rebuild()
        assert library.check() == []
        assert library.status().records == 7
        assert library.search("safety").total == 2
    assert "7 records are whole" in said[0] and "catalogue.damaged-1.sqlite" in said[0]


@pytest.mark.parametrize(
    "slip",
    [
        "UPDATE vocabulary SET word = 'policf'",
        "UPDATE vocabulary SET records = records + 1",
        "DELETE FROM vocabulary",
    ],
)
def test_a_slip_in_the_list_of_words_is_said_and_mended(filled: Path, slip: str) -> None:
    with contextlib.closing(sqlite3.connect(filled / "catalogue.sqlite")) as catalogue:
        catalogue.execute(f"{slip} WHERE word = 'police'")
        catalogue.commit()
    with Library.open(filled) as library:
        (fault,) = library.check()
        assert "1 of the words are listed otherwise" in fault
    with Library.open(filled, write=True, mend=True) as library:
        library.rebuild()
        assert library.check() == []


def test_words_out_of_place_in_the_full_text_are_said_and_mended(filled: Path) -> None:
    with contextlib.closing(sqlite3.connect(filled / "catalogue.sqlite")) as catalogue:
        serial, words = catalogue.execute(
            "SELECT serial, words FROM streams WHERE field = 'text' AND words LIKE '%taser%'"
        ).fetchone()
        swapped = words.replace(" purchase of ", " of purchase ")
        assert swapped != words
        catalogue.execute(
            "INSERT INTO words (words, rowid, written) VALUES ('delete', ?, ?)", (serial, words)
        )
        catalogue.execute("INSERT INTO words (rowid, written) VALUES (?, ?)", (serial, swapped))
        catalogue.commit()
    with Library.open(filled) as library:
        (fault,) = library.check()
        assert "words in other places" in fault
    with Library.open(filled, write=True, mend=True) as library:
        library.rebuild()
        assert library.check() == []


def test_only_what_the_page_held_is_lost_and_it_is_named(filled: Path) -> None:
    path = filled / "catalogue.sqlite"
    at = path.read_bytes().index(b"Purchase of Tasers")
    flip(path, at, bits=1)  # a letter of one paper's text: SQLite itself cannot tell
    with Library.open(filled) as library:
        (fault,) = library.check()
        assert "/papers/taser is not as it was written" in fault
    said: list[str] = []
    with Library.open(filled, write=True, mend=True, say=said.append) as library:
        assert library.status().records == 6
        assert library.check() == []
        assert library.known(FileState("/papers/taser", 100, 1, "0" * 64)) is None
    assert said[1] == "Lost, to be read again with pcc index: /papers/taser"


def test_a_catalogue_of_which_nothing_is_left_stays_and_it_is_said_what_to_do(filled: Path) -> None:
    path = filled / "catalogue.sqlite"
    flip(path, 16)  # of the header: how large a page is
    before = path.read_bytes()
    with pytest.raises(LibraryDamaged) as caught:
        Library.open(filled, write=True, mend=True)
    assert "pcc restore" in caught.value.hint
    assert path.read_bytes() == before
    assert not list(filled.glob("*.new*"))
    Library.open(filled.parent / "another", create=True, write=True).close()


def test_what_is_no_catalogue_is_not_mended(tmp_path: Path) -> None:
    (tmp_path / "catalogue.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(LibraryDamaged):
        Library.open(tmp_path, write=True, mend=True)
    assert [path.name for path in tmp_path.glob("catalogue*")] == ["catalogue.sqlite"]


@pytest.mark.parametrize("engine", ["whoosh", "sqlite"])
def test_no_query_is_every_record_the_newest_first(filled: Path, engine: str) -> None:
    with Library.open(filled, engine=engine) as library:
        found = library.search(None, limit=None, facets=True)
    days = [hit.date for hit in found.hits if hit.date]
    assert found.total == found.library_total == len(found.hits) == 7
    assert days == sorted(days, reverse=True) and len(days) == 6
    assert sum(found.facets["kind"].values()) == 7


@pytest.mark.parametrize(
    ("fold", "left"), [(True, {"log", "log again"}), (False, {"html", "log", "log again"})]
)
def test_what_is_left_out_is_counted_apart(
    twice: Path, make_record: MakeRecord, fold: bool, left: set[str]
) -> None:
    with Library.open(twice) as library:
        found = library.search("drones", limit=None, fold=fold, leave_out=[make_record("pdf").id, "gone"])
    assert {hit.path.removeprefix("/papers/") for hit in found.hits} == left
    assert (found.total, found.left_out, found.folded) == (len(left), 4 - len(left), 0)

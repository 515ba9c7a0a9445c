"""`pcc search --new NAME`: only what is new, whatever happens between two runs."""

import json
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.record import Record
from index.library import FileState, Library

from ..conftest import run

MakeRecord = Callable[..., Record]
Add = Callable[..., None]


@pytest.fixture
def add(
    folder: Path, make_record: MakeRecord, state: Callable[..., FileState], monkeypatch: pytest.MonkeyPatch
) -> Add:
    """Puts papers into the library that the command uses: about youth outreach, in a ward each."""
    monkeypatch.setenv("PCC_LIBRARY", str(folder))

    def put(*numbers: int, name: str = "", space: str = " ", into: Path = folder) -> None:
        with Library.open(into, create=True, write=True) as library:
            for number in numbers:
                text = f"Youth outreach in ward {number}, for £{number},500.".replace(" ", space)
                record = make_record(name or str(number), text, reference=str(number))
                library.add(state(name or str(number)), [record])

    return put


@pytest.fixture(autouse=True)
def two(add: Add) -> None:
    add(1, 2)


def new(*arguments: object) -> list[str]:
    """The references of what is printed."""
    printed = run("search", "--new", *arguments, "--format", "jsonl").stdout
    return sorted(json.loads(line)["reference"] for line in printed.splitlines())


def kept() -> Path:
    from platformdirs import user_state_path

    (path,) = (user_state_path("pccpapers", appauthor=False) / "searches").iterdir()
    return path


def test_the_first_time_all_is_new_and_then_only_what_came_since(add: Add) -> None:
    assert new("weekly", "outreach") == ["1", "2"]
    again = run("search", "--new", "weekly")
    assert (again.exit_code, new("weekly")) == (1, [])
    assert "nothing new for outreach" in again.stderr and "All 2 that match were shown" in again.stderr
    add(3)
    assert new("Weekly") == ["3"]
    assert new("weekly", "outreach") == []


def test_what_a_limit_cuts_off_is_still_new(add: Add) -> None:
    add(*range(3, 16))
    first = new("weekly", "outreach", "--limit", 9)
    rest = run("search", "--new", "weekly", "--limit", 3)
    assert (len(first), len(rest.stdout.splitlines())) == (9, 4)
    assert "6 records match" in rest.stderr and "9 more were shown before" in rest.stderr
    add(*range(16, 30))
    assert len(new("weekly")) == 3 + 14  # all of them: the ten of other searches do not count here


def test_another_query_under_the_name_is_said_and_has_its_own_past() -> None:
    assert new("weekly", "ward 1") == ["1"]
    changed = run("search", "--new", "weekly", "outreach")
    assert "The search weekly was: ward 1. From now on it is: outreach" in changed.stderr
    assert len(changed.stdout.splitlines()) == 3  # a head and both papers
    assert new("weekly", "ward 1") == []


def test_what_was_not_delivered_is_not_taken_for_shown(tmp_path: Path) -> None:
    assert run("search", "--new", "weekly", "outreach", "-o", tmp_path / "none" / "hits.csv").exit_code == 2
    assert new("weekly") == ["1", "2"]


def test_a_search_that_finds_nothing_yet_is_kept(add: Add) -> None:
    assert run("search", "--new", "weekly", "ward 7").exit_code == 1
    add(7)
    assert new("weekly") == ["7"]


def test_a_query_that_cannot_be_read_is_not_kept() -> None:
    assert run("search", "--new", "weekly", "(outreach").exit_code == 2
    assert "no search 'weekly' yet" in run("search", "--new", "weekly").stderr


def test_an_exact_duplicate_is_not_new_unless_each_is_asked_for(add: Add) -> None:
    assert new("weekly", "outreach") == ["1", "2"]
    add(1, name="copy", space="  ")
    assert new("weekly") == []
    assert new("weekly", "--duplicates") == ["1"]


def test_it_outlives_the_library_and_lies_where_only_its_owner_reads(
    add: Add, folder: Path, tmp_path: Path
) -> None:
    assert new("weekly", "outreach") == ["1", "2"]
    if sys.platform != "win32":
        assert stat.S_IMODE(kept().stat().st_mode) == 0o600
    handed_over = b"".join(file.read_bytes() for file in folder.iterdir())
    assert b"outreach" in handed_over and b"weekly" not in handed_over
    add(1, 2, into=tmp_path / "anew")
    assert new("weekly", "--library", tmp_path / "anew") == []


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"query": "x"}', '{"name": 1, "query": "x", "seen": [1]}', "\0"]
)
def test_a_damaged_file_is_one_line_that_says_what_to_do(text: str) -> None:
    assert new("weekly", "outreach") == ["1", "2"]
    kept().write_text(text, encoding="utf-8")
    result = run("search", "--new", "weekly")
    assert (result.exit_code, result.stdout) == (2, "")
    assert str(kept()) in result.stderr and "Remove it" in result.stderr


def test_the_names_there_are_are_named() -> None:
    new("weekly", "outreach")
    assert "There are: weekly." in run("search", "--new", "wekly").stderr

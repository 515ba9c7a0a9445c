"""The index is a cache: whatever happens to it, the answers stay right, and it is said what was done."""

import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.damage import Bomb
from extract.errors import LibraryError
from extract.record import Record
from index.engine import BrokenIndex, Entry
from index.library import FileState, Library
from index.lock import Lock
from index.vouch import Vouched
from index.whoosh_engine import WhooshEngine

PROJECT = Path(__file__).parents[2]
State = Callable[..., FileState]
MakeRecord = Callable[..., Record]


def index_of(folder: Path) -> Path:
    with Library.open(folder) as library:
        return Path(library.status().index_folder)


def ask(folder: Path, query: str = "safety") -> tuple[int, list[str]]:
    """How many match, and what was said on the way."""
    talk: list[str] = []
    with Library.open(folder, say=talk.append) as library:
        return library.search(query).total, talk


def segments(index: Path) -> list[Path]:
    return sorted(path for path in index.iterdir() if path.suffix in (".seg", ".toc"))


def test_the_index_is_a_private_folder_apart_from_the_library(filled: Path, home: Path) -> None:
    index = index_of(filled)
    assert home in index.parents
    assert not any(path.suffix == ".seg" for path in filled.iterdir())
    if sys.platform != "win32":
        assert index.stat().st_mode & 0o777 == 0o700


def test_no_stray_files_are_left(filled: Path, make_record: MakeRecord, state: State) -> None:
    index = index_of(filled)
    with Library.open(filled, write=True) as library:
        for name in "abc":
            library.add(state(name), [make_record(name, f"paper {name}")])
            library.flush()
    (index / "leaving").write_text("of a killed writer")
    (index / "leaving.tmp").mkdir()
    with Library.open(filled, write=True) as library:
        library.add(state("d"), [make_record("d", "paper d")])
    names = {path.name for path in index.iterdir()}
    assert "leaving" not in names and "leaving.tmp" not in names
    manifest = json.loads((index / "manifest").read_bytes().partition(b"\n")[2])
    assert set(manifest["files"]) <= names
    assert len(names - set(manifest["files"])) <= 2 + 6  # manifest, lock, and what a reader may still hold


def _delete(path: Path) -> None:
    path.unlink()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _halve(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


@pytest.mark.parametrize("suffix", [".seg", ".toc"])
@pytest.mark.parametrize("damage", [_delete, _empty, _halve, _flip])
def test_a_damaged_file_of_the_index_is_made_anew(
    filled: Path, suffix: str, damage: Callable[[Path], None]
) -> None:
    index = index_of(filled)
    for path in segments(index):
        if path.suffix == suffix:
            damage(path)
    total, talk = ask(filled)
    assert total == 2
    assert len(talk) == 1 and "made anew from the catalogue" in talk[0]
    assert ask(filled) == (2, [])


@pytest.mark.parametrize("damage", [_delete, _empty, _halve, _flip])
def test_a_damaged_manifest_is_no_manifest(filled: Path, damage: Callable[[Path], None]) -> None:
    damage(index_of(filled) / "manifest")
    assert ask(filled) == (2, ["The index is behind the catalogue; putting in 7 records."])
    assert ask(filled) == (2, [])


def test_an_index_that_is_gone_is_made_anew(filled: Path) -> None:
    shutil.rmtree(index_of(filled))
    assert ask(filled) == (2, ["The index is behind the catalogue; putting in 7 records."])


@pytest.mark.parametrize("known_size", [True, False])
def test_a_hostile_file_in_the_index_is_not_opened(filled: Path, tmp_path: Path, known_size: bool) -> None:
    mark = tmp_path / "code ran"
    for path in segments(index_of(filled)):
        poison = pickle.dumps(Bomb(mark))
        if known_size:
            poison = poison.ljust(path.stat().st_size, b".")
        before = path.stat()
        path.write_bytes(poison)
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert ask(filled)[0] == 2
    assert not mark.exists()
    pickle.loads(pickle.dumps(Bomb(mark)))
    assert mark.exists()  # the bomb does go off


def test_a_manifest_signed_with_another_key_is_not_believed(filled: Path, home: Path) -> None:
    index = index_of(filled)
    forged = Vouched(index, b"k" * 32)
    manifest = Vouched(index, (home / "state" / "pccpapers" / "index.key").read_bytes()).read()
    assert manifest and forged.read() is None
    forged.publish(manifest.notes, manifest.files, None)
    assert ask(filled)[1] == ["The index is behind the catalogue; putting in 7 records."]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_key_that_others_could_read_is_replaced(filled: Path, home: Path) -> None:
    key = home / "state" / "pccpapers" / "index.key"
    before = key.read_bytes()
    key.chmod(0o644)
    assert ask(filled)[0] == 2
    assert key.read_bytes() != before
    assert key.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_folder_that_is_a_link_is_refused_and_the_answers_stay(filled: Path, tmp_path: Path) -> None:
    index = index_of(filled)
    index.rename(tmp_path / "stolen")
    index.symlink_to(tmp_path / "stolen")
    total, talk = ask(filled)
    assert total == 2
    assert len(talk) == 1 and "is not a folder" in talk[0] and "SQLite" in talk[0]
    with Library.open(filled, write=True) as library, pytest.raises(LibraryError, match="cannot be made"):
        library.rebuild()


def test_a_file_where_the_cache_should_be(filled: Path, home: Path) -> None:
    shutil.rmtree(home / "cache")
    (home / "cache").write_text("in the way")
    total, talk = ask(filled)
    assert total == 2 and len(talk) == 1 and "SQLite" in talk[0]


def test_an_index_that_is_behind_is_mended(filled: Path, make_record: MakeRecord, state: State) -> None:
    index = index_of(filled)
    shutil.copytree(index, index.with_name("kept"))
    with Library.open(filled, write=True) as library:
        library.add(state("new"), [make_record("new", "more on e-safety")])
        library.remove([hit.id for hit in library.search("AP17/47").hits])
    shutil.rmtree(index)
    index.with_name("kept").rename(index)
    total, talk = ask(filled)
    assert total == 2
    assert talk == [
        "The index is behind the catalogue; putting in 1 record.",
        "The index was behind the catalogue; took out 1 record.",
    ]
    with Library.open(filled) as library:
        assert library.check() == []


def test_two_copies_that_went_on_apart_are_told_apart(
    filled: Path, tmp_path: Path, make_record: MakeRecord, state: State
) -> None:
    shutil.copytree(filled, tmp_path / "backup")
    for word in ("drones", "horses"):
        shutil.rmtree(filled)
        shutil.copytree(tmp_path / "backup", filled)
        with Library.open(filled, write=True) as library:
            library.add(state("new"), [make_record("new", f"a paper on {word}")])
            assert library.search(word).total == 1
    assert ask(filled, "drones")[0] == 0


def test_what_the_index_lacks_while_another_mends_it_is_found(
    filled: Path, make_record: MakeRecord, state: State
) -> None:
    index = index_of(filled)
    with Lock(index / "lock"):
        with Library.open(filled, write=True) as library:
            library.add(state("new"), [make_record("new", "more on e-safety", title="New")])
            library.remove([hit.id for hit in library.search("AP17/47").hits])
            library.flush()
        with Library.open(filled) as library:
            assert {hit.title for hit in library.search("e-safety").hits} == {"New", "E-safety in schools"}
            assert library.search('"more on" -lessons').total == 1
            assert library.search("safet*").total == library.search("saftey~").total == 2
            assert library.status().index_state == "being mended by another pcc"
    assert ask(filled)[0] == 2


def test_a_reader_beside_a_writer_sees_each_paper_at_once(
    filled: Path, make_record: MakeRecord, state: State
) -> None:
    with Library.open(filled, write=True) as writer, Library.open(filled) as reader:
        for number in range(5):
            writer.add(state(f"n{number}"), [make_record(f"n{number}", f"zeppelin {number}")])
            assert reader.search("zeppelin").total == number + 1
            if number == 2:
                writer.flush()
        assert reader.search("zeppelin").library_total == 12


def test_readers_beside_a_writer_never_fail_and_never_lag(
    filled: Path, make_record: MakeRecord, state: State
) -> None:
    added, wrong, done = [0], [], threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                with Library.open(filled) as library:
                    least = added[0]
                    total = library.search("zeppelin").total
                    if not least <= total <= added[0] + 1:
                        wrong.append(f"{total} is not between {least} and {added[0] + 1}")
        except Exception as problem:
            wrong.append(repr(problem))

    readers = [threading.Thread(target=read) for _ in range(8)]
    for reader in readers:
        reader.start()
    try:
        for _ in range(3):
            with Library.open(filled, write=True) as writer:
                for _ in range(10):
                    name = f"z{added[0]}"
                    writer.add(state(name), [make_record(name, "a zeppelin")])
                    added[0] += 1
                    if added[0] % 4 == 0:
                        writer.flush()
    finally:
        done.set()
        for reader in readers:
            reader.join()
    assert wrong == []
    assert ask(filled, "zeppelin")[0] == 30


def test_rebuild_gives_the_same_answers(filled: Path) -> None:
    with Library.open(filled, write=True) as library:
        before = library.search("grants OR policy OR safety")
        assert library.rebuild() == 7
        assert library.search("grants OR policy OR safety") == before
        assert library.check() == []


def test_a_rebuild_beside_a_mending_says_so(filled: Path) -> None:
    with Lock(index_of(filled) / "lock"), Library.open(filled, write=True) as library:
        with pytest.raises(LibraryError, match="another pcc is mending it"):
            library.rebuild()
        assert library.search("e-safety").total == 2


def test_check_finds_what_does_not_agree(filled: Path) -> None:
    index = index_of(filled)
    import sqlite3

    with sqlite3.connect(filled / "catalogue.sqlite") as catalogue:
        catalogue.execute("DELETE FROM amounts WHERE position = 0")
        catalogue.execute("DELETE FROM records WHERE reference = '27'")
    catalogue.close()
    _flip(next(path for path in segments(index) if path.suffix == ".seg"))
    with Library.open(filled) as library:
        problems = library.check()
    assert any("other amounts than its rows" in problem for problem in problems)
    assert any("not as it was written" in problem for problem in problems)


WRITER = """
import sys
sys.path.insert(0, {project!r})
from pathlib import Path
from extract.record import PageText, Record, Source
from index.engine import BrokenIndex, Entry
from index.library import FileState, Library
with Library.open(Path({folder!r}), create=True, write=True) as library:
    for number in range(100000):
        sha = f"{{number:012x}}".ljust(64, "0")
        source = Source("x", sha, 1, "text/plain", 1)
        record = Record(sha[:12], "decision", source, body=(PageText(1, "taser"),))
        library.add(FileState(f"/papers/{{number}}", 1, 1, sha), [record])
        print(number + 1, flush=True)
        if number % 20 == 19:
            library.flush()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("pause", [0.25, 0.4, 0.55])
def test_a_killed_writer_loses_nothing_it_reported(folder: Path, pause: float) -> None:
    code = WRITER.format(project=str(PROJECT), folder=str(folder))
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        writer.stdout.readline()
        time.sleep(pause)
        writer.send_signal(signal.SIGKILL)
        said = int((["1", *writer.stdout.read().split()])[-1])
    with Library.open(folder) as library:
        total = library.search("taser").total
        assert total in (said, said + 1)
        assert total == library.status().records
        assert library.check() == []
    Library.open(folder, write=True).close()  # its lock died with it


def test_after_a_commit_the_index_must_hold_just_what_was_put_in(tmp_path: Path) -> None:
    engine = WhooshEngine(tmp_path / "index", tmp_path / "key")
    one, two = (Entry(serial, "en", {"text": " a grant ", "title": " grant "}) for serial in (1, 2))
    engine.update([], [one, two], "first")
    with pytest.raises(BrokenIndex, match="2 records in the index are not the 1 that were put"):
        engine.update([2], [one], "second")  # as many as before, and twice the same
    engine.refresh()
    assert (engine.stamp(), engine.serials()) == ("first", frozenset({1, 2}))
    engine.update([1, 2], [], "third")
    assert (engine.stamp(), engine.serials()) == ("third", frozenset())
    engine.close()

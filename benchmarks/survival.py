"""What a library survives: writers killed at random moments, and readers beside a writer.

    python -m benchmarks.survival [--kills 200] [--readers 8] [--papers 2000]

Each kill is SIGKILL, at a random moment of putting in, taking out, rebuilding or bringing an older catalogue
up to date. After it the library must hold what was reported, and catalogue and index must agree.
"""

import argparse
import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks.papers import Maker, fill
from index.library import FileState, Library

ROOT = Path(__file__).parents[1]
BASE = 60
COMMON = "commissioner"
"""A word of every paper."""

OPENED = """
import sys
from pathlib import Path
from index.library import FileState, Library
from benchmarks.papers import Maker
folder, seed = Path(sys.argv[1]), int(sys.argv[2])
papers = [paper.record for paper in Maker(seed, 300).papers(30)]
print("ready", flush=True)
with Library.open(folder, write=True) as library:
"""
WORK = {
    "index": """
    for number, record in enumerate(papers):
        source = record.source
        library.add(FileState(source.path, 1, 1, source.sha256), [record])
        print("+" + record.id, flush=True)
        if number % 5 == 4:
            library.flush()
""",
    "remove": """
    for number, record in enumerate(list(library.records())[:40]):
        library.remove([record.id])
        print("-" + record.id, flush=True)
        if number % 5 == 4:
            library.flush()
""",
    "rebuild": """
    while True:
        library.rebuild()
""",
    "migrate": """
    library.flush()
""",
}
LONGEST = {"index": 2.5, "remove": 2.0, "rebuild": 2.5, "migrate": 0.8}
"""Seconds within which the kill falls, counted from the opening."""


def make_older(catalogue: Path) -> None:
    """Take from a catalogue what version 1 did not have yet."""
    with contextlib.closing(sqlite3.connect(catalogue)) as older:
        views = older.execute("SELECT name FROM sqlite_schema WHERE type = 'view'").fetchall()
        older.executescript(
            "".join(f"DROP VIEW {view};" for (view,) in views)
            + "DROP INDEX records_path; DROP INDEX records_twin; DROP INDEX records_kind;"
            "DROP TABLE words; DROP TABLE vocabulary; DROP TABLE readings;"
            "ALTER TABLE records DROP COLUMN twin; ALTER TABLE records DROP COLUMN digest;"
            "PRAGMA user_version = 1"
        )


def kill_once(folder: Path, work: str, seed: int, moment: float) -> list[str]:
    """Kill a writer at a moment of its work; what it had reported until then."""
    if work == "migrate":
        make_older(folder / "catalogue.sqlite")
    command = [sys.executable, "-c", OPENED + WORK[work], str(folder), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writer:
        assert writer.stdout
        writer.stdout.readline()
        time.sleep(moment)
        writer.send_signal(signal.SIGKILL)
        return writer.stdout.read().split()


def wrong(folder: Path, before: set[str], said: list[str]) -> list[str]:
    """What does not hold after a kill, one line each; [] if all is well."""
    for one in said:
        (before.add if one[0] == "+" else before.discard)(one[1:])
    faults = []
    with Library.open(folder, write=True) as library:
        found = library.search(COMMON, limit=0).total
        held = {record.id for record in library.records()}
        faults += library.check()
        if found != len(held):
            faults.append(f"{found} found of {len(held)}")
    # What was on its way when the kill fell may be there or not; nothing else may differ.
    if len(before - held) > 1 or len(held - before) > 1:
        faults.append(f"{len(before - held)} lost, {len(held - before)} unasked for")
    return faults


def kills(count: int, seed: int) -> bool:
    chance = random.Random(seed)
    counts: Counter[str] = Counter()
    all_well = True
    with tempfile.TemporaryDirectory() as kept:
        os.environ |= {"XDG_CACHE_HOME": f"{kept}/cache", "XDG_STATE_HOME": f"{kept}/state"}
        folder = Path(kept, "library")
        fill(folder, Maker(1, 300).papers(BASE))
        for number in range(count):
            with Library.open(folder, write=True) as library:
                held = [record.id for record in library.records()]
            work = chance.choice([work for work in WORK if work != "remove" or len(held) > BASE])
            moment = chance.uniform(0, LONGEST[work])
            said = kill_once(folder, work, number + 100, moment)
            faults = wrong(folder, set(held), said)
            counts[work] += 1
            all_well = all_well and not faults
            for fault in faults:
                print(f"kill {number}, {work} at {moment:.2f} s: {fault}")
    told = ", ".join(f"{number} of {work}" for work, number in sorted(counts.items()))
    print(f"{count} kills ({told}): {'nothing reported was lost, all agree' if all_well else 'FAULTS'}")
    return all_well


READER = """
import sys, time
from pathlib import Path
from index.library import Library
folder, talk, searches = Path(sys.argv[1]), [], 0
while not (folder / "done").exists():
    least = int((folder / "added").read_text() or 0)
    with Library.open(folder, say=talk.append) as library:
        results = library.search(sys.argv[2], limit=3)
        total = library.search(sys.argv[2], limit=0).library_total
    most = int((folder / "added").read_text() or 0) + 1
    searches += 1
    if not least <= results.total <= total or results.total != results.library_total or results.total > most:
        print(f"stale: {results.total} of {results.library_total}, {least} to {most} were in")
print(f"searches {searches}")
"""


def readers(count: int, papers: int) -> bool:
    """Search in `count` processes while one writer adds papers; each count must be one of that moment."""
    with tempfile.TemporaryDirectory() as kept:
        os.environ |= {"XDG_CACHE_HOME": f"{kept}/cache", "XDG_STATE_HOME": f"{kept}/state"}
        folder = Path(kept, "library")
        with Library.open(folder, create=True, write=True) as library:
            added, fresh = folder / "added", folder / "added.new"
            added.write_text("0")
            command = [sys.executable, "-c", READER, str(folder), COMMON]
            running = [
                subprocess.Popen(
                    command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT
                )
                for _ in range(count)
            ]
            for number, paper in enumerate(Maker(1, 200).papers(papers), 1):
                source = paper.record.source
                library.add(FileState(source.path, 1, 1, source.sha256), [paper.record])
                fresh.write_text(str(number))
                fresh.replace(added)
                if number % 500 == 0:
                    library.flush()
        (folder / "done").touch()
        said = [line for reader in running for line in reader.communicate()[0].splitlines()]
    searches = sum(int(line.split()[1]) for line in said if line.startswith("searches"))
    wrong = [line for line in said if not line.startswith("searches")]
    print(*wrong[:10], sep="\n", end="\n" if wrong else "")
    print(f"{count} readers made {searches} searches while {papers} papers were added: {len(wrong)} wrong")
    return not wrong and all(reader.returncode == 0 for reader in running)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--papers", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    well = [kills(asked.kills, asked.seed) if asked.kills else True]
    well.append(readers(asked.readers, asked.papers) if asked.readers else True)
    raise SystemExit(not all(well))


if __name__ == "__main__":
    main()

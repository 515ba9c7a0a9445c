"""What is said, what is lost and what mends it when the files of a library are damaged.

    python -m benchmarks.damage [--flips 40]

Each case damages a library of its own, runs `pcc search`, `pcc status --check` and, if these ask for it,
`pcc rebuild`, and prints what they said and how many records are there afterwards. The flips hit a random
byte of a random page of the catalogue; what a page holds is told by SQLite's own map of it.
"""

import argparse
import contextlib
import os
import pickle
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.papers import Maker, fill
from index.library import Library

ROOT = Path(__file__).parents[1]
COUNT = 60
_UNHARMED = re.compile(r"\(0\): (nothing|The index is behind the catalogue; putting in \d+ records\.)$")
"""What is said of a sound library that was put elsewhere."""
PCC = "import sys; sys.argv[0] = 'pcc'; from cli import app; app()"


def pcc(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """The status of a command, what it printed, and what it said."""
    command = [sys.executable, "-c", PCC, *arguments, "--library", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    return done.returncode, done.stdout, done.stderr.strip()


def files_of_index(folder: Path, suffix: str) -> list[Path]:
    with Library.open(folder) as library:
        index = Path(library.status().index_folder)
    return sorted(index.glob(f"*{suffix}"))


def truncate_segment(folder: Path) -> None:
    path = files_of_index(folder, ".seg")[0]
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def delete_index(folder: Path) -> None:
    shutil.rmtree(files_of_index(folder, ".seg")[0].parent)


def flip_index(folder: Path) -> None:
    flip(files_of_index(folder, ".seg")[0], random.Random(1).randrange(1000))


class Bomb:
    """Unpickled, it leaves a file behind."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str, str]]:
        return open, (str(self.path), "w")


def plant_pickle(folder: Path) -> None:
    """Put a pickle that runs code in place of every file of Whoosh's, sizes and times as they were."""
    for suffix in (".seg", ".toc"):
        for path in files_of_index(folder, suffix):
            before = path.stat()
            path.write_bytes(pickle.dumps(Bomb(folder / "code ran")).ljust(before.st_size, b"."))
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def flip(path: Path, at: int) -> None:
    with path.open("rb+") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 0xFF]))


def told(folder: Path) -> tuple[list[str], int]:
    """What is said on the way to an answer, and how many records there are at the end."""
    said = []
    status, _, talk = pcc(folder, "search", "commissioner")
    said.append(f"search ({status}): {_short(talk)}")
    status, _, talk = pcc(folder, "status", "--check")
    said.append(f"status --check ({status}): {_short(talk)}")
    if status:
        status, _, talk = pcc(folder, "rebuild")
        said.append(f"rebuild ({status}): {_short(talk)}")
        status, _, talk = pcc(folder, "status", "--check")
        said.append(f"status --check ({status}): {_short(talk)}")
    with contextlib.suppress(Exception), Library.open(folder) as library:
        return said, len(list(library.records()))
    return said, 0


def _short(talk: str) -> str:
    lines = [line for line in talk.splitlines() if "records match" not in line]
    return " / ".join(lines)[:300] or "nothing"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--flips", type=int, default=40)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as kept:
        os.environ |= {"XDG_CACHE_HOME": f"{kept}/cache", "XDG_STATE_HOME": f"{kept}/state"}
        sound = Path(kept, "sound")
        fill(sound, Maker(1, 800).papers(COUNT))
        for damage in (truncate_segment, delete_index, flip_index, plant_pickle):
            folder = Path(kept, damage.__name__)
            shutil.copytree(sound, folder)
            damage(folder)
            said, left = told(folder)
            ran = "; THE CODE RAN" if (folder / "code ran").exists() else ""
            print(f"{damage.__name__}: {left} of {COUNT} records{ran}", *said, sep="\n    ")
        flips(Path(kept), sound, asked.flips)


def flips(kept: Path, sound: Path, count: int) -> None:
    """Flip one byte of the catalogue, again and again, and print what became of it."""
    chance = random.Random(5)
    with contextlib.closing(sqlite3.connect(sound / "catalogue.sqlite")) as catalogue:
        owners = dict(catalogue.execute("SELECT pageno, name FROM dbstat"))
        (size,) = catalogue.execute("PRAGMA page_size").fetchone()
    before = rows(sound / "catalogue.sqlite")
    outcomes: Counter[tuple[str, str, str]] = Counter()
    shown: dict[tuple[str, str, str], list[str]] = {}
    for number in range(count):
        page, folder = chance.choice(sorted(owners)), kept / f"flip{number}"
        at = (page - 1) * size + (chance.randrange(12) if number % 2 else chance.randrange(size))
        shutil.copytree(sound, folder)
        flip(folder / "catalogue.sqlite", at)
        harmless = rows(folder / "catalogue.sqlite") == before
        said, left = told(folder)
        by = next((line.partition(" (")[0] for line in said if not _UNHARMED.search(line)), "nobody")
        what = f"{COUNT - left} lost" + ", nothing differed" * harmless
        owner = owners[page].removeprefix("sqlite_autoindex_")
        key = ("full text" if owner.startswith("words_") else owner, by, what)
        outcomes[key] += 1
        shown.setdefault(key, said)
        shutil.rmtree(folder)
    for (kind, by, what), times in sorted(outcomes.items()):
        wrong = " UNSEEN" if by == "nobody" and "nothing differed" not in what else ""
        print(f"flipped in {kind}, {times} times: {what}, first said by {by}{wrong}",
              *shown[kind, by, what], sep="\n    ", flush=True)  # fmt: skip
    unseen = sum(
        times for (_, by, what), times in outcomes.items() if by == "nobody" and "differed" not in what
    )
    print(f"{count} flips: {unseen} of those that changed anything went unseen")


def rows(catalogue: Path) -> list[list[Any]] | None:
    """All that the tables and the full text of a catalogue hold; None where it cannot be read."""
    with contextlib.closing(sqlite3.connect(catalogue)) as opened:
        try:
            opened.execute("CREATE VIRTUAL TABLE temp.places USING fts5vocab (main, words, 'instance')")
            names = opened.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'words%'"
            ).fetchall()
            return [
                opened.execute(f"SELECT * FROM {name}").fetchall() for (name,) in [*names, ("temp.places",)]
            ]
        except sqlite3.Error:
            return None


if __name__ == "__main__":
    main()

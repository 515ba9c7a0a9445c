"""Kill `pcc index` at random moments: nothing is lost, nothing is there twice, and the next run goes on.

    python -m benchmarks.kills [--kills 200] [--seed 1] [--papers 40] [--workers 2]

Each round changes some papers of a folder (new, changed, copied under another name, moved, damaged), starts
`pcc index` on it, and sends SIGKILL to the parent, to one of its children, or to all; a run that has ended
before is not counted. Then it asks that

1. `pcc status --check` finds catalogue and index agreed (it may mend the index first, and says so);
2. every paper that the catalogue showed just before the kill is still there, with the same records;
3. the next `pcc index` reads the rest: each readable paper is in with exactly its records, once, and the
   search index holds each once; the lock is free.

POSIX only. Exit status 1 if anything was asked in vain.
"""

import argparse
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from index.library import FileState, Library

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "corpus" / "papers"
PAPER = """DECISION NO. {number}

SUBJECT: Youth outreach {number}, version {version}

1. That a grant of £{number},500 be awarded to Lantern House.

Decision {decision} is recorded by Platform Nine.
"""
Held = dict[str, tuple[str, frozenset[str]]]
"""By path: the hash of the bytes that were read, and the ids of the records these gave."""


@dataclass
class Bench:
    """A folder of papers, a library of it, and the environment in which `pcc` sees no other."""

    home: Path
    chance: random.Random
    workers: int
    next: int = 0
    busy: float = 1.0  # seconds from the first paper that is in to the end of a run, about
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.papers, self.library = self.home / "papers", self.home / "library"
        self.papers.mkdir()
        own = {f"XDG_{name}_HOME": str(self.home / name.lower()) for name in ("CACHE", "STATE", "DATA")}
        os.environ |= own  # the checks below open the library in this process
        self.environment = os.environ | own | {"PYTHONPATH": str(ROOT), "PCC_LIBRARY": str(self.library)}

    def pcc(self, *arguments: object) -> list[str]:
        code = "import sys; sys.argv[0] = 'pcc'; from cli import app; app()"
        return [sys.executable, "-c", code, *map(str, arguments)]

    def run(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.pcc(*arguments),
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )

    # --- what changes between runs ---

    def write(self, name: str | None = None) -> None:
        """A new paper, or a new version of one; the last digit of its name says how many records it gives."""
        self.next += 1
        name = name or f"{self.next:05}-{self.chance.choice((1, 1, 3))}.txt"
        decisions = range(int(name[-5]))
        text = "\n\n".join(
            PAPER.format(number=self.next % 900 + 1, version=self.next, decision=d) for d in decisions
        )
        (self.papers / name).write_text(text, encoding="utf-8")

    def change(self, papers: int) -> None:
        for _ in range(papers):
            kind = self.chance.choice(("new", "new", "new", "changed", "copy", "moved", "corpus", "damaged"))
            names = sorted(path.name for path in self.papers.glob("?????-?.txt"))
            if kind == "new" or not names:
                self.write()
            elif kind == "changed":
                self.write(self.chance.choice(names))
            elif kind == "copy":
                shutil.copy(
                    self.papers / self.chance.choice(names), self.papers / f"copy-{self._stamp()}.txt"
                )
            elif kind == "moved":
                name = self.chance.choice(names)
                (self.papers / name).rename(self.papers / f"{self._stamp()}-{name[-5]}.txt")
            elif kind == "corpus":
                shutil.copy(self.chance.choice(sorted(CORPUS.iterdir())), self.papers)
            else:
                (self.papers / f"damaged-{self._stamp()}.pdf").write_bytes(
                    b"%PDF-1.4 " + self.chance.randbytes(50)
                )

    def _stamp(self) -> str:
        self.next += 1
        return f"{self.next:05}"

    # --- what is there ---

    def held(self) -> Held:
        """What the catalogue shows at this moment to anybody who looks."""
        try:
            uri = f"file:{self.library / 'catalogue.sqlite'}?mode=ro"
            with closing(sqlite3.connect(uri, uri=True, timeout=0.2, isolation_level=None)) as catalogue:
                catalogue.execute("BEGIN")
                files = catalogue.execute("SELECT path, sha256 FROM files WHERE trouble IS NULL").fetchall()
                ids: dict[str, set[str]] = {}
                for one, sha in catalogue.execute("SELECT id, sha256 FROM records"):
                    ids.setdefault(sha, set()).add(one)
        except sqlite3.Error:  # not made yet, or at that moment being made
            return {}
        return {path: (sha, frozenset(ids.get(sha, ()))) for path, sha in files}

    def on_disk(self) -> dict[str, str]:
        return {str(path): FileState.of(path).sha256 for path in self.papers.iterdir()}


def kill_once(bench: Bench, number: int) -> tuple[str, str]:
    """One round: what was killed, "" if the run had ended before; and that in words."""
    chance = bench.chance
    before = bench.on_disk()
    child = subprocess.Popen(
        bench.pcc("index", bench.papers, "--workers", bench.workers),
        env=bench.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    )  # fmt: skip
    victim = chance.choice(("parent", "child", "all"))
    began = time.monotonic()
    if chance.random() < 0.7:  # while papers come in and the index is written, not while Python starts
        already = bench.held()
        while child.poll() is None and bench.held() == already and time.monotonic() - began < 60:
            time.sleep(0.02)
        time.sleep(chance.uniform(0.0, bench.busy))
    else:
        time.sleep(chance.uniform(0.0, 2 * bench.busy))
    shown, wait = bench.held(), time.monotonic() - began
    struck = _kill(child, victim)
    _, said = child.communicate(timeout=300)
    if victim == "child":
        bench.faults += [f"round {number}: a traceback after a child was killed\n{said}"] * (
            "Traceback" in said
        )
    what = f"{victim:6} after {wait:5.2f} s, {struck}, {len(shown):3} shown"
    bench.faults += [f"round {number} ({what}): {fault}" for fault in _agreed(bench, shown, before)]
    began = time.monotonic()
    bench.faults += [f"round {number} ({what}), next run: {fault}" for fault in _completed(bench)]
    bench.busy *= 0.9 if struck == "had ended" else 1.03
    return victim if struck == "killed" else "", f"{what}; next run {time.monotonic() - began:.1f} s"


def _kill(child: subprocess.Popen[str], victim: str) -> str:
    if child.poll() is not None:
        return "had ended"
    if victim == "parent":
        child.kill()
        return "killed"
    if victim == "all":
        os.killpg(child.pid, signal.SIGKILL)
        return "killed"
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
    rows = [line.split() for line in listed.stdout.splitlines()]
    below = [int(pid) for pid, parent in rows if parent == str(child.pid)]
    if not below:
        return "none yet"
    try:
        os.kill(random.choice(below), signal.SIGKILL)
    except ProcessLookupError:
        return "had ended"
    return "killed"


def _agreed(bench: Bench, shown: Held, before: dict[str, str]) -> list[str]:
    """1 and 2: the library is whole, and what was shown is there."""
    if not (bench.library / "catalogue.sqlite").exists():
        return ["the catalogue is gone"] if shown else []
    check = bench.run("status", "--check", "--format", "json")
    if not shown and "There is no library" in check.stderr:
        return []
    if check.returncode != 0:
        return [f"status --check: exit {check.returncode}: {check.stderr or check.stdout}"]
    faults = [f"status --check: {problem}" for problem in json.loads(check.stdout)["problems"]]
    now = bench.held()
    for path, (sha, ids) in shown.items():
        if path not in now:
            moved = any(other == sha for other, _ in now.values()) and path not in before
            faults += [] if moved else [f"{path} was shown and is lost"]
        elif now[path][0] == sha and now[path][1] != ids:
            faults.append(f"{path} had the records {sorted(ids)} and has {sorted(now[path][1])}")
        elif now[path][0] not in (sha, before.get(path)):
            faults.append(f"{path} has a hash that it never had")
    return faults


def _completed(bench: Bench) -> list[str]:
    """3: the next run reads the rest, and everything is there once."""
    run = bench.run("index", bench.papers, "--workers", bench.workers, "--format", "json")
    if run.returncode not in (0, 3):
        return [f"exit {run.returncode}: {run.stderr}"]
    faults = []
    reasons = {one["path"]: one["reason"] for one in json.loads(run.stdout)["unreadable"]}
    now, disk = bench.held(), bench.on_disk()
    for path, sha in disk.items():
        name = Path(path).name
        if name.startswith("damaged"):
            faults += [] if path in reasons else [f"{name} is damaged and nobody says so"]
        elif path in reasons or path not in now or now[path][0] != sha:
            faults.append(f"{name} is not in: {reasons.get(path, 'and nothing is said')}")
        elif (wanted := re.fullmatch(r"\d{5}-(\d)\.txt", name)) and len(now[path][1]) != int(wanted[1]):
            faults.append(f"{name} has the records {sorted(now[path][1])}")
    with Library.open(bench.library, write=True) as library:
        faults += library.check()
        hits = Counter(hit.id for hit in library.search("platform nine", limit=None).hits)
    wanted_ids = {one for path, (_, ids) in now.items() if _is_ours(path) for one in ids}
    lacking, twice = wanted_ids - set(hits), [one for one, times in hits.items() if times > 1]
    return faults + [f"the index lacks {sorted(lacking)}"] * bool(lacking) + [f"twice: {twice}"] * bool(twice)


def _is_ours(path: str) -> bool:
    return bool(re.search(r"(?:\d{5}-\d|copy-\d{5})\.txt$", path))


def run(kills: int, seed: int, papers: int, workers: int, say: Callable[[str], object]) -> list[str]:
    """Kill so many times; what was found wrong."""
    with tempfile.TemporaryDirectory() as home:
        bench = Bench(Path(home), random.Random(seed), workers)
        victims: Counter[str] = Counter()
        rounds = 0
        while victims.total() < kills and not (rounds >= 3 * kills and bench.faults):
            if rounds % 10 == 0:  # a library may be being made, too, when the kill comes
                shutil.rmtree(bench.library, ignore_errors=True)
                shutil.rmtree(bench.papers)
                bench.papers.mkdir()
            bench.change(papers if rounds % 10 == 0 else papers // 2)
            rounds += 1
            victim, what = kill_once(bench, rounds)
            if victim:
                victims[victim] += 1
            say(f"{victims.total():4} kills: {what}; {len(bench.faults)} faults")
        told = ", ".join(f"{times} of {victim}" for victim, times in victims.most_common())
        say(f"\n{victims.total()} kills in {rounds} rounds, seed {seed}: {told}")
        return bench.faults


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--papers", type=int, default=40)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    faults = run(given.kills, given.seed, given.papers, given.workers, lambda line: print(line, flush=True))
    print("\n".join([*faults, f"{len(faults)} faults"]))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

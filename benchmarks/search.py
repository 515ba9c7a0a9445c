"""How long a cold search takes, what it costs in memory, and beside what.

    python -m benchmarks.search [--sizes 1000 10000] [--kept FOLDER] [--runs 7]

Every run is a process of its own: the whole command, top ten with snippets. The commands take turns, so that
a busy machine slows all alike; what counts is the ratio, and CPU time before wall time. The libraries of
generated papers (`benchmarks.papers`, 2,500 words each) are made once and kept. Beside `pcc` with its two
engines stand an empty Typer command, Tantivy behind the same command line (`pip install -e ".[bench]"`),
ripgrep over the plain text and recollq, where they are installed; these two neither rank by field nor filter
nor quote a page.
"""

import argparse
import multiprocessing
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from .startup import EMPTY, PCC

ROOT = Path(__file__).parents[1]
QUERIES = {
    "one word": "burglary",
    "two words": "knife crime",
    "words of every paper": "police commissioner",
    "phrase": '"road safety"',
    "word and ranges": "taser amount:>50000 fy:2016/17",
    "start of a word": "homeles*",
}
TANTIVY = """
import sys, tantivy
from index.engine import WEIGHTS, And, Or, Word
from index.sqlite_engine import SqliteEngine
index = tantivy.Index.open(sys.argv.pop(1))
schema, searcher, own = index.schema, index.searcher(), SqliteEngine.match
FIELDS = {"text": 1.0, **WEIGHTS}
def asked(node):
    if isinstance(node, (And, Or)):
        occur = tantivy.Occur.Must if isinstance(node, And) else tantivy.Occur.Should
        return tantivy.Query.boolean_query([(occur, asked(part)) for part in node.nodes])
    from index.words import stem
    terms = [tantivy.Query.boost_query(tantivy.Query.term_query(schema, field, stem(node.word)), weight)
             for field, weight in FIELDS.items()]
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])
def match(self, node):
    if not isinstance(node, (And, Or, Word)):
        return own(self, node)
    found = searcher.search(asked(node), limit=max(searcher.num_docs, 1)).hits
    serials = searcher.fast_field_values("serial", [address for _, address in found])
    return {serial: score for serial, (score, _) in zip(serials, found)}
SqliteEngine.match = match
from cli import app
app()
"""


@dataclass
class Run:
    """What one command took: seconds of wall and of CPU, and megabytes at its peak."""

    wall: float
    cpu: float
    memory: float


def run(command: list[str], environment: dict[str, str]) -> Run:
    """Run a command once; it must succeed."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment, cwd=ROOT
    )
    assert process.stderr
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command}: {said.decode()}")
    return Run(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def apart(work: Callable[..., object], *values: object) -> None:
    """Do something in a process of its own: a child's peak of memory counts what its parent held."""
    worker = multiprocessing.get_context("fork").Process(target=work, args=values)
    worker.start()
    worker.join()
    if worker.exitcode:
        raise SystemExit(worker.exitcode)


def make(kept: Path, size: int, environment: dict[str, str]) -> None:
    """Make what is not kept yet of one size."""
    make_library(kept, size, environment)
    make_tantivy(kept, size)
    make_recoll(kept, size)


def make_library(kept: Path, size: int, environment: dict[str, str]) -> None:
    """The library of so many papers, made if it is not there, with its texts beside it."""
    folder = kept / f"lib{size}"
    if not (folder / "catalogue.sqlite").exists():
        from benchmarks.papers import Maker, fill

        os.environ.update(environment)
        print(f"making a library of {size} papers …", file=sys.stderr)
        fill(folder, Maker(1, 2500).papers(size))
    texts = kept / f"text{size}"
    if not texts.exists():
        texts.mkdir()
        catalogue = sqlite3.connect(folder / "catalogue.sqlite")
        for record, text in catalogue.execute(
            "SELECT record, group_concat(text, char(12)) FROM pages GROUP BY 1"
        ):
            (texts / f"{record}.txt").write_text(text, "utf-8")


def make_tantivy(kept: Path, size: int) -> None:
    """Tantivy's index of the same terms."""
    folder = kept / f"tantivy{size}"
    if folder.exists() or not find_spec("tantivy"):
        return
    import tantivy

    from index.catalogue import Catalogue
    from index.streams import read_entries
    from index.words import stems

    folder.mkdir()
    builder = tantivy.SchemaBuilder().add_unsigned_field("serial", indexed=True, fast=True)
    for field in ("text", "title", "reference", "recommendation"):
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    index = tantivy.Index(builder.build(), path=str(folder))
    writer = index.writer(heap_size=100_000_000, num_threads=1)
    catalogue = Catalogue(kept / f"lib{size}" / "catalogue.sqlite")
    for entry in read_entries(catalogue, catalogue.serials()):
        document = tantivy.Document()
        document.add_unsigned("serial", entry.serial)
        for field in ("text", "title", "reference", "recommendation"):
            document.add_text(field, " ".join(stems(entry.streams.get(field, "").split(), "en")))
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


def make_recoll(kept: Path, size: int) -> None:
    """Recoll's index of the texts, where recoll is installed."""
    if not shutil.which("recollindex"):
        return
    folder = kept / f"recoll{size}"
    if not folder.exists():
        folder.mkdir()
        (folder / "recoll.conf").write_text(f"topdirs = {kept / f'text{size}'}\nloglevel = 1\n")
        subprocess.run(["recollindex", "-c", str(folder)], check=True, capture_output=True)


def commands(kept: Path, size: int, query: str) -> dict[str, list[str]]:
    """Each command that answers the query."""
    python, library = [sys.executable, "-c"], ["--library", str(kept / f"lib{size}")]
    words = query.replace('"', "").split()
    plain = [word.removesuffix("*") for word in words if ":" not in word]
    found = {
        "empty Typer command": [*python, EMPTY, query],
        "pcc search": [*python, PCC, "search", query, *library],
        "pcc search --engine sqlite": [*python, PCC, "search", query, *library, "--engine", "sqlite"],
    }
    tantivy = kept / f"tantivy{size}"
    if tantivy.exists() and find_spec("tantivy"):
        own = ["search", query, *library, "--engine", "sqlite"]
        found["the same over Tantivy"] = [*python, TANTIVY, str(tantivy), *own]
    if shutil.which("rg"):
        pattern = r"\s+".join(plain) if '"' in query else plain[0]
        found["ripgrep (first word)"] = ["rg", "-l", "-i", "-e", pattern, str(kept / f"text{size}")]
    recoll = kept / f"recoll{size}"
    if recoll.exists():
        found["recollq"] = ["recollq", "-c", str(recoll), "-n", "10", " ".join(plain)]
    return found


def compare(kept: Path, size: int, runs: int, environment: dict[str, str]) -> None:
    """Print the table of one size."""
    apart(make, kept, size, environment)
    taken: dict[str, dict[str, list[Run]]] = {}
    asked = {kind: commands(kept, size, query) for kind, query in QUERIES.items()}
    for number in range(runs + 1):
        for kind, each in asked.items():
            for name, command in each.items():
                once = run(command, environment)
                if number:  # the first only warmed the file cache
                    taken.setdefault(name, {}).setdefault(kind, []).append(once)
    print(f"\n{size:,} papers, median of {runs} runs of each of {len(QUERIES)} queries")
    print(f"{'':28}{'CPU ms':>8}{'wall ms':>9}{'CPU / empty':>13}{'CPU / sqlite':>14}{'peak MB':>9}")
    every = {name: [one for kind in found.values() for one in kind] for name, found in taken.items()}
    base = _middle(one.cpu for one in every["empty Typer command"])
    twin = _middle(one.cpu for one in every["pcc search --engine sqlite"])
    for name, found in every.items():
        cpu, wall = _middle(one.cpu for one in found), _middle(one.wall for one in found)
        memory = max(one.memory for one in found)
        print(
            f"{name:28}{cpu * 1000:8.0f}{wall * 1000:9.0f}{cpu / base:13.2f}{cpu / twin:14.2f}{memory:9.0f}"
        )
    print(f"\n{'CPU ms by query':28}" + "".join(f"{kind:>22}" for kind in QUERIES))
    for name, by_kind in taken.items():
        row = (f"{_middle(one.cpu for one in by_kind[kind]) * 1000:22.0f}" for kind in QUERIES)
        print(f"{name:28}" + "".join(row))
    sys.stdout.flush()
    apart(sizes, kept, size, environment)


def sizes(kept: Path, size: int, environment: dict[str, str]) -> None:
    """Print what the catalogue and the indexes take on disk."""
    os.environ.update(environment)
    from index.library import Library

    folder = kept / f"lib{size}"
    with Library.open(folder) as library:
        status = library.status()
    text = sum(path.stat().st_size for path in (kept / f"text{size}").iterdir())
    full = sqlite3.connect(folder / "catalogue.sqlite").execute(
        "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'words%' OR name = 'vocabulary'"
    )
    parts = {
        "plain text": text, "catalogue": status.catalogue_bytes,
        "of it SQLite's full text": full.fetchone()[0], "Whoosh's index": status.index_bytes,
        "Tantivy's": _size(kept / f"tantivy{size}"), "Recoll's": _size(kept / f"recoll{size}"),
    }  # fmt: skip
    print(
        "\non disk, MB: "
        + ", ".join(f"{name} {number / 1e6:.0f}" for name, number in parts.items() if number)
    )


def rates(kept: Path, count: int, environment: dict[str, str]) -> None:
    """Print how fast papers go in, extraction not counted."""
    os.environ.update(environment)
    from benchmarks.papers import Maker, fill
    from index.library import Library

    folder = kept / "rate"
    shutil.rmtree(folder, ignore_errors=True)
    papers = list(Maker(3, 2500).papers(count))
    began = time.process_time()
    fill(folder, iter(papers), engine="sqlite")
    catalogue = time.process_time() - began
    began = time.process_time()
    with Library.open(folder, write=True) as library:
        library.flush()
        whoosh = time.process_time() - began
    print(f"\npapers a CPU second, of {count}: catalogue with SQLite's full text {count / catalogue:.0f},"
          f" Whoosh's index {count / whoosh:.0f}")  # fmt: skip


def _middle(values: Iterable[float]) -> float:
    return statistics.median(values)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--kept", type=Path, default=Path.home() / ".cache" / "pccpapers-bench")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--rate", type=int, default=300, help="papers to measure the rate of indexing with")
    asked = parser.parse_args()
    kept = asked.kept.absolute()
    own = {
        "XDG_CACHE_HOME": str(kept / "cache"),
        "XDG_STATE_HOME": str(kept / "state"),
        "PYTHONPATH": str(ROOT),
    }
    environment = os.environ | own
    kept.mkdir(parents=True, exist_ok=True)
    for size in asked.sizes:
        compare(kept, size, asked.runs, environment)
    if asked.rate:
        apart(rates, kept, asked.rate, environment)


if __name__ == "__main__":
    main()

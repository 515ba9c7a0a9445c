"""How time and memory of `pcc audit` and `pcc amounts` grow with the library, and how large the page becomes.

Libraries of more and more papers are made of the corpus's own records, each with an id and a reference of its
own and some 2,500 words of text. Each command is run as a user runs it, and timed whole.

    python -m benchmarks.audit                        1,000, 2,500, 5,000 and 10,000 papers
    python -m benchmarks.audit 500 1000 --keep DIR    other sizes; the libraries and pages are kept there
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from extract.paper import read_paper
from extract.record import PageText, Record
from index.library import FileState, Library

ROOT = Path(__file__).parents[1]
WORDS = 2_500
COMMANDS = {
    "csv": ["audit", "--format", "csv"],
    "by year": ["audit", "--by", "year", "--format", "csv"],
    "markdown": ["audit", "--format", "markdown"],
    "html": ["audit", "--format", "html"],
    "amounts": ["amounts", "--format", "csv"],
    "grants": ["amounts", "--awards", "--format", "csv"],
    "totals": ["amounts", "--by", "recipient", "--format", "csv"],
}


class Run(NamedTuple):
    """One command: seconds, the most memory it held in MB, and MB written."""

    seconds: float
    memory: float
    written: float


def generated(count: int) -> Iterator[Record]:
    """Papers in the forms of the corpus, as many as are asked for."""
    paths = sorted((ROOT / "corpus" / "papers").iterdir())
    records = [record for path in paths for record in read_paper(path)]
    for number, record in enumerate(islice(cycle(records), count)):
        digest = hashlib.sha256(str(number).encode()).hexdigest()
        source = replace(record.source, path=f"/papers/{number:05}.pdf", sha256=digest)
        text = "\n".join(page.text for page in record.body)
        times = max(1, WORDS // max(1, len(text.split())))
        yield replace(
            record, id=digest[:12], source=source, reference=f"{number}/{2013 + number % 12}",
            body=(PageText(1, "\n".join([text] * times)),),
        )  # fmt: skip


def make_library(folder: Path, count: int) -> None:
    with Library.open(folder, create=True, write=True) as library:
        for record in generated(count):
            library.add(FileState(record.source.path, 1, 1, record.source.sha256), [record])


_TIMED = """
import atexit
from pathlib import Path
def held():
    lines = Path("/proc/self/status").read_text().splitlines()
    print("VmHWM", next(line.split()[1] for line in lines if line.startswith("VmHWM")))
atexit.register(held)
from cli import app
app()
"""
"""The command, which says at its end how much memory it held: `ru_maxrss` would count its parent's in."""


def run(arguments: list[str], library: Path, output: Path) -> Run:
    command = [sys.executable, "-c", _TIMED, *arguments, "--library", str(library), "-o", str(output)]
    began = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - began
    held = int(done.stdout.split("VmHWM")[1])
    return Run(seconds, held / 1024, output.stat().st_size / 1e6)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("sizes", type=int, nargs="*", default=[1_000, 2_500, 5_000, 10_000])
    parser.add_argument("--keep", type=Path, help="a folder for the libraries and pages")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        print(" papers command     seconds  MB held  MB written  ms a paper")
        for size in options.sizes:
            library = folder / f"library-{size}"
            if not library.exists():
                make_library(library, size)
            for name, arguments in COMMANDS.items():
                done = run(arguments, library, folder / f"{size}.{name.replace(' ', '-')}")
                print(
                    f"{size:7,} {name:10} {done.seconds:8.2f} {done.memory:8.0f} {done.written:11.2f} "
                    f"{done.seconds * 1000 / size:11.2f}",
                    flush=True,
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())

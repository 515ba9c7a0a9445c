"""How fast PDFs are read, how much memory that takes, and how much of what is printed arrives.

    python -m benchmarks.reading [--pages 300] [--rounds 3] [--quick]

Each reader is a process of its own and they take turns, so that a busy machine slows all alike. Seconds are
of processor time, and the best round counts; what counts is the ratio to plain pdfplumber (text and tables,
each page closed). `--quick` leaves out the 2,000-page pack, `pcc extract` and the record of 20,000 sums. The
packs are those of benchmarks/packs.py; pdftotext is used if it is there. Accuracy: the sums and the header
fields of the corpus's answers that are in a reader's text, white space apart.
"""

import argparse
import compileall
import json
import logging
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .packs import PAPERS, build_pack

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "corpus" / "gold"
HEADERS = ("reference", "title", "originator", "submitted_to", "decided_by")


# --- the readers: a file becomes the words of its pages -------------------------------------------


def ours(path: Path) -> list[str]:
    from extract.readers.pdf import read_pdf

    return [page.text for page in read_pdf(path).pages]


def plain_pdfplumber(path: Path) -> list[str]:
    import pdfplumber

    texts = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            cells = "".join(c or "" for table in page.extract_tables() for row in table for c in row)
            texts.append(f"{page.extract_text()}\n{cells}")
            page.close()
    return texts


def pdfminer(path: Path) -> list[str]:
    from pdfminer.high_level import extract_text

    return str(extract_text(path)).split("\f")[:-1]


def pypdf(path: Path) -> list[str]:
    from pypdf import PdfReader

    return [page.extract_text() for page in PdfReader(path).pages]


def pdftotext(path: Path) -> list[str]:
    done = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True)
    return done.stdout.decode("utf-8", "replace").split("\f")[:-1]


READERS: dict[str, Callable[[Path], list[str]]] = {
    "ours (text, tables, boxes)": ours,
    "plain pdfplumber (text, tables)": plain_pdfplumber,
    "pdfminer.six (text)": pdfminer,
    "pypdf (text)": pypdf,
    "pdftotext (text)": pdftotext,
}
OURS, PLAIN, *_ = READERS
_PROGRAMS = {
    OURS: "from pathlib import Path; from extract.readers.pdf import read_pdf; read_pdf(Path({path!r}))",
    PLAIN: "import pdfplumber; pdf = pdfplumber.open({path!r}); "
    "[(page.extract_text(), page.extract_tables(), page.close()) for page in pdf.pages]",
}


def run_reader(name: str, paths: list[Path]) -> None:
    """In a process of its own: read the files, and print pages, seconds and peak memory in MiB."""
    logging.disable(logging.WARNING)  # pdfminer warns of fonts that it can read all the same
    READERS[name](PAPERS / "form-fields--values-in-boxes.pdf")  # what is imported late is imported now
    began, worked = time.perf_counter(), _worked()
    pages = sum(len(READERS[name](path)) for path in paths)
    found = {"pages": pages, "seconds": _worked() - worked, "wall": time.perf_counter() - began}
    print(json.dumps(found | {"peak": _peak(children=name.startswith("pdftotext"))}))


def _worked() -> float:
    """Seconds of processor time, of this process and of those that it has started."""
    return sum(os.times()[:4])


def _peak(*, children: bool) -> float:
    """Peak memory in MiB; Linux's ru_maxrss counts what the process was before it became Python."""
    status = Path("/proc/self/status")
    if status.exists() and not children:
        return int(re.search(r"VmHWM:\s*(\d+)", status.read_text())[1]) / 2**10  # type: ignore[index]  # it is always there
    import resource  # not on Windows, where the rest of this runs

    used = resource.getrusage(resource.RUSAGE_CHILDREN if children else resource.RUSAGE_SELF).ru_maxrss
    return used / (2**20 if sys.platform == "darwin" else 2**10)


# --- measuring ------------------------------------------------------------------------------------


def start(name: str, paths: list[Path]) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "benchmarks.reading", "--reader", name, *map(str, paths)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def finish(process: "subprocess.Popen[str]") -> dict[str, float]:
    out, _ = process.communicate()
    if process.returncode:
        raise SystemExit(f"a reader failed: {process.args!r}")
    found: dict[str, float] = json.loads(out)
    return found


def available(name: str) -> bool:
    if name.startswith("pypdf "):
        return find_spec("pypdf") is not None
    return not name.startswith("pdftotext") or shutil.which("pdftotext") is not None


def speeds(pack: Path, rounds: int) -> None:
    names = [name for name in READERS if available(name)]
    found: dict[str, list[dict[str, float]]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            found[name].append(finish(start(name, [pack])))
    best = {name: max(one["pages"] / one["seconds"] for one in runs) for name, runs in found.items()}
    print(f"\n{'reader':34}{'pages/s':>9}{'x plain':>9}{'peak MiB':>10}{'sums':>10}{'headers':>10}")
    for name in READERS:
        if name not in names:
            print(f"{name:34} not installed here")
            continue
        sums, headers = accuracy(READERS[name])
        peak = max(one["peak"] for one in found[name])
        print(f"{name:34}{best[name]:9.1f}{best[name] / best[PLAIN]:9.2f}{peak:10.0f}{sums:>10}{headers:>10}")
    if "pdftotext (text)" in names:
        print(f"pdftotext is {best['pdftotext (text)'] / best[OURS]:.1f} x as fast as ours")


def accuracy(read: Callable[[Path], list[str]]) -> tuple[str, str]:
    """Of the corpus's answers, how many sums and header fields stand in a reader's text of the paper."""
    sums, headers = [], []
    for paper in sorted(PAPERS.glob("*.pdf")):
        text = _bare("".join(read(paper)))
        for record in json.loads((GOLD / f"{paper.stem}.json").read_text("utf-8")):
            sums += [_bare(one["text"]) in text for one in record.get("amounts", [])]
            headers += [_bare(value) in text for name in HEADERS if (value := _first(record.get(name)))]
    return f"{sum(sums)}/{len(sums)}", f"{sum(headers)}/{len(headers)}"


def _first(value: Any) -> str:
    """The answer, or the first of those that are allowed."""
    found = next((one for one in value if one), "") if isinstance(value, list) else value
    return found if isinstance(found, str) else ""


def _bare(text: str) -> str:
    return re.sub(r"[\s\ufffe\u00ad]+", "", text).casefold()


def whole_process(pack: Path, rounds: int) -> None:
    """From the start of Python to its end, a short paper: what a single `pcc extract` feels of reading."""
    times: dict[str, list[float]] = {OURS: [], PLAIN: []}
    for _ in range(rounds):
        for name, found in times.items():
            program = _PROGRAMS[name].format(path=str(pack))
            began = _worked()
            subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT, capture_output=True)
            found.append(_worked() - began)
    ratio = statistics.median(b / a for a, b in zip(times[OURS], times[PLAIN], strict=True))
    best = f"ours {min(times[OURS]):.2f} s, plain pdfplumber {min(times[PLAIN]):.2f} s"
    print(f"\nWhole process, 9 pages: {best}, median of the pairs {ratio:.1f} x")


def two_workers(rounds: int) -> None:
    """300 papers by one process and by two, reading only; starting the processes is not counted."""
    papers = (sorted(PAPERS.glob("*.pdf")) * 10)[:300]
    ratios = []
    for _ in range(rounds):
        alone = finish(start(OURS, papers))["wall"]
        both = [start(OURS, papers[half::2]) for half in (0, 1)]
        ratios.append(alone / max(finish(process)["wall"] for process in both))
    print(f"Two workers over 300 papers: {statistics.median(ratios):.2f} x one (best {max(ratios):.2f})")


def long_pack(folder: Path) -> None:
    peaks = {}
    for pages in (200, 2000):
        build_pack(pages, folder / f"{pages}.pdf")
        peaks[pages] = finish(start(OURS, [folder / f"{pages}.pdf"]))["peak"]
    print(f"Peak memory: 200 pages {peaks[200]:.0f} MiB, 2,000 pages {peaks[2000]:.0f} MiB, "
          f"{peaks[2000] / peaks[200]:.2f} x")  # fmt: skip


def with_records(pack: Path, rounds: int) -> None:
    """`pcc extract`, both of its processes and their start, against plain pdfplumber's reading alone."""
    program = "import sys; sys.argv[0] = 'pcc'; from cli import app; app()"
    whole, plain = [], []
    for _ in range(rounds):
        began = _worked()
        subprocess.run([sys.executable, "-c", program, "extract", "--format", "jsonl", str(pack)], check=True,
                       cwd=ROOT, capture_output=True)  # fmt: skip
        whole.append(_worked() - began)
        plain.append(finish(start(PLAIN, [pack]))["seconds"])
    ratio = statistics.median(b / a for a, b in zip(whole, plain, strict=True))
    print(f"pcc extract, records and all: {min(whole):.1f} s; plain pdfplumber only reads it in "
          f"{min(plain):.1f} s; median of the pairs {ratio:.1f} x")  # fmt: skip


def one_record(folder: Path) -> None:
    """A notice with thousands of sums: the time that each takes must not grow with their number."""
    from extract.paper import read_paper

    taken = {}
    for count in (500, 2_000, 20_000):
        notice = folder / "notice.txt"
        notice.write_text("\n".join(_notice(count)), encoding="utf-8")
        began = _worked()
        (record,) = read_paper(notice)
        taken[len(record.amounts)] = _worked() - began
    (_, *counts) = taken  # the first only loads what is loaded once
    each = [f"{count:,} sums {1000 * taken[count] / count:.2f} ms each" for count in counts]
    print(f"One record: {', '.join(each)}")


def _notice(count: int) -> Iterator[str]:
    bodies = ("Oxby Quay Players", "Fen Aid", "Marlow Road Youth Club", "Harbour Community Trust")
    yield from ("POLICE AND CRIME COMMISSIONER FOR SUFFOLK", "Subject: The year's grants", "Recommendation")
    for n in range(count // 4):
        yield f"{n + 1}. That the PCC awards a grant of £{1000 + 37 * n:,} to {bodies[n % 4]} {n} for a van."
        yield f"The office spent £{2000 + 11 * n:,} on venue hire in week {n}, £{200 + n:,} of it for rooms."
    yield from ("", "Ref | Organisation | Project | Award £")
    yield from (f"{n} | {bodies[n % 4]} {n} | Ward {n} | {1000 + 37 * n:,}" for n in range(count // 4))
    yield from ("", "Decision", "I approve the recommendations.", "Signed: A Bell, Commissioner")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--reader", choices=READERS, help=argparse.SUPPRESS)
    parser.add_argument("paths", type=Path, nargs="*", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.reader:
        run_reader(options.reader, options.paths)
        return
    logging.disable(logging.WARNING)
    for room in ("extract", "index", "report"):  # as an installer does: the libraries beside us are compiled
        compileall.compile_dir(ROOT / room, quiet=1)
    compileall.compile_file(ROOT / "cli.py", quiet=1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pack, short = folder / "pack.pdf", folder / "short.pdf"
        build_pack(options.pages, pack)
        build_pack(9, short)
        print(f"A pack of {options.pages} pages, best of {options.rounds} rounds")
        speeds(pack, options.rounds)
        whole_process(short, 2 * options.rounds + 1)
        two_workers(options.rounds)
        if not options.quick:
            long_pack(folder)
            with_records(pack, options.rounds)
            one_record(folder)


if __name__ == "__main__":
    main()

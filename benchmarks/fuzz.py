"""Damage papers at random, read them, and see that each ends in records or in a reason.

    python -m benchmarks.fuzz [--count 10000] [--seed 1] [--workers 2] [--seconds 20] [--keep FOLDER]

The papers of the corpus, in their four formats, are damaged by flipped bytes, cuts, splices of two papers,
numbers that grow, and objects, elements or lines that are repeated; a PDF also with its streams unpacked, a
Word file inside its parts. One number and one seed give the same file each time (`--only N`, into --keep).

A defect, which makes the exit status 1, is: a fault of the program (a traceback); an answer later than the
limit; a text of at most 64 KiB that is not read within it (`held up`: there is little to read, so a pattern
goes round in circles); a success with no words of which nothing is said (`silent`). `died` and `over time`
are refusals with a reason like the others, and are counted apart, since each costs a child. `fewer words`
are papers that came back with less than half of their words and nothing said: of a text cut in two nobody
can tell.
"""

import argparse
import io
import random
import re
import sys
import tempfile
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from extract import paper as paper_module
from extract.record import Record
from extract.workers import Children, Limits, Outcome

ROOT = Path(__file__).parents[1]
PAPERS = ROOT / "corpus" / "papers"
FORMATS = ("pdf", "docx", "html", "txt")
BIGGEST = 2**20
SMALL_TEXT = 2**16
DEFECTS = {"fault", "silent", "late", "held up"}
GRACE = 5.0  # seconds that a busy machine may take to end a child

_UNIT = {
    "pdf": re.compile(rb"\d+ 0 obj\b.*?endobj", re.DOTALL),
    "docx": re.compile(rb"<w:(p|tr|tbl|r)\b[^>]*>.*?</w:\1>", re.DOTALL),
    "html": re.compile(rb"<(?:p|div|tr|td|li|table|span|ul|b)\b[^>]*>", re.IGNORECASE),
    "txt": re.compile(rb"[^\n]*\n"),
}
_NUMBER = re.compile(rb"\d+")
_GROWN = (b"0", b"-1", b"65536", b"2147483647", b"4294967296", b"99999999999999999999", b"1" + b"0" * 300)


# --- damage -----------------------------------------------------------------------------------------


def flip(data: bytes, _: bytes, __: str, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _number in range(chance.choice((1, 3, 20, 200))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut(data: bytes, _: bytes, __: str, chance: random.Random) -> bytes:
    start, end = sorted((chance.randrange(len(data)), chance.randrange(len(data))))
    return chance.choice((data[:start], data[end:], data[:start] + data[end:]))


def splice(data: bytes, other: bytes, _: str, chance: random.Random) -> bytes:
    at, start = chance.randrange(len(data)), chance.randrange(len(other))
    piece = other[start : start + chance.choice((10, 300, 5000))]
    return data[:at] + piece + data[at + chance.choice((0, len(piece))) :]


def grow(data: bytes, _: bytes, __: str, chance: random.Random) -> bytes:
    found = list(_NUMBER.finditer(data))
    chosen = set(chance.sample(range(len(found)), min(len(found), chance.choice((1, 3, 30)))))
    made, last = [], 0
    for number, match in enumerate(found):
        if number in chosen:
            made += [data[last : match.start()], chance.choice(_GROWN)]
            last = match.end()
    return b"".join([*made, data[last:]])


def repeat(data: bytes, _: bytes, kind: str, chance: random.Random) -> bytes:
    units = list(islice(_UNIT[kind].finditer(data), 2000))
    if not units:
        return data + data
    unit = chance.choice(units)
    times = min(chance.choice((1, 2, 30, 200)), BIGGEST // max(1, len(unit[0])))
    at = chance.choice((unit.end(), unit.start(), chance.choice(units).end()))
    return data[:at] + unit[0] * times + data[at:]


DAMAGES: tuple[Callable[[bytes, bytes, str, random.Random], bytes], ...] = (flip, cut, splice, grow, repeat)


def damaged(kind: str, number: int, seed: int, papers: dict[str, list[Path]]) -> tuple[bytes, Path, str]:
    """The bytes of a damaged paper, the paper, and what was done to it."""
    chance = random.Random(f"{seed}/{number}")
    path, other = chance.choice(papers[kind]), chance.choice(papers[kind])
    inside = kind in ("pdf", "docx") and chance.random() < 0.6
    done = [chance.choice(DAMAGES) for _ in range(chance.choice((1, 1, 2, 3)))]
    told = "+".join(damage.__name__ for damage in done) + (" inside" if inside else "")

    def work(data: bytes, second: bytes) -> bytes:
        for damage in done:
            data = damage(data, second, kind, chance) if data else data
        return data

    if inside and kind == "docx":
        return _in_a_part(path, other, work, chance), path, told
    if inside:
        return work(_unpacked(path.read_bytes()), _unpacked(other.read_bytes())), path, told
    return work(path.read_bytes(), other.read_bytes()), path, told


def _in_a_part(
    path: Path, other: Path, work: Callable[[bytes, bytes], bytes], chance: random.Random
) -> bytes:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(other) as archive:
        second = archive.read("word/document.xml")
    name = "word/document.xml" if chance.random() < 0.7 else chance.choice([n for n in parts if parts[n]])
    parts[name] = work(parts[name], second)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, content in parts.items():
            archive.writestr(one, content)
    return written.getvalue()


_STREAM = re.compile(
    rb"/Filter\s*\[?\s*/FlateDecode\s*\]?(?P<rest>[^>]*>>\s*)stream\r?\n(?P<held>.*?)endstream", re.DOTALL
)


def _unpacked(data: bytes) -> bytes:
    """A PDF with its deflated streams inflated, so that damage meets operators and not only zlib."""

    def opened(match: re.Match[bytes]) -> bytes:
        try:
            held = zlib.decompressobj().decompress(match["held"])
        except zlib.error:
            return match[0]
        return match["rest"] + b"stream\n" + held + b"\nendstream"

    return data if b"/DecodeParms" in data else _STREAM.sub(opened, data)


# --- reading, in the children ------------------------------------------------------------------------

_read_document = paper_module.read_document


def timed_read(path: Path, **options: Any) -> list[Record]:
    """Read a paper, and leave its words and seconds in a file beside it."""
    words = 0

    def counted(path: Path, scanner: Any = None) -> Any:
        nonlocal words
        document = _read_document(path, scanner)
        words = sum(len(page.text.split()) for page in document.pages)
        return document

    paper_module.read_document = counted
    began = time.monotonic()
    try:
        return paper_module.read_paper(path, **options)
    finally:
        path.with_suffix(".told").write_text(f"{time.monotonic() - began} {words}")


# --- judging ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Verdict:
    number: int
    kind: str
    damage: str
    paper: str
    end: str
    seconds: float
    detail: str = ""

    @property
    def is_defect(self) -> bool:
        return self.end in DEFECTS


def judge(outcome: Outcome, limit: float, words_before: int) -> tuple[str, float, str]:
    """How the reading of a paper ended, its seconds, and what there is to say of it."""
    told = outcome.path.with_suffix(".told")
    seconds, words = (float(part) for part in told.read_text().split()) if told.exists() else (limit, 0.0)
    if outcome.trace:
        return "fault", seconds, outcome.trace
    if seconds > limit + GRACE:
        return "late", seconds, outcome.reason
    if outcome.error:
        died, slow = "reader died" in outcome.reason, "took longer" in outcome.reason
        if slow and outcome.path.suffix == ".txt" and outcome.path.stat().st_size <= SMALL_TEXT:
            return "held up", seconds, outcome.reason
        return ("died" if died else "over time" if slow else "refused"), seconds, outcome.reason
    if any(record.source.unread_pages for record in outcome.records):
        return "pages named as unread", seconds, ""
    if any(record.source.damaged for record in outcome.records):
        return "damage said", seconds, ""
    if not words or not outcome.records:
        return "silent", seconds, f"{len(outcome.records)} records, {words:.0f} words"
    if words < words_before / 2:
        return "fewer words", seconds, f"{words:.0f} of {words_before}"
    return "read", seconds, ""


def run(count: int, seed: int, workers: int, limit: float, keep: Path | None) -> list[Verdict]:
    papers = {kind: sorted(PAPERS.glob(f"*.{kind}")) for kind in FORMATS}
    children = Children(workers, Limits(seconds=limit), reader="benchmarks.fuzz:timed_read")
    verdicts = []
    with tempfile.TemporaryDirectory() as held:
        words = _words(Children(workers, reader=children.reader), papers, Path(held))
        numbers = iter(range(1, count + 1))
        while batch := list(islice(numbers, 500)):
            told: dict[Path, tuple[int, str, str, Path]] = {}
            for number in batch:
                kind = FORMATS[number % len(FORMATS)]
                data, paper, damage = damaged(kind, number, seed, papers)
                path = Path(held, f"{number}.{kind}")
                path.write_bytes(data)
                told[path] = number, kind, damage, paper
            for outcome in children.read(list(told), ocr="off"):
                number, kind, damage, paper = told[outcome.path]
                verdict = Verdict(number, kind, damage, paper.name, *judge(outcome, limit, words[paper]))
                verdicts.append(verdict)
                if keep and verdict.end in DEFECTS | {"died", "over time", "fewer words"}:
                    (keep / outcome.path.name).write_bytes(outcome.path.read_bytes())
                outcome.path.unlink()
                outcome.path.with_suffix(".told").unlink(missing_ok=True)
            if sys.stderr.isatty() or count > 2000:
                print(f"{batch[-1]:,} of {count:,}", file=sys.stderr, flush=True)
    return verdicts


def _words(children: Children, papers: dict[str, list[Path]], held: Path) -> dict[Path, int]:
    """How many words each paper has before it is damaged."""
    copies = {held / f"whole-{number}{path.suffix}": path
              for number, path in enumerate(path for paths in papers.values() for path in paths)}  # fmt: skip
    for copy, path in copies.items():
        copy.write_bytes(path.read_bytes())
    for outcome in children.read(list(copies), ocr="off"):
        assert outcome.records, outcome.reason
    return {path: int(copy.with_suffix(".told").read_text().split()[1]) for copy, path in copies.items()}


def report(verdicts: list[Verdict]) -> Iterator[str]:
    ends = Counter((verdict.end, verdict.kind) for verdict in verdicts)
    yield f"{'':24}{''.join(f'{kind:>8}' for kind in FORMATS)}{'all':>8}"
    for end in ("read", "damage said", "pages named as unread", "fewer words", "refused", "died", "over time",
                "fault", "silent", "late", "held up"):  # fmt: skip
        counts = [ends[end, kind] for kind in FORMATS]
        yield f"{end:24}{''.join(f'{n:8,}' for n in counts)}{sum(counts):8,}"
    yield "\nthe ten slowest"
    for one in sorted(verdicts, key=lambda verdict: -verdict.seconds)[:10]:
        yield f"{one.seconds:8.2f} s  {one.number:6} {one.end:10} {one.damage:22} {one.paper}"
    reasons = Counter(
        (v.end, re.sub(r"\d+", "N", v.detail)) for v in verdicts if v.end in ("refused", "died")
    )
    yield "\nreasons given"
    for (_, reason), times in reasons.most_common():
        yield f"{times:8,}  {reason}"
    for one in verdicts:
        if one.is_defect:
            yield f"\nDEFECT {one.number} {one.end}: {one.damage} of {one.paper}\n{one.detail}"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=20.0, help="the limit of one paper")
    parser.add_argument("--keep", type=Path, help="where files that gave trouble are put")
    parser.add_argument("--only", type=int, help="write this damaged file to --keep, and read nothing")
    given = parser.parse_args()
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
    if given.only:
        papers = {kind: sorted(PAPERS.glob(f"*.{kind}")) for kind in FORMATS}
        kind = FORMATS[given.only % len(FORMATS)]
        data, paper, told = damaged(kind, given.only, given.seed, papers)
        (given.keep / f"{given.only}.{kind}").write_bytes(data)
        print(f"{given.only}.{kind}: {told} of {paper.name}")
        return
    began = time.monotonic()
    verdicts = run(given.count, given.seed, given.workers, given.seconds, given.keep)
    print("\n".join(report(verdicts)))
    defects = sum(verdict.is_defect for verdict in verdicts)
    print(f"\n{len(verdicts):,} files, seed {given.seed}, limit {given.seconds:.0f} s: {defects} defects"
          f" in {time.monotonic() - began:.0f} s")  # fmt: skip
    sys.exit(1 if defects else 0)


if __name__ == "__main__":
    main()

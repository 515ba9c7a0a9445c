"""Papers to learn from: those written for it, each under a word that says what it is, and the blind ones."""

import argparse
import json
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Generic, TypeVar

import numpy as np

from benchmarks.scoring import pair_records
from extract.block import Entry
from extract.errors import UnreadablePaper
from extract.paper import read_document_records, read_entries
from extract.readers.choose import read_document
from extract.readers.scanner import Scanner
from extract.record import Source

from .nets import Net, files_in, hash_of, shipped

BLIND = Path(__file__).parent / "blind"
MARK = ">>"
"""What a line begins with that tells what its paper is said to be."""


def papers_in(path: Path, words: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """The papers of a file: each begins with a line `=== ` and a word, and is told with its other lines.

    Raises:
        ValueError: The word behind `===` is none of `words`.
    """
    for text in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        word, *lines = text.splitlines()
        if word.strip() not in words:
            raise ValueError(f"not one of {', '.join(words)}: {word[:60]}")
        yield word.strip(), lines


def entries_of(lines: Sequence[str]) -> list[Entry]:
    """What the reader makes of a paper of such lines."""
    return entries_in("\n".join(line.removeprefix(MARK).strip() for line in lines), ".txt")


def entries_in(text: str, suffix: str) -> list[Entry]:
    """What the reader makes of a text or a web page, saved under a name that ends so."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"paper{suffix}")
        path.write_text(text, encoding="utf-8")
        return read_entries(read_document(path))


def blind_entries() -> Iterator[tuple[Entry, dict[str, Any]]]:
    """The entries of the blind papers with their answers, where the reader finds as many as there are."""
    for path in sorted((BLIND / "papers").iterdir()):
        answers = json.loads((BLIND / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))
        try:
            entries = read_entries(read_document(path, Scanner("off")))
        except UnreadablePaper:
            continue
        if len(entries) == len(answers):
            yield from zip(entries, answers, strict=True)


Answered = tuple[Entry, dict[str, Any], dict[str, Any]]
"""An entry of a paper, what is read of it, and its answer ({} where it has none)."""


def answered_entries(paper: Path, gold: list[dict[str, Any]]) -> Iterator[Answered]:
    """Every entry of a paper with its record and its gold answer."""
    document = read_document(paper)
    entries = read_entries(document)
    read = [r.to_json() for r in read_document_records(document, Source(str(paper), "0" * 64, 0, "", None))]
    answers = {id(have): want for want, have in pair_records(gold, read) if want and have}
    for record, entry in zip(read, entries, strict=True):
        yield entry, record, answers.get(id(record), {})


def alternatives(value: Any) -> list[str]:
    """The answers that are all right, where there is any."""
    return [one for one in (value if isinstance(value, list) else [value]) if one]


Taught, Beside = TypeVar("Taught"), TypeVar("Beside")


@dataclass(frozen=True, slots=True)
class Lesson(Generic[Taught, Beside]):
    """How a net is taught by written papers.

    Attributes:
        papers: The folder of their files.
        words: What a paper may be said to be.
        read: What a file teaches.
        beside: What else teaches, read once.
        teach: Make the net of what some files and what else teach.
        files: All files it learns from, by whose hash the weights are known.
        asked: The module whose `WEIGHTS` the reader takes.
        rightly: How rightly papers are told, from what each is said to be and what the reader makes of it.
    """

    papers: Path
    words: Sequence[str]
    read: Callable[[Path], Iterable[Taught]]
    beside: Callable[[], Beside]
    teach: Callable[[Sequence[Taught], Beside], Net]
    files: Sequence[Path]
    asked: ModuleType
    rightly: Callable[[Sequence[tuple[str, Entry]]], str]


def train_by_writers(about: str, arguments: list[str] | None, lesson: Lesson[Taught, Beside]) -> int:
    """Train and write, or with --check print how rightly each file's papers are told without it."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="ask of each writer's papers without them")
    check = parser.parse_args(arguments).check
    written = {path: list(lesson.read(path)) for path in files_in(lesson.papers)}
    beside = lesson.beside()
    for path in written if check else ():
        rest = [paper for other in written if other != path for paper in written[other]]
        print(f"{path.stem:20} {_how_rightly(lesson, path, lesson.teach(rest, beside))}", flush=True)
    if not check:
        papers = [paper for some in written.values() for paper in some]
        weights: Path = lesson.asked.WEIGHTS
        np.savez_compressed(weights, **shipped(lesson.teach(papers, beside), hash_of(lesson.files)))
        print(f"{len(papers)} written papers; {weights.stat().st_size // 1024} KB in {weights.name}")
    return 0


def _how_rightly(lesson: Lesson[Taught, Beside], path: Path, net: Net) -> str:
    """How rightly the papers of a file are told by rules alone, and with a net beside them."""
    with tempfile.TemporaryDirectory() as folder:
        np.savez_compressed(weights := Path(folder, "weights.npz"), **shipped(net, ""))
        rules = lesson.rightly(_read_with(lesson, path, Path(folder, "none.npz")))
        return f"rules {rules}; with the net {lesson.rightly(_read_with(lesson, path, weights))}"


def _read_with(lesson: Lesson[Taught, Beside], path: Path, weights: Path) -> list[tuple[str, Entry]]:
    """What each paper of a file is said to be, and its first entry as read with some weights."""
    taken, lesson.asked.WEIGHTS = lesson.asked.WEIGHTS, weights
    read = [(word, entry) for word, lines in papers_in(path, lesson.words) for entry in entries_of(lines)[:1]]
    lesson.asked.WEIGHTS = taken
    return read

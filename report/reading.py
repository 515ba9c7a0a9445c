"""What is said while papers are read: a bar on a terminal, and a line for each that has to be told of."""

import os
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Sequence
from pathlib import Path

from extract.errors import BadUsage
from extract.readers.ocr import find_tesseract, how_to_install
from extract.record import Record
from extract.workers import Outcome, find_papers, read_papers

from .progress import Tally, progress
from .talk import say
from .words import one_line


def papers_in(paths: Iterable[Path]) -> list[Path]:
    """The files to read; what of a folder is no paper by its name is counted aloud, or it would be missed."""
    passed_over: list[Path] = []
    papers = find_papers(paths, passed_over)
    if passed_over:
        kinds = Counter(path.suffix.lower() or "without a suffix" for path in passed_over)
        listed = ", ".join(f"{count:,} {kind}" for kind, count in kinds.most_common())
        say(one_line(f"Passed over, as no papers by their names: {listed}."))
    return papers


def looking(papers: Sequence[Path]) -> Iterator[Path]:
    """The papers, with a bar on a terminal: to look at each for changes takes a while on a slow disk."""
    return progress(papers, len(papers), "Looking for changes")


def read_aloud(papers: Sequence[Path], workers: int, ocr: str) -> Generator[Outcome, None, None]:
    """Read papers, with a progress bar on a terminal; a fault of our own shows its traceback, once.

    Args:
        papers: The files.
        workers: How many are read side by side; 0 for what suits them and this machine.
        ocr: As in `extract.workers.read_papers`.
    """
    shown: set[str] = set()
    unread = False
    # A child takes a second to start: for few papers it would not pay.
    workers = workers or min(4, os.cpu_count() or 1, 1 + len(papers) // 10)
    outcomes = read_papers(papers, workers=workers, ocr=ocr)
    for outcome in progress(outcomes, len(papers), "Reading papers", Tally()):
        if isinstance(outcome.error, BadUsage):  # the options are at fault, not the paper
            raise outcome.error
        if outcome.trace not in {"", *shown}:
            shown.add(outcome.trace)
            say(outcome.trace.rstrip())
        for pages in {record.source.unread_pages for record in outcome.records if record.source.unread_pages}:
            say(one_line(f"{outcome.path}: no text could be read on page {', '.join(map(str, pages))}"))
            unread = True
        if any(record.source.damaged for record in outcome.records):
            say(one_line(f"{outcome.path}: the file is cut short or damaged; what is left of it was read"))
        yield outcome
    if unread and ocr == "auto" and find_tesseract() is None:
        say(
            f"Scanned pages are read where tesseract is installed: {how_to_install()}, then read these "
            "papers again (pcc index: with --force)"
        )


def records_of(outcomes: Iterable[Outcome], unreadable: list[Outcome]) -> Iterator[Record]:
    """The records of what could be read; the rest is said, one line each, and put aside."""
    for outcome in outcomes:
        if outcome.error:
            unreadable.append(outcome)
            say(one_line(f"cannot read {outcome.path}: {outcome.reason}"))
        yield from outcome.records

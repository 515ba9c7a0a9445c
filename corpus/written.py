"""Papers to learn from: those written for it, each under a word that says what it is, and the blind ones."""

import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from extract.block import Entry
from extract.errors import UnreadablePaper
from extract.paper import read_entries
from extract.readers.choose import read_document
from extract.readers.scanner import Scanner

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
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "paper.txt")
        path.write_text("\n".join(line.removeprefix(MARK).strip() for line in lines), encoding="utf-8")
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

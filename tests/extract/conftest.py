"""Papers written in a test go the whole way: a real file, the real reader, the real outline."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.block import Block, Entry
from extract.fields.awards.awards import decide_awards
from extract.outline.outline import outline
from extract.page import Cell, Document, Line, Page, Table
from extract.paper import read_paper
from extract.readers.choose import read_document
from extract.record import Kind, Record

Records = Callable[..., list[Record]]


@pytest.fixture
def blocks_of(tmp_path: Path) -> Callable[..., list[Block]]:
    """Write a text and give its blocks."""

    def blocks(text: str, suffix: str = ".txt") -> list[Block]:
        path = tmp_path / f"paper{suffix}"
        path.write_text(text, encoding="utf-8")
        return outline(read_document(path))

    return blocks


@pytest.fixture
def records_of(tmp_path: Path) -> Records:
    """Write a text and give its records."""

    def records(text: str, suffix: str = ".txt") -> list[Record]:
        path = tmp_path / f"paper{suffix}"
        path.write_text(text, encoding="utf-8")
        return read_paper(path)

    return records


@pytest.fixture
def entry_of() -> Callable[..., Entry]:
    """An entry from lines of text; lines with "|" are the rows of a table."""

    def entry(text: str, kind: Kind = "decision") -> Entry:
        flow: list[Line | Table] = []
        for number, words in enumerate(text.strip().splitlines(), 1):
            line = Line(words.strip(), number, 1, gap=True)
            if "|" in words:
                row = tuple(
                    Cell(t.strip(), at, (line,) if t.strip() else ()) for at, t in enumerate(words.split("|"))
                )
                before = flow.pop().rows if flow and isinstance(flow[-1], Table) else ()
                flow.append(Table((*before, row)))
            elif line.text:
                flow.append(line)
        return Entry(kind, tuple(outline(Document("text/plain", (Page(1, tuple(flow)),)))))

    return entry


@pytest.fixture
def roles_fit() -> Callable[[str, str, Kind, str], bool]:
    """Whether each sum of a sentence has one of the roles expected of it: "award budget|context"."""

    def fit(text: str, expected: str, kind: Kind, dated: str) -> bool:
        decision = kind == "decision"
        blocks = tuple(
            Block(t, "paragraph", ((0, Line(t, 1)),), zone="decision" if n and decision else "body")
            for n, t in enumerate((text, dated))
        )
        entry = Entry(kind, blocks, outcome="approved" if decision else None)
        found = [a.role for a in decide_awards(entry)[0]]
        allowed = [word.split("|") for word in expected.split()]
        return len(found) == len(allowed) and all(
            role in words for role, words in zip(found, allowed, strict=True)
        )

    return fit

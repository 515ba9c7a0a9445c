"""Papers written in a test go the whole way: a real file, the real reader, the real outline."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.block import Block
from extract.outline import outline
from extract.paper import read_paper
from extract.readers.choose import read_document
from extract.record import Record


@pytest.fixture
def blocks_of(tmp_path: Path) -> Callable[..., list[Block]]:
    """Write a text and give its blocks."""

    def blocks(text: str, suffix: str = ".txt") -> list[Block]:
        path = tmp_path / f"paper{suffix}"
        path.write_text(text, encoding="utf-8")
        return outline(read_document(path))

    return blocks


@pytest.fixture
def records_of(tmp_path: Path) -> Callable[..., list[Record]]:
    """Write a text and give its records."""

    def records(text: str, suffix: str = ".txt") -> list[Record]:
        path = tmp_path / f"paper{suffix}"
        path.write_text(text, encoding="utf-8")
        return read_paper(path)

    return records

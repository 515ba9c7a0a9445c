"""The mark of a reader changes with what reads the format, and with nothing else."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import version
from extract.version import READERS, current_marks, files_for, reader_mark

PDF, WORD, WEB, PLAIN = READERS
ENTRY = {PDF: "pdf", WORD: "word", WEB: "web", PLAIN: "plain"}


def needed(module: str, seen: set[str]) -> Iterator[str]:
    """The modules of `extract/readers` that one imports, and those that these import."""
    seen.add(module)
    yield module
    tree = ast.parse((version.ROOM / "readers" / f"{module}.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 1 and node.module and node.module not in seen:
            yield from needed(node.module, seen)


@pytest.mark.parametrize("media_type", READERS)
def test_every_file_that_a_reader_imports_counts(media_type: str) -> None:
    counted = {path.stem for path in files_for(media_type) if path.parent.name == "readers"}
    assert set(needed(ENTRY[media_type], set())) <= counted


def test_a_change_concerns_the_formats_that_it_is_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "readers").mkdir()
    (tmp_path / "fields" / "words").mkdir(parents=True)
    for name in (
        "readers/word.py",
        "readers/pdf_ink.py",
        "readers/glyphs.py",
        "fields/words/money.toml",
        "fields/role_weights.npz",
        "workers.py",
    ):
        (tmp_path / name).write_text("one")
    monkeypatch.setattr(version, "ROOM", tmp_path)

    def changed(name: str) -> set[str | None]:
        version._hash.cache_clear()
        before = {kind: reader_mark(kind) for kind in (*READERS, None)}
        (tmp_path / name).write_text((tmp_path / name).read_text() + "x")
        version._hash.cache_clear()
        return {kind for kind, mark in before.items() if mark != reader_mark(kind)}

    assert changed("readers/word.py") == {WORD, None}
    assert changed("readers/pdf_ink.py") == {PDF, None}
    assert changed("readers/glyphs.py") == changed("fields/words/money.toml") == {*READERS, None}
    assert changed("fields/role_weights.npz") == {*READERS, None}
    assert changed("workers.py") == set()
    version._hash.cache_clear()


def test_a_mark_is_the_same_each_time() -> None:
    assert reader_mark(PDF) == reader_mark(PDF) != reader_mark(WORD)
    assert len(current_marks()) == 5

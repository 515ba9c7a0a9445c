"""A search pays for nothing it does not use."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]
HEAVY = {"spacy", "pdfplumber", "pdfminer", "pypdfium2", "docx", "lxml", "pydantic", "rich", "typer"}


def loaded(code: str) -> set[str]:
    show = "; import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", code + show], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_a_search_imports_no_reader_and_no_language_work(filled: Path) -> None:
    code = "from pathlib import Path; from index.library import Library; "
    code += f"library = Library.open(Path({str(filled)!r})); assert library.search('e-safety').total == 2"
    modules = loaded(code)
    assert "whoosh" in modules
    assert not modules & HEAVY


def test_opening_a_library_does_not_import_the_engine(filled: Path) -> None:
    code = "from pathlib import Path; from index.library import Library; "
    code += f"library = Library.open(Path({str(filled)!r})); assert len(list(library.records())) == 7"
    assert not loaded(code) & (HEAVY | {"whoosh"})


def test_whoosh_brings_no_network_along_and_leaves_no_stand_in() -> None:
    modules = loaded("import index.whoosh_engine")
    assert "whoosh" in modules
    assert not modules & {"asyncio", "ssl", "http", "email", "cached_property"}
    loaded("import index.whoosh_engine, urllib.request; assert urllib.request.urlretrieve")
    loaded("import urllib.request, index.whoosh_engine; assert urllib.request.urlretrieve")


def test_the_command_imports_no_sums_and_no_settings(filled: Path) -> None:
    code = f"import sys; sys.argv = ['pcc', 'search', 'e-safety', '--library', {str(filled)!r}]; "
    code += "from cli import app; app(standalone_mode=False); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    modules = set(done.stdout.splitlines()[-1].split())
    assert "report.views" in modules
    assert not modules & {"report.grants", "report.totals", "report.settings", "tomllib", "rich"}

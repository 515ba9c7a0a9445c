"""The command as a user types it, and a library of the project's own papers."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli import app
from extract.readers.ocr import find_tesseract

PAPERS = Path(__file__).parents[1] / "corpus" / "papers"


def run(*arguments: object) -> Result:
    """What a command prints and its exit status; what it should have caught is raised."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def rows(result: Result) -> list[dict[str, str]]:
    """The rows of a CSV file that a command printed."""
    return list(csv.DictReader(io.StringIO(result.stdout, newline="")))


def text_paper(number: int) -> str:
    """A short notice that awards so many thousand pounds and a half."""
    return (
        f"DECISION NO. {number}\n\nSUBJECT: Youth outreach in ward {number}\n\nRECOMMENDATION:\n\n"
        f"1. That the PCC approves a grant of £{number},500 to Lantern House for detached youth work.\n"
    )


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A library of the project's own papers, with its index in a cache of the tests' own."""
    folder = tmp_path_factory.mktemp("library")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("PCC_LIBRARY", str(folder))
        result = run("index", PAPERS, "--workers", 2)
        assert result.exit_code == 0, result.stderr
        yield folder


@pytest.fixture
def own(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of this test's own, empty; papers go into the folder beside it."""
    monkeypatch.setenv("PCC_LIBRARY", str(tmp_path / "library"))
    (tmp_path / "papers").mkdir()
    return tmp_path / "papers"


@pytest.fixture
def without_ocr(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As on a machine where tesseract is not installed."""
    monkeypatch.setenv("PATH", "")
    find_tesseract.cache_clear()
    yield
    find_tesseract.cache_clear()

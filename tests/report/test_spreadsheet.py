"""The CSV opens in a real spreadsheet program as it was written: LibreOffice reads it and writes it again."""

import csv
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from ..conftest import run

ROOT = Path(__file__).parents[2]
PAPER = ROOT / "corpus" / "papers" / "suffolk-notice--award-four-times.pdf"
SOFFICE = shutil.which("soffice")


# Calc is a package of its own: Writer alone brings soffice too, and writes no CSV.
needs_soffice = pytest.mark.skipif(
    SOFFICE is None or shutil.which("localc") is None, reason="LibreOffice Calc (localc) is not installed"
)


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for a library of the test's own."""
    monkeypatch.setenv("PCC_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def reread(written: Path, columns: str = "") -> list[dict[str, str]]:
    """The rows of a CSV file as LibreOffice has them, formulas worked out."""
    folder = written.parent
    command = [str(SOFFICE), "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += [f"--infilter=CSV:44,34,76,1{columns}"]
    command += [
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1",
        "--outdir",
        str(folder / "again"),
    ]
    subprocess.run([*command, str(written)], check=True, capture_output=True, timeout=120, env=os.environ)
    return list(csv.DictReader((folder / "again" / written.name).read_text("utf-8-sig").splitlines()))


@needs_soffice
def test_libreoffice_reads_the_amounts_as_written(asked: Path) -> None:
    written = asked / "amounts.csv"
    assert run("index", PAPER).exit_code == 0
    assert run("amounts", "-o", written).exit_code == 0
    ours = list(csv.DictReader(written.read_text(encoding="utf-8-sig").splitlines()))
    theirs = reread(written)
    assert [row["text"] for row in theirs] == [row["text"] for row in ours]
    assert [float(row["value"]) for row in theirs] == [float(row["value"]) for row in ours]
    assert any(row["text"].startswith("£") for row in theirs)


@needs_soffice
def test_in_libreoffice_leading_zeros_stay_and_no_title_is_a_formula(asked: Path) -> None:
    (asked / "notice.txt").write_text(
        "DECISION NO. 0027\n\nSUBJECT: =1+1 outreach\n\nDate: 3 May 2016\n\nRECOMMENDATION:\n\n"
        "1. That the PCC approves a grant of £3,500 to Lantern House for youth work.\n",
        encoding="utf-8",
    )
    written = asked / "grants.csv"
    assert run("index", asked / "notice.txt").exit_code == 0
    assert run("amounts", "--awards", "-o", written).exit_code == 0
    (row,) = reread(written, ",1/2/3/2")  # as README says: columns 1 and 3 are text
    assert (row["reference"], row["title"], row["value"]) == ("0027", "'=1+1 outreach", "3500")

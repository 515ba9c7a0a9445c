"""The CSV opens in a real spreadsheet program as it was written: LibreOffice reads it and writes it again."""

import csv
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app

ROOT = Path(__file__).parents[2]
PAPER = ROOT / "corpus" / "papers" / "suffolk-notice--award-four-times.pdf"
SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_reads_the_amounts_as_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PCC_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    written = tmp_path / "amounts.csv"
    assert CliRunner().invoke(app, ["index", str(PAPER)]).exit_code == 0
    assert CliRunner().invoke(app, ["amounts", "-o", str(written)]).exit_code == 0
    command = [str(SOFFICE), "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"]
    command += ["--infilter=CSV:44,34,76,1", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path / "again"), str(written)],
        check=True, capture_output=True, timeout=120, env=os.environ,
    )  # fmt: skip
    ours = list(csv.DictReader(written.read_text(encoding="utf-8-sig").splitlines()))
    theirs = list(csv.DictReader((tmp_path / "again" / "amounts.csv").read_text("utf-8-sig").splitlines()))
    assert [row["text"] for row in theirs] == [row["text"] for row in ours]
    assert [float(row["value"]) for row in theirs] == [float(row["value"]) for row in ours]
    assert any(row["text"].startswith("£") for row in theirs)

"""`pcc amounts --datapackage`: a description of the CSV file that Frictionless accepts, and that can fail."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest
from frictionless import Resource, validate

from ..conftest import run

ASKED = {
    "amounts": ["amounts"],
    "grants": ["amounts", "--awards"],
    "totals": ["amounts", "--by", "recipient"],
}


@pytest.fixture
def described(library: Path, tmp_path: Path) -> Path:
    """A folder with each CSV file and one description of them all."""
    for name, command in ASKED.items():
        result = run(*command, "-o", tmp_path / f"{name}.csv", "--datapackage")
        assert result.exit_code == 0, result.stderr
    return tmp_path


def errors(package: Path) -> list[str]:
    return [error.type for task in validate(package).tasks for error in task.errors]


def test_frictionless_accepts_every_file(described: Path) -> None:
    package = described / "datapackage.json"
    told = json.loads(package.read_text(encoding="utf-8"))
    assert [resource["path"] for resource in told["resources"]] == ["amounts.csv", "grants.csv", "totals.csv"]
    report = validate(package)
    assert report.valid and report.stats["tasks"] == 3, report.flatten()
    for resource in told["resources"]:
        text = (described / resource["path"]).read_text(encoding="utf-8-sig")
        header = next(csv.reader(text.splitlines()))
        assert [field["name"] for field in resource["schema"]["fields"]] == header
        assert all(field["description"] for field in resource["schema"]["fields"])


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        (",award,", ",gift,", "constraint-error"),
        (r"[0-9a-f]{12}", "0x", "constraint-error"),
        (r",\d+\.\d\d,", ",£5,", "type-error"),
    ],
    ids=["no role", "no id", "no number"],
)
def test_a_file_that_is_not_as_described_is_found(described: Path, old: str, new: str, error: str) -> None:
    path = described / "amounts.csv"
    head, _, rows = path.read_bytes().decode().partition("\r\n")
    path.write_bytes(f"{head}\r\n{re.sub(old, new, rows, count=1)}".encode())
    assert {"hash-count", "byte-count"} & set(errors(described / "datapackage.json"))
    assert error in _unhashed(described)


def _unhashed(folder: Path) -> list[str]:
    """What is wrong in the rows, once size and hash are not looked at."""
    package = folder / "datapackage.json"
    told = json.loads(package.read_text(encoding="utf-8"))
    for resource in told["resources"]:
        del resource["bytes"], resource["hash"]
    package.write_text(json.dumps(told), encoding="utf-8")
    return errors(package)


def test_leading_zeros_and_formulas_come_through_a_typed_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PCC_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "notice.txt").write_text(
        "DECISION NO. 0027\n\nSUBJECT: =SUM(A1) outreach\n\nDate: 3 May 2016\n\nRECOMMENDATION:\n\n"
        "1. That the PCC approves a grant of £3,500 to Lantern House for youth work.\n",
        encoding="utf-8",
    )
    run("index", tmp_path / "notice.txt")
    run("amounts", "--awards", "-o", tmp_path / "grants.csv", "--datapackage")
    told = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))["resources"][0]
    resource: Any = Resource.from_descriptor(told, basepath=str(tmp_path))
    (row,) = resource.read_rows()
    assert (row["reference"], row["title"], str(row["value"])) == ("0027", "'=SUM(A1) outreach", "3500.00")


def test_what_a_package_says_of_other_files_stays(described: Path) -> None:
    package = described / "datapackage.json"
    told = json.loads(package.read_text(encoding="utf-8")) | {"title": "Ours"}
    package.write_text(json.dumps(told), encoding="utf-8")
    assert run("amounts", "--distinct", "-o", described / "grants.csv", "--datapackage").exit_code == 0
    again = json.loads(package.read_text(encoding="utf-8"))
    assert again["title"] == "Ours"
    assert sorted(resource["path"] for resource in again["resources"]) == [
        "amounts.csv",
        "grants.csv",
        "totals.csv",
    ]


@pytest.mark.parametrize("content", ["[]", "{", '{"resources": [1]}'])
def test_a_file_that_is_no_package_is_not_written_over(library: Path, tmp_path: Path, content: str) -> None:
    (tmp_path / "datapackage.json").write_text(content, encoding="utf-8")
    result = run("amounts", "-o", tmp_path / "a.csv", "--datapackage")
    assert result.exit_code == 2 and "is no data package" in result.stderr
    assert (tmp_path / "datapackage.json").read_text(encoding="utf-8") == content


@pytest.mark.parametrize("written", [[], ["-o", "a.json"], ["-o", "a.csv", "--format", "json"]])
def test_only_a_csv_file_can_be_described(library: Path, written: list[str]) -> None:
    result = run("amounts", *written, "--datapackage")
    assert result.exit_code == 2 and "-o grants.csv" in result.stderr

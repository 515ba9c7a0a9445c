"""`pcc audit` as a user meets it: what is chosen, grouped and printed."""

import json
import re
from pathlib import Path

import pytest

from .conftest import rows, run


def test_audit_selects_ignores_explains_and_fails(library: Path) -> None:
    every = rows(run("audit", "--format", "csv"))
    assert len(every) == json.loads(run("status", "--format", "json").stdout)["records"]
    only = rows(run("audit", "--select", "D", "--format", "csv"))
    assert len(only) == len(every)
    assert {code[0] for row in only for code in row["findings"].split()} == {"D"}
    without = rows(run("audit", "--ignore", "d,t,s", "--format", "csv"))
    assert not {code[0] for row in without for code in row["findings"].split()} & set("DTS")
    assert run("audit", "--fail-on", "error").exit_code == 5
    assert run("audit", "--select", "D001", "--ignore", "D", "--fail-on", "warning").exit_code == 0
    told = run("audit", "--explain", "d001").stdout
    assert "D001" in told and "example\tApproved on 4 May 2020, before" in told
    family = run("audit", "--explain", "d").stdout.splitlines()
    assert len(family) > 3 and all(line.startswith("D0") for line in family)


def test_settings_hold_where_no_option_is_given(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pcc.toml").write_text('[audit]\nselect = ["D"]\nfail-on = "error"\n', encoding="utf-8")
    result = run("audit", "--format", "csv")
    assert {code[0] for row in rows(result) for code in row["findings"].split()} == {"D"}
    assert result.exit_code == 5 and "pcc.toml says: only D" in result.stderr
    result = run("audit", "--select", "R", "--fail-on", "none", "--format", "csv")
    assert {code[0] for row in rows(result) for code in row["findings"].split()} == {"R"}
    assert (result.exit_code, result.stderr) == (0, "")
    (tmp_path / "pcc.toml").write_text('[audit]\nignroe = ["D"]\n', encoding="utf-8")
    result = run("audit")
    assert (result.exit_code, result.stdout) == (2, "") and "audit.ignore?" in result.stderr


@pytest.mark.parametrize("by", ["topic", "originator", "area", "year"])
def test_audit_by_groups(library: Path, by: str) -> None:
    groups = rows(run("audit", "--by", by, "--format", "csv"))
    papers = rows(run("audit", "--format", "csv"))
    assert next(iter(groups[0])) == by
    if by == "topic":
        asked = [sum(bool(paper[row["topic"]]) for paper in papers) for row in groups]
        assert [int(row["asked"]) for row in groups] == asked
    else:
        assert sum(int(row["papers"]) for row in groups) == len(papers)
        complete = sum(paper["complete"] == "yes" for paper in papers)
        assert sum(int(row["complete"]) for row in groups) == complete > 0


def test_audit_since_a_day_leaves_out_the_older_and_says_what_is_undated(library: Path) -> None:
    every = rows(run("audit", "--format", "csv"))
    result = run("audit", "--since", "1/1/2024", "--format", "csv")
    assert [row["id"] for row in rows(result)] == [row["id"] for row in every if row["date"] >= "2024-01-01"]
    undated = sum(not row["date"] for row in every)
    assert f"no date was found in them: {undated} records" in result.stderr
    bad = run("audit", "--since", "yesterday")
    assert bad.exit_code == 2 and "2026-03-01" in bad.stderr


def test_audit_as_markdown(library: Path, tmp_path: Path) -> None:
    result = run("audit", "topic:finance", "-o", tmp_path / "panel.md")
    text = (tmp_path / "panel.md").read_text(encoding="utf-8")
    assert result.exit_code == 0 and text.startswith("## Checklists\n\n| Paper | Date | legal |")
    assert "- D001 error: Approved on" in text and "not asked" in text and "blank" in text


def test_audit_as_a_page(library: Path, tmp_path: Path) -> None:
    result = run("audit", "-o", tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert result.exit_code == 0 and text.startswith("<!DOCTYPE html>") and text.rstrip().endswith("</html>")
    assert text.count('<details class="paper"') == len(rows(run("audit", "--format", "csv")))


def test_the_rules_named_in_help_exist() -> None:
    for code in re.findall(r"pcc audit --explain (\w+)", run("audit", "--help").stdout):
        assert run("audit", "--explain", code).exit_code == 0

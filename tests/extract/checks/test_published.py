"""The rules over the published papers: what an auditor should be shown, and nothing more."""

import re
from pathlib import Path

import pytest

from extract.paper import read_paper

PAPERS = Path(__file__).resolve().parents[4] / "shared" / "papers"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("suffolk-decision-27", {"D001", "S002", "T003"}),
        ("suffolk-AP14-20", {"C001"}),
        ("suffolk-AP17-47", set()),
        ("staffordshire-panel-2018", {"M001"}),
    ],
)
def test_published_papers(name, wanted):
    path = PAPERS / f"{name}.txt"
    if not path.exists():
        pytest.skip(f"{path.name} is not beside the project")
    findings = [finding for record in read_paper(path) for finding in record.findings]
    assert {f.code for f in findings if f.severity != "info"} == wanted
    printed = re.sub(r"\*\*|</?b>|\s+", " ", path.read_text(encoding="utf-8"))
    for finding in findings:
        if finding.evidence:
            assert " ".join(finding.evidence.text.split()) in " ".join(printed.split())


def test_early_approval_is_shown_where_it_is_printed():
    path = PAPERS / "suffolk-decision-27.txt"
    if not path.exists():
        pytest.skip(f"{path.name} is not beside the project")
    found = next(f for f in read_paper(path)[0].findings if f.code == "D001")
    assert found.severity == "error"
    assert "23 August 2016" in found.message and "24 August 2016" in found.message
    assert found.evidence is not None and "23/08/2016" in found.evidence.text

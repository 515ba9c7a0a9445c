"""Change one thing in a paper, and exactly what hangs on it changes in its records: nothing leaks."""

from pathlib import Path
from typing import Any

import pytest

from corpus.build import PAPERS
from extract.paper import read_paper

LOG = "lancashire-log--blank-references.html"
PANEL = "suffolk-panel--reasoned-answers.txt"
TWO = "westerdale-notices--one-after-another.txt"
PAGE = "moderngov-page--published-too-soon.html"
TABLE = "cleveland-log--summary-in-form.html"
SHARE = "surrey-record--this-years-share.html"

# The paper, what is printed, what it is changed to, and what then differs: {record: fields}.
MUTATIONS = [
    (PANEL, "submission?\tNo\n", "submission?\tYes\n", {0: {"checklist", "findings"}}),
    (PANEL, "managed?\tTBC\n", "managed?\t\n", {0: {"checklist", "findings"}}),
    (PANEL, "managed?\tTBC\n", "managed?\tN/A\n", {0: {"checklist", "findings"}}),
    (PANEL, "AP19/08", "AP19/09", {0: {"reference"}}),
    (PANEL, "7 MARCH 2019", "8 MARCH 2019", {0: {"meeting_on", "dates"}}),
    (PANEL, "£140k", "£150k", {0: {"amounts", "sections"}}),
    (PANEL, "ORIGINATOR: CHIEF CONSTABLE", "ORIGINATOR: CHIEF EXECUTIVE", {0: {"originator"}}),
    (TWO, "£11,500", "£12,500", {0: {"amounts", "awards", "sections"}}),
    (TWO, "W/2019/34", "W/2019/35", {1: {"reference"}}),
    (TWO, "Head of Policy", "Head of Plans", {0: {"originator"}}),
    (TWO, "5 December 2019", "6 December 2019", {1: {"decided_on", "dates"}}),
    (LOG, "21st March 2023", "22nd March 2023", {0: {"decided_on", "dates"}}),
    (TABLE, "2020-200018", "2020-200019", {2: {"reference"}}),
    (LOG, "£48,200.00", "£48,300.00", {0: {"amounts", "awards"}}),
    (PAGE, "11/04/2022", "25/04/2022", {0: {"published_on", "dates", "findings"}}),
    (TABLE, "07/02/2020", "08/02/2020", {2: {"decided_on", "dates"}}),
    (TABLE, "£38,500", "£39,500", {1: {"amounts", "awards"}}),
    (SHARE, "6th June 2024", "7th June 2024", {0: {"decided_on", "dates", "signatures"}}),
]

# Sections and summaries hold the words of the paper, so a changed word changes them too.
WORDS = {"sections", "summary", "recommendations"}


def without_place(value: Any) -> Any:
    """A record's values without where they stand, so that only what was read is compared."""
    if isinstance(value, dict):
        dropped = ("evidence", "source", "id", "message")
        return {k: without_place(v) for k, v in value.items() if k not in dropped}
    if isinstance(value, list):
        return [without_place(item) for item in value]
    return value


@pytest.mark.parametrize(
    ("paper", "old", "new", "expected"),
    MUTATIONS,
    ids=[f"{m[0].split('--')[0]}-{i}" for i, m in enumerate(MUTATIONS)],
)
def test_one_change_changes_one_thing(
    paper: str, old: str, new: str, expected: dict[int, set[str]], tmp_path: Path
) -> None:
    text = (PAPERS / paper).read_bytes().decode()
    assert text.count(old) == 1
    changed = tmp_path / paper
    changed.write_bytes(text.replace(old, new).encode())
    before = [without_place(r.to_json()) for r in read_paper(PAPERS / paper)]
    after = [without_place(r.to_json()) for r in read_paper(changed)]
    assert len(before) == len(after)
    differ = {
        index: {name for name in one if one[name] != other[name]}
        for index, (one, other) in enumerate(zip(before, after, strict=True))
        if one != other
    }
    assert {i: names - WORDS for i, names in differ.items()} == {i: n - WORDS for i, n in expected.items()}

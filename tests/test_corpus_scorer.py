"""The scorer counts what is right, what is wrong and what is missing, and floors only go up."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.accuracy import forms_table, hold, pin, table
from benchmarks.likeness import alike
from benchmarks.scoring import Scores, Tally, score_paper
from benchmarks.truth import false_evidence
from corpus import answers

Json = dict[str, Any]

GOLD = sorted(answers.GOLD.glob("*.json"))
LISTS = ("dates", "amounts", "awards", "checklist", "contacts", "signatures", "recommendations", "sections")


def as_read(gold: list[Json]) -> list[Json]:
    """What a perfect reader would give: the first of each list of right answers, findings with codes."""
    records = copy.deepcopy(gold)
    for record in records:
        record["findings"] = [{"code": code} for code in record.get("findings", [])]
        for name, value in record.items():
            if isinstance(value, list) and name not in (
                *LISTS,
                "summary",
                "conditions",
                "findings",
                "unscored",
            ):
                record[name] = value[0]
            elif name in LISTS:
                for item in value:
                    for part, inner in item.items():
                        if isinstance(inner, list) and part != "conditions":
                            item[part] = inner[0]
    return records


@pytest.mark.parametrize("path", GOLD, ids=[p.stem for p in GOLD])
def test_a_perfect_reader_scores_full_marks(path: Path) -> None:
    gold = answers.read_gold(path)
    scores = score_paper(gold, as_read(gold), path.stem)
    assert scores.misses == []
    assert all(t.strict == t.soft == t.expected == t.got for t in scores.fields.values())


def fallen(gold: list[Json], read: list[Json]) -> set[str]:
    return {n for n, t in score_paper(gold, read, "x").fields.items() if t.soft < max(t.expected, t.got)}


NOTICE = {
    "kind": "decision",
    "title": "Youth work in the bay",
    "decided_on": "2018-05-14",
    "status": ["open", None],
    "amounts": [
        {"value": "100.00", "text": "£100", "role": "award"},
        {"value": "200.00", "text": "£200", "role": ["budget", "limit"]},
        {"value": "100.00", "text": "£100", "role": "award"},
    ],
    "awards": [{"value": "100.00", "recipient": "Bay Trust"}],
    "checklist": [{"topic": "legal", "question": "Was advice sought?", "answer": "no", "reason": None}],
}


def mutated(**changes: Any) -> list[Json]:
    return [as_read([NOTICE])[0] | changes]


@pytest.mark.parametrize(
    ("read", "fields"),
    [
        (mutated(), set()),
        (mutated(title="YOUTH WORK IN THE BAY:"), set()),
        (mutated(title=None), {"title"}),
        (mutated(decided_on="2018-05-16"), {"decided_on"}),
        (mutated(status=None), set()),
        (mutated(status="confidential"), {"status"}),
        (mutated(reference="41"), {"reference"}),
        (mutated(amounts=as_read([NOTICE])[0]["amounts"][:2]), {"amounts"}),
        (mutated(awards=[{"value": "100.00", "recipient": "Bay Council"}]), {"award recipient"}),
        (mutated(awards=[]), {"awards"}),
        (mutated(checklist=[]), {"checklist questions"}),
        ([*mutated(), *mutated()], {"records (papers exact)", "records", "amounts", "awards"}),
    ],
)
def test_one_change_lowers_one_field(read: list[Json], fields: set[str]) -> None:
    assert fallen([NOTICE], read) == fields


def test_repeated_sums_are_matched_in_reading_order() -> None:
    read = as_read([NOTICE])
    read[0]["amounts"] = read[0]["amounts"][1:]
    scores = score_paper([NOTICE], read, "x")
    assert scores.fields["amounts"] == Tally(3, 2, 2, 2)
    assert scores.fields["amount role"] == Tally(2, 2, 2, 2)


@pytest.mark.parametrize(
    ("expected", "got", "right"),
    [
        ("2018-05-14", "2018-05-14", True),
        ("2018-05-14", "2018-05-16", False),
        ("AP17/47", "AP17-47", True),
        ("AP17/47", "AP17/48", False),
        ("a children’s worker and a driver", "a children's worker and driver", True),
        ("Quarry Lane Counselling", "Quarry Lane Surgery", False),
        (["PCC", None], None, True),
        (None, "PCC", False),
    ],
)
def test_alike(expected: Any, got: Any, right: bool) -> None:
    assert alike(expected, got) is right


def test_evidence_must_stand_on_its_page_and_hold_the_value() -> None:
    def read(page: int | None, text: str) -> Json:
        return {"amounts": [{"text": "£18,750", "evidence": {"page": page, "line": 1, "text": text}}]}

    pages: dict[int | None, str] = {1: "Agrantof£18,750tothetrust.", 2: "Nothing"}
    assert false_evidence(read(1, "A grant of £18,750 to"), pages) == (1, [])
    assert false_evidence(read(2, "A grant of £18,750 to"), pages)[1]
    assert false_evidence(read(1, "to the trust"), pages)[1]
    assert false_evidence(read(None, "£18,750"), pages)[1]


def test_a_question_is_found_by_any_of_its_right_wordings() -> None:
    asked = {
        "topic": ["plan", "other"],
        "question": ["Fits the plan?", "Head: Fits the plan?"],
        "answer": "yes",
    }
    read = {"topic": "other", "question": "Head: Fits the plan?", "answer": "yes", "reason": None}

    assert fallen([{"checklist": [asked]}], [{"checklist": [read]}]) == set()
    assert fallen([{"checklist": [asked]}], [{"checklist": [{**read, "question": "Fits?"}]}])


def test_floors_only_go_up_for_the_same_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floors = tmp_path / "floors.json"
    good, worse = Scores({"title": Tally(10, 10, 9, 9)}), Scores({"title": Tally(10, 10, 8, 8)})
    pin(good, "abc", floors)
    pin(worse, "abc", floors)
    assert json.loads(floors.read_text())["floors"] == {"title": [0.9, 0.9]}
    assert hold(good, "abc", floors) == 0
    assert hold(worse, "abc", floors) == 1
    assert "title: precision 0.800 is below its floor 0.900" in capsys.readouterr().err
    assert hold(good, "another", floors) == 1
    pin(worse, "another", floors)
    assert hold(worse, "another", floors) == 0


def test_the_table_prints_both_scores_and_the_counts() -> None:
    rows = table(Scores({"title": Tally(4, 2, 1, 2)})).splitlines()
    figures = "|    0.500 |    0.250 |  1.000 |  0.500 |    4 |    2 |"
    assert rows[2:] == [f"| header fields {figures}", f"| title         {figures}"]


def test_a_line_a_form_sums_up_its_papers() -> None:
    scored = {
        "log--a": Scores({"title": Tally(1, 1, 1, 1)}),
        "log--b": Scores({"title": Tally(1, 1, 0, 0), "awards": Tally(2, 1, 1, 1)}),
    }
    row = [cell.strip() for cell in forms_table(scored).splitlines()[2].split("|")[1:-1]]
    assert row[:2] == ["log", "2"]
    assert row[3] == "0.50 / 0.50"
    assert row[7] == "1.00 / 0.50"
    assert row[5] == "–"

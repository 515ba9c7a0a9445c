"""What each sum of a sentence is, in several hundred of the wordings that papers use (told_sums.txt)."""

from pathlib import Path

import pytest

from extract.block import Block, Entry
from extract.fields.awards.awards import decide_awards
from extract.fields.money.clauses import clause_of
from extract.page import Line
from extract.record import Kind

PLACES = {"In the words that decide": "decision", "Told beside a decision": "background"}


def told() -> list[tuple[str, str, str]]:
    """Each sentence of the list with the part of the paper it stands in and the roles that are right."""
    found, place = [], ""
    for line in Path(__file__).with_name("told_sums.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            place = PLACES.get(line.strip("# "), "body")
        elif line:
            text, _, roles = line.rpartition(" | ")
            found.append((place, text, roles))
    return found


@pytest.mark.parametrize(("place", "text", "expected"), told())
def test_the_role_of_each_sum(place: str, text: str, expected: str) -> None:
    kind: Kind = "paper" if place == "body" else "decision"
    dated = "Report for 2022/23 and 2022." if kind == "paper" else "Decision made in 2019."
    zones = (place, "body" if kind == "paper" else "decision")
    blocks = tuple(
        Block(words, "paragraph", ((0, Line(words, n)),), zone=zone)  # type: ignore[arg-type]  # a zone
        for n, (words, zone) in enumerate(zip((text, dated), zones, strict=True), 1)
    )
    amounts, _ = decide_awards(Entry(kind, blocks, outcome="approved" if kind == "decision" else None))
    allowed = [roles.split("/") for roles in expected.split()]
    assert [a.role for a in amounts] == [
        a.role if a.role in roles else roles[0] for a, roles in zip(amounts, allowed, strict=True)
    ]


@pytest.mark.parametrize(
    ("before", "who", "does", "time"),
    [
        ("The Lottery has promised ", "other", "gives", "perfect"),
        ("Marden Trust will be given ", "other", "gets", "ahead"),
        ("That Marden Trust be awarded ", "other", "gets", "now"),
        ("In 2015/16 the Commissioner received ", "office", "gets", "past"),
        ("The Bridge Project, a drop-in for the young, has ", "cost", "holds", "now"),
        ("Its own share of this is ", "share", "is", "now"),
        ("The Commissioner's contribution is ", "grant", "is", "now"),
        ("Government grants have increased to ", "income", "changes", "perfect"),
    ],
)
def test_a_clause(before: str, who: str, does: str, time: str) -> None:
    clause = clause_of(before)
    assert clause is not None
    assert (clause.who, clause.time) == (who, time)
    assert does in clause.does


@pytest.mark.parametrize("before", ["To buy cameras at a cost of ", "A grant of ", "with an offer of "])
def test_a_noun_is_no_verb(before: str) -> None:
    assert clause_of(before) is None

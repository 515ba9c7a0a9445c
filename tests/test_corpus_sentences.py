"""Sentences drawn from papers with answers, from which the meaning of sums is learned."""

import json
from pathlib import Path

import pytest

from corpus.answers import GOLD
from corpus.draw_sentences import draw_paragraphs, draw_tables, label_sums
from corpus.train_roles import SENTENCES, read_examples

PAPER = """# Decision notice

Decision: to award £5,000 to Quay Lamps from a fund of £9,000. {tab} Nothing else.

| Body | Sought | Agreed |
|---|---|---|
| Quay Lamps | £7,000 | £5,000 |
| Pier Trust | £800 | Nil |
"""


def gold(*roles: str) -> list[dict[str, object]]:
    values = ("5000.00", "9000.00", "7000.00", "5000.00", "800.00")
    return [{"amounts": [{"value": v, "role": r} for v, r in zip(values, roles, strict=False)]}]


def test_a_paragraph_and_a_table_are_drawn_with_their_roles(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(PAPER, encoding="utf-8")
    labelled = list(label_sums(paper, gold("award", "budget", "request", "award", "request")))
    (line,) = draw_paragraphs(labelled)
    assert line.partition("\t")[2].endswith(
        "award {£5,000|award} to Quay Lamps from a fund of {£9,000|budget}. (tab) Nothing else."
    )
    (table,) = draw_tables(labelled)
    assert table.splitlines()[1:] == [
        "Body | Sought | Agreed",
        "Quay Lamps | {£7,000|request} | {£5,000|award}",
        "Pier Trust | {£800|request} | Nil",
    ]


def test_what_is_drawn_is_read_as_examples_again(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(PAPER, encoding="utf-8")
    labelled = list(label_sums(paper, gold("award", "budget", "request", "award", "request")))
    drawn = tmp_path / "papers.txt"
    drawn.write_text("\n".join(draw_paragraphs(labelled)), encoding="utf-8")
    assert [e.meanings for e in read_examples([drawn])] == [("give",), ("budget",)]


def test_a_table_with_a_sum_that_no_answer_names_is_left_out(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(PAPER, encoding="utf-8")
    labelled = list(label_sums(paper, gold("award", "budget", "request", "award")))
    assert len(draw_paragraphs(labelled)) == 1
    assert draw_tables(labelled) == []


@pytest.mark.skipif(not SENTENCES.is_dir(), reason="corpus/sentences is not here")
def test_the_drawn_sentences_are_those_of_the_papers() -> None:
    """Run `python -m corpus.draw_sentences` and `python -m corpus.train_roles` where this fails."""
    drawn = (SENTENCES / "papers.txt").read_text(encoding="utf-8").splitlines()
    paths = sorted(GOLD.glob("*.json"))[::20]
    for path in paths:
        paper = next(p for p in (GOLD.parent / "papers").iterdir() if p.stem == path.stem)
        lines = draw_paragraphs(list(label_sums(paper, json.loads(path.read_text(encoding="utf-8")))))
        assert [x for x in lines if x not in drawn] == []
    assert len(paths) >= 3

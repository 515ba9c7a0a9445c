"""What is drawn from papers with answers, from which the meanings of sums, dates and labels are learned."""

import json
from pathlib import Path

import pytest

from corpus.answers import GOLD
from corpus.draw_sentences import (
    Labelled,
    answered_entries,
    draw_dates,
    draw_facts,
    draw_paragraphs,
    draw_tables,
    draw_terms,
    label_sums,
)
from corpus.train_roles import SENTENCES, read_examples

PAPER = """# Decision notice

Decision: to award £5,000 to Quay Lamps from a fund of £9,000. {tab} Nothing else.

| Body | Sought | Agreed |
|---|---|---|
| Quay Lamps | £7,000 | £5,000 |
| Pier Trust | £800 | Nil |
"""


def written(folder: Path, text: str) -> Path:
    paper = folder / "paper.md"
    paper.write_text(text, encoding="utf-8")
    return paper


def gold(*roles: str) -> list[dict[str, object]]:
    values = ("5000.00", "9000.00", "7000.00", "5000.00", "800.00")
    return [{"amounts": [{"value": v, "role": r} for v, r in zip(values, roles, strict=False)]}]


def labelled_in(paper: Path, answers: list[dict[str, object]]) -> list[Labelled]:
    return list(label_sums(answered_entries(paper, answers)))


def test_a_paragraph_and_a_table_are_drawn_with_their_roles(tmp_path: Path) -> None:
    paper = written(tmp_path, PAPER)
    labelled = labelled_in(paper, gold("award", "budget", "request", "award", "request"))
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
    paper = written(tmp_path, PAPER)
    labelled = labelled_in(paper, gold("award", "budget", "request", "award", "request"))
    drawn = tmp_path / "papers.txt"
    drawn.write_text("\n".join(draw_paragraphs(labelled)), encoding="utf-8")
    assert [e.meanings for e in read_examples([drawn])] == [("give",), ("budget",)]


def test_a_table_with_a_sum_that_no_answer_names_is_left_out(tmp_path: Path) -> None:
    paper = written(tmp_path, PAPER)
    labelled = labelled_in(paper, gold("award", "budget", "request", "award"))
    assert len(draw_paragraphs(labelled)) == 1
    assert draw_tables(labelled) == []


def test_what_has_dates_is_drawn_with_what_stands_over_it(tmp_path: Path) -> None:
    paper = written(
        tmp_path,
        "# Decision notice\n\n## Background\n\nThe bid came on 4 March 2031 and went up on 9 March 2031.\n\n"
        "| Decided | Starts |\n|---|---|\n| 3 May 2031 | 1 June 2031 |\n\nSeen again on 8 May 2031.\n",
    )
    told = (("4 March", "03-04", "received"), ("9 March", "03-09", "submitted"))
    told = (*told, ("3 May", "05-03", "decided"), ("1 June", "06-01", ["effective", "mentioned"]))
    dates = [{"value": f"2031-{day}", "text": f"{text} 2031", "role": role} for text, day, role in told]
    drawn = list(draw_dates(answered_entries(paper, [{"dates": dates}])))
    assert len(drawn) == 2  # not the sentence with a date that no answer names
    sentence, row = (line.split("\t") for line in drawn)
    assert sentence[1] == "The bid came on {4 March 2031|received} and went up on {9 March 2031|submitted}."
    assert sentence[2] == "Background"
    assert row[1] == "{3 May 2031|decided} | {1 June 2031|effective/mentioned}"
    assert row[3] == "Decided"


def test_the_facts_of_a_form_are_drawn_with_their_fields(tmp_path: Path) -> None:
    paper = written(
        tmp_path,
        "# Decision notice\n\n| | |\n|---|---|\n| Author | Mia Stone, Clerk |\n| Ward | Fenby |\n"
        "| Checked by | Clerk |\n| Date | 3 May 2031 |\n| Status | Open |\n| Exemptions | None |\n\n"
        "To give £5 to Quay Lamps.\n",
    )
    drawn = list(draw_facts(answered_entries(paper, [{"originator": ["Mia Stone, Clerk", "Mia Stone"]}])))
    # A day, markings, and "Clerk", which is like the author, teach nothing.
    assert drawn == ["Author\tMia Stone, Clerk\toriginator", "Ward\tFenby\tnone"]


def test_the_conditions_of_a_paper_are_drawn_among_its_sentences(tmp_path: Path) -> None:
    paper = written(
        tmp_path,
        "# Decision notice\n\n## Decision\n\nTo give £5 to Quay Lamps. The lamps stay in {one} place. "
        "Approved, subject to a signed lease.\n",
    )
    answer = {"conditions": ["The lamps stay in (one) place"], "awards": [{"conditions": ["a signed lease"]}]}
    drawn = list(draw_terms(answered_entries(paper, [answer])))
    assert drawn == [
        "D decision\tTo give £5 to Quay Lamps. {The lamps stay in (one) place.|term} "
        "{Approved, subject to a signed lease.|clause}\tDecision"
    ]
    assert list(draw_terms(answered_entries(paper, [answer | {"unscored": ["conditions"]}]))) == []


@pytest.mark.skipif(not SENTENCES.is_dir(), reason="corpus/sentences is not here")
def test_the_drawn_sentences_are_those_of_the_papers() -> None:
    """Run `python -m corpus.draw_sentences` and `python -m corpus.train_roles` where this fails."""
    drawn = (SENTENCES / "papers.txt").read_text(encoding="utf-8").splitlines()
    paths = sorted(GOLD.glob("*.json"))[::20]
    for path in paths:
        paper = next(p for p in (GOLD.parent / "papers").iterdir() if p.stem == path.stem)
        answers = json.loads(path.read_text(encoding="utf-8"))
        lines = draw_paragraphs(labelled_in(paper, answers))
        assert [x for x in lines if x not in drawn] == []
    assert len(paths) >= 3

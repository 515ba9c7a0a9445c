"""The corpus is what it says it is: papers of the project's own, each with gold that is true to it."""

import json
import re
import tomllib
import typing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from benchmarks.truth import page_texts
from corpus import answers
from corpus.build import PAPERS, SOURCES, paper_of
from extract import record

GOLD = sorted(answers.GOLD.glob("*.json"))
NAMES = [path.stem for path in GOLD]
ROOT = Path(__file__).parent.parent

MARK = re.compile(r"(?<!\S)\(?[a-z0-9]{1,3}[.)](?=\s)")
"""A list mark, which Word makes and a file of its own does not hold."""

CODES = {
    "kind": record.Kind,
    "status": record.Status,
    "outcome": record.Outcome,
}
ITEMS: dict[str, dict[str, Any]] = {
    "dates": {"role": record.DateRole},
    "amounts": {"role": record.AmountRole, "qualifier": record.Qualifier, "per": record.Per},
    "awards": {"qualifier": record.Qualifier},
    "checklist": {"topic": record.Topic, "answer": record.AnswerWord},
    "signatures": {"role": record.Signatory},
}


def any_of(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def bare(text: str) -> str:
    return re.sub(r"[\s\u00ad]+", "", text).casefold()


def test_the_switch_that_rewrites_gold_is_off(tmp_path: Path) -> None:
    assert answers.REWRITE is False
    with pytest.raises(PermissionError):
        answers.write_gold(tmp_path / "x.json", [])


def test_every_source_has_its_paper_and_every_paper_its_gold() -> None:
    papers = sorted(PAPERS.iterdir())
    built = [p.name for p in papers if p.suffix not in (".html", ".txt")]
    assert built == sorted(paper_of(s).name for s in SOURCES.iterdir())
    assert sorted(p.stem for p in papers) == NAMES


def test_it_is_large_varied_and_small_enough() -> None:
    assert len(NAMES) >= 24
    assert len({name.split("--")[0] for name in NAMES}) >= 12
    assert {p.suffix for p in PAPERS.iterdir()} == {".pdf", ".docx", ".html", ".txt"}
    assert sum(p.stat().st_size for p in PAPERS.iterdir()) < 6_000_000


def test_its_pdfs_come_from_four_producers() -> None:
    producers = set()
    for path in PAPERS.glob("*.pdf"):
        with pdfplumber.open(path) as pdf:
            producers.add(pdf.metadata["Producer"].split()[0])
    assert producers >= {"ReportLab", "LibreOffice", "Skia/PDF", "GPL"}


def test_its_areas_are_invented() -> None:
    real = json.dumps(tomllib.loads((ROOT / "extract/forms/areas.toml").read_text(encoding="utf-8")))
    for path in GOLD:
        for gold in answers.read_gold(path):
            for area in any_of(gold["area"]):
                assert area is None or f'"{area}"' not in real, path.stem


@pytest.mark.parametrize("path", GOLD, ids=NAMES)
def test_gold_is_laid_out_a_line_an_item(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == answers.lay_out(answers.read_gold(path))


@pytest.mark.parametrize("path", GOLD, ids=NAMES)
def test_gold_uses_the_record_s_own_names_and_codes(path: Path) -> None:
    fields = set(record.Record.__dataclass_fields__) | {"unscored"}
    for gold in answers.read_gold(path):
        assert set(gold) <= fields
        for name, codes in CODES.items():
            assert set(any_of(gold[name])) <= {None, *typing.get_args(codes)}
        for name, parts in ITEMS.items():
            for item in gold[name]:
                for part, codes in parts.items():
                    assert set(any_of(item.get(part))) <= {None, *typing.get_args(codes)}, item
        for name in ("decided_on", "meeting_on", "submitted_on", "published_on"):
            assert all(day is None or date.fromisoformat(day) for day in any_of(gold[name]))
        for item in gold["amounts"] + gold["awards"]:
            assert item["value"] == record.money(Decimal(item["value"]))


@pytest.mark.parametrize("path", GOLD, ids=NAMES)
def test_gold_s_words_stand_in_the_paper(path: Path) -> None:
    paper = next(p for p in PAPERS.iterdir() if p.stem == path.stem)
    words = bare("".join(page_texts(paper).values()))
    for gold in answers.read_gold(path):
        printed = [gold[n] for n in ("reference", "title", "organisation", "submitted_to")]
        printed += [item["text"] for name in ("dates", "recommendations") for item in gold[name]]
        printed += [item["question"] for item in gold["checklist"]]
        printed += [item["recipient"] for item in gold["awards"] if item.get("recipient")]
        printed += gold["conditions"]
        for value in printed:
            found = any(
                v is None or all(w in words for w in map(bare, MARK.sub(" ", v).split()))
                for v in any_of(value)
            )
            assert found, value
        for amount in gold["amounts"]:
            assert all(bare(part) in words for part in amount["text"].split(" and ")), amount


@pytest.mark.parametrize("path", GOLD, ids=NAMES)
def test_gold_agrees_with_itself(path: Path) -> None:
    for gold in answers.read_gold(path):
        mentioned = {Decimal(a["value"]) for a in gold["amounts"] if "award" in any_of(a["role"])}
        for award in gold["awards"]:
            assert Decimal(award["value"]) / (award.get("units") or 1) in mentioned, award
        if gold["kind"] != "decision" or gold["outcome"] in ("refused", "deferred", "withdrawn"):
            assert not gold["awards"]
        days = {role: d["value"] for d in gold["dates"] for role in any_of(d["role"])}
        if "dates" not in gold.get("unscored", ()):
            for name, role in (
                ("decided_on", "decided"),
                ("published_on", "published"),
                ("meeting_on", "meeting"),
            ):
                if isinstance(gold[name], str):
                    assert days.get(role) == gold[name], name


def test_a_page_or_text_is_its_own_source() -> None:
    own = {p.stem for p in PAPERS.iterdir() if p.suffix in (".html", ".txt")}
    assert len(own) >= 20
    assert not own & {s.stem for s in SOURCES.iterdir()}

"""Every view in every form: fixed columns, nothing cut, nothing obeyed."""

import csv
import io
import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from rich.console import Console

from extract.errors import BadUsage
from extract.record import (
    Amount,
    Answer,
    AnswerWord,
    Award,
    DateMention,
    Evidence,
    Finding,
    Recommendation,
    Record,
    Source,
)
from index.library import Hit, Results
from report.audit_view import audit_view
from report.deliver import View, deliver
from report.ledger import Ledger
from report.table import checklists_in_words, completeness, topic_answer
from report.views import (
    amounts_view,
    awards_view,
    evidence_view,
    record_view,
    records_view,
    search_view,
)

NASTY = '[bold red]:smile: [link=http://x]=HYPERLINK(1)\x1b[31m\u202e <b>£5</b>, "quoted"\n=2+2'
EVIDENCE = Evidence(3, 14, f"is awarded £25,600 {NASTY}")


def answer(topic: str, word: AnswerWord) -> Answer:
    return Answer(topic, f"Has {topic} been asked? {NASTY}", word, None, EVIDENCE)  # type: ignore[arg-type]


RECORD = Record(
    "0123456789ab",
    "decision",
    Source("/papers/notice.pdf", "0" * 64, 1, "application/pdf", 4),
    area="Marlshire",
    reference="27",
    title="Youth outreach",
    decided_on=date(2016, 8, 23),
    meeting_on=date(2016, 1, 1),
    outcome="approved",
    conditions=("reports each quarter",),
    dates=(DateMention(None, "31 June 2016", "mentioned", EVIDENCE),),
    recommendations=(Recommendation("1", "That £25,600 is awarded", EVIDENCE),),
    amounts=(
        Amount(
            Decimal("25600"), "£25,600", "award", EVIDENCE, recipient="Lantern House", purpose="youth work"
        ),
        Amount(Decimal("100"), "£100 to £3,000", "limit", EVIDENCE, upper=Decimal("3000"), qualifier="up-to"),
        Amount(Decimal("-1185.5"), "(£1,185.50)", "rate", EVIDENCE, per="unit", suspect="odd size"),
    ),
    awards=(Award(Decimal("25600"), EVIDENCE, recipient="Lantern House", amounts=(0,)),),
    checklist=(answer("legal", "yes"), answer("finance", "no"), answer("finance", "blank")),
    findings=(Finding("C101", "error", f"not asked {NASTY}", EVIDENCE), Finding("D201", "info", "late")),
    evidence={"title": EVIDENCE},
)
HOSTILE = replace(
    RECORD, id="ba9876543210", title=NASTY, area=NASTY, reference=None, originator=NASTY, checklist=()
)
RECORDS = [RECORD, HOSTILE]
HIT = Hit(
    "0123456789ab", 1, 7.25, "decision", "Marlshire", "27", NASTY, date(2016, 8, 23), 3, f"the youth {NASTY}",
    Decimal("25600"), "/papers/notice.pdf", ((4, 9),),
)  # fmt: skip
RESULTS = Results(30, 400, (HIT,), ())

VIEWS: dict[str, View] = {
    "search": search_view(RESULTS),
    "records": records_view(RECORDS),
    "record": record_view(HOSTILE),
    "evidence": evidence_view(HOSTILE),
    "amounts": amounts_view(RECORDS),
    "awards": awards_view(list(Ledger().enter(RECORDS))),
    "audit": audit_view(RECORDS),
}


def text(lines: Iterable[str]) -> str:
    return "".join(lines)


def rows(view: View) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text(view.forms["csv"]()), newline="")))


def drawn(view: View, width: int) -> str:
    screen = Console(
        width=width, highlight=False, force_terminal=True, file=io.StringIO(), color_system="truecolor"
    )
    with screen.capture() as capture:
        for part in view.draw():
            screen.print(part)
    return capture.get()


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("width", [60, 80, 140])
def test_words_of_a_paper_are_drawn_and_not_obeyed(name: str, width: int) -> None:
    screen = drawn(VIEWS[name], width)
    ours = re.sub(r"\x1b\[[0-9;]*m", "", screen)
    assert "\x1b" not in ours and "\u202e" not in ours
    assert "[bold" in ours, "markup is shown as it was printed"
    assert max(map(len, ours.splitlines())) <= width


@pytest.mark.parametrize("name", VIEWS)
def test_every_text_form_is_harmless(name: str) -> None:
    for form, lines in VIEWS[name].forms.items():
        shown = text(lines())
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]", shown), form
        if form == "json":
            json.loads(shown)
        if form == "jsonl":
            assert [json.loads(line) for line in shown.splitlines()]
        if form == "plain":
            assert "\r" not in shown and len({line.count("\t") for line in shown.splitlines()}) == 1


def test_search_columns() -> None:
    assert text(VIEWS["search"].forms["csv"]()).splitlines()[0] == (
        "id,rank,score,kind,area,reference,title,date,page,snippet,awarded,path"
    )
    (row,) = rows(VIEWS["search"])
    assert (row["date"], row["awarded"], row["page"]) == ("2016-08-23", "25600.00", "3")
    (hit,) = map(json.loads, VIEWS["search"].forms["jsonl"]())
    assert list(hit) == list(row)
    assert (hit["awarded"], hit["rank"], hit["title"]) == ("25600.00", 1, NASTY)


def test_amount_columns() -> None:
    assert text(VIEWS["amounts"].forms["csv"]()).splitlines()[0] == (
        "id,area,kind,reference,title,date,role,value,upper,per,qualifier,recipient,purpose,suspect,page,text,path"
    )
    first, ceiling, rate, *_ = rows(VIEWS["amounts"])
    assert (first["role"], first["value"], first["text"]) == ("award", "25600.00", "£25,600")
    assert (ceiling["value"], ceiling["upper"], ceiling["qualifier"]) == ("100.00", "3000.00", "up-to")
    assert (rate["value"], rate["per"], rate["suspect"]) == ("-1185.50", "unit", "odd size")
    assert [row["role"] for row in rows(amounts_view(RECORDS, "rate"))] == ["rate", "rate"]


def test_award_columns() -> None:
    assert text(VIEWS["awards"].forms["csv"]()).splitlines()[0] == (
        "id,area,reference,title,date,outcome,value,qualifier,recipient,purpose,fund,period,page,text,path"
    )
    row = rows(VIEWS["awards"])[0]
    assert (row["value"], row["recipient"], row["text"], row["outcome"]) == (
        "25600.00", "Lantern House", "£25,600", "approved",
    )  # fmt: skip


def test_evidence_is_whole_words_with_page_and_line() -> None:
    found = rows(evidence_view(RECORD))
    assert list(found[0]) == ["list", "name", "value", "page", "line", "text", "confidence"]
    (amount,) = [row for row in found if (row["list"], row["name"]) == ("amounts", "£25,600")]
    assert (amount["page"], amount["line"]) == ("3", "14") and amount["text"].startswith("is awarded £25,600")
    (day,) = [row for row in found if row["name"] == "decided_on"]
    assert (day["value"], day["page"], day["text"]) == ("2016-08-23", "", "")
    wide = replace(RECORD, amounts=(replace(RECORD.amounts[0], evidence=Evidence(3, 14, "£25,600 " * 60)),))
    assert drawn(evidence_view(wide), 140).count("£25,600") > 60, "nothing is cut"


def test_audit_columns_tell_absent_from_blank_and_show_the_worst() -> None:
    assert text(VIEWS["audit"].forms["csv"]()).splitlines()[0] == (
        "id,area,kind,reference,title,date,path,complete,legal,finance,equality,human-resources,plan,"
        "consultation,communications,risks,ethics,other,findings"
    )
    first, second = rows(VIEWS["audit"])
    assert (first["legal"], first["finance"], first["equality"]) == ("yes", "blank", "")
    assert (first["complete"], second["complete"]) == ("no", "")
    assert first["findings"] == "C101 D201"
    audited = json.loads(text(VIEWS["audit"].forms["json"]()))[0]
    assert (audited["equality"], audited["complete"]) == (None, "no")
    assert audited["findings"][0]["evidence"]["page"] == 3


@pytest.mark.parametrize(
    ("answers", "complete"),
    [(["yes", "no", "n/a"], "yes"), (["yes", "blank"], "no"), (["unclear"], "no"), ([], None)],
)
def test_complete_is_answered_and_not_all_yes(answers: list[AnswerWord], complete: str | None) -> None:
    record = replace(RECORD, checklist=tuple(answer("legal", word) for word in answers))
    assert completeness(record) == complete


def test_the_worst_answer_is_the_one_to_look_at() -> None:
    words: list[AnswerWord] = ["yes", "n/a", "no", "unclear", "blank"]
    for at, word in enumerate(words):
        record = replace(RECORD, checklist=tuple(answer("risks", known) for known in words[: at + 1]))
        assert topic_answer(record, "risks") == word


def test_the_matrix_tells_its_states_apart_without_colour() -> None:
    screen = re.sub(r"\x1b\[[0-9;]*m", "", drawn(VIEWS["audit"], 140))
    row = next(line for line in screen.splitlines() if line.lstrip().startswith("Marlshire · 27"))
    assert [mark in row for mark in ("✓", "▢", "·")] == [True] * 3


def test_how_many_checklists_are_complete_is_said_in_words() -> None:
    told = "Checklists complete: 0 of 1. No checklist: 1 of 2 records."
    assert told in drawn(VIEWS["audit"], 140) and told in text(VIEWS["audit"].forms["markdown"]())
    done = replace(RECORD, checklist=(answer("legal", "yes"),))
    assert checklists_in_words([RECORD, done]) == "Checklists complete: 1 of 2."
    assert checklists_in_words([HOSTILE]) == "Checklists complete: 0 of 0. No checklist: 1 of 1 record."


def test_a_csv_file_is_utf_8_with_a_mark_and_crlf(tmp_path: Path) -> None:
    path = tmp_path / "amounts.csv"
    deliver(VIEWS["amounts"], None, path)
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbfid,") and "£25,600".encode() in written
    assert written.count(b"\r\n") == written.count(b"\n") == 7


@pytest.mark.parametrize(("name", "start"), [("x.json", "["), ("x.jsonl", "{"), ("x.txt", "id\t")])
def test_a_files_name_chooses_its_form(tmp_path: Path, name: str, start: str) -> None:
    deliver(VIEWS["amounts"], None, tmp_path / name)
    assert (tmp_path / name).read_text("utf-8").startswith(start)


@pytest.mark.parametrize(
    ("name", "hint"), [("x.xlsx", ".csv"), ("x.PDF", ".csv"), ("x.html", "It can be: table")]
)
def test_no_file_is_written_that_its_name_would_not_open(tmp_path: Path, name: str, hint: str) -> None:
    with pytest.raises(BadUsage) as caught:
        deliver(VIEWS["amounts"], None, tmp_path / name)
    assert hint in caught.value.hint and not (tmp_path / name).exists()
    with pytest.raises(BadUsage):
        deliver(VIEWS["amounts"], "csv", tmp_path / "x.xlsx")


def test_what_to_do_is_said_where_a_file_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(BadUsage) as caught:
        deliver(VIEWS["amounts"], "csv", tmp_path)
    assert "Name a file in it" in caught.value.hint
    with pytest.raises(BadUsage) as caught:
        deliver(VIEWS["amounts"], "csv", tmp_path / "none" / "x.csv")
    assert "Make its folder" in caught.value.hint


def test_a_table_in_a_file_has_no_colour(tmp_path: Path) -> None:
    deliver(VIEWS["amounts"], "table", tmp_path / "x.txt")
    assert "£25,600" in (shown := (tmp_path / "x.txt").read_text("utf-8")) and "\x1b" not in shown


def test_what_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(BadUsage, match="cannot write"):
        deliver(VIEWS["amounts"], "csv", tmp_path / "no" / "such" / "folder.csv")
    with pytest.raises(BadUsage, match="360giving"):
        deliver(VIEWS["amounts"], "360giving", None)

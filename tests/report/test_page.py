"""The HTML page as text: it stands alone, and nothing that a paper says is more than words in it."""

import base64
import hashlib
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser

import pytest

from extract.checks.rule import example
from extract.checks.rules import run_checks
from extract.record import Award, Evidence, Record
from report.page.page import page

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}&lt;\x1b[31m\u202e]]>--></style>"


def paper(number: int, text: str = "Boat patrol") -> Record:
    evidence = Evidence(2, number, f"£{number},000 to {text}")
    record = example(
        {
            "title": text,
            "originator": text,
            "reference": f"{number}/2020",
            "form": None,
            "checklist": [
                {
                    "topic": "finance",
                    "question": f"Has {text} been asked?",
                    "answer": "blank",
                    "reason": text,
                    "evidence": {"page": 2, "line": 3, "text": text},
                }
            ],
        }
    )
    award = Award(Decimal(number * 1000), evidence, recipient=text, purpose=text)
    record = replace(record, id=f"{number:012}", decided_on=date(2020, 1, number), awards=(award,))
    return replace(record, findings=run_checks(record))


class Tags(HTMLParser):
    """Every element and attribute, and the words between."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture(scope="module")
def text() -> str:
    return "".join(page([paper(1), paper(2, HOSTILE)]))


def test_nothing_of_a_paper_is_markup(text: str) -> None:
    read = Tags(text)
    assert (read.tags.count("script"), read.tags.count("style"), read.tags.count("img")) == (1, 1, 0)
    assert not [name for name, _ in read.attributes if name.startswith("on") or name == "style"]
    shown = "".join(read.words)
    assert '<script>alert(1)</script>"' in shown and "{{ 7*7 }}&lt;" in shown, "the words are there, as words"
    assert not re.search("[\x1b\u202e]", text), "and cannot turn the order of others about"


def test_the_page_loads_nothing(text: str) -> None:
    read = Tags(text)
    addresses = [value for name, value in read.attributes if name in ("href", "src", "action", "data")]
    assert addresses and all((value or "").startswith("#") for value in addresses)
    assert "url(" not in text and "@import" not in text


def test_the_policy_names_the_one_style_and_script_by_their_hashes(text: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy and policy[1].replace("&#39;", "'").startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy[1] and "*" not in policy[1]
    for tag in ("style", "script"):
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert inside
        digest = base64.b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy[0]


def test_every_link_leads_somewhere_on_the_page(text: str) -> None:
    read = Tags(text)
    ids = [value for name, value in read.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    wanted = {(value or "")[1:] for name, value in read.attributes if name == "href"}
    assert wanted - set(ids) == set()


def test_the_page_has_a_name(text: str) -> None:
    assert text.count("Audit of decision papers") == 2 and "<h1>Audit of decision papers</h1>" in text


def test_a_log_is_one_paper_with_several_records() -> None:
    first = paper(1)
    log = [
        first,
        replace(first, id=f"{first.id}.2"),
        replace(paper(2), source=replace(first.source, sha256="9" * 64)),
    ]
    text = "".join(page(log))
    assert "2 papers with 3 records, looked at on" in text
    assert "<dt>Papers</dt><dd>2</dd>" in text and "<dt>Records</dt><dd>3</dd>" in text
    assert "1 paper, looked at on" in "".join(page([first]))


def test_evidence_is_quoted_with_its_page(text: str) -> None:
    assert '<blockquote>£1,000 to Boat patrol</blockquote><p class="place">page 2, line 1</p>' in text


def test_the_folders_of_who_made_it_are_not_told() -> None:
    record = paper(1)
    record = replace(record, source=replace(record.source, path="/home/jo/secret plans/notice.pdf"))
    text = "".join(page([record]))
    assert "notice.pdf" in text and "secret plans" not in text


def test_an_award_that_a_second_paper_repeats_counts_once() -> None:
    first = replace(paper(3), area="Suffolk")
    again = replace(first, id="9" * 12, source=replace(first.source, sha256="9" * 64))
    text = "".join(page([first, again]))
    assert "<dt>Awarded</dt><dd>£3,000</dd>" in text and "<dt>Awards</dt><dd>1</dd>" in text
    assert "1 award of an earlier paper printed again" in text and ", which repeats <a href" in text


def test_awards_are_added_up_by_the_same_years_as_on_the_terminal() -> None:
    text = "".join(page([paper(1), replace(paper(2), decided_on=date(2020, 4, 1))]))
    assert re.findall(r'<th scope="row">(20[^<]+)</th><td class="number" data-value="(\d+)"', text) == [
        ("2019/20", "1000"),
        ("2020/21", "2000"),
    ]
    assert "By financial year" in text and text.count(">2019/20<") == 2, "drawn and in figures"


def test_a_finding_of_another_versions_rule_is_shown() -> None:
    record = paper(1)
    old = replace(record.findings[0], code="Z9", message="What Z9 found.")
    assert "What Z9 found." in "".join(page([replace(record, findings=(old,))]))


def test_a_page_of_no_awards_and_no_checklists() -> None:
    text = "".join(page([replace(paper(1), awards=(), checklist=(), findings=())]))
    assert "award nothing" in text and "prints a checklist" in text and "Nothing was found" in text

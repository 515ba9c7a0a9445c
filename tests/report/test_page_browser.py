"""The HTML page in a real Chromium: clicked, typed into, followed, printed, and read by axe."""

import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from extract.checks.rule import example
from extract.paper import read_paper
from extract.record import TOPICS
from report.page.page import page as made_page

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip(
    "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
)

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")

CORPUS = Path(__file__).parents[2] / "corpus"
PAPERS = (
    "suffolk-notice--award-four-times.pdf",
    "suffolk-notice--blank-approval.docx",
    "suffolk-panel--reasoned-answers.txt",
    "averstoke-decision--landscape-awards.pdf",
    "accepting-notice--grant-in-and-out.pdf",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of five papers of the corpus, and of one with a hostile title."""
    folder = tmp_path_factory.mktemp("page")
    clean = (CORPUS / "planted" / "notice.txt").read_text(encoding="utf-8")
    hostile = clean.replace("NIGHT PATROLS ON THE MARL NAVIGATION", "<script>alert(1)</script>")
    (folder / "notice.txt").write_text(hostile, encoding="utf-8")
    paths = [*(CORPUS / "papers" / name for name in PAPERS), folder / "notice.txt"]
    records = [record for path in paths for record in read_paper(path)]
    (folder / "report.html").write_text("".join(made_page(records)), encoding="utf-8")
    return (folder / "report.html").as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Seen:
    """What the browser was asked for and complained of while a page was open."""

    def __init__(self, page: Any) -> None:
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("dialog", lambda dialog: (self.said.append(f"dialog {dialog.message}"), dialog.dismiss()))


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["desktop", "phone"])
def opened(request: pytest.FixtureRequest, browser: Any, address: str) -> Iterator[Any]:
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.seen = Seen(page)
    page.goto(address)
    yield page
    assert page.seen.said == []
    assert [url for url in page.seen.asked if url.partition("#")[0] != address] == []
    context.close()


def shown(page: Any, rows: str) -> list[str]:
    """The words of the rows that are not hidden."""
    return [row.inner_text() for row in page.locator(rows).all() if row.is_visible()]


def test_a_hostile_title_is_words_and_no_script_but_ours_runs(opened: Any) -> None:
    assert opened.locator("summary .title", has_text="<script>alert(1)</script>").count() == 1
    assert opened.locator("script").count() == 1
    script = "Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'})"
    opened.evaluate(f"document.body.append({script})")
    assert opened.evaluate("window.ran") is None, "the policy lets no other script run"
    opened.seen.said = [said for said in opened.seen.said if "Content Security Policy" not in said]


def test_columns_sort_up_and_down(opened: Any) -> None:
    column = opened.locator("#matrix thead th").filter(has_text="finance")
    button = column.get_by_role("button")
    at = opened.locator("#matrix thead th").all_inner_texts().index(column.inner_text())
    cells = opened.locator(f"#matrix tbody tr > :nth-child({at + 1})")
    button.click()
    up = cells.all_inner_texts()
    assert column.get_attribute("aria-sort") == "ascending" and up == sorted(up) and len(set(up)) > 1
    button.press("Enter")
    assert column.get_attribute("aria-sort") == "descending"
    assert cells.all_inner_texts() == sorted(up, reverse=True)


def test_sums_and_rates_sort_as_numbers(opened: Any) -> None:
    for table, head in (("#awards", "Award"), ("[aria-labelledby=h-rates] table", "Yes rate")):
        button = opened.locator(f"{table} thead button", has_text=head).first
        button.click()
        at = button.evaluate("button => button.parentElement.cellIndex + 1")
        printed = opened.locator(f"{table} tbody tr > :nth-child({at})").all_inner_texts()
        numbers = [float(re.sub(r"[^\d.]", "", text)) for text in printed]
        assert numbers == sorted(numbers) and len(set(numbers)) > 3


def test_a_filter_leaves_what_holds_all_its_words(opened: Any) -> None:
    before = shown(opened, "#matrix tbody tr")
    opened.get_by_label("Show papers with").first.fill("Unclear blank")
    output = opened.locator('output[for="f-matrix"]')
    output.filter(has_text="shown").wait_for()
    rows = shown(opened, "#matrix tbody tr")
    assert rows and rows == [row for row in before if "unclear" in row and "blank" in row] != before
    assert output.inner_text() == f"{len(rows)} paper{'' if len(rows) == 1 else 's'} shown"


def test_filtered_findings_open_what_they_are_in_and_hide_the_rest(opened: Any) -> None:
    opened.get_by_label("Show findings with").fill("conditions cadets")
    opened.locator('output[for="f-found"]').filter(has_text="1 finding shown").wait_for()
    assert shown(opened, "#found details.rule h3") == ["T006 Award without conditions"]


def test_evidence_is_followed_to_the_record_and_back_to_the_rule(opened: Any) -> None:
    link = opened.locator("#c-D001 li a").first
    assert "Date 14/05/2018" in (opened.locator("#c-D001 blockquote").first.text_content() or "")
    link.click()
    record = opened.locator(link.get_attribute("href").replace("#", "[id='") + "']")
    record.locator("dl").wait_for()
    assert record.evaluate("element => element.open && document.activeElement === element.firstElementChild")
    assert (
        "page 1, line" in record.inner_text() and record.evaluate("e => e.getBoundingClientRect().top") < 200
    )
    record.locator("a", has_text="C002").click()
    assert opened.locator("#c-C002").evaluate("element => element.open")


def test_the_keyboard_reaches_the_findings_first(opened: Any) -> None:
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.className") == "skip"
    assert opened.locator(".skip").is_visible()
    opened.keyboard.press("Enter")
    assert opened.evaluate("document.activeElement.id") == "main"


def test_nothing_is_wider_than_the_screen(opened: Any) -> None:
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_axe_finds_nothing(opened: Any) -> None:
    every = "document.querySelectorAll('details')"
    opened.evaluate(f"{every}.forEach((e) => {{ e.open = true; e.style.contentVisibility = 'visible'; }})")
    result = axe.Axe().run(opened)
    assert result.violations_count == 0, result.generate_report()


def test_print_shows_findings_and_no_controls(opened: Any) -> None:
    opened.emulate_media(media="print")
    assert not opened.locator("nav").is_visible() and not opened.locator("thead button").first.is_visible()
    assert opened.locator("#c-D001 blockquote").first.is_visible()
    assert opened.pdf(format="A4").startswith(b"%PDF")


def test_without_scripts_the_page_is_whole(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("#c-D001 blockquote").first.is_visible()
    assert page.locator("#matrix tbody tr").count() > 3
    assert not page.locator(".control").first.is_visible()
    context.close()


def test_a_small_laptop_shows_every_column_of_the_checklists(browser: Any, tmp_path: Path) -> None:
    at = {"page": 1, "line": 1, "text": ""}
    asked = [{"topic": topic, "question": "?", "answer": "yes", "evidence": at} for topic in TOPICS]
    records = [
        example({"checklist": some, "decided_on": "2020-05-04"}) for some in (asked, asked[:1], asked[1:])
    ]
    (tmp_path / "report.html").write_text("".join(made_page(records)), encoding="utf-8")
    with closing(browser.new_page(viewport={"width": 1366, "height": 768})) as page:
        page.goto((tmp_path / "report.html").as_uri())
        assert page.locator("#matrix thead th").count() == len(TOPICS) + 3
        assert page.evaluate("matrix.parentElement.scrollWidth <= matrix.parentElement.clientWidth")


def test_the_figures_stay_inside_the_page(opened: Any) -> None:
    opened.evaluate(
        "document.querySelectorAll('.figures dd').forEach(dd => dd.textContent = '£123,960,685.50')"
    )
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert opened.evaluate(wide) <= 0

"""`pcc browse` driven by its keys, over a library of real papers as `pcc index` reads them."""

import asyncio
import contextlib
import csv
import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList
from typer.testing import CliRunner

from cli import app as pcc
from index.library import Library
from report.browse import screen
from report.browse.screen import Browser

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus" / "papers"
PAPERS = (
    "mopac-decision--nested-items.pdf",
    "northants-record--public-or-private.docx",
    "scheme-notice--ceilings-not-awards.pdf",
    "suffolk-panel--reasoned-answers.txt",
    "surrey-record--thresholds-in-headings.pdf",
    "westerdale-notices--one-after-another.txt",
)
HOSTILE = """DECISION NO. 7

SUBJECT: [bold]Zebra[/] \x1b[31mcrossing \u202egnp

1. That £900 is awarded to Lantern House.
"""


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A library of some of the project's own papers, and one that would draw on the screen itself."""
    home = tmp_path_factory.mktemp("browse")
    papers = home / "papers"
    papers.mkdir()
    for name in PAPERS:
        shutil.copy(CORPUS / name, papers)
    (papers / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CACHE", "STATE", "DATA"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        patch.setenv("PCC_LIBRARY", str(home / "library"))
        result = CliRunner().invoke(pcc, ["index", str(papers)])
        assert result.exit_code == 0, result.stderr
        yield home / "library"


class Screen:
    """What is on the screen, line by line, and where one is."""

    def __init__(self, browser: Browser) -> None:
        strips = browser.screen._compositor.render_strips()
        self.lines = [strip.text for strip in strips]
        self.text = "\n".join(self.lines)
        self.focus = browser.focused.id if browser.focused else None
        self.query = browser.query_one("#query", Input).value
        self.cursor = browser.query_one("#query", Input).cursor_position
        self.papers = browser.query_one("#hits", OptionList).option_count


def on_screen(library: Path, *steps: str, query: str = "", size: tuple[int, int] = (80, 24)) -> Screen:
    """The screen after some steps: keys, or words after "> " that are put where the focus is."""

    async def run() -> Screen:
        with Library.open(library) as opened:
            browser = Browser(opened, query)
            async with browser.run_test(size=size) as pilot:
                for step in steps:
                    if step.startswith("> ") and isinstance(browser.focused, Input):
                        browser.focused.value = step[2:]
                    else:
                        await pilot.press(step)
                    await pilot.pause()
                return await settled(browser, pilot)

    return asyncio.run(run())


async def settled(browser: Browser, pilot: Pilot[None]) -> Screen:
    """The screen when nothing on it changes any more; the footer comes a moment after the focus."""
    shown = Screen(browser)
    for _ in range(100):
        await pilot.pause(0.05)
        before, shown = shown, Screen(browser)
        if shown.lines == before.lines and shown.lines[-1].strip():
            break
    return shown


def found(library: Path, query: str | None) -> list[str]:
    with Library.open(library) as opened:
        return [str(hit.title) for hit in opened.search(query, limit=None, fold=True).hits]


def test_it_begins_with_everything_and_the_cursor_in_the_query(library: Path) -> None:
    shown = on_screen(library)
    everything = found(library, None)
    assert (shown.focus, shown.papers) == ("query", len(everything))
    assert f"{len(everything)} of {len(everything)} records match, newest first" in shown.text
    assert everything[0][:20] in shown.text
    assert len(shown.lines) == 24 and {len(line) for line in shown.lines} == {80}


def test_a_query_lists_what_a_search_finds(library: Path) -> None:
    shown = on_screen(library, *"youth", "space", *"OR", "space", *"sport", "enter")
    wanted = found(library, "youth OR sport")
    assert 0 < len(wanted) < len(found(library, None))
    assert (shown.focus, shown.papers) == ("hits", len(wanted))
    assert f"{len(wanted)} of" in shown.text and "best first" in shown.text
    assert wanted[0][:20] in shown.text


def test_a_query_that_cannot_be_read_shows_where_and_leaves_the_papers(library: Path) -> None:
    shown = on_screen(library, "> youth kinds:paper", "enter")
    assert "there is no field 'kinds'" in shown.text and "Did you mean kind?" in shown.text
    at = next(number for number, line in enumerate(shown.lines[1:], 1) if "youth kinds:paper" in line)
    assert shown.lines[at].index("kinds") == shown.lines[at + 1].index("^")
    assert (shown.focus, shown.cursor) == ("query", len("youth "))
    assert shown.papers == len(found(library, None))
    mended = on_screen(library, "> youth kinds:paper", "enter", *["delete"] * 11, "enter")
    assert mended.focus == "hits" and "cannot be read" not in mended.text


def test_a_long_query_is_cut_about_its_error(library: Path) -> None:
    shown = on_screen(library, query=" OR ".join(["youth"] * 30) + " kinds:paper")
    at = next(number for number, line in enumerate(shown.lines[1:], 1) if "kinds:paper" in line)
    assert shown.lines[at].index("kinds") == shown.lines[at + 1].index("^")


def test_words_that_nothing_holds_are_said(library: Path) -> None:
    shown = on_screen(library, "> yuoth", "enter")
    assert "None of" in shown.text and "No record holds 'yuoth'. Did you mean: youth" in shown.text
    assert (shown.focus, shown.papers) == ("query", 0)
    assert on_screen(library, "> yuoth", "enter", "down", "enter", "o", "m", "e", "x").papers == 0


def test_a_facet_narrows_and_widens_again(library: Path) -> None:
    shown = on_screen(library, "left", "enter", query="youth OR grant")
    assert shown.focus == "facets" and shown.query.startswith("(youth OR grant) area:")
    assert shown.papers == len(found(library, shown.query)) < len(found(library, "youth OR grant"))
    assert any("•" in line for line in shown.lines)
    again = on_screen(library, "left", "enter", "enter", query="youth OR grant")
    assert again.query in ("youth OR grant", "(youth OR grant)")


@pytest.mark.parametrize("facet", ["area", "year", "kind", "originator", "outcome", "recipient"])
def test_every_value_of_a_facet_is_a_query_that_finds_its_records(library: Path, facet: str) -> None:
    with Library.open(library) as opened:
        counts = opened.search(None, facets=True).facets[facet]
        terms = {screen.term(facet, value): count for value, count in counts.items() if value}
        assert terms
        for term, count in terms.items():
            assert opened.search(term).total >= count, term


def test_a_paper_is_read_with_its_evidence_and_left_again(library: Path) -> None:
    shown = on_screen(library, "enter", query="title:zebra")
    assert (shown.focus, "Papers" in shown.text) == ("reader", False)
    assert "£900" in shown.text or "decision" in shown.text
    assert "l. 3" in shown.text and "“SUBJECT:" in shown.text
    assert "\x1b" not in shown.text and "\u202e" not in shown.text and "[bold]Zebra[/]" in shown.text
    back = on_screen(library, "enter", "escape", query="title:zebra")
    assert back.focus == "hits" and "Papers" in back.text
    assert on_screen(library, "enter", "escape", "escape", query="title:zebra").focus == "query"


def test_evidence_in_full_is_one_key_away(library: Path) -> None:
    short = on_screen(library, "enter", query="title:zebra", size=(80, 60))
    whole = on_screen(library, "enter", "e", query="title:zebra", size=(80, 60))
    words = "“1. That £900 is awarded to Lantern House.”"
    assert whole.text.count(words) > short.text.count(words)


def test_on_a_wide_screen_the_record_follows_the_mark(library: Path) -> None:
    first = on_screen(library, size=(140, 40))
    second = on_screen(library, "down", "down", size=(140, 40))
    names = [hit.id for hit in Library.open(library).search(None).hits]
    assert names[0] in first.text and names[1] not in first.text
    assert names[1] in second.text and names[0] not in second.text
    assert "Papers" in second.text and "Narrow by" in second.text


def test_papers_like_one_say_what_they_share(library: Path) -> None:
    with Library.open(library) as opened:
        hit = opened.search("youth").hits[0]
        alike = opened.similar(hit.id, 50)
    shown = on_screen(library, "m", query="youth")
    assert alike and shown.papers == len(alike)
    assert (
        "Esc: back" in shown.lines[1]
        and "Papers like it" in shown.text
        and f"shared: words {alike[0].words[0]}" in shown.text
    )
    assert on_screen(library, "m", "escape", query="youth").papers == len(found(library, "youth"))


def test_the_order_is_said_and_changed(library: Path) -> None:
    shown = on_screen(library, "s", query="youth OR grant")
    assert "newest first" in shown.text
    most = on_screen(library, "s", "s", query="youth OR grant")
    with Library.open(library) as opened:
        title = str(opened.search("youth OR grant", sort="amount").hits[0].title)
    assert "most awarded first" in most.text and title[:30] in most.lines[3]


def test_more_than_a_page_is_fetched_when_asked_for(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "PAGE", 4)
    everything = len(found(library, None))
    shown = on_screen(library, "down", *["down"] * 4)
    assert shown.papers == 5 and f"… {everything - 4} more" in shown.text
    assert on_screen(library, "down", *["down"] * 4, "enter").papers == min(everything, 8) + (everything > 8)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="xdg-open is Linux's")
def test_a_paper_is_opened_by_the_platforms_own_program(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = tmp_path / "xdg-open"
    opener.write_text(f'#!/bin/sh\necho noise; echo "$1" > {tmp_path}/opened\n', encoding="utf-8")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":9")
    shown = on_screen(library, "o", query="title:zebra")
    assert (tmp_path / "opened").read_text().strip().endswith("hostile.txt")
    assert "Opened " in shown.text and "noise" not in shown.text


def test_where_nothing_opens_papers_their_place_is_said(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    shown = on_screen(library, "o", query="title:zebra", size=(200, 24))
    assert "Nothing here opens papers" in shown.text and "hostile.txt" in shown.text


def test_all_that_match_are_written_not_the_page_alone(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(screen, "PAGE", 2)
    shown = on_screen(library, "x", "enter", query="youth OR grant")
    rows = list(csv.DictReader((tmp_path / "papers.csv").open(encoding="utf-8-sig", newline="")))
    assert len(rows) == len(found(library, "youth OR grant")) > 2
    assert "Written to" in shown.text and shown.focus == "hits"


def test_a_file_that_is_there_is_replaced_only_when_told_twice(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "papers.csv").write_text("mine", encoding="utf-8")
    asked = on_screen(library, "x", "enter", query="youth")
    assert "is there already" in asked.text and (tmp_path / "papers.csv").read_text() == "mine"
    left = on_screen(library, "x", "enter", "escape", query="youth")
    assert left.focus == "hits" and (tmp_path / "papers.csv").read_text() == "mine"
    on_screen(library, "x", "enter", "enter", query="youth")
    assert (tmp_path / "papers.csv").read_text(encoding="utf-8-sig").startswith("id,rank,")


def test_a_record_is_written_whole(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    on_screen(library, "enter", "x", "enter", query="title:zebra")
    (file,) = tmp_path.glob("*.json")
    record = json.loads(file.read_text(encoding="utf-8"))
    assert record["id"] == file.stem and record["amounts"][0]["value"] == "900.00"


def test_a_file_that_cannot_be_written_is_said(library: Path, tmp_path: Path) -> None:
    shown = on_screen(library, "x", f"> {tmp_path / 'none' / 'x.csv'}", "enter", query="youth")
    assert "cannot write" in shown.text and shown.focus == "file"


def test_every_key_of_the_footer_is_in_sight(library: Path) -> None:
    for steps in ([], ["down"], ["down", "enter"], ["down", "left"], ["down", "x"]):
        last = on_screen(library, *steps).lines[-1].rstrip()
        assert last and len(last) < 80, steps
        assert steps in ([], ["down", "x"]) or last.endswith("q Quit"), last


def test_a_fault_ends_with_its_traceback_and_without_words_of_papers(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(record: object) -> Iterator[str]:
        secret = "NAME OF A WITNESS"[::-1]
        raise RuntimeError(f"drawing failed after {len(secret)}")

    monkeypatch.setattr(screen, "draw_record", broken)
    with pytest.raises(RuntimeError):
        on_screen(library, "enter", query="title:zebra")
    told = capsys.readouterr()
    assert "drawing failed" in told.err + told.out
    assert "SSENTIW" not in told.err + told.out


def test_in_a_pipe_it_says_what_to_use(library: Path) -> None:
    result = CliRunner().invoke(pcc, ["browse"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "needs a terminal" in result.stderr and "pcc search" in result.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a terminal of POSIX, and xdg-open")
def test_in_a_real_terminal_it_draws_opens_and_leaves(library: Path, tmp_path: Path) -> None:
    import pty
    import termios

    opener = tmp_path / "xdg-open"
    opener.write_text(f"#!/bin/sh\necho NOISE; echo NOISE >&2; touch {tmp_path}/opened\n", encoding="utf-8")
    opener.chmod(0o755)
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    own = {"PATH": path, "DISPLAY": ":9", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    code = "import sys; sys.argv[0] = 'pcc'; from cli import app; app()"
    child = subprocess.Popen(
        [sys.executable, "-c", code, "browse", "title:zebra"],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=os.environ | own,
    )  # fmt: skip
    os.close(theirs)
    drawn = b""
    try:
        for wanted, key in ((b"Zebra", b"o"), (b"Opened", b"q")):
            while wanted not in drawn:
                assert select.select([ours], [], [], 60)[0], drawn[-2000:]
                drawn += os.read(ours, 65536)
            os.write(ours, key)
        with contextlib.suppress(OSError):  # Linux says so that the other end is closed
            while part := os.read(ours, 65536):
                drawn += part
    finally:
        os.close(ours)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(30)
        child.kill()
    assert child.returncode == 0 and (tmp_path / "opened").exists()
    assert b"NOISE" not in drawn and b"Traceback" not in drawn

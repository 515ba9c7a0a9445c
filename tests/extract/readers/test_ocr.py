"""What OCR is asked, what is made of its answer, and a picture of a page taken for what it shows."""

import sys

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extract.errors import BadUsage
from extract.readers import ocr, scanner
from extract.readers.ocr import Tesseract, Word, how_to_install
from extract.readers.picture import (
    Grey,
    find_rules,
    ink_of,
    is_bare,
    leftovers,
    set_straight,
    skew_of,
    tick_box,
    wiped,
)
from extract.readers.scanner import Scanner

DPI = 150
TABLE = """level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
1\t1\t0\t0\t0\t0\t0\t0\t1240\t1754\t-1\t
4\t1\t1\t1\t1\t0\t100\t90\t200\t20\t-1\t
5\t1\t1\t1\t1\t1\t100\t90\t60\t20\t96.5\t"Award
5\t1\t1\t1\t1\t2\t170\t90\t70\t24\t41\t£1,500
5\t1\t1\t1\t2\t1\t100\t130\t9\t20\t88\t¢
5\t1\t1\t1\t2\t2\t120\t130\t9\t20\t88\t|
5\t1\t1\t1\t2\t3\t140\t130\t9\t20\t88\t¢
5\t1\t2\t1\t1\t1\t100\t230\t60\t20\t0\t\x20
"""


def page() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("L", (1240, 1754), 250)
    return picture, ImageDraw.Draw(picture)


def pixels(picture: Image.Image) -> Grey:
    return np.asarray(picture)


# The program and its answer


def test_the_table_of_words_gives_each_its_box_its_line_and_how_sure_it_is() -> None:
    words = ocr._words(TABLE)
    assert words[0] == Word('"Award', 100, 90, 160, 110, 0, 0.965)
    assert [(word.text, word.line) for word in words] == [
        ('"Award', 0), ("£1,500", 0), ("•", 1), ("I", 1), ("¢", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_each_platform_is_told_how_to_install_it(platform: str) -> None:
    word = {"linux": "apt install tesseract-ocr", "darwin": "brew", "win32": "installer"}[platform]
    assert word in how_to_install(platform)


def test_without_the_program_auto_reads_nothing_and_force_is_refused(without_ocr: None) -> None:
    assert not Scanner("auto").wants(readable=False)
    with pytest.raises(BadUsage, match="tesseract") as caught:
        Scanner("force")
    assert "Install" in caught.value.hint


@pytest.mark.skipif(sys.platform == "win32", reason="needs a program that does nothing")
@pytest.mark.parametrize("program", ["false", "no-such-program"])
def test_a_program_that_fails_gives_no_words_and_no_traceback(program: str) -> None:
    assert Tesseract(program, ("eng",), turns=True).read(b"", DPI) is None


@pytest.mark.skipif(sys.platform == "win32", reason="needs sleep")
def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "PAGE_SECONDS", 0.2)
    assert ocr._run(["sleep", "30"], b"") is None


def test_modes_say_which_pages_are_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanner, "find_tesseract", lambda: Tesseract("tesseract", ("eng",), turns=False))
    wanted = {mode: [Scanner(mode).wants(r) for r in (True, False)] for mode in ("auto", "off", "force")}
    assert wanted == {"auto": [False, True], "off": [False, False], "force": [True, True]}


def test_when_the_time_for_a_paper_is_up_its_other_pages_stay_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanner, "find_tesseract", lambda: Tesseract("tesseract", ("eng",), turns=False))
    monkeypatch.setattr(scanner, "SCAN_SECONDS", -1.0)
    assert Scanner("auto").read(page=None) is None


# A picture of a page


@pytest.mark.parametrize("askew", [-2.0, -0.6, 0.0, 1.5])
def test_skew_is_found_and_undone(askew: float) -> None:
    picture, pen = page()
    for y in range(200, 1500, 40):
        for x in range(150, 1050, 30):
            pen.rectangle((x, y, x + 20, y + 14), fill=20)
    laid = picture.rotate(-askew, resample=Image.Resampling.BICUBIC, fillcolor=250)
    found = skew_of(pixels(laid), DPI)
    assert found == pytest.approx(askew, abs=0.1)
    assert abs(skew_of(set_straight(pixels(laid), found), DPI)) <= 0.1


def test_rules_of_a_table_are_found_and_wiped_and_its_letters_stay() -> None:
    """
    ┌────┬──────┐
    │ EE │ EEEE │
    └────┴──────┘
    """
    picture, pen = page()
    for y in (300, 350):
        pen.line((200, y, 900, y), fill=30, width=1)
    for x in (200, 500, 900):
        pen.line((x, 300, x, 350), fill=30, width=2)
    pen.rectangle((230, 318, 234, 333), fill=20)
    bars = find_rules(pixels(picture), DPI)
    level = [bar for bar in bars if bar[2] - bar[0] > bar[3] - bar[1]]
    upright = [bar for bar in bars if bar not in level]
    assert [(bar[0], bar[2]) for bar in level] == [(200, 902), (200, 902)]
    assert sorted(round(bar[0] / 10) * 10 for bar in upright) == [200, 500, 900]
    left = ink_of(wiped(pixels(picture), bars))
    assert left[318:334, 230:235].all() and left.sum() == 16 * 5


def test_a_row_of_letters_and_a_black_bar_are_no_rules() -> None:
    picture, pen = page()
    for x in range(200, 900, 9):
        pen.rectangle((x, 300, x + 5, 316), fill=20)
    pen.rectangle((200, 305, 900, 306), fill=20)  # the bars of a row of "H"
    pen.rectangle((200, 600, 900, 640), fill=20)
    assert find_rules(pixels(picture), DPI) == []


@pytest.mark.parametrize(("mark", "inside"), [("☐", False), ("☒", True)])
def test_a_box_to_tick_is_told_from_letters_and_empty_from_ticked(mark: str, inside: bool) -> None:
    picture, pen = page()
    pen.rectangle((300, 300, 316, 316), outline=20, width=2)
    pen.ellipse((400, 300, 416, 316), outline=20, width=2)
    if inside:
        pen.line((302, 302, 314, 314), fill=20, width=2)
        pen.line((302, 314, 314, 302), fill=20, width=2)
    ink = ink_of(pixels(picture))
    assert tick_box(ink, (295, 295, 322, 322), DPI) == (mark, (300, 300, 317, 317))
    assert tick_box(ink, (395, 295, 422, 322), DPI) is None


def test_ink_outside_the_words_is_found_and_a_photograph_is_not() -> None:
    picture, pen = page()
    for x, y in ((300, 300), (600, 300), (600, 330)):
        pen.rectangle((x, y, x + 8, y + 16), fill=20)
    found = leftovers(ink_of(pixels(picture)), [(298, 298, 312, 320)], DPI)
    assert [(round(box[0], -1), round(box[1], -1)) for box in found] == [(600, 300), (600, 330)]
    rows, columns = np.indices((1754, 1240))
    dots = np.where((rows % 40 < 12) & (columns % 40 < 12), 20, 250).astype(np.uint8)
    assert leftovers(ink_of(dots), [], DPI) == []


def test_the_back_of_a_sheet_is_bare() -> None:
    grain = np.clip(np.random.default_rng(1).normal(245, 5, (1754, 1240)), 0, 255).astype(np.uint8)
    picture, pen = page()
    pen.rectangle((300, 300, 600, 330), fill=20)
    assert is_bare(grain) and not is_bare(pixels(picture))

"""Words read from a picture of a page by the tesseract program, each with its place and how sure it is.

Its command line and its table of words (TSV), without a wrapper library. Knows pictures and words only: how
a page becomes a picture, and words become lines, is said in pdf_scan.py. Another engine would stand beside
this file and give the same `Word`s.
"""

import contextlib
import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PAGE_SECONDS = 60.0  # a page of print takes 1 to 5 s; a photograph of grass may take a minute
_BULLETS = frozenset("¢*e«°©®")
_WINDOWS_PLACE = Path(r"C:\Program Files\Tesseract-OCR\tesseract.exe")  # its installer leaves PATH alone


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a picture: its box in pixels from the top left, the printed line it stands on, and how sure
    the engine is of it, from 0 to 1.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    line: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The program, the languages of these papers that it has, and whether it can tell a page on its side."""

    program: str
    languages: tuple[str, ...]
    turns: bool

    def read(self, picture: bytes, dpi: int, *, block: bool = False) -> list[Word] | None:
        """The words of a picture (PGM) in the engine's reading order; None when it failed or took too long.

        `block`: the picture is lines below one another and no page.
        """
        asked = ("-l", "+".join(self.languages), "--psm", "6" if block else "3", "--dpi", str(dpi))
        table = _run([self.program, "stdin", "stdout", *asked, "-c", "tessedit_create_tsv=1"], picture)
        return None if table is None else _words(table)

    def turn(self, picture: bytes, dpi: int) -> int:
        """By how many degrees clockwise to turn a picture so that its words stand upright; 0 if unsure."""
        asked = ("-l", "osd", "--psm", "0", "--dpi", str(dpi))
        said = _run([self.program, "stdin", "stdout", *asked], picture) if self.turns else None
        for line in (said or "").splitlines():
            name, _, value = line.partition(":")
            if name == "Rotate" and value.strip() in ("90", "180", "270"):
                return int(value)
        return 0


@cache
def find_tesseract() -> Tesseract | None:
    """The program, where it is installed with its English data; None where it is not."""
    program = shutil.which("tesseract")
    if program is None and sys.platform == "win32" and _WINDOWS_PLACE.exists():
        program = str(_WINDOWS_PLACE)
    if program is None:
        return None
    listed = set((_run([program, "--list-langs"], b"") or "").split())
    if "eng" not in listed:
        return None
    return Tesseract(program, ("eng", *({"cym"} & listed)), "osd" in listed)


def how_to_install(platform: str = sys.platform) -> str:
    """The line that installs the program here.

    >>> how_to_install("linux"), how_to_install("darwin")
    ('sudo apt install tesseract-ocr', 'brew install tesseract')
    """
    if platform == "win32":
        return "the installer at https://github.com/UB-Mannheim/tesseract/wiki"
    return "brew install tesseract" if platform == "darwin" else "sudo apt install tesseract-ocr"


def _run(command: Sequence[str], given: bytes) -> str | None:
    """What the program prints, None when it fails or takes too long."""
    one_thread = os.environ | {"OMP_THREAD_LIMIT": "1"}  # papers are read side by side instead
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=one_thread,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
    except OSError:
        return None
    with process:
        _bound(process.pid)
        try:
            printed, _ = process.communicate(given, timeout=PAGE_SECONDS)
        except (subprocess.TimeoutExpired, OSError):
            process.kill()
            return None
    return printed.decode("utf-8", "replace") if process.returncode == 0 else None


def _bound(pid: int) -> None:
    """Bound its processor time, where the system can: it must end even when its reader was killed."""
    if sys.platform == "linux":
        import resource

        with contextlib.suppress(OSError):
            resource.prlimit(pid, resource.RLIMIT_CPU, (int(PAGE_SECONDS), int(PAGE_SECONDS) + 5))


def _words(table: str) -> list[Word]:
    found: list[Word] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row["text"] or "").strip()
        if row["level"] != "5" or not text:
            continue
        left, top, wide, high = (float(row[name]) for name in ("left", "top", "width", "height"))
        line = lines.setdefault((row["block_num"], row["par_num"], row["line_num"]), len(lines))
        sure = max(0.0, float(row["conf"])) / 100
        first = not found or found[-1].line != line
        found.append(Word(_meant(text, first), left, top, left + wide, top + high, line, sure))
    return found


def _meant(text: str, first: bool) -> str:
    """The mark that the engine, which has no word for it, takes for another.

    A lone "|" is a letter, since drawn rules are wiped before; a lone "¢" that begins a line is a bullet.
    """
    return "I" if text == "|" else "•" if first and text in _BULLETS else text

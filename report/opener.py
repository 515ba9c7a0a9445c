"""Opens a paper in whatever this platform reads papers with."""

import os
import subprocess
import sys
import webbrowser
from pathlib import Path
from shutil import which

from extract.record import Record


def first_page(record: Record) -> int | None:
    """The page on which the record begins; None where its format has no pages."""
    pages = [evidence.page for evidence in record.evidence.values() if evidence.page]
    pages += [part.page for part in record.body if part.page]
    return min(pages, default=None)


def open_paper(path: Path, page: int | None = None) -> bool:
    """Open the paper, at the page where the program can; False when there is nothing to open it with.

    Only browsers take a page in a file's address, so a PDF goes to one when a page past the first is asked
    for, and to the platform's own program otherwise.
    """
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return False  # `webbrowser` would start a text browser in this terminal
    if path.suffix.lower() == ".pdf" and page and page > 1:
        return webbrowser.open(f"{path.absolute().as_uri()}#page={page}")
    if sys.platform == "win32":
        os.startfile(path)
        return True
    opener = which("open" if sys.platform == "darwin" else "xdg-open")
    if opener is None:
        return webbrowser.open(path.absolute().as_uri())
    # What it has to say would spoil the screen of `pcc browse`.
    silent = subprocess.DEVNULL
    return subprocess.run([opener, path.absolute()], stdout=silent, stderr=silent).returncode == 0

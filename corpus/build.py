"""Build the corpus: every page in `sources/` becomes the paper in `papers/` that it says it is.

A web page or a text is its own paper: it stands in `papers/` alone, as it was written.

    python -m corpus.build              build the papers that are missing
    python -m corpus.build NAME…        build these anew
    python -m corpus.build --all        build all anew

The built papers are in the repository, so nobody needs the programs that print them: LibreOffice
(`soffice`), Chromium and Ghostscript, and ReportLab with the DejaVu fonts.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .builders.drawn import write_pdf
from .builders.source import Source, read_source
from .builders.word import write_docx

HERE = Path(__file__).parent
SOURCES = HERE / "sources"
PAPERS = HERE / "papers"

SUFFIXES = {
    "docx": "docx",
    "reportlab-pdf": "pdf",
    "chromium-pdf": "pdf",
    "soffice-pdf": "pdf",
    "ghostscript-pdf": "pdf",
}
"""What `<meta name="make">` may say, and the suffix of the paper."""


def main(arguments: list[str]) -> int:
    """Build what `arguments` name, or what is missing; prints each paper that it built."""
    named = [a for a in arguments if a != "--all"]
    for path in sorted(SOURCES.iterdir()):
        target = paper_of(path)
        if path.stem in named or "--all" in arguments or not (named or target.exists()):
            build(path, target)
            print(f"{target.name}  {target.stat().st_size:,} bytes")
    return 0


def paper_of(source: Path) -> Path:
    """Where the paper of a source stands."""
    return PAPERS / f"{source.stem}.{SUFFIXES[read_source(source).make]}"


def build(path: Path, target: Path) -> None:
    """Make the one paper of the source at `path`."""
    source = read_source(path)
    if source.make == "docx":
        write_docx(source, target)
    elif source.make == "reportlab-pdf":
        write_pdf(source, target)
    elif source.make == "soffice-pdf":
        _print_by_office(source, target)
    elif source.make == "chromium-pdf":
        _print_by_chromium(path, target)
    else:
        _distil(path, target)


def _print_by_office(source: Source, target: Path) -> None:
    """Through a Word file, as most offices do."""
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder) / f"{target.stem}.docx"
        write_docx(source, word)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(word))
        shutil.copyfile(word.with_suffix(".pdf"), target)


def _print_by_chromium(path: Path, target: Path) -> None:
    _run(
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        f"--print-to-pdf={target}", path.as_uri(),
    )  # fmt: skip


def _distil(path: Path, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        printed = Path(folder) / "printed.pdf"
        _print_by_chromium(path, printed)
        _run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={target}", str(printed))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=180)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

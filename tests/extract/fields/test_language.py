"""What reading words costs before the first of them is read."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[3]


def loaded(code: str) -> set[str]:
    show = "; import sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code + show], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_spacy_brings_no_web_clients_along_and_leaves_no_stand_in() -> None:
    modules = loaded("import extract.fields.language")
    assert "spacy.language" in modules
    assert not modules & {"spacy.cli", "spacy.cli.info", "requests", "httpx"}


def test_spacys_command_line_can_be_imported_before_or_after() -> None:
    for code in ("import extract.paper, spacy.cli", "import spacy.cli, extract.paper"):
        assert "spacy.cli.info" in loaded(f"{code}; assert spacy.cli.info")

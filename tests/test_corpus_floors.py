"""How well the corpus is read never falls below the pinned floors."""

import re
from pathlib import Path

import pytest

from benchmarks.accuracy import FLOORS, main
from corpus import answers

README = (answers.GOLD.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.skipif(not FLOORS.exists(), reason="no floors are pinned")
def test_no_score_is_below_its_floor(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["--floor"])
    assert status == 0, capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`([a-z-]+--[a-z-]+)`", README))))
def test_a_paper_that_the_readme_names_is_there(name: str) -> None:
    assert (answers.GOLD / f"{name}.json").exists()


def test_a_folder_of_one_s_own_can_be_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "note.txt").write_text("Decision of the Commissioner\n\nA grant of £50 was made.\n")
    (tmp_path / "note.json").write_text('[{"kind": "decision", "amounts": []}]')
    assert main(["--papers", str(tmp_path), "--gold", str(tmp_path), "--show"]) == 0
    assert "amounts: expected nothing" in capsys.readouterr().out


def test_an_empty_folder_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--gold", str(tmp_path)]) == 1
    assert "No gold" in capsys.readouterr().err


def test_a_paper_that_crashes_the_reader_fails_whatever_the_scores(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(_: Path) -> None:
        raise ValueError("zip() argument 2 is longer")

    monkeypatch.setattr("extract.paper.read_paper", crash)
    (tmp_path / "note.txt").write_text("Decision of the Commissioner\n")
    (tmp_path / "note.json").write_text("[]")
    assert main(["--papers", str(tmp_path), "--gold", str(tmp_path)]) == 1
    assert "note CRASHED: ValueError" in capsys.readouterr().err

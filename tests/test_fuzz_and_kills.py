"""Short runs of the two scripts that are run long by hand: damaged papers, and killed runs."""

import sys
from pathlib import Path

import pytest

from benchmarks import fuzz, kills
from extract.errors import PapersError
from extract.workers import Outcome


def test_damaged_papers_end_in_records_or_in_a_reason() -> None:
    verdicts = fuzz.run(120, seed=20, workers=2, limit=30.0, keep=None)
    assert len(verdicts) == 120
    assert not [verdict for verdict in verdicts if verdict.is_defect]
    assert {"read", "refused"} <= {verdict.end for verdict in verdicts}, "damage that changes something"


def test_the_same_number_gives_the_same_file() -> None:
    papers = {"pdf": sorted(fuzz.PAPERS.glob("*.pdf"))}
    assert fuzz.damaged("pdf", 4, 1, papers) == fuzz.damaged("pdf", 4, 1, papers)
    assert fuzz.damaged("pdf", 4, 1, papers) != fuzz.damaged("pdf", 4, 2, papers)


@pytest.mark.parametrize(
    ("name", "size", "end"),
    [("a.txt", 2_000, "held up"), ("a.txt", 900_000, "over time"), ("a.pdf", 2_000, "over time")],
)
def test_a_small_text_over_its_time_is_a_defect(tmp_path: Path, name: str, size: int, end: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"1" * size)
    late = Outcome(path, error=PapersError("reading a took longer than 20 s", "raise --timeout"))
    judged = fuzz.judge(late, 20.0, words_before=300)[0]
    assert judged == end
    assert fuzz.Verdict(1, "txt", "grow", name, judged, 20.0).is_defect == (end == "held up")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_killed_runs_lose_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("CACHE", "STATE", "DATA"):  # set by the script, too; this puts them back
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path))
    assert kills.run(4, seed=3, papers=12, workers=2, say=lambda line: None) == []

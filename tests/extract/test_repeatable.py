"""A paper is read alike whenever it is read: nothing hangs on the order of a set."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAPER = ROOT / "corpus" / "blind" / "papers" / "warwickshire-decision-form--this-years-share.txt"


@pytest.mark.skipif(not PAPER.is_file(), reason="the blind papers are not here")
def test_two_processes_with_other_hashes_read_the_same() -> None:
    program = "import sys; from pathlib import Path; from extract.paper import read_paper; " \
              "print([r.to_json() for r in read_paper(Path(sys.argv[1]))])"  # fmt: skip
    read = {
        subprocess.run(
            [sys.executable, "-c", program, str(PAPER)], cwd=ROOT, check=True, capture_output=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1")
    }  # fmt: skip
    assert len(read) == 1

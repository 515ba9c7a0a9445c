"""A disk that fills up while papers are indexed: a line says so, nothing is lost, the next run goes on."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PCC = [sys.executable, "-c", "import sys; sys.argv[0] = 'pcc'; from cli import app; app()"]
PAPERS = 40

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and mounts of POSIX")


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(PAPERS):
        words = f"The work of paper {number} with young people. " * 150
        text = f"DECISION NO. {number}\n\nSUBJECT: Youth work {number}\n\n{words}\n"
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def environment(tmp_path: Path, **own: object) -> dict[str, str]:
    places = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CACHE", "STATE", "DATA")}
    return os.environ | places | {"PYTHONPATH": str(ROOT)} | {name: str(value) for name, value in own.items()}


def run(given: dict[str, str], *arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    command = [*PCC, *map(str, arguments)]
    return subprocess.run(command, env=given, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


def goes_on(given: dict[str, str], papers: Path) -> None:
    """With room again: nothing was lost, and the next run reads the rest, once."""
    status = run(given, "status", "--check", "--format", "json")
    assert status.returncode == 0, status.stderr
    kept = json.loads(status.stdout)
    assert kept["problems"] == [] and 0 < kept["records"] < PAPERS
    done = json.loads(run(given, "index", papers, "--format", "json").stdout)
    assert (done["unchanged"], done["added"]) == (kept["records"], PAPERS - kept["records"])
    assert json.loads(run(given, "status", "--format", "json").stdout)["records"] == PAPERS


def test_a_library_that_can_grow_no_more(papers: Path, tmp_path: Path) -> None:
    """Without a mount: the system refuses to let any file of the process grow past a size."""
    import resource

    given = environment(tmp_path, PCC_LIBRARY=tmp_path / "library")
    stopped = run(
        given, "index", papers, "--workers", "1",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY)),
    )  # fmt: skip
    assert stopped.returncode == 4, stopped.stderr
    first, advice = stopped.stderr.splitlines()
    assert "catalogue.sqlite" in first and "Traceback" not in stopped.stderr
    assert "What was reported as added is kept" in advice
    goes_on(given, papers)


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A folder on a disk of 700 KB, where one may be mounted: by root, or in a namespace of one's own."""
    if sys.platform != "linux" or os.getuid() != 0 or not shutil.which("mount"):
        pytest.skip("a small disk can only be mounted by root on Linux")
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=False)


def test_a_full_disk_of_the_library(papers: Path, tmp_path: Path, small_disk: Path) -> None:
    given = environment(tmp_path, PCC_LIBRARY=small_disk / "library")
    stopped = run(given, "index", papers, "--workers", "1")
    assert stopped.returncode == 4
    first, advice = stopped.stderr.splitlines()
    assert "is full" in first and "Make room" in advice
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    goes_on(given, papers)


def test_a_full_disk_of_the_index_costs_no_paper(papers: Path, tmp_path: Path, small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(b"x" * 680_000)
    given = environment(tmp_path, PCC_LIBRARY=tmp_path / "library", XDG_CACHE_HOME=small_disk)
    done = run(given, "index", papers, "--workers", "1", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["added"]) == (0, PAPERS)
    assert "No index can be used" in done.stderr and "No space left" in done.stderr
    assert (
        len(run(given, "search", "youth", "--limit", "99", "--format", "jsonl").stdout.splitlines()) == PAPERS
    )
    (small_disk / "filler").unlink()
    assert run(given, "status", "--check").returncode == 0

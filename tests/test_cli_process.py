"""The command as a process of its own: pipes, interrupts, terminals, other locales."""

import contextlib
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from extract.version import reader_mark
from index.library import FileState, Library

resource = pytest.importorskip("resource")  # not on Windows
MARK = reader_mark(None)
ROOT = Path(__file__).parents[1]
PAPER = "DECISION NO. {0}\n\nSUBJECT: Youth outreach {0}\n\n1. That £{0},500 is awarded to Lantern House.\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")


def pcc(*arguments: object) -> list[str]:
    return [
        sys.executable,
        "-c",
        "import sys; sys.argv[0] = 'pcc'; from cli import app; app()",
        *map(str, arguments),
    ]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    own = {
        "PYTHONPATH": str(ROOT),
        "PCC_LIBRARY": str(tmp_path / "library"),
        "XDG_CACHE_HOME": str(tmp_path / "c"),
    }
    return os.environ | own


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(1, 6):
        (folder / f"{number}.txt").write_text(PAPER.format(number), encoding="utf-8")
    return folder


def test_a_reader_that_leaves_early_is_no_error(papers: Path, environment: dict[str, str]) -> None:
    child = subprocess.Popen(
        pcc("extract", papers, "--format", "jsonl"),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=ROOT,
    )  # fmt: skip
    assert child.stdout is not None and child.stderr is not None
    child.stdout.close()
    assert (child.stderr.read(), child.wait(60)) == (b"", 0)


@pytest.mark.parametrize("form", ["plain", "table"])
def test_a_table_too_may_lose_its_reader(papers: Path, environment: dict[str, str], form: str) -> None:
    subprocess.run(pcc("index", papers), check=True, env=environment, cwd=ROOT, capture_output=True)
    child = subprocess.Popen(
        pcc("amounts", "--format", form),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=ROOT,
    )  # fmt: skip
    assert child.stdout is not None and child.stderr is not None
    child.stdout.close()
    assert (child.stderr.read(), child.wait(60)) == (b"", 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux only")
def test_a_full_disk_is_said_in_one_line(papers: Path, environment: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            pcc("extract", papers, "--format", "json"),
            stdout=full, stderr=subprocess.PIPE, env=environment, cwd=ROOT, check=False,
        )  # fmt: skip
    assert (run.returncode, run.stderr) == (2, b"pcc: cannot write the answer: No space left on device\n")


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_GB.ISO-8859-1"])
def test_a_pipe_is_utf_8_in_every_locale(papers: Path, environment: dict[str, str], locale: str) -> None:
    own = environment | {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    run = subprocess.run(
        pcc("extract", papers / "1.txt", "--format", "jsonl"),
        capture_output=True,
        env=own,
        cwd=ROOT,
        check=True,
    )
    assert "£1,500" in run.stdout.decode("utf-8")


def test_an_interrupt_keeps_what_was_read(papers: Path, environment: dict[str, str]) -> None:
    for number in range(10, 1000):
        (papers / f"{number}.txt").write_text(PAPER.format(number), encoding="utf-8")
    child = subprocess.Popen(
        pcc("index", papers, "--format", "json"),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=ROOT, text=True,
        start_new_session=True,
        # Tests run in the background inherit an ignored Ctrl-C; a user's terminal never does.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    while records_in(Path(environment["PCC_LIBRARY"])) < 5 and child.poll() is None:
        time.sleep(0.05)
    os.killpg(child.pid, signal.SIGINT)
    shown, said = child.communicate(timeout=60)
    assert child.returncode == 130, said
    assert "kept" in said and "Traceback" not in said
    run = subprocess.run(
        pcc("status", "--check", "--format", "json"), env=environment, cwd=ROOT, capture_output=True
    )
    status = json.loads(run.stdout)
    assert 5 <= json.loads(shown)["added"] <= status["records"] < 995
    assert status["problems"] == []


def records_in(library: Path) -> int:
    try:
        with closing(sqlite3.connect(f"file:{library / 'catalogue.sqlite'}?mode=ro", uri=True)) as catalogue:
            return int(catalogue.execute("SELECT count(*) FROM records").fetchone()[0])
    except sqlite3.Error:  # not made yet
        return 0


def test_a_terminal_gets_a_table_and_a_pipe_plain_text(papers: Path, environment: dict[str, str]) -> None:
    import pty

    subprocess.run(pcc("index", papers), check=True, env=environment, cwd=ROOT, capture_output=True)
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        pcc("search", "youth"), stdout=theirs, stderr=theirs, env=environment | {"TERM": "xterm"}, cwd=ROOT
    )
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:  # the terminal has gone with its last user
        pass
    assert child.wait(60) == 0
    assert "───" in shown.decode() and "of 5 in the library" in shown.decode()
    piped = subprocess.run(
        pcc("search", "youth"), env=environment, cwd=ROOT, capture_output=True, check=True
    ).stdout
    assert b"\x1b" not in piped and piped.startswith(b"id\trank\t")


def on_a_terminal(arguments: list[str], environment: dict[str, str]) -> tuple[bytes, bytes]:
    """What a command writes to stdout, a pipe, and to stderr, a terminal."""
    import pty

    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=theirs,
        env=environment | {"TERM": "xterm", "COLUMNS": "120"},
        cwd=ROOT,
    )  # fmt: skip
    os.close(theirs)
    said = b""
    with contextlib.suppress(OSError):  # the terminal has gone with its last user
        while part := os.read(ours, 65536):
            said += part
    os.close(ours)
    return child.communicate(timeout=60)[0], said


def test_progress_is_told_on_a_terminal_only(papers: Path, environment: dict[str, str]) -> None:
    (papers / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")
    shown, said = on_a_terminal(pcc("index", papers, "--workers", "1"), environment)
    assert b"Reading papers" in said and re.search(rb"6/6\x1b\[0m 5 pages, [\d.]+/s, 1 failed", said)
    assert b"\x1b" not in shown
    again = subprocess.run(
        pcc("index", papers, "--force"), env=environment, cwd=ROOT, capture_output=True, check=False
    )
    assert again.stderr == b"" and again.returncode == 3


def test_a_name_cannot_write_to_the_terminal(papers: Path, environment: dict[str, str]) -> None:
    name = papers / "bad\n\x1b[2J\x1b]0;owned\x07.pdf"
    name.write_bytes(b"%PDF-1.4 and no more")
    run = subprocess.run(pcc("extract", papers), env=environment, cwd=ROOT, capture_output=True, check=False)
    assert run.returncode == 3 and len(run.stderr.splitlines()) == 1
    for command in (["index", papers], ["status"], ["index", papers, "--format", "json"]):
        shown, said = on_a_terminal(pcc(*command), environment)
        bare = re.sub(rb"\x1b\[[\d;?]*[a-zA-Z]", b"", said.replace(b"\x1b[2J", b"OWNED"))
        assert b"OWNED" not in bare and b"owned\x07" not in said + shown and b"\x1b" not in shown


def test_a_second_run_over_ten_thousand_papers_is_quick(tmp_path: Path, environment: dict[str, str]) -> None:
    folder = tmp_path / "many"
    with Library.open(tmp_path / "library", create=True, write=True) as library:
        library._catalogue.read("PRAGMA synchronous = OFF")  # the test's own time
        for number in range(10_000):
            path = folder / f"{number % 100:02}" / f"{number:05}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x")
            library.add(FileState(str(path), 1, path.stat().st_mtime_ns, f"{number:064}", MARK), [])
    began = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(
        pcc("index", folder, "--format", "json"), env=environment, cwd=ROOT, capture_output=True, check=True
    )
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime
    assert json.loads(run.stdout)["unchanged"] == 10_000
    assert seconds < 4, "of a processor that may be busy; 2 on one that is not"


def test_the_command_runs_from_any_folder_and_names_papers_absolutely(
    papers: Path, environment: dict[str, str]
) -> None:
    subprocess.run(pcc("index", "."), check=True, env=environment, cwd=papers, capture_output=True)
    run = subprocess.run(
        pcc("search", "youth", "--format", "jsonl"), check=True, env=environment, cwd="/", capture_output=True
    )
    assert {Path(json.loads(line)["path"]).parent for line in run.stdout.splitlines()} == {papers}

"""Papers are read in children: one that dies, hangs or fails never stops the rest."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from extract.errors import BadUsage
from extract.paper import read_paper
from extract.workers import Children, Executor, Limits, Outcome, find_papers, read_papers

READER = """
import ctypes, os, signal, time
from pathlib import Path
from extract.errors import UnreadablePaper
from extract.record import Record, Source

def read(path, *, ocr, on_page):
    words = path.read_text()
    if words.startswith("die"):
        os.abort()
    mark = path.with_suffix("")
    if words.startswith("killed always") or (words.startswith("killed") and not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if words.startswith("hang"):
        ctypes.PyDLL(None).sleep(600) if os.name == "posix" else time.sleep(600)
    if words.startswith("refuse"):
        raise UnreadablePaper("it is locked", "Ask for the password.")
    if words.startswith("slip"):
        raise ZeroDivisionError("by the reader")
    if words.startswith("eat"):
        bytearray(64 * 2**30)
    for _ in range(words.count("page")):
        time.sleep(0.6)
        on_page()
    if words.startswith("slow"):
        time.sleep(0.5)
    print("noise on stdout")
    source = Source(str(path), "0" * 64, 1, "text/plain", None)
    return [Record(words.strip(), "paper", source, title=str(os.getpid()))]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of papers, with a reader beside it that does what each paper tells it to."""
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "obedient_reader.py").write_text(READER)
    monkeypatch.syspath_prepend(tmp_path / "code")
    (tmp_path / "papers").mkdir()
    return tmp_path / "papers"


def write(folder: Path, *words: str) -> list[Path]:
    paths = [folder / f"{number:02d}.txt" for number, _ in enumerate(words)]
    for path, word in zip(paths, words, strict=True):
        path.write_text(word)
    return paths


def children(workers: int = 1, **limits: float) -> Children:
    return Children(workers, Limits(**limits), reader="obedient_reader:read")  # type: ignore[arg-type]


@pytest.mark.parametrize("workers", [1, 2])
def test_bad_papers_do_not_stop_the_good_ones_and_the_order_is_kept(folder: Path, workers: int) -> None:
    paths = write(folder, "slow", "good", "die", "refuse", "slip", "last")
    outcomes = list(read_papers(paths, executor=children(workers)))
    assert [outcome.path for outcome in outcomes] == paths
    assert [bool(outcome.records) for outcome in outcomes] == [True, True, False, False, False, True]
    assert "reader died (SIGABRT)" in outcomes[2].reason
    assert outcomes[3].reason == "it is locked. Ask for the password."
    assert outcomes[3].error is not None and outcomes[3].error.hint == "Ask for the password."
    assert "ZeroDivisionError" in outcomes[4].reason and "obedient_reader.py" in outcomes[4].trace


def test_a_reader_that_hangs_in_c_is_stopped_and_replaced(folder: Path) -> None:
    outcomes = list(children(seconds=1.0).read(write(folder, "good", "hang", "last")))
    assert "longer than 1 s" in outcomes[1].reason
    assert outcomes[0].records[0].title != outcomes[2].records[0].title, "a fresh child"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds address space")
def test_memory_is_bounded(folder: Path) -> None:
    (outcome,) = children().read(write(folder, "eat"))
    assert "memory" in outcome.reason


def test_a_long_scan_is_given_its_time_page_by_page(folder: Path) -> None:
    paths = write(folder, "page page page page", "hang", "last")
    scan, hung, last = children(seconds=1.5).read(paths)
    assert scan.records and last.records, "2.4 s in all, but never 1.5 s without a page"
    assert "longer than" in hung.reason and hung.error and "--ocr off" in hung.error.hint


def test_a_child_is_replaced_after_its_share_of_papers(folder: Path) -> None:
    outcomes = list(children(papers=2).read(write(folder, "a", "b", "c")))
    first, second, third = (outcome.records[0].title for outcome in outcomes)
    assert first == second != third


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_kill_from_outside_is_not_the_papers_fault(folder: Path) -> None:
    once, always, last = children().read(write(folder, "killed once", "killed always", "last"))
    assert once.records and last.records, "read again in a fresh child"
    assert "killed twice (SIGKILL)" in always.reason and not always.blames_paper
    (died,) = children().read(write(folder, "die"))
    assert died.blames_paper


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_child_that_is_killed_while_it_starts_is_replaced(folder: Path, tmp_path: Path) -> None:
    # It dies where it is imported, twice; the third time its paper is read.
    (tmp_path / "code" / "stillborn.py").write_text(
        "import os, pathlib\n"
        "from obedient_reader import read\n"
        f"tries = pathlib.Path({str(tmp_path / 'tries')!r})\n"
        "if len(tries.read_text() if tries.exists() else '') < 2:\n"
        "    with tries.open('a') as file:\n"
        "        file.write('x')\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    (outcome,) = Children(reader="stillborn:read").read(write(folder, "good"))
    assert outcome.records
    (tmp_path / "code" / "deadborn.py").write_text("import os\nos.kill(os.getpid(), 9)\n")
    with pytest.raises(RuntimeError, match="could not start"):
        list(Children(reader="deadborn:read").read(write(folder, "good")))


def test_a_broken_reader_is_the_programs_fault_and_not_the_papers(folder: Path) -> None:
    with pytest.raises(RuntimeError, match="no_such_module"):
        list(Children(reader="no_such_module:read").read(write(folder, "good")))


def test_another_executor_can_take_the_place_of_the_children(folder: Path) -> None:
    class Pool:
        def read(self, paths: Sequence[Path], *, ocr: str) -> Iterator[Outcome]:
            with ThreadPoolExecutor(2) as pool:
                yield from pool.map(lambda path: Outcome(path, tuple(read_paper(path, ocr=ocr))), paths)

    executor: Executor = Pool()
    paths = write(folder, "DECISION NO. 1\n\nSUBJECT: One", "DECISION NO. 2\n\nSUBJECT: Two")
    outcomes = list(read_papers(paths, ocr="off", executor=executor))
    assert [(o.path, o.records[0].reference) for o in outcomes] == list(zip(paths, "12", strict=True))


def test_no_papers_start_no_child() -> None:
    assert list(read_papers([])) == []


def test_closing_the_iterator_ends_the_children(folder: Path) -> None:
    reading = children().read(write(folder, "good", "hang"))
    child = int(next(reading).records[0].title or "")
    reading.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_ctrl_c_is_quiet_in_the_children(folder: Path) -> None:
    paths = write(folder, "good", *["hang"] * 3)
    script = folder.parent / "script.py"
    script.write_text(
        textwrap.dedent(
            """
            import sys
            from pathlib import Path
            from extract.workers import Children
            if __name__ == "__main__":
                try:
                    children = Children(2, reader="obedient_reader:read")
                    for outcome in children.read([Path(name) for name in sys.argv[1:]]):
                        print("read", flush=True)
                except KeyboardInterrupt:
                    sys.exit(130)
            """
        )
    )
    path = os.pathsep.join([str(Path(__file__).parents[2]), str(folder.parent / "code")])
    child = subprocess.Popen(
        [sys.executable, str(script), *map(str, paths)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": path},
        start_new_session=True,
        # Tests run in the background inherit an ignored Ctrl-C; a user's terminal never does.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert child.stdout is not None and child.stdout.readline() == "read\n"
    time.sleep(0.2)
    os.killpg(child.pid, signal.SIGINT)
    _, errors = child.communicate(timeout=20)
    assert (child.returncode, errors) == (130, "")


def test_folders_are_walked_in_order_and_named_files_always_taken(tmp_path: Path) -> None:
    for name in ("b.pdf", "a.docx", "~$a.docx", "notes.xlsx", ".hidden.pdf", "sub/c.HTML", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    named = tmp_path / "notes.xlsx"
    found = find_papers([tmp_path, named, tmp_path / "b.pdf"])
    assert [path.name for path in found] == ["a.docx", "b.pdf", "c.HTML", "notes.xlsx"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege")
def test_links_do_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text("x")
    (inside / "own.txt").write_text("x")
    (inside / "link.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    (inside / "dangling.txt").symlink_to(inside / "gone.txt")
    assert [path.name for path in find_papers([inside])] == ["own.txt"]


def test_a_path_that_does_not_exist_is_bad_usage(tmp_path: Path) -> None:
    with pytest.raises(BadUsage, match="no such file or folder"):
        find_papers([tmp_path / "gone.pdf"])


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes")
def test_a_pipe_is_no_paper(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert find_papers([tmp_path]) == []
    with pytest.raises(BadUsage, match="neither"):
        find_papers([tmp_path / "pipe.txt"])


def self_drawing_pdf() -> bytes:
    """A form that draws itself twice: under 1 KiB, and pdfium fills the memory until it aborts."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</F 5 0 R>>/Font<</A 6 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</XObject<</F 5 0 R>>/Font<</A 6 0 R>>>>>>",
        stream(b"", b"BT /A 12 Tf 50 700 Td (A decision) Tj ET /F Do"),
        stream(form, b"BT /A 9 Tf (x) Tj ET /F Do /F Do"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"%PDF-1.4\n"
    for number, written in enumerate(objects, 1):
        body += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    return body + b"trailer<</Size 7/Root 1 0 R>>\n%%EOF"


def stream(entries: bytes, data: bytes) -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds address space")
def test_a_pdf_that_kills_its_reader_does_not_stop_the_next_paper(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(self_drawing_pdf())
    (tmp_path / "b.txt").write_text("DECISION NO. 7\n\nSUBJECT: Youth work\n\nNothing is awarded.\n")
    bad, good = read_papers(find_papers([tmp_path]))
    assert good.records[0].reference == "7"
    assert bool(bad.records) != bool(bad.error), "an outcome either way: it may be mended in pdfium one day"

"""Papers on their way in: what `pcc extract` and `pcc index` say of each, and a scan without OCR."""

import json
import shutil
from pathlib import Path

import pytest

from extract.readers.ocr import how_to_install

from .conftest import run, text_paper


def test_extract_prints_a_record_a_line(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(text_paper(3), encoding="utf-8")
    result = run("extract", tmp_path, "--format", "jsonl")
    (record,) = map(json.loads, result.stdout.splitlines())
    assert (result.exit_code, result.stderr, record["reference"]) == (0, "", "3")
    assert record["awards"][0]["value"] == "3500.00"
    assert json.loads(run("extract", tmp_path, "--format", "json").stdout) == [record]
    assert "reference\t3\t" in run("extract", tmp_path).stdout


def test_extract_says_a_line_for_each_paper_it_cannot_read(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        (tmp_path / f"{number}.txt").write_text(text_paper(number), encoding="utf-8")
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "photo.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    result = run("extract", tmp_path, "--format", "jsonl")
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) == 3
    first, second = result.stderr.splitlines()
    assert "empty.pdf" in first and "photo.pdf" in second


def test_index_sums_up_and_reads_nothing_twice(own: Path) -> None:
    for number in (1, 2):
        (own / f"{number}.txt").write_text(text_paper(number), encoding="utf-8")
    shutil.copy(own / "1.txt", own / "copy.txt")
    (own / "empty.pdf").touch()
    result = run("index", own, "--format", "json")
    assert result.exit_code == 3
    done = json.loads(result.stdout)
    assert list(done) == [
        "added", "updated", "unchanged", "duplicate", "missing", "unreadable", "records", "seconds",
    ]  # fmt: skip
    assert [done[name] for name in ("added", "unchanged", "duplicate", "records")] == [2, 0, 1, 2]
    assert [bad["path"] for bad in done["unreadable"]] == [str(own / "empty.pdf")]
    advice = "the file is empty. Fetch it again from where it was published."
    assert done["unreadable"][0]["reason"] == advice
    (bad,) = [line for line in run("status").stdout.splitlines() if line.startswith("cannot read")]
    assert bad.endswith(f"\t{advice}")

    (own / "1.txt").write_text(text_paper(7), encoding="utf-8")
    (own / "2.txt").unlink()
    (own / "empty.pdf").unlink()
    again = json.loads(run("index", own, "--format", "json").stdout)
    assert [again[name] for name in ("added", "updated", "missing")] == [0, 1, 2]
    third = json.loads(run("index", own, "--format", "json").stdout)
    assert (third["updated"], third["missing"]) == (0, 1)  # the empty file is forgotten, the read one kept
    status = json.loads(run("status", "--format", "json").stdout)
    assert (status["records"], status["unreadable"]) == (3, [])


def test_a_paper_that_stays_unreadable_is_said_each_time(own: Path) -> None:
    (own / "good.txt").write_text(text_paper(1), encoding="utf-8")
    (own / "empty.pdf").touch()
    assert [run("index", own).exit_code for _ in range(2)] == [3, 3]
    status = json.loads(run("status", "--format", "json").stdout)
    assert [bad["path"] for bad in status["unreadable"]] == [str(own / "empty.pdf")]


def test_a_folder_without_papers_is_nothing_found(own: Path) -> None:
    (own / "notes.xlsx").touch()
    for command in ("extract", "index"):
        result = run(command, own)
        assert result.exit_code == 1 and f"pcc: no papers in {own}" in result.stderr.splitlines()


def test_force_reads_unchanged_papers_again(own: Path) -> None:
    (own / "good.txt").write_text(text_paper(1), encoding="utf-8")
    run("index", own)
    forced = json.loads(run("index", own, "--force", "--format", "json").stdout)
    assert (forced["unchanged"], forced["added"] + forced["updated"]) == (0, 1)


def test_a_newer_reader_reads_again_what_it_may_read_better(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from extract import version

    (own / "good.txt").write_text(text_paper(1), encoding="utf-8")
    (own / "page.html").write_text("<p>DECISION NO. 4</p><p>SUBJECT: Youth</p>", encoding="utf-8")
    (own / "empty.pdf").touch()
    run("index", own)
    assert json.loads(run("index", own, "--format", "json").stdout)["unchanged"] == 2
    before = version.reader_mark
    monkeypatch.setattr(version, "reader_mark", lambda kind: before(kind) + "x" * (kind == "text/html"))
    again = run("index", own, "--format", "json")
    done = json.loads(again.stdout)
    assert (done["updated"], done["unchanged"], len(done["unreadable"])) == (1, 1, 1)
    assert "1 of these papers were read by an older pccpapers" in again.stderr
    assert json.loads(run("index", own, "--format", "json").stdout)["unchanged"] == 2


def scan(path: Path) -> Path:
    from PIL import Image

    Image.new("L", (600, 800), 200).save(path, resolution=72)
    return path


def test_a_scan_without_ocr_is_added_and_how_to_read_it_is_said_once(own: Path, without_ocr: None) -> None:
    papers = [scan(own / "one.pdf"), scan(own / "two.pdf")]
    result = run("index", *papers, "--format", "json")
    done = json.loads(result.stdout)
    assert (result.exit_code, done["added"], done["unreadable"]) == (0, 2, [])
    assert all(f"{paper}: no text could be read on page 1" in result.stderr for paper in papers)
    (advice,) = [line for line in result.stderr.splitlines() if "tesseract" in line]
    assert how_to_install() in advice
    assert "tesseract" not in run("extract", papers[0], "--ocr", "off").stderr


def test_ocr_that_is_insisted_on_is_refused_in_a_line_where_it_cannot_be_done(
    own: Path, without_ocr: None
) -> None:
    result = run("extract", scan(own / "one.pdf"), "--ocr", "force")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "tesseract" in result.stderr and "Install it" in result.stderr
    assert len(result.stderr.splitlines()) == 2, "what is wrong, and what to do"

"""The pages of a long file wait packed, and say what they would have said."""

from pathlib import Path

import pytest

from benchmarks.packs import build_pack
from extract.readers import pdf
from extract.readers.kept import Kept


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pack") / "pack.pdf"
    build_pack(40, path)
    return path


@pytest.mark.parametrize("plain", [0, 7])
def test_packed_pages_say_what_plain_ones_do(pack: Path, plain: int, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = pdf.read_pdf(pack)
    monkeypatch.setattr(pdf, "_PLAIN", plain)
    found = pdf.read_pdf(pack)
    assert found == expected and len(found.pages) == 40


def test_a_packed_page_takes_a_tenth_of_a_plain_one(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_PLAIN", 0)
    pages = pdf.read_pdf(pack).pages
    assert isinstance(pages, Kept)
    assert sum(map(len, pages._packed)) < 4_500 * len(pages)


def test_they_are_taken_by_number_and_by_slice() -> None:
    kept = Kept[int](2)
    for number in range(5):
        kept.append(number)
    assert [kept[0], kept[3], kept[-1], kept[-5]] == [0, 3, 4, 0]
    assert kept[1:4] == [1, 2, 3]
    with pytest.raises(IndexError):
        kept[5]

"""The reading benchmark's packs and its measure of accuracy hold what they say."""

import pypdfium2

from benchmarks.packs import build_pack
from benchmarks.reading import accuracy, ours
from extract.page import Table
from extract.readers.pdf import read_pdf


def test_a_pack_has_prose_tables_logs_and_corpus_pages(tmp_path):
    build_pack(20, tmp_path / "pack.pdf")
    pages = read_pdf(tmp_path / "pack.pdf").pages
    kinds = [{part.ruled for part in page.flow if isinstance(part, Table)} for page in pages]
    assert len(pages) == 20
    assert sum(True in found for found in kinds) >= 4, "four pages of ruled tables"
    assert sum(False in found for found in kinds) >= 2, "two logs without rules"
    assert pypdfium2.PdfDocument(tmp_path / "pack.pdf")[0].get_textpage().count_chars() > 2_000


def test_every_sum_of_the_corpus_is_in_the_text_that_is_read():
    sums, _ = accuracy(ours)
    found, all_of_them = sums.split("/")
    assert found == all_of_them

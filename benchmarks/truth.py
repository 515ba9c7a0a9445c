"""Is a value's evidence true to the page? Asked of a second reader, which shares no code with the first."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

Json = dict[str, Any]

_MARK = re.compile(r"^(?:\d+(?:\.\d+)+\.?|\(?(?:\d+|[a-z]|[ivx]+)[.):]+|[•▪◦o*➢\-–])+", re.I)
"""A list mark: in a Word file the program makes it, so the file's own text has none."""

_ROW = 7.0  # points between the middles of what stands on one row


def page_texts(path: Path) -> dict[int | None, str]:
    """The words of each page without white space; under None for a format without pages."""
    data = path.read_bytes()
    if data.startswith(b"%PDF"):
        return _pdf_texts(path)
    if data.startswith(b"PK"):
        return {None: _word_text(path)}
    text = data.decode("utf-8-sig", errors="replace")
    if re.search(r"<html|<!doctype", text, re.I):
        from lxml import html

        text = "".join(str(t) for t in html.document_fromstring(data).itertext())
    return {None: _bare(text) + _bare(re.sub(r"</?\w+>|\*\*|\||\t", "", text))}


def _pdf_texts(path: Path) -> dict[int | None, str]:
    """Both in the order of the page (pdfplumber) and in the order of the file (pdfminer's characters)."""
    import logging

    import pdfplumber
    from pdfminer.utils import decode_text

    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of fonts that it can read all the same
    found: dict[int | None, str] = {}
    with pdfplumber.open(path) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            stream = "".join(c["text"] for c in page.chars)
            cells = "".join(c or "" for t in page.extract_tables() for row in t for c in row)
            values = (a["data"].get("V") for a in page.annots)
            boxes = "".join(decode_text(v) for v in values if isinstance(v, bytes))  # a tick is a name
            form = _form_rows(page) if page.annots else ""
            found[number] = "".join(_bare(t) for t in (page.extract_text(), stream, cells, boxes, form))
            page.close()
    return found


def _form_rows(page: Any) -> str:
    """The words of a page and the first line in each field of its form, row by row from left to right.

    A form's labels are drawn apart from what is typed beside them, and its ticks are no characters.
    """
    from pdfminer.utils import decode_text

    words = [((w["top"] + w["bottom"]) / 2, w["x0"], w["text"]) for w in page.extract_words()]
    for field in page.annots:
        held, state = field["data"].get("V"), field["data"].get("AS")
        typed = decode_text(held).split("\n")[0] if isinstance(held, bytes) else ""
        mark = "" if state is None else "☐" if "Off" in str(state) else "☒"
        words.append(((field["top"] + field["bottom"]) / 2, field["x0"], typed or mark))
    rows: list[list[tuple[float, float, str]]] = []
    for word in sorted(words):
        if rows and word[0] - rows[-1][0][0] < _ROW:
            rows[-1].append(word)
        else:
            rows.append([word])
    return "\n".join(text for row in rows for _, _, text in sorted(row, key=lambda word: word[1]))


def _word_text(path: Path) -> str:
    with ZipFile(path) as archive:
        parts = [
            n for n in archive.namelist() if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", n)
        ]
        texts = [archive.read(n).decode("utf-8") for n in parts]
    from html import unescape

    return _bare("".join(unescape(t) for text in texts for t in re.findall(r"<w:t(?: [^>]*)?>([^<]*)", text)))


def false_evidence(record: Json, pages: dict[int | None, str]) -> tuple[int, list[str]]:
    """How many pieces of evidence a record has, and what is wrong with those that are not true."""
    faults, count = [], 0
    for name, evidence, held in _all_evidence(record):
        count += 1
        number = evidence["page"]
        page, after = pages.get(number), pages.get(number + 1, "") if number else ""
        lines = [_bare(line) for line in evidence["text"].split("\n") if line.strip()]
        if page is None:
            faults.append(f"{name}: there is no page {number}")
        elif not lines or not _stands(lines[0], page) or not all(_stands(x, page + after) for x in lines):
            faults.append(f"{name}: {evidence['text']!r} is not on page {number}")
        elif held and _bare(held) not in "".join(lines) and not _words(held) <= _words(evidence["text"]):
            faults.append(f"{name}: {evidence['text']!r} does not hold {held!r}")
    return count, faults


def _stands(line: str, page: str) -> bool:
    """A line that begins on its page may run over to the next, so the page given may be two."""
    return line in page or _MARK.sub("", line, count=1) in page


def _all_evidence(record: Json) -> Iterator[tuple[str, Json, str]]:
    """Each evidence, its value's name, and the words that it should hold ("" where they may differ)."""
    for name, evidence in record.get("evidence", {}).items():
        value = record.get(name)
        printed = name in ("reference", "title", "originator", "submitted_to", "decided_by", "reason")
        yield name, evidence, str(value) if printed and value else ""
    for name in ("amounts", "dates", "summary", "recommendations"):
        for item in record.get(name, []):
            yield f"{name} {item['text'][:40]!r}", item["evidence"], item["text"]
    for name in ("awards", "checklist", "signatures", "contacts"):
        for item in record.get(name, []):
            held = item.get("email") if name == "contacts" else name == "checklist" and item.get("reason")
            yield name, item["evidence"], str(held or "")


def _bare(text: str) -> str:
    return re.sub(r"[\s\u00ad\ufffe]+", "", text)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))

# ruff: noqa: E501  (pieces of papers and of markup read better unbroken)
"""Word documents: what a reader of the printed page sees."""

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from extract.page import Line, Table
from extract.readers.word import read_word

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


@pytest.fixture
def made():
    """Read a document back as its reader gives it."""

    def read(document):
        written = io.BytesIO()
        document.save(written)
        return read_word(written.getvalue())

    return read


def texts(document):
    return [part.text for part in document.pages[0].flow if isinstance(part, Line)]


def add(document, xml):
    element = parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')} {W14}>", 1))
    document.element.body.insert_element_before(element, "w:sectPr")
    return element


def numbered(document, levels, numbers="1"):
    """A list definition: each level's format and pattern; returns the number id."""
    root = document.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text, start) in enumerate(levels)
    )
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{inner}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    return 77


def item(document, text, level, number=77):
    add(
        document,
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>",
    )


def test_automatic_numbers_stand_where_the_page_shows_them(made):
    document = docx.Document()
    numbered(
        document,
        [("decimal", "%1.", 1), ("decimal", "%1.%2", 1), ("lowerLetter", "(%3)", 1), ("bullet", "", 1)],
    )
    for text, level in (("INTRODUCTION", 0), ("one", 1), ("two", 1), ("a", 2), ("b", 2), ("RISKS", 0), ("none", 1),
                        ("dot", 3)):  # fmt: skip
        item(document, text, level)
    assert texts(made(document)) == [
        "1. INTRODUCTION", "1.1 one", "1.2 two", "(a) a", "(b) b", "2. RISKS", "2.1 none", "• dot",
    ]  # fmt: skip


def test_list_styles_headings_and_kinds(made):
    document = docx.Document()
    document.add_heading("Decision", 0)
    document.add_heading("Background", 2)
    document.add_paragraph("first", style="List Number")
    document.add_paragraph("dot", style="List Bullet")
    paragraph = document.add_paragraph()
    paragraph.add_run("SUBJECT:").bold = True
    paragraph.add_run().add_break()
    paragraph.add_run("Community Fund").bold = True
    found = [(x.text, x.kind, x.level, x.bold, x.whole) for x in made(document).lines()]
    assert [entry[:3] for entry in found] == [
        ("Decision", "heading", 1), ("Background", "heading", 2), ("1. first", "item", 0), ("• dot", "item", 0),
        ("SUBJECT:", "text", 0), ("Community Fund", "text", 0),
    ]  # fmt: skip
    assert [entry[3:] for entry in found[2:]] == [(False, True), (False, True), (True, False), (True, False)]


def test_tables_merged_nested_and_numbered_in_order(made):
    document = docx.Document()
    document.add_paragraph("before")
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "both"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "tall"
    table.cell(1, 1).text = "one\ntwo"
    inner = table.cell(2, 2).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "in", "side"
    document.add_paragraph("after")
    read = made(document)
    (found,) = [part for part in read.pages[0].flow if isinstance(part, Table)]
    assert [[(c.text, c.column, c.span) for c in row] for row in found.rows] == [
        [("both", 0, 2), ("", 2, 1)], [("tall", 0, 1), ("one\ntwo", 1, 1), ("", 2, 1)],
        [("", 1, 1), ("in\nside", 2, 1)],
    ]  # fmt: skip
    assert [line.number for line in read.lines()] == list(range(1, 9))


def test_frame_of_one_cell_is_read_as_text(made):
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "DECISION: approved"
    assert texts(made(document)) == ["DECISION: approved"]


def test_page_header_first_page_numbers_not(made):
    document = docx.Document()
    document.add_paragraph("Body")
    section = document.sections[0]
    section.header.paragraphs[0].text = "Northmoor OPCC"
    section.footer.paragraphs[0].text = "Page 1 of 2"
    section.footer.add_paragraph("Ref: NP14/20")
    assert texts(made(document)) == ["Northmoor OPCC", "Body", "Ref: NP14/20"]


CHECKED = '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r>' \
          "<w:t>?</w:t></w:r></w:sdtContent></w:sdt>"  # fmt: skip


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (f"<w:r><w:t>OPEN </w:t></w:r>{CHECKED.format(1)}<w:r><w:t> SECRET </w:t></w:r>{CHECKED.format(0)}",
         ["OPEN ☒ SECRET ☐"]),
        ("<w:r><w:t>£5</w:t></w:r><w:del><w:r><w:delText>£4</w:delText></w:r></w:del>"
         "<w:ins><w:r><w:t>,000</w:t></w:r></w:ins>", ["£5,000"]),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ x</w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>23 August 2016</w:t></w:r>'
         '<w:r><w:fldChar w:fldCharType="end"/></w:r>', ["23 August 2016"]),
        ('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>'
         '</w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> Yes</w:t></w:r>', ["☒ Yes"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:t> done</w:t></w:r>', ["✓ done"]),
        ('<w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink><w:r><w:t>, then</w:t></w:r>', ["a link, then"]),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", ["a b", "c"]),
        ("<w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", ["seen"]),
        ("<w:r><w:rPr><w:strike/></w:rPr><w:t>Yes</w:t></w:r><w:r><w:t xml:space='preserve'> / </w:t></w:r>"
         '<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>No</w:t></w:r>', ["/ No"]),
        ("<w:r><w:t>Agreed</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t> / Refused</w:t></w:r>", ["Agreed"]),
        ('<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here to enter text</w:t></w:r>'
         '</w:sdtContent></w:sdt><w:r><w:t>Date:</w:t></w:r>', ["Date:"]),
    ],
)  # fmt: skip
def test_words_of_a_paragraph(made, inside, words):
    document = docx.Document()
    add(document, f"<w:p>{inside}</w:p>")
    assert texts(made(document)) == words


def test_content_control_around_paragraphs_and_text_box(made):
    document = docx.Document()
    element = add(document, "<w:p><w:r><w:t>in a control</w:t></w:r></w:p>")
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    element.addprevious(control)
    control[0].append(element)
    add(
        document,
        "<w:p><w:r><w:pict><v:textbox xmlns:v='urn:schemas-microsoft-com:vml'><w:txbxContent><w:p><w:r>"
        "<w:t>in a box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>",
    )
    assert texts(made(document)) == ["in a control", "in a box"]


def test_checklist_set_with_tabs_is_a_table(made):
    document = docx.Document()
    for row in (
        "CHECKLIST\tSTATE YES OR NO",
        "Has legal advice been sought?\tYES",
        "Are there risks?\t\tNO – none",
    ):
        document.add_paragraph(row)
    document.add_paragraph("APPROVAL")
    document.add_paragraph("Signature:\tDate:")
    read = made(document)
    (table,) = [part for part in read.pages[0].flow if isinstance(part, Table)]
    assert table.ruled
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["CHECKLIST", "STATE YES OR NO"],
        ["Has legal advice been sought?", "YES"],
        ["Are there risks?", "NO – none"],
    ]
    assert texts(read) == ["APPROVAL", "Signature: Date:"]

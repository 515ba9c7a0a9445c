"""Logs kept as a spreadsheet and printed to PDF: figures touch the next column, months head the rows."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from extract.paper import read_paper
from extract.record import Record

AT = (40, 80, 250, 520, 590, 591.5, 680)  # where columns begin; the fourth and fifth end there
RIGHT = (3, 4)
HEADS = ("No.", "Decision title", "What was decided", "Grant £", "Other value £", "Marking", "Date agreed")
ROWS = [
    ("MAY", "", "", "", "", "", ""),
    ("31", "Youth fund - Oxby", "PCC agreed to award a grant to Oxby Youth Trust for tents", "9,400", "",
     "Open", "07/05/21"),
    ("32", "Marl House: lease", "Lease of the house renewed for two years with Tarn Ltd", "", "27,500",
     "Part restricted", "15/05/21"),
    ("JUNE", "", "", "", "", "", ""),
    ("33", "Audit members", "Two members appointed to the Committee until 31/07/25", "", "",
     "Open", "02/06/21"),
    ("", "Use of reserve", "DPCC agreed to draw on the reserve for an analyst", "", "43,000", "Open",
     "09/06/21"),
    ("34", "Fleet cameras", "Request by the Force for cameras not agreed", "", "212,000", "Restricted",
     "11/06/21"),
]  # fmt: skip


def log(folder: Path, rows: Sequence[tuple[str, ...]], heads: tuple[str, ...] = HEADS) -> list[Record]:
    path = folder / "log.pdf"
    canvas = Canvas(str(path), pagesize=landscape(A4))
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawString(40, 550, "Decision log 2021/22")
    canvas.setFont("Helvetica", 9)
    canvas.drawString(40, 534, "Office of the Police and Crime Commissioner for Fenland")
    for line, row in enumerate([heads, *rows]):
        for column, text in enumerate(row):
            put = canvas.drawRightString if column in RIGHT else canvas.drawString
            put(AT[column], 500 - 24 * line, text)
    canvas.save()
    return read_paper(path)


def test_a_figure_that_touches_the_next_column_is_a_cell_of_its_own(tmp_path: Path) -> None:
    found = log(tmp_path, ROWS)
    assert [(r.reference, r.title, r.outcome, r.status) for r in found] == [
        ("31", "Youth fund - Oxby", "approved", "open"),
        ("32", "Marl House: lease", "approved", "part-confidential"),
        ("33", "Audit members", "approved", "open"),
        (None, "Use of reserve", "approved", "open"),
        ("34", "Fleet cameras", "refused", "confidential"),
    ]
    assert [r.decided_by for r in found] == ["PCC", None, None, "DPCC", None]
    assert [[int(a.value) for a in r.amounts if a.value] for r in found] == [
        [9400], [27500], [], [43000], [212000],
    ]  # fmt: skip
    assert [(int(a.value), a.recipient, a.purpose) for r in found for a in r.awards] == [
        (9400, "Oxby Youth Trust", "tents")
    ]
    assert {r.meeting_on for r in found} == {None}  # a day that bounds a term is no meeting's


@pytest.mark.parametrize("group", ["Quarter 1", "Community safety", "May 2021"])
def test_a_row_that_groups_those_below_is_no_entry(group: str, tmp_path: Path) -> None:
    assert len(log(tmp_path, [(group, *ROWS[0][1:]), *ROWS[1:3]])) == 2


def test_a_number_in_front_of_a_line_is_not_cut_from_it(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    for at, text in enumerate(["In all 12 vans were bought", "In all 14 vans were sold", "vans", "vans"]):
        canvas.drawString(60 + (33 if text == "vans" else 0), 700 - 14 * at, text)
    canvas.save()
    assert "In all 12 vans" in "\n".join(page.text for page in read_paper(path)[0].body)


def test_a_title_that_wraps_to_a_line_like_a_label_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "log.pdf"
    canvas = Canvas(str(path), pagesize=landscape(A4))
    canvas.drawString(40, 550, "Decision log of the Police and Crime Commissioner for Fenland")
    rows = [
        (["Ref No", "Subject", "Decision", "Date"],),
        (["7/21", "Dog Walking", "Approved a grant of £900 to Oxby", "7 May 2021"],
         ["", "Scheme: Annual", "Paws for a report.", ""], ["", "Report", "", ""]),
        (["8/21", "Marl House", "Noted.", "9 May 2021"],),
    ]  # fmt: skip
    y = 500
    for lines in rows:
        for line in lines:
            for x, text in zip((40, 120, 260, 520), line, strict=True):
                canvas.drawString(x, y, text)
            y -= 14
        y -= 16
    canvas.save()
    first, second = read_paper(path)
    assert (first.title, second.title) == ("Dog Walking Scheme: Annual Report", "Marl House")
    assert [(int(a.value), a.recipient) for a in first.awards] == [(900, "Oxby Paws")]


NARROW = [
    [["Date of", "Decision", "Subject", "Summary of decision"], ["decision", "no.", "", ""]],
    [["4 May", "FPCC/20", "Dog van", "The Commissioner approved a grant of"],
     ["2021", "21/014", "", "£900 to Oxby Paws."]],
    [["12 May", "FPCC/20", "Lease of", "Approved the lease."], ["2021", "21/015", "Reach Hall", ""]],
    [["9 June", "FPCC/20", "Fleet", "Deferred to July."], ["2021", "21/016", "", ""]],
    [["16 June", "FPCC/20", "Outturn", "Noted."], ["2021", "21/017", "2020/21", ""]],
]  # fmt: skip


@pytest.mark.parametrize("ruled", [True, False])
def test_days_and_numbers_that_break_in_narrow_columns(ruled: bool, tmp_path: Path) -> None:
    path = tmp_path / "log.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    canvas.drawString(50, 800, "Decision log of the Police and Crime Commissioner for Fenland")
    canvas.setFont("Helvetica", 9)
    y = 770
    for row in NARROW:
        for line in row:
            for x, text in zip((50, 100, 160, 240), line, strict=True):
                canvas.drawString(x, y, text)
            y -= 11
        if ruled:
            canvas.line(50, y + 3, 500, y + 3)
        y -= 8
    canvas.save()
    found = read_paper(path)
    assert [(r.reference, r.title, r.outcome, str(r.decided_on)) for r in found] == [
        ("FPCC/2021/014", "Dog van", "approved", "2021-05-04"),
        ("FPCC/2021/015", "Lease of Reach Hall", "approved", "2021-05-12"),
        ("FPCC/2021/016", "Fleet", "deferred", "2021-06-09"),
        ("FPCC/2021/017", "Outturn 2020/21", "noted", "2021-06-16"),
    ]


TOUCHING = [  # headings that touch, and are set left over figures set right
    ((40, "Decision"), (79, "Subject"), (180, "What was decided"), (420, "Other value £"), (482, "Grant £"),
     (545, "Open or closed"), (612, "Date agreed")),
    ((40, "ref"),),
    ((40, "018"), (79, "Dog van"), (180, "PCC agreed to award a grant to Oxby Paws"), (-543, "18,400"),
     (545, "Open"), (612, "07/06/21")),
    ((40, "019"), (79, "Marl House"), (180, "Lease renewed with Tarn Ltd"), (-480, "27,500"),
     (545, "Closed"), (612, "15/06/21")),
    ((40, "020"), (79, "Tents"), (180, "PCC agreed to award a grant to Reach Scouts"), (-543, "950"),
     (545, "Open"), (612, "02/07/21")),
    ((40, "021"), (79, "Visitors"), (180, "Two visitors appointed"), (545, "Open"), (612, "09/07/21")),
    ((40, "022"), (79, "Outturn"), (180, "Noted"), (545, "Open"), (612, "16/07/21")),
]  # fmt: skip


def test_headings_that_touch_and_stand_left_over_their_figures(tmp_path: Path) -> None:
    path = tmp_path / "log.pdf"
    canvas = Canvas(str(path), pagesize=landscape(A4))
    canvas.drawString(40, 550, "Decision log of the Police and Crime Commissioner for Fenland")
    y = 520
    for at, row in enumerate(TOUCHING):
        canvas.setFont("Helvetica-Bold" if at < 2 else "Helvetica", 9)
        for x, text in row:
            (canvas.drawString if x > 0 else canvas.drawRightString)(abs(x), y, text)
        y -= 11 if at == 0 else 16
    canvas.save()
    found = read_paper(path)
    assert [(r.reference, r.title, r.outcome, str(r.decided_on)) for r in found] == [
        ("018", "Dog van", "approved", "2021-06-07"),
        ("019", "Marl House", "approved", "2021-06-15"),
        ("020", "Tents", "approved", "2021-07-02"),
        ("021", "Visitors", "approved", "2021-07-09"),
        ("022", "Outturn", "noted", "2021-07-16"),
    ]
    assert [[(int(a.value), a.recipient) for a in r.awards] for r in found] == [
        [(18400, "Oxby Paws")], [], [(950, "Reach Scouts")], [], [],
    ]  # fmt: skip
    assert [int(a.value) for a in found[1].amounts if a.value] == [27500]

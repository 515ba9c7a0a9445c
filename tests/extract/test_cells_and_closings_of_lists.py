"""Lists whose cells repeat their headings, wrap an office or hold nothing, and lines that close no entry."""

from datetime import date
from pathlib import Path

from extract.paper import read_paper


def _table(*rows: tuple[str, ...]) -> str:
    lines = (f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table>{''.join(lines)}</table>"


def test_cells_that_print_their_headings_again(tmp_path: Path) -> None:
    def row(number: str, day: str, summary: str, report: str) -> tuple[str, ...]:
        told = ("Decision: " + number, "Date: " + day, f"<b>Summary:</b><p>{summary}</p>")
        return (*told, f"<b>Report:</b><p>{report}</p>", "Published: " + day)

    page = tmp_path / "decisions.html"
    table = _table(
        ("Decision", "Date", "Summary", "Reports", "Published"),
        row(
            "011/2031",
            "08/05/2031",
            "Quay room – sale at £9,000 agreed",
            "(Publication deferred until the sale).",
        ),
        row("012/2031", "22/05/2031", "Harbour report for 2030/31 noted", "Harbour Report"),
        row("013/2031", "23/05/2031", "Boat Fund (second round). Grants agreed to Quay Aid (£900)", "Scores"),
    )
    page.write_text(f"<h1>Key Decisions 2031</h1>{table}", encoding="utf-8")
    read = read_paper(page)
    assert [r.reference for r in read] == ["011/2031", "012/2031", "013/2031"]
    assert read[0].title == "Quay room"
    assert [r.outcome for r in read] == ["approved", "noted", "approved"]
    assert [len(r.summary) for r in read] == [1, 1, 1]


def test_an_office_that_wraps_in_its_cell_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_text(
        "Decisions made by officers under the scheme of delegation\n\n"
        "No.       Date         Decision                                     Officer\n"
        "D31/21    04/07/2031   Award of contract for boats to Quay Ltd      Chief Finance\n"
        "                       for two years                                Officer\n"
        "D31/22    18/07/2031   Grant to Quay Aid for the training of        Chief Executive\n"
        "                       volunteers\n"
        "D31/23    19/07/2031   Licence for crime maps approved              Chief Finance\n"
        "                                                                    Officer\n",
        encoding="utf-8",
    )
    makers = ["Chief Finance Officer", "Chief Executive", "Chief Finance Officer"]
    assert [r.decided_by for r in read_paper(path)] == makers


def test_a_row_of_a_log_with_no_outcome_is_an_entry_too(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_text(
        "Decision Log\n\n2031/32 Decisions\n\n"
        " Date    Ref          Issue                                    Decision\n"
        "12/09/31 31/031       Boats for the quay                       Supported the proposal\n"
        "03/09/31 31/029       A second lamp                            Did not support the proposal\n"
        "20/08/31 31/027       Vehicle telematics                       Deferred\n"
        "06/08/31 31/025       Custody healthcare - Part B              \n",
        encoding="utf-8",
    )
    read = read_paper(path)
    assert [r.reference for r in read] == ["31/031", "31/029", "31/027", "31/025"]
    assert (read[-1].title, read[-1].decided_on) == ("Custody healthcare - Part B", date(2031, 8, 6))
    assert [r.outcome for r in read][:3] == ["approved", "refused", "deferred"]


def test_the_one_link_to_a_policy_above_a_list_closes_no_entry(tmp_path: Path) -> None:
    entries = (
        ("The PCC approves a grant of £900 to Quay Aid for lamps.", "2031-11-19 / PDF (233 KB)"),
        ("The PCC agreed to extend the lease of the quay room.", "2031-10-22 / PDF (240 KB)"),
        ("The PCC has decided not to agree to a second boat.", "2031-09-27 / PDF (187 KB)"),
    )
    page = tmp_path / "decisions.html"
    page.write_text(
        "<h1>Decisions</h1><p>How this is done is set out in a policy.</p>"
        "<p>Read the policy statement on decision making (PDF, 412 KB)</p>"
        "<p>Decisions taken by PCCs since 2012 can be found below.</p>"
        "<h2>Decisions taken by the PCC</h2><p>Filter by year</p>"
        + "".join(f"<p>{text}</p><p>Date: {day}</p>" for text, day in entries),
        encoding="utf-8",
    )
    read = read_paper(page)
    assert [r.decided_on for r in read] == [date(2031, 11, 19), date(2031, 10, 22), date(2031, 9, 27)]
    assert not {"Filter by year"} & {r.title for r in read}


def test_minutes_number_their_decisions_behind_each_title(tmp_path: Path) -> None:
    path = tmp_path / "minutes.md"
    path.write_text(
        "# POLICE AND CRIME COMMISSIONER FOR WENDALE\n\n"
        "MINUTES of a meeting of the GOVERNANCE BOARD held on 24 September 2031\n\n"
        "PRESENT Mr A Bell – Police & Crime Commissioner (in the Chair); Mr B Hale – Chief Executive\n\n"
        "## 4A MINUTES OF THE LAST MEETING\n\nThe minutes of 30 July 2031 were agreed as a true record.\n\n"
        "## COMMISSIONER DECISION REPORTS\n\n"
        "## 7A QUAY LAMPS DECISION NO. 31/31\n\nRESOLVED: That the contract be let for £9,000.\n\n"
        "## 8A REVENUE MONITORING DECISION NO. 32/31\n\nRESOLVED: To note the report.\n\n"
        "## FOR INFORMATION\n\n## 11A PERFORMANCE\n\nThe figures were noted.\n",
        encoding="utf-8",
    )
    read = read_paper(path)
    assert [(r.reference, r.title) for r in read] == [
        ("31/31", "QUAY LAMPS"),
        ("32/31", "REVENUE MONITORING"),
    ]
    assert {r.decided_by for r in read} == {"Mr A Bell"}


def test_a_label_set_as_a_heading_in_each_entry_opens_none(tmp_path: Path) -> None:
    entry = (
        "<p>Decision: 00{n}/2031</p><p>Date: {day}</p><h3>Summary:</h3><p>{text}</p>"
        "<h3>Report:</h3><p>{paper}</p><p>Published:</p><p>{out}</p>"
    )
    entries = (
        ("14/04/2031", "Boat Fund: a grant of £900 to Quay Aid", "Decision report", "20/04/2031"),
        ("14/04/2031", "Lamps for the quay, for three years", "Exempt report – not published", "17/05/2031"),
        ("", "Estate Strategy – deferred until the business case has been revised", "", ""),
        ("28/04/2031", "Harbour Fund: a grant of £400 to Quay Riders", "Decision report", "11/05/2031"),
        ("05/05/2031", "Harbour outturn report – noted", "Report", "11/05/2031"),
    )
    page = tmp_path / "decisions.html"
    told = "".join(
        entry.format(n=n, day=day, text=text, paper=paper, out=out)
        for n, (day, text, paper, out) in enumerate(entries, 1)
    )
    page.write_text(f"<h1>Key Decisions 2031</h1><h2>Decisions 2031</h2>{told}", encoding="utf-8")
    read = read_paper(page)
    assert [r.reference for r in read] == [f"00{n}/2031" for n in range(1, 6)]
    assert "Report:" not in {r.title for r in read}


def test_a_title_that_opens_as_a_label_may_break_in_its_cell(tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td>2031-{n}</td><td><b>{title}</b></td><td>It gives £{n}00.</td><td>0{n}/09/2031</td></tr>"
        for n, title in (
            (4, "Funding - Court<br>Advocates 2031"),
            (5, "Fleet plan"),
            (6, "Funding -<br>Marl Marshals"),
        )
    )
    heads = (
        "<tr><td>Reference</td><td>Decision Title</td><td>Decision Summary</td><td>Date Authorised</td></tr>"
    )
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><h1>Decisions of the PCC</h1><table>{heads}{rows}</table></body></html>")
    titles = [r.title for r in read_paper(path)]
    assert titles == ["Funding - Court Advocates 2031", "Fleet plan", "Funding - Marl Marshals"]

"""What the headings of a table make of the sums below them, read from whole papers."""
# ruff: noqa: E501 (a row stays in one piece)

from pathlib import Path

import pytest

from extract.paper import read_paper

NOTICE = """<html><body><h1>Police and Crime Commissioner for Westshire</h1><h2>{kind}</h2>
<p>Title: Community Safety Fund</p><p>Date: 4 May 2023</p><h2>{heading}</h2><p>{words}</p><table>{rows}</table>
<p>{signed}</p><p>{dated}</p></body></html>"""

GRANTS = "The Commissioner approves the grants set out below."

# What the decision says, the rows of its table, the roles of the sums in reading order, and the awards.
DECISIONS: list[tuple[str, list[str], str, list[tuple[int, str]]]] = [
    (
        "The Commissioner awards to each body the sum for 2023/24. Those for 2024/25 are indicative only.",
        [
            "Organisation|Project|2023/24 £|2024/25 £",
            "Alder Youth Club|Boxing|£4,000|£4,100",
            "Birch Trust|Mentoring|£9,000|£9,200",
            "Total||£13,000|£13,300",
        ],
        "award committed award committed committed committed",
        [(4000, "Alder Youth Club"), (9000, "Birch Trust")],
    ),
    (
        "A grant of £30,000 is awarded to Birch Trust. The grant will be paid from two funds, as follows:",
        [
            "Fund|2023/24|2024/25",
            "Ministry of Justice grant|£9,000|£11,000",
            "Commissioner's budget|£4,000|£6,000",
        ],
        "award committed committed committed committed",
        [(30000, "Birch Trust")],
    ),
    (
        "The Commissioner agrees a contribution of £410,000. The cost of the unit is shared by the forces:",
        ["Force|2023/24 £", "Westshire|£410,000", "Eastshire|£520,000", "Total|£930,000"],
        "budget budget match budget",
        [],
    ),
    (
        "The Commissioner enters into the agreement. The unit costs £930,000 a year. It is run as follows:",
        [
            "Force|Share|Contribution £",
            "Westshire|44%|£410,000",
            "Eastshire|56%|£520,000",
            "Total|100%|£930,000",
        ],
        "rate budget match budget",
        [],
    ),
    (
        GRANTS,
        ["Application|Advised", "1. Alder Youth Club – night walks|£4,000", "2. Birch Trust – a van|£900"],
        "award award",
        [(4000, "Alder Youth Club"), (900, "Birch Trust")],
    ),
    (
        GRANTS,
        [
            "Organisation|Project|Sought|Given|Outcome",
            "Alder Youth Club|Boxing|£4,000|£3,000|Part funded",
            "Birch Trust|Mentoring|£9,000|£9,000|Agreed",
            "Cedar Players|Drama|£2,000|Nil|Rejected",
            "Total||£15,000|£12,000|",
        ],
        "request award request award request request committed",
        [(3000, "Alder Youth Club"), (9000, "Birch Trust")],
    ),
    (
        "The Commissioner approves a fund, to be shared between the areas as set out below.",
        [
            "Area|Call-outs|Share of the fund",
            "Alder|41|£24,000",
            "Birch and Cedar|66|£30,000",
            "North Elm|66|£18,000",
        ],
        "budget budget budget",
        [],
    ),
    (
        GRANTS,
        [
            "Organisation and purpose|Amount",
            "Alder Youth Club, for volunteers at the quay|£4,000",
        ],
        "award",
        [(4000, "Alder Youth Club")],
    ),
    (
        GRANTS,
        [
            "Name of group|Amount|Decision",
            "Alder Youth Club|£4,000|Approved",
            "Birch Trust|£9,000|Not approved",
            "Cedar Players|£2,000|On hold",
        ],
        "award request request",
        [(4000, "Alder Youth Club")],
    ),
    (
        GRANTS,
        [
            "Bidder|Bid|Recommendation|PCC decision",
            "Alder Youth Club|£4,000|Fund|Approved",
            "Birch Trust|£9,000|Reject|Declined",
        ],
        "award request",
        [(4000, "Alder Youth Club")],
    ),
    (
        GRANTS,
        ["Recipient|Grant|Match funding|Total project cost", "Alder Youth Club|£4,000|£1,000|£5,000"],
        "award match budget",
        [(4000, "Alder Youth Club")],
    ),
    (
        GRANTS,
        [
            "Provider|2022/23 grant|2023/24 grant",
            "Alder Youth Club|£3,500|£4,000",
            "Birch Trust|£8,000|£9,000",
        ],
        "previous award previous award",
        [(4000, "Alder Youth Club"), (9000, "Birch Trust")],
    ),
    (
        GRANTS,
        [
            "Provider|2023/24|2024/25|Total",
            "Alder Youth Club|£4,000|£4,100|£8,100",
            "Birch Trust|£9,000|£9,200|£18,200",
            "Total|£13,000|£13,300|£26,300",
        ],
        "committed committed award committed committed award committed committed committed",
        [(8100, "Alder Youth Club"), (18200, "Birch Trust")],
    ),
    (
        "The grants below are approved. The amounts for the later years are indicative.",
        [
            "Provider|2023/24|2024/25|Total",
            "Alder Youth Club|£4,000|£4,100|£8,100",
            "Birch Trust|£9,000|£9,200|£18,200",
            "Total|£13,000|£13,300|£26,300",
        ],
        "award committed committed award committed committed committed committed committed",
        [(4000, "Alder Youth Club"), (9000, "Birch Trust")],
    ),
    (
        "The Commissioner approves the changes to the capital programme set out below.",
        [
            "Scheme|Approved £k|Virement £k|Revised £k|Spent £k",
            "Radio masts|–|318|318|–",
            "Vans|2,410|(145)|2,265|900",
            "Programme total|2,410|173|2,583|900",
        ],
        "budget budget budget budget budget spend budget budget budget spend",
        [],
    ),
    (
        GRANTS,
        ["Provider|Current grant|Increase|New grant", "Alder Youth Club|£4,000|£500|£4,500"],
        "previous award committed",
        [(500, "Alder Youth Club")],
    ),
    (
        GRANTS,
        ["Provider|Current grant|Uplift|New grant", "Alder Youth Club|£4,000|£500|£4,500"],
        "previous award committed",
        [(500, "Alder Youth Club")],
    ),
    (
        "The Commissioner awards £60,000 to Birch Trust for two workers.",
        ["Source|Amount", "Commissioner|£60,000", "County Council|£20,000", "Lottery|£10,000"],
        "award award|committed match match",
        [(60000, "Birch Trust")],
    ),
    (
        "The Commissioner awards £60,000 to Birch Trust for two workers.",
        ["Item|Cost", "Salaries|£48,000", "Travel|£12,000", "Total|£60,000"],
        "award budget budget budget|award|committed",
        [(60000, "Birch Trust")],
    ),
    (
        "The Commissioner has made a grant.",
        [
            "Recipient|Birch Trust",
            "Amount awarded|£9,000",
            "Amount requested|£12,000",
            "Total project cost|£20,000",
        ],
        "award request budget",
        [(9000, "Birch Trust")],
    ),
    (
        "The Commissioner accepts the tender of Bidder B.",
        ["Tenderer|Tender price|Score", "Bidder A|£120,000|71", "Bidder B|£110,000|80"],
        "contract contract",
        [],
    ),
]

# In a report nothing is awarded.
REPORTS = [
    (
        [
            "|Budget £000|Actual £000|Variance £000",
            "Police pay|61,200|60,900|(300)",
            "Premises|4,100|4,250|150",
        ],
        "budget spend saving|spend budget spend context|spend",
    ),
    (
        ["Organisation|Purpose|Award", "Alder Youth Club|Boxing|£3,000", "Total||£3,000"],
        "allocation committed",
    ),
    (
        ["Provider|Grant awarded|Spent to date|Remaining", "Alder Youth Club|£4,000|£1,000|£3,000"],
        "allocation spend remaining",
    ),
    (["Band|2022/23|2023/24|Increase", "A|£160.00|£170.00|£10.00"], "precept precept precept"),
]


def drawn(rows: list[str]) -> str:
    cells = [[f"<td>{cell}</td>" for cell in row.split("|")] for row in rows]
    return "".join(f"<tr>{''.join(row)}</tr>" for row in cells)


def fits(found: list[str], expected: str) -> bool:
    allowed = [word.split("|") for word in expected.split()]
    return len(found) == len(allowed) and all(r in words for r, words in zip(found, allowed, strict=True))


@pytest.mark.parametrize(("words", "rows", "roles", "awards"), DECISIONS)
def test_a_table_in_a_decision(
    words: str, rows: list[str], roles: str, awards: list[tuple[int, str]], tmp_path: Path
) -> None:
    paper = tmp_path / "notice.html"
    paper.write_text(
        NOTICE.format(
            kind="Decision Notice 2023/41",
            heading="Decision",
            words=words,
            rows=drawn(rows),
            signed="Signed: J. Smith, Police and Crime Commissioner",
            dated="Date: 5 May 2023",
        ),
        encoding="utf-8",
    )
    (record,) = read_paper(paper)
    assert fits([a.role for a in record.amounts], roles)
    assert [(int(a.value), a.recipient or "") for a in record.awards] == awards


@pytest.mark.parametrize(("rows", "roles"), REPORTS)
def test_a_table_in_a_report(rows: list[str], roles: str, tmp_path: Path) -> None:
    paper = tmp_path / "report.html"
    heading = "Precept" if rows[0].startswith("Band") else "Grants and spending"
    paper.write_text(
        NOTICE.format(
            kind="Report to the Police and Crime Panel",
            heading=heading,
            words="",
            rows=drawn(rows),
            signed="",
            dated="",
        ),
        encoding="utf-8",
    )
    (record,) = read_paper(paper)
    assert fits([a.role for a in record.amounts], roles)
    assert record.awards == ()

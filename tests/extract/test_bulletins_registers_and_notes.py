"""Bulletins, bilingual notes of boards and registers whose columns say little: what each entry states."""

# ruff: noqa: E501 (a page stays as it is saved)

from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Record


def read(folder: Path, words: str, name: str = "list.html") -> list[Record]:
    (path := folder / name).write_text(words, encoding="utf-8")
    return read_paper(path)


def table(*rows: str) -> str:
    """A register of an office in Seaford, its cells parted by bars."""
    made = "".join(
        f"<tr>{''.join(f'<td>{cell.strip()}</td>' for cell in row.split('|'))}</tr>" for row in rows
    )
    return (
        "<html><body><h1>Office of the Police and Crime Commissioner for Sussex</h1>"
        f"<h2>Register of decisions 2031</h2><table>{made}</table></body></html>"
    )


class TestBulletins:
    STORIES = (
        ("Two boats for the marine unit", "Hythe Marine will build them for £90,000.", 0),
        ("Summer fair", "Come to our fair on 9 July 2031. A stall costs £10.", None),
        ("Help for a youth club", "Seaford Youth Club gets £4,000 for Friday sessions.", 1),
        ("No tents this year", "A bid by Lewes Scouts for £2,000 for tents was turned down.", 2),
    )

    @pytest.mark.parametrize(
        "closing",
        [
            "Decision taken by the Commissioner on {day} May 2031 | Ref. SX/31/{day}",
            "Decided: {day} May 2031 | Decision no: SX/31/{day} | By: Commissioner",
            "Signed by the Commissioner, {day} May 2031. Decision notice SX/31/{day}",
        ],
    )
    def test_stories_that_close_with_their_decision_are_the_records(
        self, tmp_path: Path, closing: str
    ) -> None:
        told = "".join(
            f"<h2>{head}</h2><p>{words}</p>" + ("" if at is None else f"<p>{closing.format(day=at + 11)}</p>")
            for head, words, at in self.STORIES
        )
        found = read(
            tmp_path,
            f"<p>Sussex Police and Crime Commissioner</p><h1>Safer bulletin</h1><p>Issue 3</p>{told}",
        )
        assert [r.reference for r in found] == ["SX/31/11", "SX/31/12", "SX/31/13"]
        assert [r.title for r in found] == [head for head, _, at in self.STORIES if at is not None]
        assert [str(r.decided_on) for r in found] == ["2031-05-11", "2031-05-12", "2031-05-13"]
        assert found[2].outcome == "refused"
        assert all("ommissioner" in (r.decided_by or "") for r in found)

    def test_putting_off_a_decision_defers_it(self, tmp_path: Path) -> None:
        words = (
            "<p>Sussex Police and Crime Commissioner</p><h1>Safer bulletin</h1><p>Issue 3</p>"
            "<h2>Boats bought</h2><p>Two boats were bought for £9,000.</p><p>Decision taken by the Mayor on 3 May 2031</p>"
            "<h2>Quay lease waits</h2><p>The Mayor has put off deciding on the lease of the quay.</p><p>Ref. SX/31/15</p>"
        )
        bought, waits = read(tmp_path, words)
        assert (bought.decided_by, waits.reference, waits.outcome) == ("Mayor", "SX/31/15", "deferred")


class TestBilingualNotes:
    WORDS = (
        "<h1>Office of the Police and Crime Commissioner for Gwent</h1><h1>BWRDD LLYWODRAETHU / GOVERNANCE BOARD</h1>"
        "<p>15 Mai 2031 / 15 May 2031, 10:00</p>"
        "<p>Yn bresennol / Present: Ms Ann Bell, Police and Crime Commissioner (PCC); Mr Jo Ray, Chief Constable (CC)</p>"
        "<h2>1. Nodiadau / Notes of the last meeting</h2><p>There were no corrections.</p>"
        "<h2>2. Ystadau / Estates</h2><p>The CC asked for a new roof. Penderfyniad / Decision: the PCC approved the roof at a cost of £80,000.</p>"
        "<p>Cyf. / Ref: GB 2031/11</p>"
        "<h2>3. Beiciau / Cycle unit – update</h2><p>The CC told of 40 arrests.</p>"
        "<h2>4. Arian / Home Office money</h2><p>The Home Office had offered £300,000. The PCC accepted the Home Office grant.</p>"
        "<h2>5. Cronfeydd / Reserves</h2><p>The CFO proposed to draw £50k from the reserve. Agreed by the PCC.</p>"
        "<p>Cyf. / Ref: GB 2031/12</p>"
        "<h2>6. Cwynion / Complaints</h2><p>There had been 41 reviews. Noted.</p><p>Cyf. / Ref: GB 2031/13</p>"
    )

    def test_a_present_line_in_two_languages_makes_them_minutes(self, tmp_path: Path) -> None:
        found = read(tmp_path, self.WORDS)
        assert [r.reference for r in found] == ["GB 2031/11", None, "GB 2031/12", "GB 2031/13"]
        assert [r.outcome for r in found] == ["approved", "approved", "approved", "noted"]
        assert {str(r.meeting_on) for r in found} == {"2031-05-15"}


class TestRegisters:
    HEAD = "No. | Title | Decision taken | {} | Made by | Date | Remarks"

    @pytest.mark.parametrize("heading", ["£000", "£k", "(£000s)", "£'000"])
    def test_a_column_headed_by_thousands_alone(self, tmp_path: Path, heading: str) -> None:
        rows = (
            "S/31/01 | Lamps | Contract with Quay Lamps Ltd extended | 1,240 | Commissioner | 3 May 2031 | ",
            "S/31/02 | Seaford Youth Club | Grant of up to £18,500 for lessons | 18.5 | Commissioner | 3 May 2031 | ",
        )
        lamps, club = read(tmp_path, table(self.HEAD.format(heading), *rows))
        assert [(str(a.value), a.role) for a in lamps.amounts] == [("1240000", "contract")]
        assert [int(a.value) for a in club.amounts] == [18500, 18500]
        assert [(int(a.value), a.qualifier) for a in club.awards] == [(18500, "up-to")]

    def test_what_was_done_tells_what_the_value_is(self, tmp_path: Path) -> None:
        rows = (
            "S/31/01 | Compressor | Purchase approved | £46,000 | Commissioner | 3 May 2031 | ",
            "S/31/02 | Victim services – Ministry uplift | Additional grant for 2031/32 accepted | £96,400 | Commissioner | 4 May 2031 | ",
            "S/31/03 | Lewes police house | Sale agreed | £310,000 | Commissioner | 5 May 2031 | ",
            "S/31/04 | Vans | Purchase of three vans | £87,200 | Commissioner | | WITHDRAWN by the force before signature",
        )
        found = read(tmp_path, table(self.HEAD.format("Value"), *rows))
        assert [[a.role for a in r.amounts] for r in found] == [
            ["contract"],
            ["income"],
            ["income"],
            ["request"],
        ]

    @pytest.mark.parametrize(
        ("remark", "outcome"),
        [
            ("WITHDRAWN by the force", "withdrawn"),
            ("Deferred until June; see S/31/09", "deferred"),
            ("Withdrawn", "withdrawn"),
            ("Declined, no funds", "refused"),
            ("Published late", "approved"),
        ],
    )
    def test_remarks_tell_that_nothing_came_of_it(self, tmp_path: Path, remark: str, outcome: str) -> None:
        rows = (
            "S/31/01 | Lamps | Contract let to Quay Lamps Ltd | £9,000 | Commissioner | 3 May 2031 | ",
            f"S/31/02 | Vans | Purchase of three vans approved | £87,200 | Commissioner | 4 May 2031 | {remark}",
        )
        assert [r.outcome for r in read(tmp_path, table(self.HEAD.format("Value"), *rows))] == [
            "approved",
            outcome,
        ]

    def test_a_number_under_decision_is_no_title_and_periods_are_columns(self, tmp_path: Path) -> None:
        rows = (
            "Decision | Recipient | Purpose | Award | Period | Conditions | Agreed on",
            "SPCC3-0141 | Seaford Youth Club | Friday sessions | £4,000 | Summer term 2031 | | 3 May 2031",
            "SPCC3-0142 | Lewes Scouts | New tents | £900 | One payment | | 3 May 2031",
            "SPCC3-0143 | Quay Refuge | Helpline | £14,000 | 2 years | | 3 May 2031",
        )
        found = read(tmp_path, table(*rows))
        assert [r.title for r in found] == ["Friday sessions", "New tents", "Helpline"]
        assert [a.period for r in found for a in r.awards] == ["Summer term 2031", None, "2 years"]


class TestLogs:
    def test_whose_report_it_was_and_its_class(self, tmp_path: Path) -> None:
        head = "OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR SUSSEX\nLOG OF DECISIONS {}\n\n"
        entry = "{}.   Decision 0{}/31      {}\n     {} May 2031 - on the report of the {}\n     {}\n     Cost: Nil      Class: {}\n\n"
        words = (
            head.format("2031      Sheet 1")
            + entry.format(
                1,
                3,
                "CADETS",
                3,
                "Treasurer",
                "RESOLVED that the scheme for cadets be adopted for the whole of the\n     county from the summer.",
                "Public",
            )
            + entry.format(
                2,
                4,
                "LAMPS",
                4,
                "Chief Constable",
                "The Commissioner did not accede to the request for twelve lamps, noting\n     that lamps had been bought before.",
                "Exempt",
            )
            + head.format("2031      Sheet 2")
            + entry.format(
                3,
                5,
                "BOATS",
                5,
                "Treasurer",
                "RESOLVED that the boats at the quay be sold to the sailing club at Lewes\n     by the autumn.",
                "Public",
            )
        )
        found = read(tmp_path, words, "log.txt")
        assert [r.originator for r in found] == ["Treasurer", "Chief Constable", "Treasurer"]
        assert [r.status for r in found] == ["open", "confidential", "open"]
        assert [r.outcome for r in found] == ["approved", "refused", "approved"]
        assert not any("OFFICE" in (r.decided_by or "") for r in found)

    def test_a_marking_beside_the_day(self, tmp_path: Path) -> None:
        entry = "<h3>Decision Record 0{}/2031 – {}</h3><p>The Commissioner has approved it.</p><p>Date of decision: 0{}/05/2031 | {}</p>"
        told = "".join(
            entry.format(at, title, at, mark)
            for at, title, mark in (
                (1, "Lamps", "Open"),
                (2, "Quay lease", "Confidential"),
                (3, "Boats", "Open"),
            )
        )
        found = read(
            tmp_path, f"<h1>Police and Crime Commissioner for Sussex</h1><h2>Decision log</h2>{told}"
        )
        assert [r.status for r in found] == ["open", "confidential", "open"]

    def test_one_welsh_entry_in_an_english_list(self, tmp_path: Path) -> None:
        english = (
            "<h3>{}</h3><p>Reference: GW 31/{}</p><p>Decision made: {} July 2031</p>"
            "<p>The Commissioner has agreed to make a grant of £{} to the Quay Club for the young people of the town.</p>"
        )
        welsh = (
            "<h3>Llinell gymorth</h3><p>Cyfeirnod: GW 31/02</p><p>Dyddiad y penderfyniad: 3 Gorffennaf 2031</p>"
            "<p>Mae’r Comisiynydd wedi cytuno i ddyfarnu £15,000 i Gofal Cymru tuag at linell gymorth i ddioddefwyr.</p>"
        )
        words = (
            english.format("Evening clubs", "01", 5, "48,000")
            + welsh
            + english.format("Tents", "03", 1, "900")
        )
        found = read(tmp_path, f"<h1>Police and Crime Commissioner for Gwent</h1><h2>Decisions</h2>{words}")
        assert [r.language for r in found] == ["en", "cy", "en"]
        assert [r.outcome for r in found] == ["approved", "approved", "approved"]


class TestTermsToldOnce:
    @pytest.mark.parametrize(
        "lead",
        [
            "Every grant is",
            "Each of the grants is made",
            "Each grant listed above is",
            "All of the grants are",
        ],
    )
    def test_of_all_grants_of_an_appendix(self, tmp_path: Path, lead: str) -> None:
        words = (
            "<h1>Sussex Police and Crime Commissioner</h1><h2>Decision notice 2031/37</h2>"
            "<h3>Recommendation</h3><p>That the PCC approves the two grants listed in Appendix A.</p>"
            "<h3>Decision</h3><p>The recommendation is approved.</p><p>Signed: A Bell, Commissioner</p><p>Date: 9 May 2031</p>"
            "<h3>Appendix A</h3><table><tr><th>Organisation</th><th>Project</th><th>Grant (£)</th></tr>"
            "<tr><td>Lewes Scouts</td><td>Tents</td><td>900</td></tr><tr><td>Quay Club</td><td>Lessons</td><td>1,200</td></tr></table>"
            f"<p>{lead} for twelve months from 1 June 2031 and is subject to a report at six months.</p>"
        )
        (record,) = read(tmp_path, words)
        assert {a.period for a in record.awards} == {"twelve months from 1 June 2031"}
        assert {a.conditions for a in record.awards} == {("a report at six months",)}


class TestListsOfGrants:
    def test_a_group_above_its_project_and_who_decided_each(self, tmp_path: Path) -> None:
        words = (
            "<html><body><p>Office of the Police and Crime Commissioner for Sussex</p><h2>Safer Fund 2031/32: round 2</h2>"
            "<p>A panel scored the bids and the Commissioner then decided each one.</p><table>"
            "<tr><th>Ref</th><th>Group and project</th><th>Asked for (£)</th><th>Allocated (£)</th><th>Commissioner’s decision</th></tr>"
            "<tr><td>SF/21</td><td><b>Lewes Night Shift</b><br>Street football</td><td>6,500</td><td>6,500</td><td>Approved 09/10/2031</td></tr>"
            "<tr><td>SF/22</td><td><b>Quay Parents</b><br>Evenings for families</td><td>4,240</td><td>3,000</td>"
            "<td>Approved 10/10/2031 in part, without the laptops</td></tr></table></body></html>"
        )
        found = read(tmp_path, words)
        assert [r.title for r in found] == ["Street football", "Evenings for families"]
        assert [r.outcome for r in found] == ["approved", "approved-in-part"]
        assert {r.decided_by for r in found} == {"the Commissioner"}
        given = [(a.recipient, a.purpose) for r in found for a in r.awards]
        assert given == [("Lewes Night Shift", "Street football"), ("Quay Parents", "Evenings for families")]

    def test_a_title_with_a_colon_before_what_was_decided(self, tmp_path: Path) -> None:
        items = (
            "<li>SXC 2031/16 Cold weather: extra help for shelters. To pay £8,000 to Quay Refuge. Approved.</li>"
            "<li>SXC 2031/17 Accounts. To note the accounts for the year. Noted.</li>"
            "<li>SXC 2031/18 Car lease. To lease one car at £289 a month. Approved.</li>"
        )
        words = (
            "<h1>Police and Crime Commissioner for Sussex</h1><h2>Decisions 2031</h2>"
            f"<h3>12 May</h3><ul>{items}</ul>"
        )
        assert [r.title for r in read(tmp_path, words)] == [
            "Cold weather: extra help for shelters",
            "Accounts",
            "Car lease",
        ]


class TestSumsBelowASentence:
    @pytest.mark.parametrize(
        "lead",
        [
            "I have decided to give the three partnerships the sums below for work with young people.",
            "The Commissioner agrees to pay each council the sum shown for work with young people:",
            "The Commissioner awards the grants below towards work with young people.",
        ],
    )
    def test_each_place_is_given_its_own(self, tmp_path: Path, lead: str) -> None:
        rows = "".join(
            f"<tr><td>{place}</td><td>£{much}</td></tr>"
            for place, much in (("Lewes", "14,000"), ("Hove", "17,500"), ("Rye", "9,250"))
        )
        words = (
            "<h1>Police and Crime Commissioner for Sussex</h1><h2>Decision notice 2031/15</h2><h3>Decision</h3>"
            f"<p>{lead}</p><table>{rows}<tr><td>Total</td><td>£40,750</td></tr></table><p>Signed: A Bell, Commissioner. Date: 3 May 2031</p>"
        )
        (record,) = read(tmp_path, words)
        assert [(a.recipient, int(a.value), a.purpose) for a in record.awards] == [
            ("Lewes", 14000, "work with young people"),
            ("Hove", 17500, "work with young people"),
            ("Rye", 9250, "work with young people"),
        ]
        assert record.amounts[-1].role == "committed"


class TestOtherLists:
    def test_what_the_panel_decided_is_the_panels(self, tmp_path: Path) -> None:
        words = (
            "<h1>Sussex Police and Crime Panel</h1><h2>DECISION LIST</h2><p>This list tells you what the Panel decided. Meeting held on 6 February 2031.</p>"
            "<table><tr><th>Item</th><th>Subject</th><th>Decision</th></tr>"
            "<tr><td>4</td><td>Update report</td><td>RESOLVED: That the report be noted.</td></tr>"
            "<tr><td>5</td><td>Hearing: finance officer</td><td>RESOLVED: That the Panel recommends the appointment of Jo Ray.</td></tr>"
            "<tr><td>6</td><td>Co-option</td><td>DEFERRED to the meeting on 27 March 2031, as one of two candidates had withdrawn.</td></tr></table>"
        )
        found = read(tmp_path, words)
        assert {r.kind for r in found} == {"paper"}
        assert {r.organisation for r in found} == {"Sussex Police and Crime Panel"}
        assert [r.outcome for r in found] == ["noted", "approved", "deferred"]

    def test_part_two_and_the_fund_that_pays(self, tmp_path: Path) -> None:
        rows = (
            "Number | Date taken | Subject | Decision | Amount £ | Met from | Taken by | Open / Part II",
            "SX/1 | 12.04.31 | Youth work | Grant to Quay Outreach for two evenings a week | 18,400 | Commissioning fund | PCC | Open",
            "SX/2 | 19.04.31 | Pensions | Agreement with the provider extended | Withheld | Revenue budget | CFO | Part II",
        )
        youth, pensions = read(tmp_path, table(*rows))
        assert (youth.status, pensions.status) == ("open", "confidential")
        assert [a.fund for a in youth.awards] == ["Commissioning fund"]

    def test_a_newsletter_headed_by_what_was_signed_off(self, tmp_path: Path) -> None:
        story = "<h3>{}</h3><p>I have awarded £{} to {} for lessons.</p><p>Signed {} September 2031</p>"
        words = (
            "<h1>On Your Side</h1><p>The newsletter of the Sussex Police and Crime Commissioner, issue 31</p>"
            "<h2>A word from Ann</h2><p>Hello everyone, it has been a busy few weeks at the quay and in the towns of the county, as you know.</p>"
            "<p>Ann Bell</p><p>Police and Crime Commissioner</p><h2>What I have signed off</h2><p>Every big decision is here.</p>"
            + story.format("Helping families (PCC/56/2031)", "27,300", "Quay Families", 1)
            + story.format("Drones for all (PCC/57/2031)", "900", "Lewes Flyers", 6)
            + "<h2>Grants: coming soon</h2><p>My fund opens in November with grants of up to £5,000.</p>"
        )
        found = read(tmp_path, words)
        assert [(r.reference, r.title) for r in found] == [
            ("PCC/56/2031", "Helping families"),
            ("PCC/57/2031", "Drones for all"),
        ]
        assert {r.decided_by for r in found} == {"Ann Bell"}
        assert [len(r.amounts) for r in found] == [1, 1]


class TestThisYearsShare:
    @pytest.mark.parametrize(
        ("told", "awarded"),
        [
            ("£60,000 over three years (£20,000 in 2031/32) for lessons", 20000),
            ("£60,000 over three years for lessons, £20,000 to be paid in 2031/32", 20000),
            ("£60,000 over three years (£20,000 a year) for lessons", 60000),
            (
                "£60,000 over three years (£20,000 in 2031/32, £30,000 in 2032/33 and £10,000 in 2033/34) for lessons",
                60000,
            ),
        ],
    )
    def test_one_year_beside_a_total(self, tmp_path: Path, told: str, awarded: int) -> None:
        rows = (
            "No. | Title | Decision taken | Made by | Date",
            "S/31/01 | Cadets | To enrol forty cadets. | Commissioner | 3 May 2031",
            f"S/31/02 | Lessons | To award Quay Bakery {told}. | Commissioner | 4 May 2031",
        )
        found = read(tmp_path, table(*rows))
        assert [(a.recipient, int(a.value), a.purpose) for r in found for a in r.awards] == [
            ("Quay Bakery", awarded, "lessons")
        ]

"""Text saved from paged files: what stood at the foot and head of each page is no part of the words."""

import pytest

BODY = [f"Line {n} of a report that goes on for some while." for n in range(10)]


def paper(*middle):
    return "\n".join(
        ["PANEL", "", *BODY, "The limit was kept within the", *middle, "authorised sum of £68m.", *BODY]
    )


@pytest.mark.parametrize(
    "foot",
    ["Page {}", "Page {} of 3", "- {} -", "P a g e | {}", "{} | P a g e", "Tudalen {} o 3", "PAGE {}/3",
     "Decision 2019/22      Page {} of 3", "Page {} of 3 | Audit Committee"],
)  # fmt: skip
def test_a_sentence_cut_by_a_page_goes_on(read, prose, foot):
    one, two = foot.format(1), foot.format(2)
    text = paper("", f"      {one}", "", "Audit Committee     4 May 2022", "")
    text += f"\n\n{two}\n\nAudit Committee     4 May 2022\n\nThe end."
    lines = prose(read(text, "a.txt"))
    assert not any(words in " ".join(lines) for words in (one, two, "4 May"))
    cut = lines.index("The limit was kept within the")
    assert lines[cut + 1] == "authorised sum of £68m."
    assert not read(text, "a.txt").pages[0].flow[cut + 1].gap


def test_a_bare_number_before_a_form_feed_is_a_page_number(read, prose):
    lines = prose(
        read(paper("", "1", "\fAudit Committee", "") + "\n\n2\n\fAudit Committee\n\nThe end.", "a.txt")
    )
    assert "1" not in lines
    assert "Audit Committee" not in lines
    assert lines[-1] == "The end."


@pytest.mark.parametrize(
    "text",
    [
        "Contents\n\nAppendix 1      Page 3\nAppendix 2      Page 4\nAppendix 3      Page 9",
        "The Panel met.\n\n2\n\nBudget\n\nThe budget was noted.",
        "See page 4 of the plan.\n\nSee page 5 of the plan.",
        "Lamps - Page Road\n\nLamps - Page Lane",
    ],
)
def test_what_only_looks_like_a_page_number_stays(read, text):
    kept = " ".join(line.text for line in read(text, "a.txt").lines())
    assert [word for word in text.split() if word not in kept] == []


def test_papers_bound_one_after_another_keep_their_headings(read, prose):
    one = "\n".join(["DECISION NOTICE", "", *BODY, "", "Page 1 of 1", ""])
    assert prose(read(one * 3, "a.txt")).count("DECISION NOTICE") == 3


def test_papers_of_one_form_keep_their_sections_and_numbers_at_the_page_edge(read, prose):
    papers = [
        "\n".join(
            [
                "Office of the Commissioner", "", f"Number of decision: {n}/2031", "", *BODY, "",
                f"{n}. Legal comments", "", "There are none.", "", f"Page {n} of 3", "",
            ]
        )
        for n in (1, 2, 3)
    ]  # fmt: skip
    lines = prose(read("\n".join(papers), "a.txt"))
    assert [f"{n}. Legal comments" in lines for n in (1, 2, 3)] == [True] * 3
    assert [f"Number of decision: {n}/2031" in lines for n in (1, 2, 3)] == [True] * 3
    assert lines.count("Office of the Commissioner") == 1


@pytest.mark.parametrize(("foot", "stays"), [("Date\t0{}.06.21", True), ("Harbour digest\t{}", False)])
def test_what_a_tab_sets_apart_from_its_label_stays_at_the_page_edge(read, prose, tables, foot, stays):
    text = "\n".join(["DIGEST", "", *(f"{line}\n{foot.format(n)}\n\nPage {n} of 2\n" for n, line in
                                    ((1, "\n".join(BODY)), (2, "\n".join(BODY))))])  # fmt: skip
    document = read(text, "a.txt")
    words = " ".join(
        [*prose(document), *(cell for table in tables(document) for row in table for cell in row)]
    )
    assert (foot.format(1).split("\t")[0] in words) is stays


NOTICE = """COMMISSIONER FOR MARLSHIRE

{name}

{facts}

{body}

I approve the above.

Signed: Ann Bell
Date: 4 May 2031

{foot}
"""


def _notices(name: str, facts: str, foot: str) -> str:
    about = ("Lamps for the quay", "Roof of the garage", "Boats")
    return "\f".join(
        NOTICE.format(
            name=name,
            facts=facts.format(title=title, number=n),
            body="\n".join(BODY[n:]),
            foot=foot.format(n),
        )
        for n, title in enumerate(about, 1)
    )


@pytest.mark.parametrize(
    "foot", ["Page {} of 3", "Page {}", "- {} -", "Page 1 of 1", "Marlshire OPCC      Page {}"]
)
@pytest.mark.parametrize("name", ["DECISION NOTICE", "Record of Decision", "Request for decision"])
@pytest.mark.parametrize(
    "facts",
    [
        "Title: {title}\nReference: M/{number}", "Subject – {title} M/{number}\nReport of: Ann Bell",
        "Title      {title}\nDate       {number} May 2031",
    ],
)  # fmt: skip
def test_notices_of_a_page_each_keep_their_heads_and_signatures(read, prose, name, facts, foot):
    lines = [line.text for line in read(_notices(name, facts, foot), "a.txt").lines()]
    for words in ("COMMISSIONER FOR MARLSHIRE", name, "I approve the above.", "Signed: Ann Bell"):
        assert lines.count(words) == 3
    assert not any("Page" in line for line in lines)


def test_a_head_with_the_same_facts_on_every_page_runs_along_them(read, prose):
    head = "DECISION NOTICE\n\nTitle: Lamps\nReference: M/1\n\n"
    pages = [f"{head}{' '.join(BODY)}\n\nThe page ends here {n}.\n\nPage {n} of 3" for n in (1, 2, 3)]
    assert prose(read("\n\f".join(pages), "a.txt")).count("DECISION NOTICE") == 1


def test_a_log_whose_pages_open_with_an_entry_keeps_no_running_head(read, prose):
    entry = "Reference: M/{0}{1}\nTitle: Lamps {0}{1}\nDecision: Agreed"
    pages = [
        "\n\n".join(["Decisions of the Commissioner", *(entry.format(n, k) for k in range(4)), f"Page {n}"])
        for n in (1, 2, 3)
    ]
    assert prose(read("\n\f".join(pages), "a.txt")).count("Decisions of the Commissioner") == 1

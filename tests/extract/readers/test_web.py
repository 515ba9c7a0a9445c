# ruff: noqa: E501  (pieces of papers and of markup read better unbroken)
"""Web pages: the paper in them, without the site around it."""

import pytest

from extract.page import Line, Table
from extract.readers.web import read_web


def flow(body):
    return read_web(f"<html><body>{body}</body></html>".encode()).pages[0].flow


def texts(body):
    return [part.text for part in flow(body) if isinstance(part, Line)]


SITE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Decision 27 – OPCC Northmoor</title>
<link rel="canonical" href="https://northmoor.example/decisions/27"></head>
<body class="page has-sidebar"><a class="skip-link" href="#c">Skip to content</a>
<div id="cookie-notice">We use cookies</div>
<header class="site-header"><nav><ul><li>Home</li></ul></nav><form><input type="text" value="Search"></form></header>
<div class="breadcrumbs">Home > Decisions</div>
<form id="aspnetForm"><div class="page-with-sidebar">
<h1>Community Fund</h1><main id="content"><p>To award <strong>£25,600</strong> to Platform-9.</p>
<div class="share-buttons">Share this page</div><p style="display:none">secret</p></main></div></form>
<aside>News: £9m for roads</aside><footer>© OPCC 2024 £1</footer><script>var x = "£7"</script></body></html>"""


def test_site_around_the_paper_is_left_out():
    document = read_web(SITE.encode())
    assert document.pages[0].text == "Community Fund\nTo award £25,600 to Platform-9."
    assert document.title == "Decision 27 – OPCC Northmoor"
    assert document.address == "https://northmoor.example/decisions/27"


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("<main><p>Read on</p></main><div><p>Award of £5</p><p>Award of £6</p></div>", "Award of £6"),
        ("<article>One</article><article>Two £5</article>", "Two £5"),
        ("<div class='menu'><p>" + "Award of £5 to Platform-9. " * 9 + "</p></div>", "Award of £5"),
        ("<p>See below</p><div class='accordion-panel' hidden><p>Award of £5</p></div>", "Award of £5"),
        ("<main></main><p>Award of £5</p>", "Award of £5"),
        ("<div class='footer-wrapper'><table><tr><td>Ref</td><td>27</td></tr></table></div>", "27"),
        ("<section><header><h2>Decision</h2></header><p>Approved</p></section>", "Decision"),
        ("<form><h2>Decision</h2><table><tr><td>Ref</td><td>27</td></tr></table></form>", "27"),
    ],
)
def test_content_is_never_lost(body, kept):
    assert kept in "\n".join(part.text if isinstance(part, Line) else " ".join(line.text for line in part.lines())
                             for part in flow(body))  # fmt: skip


def test_lists_are_numbered_as_shown():
    body = """<ol start="3"><li>three</li><li value="7">seven<ol type="a"><li>a</li><li>b<ul><li>dot</li></ul></li>
    </ol></li><li>eight</li></ol><ol type="i"><li><p>first</p><p>still first</p></li><li>second</li></ol>"""
    found = [(part.text, part.kind, part.level) for part in flow(body)]
    assert found == [
        ("3. three", "item", 0), ("7. seven", "item", 0), ("a. a", "item", 1), ("b. b", "item", 1),
        ("• dot", "item", 2), ("8. eight", "item", 0), ("i. first", "item", 0), ("still first", "text", 0),
        ("ii. second", "item", 0),
    ]  # fmt: skip


def test_headings_breaks_and_bold():
    body = "<h2>Decision <em>27</em></h2><p><b>Ref:</b><br>27<br/><br>last</p><p><b>All bold</b></p><pre>a\n b</pre>"
    found = [(p.text, p.number, p.kind, p.level, p.bold, p.whole) for p in flow(body)]
    assert found == [
        ("Decision 27", 1, "heading", 2, False, True), ("Ref:", 2, "text", 0, True, False),
        ("27", 3, "text", 0, False, False), ("last", 4, "text", 0, False, False),
        ("All bold", 5, "text", 0, True, True), ("a", 6, "text", 0, False, False),
        ("b", 7, "text", 0, False, False),
    ]  # fmt: skip


def test_tables_with_headings_spans_and_lists_in_cells():
    (table,) = flow(
        "<table><thead><tr><th>Q</th><th colspan=2>A</th></tr></thead><tr><td rowspan=2>one</td><td>x</td>"
        "<td><ul><li>y</li><li>z</li></ul></td></tr><tr><td>v</td><td>w</td></tr></table>"
    )
    assert isinstance(table, Table) and table.ruled
    assert [[(c.text, c.column, c.span, c.header) for c in row] for row in table.rows] == [
        [("Q", 0, 1, True), ("A", 1, 2, True)], [("one", 0, 1, False), ("x", 1, 1, False), ("• y\n• z", 2, 1, False)],
        [("v", 1, 1, False), ("w", 2, 1, False)],
    ]  # fmt: skip


def test_definition_list_is_a_table_of_labels_and_values():
    (table,) = flow("<dl><div><dt>Decision maker</dt><dd>The Deputy</dd></div><dt>Signed</dt><dd></dd></dl>")
    assert [[(c.text, c.header) for c in row] for row in table.rows] == [
        [("Decision maker", True), ("The Deputy", False)], [("Signed", True), ("", False)],
    ]  # fmt: skip


def test_table_that_only_places_things_is_read_through():
    assert texts("<table><tr><td><p>Menu of the page</p></td></tr><tr><td><h1>Decision</h1></td></tr></table>") == [
        "Menu of the page", "Decision",
    ]  # fmt: skip


def test_tick_boxes():
    assert texts("<p>OPEN <input type=checkbox checked> CONFIDENTIAL <input type=checkbox></p>") == [
        "OPEN ☒ CONFIDENTIAL ☐"
    ]


def test_what_is_struck_through_is_left_out():
    body = "<p>Yes / <s>No</s></p><p><del>Yes</del> No</p><p>Agreed <span style='text-decoration: line-through'>or not</span></p>"
    assert texts(body) == ["Yes /", "No", "Agreed"]


@pytest.mark.parametrize(
    "data",
    [
        "<p>£5 – café</p>".encode("cp1252"),
        "<meta charset=iso-8859-1><p>£5 – café</p>".encode("cp1252"),
        "<meta charset=iso-8859-1><p>£5 – café</p>".encode(),
        "\ufeff<p>£5 – café</p>".encode(),
        "<?xml version='1.0' encoding='utf-8'?><html><body><p>£5 – café</p></body></html>".encode(),
        "<p>£5 – café</p>".encode("utf-16"),
        b"<p>&pound;5&nbsp;&ndash; caf&eacute;</p>",
    ],
)
def test_encodings(data):
    assert read_web(data).pages[0].text == "£5 – café"


def test_hidden_address_stays_as_the_site_prints_it():
    assert texts('<p>Contact <a class="__cf_email__" href="#">[email&#160;protected]</a></p>') == [
        "Contact [email protected]"
    ]


MENU = "<ul><li><a href=a>Home</a><li><a href=b>About us</a><li><a href=c>Precept £265</a></ul>"


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        (f"{MENU}<h1>Notice</h1><p>A grant of £500 is made.</p>", ["Notice", "A grant of £500 is made."]),
        ("<div><h2><a>Lamps</a></h2><a>Vans</a> <a>Kit</a></div>", ["Lamps", "Vans Kit"]),
        (f"<h1>Decisions</h1>{MENU}", ["Decisions", "• Home", "• About us", "• Precept £265"]),
        (f"{MENU}<p>A page without a heading.</p>", ["• Home", "• About us", "• Precept £265"]),
        (
            "<h1>Notice</h1><p>A grant of £500 is made to the boxing club.</p><h2>Latest news</h2>"
            "<ul><li><a>£900 for the Scouts</a></ul><h2>Contact</h2><p>Jo Bell</p>",
            ["Notice", "A grant of £500 is made to the boxing club.", "Contact", "Jo Bell"],
        ),
        (
            "<h1>Notice</h1><h2>Related party</h2><p>The Commissioner has no interest.</p>",
            ["Notice", "Related party", "The Commissioner has no interest."],
        ),
    ],
)
def test_unnamed_menus_and_related_news_are_left_out(read, prose, page, kept):
    found = prose(read(f"<html><body>{page}</body></html>", "page.html"))
    assert found[: len(kept)] == kept
    assert len(found) == len(kept) or "without" in found[-1]


def test_a_number_said_again_for_those_who_are_read_to_is_read_once():
    body = "<table><tr><td><a href='#'><span>000731</span> 000731</a></td><td><span>Ha</span> ha</td></tr></table>"
    (table,) = flow(body)
    assert [cell.text for row in table.rows for cell in row] == ["000731", "Ha ha"]

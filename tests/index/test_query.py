from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import BadQuery
from index.engine import And, Between, Fuzzy, Is, Near, Node, Not, Or, Phrase, Prefix, Word
from index.query import parse
from index.values import FIELDS

a, b, c = Word("a"), Word("b"), Word("c")

GOOD: list[tuple[str, Node]] = [
    # plain words
    ("a", a),
    ("a b", And((a, b))),
    ("a AND b", And((a, b))),
    ("Café", Word("café")),
    ("or and not", And((Word("or"), Word("and"), Word("not")))),
    ("ORANGE NOTES", And((Word("orange"), Word("notes")))),
    ("£25,600", Word("25600")),
    # words with marks inside, as people type them
    ("e-safety", Phrase(("e", "safety"), exact=False)),
    ("AP17/47", Phrase(("ap17", "47"), exact=False)),
    ("WPCC3-0129", Phrase(("wpcc3", "0129"), exact=False)),
    ("12:30", Phrase(("12", "30"), exact=False)),
    ("commissioner's", Phrase(("commissioner", "s"), exact=False)),
    ("why?", Word("why")),
    # joined
    ("a OR b", Or((a, b))),
    ("a b OR c", Or((And((a, b)), c))),
    ("a (b OR c)", And((a, Or((b, c))))),
    ("a OR b OR c", Or((a, b, c))),
    ("((a))", a),
    ("a a", a),
    # not
    ("a -b", And((a, Not(b)))),
    ("a NOT b", And((a, Not(b)))),
    ("NOT (a OR b) c", And((Not(Or((a, b))), c))),
    ("-a", Not(a)),
    ("a --b", And((a, b))),
    ('-"b c"', Not(Phrase(("b", "c")))),
    ("-title:b", Not(Word("b", "title"))),
    # quotes and marks at the end
    ('"police and crime"', Phrase(("police", "and", "crime"))),
    ("“curly quotes”", Phrase(("curly", "quotes"))),
    ('"a"', Phrase(("a",))),
    ('"near words"~5', Near(("near", "words"), 5)),
    ("safeg*", Prefix("safeg")),
    ("polcie~", Fuzzy("polcie")),
    ("polcie~1", Fuzzy("polcie")),
    # fields
    ("title:b", Word("b", "title")),
    ("Title: b", Word("b", "title")),
    ("title:b c", And((Word("b", "title"), c))),
    ("title:(b OR c)", Or((Word("b", "title"), Word("c", "title")))),
    ('originator:"chief constable"', Phrase(("chief", "constable"), "originator")),
    ("kind:Decision", Is("kind", "decision")),
    ("kind:(decision OR paper)", Or((Is("kind", "decision"), Is("kind", "paper")))),
    ("outcome:approved-in-part", Is("outcome", "approved-in-part")),
    ("checklist.finance:no", Is("checklist.finance", "no")),
    ("checklist.legal:n/a", Is("checklist.legal", "n/a")),
    ("finding:m101", Is("finding", "M101")),
    ("finding:M*", Is("finding", "M", start=True)),
    # sums
    ("amount:>50000", Between("amount", Decimal(50000), None, above=True)),
    ("amount:>=£50,000.50", Between("amount", Decimal("50000.50"), None)),
    ("amount:<1.2m", Between("amount", None, Decimal(1200000), below=True)),
    ("awarded:10k..50k", Between("awarded", Decimal(10000), Decimal(50000))),
    ("awarded:..50K", Between("awarded", None, Decimal(50000))),
    ("amount:25600", Between("amount", Decimal(25600), Decimal(25600))),
    ("amount:500 2016", And((Between("amount", Decimal(500), Decimal(500)), Word("2016")))),
    ("amount of money", And((Word("amount"), Word("of"), Word("money")))),
    ("why… wait...", And((Word("why"), Word("wait")))),
    ("Safe – Sound", And((Word("safe"), Word("sound")))),
    # days
    ("decided:2016..2018", Between("decided", date(2016, 1, 1), date(2018, 12, 31))),
    ("meeting:2017-09", Between("meeting", date(2017, 9, 1), date(2017, 9, 30))),
    ("decided:2016-02", Between("decided", date(2016, 2, 1), date(2016, 2, 29))),
    ("decided:23/08/2016", Between("decided", date(2016, 8, 23), date(2016, 8, 23))),
    ("decided:>2016", Between("decided", date(2016, 12, 31), None, above=True)),
    ("decided:<2016-09", Between("decided", None, date(2016, 9, 1), below=True)),
    ("decided:2016..", Between("decided", date(2016, 1, 1), None)),
    ("fy:2016/17", Between("date", date(2016, 4, 1), date(2017, 3, 31))),
    ("fy:2016-2017..2018/19", Between("date", date(2016, 4, 1), date(2019, 3, 31))),
]

BAD: list[tuple[str, int, str]] = [
    ("", 0, "nothing to search for"),
    ("   ", 0, "nothing to search for"),
    ("&", 0, "nothing to search for"),
    ("a OR", 3, "OR joins"),
    ("OR a", 0, "OR joins"),
    ("a OR OR b", 5, "OR joins"),
    ("a AND", 2, "AND joins"),
    ("AND a", 0, "AND joins"),
    ("a NOT", 2, "NOT stands"),
    ("a NOT OR b", 2, "NOT stands"),
    ("(a b", 0, "never closed"),
    ("a (b (c)", 2, "never closed"),
    ("a)", 1, "closes nothing"),
    ("a ()", 2, "nothing between"),
    ('a "b c', 2, "quote is never closed"),
    ("foo:bar", 0, "no field 'foo'"),
    ("a originatr:b", 2, "no field 'originatr'"),
    ("title:", 0, "nothing after title:"),
    ("a (title:) b", 3, "nothing after title:"),
    ("title:&", 0, "no word after title:"),
    ("kind:decison", 5, "kind cannot be"),
    ("checklist.finance:maybe", 18, "cannot be"),
    ("amount:lots", 7, "no sum of money"),
    ("amount:[1 TO 2]", 7, "no sum of money"),
    ("amount:5..1", 7, "ends before it begins"),
    ("amount:..", 7, "needs an end"),
    ("decided:2016-13", 8, "no day of the calendar"),
    ("decided:yesterday", 8, "no date"),
    ("decided:0000", 8, "no day of the calendar"),
    ("fy:2016/18", 3, "no financial year"),
    ("fy:9999/00", 3, "no financial year"),
    ("a p*", 2, "too few letters"),
    ("ab~", 0, "too few letters"),
    ("e-saf*", 5, "one word"),
    ("*ment", 0, "only end a word"),
    ("gr*nt", 2, "only end a word"),
    ("polcie~2", 6, "only end a word"),
    ("gr?nt", 2, "no ? for a letter"),
    ("a || b", 2, "no ||"),
    ("taser^2", 5, "no weights"),
    ("!taser", 0, "there is no !"),
    ('"safeg* child"', 6, "inside quotes"),
    ('"a b"~', 5, "how far apart"),
    ('"a b"~1000', 5, "how far apart"),
    ("finding:M", 8, "'M' is no code"),
    ("finding:M1", 8, "'M1' is no code"),
    ("(" * 100, 40, "too many brackets"),
    # what would be read otherwise than it was meant
    ("a title:-b", 8, "goes before the field"),
    ("kind:-paper", 5, "goes before the field"),
    ("-title:-(b c)", 7, "goes before the field"),
    ("a –b", 2, "this dash is no minus"),
    ("+a b", 0, "there is no +"),
    ("a >50000", 2, "no field stands before"),
    ("amount>50000", 6, "joined to its value"),
    ("a kind = paper", 6, "joined to its value"),
    ("Area : suffolk", 4, "joined to its value"),
    ("amount :>50", 6, "joined to its value"),
    ("a 10k..50k", 2, "right after a field"),
    ("2016..", 0, "right after a field"),
    ("amount:10k .. 50k", 11, "right after a field"),
    ("amount:10k.. 50k", 12, "space inside the value"),
    ("decided:2016.. 2018", 14, "space inside the value"),
    ("amount:>50 000", 10, "space inside the value"),
    ("x" * 5000, 4000, "longer than"),
]


@pytest.mark.parametrize(("text", "tree"), GOOD, ids=[text for text, _ in GOOD])
def test_good_queries(text: str, tree: Node) -> None:
    assert parse(text).node == tree


@pytest.mark.parametrize(("text", "column", "message"), BAD, ids=[text[:20] for text, *_ in BAD])
def test_bad_queries_point_at_the_place(text: str, column: int, message: str) -> None:
    with pytest.raises(BadQuery) as caught:
        parse(text)
    assert (caught.value.column, caught.value.query) == (column, text)
    assert message in str(caught.value)
    assert caught.value.hint
    assert "\n" not in str(caught.value) + caught.value.hint
    assert not str(caught.value).endswith("?.")


def test_a_mark_without_letters_is_left_out_and_said_so() -> None:
    query = parse("crime & policing")
    assert query.node == And((Word("crime"), Word("policing")))
    assert query.notes == ("'&' holds no letter or figure and was left out of the search.",)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("youth or taser", "'or' was searched for as a word; for either of two write OR."),
        ("youth not taser", "'not' was searched for as a word; for what should not match write NOT."),
        ("'small grants' fund", 'Single quotes make no phrase here: write "these words".'),
        ("the ‘small grants’", 'Single quotes make no phrase here: write "these words".'),
    ],
)
def test_what_may_be_meant_otherwise_is_said(text: str, note: str) -> None:
    assert parse(text).notes == (note,)


@pytest.mark.parametrize("text", ["area:suffolk", "youth -kind:paper", 'amount:>5k "knife crime"'])
def test_single_quotes_that_a_shell_leaves_around_a_query_are_none_of_it(text: str) -> None:
    assert parse(f"'{text}'").node == parse(text).node, "as cmd.exe does"
    with pytest.raises(BadQuery) as caught:
        parse("'youth kind:decison'")
    assert caught.value.column == caught.value.query.index("decison")


@pytest.mark.parametrize(
    "text", ["officers' plans' title", "o'brien's notes", "'90s fund", '"or" not-for-profit']
)
def test_what_is_plain_needs_no_note(text: str) -> None:
    assert parse(text).notes == ()


def test_what_was_probably_meant_is_suggested() -> None:
    with pytest.raises(BadQuery) as caught:
        parse("kind:decison")
    assert "decision" in caught.value.hint
    with pytest.raises(BadQuery) as caught:
        parse("outcome:none")
    assert "refused" in caught.value.hint, "all there are, for what was meant may be none of the words"
    with pytest.raises(BadQuery) as caught:
        parse("checklist:no")
    assert caught.value.hint == "Did you mean checklist.finance?"


def test_every_field_has_its_help() -> None:
    for name, text in FIELDS.items():
        assert text
        value = {"amount": "1", "awarded": "1", "fy": "2016/17", "kind": "paper", "outcome": "noted",
                 "status": "open", "topic": "legal", "finding": "M001"}.get(name, "2016")  # fmt: skip
        query = "checklist.risks:yes" if name == "checklist.TOPIC" else f"{name}:{value}"
        assert parse(query).node


PIECES = st.sampled_from([
    "a", "OR", "AND", "NOT", "-", "(", ")", '"', "“", "~", "*", ":", "..", ">", "title:", "amount:", "kind:",
    "fy:", "checklist.finance:", "50k", "2016", "e-safety", "~5", "£", "é", "\u00ad", "\0", " ", "title:(",
    "decision",
])  # fmt: skip


@settings(max_examples=2000, deadline=None)
@given(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map("".join)))
def test_no_text_gives_anything_but_a_tree_or_a_bad_query(text: str) -> None:
    try:
        assert parse(text).node is not None
    except BadQuery as problem:
        assert problem.hint
        assert 0 <= problem.column <= max(0, len(text) - 1)

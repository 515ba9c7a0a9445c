import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.query import parse
from index.snippet import WIDTH, Snippet, best_snippet

FILLER = "Nothing of note is printed in this line of the paper at all.\n" * 12


def snippet(query: str, *pages: str) -> Snippet:
    return best_snippet(list(enumerate(pages, 1)), parse(query).node)


def marked(found: Snippet) -> list[str]:
    return [found.text[start:end] for start, end in found.marks]


def test_the_page_that_holds_most_of_the_query() -> None:
    found = snippet("taser grant", "a grant, a grant, a grant", "the taser grant", "taser")
    assert (found.page, found.text, marked(found)) == (2, "the taser grant", ["taser", "grant"])


def test_the_page_of_the_phrase_and_not_of_its_words() -> None:
    found = snippet('"chief constable"', "the chief and a constable", "the Chief\nConstable")
    assert (found.page, found.text, marked(found)) == (2, "the Chief Constable", ["Chief Constable"])


def test_the_middle_of_a_long_page_is_cut_at_words() -> None:
    found = snippet("tasers", FILLER + "The force bought twelve TASER devices in May.\n" + FILLER)
    assert found.text.startswith("… ") and found.text.endswith(" …")
    assert marked(found) == ["TASER"]
    assert len(found.text) <= WIDTH + 4
    inner = found.text.removeprefix("… ").removesuffix(" …").split()
    assert set(inner) <= set((FILLER + "The force bought twelve TASER devices in May.").split())


def test_white_space_is_folded_and_the_marks_follow() -> None:
    found = snippet("safety plan", "an   e-\n\n safety\t\tplan")
    assert (found.text, marked(found)) == ("an e- safety plan", ["safety", "plan"])


@pytest.mark.parametrize(
    ("query", "text", "marks"),
    [
        ("policies", "Policy, policies and policing; police", ["Policy", "policies"]),
        ('"policy"', "Policy, policies", ["Policy"]),
        ("25600", "£25,600.00", ["25,600"]),
        ("AP17/47", "Paper AP17/47.", ["AP17/47"]),
        ("AP17/47", "Paper AP17/470 and XAP17/47", []),
        ("saf*", "unsafe safety SAFE", ["safety", "SAFE"]),
        ("comissioner~", "the Commissioner", ["Commissioner"]),
        ('"chief taser"~9', "taser for the chief", ["taser", "chief"]),
        ("grant -taser", "grant taser", ["grant"]),
        ("title:grant", "a grant", ["grant"]),
        ("grantiau", "Grantiau cymunedol", ["Grantiau"]),
        ("cŵn", "y Cŵn", ["Cŵn"]),
    ],
)
def test_what_is_marked(query: str, text: str, marks: list[str]) -> None:
    assert marked(snippet(query, text)) == marks


def test_how_the_paper_begins_where_no_word_is_printed() -> None:
    found = snippet("zebra", " \n", "The first words. " + FILLER)
    assert (found.page, found.marks) == (2, ())
    assert found.text.startswith("The first words.") and found.text.endswith(" …")
    assert snippet("zebra") == Snippet(None, "", ())
    assert snippet("zebra", "x" * 1000).text


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet="ab -\n\té\u00ad.", max_size=600),
    st.sampled_from(["a", "a b", '"a b"', "a-b", "ab*", "é"]),
)
def test_marks_are_inside_and_in_order(text: str, query: str) -> None:
    found = snippet(query, text)
    ends = [0, *(at for mark in found.marks for at in mark), len(found.text)]
    assert ends == sorted(ends)
    assert "\n" not in found.text and "  " not in found.text

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.words import near, root, spans, stem, stems, stream, words

FROM_PAPERS = [
    ("The Commissioner's e-safety plan", ["the", "commissioner", "s", "e", "safety", "plan"]),
    ("£25,600.00 (AP17/47)", ["25600", "00", "ap17", "47"]),
    ("£1,042m and 1,23", ["1042", "m", "and", "1", "23"]),
    ("WPCC3-0129_____signed", ["wpcc3", "0129", "signed"]),
    ("Cŵn y tŷ", ["cŵn", "y", "tŷ"]),
]
CAUGHT_IN_THE_WILD = [
    ("soft\u00adhyphen", ["softhyphen"]),
    ("o\ufb03ce \ufb01nance", ["office", "finance"]),
    ("cafe\u0301 CAFÉ", ["café", "café"]),
    ("zero\u200bwidth", ["zerowidth"]),
    ("1,234,567 12,34", ["1234567", "12", "34"]),
    ("STRASSE Straße", ["strasse", "strasse"]),
    ("", []),
    ("— … £ & _", []),
]


@pytest.mark.parametrize(("text", "wanted"), FROM_PAPERS + CAUGHT_IN_THE_WILD)
def test_words(text: str, wanted: list[str]) -> None:
    assert words(text) == [word for word, _, _ in spans(text)] == wanted


@given(st.text())
def test_a_word_is_reduced_once_and_for_all(text: str) -> None:
    reduced = words(text)
    assert all(word and " " not in word and "|" not in word for word in reduced)
    assert words(" ".join(reduced)) == reduced


@given(st.text(max_size=40).filter(str.isascii))
def test_the_quick_way_for_ascii_is_the_same(text: str) -> None:
    assert words(text) == [word for word, _, _ in spans(text)]


ENDINGS = [
    "s",
    "es",
    "ies",
    "ed",
    "ing",
    "y",
    "er",
    "ation",
    "ational",
    "ization",
    "iveness",
    "fulness",
    "biliti",
    "logi",
    "icate",
    "ative",
    "ical",
    "ement",
    "ion",
    "e",
]


@given(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8),
    st.lists(st.sampled_from(ENDINGS), max_size=3),
)
@example("sk", ["ies"])
def test_a_word_begins_with_its_root(start: str, endings: list[str]) -> None:
    word = start + "".join(endings)
    assert word.startswith(root(word))


def test_streams_and_stems() -> None:
    assert stream(["A B", "", "C"]) == " a b |  | c "
    assert stems(stream(["Grants"]).split(), "en") == ["grant"]
    assert stem("1500") == "1500"


@pytest.mark.parametrize("other", ["police", "polices", "olice", "polce", "pollice", "poilce", "palice"])
def test_one_slip(other: str) -> None:
    assert near("police", other) == (other[0] == "p")


@pytest.mark.parametrize("other", ["policing", "plce", "opliec", "p", ""])
def test_more_than_one_slip(other: str) -> None:
    assert not near("police", other)

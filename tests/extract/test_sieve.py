"""A sieve passes every pattern that matches, and few that do not."""

import re
import sys

import pytest

from corpus.build import PAPERS
from extract import paper  # noqa: F401  # so that whatever is sought is known
from extract.fields.language import Phrases
from extract.fields.money import cues
from extract.sieve import Sieve, Sought, needed_words, numbers_of

PATTERNS = [
    (r"\b(?:[Pp]aid|given)\s+(?:a )?(?:trip|sum) of", [{"aid", "given"}, {"trip", "sum"}, {"of"}]),
    (r"\bgrants? of", [{"grant"}, {"of"}]),
    (r"(?:of (?:the|that))?\s*$", []),
    (r"\b(?:want|want(?:ed)?|)\b", []),
    (r"^\s*(?:held|kept)?[^£.;]{0,20}\bover\b", [{"over"}]),
]


@pytest.mark.parametrize(("source", "words"), PATTERNS)
def test_the_words_that_a_pattern_needs(source: str, words: list[set[str]]) -> None:
    assert list(needed_words(source)) == words


def test_what_needs_no_word_passes_and_so_does_part_of_a_longer_word() -> None:
    sieve = Sieve([(), [frozenset({"grant", "award"}), frozenset({"aid"})], [frozenset({"lottery"})]])
    assert sieve.passed("Two GRANTS-in-aid") == {0, 1}
    assert sieve.passed("Two grants") == {0}
    assert sieve.passed("") == {0}
    assert sieve.bits("Two GRANTS-in-aid") == 0b011 and [*numbers_of(0b1101)] == [0, 2, 3]


def sums_of_the_corpus() -> list[tuple[str, str, str]]:
    """What stands before each £ of the papers written as text, after it, and both."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(PAPERS.glob("*.txt"))]
    lines = [line for text in texts for line in text.splitlines()]
    return [(line[: m.start()], line[m.end() :], line) for line in lines for m in re.finditer(r"£\S+", line)]


def test_no_wording_that_fits_is_sieved_out() -> None:
    wordings = cues._patterns()
    fitting, passed = [], []
    for number, texts in enumerate(sums_of_the_corpus()):
        passing = frozenset.intersection(*(s.passed(t) for s, t in zip(cues._sieves(), texts, strict=True)))
        passed += [(number, n) for n in passing]
        fitting += [(number, n) for n, wording in enumerate(wordings) if wording.fits(*texts)]
    assert set(fitting) <= set(passed)
    assert len(fitting) >= 20 and len(passed) < len(wordings) * number / 10


def test_a_phrase_is_found_by_its_tokens_whatever_their_case_and_spaces() -> None:
    phrases = Phrases({"office": ["Commissioner's", "home office"]})
    found = {
        text: [hit.group for hit in phrases.find(text)]
        for text in ("the commissioner 's", "HOME\u00a0OFFICE", "home")
    }
    assert found == {"the commissioner 's": ["office"], "HOME\u00a0OFFICE": ["office"], "home": []}


def everything_sought() -> list[Sought]:
    modules = [module for name, module in sorted(sys.modules.items()) if name.startswith("extract.")]
    held = [value for module in modules for value in vars(module).values()]
    held += [one for value in held if isinstance(value, tuple) for one in value]
    held += [one for value in held if isinstance(value, dict) for one in value.values()]
    return list(dict.fromkeys(one for one in held if isinstance(one, Sought)))


def test_what_is_sought_is_compiled_when_a_text_may_match() -> None:
    heron = Sought("herons? (?:nests?|flies)")
    assert heron.search("The pier") is None and "pattern" not in vars(heron)
    assert heron.search("A heron flies") is not None and "pattern" in vars(heron)


def test_what_is_sought_is_found_where_its_pattern_finds_it() -> None:
    papers = [*PAPERS.glob("*.txt"), *PAPERS.glob("*.html"), *(PAPERS.parent / "sentences").glob("*.txt")]
    lines = [line for path in papers for line in path.read_text(encoding="utf-8").splitlines()[::5]]
    sought = everything_sought()
    found = {one: sum(one.search(line) is not None for line in lines) for one in sought}
    assert found == {one: sum(one.pattern.search(line) is not None for line in lines) for one in sought}
    assert len(sought) > 10 and sum(map(bool, found.values())) > 5


def test_what_is_sought_later_is_looked_for_in_a_text_seen_before() -> None:
    assert Sought("herons?").search("Two herons for the pier") is not None
    assert Sought("piers?").search("Two herons for the pier") is not None

"""What sums, dates and labels are where no rule settles it: learned weights, and how sure they are."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from corpus.nets import files_in, hash_of
from corpus.train_dates import SENTENCES as DATED
from corpus.train_dates import read_examples as read_dates
from corpus.train_labels import FACTS
from corpus.train_payees import SENTENCES as PAYEES
from corpus.train_roles import SENTENCES, read_examples, role_files
from corpus.train_terms import SENTENCES as BINDING
from corpus.train_terms import read_examples as read_terms
from extract.fields.dates import learned as dates
from extract.fields.header import learned as labels
from extract.fields.money import learned as sums
from extract.fields.money import likely_payees as payees
from extract.fields.outcome import learned as terms
from extract.record import Amount, Record

Notice = Callable[..., Record]
needs_sentences = pytest.mark.skipif(not SENTENCES.is_dir(), reason="corpus/sentences is not here")


def amount(record: Record, text: str) -> Amount:
    return next(a for a in record.amounts if a.text == text)


@needs_sentences
@pytest.mark.parametrize(
    ("weights", "files", "name"),
    [
        (sums.WEIGHTS, role_files(), "train_roles"),
        (payees.WEIGHTS, files_in(PAYEES), "train_payees"),
        (dates.WEIGHTS, files_in(DATED), "train_dates"),
        (labels.WEIGHTS, files_in(FACTS), "train_labels"),
        (terms.WEIGHTS, files_in(BINDING), "train_terms"),
    ],
)
def test_the_weights_are_those_of_the_sentences(weights: Path, files: list[Path], name: str) -> None:
    with np.load(weights) as table:
        made_from = str(table["sentences"])
    assert made_from == hash_of(files), f"make them anew: python -m corpus.{name}"


def test_a_line_of_dates_is_read_with_what_stands_around_them(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    path.write_text(
        "D header\tStarts / ends | {1 May 2031|effective} / {30 April 2032|mentioned}\n"
        "P header\t{9 October 2031|meeting}\t\t\tEXECUTIVE BOARD\n",
        encoding="utf-8",
    )
    start, end, meeting = read_dates([path])
    assert [e.meanings for e in (start, end, meeting)] == [("effective",), ("mentioned",), ("meeting",)]
    assert "b0=§" not in start.seen and "bn:§" not in start.seen and "bf:§" not in start.seen
    assert {"b1=§", "row=True", "k=D"} <= end.seen
    assert {"u:executiv", "alone=True,True", "k=P"} <= meeting.seen
    path.write_text("X header\t{1 May 2031|decided}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a kind of paper: X header"):
        list(read_dates([path]))


def test_a_line_of_terms_is_read_sentence_by_sentence(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    path.write_text(
        "D decision\tWe give £5. {A report is due by May|term}. All is well, if {the Trust signs|clause}.\n"
        "L conditions\t{quarterly returns|term}\tTerms\tThe club must send:\n",
        encoding="utf-8",
    )
    gives, report, well, returns = read_terms([path])
    assert [e.meanings for e in (gives, report, well, returns)] == [
        ("none",),
        ("term",),
        ("clause",),
        ("term",),
    ]
    assert {"first=True", "k=D", "z=decision"} <= gives.seen
    assert {"p:giv", "s0=a", "w:report", "first=False"} <= report.seen
    assert {"h:term", "l:club", "led=True"} <= returns.seen
    path.write_text("X header\tIt is due by May.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a kind of paper: X header"):
        list(read_terms([path]))


@pytest.mark.parametrize(
    ("sentence", "binds"),
    [
        ("Not a penny goes out until the roof has been passed by the surveyor.", True),
        ("The Players will keep a tally of who comes and let me see it each Easter.", True),
        ("Whatever is left in the tin at the year's end comes home to us.", True),
        ("The Players meet above the bakery every Tuesday and have done so since 2019.", False),
        ("The Commissioner will publish this notice within two working days.", False),
        ("Bids had to be in by 3 May and were marked by two officers.", False),
    ],
)
def test_whether_a_sentence_is_a_term_of_the_decision(
    notice_with: Notice, sentence: str, binds: bool
) -> None:
    record = notice_with(f"DECISION\n\nI have decided to give £900 to Quay Players for lamps. {sentence}\n")
    assert record.conditions == ((sentence,) if binds else ())


@needs_sentences
def test_nearly_every_marked_sum_is_found_again_by_the_reader() -> None:
    marked = sum(
        line.count("|award}") for line in (SENTENCES / "notices.txt").read_text(encoding="utf-8").splitlines()
    )
    examples = list(read_examples([SENTENCES / "notices.txt"]))
    given = sum(example.meanings == ("give",) for example in examples)
    assert given >= 0.95 * marked > 100


def test_an_unknown_kind_of_paper_is_named(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    path.write_text("X decision\tTo give {£5,000|award} to Quay Lamps.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a kind of paper: X decision"):
        list(read_examples([path]))


def test_a_table_of_sentences_is_read_with_its_headings(tmp_path: Path) -> None:
    path = tmp_path / "tables-some.txt"
    path.write_text(
        "D appendix\tGrants\tAll scored.\nBody | Sought | Agreed\nQuay | {£7,000|request} | {£5,000|award}\n",
        encoding="utf-8",
    )
    sought, agreed = read_examples([path])
    assert (sought.meanings, agreed.meanings) == (("request",), ("give",))
    assert all(feature.startswith("T ") for feature in sought.seen | agreed.seen)


# The first stands in no list of the rules; of the others the sentence says too little.
WORDINGS = [
    ("Of this the lottery will find £2,300.", "match", True),
    ("Then came the £2,300 and the piano.", None, False),
    ("What of the £2,300?", None, False),
]


@pytest.mark.parametrize(("words", "role", "sure"), WORDINGS)
def test_a_sum_of_which_too_little_is_said_is_marked(
    words: str, role: str | None, sure: bool, notice_with: Notice
) -> None:
    found = amount(notice_with(f"BACKGROUND\n\n{words}\n"), "£2,300")
    assert (found.evidence.confidence is None) is sure
    assert role is None or found.role == role
    assert found.role != "award"

"""What sums, dates and labels are where no rule settles it: learned weights, and how sure they are."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from corpus.nets import files_in, hash_of
from corpus.train_dates import SENTENCES as DATED
from corpus.train_dates import read_examples as read_dates
from corpus.train_details import detail_files
from corpus.train_kinds import kind_files
from corpus.train_kinds import read_papers as read_kinds
from corpus.train_labels import FACTS
from corpus.train_outcomes import outcome_files, read_papers, read_sentences
from corpus.train_roles import SENTENCES, read_examples, role_files
from corpus.train_terms import SENTENCES as BINDING
from corpus.train_terms import read_examples as read_terms
from extract.fields.dates import learned as dates
from extract.fields.header import learned as labels
from extract.fields.header import likely_kinds as kinds
from extract.fields.money import learned as sums
from extract.fields.money import likely_details as details
from extract.fields.outcome import learned as terms
from extract.fields.outcome import likely as outcomes
from extract.record import Amount, Record

Notice = Callable[..., Record]
Records = Callable[..., list[Record]]
needs_sentences = pytest.mark.skipif(not SENTENCES.is_dir(), reason="corpus/sentences is not here")


def amount(record: Record, text: str) -> Amount:
    return next(a for a in record.amounts if a.text == text)


@needs_sentences
@pytest.mark.parametrize(
    ("weights", "files", "name"),
    [
        (sums.WEIGHTS, role_files(), "train_roles"),
        (details.RECIPIENTS, detail_files(), "train_details"),
        (details.DETAILS, detail_files(), "train_details"),
        (dates.WEIGHTS, files_in(DATED), "train_dates"),
        (labels.WEIGHTS, files_in(FACTS), "train_labels"),
        (terms.WEIGHTS, files_in(BINDING), "train_terms"),
        (outcomes.WEIGHTS, outcome_files(), "train_outcomes"),
        (kinds.WEIGHTS, kind_files(), "train_kinds"),
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


def test_a_paper_of_outcomes_is_read_as_the_reader_cuts_it(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    path.write_text(
        "=== refused\nDecision\nThe board AGREED with it.\n\n>> The Commissioner will not pay for the pier.\n"
        "=== none\nA report\n",
        encoding="utf-8",
    )
    refused, none = read_papers(path)
    assert (refused.outcome, none.outcome) == ("refused", "none")
    assert refused.told[-1] == "refused" and set(refused.told[:-1]) == {"none"} == set(none.told)
    assert {"w:pier", "k=D"} <= refused.seen[-1] and "p:agre" in refused.seen[-1]
    path.write_text("=== unsure\nA report\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"not one of approved, .*: unsure"):
        list(read_papers(path))


def test_a_sentence_that_decides_is_read_with_those_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    path.write_text("L decision\tIt rains. {Half of it is agreed|part}.\n", encoding="utf-8")
    rains, half = read_sentences(path)
    assert (rains.meanings, half.meanings) == (("none",), ("approved-in-part",))
    assert {"p:rain", "k=L", "z=decision", "first=False"} <= half.seen
    assert not any(feature.startswith("pos=") for feature in half.seen)


def test_a_paper_of_a_kind_is_read_with_its_opening(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    path.write_text("=== other\nCOUNCIL NEWS\n\nThe pier is mended.\n", encoding="utf-8")
    (other,) = read_kinds(path)
    assert other.meanings == ("other",) and {"h:council", "o0:new", "a2:pier is"} <= other.seen


_DECIDED = """PFCC for Eastmarch

Lamps on the quay

Quay Lamps asked for £9,000 for lamps. The board was split, and an earlier bid was refused in 2029.

{said}

{signed}
"""
_SAYINGS = {
    "approved": (
        "Yes, get on with it.",
        "Our cheque for the whole sum will follow in June.",
        "She is happy for the lamps to go up at our expense.",
        "The money may be drawn down from Monday.",
        "I see no reason to stand in its way.",
        "You have my blessing for the full amount.",
    ),
    "refused": (
        "The answer is no, I am afraid.",
        "This is not something that she wishes to pay for.",
        "I cannot go along with this.",
        "There will be no money from this office for it.",
        "Lamps are for the council to buy and not for me.",
        "He was unpersuaded and the bid falls.",
    ),
    "deferred": (
        "Bring it back when the survey is in.",
        "I shall not rule on it until I have seen the accounts.",
        "To stand over to the July meeting.",
        "Not yet. I want to hear from the harbour master first.",
        "She would like more work done before she makes up her mind.",
        "The matter was left open until the autumn.",
    ),
}


@pytest.mark.parametrize("outcome", list(_SAYINGS))
def test_what_is_decided_in_words_that_no_rule_knows(records_of: Records, outcome: str) -> None:
    pages = [_DECIDED.format(said=said, signed=sign) for said in _SAYINGS[outcome] for sign in _SIGNED]
    told = [records_of(page)[0].outcome for page in pages]
    assert told.count(outcome) >= 0.6 * len(told)  # type: ignore[arg-type]  # an Outcome
    assert sum(word not in (outcome, None) for word in told) <= 0.25 * len(told)


_SIGNED = ("", "Signed A. Bell, Police and Crime Commissioner, 3 May 2031")


def test_an_outcome_that_the_rest_speaks_against_is_marked_as_unsure(records_of: Records) -> None:
    (record,) = records_of(_DECIDED.format(said="The Commissioner approves the plan.", signed=""))
    assert (record.outcome, record.evidence["outcome"].text) == (
        "approved",
        "The Commissioner approves the plan.",
    )
    (told,) = records_of(_DECIDED.format(said="There will be no money from us for it.", signed=""))
    if told.outcome:
        assert (told.evidence["outcome"].confidence or 0) >= 0.6


_ITEMS = """Wenmarch Police and Crime Commissioner
Strategic Governance Board, 3 May 2031
Present: A. Bell (Commissioner, chair), C. Reed (Chief Constable)

Item 6 Lease of the annexe
The Chief Constable took the Board through the paper, which the panel had seen in April.
The Commissioner gave the go-ahead for five years at £20,000 a year.
"""


def test_an_item_of_the_commissioners_own_board_is_a_decision(records_of: Records) -> None:
    assert {record.kind for record in records_of(_ITEMS)} == {"decision"}


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
    ("And so to the £2,300.", None, False),
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

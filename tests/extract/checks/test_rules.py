"""Every rule over its own examples, and one change to a clean paper firing exactly that rule."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from extract.checks.answers import PRINTED
from extract.checks.rule import example
from extract.checks.rules import RULES, explain, run_checks
from extract.errors import BadUsage
from extract.record import Amount, Award, DateMention, PageText, Record, Section

from .conftest import CLEAN, at, codes


@pytest.mark.parametrize("code", RULES)
def test_examples(code):
    rule = RULES[code]
    assert not rule.findings(example(rule.good)), "the good example has nothing to find"
    found = rule.findings(example(rule.bad))
    assert len(found) == 1, "the bad example has one fault"
    assert (found[0].code, found[0].severity) == (code, rule.severity)
    assert found[0].message.strip().endswith((".", "?"))


@pytest.mark.parametrize("code", RULES)
def test_words_of_a_rule(code):
    rule = RULES[code]
    assert code[0] in "CDMRST" and code[1:].isdigit()
    assert rule.title and rule.reason.endswith(".") and rule.source
    assert "unlawful" not in rule.reason.casefold()
    assert rule.check.__doc__


def test_explain_knows_its_codes():
    assert explain("d001").code == "D001"
    with pytest.raises(BadUsage, match="X999"):
        explain("X999")


# --- one change, one finding ------------------------------------------------------------------------------


def test_clean_paper_gives_nothing():
    assert codes(CLEAN) == []


SECTIONS = (
    Section("1", "Background", 1, "Boats are stolen on the fen."),
    Section("2", "Financial implications", 1, "The grant is in the budget."),
    Section("3", "Equality", 1, "No protected group is put at a disadvantage."),
)
EQUALITY = replace(CLEAN.checklist[0], topic="equality", question="Has equality been considered?")
WHOLE = replace(CLEAN, sections=SECTIONS, checklist=(*CLEAN.checklist, EQUALITY))
"""A report with sections, and equality among the questions."""

FUND = replace(CLEAN, title="WPCC3-0129 Community Safety Fund")
"""A title that names a fund, and does not say what for."""

FORM = replace(
    CLEAN,
    form="suffolk-panel-2014",
    checklist=tuple(
        replace(CLEAN.checklist[0], topic=topic, question=f"Has {topic} been considered?")
        for topic in PRINTED["suffolk-panel-2014"]
    ),
)
"""A form whose questions are known, with all of them."""


def told(sentence: str, *amounts: Amount) -> Record:
    """The clean paper with a sentence more, and its sums."""
    return replace(
        CLEAN,
        body=(PageText(1, sentence),),
        amounts=(*CLEAN.amounts, *(replace(a, evidence=at(14, sentence)) for a in amounts)),
    )


def yearly(total: int) -> Record:
    sentence = f"It costs £1,500 a year for two years, £{total:,} in all."
    each = Amount(Decimal(1500), "£1,500", "rate", at(14, ""), per="year")
    return told(sentence, each, Amount(Decimal(total), f"£{total:,}", "budget", at(14, "")))


def shared(share: int) -> Record:
    sentence = f"The council pays £{share:,}, or 45% of £20,000."
    match = Amount(Decimal(share), f"£{share:,}", "match", at(14, ""))
    return told(sentence, match, Amount(Decimal(20000), "£20,000", "budget", at(14, "")))


@pytest.mark.parametrize("record", [WHOLE, FUND, FORM, yearly(3000), shared(9000)])
def test_the_other_clean_papers_give_nothing(record):
    assert codes(record) == []


def changed(name: str, index: int, **values) -> Record:
    items = list(getattr(CLEAN, name))
    items[index] = replace(items[index], **values)
    return replace(CLEAN, **{name: tuple(items)})


LEFT = at(12, "£6,000 of the £9,000 is spent, leaving £3,000.")
WITH_REMAINDER = replace(
    CLEAN,
    amounts=(
        *CLEAN.amounts,
        Amount(Decimal(6000), "£6,000", "spend", LEFT),
        Amount(Decimal(9000), "£9,000", "budget", LEFT),
        Amount(Decimal(3000), "£3,000", "remaining", LEFT),
    ),
)


def test_remainder_that_matches_is_left_alone():
    assert codes(WITH_REMAINDER) == []


APART = at(
    12,
    "It is met from the £6,000 set aside, and £1,200 will be left. The grant of £9,000 is for boats alone.",
)


def test_a_remainder_is_not_held_to_a_sum_that_another_sentence_tells_of():
    sums = ((6000, "£6,000", "budget"), (1200, "£1,200", "remaining"), (9000, "£9,000", "income"))
    beside = tuple(Amount(Decimal(value), text, role, APART) for value, text, role in sums)
    assert codes(replace(CLEAN, amounts=(*CLEAN.amounts, *beside))) == []
    goes_on = at(12, "£6,000 is spent of the £9,000. This leaves £1,200.")
    told = tuple(replace(amount, evidence=goes_on) for amount in beside)
    assert codes(replace(CLEAN, amounts=(*CLEAN.amounts, *told))) == ["M003"]


def test_what_several_get_together_is_not_said_to_go_to_each():
    record = changed("awards", 0, recipient="each of the four clubs", conditions=())
    (said,) = [finding.message for finding in run_checks(record) if finding.code == "T006"]
    assert said.endswith("in all, to each of the four clubs.")


MUTATIONS = {
    "C001": changed("checklist", 1, answer="no", reason="no cost"),
    "C002": changed("checklist", 0, answer="blank"),
    "C003": changed("checklist", 0, answer="unclear"),
    "C004": replace(CLEAN, checklist=(*CLEAN.checklist, replace(CLEAN.checklist[0], answer="n/a"))),
    "C005": replace(FORM, checklist=FORM.checklist[:-1]),
    "C006": changed("checklist", 0, answer="no"),
    "C007": changed("checklist", 0, reason="no legal advice was sought"),
    "C008": replace(WHOLE, sections=(*SECTIONS[:2], Section("3", "Risks", 1, "There are none."))),
    "D001": replace(CLEAN, submitted_on=date(2020, 5, 5)),
    "D002": changed("dates", 0, value=None, text="31/04/2020"),
    "D003": replace(CLEAN, meeting_on=date(2020, 5, 8)),
    "D004": replace(CLEAN, published_on=date(2020, 5, 3)),
    "D005": replace(
        CLEAN, decided_on=date(2002, 5, 4), submitted_on=date(2002, 5, 1), meeting_on=None, published_on=None
    ),
    "D006": replace(
        CLEAN,
        dates=(
            *CLEAN.dates,
            DateMention(date(2020, 6, 1), "1/6/2020", "received", at(2, "Received 1/6/2020")),
        ),
    ),
    "D007": replace(
        CLEAN,
        dates=(*CLEAN.dates, DateMention(date(2020, 4, 1), "1/4/2020", "effective", at(2, "From 1/4/2020"))),
    ),
    "D008": replace(CLEAN, reference="44/2018"),
    "D009": replace(CLEAN, published_on=date(2020, 9, 6)),
    "D010": replace(CLEAN, submitted_on=date(2019, 4, 1)),
    "M001": changed("amounts", 0, suspect="a comma before three digits and an m"),
    "M002": changed("amounts", 1, value=Decimal(4500)),
    "M003": replace(
        WITH_REMAINDER,
        amounts=(*WITH_REMAINDER.amounts[:5], replace(WITH_REMAINDER.amounts[5], value=Decimal(2000))),
    ),
    "M004": replace(CLEAN, awards=(*CLEAN.awards, replace(CLEAN.awards[0], value=Decimal(8000), amounts=()))),
    "M005": replace(
        CLEAN,
        summary=(replace(CLEAN.summary[0], text="A grant of £9,500 is proposed."),),
        amounts=(
            *CLEAN.amounts,
            Amount(Decimal(9500), "£9,500", "award", at(5, "A grant of £9,500 is proposed.")),
        ),
    ),
    "M006": yearly(3500),
    "M007": shared(9500),
    "R001": replace(CLEAN, recommendations=(), sections=(replace(CLEAN.sections[0], text=" "),)),
    "R002": replace(CLEAN, reference=None),
    "R003": replace(CLEAN, title=None),
    "R004": replace(CLEAN, reference="WPCC3-0128"),
    "R005": replace(
        CLEAN,
        amounts=(
            *CLEAN.amounts,
            Amount(Decimal(9000), "£9,000", "award", at(14, "… Fenlnad Boats"), recipient="Fenlnad Boats"),
        ),
    ),
    "R006": replace(
        CLEAN,
        submitted_to="Performance and Accountability Panel",
        body=(PageText(1, "The Accountability and Performance Panel is asked to agree."),),
    ),
    "S001": changed("signatures", 0, signed=False),
    "S002": changed("signatures", 1, signed=False),
    "S003": changed("signatures", 1, date=None),
    "S004": replace(CLEAN, signatures=()),
    "S005": changed("signatures", 0, signed=None),
    "S006": replace(CLEAN, signatures=CLEAN.signatures[1:]),
    "T001": replace(CLEAN, decided_on=None),
    "T002": replace(
        CLEAN,
        decided_by=None,
        listed=True,  # an entry of a list, which prints no place to sign
        meeting_on=None,
        signatures=(),
    ),
    "T003": changed("awards", 0, recipient=None),
    "T004": replace(FUND, awards=(replace(FUND.awards[0], purpose=None),)),
    "T005": changed("awards", 0, reason=None),
    "T006": changed("awards", 0, conditions=()),
    "T007": replace(CLEAN, outcome=None, awards=()),
    "T008": replace(CLEAN, recommendations=(), summary=(), sections=()),
}


def test_every_rule_has_its_mutation():
    assert set(MUTATIONS) == set(RULES)


@pytest.mark.parametrize("code", MUTATIONS)
def test_one_change_fires_one_rule(code):
    assert codes(MUTATIONS[code]) == [code]


def titled(words: str) -> Record:
    return replace(CLEAN, reference="2020/024", evidence=CLEAN.evidence | {"title": at(1, words)})


SIGNED = CLEAN.signatures[1]
OFFICER = replace(
    CLEAN, decided_by="Imogen Garside, Chief Executive", signatures=(replace(SIGNED, name="I Garside"),)
)
UNDATED = (replace(OFFICER.signatures[0], date=None),)
LETTER = replace(SIGNED, date=None, evidence=at(30, "Yours sincerely\nIdris Bowen"))
FORCE = DateMention(date(2020, 4, 1), "1/4/2020", "effective", at(2, "The Act came into force on 1/4/2020"))
LEAD = (
    Section(None, "Recommendation", 1, ""),
    Section(None, "It is recommended that the Board:-", 1, "(a) notes"),
)
LOOKALIKES = {
    "nothing to sign yet": (replace(MUTATIONS["S001"], outcome="deferred"), []),
    "the officer who decided": (replace(OFFICER, signatures=UNDATED), ["S006"]),
    "and signed on a day": (replace(OFFICER, decided_on=None), ["S006"]),
    "another officer": (replace(OFFICER, decided_by="The Board", signatures=UNDATED), ["S003", "S006"]),
    "nothing given": (
        replace(CLEAN, outcome="refused", awards=(Award(Decimal(9), at(9, "…")),), amounts=()),
        [],
    ),
    "a letter": (replace(CLEAN, signatures=(CLEAN.signatures[0], LETTER)), []),
    "a law": (replace(CLEAN, dates=(*CLEAN.dates, FORCE)), []),
    "years": (titled("Decision 2020/024: grants for 2016/17 and 2017-20"), []),
    "a number": (titled("Decision 2020/025: grants for 2016/17"), ["R004"]),
    "a lead as heading": (replace(CLEAN, recommendations=(), sections=LEAD), []),
}


@pytest.mark.parametrize("name", LOOKALIKES)
def test_what_only_looks_like_a_slip_is_left_alone(name):
    record, wanted = LOOKALIKES[name]
    assert codes(record) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A grant of £9,000 to Fenland Boats for two engines.", []),
        ("A grant of £9,000 to Fenland Boats, to buy engines.", []),
        ("Body\nFenland Boats\ntwo engines and a mooring\n£9,000\n", []),
        ("A grant of £9,000 to Fenland Boats for 2016/17 and £400 to Marsh Scouts for tents.", ["T004"]),
        ("Fenland Boats got part of the sum for which it asked.", ["T004"]),
        ("Body\nFenland Boats\n9,000\nMarsh Scouts\n400\n\nFor more, ask the office.", ["T004"]),
        ("Fenland Boats\nMarsh Scouts and Guides\n", ["T004"]),
    ],
)
def test_a_purpose_that_stands_beside_the_name_is_not_called_missing(text, wanted):
    assert codes(replace(MUTATIONS["T004"], body=(PageText(1, text),))) == wanted


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("T005", "There are fewer calls about noise on the nights when the club is open."),
        ("T005", "Victims who have somebody beside them are more likely to stay with a case."),
        ("T005", "The grants are meant for villages without a shop."),
        ("T005", "The lamps make the lane safer."),
        ("T005", "Repeat calls had fallen."),
        ("T005", "Each pound saves £3 elsewhere."),
        ("T005", "The council thinks that lamps keep thieves away."),
        ("T005", "Nine in ten felt safer."),
        ("T005", "Thefts cost farmers two million pounds."),
        ("T006", "It will be paid once the hall has its licence."),
        ("T006", "Wages are not to be paid from it."),
        ("T006", "The grant would be paid twice a year on receipt of a return."),
        ("T006", "What is left must be returned."),
        ("T006", "The agreement with the club is for one year."),
        ("T006", "It is paid against invoices."),
    ],
)
def test_a_reason_or_a_term_in_other_words_is_not_called_missing(code, text):
    assert codes(replace(MUTATIONS[code], body=(PageText(1, "The club meets on Fridays."),))) == [code]
    assert codes(replace(MUTATIONS[code], body=(PageText(1, text),))) == []


def test_a_blank_line_is_called_by_the_name_beneath_it():
    signed = replace(MUTATIONS["S002"].signatures[1], name="M. Holliday")
    (finding,) = run_checks(replace(CLEAN, signatures=(CLEAN.signatures[0], signed)))
    assert finding.message == "The signature line of M. Holliday is blank."


def test_panel_paper_is_asked_for_no_decision():
    paper = replace(example({"title": "Progress on the fen"}), kind="paper")
    assert codes(paper) == []


def test_no_rule_speaks_where_the_form_prints_no_recommendation():
    record = replace(CLEAN, recommendations=(), sections=(Section(None, "Background", 1, "…"),))
    assert codes(record) == []

"""What a sum of money is, by its own surroundings: its sentence, its heading and lead-in, or its table.

"give" is money given: only the whole entry tells whether that is an award, a request or an earlier grant
(awards/awards.py).
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from ...block import Entry
from ...page import Cell
from ...record import Kind
from ..language import pattern, sought
from .clauses import weigh_clause
from .cues import Scores, Sense, meanings_of, weigh_cues, weigh_label
from .givers import weigh_parties
from .headings import layout
from .organisations import is_funder
from .parties import Party
from .payers import weigh_share
from .row_years import is_firm_year, is_indicative_total, is_year_split, nothing_after, year_of, years_after
from .rows import (
    asked_behind,
    column_sense,
    has_column,
    in_outcome,
    is_bare,
    is_overspent,
    is_refusal,
    is_sale_table,
    is_share_table,
    is_sort_of_bid,
    is_source_split,
    is_uplift_table,
    is_variation_table,
    row_agreed,
    row_refused,
)
from .statements import label_sense, reserve_sense, table_kind
from .sums import Sum, once_a_row, once_a_sum

_OPTIONS = sought("cues", "options")
_SPENDING = sought("cues", "spending")


def sense_of(place: Sum, party: Party, entry: Entry) -> tuple[Sense, bool, bool]:
    """What a sum is by its own surroundings; whether told of an earlier time; whether they say little."""
    scores = table_scores(place, party) if place.in_table else weigh(place, party, entry.kind)
    _weigh_surroundings(scores, place)
    notes = pattern("cues", "notes")
    earlier = max(scores.pop("previous", 0.0), told_of_a_past_year(place, entry))
    held = pattern("cues", "held_under").search(place.own_before)
    if held or pattern("cues", "has_ended").match(place.own_after):
        earlier = max(earlier, 5.0)
    past = scores.pop("past", 0.0)
    if past < scores["give"] and party.recipient and has_decided(place):
        past = 0.0
    earlier = max(earlier, past if entry.kind == "decision" else 0.0)
    if notes.match(place.words) or notes.match(place.body):
        scores["give"] *= 0.5
    refused = max(scores.pop("refused", 0.0), 10.0 if place.block.cells and row_refused(place) else 0.0)
    options = is_rejected_option(place)
    if earlier < 2.5 and not options and len(place.block.heading) < 60 and is_refusal(place.block.heading):
        refused = max(refused, 9.0)
    if earlier < 2.5 and below_refusal(place):
        refused = max(refused, 9.0)
    sense = best(scores)
    if sense == "budget" and party.recipient and place.in_table and column_sense(place) == "request":
        sense = "request"  # whatever the row is called: "Wheels Project | £900 | Declined"
    if sense is None and refused >= 4.5:
        return ("precept" if _raises_the_precept(place, entry) else "request"), False, False
    if sense == "request" and place.part_of:
        return "give", False, False
    if sense is None:
        return ("give", True, False) if earlier >= 5 else (_default(place), False, not options)
    if sense in {"give", "request", "committed"} and refused >= 4.5:
        return "request", False, False
    if earlier >= 2.5 and sense in {"give", "committed"}:
        return "give", True, False
    return sense, False, sense == "budget" and bool(pattern("cues", "bare_cost").search(place.before))


def _raises_the_precept(place: Sum, entry: Entry) -> bool:
    """Whether it is a rise that a paper on the precept considered: "An increase of £9.95 was rejected"."""
    about = pattern("cues", "on_precept").search(entry.title or "")
    return bool(about and pattern("cues", "rise_of").search(place.own_before))


def is_rejected_option(place: Sum) -> bool:
    """Whether it stands below "Alternatives considered and rejected": nobody asked for it."""
    heading = place.block.heading
    return bool(pattern("cues", "options").search(heading)) and is_refusal(heading)


def below_refusal(place: Sum) -> bool:
    """Whether a line such as "Applications not funded", which is no heading, stands over it and its like."""
    if place.block.cells or len(place.block.text) > 140:
        return False
    for block in reversed(place.above):
        opens = (
            len(block.text) < 60 and "£" not in block.text and not block.text.rstrip().endswith((".", ";"))
        )
        if opens and not block.cells:
            options = _OPTIONS.search(block.text)
            return is_refusal(block.text) and not options and not re.search(r"\d", block.text)
    return False


def weigh(place: Sum, party: Party, kind: Kind) -> Scores:
    """How strongly its sentence, who gives it and its own form say each thing of a sum."""
    scores = weigh_cues(place)
    weigh_clause(scores, place, kind)
    weigh_parties(scores, place, party)
    _weigh_shape(scores, place)
    if pattern("cues", "firms_price").search(place.own_before):
        scores["contract"] = max(scores["contract"], 9.0)
    if bids_granted(place):
        scores["committed"], scores["request"] = 9.0, 0.0
    if is_lent(place):
        scores["context"] = max(scores["context"], 9.6)
    if _is_listed_spend(place):
        scores["spend"] = max(scores["spend"], 9.0)
    if is_billed(place):
        scores["precept"] = 12.0
    labelled = column_sense(place) if place.column else None
    if labelled:
        scores[labelled] = max(scores[labelled], 8.5)  # type: ignore[index]  # a sense
    told = label_sense(place.row) if place.block.cells else None
    if told in ("match", "previous") and max(scores.values(), default=0.0) < 7:
        scores[told] = 9.0  # type: ignore[index]  # "Others paying in | Quay Council £900; Marl Council £400."
    return scores


@once_a_sum
def has_decided(place: Sum) -> bool:
    """Whether the sum's own sentence decides, up to it: "has agreed to go on funding R, with £x"."""
    return bool(pattern("cues", "has_decided").search(place.own_before))


@once_a_sum
def bids_granted(place: Sum) -> bool:
    """Whether it is what several bids come to that are all approved."""
    return bool(pattern("cues", "bids_granted").search(place.own_before))


@once_a_sum
def is_lent(place: Sum) -> bool:
    """Whether it is money lent, borrowed or owed: "long-term debt stood at £x", "of which £x is owed"."""
    if pattern("cues", "lent_behind").match(place.own_after):
        return True
    if place.per not in (None, "year") or pattern("cues", "compared").match(place.own_after):
        return False  # "borrowed at £65 a week", "paid on loans, £2m less than planned"
    lent = pattern("cues", "lent").search(place.own_before)
    return bool(lent) and not pattern("cues", "not_lent").search(place.own_before)


@once_a_sum
def is_billed(place: Sum) -> bool:
    """Whether it is a council's share of a precept: on a line below words that issue precepts to councils."""
    issues = pattern("cues", "issues_precepts")
    if issues.search(place.own_before):
        return True
    for block in reversed(place.above) if len(place.block.text) < 100 else ():
        if issues.search(block.text):
            return True
        if "£" not in block.text or len(block.text) > 100:
            return False
    return False


def _is_listed_spend(place: Sum) -> bool:
    """Whether it is one of lines such as "2021/22 £x" below a line that calls them spending."""
    line = pattern("cues", "year_line")
    if not line.fullmatch(place.body[: place.start]):
        return False
    for block in reversed(place.above):
        if "£" not in block.text:
            return len(block.text) < 80 and bool(_SPENDING.search(block.text))
        if len(block.text) > 80:
            return False
    return False


def table_scores(place: Sum, party: Party) -> Scores:
    """What a table says of a sum: its column first, then its row, then the words beside it in the cell."""
    scores = weigh_label(place.row)
    if _is_tax_band(place):
        scores["precept"] = 9.0
    column = column_sense(place)
    if column == "saving" and is_overspent(place):
        column = "context"
    _weigh_column(scores, place, column)
    _weigh_statement(scores, place, column)
    if asked_behind(place):
        scores["request"] = 10.0
    if not column and is_funder(place.row) and place.value < 0:
        scores["income"] = max(scores["income"], 5.0)
    if is_share_table(place):
        weigh_share(scores, place, column)
    if is_source_split(place):
        scores["committed"] = 10.0
    _weigh_columns(scores, place, party, column)
    _weigh_price(scores, place, party, column)
    if column == "request" and not has_column(place, "give") and row_agreed(place):
        scores["give"] = 9.0
    if not column and party.recipient and in_outcome(place) and not asked_behind(place):
        scores["give"] = max(scores["give"], 8.5)
    if party.recipient and not column:
        scores["give"] = max(scores["give"], 4.0)
        if place.upper is not None:
            scores["limit"] = max(scores["limit"], scores["give"] + 1)  # what bids of its sort may be
    if is_sale_table(place):
        scores["income"] = 12.0
    if row_refused(place):
        scores["refused"] = 10.0
    if place.total and best(scores) in {"give", None}:
        grants = re.search(
            r"grant|award|allocat|application|bids", place.block.lead + place.block.heading, re.IGNORECASE
        )
        scores["committed"] = max(scores["give"] + 1, 3.0 if grants else 0.0)
    return scores


def _weigh_price(scores: Scores, place: Sum, party: Party, column: str | None) -> None:
    """What one costs, by the unit or hour, and a charge by the year of which no more is said, are rates."""
    priced = place.per in {"unit", "hour", "day", "week", "month"}
    if priced and column in {None, "budget", "contract", "rate", "context"}:
        scores["rate"] = max(scores["rate"], 9.0)
    elif place.per == "year" and not (column or party.recipient):
        scores["rate"] = max(scores["rate"], 6.0)
    elif place.block.table and layout(place.block.table).priced and not (column or party.recipient):
        scores["contract"] = max(scores["contract"], 6.0)  # so many at so much


def _weigh_column(scores: Scores, place: Sum, column: str | None) -> None:
    """What the heading of its column says of a sum, and the table's lead-in where that says nothing."""
    if not column:
        other = label_sense(place.row) in {"income", "budget", "saving", "remaining"}
        if not other and pattern("rows", "precept_led").search(place.block.lead[-250:]):
            scores["precept"] = max(scores["precept"], 9.0)
        return
    told = re.search(r"award|approv|grant|request|spen", place.column, re.IGNORECASE)
    weak = column == "budget" or not told
    for bought in ("contract", "rate", "committed", "context"):
        scores[bought] *= 0.6 if column == "budget" else 1.0  # "Commissioned services" heads a row
    scores[column] = max(scores[column], 5.5 if weak else 8.5)  # type: ignore[index]  # a sense


def _weigh_columns(scores: Scores, place: Sum, party: Party, column: str | None) -> None:
    """What the columns say together: years and their total, a change and what it comes to."""
    if is_uplift_table(place) and re.match(r"\W*(?:new|revised|total)\b", place.column, re.IGNORECASE):
        scores["committed"] = max(scores["committed"], scores["give"] + 1)
    if is_variation_table(place) and column in {"give", "committed", "budget", "previous", "remaining", None}:
        scores["budget"] = 10.0
    if is_indicative_total(place):
        scores["committed"] = 10.0
    granted = party.recipient or re.search(r"\bgrants?\b", place.row, re.IGNORECASE)
    if granted and is_year_split(place) and not is_firm_year(place):
        scores["committed"] = max(scores["committed"], 5.0)


def _weigh_statement(scores: Scores, place: Sum, column: str | None) -> None:
    """What the table as a whole says of a sum, and the label of its row, where its column says little."""
    kind = table_kind(place)
    by_year = not column or column == "budget"
    label = label_sense(place.row) if by_year else None
    if kind == "saving" and not column:
        scores["saving"] = 9.0
    elif kind == "reserves" and by_year:
        scores[reserve_sense(place)] = 7.0  # type: ignore[index]  # a sense
    elif kind == "placed" and not ((column and not _AMOUNT.fullmatch(place.column)) or scores["limit"]):
        scores["context"] = 12.0
    elif kind == "cost" and is_bare(place.column) and not scores["rate"]:
        scores["budget"] = max(scores["budget"], 7.0)
    elif kind == "limit" and place.row and not column:
        scores["limit"] = max(scores["limit"], 5.0)
    if label:
        scores[label] = max(scores[label], 8.2)  # type: ignore[index]  # a sense
    elif kind == "income" and by_year and not scores["precept"]:
        scores["budget" if place.total else "income"] = 6.0


_AMOUNT = re.compile(r"(?:amount|value|sum|balance|principal)?[\W\d£m]*", re.IGNORECASE)


@once_a_row
def _is_tax_band(place: Sum) -> bool:
    """Whether a row is a council tax band: a letter from A to I (in Wales) under "Band"."""
    table = place.block.table
    heads = " ".join(c.text for row in table.rows[:2] for c in row[:1]) if table else ""
    letter = re.match(r"(?:band\s+)?[A-I]\b(?!\s+[a-z])", place.block.cells[0].text.strip(), re.IGNORECASE)
    on_its_side = table is not None and _letters_in_a_row(table.rows[0])
    return bool((letter or on_its_side) and re.search(r"\bbands?\b", heads, re.IGNORECASE))


def _letters_in_a_row(row: Sequence[Cell]) -> bool:
    """Whether the heads of the columns are bands: "Band | A | B | C"."""
    heads = [cell.text.strip() for cell in row[1:] if cell.text.strip()]
    return len(heads) > 1 and all(re.fullmatch(r"(?:band\s+)?[A-I]", head, re.IGNORECASE) for head in heads)


def _weigh_surroundings(scores: Scores, place: Sum) -> None:
    """What the heading and the lead-in add, and the part of the paper."""
    block = place.block
    totalled = place.in_table and scores["committed"] > scores["give"]  # a total of grants is no grant
    settled = max(scores.values(), default=0.0) >= 8.5 and best(scores)
    for means in meanings_of(block.heading):
        if settled and means != settled and means != "precept" and not place.in_table:
            continue  # "CONTRACTS" over a sentence that says who pays the rest
        if not (means == "give" and totalled):
            scores[means] += 1.6 if means == "precept" or place.in_table else 0.7
    if pattern("cues", "options").search(block.heading) and not place.in_table:
        scores["contract"] *= 0.6
        scores["give"] *= 0.5
    opens = block.lead.rstrip().endswith((":", ";", "-", "–"))
    for means in meanings_of(block.lead[-300:]) if block.lead else ():
        # A list's lead-in speaks for items that say little themselves.
        scores[means] += (2.4 if opens else 0.8) if scores[means] < 5 else 0.3
    if block.zone in {"recommendation", "decision"} and scores["give"] and not totalled:
        scores["give"] += 1.0
    if place.qualifier in {"up-to", "at-least"} and scores["limit"] and not scores["give"]:
        scores["limit"] += 2.0


def _weigh_shape(scores: Scores, place: Sum) -> None:
    """What the sum's own form says: a price by the hour is a rate; a range is a scheme's rule."""
    given = scores["give"] >= 5
    if place.per in {"hour", "day", "week", "month"}:
        scores["rate"] = max(scores["rate"], 5.8 if given else 9.4)
    elif place.per == "unit":
        bought = place.units and scores["contract"] >= 8 and not re.search("£", place.before + place.after)
        weak = given or bought or scores["limit"] or place.qualifier == "up-to"
        scores["rate"] = max(scores["rate"], 3.5 if weak else 9.0)
    if place.per in {"unit", "hour", "day", "week", "month"} and not place.units and scores["budget"]:
        scores["rate"] = max(scores["rate"], scores["budget"] + 0.5)
    if place.upper is not None:
        scores["limit"] = max(scores["limit"], 5.5) + 0.5
    if is_sort_of_bid(place):
        scores["limit"] = 10.0
    if scores["rate"] and scores["precept"] > 5:
        scores["rate"] = 0.0
    if place.per in {"hour", "day", "week"} and not re.search(r"\b(?:contract|lease)\b", place.words):
        scores["contract"] *= 0.6
    if scores["contract"] >= 5:
        scores["committed"] *= 0.5  # the price in all, not a total of grants


def best(scores: Scores) -> Sense | None:
    """The strongest meaning; None where nothing speaks above a whisper."""
    if not scores:
        return None
    sense = max(scores, key=scores.__getitem__)
    return sense if scores[sense] >= 1.5 else None


def _default(place: Sum) -> Sense:
    """A sum of which nothing is said: a line of a budget in tables and finance sections, else in passing."""
    if place.in_table or place.block.zone == "finance":
        return "budget"
    return "context"


def told_of_a_past_year(place: Sum, entry: Entry) -> float:
    """How surely the sum is told of a year before the entry's own."""
    if place.in_table and years_after(place) and not is_year_split(place):
        past = entry.kind == "paper" or (year_of(place) or 9999) < _own_year(entry) or nothing_after(place)
        return 3.5 if past else 0.0
    near = place.own_before[-70:] + " " + place.own_after[:70]
    leading = place.body[max(0, place.sentence[0] - 90) : place.start]
    years = _years_in(near) or _years_in(leading)
    if not years or max(years) >= _own_year(entry) - (entry.kind == "paper"):
        return 0.0
    decides = place.block.zone in {"recommendation", "decision"}
    return 3.5 if pattern("cues", "past_gift" if decides else "past").search(place.words) else 0.0


def _years_in(words: str) -> list[int]:
    return [int(year) for year in pattern("cues", "year").findall(words)] if "20" in words else []


@lru_cache(maxsize=2)  # asked for each sum of the entry
def _own_year(entry: Entry) -> int:
    """The year the entry speaks from: the latest that it prints in its title or most often; 0 if none."""
    said = re.findall(r"\b20[0-3]\d\b", " ".join([entry.title or "", *(b.text for b in entry.blocks[:14])]))
    said += [
        y
        for b in entry.blocks
        if b.zone in {"recommendation", "decision", "signature"}
        for y in re.findall(r"\b20[0-3]\d\b", b.text)
    ]
    if not said:
        return 0
    counted = Counter(int(y) for y in said)
    return max((y for y in counted if counted[y] > 1), default=max(counted))

"""What a table says of the sums in its rows: the role by heading, the recipient and purpose by column."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache

from ...record import AmountRole
from ..awards.gift_titles import gift_in
from ..language import pattern
from ..word_lists import vocabulary
from .number import read_figures
from .organisations import is_funder, is_office, name_at
from .parties import Party, find_party
from .payees import body_and_rest, has_body_word
from .sums import Sum, once_a_row, once_a_sum

# Before the name in a cell.
_SUM_OR_FIGURE = re.compile(r"£\s?\d|^\(?[\d,.]+\)?$")
_WORDED = re.compile(r"[A-Za-z]{2}")
_BULLET = re.compile(r"^(?:[-\u2013\u2014\u2022\u25cf\u25aa\u25e6\u00b7*>]|\d{1,2}[.)])\s+(?=\D)")


@cache
def _column(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("rows")["columns"][name], re.IGNORECASE)


@cache
def _roles() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["means"], re.compile(row["pattern"], re.IGNORECASE)) for row in vocabulary("rows")["roles"]
    )


@cache
def _row(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("rows")["rows"][name], re.IGNORECASE)


def is_column(heading: str, sort: str) -> bool:
    """Whether a heading or label is of a sort: "recipient", "purpose" or "outcome"."""
    return bool(_column(sort).search(heading))


@once_a_sum
def column_sense(place: Sum) -> AmountRole | str | None:
    """What the heading of its column says that a sum is; "give" for money given, None for nothing."""
    return heading_sense(place.row if form_recipient(place) else place.column)


def heading_sense(heading: str) -> AmountRole | str | None:
    """What a heading says of the sums under it; "give" for money given, None for nothing."""
    return next(iter(_meanings(_UNIT.sub(" ", heading))), None)


@once_a_sum
def is_sort_of_bid(place: Sum) -> bool:
    """Whether it tells what bids of a sort may come to: "Stream: Small (£250 to £2,500)"."""
    above = place.above[-1].text if place.above else ""
    label = re.match(r"([A-Z][^:£]{2,30}):", above if above.endswith(":") else place.body)
    return label is not None and next(iter(_meanings(label[1])), "") == "limit"


def asked_behind(place: Sum) -> bool:
    """Whether its cell says that it is only asked for: "£7,000 requested"."""
    return bool(pattern("rows", "asked_behind").match(place.body[place.end :]))


_UNIT = re.compile(r"\(?£[^\s)]*\)?")


@lru_cache(maxsize=4096)  # the sums of a column share its heading
def _meanings(heading: str) -> tuple[str, ...]:
    """Everything that a heading may say of the sums below it, the likeliest first."""
    return tuple(means for means, pattern in _roles() if pattern.search(heading))


def form_recipient(place: Sum) -> str | None:
    """Who the form of two columns is about: the cell beside "Recipient"; None in any other table."""
    return _told_beside(place) if place.in_table else None


@once_a_row
def _told_beside(place: Sum) -> str | None:
    table = place.block.table
    if table is None or any(len(row) > 2 for row in table.rows):
        return None
    for row in table.rows:
        told = [" ".join(cell.text.split()) for cell in row]
        named = len(told) == 2 and _row("who").fullmatch(told[0]) and re.match(r"[A-Z0-9]", told[1])
        if named and not _row("label").search(told[1]) and not _row("money").search(told[1]):
            return told[1]
    return None


@once_a_sum
def row_refused(place: Sum) -> bool:
    """Whether another cell of the row says that the application was refused, put off or withdrawn.

    A sum that stands under "Awarded" was given all the same, whatever the notes say was not supported.
    """
    if place.value > 0 and _row("awarded").search(place.column):
        return False
    own = _own_cell(place)
    return any(i != own for i in _refusals(place))


@once_a_row
def _refusals(place: Sum) -> list[int]:
    """Which cells of the row say so."""
    return [i for i, text in enumerate(_cells(place)) if len(text) < 60 and is_refusal(text)]


@lru_cache(maxsize=4096)  # the sums of a row share its cells
def is_refusal(words: str) -> bool:
    """Whether a heading or cell says that what it stands for was refused, put off or withdrawn."""
    return bool(_row("refused").search(words))


@once_a_sum
def is_year_split(place: Sum) -> bool:
    """Whether a sum stands under a year, in a table that has a column of totals too."""
    if not place.in_table or not _row("year").fullmatch(place.column):
        return False
    return any(_row("in_total").match(head) for head in headings(place))


def totals_a_recipient(place: Sum) -> bool:
    """Whether a sum under "Total" is that of one recipient's row, not of the table."""
    by_year = any(_row("year").fullmatch(head) for head in headings(place))
    whole = _row("in_total").match(place.column)
    return bool(whole and by_year and row_party(replace(place, total=False)).recipient)


def is_indicative_total(place: Sum) -> bool:
    """Whether a sum under "Total" takes in later years that are said to be only indicative."""
    return bool(_row("in_total").match(place.column)) and _later_indicative(place)


def _later_indicative(place: Sum) -> bool:
    """Whether the table's lead-in says that the sums of later years are only indicative."""
    return bool(_row("later_indicative").search(place.block.lead[-300:]))


def years_after(place: Sum) -> bool:
    """Whether another column of the table is headed by a later year."""
    own = year_of(place)
    return own is not None and any(year > own for year in _years(place))


def _years(place: Sum) -> list[int]:
    """The years that head columns of its table."""
    return [int(h["year"]) for h in map(_row("in_heading").search, headings(place)) if h]


def year_of(place: Sum) -> int | None:
    """The year that heads the column of a sum."""
    match = _row("in_heading").search(place.column)
    return int(match["year"]) if match else None


@once_a_sum
def nothing_after(place: Sum) -> bool:
    """Whether the row has nothing under a later year: what it had before has come to an end."""
    own = year_of(place)
    if own is None or not place.in_table:
        return False
    heads = zip(headings(place), _cells(place), strict=False)
    later = [cell for head, cell in heads if (h := _row("in_heading").search(head)) and int(h["year"]) > own]
    return bool(later) and all(_row("nothing").fullmatch(cell) for cell in later)


def is_sale_table(place: Sum) -> bool:
    """Whether the sums of its column are what lots may bring in: "Lot | Item | Estimate"."""
    if not _row("estimate").fullmatch(place.column):
        return False
    told = f"{place.block.heading} {place.block.lead}"
    return any(_row("lot").fullmatch(head) for head in headings(place)) or bool(_row("sale").search(told))


@once_a_sum
def is_share_table(place: Sum) -> bool:
    """Whether the rows of the table are those who pay, not those who are paid: "Source | Amount"."""
    if not place.in_table:
        return False
    heads = headings(place)
    first = heads[0] if heads else ""
    shares = _row("partner").fullmatch(first) and _row("share").search(place.column)
    return bool(_row("source").fullmatch(first) or shares or is_shared_by_forces(place))


def is_shared_by_forces(place: Sum) -> bool:
    """Whether the rows of the table are the forces that share a cost, as a head or its lead-in says."""
    heads = headings(place) if place.in_table else []
    if not heads or not _row("force").fullmatch(heads[0]):
        return False
    told = _row("share").search(place.column) or any(_row("share").match(head) for head in heads[1:])
    return bool(told or _row("shared").search(place.block.lead))


def is_source_split(place: Sum) -> bool:
    """Whether the table splits a grant by what it is paid from: "paid from two sources, as follows:"."""
    return place.in_table and _names_sources(place.block.lead)


@lru_cache(maxsize=64)  # the sums of a table share its lead-in
def _names_sources(lead: str) -> bool:
    return bool(_row("paid_from").search(lead))


def is_firm_year(place: Sum) -> bool:
    """Whether a sum's year is the one that is given, later ones being said to be only indicative."""
    own = year_of(place)
    if own is None:
        return False
    said = [place.block.lead[-300:], *(h for h in headings(place) if h != place.column)]
    if _later_indicative(place):
        return years_after(place) and not any(year < own for year in _years(place))
    found = (m for words in said for m in _row("indicative").finditer(words))
    later = [int(m["year"] or m["after"]) for m in found]
    return bool(later) and min(later) > own


def is_uplift_table(place: Sum) -> bool:
    """Whether another column of the table is headed as an increase."""
    return any(_row("uplift").search(h) for h in headings(place) if h != place.column)


@once_a_row
def is_overspent(place: Sum) -> bool:
    """Whether its row forecasts or spends more than its budget, so that the variance saves nothing."""
    told: dict[str, Decimal] = {}
    for head, cell in zip(headings(place), _cells(place), strict=False):
        for sort in ("planned", "spent"):
            if _row(sort).search(head) and re.fullmatch(r"£?[\d,]+(?:\.\d+)?[km]?", cell):
                told.setdefault(sort, read_figures(re.sub(r"[£km]", "", cell))[0])
    return len(told) == 2 and told["spent"] > told["planned"]


@once_a_row
def is_variation_table(place: Sum) -> bool:
    """Whether the columns change a budget line by line: "Approved | Virement | Revised".

    A table of grants that change is none: its heads speak of grants or of who gets them.
    """
    heads = " | ".join(headings(place)) if place.in_table else ""
    parts = ("budgeted", "changed", "revised")
    granted = _row("granted").search(heads) or _column("grantee").search(heads)
    return all(_row(part).search(heads) for part in parts) and not granted


def row_agreed(place: Sum) -> bool:
    """Whether a cell under "Decision" or "Outcome" says that the row was approved."""
    heads = headings(place)
    return any(
        _column("outcome").search(head) and _row("agreed").search(cell)
        for head, cell in zip(heads, _cells(place), strict=False)
    )


def is_bare(heading: str) -> bool:
    """Whether a heading says nothing of what the sums under it are: "Total", "2025/26 £"."""
    return bool(_row("bare").fullmatch(heading))


def has_column(place: Sum, sense: str) -> bool:
    """Whether another column of the table is headed as this sense, and holds no mere word: "Approved"."""
    heads = headings(place)
    worded = [bool(_row("outcome_word").fullmatch(cell)) for cell in _cells(place)] + [False] * len(heads)
    return any(
        sense in _meanings(h) for h, w in zip(heads, worded, strict=False) if h != place.column and not w
    )


@once_a_sum
def row_party(place: Sum) -> Party:
    """The recipient and purpose of a sum in a table: from columns so headed, else its first cells."""
    cells, heads, own = _cells(place), headings(place), _own_cell(place)
    if own is not None and re.search(r"[a-z]{3}.*[a-z]{3}", re.sub(r"£[\d,.]+\w*", "", cells[own])):
        inside = find_party(place)
        if inside.recipient:
            return inside
    if place.total or is_share_table(place):
        return Party()
    if form_recipient(place):
        return Party(form_recipient(place), None, "row")
    recipient = purpose = None
    for number, text in enumerate(cells):
        head = heads[number] if number < len(heads) else ""
        if number == own or not text or not _WORDED.search(text):
            continue
        if recipient is None and _column("recipient").search(head):
            recipient = text
        elif purpose is None and _column("purpose").search(head):
            purpose = text
    if recipient and purpose is None and (parted := body_and_rest(recipient.replace(": ", " – ", 1))):
        recipient, purpose = parted  # "Quay Lamps – lamps for the pier" under "Organisation and project"
    if recipient is None:
        recipient, purpose = _by_place(place, cells, heads, own, purpose)
    purpose = purpose or _grant_named(place)
    if recipient and (is_office(recipient) or is_funder(recipient)):
        recipient = None
    named = recipient or ""
    no_body = pattern("parties", "not_recipient").match(named) or _row("label").match(named)
    if recipient and no_body:
        recipient, purpose = None, purpose or recipient
    purpose = None if purpose and _row("says_money").fullmatch(purpose) else purpose
    return Party(recipient, purpose, "row" if recipient else "")


def _grant_named(place: Sum) -> str | None:
    """What heads a sum's column where each of several grants has one: "Hate Crime Grant £ per annum"."""
    named = {head: _row("grant_column").fullmatch(head) for head in headings(place)}
    own = named.get(place.column)
    return own["what"] if own and sum(map(bool, named.values())) > 1 else None


def _by_place(
    place: Sum, cells: list[str], heads: list[str], own: int | None, purpose: str | None
) -> tuple[str | None, str | None]:
    """Without a heading that names it, the first cell is a recipient when its own words say it is a body."""
    first = next((i for i, t in enumerate(cells) if i != own and _WORDED.search(t)), None)
    if first is None:
        return None, purpose
    text = cells[first]
    if first < len(heads) and _column("purpose").search(heads[first]):
        named = body_and_rest(text)
        return named if named and has_body_word(named[0]) else (None, purpose)
    if any(is_office(word) for word in re.findall(r"\b[A-Z]{3,5}\b", text)):
        return None, text
    told = re.search(
        r"\b(?:grant|funding|award|donation|contribution)s? (?:to|for) (?:the )?", text, re.IGNORECASE
    )
    paid = name_at(text, told.end()) if told else None
    if paid and paid.end >= len(text) - 1:
        return paid.text, purpose
    if given := gift_in(text):
        return given.recipient, given.purpose or purpose
    parts = re.split(r"\s+[–—-]\s+", text, maxsplit=1)
    name = name_at(parts[0], 0)
    listed = any(pattern("parties", name).search(place.block.lead) for name in ("giving", "lead_gives"))
    listed = listed or _row("grants_to").search(place.block.heading) is not None
    if name and name.end >= len(parts[0]) - 1 and (listed or has_body_word(name.text)):
        after = next(
            (t for i, t in enumerate(cells) if i > first and i != own and re.search(r"[a-z]{3}", t)), None
        )
        return parts[0], purpose or (parts[1] if len(parts) > 1 else after)
    return None, purpose or text


def fund_beside(place: Sum) -> str | None:
    """What the row's cell says that is headed "Fund"; None in a table without such a column."""
    if not place.in_table:
        return None
    named = (
        text for head, text in zip(headings(place), _cells(place), strict=False) if is_column(head, "fund")
    )
    return next((text for text in named if _WORDED.search(text)), None)


@once_a_row
def headings(place: Sum) -> list[str]:
    """The words over each cell of the row, by its place in the row."""
    table = place.block.table
    if not table:
        return []
    columns: dict[int, str] = {}
    for row in table.rows:
        filled = [c for c in row if c.text.strip()]
        if any(_SUM_OR_FIGURE.search(c.text.strip()) for c in filled):
            break
        for cell in filled:
            for column in range(cell.column, cell.column + max(cell.span, 1)):
                columns[column] = " ".join((columns.get(column, "") + " " + cell.text).split())
        if row == place.block.cells:
            break
    above = place.table_row.heads
    first = bool(table.rows) and table.rows[0] == place.block.cells
    if first or not any(columns.values()):
        return [above[c.column] if c.column < len(above) else "" for c in place.block.cells if above]
    return [columns.get(cell.column, "") for cell in place.block.cells]


@once_a_row
def _cells(place: Sum) -> list[str]:
    return [_BULLET.sub("", " ".join(cell.text.split())) for cell in place.block.cells]


@once_a_sum
def _own_cell(place: Sum) -> int | None:
    """Which cell of the row holds the sum."""
    at = 0
    for number, text in enumerate(_cells(place)):
        start = place.block.text.find(text, at) if text else -1
        if start >= 0:
            at = start + len(text)
            if start <= place.start + place.shift < at:
                return number
    return None

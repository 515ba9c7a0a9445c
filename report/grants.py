"""Grants as 360Giving publishes them: the CSV and the JSON of its data standard.

Only what a paper states goes out. An award that lacks what the standard asks for, or that should not be
published as it was read, is refused with the reason, never filled in.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Any

from extract.errors import BadUsage
from extract.record import Record

from .ledger import Entry, same_name, suspect
from .parts import name, worth
from .periods import planned
from .settings import Giving, Settings
from .table import Sheet
from .words import one_line, pounds, to_json

Row = dict[str, Any]

# Each column's title as the standard's schema has it, and its place in the JSON.
PLACES: dict[str, tuple[str, ...]] = {
    "Identifier": ("id",),
    "Title": ("title",),
    "Description": ("description",),
    "Currency": ("currency",),
    "Amount Awarded": ("amountAwarded",),
    "Award Date": ("awardDate",),
    "Planned Dates:Start Date": ("plannedDates", "startDate"),
    "Planned Dates:End Date": ("plannedDates", "endDate"),
    "Planned Dates:Duration (months)": ("plannedDates", "duration"),
    "Recipient Org:Identifier": ("recipientOrganization", "id"),
    "Recipient Org:Name": ("recipientOrganization", "name"),
    "Recipient Org:Charity Number": ("recipientOrganization", "charityNumber"),
    "Recipient Org:Company Number": ("recipientOrganization", "companyNumber"),
    "Funding Org:Identifier": ("fundingOrganization", "id"),
    "Funding Org:Name": ("fundingOrganization", "name"),
    "Grant Programme:Title": ("grantProgramme", "title"),
    "Last Modified": ("dateModified",),
    "Data Source": ("dataSource",),
}

REQUIRED = (
    "Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date",
    "Recipient Org:Identifier", "Recipient Org:Name", "Funding Org:Identifier", "Funding Org:Name",
)  # fmt: skip

TITLE_LENGTH = 140
"""The longest title that the standard wants."""

_NEEDED = {"prefix": "360G-yourprefix", "funder-id": "GB-LIST-number", "funder-name": "Your office's name"}
_IDENTIFIER = re.compile(r"[A-Z0-9]+-[^\s/]*[A-Za-z0-9]")
_PERSON = re.compile(
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|pc|sgt|cllr|councillor)\b\.?\s", re.IGNORECASE
)
_NOBODY = re.compile(
    r"\b(?:tbc|tba|to be (?:confirmed|appointed|determined|agreed)|various|unknown)\b", re.IGNORECASE
)
_NUMBERS = {"GB-CHC-": "Recipient Org:Charity Number", "GB-COH-": "Recipient Org:Company Number"}


class Publisher:
    """Turns awards into rows of 360Giving for one funder.

    Attributes:
        refused: The awards that were not turned, and why; a line each.
        unsure: Those that were, though the reader is not sure of what they are; a line each.
        elsewhere: Awards of areas that are not the funder's, by area as first printed.
    """

    def __init__(self, settings: Settings, now: datetime | None = None) -> None:
        self.giving = checked(settings)
        self.refused: list[str] = []
        self.unsure: list[str] = []
        self.elsewhere: Counter[str] = Counter()
        self._now = (now or datetime.now(UTC)).replace(microsecond=0)
        self._identifiers = {same_name(known): id for known, id in self.giving.recipients.items()}
        self._area: str | None = None

    def own(self, records: Iterable[Record]) -> Iterator[Record]:
        """Records of the funder's area, and of none; the awards of the others are only counted."""
        areas: dict[str, str] = {}
        for record in records:
            if self.giving.area and record.area and same_name(record.area) != same_name(self.giving.area):
                area = areas.setdefault(same_name(record.area), record.area)
                self.elsewhere[area] += len(record.awards)
            else:
                yield record

    def rows(self, entries: Iterable[Entry]) -> Iterator[Row]:
        """A row under the standard's titles for each award that can be published.

        Raises:
            BadUsage: The papers are of several areas, and the settings do not say which is the funder's.
        """
        for entry in entries:
            told = f"{entry.place} ({name(entry.record)}; {worth(entry.award)})"
            self._one_funder(entry)
            if why := self._why_not(entry):
                self.refused.append(f"{told}: {why}")
                continue
            if entry.award.evidence.confidence is not None:
                self.unsure.append(f"{told}: sure to {entry.award.evidence.confidence:.0%}")
            yield {title: value for title, value in self._row(entry).items() if value is not None}

    def _one_funder(self, entry: Entry) -> None:
        area = entry.record.area
        if self.giving.area or area is None:
            return
        self._area = self._area or area
        if same_name(area) != same_name(self._area):
            raise BadUsage(
                f"the papers are of several areas, {self._area} and {area}, and one funder is set",
                f'Write under [giving] in pcc.toml: area = "{self._area}"',
            )

    def _why_not(self, entry: Entry) -> str | None:
        record, award, area = entry.record, entry.award, self.giving.area
        reasons: dict[str, bool] = {
            "no recipient is stated": not award.recipient or bool(_NOBODY.search(award.recipient)),
            "no date of the decision is stated": record.decided_on is None,
            "the date of the decision is in the future": (record.decided_on or date.min) > self._now.date(),
            "it is no sum above nothing": award.value <= 0,
            "the recipient seems to be a person, whom 360Giving publishes without a name": bool(
                _PERSON.match(award.recipient or "")
            ),
            "the paper is marked confidential": record.status == "confidential",
        }
        if area and same_name(record.area) != same_name(area):
            reasons[f"its area is {record.area or 'not stated'}, the funder's is {area}"] = True
        if doubt := suspect(entry):
            reasons[f"the sum is doubtful: {doubt}"] = True
        return "; ".join(reason for reason, holds in reasons.items() if holds) or None

    def _row(self, entry: Entry) -> Row:
        record, award, giving = entry.record, entry.award, self.giving
        recipient = one_line(award.recipient or "")
        identifier = self._identifiers.get(same_name(recipient)) or f"{giving.prefix}-{_slug(recipient)}"
        numbers = {
            title: identifier.removeprefix(code)
            for code, title in _NUMBERS.items()
            if identifier.startswith(code)
        }
        start, end, months = planned(award.period or "")
        return {
            "Identifier": f"{giving.prefix}-{record.id.replace('.', '_')}-{entry.number}",
            "Title": _title(entry),
            "Description": _description(entry),
            "Currency": "GBP",
            "Amount Awarded": award.value,
            "Award Date": record.decided_on,
            "Planned Dates:Start Date": start,
            "Planned Dates:End Date": end,
            "Planned Dates:Duration (months)": months,
            "Recipient Org:Identifier": identifier,
            "Recipient Org:Name": recipient,
            **numbers,
            "Funding Org:Identifier": giving.funder_id,
            "Funding Org:Name": giving.funder_name,
            "Grant Programme:Title": award.fund and one_line(award.fund),
            "Last Modified": self._now.isoformat(),
            "Data Source": giving.data_source,
        }


def checked(settings: Settings) -> Giving:
    """The funder that the settings tell of.

    Raises:
        BadUsage: Something is missing or no identifier; the hint is the line to write.
    """
    giving, path = settings.giving, settings.path or "pcc.toml"
    values = {"prefix": giving.prefix, "funder-id": giving.funder_id, "funder-name": giving.funder_name}
    missing = [name for name, value in values.items() if not value]
    if len(missing) == len(values):
        line = ", ".join(f'{name} = "{example}"' for name, example in _NEEDED.items())
        raise BadUsage(
            "360Giving needs to know the funder: its prefix, which 360Giving gives, its identifier and name",
            f"Write as the first line of {path}: giving = {{ {line} }}",
        )
    if missing:
        raise BadUsage(
            f"{path} does not say the funder's {' and '.join(missing)}",
            f'Write under [giving]: {missing[0]} = "{_NEEDED[missing[0]]}"',
        )
    if not giving.prefix.startswith("360G-"):
        raise BadUsage(
            f"{path}: giving.prefix is {giving.prefix!r}", f'Write: prefix = "360G-{giving.prefix}"'
        )
    identifiers = {"prefix": giving.prefix, "funder-id": giving.funder_id}
    identifiers |= {f"recipients.{known}": id for known, id in giving.recipients.items()}
    for setting, value in identifiers.items():
        if not _IDENTIFIER.fullmatch(value):
            raise BadUsage(
                f"{path}: giving.{setting} is {value!r}, which is no identifier",
                "It is the code of a list, a hyphen and a number, without spaces, such as GB-CHC-1164883.",
            )
    return giving


def grants_sheet(rows: Iterable[Row]) -> Sheet:
    """The rows under the standard's titles: the required ones, and others that a row has a value for."""
    rows = list(rows)
    columns = tuple(t for t in PLACES if t in REQUIRED or any(t in row for row in rows))
    return Sheet(columns, [tuple(row.get(title) for title in columns) for row in rows])


def grants_json(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as the standard's JSON package."""
    yield to_json({"grants": [_nested(row) for row in rows]}, indent=2) + "\n"


def _nested(row: Row) -> dict[str, Any]:
    grant: dict[str, Any] = {}
    for title, value in row.items():
        outer, *inner = PLACES[title]
        value = float(value) if title == "Amount Awarded" else value
        if inner:
            grant.setdefault(outer, [{}])[0][inner[0]] = value
        else:
            grant[outer] = value
    return grant


def _title(entry: Entry) -> str:
    title = one_line(entry.record.title or f"Grant to {entry.award.recipient}")
    if len(title) <= TITLE_LENGTH:
        return title
    return title[: TITLE_LENGTH - 2].rpartition(" ")[0] + " …"


def _description(entry: Entry) -> str:
    """What it is for and on what terms; which decision it is, so that it can be found again."""
    record, award = entry.record, entry.award
    decided = record.decided_on
    number = f" {one_line(record.reference)}" if record.reference else ""
    terms = {
        "exact": "",
        "up-to": f"Up to {pounds(award.value)}",
        "at-least": f"At least {pounds(award.value)}",
        "about": f"About {pounds(award.value)}",
    }
    found: list[str | None] = [
        award.purpose or f"Grant to {award.recipient}",
        terms[award.qualifier],
        f"{award.units} grants of {pounds(award.value / award.units)} each" if award.units else None,
        award.period,
        f"Decision{number} of {decided.day} {decided:%B %Y}" if decided else None,
    ]
    sentences = [one_line(part).rstrip(".") for part in found if part]
    return ". ".join(part[:1].upper() + part[1:] for part in sentences) + "."


def _slug(words: str) -> str:
    """A name as part of an identifier: no spaces, slashes or line breaks."""
    plain = unicodedata.normalize("NFKD", same_name(words)).encode("ascii", "ignore").decode()
    return re.sub(r"\W+", "_", plain).strip("_")

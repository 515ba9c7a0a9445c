"""Decisions drawn by lot: what each is about, what came of it, and what a record of it must state."""

import random
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

with (Path(__file__).parent / "words.toml").open("rb") as _file:
    WORDS: dict[str, Any] = tomllib.load(_file)
"""The words of all that is drawn here."""

Answers = tuple[str | None, ...]
"""Answers that are all right; () where careful readers would differ."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a record must state: each the answers that are right, and the sums awarded with who has each."""

    title: Answers
    number: Answers = (None,)
    day: Answers = (None,)
    outcome: Answers = ()
    decided_by: Answers = ()
    awards: tuple[tuple[int, str], ...] | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: its facts, with all that its words may name."""

    kind: str
    outcome: str
    title: str
    number: str
    day: date
    maker: str
    body: str
    value: int
    named: dict[str, str]

    def said(self, lot: random.Random, table: str) -> str:
        """A sentence of it: from "told", "clause" or "did"."""
        return str(lot.choice(WORDS[table][self.kind][self.outcome])).format(**self.named)

    @property
    def awards(self) -> tuple[tuple[int, str], ...]:
        """What it grants, told in a sentence."""
        given = self.kind == "grant" and self.outcome == "approved"
        return ((self.value, self.body),) if given else ()


def office(lot: random.Random) -> tuple[str, str]:
    """A commissioner's office, and a person's name."""
    area = lot.choice(WORDS["areas"])
    return lot.choice(WORDS["offices"]).format(a=area), person(lot)


def person(lot: random.Random) -> str:
    """A name."""
    return f"{lot.choice(WORDS['first'])} {lot.choice(WORDS['last'])}"


def year(lot: random.Random) -> str:
    """A financial year."""
    start = lot.randint(2018, 2024)
    return f"{start}/{(start + 1) % 100}"


def draw(lot: random.Random, count: int, kinds: str = "ggcm") -> list[Decision]:
    """So many decisions with titles of their own, newest first, numbered down."""
    shape = lot.choice(
        (
            "D{n:03d}",
            "PCC/{n:03d}/{y}",
            "{n:03d}/{y2}",
            "{y}-{n:03d}",
            "DN {n}/{y2}",
            "{y}/{n:02d}",
            "OPCC{n:04d}",
        )
    )
    n = lot.randint(20, 80) + count
    day = date(lot.randint(2019, 2025), lot.randint(1, 12), lot.randint(1, 28))
    made: list[Decision] = []
    while len(made) < count:
        kind = {"g": "grant", "c": "contract", "m": "matter"}[lot.choice(kinds)]
        found = _decision(lot, kind, shape.format(n=n, y=day.year, y2=day.year % 100), day)
        if found.title not in {other.title for other in made}:
            made.append(found)
            n -= 1
            day -= timedelta(lot.randint(1, 20))
    return made


def _decision(lot: random.Random, kind: str, number: str, day: date) -> Decision:
    place = lot.choice(WORDS["places"])
    value = lot.choice((lot.randint(8, 99) * 100, lot.randint(10, 400) * 1000, lot.randint(5000, 99999)))
    body = lot.choice(WORDS["bodies"]).format(l=place)
    goods, purpose = lot.choice(WORDS["goods"]), lot.choice(WORDS["purposes"])
    named = {
        "b": body, "p": purpose, "P": purpose[0].upper() + purpose[1:], "l": place, "y": year(lot),
        "f": lot.choice(WORDS["firms"]), "g": goods, "G": goods[0].upper() + goods[1:],
        "s": f"\u00a3{value:,}", "scheme": lot.choice(WORDS["schemes"]),
    }  # fmt: skip
    titles = WORDS["matters"] if kind == "matter" else WORDS["title"][kind]
    outcome = lot.choices(("approved", "refused", "deferred"), (8, 1, 1))[0]
    title = lot.choice(titles).format(**named)
    if kind == "contract":
        body = named["f"]
    return Decision(
        kind, outcome, title, number, day, lot.choice(WORDS["said"]["makers"]), body, value, named
    )


def printed_day(day: date, style: str) -> str:
    """A day as a style prints it."""
    month = f"{day:%B %Y}"
    printed = {
        "long": f"{day.day} {month}",
        "week": f"{day:%A} {day.day} {month}",
        "nth": f"{day.day}{_nth(day.day)} {month}",
        "slashes": f"{day:%d/%m/%Y}",
        "short": f"{day:%d/%m/%y}",
        "iso": day.isoformat(),
        "month": f"{day:%d-%b-%y}",
        "dots": f"{day:%d.%m.%Y}",
    }
    return printed[style]


STYLES = ("long", "week", "slashes", "short", "iso", "month", "dots", "nth")


def _nth(n: int) -> str:
    return "th" if 10 < n < 14 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")

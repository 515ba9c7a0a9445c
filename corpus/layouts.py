"""Lists of decisions laid out in many ways, with what each entry states: what train_cuts learns from.

What is drawn by lot: which facts an entry prints, in which order, with or without labels, what stands in the
title's line, what closes an entry, what is left out, what heads several, what stands around the list.
"""

import html
import random
from dataclasses import dataclass, field

TITLES = (
    "Lamps for the quay", "Boats for the cadets", "Radios on the moor", "A hut at the ford",
    "Custody visiting scheme", "Treasury management strategy 2031/32", "Sale of Marsh Lane police station",
    "Victims' helpline contract", "Hedgehog House refuge", "Rural crime signs", "Body armour replacement",
    "Youth diversion fund round two", "Appointment of interim treasurer", "Estates strategy",
    "Speed cameras on the A12", "Restorative justice service", "Night bus marshals", "Lease of the range",
)  # fmt: skip
_BODIES = (
    "Quay Lamps CIC", "Sea Cadets Trust", "Moor Watch", "Fordham Parish Council", "Hedgehog House",
    "Nightline Marshals Ltd", "Marsh Homes Ltd", "Westmoor District Council",
)  # fmt: skip
_PROSE = (
    "The Commissioner agreed to pay {s} to {o}, who will report on it in the spring.",
    "A grant of {s} to {o} was approved to meet the costs of the first year of the work.",
    "Approval was given for {o} to carry out the work at a cost of {s}, to be met from reserves.",
    "{o} asked for {s} for the second year. The request was refused because the fund is spent.",
    "The contract with {o} was extended by a year at a price of {s}, as the tender is late.",
    "It was decided to note the report on the work of {o}, which cost {s} last year in all.",
    "The decision on the bid of {o} for {s} was deferred until the evaluation has been received.",
)
_MORE = (
    "The money comes from the reserve for invest to save.",
    "A report on the work is due in a year and will be published here.",
    "The Chief Constable supports the proposal and reports on it to the board each quarter.",
)
_NAMES = (
    "Decisions", "Decisions taken in 2031", "Key decisions", "Register of decisions", "Decision log",
    "What the Commissioner has decided", "Decisions made by the Police and Crime Commissioner",
    "PCC decisions 2031", "Recent decisions", "Grants awarded", "Matters settled in 2031",
)  # fmt: skip
_INTROS = (
    "The decisions are listed below, newest first.", "Use the boxes below to find a decision.",
    "Search decisions", "Sort by: newest", "You can also read the decisions of earlier years.",
    "The Commissioner has to take many decisions, large and small, and publishes the significant ones.",
    "Decision-making policy (PDF 210KB)", "Page 1 of 4",
)  # fmt: skip
_FEET = (
    "1 2 3 Next", "Back to top", "Office of the Police and Crime Commissioner for Kent, Maidstone",
    "Telephone: 01622 000000", "Was this page helpful?", "Older decisions are in the archive.",
)  # fmt: skip
_HEADS = {
    "month": ("June 2031", "May 2031", "April 2031", "March 2031"),
    "year": ("2031", "2030", "2029"),
    "theme": ("Grants", "Contracts", "Estates", "People"),
}
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_OFFICE = "Office of the Police and Crime Commissioner for Kent"


@dataclass(frozen=True, slots=True)
class Told:
    """What an entry states: its title, its ISO day and its number, where it prints them."""

    title: str
    day: str | None
    number: str | None


@dataclass(slots=True)
class Layout:
    """A list: the lines of each entry, each with what it is, and what stands around them."""

    name: str
    spaced: bool
    heading: str
    bullets: bool
    entries: list[list[tuple[str, str]]] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    heads: dict[int, str] = field(default_factory=dict)
    intro: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)

    def as_text(self) -> str:
        """The list as a page saved as text."""
        between = "\n\n" if self.spaced else "\n"
        parts = []
        for at, entry in enumerate(self.entries):
            parts += [self.heads[at]] if at in self.heads else []
            lines = (f"\u2022 {words}" if what == "bid" and self.bullets else words for what, words in entry)
            parts.append(between.join(lines))
        page = [self.name, *self.intro, *parts, *self.foot]
        return "\n\n".join(
            ["Home | About us | News | Contact", _OFFICE, *page, "Privacy | Cookies | Site map"]
        )

    def as_page(self) -> str:
        """The list as a web page."""
        body = [f"<h1>{self.name}</h1>", f"<p>{_OFFICE}</p>", *(f"<p>{words}</p>" for words in self.intro)]
        for at, entry in enumerate(self.entries):
            body += [f"<h2>{self.heads[at]}</h2>"] if at in self.heads else []
            body.append("<div>" + "".join(self._tagged(what, words) for what, words in entry) + "</div>")
        body += [f"<p>{words}</p>" for words in self.foot]
        return f"<html><body><nav><a href='#'>Home</a></nav><main>{''.join(body)}</main></body></html>"

    def _tagged(self, what: str, words: str) -> str:
        words = html.escape(words)
        if what == "title" and self.heading == "heading":
            return f"<h3>{words}</h3>"
        if what == "link":
            return f"<p><a href='#'>{words}</a></p>"
        if what == "bid" and self.bullets:
            return f"<ul><li>{words}</li></ul>"
        label, _, value = words.partition("\n")
        bold = what == "title" and self.heading == "bold"
        first = f"<p><strong>{label}</strong></p>" if value or bold else f"<p>{label}</p>"
        return first + (f"<p>{value}</p>" if value else "")


def lay_out(seed: int) -> Layout:
    """The list that this seed draws."""
    lot = random.Random(seed)
    manner = _Manner.drawn(lot)
    count = lot.randint(4, 10)
    made = Layout(lot.choice(_NAMES), lot.random() < 0.5, manner.title, seed % 2 == 1)
    last = lot.randint(10, 60) + count
    for at, title in enumerate(lot.sample(TITLES, count)):
        lines, told = manner.entry(lot, title, last - at)
        made.entries.append(lines)
        made.told.append(told)
    if manner.heads:
        pool = _HEADS[manner.heads]
        places = sorted(lot.sample(range(1, count), min(len(pool) - 1, max(1, count // 3))))
        made.heads = dict(zip([0, *places], pool, strict=False))
    made.intro = lot.sample(_INTROS, lot.randint(0, 3))
    made.foot = lot.sample(_FEET, lot.randint(0, 3))
    return made


@dataclass(frozen=True, slots=True)
class _Manner:
    """How the entries of one list are printed."""

    title: str
    day: str
    number: str
    prose: str
    order: tuple[str, ...]
    labels: dict[str, str]
    ends: str
    style: str
    shape: str
    link: str
    bids: str
    more: bool
    gaps: bool
    heads: str

    @classmethod
    def drawn(cls, lot: random.Random) -> "_Manner":
        day = lot.choice(("none", "line", "label", "behind", "before", "prose", "brackets"))
        shape = lot.choice(
            ("", "", "D{n:03d}", "PCC/{n:03d}/2031", "{n:03d}/31", "2031-{n:03d}", "DN {n}/31")
        )
        number = lot.choice(("line", "label", "before", "behind", "brackets")) if shape else "none"
        prose = lot.choice(("plain", "label", "none")) if day != "prose" else "plain"
        maker = lot.choice(("", "", "", "Decision maker", "Taken by"))
        parts = ["title"]
        parts += ["day"] if day in ("line", "label", "brackets") else []
        parts += ["number"] if number in ("line", "label") else []
        parts += ["prose"] if prose != "none" else []
        parts += ["maker"] if maker else []
        link = lot.choice(("", "", "Read more", "Download decision notice (PDF 120KB)", "Decision notice"))
        return cls(
            title=lot.choice(("plain", "plain", "bold", "label", "heading")),
            day=day,
            number=number,
            prose=prose,
            order=_ordered(lot, parts, bool(link)),
            labels={
                "title": lot.choice(("Title", "Subject", "Decision title", "Item", "Matter")),
                "day": lot.choice(("Date", "Date of decision", "Decided", "Decision date", "Signed on")),
                "number": lot.choice(("Reference", "Ref", "Decision number", "Reference no")),
                "prose": lot.choice(("Summary", "Decision", "Details", "What was decided")),
                "maker": maker,
            },
            ends=lot.choice((": ", ":\n", " \u2013 ", "\n")),
            style=lot.choice(("long", "week", "slashes", "short", "iso", "month", "dots")),
            shape=shape,
            link=link,
            bids=lot.choice(("", "", "", "{o} \u2013 {s} for {w}", "{o}: {s}", "{s} to {o} for {w}")),
            more=lot.random() < 0.3,
            gaps=lot.random() < 0.4,
            heads=lot.choice(("", "", "", *_HEADS)),
        )

    def entry(self, lot: random.Random, title: str, n: int) -> tuple[list[tuple[str, str]], Told]:
        left_out = (
            lot.choice(("day", "number", "prose", "maker", "link"))
            if self.gaps and lot.random() < 0.25
            else ""
        )
        printed, iso = _day(lot, self.style)
        number = self.shape.format(n=n) if self.number != "none" and left_out != "number" else None
        day = printed if self.day != "none" and left_out != "day" else None
        words = {
            "title": self._head(title, number, day),
            "day": f"({printed})" if self.day == "brackets" else printed,
            "number": number or "",
            "prose": _sentence(lot, day if self.day == "prose" else None),
            "maker": "Police and Crime Commissioner",
            "link": self.link,
            "badge": "Approved",
        }
        labelled = {
            "title": self.title,
            "day": self.day,
            "number": self.number,
            "prose": self.prose,
            "maker": "label",
        }
        lines = [
            (part, f"{self.labels[part]}{self.ends if part != 'maker' else ': '}{words[part]}"
             if labelled.get(part) == "label" else words[part])
            for part in self.order
            if part != left_out or part == "title"
        ]  # fmt: skip
        behind = max(at for at, (part, _) in enumerate(lines) if part in ("title", "prose")) + 1
        if self.bids and lot.random() < 0.5:
            lines[behind:behind] = [("bid", _bid(lot, self.bids)) for _ in range(lot.randint(2, 4))]
        if self.more and lot.random() < 0.4:
            lines.insert(behind, ("more", lot.choice(_MORE)))
        return lines, Told(title, iso if day else None, number)

    def _head(self, title: str, number: str | None, day: str | None) -> str:
        """The title's line, with the number and the day that it carries."""
        if number and self.number in ("before", "behind", "brackets"):
            title = {
                "before": f"{number} \u2013 {title}",
                "behind": f"{title} \u2013 {number}",
                "brackets": f"{title} ({number})",
            }[self.number]
        if day and self.day in ("before", "behind"):
            title = f"{day} \u2013 {title}" if self.day == "before" else f"{title} \u2013 {day}"
        return title


def _ordered(lot: random.Random, parts: list[str], linked: bool) -> tuple[str, ...]:
    """The parts of an entry in some order: mostly its title first and its prose last."""
    first = lot.choice(("title", "title", "title", "title", "day", "number"))
    rest = [part for part in parts if part != first]
    lot.shuffle(rest)
    if "prose" in rest and lot.random() < 0.7:
        rest.remove("prose")
        rest.append("prose")
    order = ([first] if first in parts else []) + rest + (["link"] if linked else [])
    return ("badge", *order) if lot.random() < 0.12 else tuple(order)


def _day(lot: random.Random, style: str) -> tuple[str, str]:
    """A day as printed in this style, and by ISO."""
    day, month, year = lot.randint(1, 28), lot.randint(1, 12), lot.choice((2030, 2031))
    name = _MONTHS[month - 1]
    printed = {
        "long": f"{day} {name} {year}",
        "week": f"Monday {day} {name} {year}",
        "slashes": f"{day:02d}/{month:02d}/{year}",
        "short": f"{day}/{month}/{year % 100}",
        "iso": f"{year}-{month:02d}-{day:02d}",
        "month": f"{day:02d}-{name[:3]}-{year % 100}",
        "dots": f"{day:02d}.{month:02d}.{year}",
    }
    return printed[style], f"{year}-{month:02d}-{day:02d}"


def _sum(lot: random.Random) -> str:
    return f"\u00a3{lot.randint(8, 90) * 100:,}"


def _sentence(lot: random.Random, day: str | None) -> str:
    words = lot.choice(_PROSE).format(s=_sum(lot), o=lot.choice(_BODIES))
    return words if day is None else f"On {day} {words[0].lower()}{words[1:]}"


def _bid(lot: random.Random, pattern: str) -> str:
    wanted = lot.choice(("lamps", "boats", "radios", "training of volunteers", "a hut"))
    return pattern.format(o=lot.choice(_BODIES), s=_sum(lot), w=wanted)

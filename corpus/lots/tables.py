"""Tables of decisions, and of grants, drawn by lot: their columns, rows between, merged cells and gaps."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from .decisions import STYLES, WORDS, Answers, Decision, Told, draw, office, printed_day, year
from .sheets import Sheet, cell, paragraph


def draw_register(seed: int) -> Sheet:
    """A table of decisions, an entry a row."""
    lot = random.Random(f"register {seed}")
    manner = _Manner.of_register(lot)
    decisions = draw(lot, lot.randint(4, 14))
    return _sheet(lot, manner, decisions, lot.choice(WORDS["said"]["lists"]))


def draw_grants(seed: int) -> Sheet:
    """A table of grants, one a row: who has how much, and mostly what for."""
    lot = random.Random(f"grants {seed}")
    manner = _Manner.of_grants(lot)
    decisions = [d for d in draw(lot, lot.randint(5, 16), "g") if d.outcome == "approved"]
    return _sheet(lot, manner, decisions, lot.choice(WORDS["said"]["grants"]))


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a table is set: its columns in their order, under their names, and what stands between rows."""

    columns: tuple[str, ...]
    names: dict[str, str]
    style: str
    between: str
    merged: bool
    again: int
    total: bool
    gaps: bool
    bare: bool

    @classmethod
    def of_register(cls, lot: random.Random) -> "_Manner":
        """Of decisions: always a title, and what else by lot."""
        held = ["title"]
        held += ["number"] if lot.random() < 0.75 else []
        held += ["day"] if lot.random() < 0.85 or len(held) == 1 else []
        held += ["text"] if lot.random() < 0.65 else []
        held += ["outcome"] if lot.random() < 0.4 else []
        held += ["maker"] if lot.random() < 0.35 else []
        held += ["value"] if lot.random() < 0.2 else []
        held += [lot.choice(("link", "theme"))] if lot.random() < 0.3 else []
        front = [name for name in ("number", "day", "title") if name in held]
        rest = [name for name in held if name not in front]
        lot.shuffle(rest)
        if lot.random() < 0.5:
            lot.shuffle(front)
        columns = [*front, *rest]
        if lot.random() < 0.15:
            lot.shuffle(columns)
        return cls._set(lot, columns, total=False)

    @classmethod
    def of_grants(cls, lot: random.Random) -> "_Manner":
        """Of grants: who has how much."""
        held = ["recipient", "award"]
        held += ["purpose"] if lot.random() < 0.8 else []
        held += ["day"] if lot.random() < 0.3 else []
        held += ["number"] if lot.random() < 0.3 else []
        held += ["theme"] if lot.random() < 0.2 else []
        if lot.random() < 0.5:
            lot.shuffle(held)
        return cls._set(lot, held, total=lot.random() < 0.5)

    @classmethod
    def _set(cls, lot: random.Random, columns: Sequence[str], *, total: bool) -> "_Manner":
        names: dict[str, str] = {}
        for column in columns:
            names[column] = lot.choice([n for n in WORDS["column"][column] if n not in names.values()])
        between = lot.choice(("", "", "", "", "month", "theme"))
        if "theme" in columns and between == "theme":
            between = ""
        return cls(
            columns=tuple(columns),
            names=names,
            style=lot.choice(STYLES),
            between=between,
            merged=bool(between) and lot.random() < 0.4,
            again=lot.choice((0, 0, 0, 4, 6)),
            total=total,
            gaps=lot.random() < 0.3,
            bare=lot.random() < 0.07,
        )


def _sheet(lot: random.Random, manner: _Manner, decisions: list[Decision], named: str) -> Sheet:
    body, _ = office(lot)
    named = named.format(y=year(lot), Y=decisions[0].day.year, scheme=lot.choice(WORDS["schemes"]))
    if manner.between == "theme":
        lot_of = {d.title: lot.choice(WORDS["said"]["theme"][:3]) for d in decisions}
        decisions = sorted(decisions, key=lambda d: lot_of[d.title])
        over = [lot_of[d.title] for d in decisions]
    else:
        over = [f"{d.day:%B %Y}" if manner.between else "" for d in decisions]
    rows, told = [], []
    for decision in decisions:
        cells, states = _row(lot, manner, decision)
        rows.append(cells)
        told.append(states)
    table = _table(manner, rows, over, sum(d.value for d in decisions))
    above = [paragraph(body, "h2"), paragraph(named, "h1")]
    lot.shuffle(above)
    intros = map(paragraph, lot.sample(WORDS["said"]["intros"], lot.randint(0, 2)))
    feet = map(paragraph, lot.sample(WORDS["said"]["feet"], lot.randint(0, 2)))
    return Sheet(
        "".join((*above, *intros, table, *feet)),
        tuple(told),
        header=lot.choice(("", "", named, "OFFICIAL")),
        footer=lot.choice(("", "Page #", f"{body} | #")),
        landscape=len(manner.columns) > 4 or lot.random() < 0.3,
        airy=lot.random() < 0.7,
    )


def _row(lot: random.Random, manner: _Manner, d: Decision) -> tuple[dict[str, str], Told]:
    """The words of a row by column, and what its record states."""
    cells = {
        "title": d.title,
        "number": d.number,
        "day": printed_day(d.day, manner.style),
        "text": d.said(lot, "told"),
        "outcome": lot.choice(WORDS["outcome"][d.outcome]),
        "maker": d.maker,
        "value": _value(lot, d),
        "link": lot.choice(WORDS["said"]["link"]),
        "theme": lot.choice(WORDS["said"]["theme"]),
        "recipient": d.body,
        "purpose": d.named["P"],
        "award": d.named["s"] if "\u00a3" not in manner.names.get("award", "") else f"{d.value:,}",
    }
    cells = {name: cells[name] for name in manner.columns}
    if manner.gaps and lot.random() < 0.25:
        gap = lot.choice(("number", "day", "maker", "text"))
        if cells.get(gap) and (gap != "text" or "outcome" in cells or "maker" in cells):
            cells[gap] = lot.choice(("", "", "\u2013", "N/A"))
    return cells, _told(manner, cells, d)


_GAPS = (None, "", "\u2013", "N/A")


def _value(lot: random.Random, d: Decision) -> str:
    return d.named["s"] if d.kind != "matter" else lot.choice(("N/A", "\u2013", "Nil", ""))


def _told(manner: _Manner, cells: dict[str, str], d: Decision) -> Told:
    def stated(name: str, words: str) -> Answers:
        return (words,) if cells.get(name) not in _GAPS else (None,)

    if "award" in cells:
        titles = (
            (d.named["P"], d.body, f"{d.body} \u2013 {d.named['P']}") if "purpose" in cells else (d.body,)
        )
        titles = (*titles, None) if "number" in cells and "purpose" in cells else titles
        day = stated("day", d.day.isoformat())
        return Told(titles, stated("number", d.number), day, ("approved", None), (), d.awards)
    said = len(cells.get("text", "")) > 3
    known = said or "outcome" in cells
    awards = d.awards if said else None
    if d.kind == "matter" or (known and d.outcome != "approved"):
        awards = ()
    return Told(
        (d.title,),
        stated("number", d.number),
        stated("day", d.day.isoformat()),
        (d.outcome,) if known else (),
        stated("maker", d.maker) if cells.get("maker") not in _GAPS else (),
        awards,
    )


def _table(manner: _Manner, rows: list[dict[str, str]], over: list[str], total: int) -> str:
    head = "".join(cell(manner.names[name], "th") for name in manner.columns)
    wide = len(manner.columns)
    if manner.merged:
        head = cell("Month" if manner.between == "month" else "Theme", "th") + head
    made = [] if manner.bare else [f"<tr>{head}</tr>"]
    for at, row in enumerate(rows):
        if at and manner.again and at % manner.again == 0 and not (manner.bare or manner.merged):
            made.append(f"<tr>{head}</tr>")
        first = over[at] and (at == 0 or over[at] != over[at - 1])
        held = "".join(cell(row[name]) for name in manner.columns)
        if first and manner.merged:
            alike = next((n for n, o in enumerate(over[at:]) if o != over[at]), len(over) - at)
            held = cell(over[at], rowspan=alike) + held
        elif first:
            made.append(f"<tr>{cell(over[at], colspan=wide)}</tr>")
        made.append(f"<tr>{held}</tr>")
    if manner.total:
        sums = {"award": f"\u00a3{total:,}", manner.columns[0]: "Total"}
        if manner.columns[0] != "award":
            held = "".join(cell(sums.get(name, "")) for name in manner.columns)
            made.append(f"<tr>{cell('') if manner.merged else ''}{held}</tr>")
    return f'<table data-widths="{_widths(manner)}">{"".join(made)}</table>'


def _widths(manner: _Manner) -> str:
    """How wide the columns are beside one another."""
    wide = {"title": 3, "text": 4, "recipient": 2.5, "purpose": 3, "number": 1.5, "day": 1.7, "maker": 1.7}
    widths = [wide.get(name, 1.5) for name in manner.columns]
    return " ".join(map(str, [1.5, *widths] if manner.merged else widths))

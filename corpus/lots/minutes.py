"""Minutes of a board drawn by lot: items that decide among items that do not, in one manner a paper."""

import random
from dataclasses import dataclass, replace
from datetime import date
from html import escape

from .decisions import STYLES, WORDS, Answers, Decision, Told, draw, office, person, printed_day
from .sheets import Sheet, cell, paragraph


def draw_minutes(seed: int) -> Sheet:
    """The minutes of one meeting."""
    lot = random.Random(f"minutes {seed}")
    manner = _Manner.drawn(lot)
    decisions = draw(lot, lot.randint(3, 7), "ggcmm")
    day = decisions[0].day
    if manner.tells in ("resolved", "agreed") and lot.random() < 0.4:
        matter = decisions[-1]
        title = lot.choice(WORDS["papers"]).format(**matter.named)
        decisions[-1] = replace(matter, kind="matter", outcome="noted", title=title)
    items = _items(lot, manner, decisions)
    first = lot.randint(1, 60) if manner.numbered in ("year", "ref") else 1
    numbers = [_number(manner, first + at, day.year) for at in range(len(items))]
    told = tuple(
        _told(manner, item.decision, number, day.isoformat())
        for item, number in zip(items, numbers, strict=True)
        if item.decision
    )
    body = _head(lot, day) + (
        _as_table(manner, items, numbers)
        if manner.table
        else "".join(
            _set(manner, item, number, at)
            for at, (item, number) in enumerate(zip(items, numbers, strict=True), 1)
        )
    )
    footer = lot.choice(("", "Page #", "Minutes \u2013 page #"))
    return Sheet(body, told, lot.choice(("", "OFFICIAL", "DRAFT")), footer)


@dataclass(frozen=True, slots=True)
class _Item:
    title: str
    lines: tuple[str, ...]
    outcome: tuple[str, ...] = ()
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class _Manner:
    """How minutes are set: how items are numbered and headed, and how an outcome is told."""

    numbered: str
    headed: str
    tells: str
    sub: bool
    table: bool
    actions: bool
    behind: bool

    @classmethod
    def drawn(cls, lot: random.Random) -> "_Manner":
        """By lot."""
        numbered = lot.choice(("plain", "plain", "bare", "item", "year", "ref", "letter", "none"))
        return cls(
            numbered=numbered,
            headed=lot.choice(("h2", "h3", "bold", "bold", "capitals", "plain"))
            if numbered != "none"
            else lot.choice(("h2", "h3", "bold")),
            tells=lot.choice(("resolved", "decision", "agreed", "did", "badge", "numbered", "label")),
            sub=numbered in ("plain", "bare") and lot.random() < 0.3,
            table=numbered in ("plain", "bare", "year") and lot.random() < 0.2,
            actions=lot.random() < 0.4,
            behind=lot.random() < 0.2,
        )


def _items(lot: random.Random, manner: _Manner, decisions: list[Decision]) -> list[_Item]:
    made = [_Item(lot.choice(WORDS["minutes"]["opening"]), (f"Apologies were received from {person(lot)}.",))]
    formal = lot.sample(WORDS["minutes"]["formal"], lot.randint(1, 3))
    made += [_Item(title, (said,)) for title, said in sorted(formal, key=WORDS["minutes"]["formal"].index)]
    business = [_deciding(lot, manner, d) for d in decisions]
    taken = {d.title for d in decisions}
    for name in lot.sample(WORDS["papers"], lot.randint(1, 3)):
        title = name.format(y=decisions[0].named["y"])
        if title not in taken:
            lines = tuple(_said(lot, "tell") for _ in range(lot.randint(1, 2)))
            business.insert(lot.randint(0, len(business)), _Item(title, lines))
    closing = WORDS["minutes"]["closing"]
    return [*made, *business, *(_Item(title, (said,)) for title, said in closing)]


def _deciding(lot: random.Random, manner: _Manner, d: Decision) -> _Item:
    lines = [
        _said(lot, "tell" if d.outcome == "noted" else "ask"),
        *(_said(lot, "discussion") for _ in range(lot.randint(0, 3))),
    ]
    clause = d.said(lot, "clause")
    did = d.said(lot, "did")
    big = clause[0].upper() + clause[1:]
    outcome = {
        "resolved": (f"RESOLVED that {clause}.",),
        "decision": (f"Decision: The Commissioner {did}.",),
        "agreed": (f"AGREED: That {clause}.",),
        "did": (f"The {lot.choice(('Commissioner', 'PCC'))} {did}.",),
        "badge": (f"Decision: {lot.choice(WORDS['outcome'].get(d.outcome, ['Noted']))}",),
        "numbered": (f"Decision {d.number}: {big}.",),
        "label": ("Decision", f"The Commissioner {did}."),
    }[manner.tells]
    if manner.tells == "badge":
        asked = d.said(lot, "clause") if d.outcome == "approved" else "the proposal be approved"
        lines.append(f"The recommendation was that {asked}.")
    if manner.actions and lot.random() < 0.5:
        outcome = (*outcome, f"ACTION: {_said(lot, 'officer')} to report back in three months.")
    return _Item(d.title, tuple(lines), outcome, d)


def _said(lot: random.Random, kind: str) -> str:
    officer = lot.choice(WORDS["minutes"]["officers"])
    return officer if kind == "officer" else str(lot.choice(WORDS["minutes"][kind])).format(o=officer)


def _number(manner: _Manner, n: int, year: int) -> str:
    return {
        "plain": f"{n}.", "bare": f"{n}", "item": f"Item {n}:", "year": f"{n:02d}/{year % 100}",
        "ref": f"SGB/{year % 100}/{n:02d}", "letter": f"{chr(64 + min(n, 26))}.", "none": "",
    }[manner.numbered]  # fmt: skip


def _head(lot: random.Random, day: date) -> str:
    body, holder = office(lot)
    board = lot.choice(WORDS["minutes"]["boards"])
    printed = printed_day(day, lot.choice([s for s in STYLES if s in ("long", "week", "nth")]))
    named = lot.choice(WORDS["minutes"]["named"]).format(
        board=board, BOARD=board.upper(), d=printed, l=lot.choice(WORDS["places"])
    )
    made = [paragraph(body, lot.choice(("h1", "p")))] if lot.random() < 0.8 else []
    first, *rest = named.split("\n")
    made += [paragraph(first, lot.choice(("h1", "h2"))), *map(paragraph, rest)]
    names = [(holder, "Police and Crime Commissioner (Chair)")]
    names += [(person(lot), o) for o in lot.sample(WORDS["minutes"]["officers"], 3)]
    label = lot.choice(WORDS["minutes"]["present"])
    if lot.random() < 0.3:
        rows = "".join(f"<tr>{cell(name)}{cell(role)}</tr>" for name, role in names)
        return "".join((*made, paragraph(label, bold=True), f"<table>{rows}</table>"))
    return "".join((*made, paragraph(label, bold=True), *(paragraph(f"{n}, {o}") for n, o in names)))


def _set(manner: _Manner, item: _Item, number: str, at: int) -> str:
    title = item.title.upper() if manner.headed == "capitals" else item.title
    line = f"{number} {title}".strip()
    tag = manner.headed if manner.headed in ("h2", "h3") else "p"
    made = [paragraph(line, tag, bold=manner.headed in ("bold", "capitals"))]
    lines = [*item.lines, *item.outcome]
    if manner.sub:
        lines = [f"{at}.{n} {words}" for n, words in enumerate(item.lines, 1)] + [*item.outcome]
    heavy = {words for words in item.outcome if manner.behind or words == "Decision"}
    return "".join((*made, *(paragraph(words, bold=words in heavy) for words in lines)))


def _as_table(manner: _Manner, items: list[_Item], numbers: list[str]) -> str:
    names = ("Item", "Discussion", "Decision") if manner.behind else ("Item", "Subject", "Minute")
    rows = ["".join(cell(name, "th") for name in names)]
    for item, number in zip(items, numbers, strict=True):
        if manner.behind:
            row = (f"{number} {item.title}", item.lines, item.outcome)
        else:
            row = (number, item.title, (*item.lines, *item.outcome))
        rows.append("".join(_cell(part) for part in row))
    return '<table data-widths="1.5 4 3">' + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _cell(part: str | tuple[str, ...]) -> str:
    if isinstance(part, str):
        return cell(part)
    return f"<td>{''.join(f'<p>{escape(words)}</p>' for words in part)}</td>"


def _told(manner: _Manner, d: Decision, number: str, day: str) -> Told:
    own = number.removeprefix("Item ").rstrip(".:")
    numbers: Answers = {"year": (own,), "ref": (own,)}.get(manner.numbered, (own or None, f"{own}.", None))
    if manner.tells == "numbered":
        numbers = (d.number, *numbers)
    titles = (d.title.upper(), d.title) if manner.headed == "capitals" else (d.title,)
    said = manner.tells != "badge" or d.kind != "grant"
    return Told(titles, numbers, (day, None), (d.outcome,), (), d.awards if said else None)

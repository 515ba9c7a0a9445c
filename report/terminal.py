"""Answers drawn for a terminal with Rich.

Words from papers go in as `Text`, never as markup, after `clean` took out what a terminal would obey.
Meaning is never carried by colour alone.
"""

import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, TextIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from extract.record import TOPICS, Evidence, Finding, Record
from index.rows import record_date

from .compare import shorter
from .parts import Part, destination, doubt, header, legend, lists, marks, name, quotation, where, worth
from .rates import Rate, rates
from .table import checklists_in_words, completeness, topic_answer
from .words import clean, found_in_words, one_line, pounds

if TYPE_CHECKING:
    from index.library import Alike, Hit, Results

    from .compare import Change
    from .ledger import Entry
    from .totals import Total

BAR = 20
"""Columns of the bar of what all records share."""

MOST_VALUES = 8
"""Values of a facet that are drawn."""

MOST_ROWS = 10
"""Rows that a total is made of that are drawn."""

FILE_WIDTH = 120
"""Columns of a table that goes to a file or a pipe."""

_MARK_STYLES = {"yes": "green", "no": "yellow", "n/a": "", "blank": "bold red", "unclear": "bold magenta"}
_TOPIC_HEADS = ("Leg", "Fin", "Equ", "HR", "Pln", "Con", "Com", "Rsk", "Eth", "Oth")
_SEVERITY_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}


class _Screen(Console):
    def on_broken_pipe(self) -> None:
        raise BrokenPipeError  # the command line knows what to do; Rich would exit with 1


def console(file: TextIO | None) -> Console:
    """A console on a terminal's stream; with None, one whose output is captured for a file."""
    width = None
    if file is None or not (file.isatty() or "COLUMNS" in os.environ):
        width = FILE_WIDTH
    if isinstance(file, io.TextIOWrapper):
        file.reconfigure(errors="replace")  # a terminal that lacks a character shows the rest
    return _Screen(file=file or io.StringIO(), width=width, highlight=False, markup=False, emoji=False)


def words(value: Any, style: str = "") -> Text:
    """A value in harmless words on one line."""
    return Text(one_line("" if value is None else str(value)), style=style)


def draw_search(results: "Results") -> Iterator[RenderableType]:
    """Hits with where they were found, and how many there are in all."""
    table = _table("Paper", _column("Date", 10), _column("Awarded", 8, right=True))
    table.leading = 1
    for hit in results.hits:
        awarded = pounds(hit.awarded) if hit.awarded else ""
        table.add_row(draw_hit(hit), words(hit.date or "no date"), words(awarded, "bold"))
    yield table
    yield Text(found_in_words(results), style="dim")


def draw_similar(found: Iterable["Alike"]) -> Iterator[RenderableType]:
    """Papers like another, with what they share."""
    table = _table("Paper", _column("Date", 10), _column("Alike", 5, right=True))
    table.leading = 1
    for alike in found:
        paper = Group(*draw_hit(alike.hit).renderables[:2], draw_shared(alike))
        table.add_row(paper, words(alike.hit.date or "no date"), words(f"{alike.hit.score:.2f}", "bold"))
    yield table
    yield Text("Alike: 1.00 would share every telling word and a recipient.", style="dim")


def draw_shared(alike: "Alike") -> Text:
    """The words and recipients that two papers share."""
    shared = [f"recipient {recipient}" for recipient in alike.recipients]
    if alike.words:
        shared.append(f"words {' '.join(alike.words)}")
    return words(f"shared: {' · '.join(shared)}", "italic")


def draw_tree(lines: Iterable[str]) -> Iterator[RenderableType]:
    """Lines as they are indented, of which what goes over the edge begins below."""
    yield from (Text(clean(line), overflow="fold") for line in lines)


def draw_facets(results: "Results") -> Iterator[RenderableType]:
    """Each facet's commonest values, with a bar as long as their share of what matches."""
    bar = "█" if "utf" in (sys.stdout.encoding or "utf").lower() else "#"
    for facet, counts in results.facets.items():
        table = _table("Value", _column("Records", 7, right=True), _column("Share", BAR), heads=False)
        for value, count in list(counts.items())[:MOST_VALUES]:
            length = max(1, round(BAR * count / results.total))
            table.add_row(words(value or "(none)"), words(f"{count:,}"), words(bar * length, "cyan"))
        yield Text(facet.capitalize(), style="bold")
        yield Padding(table, (0, 0, 0, 2))
        if len(counts) > MOST_VALUES:
            yield Text(f"  and {len(counts) - MOST_VALUES:,} more: --format csv lists all", style="dim")
        if sum(counts.values()) > results.total:
            yield Text(f"  A record with several {facet}s counts for each.", style="dim")
    yield Text(found_in_words(results), style="dim")


def draw_hit(hit: "Hit") -> Group:
    """A hit on three lines: its title, what it is, and the words that were found."""
    page = f"page {hit.page}" if hit.page else None
    copies = f"{len(hit.copies)} more of the same" if hit.copies else None
    facts = (hit.area, hit.reference, page, hit.kind, hit.id, copies)
    place = words(" · ".join(str(fact) for fact in facts if fact), "cyan")
    return Group(words(hit.title or "(no title)", "bold"), place, draw_snippet(hit))


def draw_snippet(hit: "Hit") -> Text:
    """The words that were found, marked among those around them."""
    snippet = Text()
    body, at = hit.snippet, 0
    for start, end in sorted(hit.marks):
        if start >= at:
            snippet.append(clean(body[at:start]))
            snippet.append(clean(body[start:end]), style="bold underline")
            at = end
    return snippet.append(clean(body[at:]))


def draw_record(record: Record) -> Iterator[RenderableType]:
    """One whole record, each value with its evidence."""
    yield words(record.title or "(no title)", "bold")
    yield words(record.source.path, "cyan")
    yield ""
    yield _parts(header(record))
    for heading, parts in lists(record):
        yield Text(f"\n{heading.capitalize()}", style="bold")
        yield _parts(parts)


def draw_evidence(record: Record) -> Iterator[RenderableType]:
    """Every value, where it is printed, and the whole of the words there."""
    yield words(name(record), "bold")
    yield words(record.source.path, "cyan")
    for heading, parts in (("record", header(record)), *lists(record)):
        yield Text(f"\n{heading.capitalize()}", style="bold")
        for part in parts:
            told = " ".join(filter(None, (part.name, part.value)))
            yield Text.assemble(words(told), "  ", (where(part.evidence) if part.evidence else "", "cyan"))
            if part.evidence:
                yield Padding(words(f"“{one_line(part.evidence.text)}”", "italic"), (0, 0, 0, 4))


def _parts(parts: Iterable[Part]) -> Table:
    table = _table("Name", "Value", "Evidence", heads=False)
    table.columns[1].ratio = table.columns[2].ratio = 1
    for part in parts:
        evidence = _evidence(part.evidence, part.printed or part.value)
        table.add_row(words(part.name, "cyan"), words(part.value), evidence)
    return table


def _evidence(evidence: Evidence | None, value: str = "") -> Text:
    """Where it is printed and in what words; only where, when the value is these very words."""
    if evidence is None:
        return Text("")
    place, quote = Text(where(evidence), style="cyan"), quotation(evidence, value)
    return place.append(f" “{quote}”", style="italic") if quote else place


def draw_changes(before: Record, after: Record, changes: Iterable["Change"]) -> Iterator[RenderableType]:
    """What the second record says otherwise than the first, side by side."""
    table = _table("Field", _paper_head(before), _paper_head(after))
    table.leading = 1
    for change in changes:
        sides = []
        for part, text in zip((change.before, change.after), shorter(change), strict=True):
            place = f"  {where(part.evidence)}" if part and part.evidence else ""
            sides.append(words(text or "–").append(place, "cyan"))
        table.add_row(Text.assemble(words(change.field, "bold"), f"\n{change.what}"), *sides)
    yield table


def _paper_head(record: Record) -> str:
    return f"{name(record)} ({record.id})"


def draw_amounts(records: Iterable[Record], role: str | None = None) -> Iterator[RenderableType]:
    """Sums of money with what they are and where they stand."""
    table = _table(_column("Amount", 8, right=True), _column("Role", 10), "What for", "Paper")
    count = papers = 0
    for record in records:
        amounts = [amount for amount in record.amounts if role in (None, amount.role)]
        papers += bool(amounts)
        for amount in amounts:
            count += 1
            quote = quotation(amount.evidence, amount.text, 100)
            note = words(destination(amount) or (f"“{quote}”" if quote else ""))
            if amount.suspect:
                note.append_text(words(f" · {doubt(amount)}", "bold magenta"))
            paper = _paper(record, amount.evidence, again=amount is not amounts[0])
            table.add_row(words(worth(amount), "bold"), words(amount.role), note, paper)
    yield table
    yield Text(f"{_count(count, 'amount')} in {_count(papers, 'record')}", style="dim")


def draw_awards(entries: Iterable["Entry"]) -> Iterator[RenderableType]:
    """The grants decided, with their sum, which counts what is repeated once."""
    decided = _column("Decided", 10)
    table = _table(_column("Award", 8, right=True), "Recipient and purpose", decided, "Paper")
    total, counted, repeated, ceilings, before = Decimal(), 0, 0, "", None
    for entry in entries:
        record, award = entry.record, entry.award
        again, before = record is before, record
        note = words(destination(award) or "(not stated)")
        if entry.of:
            verb = "may repeat" if entry.counts else "repeats"
            note.append_text(words(f" · {verb} {entry.of.place}", "bold magenta"))
        day = words("" if again else record_date(record) or "no date")
        table.add_row(words(worth(award), "bold"), note, day, _paper(record, award.evidence, again))
        counted += entry.counts
        repeated += not entry.counts
        total += award.value if entry.counts else 0
        if award.qualifier == "up-to":
            ceilings = ", with ceilings counted whole"
    yield table
    more = f" ({repeated} more repeat them and are not counted)" if repeated else ""
    yield Text(f"{_count(counted, 'award')}{more}, {pounds(total)} in all{ceilings}", style="dim")


def draw_totals(totals: Sequence["Total"]) -> Iterator[RenderableType]:
    """Sums of grants under what they are added up by, each with the rows that it is made of."""
    table = _table(_column("Total", 8, right=True), _column("Awards", 6, right=True), "By", "Made of")
    for total in totals:
        up_to = f"\n{pounds(total.up_to)} of it “up to”" if total.up_to else ""
        rows = [words(f"{row.place}  {worth(row.award)}") for row in total.rows[:MOST_ROWS]]
        if len(total.rows) > MOST_ROWS:
            more = len(total.rows) - MOST_ROWS
            rows.append(words(f"… and {more:,} more: --format csv lists all", "dim"))
        rows += (words(f"not again: {row.place}  {worth(row.award)}", "dim") for row in total.repeats)
        named = words(total.name or "(not stated)")
        table.add_row(
            words(pounds(total.value), "bold"),
            words(len(total.rows)),
            named.append(up_to),
            Text("\n").join(rows),
        )
    yield table
    count, value = sum(len(total.rows) for total in totals), sum((t.value for t in totals), Decimal())
    yield Text(f"{_count(count, 'award')}, {pounds(value)} in all", style="dim")


def draw_audit(records: Sequence[Record]) -> Iterator[RenderableType]:
    """The checklists as a matrix, papers down and topics across, then the findings."""
    topics = (_column(head, 3) for head in _TOPIC_HEADS)
    table = _table(
        _column("Paper", 16, wrap=True), *topics, _column("All?", 4), _column("Findings", 9, wrap=True)
    )
    table.padding = 0
    known = marks(sys.stdout.encoding)
    for record in records:
        complete = completeness(record)
        answers = [_mark(topic_answer(record, topic), known) if complete else Text() for topic in TOPICS]
        table.add_row(_paper(record), *answers, words(complete or "–"), words(_codes(record.findings)))
    _add_rates(table, records)
    yield table
    yield Text("   ".join(map(" ".join, zip(_TOPIC_HEADS, TOPICS, strict=True))), style="dim")
    yield Text(legend(known), style="dim")
    yield Text(
        "All? every question is answered, – no checklist   +n findings for information, told by pcc show ID",
        style="dim",
    )
    for record in records:
        told = [finding for finding in record.findings if finding.severity != "info"]
        if told:
            yield Text.assemble("\n", (name(record), "bold"), "  ", (record.id, "cyan"))
            yield Padding(draw_findings(told), (0, 0, 0, 2))
    yield Text(f"\n{checklists_in_words(records)}")


def _add_rates(table: Table, records: Sequence[Record]) -> None:
    """The last rows of the matrix: of how many papers that ask, how many say yes."""
    by_topic = {rate.group: rate for rate in rates(records, "topic")}
    if not by_topic:
        return
    table.add_section()
    lists = [record for record in records if record.checklist]
    complete = sum(completeness(record) == "yes" for record in lists)
    asked = [by_topic[topic].asked if topic in by_topic else 0 for topic in TOPICS]
    yes = [by_topic[topic].answers["yes"] if topic in by_topic else 0 for topic in TOPICS]
    table.add_row(words("asked", "dim"), *(words(n or "") for n in asked), words(len(lists)), "")
    table.add_row(
        words("yes", "dim"),
        *(words(n if a else "") for n, a in zip(yes, asked, strict=True)),
        words(complete),
        "",
    )


def draw_rates(groups: Iterable[Rate], by: str) -> Iterator[RenderableType]:
    """Completion and yes-rates of groups of papers."""
    counts = ("no", "n/a", "blank", "unclear")
    heads = ("Papers", "Lists", "Complete", "Yes", *(word.capitalize() for word in counts), "Absent")
    table = _table(by.capitalize(), *(_column(head, len(head), right=True) for head in heads))
    table.padding = 0  # or at 80 columns no room is left for names
    # Those with something to show first, save that years stay in their order.
    for rate in sorted(groups, key=lambda rate: by != "year" and not rate.checklists):
        complete = f"{rate.complete} ({rate.completion:.0%})" if rate.completion is not None else "–"
        yes = f"{rate.answers['yes']} ({rate.yes_rate:.0%})" if rate.yes_rate is not None else "–"
        answers = (rate.answers[word] for word in counts)
        cells = (rate.papers, rate.checklists, complete, yes, *answers, rate.absent)
        table.add_row(words(rate.group or "(not stated)"), *map(words, cells))
    yield table
    yield Text(
        "Lists: papers with a checklist. Complete: every printed question is answered yes, no or n/a. "
        "Yes: and its share of the questions that are printed. Absent: not printed, which is not blank.",
        style="dim",
    )


def _codes(findings: Sequence[Finding]) -> str:
    """The codes of errors and warnings; what is for information is only counted."""
    told = sorted({finding.code for finding in findings if finding.severity != "info"})
    asides = len({finding.code for finding in findings if finding.severity == "info"})
    return " ".join(told + ([f"+{asides}"] if asides else []))


def _mark(answer: str | None, known: dict[str | None, str]) -> Text:
    return Text(known[answer], style=_MARK_STYLES.get(answer or "", "dim"))


def draw_findings(findings: Iterable[Finding]) -> Table:
    """Findings with code, severity and evidence, the worst first."""
    table = _table("Code", "Severity", "Message", heads=False)
    for finding in sorted(findings, key=lambda f: (list(_SEVERITY_STYLES).index(f.severity), f.code)):
        message = words(finding.message)
        if finding.evidence:
            message.append("\n").append_text(_evidence(finding.evidence))
        style = _SEVERITY_STYLES[finding.severity]
        table.add_row(words(finding.code, "bold"), words(finding.severity, style), message)
    return table


def draw_facts(facts: Iterable[tuple[str, Any]]) -> Iterator[RenderableType]:
    """Names and values under one another."""
    table = _table("Name", "Value", heads=False)
    for fact, value in facts:
        table.add_row(words(fact, "cyan"), words(value))
    yield table


def _paper(record: Record, at: Evidence | None = None, again: bool = False) -> Text:
    """A paper's name, its id, and the page of a value; only the page when the paper stands above already."""
    page = f"p. {at.page}" if at and at.page else ""
    if again:
        return Text(page, style="cyan")
    return Text.assemble(name(record), "\n", (f"{record.id} {page}".rstrip(), "cyan"))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _column(head: str, width: int, right: bool = False, wrap: bool = False) -> Column:
    """A column of at least a width; its words are never broken off unless it may wrap them."""
    justify: Literal["left", "right"] = "right" if right else "left"
    return Column(Text(head), justify=justify, min_width=width, no_wrap=not wrap, overflow="fold")


def _table(*columns: str | Column, heads: bool = True) -> Table:
    """A table without side rules; a column known by its name alone takes what room is left."""
    lines = box.SIMPLE_HEAD if heads else None
    made = [_column(column, 8, wrap=True) if isinstance(column, str) else column for column in columns]
    return Table(*made, box=lines, show_header=heads, pad_edge=False, padding=(0, 1 if heads else 2, 0, 0))

"""The screen: the query and its errors, what to narrow it by, the papers that match, and the record of one.

All of it works by keys alone, over ssh and in 80 columns by 24 lines.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text
from rich.traceback import Traceback
from textual import on
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import Footer, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from extract.errors import BadQuery, BadUsage, PapersError
from extract.record import Record
from index.library import Alike, Hit, Library, Results
from index.query import narrowed

from ..deliver import View, deliver
from ..opener import first_page, open_paper
from ..talk import pointed, say
from ..terminal import draw_evidence, draw_record, draw_shared, words
from ..views import evidence_view, record_view, search_view, similar_view
from .lines import SORTS, around, counted, summary, term, told
from .panes import Facets, File, Hits, Query, Reader

if TYPE_CHECKING:
    from index.engine import Sort

WIDE = 120
"""Columns from which on the record stands beside the papers."""

PAGE = 50
"""Papers that are listed at once."""

MOST_VALUES = 12
"""Values of a facet that are listed."""


def browse(folder: Path, query: str = "") -> None:
    """Show the library in a folder until the user leaves.

    Raises:
        BadUsage: This is no terminal.
        LibraryError: The library cannot be opened.
    """
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise BadUsage("pcc browse needs a terminal", "In a pipe use: pcc search, pcc show")
    browser: Browser | None = None

    def tell(line: str) -> None:
        if browser and browser.is_running:
            browser.tell(words(line))
        else:
            say(line)

    with Library.open(folder, say=tell) as library:
        browser = Browser(library, query)
        browser.run()
        if browser.return_code:
            raise SystemExit(browser.return_code)


class Browser(App[None]):
    """The screen. What is shown is one of two lists: what a query found, or the papers like one paper."""

    CSS_PATH = "screen.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012  # as Textual declares it

    def __init__(self, library: Library, query: str = "") -> None:
        super().__init__()
        self.title = "pcc browse"
        self._library = library
        self._query = query
        self._sort: Sort = "relevance"
        self._limit = PAGE
        self._results: Results | None = None
        self._terms: dict[int, str] = {}
        self._like: Record | None = None
        self._alike: list[Alike] = []
        self._record: Record | None = None
        self._with_words = False
        self._replacing: Path | None = None

    def compose(self) -> ComposeResult:
        """The widgets, from top to bottom."""
        with Horizontal(id="ask"):
            yield Label("Search")
            yield Query(self._query, id="query", compact=True, select_on_focus=False,
                        placeholder='youth work area:suffolk amount:>50k "victim support"')  # fmt: skip
        yield Static(id="told")
        with Horizontal(id="panes"):
            yield Facets(id="facets", compact=True)
            yield Hits(id="hits", compact=True)
            with Reader(id="reader"):
                yield Static(id="record")
        with Horizontal(id="save"):
            yield Label("Write to")
            yield File(id="file", compact=True, select_on_focus=False)
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show what the command line asked for, or everything."""
        self.query_one("#facets").border_title = "Narrow by"
        self.query_one("#hits").border_title = "Papers"
        self.query_one("#reader").border_title = "Record"
        self._search(self._query)
        if not self._query:
            self.query_one(Query).focus()

    # Looking

    @on(Input.Submitted, "#query")
    def _submitted(self, event: Input.Submitted) -> None:
        self._limit = PAGE
        self._search(event.value)

    def _search(self, query: str) -> None:
        """Look for something, the old answer staying where the new query cannot be read."""
        with self._explained():
            found = self._library.search(
                query.strip() or None, limit=self._limit, sort=self._sort, fold=True, facets=True
            )
            self._query, self._results, self._like = query.strip(), found, None
            box = self.query_one(Query)
            box.value, box.cursor_position = query, len(query)
            self._list([told(hit, around(hit)) for hit in found.hits], found.total - found.folded)
            self._list_facets(found)
            by_day = self._sort == "relevance" and not self._query  # nothing is better than another then
            self.tell(summary(found, SORTS["date" if by_day else self._sort]))
            self.query_one(Hits if found.hits else Query).focus()

    def _list(self, lines: list[RenderableType], total: int) -> None:
        """Show papers, the first marked, or the one that was marked while more are fetched."""
        hits = self.query_one(Hits)
        at = hits.highlighted if self._limit > PAGE and hits.highlighted else 0
        hits.set_options(Option(line) for line in lines)
        if total > len(lines):
            hits.add_option(Option(Text(f"… {total - len(lines):,} more: Enter", style="italic"), id="more"))
        hits.border_title = "Papers" if self._like is None else "Papers like it"
        hits.highlighted = at if lines else None
        if not lines:
            self._record = None
            self.query_one("#record", Static).update("")

    def _list_facets(self, found: Results) -> None:
        facets = self.query_one(Facets)
        facets.clear_options()
        self._terms.clear()
        room = (28 if self.size.width >= WIDE else 26) - 3
        for facet, counts in found.facets.items():
            facets.add_option(Option(Text(facet.capitalize(), style="bold"), disabled=True))
            for value, count in list(counts.items())[:MOST_VALUES]:
                asked = term(facet, value)
                if asked:
                    self._terms[facets.option_count] = asked
                chosen = f" {asked} " in f" {self._query} "
                facets.add_option(Option(counted(value, count, room, chosen), disabled=not asked))

    @on(OptionList.OptionSelected, "#facets")
    def _narrow(self, event: OptionList.OptionSelected) -> None:
        self._limit = PAGE
        chosen, facets = self._terms[event.option_index], self.query_one(Facets)
        self._search(narrowed(self._query, chosen))
        facets.highlighted = next((at for at, asked in self._terms.items() if asked == chosen), None)
        facets.focus()

    @on(OptionList.OptionHighlighted, "#hits")
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        if self.size.width >= WIDE and event.option_id != "more":
            self._read()

    @on(OptionList.OptionSelected, "#hits")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        if event.option_id == "more":
            self._limit += PAGE
            self._search(self._query)
        elif self._read():
            self.screen.add_class("-reading")
            self.query_one(Reader).focus()

    def on_resize(self) -> None:
        """A screen that has become wide has room for the record."""
        if self.size.width >= WIDE and self._results:
            self._read()

    # One paper

    def _read(self) -> bool:
        """Show the record of the marked paper, unless it is shown; whether there is one."""
        hit = self._hit()
        if hit and (self._record is None or self._record.id != hit.id):
            with self._explained():
                self._record = None
                self._record = self._library.get(hit.id)
                self._draw()
        return bool(hit and self._record)

    def _hit(self) -> Hit | None:
        """The paper that is marked in the list."""
        listed = [alike.hit for alike in self._alike] if self._like else self._results and self._results.hits
        at = self.query_one(Hits).highlighted
        return listed[at] if listed and at is not None and at < len(listed) else None

    def _draw(self) -> None:
        if self._record:
            drawn = draw_evidence(self._record) if self._with_words else draw_record(self._record)
            self.query_one("#record", Static).update(Group(*drawn))
            self.query_one(Reader).scroll_home(animate=False)

    def action_evidence(self) -> None:
        """The record with its values in short, or each with the whole of its printed words."""
        self._with_words = not self._with_words
        self._draw()

    def action_open(self) -> None:
        """Open the paper itself, or say where it is."""
        if not self._read() or self._record is None:
            return
        hit, path = self._hit(), Path(self._record.source.path)
        page = hit.page if hit and hit.page else first_page(self._record)
        where = f"{path}{f', page {page}' if page else ''}"
        if not path.exists():
            self.tell(words(f"The paper is no longer at {path}"))
        elif open_paper(path, page):
            self.tell(words(f"Opened {where}"))
        else:
            self.tell(words(f"Nothing here opens papers; this one is {where}"))

    def action_similar(self) -> None:
        """List the papers like this one, and what they share."""
        if not self._read() or self._record is None:
            return
        with self._explained():
            alike = self._library.similar(self._record.id, PAGE)
            self._like, self._alike, self._limit = self._record, alike, PAGE
            self._list([told(one.hit, draw_shared(one)) for one in alike], len(alike))
            title = words(self._like.title or self._like.id)
            title.truncate(36, overflow="ellipsis")
            self.tell(words(f"The {len(alike)} papers most like “{title}”. Esc: back"))
            self.screen.remove_class("-reading")
            self.query_one(Hits).focus()

    # Getting about

    def action_search(self) -> None:
        """To the query."""
        self.screen.remove_class("-reading")
        self.query_one(Query).focus()

    def action_papers(self) -> None:
        """To the papers."""
        self.query_one(Hits).focus()

    def action_facets(self) -> None:
        """To what they can be narrowed by."""
        self.query_one(Facets).focus()

    def action_sort(self) -> None:
        """The next order."""
        orders = list(SORTS)
        self._sort = orders[(orders.index(self._sort) + 1) % len(orders)]
        self._limit = PAGE
        self.screen.remove_class("-reading")
        self._search(self._query)

    def action_step_back(self) -> None:
        """One step back: from writing, from the record, from papers like one, to the query."""
        if self.screen.has_class("-saving"):
            self.screen.remove_class("-saving")
            self.query_one(Hits).focus()
        elif isinstance(self.focused, Reader):
            self.screen.remove_class("-reading")
            self.query_one(Hits).focus()
        elif self._like:
            self._search(self._query)
        elif isinstance(self.focused, Query):
            self.query_one(Hits).focus()
        else:
            self.query_one(Query).focus()

    # Taking away

    def action_export(self) -> None:
        """Ask where to write the papers that are listed, or the record that is read."""
        reading = isinstance(self.focused, Reader) and self._record
        self._replacing = None
        self.screen.add_class("-saving")
        file = self.query_one(File)
        file.value = f"{self._record.id}.json" if reading and self._record else "papers.csv"
        file.focus()
        self.tell(
            words("The name's end chooses the form: .csv .json .jsonl, else plain text. Esc: do not write")
        )

    @on(Input.Submitted, "#file")
    def _write(self, event: Input.Submitted) -> None:
        path = Path(event.value.strip()).expanduser()
        if path.exists() and path != self._replacing:
            self._replacing = path
            self.tell(words(f"{path} is there already. Enter: replace it"))
            return
        with self._explained():
            deliver(self._taken_away(path), None, path)
            self.action_step_back()
            self.tell(words(f"Written to {path.absolute()}"))

    def _taken_away(self, path: Path) -> View:
        """The record that was read; else all that match, not those alone that are listed."""
        if path.stem == (self._record and self._record.id):
            assert self._record
            return evidence_view(self._record) if path.suffix == ".csv" else record_view(self._record)
        if self._like:
            return similar_view(self._alike)
        return search_view(self._library.search(self._query or None, limit=None, sort=self._sort, fold=True))

    # Talk

    def tell(self, line: RenderableType) -> None:
        """Say something under the query."""
        self.query_one("#told", Static).update(line)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """What a user can mend is said, with its place in the query; everything stays as it is."""
        try:
            yield
        except PapersError as error:
            said = [words(str(error), "bold red")]
            if isinstance(error, BadQuery) and error.query:
                said.append(Text(pointed(error, self.size.width - 4), no_wrap=True))
                box = self.query_one(Query)
                box.focus()
                box.cursor_position = error.column
            if error.hint:
                said.append(words(error.hint))
            self.tell(Group(*said))

    def _fatal_error(self) -> None:
        """A fault of our own ends with its traceback, but without the words of papers that Textual prints."""
        self.panic(Traceback(width=None))

"""The `pcc` command: options, one call, one view.

Results go to stdout; progress and talk to stderr. What a command needs is imported inside it: spaCy costs
a second and pdfplumber a tenth, and a search must pay for neither.
"""

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, get_args

import typer
from typer.core import TyperCommand, TyperGroup

from extract.errors import BadUsage, LibraryDamaged, NothingFound, PapersError, UnreadablePaper

if TYPE_CHECKING:
    from extract.record import Record
    from extract.workers import Outcome
    from index.library import Library
    from report.deliver import View

T = TypeVar("T")

SOME_UNREADABLE = 3
AUDIT_FAILED = 5
INTERRUPTED = 130


class _Wall(TyperGroup):
    """Where errors stop: one line and a hint for what a user can mend, a traceback for what we must."""

    def invoke(self, ctx: Any) -> Any:  # of the Click that Typer brings with it, which it does not export
        try:
            return super().invoke(ctx)
        except PapersError as error:
            from report.talk import explain

            explain(error)
            code = error.exit_code
        except KeyboardInterrupt:
            _say("Interrupted.")
            code = INTERRUPTED
        except BrokenPipeError:  # `pcc search … | head` has all it wanted
            from report.deliver import silence_stdout

            silence_stdout()
            code = 0
        raise typer.Exit(code)


class _Asking(TyperCommand):
    """A command with a query, in which -kind:paper is no option but what it is in a query."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if any(argument[:1] == "-" for argument in args):
            from index.query import spelled_out

            takes = {
                name for option in self.params if not getattr(option, "is_flag", 1) for name in option.opts
            }
            args = list(spelled_out(args, takes))
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_Wall,
    help="Read decision notices and panel papers of police and crime commissioners, and ask them questions.",
    epilog="Start with: pcc demo",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # the plain traceback, which prints no locals
    rich_markup_mode=None,  # help that reads the same in a pipe, and costs no import of Rich
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="Files or folders.")]
Query = Annotated[
    list[str] | None, typer.Argument(metavar="QUERY", help="As in `pcc search`; without it, every record.")
]
Asked = Annotated[
    list[str] | None,
    typer.Argument(metavar="QUERY", help="What to look for, as above; marks such as > in shell quotes."),
]
Hits = Annotated[
    int | None,
    typer.Option("--limit", "-n", min=1, help="How many hits to print [default: 10; with --new all]."),
]
Sort = Annotated[Literal["relevance", "date", "amount"], typer.Option(help="What comes first.")]
Facets = Annotated[
    bool, typer.Option("--facets", help="Count what matches by area, year, kind and so on instead.")
]
Id = Annotated[str, typer.Argument(metavar="ID", help="A record's id, the start of one, or its reference.")]
Ids = Annotated[list[str], typer.Argument(metavar="ID", help="Ids, starts of ids, or references.")]
LibraryFolder = Annotated[
    Path | None,
    typer.Option(
        "--library", metavar="DIR", help="The library [default: $PCC_LIBRARY, else your data folder]."
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead.")
]
Workers = Annotated[
    int,
    typer.Option("--workers", "-w", min=0, help="Papers read side by side; 0: one a processor, 4 at most."),
]
Ocr = Annotated[
    Literal["auto", "off", "force"],
    typer.Option(
        help="Pages without text: auto reads them by OCR where tesseract is installed and lists them where "
        "it is not; off lists them; force reads every page of a PDF by OCR."
    ),
]


BackupFile = Annotated[Path, typer.Argument(metavar="FILE", help="A file that holds a whole library.")]
Engine = Annotated[
    Literal["whoosh", "sqlite"],
    typer.Option(help="What ranks the words: Whoosh's index, or the catalogue's own full text."),
]
New = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Keep the search under a name, and print all that it has not printed yet; "
        "without a QUERY, the search that has the name.",
    ),
]
_FORMAT_HELP = "Without it: a table on a terminal, plain tab-separated text in a pipe."
Records = Annotated[
    Literal["table", "plain", "json", "jsonl"] | None, typer.Option("--format", help=_FORMAT_HELP)
]
Whole = Annotated[Literal["table", "plain", "json"] | None, typer.Option("--format", help=_FORMAT_HELP)]
Rows = Annotated[
    Literal["table", "plain", "json", "jsonl", "csv"] | None, typer.Option("--format", help=_FORMAT_HELP)
]
Money = Annotated[
    Literal["table", "plain", "csv", "json", "jsonl", "360giving"] | None,
    typer.Option("--format", help=f"{_FORMAT_HELP} 360giving: JSON, or CSV where -o ends in .csv."),
]
Rates = Annotated[
    Literal["topic", "originator", "area", "year"] | None,
    typer.Option(help="Instead of papers: completion and yes-rates of their checklists by this."),
]
Audited = Annotated[
    Literal["table", "plain", "csv", "json", "markdown", "html"] | None,
    typer.Option("--format", help=_FORMAT_HELP),
]
Role = Literal[
    "award", "request", "allocation", "previous", "committed", "budget", "income", "match",
    "spend", "remaining", "saving", "contract", "rate", "limit", "precept", "context",
]  # fmt: skip


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import PackageNotFoundError, version

        try:
            typer.echo(f"pccpapers {version('pccpapers')}")
        except PackageNotFoundError:  # run from a checkout that is not installed
            typer.echo("pccpapers (not installed)")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read decision notices and panel papers of police and crime commissioners, and ask them questions."""


def _example(*lines: str) -> str:
    """An epilog that keeps its lines."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


@app.command(
    epilog=_example(
        "pcc extract notice.pdf",
        "pcc extract papers/ --format jsonl -o records.jsonl",
        "pcc extract papers/ --format jsonl | jq -r .title",
    )
)
def extract(
    paths: Paths, format: Records = None, output: Output = None, workers: Workers = 0, ocr: Ocr = "auto"
) -> None:
    """Read files or folders and print their records. Needs no library."""
    from report.deliver import deliver
    from report.reading import read_aloud, records_of
    from report.views import records_view

    unreadable: list[Outcome] = []
    papers = _papers(paths)
    with closing(read_aloud(papers, workers, ocr)) as outcomes:
        records: Iterable[Record] = records_of(outcomes, unreadable)
        # On a terminal the records wait until the progress bar has left it; a pipe gets each as it comes.
        waits = output is None and sys.stdout.isatty()
        deliver(records_view(list(records) if waits else records), format, output)
    if not papers:
        raise _no_papers(paths)
    if unreadable:
        raise typer.Exit(SOME_UNREADABLE)


@app.command(
    epilog=_example(
        "pcc index papers/",
        "pcc index papers/ --library ~/suffolk --workers 4",
        "pcc index papers/ --format json",
    )
)
def index(
    paths: Paths,
    library: LibraryFolder = None,
    format: Whole = None,
    output: Output = None,
    workers: Workers = 0,
    ocr: Ocr = "auto",
    force: Annotated[bool, typer.Option("--force", help="Read unchanged files again, too.")] = False,
) -> None:
    """Read new and changed papers into the library.

    Sums up what was added, updated, unchanged, and unreadable and why. Nothing is read twice.
    """
    from index.intake import take_in
    from report.deliver import deliver
    from report.reading import looking, read_aloud
    from report.views import index_view

    papers = _papers(map(_absolute, paths))
    with _library(library, create=True, write=True) as opened:
        done = take_in(opened, looking(papers), lambda new: read_aloud(new, workers, ocr), force, _say)
        done.missing = len(opened.missing(str(_absolute(path)) for path in paths))
    deliver(index_view(done), format, output)
    if not papers and not done.missing:
        raise _no_papers(paths)
    if done.interrupted or done.unreadable:
        raise typer.Exit(INTERRUPTED if done.interrupted else SOME_UNREADABLE)


@app.command(
    cls=_Asking,
    epilog=_example(
        "pcc search e-safety",
        'pcc search \'"victim support" OR "restorative justice"\' --sort date',
        "pcc search 'originator:\"chief constable\" amount:>50000'",
        "pcc search 'knife crime' --limit 50 --format csv -o knife.csv",
        "pcc search 'fy:2016/17 outcome:approved' --facets",
        "pcc search --new weekly 'drones OR taser'",
        "pcc search --new weekly",
    ),
)
def search(
    query: Asked = None,
    library: LibraryFolder = None,
    limit: Hits = None,
    sort: Sort = "relevance",
    facets: Facets = False,
    duplicates: Annotated[bool, typer.Option("--duplicates", help="Show each exact duplicate, too.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Print how the query is read instead.")] = False,
    new: New = None,
    engine: Engine = "whoosh",
    format: Rows = None,
    output: Output = None,
) -> None:
    """Search the library: what matches, with page and snippet.

    \b
    All words must match. Also:
      "a phrase"  "near words"~5  OR  NOT or -  ( )  start*  slip~
    Words in a field:
      title: originator: recipient: recommendation: reference: organisation:
    One of its words:
      area: kind: outcome: status: topic: finding: checklist.TOPIC:no
    Ranges:
      amount:>50000  awarded:10k..50k  decided:2016..2018  fy:2016/17
      meeting:2017-09  submitted:  published:  date:>2017-09-05
    """
    from index.saved import saved_search
    from report.found import deliver_found, deliver_query

    if new and facets:
        raise BadUsage("--new lists papers and --facets counts them", "Leave one of the two out.")
    asked = saved_search(new, " ".join(query or ()))
    if explain:
        return deliver_query(asked.query, format, output)
    limit, fold = limit or (None if new else 10), not duplicates
    with _library(library, engine=engine) as opened:
        results = opened.search(
            asked.query, limit=limit, sort=sort, fold=fold, facets=facets, leave_out=asked.shown
        )
    return deliver_found(results, asked, format, output)


@app.command(cls=_Asking, epilog=_example("pcc browse", "pcc browse 'area:suffolk fy:2016/17'"))
def browse(query: Query = None, library: LibraryFolder = None) -> None:
    """Search, narrow, read, open and export, all on one screen."""
    from index.library import default_folder
    from report.browse.screen import browse as show_screen

    show_screen(library or default_folder(), _typed(query) or "")


@app.command(
    epilog=_example(
        "pcc show 3f2a9c",
        "pcc show 3f2a9c41d07b.2 --format json",
        "pcc show 3f2a9c --evidence",
        "pcc show 3f2a9c --pdf marked.pdf",
    )
)
def show(
    id: Id,
    library: LibraryFolder = None,
    format: Whole = None,
    output: Output = None,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Each value with page, line and the whole words there.")
    ] = False,
    pdf: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write a copy of the PDF with each value highlighted and named."),
    ] = None,
) -> None:
    """Show one whole record, each value with its evidence."""
    from report.deliver import deliver
    from report.views import evidence_view, record_view

    with _library(library) as opened:
        record = opened.get(id)
    if pdf:
        from report.highlight import highlight

        return _say(f"{highlight(record, pdf)} values are marked in {pdf}")
    return deliver(evidence_view(record) if evidence else record_view(record), format, output)


@app.command(epilog=_example("pcc similar 3f2a9c", "pcc similar 3f2a9c --limit 20 --format csv -o like.csv"))
def similar(
    id: Id,
    library: LibraryFolder = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="How many papers to print.")] = 10,
    format: Rows = None,
    output: Output = None,
) -> None:
    """List the papers most like one, and what they share."""
    from report.views import similar_view

    with _library(library) as opened:
        found = opened.similar(id, limit)
    nothing = NothingFound("no paper is like it", "None shares a recipient or a telling word.")
    _deliver_some(similar_view, found, format, output, nothing)


@app.command(epilog=_example("pcc diff 3f2a9c 81d0e7", "pcc diff 3f2a9c 81d0e7 --format csv -o changes.csv"))
def diff(
    id: Id,
    other: Annotated[str, typer.Argument(metavar="ID", help="The record it is held against.")],
    library: LibraryFolder = None,
    format: Rows = None,
    output: Output = None,
) -> None:
    """Compare two records, such as a notice that was published again."""
    from report.compare import compare
    from report.views import changes_view

    with _library(library) as opened:
        before, after = opened.get(id), opened.get(other)
    same = NothingFound("no field differs", "Only where the values are printed may differ.")
    _deliver_some(partial(changes_view, before, after), compare(before, after), format, output, same)


@app.command("open", epilog=_example("pcc open 3f2a9c", "pcc open 3f2a9c --page 4"))
def open_(
    id: Id,
    page: Annotated[
        int | None, typer.Option(min=1, help="Page to open at [default: the record's first].")
    ] = None,
    library: LibraryFolder = None,
) -> None:
    """Open the paper itself, at the page."""
    from report.opener import first_page, open_paper

    with _library(library) as opened:
        record = opened.get(id)
    path, page = Path(record.source.path), page or first_page(record)
    if not path.exists():
        raise UnreadablePaper(f"the paper is no longer at {path}", "`pcc show` still has what was read.")
    if not open_paper(path, page):
        _say(f"Nothing here opens papers; this is its path{f', see page {page}' if page else ''}:")
        typer.echo(str(path))


@app.command(
    cls=_Asking,
    epilog=_example(
        "pcc amounts 'recipient:victim'",
        "pcc amounts --awards --format csv -o grants.csv --datapackage",
        "pcc amounts 'fy:2016/17' --role spend",
        "pcc amounts --by recipient 'area:suffolk'",
        "pcc amounts --format 360giving 'fy:2016/17' -o grants.json",
    ),
)
def amounts(
    query: Query = None,
    awards: Annotated[bool, typer.Option("--awards", help="Only the grants decided, one row each.")] = False,
    distinct: Annotated[
        bool, typer.Option("--distinct", help="The grants decided, without those an earlier paper gave too.")
    ] = False,
    by: Annotated[
        Literal["recipient", "year", "area", "fund"] | None,
        typer.Option(help="Add the grants up, each counted once, with the rows each total is made of."),
    ] = None,
    role: Annotated[
        Role | None,
        typer.Option(metavar="ROLE", help=f"Only amounts of this role: {', '.join(get_args(Role))}."),
    ] = None,
    library: LibraryFolder = None,
    format: Money = None,
    output: Output = None,
    datapackage: Annotated[
        bool, typer.Option("--datapackage", help="Describe a CSV file in a datapackage.json beside it.")
    ] = False,
) -> None:
    """List every amount of money or grant decided, or add grants up."""
    from report.money import Question, ask

    asked = ask(Question(awards, distinct, by, role, format, output, datapackage))
    try:
        with _library(library) as opened:
            _deliver_some(asked.view, asked.items(opened.records(_typed(query))), format, output)
        asked.describe()
    finally:
        for note in asked.notes():
            _say(note)


@app.command(
    cls=_Asking,
    epilog=_example(
        "pcc audit",
        "pcc audit 'area:suffolk' --select C,D --fail-on error",
        "pcc audit --explain D001",
        "pcc audit --by originator",
        "pcc audit --since 2026-03-01 --format markdown -o panel.md",
        "pcc audit --format csv -o audit.csv",
        "pcc audit --format html -o report.html",
    ),
)
def audit(
    query: Query = None,
    select: Annotated[str | None, typer.Option(metavar="CODES", help="Only these findings: C,D001.")] = None,
    ignore: Annotated[str | None, typer.Option(metavar="CODES", help="Leave these findings out.")] = None,
    explain: Annotated[
        str, typer.Option(metavar="CODE", help="Say what a finding means; of C, all that begin so.")
    ] = "",
    fail_on: Annotated[
        Literal["error", "warning", "none"] | None,
        typer.Option(help="Exit with 5 if a finding is as bad as this."),
    ] = None,
    by: Rates = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only papers of this day and later: 2026-03-01.")
    ] = None,
    library: LibraryFolder = None,
    format: Audited = None,
    output: Output = None,
) -> None:
    """Check the paperwork: checklists, and what to look at.

    Where an option is not given, what a file pcc.toml in this folder says holds.
    """
    from report.audit import choose, chosen
    from report.audit_view import audit_view, explained, rates_view
    from report.deliver import deliver
    from report.settings import read_settings

    if explain:
        return deliver(explained(explain), format, output)
    choice = choose(select, ignore, fail_on, since, read_settings())
    with _library(library) as opened:
        records = list(chosen(opened.records(_typed(query)), choice))
    view = partial(rates_view, by=by) if by else audit_view
    _deliver_some(lambda _: view(records), records, format, output)
    if choice.fails(records):
        raise typer.Exit(AUDIT_FAILED)
    return None


@app.command(epilog=_example("pcc status", "pcc status --check", "pcc status --format json"))
def status(
    check: Annotated[bool, typer.Option("--check", help="Prove that catalogue and index agree.")] = False,
    library: LibraryFolder = None,
    format: Whole = None,
    output: Output = None,
) -> None:
    """Say what the library holds, and what could not be read."""
    from report.deliver import deliver
    from report.views import status_view

    with _library(library) as opened:
        problems = opened.check() if check else None
        deliver(status_view(opened.status(), problems), format, output)
    if problems:
        raise LibraryDamaged("catalogue and index do not agree", "Mend it with: pcc rebuild")


@app.command(epilog=_example("pcc remove 3f2a9c", "pcc remove 3f2a9c 81d0e7"))
def remove(ids: Ids, library: LibraryFolder = None) -> None:
    """Take records out of the library.

    The papers stay where they are, and `pcc index --force` reads them in again.
    """
    with _library(library, write=True) as opened:
        removed = opened.remove(ids)
    for id in removed:
        typer.echo(id)
    _say(f"{len(removed)} taken out.")


@app.command(epilog=_example("pcc rebuild"))
def rebuild(library: LibraryFolder = None) -> None:
    """Build the index anew from the catalogue. No paper is read again.

    A damaged catalogue is made anew too, from every record of it that is whole.
    """
    with _library(library, write=True, mend=True) as opened:
        count = opened.rebuild()
    _say(f"The index is built anew: {count} records.")


@app.command(epilog=_example("pcc backup library-2026-11.pcc"))
def backup(file: BackupFile, library: LibraryFolder = None) -> None:
    """Copy every record into one file, even while papers are read in. The papers stay where they are."""
    with _library(library) as opened:
        count = opened.back_up(file)
    _say(f"{file} holds {count:,} records.")


@app.command(epilog=_example("pcc restore library-2026-11.pcc --library restored"))
def restore(file: BackupFile, library: LibraryFolder = None) -> None:
    """Put a backup in place of the library, which is kept beside it."""
    from index.library import Library, default_folder

    count, kept = Library.restore(library or default_folder(), file)
    _say(f"The library holds {count:,} records." + (f" What stood there is kept as {kept}." if kept else ""))


@app.command(epilog=_example("pcc demo", "pcc demo --library demo"))
def demo(library: LibraryFolder = None, workers: Workers = 0) -> None:
    """Try it all on the papers that come with pccpapers."""
    from tempfile import TemporaryDirectory

    import corpus

    papers = str(Path(corpus.__file__).parent / "papers")
    with TemporaryDirectory(prefix="pcc-demo-", ignore_cleanup_errors=True) as folder:
        many = ["--workers", str(workers)] if workers else []
        for command in (["index", papers, *many], *_DEMO):
            _run([*command, "--library", str(library or folder)], shown=command)
    if library is None:
        _say("\nThis library was temporary. To keep one: pcc demo --library FOLDER")


_DEMO = (
    ["search", "victims", "--limit", "5"],
    ["amounts", "--awards", "youth"],
    ["audit", "topic:finance"],
)


def _run(arguments: list[str], shown: list[str]) -> None:
    """Print a command and run it, as a user would."""
    import shlex

    typer.echo(f"\n$ pcc {shlex.join(shown)}")
    code = typer.main.get_command(app).main(arguments, prog_name="pcc", standalone_mode=False)
    if code:
        raise typer.Exit(code)


def _library(folder: Path | None, **how: Any) -> "Library":
    """The library of a folder, or the user's own; `how` as in `Library.open`."""
    from index.library import Library, default_folder

    return Library.open(folder or default_folder(), say=_say, **how)


def _absolute(path: Path) -> Path:
    """From the root and without "..", but with links as they are: the library's name for a file."""
    return Path(os.path.abspath(path))  # noqa: PTH100  # Path.resolve would follow links


def _no_papers(paths: Iterable[Path]) -> NothingFound:
    return NothingFound(
        f"no papers in {', '.join(map(str, paths))}", "Papers are PDF, Word, HTML and text files."
    )


def _typed(query: list[str] | None) -> str | None:
    """A query typed as one word or as several."""
    return " ".join(query) if query else None


def _papers(paths: Iterable[Path]) -> list[Path]:
    from report.reading import papers_in

    return papers_in(paths)


def _deliver_some(
    view: Callable[[Iterable[T]], "View"],
    items: Iterable[T],
    format: str | None,
    output: Path | None,
    nothing: NothingFound | None = None,
) -> None:
    """Deliver; when there is nothing, a program gets its empty list and a person only hears so."""
    from report.deliver import deliver, is_drawn

    items = iter(items)
    first = list(islice(items, 1))
    if first or not is_drawn(format, output):
        deliver(view(chain(first, items)), format, output)
    if not first:
        raise nothing or NothingFound("nothing found", "See what the library holds with: pcc status")


def _say(talk: str) -> None:
    from report.talk import say

    say(talk)

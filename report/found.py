"""What a search found and how its query was read, delivered with what has to be said about it."""

from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import NothingFound

from .deliver import deliver, is_drawn
from .talk import say
from .words import found_in_words

if TYPE_CHECKING:
    from index.library import Results
    from index.saved import Saved


def deliver_found(results: "Results", asked: "Saved", form: str | None, output: Path | None) -> None:
    """Deliver what was found, and say how much of it is shown: a list must not look whole when it is cut.

    Only what was delivered to its end counts as shown by a search that is kept.

    Raises:
        NothingFound: Nothing was; a program has its empty list by then.
    """
    from .views import facets_view, search_view

    asked.keep()
    for note in filter(None, (asked.told, *results.notes)):
        say(note)
    drawn = is_drawn(form, output)
    if results.hits or not drawn:
        deliver(facets_view(results) if results.facets else search_view(results), form, output)
    asked.keep(hit.id for hit in results.hits)
    if not results.hits:
        raise _nothing(results, asked)
    if not drawn:
        say(found_in_words(results))


def _nothing(results: "Results", asked: "Saved") -> NothingFound:
    if results.left_out:
        before = f"All {results.left_out:,} that match were" if results.left_out > 1 else "What matches was"
        return NothingFound(f"nothing new for {asked.query}", f"{before} shown before.")
    return NothingFound(
        f"nothing found for {asked.query}", f"The library holds {results.library_total:,} records."
    )


def deliver_query(asked: str, form: str | None, output: Path | None) -> None:
    """Deliver how a query is read.

    Raises:
        BadQuery: It cannot be read.
    """
    from index.explain import as_json, explain
    from index.query import parse

    from .views import query_view

    query = parse(asked)
    for note in query.notes:
        say(note)
    deliver(query_view(list(explain(query.node)), as_json(query.node)), form, output)

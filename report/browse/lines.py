"""What the lists of the screen say, in lines for Rich."""

from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from index.library import Hit, Results
from index.words import words as words_of

from ..terminal import draw_snippet, words
from ..words import pounds

if TYPE_CHECKING:
    from index.engine import Sort

SNIPPET = 88
"""Characters of a snippet: two lines in 80 columns."""

SORTS: "dict[Sort, str]" = {
    "relevance": "best first",
    "date": "newest first",
    "amount": "most awarded first",
}


def summary(found: Results, order: str) -> RenderableType:
    """How many match, in which order, and what has to be said of the query."""
    count = f"{found.total:,} of {found.library_total:,} records match, {order}"
    if not found.total:
        count = f"None of {found.library_total:,} records matches"
    if found.folded:
        count += f"; {found.folded:,} exact duplicates are folded"
    return Group(words(count, "bold"), *(words(note, "yellow") for note in found.notes))


def told(hit: Hit, below: Text) -> RenderableType:
    """A paper in the list: its title, what it is, and where it was found or what it shares."""
    awarded, page = hit.awarded and pounds(hit.awarded), hit.page and f"p. {hit.page}"
    facts = (hit.date, awarded, hit.area, hit.reference, page)
    place = words(" · ".join(str(fact) for fact in facts if fact) or hit.kind, "cyan")
    place.no_wrap, place.overflow = True, "ellipsis"
    return Group(words(hit.title or "(no title)", "bold"), place, below)


def around(hit: Hit) -> Text:
    """The part of a snippet about its first mark that has room, whole words only."""
    snippet, mark = draw_snippet(hit), min(hit.marks, default=(0,))[0]
    if len(snippet) <= SNIPPET:
        return snippet
    plain = snippet.plain
    start = plain.rfind(" ", 0, max(0, mark - SNIPPET // 3)) + 1
    end = len(plain) if start + SNIPPET >= len(plain) else plain.rfind(" ", start + 1, start + SNIPPET)
    return Text.assemble("… " * (start > 0), snippet[start : end if end > start else start + SNIPPET], " …")


def term(facet: str, value: str) -> str:
    """What the query language says for a value of a facet; "" where it has no words for it."""
    if facet == "year":
        return f"date:{value}" if value else ""
    if facet in ("kind", "outcome"):
        return f"{facet}:{value}" if value else ""
    return f'{facet}:"{" ".join(words_of(value))}"' if words_of(value) else ""


def counted(value: str, count: int, room: int, chosen: bool) -> Text:
    """A value and how many have it, at the edges of a line; one that was chosen has a mark."""
    number = f"{count:,}"
    name = words(value or "(none)")
    name.truncate(room - len(number) - 2, overflow="ellipsis", pad=True)
    return Text("•" if chosen else " ").append_text(name).append(f" {number}", "cyan")

"""The panes of the screen, each with the keys that work in it: the footer shows those of the pane in use."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input, OptionList

_PAPER_KEYS: list[BindingType] = [
    Binding("o", "app.open", "Open"),
    Binding("e", "app.evidence", "Evidence"),
    Binding("m", "app.similar", "Like it"),
    Binding("s", "app.sort", "Order"),
    Binding("x", "app.export", "Export"),
]
_QUIT = Binding("q", "app.quit", "Quit")
_SEARCH = Binding("slash", "app.search", "Search", key_display="/")


class Query(Input):
    """Where the query is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Search"),
        Binding("down", "app.papers", "Papers", key_display="↓"),
        Binding("escape", "app.step_back", "Back", show=False),
    ]


class File(Input):
    """Where the name of a file to write is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Write"),
        Binding("escape", "app.step_back", "Do not write"),
    ]


class Facets(OptionList):
    """What the papers that match can be narrowed by."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Narrow, or widen again"),
        Binding("right", "app.papers", "Papers"),
        Binding("escape", "app.step_back", "Back"),
        _SEARCH,
        _QUIT,
    ]

    def on_focus(self) -> None:
        """Mark a value, so that Enter has something to choose."""
        if self.highlighted is None:
            self.action_first()


class Hits(OptionList):
    """The papers that match."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Read"),
        Binding("left", "app.facets", "Narrow", key_display="←"),
        *_PAPER_KEYS,
        Binding("escape", "app.step_back", "Back", show=False),
        _SEARCH,
        _QUIT,
    ]


class Reader(VerticalScroll, can_focus=True):
    """One record with its evidence."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.step_back", "Back"),
        *_PAPER_KEYS,
        _SEARCH,
        _QUIT,
    ]

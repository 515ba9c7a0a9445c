"""What stands above the entries of a list or of minutes, and what it says of all of them, looked at once."""

from functools import cached_property

from .block import Block
from .fields.deciders import find_chair, told_of_all
from .fields.identity import report_lines
from .fields.values import Filled
from .minutes import is_minutes
from .record import DateMention


class Cover:
    """What a document prints above its first entry; many entries have one and the same."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self.blocks = blocks

    @cached_property
    def is_minutes(self) -> bool:
        """Whether it says that these are minutes."""
        return is_minutes(self.blocks)

    @cached_property
    def chair(self) -> Filled | None:
        """Who takes the chair."""
        return find_chair(self.blocks)

    @cached_property
    def told(self) -> tuple[Filled | None, DateMention | None]:
        """Who took every decision of the list, and on which day."""
        return told_of_all(self.blocks)

    @cached_property
    def report_lines(self) -> dict[str, Filled]:
        """The fields that its report lines fill."""
        return report_lines(self.blocks)

"""The police area of a paper that names no office and no force: the only one of the 43 that it speaks of."""

import re
from collections.abc import Iterator, Sequence

from ...block import Block
from ...record import Evidence
from ..language import pattern
from .places import area_names, known_area


def lone_area(blocks: Sequence[Block]) -> tuple[str, Evidence] | None:
    """The one area that the whole paper names, in the name of a public body or as where something is done.

    A street or a person of that name is none: "Durham Road", "Mr Kent"; nor is a partner's: "with Essex".
    """
    found = [
        (name, block.evidence(start, end), told)
        for block in blocks
        for name, start, end, told in _named(block)
    ]
    names = {name for name, _, _ in found}
    told = [evidence for _, evidence, told in found if told]
    return (names.pop(), told[0]) if len(names) == 1 and told else None


def _named(block: Block) -> Iterator[tuple[str, int, int, bool]]:
    """Each area that a block names, where, and whether the words beside it say it is the paper's."""
    for printed in set(area_names(block.text)):
        for match in re.finditer(rf"\b{re.escape(printed)}\b", block.text):
            before, after = block.text[: match.start()], block.text[match.end() :]
            area = known_area(printed)
            if area is None or not printed[0].isupper() or pattern("places", "of_a_street").match(after):
                continue
            own = pattern("places", "all_over").search(before) or pattern("places", "public_body").match(
                after
            )
            yield (
                area,
                match.start(),
                match.end(),
                bool(own) and not pattern("places", "beside").search(before),
            )

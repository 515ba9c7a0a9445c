"""Whose paper it is, from all that names a body: its words, the margins, the title and address of a page."""

from collections.abc import Sequence

from ...block import Block
from ...page import Line
from .council_pages import council_of_page, items_begin
from .lone_areas import lone_area
from .places import body_in_head, find_body, likely_area
from .values import BY_PLACE, BY_WORDS, Filled


def find_owner(
    blocks: Sequence[Block], title: str, address: str, margins: Sequence[Block]
) -> tuple[Filled | None, Filled | None]:
    """The body and the police area, from the body's printed name or else from what points to one area.

    Args:
        blocks: The paper's.
        title: What the file or the page calls itself.
        address: Where it was published, "" where that is not known.
        margins: The running lines of its pages.
    """
    titled = Block(title, "paragraph", ((0, Line(title, 1)),))
    begin = items_begin(blocks)  # above the items of its page a meeting says whose it is
    body = find_body(blocks[:begin]) if begin else None
    body = body or find_body([*blocks, *(block for block in (*margins, titled) if block.text)])
    if council := council_of_page(title):  # the commissioner it names is who gives it money
        return Filled(council, titled.evidence()), Filled(body[1], body[2]) if body and body[1] else None
    if body:
        name, area, evidence = body
        return Filled(name, evidence), Filled(area, evidence) if area else None
    likely = likely_area(blocks, address) or lone_area(blocks) or lone_area((titled,))
    head = body_in_head(blocks)
    if head:
        name, area, evidence = head
        told = Filled(area, evidence) if area else Filled(*likely).unsure(BY_WORDS) if likely else None
        return Filled(name, evidence).unsure(BY_PLACE), told
    return None, Filled(*likely).unsure(BY_WORDS) if likely else None

"""The cells that ruling lines make, table by table: pdfplumber's finder on plain numbers.

Step by step the same, and the same cells (a test compares them), but without an object for each line and
without comparing all with all. So pdfplumber itself is loaded only where a page's tables lack some figures.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from ..page import Box
from .pdf_ink import Point, Rule

NEAR = 3.0  # rules this close are one
SHORTEST = 4.0  # a shorter rule is a tick or a dash

Edge = tuple[float, float, float]
"""Where a rule stands across its direction, and from where to where along it."""

Crossings = dict[Point, tuple[set[Edge], set[Edge]]]
"""The upright and the level edges that meet in each point."""


def tables_of(rules: Sequence[Rule]) -> list[list[Box]]:
    """The cells of each table of at least two, from the top."""
    return [cells for cells in _grouped(rules) if len(cells) > 1]


def boxes_of(rules: Sequence[Rule]) -> list[Box]:
    """The boxes that stand by themselves, from the top."""
    return [cells[0] for cells in _grouped(rules) if len(cells) == 1]


def _grouped(rules: Sequence[Rule]) -> list[list[Box]]:
    upright = _merged([(rule.x0, rule.top, rule.bottom) for rule in rules if rule.x0 == rule.x1])
    level = _merged([(rule.top, rule.x0, rule.x1) for rule in rules if rule.x0 != rule.x1])
    tables = _touching(_cells(_crossings(upright, level)))
    return sorted(tables, key=lambda cells: min((top, x0) for x0, top, _, _ in cells))


def _merged(edges: list[Edge]) -> list[Edge]:
    """The edges that are long enough, those near each other moved to their middle and then joined."""
    joined: list[Edge] = []
    for _, in_line in groupby(sorted(_snapped(edges), key=lambda edge: edge[0]), lambda edge: edge[0]):
        run: list[Edge] = []
        for at, low, high in sorted(in_line, key=lambda edge: edge[1]):
            if run and low <= run[-1][2] + NEAR:
                run[-1] = (at, run[-1][1], max(high, run[-1][2]))
            else:
                run.append((at, low, high))
        joined += run
    return [edge for edge in joined if edge[2] - edge[1] >= SHORTEST]


def _snapped(edges: list[Edge]) -> list[Edge]:
    places = sorted({at for at, _, _ in edges})
    numbers: dict[float, int] = {}
    for before, at in zip([None, *places], places, strict=False):
        goes_on = before is not None and at <= before + NEAR
        numbers[at] = numbers[before] + (not goes_on) if before is not None else 0
    groups: dict[int, list[Edge]] = {}
    for edge in edges:
        groups.setdefault(numbers[edge[0]], []).append(edge)
    moved: list[Edge] = []
    for _, group in sorted(groups.items()):
        middle = sum(at for at, _, _ in group) / len(group)
        moved += [(at + (middle - at), low, high) for at, low, high in group]
    return moved


def _crossings(upright: Iterable[Edge], level: Iterable[Edge]) -> Crossings:
    found: Crossings = {}
    across = sorted(level)
    for v in upright:
        x, top, bottom = v
        for h in across:
            y, left, right = h
            if top <= y + NEAR and bottom >= y - NEAR and left - NEAR <= x <= right + NEAR:
                uprights, levels = found.setdefault((x, y), (set(), set()))
                uprights.add(v)
                levels.add(h)
    return found


def _cells(crossings: Crossings) -> list[Box]:
    """The smallest cell below and right of each crossing.

    pdfplumber compares each crossing with all others, here with those of its own line and column.
    """
    columns: dict[float, list[Point]] = {}
    rows: dict[float, list[Point]] = {}
    made: list[Box] = []
    for at in sorted(crossings, reverse=True):
        below, right = columns.setdefault(at[0], []), rows.setdefault(at[1], [])
        far = _far_corner(at, reversed(below), right[::-1], crossings)
        made += [(*at, *far)] if far else []
        below.append(at)
        right.append(at)
    return made[::-1]


def _far_corner(
    at: Point, below: Iterable[Point], right: Sequence[Point], crossings: Crossings
) -> Point | None:
    """The corner across from a crossing: the first that edges reach by one `below` and one to the `right`."""
    upright, level = crossings[at]
    for end in below:
        if upright.isdisjoint(crossings[end][0]):
            continue
        for side in right:
            far = (side[0], end[1])
            if (
                far in crossings
                and not level.isdisjoint(crossings[side][1])
                and not crossings[far][0].isdisjoint(crossings[side][0])
                and not crossings[far][1].isdisjoint(crossings[end][1])
            ):
                return far
    return None


def _touching(cells: Sequence[Box]) -> list[list[Box]]:
    """The cells in groups that hang together by their corners."""
    groups: list[list[Box]] = []
    left = list(cells)
    while left:
        group: list[Box] = []
        corners: set[Point] = set()
        size = -1
        while size < len(group):  # a later cell may join an earlier one to the group
            size, apart = len(group), []
            for cell in left:
                x0, top, x1, bottom = cell
                own = ((x0, top), (x0, bottom), (x1, top), (x1, bottom))
                if not corners or not corners.isdisjoint(own):
                    corners.update(own)
                    group.append(cell)
                else:
                    apart.append(cell)
            left = apart
        groups.append(group)
    return groups

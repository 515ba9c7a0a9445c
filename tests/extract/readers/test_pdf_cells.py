"""The cells that ruling lines make are pdfplumber's, however broken, short or crooked the lines are."""

import random
from itertools import pairwise

import pytest
from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from extract.readers.pdf_cells import tables_of
from extract.readers.pdf_ink import Rule


def by_pdfplumber(rules: list[Rule]) -> list[list[tuple[float, ...]]]:
    edges = [
        {"orientation": "v" if rule.x0 == rule.x1 else "h", "x0": rule.x0, "x1": rule.x1, "top": rule.top,
         "bottom": rule.bottom, "width": rule.x1 - rule.x0, "height": rule.bottom - rule.top}
        for rule in rules
    ]  # fmt: skip
    merged = merge_edges(edges, 3, 3, 3, 3)
    long = [edge for edge in merged if max(edge["width"], edge["height"]) >= 4]
    tables: list[list[tuple[float, ...]]] = cells_to_tables(
        intersections_to_cells(edges_to_intersections(long, 3, 3))
    )
    return tables


def drawn(chance: random.Random) -> list[Rule]:
    """Some tables, a rule a cell's side, of which some are missing, moved or drawn too short or too long."""
    rules = []
    for _ in range(chance.randint(1, 3)):
        left, top = chance.uniform(20, 200), chance.uniform(20, 200)
        wide, high = chance.choice([10, 25, 40.3, 70]), chance.choice([8, 12.7, 20])
        xs = [left + wide * n for n in range(chance.randint(2, 6))]
        ys = [top + high * n for n in range(chance.randint(2, 6))]
        sides = [(True, y, *span) for y in ys for span in pairwise(xs)]
        sides += [(False, x, *span) for x in xs for span in pairwise(ys)]
        for level, at, low, far in sides:
            at, low, far = (
                place + chance.choice([0, 0, 0, chance.uniform(-2, 2)]) for place in (at, low, far)
            )
            if chance.random() < 0.88:
                rules.append(Rule(low, at, far, at) if level else Rule(at, low, at, far))
    return rules


@pytest.mark.parametrize("seed", range(200))
def test_cells_are_those_that_pdfplumber_finds(seed: int) -> None:
    rules = drawn(random.Random(seed))
    assert tables_of(rules) == by_pdfplumber(rules)


def test_cells_that_touch_by_a_later_one_are_one_table() -> None:
    """Two cells above each other hang together only by the one that stands right of both."""
    boxes = [(0, 0, 9, 9), (0, 18, 9, 27), (9, 9, 18, 18)]
    rules = [
        rule
        for x0, top, x1, bottom in boxes
        for rule in (Rule(x0, top, x1, top), Rule(x0, bottom, x1, bottom),
                     Rule(x0, top, x0, bottom), Rule(x1, top, x1, bottom))
    ]  # fmt: skip
    assert [len(table) for table in tables_of(rules)] == [3]

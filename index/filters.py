"""What SQL answers of a query: records by their extracted values."""

from decimal import Decimal

from .catalogue import Catalogue
from .engine import Between, Is

_ALL = "SELECT serial FROM records"
_IS = {
    "kind": f"{_ALL} WHERE kind = ?",
    "outcome": f"{_ALL} WHERE outcome = ?",
    "status": f"{_ALL} WHERE status = ?",
    "topic": f"{_ALL} WHERE id IN (SELECT record FROM checklist WHERE topic = ?)",
    "finding": f"{_ALL} WHERE id IN (SELECT record FROM findings WHERE code = ?)",
    "finding*": f"{_ALL} WHERE id IN (SELECT record FROM findings WHERE substr(code, 1, length(?1)) = ?1)",
    "checklist": f"{_ALL} WHERE id IN (SELECT record FROM checklist WHERE topic = ? AND answer = ?)",
}
_DAYS = {
    "decided": "decided_on", "meeting": "meeting_on", "submitted": "submitted_on",
    "published": "published_on", "date": "date",
}  # fmt: skip


def select(catalogue: Catalogue, node: Is | Between) -> set[int]:
    """The serial numbers of the records that have such a value."""
    sql, values = _sql(node)
    return {serial for (serial,) in catalogue.read(sql, *values)}


def _sql(node: Is | Between) -> tuple[str, tuple[str | float, ...]]:
    if isinstance(node, Between):
        return _between(node)
    if node.field.startswith("checklist."):
        return _IS["checklist"], (node.field.removeprefix("checklist."), node.value)
    return _IS[node.field + "*" * node.start], (node.value,)


def _between(node: Between) -> tuple[str, tuple[str | float, ...]]:
    """A range that is printed, such as £100 to £3,000, is met where any part of it lies inside."""
    if node.field == "amount":
        low, high, start = (
            "coalesce(upper, value)",
            "value",
            f"{_ALL} WHERE id IN (SELECT record FROM amounts WHERE ",
        )
    elif node.field == "awarded":
        # Without an award there is no sum awarded, which differs from a sum of nothing.
        low = high = "awarded"
        start = f"{_ALL} WHERE (id IN (SELECT record FROM awards) AND "
    else:
        low = high = _DAYS[node.field]
        start = f"{_ALL} WHERE ({low} IS NOT NULL AND "
    tests: list[str] = []
    values: list[str | float] = []
    for end, column, sign in (
        (node.low, low, ">" if node.above else ">="),
        (node.high, high, "<" if node.below else "<="),
    ):
        if end is not None:
            tests.append(f"{column} {sign} ?")
            values.append(float(end) if isinstance(end, Decimal) else end.isoformat())
    return start + " AND ".join(tests) + ")", tuple(values)

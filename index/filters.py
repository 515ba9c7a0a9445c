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


def place(catalogue: Catalogue, record: str, node: Is | Between) -> tuple[int | None, str] | None:
    """Where a record says what the query asked of it: page and printed line; None where it is all of it."""
    if isinstance(node, Is):
        table, tests, values = _said(node)
    elif node.field in ("amount", "awarded"):
        tests, values = _ends(node, "coalesce(upper, value)", "value")
        table = "amounts"
        if node.field == "awarded":  # the range is of their sum
            table, tests, values = "awards", "1", ()
    elif node.field == "date":
        table, tests, values = "dates", "value = (SELECT date FROM records WHERE id = record)", ()
    else:
        tests, values = _ends(node, "value", "value")
        table, tests, values = "dates", f"role = ? AND {tests}", (node.field, *values)
    if not table:
        return None
    found = catalogue.read(
        f"SELECT page, evidence FROM {table} WHERE record = ? AND evidence > '' AND {tests} LIMIT 1",
        record,
        *values,
    )
    return (found[0][0], str(found[0][1])) if found else None


def _said(node: Is) -> tuple[str, str, tuple[str | float, ...]]:
    """The table that holds what was asked, and which of its rows; none for a value of the whole."""
    if node.field == "finding":
        return "findings", "substr(code, 1, ?) = ?", (len(node.value), node.value)
    if node.field == "topic":
        return "checklist", "topic = ?", (node.value,)
    if node.field.startswith("checklist."):
        return "checklist", "topic = ? AND answer = ?", (node.field.partition(".")[2], node.value)
    return "", "", ()


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
    tests, values = _ends(node, low, high)
    return f"{start}{tests})", values


def _ends(node: Between, low: str, high: str) -> tuple[str, tuple[str | float, ...]]:
    """The test of a range: `low` is the column held against its lower end, `high` against its upper."""
    tests: list[str] = []
    values: list[str | float] = []
    for end, column, sign in (
        (node.low, low, ">" if node.above else ">="),
        (node.high, high, "<" if node.below else "<="),
    ):
        if end is not None:
            tests.append(f"{column} {sign} ?")
            values.append(float(end) if isinstance(end, Decimal) else end.isoformat())
    return " AND ".join(tests), tuple(values)

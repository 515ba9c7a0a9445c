"""The JSON Schema of a record, made from the record's own types: `record.schema.json` beside this file.

    python -m extract.schema > extract/record.schema.json

It describes each line of `pcc extract --format jsonl`. Money is a decimal string, a day an ISO date.
"""

import inspect
import json
import types
import typing
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from .record import Record

_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    Decimal: {"type": "string", "pattern": r"^-?\d+\.\d{2,}$", "description": "pounds"},
    date: {"type": "string", "format": "date"},
}


def json_schema() -> dict[str, Any]:
    """The schema, in the draft of 2020-12.

    >>> json_schema()["properties"]["kind"]
    {'enum': ['decision', 'paper', 'other']}
    """
    parts: dict[str, Any] = {}
    whole = _object(Record, parts)
    del whole["properties"]["body"]
    whole["required"].remove("body")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Record of a decision notice or panel paper",
        **whole,
        "$defs": dict(sorted(parts.items())),
    }


def _object(kind: type, parts: dict[str, Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    return {
        "description": " ".join((inspect.getdoc(kind) or "").split()),
        "type": "object",
        "properties": {name: _schema(hints[name], parts) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def _schema(kind: Any, parts: dict[str, Any]) -> dict[str, Any]:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return {
            "anyOf": [_schema(one, parts) for one in arguments if one is not type(None)] + [{"type": "null"}]
        }
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin is tuple and arguments[-1] is ...:
        return {"type": "array", "items": _schema(arguments[0], parts)}
    if origin is tuple:
        each = [_schema(one, parts) for one in arguments]
        return {"type": "array", "prefixItems": each, "minItems": len(each), "maxItems": len(each)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(arguments[1], parts)}
    if is_dataclass(kind):
        name = kind.__name__  # type: ignore[union-attr]  # a class, not one of its objects
        if name not in parts:
            parts[name] = {}  # so that a type that holds itself would end
            parts[name] = _object(kind, parts)  # type: ignore[arg-type]  # a class, as above
        return {"$ref": f"#/$defs/{name}"}
    return dict(_PLAIN[kind])


if __name__ == "__main__":
    print(json.dumps(json_schema(), indent=1))

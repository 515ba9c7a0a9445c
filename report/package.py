"""A description of a CSV file for other programs: a Frictionless Data Package beside it."""

import hashlib
import json
import re
import tomllib
from pathlib import Path
from typing import Any

from extract.errors import BadUsage

FILE_NAME = "datapackage.json"


def describe(csv_file: Path, columns: tuple[str, ...], title: str) -> Path:
    """Write what a CSV file holds into `datapackage.json` beside it; what that says of other files stays.

    Raises:
        BadUsage: There is a file of that name which is no data package, or it cannot be written.
    """
    path = csv_file.with_name(FILE_NAME)
    package = _read(path)
    others = [other for other in package["resources"] if other.get("path") != csv_file.name]
    package["resources"] = [*others, _resource(csv_file, columns, title, {o.get("name") for o in others})]
    try:
        path.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise BadUsage(f"cannot write {path}: {error.strerror or error}") from error
    return path


def _read(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {"profile": "tabular-data-package", "name": "pccpapers", "resources": []}
    try:
        package = json.loads(path.read_text(encoding="utf-8"))
        if all(isinstance(resource, dict) for resource in package["resources"]):
            return dict(package)
    except (OSError, ValueError, LookupError, TypeError):
        pass
    raise BadUsage(f"{path} is there already and is no data package", "Move it, or write the CSV elsewhere.")


def _resource(csv_file: Path, columns: tuple[str, ...], title: str, taken: set[str | None]) -> dict[str, Any]:
    data = csv_file.read_bytes()
    name = re.sub(r"[^a-z0-9._-]+", "-", csv_file.stem.lower()).strip("-") or "money"
    if name in taken:
        name = f"{name}-{len(taken) + 1}"
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": title,
        "path": csv_file.name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": {"fields": [_field(column) for column in columns], "missingValues": [""]},
    }


def _field(name: str) -> dict[str, Any]:
    known = tomllib.loads(Path(__file__).with_name("columns.toml").read_text(encoding="utf-8"))
    return {"name": name, "type": "string", **known[name]}

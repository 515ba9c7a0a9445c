"""What an office sets once, in a file `pcc.toml`: rules it does not want, and who it is when it publishes.

The file of the folder in which `pcc` is started counts, else the one in the user's settings folder. Never one
inside a library: a library may come from somebody else, and would then say which findings are left out.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args

from extract.errors import BadUsage

FILE_NAME = "pcc.toml"
FailOn = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Audit:
    """The table [audit]: what `--select`, `--ignore` and `--fail-on` are when they are not given."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn | None = None


@dataclass(frozen=True, slots=True)
class Giving:
    """The table [giving]: the funder whose grants are published as 360Giving; "" is what it does not say.

    Attributes:
        prefix: What 360Giving has registered for the funder, "360G-…".
        funder_id: The funder's own identifier, such as one of org-id.guide.
        funder_name: Its name.
        area: Only grants of this police area are the funder's.
        data_source: The web address where the data is published.
        recipients: Identifiers of recipients by name: the table [giving.recipients].
    """

    prefix: str = ""
    funder_id: str = ""
    funder_name: str = ""
    area: str = ""
    data_source: str | None = None
    recipients: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a settings file says.

    Attributes:
        path: The file that was read; None where there is none.
        audit: The table [audit].
        giving: The table [giving].
    """

    path: Path | None = None
    audit: Audit = Audit()
    giving: Giving = Giving()


def read_settings(folder: Path | None = None) -> Settings:
    """The settings that hold in a folder; the working folder where none is named.

    Raises:
        BadUsage: The file cannot be read, or says something that is no setting.
    """
    path = _find(folder or Path.cwd())
    if path is None:
        return Settings()
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))  # Notepad writes a byte-order mark
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadUsage(
            f"cannot read {path}: {error}", "It is a TOML file in UTF-8; README shows one."
        ) from error
    known = {f.name for f in fields(Settings)} - {"path"}
    tables = {_known(path, name, known): _table(path, name, value) for name, value in told.items()}
    return Settings(path, _audit(path, tables.get("audit", {})), _giving(path, tables.get("giving", {})))


def _find(folder: Path) -> Path | None:
    here = folder / FILE_NAME
    if here.is_file():
        return here
    from platformdirs import user_config_path

    own = user_config_path("pccpapers", appauthor=False) / FILE_NAME
    return own if own.is_file() else None


def _audit(path: Path, table: Mapping[str, Any]) -> Audit:
    names = {"select", "ignore", "fail-on"}
    values = {_known(path, name, names, "audit."): value for name, value in table.items()}
    fail_on = values.get("fail-on")
    if fail_on not in (None, *get_args(FailOn)):
        raise BadUsage(f"{path}: audit.fail-on is {fail_on!r}", 'It can be "error" or "warning".')
    select, ignore = (_codes(path, name, values.get(name, [])) for name in ("select", "ignore"))
    return Audit(select, ignore, fail_on)


def _giving(path: Path, table: Mapping[str, Any]) -> Giving:
    names = {f.name.replace("_", "-") for f in fields(Giving)}
    values = {_known(path, name, names, "giving."): value for name, value in table.items()}
    recipients = _table(path, "giving.recipients", values.pop("recipients", {}))
    words = {name.replace("-", "_"): _words(path, f"giving.{name}", value) for name, value in values.items()}
    known = {name: _words(path, f"giving.recipients.{name}", value) for name, value in recipients.items()}
    return Giving(**words, recipients=known)


def _codes(path: Path, name: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise BadUsage(f"{path}: audit.{name} is no list of codes", f'Write it so: {name} = ["C", "D001"]')
    return tuple(code.strip().upper() for code in value)


def _known(path: Path, name: str, known: set[str], table: str = "") -> str:
    """A name that is a setting; one that is not is never passed over in silence."""
    if name in known:
        return name
    near = get_close_matches(name, known, n=1)
    hint = f"Did you mean {table}{near[0]}?" if near else f"There are: {', '.join(sorted(known))}."
    raise BadUsage(f"{path}: there is no setting {table}{name}", hint)


def _table(path: Path, name: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise BadUsage(f"{path}: {name} is a table", f"Begin it with a line [{name}].")
    return value


def _words(path: Path, name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise BadUsage(f"{path}: {name} is no text", f'Write it in quotation marks: "{value}"')
    return value

"""The gold answers: where they stand, how a file of them is laid out, and the one switch that rewrites them.

Gold is written by hand from the paper and the record's definitions, never by running the reader on it. To
lay edited files out anew, set REWRITE to True, run `python -m corpus.answers`, and set it back: a test fails
while it is on.
"""

import json
import sys
from pathlib import Path
from typing import Any

REWRITE = False

GOLD = Path(__file__).parent / "gold"

Gold = list[dict[str, Any]]


def read_gold(path: Path) -> Gold:
    """The gold records in one file, in the order of the paper."""
    found = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(found, list)
    return found


def lay_out(records: Gold) -> str:
    """Gold as text: a field a line, and one line for each amount, award, date or answer.

    >>> print(lay_out([{"kind": "paper", "amounts": [{"value": "12.00", "text": "£12"}]}]), end="")
    [
      {
        "kind": "paper",
        "amounts": [
          {"value": "12.00", "text": "£12"}
        ]
      }
    ]
    """
    texts = []
    for record in records:
        lines = []
        for name, value in record.items():
            if isinstance(value, list) and value:
                items = ",\n".join(f"      {_plain(item)}" for item in value)
                lines.append(f"    {_plain(name)}: [\n{items}\n    ]")
            else:
                lines.append(f"    {_plain(name)}: {_plain(value)}")
        texts.append("  {\n" + ",\n".join(lines) + "\n  }")
    return "[\n" + ",\n".join(texts) + "\n]\n"


def write_gold(path: Path, records: Gold) -> None:
    """Write gold; refused unless the switch is on."""
    if not REWRITE:
        raise PermissionError("gold is written by hand: set corpus.answers.REWRITE to rewrite it")
    path.write_text(lay_out(records), encoding="utf-8")


def main() -> int:
    """Lay every gold file out anew."""
    for path in sorted(GOLD.glob("*.json")):
        try:
            write_gold(path, read_gold(path))
        except PermissionError as refusal:
            print(refusal, file=sys.stderr)
            return 1
    return 0


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    raise SystemExit(main())

"""The JSON Schema in the repository is the record's, and real records keep to it."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import extract
from extract.paper import read_paper
from extract.record import Record, Source
from extract.schema import json_schema

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, Any] = json.loads((Path(extract.__file__).parent / "record.schema.json").read_text("utf-8"))
CORPUS = ROOT / "corpus" / "papers"
PAPERS = sorted(CORPUS.glob("*.txt"))[:6] + sorted(CORPUS.glob("*.pdf"))[:3]
CHECK = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def test_the_file_is_made_from_the_records_types() -> None:
    assert json_schema() == SCHEMA, "make it anew: python -m extract.schema > extract/record.schema.json"
    CHECK.check_schema(SCHEMA)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_real_records_keep_to_it(path: Path) -> None:
    records = read_paper(path)
    assert records
    for record in records:
        CHECK.validate(json.loads(json.dumps(record.to_json())))


@pytest.mark.parametrize(
    "spoilt",
    [{"kind": "memo"}, {"decided_on": "23/08/2016"}, {"title": 3}, {"unheard": 1}, {"amounts": [{}]}],
)
def test_it_refuses_what_is_no_record(spoilt: dict[str, Any]) -> None:
    plain = Record("0" * 12, "decision", Source("x", "0" * 64, 1, "text/plain", None)).to_json()
    CHECK.validate(plain)
    with pytest.raises(jsonschema.ValidationError):
        CHECK.validate(plain | spoilt)

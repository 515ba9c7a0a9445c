"""The 360Giving files: the standard's own schema, read by the tool that 360Giving reads them with.

The schema is 360Giving's (CC BY 4.0) and is not carried here: the tests that need it look for it in the
folder PCC_TEST_360GIVING, else in `shared/360giving` beside the checkout, and skip where it is not.
"""

import csv
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from extract.errors import BadUsage
from extract.record import Amount, Award, Evidence, Record, Source
from report.grants import PLACES, REQUIRED, Publisher, checked, grants_json, grants_sheet
from report.ledger import Ledger
from report.money import by_area
from report.settings import Giving, Settings

from ..conftest import run

ROOT = Path(__file__).parents[2]
SCHEMAS = Path(os.environ.get("PCC_TEST_360GIVING", ROOT.parent / "shared" / "360giving"))
needs_schema = pytest.mark.skipif(
    not (SCHEMAS / "360-giving-schema.json").exists(),
    reason="the 360Giving schema is not here: PCC_TEST_360GIVING",
)

NOW = datetime(2026, 5, 4, 12, 30, 15, 99, tzinfo=UTC)
FUNDER = Giving(
    "360G-fenpcc",
    "GB-LAE-FEN",
    "Fenshire Commissioner",
    recipients={"LANTERN HOUSE LIMITED": "GB-COH-09506232"},
)
AT = Evidence(2, 9, "A grant is made")
AWARD = Award(
    Decimal("25600.50"),
    AT,
    recipient="The Lantern House Ltd",
    purpose="youth work",
    period="2016/17",
    fund="Youth Fund",
)
RECORD = Record(
    "0123456789ab.2", "decision", Source("/papers/notice.pdf", "0" * 64, 1, "application/pdf", 4),
    area="Fenshire", reference="27", title="Youth outreach", decided_on=date(2016, 8, 23), awards=(AWARD,),
)  # fmt: skip


def publish(*records: Record, giving: Giving = FUNDER) -> tuple[list[dict[str, Any]], Publisher]:
    publisher = Publisher(Settings(giving=giving), NOW)
    return list(publisher.rows(Ledger().enter(records))), publisher


def with_award(**stated: Any) -> Record:
    return replace(RECORD, awards=(replace(AWARD, **stated),))


def test_every_required_column_and_the_useful_ones() -> None:
    ((row,), publisher) = publish(RECORD)
    assert row == {
        "Identifier": "360G-fenpcc-0123456789ab_2-1",
        "Title": "Youth outreach",
        "Description": "Youth work. 2016/17. Decision 27 of 23 August 2016.",
        "Currency": "GBP",
        "Amount Awarded": Decimal("25600.50"),
        "Award Date": date(2016, 8, 23),
        "Planned Dates:Start Date": "2016-04",
        "Planned Dates:End Date": "2017-03",
        "Recipient Org:Identifier": "GB-COH-09506232",
        "Recipient Org:Name": "The Lantern House Ltd",
        "Recipient Org:Company Number": "09506232",
        "Funding Org:Identifier": "GB-LAE-FEN",
        "Funding Org:Name": "Fenshire Commissioner",
        "Grant Programme:Title": "Youth Fund",
        "Last Modified": "2026-05-04T12:30:15+00:00",
    }
    assert set(REQUIRED) <= set(row) <= set(PLACES) and not publisher.refused


def test_a_recipient_without_a_number_gets_the_funders_own_identifier() -> None:
    ((row,), _) = publish(with_award(recipient="Tŷ Gobaith\n& Friends / Ffrindiau"))
    assert row["Recipient Org:Identifier"] == "360G-fenpcc-ty_gobaith_and_friends_ffrindiau"
    assert row["Recipient Org:Name"] == "Tŷ Gobaith & Friends / Ffrindiau"
    assert "Recipient Org:Company Number" not in row


def test_a_ceiling_and_several_grants_are_said_in_the_description() -> None:
    ((row,), _) = publish(with_award(qualifier="up-to", units=3, value=Decimal(3000), period=None))
    assert "Up to £3,000. 3 grants of £1,000 each. Decision 27" in row["Description"]


def test_a_long_title_is_cut_between_words() -> None:
    ((row,), _) = publish(replace(RECORD, title="Youth outreach " * 20))
    assert len(row["Title"]) <= 140 and row["Title"].endswith("outreach …")


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (with_award(recipient=None), "no recipient is stated"),
        (with_award(recipient="Provider TBC"), "no recipient is stated"),
        (replace(RECORD, decided_on=None, meeting_on=date(2016, 1, 1)), "no date of the decision"),
        (replace(RECORD, decided_on=date(2061, 8, 23)), "in the future"),
        (with_award(value=Decimal(0)), "no sum above nothing"),
        (with_award(recipient="Mrs A. Example"), "seems to be a person"),
        (replace(RECORD, status="confidential"), "marked confidential"),
        (
            replace(
                with_award(amounts=(0,)), amounts=(Amount(AWARD.value, "£2,56m", "award", AT, suspect="odd"),)
            ),
            "the sum is doubtful: odd",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_published_is_refused_with_its_reason(record: Record, reason: str) -> None:
    rows, publisher = publish(record, replace(RECORD, id="ffffffffffff", reference="28"))
    assert [row["Identifier"] for row in rows] == ["360G-fenpcc-ffffffffffff-1"]
    (line,) = publisher.refused
    assert line.startswith("0123456789ab.2 p. 2 (Fenshire · 27; £") and reason in line


def test_every_reason_is_said_of_one_award() -> None:
    _, publisher = publish(replace(with_award(recipient=None), decided_on=None))
    assert publisher.refused[0].endswith("no recipient is stated; no date of the decision is stated")


def test_what_the_reader_is_not_sure_of_goes_out_and_is_said() -> None:
    rows, publisher = publish(with_award(evidence=replace(AT, confidence=0.55)))
    assert len(rows) == 1 and publisher.unsure[0].endswith("sure to 55%")


def test_one_funder_does_not_publish_the_grants_of_another() -> None:
    other = replace(RECORD, id="ffffffffffff", area="Marlshire")
    with pytest.raises(BadUsage, match="Fenshire and Marlshire") as caught:
        publish(RECORD, other)
    assert 'area = "Fenshire"' in caught.value.hint
    rows, publisher = publish(
        RECORD, other, replace(other, area=None), giving=replace(FUNDER, area="fenshire")
    )
    assert len(rows) == 1 and len(publisher.refused) == 2


@pytest.mark.parametrize(
    ("giving", "said", "line"),
    [
        (Giving(), "needs to know the funder", 'giving = { prefix = "360G-yourprefix", funder-id = '),
        (replace(FUNDER, funder_id=""), "funder-id", 'funder-id = "GB-LIST-number"'),
        (replace(FUNDER, prefix="fenpcc"), "giving.prefix", 'prefix = "360G-fenpcc"'),
        (replace(FUNDER, funder_id="GB LAE FEN"), "no identifier", "GB-CHC-1164883"),
        (
            replace(FUNDER, recipients={"Fen House": "1164883"}),
            "giving.recipients.Fen House",
            "GB-CHC-1164883",
        ),
    ],
)
def test_what_the_settings_lack_is_asked_for_with_the_line_to_write(
    giving: Giving, said: str, line: str
) -> None:
    with pytest.raises(BadUsage, match=said) as caught:
        checked(Settings(giving=giving))
    assert line in caught.value.hint


# By the standard's own schema


def is_date_time(value: object) -> bool:
    try:
        return not isinstance(value, str) or (datetime.fromisoformat(value).tzinfo is not None)
    except ValueError:
        return False


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    """The package schema, with dates and web addresses tested too."""
    grant, package = (
        json.loads((SCHEMAS / f"360-giving-{name}schema.json").read_text(encoding="utf-8"))
        for name in ("", "package-")
    )
    formats = FormatChecker(())
    formats.checks("date-time")(is_date_time)
    formats.checks("uri")(lambda value: not isinstance(value, str) or bool(urlsplit(value).scheme))
    named = package["properties"]["grants"]["items"]["$ref"]
    registry: Registry[Any] = Registry().with_resources([(named, Resource(grant, DRAFT202012))])
    return Draft202012Validator(package, registry=registry, format_checker=formats)


def flattened(written: Path) -> Any:
    """A CSV file as JSON, by the tool that 360Giving's checker uses."""
    folder = written.with_suffix("")
    folder.mkdir()
    (folder / written.name).write_bytes(written.read_bytes())
    answer = written.with_suffix(".unflattened.json")
    command = [
        str(Path(sys.executable).with_name("flatten-tool")),
        "unflatten",
        "-f",
        "csv",
        str(folder),
        "-o",
        str(answer),
    ]
    command += ["--schema", str(SCHEMAS / "360-giving-schema.json"), "--convert-titles"]
    done = subprocess.run(
        [*command, "--root-list-path", "grants", "--root-id", ""],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert "Warning" not in done.stderr, done.stderr
    return json.loads(answer.read_text(encoding="utf-8"))


MANY = [
    RECORD,
    replace(with_award(period="for three years", qualifier="up-to", fund=None), id="1" * 12, reference="28"),
    replace(
        with_award(recipient="=Harbour, “Trust”\nLtd", period="until 31 March 2018"), id="2" * 12, title=None
    ),
]


@needs_schema
def test_the_schema_accepts_the_json_and_refuses_a_broken_one(schema: Draft202012Validator) -> None:
    rows, _ = publish(*MANY, giving=replace(FUNDER, data_source="https://fen.example/grants"))
    package = json.loads("".join(grants_json(rows)))
    assert not list(schema.iter_errors(package)) and len(package["grants"]) == 3
    for breaking in (
        {"awardDate": "23/08/2016"},
        {"amountAwarded": "£25"},
        {"dateModified": "2016-08-23"},
        {"currency": "£"},
    ):
        assert list(schema.iter_errors({"grants": [package["grants"][0] | breaking]})), breaking
    for name in ("recipientOrganization", "id", "description"):
        assert list(
            schema.iter_errors({"grants": [{k: v for k, v in package["grants"][0].items() if k != name}]})
        )


@needs_schema
def test_the_csv_becomes_the_same_json(schema: Draft202012Validator, tmp_path: Path) -> None:
    rows, _ = publish(*MANY, giving=replace(FUNDER, data_source="https://fen.example/grants"))
    (tmp_path / "grants.csv").write_text("".join(grants_sheet(rows).csv()), encoding="utf-8", newline="")
    theirs = flattened(tmp_path / "grants.csv")
    assert not list(schema.iter_errors(theirs))
    ours = json.loads("".join(grants_json(rows)))
    # Only the apostrophe that keeps a spreadsheet from taking a name for a formula is added.
    ours["grants"][2]["recipientOrganization"][0]["name"] = "'=Harbour, “Trust” Ltd"
    assert theirs == ours


# The command


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with papers of one area: one award can be published, one cannot, one is repeated."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("platformdirs.user_config_path", lambda *_, **__: tmp_path / "none")
    monkeypatch.setenv("PCC_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    notice = (
        "DECISION NO. {}\n\nSUBJECT: Youth outreach\n\n{}Police and Crime Commissioner for Suffolk\n\n"
        "RECOMMENDATION:\n\n1. That the PCC approves a grant of £25,600 to Lantern House for youth work{}.\n"
    )
    (tmp_path / "papers").mkdir()
    for name, number, day, end in (
        ("a", "027", "Date: 23 August 2016\n\n", ""),
        ("b", "027", "Date: 23 August 2016\n\n", " in schools"),
        ("c", "028", "", ""),
    ):
        (tmp_path / "papers" / f"{name}.txt").write_text(notice.format(number, day, end), encoding="utf-8")
    assert run("index", "papers").exit_code == 0
    yield tmp_path


SETTINGS = '[giving]\nprefix = "360G-sfk"\nfunder-id = "GB-LAE-SFK"\nfunder-name = "Suffolk PCC"\n'


def test_without_settings_the_line_to_write_is_one_that_works(office: Path) -> None:
    result = run("amounts", "--format", "360giving")
    assert (result.exit_code, result.stdout) == (2, "")
    line = result.stderr.partition("pcc.toml: ")[2].strip()
    (office / "pcc.toml").write_text(f'{line}\n[audit]\nignore = ["T"]\n', encoding="utf-8")
    assert run("amounts", "--format", "360giving").exit_code == 0


def test_json_and_csv_by_the_files_name_and_each_refusal_said(office: Path) -> None:
    (office / "pcc.toml").write_text(SETTINGS, encoding="utf-8")
    result = run("amounts", "--format", "360giving", "-o", "grants.json")
    assert result.exit_code == 0
    (grant,) = json.loads((office / "grants.json").read_text(encoding="utf-8"))["grants"]
    assert (grant["amountAwarded"], grant["awardDate"]) == (25600, "2016-08-23")
    assert "1 award refused:" in result.stderr and "no date of the decision is stated" in result.stderr
    assert "1 award given by an earlier paper too, left out:" in result.stderr
    assert run("amounts", "--format", "360giving", "-o", "grants.csv").exit_code == 0
    written = (office / "grants.csv").read_bytes()
    assert written.startswith(b"Identifier,"), "no byte-order mark, which would stick to the first title"
    (row,) = csv.DictReader(written.decode().splitlines())
    assert row["Identifier"] == grant["id"] and "Decision 027" in row["Description"]


def test_when_nothing_can_be_published_the_reasons_are_said(
    office: Path,
) -> None:
    (office / "pcc.toml").write_text(SETTINGS + 'area = "Fenshire"\n', encoding="utf-8")
    result = run("amounts", "--format", "360giving")
    assert result.exit_code == 1 and json.loads(result.stdout) == {"grants": []}
    assert result.stderr.splitlines()[0] == "3 awards of other areas than Fenshire left out: Suffolk 3"
    assert "refused" not in result.stderr, "what is another funder's is no fault of the paper"


def test_of_many_other_areas_the_largest_are_named() -> None:
    counted = Counter({f"Area {n:02}": 20 - n for n in range(12)})
    assert by_area(counted).endswith("Area 08 12, Area 09 11, 2 more areas 19")


def test_awards_of_other_areas_are_counted_and_those_of_no_area_refused() -> None:
    publisher = Publisher(Settings(giving=replace(FUNDER, area="fenshire")), NOW)
    fen, none = replace(RECORD, area="Fenshire"), replace(RECORD, id="3" * 12, area=None)
    others = [replace(RECORD, id=f"{n:012}", area=area) for n, area in enumerate(("Marl", "MARL", "Tey"))]
    assert list(publisher.own([*others, fen, none])) == [fen, none]
    assert publisher.elsewhere == {"Marl": 2, "Tey": 1}
    assert len(list(publisher.rows(Ledger().enter([fen, none])))) == 1
    (refused,) = publisher.refused
    assert "its area is not stated" in refused


@pytest.mark.parametrize("option", [["--by", "year"], ["--role", "award"], ["--datapackage", "-o", "x.csv"]])
def test_what_360giving_does_not_go_with(office: Path, option: list[str]) -> None:
    (office / "pcc.toml").write_text(SETTINGS, encoding="utf-8")
    assert run("amounts", "--format", "360giving", *option).exit_code == 2

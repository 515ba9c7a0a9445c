"""Every form variant is known by its own examples, and no variant claims another's."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from extract.forms.choose import VARIANTS, Chooser, form_labels, variants
from extract.outline.outline import outline
from extract.paper import read_paper
from extract.readers.choose import read_document
from extract.record import Record

EXAMPLES = [
    pytest.param(variant.name, example, id=f"{variant.name}-{number}")
    for variant in variants()
    for number, example in enumerate(variant.examples, 1)
]
CORPUS = Path(__file__).parents[2] / "corpus" / "papers"
RECORD_FIELDS = set(Record.__dataclass_fields__)


def read(folder: Path, text: str) -> list[Record]:
    """The records of a text, read from a real file."""
    path = folder / "paper.txt"
    path.write_text(text, encoding="utf-8")
    return read_paper(path)


def test_variants_have_marks_and_examples() -> None:
    assert len(variants()) >= 35
    for variant in variants():
        assert variant.examples, f"{variant.name} has no example"
        assert 2 <= variant.need <= len(variant.marks), variant.name
    assert set(form_labels()) <= {*RECORD_FIELDS, "date", "other"}


def test_names_are_kebab_case() -> None:
    for path in VARIANTS.glob("*.toml"):
        assert path.stem == path.stem.lower().replace("_", "-").replace(" ", "-")
        assert set(tomllib.loads(path.read_text(encoding="utf-8"))) <= {
            "marks",
            "need",
            "but_not",
            "labels",
            "example",
            "of_councils",
        }


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_is_read_as_its_form(name: str, example: dict[str, Any], tmp_path: Path) -> None:
    records = read(tmp_path, example["text"])
    wanted = example["expect"] if isinstance(example["expect"], list) else [example["expect"]]
    assert [r.form for r in records] == [name] * len(wanted)
    for record, values in zip(records, wanted, strict=True):
        assert {field: getattr(record, field) for field in values} == values


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_no_other_form_claims_an_example(name: str, example: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(example["text"], encoding="utf-8")
    document = read_document(path)
    assert Chooser(document).claiming(outline(document)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Dear Sir,\n\nThank you for your letter of 3 May 2019 on the Police and Crime Plan.\n\nYours,\n",
        "DECISION NOTICE\n\nReference: W/2019/33\n\nTitle: Rescue\n\nReport author: Head of Policy\n\n"
        "Date of decision: 3 December 2019\n\nThe Commissioner awards £11,500.\n\nSigned: Hector Malgrave\n",
        "Agenda\n\n1. Apologies\n\n2. Minutes\n\n3. Budget\n",
        "Title: Shelter\n\nDate: 3 May 2019\n\nSummary: It is full.\n\nRecommendation: To give it £500.\n",
        "Title\tNight shelter\nDate\t3 May 2019\nSignature\tJ. Bell\n",
    ],
    ids=["letter", "unknown notice", "agenda", "labels of every form", "tabbed labels"],
)
def test_an_unknown_form_has_no_name(text: str, tmp_path: Path) -> None:
    assert [r.form for r in read(tmp_path, text)] == [None]


def test_a_sister_area_with_the_same_form_is_known(tmp_path: Path) -> None:
    """Marks are the form's words: every invented area of the examples may be renamed."""
    for variant in variants():
        for mark in variant.marks:
            assert not any(area in mark.pattern for area in ("Suffolk", "Kent", "Surrey", "Warwick", "Lanca"))


# Papers of the corpus, by the form they were written in; None where the form is meant to be unknown.
WRITTEN_IN = {
    "bedfordshire-notice--scanned-noise.txt": "bedfordshire",
    "cambridgeshire-notice--month-first-date.html": "cambridgeshire",
    "cleveland-log--summary-in-form.html": "cleveland-log",
    "cleveland-notice--unsuccessful-bids.docx": "cleveland-notice",
    "commissioning-record--charity-variation.docx": None,
    "devon-decision--tabbed-labels.txt": None,
    "kent-table--blank-boxes.docx": "kent-record",
    "kent-table--pipes-in-text.txt": "kent-record",
    "lancashire-log--blank-references.html": "lancashire-log",
    "lancashire-log--labels-glued.txt": "lancashire-log",
    "leicestershire-log--prose-in-a-cell.html": "leicestershire-log",
    "letter--form-unknown.docx": None,
    "memo--to-from-re.txt": None,
    "moderngov-list--three-dates.html": "moderngov-list",
    "moderngov-page--published-too-soon.html": "moderngov-page",
    "news-page--decides-nothing.html": None,
    "norfolk-list--iso-dates.html": "norfolk-list",
    "north-yorkshire-notice--two-part.txt": "north-yorkshire-two-part",
    "northants-record--public-or-private.docx": None,
    "northumber-page--definition-list.html": None,
    "northyorks-pfcc--reference-conflict.html": "north-yorkshire-2024",
    "nottinghamshire-log--decision-agreed.docx": "nottinghamshire-log",
    "officer-sheet--ticks-under-headings.docx": None,
    "south-yorkshire-log--column-gaps.txt": "south-yorkshire-log",
    "staffordshire-panel--no-award.docx": "staffordshire-panel",
    "staffordshire-register--withdrawn-and-deferred.html": "staffordshire-register",
    "suffolk-notice--blank-approval.docx": "suffolk-notice-2016",
    "suffolk-panel--reasoned-answers.txt": "suffolk-panel-2017",
    "surrey-record--this-years-share.html": "surrey-2023",
    "warwickshire-notice--survey-advert-first.html": "warwickshire-2025",
    "westerdale-notices--one-after-another.txt": None,
    "westmercia-precept--by-district.html": "west-mercia-precept",
    "westmidlands-register--confidential-by-title.html": "west-midlands-register",
    "westyorks-record--deputy-mayor.html": None,
    "withdrawn-notice--application-withdrawn.docx": None,
}


@pytest.mark.parametrize(("name", "form"), WRITTEN_IN.items())
def test_the_corpus_is_known_by_its_forms(name: str, form: str | None) -> None:
    assert {record.form for record in read_paper(CORPUS / name)} == {form}


def test_minutes_behind_a_notice_are_not_in_the_notice_s_form(tmp_path: Path) -> None:
    notice = next(v for v in variants() if v.name == "suffolk-notice-2016").examples[0]["text"]
    minutes = (
        "\n\nMINUTES OF THE MARLSHIRE LIAISON GROUP\n\nHeld on 3 June 2016\n\n1. STABLES\n\n"
        "The loan was talked over.\n\n"
        "RESOLVED: That the stables are lent.\n"
    )
    forms = [record.form for record in read(tmp_path, f"{notice}{minutes}")]
    assert forms == ["suffolk-notice-2016", None]

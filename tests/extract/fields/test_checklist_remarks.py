"""What is printed beside or below the answers of a checklist: remarks, reasons, topics and declarations."""

from pathlib import Path

from .conftest import answers, table

REMARKS = [
    "Has legal advice been sought? | Yes",
    "Comments: by letter |",
    "Has the treasurer been consulted? | No",
    "Comments: | within budget",
    "Are there equality implications? | Yes",
    "Comments: |",
]


def test_comments_in_rows_of_their_own(tmp_path: Path):
    assert answers(tmp_path, table(*REMARKS)) == [
        ("legal", "yes", "by letter"),
        ("finance", "no", "within budget"),
        ("equality", "yes", None),
    ]


def test_details_below_boxes(tmp_path: Path):
    parts = [
        ("Has legal advice been sought?", "☒ Yes ☐ No", ""),
        ("Is the treasurer content?", "☐ Yes ☒ No", "late"),
        ("Is there a media plan?", "☐ Yes ☐ No", ""),
    ]
    words = "".join(f"<p>{asked}</p><p>{boxes}</p><p>Details: {more}</p>" for asked, boxes, more in parts)

    assert answers(tmp_path, f"<h3>Checklist</h3>{words}") == [
        ("legal", "yes", None),
        ("finance", "no", "late"),
        ("communications", "blank", None),
    ]


def test_a_section_of_comments_behind_a_checklist_is_no_reason(tmp_path: Path):
    words = "<h3>Checklist</h3><p>Has legal advice been sought? Yes</p><p>Is the treasurer content? Yes</p>"
    found = answers(tmp_path, f"{words}<h3>Comments:</h3><p>The treasurer wrote in May.</p>")

    assert found == [("legal", "yes", None), ("finance", "yes", None)]


def test_topics_side_by_side_with_their_answers_below(tmp_path: Path):
    rows = ["Legal | Finance | Equality | Staff employment", "Yes | No – later | N/A | "]
    found = answers(tmp_path, f"<h3>Checklist</h3>{table(*rows)}")

    assert found == [
        ("legal", "yes", None),
        ("finance", "no", "later"),
        ("equality", "n/a", None),
        ("human-resources", "blank", None),
    ]


def test_what_follows_from_an_answer_is_its_reason(tmp_path: Path):
    rows = ["Has legal advice been sought? | Yes", "If yes, from whom? | The county solicitor",
            "Has the treasurer been consulted? | Yes", "If not, why? |", "Are there risks? | No"]  # fmt: skip

    assert answers(tmp_path, f"<h3>Checklist</h3>{table(*rows)}") == [
        ("legal", "yes", "The county solicitor"),
        ("finance", "yes", None),
        ("risks", "no", None),
    ]


def test_a_declaration_below_a_checklist_is_no_reason(tmp_path: Path):
    rows = ["Question | Yes | No", "Has legal advice been sought? | X |", "Are there risks? | | X"]
    words = f"<h3>Checklist</h3>{table(*rows)}<p>All of this was checked by the author.</p><p>Comments:</p>"
    inside = table(*rows, "I confirm that this is true. | |")

    for found in (answers(tmp_path, words), answers(tmp_path, f"<h3>Checklist</h3>{inside}")):
        assert found == [("legal", "yes", None), ("risks", "no", None)]


def test_topics_with_a_yes_or_no_and_a_detail_under_considerations(tmp_path):
    words = "<h2>5. Considerations taken into account in preparing this report</h2>" + table(
        "Consultation | Yes | The clubs were asked in May.", "Resources | No | None arise.",
        "Equality | Yes | An assessment is held.", "Risk | No |", "Evaluation | TBC |",
    )  # fmt: skip
    assert answers(tmp_path, words) == [
        ("consultation", "yes", "The clubs were asked in May."), ("finance", "no", "None arise."),
        ("equality", "yes", "An assessment is held."), ("risks", "no", None), ("other", "unclear", None),
    ]  # fmt: skip


def test_two_topics_in_a_row_each_with_its_answer(tmp_path):
    words = "<p>Has consideration been given to the following? Please answer Yes, No or n/a.</p>" + table(
        "Financial | Yes | Legal | Yes",
        "Sustainability | No | Risk | ",
        "Consultation | Yes | Staffing | n/a",
    )
    assert answers(tmp_path, words) == [
        ("finance", "yes", None), ("legal", "yes", None), ("other", "no", None),
        ("risks", "blank", None), ("consultation", "yes", None), ("human-resources", "n/a", None),
    ]  # fmt: skip


def test_what_a_form_prints_to_be_chosen_or_typed_is_no_answer(tmp_path: Path):
    rows = [
        "Question | Answer | Details",
        "Has legal advice been sought? | Yes | Click or tap here to enter text.",
        "Has the treasurer been consulted? | Choose an item. | Click or tap here to enter text.",
        "Are there equality implications? | Please select | None seen",
        "Have risks been considered? | No | Select",
        "Is there a media plan? | N/A |",
    ]

    assert answers(tmp_path, table(*rows)) == [
        ("legal", "yes", None),
        ("finance", "blank", None),
        ("equality", "blank", "None seen"),
        ("risks", "no", "Select"),
        ("communications", "n/a", None),
    ]

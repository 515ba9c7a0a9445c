"""Fields of a PDF form: their words stand where they are seen, and evidence of them is held to the page."""

from pathlib import Path

from benchmarks.truth import false_evidence, page_texts

from .conftest import draw

BOXES = {"Purpose": "Bikes for the marsh patrol.", "Advice": "That two are bought.", "Cost": "£900"}
ROWS = {"Subject": "Patrol bikes", "Written by": "Mo Fenn, Buyer", "Sent to": "The Commissioner"}


def form(c):
    """Labels first, as word processors draw them, and then the fields below or beside them."""
    for n, label in enumerate(ROWS):
        c.drawString(60, 760 - 24 * n, label)
    for n, label in enumerate(BOXES):
        c.drawString(60, 650 - 80 * n, label)
    for n, (label, value) in enumerate(ROWS.items()):
        c.acroForm.textfield(name=label, x=200, y=756 - 24 * n, width=200, height=18, value=value, fontSize=9)
    for n, (label, value) in enumerate(BOXES.items()):
        c.acroForm.textfield(
            name=label,
            x=60,
            y=600 - 80 * n,
            width=400,
            height=44,
            value=value,
            fontSize=9,
            fieldFlags="multiline",
        )
    c.acroForm.checkbox(name="open", x=200, y=400, size=12, checked=True)
    c.drawString(60, 402, "Open to all")


def test_the_words_of_fields_stand_below_or_beside_their_labels(drawn, prose, tables):
    document = drawn(form)

    assert tables(document) == [[list(pair) for pair in ROWS.items()]]
    assert prose(document)[:6] == [words for pair in BOXES.items() for words in pair]


def test_evidence_of_a_form_is_a_label_with_what_stands_beside_it(tmp_path: Path):
    path = tmp_path / "form.pdf"
    path.write_bytes(draw(form))
    pages = page_texts(path)

    def fault(*lines: str) -> list[str]:
        evidence = {"page": 1, "line": 1, "text": "\n".join(lines)}
        return false_evidence({"evidence": {"status": evidence}}, pages)[1]

    assert not fault("Subject\tPatrol bikes")
    assert not fault("Open to all\t☒")
    assert fault("Subject\tMo Fenn, Buyer")  # another row's
    assert fault("Open to all\t☐")
    assert fault("Subject\tPatrol boats")

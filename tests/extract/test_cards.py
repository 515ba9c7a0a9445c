"""Lists that print a small form for each entry, whose labels no list of labels knows."""

from pathlib import Path

import pytest

from extract.entries.cards import card_blocks
from extract.outline.outline import outline
from extract.readers.choose import read_document

from .conftest import Records

Form = list[tuple[str, str]]

HEAD = [
    "Police and Crime Commissioner for Kent",
    "Pier Fund: spring round",
    "Decisions on the bids received by 31 January 2031",
    "Decision maker: Ann Bell, Police and Crime Commissioner for Kent",
]
BIDS: list[Form] = [
    [
        ("Bid no", "PF/11"), ("Who asked", "Oxby Boxing Club"), ("What for", "Gloves for Friday nights"),
        ("Stream", "Small (£250 to £2,500)"), ("Sum sought", "£1,400"), ("Score", "41"),
        ("Result", "Approved"), ("Sum given", "£1,400"), ("Decided on", "4 March 2031"),
        ("Terms", "None beyond the usual ones"),
    ],
    [
        ("Bid no", "PF/12"), ("Who asked", "Pier Watch"), ("What for", "Radios for the pier"),
        ("Stream", "Large (£2,501 to £9,000)"), ("Sum sought", "£2,950"), ("Score", "38"),
        ("Result", "Approved in part. The hire of a van (£950) was not supported."), ("Sum given", "£2,000"),
        ("Decided on", "4 March 2031"), ("Terms", "The radios must be insured"),
    ],
    [
        ("Bid no", "PF/13"), ("Who asked", "Marl Parish Council"), ("What for", "Cameras at the pavilion"),
        ("Stream", "Large (£2,501 to £9,000)"), ("Sum sought", "£5,000"), ("Score", "12"),
        ("Result", "Not approved"), ("Sum given", "Nil"), ("Decided on", "11 March 2031"), ("Terms", "N/A"),
    ],
]  # fmt: skip


def _table(form: Form) -> str:
    return f"<table>{''.join(f'<tr><td>{a}</td><td>{b}</td></tr>' for a, b in form)}</table>"


def _one_table(forms: list[Form]) -> str:
    return _table([line for form in forms for line in form])


def _two_pairs_a_row(form: Form) -> str:
    rows = zip(form[::2], form[1::2], strict=True)
    cells = ("".join(f"<td>{words}</td>" for pair in row for words in pair) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def _page(body: str) -> str:
    head = "".join(f"<p>{line}</p>" for line in HEAD[1:])
    return f"<html><body><h1>{HEAD[0]}</h1>{head}{body}<p>Ring us if you got nothing.</p></body></html>"


def _text(forms: list[str]) -> str:
    return "\n\n".join([*HEAD, *forms])


LAYOUTS = {
    "a table each": (_page("".join(map(_table, BIDS))), ".html"),
    "headed tables": (_page("".join(f"<h3>Bid {n}</h3>{_table(b)}" for n, b in enumerate(BIDS))), ".html"),
    "one table": (_page(_one_table(BIDS)), ".html"),
    "two pairs a row": (_page("".join(map(_two_pairs_a_row, BIDS))), ".html"),
    "lines": (_text(["\n".join(f"{a}: {b}" for a, b in form) for form in BIDS]), ".txt"),
    "tabs": (_text(["\n".join(f"{a}\t{b}" for a, b in form) for form in BIDS]), ".txt"),
    "values below": (_text(["\n\n".join(f"{a}\n\n{b}" for a, b in form) for form in BIDS]), ".txt"),
}


@pytest.mark.parametrize(("text", "suffix"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_each_bid_of_a_round_is_a_record(text: str, suffix: str, records_of: Records) -> None:
    records = records_of(text, suffix)
    assert [(r.reference, r.title, r.outcome) for r in records] == [
        ("PF/11", "Gloves for Friday nights", "approved"),
        ("PF/12", "Radios for the pier", "approved-in-part"),
        ("PF/13", "Cameras at the pavilion", "refused"),
    ]
    assert [str(r.decided_on) for r in records] == ["2031-03-04", "2031-03-04", "2031-03-11"]
    assert {r.decided_by for r in records} == {"Ann Bell, Police and Crime Commissioner for Kent"}
    assert [[(int(a.value), a.recipient, a.purpose) for a in r.awards] for r in records] == [
        [(1400, "Oxby Boxing Club", "Gloves for Friday nights")],
        [(2000, "Pier Watch", "Radios for the pier")],
        [],
    ]
    assert [r.conditions for r in records] == [(), ("The radios must be insured",), ()]
    roles = [{a.text: a.role for a in r.amounts} for r in records]
    assert [next(iter(r.values())) for r in roles] == ["limit"] * 3  # what bids of its sort may be
    assert not {"41", "38", "12"} & {text for r in roles for text in r}


def test_the_grants_of_one_notice_are_no_records(records_of: Records) -> None:
    forms = [[line for line in form if line[0] in ("Who asked", "What for", "Sum given")] for form in BIDS]
    head = ["DECISION NOTICE", "Decision number: 14/2031", "Title: Pier Fund, spring round"]
    said = "The Commissioner has approved the grants below."
    text = "\n\n".join([HEAD[0], *head, said, *("\n".join(f"{a}: {b}" for a, b in f) for f in forms)])
    assert [r.reference for r in records_of(text, ".txt")] == ["14/2031"]


def test_who_signs_a_notice_several_times_makes_no_records(records_of: Records) -> None:
    block = "Name: Ann Bell\n\nPosition: Commissioner\n\nSignature: A Bell\n\nApproved on: 4 March 2031"
    text = "\n\n".join([HEAD[0], "DECISION NOTICE 14/2031", "Lamps for the quay", block, block, block])
    assert len(records_of(text, ".txt")) == 1


def test_a_question_of_a_checklist_is_no_label_of_a_form(tmp_path: Path) -> None:
    form = [("Bid no", "PF/11"), ("Has a lawyer been consulted?", "Yes"), ("Result", "Approved")]
    path = tmp_path / "form.html"
    path.write_text(_page(_table(form)), encoding="utf-8")
    labels = frozenset({"bid no", "has a lawyer been consulted?", "has a lawyer been consulted", "result"})
    blocks = card_blocks(outline(read_document(path)), labels)
    assert [block.text for block in blocks if block.kind == "row"] == ["Has a lawyer been consulted?\tYes"]
    assert {"Reference no:", "Decision:"} <= {block.text for block in blocks}

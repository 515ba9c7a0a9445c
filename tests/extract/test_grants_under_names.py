"""Grants told under a line that holds the body's name and its sum, below words that give their total."""

import pytest

from .conftest import Records

_HEAD = "Police and Crime Commissioner for Norfolk\n\nDecision notice 12/2031\n\n"
_NAMES = ("Lantern Nights", "Marl Together", "Reedham Late Bus")
_SUMS = ("£4,000", "£2,500", "£1,500")
_WORK = (
    "Two wardens on the quay at weekends.",
    "Keys and lights for the hall. The parish adds £500.",
    "A bus home after the dance.",
)


def _under_names(shape: str, names: tuple[str, ...] = _NAMES) -> str:
    lines = (shape.format(name=n, sum=s) for n, s in zip(names, _SUMS, strict=True))
    return "\n\n".join(f"{line}\n\n{work}" for line, work in zip(lines, _WORK, strict=True))


@pytest.mark.parametrize("shape", ["{name} – {sum}", "{name} - {sum}", "{name}: {sum}", "{name} ({sum})"])
@pytest.mark.parametrize(
    "lead",
    [
        "The Commissioner has decided to award £8,000 from the Lights Fund to three local bodies.",
        "I have agreed grants of £8,000 in all.",
        "A total of £8,000 will be given to local groups.",
        "The Commissioner is asked to approve £8,000 for three projects.",
    ],
)
def test_each_name_with_its_sum_is_a_grant(records_of: Records, lead: str, shape: str) -> None:
    (record,) = records_of(f"{_HEAD}{lead}\n\nThe bids\n\n{_under_names(shape)}\n\nDate: 3 May 2031\n")
    assert [a.role for a in record.amounts] == ["committed", "award", "award", "match", "award"]
    assert [(a.recipient, a.purpose) for a in record.awards] == [
        ("Lantern Nights", "Two wardens on the quay at weekends"),
        ("Marl Together", "Keys and lights for the hall"),
        ("Reedham Late Bus", "A bus home after the dance"),
    ]


def test_bids_turned_down_and_parts_of_a_cost_are_none(records_of: Records) -> None:
    names = ("Quay Partnership", "Marl Together", "Reedham Late Bus")
    bids = _under_names("{name} – {sum}", names)
    (down,) = records_of(f"{_HEAD}The Commissioner has looked at three bids.\n\nBids turned down\n\n{bids}\n")
    assert not down.awards
    assert [a.role for a in down.amounts] == ["request", "request", "match", "request"]
    costs = _under_names("{name} – {sum}", ("Fourth Floor", "Staff Kitchen", "Car Park"))
    (works,) = records_of(f"{_HEAD}The Commissioner has agreed works at the office, at £8,000.\n\n{costs}\n")
    assert not works.awards


def test_a_paper_may_open_with_such_a_line(records_of: Records) -> None:
    (record,) = records_of("Outcome: Awarded £7,950\n\nGloves for the ring.\n\nMarl Club – £900\n\nLamps.\n")
    assert [str(a.value) for a in record.amounts] == ["7950", "900"]

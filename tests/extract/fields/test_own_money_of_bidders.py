"""What those who ask have in hand, or hope to have from somebody else: no bid to us."""

from collections.abc import Callable

import pytest

from extract.record import Kind

Fit = Callable[[str, str, Kind, str], bool]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "The boxing club hopes for a further £2,000 from Oxby Town Council and has £750 in hand.",
            "match match",
        ),
        ("Marsh Riders is also asking for £1,500 from the Lottery.", "match"),
        ("The charity has applied for another £4,000 from Comic Relief.", "match"),
        ("The group expects to get £600 more from the Rotary Club.", "match"),
        ("The Trust hopes to raise the other £3,000 from local firms.", "match"),
        ("The choir has £420 in the bank.", "match"),
        ("The forum already has £900 of its own.", "match"),
        ("The club has only £350 put by.", "match"),
        ("The reserve has £1.2m in hand.", "budget|remaining|context"),
    ],
)
def test_it_is_match(roles_fit: Fit, text: str, roles: str) -> None:
    dated = "The Commissioner awards £5,000 to Oxby Youth Trust."
    assert roles_fit(text, f"{roles} award", "decision", dated)

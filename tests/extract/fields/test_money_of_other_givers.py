"""What those who ask us hope to have from somebody else: no bid to us."""

from collections.abc import Callable

import pytest

from extract.record import Kind

Fit = Callable[[str, str, Kind, str], bool]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "The boxing club hopes for a further £2,000 from Oxby Town Council this spring.",
            "match",
        ),
        ("Marsh Riders is also asking for £1,500 from the Lottery.", "match"),
        ("The charity has also applied for £4,000 from Comic Relief.", "match"),
        ("The group expects to get £600 more from the Rotary Club.", "match"),
        ("The Trust hopes to raise the other £3,000 from local firms.", "match"),
        ("Oxby Parish Council has applied for £1,600 from the Road Safety Fund.", "request"),
    ],
)
def test_it_is_match(roles_fit: Fit, text: str, roles: str) -> None:
    dated = "The Commissioner awards £5,000 to Oxby Youth Trust."
    assert roles_fit(text, f"{roles} award", "decision", dated)

"""What a sum is in a table of those who pay for something: ours, an income, or another's share."""

from .cues import Scores, Sense
from .organisations import is_funder, is_office
from .row_years import years_after
from .rows import has_column
from .statements import label_sense
from .sums import Sum


def weigh_share(scores: Scores, place: Sum, column: str | None) -> None:
    """What one of the payers puts in; of ours, what is sought now and what was given in the year before."""
    label = label_sense(place.row)
    we_pay = is_office(place.row) or label == "give"
    ours: Sense = "request" if column == "request" else "committed"
    if we_pay and years_after(place) and has_column(place, "request"):
        scores["previous"] = 11.0  # last year's, beside what is sought
    payer: Sense = ours if we_pay else "income" if is_funder(place.row) or label == "income" else "match"
    payer = "precept" if scores["precept"] >= 5 else payer  # "Council tax" pays no share of a cost
    payer = label if label in ("request", "budget") else payer  # type: ignore[assignment]  # a sense
    scores["budget" if place.total else payer] = 10.0

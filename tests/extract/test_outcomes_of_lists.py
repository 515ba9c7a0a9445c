"""What came of an entry of a list: told in a column, in its words or behind a day."""

from pathlib import Path

import pytest

from extract.paper import read_paper

from .conftest import Records
from .test_told_of_lists import LOG, rows


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Not funded", "refused"),
        ("Withdrawn by the applicant", "withdrawn"),
        ("Put back to March", "deferred"),
        ("Noted. No action is needed.", "noted"),
        ("", None),
    ],
)
def test_outcomes_of_a_column(said: str, outcome: str | None, tmp_path: Path) -> None:
    assert rows(tmp_path, "Decisions", said)[1].outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("To let the contract for two boats to Quay Ltd.", "approved"),
        ("To defer the purchase of two boats.", "deferred"),
        ("A grant of £5,000 to Quay Rescue for a boat.", "approved"),
        ("The Commissioner received and noted the report.", "noted"),
        ("I have accepted £5,000 from the Home Office.", "approved"),
        ("The boats are kept at the quay.", None),
    ],
)
def test_outcomes_told_in_an_entry(text: str, outcome: str | None, tmp_path: Path) -> None:
    path = tmp_path / "log.md"
    path.write_text(LOG.format(text=text), encoding="utf-8")
    assert [r.outcome for r in read_paper(path)] == [outcome, "approved"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The Commissioner has, on 9 January 2020, agreed to raise the charge.", "approved"),
        ("At a meeting of the Board the Commissioner turned down a request for £800.", "refused"),
    ],
)
def test_outcomes_behind_a_day(text: str, outcome: str, tmp_path: Path) -> None:
    path = tmp_path / "log.md"
    path.write_text(LOG.format(text=text), encoding="utf-8")
    assert read_paper(path)[0].outcome == outcome


BULLETIN = """POLICE AND CRIME COMMISSIONER FOR FENLAND
DECISIONS BULLETIN: SPRING 2025

* Pier lamps (FEN/25/01)
  Decided on 14 January 2025 by the Commissioner. {0}

* Harbour boat (FEN/25/02)
  Decided on 15 January 2025 by the Commissioner. The bid was turned down.
"""


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("\u00a3900 has been granted to Quay Aid to light the pier until 31 March 2026.", "approved"),
        ("The contract with Reach Lamps Ltd has been extended by two years.", "approved"),
        ("The Home Office offer of \u00a31.2m has been accepted.", "approved"),
        ("The council sought \u00a39,000. The request for lamps has been declined for now.", "refused"),
        ("The request has not been agreed.", "refused"),
        ("The report has been received and noted.", "noted"),
        ("The item has been held over to May.", "deferred"),
        ("Quay Aid will receive \u00a3900 for lamps.", "approved"),
        ("Awards of \u00a3900 to Quay Aid and \u00a3700 to Oxby Scouts.", "approved"),
        ("Planning permission has been granted by Oxby Council for the pier.", None),
        ("The Force has been awarded \u00a32m for its patrols.", None),
        ("\u00a32m has been awarded to the Force for patrols by the Home Office.", None),
        ("Once the lease has been signed the pier will open.", None),
        ("The council will receive \u00a3900 from the harbour dues.", None),
    ],
)
def test_what_the_prose_of_an_entry_says_was_done_is_its_outcome(
    said: str, outcome: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "bulletin.txt"
    path.write_text(BULLETIN.format(said), encoding="utf-8")
    assert [r.outcome for r in read_paper(path)] == [outcome, "refused"]


def test_a_label_whose_answer_is_left_blank_approves_nothing(records_of: Records) -> None:
    entry = "Date: {}/02/31\nTitle: {}\nSummary: The terms are renewed.\nDecision Approved: {}\nSigned: {}\n"
    told = [
        (14, "Scheme of delegation", "Approved", "Ann Bell, Deputy Mayor"),
        (9, "Night bus", "Not approved", "Ann Bell, Deputy Mayor"),
        (3, "Visitors' expenses", "", ""),
    ]
    records = records_of(
        "Policing\n\nThe Deputy Mayor takes decisions on behalf of the Mayor of Fenland.\n\n"
        + "\n".join(entry.format(*one) for one in told)
        + "\nTenders\nInvitations to tender are on the portal.\n"
    )
    assert [r.outcome for r in records] == ["approved", "refused", None]


BIDS = """# Community Fund: grants of the PCC for Fenland

## Horsewatch – patrols

Riders in the lanes.

Bid number: CAF2/11
Amount awarded: £2,340
Decision: Approved 4 October 2030
Condition: Paid on receipts
Why it was supported: Crime is reported late.

## Fen Park – lights

Lamps in the park.

Bid number: CAF2/12
Amount awarded: Nil
Decision: Declined 11 October 2030

## Town Council – marshals

Marshals in the town.

Bid number: CAF2/13
Amount awarded: £40
Decision: Approved 12 October 2030
Why it was supported: It is dark.
"""


def test_bids_under_their_own_headings(records_of: Records) -> None:
    told = [(r.reference, r.title, r.outcome, str(r.decided_on), r.conditions) for r in records_of(BIDS)]
    assert told == [
        ("CAF2/11", "Horsewatch – patrols", "approved", "2030-10-04", ("Paid on receipts",)),
        ("CAF2/12", "Fen Park – lights", "refused", "2030-10-11", ()),
        ("CAF2/13", "Town Council – marshals", "approved", "2030-10-12", ()),
    ]

"""A clean paper, and the codes that the rules find in one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from extract.checks.rule import example
from extract.checks.rules import run_checks
from extract.record import Amount, Award, DateMention, Evidence, Record


def codes(record: Record, *, heavy: bool = False) -> list[str]:
    return [f.code for f in run_checks(record) if not heavy or f.severity != "info"]


def at(line: int, text: str) -> Evidence:
    return Evidence(1, line, text)


CLEAN = replace(
    example(
        {
            "reference": "WPCC3-0129",
            "title": "Boat patrol on the fen",
            "decided_by": "Police and Crime Commissioner",
            "decided_on": "2020-05-04",
            "submitted_on": "2020-05-01",
            "meeting_on": "2020-05-04",
            "published_on": "2020-05-06",
            "outcome": "approved",
            "summary": [
                {
                    "text": "A grant of £9,000 is proposed.",
                    "evidence": {"page": 1, "line": 5, "text": "A grant of £9,000 is proposed."},
                }
            ],
            "sections": [{"heading": "RECOMMENDATION", "page": 1, "text": "1. That £9,000 is granted."}],
            "recommendations": [
                {
                    "label": "1",
                    "text": "That £9,000 is granted.",
                    "evidence": {"page": 1, "line": 9, "text": "1. That £9,000 is granted."},
                }
            ],
            "evidence": {
                "decided_on": {"page": 1, "line": 20, "text": "Date 4/5/2020"},
                "title": {"page": 1, "line": 1, "text": "WPCC3-0129 Boat patrol on the fen"},
            },
        }
    ),
    dates=(DateMention(date(2020, 5, 4), "4/5/2020", "decided", at(20, "Date 4/5/2020")),),
    amounts=(
        Amount(
            Decimal(9000),
            "£9,000",
            "award",
            at(9, "A grant of £9,000 comprising £5,000 for oars and £4,000 for a boat."),
        ),
        Amount(
            Decimal(5000),
            "£5,000",
            "committed",
            at(9, "A grant of £9,000 comprising £5,000 for oars and £4,000 for a boat."),
        ),
        Amount(
            Decimal(4000),
            "£4,000",
            "committed",
            at(9, "A grant of £9,000 comprising £5,000 for oars and £4,000 for a boat."),
        ),
    ),
    awards=(
        Award(
            Decimal(9000),
            at(9, "…"),
            recipient="Fenland Boats",
            purpose="patrols",
            conditions=("a report",),
            reason="thefts fell",
            amounts=(0,),
        ),
    ),
    checklist=tuple(
        example(
            {
                "checklist": [
                    {
                        "topic": "legal",
                        "question": "Has legal advice been sought?",
                        "answer": "yes",
                        "reason": None,
                        "evidence": {"page": 2, "line": 1, "text": "… Yes"},
                    },
                    {
                        "topic": "finance",
                        "question": "Has the Treasurer been consulted?",
                        "answer": "yes",
                        "reason": None,
                        "evidence": {"page": 2, "line": 2, "text": "… Yes"},
                    },
                ]
            }
        ).checklist
    ),
    signatures=example(
        {
            "signatures": [
                {
                    "role": "commissioner",
                    "name": None,
                    "signed": True,
                    "date": "2020-05-04",
                    "evidence": {"page": 1, "line": 19, "text": "Signature"},
                },
                {
                    "role": "chief-executive",
                    "name": "J Bell",
                    "signed": True,
                    "date": "2020-05-01",
                    "evidence": {"page": 2, "line": 19, "text": "Signature: J Bell"},
                },
            ]
        }
    ).signatures,
)

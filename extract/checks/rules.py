"""The rules of the audit, and the one place that runs them all.

A rule's words stand in `rules.toml`, with a good and a bad example; its function stands with its family.
"""

import tomllib
from pathlib import Path

from ..errors import BadUsage
from ..record import Finding, Record
from . import agreement, answers, chronology, naming, openness, signing, spelling, sums
from .rule import Check, Rule

_CHECKS: dict[str, Check] = {
    **answers.CHECKS,
    **chronology.CHECKS,
    **sums.CHECKS,
    **agreement.CHECKS,
    **naming.CHECKS,
    **spelling.CHECKS,
    **signing.CHECKS,
    **openness.CHECKS,
}


def _load() -> dict[str, Rule]:
    told = tomllib.loads(Path(__file__).with_name("rules.toml").read_text(encoding="utf-8"))
    return {code: Rule(code=code, check=_CHECKS[code], **words) for code, words in sorted(told.items())}


RULES: dict[str, Rule] = _load()
"""Every rule by its code, in the order of the codes."""


def run_checks(record: Record) -> tuple[Finding, ...]:
    """Everything that the rules find in a record, in the order of the codes."""
    return tuple(finding for rule in RULES.values() for finding in rule.findings(record))


def explain(code: str) -> Rule:
    """The rule behind a code of a finding.

    Raises:
        BadUsage: There is no such rule.
    """
    rule = RULES.get(code.strip().upper())
    if rule is None:
        raise BadUsage(f"there is no rule {code!r}", "The codes are: " + ", ".join(RULES))
    return rule

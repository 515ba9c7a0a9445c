"""Compare the records read from a paper with its gold, field by field.

Gold is a list of plain records (see corpus/README.md). A field named in the record's `unscored` is passed
over; likeness.py says what is right, strictly and softly.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .likeness import alike, bare, first, likest, match, same

HEADER = (
    "kind", "language", "organisation", "area", "reference", "title", "originator", "submitted_to",
    "decided_by", "reason", "status", "outcome", "decided_on", "meeting_on", "submitted_on", "published_on",
)  # fmt: skip

Json = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Counts of one field: what gold expects, what was read, and how much of it was right."""

    expected: int = 0
    got: int = 0
    strict: int = 0
    soft: int = 0

    def __iadd__(self, other: "Tally") -> "Tally":
        self.expected += other.expected
        self.got += other.got
        self.strict += other.strict
        self.soft += other.soft
        return self

    def score(self, right: int) -> tuple[float, float]:
        """Precision and recall with `right` answers right; 1.0 where there was nothing to get wrong."""
        return (right / self.got if self.got else 1.0, right / self.expected if self.expected else 1.0)


@dataclass(slots=True)
class Scores:
    """Tallies by field, each mismatch in words, and the papers on which the reader crashed."""

    fields: dict[str, Tally] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    crashed: list[str] = field(default_factory=list)
    doubts: Counter[tuple[str, bool, bool]] = field(default_factory=Counter)

    def doubt(self, group: str, expected: Any, got: Any, evidence: Json | None) -> None:
        """Count whether a value that was read is marked as unsure, and whether it is right."""
        if got is not None:
            marked = bool(evidence) and (evidence or {}).get("confidence") is not None
            self.doubts[group, marked, alike(expected, got)] += 1

    def count(self, name: str, expected: Any, got: Any, where: str = "", *, optional: bool = False) -> None:
        """Count one value. With `optional`, what gold leaves out is not held against the reader."""
        if optional and expected is None:
            return
        strict, soft = same(expected, got), alike(expected, got)
        wanted = None not in expected if isinstance(expected, list) else expected is not None
        tally = self.fields.setdefault(name, Tally())
        if got is None and soft:
            return
        tally += Tally(int(wanted or soft), int(got is not None), int(strict), int(soft))
        if not soft:
            self.misses.append(f"{where}{name}: expected {show(expected)}, got {show(got)}")

    def extra(self, name: str, got: Any, where: str) -> None:
        """Count one thing read that gold does not have."""
        self.fields.setdefault(name, Tally()).got += 1
        self.misses.append(f"{where}{name}: expected nothing, got {show(got)}")

    def missing(self, name: str, expected: Any, where: str) -> None:
        """Count one thing that gold has and was not read."""
        self.fields.setdefault(name, Tally()).expected += 1
        self.misses.append(f"{where}{name}: expected {show(expected)}, got nothing")

    def found(self, name: str, strict: bool = True) -> None:
        """Count one thing that both have."""
        tally = self.fields.setdefault(name, Tally())
        tally += Tally(1, 1, int(strict), 1)

    def __iadd__(self, other: "Scores") -> "Scores":
        for name, tally in other.fields.items():
            self.fields.setdefault(name, Tally())
            self.fields[name] += tally
        self.misses += other.misses
        self.crashed += other.crashed
        self.doubts += other.doubts
        return self


def score_paper(gold: list[Json], read: list[Json], paper: str) -> Scores:
    """Score one document: its number of records, then each record against its own."""
    scores = Scores()
    exact = len(gold) == len(read)
    scores.fields["records (papers exact)"] = Tally(1, 1, int(exact), int(exact))
    if not exact:
        scores.misses.append(f"{paper}: expected {len(gold)} records, got {len(read)}")
    for number, (want, have) in enumerate(pair_records(gold, read), 1):
        where = f"{paper}#{number} " if len(gold) > 1 else f"{paper} "
        if want is None:
            scores.extra("records", have and (have.get("reference"), have.get("title")), where)
            for name in ("dates", "amounts", "awards"):
                _RULES[name]([], (have or {}).get(name) or [], scores, where)
            continue
        if have is None:
            scores.missing("records", (want.get("reference"), want.get("title")), where)
        else:
            scores.found("records")
        score_record(want, have or {}, scores, where)
    return scores


def pair_records(gold: list[Json], read: list[Json]) -> list[tuple[Json | None, Json | None]]:
    """Gold records beside read ones: in order where the counts agree, else the likest pairs."""
    if len(gold) == len(read):
        return list(zip(gold, read, strict=True))
    likeness = sorted(
        ((_likeness(g, r), -i, -j) for i, g in enumerate(gold) for j, r in enumerate(read)), reverse=True
    )
    left, right, pairs = set(range(len(gold))), set(range(len(read))), {}
    for mark, i, j in likeness:
        if mark > 0 and -i in left and -j in right:
            left.discard(-i)
            right.discard(-j)
            pairs[-i] = -j
    found: list[tuple[Json | None, Json | None]] = [
        (g, read[pairs[i]] if i in pairs else None) for i, g in enumerate(gold)
    ]
    return found + [(None, read[j]) for j in sorted(right)]


def _likeness(gold: Json, read: Json) -> float:
    points = 0.0
    for name, weight in (("reference", 4.0), ("title", 3.0), ("decided_on", 1.0)):
        if gold.get(name) is not None and read.get(name) is not None:
            points += weight * alike(gold[name], read[name])
    values = Counter(a["value"] for a in gold.get("amounts", []))
    return points + (values & Counter(a["value"] for a in read.get("amounts", []))).total()


def score_record(gold: Json, read: Json, scores: Scores, where: str) -> None:
    """Score every field of one record."""
    unscored = set(gold.get("unscored", ()))
    for name in HEADER:
        if name not in unscored:
            scores.count(name, gold.get(name), read.get(name), where)
            scores.doubt("header", gold.get(name), read.get(name), read.get("evidence", {}).get(name))
    for name, rule in _RULES.items():
        if name not in unscored and name in gold:
            rule(gold.get(name) or [], read.get(name) or [], scores, where)


def _score_dates(gold: list[Json], read: list[Json], scores: Scores, where: str) -> None:
    pairs, missed, extra = match(gold, read, lambda d: d["value"] or bare(str(d["text"])))
    for want, have in pairs:
        scores.found("dates", same(want["text"], have["text"]))
        scores.count("date role", want["role"], have["role"], f"{where}{want['text']!r} ")
    _leftovers("dates", missed, extra, scores, where, ("value", "text", "role"))


def _score_amounts(gold: list[Json], read: list[Json], scores: Scores, where: str) -> None:
    pairs, missed, extra = match(gold, read, lambda a: (a["value"], a.get("upper")))
    more, missed, extra = match(missed, extra, lambda a: a["value"])
    for want, have in pairs + more:
        at = f"{where}{want['text']!r} "
        scores.found("amounts", same(want["text"], have["text"]) and want.get("upper") == have.get("upper"))
        scores.count("amount role", want["role"], have["role"], at)
        scores.doubt("amount role", want["role"], have["role"], have.get("evidence"))
        scores.count("amount qualifier", want.get("qualifier", "exact"), have.get("qualifier", "exact"), at)
        scores.count("amount per", want.get("per"), have.get("per"), at)
        suspect = ["yes" if a.get("suspect") else None for a in (want, have)]
        scores.count("amount suspect", suspect[0], suspect[1], at)
        scores.count("amount recipient", want.get("recipient"), have.get("recipient"), at, optional=True)
        scores.count("amount purpose", want.get("purpose"), have.get("purpose"), at, optional=True)
        if want.get("page"):
            scores.count("amount page", str(want["page"]), str(have["evidence"]["page"]), at)
    _leftovers("amounts", missed, extra, scores, where, ("value", "text", "role"))


def _score_awards(gold: list[Json], read: list[Json], scores: Scores, where: str) -> None:
    pairs, missed, extra = match(gold, read, lambda a: (a["value"], bare(first(a.get("recipient")))))
    more, missed, extra = match(missed, extra, lambda a: a["value"])
    for want, have in pairs + more:
        at = f"{where}award {want['value']} "
        scores.found("awards")
        scores.count("award recipient", want.get("recipient"), have.get("recipient"), at)
        scores.count("award qualifier", want.get("qualifier", "exact"), have.get("qualifier", "exact"), at)
        for name in ("purpose", "period", "fund"):
            scores.count(f"award {name}", want.get(name), have.get(name), at, optional=True)
        units = [_spelled(a.get("units")) for a in (want, have)]
        scores.count("award units", units[0], units[1], at)
        if want.get("conditions"):
            _score_texts("award conditions")(want["conditions"], have.get("conditions") or [], scores, at)
    _leftovers("awards", missed, extra, scores, where, ("value", "recipient"))


def _score_checklist(gold: list[Json], read: list[Json], scores: Scores, where: str) -> None:
    printed = {bare(str(c["question"])) for c in read}

    def question(asked: Json) -> str:
        words = asked["question"] if isinstance(asked["question"], list) else [asked["question"]]
        return next((key for key in map(bare, words) if key in printed), bare(words[0]))

    pairs, missed, extra = match(gold, read, question)
    more, missed, extra = match(missed, extra, lambda c: c["topic"])
    for want, have in pairs + more:
        at = f"{where}checklist {want['topic']} "
        scores.found("checklist questions", same(want["question"], have["question"]))
        scores.count("checklist topic", want["topic"], have["topic"], at)
        scores.count("checklist answer", want["answer"], have["answer"], at)
        scores.count("checklist reason", want.get("reason"), have.get("reason"), at)
    _leftovers("checklist questions", missed, extra, scores, where, ("topic", "question", "answer"))


def _score_signatures(gold: list[Json], read: list[Json], scores: Scores, where: str) -> None:
    pairs, missed, extra = match(gold, read, lambda s: s["role"])
    more, missed, extra = match(missed, extra, lambda s: s["date"])
    for want, have in pairs + more:
        at = f"{where}signature {first(want['role'])} "
        scores.count("signatures", want["role"], have["role"], at)
        scores.count("signature name", want.get("name"), have.get("name"), at)
        signed = [_spelled(s["signed"]) for s in (want, have)]
        scores.count("signature signed", signed[0], signed[1], at)
        scores.count("signature date", want.get("date"), have.get("date"), at)
    _leftovers("signatures", missed, extra, scores, where, ("role", "name"))


def _score_contacts(gold: list[Json], read: list[Json], scores: Scores, where: str) -> None:
    pairs, missed, extra = match(gold, read, lambda c: bare(str(c.get("email") or c.get("name"))))
    more, missed, extra = match(missed, extra, lambda c: bare(str(c.get("name"))))
    for want, have in pairs + more:
        scores.found("contacts")
        for name in ("role", "name", "telephone", "email"):
            scores.count(f"contact {name}", want.get(name), have.get(name), where)
    _leftovers("contacts", missed, extra, scores, where, ("role", "name", "email"))


def _score_recommendations(gold: list[Json], read: list[Json], scores: Scores, where: str) -> None:
    pairs, missed, extra = match(gold, read, lambda r: bare(str(r["text"])))
    more, missed, extra = likest(missed, extra, lambda r: r["text"])
    for want, have in pairs + more:
        scores.found("recommendations", same(want["text"], have["text"]))
        scores.count("recommendation label", want.get("label"), have.get("label"), where)
    _leftovers("recommendations", missed, extra, scores, where, ("text",))


def _score_summary(gold: list[Json], read: list[Json], scores: Scores, where: str) -> None:
    want, have = ("\n".join(p["text"] for p in part) or None for part in (gold, read))
    scores.count("summary", want, have, where)


def _score_sections(gold: list[Json], read: list[Json], scores: Scores, where: str) -> None:
    """Recall alone: which bare lines are headings is a matter of taste; gold lists the plain ones."""
    pairs, missed, _ = match(gold, read, lambda s: bare(str(s["heading"])))
    for want, have in pairs:
        scores.found("section headings", same(want["heading"].rstrip(":"), have["heading"].rstrip(":")))
        scores.count("section number", _number(want), _number(have), f"{where}{want['heading']!r} ")
    _leftovers("section headings", missed, [], scores, where, ("number", "heading"))


def _score_texts(name: str) -> Callable[[list[Any], list[Any], Scores, str], None]:
    """A rule for a list of plain texts, each matched to the likest."""

    def rule(gold: list[Any], read: list[Any], scores: Scores, where: str) -> None:
        pairs, missed, extra = likest(gold, read, lambda text: text)
        for want, have in pairs:
            scores.found(name, same(want, have))
        for want in missed:
            scores.missing(name, want, where)
        for have in extra:
            scores.extra(name, have, where)

    return rule


def _score_findings(gold: list[Any], read: list[Json], scores: Scores, where: str) -> None:
    """The codes that a reader of the paper can settle; the others hang on what the form should hold."""
    codes = [f["code"] for f in read if re.fullmatch(r"C00[12347]|[DM]\d+|R004|S00[123]", f["code"])]
    pairs, missed, extra = match(gold, sorted(set(codes)), str)
    for _ in pairs:
        scores.found("findings")
    for code in missed:
        scores.missing("findings", code, where)
    for code in extra:
        scores.extra("findings", code, where)


_RULES: dict[str, Callable[[list[Any], list[Any], Scores, str], None]] = {
    "conditions": _score_texts("conditions"),
    "dates": _score_dates,
    "summary": _score_summary,
    "recommendations": _score_recommendations,
    "sections": _score_sections,
    "amounts": _score_amounts,
    "awards": _score_awards,
    "checklist": _score_checklist,
    "signatures": _score_signatures,
    "contacts": _score_contacts,
    "findings": _score_findings,
}


def show(value: Any) -> str:
    """A value for a list of mismatches, cut to a line."""
    text = repr(value)
    return text if len(text) <= 160 else f"{text[:157]}…"


def _leftovers(
    name: str, missed: list[Json], extra: list[Json], scores: Scores, where: str, parts: tuple[str, ...]
) -> None:
    for want in missed:
        scores.missing(name, tuple(want.get(p) for p in parts), where)
    for have in extra:
        scores.extra(name, tuple(have.get(p) for p in parts), where)


def _spelled(value: Any) -> Any:
    """A number or truth value as text, None as None; each of a list of right answers."""
    if isinstance(value, list):
        return [_spelled(one) for one in value]
    return None if value is None else str(value)


def _number(section: Json) -> str | None:
    number = section.get("number")
    return None if number is None else str(number).strip().rstrip(".")

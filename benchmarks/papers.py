"""A library of made-up papers, from a fixed seed, each with what it was made to be about.

    python -m benchmarks.papers 10000 FOLDER [--words 2500] [--seed 1]

The words are those of such papers and, for the rest, of no language, with the frequencies that words have:
a few very often, most hardly ever. A paper has one subject that it decides on, one that a part of it treats,
and some that it names in passing; half of what names a subject does so in other words, a third of the titles
say nothing ("Request for funding"), and some name a subject that the paper is not about. So no field gives
the answer away.
"""

import argparse
import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from extract.record import (
    Amount,
    Answer,
    Award,
    Evidence,
    Finding,
    PageText,
    Recommendation,
    Record,
    Source,
)
from index.library import FileState, Library

SUBJECTS = tuple(
    tuple(line.split("; "))
    for line in """\
knife crime; bladed weapons; knife arches
domestic abuse; abuse in the home; perpetrator programme
victim support; help for those harmed; victim care unit
road safety; speed cameras; casualty reduction
rural crime; hare coursing; theft of farm machinery
modern slavery; forced labour; trafficking
e-safety; online grooming; safety on the internet
youth offending; youth justice; diversion of young people
restorative justice; mediation with offenders; restorative conferences
hate crime; prejudice; third party reporting
body worn video; cameras on uniforms; bodycams
estates strategy; sale of police houses; front counters
vehicle fleet; patrol cars; electric vehicles
custody visiting; independent visitors; detainees
drug treatment; needle exchange; substance misuse
mental health; street triage; place of safety
burglary; home security; target hardening
child exploitation; county lines; missing children
sexual violence; rape crisis centre; assault referral
street drinking; alcohol nuisance; public space order
community speedwatch; volunteers with radar; village speed checks
fraud; scams; doorstep sellers
neighbourhood watch; street champions; watch schemes
police cadets; junior volunteers; cadet units
taser; conducted energy devices; less lethal options
drones; unmanned aircraft; aerial support
internal audit; assurance plan; auditor's opinion
council tax precept; precept proposal; band D
complaints reviews; dissatisfied complainants; appeals against outcomes
stop and search; scrutiny of searches; search powers
homelessness; rough sleeping; hostel beds
probation; reducing reoffending; through the gate
antisocial behaviour; neighbour disputes; nuisance bikes
cyber security; network defences; ransomware
stalking; harassment advocates; stalking clinic
wildlife crime; poaching; badger persecution""".splitlines()
)
"""What papers are about, each in the words that name it."""

AREAS = ("Eastmarch", "Norwold", "Avonford", "Tarnshire", "Westerleigh", "Saltmoor", "Highfell", "Dunbrook",
         "Ashwater", "Kingsholt", "Marlbury", "Fenwick")  # fmt: skip
PROVIDERS = ("Bright Futures", "Safe Harbour", "Open Door Trust", "Lantern Project", "Second Chance",
             "Oakleaf Housing", "Street Angels", "Crossroads Advice", "New Dawn", "Willow House",
             "Tidewater Trust", "The Bridge", "Phoenix Network", "Harvest Charity", "Compass Youth",
             "Haven Refuge")  # fmt: skip
BLAND = ("Request for funding", "Commissioning fund, round {n}", "Decision notice",
         "Quarterly report to the panel", "Proposal from the chief executive",
         "Allocation of grants {y}", "Contract extension", "Partnership bid")  # fmt: skip
NAMED = ("{s}", "{s}: award of grant", "Funding for {s}", "{s} in {a}", "Proposal on {s}", "{s} {y}")
DECOYS = ("Refurbishment of the {s} office", "Minutes of the {s} working group: car parking",
          "Lease of rooms from the {s} partnership")  # fmt: skip
COMMON = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "is",
    "that",
    "for",
    "it",
    "as",
    "was",
    "with",
    "be",
    "by",
    "on",
    "not",
    "this",
    "are",
    "or",
    "from",
    "at",
    "which",
    "have",
    "an",
    "they",
    "will",
    "police",
    "crime",
    "commissioner",
    "force",
    "county",
    "public",
    "service",
    "services",
    "report",
    "panel",
    "board",
    "plan",
    "year",
    "funding",
    "grant",
    "cost",
    "budget",
    "decision",
    "chief",
    "constable",
    "officer",
    "officers",
    "staff",
    "office",
    "work",
    "local",
    "community",
    "partners",
    "council",
    "people",
    "support",
    "provided",
    "provide",
    "review",
    "risk",
    "finance",
    "legal",
    "equality",
    "page",
    "section",
    "total",
    "during",
    "between",
    "under",
    "may",
    "can",
    "should",
    "would",
    "has",
    "been",
    "were",
    "their",
    "its",
    "more",
    "all",
    "also",
    "other",
    "new",
    "number",
    "following",
    "used",
    "made",
    "within",
]
SYLLABLES = (
    "ba ke lo mi ru ta ve so den gar wel nor pil cam tor shen dra fli quo zan",
    "ding ler mond sty ric ven low ham tis bur nel gate shaw pro cut lan",
)
FIRST = date(2014, 4, 1)


@dataclass(frozen=True)
class Paper:
    """A record with what it was made to be about: subject → 3 decided on, 2 treated, 1 named in passing."""

    record: Record
    about: dict[int, int]
    paid: str
    named: tuple[str, ...]
    cites: tuple[str, ...] = ()


@dataclass
class Maker:
    """Makes papers, one after the other, the same for the same seed."""

    seed: int
    words: int
    spread: float = 0.35
    references: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        ends = [start + final for start in SYLLABLES[0].split() for final in SYLLABLES[1].split()]
        made = (a + b for a, b in itertools.product(ends, ends))
        self.vocabulary = COMMON + list(itertools.islice(made, 60_000))
        frequencies = (1 / (rank + 2.7) for rank in range(len(self.vocabulary)))
        self.cumulative = list(itertools.accumulate(frequencies))

    def papers(self, count: int) -> Iterator[Paper]:
        for number in range(count):
            yield self.paper(number)

    def filler(self, count: int) -> str:
        drawn = self.chance.choices(self.vocabulary, cum_weights=self.cumulative, k=max(count, 1))
        lines = [" ".join(drawn[at : at + 14]) for at in range(0, len(drawn), 14)]
        return ".\n".join(line.capitalize() for line in lines) + "."

    def wording(self, subject: int) -> str:
        words = SUBJECTS[subject]
        return words[0] if self.chance.random() < 0.5 else self.chance.choice(words[1:])

    def paper(self, number: int) -> Paper:
        chance = self.chance
        main, part, decoy, *passing = chance.sample(range(len(SUBJECTS)), 3 + chance.randrange(5))
        area, provider = chance.choice(AREAS), chance.choice(PROVIDERS)
        other = chance.choice([name for name in PROVIDERS if name != provider])
        day = FIRST + timedelta(days=chance.randrange(3650))
        reference = f"{area[:2].upper()}{number // 9 + 1}/{day.year % 100}-{number % 9 + 1}"
        cites = tuple(chance.sample(self.references, min(2, len(self.references))))
        self.references = [*self.references[-199:], reference]
        style = chance.random()
        title = chance.choice(NAMED if style < 0.6 else BLAND if style < 0.9 else DECOYS)
        subject = decoy if style >= 0.9 else main
        title = title.format(s=self.wording(subject), a=area, y=day.year, n=number % 7).capitalize()
        about = dict.fromkeys(passing, 1) | ({decoy: 1} if style >= 0.9 else {}) | {part: 2, main: 3}
        value = Decimal(chance.randrange(1, 400)) * chance.choice([50, 250, 1000])
        pages = self.pages(main, part, passing, provider, other, cites, title, reference, area, value)
        record = self.record(number, title, reference, area, provider, day, value, main, pages)
        return Paper(record, about, provider, (provider, other), cites)

    def pages(self, main: int, part: int, passing: list[int], provider: str, other: str,
              cites: tuple[str, ...], title: str, reference: str, area: str,
              value: Decimal) -> list[str]:  # fmt: skip
        chance = self.chance
        length = int(self.words * chance.lognormvariate(-(self.spread**2) / 2, self.spread))
        told = [f"{self.wording(main).capitalize()} {self.filler(chance.randrange(8, 40))}"
                for _ in range(chance.randrange(1, 5))]  # fmt: skip
        aside = [f"{self.wording(part).capitalize()} {self.filler(chance.randrange(8, 40))}"
                 for _ in range(chance.randrange(1, 6))]  # fmt: skip
        names = ", ".join(self.wording(subject) for subject in passing) or "nothing else"
        parts = [*told, *aside, f"Also considered: {names}.", f"{provider} is to receive £{value:,}.",
                 f"A bid from {other} was not supported.",
                 *(f"See decision {cite}." for cite in cites)]  # fmt: skip
        spare = max(0, length - sum(len(part.split()) for part in parts))
        parts += [self.filler(size) for size in [spare // 6] * 6]
        chance.shuffle(parts)
        text = [f"{title}\n{reference}\n{area} police and crime commissioner", *parts]
        third = len(text) // 3 + 1
        return ["\n".join(text[at : at + third]) for at in range(0, len(text), third)]

    def record(self, number: int, title: str, reference: str, area: str, provider: str, day: date,
               value: Decimal, main: int, pages: list[str]) -> Record:  # fmt: skip
        chance = self.chance
        sha = f"{self.seed:04x}{number:08x}".ljust(64, "0")
        at = Evidence(1, 3, f"{provider} is to receive £{value:,}.")
        what = self.wording(main) if chance.random() < 0.7 else "this proposal"
        decided = chance.random() < 0.7
        answers = {
            topic: chance.choice(("yes", "yes", "no", "n/a", "blank")) for topic in ("legal", "finance")
        }
        return Record(
            sha[:12], "decision" if decided else "paper",
            Source(f"/made/{sha[:12]}.txt", sha, 100, "text/plain", len(pages)),
            reference=reference, title=title, area=area,
            originator=f"{chance.choice(PROVIDERS).split()[0]} Jones",
            outcome=chance.choice(("approved", "approved", "refused", None)),
            decided_on=day if decided else None, meeting_on=None if decided else day,
            recommendations=(Recommendation("1", f"That {what} be funded with £{value:,}.", at),),
            amounts=(Amount(value, f"£{value:,}", "award" if decided else "budget", at, recipient=provider),),
            awards=(Award(value, at, recipient=provider, amounts=(0,)),) if decided else (),
            checklist=tuple(Answer(topic, f"{topic}?", said, None, at) for topic, said in answers.items()),
            findings=(Finding("M101", "warning", "look", at),) if chance.random() < 0.1 else (),
            body=tuple(PageText(page, text) for page, text in enumerate(pages, 1)),
        )  # fmt: skip


def fill(folder: Path, papers: Iterator[Paper], engine: str = "whoosh") -> None:
    """Put papers into a library that is made for them."""
    with Library.open(folder, create=True, write=True, engine=engine, say=print) as library:
        for paper in papers:
            source = paper.record.source
            library.add(FileState(source.path, source.bytes, 1, source.sha256), [paper.record])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--words", type=int, default=2500)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    fill(asked.folder, Maker(asked.seed, asked.words).papers(asked.count))


if __name__ == "__main__":
    main()

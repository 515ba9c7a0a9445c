"""How rightly a sentence of a decision tells its outcome, by the words that rules know.

    python -m benchmarks.verdicts

Asks `outcome_in` of every sentence of corpus/sentences/verdicts, by writers who knew no rule: half of them
use words of deciding of other things. The reader asks it only of sentences that stand where a decision
does, so these figures say how many wordings are known, and not how papers are read.
"""

from collections import Counter
from pathlib import Path

from corpus.nets import files_in, lines_of, unmarked
from extract.fields.language import in_turn
from extract.fields.outcome.said import outcome_in

SENTENCES = Path(__file__).parents[1] / "corpus" / "sentences" / "verdicts"


def main() -> int:
    """Print, for each file, how many sentences that decide are told, and how many of those told are right."""
    for path in files_in(SENTENCES):
        told = Counter(
            (wanted, said) for line in lines_of(path) if line.strip() for wanted, said in _asked(line)
        )
        right = sum(count for (wanted, said), count in told.items() if wanted == said != "none")
        decide = sum(count for (wanted, _), count in told.items() if wanted != "none")
        said_any = sum(count for (_, said), count in told.items() if said != "none")
        rightly = f"precision {right / said_any:.2f}, recall {right / decide:.2f}"
        print(f"{path.stem:10} {decide} sentences decide: {rightly}")
    return 0


def _asked(line: str) -> list[tuple[str, str]]:
    """What each sentence of a line decides, and what the rules say; "none" for nothing."""
    text, marks = unmarked(line.partition("\t")[2])
    found = []
    for at, _, sentence in in_turn(text):
        held = [names[0] for start, end, names in marks if start < at + len(sentence) and end > at]
        said = outcome_in(sentence) or "none"
        found.append((held[0] if held else "none", "part" if said == "approved-in-part" else said))
    return found


if __name__ == "__main__":
    raise SystemExit(main())

"""Our money and date grammars beside price-parser and dateparser, on the same strings.

python -m benchmarks.grammars

The other two are no dependencies of the project: `pip install price-parser dateparser` to see them; one that
is not installed is said to be missing. The strings are of the kinds that papers print, so this shows why the
project has grammars of its own, not how good they are on papers never seen: accuracy.py does that.
"""

import importlib
import time
from collections.abc import Callable, Sequence
from typing import Any

from extract.fields.dates.dates import find_dates
from extract.fields.money.money import find_money

# A string and every sum in it, in pounds; a range is "low-high".
MONEY = [
    ("a grant of £25,600 towards the project", "25600"),
    ("a budget of £270,000.00", "270000"),
    ("up to £5000", "5000"),
    ("£1.44m of surge funding", "1440000"),
    ("£4.5 million over four years", "4500000"),
    ("£45K for the pilot", "45000"),
    ("PCC Initiatives of £1,510k", "1510000"),
    ("a £50bn deal", "50000000000"),
    ("between £100 and £3,000", "100-3000"),
    ("£500 - £20,000", "500-20000"),
    ("£10-15k", "10000-15000"),
    ("£5-7m", "5000000-7000000"),
    ("an increase from £200 to £215", "200 215"),
    ("£ 95,000", "95000"),
    ("£102, 267", "102267"),
    ("reserves of £264.824mfor the year", "264824000"),
    ("sum requested£4,737", "4737"),
    ("a variance of -£5,000", "-5000"),
    ("two posts (£5,000)", "5000"),
    ("£300.2302 for Band D", "300.2302"),
    ("£1.2 miliwn", "1200000"),
    ("an extra 15p per week", "0.15"),
    ("twenty five thousand pounds (£25,000)", "25000"),
    ("In 2016/17 there were 1,042 offences", ""),
    ("Reserves £000", ""),
    ("Decision AP17/47 of 23/08/2016", ""),
    ("17% of total project costs", ""),
    ("$5,000", ""),
]

# A string and every date with a day in it; "none" is a date that names no possible day.
DATES = [
    ("approved on 23/08/2016", "2016-08-23"),
    ("Date: 8/4/2022", "2022-04-08"),
    ("7/6/16", "2016-06-07"),
    ("24.11.2021", "2021-11-24"),
    ("Date: 2025-01-10 / PDF", "2025-01-10"),
    ("Thursday, 11th September, 2014", "2014-09-11"),
    ("11 th September 2014", "2014-09-11"),
    ("February 8th, 2016", "2016-02-08"),
    ("PANEL - 29 APRIL 2014", "2014-04-29"),
    ("Date 24 8/16", "2016-08-24"),
    ("5 December 201 6", "2016-12-05"),
    ("Date : 16/02/204", "none"),
    ("31/02/2020", "none"),
    ("01/04/2020-31/03/2021", "2020-04-01 2021-03-31"),
    ("29 Ionawr 2018", "2018-01-29"),
    ("1af Fai 2019", "2019-05-01"),
    ("Received Ref: 33/ 16 Date: 27 June 2016", "2016-06-27"),
    ("the financial year 2016/17", ""),
    ("2023/24–2024/25", ""),
    ("Decision 17/008", ""),
    ("Decision 9-14/2/2013", ""),
    ("Decision 2013/041", ""),
    ("PAPER NO: AP17/47", ""),
    ("Band A (6/9th) 194.33", ""),
    ("see paragraph 4.1.12", ""),
    ("telephone 01473 782773", ""),
    ("a help line, 24/7", ""),
    ("delivered in September 2016", ""),
    ("a grant of £12,500 for 18 months", ""),
    ("we may support 5 projects", ""),
]


def ours_money(text: str) -> str:
    return " ".join(_number(m.value) + (f"-{_number(m.upper)}" if m.upper else "") for m in find_money(text))


def ours_dates(text: str) -> str:
    return " ".join(str(d.value or "none").lower() for d in find_dates(text))


def price_parser(library: Any) -> Callable[[str], str]:
    def read(text: str) -> str:
        price = library.Price.fromstring(text)
        return _number(price.amount) if price.amount is not None else ""

    return read


def date_parser(library: Any) -> Callable[[str], str]:
    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"]}

    def read(text: str) -> str:
        found = library.search_dates(text, languages=["en", "cy"], settings=settings) or []
        return " ".join(str(when.date()) for _, when in found)

    return read


def _number(value: Any) -> str:
    return f"{value.normalize():f}"


def compare(
    title: str, rows: Sequence[tuple[str, str]], readers: dict[str, Callable[[str], str] | None]
) -> None:
    """Print one line a string, then how many each reader has right and how long it took."""
    print(f"\n{title}")
    print(f"  {'string':46}{'right answer':24}" + "".join(f"{name:28}" for name in readers))
    right = dict.fromkeys(readers, 0)
    spent = dict.fromkeys(readers, 0.0)
    for text, wanted in rows:
        line = f"  {text[:44]:46}{wanted or '(nothing)':24}"
        for name, read in readers.items():
            start = time.perf_counter()
            got = read(text) if read else "(not installed)"
            spent[name] += time.perf_counter() - start
            right[name] += got == wanted
            line += f"{('= ' if got == wanted else 'x ') + (got or '(nothing)'):28}"
        print(line.rstrip())
    for name, read in readers.items():
        if read:
            print(f"  {name}: {right[name]} of {len(rows)} right, {spent[name] * 1000:.1f} ms in all")
        else:
            print(f"  {name}: not installed here")


def _library(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def main() -> None:
    prices, dates = _library("price_parser"), _library("dateparser.search")
    ours_money("£1"), ours_dates("1/1/2020")  # compile before the clock starts
    compare("Money", MONEY, {"ours": ours_money, "price-parser": price_parser(prices) if prices else None})
    compare("Dates", DATES, {"ours": ours_dates, "dateparser": date_parser(dates) if dates else None})


if __name__ == "__main__":
    main()

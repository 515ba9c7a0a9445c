"""Printed figures → Decimal pounds, with a reason where their size is doubtful.

No size is mended: "£1,042m" stays a thousand million and says why that is doubtful.
"""

import re
from decimal import Decimal
from functools import lru_cache

from ..word_lists import vocabulary

VOCABULARY = vocabulary("money")
SCALES: dict[str, int] = VOCABULARY["scales"]

ONE_DECIMAL = "one decimal and no k, m or million"
THREE_DECIMALS = "three decimals and no k, m or million"
# Looks like figures: whole comma groups, groups split by a space or a line break, or anything looser, which
# is then judged. A space may replace the comma only throughout, and never before a year ("£250 2016").
_LETTERED = (
    r"(?:(?=[\dOolIS,.]*[OolIS])(?=[OolIS,]*\d)[\dOolIS]{1,3}(?:,[\dOolIS]{3})+"  # 1S,OOO
    r"|(?=[\dOolI]*[OolI])(?=[OolI]*\d)[\dOolI]{2,})(?:\.[\dOolIS]{2})?(?!\w|,\w)"
)
_LOOKALIKES = str.maketrans("OoIlSs", "001155")
FIGURES = (
    r"(?>"
    rf"{_LETTERED}"  # 1O,OOO read by OCR
    r"|\d{1,3}(?:\s?,\s?\d{3})+(?!\d|,\d)(?:\.\d+)*"  # 25,600  102, 267  270,000.00
    r"|\d{1,3}(?:\s\d{3})+(?:\.\d\d)?(?![\d/%]|[.,]\d)(?!\s?(?:,\s?)?\d)"  # 25 600
    r"|\d+(?:[,.]\d+)*"  # 5000  1.44  44,1526  1.250.000
    r"|\.\d+"  # .50
    r")"
)
_GLUED = r"(?:for|to|from|and|in|of|is|was|has|have|will|with|towards|which|per|over|by|on|as|at|or)\b"
# A scale may be glued to the next word: "£264.824mfor", "£11millionof".
SUFFIX = (
    r"(?:[\s-]?(?P<scale>"
    + "|".join(sorted((s for s in SCALES if len(s) > 2), key=len, reverse=True))
    + rf")(?:(?![a-z])|(?={_GLUED}))"
    + rf"|\s?(?P<letter>bn|mn|tn|k|m)(?=[^\w]|$|{_GLUED}))?"
)


# "71,318,06": behind whole groups of three, two digits can only be pence.
_COMMA_FOR_POINT = re.compile(r"\d{1,3}(?:,\d{3})+,\d\d")


@lru_cache(maxsize=4096)  # tables repeat their figures
def read_figures(figures: str, scale: str = "") -> tuple[Decimal, str | None]:
    """The sum in pounds that the figures name, and why its size is doubtful (None where it is not).

    >>> read_figures("1.44", "m")
    (Decimal('1440000'), None)
    >>> read_figures("25,600")
    (Decimal('25600'), None)
    >>> read_figures("1,042", "m")
    (Decimal('1042000000'), 'a comma before three digits, with "m"')
    >>> read_figures("71,318,06")
    (Decimal('71318.06'), 'commas not before groups of three digits')
    """
    clean = figures.translate(_LOOKALIKES)
    doubt = "letters read as figures" if clean != figures else None
    compact = re.sub(r"\s+", "", clean)
    doubt = doubt or _doubt(clean, compact, scale)
    if _COMMA_FOR_POINT.fullmatch(compact):
        compact = ".".join(compact.rsplit(",", 1))
    whole, _, decimals = compact.rpartition(".")
    if not whole and "." not in compact:
        whole, decimals = compact, ""
    if "." in whole:  # 1.250.000: points where commas belong
        whole, decimals = (
            whole + decimals if len(decimals) == 3 else whole,
            decimals if len(decimals) != 3 else "",
        )
    digits, decimals = re.sub(r"\D", "", whole) or "0", re.sub(r"\D", "", decimals)
    return scaled(
        Decimal(f"{digits}.{decimals}" if decimals else digits), SCALES.get(scale.lower(), 0)
    ), doubt


def scaled(value: Decimal, noughts: int) -> Decimal:
    """`value` times ten to the power `noughts`, without decimals that were never printed.

    >>> scaled(Decimal("264.824"), 6), scaled(Decimal("7000.00"), 0), scaled(Decimal("0.5"), 3)
    (Decimal('264824000'), Decimal('7000.00'), Decimal('500'))
    """
    if not noughts:
        return value
    product = value.scaleb(noughts).normalize()
    return Decimal(f"{product:f}")  # exact where quantize() gives up, past 28 figures


def _doubt(printed: str, compact: str, scale: str) -> str | None:
    """Why the size that these figures give is not to be trusted, if so."""
    whole, _, decimals = compact.partition(".")
    groups = whole.split(",")
    if len(groups) > 1 and not (1 <= len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:])):
        return "commas not before groups of three digits"
    if len(groups) == 2 and not decimals and scale[:1].lower() in {"m", "b", "t"}:
        return f'a comma before three digits, with "{scale}"'
    if "," in decimals:
        return "a comma behind the decimal point"
    if compact.count(".") > 1:
        return "more than one decimal point"
    if len(decimals) == 3 and not scale:
        return THREE_DECIMALS
    if len(decimals) == 1 and not scale:
        return ONE_DECIMAL
    if len(whole) > 1 and whole[0] == "0":
        return "a nought in front"
    if re.search(r"\d\s\d", printed) and not whole.endswith("000"):
        return "a space inside the figures"
    return None

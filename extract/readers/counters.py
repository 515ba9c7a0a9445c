"""The numbers that Word and HTML put in front of list items without writing them into the text."""

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def roman(number: int) -> str:
    """A number in small Roman numerals.

    >>> roman(4), roman(19)
    ('iv', 'xix')
    """
    made = ""
    for value, letters in _ROMAN:
        while number >= value:
            made += letters
            number -= value
    return made


def letters(number: int) -> str:
    """A number as a list letter: after z comes aa, then bb, as Word counts.

    >>> letters(1), letters(26), letters(28)
    ('a', 'z', 'bb')
    """
    turn, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (turn + 1)


def counted(number: int, style: str) -> str:
    """A list number in one of the styles of Word or HTML; "" for styles without a number.

    >>> counted(3, "lowerLetter"), counted(3, "upper-roman"), counted(3, "decimalZero"), counted(3, "bullet")
    ('c', 'III', '03', '')
    """
    style = style.replace("-", "").lower()
    if style in ("bullet", "none", "disc", "circle", "square"):
        return ""
    if number < 1 or number > 9999:
        return str(number)
    if style in ("lowerletter", "loweralpha", "lowerlatin", "a"):
        return letters(number)
    if style in ("upperletter", "upperalpha", "upperlatin"):
        return letters(number).upper()
    if style in ("lowerroman", "i"):
        return roman(number)
    if style == "upperroman":
        return roman(number).upper()
    if style in ("decimalzero", "decimalleadingzero"):
        return f"{number:02d}"
    return str(number)
